/* test-signing-in.c - is a sign-in asked for where it decides, waited for, and read?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-guide.h"
#include "core/medic-inquiry.h"

/* What the check that has a person sign in does: it asks, and waits until it is told. */
static GTask *waiting;

static void
run_ready (GTask            *task,
           const MedicFacts *known,
           MedicServices    *services)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_boolean (learned, MEDIC_FACT_SIGN_IN_READY, TRUE);
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

static void
on_cancelled (GCancellable *cancellable,
              GTask        *task)
{
  g_clear_object (&waiting);
}

static void
run_sign_in (GTask            *task,
             const MedicFacts *known,
             MedicServices    *services)
{
  waiting = g_object_ref (task);
  g_signal_connect (g_task_get_cancellable (task), "cancelled", G_CALLBACK (on_cancelled), NULL);
  medic_run_ask (g_task_get_source_object (task),
                 medic_prompt_new ("https://sign-in.example/", NULL, 0));
}

static gboolean
on_silent_stopped (GCancellable *cancellable,
                   gpointer      user_data)
{
  g_task_return_error_if_cancelled (G_TASK (user_data));

  return G_SOURCE_REMOVE;
}

static void
run_silent (GTask            *task,
            const MedicFacts *known,
            MedicServices    *services)
{
  g_autoptr (GSource) stop = g_cancellable_source_new (g_task_get_cancellable (task));

  g_task_attach_source (task, stop, G_SOURCE_FUNC (on_silent_stopped));
}

static void
run_account (GTask            *task,
             const MedicFacts *known,
             MedicServices    *services)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_ACCOUNT_PLAN, "none");
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

static const MedicCheck ready = {
  .id = "ready", .run = run_ready, .provides = MEDIC_PROVIDES (MEDIC_FACT_SIGN_IN_READY),
};
static const MedicCheck sign_in = {
  .id = "sign-in", .run = run_sign_in, .later = TRUE, .timeout_seconds = 60,
  .when = MEDIC_ALL_OF (MEDIC_TRUE (SIGN_IN_READY), MEDIC_ONE_OF (SIGN_IN_WANTED, "browser")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_SIGNED_IN, MEDIC_FACT_SIGN_IN_ERROR),
};
static const MedicCheck account = {
  .id = "account", .run = run_account, .later = TRUE,
  .when = MEDIC_ALL_OF (MEDIC_TRUE (SIGNED_IN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_ACCOUNT_PLAN),
};
static const MedicCheck slow = {
  .id = "slow", .run = run_silent, .when = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_WANTED, "browser")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_REALM), .timeout_seconds = 60,
};

static const MedicCheck *const checks[] = { &ready, &sign_in, &account, &slow, NULL };

static const MedicQuestion questions[] = {
  { .id = "own-address", .answers = MEDIC_FACT_OWN_ADDRESS,
    .choices = MEDIC_CHOICES ({ "yes", "", NULL }, { "no", "", NULL }) },
  { .id = "sign-in", .answers = MEDIC_FACT_SIGN_IN_WANTED, .signs_in = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_TRUE (SIGN_IN_READY), MEDIC_ONE_OF (OWN_ADDRESS, "yes")),
    .unless = MEDIC_ANY_OF (MEDIC_NONE_OF (REALM, "reached")),
    .choices = MEDIC_CHOICES ({ "browser", "", NULL }, { "no", "", NULL }) },
  { .id = "hubspot-now", .answers = MEDIC_FACT_HUBSPOT_NOW,
    .choices = MEDIC_CHOICES ({ "works", "", NULL }, { "same", "", NULL }) },
  { 0 }
};

static const MedicDiagnosis diagnoses[] = {
  { .id = "disabled",
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR_CAUSE, "account-disabled")) },
  { .id = "unlicensed", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_PLAN, "none")),
    .steps = MEDIC_STEPS ({ .id = "ask", .title = "Ask" }) },
  { 0 }
};

static const MedicDiagnosis *const layers[] = { diagnoses, NULL };

