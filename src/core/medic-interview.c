/* medic-interview.c - what the person is asked, says and takes back in a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-case-private.h"

#include "core/medic-inquiry.h"

static gboolean
is_unanswered (MedicCase           *self,
               const MedicQuestion *question)
{
  return question != NULL && medic_facts_peek (self->facts, question->answers) == NULL
         && !medic_facts_is_unsure (self->facts, question->answers);
}

/* Returns: (nullable): what to ask the person now; NULL when asking would change nothing */
const MedicQuestion *
medic_case_get_next_question (MedicCase *self)
{
  for (gsize i = 0; self->asks != NULL && self->asks[i] != NULL; i++)
    {
      const MedicQuestion *question = medic_knowledge_get_question (self->knowledge, self->asks[i]);

      if (is_unanswered (self, question))
        return question;
    }

  if (self->walk != NULL)
    return NULL;

  return medic_inquiry_next (self->knowledge, self->facts, self->tried);
}

/* What was found, had its steps done and does not hold after an answer is gone: the person says
 * so. */
static void
note_what_is_gone (MedicCase            *self,
                   const MedicDiagnosis *before)
{
  if (before != NULL && medic_finding_weigh (before, self->facts) == MEDIC_CERTAINTY_NONE
      && medic_journal_is_found (self->journal, before)
      && medic_journal_has (self->journal, MEDIC_ENTRY_DONE, before))
    medic_journal_write (self->journal, MEDIC_ENTRY_GONE, before, NULL);
}

/* Forgets what the checks concluded from @fact. */
static void
forget_users (MedicCase *self,
              MedicFact  fact)
{
  g_autoptr (GArray) users = g_array_new (FALSE, FALSE, sizeof (const MedicCheck *));

  medic_case_add_users (self, users, fact);
  medic_case_forget (self, users);
}

/**
 * medic_case_answer:
 * @answer: (nullable): the value; %NULL or "unknown" for “I don't know”
 *
 * Not while an examination is under way.
 *
 * An answer may be given again, differently: what was concluded from the old one is forgotten.
 */
void
medic_case_answer (MedicCase           *self,
                   const MedicQuestion *question,
                   const char          *answer)
{
  g_autoptr (MedicFacts) learned = medic_facts_new ();
  const MedicDiagnosis *before;

  g_return_if_fail (MEDIC_IS_CASE (self));
  g_return_if_fail (!medic_case_is_running (self));
  g_return_if_fail (answer == NULL || medic_question_takes (question, answer));

  medic_knowledge_learn_answer (self->knowledge, question, answer, learned);

  before = medic_case_get_finding (self).diagnosis;
  if (medic_facts_peek (self->facts, question->answers) != NULL)
    forget_users (self, question->answers);
  medic_facts_merge (self->facts, learned, question->id);
  medic_case_read_anew (self, question->answers);
  medic_case_changed (self);
  note_what_is_gone (self, before);
  if (medic_case_is_examined (self))
    medic_case_note_found (self);

  if (question->choices != NULL)
    {
      g_ptr_array_remove (self->answered, (gpointer) question);
      g_ptr_array_add (self->answered, (gpointer) question);
    }
  g_signal_emit_by_name (self, "answered", question, answer);
}

/* Its answer counts no longer, and it is asked again. */
static void
take_back (MedicCase           *self,
           const MedicQuestion *question)
{
  forget_users (self, question->answers);
  medic_facts_forget (self->facts, question->answers);
  medic_case_read_anew (self, question->answers);
  medic_case_changed (self);
}

/* The person goes back to the last question. */
void
medic_case_take_back (MedicCase *self)
{
  const MedicQuestion *question;

  g_return_if_fail (MEDIC_IS_CASE (self));

  if (self->answered->len == 0)
    return;

  question = g_ptr_array_steal_index (self->answered, self->answered->len - 1);
  take_back (self, question);
}

/* Whether @text is what an administrator answered, and no message. */
static gboolean
is_admin_answer (MedicCase  *self,
                 const char *text)
{
  const MedicReader *reader =
    medic_knowledge_who_reads (self->knowledge, MEDIC_FACT_ADMIN_ANSWER);
  g_autoptr (MedicFacts) said = medic_facts_new ();
  g_autoptr (MedicFacts) read = NULL;

  if (reader == NULL)
    return FALSE;

  medic_facts_set_string (said, MEDIC_FACT_ADMIN_MESSAGE, text);
  read = reader->read (self->knowledge, said);

  return medic_facts_peek (read, MEDIC_FACT_ADMIN_ANSWER) != NULL;
}

/* What the message said stays known; what the answer changed is to be tried anew. */
static void
tell_answer (MedicCase  *self,
             const char *text)
{
  medic_facts_forget (self->facts, MEDIC_FACT_HUBSPOT_NOW);
  self->tried = FALSE;
  medic_case_answer (self,
                     medic_knowledge_who_asks (self->knowledge, MEDIC_FACT_ADMIN_MESSAGE), text);
}

/* What was known when the person began to show a message. */
typedef struct
{
  gboolean  same;   /* HubSpot showed the same as before */
  char     *cause;  /* (nullable): what a message said before */
} Before;

