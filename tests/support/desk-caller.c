/* desk-caller.c - somebody on the phone who says what is so, as far as it is known
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/desk-caller.h"

/* More than there are questions. */
#define MOST_QUESTIONS 60

/* Returns: (transfer full) (nullable): NULL where the caller does not know */
static char *
dup_answer (const MedicQuestion *question,
            const MedicFacts    *truth)
{
  GVariant *value = medic_facts_peek (truth, question->answers);
  g_autofree char *answer = NULL;

  if (value == NULL)
    return NULL;

  answer = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING)
             ? g_variant_dup_string (value, NULL)
             : g_strdup (g_variant_get_boolean (value) ? "true" : "false");

  return medic_question_takes (question, answer) ? g_steal_pointer (&answer) : NULL;
}

static gboolean
is_open (MedicDesk           *desk,
         const MedicQuestion *question)
{
  const MedicFacts *facts = medic_case_get_facts (medic_desk_get_case (desk));
  const char *shown = medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_SHOWS);

  if (question->signs_in || medic_facts_peek (facts, question->answers) != NULL
      || medic_facts_is_unsure (facts, question->answers)
      || medic_conditions_any (question->unless, facts) == MEDIC_YES)
    return FALSE;

  if (question->choices == NULL)
    return question->answers == MEDIC_FACT_HUBSPOT_MESSAGE
           && g_strcmp0 (shown, MEDIC_SHOWN_MESSAGE) == 0;

  /* What is seen is asked before whether it works. */
  return question->answers == MEDIC_FACT_HUBSPOT_SHOWS
         || medic_conditions_all (question->when, facts) == MEDIC_YES;
}

/* Returns: (nullable): the next one of the tables; whether it works at last */
static const MedicQuestion *
next_of_tables (MedicDesk *desk)
{
  const MedicKnowledge *knowledge = medic_case_get_knowledge (medic_desk_get_case (desk));
  const MedicQuestion *last = NULL;

  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    if (is_open (desk, q))
      {
        if (!medic_conditions_mention (knowledge->healthy, q->answers))
          return q;
        last = q;
      }

  for (const MedicStandIn *s = knowledge->stand_ins; s->question.id != NULL; s++)
    if (is_open (desk, &s->question))
      return &s->question;

  return last;
}

/* Returns: (nullable) */
static const MedicQuestion *
next_best (MedicDesk *desk)
{
  g_autoptr (GPtrArray) questions = medic_desk_list_questions (desk);

  return questions->len > 0 ? ((MedicNarrow *) g_ptr_array_index (questions, 0))->question : NULL;
}

/* Asks until there is nothing more to ask. */
DeskCall
desk_caller_ask (MedicDesk        *desk,
                 const MedicFacts *truth,
                 DeskCallerOrder   order)
{
  DeskCall call = { 0 };
  const MedicQuestion *question;

  while ((question = order == DESK_CALLER_BEST ? next_best (desk) : next_of_tables (desk)) != NULL)
    {
      MedicFinding before = medic_desk_get_finding (desk);
      g_autofree char *answer = dup_answer (question, truth);
      MedicFinding after;

      if (question->choices == NULL && answer != NULL)
        medic_desk_tell (desk, answer);
      else
        medic_desk_answer (desk, question, answer);

      after = medic_desk_get_finding (desk);
      call.n_asked++;
      if (before.diagnosis != after.diagnosis || before.certainty != after.certainty)
        call.n_to_found = call.n_asked;
      g_assert_cmpuint (call.n_asked, <, MOST_QUESTIONS);
    }

  return call;
}