static MedicFacts *
read_code (const MedicKnowledge *knowledge,
           const MedicFacts     *known)
{
  const char *code = medic_facts_peek_string (known, MEDIC_FACT_SIGN_IN_ERROR);
  MedicFacts *facts = medic_facts_new ();

  if (g_strcmp0 (code, "AADSTS50057") == 0)
    medic_facts_set_string (facts, MEDIC_FACT_SIGN_IN_ERROR_CAUSE, "account-disabled");

  return facts;
}

static const MedicReader reader = {
  .id = "code", .read = read_code, .reads = MEDIC_PROVIDES (MEDIC_FACT_SIGN_IN_ERROR),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_SIGN_IN_ERROR_CAUSE),
};

static const MedicReader *const readers[] = { &reader, NULL };
static const MedicValue values[] = { { .fact = MEDIC_FACT_NONE } };

static const MedicKnowledge knowledge = {
  .checks = checks, .questions = questions, .layers = layers, .values = values, .readers = readers,
  .healthy = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
};

/* A case, examined as far as it goes without the person. */
typedef struct
{
  MedicCase    *the_case;
  GAsyncResult *result;
} World;

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
begin (World *self)
{
  g_clear_object (&self->result);
  medic_case_examine_async (self->the_case, NULL, on_examined, &self->result);
}

static void
finish (World *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (medic_case_examine_finish (self->the_case, self->result, NULL));
}

static void
say (World      *self,
     const char *question,
     const char *reply)
{
  medic_case_answer (self->the_case, medic_knowledge_get_question (&knowledge, question), reply);
}

/* The person signs in, or is refused with @code. */
static void
come_back (const char *code)
{
  g_autoptr (GTask) task = g_steal_pointer (&waiting);
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_boolean (learned, MEDIC_FACT_SIGNED_IN, code == NULL);
  if (code != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_SIGN_IN_ERROR, code);
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

static void
set_up (World         *self,
        gconstpointer  nothing)
{
  self->the_case = medic_case_new (&knowledge, NULL);
  begin (self);
  finish (self);
}

static void
tear_down (World         *self,
           gconstpointer  nothing)
{
  if (medic_case_is_running (self->the_case))
    finish (self);
  while (g_main_context_iteration (NULL, FALSE));
  g_clear_object (&self->result);
  g_clear_object (&self->the_case);
  g_clear_object (&waiting);
}

static const char *
peek_question (World *self)
{
  const MedicQuestion *question = medic_case_get_next_question (self->the_case);

  return question != NULL ? question->id : NULL;
}

static void
assert_finds (World      *self,
              const char *id)
{
  const MedicDiagnosis *found = medic_case_get_finding (self->the_case).diagnosis;

  g_assert_cmpstr (found != NULL ? found->id : NULL, ==, id);
}

static MedicRun *
peek_run (World      *self,
          const char *id)
{
  GListModel *runs = medic_case_get_runs (self->the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      if (g_str_equal (medic_run_get_check (run)->id, id))
        return run;
    }

  g_assert_not_reached ();
}

/* Whose address it is decides nothing by itself; it lets a sign-in be asked for, which does. */
static void
what_leads_to_a_sign_in_is_asked (World         *self,
                                  gconstpointer  nothing)
{
  g_assert_cmpstr (peek_question (self), ==, "own-address");

  say (self, "own-address", "yes");
  g_assert_cmpstr (peek_question (self), ==, "sign-in");
  g_assert_cmpint (medic_guide_next (self->the_case, MEDIC_PLACE_CHECKS), ==, MEDIC_PLACE_START);
}

static void
it_is_not_asked_for_somebody_elses_address (World         *self,
                                            gconstpointer  nothing)
{
  say (self, "own-address", "no");

  g_assert_cmpstr (peek_question (self), ==, "hubspot-now");
}

static void
it_is_not_asked_where_it_is_pointless (World         *self,
                                       gconstpointer  nothing)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  const MedicQuestion *own = medic_knowledge_get_question (&knowledge, "own-address");

  medic_facts_set_boolean (facts, MEDIC_FACT_SIGN_IN_READY, TRUE);
  g_assert_cmpuint (medic_inquiry_count (&knowledge, facts, own), >, 0);

  medic_facts_set_string (facts, MEDIC_FACT_REALM, "out-of-reach");
  g_assert_cmpuint (medic_inquiry_count (&knowledge, facts, own), ==, 0);
}

