/* test-report-property.c - whatever is known, does anything personal get out?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "program/medic-export.h"
#include "program/medic-program.h"
#include "report/medic-report.h"
#include "scenario.h"

#define N_ROUNDS 400

/* What is planted in a case: each of it is to be found in no export. */
typedef struct
{
  char      *local;
  char      *domain;
  char      *name;
  char      *id;
  char      *token;
  GPtrArray *secrets;  /* all that must not get out, in lower case */
} Plants;

static void
plants_clear (Plants *self)
{
  g_clear_pointer (&self->local, g_free);
  g_clear_pointer (&self->domain, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->token, g_free);
  g_clear_pointer (&self->secrets, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plants, plants_clear)

/* Returns: (transfer full): @start and letters that make no word of the program */
static char *
make_word (const char *start)
{
  GString *word = g_string_new (start);

  for (gint n = g_test_rand_int_range (5, 9); n > 0; n--)
    g_string_append_c (word, "bcdfghjkmnpqrtvwxz"[g_test_rand_int_range (0, 18)]);

  return g_string_free (word, FALSE);
}

static char *
make_hex (guint n)
{
  GString *hex = g_string_new (NULL);

  while (n-- > 0)
    g_string_append_c (hex, "0123456789abcdef"[g_test_rand_int_range (0, 16)]);

  return g_string_free (hex, FALSE);
}

static void
plant (Plants     *self,
       const char *secret)
{
  g_ptr_array_add (self->secrets, g_utf8_strdown (secret, -1));
}

static void
plants_make (Plants *self)
{
  static const char *const tops[] = { ".example", ".example.com", ".test", ".example.co.invalid" };
  g_autofree char *label = make_word (g_test_rand_bit () ? "q" : "ż");
  g_autofree char *first = make_word ("Zq");
  g_autofree char *last = make_word ("Xq");
  g_autofree char *hex = make_hex (12);
  g_autofree char *secret = make_hex (40);
  g_autofree char *ascii = NULL;

  self->local = make_word (g_test_rand_bit () ? "q." : "Ąq");
  self->domain = g_strconcat (label, tops[g_test_rand_int_range (0, G_N_ELEMENTS (tops))], NULL);
  self->name = g_strconcat (first, " ", last, NULL);
  self->id = g_strdup_printf ("deadbeef-1234-4abc-8def-%s", hex);
  self->token = g_strconcat ("eyJ0eXAiOiJKV1Qi.", secret, NULL);
  self->secrets = g_ptr_array_new_with_free_func (g_free);
  ascii = g_hostname_to_ascii (self->domain);
  plant (self, label);
  plant (self, ascii);
  plant (self, first);
  plant (self, last);
  plant (self, hex);
  plant (self, secret);
  plant (self, self->local);
}

/* Returns: (transfer full): a value for a fact that is masked */
static char *
make_masked (const Plants *plants)
{
  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      return g_strdup (plants->domain);
    case 1:
      return g_strconcat ("mx7.", plants->domain, NULL);
    case 2:
      return g_strdup (plants->name);
    case 3:
      return g_utf8_strup (plants->name, -1);
    case 4:
      return g_strdup (plants->id);
    case 5:
      return g_hostname_to_ascii (plants->domain);
    default:
      return g_strconcat (plants->local, "@", plants->domain, NULL);
    }
}

/* Returns: (transfer full): a text with all of it */
static char *
make_prose (const Plants *plants)
{
  return g_strdup_printf ("Dear %s,\nwrite to <%s@%s> (%s).\n%s", plants->name, plants->local,
                          plants->domain, plants->id, plants->token);
}

/* Returns: (transfer full): a value for an open fact that is not of a list, and that may have
 *   caught something that it should not have */
static char *
make_open (const Plants *plants)
{
  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      return g_strdup_printf ("Proxy of %s", plants->domain);
    case 1:
      return g_strdup_printf ("code, %s@%s", plants->local, plants->domain);
    case 2:
      return g_strdup_printf ("CN=%s CA", plants->name);
    case 3:
      return g_strdup_printf ("Bearer %s", plants->token);
    case 4:
      return g_strdup_printf ("tenant %s", plants->id);
    default:
      return g_strdup ("AADSTS65001");
    }
}

/* Returns: (transfer full) (nullable): one of the values that @fact can have; NULL where it is
 *   not of a list */
static char *
choose_value (MedicFact fact)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (const MedicValue *v = medic_program_get_knowledge ()->values; v->value != NULL; v++)
    if (v->fact == fact)
      g_ptr_array_add (found, (gpointer) v->value);

  if (found->len == 0)
    return NULL;

  return g_strdup (found->pdata[g_test_rand_int_range (0, (gint) found->len)]);
}

static void
set_text (MedicFacts   *facts,
          MedicFact     fact,
          const Plants *plants)
{
  g_autofree char *value = choose_value (fact);

  if (medic_fact_get_privacy (fact) == MEDIC_PRIVACY_LOCAL)
    value = make_prose (plants);
  else if (medic_fact_get_privacy (fact) == MEDIC_PRIVACY_MASK)
    value = make_masked (plants);
  else if (value == NULL)
    value = make_open (plants);

  medic_facts_set_string (facts, fact, value);
}

