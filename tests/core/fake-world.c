/* fake-world.c - a small knowledge with checks that behave as a test tells them to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fake-world.h"

/* Long enough for all that start together to be under way together. */
#define ANSWER_MS 10

static void run (GTask            *task,
                 const MedicFacts *known,
                 MedicServices    *services);

/* “name”, “tenant” and “way” can start at once; “mx” waits for “name”, “host” for “mx”, “realm” for
 * “tenant” and “cloud” for what the person says. */
static const MedicCheck checks[] = {
  { .id = "name", .run = run, .when = MEDIC_ALL_OF (MEDIC_KNOWN (ADDRESS_TYPED)),
    .provides = MEDIC_PROVIDES (MEDIC_FACT_MAIL_DOMAIN) },
  { .id = "mx", .run = run, .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
    .provides = MEDIC_PROVIDES (MEDIC_FACT_MX_ANSWER), .reach = MEDIC_FACT_DNS_REACH,
    .timeout_seconds = 1 },
  { .id = "host", .run = run, .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "hosts")),
    .provides = MEDIC_PROVIDES (MEDIC_FACT_MAIL_HOST) },
  { .id = "tenant", .run = run, .when = MEDIC_ALL_OF (MEDIC_KNOWN (ADDRESS_TYPED)),
    .provides = MEDIC_PROVIDES (MEDIC_FACT_TENANT_EXISTS), .reach = MEDIC_FACT_TENANT_REACH },
  { .id = "realm", .run = run, .when = MEDIC_ALL_OF (MEDIC_TRUE (TENANT_EXISTS)),
    .provides = MEDIC_PROVIDES (MEDIC_FACT_REALM), .reach = MEDIC_FACT_REALM_REACH },
  { .id = "cloud", .run = run, .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_READ_AT, "microsoft")),
    .provides = MEDIC_PROVIDES (MEDIC_FACT_MAIL_CLOUD), .once = TRUE,
    .timeout_seconds = 1, .cut_off = "perhaps" },
  { .id = "way", .run = run, .when = MEDIC_ALL_OF (MEDIC_KNOWN (ADDRESS_TYPED)),
    .provides = MEDIC_PROVIDES (MEDIC_FACT_NETWORK), .of_way = TRUE },
};

static const MedicCheck *const check_list[] = {
  &checks[0], &checks[1], &checks[2], &checks[3], &checks[4], &checks[5], &checks[6], NULL
};

static const MedicQuestion questions[] = {
  { .id = "address", .answers = MEDIC_FACT_ADDRESS_TYPED },
  { .id = "mail-read-at", .answers = MEDIC_FACT_MAIL_READ_AT,
    .choices = MEDIC_CHOICES ({ "microsoft", "Outlook", NULL }, { "gmail", "Gmail", NULL }) },
  { .id = "hubspot-now", .answers = MEDIC_FACT_HUBSPOT_NOW,
    .choices = MEDIC_CHOICES ({ "works", "It works", NULL }, { "same", "The same", NULL }) },
  { 0 }
};

static const MedicDiagnosis diagnoses[] = {
  { .id = "mx-missing", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "missing")),
    .steps = MEDIC_STEPS ({ .id = "set-it", .title = "Set it" }) },
  { .id = "no-tenant", .when = MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")) },
  { .id = "read-at-gmail", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_READ_AT, "gmail")) },
  { 0 }
};

static const MedicDiagnosis *const layers[] = { diagnoses, NULL };
static const MedicValue values[] = { { .fact = MEDIC_FACT_NONE } };

const MedicKnowledge fake_knowledge = {
  .checks = check_list,
  .questions = questions,
  .layers = layers,
  .healthy = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
  .values = values,
};

/* A world in which all is well. */
static const Fake fakes[N_FAKES] = {
  { "name", FAKE_ANSWERS, "{'mail-domain': <'harbour.example'>}", 0 },
  { "mx", FAKE_ANSWERS, "{'mx-answer': <'hosts'>}", 0 },
  { "host", FAKE_ANSWERS, "{'mail-host': <'microsoft-365'>}", 0 },
  { "tenant", FAKE_ANSWERS, "{'tenant-exists': <true>}", 0 },
  { "realm", FAKE_ANSWERS, "{'realm': <'managed'>}", 0 },
  { "cloud", FAKE_ANSWERS, "{'mail-cloud': <'global'>}", 0 },
  { "way", FAKE_ANSWERS, "{'network': <'full'>}", 0 },
};

Fake *
world_get_fake (World      *self,
                const char *id)
{
  for (gsize i = 0; i < N_FAKES; i++)
    if (g_str_equal (self->fakes[i].id, id))
      return &self->fakes[i];

  g_assert_not_reached ();
}

