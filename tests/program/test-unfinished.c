/* test-unfinished.c - is a draft removed, although nobody waits any more while it is written?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "core/medic-run.h"
#include "program/medic-program-private.h"
#include "rehearsal/medic-rehearsal.h"
#include "services/medic-graph.h"

typedef enum
{
  BY_PERSON,
  BY_PERSON_AT_ONCE,  /* from within */
  BY_DEADLINE,
} Stop;

/**
 * Row:
 * @heard: what the log says when it is the moment
 * @how: nobody waits any more from then on
 * @gone: the program is dropped, too
 */
typedef struct
{
  const char *name;
  const char *heard;
  Stop        how;
  gboolean    gone;
} Row;

static const Row rows[] = {
  { "before-it-is-written", ": POST", BY_PERSON },
  { "once-it-is-written", "Graph: status 201", BY_PERSON_AT_ONCE },
  { "while-it-is-removed", ": DELETE", BY_PERSON },
  { "once-it-is-removed", "Graph: status 204", BY_PERSON_AT_ONCE },
  { "before-it-is-written-by-the-deadline", ": POST", BY_DEADLINE },
  { "while-it-is-removed-by-the-deadline", ": DELETE", BY_DEADLINE },
  { "before-it-is-written-and-the-program-is-gone", ": POST", BY_PERSON, TRUE },
  { "while-it-is-removed-and-the-program-is-gone", ": DELETE", BY_PERSON, TRUE },
};

typedef struct
{
  const Row    *row;   /* (nullable): once it happened */
  MedicProgram *program;
  MedicCase    *the_case;
  GCancellable *stop;
  gboolean      over;
  gboolean      removed;
} Scene;

static Scene *listening;  /* (nullable) */

static gboolean
on_moment (gpointer user_data)
{
  g_cancellable_cancel (((Scene *) user_data)->stop);

  return G_SOURCE_REMOVE;
}

static void
come_to_moment (Scene *self)
{
  Stop how = g_steal_pointer (&self->row)->how;

  if (how == BY_PERSON)
    g_idle_add_full (G_PRIORITY_HIGH, on_moment, self, NULL);
  else if (how == BY_PERSON_AT_ONCE)
    on_moment (self);
  else
    g_usleep (1100 * 1000);
}

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields && listening != NULL; i++)
    if (g_str_equal (fields[i].key, "MESSAGE"))
      {
        if (strstr (fields[i].value, "Draft removed: status 204") != NULL)
          listening->removed = TRUE;
        if (listening->row != NULL && strstr (fields[i].value, listening->row->heard) != NULL)
          come_to_moment (listening);
      }

  return (level & G_LOG_LEVEL_DEBUG) != 0 ? G_LOG_WRITER_HANDLED
                                          : g_log_writer_default (level, fields, n_fields, NULL);
}

static void
on_examined (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  medic_case_examine_finish (MEDIC_CASE (source), result, NULL);
  ((Scene *) user_data)->over = TRUE;
}

static void
examine (Scene *self,
         guint  seconds)
{
  self->over = FALSE;
  medic_case_set_deadline (self->the_case, seconds);
  medic_case_examine_async (self->the_case, self->stop, on_examined, self);
  while (!self->over)
    g_main_context_iteration (NULL, TRUE);
}

static void
answer (Scene      *self,
        const char *question,
        const char *said)
{
  medic_case_answer (self->the_case,
                     medic_knowledge_get_question (medic_program_get_knowledge (), question), said);
}

/* Signed in, and the mailbox looked into. */
static void
set_up (Scene *self)
{
  g_autoptr (GError) error = NULL;

  self->program = medic_program_new_practice ("healthy", &error);
  g_assert_no_error (error);
  medic_rehearsal_hurry (medic_program_get_rehearsal (self->program));
  self->the_case = medic_program_new_case (self->program, NULL);
  self->stop = g_cancellable_new ();
  medic_program_visit_for (self->program, self->the_case);
  answer (self, "own-address", "yes");
  answer (self, "sign-in", "browser");
  answer (self, "look-into-mailbox", "yes");
  examine (self, 30);
  g_assert_cmpstr (medic_facts_peek_string (medic_case_get_facts (self->the_case),
                                            MEDIC_FACT_MAILBOX), ==, "works");
}

static void
tear_down (Scene *self)
{
  listening = NULL;
  g_clear_object (&self->the_case);
  g_clear_object (&self->program);
  g_clear_object (&self->stop);
}

static void
assert_draft_is (const Scene *self,
                 const char  *value)
{
  g_assert_cmpstr (medic_facts_peek_string (medic_case_get_facts (self->the_case),
                                            MEDIC_FACT_DRAFT), ==, value);
}

static void
on_listed (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GPtrArray **) user_data = medic_graph_read_finish (result, NULL);
}

static void
assert_no_draft (Scene *self)
{
  static const char *const paths[] = { "/me/mailFolders/drafts/messages?$select=id", NULL };
  g_autoptr (GPtrArray) replies = NULL;
  const MedicGraphReply *reply;

  medic_graph_read_async (medic_program_get_services (self->program), paths, NULL, on_listed,
                          &replies);
  while (replies == NULL)
    g_main_context_iteration (NULL, TRUE);

  reply = g_ptr_array_index (replies, 0);
  g_assert_cmpuint (reply->status, ==, 200);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (reply->body, "value")),
                    ==, 0);
}

static void
test_row (gconstpointer data)
{
  Scene scene = { 0 };
  gint64 began;

  set_up (&scene);
  scene.row = data;
  listening = &scene;
  answer (&scene, "draft", "yes");
  began = g_get_monotonic_time ();
  examine (&scene, 1);

  /* At once, and nothing is claimed yet. */
  g_assert_null (scene.row);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 3 * G_USEC_PER_SEC);
  assert_draft_is (&scene, "not-removed");
  g_assert_true (medic_program_is_busy (scene.program));

  if (((const Row *) data)->gone)
    {
      g_clear_object (&scene.the_case);
      g_clear_object (&scene.program);
      while (!scene.removed)
        g_main_context_iteration (NULL, TRUE);
    }
  else
    {
      while (medic_program_is_busy (scene.program))
        g_main_context_iteration (NULL, TRUE);
      assert_draft_is (&scene, "works");
      assert_no_draft (&scene);
    }
  tear_down (&scene);
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("G_MESSAGES_DEBUG", "all", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_log_set_writer_func (write_log, NULL, NULL);
  g_log_set_default_handler (g_log_default_handler, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/unfinished/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }

  return g_test_run ();
}
