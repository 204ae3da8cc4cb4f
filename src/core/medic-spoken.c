/* medic-spoken.c - what a case came to, as a code that is read out on the phone
 *
 * From the first bit on: number of the rules (6), of the diagnosis (10), what it came to (2),
 * then up to three numbers of values (12 each), then zeros until a symbol is full.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-spoken.h"

#include "core/medic-decisive.h"

#define RULES_BITS 6
#define DIAGNOSIS_BITS 10
#define RESULT_BITS 2
#define VALUE_BITS 12
#define MOST_VALUES 3

#define HEAD_BITS (RULES_BITS + DIAGNOSIS_BITS + RESULT_BITS)

/* What it came to. Never to be put in another order: codes are written down and read out. */
typedef enum
{
  RESULT_UNDECIDED,
  RESULT_LIKELY,
  RESULT_CERTAIN,
  RESULT_CLEAR,
} Result;

/* What is said, as numbers. */
typedef struct
{
  guint  rules;
  guint  diagnosis;
  Result result;
  guint  values[MOST_VALUES];
  guint  n_values;
} Said;

static const char *const sentences[] = {
  [MEDIC_SPOKEN_FINE] = NULL,
  [MEDIC_SPOKEN_EMPTY] = N_("There is no code yet. It has 6, 8, 11 or 13 letters and digits."),
  [MEDIC_SPOKEN_NOT_A_CODE] = N_("There is a sign in it that no code has. A code is made of the digits 0 to 9 and the letters A to Z without U."),
  [MEDIC_SPOKEN_LENGTH] = N_("A code has 6, 8, 11 or 13 letters and digits. Here, some are missing, or some are too many."),
  [MEDIC_SPOKEN_WRONG] = N_("This is not a code as the program gives it: a letter or digit is another one, or two are swapped. Have it read out once more."),
  [MEDIC_SPOKEN_NEWER] = N_("This code names something that this version of Mail Medic does not know. Both sides need the newest version."),
};

/* Returns: (translatable) (nullable): a msgid; %NULL when nothing is wrong */
const char *
medic_spoken_get_sentence (MedicSpokenFault fault)
{
  return sentences[fault];
}

/* Returns: how many symbols hold the head and @n_values values */
static guint
count_symbols (guint n_values)
{
  return (HEAD_BITS + n_values * VALUE_BITS + MEDIC_SYMBOL_BITS - 1) / MEDIC_SYMBOL_BITS;
}

static guint64
pack (const Said *said)
{
  guint n_bits = HEAD_BITS + said->n_values * VALUE_BITS;
  guint64 bits = said->rules;

  bits = bits << DIAGNOSIS_BITS | said->diagnosis;
  bits = bits << RESULT_BITS | said->result;
  for (guint i = 0; i < said->n_values; i++)
    bits = bits << VALUE_BITS | said->values[i];

  return bits << (count_symbols (said->n_values) * MEDIC_SYMBOL_BITS - n_bits);
}

/* Takes the last @n bits off. */
static guint
take_bits (guint64 *bits,
           guint    n)
{
  guint taken = (guint) (*bits & ((G_GUINT64_CONSTANT (1) << n) - 1));

  *bits >>= n;

  return taken;
}

/* Returns: whether @n symbols can say something, and what fills the last one is nothing */
static gboolean
unpack (guint64  bits,
        guint    n,
        Said    *said)
{
  guint filling;

  while (count_symbols (said->n_values) < n)
    said->n_values++;

  filling = n * MEDIC_SYMBOL_BITS - HEAD_BITS - said->n_values * VALUE_BITS;
  if (count_symbols (said->n_values) != n || take_bits (&bits, filling) != 0)
    return FALSE;

  for (guint i = said->n_values; i > 0; i--)
    said->values[i - 1] = take_bits (&bits, VALUE_BITS);
  said->result = take_bits (&bits, RESULT_BITS);
  said->diagnosis = take_bits (&bits, DIAGNOSIS_BITS);
  said->rules = take_bits (&bits, RULES_BITS);

  return TRUE;
}

