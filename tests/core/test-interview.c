/* test-interview.c - what the person says, what follows from it at once, and where it leads
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-guide.h"
#include "core/medic-inquiry.h"

#include <string.h>

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  g_task_return_pointer (task, medic_facts_new (), (GDestroyNotify) medic_facts_unref);
}

/* Waits for a word of the person. */
static const MedicCheck place = {
  .id = "place", .run = run, .when = MEDIC_ALL_OF (MEDIC_ONE_OF (OWN_ADDRESS, "yes")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_MAILBOX_PLACE),
};

static const MedicCheck *const checks[] = { &place, NULL };

static const MedicQuestion questions[] = {
  { .id = "address", .answers = MEDIC_FACT_ADDRESS_TYPED },
  { .id = "message", .answers = MEDIC_FACT_HUBSPOT_MESSAGE },
  { .id = "what-you-see", .answers = MEDIC_FACT_HUBSPOT_SHOWS,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "same", "other")),
    .choices = MEDIC_CHOICES ({ "message", "", NULL }, { "not-enabled", "", NULL }) },
  { .id = "own-address", .answers = MEDIC_FACT_OWN_ADDRESS,
    .choices = MEDIC_CHOICES ({ "yes", "", NULL }, { "no", "", NULL }) },
  { .id = "account-kind", .answers = MEDIC_FACT_ACCOUNT_KIND,
    .choices = MEDIC_CHOICES ({ "work", "", NULL }, { "personal", "", NULL }) },
  { .id = "hubspot-now", .answers = MEDIC_FACT_HUBSPOT_NOW,
    .choices = MEDIC_CHOICES ({ "works", "", NULL }, { "same", "", NULL }, { "other", "", NULL }) },
  { 0 }
};

static const MedicDiagnosis diagnoses[] = {
  { .id = "assigned", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "user-not-assigned")),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .proof = MEDIC_ALL_OF (MEDIC_TRUE (HUBSPOT_ERROR_SURE)),
    .steps = MEDIC_STEPS ({ .id = "ask", .title = "Ask" },
                          { .id = "work", .title = "At work",
                            .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_KIND, "work")) }) },
  { .id = "place", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud"),
                                         MEDIC_ONE_OF (MAILBOX_PLACE, "on-premises")),
    .steps = MEDIC_STEPS ({ .id = "wait", .title = "Wait" }) },
  { 0 }
};

static const MedicDiagnosis *const layers[] = { diagnoses, NULL };

static const MedicWalk walks[] = {
  { .id = "sign-out", .asks = MEDIC_ASKS ("account-kind"),
    .steps = MEDIC_STEPS (
      { .id = "see", .title = "See" },
      { .id = "work", .title = "Work", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_KIND, "work")) },
      { .id = "own", .title = "Own", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_KIND, "personal")) }
    ) },
  { 0 }
};

/* Reads “assigned” in a message, and the cause of a choice. */
static MedicFacts *
read_facts (const MedicKnowledge *knowledge,
            const MedicFacts     *known)
{
  const char *shown = medic_facts_peek_string (known, MEDIC_FACT_HUBSPOT_SHOWS);
  const char *text = medic_facts_peek_string (known, MEDIC_FACT_HUBSPOT_MESSAGE);
  MedicFacts *facts = medic_facts_new ();
  gboolean assigned = g_strcmp0 (shown, "message") == 0 && text != NULL && strstr (text, "assigned");

  if (assigned)
    medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR_CAUSE, "user-not-assigned");
  else if (g_strcmp0 (shown, "not-enabled") == 0)
    medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR_CAUSE, "mailbox-not-in-cloud");
  if (shown != NULL)
    medic_facts_set_boolean (facts, MEDIC_FACT_HUBSPOT_ERROR_SURE, assigned);

  return facts;
}

