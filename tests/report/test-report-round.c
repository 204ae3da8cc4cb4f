/* test-report-round.c - is a case the same to who opens its report, or takes it up again?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "program/medic-program.h"
#include "report/medic-record-json.h"
#include "report/medic-report.h"
#include "scenario.h"

static MedicReport *
send (const MedicRecord *record)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicReport) sent = medic_report_new (knowledge, record);
  g_autofree char *json = medic_report_to_json (sent);
  g_autoptr (GError) error = NULL;
  MedicReport *received = medic_report_read (knowledge, json, strlen (json), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (medic_report_get_notices (received), ==, 0);

  return received;
}

static void
assert_same_result (const MedicRecord *one,
                    const MedicRecord *other)
{
  g_assert_true (one->diagnosis == other->diagnosis);
  g_assert_cmpint (one->certainty, ==, other->certainty);
  g_assert_cmpint (one->verdict, ==, other->verdict);
}

static void
the_result_is_the_same (const MedicRecord *record)
{
  g_autoptr (MedicReport) received = send (record);

  assert_same_result (medic_report_get_record (received), record);
}

/* Whoever looks at the facts that got through comes to the same end. */
static void
the_facts_say_the_same (const MedicRecord *record)
{
  g_autoptr (MedicReport) received = send (record);
  g_autoptr (MedicRecord) anew = scenario_record (medic_report_get_record (received)->facts);

  if (anew->diagnosis != record->diagnosis)
    g_test_message ("%s became %s", record->diagnosis != NULL ? record->diagnosis->id : "nothing",
                    anew->diagnosis != NULL ? anew->diagnosis->id : "nothing");
  assert_same_result (anew, record);
}

static void
the_steps_are_the_same (const MedicRecord *record)
{
  g_autoptr (MedicReport) received = send (record);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) others = NULL;

  if (record->diagnosis == NULL)
    return;

  steps = medic_diagnosis_steps (record->diagnosis, record->facts);
  others = medic_diagnosis_steps (record->diagnosis, medic_report_get_record (received)->facts);
  g_assert_cmpuint (steps->len, ==, others->len);
  for (guint i = 0; i < steps->len; i++)
    g_assert_true (g_ptr_array_index (steps, i) == g_ptr_array_index (others, i));
}

static void
the_evidence_is_the_same (const MedicRecord *record)
{
  g_autoptr (MedicReport) received = send (record);
  g_autoptr (GArray) evidence = NULL;
  g_autoptr (GArray) other = NULL;

  if (record->diagnosis == NULL)
    return;

  evidence = medic_finding_explain (record->diagnosis, record->facts);
  other = medic_finding_explain (record->diagnosis, medic_report_get_record (received)->facts);
  g_assert_cmpuint (evidence->len, ==, other->len);
  for (guint i = 0; i < evidence->len; i++)
    g_assert_cmpint (g_array_index (evidence, MedicFact, i), ==,
                     g_array_index (other, MedicFact, i));
}

/* Returns: (transfer none) (nullable): what takes the place of @fact */
static const MedicVeil *
find_veil (GPtrArray *veils,
           MedicFact  fact)
{
  for (guint i = 0; i < veils->len; i++)
    {
      const MedicVeil *veil = g_ptr_array_index (veils, i);

      if (veil->fact == fact)
        return veil;
    }

  return NULL;
}

/* What is masked stays known, and what is open is the same unless somebody is named in it. */
static void
every_fact_gets_through_or_is_named_as_hidden (const MedicRecord *record)
{
  g_autoptr (MedicReport) sent = medic_report_new (medic_program_get_knowledge (), record);
  g_autoptr (MedicReport) received = send (record);
  GPtrArray *veils = medic_report_get_veils (sent);
  const MedicFacts *facts = medic_report_get_record (received)->facts;

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      GVariant *own = medic_facts_peek (record->facts, fact);
      GVariant *there = medic_facts_peek (facts, fact);
      const MedicVeil *veil = find_veil (veils, fact);
      MedicPrivacy privacy = medic_fact_get_privacy (fact);

      g_test_message ("%s", medic_fact_get_nick (fact));
      g_assert_true ((there != NULL) == (own != NULL && privacy != MEDIC_PRIVACY_LOCAL));
      g_assert_true (own == NULL || privacy == MEDIC_PRIVACY_OPEN || veil != NULL);
      if (veil != NULL)
        g_assert_cmpstr (medic_facts_peek_string (facts, fact), ==, veil->shown);
      else
        g_assert_true (own == NULL || g_variant_equal (own, there));
    }
}

/* Every fact, with who said it and when; the result; what is for this computer only as well */
static void
what_is_kept_here_is_all_of_it (const MedicRecord *record)
{
  g_autofree char *json = medic_record_to_json (record);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicRecord) kept =
    medic_record_from_json (medic_program_get_knowledge (), json, strlen (json), &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = medic_record_to_json (kept);
  g_assert_cmpstr (again, ==, json);
  assert_same_result (kept, record);
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      GVariant *value = medic_facts_peek (record->facts, fact);

      g_assert_true ((medic_facts_peek (kept->facts, fact) != NULL) == (value != NULL));
      g_assert_true (value == NULL
                     || g_variant_equal (medic_facts_peek (kept->facts, fact), value));
    }
}

