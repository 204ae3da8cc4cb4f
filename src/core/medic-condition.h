/* medic-condition.h - one test on one fact, written as data
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"

G_BEGIN_DECLS

/* Ordered, so that "all of these" is the smallest of them and "any of these" the largest. */
typedef enum
{
  MEDIC_NO,
  MEDIC_UNKNOWN,
  MEDIC_YES,
} MedicTruth;

typedef enum
{
  MEDIC_OP_KNOWN,     /* the fact is known, whatever it is */
  MEDIC_OP_IS,        /* a boolean fact is @number */
  MEDIC_OP_ONE_OF,    /* a text fact is one of @texts */
  MEDIC_OP_NONE_OF,   /* a text fact is known and none of @texts */
  MEDIC_OP_AT_LEAST,  /* a number fact is @number or more */
} MedicOp;

typedef struct
{
  MedicFact          fact;
  MedicOp            op;
  gint64             number;
  const char *const *texts;
} MedicCondition;

/* A list of conditions; the macro closes it, so nobody can forget to. */
#define MEDIC_LIST_OF(...) \
  ((const MedicCondition[]) { __VA_ARGS__, { .fact = MEDIC_FACT_NONE } })

/* Two names for one shape, so that an entry says how its list is read: “.when” and “.proof” hold
 * when all of them do, “.unless” as soon as one does. */
#define MEDIC_ALL_OF(...) MEDIC_LIST_OF (__VA_ARGS__)
#define MEDIC_ANY_OF(...) MEDIC_LIST_OF (__VA_ARGS__)

#define MEDIC_KNOWN(id)        { .fact = MEDIC_FACT_##id, .op = MEDIC_OP_KNOWN }
#define MEDIC_TRUE(id)         { .fact = MEDIC_FACT_##id, .op = MEDIC_OP_IS, .number = TRUE }
#define MEDIC_FALSE(id)        { .fact = MEDIC_FACT_##id, .op = MEDIC_OP_IS, .number = FALSE }
#define MEDIC_ONE_OF(id, ...)  { .fact = MEDIC_FACT_##id, .op = MEDIC_OP_ONE_OF, \
                                 .texts = (const char *const[]) { __VA_ARGS__, NULL } }
#define MEDIC_NONE_OF(id, ...) { .fact = MEDIC_FACT_##id, .op = MEDIC_OP_NONE_OF, \
                                 .texts = (const char *const[]) { __VA_ARGS__, NULL } }
#define MEDIC_AT_LEAST(id, n)  { .fact = MEDIC_FACT_##id, .op = MEDIC_OP_AT_LEAST, .number = (n) }

MedicTruth medic_condition_test     (const MedicCondition *condition,
                                     const MedicFacts     *facts);
gboolean   medic_condition_takes    (const MedicCondition *condition,
                                     const char           *value);
MedicTruth medic_conditions_all     (const MedicCondition *conditions,
                                     const MedicFacts     *facts);
MedicTruth medic_conditions_any     (const MedicCondition *conditions,
                                     const MedicFacts     *facts);
guint      medic_conditions_count   (const MedicCondition *conditions);
gboolean   medic_conditions_mention (const MedicCondition *conditions,
                                     MedicFact             fact);

/* Walks a closed list; a missing list is an empty one. */
#define MEDIC_FOR_EACH_CONDITION(c, list) \
  for (const MedicCondition *c = (list); c != NULL && c->fact != MEDIC_FACT_NONE; c++)

G_END_DECLS
