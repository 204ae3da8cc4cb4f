/* practise.c - practice customers at the terminal: whom to take, and how it went
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/practise.h"


#include "cli/wait.h"
#include "program/medic-pace.h"
#include "program/medic-replay.h"
#include "program/medic-score.h"

#define RANDOM "random"
#define ENDING ".json"

/* One byte more than a report may have: the reader says that it is too large. */
#define MOST_BYTES (1024 * 1024 + 1)

/* Returns: (transfer full) (nullable): what is in it, as far as anything reads it */
static char *
read_file (const char  *name,
           gsize       *length,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GInputStream) stream = NULL;
  g_autofree char *bytes = g_malloc0 (MOST_BYTES + 1);
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR)
    stream = G_INPUT_STREAM (g_file_read (file, NULL, NULL));
  if (stream != NULL && g_input_stream_read_all (stream, bytes, MOST_BYTES, length, NULL, NULL))
    return g_steal_pointer (&bytes);

  shown = medic_cli_dup_shown (name);
  sentence = medic_words_fill (_("“{what}” cannot be read."), "what", shown, NULL);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, sentence);

  return NULL;
}

static void
print_list (const char *title,
            GPtrArray  *labels)
{
  g_autoptr (GPtrArray) list = labels;
  g_autofree char *joined = NULL;

  if (list->len == 0)
    return;

  g_ptr_array_add (list, NULL);
  joined = g_strjoinv (", ", (char **) list->pdata);
  g_printerr ("%s: %s\n", title, joined);
}

static MedicProgram *
open_file (const char  *name,
           GError     **error)
{
  gsize length = 0;
  g_autofree char *text = read_file (name, &length, error);
  g_autofree char *base = g_path_get_basename (name);
  g_autofree char *shown = medic_cli_dup_shown (base);
  MedicProgram *program = text != NULL ? medic_program_new_file (text, length, shown, error) : NULL;

  if (program == NULL || !medic_program_is_replay (program))
    return program;

  print_list (_("Not in the report, so made up"), medic_program_list_made_up (program));
  print_list (_("In the report, and not played"), medic_program_list_unplayed (program));

  return program;
}

/**
 * medic_practise_open:
 * @name: of a practice customer; “random”, or a file
 *
 * Returns: (transfer full): the world; %NULL with a sentence for the person
 */
MedicProgram *
medic_practise_open (const char  *name,
                     GError     **error)
{
  if (g_str_equal (name, RANDOM))
    return medic_program_new_random (NULL, error);

  return g_str_has_suffix (name, ENDING) ? open_file (name, error)
                                         : medic_program_new_practice (name, error);
}

static void
print_count (const char *title,
             guint       mine,
             guint       best)
{
  g_autofree char *mine_text = g_strdup_printf ("%u", mine);
  g_autofree char *best_text = g_strdup_printf ("%u", best);
  g_autofree char *line = medic_words_fill (_("{mine}. The best way: {best}."),
                                            "mine", mine_text, "best", best_text, NULL);

  g_print ("  %s: %s\n", title, line);
}

/* How it went with @sitting's practice customer, and who that was. */
void
medic_practise_print_score (MedicSitting *sitting)
{
  g_autoptr (MedicTrace) mine = medic_program_take_trace (sitting->program, sitting->the_case);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicTrace) best = NULL;
  g_autoptr (MedicScore) score = NULL;
  g_autofree char *n_wrong = NULL;

  medic_program_reveal (sitting->program);
  medic_pace_run_async (sitting->program, sitting->cancellable, medic_wait_keep, &result);
  medic_wait_for (&result);
  best = medic_pace_run_finish (sitting->program, result, NULL);
  if (best == NULL)
    return;

  score = medic_score_new (mine, best);
  n_wrong = g_strdup_printf ("%u", medic_score_n_wrong (score));
  g_print ("\n%s: %s\n", _("Practice customer"), _(medic_program_get_title (sitting->program)));
  g_print ("%s\n", score->solved ? _("Solved") : _("This is the answer"));
  if (score->cause != NULL)
    {
      MedicSpeech speech = medic_case_get_speech (sitting->the_case);

      speech.facts = best->facts;
      medic_cli_say (&speech, "  ", score->cause->title);
    }
  print_count (_("Questions answered"), score->n_questions, score->best_questions);
  print_count (_("Steps done"), score->n_steps, score->best_steps);
  g_print ("  %s: %s\n", _("Wrong turns"), n_wrong);
}