/* Every fact is known by even chances; those that hold the plants always are. */
static MedicFacts *
make_facts (const Plants *plants)
{
  static const MedicFact always[] = {
    MEDIC_FACT_MAIL_ADDRESS, MEDIC_FACT_REALM_BRAND, MEDIC_FACT_TENANT_ID, MEDIC_FACT_NONE
  };
  g_autofree char *address = g_strconcat (plants->local, "@", plants->domain, NULL);
  MedicFacts *facts = medic_facts_new ();

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (!medic_fact_is_in (fact, always) && g_test_rand_bit ())
      continue;
    else if (*medic_fact_get_type (fact) == 'b')
      medic_facts_set_boolean (facts, fact, g_test_rand_bit ());
    else if (*medic_fact_get_type (fact) == 'x')
      medic_facts_set (facts, fact, g_variant_new_int64 (g_test_rand_int ()));
    else
      set_text (facts, fact, plants);

  medic_facts_set_string (facts, MEDIC_FACT_MAIL_ADDRESS, address);
  medic_facts_set_string (facts, MEDIC_FACT_REALM_BRAND, plants->name);
  medic_facts_set_string (facts, MEDIC_FACT_TENANT_ID, plants->id);

  return facts;
}

static void
assert_holds_nothing (const char   *text,
                      const Plants *plants)
{
  g_autofree char *lower = g_utf8_strdown (text, -1);

  for (guint i = 0; i < plants->secrets->len; i++)
    if (strstr (lower, g_ptr_array_index (plants->secrets, i)) != NULL)
      g_error ("“%s” is in %s", (char *) g_ptr_array_index (plants->secrets, i), text);
}

static void
run_rounds (void (*round) (const MedicReport *report,
                           const MedicFacts  *facts,
                           const Plants      *plants))
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_auto (Plants) plants = { NULL };
      g_autoptr (MedicFacts) facts = NULL;
      g_autoptr (MedicRecord) record = NULL;
      g_autoptr (MedicReport) report = NULL;

      plants_make (&plants);
      facts = make_facts (&plants);
      record = scenario_record (facts);
      report = medic_report_new (medic_program_get_knowledge (), record);
      round (report, facts, &plants);
    }
}

static void
look_at_exports (const MedicReport *report,
                 const MedicFacts  *facts,
                 const Plants      *plants)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  guint n;
  const MedicExportFormat *formats = medic_export_get_formats (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = medic_export_write (report, &formats[i], english);
      g_autofree char *name = medic_export_dup_name (report, &formats[i]);

      assert_holds_nothing (text, plants);
      assert_holds_nothing (name, plants);
    }
}

static void
no_export_holds_anything_personal (void)
{
  run_rounds (look_at_exports);
}

/* Returns: (transfer full): the same for what people take for the same */
static char *
fold (const char *value)
{
  g_autofree char *ascii = strpbrk (value, " @") == NULL ? g_hostname_to_ascii (value) : NULL;

  return g_utf8_casefold (ascii != NULL ? ascii : value, -1);
}

static void
compare_aliases (const MedicReport *report,
                 const MedicFacts  *facts,
                 const Plants      *plants)
{
  GPtrArray *veils = medic_report_get_veils (report);

  for (guint i = 0; i < veils->len; i++)
    for (guint j = 0; j < veils->len; j++)
      {
        const MedicVeil *one = g_ptr_array_index (veils, i);
        const MedicVeil *other = g_ptr_array_index (veils, j);
        g_autofree char *a = fold (one->own);
        g_autofree char *b = fold (other->own);

        if (medic_fact_get_privacy (one->fact) != MEDIC_PRIVACY_MASK
            || medic_fact_get_privacy (other->fact) != MEDIC_PRIVACY_MASK)
          continue;

        g_assert_cmpint (g_str_equal (a, b), ==, g_str_equal (one->shown, other->shown));
      }
}

static void
equal_values_have_equal_aliases_and_others_have_others (void)
{
  run_rounds (compare_aliases);
}

static void
look_for_open_facts (const MedicReport *report,
                     const MedicFacts  *facts,
                     const Plants      *plants)
{
  const MedicFacts *seen = medic_report_get_record (report)->facts;

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      gboolean known = medic_facts_peek (facts, fact) != NULL;
      g_autofree char *value = choose_value (fact);

      g_assert_cmpint (medic_facts_peek (seen, fact) != NULL, ==,
                       known && medic_fact_get_privacy (fact) != MEDIC_PRIVACY_LOCAL);
      /* One of a list is never taken for somebody's. */
      if (known && value != NULL && medic_fact_get_privacy (fact) == MEDIC_PRIVACY_OPEN)
        g_assert_true (g_variant_equal (medic_facts_peek (seen, fact),
                                        medic_facts_peek (facts, fact)));
    }
}

static void
every_open_fact_is_there (void)
{
  run_rounds (look_for_open_facts);
}

static void
read_again (const MedicReport *report,
            const MedicFacts  *facts,
            const Plants      *plants)
{
  g_autofree char *text = medic_report_to_json (report);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicReport) again =
    medic_report_read (medic_program_get_knowledge (), text, strlen (text), &error);
  g_autofree char *same = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (medic_report_get_notices (again), ==, 0);
  same = medic_report_to_json (again);
  g_assert_cmpstr (same, ==, text);
}

static void
what_goes_out_can_be_read_again (void)
{
  run_rounds (read_again);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/no-export-holds-anything-personal", no_export_holds_anything_personal);
  g_test_add_func ("/report/equal-values-have-equal-aliases-and-others-have-others",
                   equal_values_have_equal_aliases_and_others_have_others);
  g_test_add_func ("/report/every-open-fact-is-there", every_open_fact_is_there);
  g_test_add_func ("/report/what-goes-out-can-be-read-again", what_goes_out_can_be_read_again);

  return g_test_run ();
}
