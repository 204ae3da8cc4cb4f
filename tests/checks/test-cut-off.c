/* test-cut-off.c - what writes and sends, when nobody waits for it any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/graph-case.h"
#include "support/run-check.h"

#define ANNA "{'account-mail': <'anna@harbour.example'>}"

typedef struct
{
  GraphServer   *server;
  MedicServices *services;
  GCancellable  *stop;
  GAsyncResult  *result;
} Scene;

static void
on_ran (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  ((Scene *) user_data)->result = g_object_ref (result);
}

/* Returns once @line was asked. */
static void
set_up (Scene            *self,
        const MedicCheck *check,
        const GraphRule  *rules,
        const char       *line)
{
  g_autoptr (MedicFacts) known = medic_facts_parse (ANNA, NULL);
  g_autoptr (GTask) task = NULL;

  self->server = graph_server_new (rules);
  self->services = graph_server_new_services (self->server, &graph_mailbox_account);
  self->stop = g_cancellable_new ();
  task = g_task_new (NULL, self->stop, on_ran, self);
  g_task_set_check_cancellable (task, FALSE);
  check->run (task, known, self->services);
  while (graph_server_peek (self->server, line, 0) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static MedicFacts *
end (Scene   *self,
     GError **error)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_task_propagate_pointer (G_TASK (self->result), error);
}

static void
tear_down (Scene *self)
{
  g_clear_object (&self->result);
  g_clear_pointer (&self->services, medic_services_free);
  g_clear_pointer (&self->server, graph_server_free);
  g_clear_object (&self->stop);
}

/* It is not looked for any longer. */
static void
test_what_is_being_sent_is_sent (void)
{
  const GraphRule *rules = GRAPH_RULES ({ "/me/sendMail", 202, NULL, NULL, "POST" });
  g_autoptr (MedicFacts) learned = NULL;
  Scene scene = { 0 };

  set_up (&scene, &medic_check_test_message, rules, "POST /me/sendMail");
  g_cancellable_cancel (scene.stop);
  learned = end (&scene, NULL);

  assert_facts (learned, "{'test': <'sent'>}");
  tear_down (&scene);
}

static void
test_what_is_being_written_is_removed (void)
{
  const GraphRule *rules = GRAPH_RULES (
    { "/me/messages", 201, "{\"id\": \"A\"}", NULL, "POST" },
    { "/me/messages/A", 204, NULL, NULL, "DELETE" },
    { "/me/messages/A?*", 404, GRAPH_ERROR ("ErrorItemNotFound") });
  g_autoptr (MedicFacts) learned = NULL;
  Scene scene = { 0 };

  set_up (&scene, &medic_check_draft, rules, "POST /me/messages");
  g_cancellable_cancel (scene.stop);
  g_assert_true (medic_services_is_busy (scene.services));
  learned = end (&scene, NULL);

  assert_facts (learned, "{'draft': <'works'>}");
  g_assert_cmpuint (graph_server_count (scene.server, "DELETE /me/messages/A"), ==, 1);
  g_clear_object (&scene.result);
  g_assert_false (medic_services_is_busy (scene.services));
  tear_down (&scene);
}

typedef struct
{
  const char       *name;
  const MedicCheck *check;
  const char       *line;
  const char       *expected;  /* (nullable): NULL for an error */
  GraphRule         rules[3];
} End;

/* As far as it came. */
static const End ends[] = {
  { "writing", &medic_check_draft, "POST /me/messages", NULL, { { "/me/messages", 0 } } },
  { "removing", &medic_check_draft, "DELETE /me/messages/A", "{'draft': <'not-removed'>}",
    { { "/me/messages", 201, "{\"id\": \"A\"}", NULL, "POST" }, { "/me/messages/A", 0 } } },
  { "sending", &medic_check_test_message, "POST /me/sendMail", NULL, { { "/me/sendMail", 0 } } },
};

static void
test_it_ends_with_the_services (gconstpointer data)
{
  const End *row = data;
  g_autoptr (MedicFacts) learned = NULL;
  g_autoptr (GError) error = NULL;
  Scene scene = { 0 };

  set_up (&scene, row->check, row->rules, row->line);
  g_cancellable_cancel (scene.stop);
  g_clear_pointer (&scene.services, medic_services_free);
  learned = end (&scene, &error);

  if (row->expected != NULL)
    assert_facts (learned, row->expected);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  tear_down (&scene);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cut-off/what-is-being-sent-is-sent", test_what_is_being_sent_is_sent);
  g_test_add_func ("/cut-off/what-is-being-written-is-removed",
                   test_what_is_being_written_is_removed);
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *path = g_strconcat ("/cut-off/it-ends-with-the-services/", ends[i].name, NULL);

      g_test_add_data_func (path, &ends[i], test_it_ends_with_the_services);
    }

  return g_test_run ();
}
