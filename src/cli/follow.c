/* follow.c - from what is known to the end, one place after the other
 *
 * The guide says what comes next, as it does in the window. A practice customer answers and does
 * what each step says; otherwise a person does, line by line on standard input.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/follow.h"

#include "cli/dialogue.h"
#include "cli/practise.h"
#include "core/medic-guide.h"

/* A way through the program is a handful of places; more is going in circles. */
#define MOST_PLACES 60

typedef struct
{
  MedicSitting         *sitting;
  MedicCase            *the_case;
  MedicDialogue        *dialogue;  /* (nullable): NULL when a practice customer answers alone */
  GHashTable           *said;      /* (element-type MedicRun utf8): the last line about each */
  GHashTable           *passed;    /* (element-type MedicStep): done or skipped */
  const MedicDiagnosis *shown;     /* (nullable): the last one that was explained */
  guint                 seconds;
  gboolean              stopped;   /* by the person */
} Follow;

/* Each goes through one place. Returns whether there is a next one. */
typedef gboolean (*Visit) (Follow *self);

static void
follow_clear (Follow *self)
{
  g_clear_pointer (&self->dialogue, medic_dialogue_free);
  g_clear_pointer (&self->said, g_hash_table_unref);
  g_clear_pointer (&self->passed, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Follow, follow_clear)

/* The person wants no more. */
static gboolean
stop (Follow *self)
{
  self->stopped = TRUE;

  return FALSE;
}

/* What was found, where it is not just what was found before. */
static void
print_news (Follow *self)
{
  GListModel *runs = medic_case_get_runs (self->the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);
      g_autofree char *line = medic_cli_dup_run (self->the_case, run);
      MedicRunState state = medic_run_get_state (run);

      if (state == MEDIC_RUN_WAITING || state == MEDIC_RUN_NOT_NEEDED
          || g_strcmp0 (g_hash_table_lookup (self->said, run), line) == 0)
        continue;

      g_print ("%s\n", line);
      g_hash_table_replace (self->said, run, g_steal_pointer (&line));
    }
}

static gboolean
visit_checks (Follow *self)
{
  gboolean finished = medic_sitting_examine (self->sitting, self->seconds);

  print_news (self);

  return finished || stop (self);
}

static gboolean
visit_question (Follow *self)
{
  const MedicQuestion *question = medic_case_get_next_question (self->the_case);
  MedicSpeech speech = medic_case_get_speech (self->the_case);
  const char *answer = NULL;

  medic_dialogue_print_question (&speech, question);
  if (medic_program_is_practice (self->sitting->program))
    {
      answer = medic_sitting_ask_practice (self->sitting, question);
      medic_dialogue_print_answer (question, answer);
    }
  if (self->dialogue != NULL && !medic_dialogue_ask (self->dialogue, question, &answer))
    return stop (self);

  medic_case_answer (self->the_case, question, answer);

  return TRUE;
}

/* What the message says, whatever comes of it. */
static void
print_reading (Follow *self)
{
  MedicSpeech speech = medic_case_get_speech (self->the_case);
  const char *id = medic_facts_peek_string (speech.facts, MEDIC_FACT_HUBSPOT_ERROR_CAUSE);
  const MedicCause *cause = id != NULL ? medic_knowledge_get_cause (speech.knowledge, id) : NULL;

  if (medic_facts_peek (speech.facts, MEDIC_FACT_HUBSPOT_ERROR_CODES) != NULL)
    medic_cli_say (&speech, "  ", "{hubspot-error-codes}");
  if (cause != NULL)
    medic_cli_say (&speech, "  ", cause->words);
}

static gboolean
visit_paste (Follow *self)
{
  g_autofree char *text = NULL;

  g_print ("\n%s\n", _("What does the message say, word for word?"));
  if (!medic_program_is_practice (self->sitting->program))
    text = medic_dialogue_ask_text (self->dialogue);
  else
    text = g_strdup (medic_program_get_message (self->sitting->program));

  if (medic_sitting_is_stopped (self->sitting))
    return stop (self);

  medic_sitting_paste (self->sitting, text);
  print_reading (self);

  return TRUE;
}

