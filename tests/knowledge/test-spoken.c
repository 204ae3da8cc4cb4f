/* test-spoken.c - does a code say on the other side what the case came to?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-spoken.h"

#include "program/medic-program.h"
#include "scenario.h"

#define N_HEADS (1 << 18)

/* What came of a case that was said as a code. */
typedef struct
{
  guint    n_symbols;
  guint    n_needless;  /* steps that the other side sees, and that are not needed */
  gboolean follows;     /* what was said is what the facts that were told say, too */
} Outcome;

static MedicRecord *
record_facts (MedicFacts *facts)
{
  g_autoptr (MedicCase) the_case = medic_case_new (medic_program_get_knowledge (), NULL);
  g_autoptr (MedicRecord) known = medic_record_new ();

  g_clear_pointer (&known->facts, medic_facts_unref);
  known->facts = medic_facts_ref (facts);
  medic_case_resume (the_case, known);

  return medic_record_take (the_case);
}

/* Of the facts, only what is for everybody, and only what is so. */
static void
assert_facts_are_so (const MedicRecord *read,
                     const MedicRecord *record)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      GVariant *value = medic_facts_peek (read->facts, fact);

      if (value == NULL)
        continue;

      g_test_message ("%s", medic_fact_get_nick (fact));
      g_assert_cmpint (medic_fact_get_privacy (fact), ==, MEDIC_PRIVACY_OPEN);
      g_assert_nonnull (medic_facts_peek (record->facts, fact));
      g_assert_true (g_variant_equal (value, medic_facts_peek (record->facts, fact)));
    }
}

/* Of the steps, all that are needed, in their order. Returns how many are needless. */
static guint
assert_steps_are_there (const MedicRecord *read,
                        const MedicRecord *record)
{
  g_autoptr (GPtrArray) shown = medic_diagnosis_steps (read->diagnosis, read->facts);
  g_autoptr (GPtrArray) needed = medic_diagnosis_steps (record->diagnosis, record->facts);
  guint at = 0;

  for (guint i = 0; i < needed->len; i++, at++)
    {
      while (at < shown->len && g_ptr_array_index (shown, at) != g_ptr_array_index (needed, i))
        at++;
      g_assert_cmpuint (at, <, shown->len);
    }

  return shown->len - needed->len;
}

static guint
count_symbols (const char *code)
{
  guint n = 0;

  for (; *code != '\0'; code++)
    n += *code != ' ';

  return n;
}

static gboolean
follows (const MedicRecord *read)
{
  MedicFinding finding = medic_findings_first (medic_program_get_knowledge (), read->facts);

  return read->verdict != MEDIC_VERDICT_PROBLEM
         || (finding.diagnosis == read->diagnosis && finding.certainty == read->certainty);
}

static void
assert_same_result (const MedicRecord *read,
                    const MedicRecord *record)
{
  g_assert_true (read->diagnosis == record->diagnosis);
  g_assert_cmpint (read->certainty, ==, record->certainty);
  g_assert_cmpint (read->verdict, ==, record->verdict);
  g_assert_cmpuint (read->rules, ==, record->rules);
}

/* Says the case of the scenario @name as a code, and reads that. */
static Outcome
say (const char *name)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autofree char *path = g_build_filename (MEDIC_SCENARIOS, name, NULL);
  g_autoptr (Scenario) scenario = scenario_load (path);
  g_autoptr (MedicRecord) record = record_facts (scenario->facts);
  g_autoptr (MedicRecord) read = NULL;
  g_autofree char *code = medic_spoken_write (knowledge, record);
  Outcome outcome = { 0 };

  g_assert_nonnull (code);
  g_test_message ("%s", code);
  g_assert_cmpint (medic_spoken_read (knowledge, code, &read), ==, MEDIC_SPOKEN_FINE);
  assert_same_result (read, record);
  assert_facts_are_so (read, record);

  outcome.n_symbols = count_symbols (code);
  outcome.follows = follows (read);
  if (record->diagnosis != NULL)
    outcome.n_needless = assert_steps_are_there (read, record);

  return outcome;
}

/* A step too many is shown only where a longer code would be needed to leave it out. */
static void
the_other_side_sees_the_same (gconstpointer name)
{
  Outcome outcome = say (name);

  g_assert_true (outcome.n_needless == 0 || outcome.n_symbols == MEDIC_MOST_SYMBOLS);
}