static void
answer (GTask *task)
{
  World *self = g_task_get_task_data (task);
  const Fake *fake = world_get_fake (self, g_task_get_name (task));
  g_autoptr (GError) error = NULL;
  MedicFacts *learned;

  self->n_now--;
  if (fake->manner == FAKE_REFUSES)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED, "Refused");
      return;
    }

  learned = medic_facts_parse (fake->answer, &error);
  g_assert_no_error (error);
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

static gboolean
on_time_to_answer (gpointer user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);

  answer (task);

  return G_SOURCE_REMOVE;
}

/* The services are the world: a check gets nothing else from its case. */
static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  World *self = (World *) (gpointer) services;
  Fake *fake = world_get_fake (self, g_task_get_name (task));

  g_task_set_task_data (task, self, NULL);
  fake->n_runs++;
  self->n_now++;
  self->n_most = MAX (self->n_most, self->n_now);

  if (fake->manner == FAKE_IS_SILENT)
    g_ptr_array_add (self->unanswered, g_object_ref (task));
  else
    g_timeout_add (ANSWER_MS, on_time_to_answer, g_object_ref (task));
}

void
world_set_up (World         *self,
              gconstpointer  nothing)
{
  for (gsize i = 0; i < N_FAKES; i++)
    self->fakes[i] = fakes[i];

  self->unanswered = g_ptr_array_new_with_free_func (g_object_unref);
  self->the_case = medic_case_new (&fake_knowledge, (MedicServices *) (gpointer) self);
  world_tell (self, "address", "anna@harbour.example");
}

/* Nobody may hold the case once the last answer came, however late that was. */
void
world_tear_down (World         *self,
                 gconstpointer  nothing)
{
  world_answer_late (self);
  g_assert_finalize_object (g_steal_pointer (&self->the_case));
  g_clear_pointer (&self->unanswered, g_ptr_array_unref);
  g_clear_error (&self->error);
}

MedicRun *
world_peek_run (World      *self,
                const char *id)
{
  GListModel *runs = medic_case_get_runs (self->the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) each = g_list_model_get_item (runs, i);

      if (g_str_equal (medic_run_get_check (each)->id, id))
        return each;
    }

  return NULL;
}

MedicRunState
world_get_state (World      *self,
                 const char *id)
{
  return medic_run_get_state (world_peek_run (self, id));
}

/* Returns: (nullable): the value of a text fact in the case */
const char *
world_peek (World     *self,
            MedicFact  fact)
{
  return medic_facts_peek_string (medic_case_get_facts (self->the_case), fact);
}

void
world_tell (World      *self,
            const char *question_id,
            const char *reply)
{
  medic_case_answer (self->the_case,
                     medic_knowledge_get_question (&fake_knowledge, question_id), reply);
}

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  World *self = user_data;

  self->fine = medic_case_examine_finish (MEDIC_CASE (source), result, &self->error);
  self->over = TRUE;
}

static void
on_verified (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  World *self = user_data;

  self->fine = medic_case_verify_finish (MEDIC_CASE (source), result, &self->outcome, &self->error);
  self->over = TRUE;
}

void
world_start (World        *self,
             GCancellable *cancellable)
{
  g_clear_error (&self->error);
  self->over = FALSE;
  medic_case_examine_async (self->the_case, cancellable, on_examined, self);
}

void
world_look_again (World        *self,
                  const char   *diagnosis_id,
                  GCancellable *cancellable)
{
  g_clear_error (&self->error);
  self->over = FALSE;
  medic_case_verify_async (self->the_case,
                           medic_knowledge_get_diagnosis (&fake_knowledge, diagnosis_id),
                           cancellable, on_verified, self);
}

void
world_wait (World *self)
{
  while (!self->over)
    g_main_context_iteration (NULL, TRUE);
}

void
world_examine (World *self)
{
  world_start (self, NULL);
  world_wait (self);
  g_assert_no_error (self->error);
  g_assert_true (self->fine);
}

void
world_verify (World      *self,
              const char *diagnosis_id)
{
  world_look_again (self, diagnosis_id, NULL);
  world_wait (self);
  g_assert_no_error (self->error);
  g_assert_true (self->fine);
}

/* All that is still under way gives its answer now; returns once nothing is left to happen. */
void
world_answer_late (World *self)
{
  for (guint i = 0; i < self->unanswered->len; i++)
    answer (g_ptr_array_index (self->unanswered, i));
  g_ptr_array_set_size (self->unanswered, 0);

  while (self->n_now > 0)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}
