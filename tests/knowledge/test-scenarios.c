/* test-scenarios.c - do the tables say of each scenario what a person who knows would say?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#include "core/medic-address.h"
#include "core/medic-inquiry.h"
#include "program/medic-program.h"
#include "scenario.h"

/* Returns: (transfer full) (nullable): NULL when it is empty or left out */
static char *
dup_wanted (const Scenario *self,
            const char     *key)
{
  g_autofree char *wanted = g_key_file_get_string (self->file, SCENARIO_GROUP, key, NULL);

  return wanted != NULL && wanted[0] != '\0' ? g_steal_pointer (&wanted) : NULL;
}

static void
only_known_keys_are_used (const Scenario *scenario)
{
  static const char *const known[] = {
    "Facts", "Diagnosis", "Certainty", "Verdict", "Open", "Question", NULL
  };
  g_auto (GStrv) keys = g_key_file_get_keys (scenario->file, SCENARIO_GROUP, NULL, NULL);

  for (gsize i = 0; keys[i] != NULL; i++)
    if (!g_strv_contains (known, keys[i]))
      g_error ("No such key: %s", keys[i]);

  g_assert_true (g_key_file_has_key (scenario->file, SCENARIO_GROUP, "Diagnosis", NULL));
}

/* Returns: (nullable): what is said in place of a cause */
static const char *
peek_open_end (const Scenario *scenario,
               MedicFinding    first)
{
  const MedicDiagnosis *open =
    medic_findings_open_end (medic_program_get_knowledge (), scenario->facts);

  return first.diagnosis == NULL && open != NULL ? open->id : NULL;
}

static void
the_tables_say_so (gconstpointer path)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (Scenario) scenario = scenario_load (path);
  g_autofree char *diagnosis = dup_wanted (scenario, "Diagnosis");
  g_autofree char *certainty = dup_wanted (scenario, "Certainty");
  g_autofree char *verdict = dup_wanted (scenario, "Verdict");
  g_autofree char *open_end = dup_wanted (scenario, "Open");
  g_autofree char *question = dup_wanted (scenario, "Question");
  MedicFinding first = medic_findings_first (knowledge, scenario->facts);
  const MedicQuestion *next = medic_inquiry_next (knowledge, scenario->facts, FALSE);

  only_known_keys_are_used (scenario);
  g_assert_cmpstr (first.diagnosis != NULL ? first.diagnosis->id : NULL, ==, diagnosis);
  g_assert_cmpstr (medic_certainty_get_nick (first.certainty), ==,
                   certainty != NULL ? certainty : "none");
  g_assert_cmpstr (medic_verdict_get_nick (medic_findings_verdict (knowledge, scenario->facts)),
                   ==, verdict);
  g_assert_cmpstr (peek_open_end (scenario, first), ==, open_end);
  g_assert_cmpstr (next != NULL ? next->id : NULL, ==, question);
}

/* Who could have said it: a check that could start, or a question that made sense. */
static void
assert_could_be_said (const Scenario *scenario,
                      MedicFact       fact)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  const MedicCheck *check = medic_knowledge_who_checks (knowledge, fact);
  const MedicQuestion *question = medic_knowledge_who_asks (knowledge, fact);
  const MedicCondition *when = check != NULL ? check->when : NULL;

  g_test_message ("%s", medic_fact_get_nick (fact));
  if (medic_knowledge_who_reads (knowledge, fact) != NULL)
    return;

  g_assert_true (check != NULL || question != NULL);
  /* What is seen is asked, or said before anything is asked. */
  if (question != NULL && fact != MEDIC_FACT_HUBSPOT_SHOWS)
    when = question->when;
  g_assert_cmpint (medic_conditions_all (when, scenario->facts), ==, MEDIC_YES);

  if (question != NULL && question->choices != NULL)
    g_assert_true (medic_question_takes (question,
                                         medic_facts_peek_string (scenario->facts, fact)));
}

/* A check finds something out if, and only if, the one who was asked answered. */
static void
assert_fits_reach (const Scenario   *scenario,
                   const MedicCheck *check)
{
  const char *reach = medic_facts_peek_string (scenario->facts, check->reach);
  gboolean found = FALSE;

  for (const MedicFact *f = check->provides; *f != MEDIC_FACT_NONE; f++)
    found |= medic_facts_peek (scenario->facts, *f) != NULL;

  g_test_message ("%s", check->id);
  g_assert_cmpint (found, ==, g_strcmp0 (reach, "answered") == 0);
}

static void
the_checks_could_have_said_so (gconstpointer path)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (Scenario) scenario = scenario_load (path);

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_facts_peek (scenario->facts, fact) != NULL)
      assert_could_be_said (scenario, fact);

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    if (knowledge->checks[i]->reach != MEDIC_FACT_NONE)
      assert_fits_reach (scenario, knowledge->checks[i]);
}

static void
assert_reads_so (const Scenario    *scenario,
                 const MedicReader *reader)
{
  g_autoptr (MedicFacts) read = reader->read (medic_program_get_knowledge (), scenario->facts);

  for (const MedicFact *f = reader->provides; *f != MEDIC_FACT_NONE; f++)
    {
      GVariant *said = medic_facts_peek (scenario->facts, *f);
      GVariant *wanted = medic_facts_peek (read, *f);

      g_test_message ("%s", medic_fact_get_nick (*f));
      g_assert_cmpint (said != NULL, ==, wanted != NULL);
      g_assert_true (said == NULL || g_variant_equal (said, wanted));
    }
}

