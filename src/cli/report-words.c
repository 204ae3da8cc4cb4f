/* report-words.c - a case for a person at a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <unistd.h>

#include "cli/commands.h"
#include "cli/tint.h"
#include "core/medic-receipt.h"

/* A sign and the word for it; a line is never told apart by the sign alone. */
typedef struct
{
  const char *sign;
  const char *word;
  MedicTint   tint;
} State;

static const State states[] = {
  [MEDIC_RUN_WAITING] = { "?", N_("Not known") },
  [MEDIC_RUN_RUNNING] = { "?", N_("Not known") },
  [MEDIC_RUN_DONE] = { "✓", N_("Fine"), MEDIC_TINT_GOOD },
  [MEDIC_RUN_NOT_NEEDED] = { "-", N_("Not needed") },
  [MEDIC_RUN_INCONCLUSIVE] = { "?", N_("Not known") },
  [MEDIC_RUN_CANCELLED] = { "?", N_("Stopped") },
};

static const State look_here = { "!", N_("Look here"), MEDIC_TINT_BAD };
static const State noted = { "·", N_("Noted"), MEDIC_TINT_NOTED };

/* A text of several lines, each with @indent in front. */
static void
print_lines (const char *indent,
             const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    g_print ("%s%s\n", indent, lines[i]);
}

void
medic_cli_say (const MedicSpeech *speech,
               const char        *indent,
               const char        *msgid)
{
  g_autofree char *text = medic_words_say (speech, msgid);

  print_lines (indent, text);
}

static char *
dup_found (const MedicSpeech *speech,
           MedicRun          *run)
{
  char *found = NULL;

  if (medic_run_get_state (run) == MEDIC_RUN_DONE)
    found = medic_words_found (speech, medic_run_get_check (run));
  else if (medic_run_get_state (run) == MEDIC_RUN_INCONCLUSIVE)
    found = g_strdup (_(medic_reach_get_sentence (medic_run_get_reach (run))));

  return found != NULL ? found : g_strdup ("");
}

static State
find_state (MedicCase *the_case,
            MedicRun  *run)
{
  const MedicCheck *check = medic_run_get_check (run);
  const MedicDiagnosis *cause = medic_case_get_finding (the_case).diagnosis;

  if (medic_run_get_state (run) != MEDIC_RUN_DONE)
    return states[medic_run_get_state (run)];

  if (cause != NULL && medic_finding_blames (cause, check))
    return look_here;

  return medic_check_is_noted (check, medic_case_get_facts (the_case)) ? noted
                                                                       : states[MEDIC_RUN_DONE];
}

/* Returns: (transfer full): one line about @run, without its end */
char *
medic_cli_dup_run (MedicCase *the_case,
                   MedicRun  *run)
{
  MedicSpeech speech = medic_case_get_speech (the_case);
  const MedicCheck *check = medic_run_get_check (run);
  g_autofree char *found = dup_found (&speech, run);
  State state = find_state (the_case, run);
  g_autofree char *sign = medic_tint_dup (STDOUT_FILENO, state.tint, state.sign);

  return g_strdup_printf ("  %s %s: %s.%s%s", sign, _(check->title), _(state.word),
                          found[0] != '\0' ? " " : "", found);
}

/* What a drawing would show, in one line: its text alternative says where things are on a page that
 * the reader has before them, at length, and the step's own text says what to look for. */
static GStrv
list_presses (const MedicSpeech *speech,
              const MedicStep   *step)
{
  const char *const *press = step->press;
  GPtrArray *places = g_ptr_array_new ();

  for (gsize i = 0; step->drawing == NULL && press[i] != NULL; i++)
    g_ptr_array_add (places, medic_words_label (speech, press[i]));

  for (const MedicMark *m = step->drawing != NULL ? step->drawing->marks : NULL;
       m != NULL && m->width > 0; m++)
    {
      char *text = medic_words_mark (speech, m, &press);

      if (text != NULL)
        g_ptr_array_add (places, text);
    }
  g_ptr_array_add (places, NULL);

  return (GStrv) g_ptr_array_free (places, FALSE);
}

/* Where no label is pressed, and where others press, the text of the step says it. */
static void
print_press (const MedicSpeech *speech,
             const MedicStep   *step)
{
  g_auto (GStrv) presses = step->press != NULL ? list_presses (speech, step) : NULL;
  g_autofree char *path = NULL;

  if (presses == NULL)
    return;

  path = g_strjoinv (" › ", presses);
  g_print ("     %s\n", path);
}

/* A line of a step that not every step has. */
static void
print_note (const MedicSpeech *speech,
            const char        *title,
            const char        *msgid)
{
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  if (msgid == NULL)
    return;

  text = medic_words_say (speech, msgid);
  line = g_strdup_printf ("%s: %s", title, text);
  print_lines ("     ", line);
}

static void
print_copy (const MedicSpeech *speech,
            const MedicStep   *step)
{
  g_autofree char *text = medic_words_copy (speech, step);

  if (text == NULL)
    return;

  g_print ("     %s:\n", _("Text to send"));
  print_lines ("     > ", text);
}

/* Everything that @step says, as a person needs it who is about to do it. */
void
medic_cli_print_step (const MedicSpeech *speech,
                      const MedicStep   *step,
                      guint              number)
{
  g_autofree char *title = medic_words_say (speech, step->title);

  g_print ("  %u. %s (%s)\n", number, title, _(medic_owner_get_badge (step->actor)));
  if (step->body != NULL)
    medic_cli_say (speech, "     ", step->body);
  print_press (speech, step);
  if (step->link != NULL)
    print_note (speech, step->link_title != NULL ? _(step->link_title) : "→", step->link);
  print_copy (speech, step);
  print_note (speech, _("How to see that it worked"), step->expect);
  print_note (speech, _("Take care"), step->caution);
  print_note (speech, _("What this changes"), step->changes);
  print_note (speech, _("What this does not do"), step->spares);
  print_note (speech, _("How to undo it"), step->undo);
}

