/* test-desk.c - a case that is told on the phone, or that came as a report or a code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-desk.h"

#include <string.h>

#include "program/medic-program.h"
#include "support/desk-report.h"

#define NOT_ASSIGNED "AADSTS50105: Your administrator has configured the application HubSpot to " \
  "block users unless they are specifically granted access."

static const MedicQuestion *
get_question (const char *id)
{
  return medic_knowledge_get_question (medic_program_get_knowledge (), id);
}

static const char *
found (MedicDesk *desk)
{
  const MedicDiagnosis *diagnosis = medic_desk_get_finding (desk).diagnosis;

  return diagnosis != NULL ? diagnosis->id : NULL;
}

static void
test_answers_find_a_cause_and_can_be_taken_back (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();

  g_assert_null (found (desk));
  g_assert_false (medic_desk_can_take_back (desk));
  medic_desk_answer (desk, get_question ("what-you-see"), "approval-needed");
  g_assert_cmpstr (found (desk), ==, "admin-consent-needed");
  g_assert_cmpuint (medic_desk_get_n_steps (desk), >, 1);

  medic_desk_take_back (desk);
  g_assert_null (found (desk));
  g_assert_cmpuint (medic_desk_get_n_steps (desk), ==, 0);
  g_assert_false (medic_desk_can_take_back (desk));
}

static void
test_what_is_told_is_read (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();

  medic_desk_tell (desk, NOT_ASSIGNED);
  g_assert_cmpstr (found (desk), ==, "user-not-assigned");
  g_assert_cmpint (medic_desk_get_finding (desk).certainty, ==, MEDIC_CERTAINTY_CERTAIN);
  medic_desk_take_back (desk);
  g_assert_null (found (desk));
}

/* Nothing else is lost with one answer that is given in place of a check. */
static void
test_what_stands_in_for_a_check_is_kept (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  const MedicFacts *facts;

  medic_desk_answer (desk, &medic_knowledge_get_stand_in (knowledge, "clock-there")->question,
                     "slow");
  g_assert_cmpstr (found (desk), ==, "clock-wrong");
  medic_desk_answer (desk, &medic_knowledge_get_stand_in (knowledge, "microsofts-page")->question,
                     "answered");
  medic_desk_answer (desk, &medic_knowledge_get_stand_in (knowledge, "end-of-the-address")->question,
                     "other");
  facts = medic_case_get_facts (medic_desk_get_case (desk));
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_CLOCK), ==, "slow");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_CLOCK_REACH), ==, "answered");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_REALM_REACH), ==, "answered");
  g_assert_cmpstr (medic_facts_peek_origin (facts, MEDIC_FACT_CLOCK), ==, "clock-there");
}

static void
test_the_address_is_read_and_nobody_is_asked (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  const MedicFacts *facts;

  medic_desk_set_address (desk, "  Anna@Harbour.Example ");
  facts = medic_case_get_facts (medic_desk_get_case (desk));
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_DOMAIN), ==, "harbour.example");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_ADDRESS_KIND), ==, "other");
  medic_desk_set_address (desk, "anna");
  medic_desk_set_address (desk, "");
  facts = medic_case_get_facts (medic_desk_get_case (desk));
  g_assert_null (medic_facts_peek (facts, MEDIC_FACT_ADDRESS_TYPED));
}

static void
test_no_step_is_beyond_the_last (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  guint n;

  medic_desk_step_done (desk);
  medic_desk_not_yet (desk);
  medic_desk_go (desk, 7);
  g_assert_null (medic_desk_get_step (desk, 0));
  g_assert_null (medic_desk_say_step (desk, 0, medic_language_get_current ()));

  medic_desk_answer (desk, get_question ("what-you-see"), "approval-needed");
  n = medic_desk_get_n_steps (desk);
  for (guint i = 0; i < 2 * n; i++)
    medic_desk_step_done (desk);
  g_assert_cmpuint (medic_desk_get_current (desk), ==, n - 1);
  for (guint i = 0; i < n; i++)
    g_assert_true (medic_desk_is_done (desk, i));
}

static void
test_steps_that_are_done_stay_done_when_an_answer_is_taken_back (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();

  medic_desk_answer (desk, get_question ("what-you-see"), "approval-needed");
  medic_desk_step_done (desk);
  medic_desk_answer (desk, get_question ("account-kind"), "work");
  medic_desk_take_back (desk);
  g_assert_cmpstr (found (desk), ==, "admin-consent-needed");
  g_assert_true (medic_desk_is_done (desk, 0));
}