/* What was found is gone: whether it works now is asked before anybody has to sign in. */
static void
it_is_not_asked_before_it_was_tried_again (World         *self,
                                           gconstpointer  nothing)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();

  medic_facts_set_boolean (facts, MEDIC_FACT_SIGN_IN_READY, TRUE);
  g_assert_cmpstr (medic_inquiry_next (&knowledge, facts, FALSE)->id, ==, "own-address");
  g_assert_cmpstr (medic_inquiry_next (&knowledge, facts, TRUE)->id, ==, "hubspot-now");
}

static void
it_is_not_asked_where_it_was_declined (World         *self,
                                       gconstpointer  nothing)
{
  say (self, "own-address", "yes");
  say (self, "sign-in", "no");

  g_assert_cmpstr (peek_question (self), ==, "hubspot-now");
  g_assert_true (medic_case_is_examined (self->the_case));
}

/* The person is in the browser; the services have a second. */
static void
begin_to_sign_in (World *self)
{
  say (self, "own-address", "yes");
  say (self, "sign-in", "browser");
  medic_case_set_deadline (self->the_case, 1);
  begin (self);
}

static void
what_follows_a_sign_in_is_looked_at (World         *self,
                                     gconstpointer  nothing)
{
  begin_to_sign_in (self);
  come_back (NULL);
  finish (self);

  assert_finds (self, "unlicensed");
}

static void
a_code_that_came_back_is_read (World         *self,
                               gconstpointer  nothing)
{
  begin_to_sign_in (self);
  come_back ("AADSTS50057");
  finish (self);

  assert_finds (self, "disabled");

  /* What was read goes with what it was read from. */
  say (self, "sign-in", "no");
  assert_finds (self, NULL);
}

/* The deadline is for services; who signs in takes longer. */
static void
a_person_is_waited_for (World         *self,
                        gconstpointer  nothing)
{
  begin_to_sign_in (self);
  g_assert_nonnull (medic_run_peek_prompt (peek_run (self, "sign-in")));

  while (medic_run_get_state (peek_run (self, "slow")) == MEDIC_RUN_RUNNING)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (medic_run_get_state (peek_run (self, "slow")), ==, MEDIC_RUN_INCONCLUSIVE);
  g_assert_cmpint (medic_run_get_state (peek_run (self, "sign-in")), ==, MEDIC_RUN_RUNNING);

  come_back (NULL);
  finish (self);
  assert_finds (self, "unlicensed");
}

static void
what_is_for_later_is_not_spoken_of (World         *self,
                                    gconstpointer  nothing)
{
  g_assert_true (medic_run_is_spoken_of (peek_run (self, "ready")));
  g_assert_false (medic_run_is_spoken_of (peek_run (self, "sign-in")));
  g_assert_false (medic_run_is_spoken_of (peek_run (self, "account")));

  begin_to_sign_in (self);
  g_assert_true (medic_run_is_spoken_of (peek_run (self, "sign-in")));
  come_back (NULL);
  finish (self);
  g_assert_true (medic_run_is_spoken_of (peek_run (self, "account")));
}

#define ADD(name, test) \
  g_test_add ("/signing-in/" name, World, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-leads-to-a-sign-in-is-asked", what_leads_to_a_sign_in_is_asked);
  ADD ("it-is-not-asked-for-somebody-elses-address", it_is_not_asked_for_somebody_elses_address);
  ADD ("it-is-not-asked-where-it-is-pointless", it_is_not_asked_where_it_is_pointless);
  ADD ("it-is-not-asked-before-it-was-tried-again", it_is_not_asked_before_it_was_tried_again);
  ADD ("it-is-not-asked-where-it-was-declined", it_is_not_asked_where_it_was_declined);
  ADD ("what-follows-a-sign-in-is-looked-at", what_follows_a_sign_in_is_looked_at);
  ADD ("a-code-that-came-back-is-read", a_code_that_came_back_is_read);
  ADD ("a-person-is-waited-for", a_person_is_waited_for);
  ADD ("what-is-for-later-is-not-spoken-of", what_is_for_later_is_not_spoken_of);

  return g_test_run ();
}