static const MedicDiagnosis *
find_diagnosis (Follow *self)
{
  const MedicDiagnosis *found = medic_case_get_finding (self->the_case).diagnosis;

  return found != NULL ? found
                       : medic_findings_open_end (medic_case_get_knowledge (self->the_case),
                                                  medic_case_get_facts (self->the_case));
}

static gboolean
has_more_to_try (Follow               *self,
                 const MedicDiagnosis *diagnosis)
{
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (diagnosis,
                                                       medic_case_get_facts (self->the_case));

  for (guint i = 0; i < steps->len; i++)
    if (!g_hash_table_contains (self->passed, g_ptr_array_index (steps, i)))
      return TRUE;

  return FALSE;
}

static gboolean
visit_diagnosis (Follow *self)
{
  MedicSpeech speech = medic_case_get_speech (self->the_case);
  const MedicDiagnosis *diagnosis = find_diagnosis (self);

  if (diagnosis == NULL || !has_more_to_try (self, diagnosis))
    return FALSE;

  if (diagnosis != self->shown)
    {
      g_print ("\n");
      medic_cli_print_badge (medic_case_get_finding (self->the_case).certainty);
      medic_cli_print_cause (&speech, diagnosis);
      g_print ("%s\n", diagnosis->open ? _("What would decide it:") : _("What to do:"));
    }
  self->shown = diagnosis;

  return TRUE;
}

/* Returns: what the person, or the practice customer, did with the step that was shown */
static MedicDeed
do_step (Follow               *self,
         const MedicDiagnosis *diagnosis,
         const MedicStep      *step)
{
  MedicDeed deed = MEDIC_DEED_DONE;

  g_hash_table_add (self->passed, (gpointer) step);
  if (self->dialogue != NULL)
    deed = medic_dialogue_ask_deed (self->dialogue);
  else if (medic_sitting_is_stopped (self->sitting))
    deed = MEDIC_DEED_STOPPED;
  else
    g_print ("     ✓ %s\n", _("The practice customer says that it is done."));

  if (deed == MEDIC_DEED_DONE)
    medic_case_step_done (self->the_case, diagnosis, step);

  return deed;
}

/* Looks again. @helped: (out): whether the steps that are left are needed no more, or may not be */
static gboolean
look_again (Follow               *self,
            const MedicDiagnosis *diagnosis,
            gboolean             *helped)
{
  static const char *const sentences[] = {
    [MEDIC_OUTCOME_GONE] = N_("It is gone."),
    [MEDIC_OUTCOME_STILL_THERE] = N_("It is still there."),
    [MEDIC_OUTCOME_CANNOT_BE_SEEN] = N_("Whether it helped cannot be seen from here."),
  };
  MedicOutcome outcome;

  g_print ("\n%s\n", _("Looking again…"));
  if (!medic_sitting_verify (self->sitting, diagnosis, self->seconds, &outcome))
    return stop (self);

  print_news (self);
  /* An open end names nothing that could be gone. */
  if (!diagnosis->open)
    g_print ("%s\n", _(sentences[outcome]));
  *helped = outcome != MEDIC_OUTCOME_STILL_THERE;

  return TRUE;
}

/* @diagnosis: (nullable): %NULL for a walk: whether it helped, only the person can tell */
static gboolean
go_through (Follow               *self,
            const MedicDiagnosis *diagnosis,
            const MedicStep      *remedy)
{
  MedicSpeech speech = medic_case_get_speech (self->the_case);
  g_autoptr (GPtrArray) steps = medic_steps_needed (remedy, speech.facts);
  gboolean any = FALSE;
  gboolean helped = FALSE;

  for (guint i = 0; i < steps->len && !helped; i++)
    {
      const MedicStep *step = g_ptr_array_index (steps, i);
      MedicDeed deed;

      if (g_hash_table_contains (self->passed, step))
        continue;

      g_print ("\n");
      medic_cli_print_step (&speech, step, i + 1);
      deed = do_step (self, diagnosis, step);
      if (deed == MEDIC_DEED_STOPPED)
        return stop (self);

      any |= deed == MEDIC_DEED_DONE;
      if (diagnosis != NULL && any && (step->settles || i + 1 == steps->len)
          && !look_again (self, diagnosis, &helped))
        return FALSE;
    }

  return TRUE;
}

