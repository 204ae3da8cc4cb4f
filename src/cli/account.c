/* account.c - signing in at a terminal: what is shown, and what is kept
 *
 * Whatever is shown here goes to the standard error: the standard output is the result’s.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/account.h"

#include "cli/wait.h"
#include "program/medic-sign-in.h"

static void
print_filled (const char *text,
              const char *name,
              const char *value)
{
  g_autofree char *filled = medic_words_fill (text, name, value, NULL);

  g_printerr ("%s\n", filled);
}

static void
print_code (const MedicPrompt *prompt)
{
  g_printerr ("\n%s\n  %s\n", _("Open this page, on any device:"), prompt->link);
  print_filled (_("Type in this code there: {code}"), "code", prompt->code);
  g_printerr ("%s\n\n", _("Never type in a code that somebody told you, and never read yours out. Whoever has it could sign in as you."));
}

static void
print_link (const MedicPrompt *prompt)
{
  g_printerr ("\n%s\n  %s\n\n", _("Open this page in a browser on this computer, and sign in there:"),
              prompt->link);
}

/* What the page says that the person is left with. */
static void
tell (MedicSitting *self,
      const char   *shown)
{
  MedicRun *run = medic_case_peek_asking (self->the_case);
  g_autofree char *code = medic_program_dup_code (shown);

  if (run != NULL)
    medic_run_tell (run, code != NULL ? code : MEDIC_CAUSE_NOT_RECOGNISED);
}

static void
on_visited (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  MedicSitting *self = user_data;
  g_autofree char *shown = NULL;

  if (!medic_program_visit_finish (MEDIC_PROGRAM (source), result, &shown))
    g_printerr ("%s\n", _("The practice customer got no further."));

  /* Nobody comes back from Microsoft’s page. */
  if (shown == NULL)
    return;

  g_printerr ("%s\n\n%s\n\n", _("Microsoft shows this, and goes no further:"), shown);
  tell (self, shown);
}

static void
on_run_changed (MedicRun     *run,
                GParamSpec   *pspec,
                MedicSitting *self)
{
  const MedicPrompt *prompt = medic_run_peek_prompt (run);

  if (prompt == NULL)
    return;

  if (medic_program_is_practice (self->program))
    medic_program_visit_async (self->program, prompt->link, prompt->code, self->cancellable,
                               on_visited, self);
  else if (prompt->code != NULL)
    print_code (prompt);
  else
    print_link (prompt);
}

/* From now on, what a check needs the person for is shown. A practice customer does it at once. */
void
medic_account_show_prompts (MedicSitting *self)
{
  GListModel *runs = medic_case_get_runs (self->the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      g_signal_connect (run, "notify::state", G_CALLBACK (on_run_changed), self);
    }
}

/* Returns: the exit status when nobody can sign in here, which was said then; else 0 */
int
medic_account_need_set_up (MedicSitting *self)
{
  if (medic_sign_in_is_set_up (self->program))
    return 0;

  /* Translators: the name in capitals is typed as it stands. */
  return medic_cli_usage_error (_("Signing in is not set up here: an application id is missing. Your Microsoft 365 administrator can supply it; MEDIC_APPLICATION_ID takes it."));
}

/* Answers @question_id, as far as it is asked at all. */
void
medic_account_answer (MedicSitting *self,
                      const char   *question_id,
                      const char   *answer)
{
  const MedicQuestion *question =
    medic_knowledge_get_question (medic_program_get_knowledge (), question_id);

  if (question != NULL)
    medic_case_answer (self->the_case, question, answer);
}

/* Returns: (transfer none) (nullable): the one of @list that is meant: the only one, or the one of
 *   that address */
static const MedicKept *
find_kept (GPtrArray  *list,
           const char *address)
{
  if (address == NULL)
    return list->len == 1 ? g_ptr_array_index (list, 0) : NULL;

  for (guint i = 0; i < list->len; i++)
    if (g_ascii_strcasecmp (medic_kept_get_name (g_ptr_array_index (list, i)), address) == 0)
      return g_ptr_array_index (list, i);

  return NULL;
}

static MedicKeeping
finish (MedicSitting  *self,
        GAsyncResult **result)
{
  const char *sentence;
  MedicKeeping keeping;

  medic_wait_for (result);
  keeping = medic_sign_in_keep_finish (self->program, *result, &sentence);
  if (sentence != NULL)
    g_printerr ("%s\n", _(sentence));

  return keeping;
}

/**
 * medic_account_resume:
 * @address: (nullable): whose sign-in; %NULL for the only one
 *
 * Returns: whether a sign-in that was kept is taken up again
 */
gboolean
medic_account_resume (MedicSitting *self,
                      const char   *address)
{
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GAsyncResult) resumed = NULL;
  g_autoptr (GPtrArray) list = NULL;
  const MedicKept *kept;

  if (medic_program_is_practice (self->program))
    return FALSE;

  medic_sign_in_list_async (self->program, self->cancellable, medic_wait_keep, &listed);
  medic_wait_for (&listed);
  list = medic_sign_in_list_finish (self->program, listed, NULL);
  kept = find_kept (list, address);
  if (kept == NULL)
    return FALSE;

  medic_sign_in_resume_async (self->program, kept, self->cancellable, medic_wait_keep, &resumed);

  return finish (self, &resumed) == MEDIC_KEEPING_DONE;
}

/* Keeps who is signed in for another day, and says what came of it. */
gboolean
medic_account_keep (MedicSitting *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_sign_in_keep_async (self->program, self->cancellable, medic_wait_keep, &result);

  return finish (self, &result) == MEDIC_KEEPING_DONE;
}

/* Returns: whether nothing of ours is kept any more: looked at, and said */
gboolean
medic_account_forget (MedicSitting *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_sign_in_forget_async (self->program, self->cancellable, medic_wait_keep, &result);

  return finish (self, &result) != MEDIC_KEEPING_NOT;
}
