/* test-language-change.c - is a case the same when the language changes while it is examined?
 *
 * A case holds facts and ids, and no words. So what is found while the person tries one language
 * after the other is what is found in any of them, and is said like it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-program.h"
#include "support/languages.h"
#include "support/practice-call.h"

/* Fewer would not have changed it between most of the checks. */
#define FEWEST_CHANGES 20

/* A message to read and a sign-in; what is wrong here and not there; numbers and dates. */
static const char *const customers[] = { "assignment-needed", "lying-name-server", "licence-ending" };

/* What is another one each time that a customer is examined, in any language. */
static const MedicFact passing[] = { MEDIC_FACT_SIGN_IN_CORRELATION, MEDIC_FACT_NONE };

static GPtrArray *languages;

/* One customer who is examined while the language changes. */
typedef struct
{
  MedicCase *the_case;
  guint      n;         /* changes so far */
} Change;

static void
add_line (GString            *said,
          const MedicSpeech  *speech,
          const char         *name,
          const char         *msgid)
{
  g_autofree char *words = msgid != NULL ? medic_words_say (speech, msgid) : NULL;

  g_string_append_printf (said, "%s: %s\n", name, words != NULL ? words : "");
}

static void
add_facts (GString           *said,
           const MedicSpeech *speech)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_facts_peek (speech->facts, fact) != NULL && !medic_fact_is_in (fact, passing))
      {
        g_autofree char *value = g_variant_print (medic_facts_peek (speech->facts, fact), TRUE);
        g_autofree char *words = medic_words_value (speech, fact);

        g_string_append_printf (said, "%s, %s: %s, %s\n", medic_fact_get_nick (fact),
                                medic_facts_peek_origin (speech->facts, fact), value, words);
      }
}

static void
add_runs (GString           *said,
          const MedicSpeech *speech,
          MedicCase         *the_case)
{
  GListModel *runs = medic_case_get_runs (the_case);

  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);
      const MedicCheck *check = medic_run_get_check (run);
      g_autofree char *found = medic_words_found (speech, check);

      add_line (said, speech, check->id, check->title);
      add_line (said, speech, medic_run_get_nick (run),
                medic_reach_get_sentence (medic_run_get_reach (run)));
      g_string_append_printf (said, "%s\n", found != NULL ? found : "");
    }
}

static void
add_finding (GString           *said,
             const MedicSpeech *speech,
             MedicCase         *the_case)
{
  MedicFinding finding = medic_case_get_finding (the_case);
  g_autoptr (GPtrArray) steps = NULL;

  g_string_append_printf (said, "%u %u\n", medic_case_get_verdict (the_case), finding.certainty);
  if (finding.diagnosis == NULL)
    return;

  add_line (said, speech, finding.diagnosis->id, finding.diagnosis->title);
  steps = medic_diagnosis_steps (finding.diagnosis, speech->facts);
  for (guint i = 0; i < steps->len; i++)
    {
      const MedicStep *step = g_ptr_array_index (steps, i);

      add_line (said, speech, step->id, step->title);
      add_line (said, speech, "body", step->body);
    }
}

/* Returns: (transfer full): all that there is to say of @the_case in @language */
static char *
say (MedicCase           *the_case,
     const MedicLanguage *language)
{
  const MedicSpeech speech = {
    medic_case_get_knowledge (the_case), medic_case_get_facts (the_case), language
  };
  GString *said = g_string_new (NULL);

  add_facts (said, &speech);
  add_runs (said, &speech, the_case);
  add_finding (said, &speech, the_case);

  return g_string_free (said, FALSE);
}

/* Speaks @language, of which nobody else has the catalogue: the former one is freed. */
static void
speak (const MedicLanguage *language)
{
  const char *code = medic_language_get_code (language);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicLanguage) own =
    medic_language_is_english (language) ? medic_language_new_english ()
                                         : medic_language_load (MEDIC_CATALOGUES, code, &error);

  g_assert_no_error (error);
  medic_language_set_current (own);
}

/* What is shown meanwhile is shown in the language of now. */
static void
on_something (Change *self)
{
  g_autofree char *said = NULL;

  speak (g_ptr_array_index (languages, ++self->n % languages->len));
  said = say (self->the_case, medic_language_get_current ());
  g_assert_cmpstr (said, !=, "");
}

static void
watch (Change    *self,
       MedicCase *the_case)
{
  GListModel *runs = medic_case_get_runs (the_case);

  self->the_case = the_case;
  g_signal_connect_swapped (the_case, "changed", G_CALLBACK (on_something), self);
  for (guint i = 0; i < g_list_model_get_n_items (runs); i++)
    {
      g_autoptr (MedicRun) run = g_list_model_get_item (runs, i);

      g_signal_connect_swapped (run, "notify::state", G_CALLBACK (on_something), self);
    }
}

static void
wait_for_end (PracticeCall *call)
{
  while (!call->ended)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_same (MedicCase *changed,
             MedicCase *other)
{
  for (guint i = 0; i < languages->len; i++)
    {
      const MedicLanguage *language = g_ptr_array_index (languages, i);
      g_autofree char *one = say (changed, language);
      g_autofree char *two = say (other, language);
      g_auto (GStrv) lines = g_strsplit (one, "\n", -1);
      g_auto (GStrv) wanted = g_strsplit (two, "\n", -1);

      for (gsize line = 0; lines[line] != NULL && wanted[line] != NULL; line++)
        g_assert_cmpstr (lines[line], ==, wanted[line]);
      g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (wanted));
    }
}

static void
a_case_is_the_same_whatever_is_spoken_meanwhile (gconstpointer id)
{
  PracticeCall *changed;
  Change change = { NULL, 0 };

  speak (g_ptr_array_index (languages, 0));
  changed = practice_call_new (id);
  watch (&change, changed->the_case);
  wait_for_end (changed);
  g_signal_handlers_disconnect_by_data (changed->the_case, &change);
  g_test_message ("%u changes", change.n);
  g_assert_cmpuint (change.n, >=, FEWEST_CHANGES);

  /* Of those that are spoken from the beginning, the first one and the last one will do. */
  for (guint i = 0; i < languages->len; i += languages->len - 1)
    {
      PracticeCall *other;

      speak (g_ptr_array_index (languages, i));
      other = practice_call_new (id);
      wait_for_end (other);
      assert_same (changed->the_case, other->the_case);
      practice_call_free (other);
    }
  practice_call_free (changed);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  languages = languages_list ();

  for (gsize i = 0; i < G_N_ELEMENTS (customers); i++)
    {
      g_autofree char *path = g_strconcat ("/language-change/", customers[i], NULL);

      g_test_add_data_func (path, customers[i], a_case_is_the_same_whatever_is_spoken_meanwhile);
    }

  status = g_test_run ();
  g_clear_pointer (&languages, g_ptr_array_unref);

  return status;
}
