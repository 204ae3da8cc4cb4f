/* medic-report.c - what may leave this computer of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-report.h"

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

/* Returns: (transfer full): of what was said in a code, in which only open values have a number;
 *   whatever else @record has is left behind */
MedicReport *
medic_report_new_stated (const MedicRecord *record)
{
  static const MedicValue no_values[] = { { .fact = MEDIC_FACT_NONE } };
  static const MedicKnowledge no_tables = { .values = no_values };
  MedicReport *self = medic_report_new (&no_tables, record);

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_fact_get_privacy (fact) != MEDIC_PRIVACY_OPEN)
      medic_facts_forget (self->record->facts, fact);
  g_ptr_array_set_size (self->veils, 0);

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
