/* dialogue.c - what a person is asked at the terminal, line by line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/dialogue.h"

#include <unistd.h>

#include "cli/input.h"

/* Somebody who types something else again and again is no one who reads. */
#define MOST_TRIES 5

#define STOP "q"
#define SKIP "s"

struct _MedicDialogue
{
  MedicLines *lines;
  GCancellable *cancellable;
};

MedicDialogue *
medic_dialogue_new (GCancellable *cancellable)
{
  MedicDialogue *self = g_new0 (MedicDialogue, 1);

  self->lines = medic_lines_new ();
  self->cancellable = g_object_ref (cancellable);

  return self;
}

void
medic_dialogue_free (MedicDialogue *self)
{
  g_clear_pointer (&self->lines, medic_lines_free);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/* Returns: (transfer full) (nullable): what was typed, without blanks around it; NULL when the
 *   person wants no more */
static char *
read_reply (MedicDialogue *self)
{
  g_autofree char *line = NULL;

  g_print ("> ");
  line = medic_lines_read (self->lines, self->cancellable);
  /* At a terminal, Enter has ended the line. */
  if (line == NULL || !isatty (STDIN_FILENO))
    g_print ("\n");

  return line != NULL && g_strcmp0 (g_strstrip (line), STOP) != 0 ? g_steal_pointer (&line) : NULL;
}

static guint
count_choices (const MedicQuestion *question)
{
  guint n = 0;

  while (question->choices[n].value != NULL)
    n++;

  return n;
}

/* @question as a numbered list, with why it is asked and where the answer can be seen. */
void
medic_dialogue_print_question (const MedicSpeech   *speech,
                               const MedicQuestion *question)
{
  g_print ("\n");
  medic_cli_say (speech, "", question->text);
  medic_cli_say (speech, "", question->why);
  if (question->where != NULL)
    medic_cli_say (speech, "", question->where);

  for (guint i = 0; i < count_choices (question); i++)
    {
      const MedicChoice *choice = &question->choices[i];

      g_print ("  %u. %s\n", i + 1, _(choice->label));
      if (choice->hint != NULL)
        g_print ("     %s\n", _(choice->hint));
    }
}

/* What a practice customer says; @answer: (nullable): %NULL for “I don’t know” */
void
medic_dialogue_print_answer (const MedicQuestion *question,
                             const char          *answer)
{
  const char *words = _("I don’t know");

  for (const MedicChoice *choice = question->choices; choice->value != NULL; choice++)
    if (g_strcmp0 (choice->value, answer) == 0)
      words = _(choice->label);

  g_print ("%s: %s\n", _("The practice customer says"), words);
}

/* Returns: whether @reply is one; @answer: (nullable): NULL for “I don’t know” */
static gboolean
is_answer (const MedicQuestion  *question,
           const char           *reply,
           const char          **answer)
{
  guint64 number;

  if (reply[0] == '\0')
    return TRUE;

  if (!g_ascii_string_to_unsigned (reply, 10, 1, count_choices (question), &number, NULL))
    return FALSE;

  *answer = question->choices[number - 1].value;

  return TRUE;
}

/**
 * medic_dialogue_ask:
 * @question: with choices; printed already
 * @answer: (out) (nullable): %NULL for “I don’t know”
 *
 * Returns: %FALSE when the person wants no more
 */
gboolean
medic_dialogue_ask (MedicDialogue        *self,
                    const MedicQuestion  *question,
                    const char          **answer)
{
  g_autofree char *n = g_strdup_printf ("%u", count_choices (question));
  g_autofree char *hint =
    medic_words_fill (_("Type a number from 1 to {n}, or just press Enter for “I don’t know”; q to stop."),
                      "n", n, NULL);

  *answer = NULL;
  for (guint tries = 0; tries < MOST_TRIES; tries++)
    {
      g_autofree char *reply = NULL;

      g_print ("%s\n", hint);
      reply = read_reply (self);
      if (reply == NULL)
        return FALSE;

      if (is_answer (question, reply, answer))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer full): what was pasted; empty for nothing */
char *
medic_dialogue_ask_text (MedicDialogue *self)
{
  g_print ("%s\n", _("Paste the text, and end it with a line that holds just a dot."));

  return medic_lines_read_text (self->lines, self->cancellable);
}

/* Returns: what became of the step that was printed last */
MedicDeed
medic_dialogue_ask_deed (MedicDialogue *self)
{
  for (guint tries = 0; tries < MOST_TRIES; tries++)
    {
      g_autofree char *reply = NULL;

      g_print ("%s\n", _("Press Enter when it is done, s to skip, q to stop."));
      reply = read_reply (self);
      if (reply == NULL)
        break;

      if (reply[0] == '\0')
        return MEDIC_DEED_DONE;

      if (g_str_equal (reply, SKIP))
        return MEDIC_DEED_SKIPPED;
    }

  return MEDIC_DEED_STOPPED;
}
