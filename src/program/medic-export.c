/* medic-export.c - a case for others: what may leave this computer, and in which form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-export.h"

#include "program/medic-program-private.h"
#include "rehearsal/medic-customer.h"
#include "rehearsal/medic-rehearsal.h"
#include "report/medic-report-print.h"

/* Stands in a report for a practice customer who is not told yet. */
#define UNTOLD "random"

static char *
write_json (const MedicReport   *report,
            const MedicLanguage *language)
{
  return medic_report_to_json (report);
}

static char *
write_text (const MedicReport   *report,
            const MedicLanguage *language)
{
  return medic_report_to_text (report, medic_program_get_knowledge (), language);
}

static char *
write_html (const MedicReport   *report,
            const MedicLanguage *language)
{
  return medic_report_to_html (report, medic_program_get_knowledge (), language);
}

/* The first is the one for other programs, and for this one. */
static const MedicExportFormat formats[] = {
  { "json", ".json", "application/json", write_json },
  { "text", ".txt", "text/plain", write_text },
  { "html", ".html", "text/html", write_html },
};

/* Returns: (array length=n): the forms that a report can be had in */
const MedicExportFormat *
medic_export_get_formats (guint *n)
{
  *n = G_N_ELEMENTS (formats);

  return formats;
}

/* Returns: (nullable): NULL when there is none of that name */
const MedicExportFormat *
medic_export_get_format (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].nick, nick))
      return &formats[i];

  return NULL;
}

/* Returns: (transfer full) (nullable): name and version of the operating system. In a sandbox its
 *   own, which is what the program meets. */
static char *
dup_platform (void)
{
  g_autofree char *name = g_get_os_info (G_OS_INFO_KEY_NAME);
  g_autofree char *version = g_get_os_info (G_OS_INFO_KEY_VERSION_ID);
  gboolean sandbox = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);

  if (name == NULL)
    return NULL;

  return g_strconcat (name, version != NULL ? " " : "", version != NULL ? version : "",
                      sandbox ? " (Flatpak)" : "", NULL);
}

/* Returns: (transfer full): @the_case as it is now, and where; all of it, and not for others */
MedicRecord *
medic_program_record (MedicProgram *self,
                      MedicCase    *the_case)
{
  MedicRehearsal *rehearsal = medic_program_get_rehearsal (self);
  MedicRecord *record = medic_record_take (the_case);

  record->program = g_strdup (MEDIC_VERSION);
  record->platform = dup_platform ();
  if (rehearsal != NULL)
    record->practice = g_strdup (medic_customer_get_id (medic_rehearsal_get_customer (rehearsal)));
  record->hidden = medic_program_is_hidden (self);

  return record;
}

/* Returns: (transfer full): what may leave of @the_case; free with medic_export_free() */
MedicReport *
medic_program_report (MedicProgram *self,
                      MedicCase    *the_case)
{
  g_autoptr (MedicRecord) record = medic_program_record (self, the_case);

  /* Who is not told yet is told nowhere. */
  if (record->hidden)
    {
      g_free (record->practice);
      record->practice = g_strdup (UNTOLD);
      record->hidden = FALSE;
    }

  return medic_report_new (medic_case_get_knowledge (the_case), record);
}

void
medic_export_free (MedicReport *report)
{
  g_clear_pointer (&report, medic_report_free);
}

/* Returns: how many values go out differently, or not at all */
guint
medic_export_get_n_hidden (const MedicReport *report)
{
  return medic_report_get_veils (report)->len;
}

/* Returns: one of them; its texts live as long as @report */
MedicHidden
medic_export_get_hidden (const MedicReport *report,
                         guint              i)
{
  const MedicVeil *veil = g_ptr_array_index (medic_report_get_veils (report), i);

  return (MedicHidden) { veil->fact, veil->own, veil->shown };
}

/* Returns: (transfer full): the whole text of a file */
char *
medic_export_write (const MedicReport       *report,
                    const MedicExportFormat *format,
                    const MedicLanguage     *language)
{
  return format->write (report, language);
}

/* Returns: (transfer full): the same words for paper and the screen, as Pango’s markup */
char *
medic_export_to_markup (const MedicReport   *report,
                        const MedicLanguage *language)
{
  return medic_report_to_markup (report, medic_program_get_knowledge (), language);
}

/* Returns: (transfer full): a name for the file, which says nothing of whose it is */
char *
medic_export_dup_name (const MedicReport       *report,
                       const MedicExportFormat *format)
{
  const MedicRecord *record = medic_report_get_record (report);
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (record->made);
  g_autofree char *when = made != NULL ? g_date_time_format (made, "%Y-%m-%d-%H%M") : NULL;

  return g_strconcat ("mail-medic-report-", when != NULL ? when : "0", format->ending, NULL);
}