static gboolean
visit_steps (Follow *self)
{
  const MedicWalk *walk = medic_case_get_walk (self->the_case);
  const MedicDiagnosis *diagnosis = find_diagnosis (self);

  if (walk == NULL)
    return diagnosis != NULL && go_through (self, diagnosis, diagnosis->steps);

  if (!go_through (self, NULL, walk->steps))
    return FALSE;

  medic_case_end_walk (self->the_case);

  return TRUE;
}

static const Visit visits[MEDIC_N_PLACES] = {
  [MEDIC_PLACE_CHECKS] = visit_checks,
  [MEDIC_PLACE_QUESTION] = visit_question,
  [MEDIC_PLACE_SIGN_IN] = visit_question,
  [MEDIC_PLACE_PASTE] = visit_paste,
  [MEDIC_PLACE_DIAGNOSIS] = visit_diagnosis,
  [MEDIC_PLACE_STEPS] = visit_steps,
};

/* Who has to act, when what could be done here is done. */
static void
print_who_must_act (Follow *self)
{
  const MedicDiagnosis *found = medic_case_get_finding (self->the_case).diagnosis;
  MedicSpeech speech = medic_case_get_speech (self->the_case);

  if (found == NULL)
    {
      g_print ("%s\n", _("There is not enough to name the cause. We do not guess."));
      return;
    }

  g_print ("%s\n", _("That is all that can be done from here. What is left:"));
  medic_cli_say (&speech, "  ", found->title);
  g_print ("  %s\n", _(medic_owner_get_sentence (found->owner)));
}

static void
print_what_is_known (Follow *self)
{
  MedicSpeech speech = medic_case_get_speech (self->the_case);
  const MedicDiagnosis *diagnosis = find_diagnosis (self);

  if (diagnosis == NULL)
    {
      g_print ("%s\n", _("Stopped. There is not enough yet to name a cause."));
      return;
    }

  g_print ("%s\n", _("Stopped. This is what is known:"));
  medic_cli_print_badge (medic_case_get_finding (self->the_case).certainty);
  medic_cli_print_cause (&speech, diagnosis);
}

static MedicExit
end (Follow     *self,
     MedicPlace  place)
{
  MedicVerdict verdict = medic_case_get_verdict (self->the_case);

  g_print ("\n");
  if (self->stopped)
    {
      print_what_is_known (self);
      medic_cli_print_code (self->the_case);
      return EXIT_INTERRUPTED;
    }

  if (place != MEDIC_PLACE_DONE)
    {
      print_who_must_act (self);
      medic_cli_print_code (self->the_case);
      return (MedicExit) verdict;
    }

  g_print ("%s\n", verdict == MEDIC_VERDICT_CLEAR
                   ? _("HubSpot connects. Nothing stands in the way.")
                   : _("What stood in the way is gone. Try it in HubSpot now."));
  medic_cli_print_receipt (self->the_case);

  return EXIT_CLEAR;
}

/**
 * medic_follow:
 * @sitting: begun, with something to go by
 * @seconds: how long looking once may take
 *
 * Goes on until it works, until nothing more can be done here, or until the person stops.
 *
 * Returns: the exit status
 */
MedicExit
medic_follow (MedicSitting *sitting,
              guint         seconds)
{
  g_auto (Follow) self = { .sitting = sitting, .the_case = sitting->the_case, .seconds = seconds };
  MedicPlace place = MEDIC_PLACE_START;
  MedicExit status;

  self.said = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self.passed = g_hash_table_new (NULL, NULL);
  /* Who is not told is there for a person to practise with. */
  if (!medic_program_is_practice (sitting->program) || medic_program_is_hidden (sitting->program))
    self.dialogue = medic_dialogue_new (sitting->cancellable);

  medic_cli_print_head (self.the_case, sitting->program);
  for (guint n = 0; n < MOST_PLACES; n++)
    {
      place = medic_guide_next (self.the_case, place);
      if (visits[place] == NULL || !visits[place] (&self))
        break;
    }

  status = end (&self, place);
  if (medic_program_is_hidden (sitting->program))
    medic_practise_print_score (sitting);

  return status;
}