void
medic_cli_print_badge (MedicCertainty certainty)
{
  static const char *const badges[] = {
    [MEDIC_CERTAINTY_NONE] = N_("Not known yet"),
    [MEDIC_CERTAINTY_LIKELY] = N_("Most likely"),
    [MEDIC_CERTAINTY_CERTAIN] = N_("Certain"),
  };

  static const MedicTint tints[] = {
    [MEDIC_CERTAINTY_NONE] = MEDIC_TINT_NONE,
    [MEDIC_CERTAINTY_LIKELY] = MEDIC_TINT_NOTED,
    [MEDIC_CERTAINTY_CERTAIN] = MEDIC_TINT_BAD,
  };
  g_autofree char *badge = medic_tint_dup (STDOUT_FILENO, tints[certainty], _(badges[certainty]));

  g_print ("[%s]\n", badge);
}

/* What it is, why it stops HubSpot, and who can put it right. */
void
medic_cli_print_cause (const MedicSpeech    *speech,
                       const MedicDiagnosis *diagnosis)
{
  medic_cli_say (speech, "", diagnosis->title);
  medic_cli_say (speech, "", diagnosis->explanation);
  g_print ("%s\n\n", _(medic_owner_get_sentence (diagnosis->owner)));
}

void
medic_cli_print_remedy (const MedicSpeech    *speech,
                        const MedicDiagnosis *diagnosis)
{
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (diagnosis, speech->facts);

  g_print ("%s\n", diagnosis->open ? _("What would decide it:") : _("What to do:"));
  for (guint i = 0; i < steps->len; i++)
    medic_cli_print_step (speech, g_ptr_array_index (steps, i), i + 1);
}

/* @said: (nullable): the cause, or what is said in place of one */
void
medic_cli_print_result (const MedicSpeech    *speech,
                        MedicVerdict          verdict,
                        MedicCertainty        certainty,
                        const MedicDiagnosis *said)
{
  if (verdict == MEDIC_VERDICT_CLEAR)
    {
      g_print ("%s\n", _("HubSpot connects. Nothing stands in the way."));
      return;
    }

  medic_cli_print_badge (certainty);
  if (said == NULL)
    {
      g_print ("%s\n", _("There is not enough to name the cause. We do not guess."));
      return;
    }

  medic_cli_print_cause (speech, said);
  medic_cli_print_remedy (speech, said);
}

static void
print_verdict (MedicCase         *the_case,
               const MedicSpeech *speech)
{
  MedicFinding finding = medic_case_get_finding (the_case);
  const MedicDiagnosis *said = finding.diagnosis != NULL
                               ? finding.diagnosis
                               : medic_findings_open_end (speech->knowledge, speech->facts);

  medic_cli_print_result (speech, medic_case_get_verdict (the_case), finding.certainty, said);
}

/* @question, and what to type so that it is answered. */
void
medic_cli_print_answers (const MedicSpeech   *speech,
                         const MedicQuestion *question)
{
  medic_cli_say (speech, "", question->text);
  for (const MedicChoice *choice = question->choices; choice->value != NULL; choice++)
    g_print ("  --answer %s=%s  %s\n", question->id, choice->value, _(choice->label));
}

/* Whose mailbox it is about. */
void
medic_cli_print_head (MedicCase    *the_case,
                      MedicProgram *program)
{
  MedicSpeech speech = medic_case_get_speech (the_case);
  g_autofree char *address = medic_words_value (&speech, MEDIC_FACT_MAIL_ADDRESS);

  if (medic_program_is_practice (program))
    g_print ("%s: %s\n", _("Practice customer"), _(medic_program_get_title (program)));
  if (medic_facts_peek (speech.facts, MEDIC_FACT_MAIL_ADDRESS) != NULL)
    g_print ("%s\n\n", address);
}

/* A line about each check that there is anything to say of. */
void
medic_cli_print_runs (MedicCase *the_case)
{
  GListModel *runs = medic_case_get_runs (the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);
      g_autofree char *line = medic_cli_dup_run (the_case, run);

      if (medic_run_is_spoken_of (run))
        g_print ("%s\n", line);
    }
  g_print ("\n");
}

/**
 * medic_cli_print_words:
 *
 * What was found, what it means, what to do, what an answer could still decide, and the code that
 * tells it to somebody else.
 */
void
medic_cli_print_words (MedicCase    *the_case,
                       MedicProgram *program)
{
  MedicSpeech speech = medic_case_get_speech (the_case);
  const MedicQuestion *question = medic_case_get_next_question (the_case);

  medic_cli_print_head (the_case, program);
  /* With a message alone, there is nothing to look at. */
  if (medic_facts_peek (speech.facts, MEDIC_FACT_ADDRESS_TYPED) != NULL)
    medic_cli_print_runs (the_case);
  print_verdict (the_case, &speech);
  if (question != NULL)
    {
      g_print ("\n");
      medic_cli_print_answers (&speech, question);
    }
  medic_cli_print_code (the_case);
}

/* What was found and done in @the_case, how to take it back, and the proof. */
void
medic_cli_print_receipt (MedicCase *the_case)
{
  MedicSpeech speech = medic_case_get_speech (the_case);
  g_autofree char *text = medic_receipt_to_text (&speech, medic_case_get_journal (the_case));

  g_print ("\n%s", text);
}