static void
test_a_step_is_said_with_the_label_and_when_to_stop (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (MedicDeskWords) words = NULL;

  medic_desk_answer (desk, get_question ("what-you-see"), "approval-needed");
  words = medic_desk_say_step (desk, 0, english);
  g_assert_nonnull (words->say);
  g_assert_nonnull (words->expect);
  g_assert_nonnull (strstr (words->stop, "“Not yet”"));
  g_assert_cmpuint (words->labels->len, >, 0);
  for (guint i = 0; i < words->labels->len; i++)
    {
      const MedicDeskLabel *label = g_ptr_array_index (words->labels, i);

      g_assert_cmpstr (label->label, !=, "");
      g_assert_null (label->english);
      g_assert_false (label->english_only);
    }
}

static void
test_a_report_opens_as_it_was_sent (void)
{
  g_autoptr (MedicRecord) record = desk_record_new (
    "{'hubspot-shows': <'message'>, 'hubspot-error': <'AADSTS50105'>, "
    "'hubspot-error-codes': <'AADSTS50105'>, 'hubspot-error-cause': <'user-not-assigned'>, "
    "'hubspot-error-sure': <true>, 'hubspot-error-app': <'hubspot'>}");
  g_autofree char *json = NULL;
  g_autoptr (MedicDesk) desk = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (record->diagnosis);
  json = desk_report_new (record);
  desk = medic_desk_new_report (json, strlen (json), &error);
  g_assert_no_error (error);
  g_assert_true (medic_desk_is_stated (desk));
  g_assert_cmpstr (found (desk), ==, "user-not-assigned");
  g_assert_cmpint (medic_desk_get_finding (desk).certainty, ==, record->certainty);
  g_assert_cmpuint (medic_desk_get_notices (desk), ==, 0);
  g_assert_cmpuint (medic_desk_get_n_steps (desk), >, 0);

  medic_desk_answer (desk, get_question ("hubspot-now"), "works");
  g_assert_false (medic_desk_is_stated (desk));
  g_assert_cmpint (medic_desk_get_verdict (desk), ==, MEDIC_VERDICT_CLEAR);
  medic_desk_take_back (desk);
  g_assert_true (medic_desk_is_stated (desk));
  g_assert_cmpstr (found (desk), ==, "user-not-assigned");
}

static void
test_what_is_no_report_is_said_to_be_none (void)
{
  static const char *const texts[] = { "", "{}", "[1, 2]", "not a report", "\xff\xfe" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (medic_desk_new_report (texts[i], strlen (texts[i]), &error));
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, !=, "");
    }
}

static void
test_a_code_tells_the_same_on_this_side (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  g_autoptr (MedicDesk) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  medic_desk_tell (desk, NOT_ASSIGNED);
  code = medic_desk_dup_code (desk);
  other = medic_desk_new_code (code, &error);
  g_assert_no_error (error);
  g_assert_true (medic_desk_is_stated (other));
  g_assert_cmpstr (found (other), ==, "user-not-assigned");
  g_assert_cmpint (medic_desk_get_finding (other).certainty, ==, MEDIC_CERTAINTY_CERTAIN);

  code[0] = code[0] == '2' ? '3' : '2';
  g_assert_null (medic_desk_new_code (code, &error));
  g_assert_nonnull (error);
}

