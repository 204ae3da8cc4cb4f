/* test-round-trip.c - does every practice customer's case arrive as it is, in any language?
 *
 * From the checks and the answers to the report and the code, and from there to another's desk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "core/medic-spoken.h"
#include "program/medic-export.h"
#include "report/medic-report.h"
#include "support/desk-languages.h"
#include "support/languages.h"
#include "support/practice-call.h"
#include "support/report-languages.h"

/* Most of the time goes by in waiting for who does not answer. */
#define AT_A_TIME 8

static GPtrArray *languages;
static GPtrArray *sentences;

/* A customer's case when there was nothing more to ask, and one step was done. */
typedef struct
{
  const char   *id;
  PracticeCall *call;    /* (nullable): before it begins */
  MedicRecord  *record;  /* (nullable): all of it; NULL before it ended */
} Customer;

static void
customer_free (gpointer data)
{
  Customer *self = data;

  g_clear_pointer (&self->call, practice_call_free);
  g_clear_pointer (&self->record, medic_record_free);
  g_free (self);
}

static void
end (Customer *self)
{
  MedicCase *the_case = self->call->the_case;
  MedicFinding finding = medic_case_get_finding (the_case);
  g_autoptr (GPtrArray) steps =
    finding.diagnosis != NULL
      ? medic_diagnosis_steps (finding.diagnosis, medic_case_get_facts (the_case)) : NULL;

  if (steps != NULL && steps->len > 1)
    medic_case_step_done (the_case, finding.diagnosis, g_ptr_array_index (steps, 0));
  self->record = medic_program_record (self->call->program, the_case);
}

/* Returns: how many customers are under way now */
static guint
attend (GPtrArray *customers)
{
  guint n = 0;

  for (guint i = 0; i < customers->len; i++)
    {
      Customer *customer = g_ptr_array_index (customers, i);

      if (customer->record == NULL && customer->call != NULL && customer->call->ended)
        end (customer);
      if (customer->record != NULL || n == AT_A_TIME)
        continue;

      if (customer->call == NULL)
        customer->call = practice_call_new (customer->id);
      n++;
    }

  return n;
}

/* The first test that needs them waits for all. */
static void
find_out (GPtrArray *customers)
{
  while (attend (customers) > 0)
    g_main_context_iteration (NULL, TRUE);
}

typedef struct
{
  GPtrArray *customers;
  Customer  *customer;
} Data;

/* Returns: (transfer full): the case of @data, found out */
static MedicReport *
report_new (gconstpointer data)
{
  const Data *self = data;

  find_out (self->customers);
  g_test_message ("%s", self->customer->record->diagnosis != NULL
                          ? self->customer->record->diagnosis->id : "nothing");

  return medic_program_report (self->customer->call->program, self->customer->call->the_case);
}

static void
the_report_is_the_same_case (gconstpointer data)
{
  const MedicRecord *record;
  g_autoptr (MedicReport) report = report_new (data);
  g_autofree char *json = medic_report_to_json (report);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDesk) desk = medic_desk_new_report (json, strlen (json), &error);
  g_autoptr (GPtrArray) differences = NULL;

  g_assert_no_error (error);
  record = ((const Data *) data)->customer->record;
  desk_assert_case (desk, record);
  desk_assert_same_in (desk, languages, sentences);
  desk_assert_papers (desk, languages, sentences);
  differences = medic_desk_compare (desk, g_ptr_array_index (languages, 0), json, strlen (json),
                                    &error);
  g_assert_no_error (error);
  for (guint i = 0; i < differences->len; i++)
    {
      const MedicDifference *difference = g_ptr_array_index (differences, i);

      g_error ("%s: %s, %s", difference->what, difference->one, difference->other);
    }
}

static void
the_report_reads_the_same (gconstpointer data)
{
  g_autoptr (MedicReport) report = report_new (data);
  g_autofree char *json = medic_report_to_json (report);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicReport) received =
    medic_report_read (medic_program_get_knowledge (), json, strlen (json), &error);

  g_assert_no_error (error);
  report_assert_same_in (report, languages, sentences);
  report_assert_same_in (received, languages, sentences);
}

static void
the_code_is_the_same_result (gconstpointer data)
{
  g_autoptr (MedicReport) report = report_new (data);
  const MedicRecord *record = ((const Data *) data)->customer->record;
  g_autofree char *code = medic_spoken_write (medic_program_get_knowledge (), record);
  g_autofree char *of_report = medic_spoken_write (medic_program_get_knowledge (),
                                                   medic_report_get_record (report));
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDesk) desk = medic_desk_new_code (code, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (of_report, ==, code);
  desk_assert_result (desk, record);
  desk_assert_same_in (desk, languages, sentences);
  for (guint i = 0; i < languages->len; i++)
    report_assert_spelled (code, g_ptr_array_index (languages, i));
}

static void
add_tests (GPtrArray *customers,
           Customer  *customer)
{
  static const struct
  {
    const char    *group;
    GTestDataFunc  test;
  } tests[] = {
    { "/round-trip/the-report-is-the-same-case/", the_report_is_the_same_case },
    { "/round-trip/the-report-reads-the-same/", the_report_reads_the_same },
    { "/round-trip/the-code-is-the-same-result/", the_code_is_the_same_result },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat (tests[i].group, customer->id, NULL);
      Data *data = g_new0 (Data, 1);

      *data = (Data) { customers, customer };
      g_test_add_data_func_full (path, data, tests[i].test, g_free);
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = medic_program_list_practice (&error);
  g_autoptr (GPtrArray) customers = g_ptr_array_new_with_free_func (customer_free);
  int status;

  g_test_init (&argc, &argv, NULL);
  g_assert_no_error (error);
  languages = languages_list ();
  sentences = languages_list_sentences ();

  for (guint i = 0; i < list->len; i++)
    {
      Customer *customer = g_new0 (Customer, 1);

      customer->id = ((const MedicPractice *) g_ptr_array_index (list, i))->id;
      g_ptr_array_add (customers, customer);
      add_tests (customers, customer);
    }

  status = g_test_run ();
  g_clear_pointer (&languages, g_ptr_array_unref);
  g_clear_pointer (&sentences, g_ptr_array_unref);

  return status;
}