static Result
find_result (const MedicRecord *record)
{
  if (record->verdict == MEDIC_VERDICT_CLEAR)
    return RESULT_CLEAR;

  if (record->verdict == MEDIC_VERDICT_UNDECIDED)
    return RESULT_UNDECIDED;

  return record->certainty == MEDIC_CERTAINTY_CERTAIN ? RESULT_CERTAIN : RESULT_LIKELY;
}

/* Returns: 0 when there is none, or it has no number */
static guint
find_diagnosis (const MedicNumbers   *numbers,
                const MedicDiagnosis *diagnosis)
{
  for (guint i = 1; diagnosis != NULL && numbers->diagnoses[i] != NULL; i++)
    if (g_str_equal (numbers->diagnoses[i], diagnosis->id))
      return i;

  return 0;
}

/* Returns: (transfer full) (nullable): %NULL when there are no numbers for it */
static char *
dup_code (const MedicKnowledge *knowledge,
          const MedicRecord    *record)
{
  g_autoptr (GArray) values = NULL;
  Said said = { .rules = record->rules, .result = find_result (record) };

  if (knowledge->numbers == NULL || said.rules < 1 || said.rules > MEDIC_SPOKEN_MOST_RULES)
    return NULL;

  said.diagnosis = find_diagnosis (knowledge->numbers, record->diagnosis);
  if (said.diagnosis == 0 && record->diagnosis != NULL)
    return NULL;

  values = medic_decisive_choose (knowledge, record, MOST_VALUES);
  for (; said.n_values < values->len; said.n_values++)
    said.values[said.n_values] = g_array_index (values, guint, said.n_values);

  return medic_symbols_write (pack (&said), count_symbols (said.n_values));
}

/* Returns: whether @number is one that the tables have */
static gboolean
read_diagnosis (const MedicKnowledge *knowledge,
                guint                 number,
                MedicRecord          *record)
{
  const char *const *ids = knowledge->numbers->diagnoses;
  guint i = 0;

  if (number == 0)
    return TRUE;

  while (i < number && ids[i] != NULL)
    i++;
  if (ids[i] != NULL)
    record->diagnosis = medic_knowledge_get_diagnosis (knowledge, ids[i]);

  return record->diagnosis != NULL;
}

/* Returns: whether @number is one that the tables have; what follows by itself is not said */
static gboolean
read_value (const MedicKnowledge *knowledge,
            guint                 number,
            MedicFacts           *facts)
{
  const MedicNumbered *value = knowledge->numbers->values;

  for (guint i = 0; i < number && value->value != NULL; i++)
    value++;
  if (value->fact == MEDIC_FACT_NONE || medic_facts_peek (facts, value->fact) != NULL)
    return FALSE;

  if (medic_fact_get_type (value->fact)[0] == 'b')
    medic_facts_set_boolean (facts, value->fact, g_str_equal (value->value, "true"));
  else
    medic_facts_set_string (facts, value->fact, value->value);

  return TRUE;
}

/* A cause belongs to a problem; what is said in place of one, to what is not decided. */
static gboolean
fits (const MedicDiagnosis *diagnosis,
      Result                result)
{
  if (result == RESULT_CLEAR)
    return diagnosis == NULL;

  if (result == RESULT_UNDECIDED)
    return diagnosis == NULL || diagnosis->open;

  return diagnosis != NULL && !diagnosis->open;
}

static void
read_result (MedicRecord *record,
             Result       result)
{
  static const struct
  {
    MedicVerdict   verdict;
    MedicCertainty certainty;
  } results[] = {
    [RESULT_UNDECIDED] = { MEDIC_VERDICT_UNDECIDED, MEDIC_CERTAINTY_NONE },
    [RESULT_LIKELY] = { MEDIC_VERDICT_PROBLEM, MEDIC_CERTAINTY_LIKELY },
    [RESULT_CERTAIN] = { MEDIC_VERDICT_PROBLEM, MEDIC_CERTAINTY_CERTAIN },
    [RESULT_CLEAR] = { MEDIC_VERDICT_CLEAR, MEDIC_CERTAINTY_NONE },
  };

  record->verdict = results[result].verdict;
  record->certainty = results[result].certainty;
}