static void
hardly_any_step_is_shown_in_vain (void)
{
  g_auto (GStrv) names = scenario_list ();
  guint n = g_strv_length (names);
  guint n_same = 0;
  guint n_following = 0;
  guint lengths[MEDIC_MOST_SYMBOLS + 1] = { 0 };

  for (guint i = 0; i < n; i++)
    {
      Outcome outcome = say (names[i]);

      n_same += outcome.n_needless == 0;
      n_following += outcome.follows;
      lengths[outcome.n_symbols]++;
    }

  g_test_message ("Of %u cases, %u have the same steps; of %u, the facts told say the same", n,
                  n_same, n_following);
  g_test_message ("Codes of 6, 8, 11 and 13 symbols: %u, %u, %u, %u", lengths[6], lengths[8],
                  lengths[11], lengths[13]);
  g_assert_cmpuint (n_same * 100, >=, n * 98);
  g_assert_cmpuint (n_following * 100, >=, n * 90);
}

static void
assert_can_be_said (const MedicDiagnosis *diagnosis,
                    MedicVerdict          verdict,
                    MedicCertainty        certainty)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autoptr (MedicRecord) read = NULL;
  g_autofree char *code = NULL;

  record->rules = knowledge->rules;
  record->diagnosis = diagnosis;
  record->verdict = verdict;
  record->certainty = certainty;
  code = medic_spoken_write (knowledge, record);
  g_assert_cmpuint (count_symbols (code), ==, 6);
  g_assert_cmpint (medic_spoken_read (knowledge, code, &read), ==, MEDIC_SPOKEN_FINE);
  assert_same_result (read, record);
}

static void
every_diagnosis_can_be_said (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      {
        g_test_message ("%s", d->id);
        if (d->open)
          {
            assert_can_be_said (d, MEDIC_VERDICT_UNDECIDED, MEDIC_CERTAINTY_NONE);
            continue;
          }
        assert_can_be_said (d, MEDIC_VERDICT_PROBLEM, MEDIC_CERTAINTY_LIKELY);
        assert_can_be_said (d, MEDIC_VERDICT_PROBLEM, MEDIC_CERTAINTY_CERTAIN);
      }
  assert_can_be_said (NULL, MEDIC_VERDICT_CLEAR, MEDIC_CERTAINTY_NONE);
  assert_can_be_said (NULL, MEDIC_VERDICT_UNDECIDED, MEDIC_CERTAINTY_NONE);
}

/* Returns: (transfer full): a code of a likely diagnosis and one value, by the rules @rules */
static char *
write_numbers (guint rules,
               guint diagnosis,
               guint value)
{
  guint64 bits = rules;

  bits = bits << 10 | diagnosis;
  bits = bits << 2 | 1;
  bits = bits << 12 | value;

  return medic_symbols_write (bits, 6);
}

static void
assert_read (guint            rules,
             guint            diagnosis,
             guint            value,
             MedicSpokenFault wanted)
{
  g_autofree char *code = write_numbers (rules, diagnosis, value);
  g_autoptr (MedicRecord) read = NULL;

  g_assert_cmpint (medic_spoken_read (medic_program_get_knowledge (), code, &read), ==, wanted);
  g_assert_cmpint (read != NULL, ==, wanted == MEDIC_SPOKEN_FINE);
  if (read != NULL)
    g_assert_cmpuint (read->rules, ==, rules);
}

static void
what_newer_rules_name_is_not_taken_for_another (void)
{
  guint rules = medic_program_get_knowledge ()->rules;

  assert_read (rules, 1, 1, MEDIC_SPOKEN_FINE);
  assert_read (rules + 1, 1, 1, MEDIC_SPOKEN_FINE);
  assert_read (rules + 1, MEDIC_SPOKEN_MOST_DIAGNOSES, 1, MEDIC_SPOKEN_NEWER);
  assert_read (rules + 1, 1, MEDIC_SPOKEN_MOST_VALUES - 1, MEDIC_SPOKEN_NEWER);
  assert_read (0, 1, 1, MEDIC_SPOKEN_NEWER);
}

static void
what_our_own_rules_do_not_name_is_no_code (void)
{
  guint rules = medic_program_get_knowledge ()->rules;

  assert_read (rules, MEDIC_SPOKEN_MOST_DIAGNOSES, 1, MEDIC_SPOKEN_WRONG);
  assert_read (rules, 1, MEDIC_SPOKEN_MOST_VALUES - 1, MEDIC_SPOKEN_WRONG);
  assert_read (rules, 0, 1, MEDIC_SPOKEN_WRONG);
}

/* Four symbols have two bits more than the head, and those are nothing. */
static void
what_fills_the_last_symbol_is_nothing (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  guint64 clear = (guint64) knowledge->rules << 12 | 3;

  for (guint filling = 0; filling < 4; filling++)
    {
      g_autofree char *code = medic_symbols_write (clear << 2 | filling, 4);
      g_autoptr (MedicRecord) read = NULL;

      g_assert_cmpint (medic_spoken_read (knowledge, code, &read), ==,
                       filling == 0 ? MEDIC_SPOKEN_FINE : MEDIC_SPOKEN_WRONG);
    }
}

