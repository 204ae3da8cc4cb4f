/* medic-decisive.c - the few facts that a cause comes with, so that a short code can say them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-decisive.h"

#include <string.h>

/* What is under way: what the other side knows so far. */
typedef struct
{
  const MedicKnowledge *knowledge;
  const MedicRecord    *record;
  MedicFacts           *told;
  GArray               *numbers;  /* (element-type guint) */
  guint                 most;
} Choice;

/* The value that @condition leaves no choice about. */
static void
imply_one (const MedicCondition *condition,
           MedicFacts           *facts)
{
  if (medic_fact_get_privacy (condition->fact) != MEDIC_PRIVACY_OPEN)
    return;

  if (condition->op == MEDIC_OP_IS)
    medic_facts_set_boolean (facts, condition->fact, condition->number != FALSE);
  else if (condition->op == MEDIC_OP_ONE_OF && condition->texts[1] == NULL)
    medic_facts_set_string (facts, condition->fact, condition->texts[0]);
}

static void
imply_all (const MedicCondition *conditions,
           MedicFacts           *facts)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    imply_one (c, facts);
}

static void
imply (const MedicKnowledge *knowledge,
       const MedicRecord    *record,
       MedicFacts           *facts)
{
  if (record->verdict == MEDIC_VERDICT_CLEAR)
    imply_all (knowledge->healthy, facts);

  if (record->diagnosis == NULL)
    return;

  imply_all (record->diagnosis->when, facts);
  if (record->certainty == MEDIC_CERTAINTY_CERTAIN)
    imply_all (record->diagnosis->proof, facts);
}

/**
 * medic_decisive_imply:
 * @record: (inout): what it came to is known
 *
 * Sets the facts without which it could not have come to that.
 */
void
medic_decisive_imply (const MedicKnowledge *knowledge,
                      MedicRecord          *record)
{
  imply (knowledge, record, record->facts);
}

/* Returns: the number of the value that @fact has, or -1 when it has none */
static gint
find_number (const Choice *self,
             MedicFact     fact)
{
  GVariant *value = medic_facts_peek (self->record->facts, fact);
  const MedicNumbered *values = self->knowledge->numbers->values;
  g_autofree char *plain = NULL;

  if (value == NULL || medic_fact_get_privacy (fact) != MEDIC_PRIVACY_OPEN)
    return -1;

  plain = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) ? g_variant_dup_string (value, NULL)
                                                              : g_variant_print (value, FALSE);
  for (gint i = 0; values[i].value != NULL; i++)
    if (values[i].fact == fact && g_str_equal (values[i].value, plain))
      return i;

  return -1;
}

static gboolean
can_tell (const Choice *self,
          MedicFact     fact)
{
  return self->numbers->len < self->most
         && medic_facts_peek (self->told, fact) == NULL
         && find_number (self, fact) >= 0;
}

static void
tell (Choice    *self,
      MedicFact  fact)
{
  guint number;

  if (!can_tell (self, fact))
    return;

  number = (guint) find_number (self, fact);
  g_array_append_val (self->numbers, number);
  medic_facts_set (self->told, fact, medic_facts_peek (self->record->facts, fact));
}

static void
tell_conditions (Choice               *self,
                 const MedicCondition *conditions)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    tell (self, c->fact);
}

/* Of what is told so far, the other side would show steps that are not needed here. The one fact
 * that spares most of them; MEDIC_FACT_NONE when none does. */
static MedicFact
find_sparing (const Choice *self)
{
  guint spares[MEDIC_N_FACTS] = { 0 };
  MedicFact best = MEDIC_FACT_NONE;

  for (const MedicStep *step = self->record->diagnosis->steps; step->id != NULL; step++)
    if (medic_conditions_all (step->when, self->told) != MEDIC_NO)
      MEDIC_FOR_EACH_CONDITION (c, step->when)
        if (medic_condition_test (c, self->record->facts) == MEDIC_NO && can_tell (self, c->fact))
          spares[c->fact]++;

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (spares[fact] > spares[best])
      best = fact;

  return best;
}

static void
tell_steps (Choice *self)
{
  MedicFact fact;

  while ((fact = find_sparing (self)) != MEDIC_FACT_NONE)
    tell (self, fact);
}

/* The facts that @text speaks of. */
static void
tell_words (Choice     *self,
            const char *text)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; text != NULL && fact < MEDIC_N_FACTS; fact++)
    {
      g_autofree char *placeholder = g_strconcat ("{", medic_fact_get_nick (fact), "}", NULL);

      if (strstr (text, placeholder) != NULL)
        tell (self, fact);
    }
}

static void
tell_all_words (Choice *self)
{
  const MedicDiagnosis *diagnosis = self->record->diagnosis;
  g_autoptr (GPtrArray) steps = medic_diagnosis_steps (diagnosis, self->told);

  tell_words (self, diagnosis->title);
  tell_words (self, diagnosis->explanation);
  tell_words (self, diagnosis->agent);
  tell_words (self, diagnosis->would_prove);
  for (guint i = 0; i < steps->len; i++)
    {
      const MedicStep *step = g_ptr_array_index (steps, i);

      tell_words (self, step->title);
      tell_words (self, step->body);
      tell_words (self, step->agent);
      tell_words (self, step->copy);
      tell_words (self, step->expect);
    }
}

static void
tell_about_diagnosis (Choice *self)
{
  tell_steps (self);
  tell_conditions (self, self->record->diagnosis->when);
  if (self->record->certainty == MEDIC_CERTAINTY_CERTAIN)
    tell_conditions (self, self->record->diagnosis->proof);
  tell_all_words (self);
}

/**
 * medic_decisive_choose:
 * @most: no more than so many
 *
 * What decides which steps are needed, then what the cause leaves open, then what its words speak
 * of. Nothing that is not for everybody, and nothing that follows by itself.
 *
 * Returns: (transfer full) (element-type guint): the numbers of the values
 */
GArray *
medic_decisive_choose (const MedicKnowledge *knowledge,
                       const MedicRecord    *record,
                       guint                 most)
{
  g_autoptr (MedicFacts) told = medic_facts_new ();
  Choice choice = { knowledge, record, told, g_array_new (FALSE, FALSE, sizeof (guint)), most };

  imply (knowledge, record, told);
  if (record->diagnosis != NULL)
    tell_about_diagnosis (&choice);

  return choice.numbers;
}