static void
before_clear (Before *self)
{
  g_clear_pointer (&self->cause, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Before, before_clear)

static Before
remember (MedicCase *self)
{
  const char *now = medic_facts_peek_string (self->facts, MEDIC_FACT_HUBSPOT_NOW);

  return (Before) {
    g_strcmp0 (now, "same") == 0,
    g_strdup (medic_facts_peek_string (self->facts, MEDIC_FACT_HUBSPOT_ERROR_CAUSE)),
  };
}

/* A message after an answer: the same one says that the answer did not help; with another one, the
 * answer is old. */
static void
weigh_answer (MedicCase    *self,
              const Before *before)
{
  const MedicKnowledge *knowledge = self->knowledge;
  const char *now = medic_facts_peek_string (self->facts, MEDIC_FACT_HUBSPOT_ERROR_CAUSE);

  if (medic_facts_peek (self->facts, MEDIC_FACT_ADMIN_ANSWER) == NULL)
    return;

  if (before->cause != NULL ? g_strcmp0 (before->cause, now) == 0 : before->same)
    {
      medic_case_answer (self, medic_knowledge_who_asks (knowledge, MEDIC_FACT_HUBSPOT_NOW), "same");
      return;
    }

  medic_facts_forget (self->facts, MEDIC_FACT_ADMIN_MESSAGE);
  medic_case_read_anew (self, MEDIC_FACT_ADMIN_MESSAGE);
  medic_case_changed (self);
}

/**
 * medic_case_tell:
 * @message: what HubSpot or Microsoft shows, word for word; or what an administrator answered
 *
 * The person shows a message: it takes the place of what they said before, also about whether it
 * works now.
 */
void
medic_case_tell (MedicCase  *self,
                 const char *message)
{
  const MedicKnowledge *knowledge = self->knowledge;
  const MedicQuestion *text = medic_knowledge_who_asks (knowledge, MEDIC_FACT_HUBSPOT_MESSAGE);
  const MedicQuestion *shown = medic_knowledge_who_asks (knowledge, MEDIC_FACT_HUBSPOT_SHOWS);
  g_auto (Before) before = { 0 };

  g_return_if_fail (MEDIC_IS_CASE (self));
  g_return_if_fail (text != NULL && shown != NULL);

  if (is_admin_answer (self, message))
    {
      tell_answer (self, message);
      return;
    }

  before = remember (self);
  medic_facts_forget (self->facts, MEDIC_FACT_HUBSPOT_NOW);
  self->tried = FALSE;
  medic_case_answer (self, text, message);
  medic_case_answer (self, shown, MEDIC_SHOWN_MESSAGE);
  weigh_answer (self, &before);
}

/* Asks these questions before anything else, whether an answer would decide something or not.
 * @question_ids: (array zero-terminated=1) (transfer none): outlives the case */
void
medic_case_ask_first (MedicCase         *self,
                      const char *const *question_ids)
{
  g_return_if_fail (MEDIC_IS_CASE (self));

  self->asks = question_ids;
}

/* Like medic_case_ask_first(), also where they were answered before. */
void
medic_case_ask_anew (MedicCase         *self,
                     const char *const *question_ids)
{
  medic_case_ask_first (self, question_ids);

  for (gsize i = 0; question_ids[i] != NULL; i++)
    {
      const MedicQuestion *question = medic_knowledge_get_question (self->knowledge,
                                                                    question_ids[i]);

      g_ptr_array_remove (self->answered, (gpointer) question);
      take_back (self, question);
    }
}

/* The person wants to write to an administrator.
 * @step: (nullable) (transfer none): what for; NULL for what is needed now */
void
medic_case_ask_admin (MedicCase       *self,
                      const MedicStep *step)
{
  g_return_if_fail (MEDIC_IS_CASE (self));

  self->asked = step;
}

/* Returns: (nullable): what an administrator is to be asked for */
const MedicStep *
medic_case_get_asked (MedicCase *self)
{
  return self->asked;
}

/* The person wants these steps, whatever the cause. */
void
medic_case_begin_walk (MedicCase       *self,
                       const MedicWalk *walk)
{
  g_return_if_fail (MEDIC_IS_CASE (self));

  self->walk = walk;
  self->asks = walk->asks;
}

/* The person wants this one step, whatever the cause. */
void
medic_case_begin_step (MedicCase       *self,
                       const MedicStep *step)
{
  g_return_if_fail (MEDIC_IS_CASE (self));

  self->own_steps[0] = *step;
  self->own_steps[0].when = NULL;
  self->own_walk = (MedicWalk) {
    .id = step->id,
    /* Translators: the title of a page that shows just one step. */
    .title = N_("One step"),
    .lead = N_("Somebody gave you the link to this step. See first whether it is about what you have."),
    .steps = self->own_steps,
  };
  medic_case_begin_walk (self, &self->own_walk);
}

/* All its steps are done: whether it helped, only the person can tell. */
void
medic_case_end_walk (MedicCase *self)
{
  g_return_if_fail (MEDIC_IS_CASE (self));

  self->walk = NULL;
  self->tried = TRUE;
  medic_facts_forget (self->facts, MEDIC_FACT_HUBSPOT_NOW);
  medic_case_changed (self);
}