/* Returns: (transfer full): a case in which all happened that can be written down of @diagnosis */
static MedicRecord *
make_eventful (const MedicDiagnosis *diagnosis)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  MedicRecord *record = medic_record_new ();
  guint n = 0;

  for (gsize i = 0; knowledge->checks[i] != NULL; i++, n++)
    medic_record_add_run (record, &(MedicRecordRun) {
      knowledge->checks[i], (MedicRunState) (MEDIC_RUN_DONE + n % 4),
      (MedicReach) (n % (MEDIC_REACH_STOPPED + 1)), n
    });
  medic_journal_write (record->journal, MEDIC_ENTRY_FOUND, diagnosis, NULL);
  for (const MedicStep *step = diagnosis->steps; step->id != NULL; step++)
    medic_journal_write (record->journal, MEDIC_ENTRY_DONE, diagnosis, step);
  medic_journal_write (record->journal, MEDIC_ENTRY_GONE, diagnosis, NULL);
  record->walk = &knowledge->walks[0];
  for (const MedicStep *step = record->walk->steps; step->id != NULL; step++)
    medic_journal_write (record->journal, MEDIC_ENTRY_DONE, NULL, step);
  for (const MedicQuestion *question = knowledge->questions; question->id != NULL; question++)
    g_ptr_array_add (question->choices != NULL ? record->answered : record->asks,
                     (gpointer) question);
  record->diagnosis = diagnosis;
  record->certainty = diagnosis->open ? MEDIC_CERTAINTY_NONE : MEDIC_CERTAINTY_LIKELY;
  record->verdict = diagnosis->open ? MEDIC_VERDICT_UNDECIDED : MEDIC_VERDICT_PROBLEM;
  record->tried = TRUE;
  record->practice = g_strdup ("healthy");
  record->program = g_strdup ("1.2.3");
  record->platform = g_strdup ("Some System 4");
  record->rules = knowledge->rules;
  record->made = 1764230400;
  medic_facts_set_unsure (record->facts, MEDIC_FACT_OWN_ADDRESS);

  return record;
}

static void
all_that_happened_is_kept (gconstpointer diagnosis)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicRecord) record = make_eventful (diagnosis);
  g_autoptr (MedicReport) sent = medic_report_new (knowledge, record);
  g_autoptr (MedicReport) received = send (record);
  g_autofree char *report = medic_report_to_json (sent);
  g_autofree char *same_report = medic_report_to_json (received);
  g_autofree char *json = medic_record_to_json (record);
  g_autoptr (MedicRecord) kept = medic_record_from_json (knowledge, json, strlen (json), NULL);
  g_autofree char *same_json = medic_record_to_json (kept);

  g_assert_cmpstr (same_report, ==, report);
  g_assert_cmpstr (same_json, ==, json);
  g_assert_cmpuint (kept->runs->len, ==, record->runs->len);
  g_assert_cmpuint (medic_journal_get_n (kept->journal), ==, medic_journal_get_n (record->journal));
  for (guint i = 0; i < medic_journal_get_n (kept->journal); i++)
    g_assert_true (medic_journal_get (kept->journal, i)->step
                   == medic_journal_get (record->journal, i)->step);
}

static void
assert_can_be_seen (const MedicCondition *conditions)
{
  for (const MedicCondition *c = conditions; c != NULL && c->fact != MEDIC_FACT_NONE; c++)
    {
      MedicPrivacy privacy = medic_fact_get_privacy (c->fact);

      g_test_message ("%s", medic_fact_get_nick (c->fact));
      g_assert_true (privacy == MEDIC_PRIVACY_OPEN
                     || (privacy == MEDIC_PRIVACY_MASK && c->op == MEDIC_OP_KNOWN));
    }
}

/* Else the one who gets a report would come to another cause, or be shown other steps. */
static void
no_cause_rests_on_what_stays_here (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  assert_can_be_seen (knowledge->healthy);
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      {
        g_test_message ("%s", d->id);
        assert_can_be_seen (d->when);
        assert_can_be_seen (d->unless);
        assert_can_be_seen (d->proof);
        for (const MedicStep *step = d->steps; step->id != NULL; step++)
          assert_can_be_seen (step->when);
      }
}

static void
no_question_rests_on_what_stays_here (void)
{
  for (const MedicQuestion *q = medic_program_get_knowledge ()->questions; q->id != NULL; q++)
    {
      g_test_message ("%s", q->id);
      assert_can_be_seen (q->when);
      assert_can_be_seen (q->unless);
    }
}

int
main (int argc, char **argv)
{
  const MedicDiagnosis *const *layers = medic_program_get_knowledge ()->layers;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/no-cause-rests-on-what-stays-here", no_cause_rests_on_what_stays_here);
  g_test_add_func ("/report/no-question-rests-on-what-stays-here",
                   no_question_rests_on_what_stays_here);
  for (gsize layer = 0; layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = layers[layer]; d->id != NULL; d++)
      {
        g_autofree char *path = g_strconcat ("/report/all-that-happened-is-kept/", d->id, NULL);

        g_test_add_data_func (path, d, all_that_happened_is_kept);
      }
  scenarios_add_test ("/report/the-result-is-the-same", the_result_is_the_same);
  scenarios_add_test ("/report/the-facts-say-the-same", the_facts_say_the_same);
  scenarios_add_test ("/report/the-steps-are-the-same", the_steps_are_the_same);
  scenarios_add_test ("/report/the-evidence-is-the-same", the_evidence_is_the_same);
  scenarios_add_test ("/report/every-fact-gets-through-or-is-named-as-hidden",
                      every_fact_gets_through_or_is_named_as_hidden);
  scenarios_add_test ("/record/what-is-kept-here-is-all-of-it", what_is_kept_here_is_all_of_it);

  return g_test_run ();
}
