/* report-words.c - a case for a person at a terminal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/commands.h"
#include "core/medic-run.h"

/* A sign and the word for it; a line is never told apart by the sign alone. */
typedef struct
{
  const char *sign;
  const char *word;
} State;

static const State states[] = {
  [MEDIC_RUN_WAITING] = { "?", N_("Not known") },
  [MEDIC_RUN_RUNNING] = { "?", N_("Not known") },
  [MEDIC_RUN_DONE] = { "✓", N_("Fine") },
  [MEDIC_RUN_NOT_NEEDED] = { "-", N_("Not needed") },
  [MEDIC_RUN_INCONCLUSIVE] = { "?", N_("Not known") },
  [MEDIC_RUN_CANCELLED] = { "?", N_("Stopped") },
};

static const State look_here = { "!", N_("Look here") };

static void
say (const MedicSpeech *speech,
     const char        *indent,
     const char        *msgid)
{
  g_autofree char *text = medic_words_say (speech, msgid);

  g_print ("%s%s\n", indent, text);
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

static void
print_run (const MedicSpeech    *speech,
           MedicRun             *run,
           const MedicDiagnosis *blaming)
{
  const MedicCheck *check = medic_run_get_check (run);
  g_autofree char *found = dup_found (speech, run);
  State state = states[medic_run_get_state (run)];

  if (blaming != NULL && medic_run_get_state (run) == MEDIC_RUN_DONE
      && medic_finding_blames (blaming, check))
    state = look_here;

  g_print ("  %s %s: %s.%s%s\n", state.sign, _(check->title), _(state.word),
           found[0] != '\0' ? " " : "", found);
}

static void
print_press (const MedicStep *step)
{
  g_autofree char *path = NULL;

  if (step->press == NULL)
    return;

  path = g_strjoinv (" › ", (char **) step->press);
  g_print ("     %s\n", path);
}

static void
print_step (const MedicSpeech *speech,
            const MedicStep   *step,
            guint              number)
{
  g_autofree char *title = medic_words_say (speech, step->title);

  g_print ("  %u. %s (%s)\n", number, title, _(medic_owner_get_badge (step->actor)));
  if (step->body != NULL)
    say (speech, "     ", step->body);
  print_press (step);
  if (step->link != NULL)
    g_print ("     %s\n", step->link);
  if (step->copy != NULL)
    say (speech, "     > ", step->copy);
}

static void
print_diagnosis (const MedicSpeech    *speech,
                 const MedicDiagnosis *diagnosis)
{
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (diagnosis, speech->facts);

  say (speech, "", diagnosis->title);
  say (speech, "", diagnosis->explanation);
  g_print ("%s\n\n%s\n", _(medic_owner_get_sentence (diagnosis->owner)),
           diagnosis->open ? _("What would decide it:") : _("What to do:"));
  for (guint i = 0; i < steps->len; i++)
    print_step (speech, g_ptr_array_index (steps, i), i + 1);
}

static void
print_verdict (MedicCase         *the_case,
               const MedicSpeech *speech)
{
  static const char *const badges[] = {
    [MEDIC_CERTAINTY_NONE] = N_("Not known yet"),
    [MEDIC_CERTAINTY_LIKELY] = N_("Most likely"),
    [MEDIC_CERTAINTY_CERTAIN] = N_("Certain"),
  };
  MedicFinding finding = medic_case_get_finding (the_case);
  const MedicDiagnosis *open_end = medic_findings_open_end (speech->knowledge, speech->facts);

  if (medic_case_get_verdict (the_case) == MEDIC_VERDICT_CLEAR)
    {
      g_print ("%s\n", _("HubSpot connects. Nothing stands in the way."));
      return;
    }

  g_print ("[%s]\n", _(badges[finding.certainty]));
  if (finding.diagnosis != NULL)
    print_diagnosis (speech, finding.diagnosis);
  else if (open_end != NULL)
    print_diagnosis (speech, open_end);
  else
    g_print ("%s\n", _("There is not enough to name the cause. We do not guess."));
}

static void
print_question (MedicCase *the_case)
{
  const MedicQuestion *question = medic_case_get_next_question (the_case);
  MedicSpeech speech = medic_case_get_speech (the_case);

  if (question == NULL)
    return;

  g_print ("\n");
  say (&speech, "", question->text);
  for (const MedicChoice *choice = question->choices; choice->value != NULL; choice++)
    g_print ("  --answer %s=%s  %s\n", question->id, choice->value, _(choice->label));
}

/**
 * medic_cli_print_words:
 *
 * What was found, what it means, what to do, and what an answer could still decide.
 */
void
medic_cli_print_words (MedicCase    *the_case,
                       MedicProgram *program)
{
  MedicSpeech speech = medic_case_get_speech (the_case);
  GListModel *runs = medic_case_get_runs (the_case);
  const MedicDiagnosis *blaming = medic_case_get_finding (the_case).diagnosis;
  g_autofree char *address = medic_words_value (&speech, MEDIC_FACT_MAIL_ADDRESS);

  if (medic_program_is_practice (program))
    g_print ("%s: %s\n", _("Practice customer"), _(medic_program_get_title (program)));
  if (medic_facts_peek (speech.facts, MEDIC_FACT_MAIL_ADDRESS) != NULL)
    g_print ("%s\n\n", address);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);
      print_run (&speech, run, blaming);
    }

  g_print ("\n");
  print_verdict (the_case, &speech);
  print_question (the_case);
}
