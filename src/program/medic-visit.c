/* medic-visit.c - what a practice customer does on the pages of a sign-in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-program-private.h"

#include "rehearsal/medic-rehearsal.h"

/* What came of a visit. */
typedef struct
{
  gboolean  ended;
  char     *shown;  /* (nullable) */
} Visit;

static void
visit_free (Visit *self)
{
  g_clear_pointer (&self->shown, g_free);
  g_free (self);
}

/* Msgids of the pretend Microsoft are among ours. */
static const char *
say (const char *msgid)
{
  return _(msgid);
}

static void
on_visited (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  Visit *visit = g_new0 (Visit, 1);

  visit->ended = medic_rehearsal_visit_finish (MEDIC_REHEARSAL (source), result, &visit->shown,
                                               &error);
  if (error != NULL)
    g_debug ("The practice customer got stuck: %s", error->message);
  g_task_return_pointer (task, visit, (GDestroyNotify) visit_free);
}

/**
 * medic_program_visit_async:
 * @link: a page that a sign-in needs a person for
 * @code: (nullable): what to type in there
 *
 * The practice customer does there what a person would do. Only in practice.
 */
void
medic_program_visit_async (MedicProgram        *self,
                           const char          *link,
                           const char          *code,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  MedicRehearsal *rehearsal = medic_program_get_rehearsal (self);
  GTask *task;

  g_return_if_fail (rehearsal != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  medic_rehearsal_set_words (rehearsal, medic_language_get_code (medic_language_get_current ()),
                             say);
  medic_rehearsal_visit_async (rehearsal, link, code, cancellable, on_visited, task);
}

/**
 * medic_program_visit_finish:
 * @shown: (out) (transfer full) (nullable): the words on Microsoft's page with which the customer
 *   is left; %NULL when the program has its answer
 *
 * Returns: whether the customer came to an end; else they got stuck, or were stopped
 */
gboolean
medic_program_visit_finish (MedicProgram  *self,
                            GAsyncResult  *result,
                            char         **shown)
{
  Visit *visit;
  gboolean ended;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  visit = g_task_propagate_pointer (G_TASK (result), NULL);
  if (visit == NULL)
    return FALSE;

  ended = visit->ended;
  if (shown != NULL)
    *shown = g_steal_pointer (&visit->shown);
  visit_free (visit);

  return ended;
}

/* Whoever does not come back from Microsoft's page says what it shows. */
static void
on_shown (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (MedicRun) run = user_data;
  g_autofree char *shown = NULL;
  g_autofree char *code = NULL;

  medic_program_visit_finish (MEDIC_PROGRAM (source), result, &shown);
  if (shown == NULL)
    return;

  code = medic_program_dup_code (shown);
  medic_run_tell (run, code != NULL ? code : MEDIC_CAUSE_NOT_RECOGNISED);
}

static void
on_run_changed (MedicRun     *run,
                GParamSpec   *pspec,
                MedicProgram *program)
{
  const MedicPrompt *prompt = medic_run_peek_prompt (run);

  if (prompt != NULL)
    medic_program_visit_async (program, prompt->link, prompt->code, NULL, on_shown,
                               g_object_ref (run));
}

/* From now on, the practice customer visits each page that a check of @the_case needs them for.
 * Only in practice, and where nobody looks on. */
void
medic_program_visit_for (MedicProgram *self,
                         MedicCase    *the_case)
{
  GListModel *runs = medic_case_get_runs (the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      g_signal_connect_object (run, "notify::state", G_CALLBACK (on_run_changed), self, 0);
    }
}
