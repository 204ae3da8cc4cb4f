/* medic-report.c - what may leave this computer of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-report.h"

#include "core/medic-language.h"
#include "report/medic-canonical.h"
#include "report/medic-gate.h"
#include "report/medic-json-text.h"
#include "report/medic-record-private.h"

struct _MedicReport
{
  MedicRecord *record;
  GPtrArray *veils;  /* (element-type MedicVeil) */
  guint notices;     /* of MedicNotice */
};

static MedicReport *
report_new (void)
{
  MedicReport *self = g_new0 (MedicReport, 1);

  self->veils = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_veil_free);

  return self;
}

void
medic_report_free (MedicReport *self)
{
  g_clear_pointer (&self->record, medic_record_free);
  g_clear_pointer (&self->veils, g_ptr_array_unref);
  g_free (self);
}

/* Returns: (transfer full): what may leave of @record */
MedicReport *
medic_report_new (const MedicKnowledge *knowledge,
                  const MedicRecord    *record)
{
  MedicReport *self = report_new ();

  self->record = medic_gate_out (knowledge, record, self->veils);

  return self;
}

/**
 * medic_report_read:
 * @text: anything at all
 *
 * Returns: (transfer full) (nullable): the report that is written there, as far as it is fit to be
 *   shown; else an error of MEDIC_REPORT_ERROR
 */
MedicReport *
medic_report_read (const MedicKnowledge  *knowledge,
                   const char            *text,
                   gsize                  length,
                   GError               **error)
{
  MedicRecordReading reading = { .knowledge = knowledge, .takes = medic_gate_takes };
  g_autoptr (JsonObject) object = medic_json_text_parse (text, length, MEDIC_REPORT_LONGEST, error);
  g_autoptr (MedicReport) self = report_new ();
  g_autofree char *checksum = NULL;

  if (object == NULL)
    return NULL;

  self->record = medic_record_from_object (&reading, object, MEDIC_FORMAT_REPORT, error);
  if (self->record == NULL)
    return NULL;

  checksum = medic_canonical_checksum (object);
  self->notices = reading.notices;
  if (g_strcmp0 (medic_member_text (object, MEDIC_CHECKSUM), checksum) != 0)
    self->notices |= MEDIC_NOTICE_CHANGED;

  return g_steal_pointer (&self);
}

/* Returns: (transfer none): open facts as they are, masked ones as aliases, no local ones */
const MedicRecord *
medic_report_get_record (const MedicReport *self)
{
  return self->record;
}

/* Returns: (transfer none) (element-type MedicVeil): what went through the gate differently; empty
 *   for one that was read */
GPtrArray *
medic_report_get_veils (const MedicReport *self)
{
  return self->veils;
}

/* Returns: MedicNotice; 0 for one that was not read */
guint
medic_report_get_notices (const MedicReport *self)
{
  return self->notices;
}

/* Returns: (transfer full): sorted and with its checksum; no language, and no prose */
char *
medic_report_to_json (const MedicReport *self)
{
  g_autoptr (JsonObject) object = medic_record_to_object (self->record, MEDIC_FORMAT_REPORT);

  return medic_record_object_text (object);
}

/* Returns: (transfer full): the checksum that medic_report_to_json() writes */
char *
medic_report_dup_checksum (const MedicReport *self)
{
  g_autoptr (JsonObject) object = medic_record_to_object (self->record, MEDIC_FORMAT_REPORT);

  return medic_canonical_checksum (object);
}

static const struct
{
  MedicNotice  notice;
  const char  *sentence;
} notices[] = {
  { MEDIC_NOTICE_CHANGED,
    N_("The checksum does not fit: this report was changed or damaged on its way.") },
  { MEDIC_NOTICE_NEWER_RULES,
    N_("It was made by a newer Mail Medic, which knows more than this one.") },
  { MEDIC_NOTICE_UNKNOWN_IDS, N_("Something in it is not known here, and was left out.") },
  { MEDIC_NOTICE_DROPPED_TEXT, N_("Something in it was not fit to be shown, and was left out.") },
};

/* Returns: (nullable): the @i-th of the notices @given as a sentence, a msgid; NULL when there are
 *   not as many */
const char *
medic_notices_get_sentence (guint given,
                            guint i)
{
  for (gsize n = 0; n < G_N_ELEMENTS (notices); n++)
    if ((given & notices[n].notice) != 0 && i-- == 0)
      return notices[n].sentence;

  return NULL;
}