/* What follows from a message or a code is what the decoder reads in it. */
static void
the_messages_read_so (gconstpointer path)
{
  g_autoptr (Scenario) scenario = scenario_load (path);

  MEDIC_FOR_EACH_READER (reader, medic_program_get_knowledge ())
    assert_reads_so (scenario, *reader);
}

static void
the_address_reads_so (gconstpointer path)
{
  g_autoptr (Scenario) scenario = scenario_load (path);
  const MedicFacts *facts = scenario->facts;
  const char *typed = medic_facts_peek_string (facts, MEDIC_FACT_ADDRESS_TYPED);
  const char *kind = medic_facts_peek_string (facts, MEDIC_FACT_ADDRESS_KIND);
  g_autoptr (MedicAddress) address = NULL;

  if (typed == NULL)
    {
      g_assert_null (medic_facts_peek (facts, MEDIC_FACT_MAIL_ADDRESS));
      return;
    }

  address = medic_address_parse (typed);
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_ADDRESS_FORM), ==,
                   medic_address_get_nick (address->form));
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_ADDRESS), ==, address->address);
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_DOMAIN), ==, address->domain);
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_DOMAIN_SUGGESTED), ==,
                   address->suggested);
  g_assert_cmpint (g_strcmp0 (kind, "microsoft-personal") == 0, ==, address->microsoft);
}

/* What is said of a fact that is not known; no text of the tables has it of itself. */
#define GAP "…"

static void
assert_without_gap (const MedicSpeech *speech,
                    const char        *text)
{
  g_autofree char *said = text != NULL ? medic_words_say (speech, text) : NULL;

  if (said == NULL)
    return;

  g_test_message ("%s", said);
  g_assert_null (strstr (said, GAP));
}

static void
assert_step_without_gap (const MedicSpeech *speech,
                         const MedicStep   *step)
{
  const char *const texts[] = {
    step->title, step->body, step->agent, step->copy, step->expect, step->changes, step->spares,
    step->undo, step->caution,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_without_gap (speech, texts[i]);
}

/* Whatever the person reads about the cause speaks of facts that are known. */
static void
nothing_that_is_said_has_a_gap (gconstpointer path)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (Scenario) scenario = scenario_load (path);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  const MedicSpeech speech = { knowledge, scenario->facts, english };
  const MedicDiagnosis *said = medic_findings_first (knowledge, scenario->facts).diagnosis;
  g_autoptr (GPtrArray) steps = NULL;

  if (said == NULL)
    said = medic_findings_open_end (knowledge, scenario->facts);
  if (said == NULL)
    return;

  assert_without_gap (&speech, said->title);
  assert_without_gap (&speech, said->explanation);
  assert_without_gap (&speech, said->agent);
  assert_without_gap (&speech, said->would_prove);

  steps = medic_diagnosis_steps (said, scenario->facts);
  g_assert_cmpuint (steps->len, >, 0);
  for (guint i = 0; i < steps->len; i++)
    assert_step_without_gap (&speech, g_ptr_array_index (steps, i));
}

static void
a_diagnosis_has_a_scenario (gconstpointer data)
{
  const MedicDiagnosis *diagnosis = data;
  g_autofree char *path = g_strconcat (MEDIC_SCENARIOS "/", diagnosis->id, ".scenario", NULL);
  g_autoptr (Scenario) scenario = scenario_load (path);
  g_autofree char *named = dup_wanted (scenario, diagnosis->open ? "Open" : "Diagnosis");

  g_assert_cmpstr (named, ==, diagnosis->id);
}

static void
add_diagnosis (const MedicDiagnosis *diagnosis)
{
  g_autofree char *path =
    g_strconcat ("/scenarios/a-diagnosis-has-a-scenario/", diagnosis->id, NULL);

  g_test_add_data_func (path, diagnosis, a_diagnosis_has_a_scenario);
}

static void
add_scenario (const char *name)
{
  static const struct
  {
    const char   *group;
    GTestDataFunc test;
  } tests[] = {
    { "/scenarios/the-tables-say-so/", the_tables_say_so },
    { "/scenarios/the-checks-could-have-said-so/", the_checks_could_have_said_so },
    { "/scenarios/the-address-reads-so/", the_address_reads_so },
    { "/scenarios/the-message-reads-so/", the_messages_read_so },
    { "/scenarios/nothing-that-is-said-has-a-gap/", nothing_that_is_said_has_a_gap },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat (tests[i].group, name, NULL);
      g_test_add_data_func_full (path, g_build_filename (MEDIC_SCENARIOS, name, NULL),
                                 tests[i].test, g_free);
    }
}

int
main (int    argc,
      char **argv)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_auto (GStrv) names = NULL;

  g_test_init (&argc, &argv, NULL);

  names = scenario_list ();
  g_assert_cmpuint (g_strv_length (names), >, 0);
  for (gsize i = 0; names[i] != NULL; i++)
    add_scenario (names[i]);
  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      add_diagnosis (d);

  return g_test_run ();
}
