/* medic-knowledge.c - looking things up in the tables
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-knowledge.h"

/* Each of these returns NULL when there is none. */

const MedicCheck *
medic_knowledge_get_check (const MedicKnowledge *self,
                           const char           *id)
{
  for (gsize i = 0; self->checks[i] != NULL; i++)
    if (g_str_equal (self->checks[i]->id, id))
      return self->checks[i];

  return NULL;
}

const MedicCheck *
medic_knowledge_who_checks (const MedicKnowledge *self,
                            MedicFact             fact)
{
  for (gsize i = 0; self->checks != NULL && self->checks[i] != NULL; i++)
    if (medic_check_provides (self->checks[i], fact))
      return self->checks[i];

  return NULL;
}

const MedicQuestion *
medic_knowledge_get_question (const MedicKnowledge *self,
                              const char           *id)
{
  for (const MedicQuestion *question = self->questions; question->id != NULL; question++)
    if (g_str_equal (question->id, id))
      return question;

  return NULL;
}

const MedicStandIn *
medic_knowledge_get_stand_in (const MedicKnowledge *self,
                              const char           *id)
{
  for (const MedicStandIn *s = self->stand_ins; s != NULL && s->question.id != NULL; s++)
    if (g_str_equal (s->question.id, id))
      return s;

  return NULL;
}

static void
learn_value (MedicFacts *learned,
             MedicFact   fact,
             const char *value)
{
  if (g_str_equal (medic_fact_get_type (fact), "b"))
    medic_facts_set_boolean (learned, fact, g_str_equal (value, "true"));
  else
    medic_facts_set_string (learned, fact, value);
}

/**
 * medic_knowledge_learn_answer:
 * @answer: (nullable): the value; %NULL or "unknown" for “I don't know”
 *
 * Puts into @learned what @answer says: the fact that was asked for, and, where the question stands
 * in for a check, that the check would have been answered, and what follows.
 */
void
medic_knowledge_learn_answer (const MedicKnowledge *self,
                              const MedicQuestion  *question,
                              const char           *answer,
                              MedicFacts           *learned)
{
  const MedicStandIn *stand_in = medic_knowledge_get_stand_in (self, question->id);
  const MedicCheck *check =
    stand_in != NULL ? medic_knowledge_who_checks (self, question->answers) : NULL;

  if (answer == NULL || g_str_equal (answer, MEDIC_ANSWER_UNKNOWN))
    {
      medic_facts_set_unsure (learned, question->answers);
      return;
    }

  if (check != NULL && check->reach != MEDIC_FACT_NONE)
    medic_facts_set_string (learned, check->reach, "answered");
  learn_value (learned, question->answers, answer);
  for (const MedicImplied *i = stand_in != NULL ? stand_in->implied : NULL;
       i != NULL && i->value != NULL; i++)
    if (g_str_equal (i->value, answer))
      learn_value (learned, i->fact, i->so);
}

const MedicQuestion *
medic_knowledge_who_asks (const MedicKnowledge *self,
                          MedicFact             fact)
{
  for (const MedicQuestion *question = self->questions; question->id != NULL; question++)
    if (question->answers == fact)
      return question;

  return NULL;
}

const MedicReader *
medic_knowledge_who_reads (const MedicKnowledge *self,
                           MedicFact             fact)
{
  MEDIC_FOR_EACH_READER (reader, self)
    if (medic_fact_is_in (fact, (*reader)->provides))
      return *reader;

  return NULL;
}

const MedicDiagnosis *
medic_knowledge_get_diagnosis (const MedicKnowledge *self,
                               const char           *id)
{
  for (gsize layer = 0; self->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = self->layers[layer]; d->id != NULL; d++)
      if (g_str_equal (d->id, id))
        return d;

  return NULL;
}

const MedicWalk *
medic_knowledge_get_walk (const MedicKnowledge *self,
                          const char           *id)
{
  for (const MedicWalk *walk = self->walks; walk != NULL && walk->id != NULL; walk++)
    if (g_str_equal (walk->id, id))
      return walk;

  return NULL;
}

static const MedicStep *
find_step (const MedicStep *steps,
           const char      *id)
{
  for (const MedicStep *step = steps; step != NULL && step->id != NULL; step++)
    if (g_str_equal (step->id, id))
      return step;

  return NULL;
}

/* Of walks first; a step of several causes is the same one in each, but for its conditions. */
const MedicStep *
medic_knowledge_get_step (const MedicKnowledge *self,
                          const char           *id)
{
  const MedicStep *step = NULL;

  for (const MedicWalk *w = self->walks; step == NULL && w != NULL && w->id != NULL; w++)
    step = find_step (w->steps, id);

  for (gsize layer = 0; self->layers != NULL && self->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = self->layers[layer]; step == NULL && d->id != NULL; d++)
      step = find_step (d->steps, id);

  return step;
}

const MedicCause *
medic_knowledge_get_cause (const MedicKnowledge *self,
                           const char           *id)
{
  for (const MedicCause *cause = self->causes; cause != NULL && cause->id != NULL; cause++)
    if (g_str_equal (cause->id, id))
      return cause;

  return NULL;
}

const MedicLabel *
medic_knowledge_get_label (const MedicKnowledge *self,
                           const char           *name)
{
  for (const MedicLabel *label = self->labels; label != NULL && label->name != NULL; label++)
    if (g_str_equal (label->name, name))
      return label;

  return NULL;
}

/* Where @code is explained. */
const char *
medic_knowledge_refer_to (const MedicKnowledge *self,
                          const MedicCode      *code)
{
  for (const MedicReference *r = self->references; r != NULL && r->publisher != NULL; r++)
    if (r->kind == code->kind && g_str_equal (r->publisher, code->publisher)
        && (r->date == NULL || g_str_equal (r->date, code->date)))
      return r->url;

  return NULL;
}