/* Whatever a code says, it is something that a case can come to, or it is no code. */
static void
no_code_says_what_cannot_be (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (guint head = 0; head < N_HEADS; head += 7)
    {
      g_autofree char *code = medic_symbols_write ((guint64) head << 2, 4);
      g_autoptr (MedicRecord) read = NULL;

      if (medic_spoken_read (knowledge, code, &read) != MEDIC_SPOKEN_FINE)
        continue;

      g_assert_cmpint (read->verdict == MEDIC_VERDICT_PROBLEM, ==,
                       read->diagnosis != NULL && !read->diagnosis->open);
      g_assert_cmpint (read->verdict == MEDIC_VERDICT_PROBLEM, ==,
                       read->certainty != MEDIC_CERTAINTY_NONE);
      g_assert_true (read->verdict != MEDIC_VERDICT_CLEAR || read->diagnosis == NULL);
    }
}

/* Even where the check symbols fit by chance, most of what is said is seen to be nothing. */
static void
what_does_not_go_together_is_no_code (void)
{
  const guint n = 20000;
  guint n_fine = 0;

  for (guint i = 0; i < n; i++)
    {
      guint64 head = (guint64) medic_program_get_knowledge ()->rules << 12
                     | (guint) g_test_rand_int_range (0, 1 << 12);
      guint64 values = (guint64) g_test_rand_int_range (0, 1 << 24);
      g_autofree char *code = medic_symbols_write ((head << 24 | values) << 3, 9);
      g_autoptr (MedicRecord) read = NULL;

      n_fine += medic_spoken_read (medic_program_get_knowledge (), code, &read)
                == MEDIC_SPOKEN_FINE;
    }

  g_test_message ("%u of %u", n_fine, n);
  g_assert_cmpuint (n_fine * 50, <, n);
}

/* A report is what somebody sent: it may state what no code can say. */
static void
what_cannot_be_read_again_is_not_written (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicRecord) record = medic_record_new ();
  g_autofree char *code = NULL;

  record->rules = knowledge->rules;
  record->verdict = MEDIC_VERDICT_PROBLEM;
  g_assert_null (medic_spoken_write (knowledge, record));

  record->diagnosis = medic_knowledge_get_diagnosis (knowledge, "clock-wrong");
  record->certainty = MEDIC_CERTAINTY_CERTAIN;
  medic_facts_set_string (record->facts, MEDIC_FACT_CLOCK, "right");
  g_assert_null (medic_spoken_write (knowledge, record));
  medic_facts_set_string (record->facts, MEDIC_FACT_CLOCK, "slow");
  code = medic_spoken_write (knowledge, record);
  g_assert_nonnull (code);
}

static void
without_numbers_there_is_no_code (void)
{
  MedicKnowledge without = *medic_program_get_knowledge ();
  g_autoptr (MedicRecord) record = medic_record_new ();

  record->rules = MEDIC_SPOKEN_MOST_RULES + 1;
  g_assert_null (medic_spoken_write (&without, record));
  record->rules = without.rules;
  without.numbers = NULL;
  g_assert_null (medic_spoken_write (&without, record));
}

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) names = NULL;

  g_test_init (&argc, &argv, NULL);

  names = scenario_list ();
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/spoken/the-other-side-sees-the-same/", names[i], NULL);

      g_test_add_data_func (path, names[i], the_other_side_sees_the_same);
    }
  g_test_add_func ("/spoken/hardly-any-step-is-shown-in-vain", hardly_any_step_is_shown_in_vain);
  g_test_add_func ("/spoken/every-diagnosis-can-be-said", every_diagnosis_can_be_said);
  g_test_add_func ("/spoken/what-newer-rules-name-is-not-taken-for-another",
                   what_newer_rules_name_is_not_taken_for_another);
  g_test_add_func ("/spoken/what-our-own-rules-do-not-name-is-no-code",
                   what_our_own_rules_do_not_name_is_no_code);
  g_test_add_func ("/spoken/what-fills-the-last-symbol-is-nothing",
                   what_fills_the_last_symbol_is_nothing);
  g_test_add_func ("/spoken/no-code-says-what-cannot-be", no_code_says_what_cannot_be);
  g_test_add_func ("/spoken/what-does-not-go-together-is-no-code",
                   what_does_not_go_together_is_no_code);
  g_test_add_func ("/spoken/what-cannot-be-read-again-is-not-written",
                   what_cannot_be_read_again_is_not_written);
  g_test_add_func ("/spoken/without-numbers-there-is-no-code", without_numbers_there_is_no_code);

  return g_test_run ();
}
