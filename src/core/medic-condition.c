/* medic-condition.c - one test on one fact, written as data
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-condition.h"

static gboolean
contains (const MedicCondition *condition,
          GVariant             *value)
{
  return g_strv_contains (condition->texts, g_variant_get_string (value, NULL));
}

static gboolean
holds (const MedicCondition *condition,
       GVariant             *value)
{
  switch (condition->op)
    {
    case MEDIC_OP_KNOWN:
      return TRUE;

    case MEDIC_OP_IS:
      return g_variant_get_boolean (value) == (gboolean) condition->number;

    case MEDIC_OP_ONE_OF:
      return contains (condition, value);

    case MEDIC_OP_NONE_OF:
      return !contains (condition, value);

    case MEDIC_OP_AT_LEAST:
      return g_variant_get_int64 (value) >= condition->number;

    default:
      g_return_val_if_reached (FALSE);
    }
}

MedicTruth
medic_condition_test (const MedicCondition *condition,
                      const MedicFacts     *facts)
{
  GVariant *value = medic_facts_peek (facts, condition->fact);

  if (value == NULL)
    return MEDIC_UNKNOWN;

  return holds (condition, value) ? MEDIC_YES : MEDIC_NO;
}

/* Whether @condition would hold for @value, as a question and a table write it: “true” and “false”
 * for a boolean. A number is never written so. */
gboolean
medic_condition_takes (const MedicCondition *condition,
                       const char           *value)
{
  switch (condition->op)
    {
    case MEDIC_OP_KNOWN:
      return TRUE;

    case MEDIC_OP_IS:
      return g_str_equal (value, "true") == (gboolean) condition->number;

    case MEDIC_OP_ONE_OF:
      return g_strv_contains (condition->texts, value);

    case MEDIC_OP_NONE_OF:
      return !g_strv_contains (condition->texts, value);

    case MEDIC_OP_AT_LEAST:
    default:
      return FALSE;
    }
}

/**
 * medic_conditions_all:
 * @conditions: (nullable) (array zero-terminated=1): an empty list asks for nothing
 *
 * Returns: whether all of them hold; %MEDIC_YES for an empty list
 */
MedicTruth
medic_conditions_all (const MedicCondition *conditions,
                      const MedicFacts     *facts)
{
  MedicTruth all = MEDIC_YES;

  MEDIC_FOR_EACH_CONDITION (c, conditions)
    all = MIN (all, medic_condition_test (c, facts));

  return all;
}

/**
 * medic_conditions_any:
 * @conditions: (nullable) (array zero-terminated=1): an empty list offers nothing
 *
 * Returns: whether one of them holds; %MEDIC_NO for an empty list
 */
MedicTruth
medic_conditions_any (const MedicCondition *conditions,
                      const MedicFacts     *facts)
{
  MedicTruth any = MEDIC_NO;

  MEDIC_FOR_EACH_CONDITION (c, conditions)
    any = MAX (any, medic_condition_test (c, facts));

  return any;
}

guint
medic_conditions_count (const MedicCondition *conditions)
{
  guint n = 0;

  MEDIC_FOR_EACH_CONDITION (c, conditions)
    n++;

  return n;
}

gboolean
medic_conditions_mention (const MedicCondition *conditions,
                          MedicFact             fact)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    if (c->fact == fact)
      return TRUE;

  return FALSE;
}
