/* feed-files.c - files that somebody else wrote, or that somebody else could have changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz/fuzz.h"

#include <string.h>

#include "core/medic-language.h"
#include "program/medic-program.h"
#include "program/medic-settings-policy.h"
#include "rehearsal/medic-customer.h"
#include "rehearsal/medic-world.h"
#include "report/medic-canonical.h"
#include "report/medic-json-text.h"
#include "report/medic-record-json.h"
#include "report/medic-report-print.h"

static MedicReport *
read_report (const char *data,
             gsize       size)
{
  g_autoptr (GError) error = NULL;
  MedicReport *report = medic_report_read (medic_program_get_knowledge (), data, size, &error);

  g_assert_true ((report != NULL) != (error != NULL));

  return report;
}

/* Every form that it can be shown in. */
static void
show (const MedicReport *report)
{
  static char *(*const forms[]) (const MedicReport    *self,
                                 const MedicKnowledge *knowledge,
                                 const MedicLanguage  *language) = {
    medic_report_to_text, medic_report_to_html, medic_report_to_markup,
  };
  g_autoptr (MedicLanguage) english = medic_language_new_english ();

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *shown = forms[i] (report, medic_program_get_knowledge (), english);

      fuzz_assert_text (shown, G_MAXINT);
    }
}

/* What is taken of a report is a report, and then nothing of it changes any more. */
void
fuzz_report (const char *data,
             gsize       size)
{
  g_autoptr (MedicReport) report = read_report (data, size);
  g_autoptr (MedicReport) again = NULL;
  g_autofree char *json = NULL;
  g_autofree char *same = NULL;

  if (report == NULL)
    return;

  show (report);
  fuzz_assert_facts (medic_report_get_record (report)->facts);
  json = medic_report_to_json (report);
  again = read_report (json, strlen (json));
  g_assert_nonnull (again);
  g_assert_cmpuint (medic_report_get_notices (again) & ~(guint) MEDIC_NOTICE_NEWER_RULES, ==, 0);
  same = medic_report_to_json (again);
  g_assert_cmpstr (same, ==, json);
}

/* Returns: (nullable): the same with the checksum that fits: nobody finds one by chance */
static char *
dup_with_checksum (const char *data,
                   gsize       size)
{
  g_autoptr (JsonObject) object = medic_json_text_parse (data, size, G_MAXINT, NULL);
  g_autofree char *checksum = object != NULL ? medic_canonical_checksum (object) : NULL;

  if (object == NULL)
    return NULL;

  json_object_set_string_member (object, MEDIC_CHECKSUM, checksum);

  return medic_canonical_write_pretty (object);
}

static void
resume (const MedicRecord *record)
{
  MedicCase *the_case = medic_case_new (medic_program_get_knowledge (), NULL);

  medic_case_resume (the_case, record);
  g_object_unref (the_case);
}

/* What is read of a case goes on where it was, and is written as the same. */
void
fuzz_shelf (const char *data,
            gsize       size)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autofree char *text = dup_with_checksum (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicRecord) record = NULL;
  g_autoptr (MedicRecord) again = NULL;
  g_autofree char *json = NULL;
  g_autofree char *same = NULL;

  if (text == NULL)
    return;

  record = medic_record_from_json (knowledge, text, strlen (text), &error);
  g_assert_true ((record != NULL) != (error != NULL));
  if (record == NULL)
    return;

  resume (record);
  json = medic_record_to_json (record);
  again = medic_record_from_json (knowledge, json, strlen (json), NULL);
  g_assert_nonnull (again);
  same = medic_record_to_json (again);
  g_assert_cmpstr (same, ==, json);
}

/* The look that nothing passes which json-glib would not survive; and it writes one form only. */
void
fuzz_json_text (const char *data,
                gsize       size)
{
  g_autofree char *text = dup_with_checksum (data, size);
  g_autofree char *same = text != NULL ? dup_with_checksum (text, strlen (text)) : NULL;

  g_assert_cmpstr (same, ==, text);
}

void
fuzz_policy (const char *data,
             gsize       size)
{
  MedicFault fault;
  g_autoptr (GKeyFile) file = medic_settings_policy_parse (data, size, &fault);

  g_assert_cmpint (file != NULL, ==, fault == MEDIC_FAULT_NONE);
  if (file != NULL)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (file, MEDIC_POLICY_GROUP, NULL, NULL);

      for (gsize i = 0; keys != NULL && keys[i] != NULL; i++)
        {
          g_autofree char *value = medic_settings_policy_dup (file, keys[i]);

          fuzz_assert_text (value, size);
        }
    }
}

void
fuzz_customer (const char *data,
               gsize       size)
{
  static const char *const nothing_done[] = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = medic_customer_parse (data, (gssize) size, &error);
  g_autoptr (MedicWorld) world = NULL;

  g_assert_true ((customer != NULL) != (error != NULL));
  if (customer == NULL)
    return;

  world = medic_customer_get_world (customer, nothing_done);
  g_assert_nonnull (world);
  g_assert_nonnull (medic_customer_get_address (customer));
  medic_customer_get_answer (customer, "hubspot-now", nothing_done);
  medic_customer_get_message (customer, nothing_done);
  g_assert_nonnull (medic_customer_get_sign_in_address (customer, nothing_done));
}