static const MedicReader reader = {
  .id = "message",
  .reads = MEDIC_PROVIDES (MEDIC_FACT_HUBSPOT_SHOWS, MEDIC_FACT_HUBSPOT_MESSAGE),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_HUBSPOT_ERROR_CAUSE, MEDIC_FACT_HUBSPOT_ERROR_SURE),
  .read = read_facts,
};

static const MedicReader *const readers[] = { &reader, NULL };

static const MedicValue values[] = { { .fact = MEDIC_FACT_NONE } };

static const MedicKnowledge knowledge = {
  .checks = checks, .questions = questions, .layers = layers, .values = values, .walks = walks,
  .healthy = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")), .readers = readers,
};

static const char *
peek (MedicCase *the_case,
      MedicFact  fact)
{
  return medic_facts_peek_string (medic_case_get_facts (the_case), fact);
}

static void
answer (MedicCase  *the_case,
        const char *question,
        const char *value)
{
  medic_case_answer (the_case, medic_knowledge_get_question (&knowledge, question), value);
}

static void
assert_asked (MedicCase  *the_case,
              const char *id)
{
  const MedicQuestion *question = medic_case_get_next_question (the_case);

  g_assert_cmpstr (question != NULL ? question->id : NULL, ==, id);
}

static void
what_follows_from_a_message_is_known_at_once (void)
{
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);
  const MedicJournal *journal = medic_case_get_journal (the_case);

  medic_case_tell (the_case, "not assigned");

  g_assert_cmpstr (peek (the_case, MEDIC_FACT_HUBSPOT_ERROR_CAUSE), ==, "user-not-assigned");
  g_assert_cmpstr (medic_facts_peek_origin (medic_case_get_facts (the_case),
                                            MEDIC_FACT_HUBSPOT_ERROR_CAUSE), ==, "message");
  g_assert_cmpint (medic_case_get_finding (the_case).certainty, ==, MEDIC_CERTAINTY_CERTAIN);
  g_assert_true (medic_journal_is_found (journal, &diagnoses[0]));
}

static void
another_message_takes_its_place (void)
{
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);

  medic_case_tell (the_case, "not assigned");
  answer (the_case, "hubspot-now", "same");
  medic_case_tell (the_case, "something else");

  g_assert_null (peek (the_case, MEDIC_FACT_HUBSPOT_ERROR_CAUSE));
  g_assert_null (peek (the_case, MEDIC_FACT_HUBSPOT_NOW));
  g_assert_null (medic_case_get_finding (the_case).diagnosis);
}

static void
taking_a_choice_back_takes_what_followed (void)
{
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);

  answer (the_case, "hubspot-now", "same");
  answer (the_case, "what-you-see", "not-enabled");
  g_assert_cmpstr (peek (the_case, MEDIC_FACT_HUBSPOT_ERROR_CAUSE), ==, "mailbox-not-in-cloud");

  medic_case_take_back (the_case);
  g_assert_null (peek (the_case, MEDIC_FACT_HUBSPOT_ERROR_CAUSE));
  assert_asked (the_case, "what-you-see");
}

static void
what_can_be_read_is_asked_for (void)
{
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);

  assert_asked (the_case, "hubspot-now");
  answer (the_case, "hubspot-now", "same");
  assert_asked (the_case, "what-you-see");
}

/* “place” is not asked about, but the check that finds it out waits for an answer. */
static void
what_lets_a_check_begin_is_asked_for (void)
{
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);

  answer (the_case, "hubspot-now", "same");
  answer (the_case, "what-you-see", "not-enabled");
  assert_asked (the_case, "own-address");

  answer (the_case, "own-address", "no");
  assert_asked (the_case, NULL);
}

static void
what_decides_about_steps_is_asked_last (void)
{
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);

  medic_case_tell (the_case, "not assigned");
  assert_asked (the_case, "account-kind");
  answer (the_case, "account-kind", "personal");
  assert_asked (the_case, NULL);
}