/* After a step the customer looks again, and reads the new code out. */
static void
test_a_code_during_the_call_counts_from_then_on (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  g_autoptr (MedicDesk) there = medic_desk_new_answers ();
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  medic_desk_tell (desk, NOT_ASSIGNED);
  medic_desk_step_done (desk);
  medic_desk_answer (there, get_question ("what-you-see"), "not-found");
  code = medic_desk_dup_code (there);

  g_assert_false (medic_desk_take_code (desk, "", &error));
  g_assert_cmpstr (found (desk), ==, "user-not-assigned");
  g_clear_error (&error);
  g_assert_true (medic_desk_take_code (desk, code, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (found (desk), ==, found (there));
  g_assert_cmpstr (found (desk), !=, "user-not-assigned");

  medic_desk_take_back (desk);
  g_assert_cmpstr (found (desk), ==, "user-not-assigned");
  g_assert_true (medic_desk_is_done (desk, 0));
}

/* Whatever the customer reads out may be typed at one place. */
static void
test_a_code_or_a_report_may_be_told (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  g_autoptr (MedicDesk) there = medic_desk_new_answers ();
  g_autoptr (MedicRecord) record =
    desk_record_new ("{'clock': <'slow'>, 'clock-reach': <'answered'>}");
  g_autofree char *json = desk_report_new (record);
  g_autofree char *code = NULL;

  medic_desk_answer (there, get_question ("what-you-see"), "not-found");
  code = medic_desk_dup_code (there);
  medic_desk_tell (desk, code);
  g_assert_true (medic_desk_is_stated (desk));
  g_assert_cmpstr (found (desk), ==, found (there));

  medic_desk_tell (desk, json);
  g_assert_true (medic_desk_is_stated (desk));
  g_assert_cmpstr (found (desk), ==, "clock-wrong");

  medic_desk_tell (desk, "{\"error\": {\"code\": \"ErrorExceededMessageLimit\"}}");
  g_assert_false (medic_desk_is_stated (desk));
  medic_desk_tell (desk, "AADSTS50105");
  g_assert_false (medic_desk_is_stated (desk));
  g_assert_cmpstr (found (desk), ==, "user-not-assigned");
}

static void
on_changed (MedicDesk *desk,
            guint     *n)
{
  (*n)++;
}

static void
test_whoever_watches_is_told (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  guint n = 0;

  g_signal_connect (desk, "changed", G_CALLBACK (on_changed), &n);
  medic_desk_answer (desk, get_question ("what-you-see"), "approval-needed");
  g_assert_cmpuint (n, ==, 1);
  medic_desk_step_done (desk);
  g_assert_cmpuint (n, ==, 2);
  medic_desk_set_notes (desk, "A note");
  g_assert_cmpuint (n, ==, 2);
}

static void
test_what_is_typed_is_bounded_and_clean (void)
{
  g_autoptr (MedicDesk) desk = medic_desk_new_answers ();
  g_autofree char *long_text = g_strnfill (10 * MEDIC_DESK_LONGEST_NOTES, 'x');

  medic_desk_set_notes (desk, long_text);
  g_assert_cmpuint (strlen (medic_desk_get_notes (desk)), ==, MEDIC_DESK_LONGEST_NOTES);
  medic_desk_set_notes (desk, "one\ntwo\x1b[31m\xe2\x80\xae three\xff");
  g_assert_cmpstr (medic_desk_get_notes (desk), ==, "one\ntwo[31m three�");
  medic_desk_set_next_action (desk, "ring\nback");
  g_assert_cmpstr (medic_desk_get_next_action (desk), ==, "ringback");
  medic_desk_set_customer (desk, NULL);
  g_assert_cmpstr (medic_desk_get_customer (desk), ==, "");
  medic_desk_tell (desk, long_text);
  for (guint i = 0; i < 300; i++)
    medic_desk_answer (desk, get_question ("account-kind"), i % 2 == 0 ? "work" : NULL);
  for (guint i = 0; i < 300; i++)
    medic_desk_take_back (desk);
  g_assert_false (medic_desk_can_take_back (desk));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/desk/answers-find-a-cause-and-can-be-taken-back",
                   test_answers_find_a_cause_and_can_be_taken_back);
  g_test_add_func ("/desk/what-is-told-is-read", test_what_is_told_is_read);
  g_test_add_func ("/desk/what-stands-in-for-a-check-is-kept",
                   test_what_stands_in_for_a_check_is_kept);
  g_test_add_func ("/desk/the-address-is-read-and-nobody-is-asked",
                   test_the_address_is_read_and_nobody_is_asked);
  g_test_add_func ("/desk/no-step-is-beyond-the-last", test_no_step_is_beyond_the_last);
  g_test_add_func ("/desk/steps-that-are-done-stay-done-when-an-answer-is-taken-back",
                   test_steps_that_are_done_stay_done_when_an_answer_is_taken_back);
  g_test_add_func ("/desk/a-step-is-said-with-the-label-and-when-to-stop",
                   test_a_step_is_said_with_the_label_and_when_to_stop);
  g_test_add_func ("/desk/a-report-opens-as-it-was-sent", test_a_report_opens_as_it_was_sent);
  g_test_add_func ("/desk/what-is-no-report-is-said-to-be-none",
                   test_what_is_no_report_is_said_to_be_none);
  g_test_add_func ("/desk/a-code-tells-the-same-on-this-side",
                   test_a_code_tells_the_same_on_this_side);
  g_test_add_func ("/desk/a-code-during-the-call-counts-from-then-on",
                   test_a_code_during_the_call_counts_from_then_on);
  g_test_add_func ("/desk/a-code-or-a-report-may-be-told", test_a_code_or_a_report_may_be_told);
  g_test_add_func ("/desk/whoever-watches-is-told", test_whoever_watches_is_told);
  g_test_add_func ("/desk/what-is-typed-is-bounded-and-clean",
                   test_what_is_typed_is_bounded_and_clean);

  return g_test_run ();
}