/* By our own rules, whether the facts that are told could have come to that. */
static gboolean
is_possible (const MedicRecord *record)
{
  const MedicDiagnosis *diagnosis = record->diagnosis;

  return diagnosis == NULL
         || (medic_conditions_all (diagnosis->when, record->facts) != MEDIC_NO
             && medic_conditions_any (diagnosis->unless, record->facts) != MEDIC_YES);
}

/* What newer rules have a name for is not known here; of our own rules, all is. */
static MedicSpokenFault
read_said (const MedicKnowledge *knowledge,
           const Said           *said,
           MedicRecord          *record)
{
  MedicSpokenFault unknown = said->rules == 0 || said->rules > knowledge->rules
                             ? MEDIC_SPOKEN_NEWER : MEDIC_SPOKEN_WRONG;

  /* No rules have the number 0: it is left for codes of another making. */
  if (said->rules == 0 || !read_diagnosis (knowledge, said->diagnosis, record))
    return unknown;

  if (!fits (record->diagnosis, said->result))
    return unknown;

  record->rules = said->rules;
  read_result (record, said->result);
  medic_decisive_imply (knowledge, record);
  for (guint i = 0; i < said->n_values; i++)
    if (!read_value (knowledge, said->values[i], record->facts))
      return unknown;

  if (said->rules == knowledge->rules && !is_possible (record))
    return MEDIC_SPOKEN_WRONG;

  return MEDIC_SPOKEN_FINE;
}

/**
 * medic_spoken_read:
 * @text: what somebody typed; it may be anything
 * @record: (out) (nullable) (transfer full): the case, as far as the code tells it; %NULL when
 *   something is wrong
 *
 * Returns: what is wrong with it
 */
MedicSpokenFault
medic_spoken_read (const MedicKnowledge  *knowledge,
                   const char            *text,
                   MedicRecord          **record)
{
  g_autoptr (MedicRecord) read = medic_record_new ();
  Said said = { 0 };
  guint64 payload;
  guint n;
  MedicSpokenFault fault = medic_symbols_read (text, &payload, &n);

  *record = NULL;
  if (fault != MEDIC_SPOKEN_FINE)
    return fault;

  if (!unpack (payload, n, &said))
    return MEDIC_SPOKEN_WRONG;

  fault = read_said (knowledge, &said, read);
  if (fault == MEDIC_SPOKEN_FINE)
    *record = g_steal_pointer (&read);

  return fault;
}

/* A record that somebody sent may state what our own rules never come to. */
static gboolean
says_the_same (const MedicKnowledge *knowledge,
               const char           *code,
               const MedicRecord    *record)
{
  g_autoptr (MedicRecord) read = NULL;

  return medic_spoken_read (knowledge, code, &read) == MEDIC_SPOKEN_FINE
         && read->diagnosis == record->diagnosis && find_result (read) == find_result (record);
}

/**
 * medic_spoken_write:
 *
 * Nothing personal is in it: only what is open, and only values that the tables name.
 *
 * Returns: (transfer full) (nullable): the code, in groups; %NULL when there is none that would be
 *   read as @record
 */
char *
medic_spoken_write (const MedicKnowledge *knowledge,
                    const MedicRecord    *record)
{
  g_autofree char *code = dup_code (knowledge, record);

  return code != NULL && says_the_same (knowledge, code, record) ? g_steal_pointer (&code) : NULL;
}

/* Returns: (transfer full) (nullable): the code of what @the_case came to by now */
char *
medic_spoken_write_case (MedicCase *the_case)
{
  g_autoptr (MedicRecord) record = medic_record_take (the_case);

  return medic_spoken_write (medic_case_get_knowledge (the_case), record);
}