static void
what_is_to_be_asked_first_is_asked_first (void)
{
  static const char *const first[] = { "what-you-see", NULL };
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);

  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_START), ==, MEDIC_PLACE_START);
  medic_case_ask_first (the_case, first);
  assert_asked (the_case, "what-you-see");
  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_START), ==, MEDIC_PLACE_QUESTION);

  answer (the_case, "what-you-see", "message");
  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_QUESTION), ==, MEDIC_PLACE_PASTE);
  medic_case_tell (the_case, "not assigned");
  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_PASTE), ==, MEDIC_PLACE_QUESTION);
  answer (the_case, "account-kind", NULL);
  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_QUESTION), ==, MEDIC_PLACE_DIAGNOSIS);
}

static void
another_message_is_to_be_pasted (void)
{
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);

  medic_case_tell (the_case, "not assigned");
  answer (the_case, "hubspot-now", "other");

  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_QUESTION), ==, MEDIC_PLACE_PASTE);
}

static void
a_walk_asks_shows_its_steps_and_ends_with_a_try (void)
{
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);
  g_autoptr (GPtrArray) steps = NULL;

  medic_case_begin_walk (the_case, &walks[0]);
  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_START), ==, MEDIC_PLACE_QUESTION);
  answer (the_case, "account-kind", "work");
  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_QUESTION), ==, MEDIC_PLACE_STEPS);

  steps = medic_steps_needed (walks[0].steps, medic_case_get_facts (the_case));
  g_assert_cmpuint (steps->len, ==, 2);
  for (guint i = 0; i < steps->len; i++)
    medic_case_step_done (the_case, NULL, g_ptr_array_index (steps, i));

  medic_case_end_walk (the_case);
  g_assert_null (medic_case_get_walk (the_case));
  assert_asked (the_case, "hubspot-now");
  answer (the_case, "hubspot-now", "works");
  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_QUESTION), ==, MEDIC_PLACE_DONE);
  g_assert_cmpuint (medic_journal_get_n (medic_case_get_journal (the_case)), ==, 2);
}

static void
a_step_is_shown_to_who_does_not_know (void)
{
  g_autoptr (MedicCase) the_case = medic_case_new (&knowledge, NULL);
  g_autoptr (GPtrArray) steps = NULL;

  medic_case_begin_walk (the_case, &walks[0]);
  answer (the_case, "account-kind", MEDIC_ANSWER_UNKNOWN);
  steps = medic_steps_needed (walks[0].steps, medic_case_get_facts (the_case));

  g_assert_cmpint (medic_guide_next (the_case, MEDIC_PLACE_QUESTION), ==, MEDIC_PLACE_STEPS);
  g_assert_cmpuint (steps->len, ==, 3);
}

static const struct
{
  const char *name;
  void      (*test) (void);
} tests[] = {
  { "what-follows-from-a-message-is-known-at-once", what_follows_from_a_message_is_known_at_once },
  { "another-message-takes-its-place", another_message_takes_its_place },
  { "taking-a-choice-back-takes-what-followed", taking_a_choice_back_takes_what_followed },
  { "what-can-be-read-is-asked-for", what_can_be_read_is_asked_for },
  { "what-lets-a-check-begin-is-asked-for", what_lets_a_check_begin_is_asked_for },
  { "what-decides-about-steps-is-asked-last", what_decides_about_steps_is_asked_last },
  { "what-is-to-be-asked-first-is-asked-first", what_is_to_be_asked_first_is_asked_first },
  { "another-message-is-to-be-pasted", another_message_is_to_be_pasted },
  { "a-walk-asks-shows-its-steps-and-ends-with-a-try",
    a_walk_asks_shows_its_steps_and_ends_with_a_try },
  { "a-step-is-shown-to-who-does-not-know", a_step_is_shown_to_who_does_not_know },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/interview/", tests[i].name, NULL);
      g_test_add_func (path, tests[i].test);
    }

  return g_test_run ();
}
