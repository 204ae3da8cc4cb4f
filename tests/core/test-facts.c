/* test-facts.c - do facts keep what they were told, and who told it?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-facts.h"

#include <string.h>

static MedicFacts *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  MedicFacts *facts = medic_facts_parse (text, &error);

  g_assert_no_error (error);

  return facts;
}

static const struct
{
  const char *name;
  const char *text;
} refused[] = {
  { "no-text", "" },
  { "no-dictionary", "'google'" },
  { "not-closed", "{'mail-host': <'google'>" },
  { "a-fact-nobody-declared", "{'mail-hots': <'google'>}" },
  { "the-fact-without-a-name", "{'': <'google'>}" },
  { "a-text-for-a-boolean", "{'tenant-exists': <'true'>}" },
  { "a-boolean-for-a-text", "{'mail-host': <true>}" },
  { "a-number-for-a-text", "{'mail-host': <1>}" },
  { "a-value-without-brackets", "{'mail-host': 'google'}" },
  { "one-wrong-among-right-ones", "{'mail-host': <'google'>, 'mail-hots': <'google'>}" },
};

static void
a_text_is_refused (gconstpointer text)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (medic_facts_parse (text, &error));
  g_assert_nonnull (error);
}

static void
a_text_is_read (void)
{
  g_autoptr (MedicFacts) facts = parse ("{'mail-host': <'google'>, 'tenant-exists': <false>}");

  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_HOST), ==, "google");
  g_assert_false (g_variant_get_boolean (medic_facts_peek (facts, MEDIC_FACT_TENANT_EXISTS)));
  g_assert_null (medic_facts_peek (facts, MEDIC_FACT_REALM));
}

/* A boolean is known and has no text. */
static void
only_a_text_is_peeked_as_text (void)
{
  g_autoptr (MedicFacts) facts = parse ("{'tenant-exists': <true>}");

  g_assert_nonnull (medic_facts_peek (facts, MEDIC_FACT_TENANT_EXISTS));
  g_assert_null (medic_facts_peek_string (facts, MEDIC_FACT_TENANT_EXISTS));
}

static void
each_fact_is_declared_in_full (void)
{
  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    {
      const char *nick = medic_fact_get_nick (fact);

      g_test_message ("%s", nick);
      g_assert_cmpint (medic_fact_from_nick (nick), ==, fact);
      g_assert_cmpuint (strspn (nick, "abcdefghijklmnopqrstuvwxyz-"), ==, strlen (nick));
      g_assert_true (g_variant_type_string_is_valid (medic_fact_get_type (fact)));
      g_assert_cmpuint (strlen (medic_fact_get_label (fact)), >, 0);
      g_assert_cmpint (medic_fact_get_privacy (fact), <=, MEDIC_PRIVACY_LOCAL);
    }

  g_assert_cmpint (medic_fact_from_nick ("mail-hots"), ==, MEDIC_FACT_NONE);
}

/* What names a person or an organisation does not leave as it is. */
static void
what_names_somebody_is_not_open (void)
{
  static const MedicFact facts[] = {
    MEDIC_FACT_ADDRESS_TYPED, MEDIC_FACT_MAIL_ADDRESS, MEDIC_FACT_MAIL_DOMAIN, MEDIC_FACT_MX_HOST,
    MEDIC_FACT_TENANT_ID, MEDIC_FACT_REALM_BRAND, MEDIC_FACT_REALM_SIGN_IN_HOST,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (facts); i++)
    g_assert_cmpint (medic_fact_get_privacy (facts[i]), !=, MEDIC_PRIVACY_OPEN);

  g_assert_cmpint (medic_fact_get_privacy (MEDIC_FACT_ADDRESS_TYPED), ==, MEDIC_PRIVACY_LOCAL);
}

static void
a_value_set_again_is_the_new_one (void)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();

  medic_facts_set_string (facts, MEDIC_FACT_MAIL_HOST, "google");
  medic_facts_set_string (facts, MEDIC_FACT_MAIL_HOST, "zoho");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_HOST), ==, "zoho");

  /* Its own value is still alive while it is put in its place. */
  medic_facts_set (facts, MEDIC_FACT_MAIL_HOST, medic_facts_peek (facts, MEDIC_FACT_MAIL_HOST));
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_HOST), ==, "zoho");

  medic_facts_forget (facts, MEDIC_FACT_MAIL_HOST);
  g_assert_null (medic_facts_peek (facts, MEDIC_FACT_MAIL_HOST));
}

static void
a_wrong_type_is_not_taken (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (MedicFacts) facts = medic_facts_new ();

      medic_facts_set_string (facts, MEDIC_FACT_TENANT_EXISTS, "true");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*assertion*failed*");
}

static void
a_copy_goes_its_own_way (void)
{
  g_autoptr (MedicFacts) facts = parse ("{'mail-host': <'google'>, 'realm': <'managed'>}");
  g_autoptr (MedicFacts) copy = medic_facts_copy (facts);

  medic_facts_set_string (copy, MEDIC_FACT_MAIL_HOST, "zoho");
  medic_facts_forget (facts, MEDIC_FACT_REALM);

  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_HOST), ==, "google");
  g_assert_cmpstr (medic_facts_peek_string (copy, MEDIC_FACT_MAIL_HOST), ==, "zoho");
  g_assert_cmpstr (medic_facts_peek_string (copy, MEDIC_FACT_REALM), ==, "managed");
}

static void
merging_adds_and_keeps (void)
{
  g_autoptr (MedicFacts) facts = parse ("{'mail-host': <'google'>, 'realm': <'managed'>}");
  g_autoptr (MedicFacts) newer = parse ("{'mail-host': <'zoho'>, 'tenant-exists': <true>}");
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  medic_facts_merge (facts, newer, "dns-mx");

  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_HOST), ==, "zoho");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_REALM), ==, "managed");
  g_assert_true (g_variant_get_boolean (medic_facts_peek (facts, MEDIC_FACT_TENANT_EXISTS)));

  g_assert_cmpstr (medic_facts_peek_origin (facts, MEDIC_FACT_MAIL_HOST), ==, "dns-mx");
  g_assert_cmpint (medic_facts_get_time (facts, MEDIC_FACT_MAIL_HOST), >=, before);
  g_assert_null (medic_facts_peek_origin (facts, MEDIC_FACT_REALM));
  g_assert_cmpint (medic_facts_get_time (facts, MEDIC_FACT_REALM), ==, 0);
}

static void
the_origin_outlives_who_named_it (void)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  g_autoptr (MedicFacts) newer = parse ("{'mail-host': <'zoho'>}");
  char *origin = g_strdup ("dns-mx");

  medic_facts_merge (facts, newer, origin);
  memset (origin, 'x', strlen (origin));
  g_clear_pointer (&origin, g_free);

  g_assert_cmpstr (medic_facts_peek_origin (facts, MEDIC_FACT_MAIL_HOST), ==, "dns-mx");
}

/* “I don't know” takes the place of an answer, and an answer takes its place. */
static void
not_sure_is_kept_and_merged (void)
{
  g_autoptr (MedicFacts) facts = parse ("{'mail-read-at': <'gmail'>}");
  g_autoptr (MedicFacts) unsure = medic_facts_new ();
  g_autoptr (MedicFacts) sure = parse ("{'mail-read-at': <'other'>}");

  medic_facts_set_unsure (unsure, MEDIC_FACT_MAIL_READ_AT);
  medic_facts_merge (facts, unsure, "mail-read-at");
  g_assert_null (medic_facts_peek (facts, MEDIC_FACT_MAIL_READ_AT));
  g_assert_true (medic_facts_is_unsure (facts, MEDIC_FACT_MAIL_READ_AT));
  g_assert_cmpstr (medic_facts_peek_origin (facts, MEDIC_FACT_MAIL_READ_AT), ==, "mail-read-at");

  medic_facts_merge (facts, sure, "mail-read-at");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_READ_AT), ==, "other");
  g_assert_false (medic_facts_is_unsure (facts, MEDIC_FACT_MAIL_READ_AT));
}

static void
forgetting_forgets_who_said_it (void)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  g_autoptr (MedicFacts) newer = parse ("{'mail-host': <'zoho'>}");

  medic_facts_merge (facts, newer, "dns-mx");
  medic_facts_forget (facts, MEDIC_FACT_MAIL_HOST);

  g_assert_null (medic_facts_peek_origin (facts, MEDIC_FACT_MAIL_HOST));
  g_assert_cmpint (medic_facts_get_time (facts, MEDIC_FACT_MAIL_HOST), ==, 0);
}

static void
add_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *path = g_strconcat ("/facts/refused/", refused[i].name, NULL);
      g_test_add_data_func (path, refused[i].text, a_text_is_refused);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_rows ();
  g_test_add_func ("/facts/a-text-is-read", a_text_is_read);
  g_test_add_func ("/facts/only-a-text-is-peeked-as-text", only_a_text_is_peeked_as_text);
  g_test_add_func ("/facts/each-fact-is-declared-in-full", each_fact_is_declared_in_full);
  g_test_add_func ("/facts/what-names-somebody-is-not-open", what_names_somebody_is_not_open);
  g_test_add_func ("/facts/a-value-set-again-is-the-new-one", a_value_set_again_is_the_new_one);
  g_test_add_func ("/facts/a-wrong-type-is-not-taken", a_wrong_type_is_not_taken);
  g_test_add_func ("/facts/a-copy-goes-its-own-way", a_copy_goes_its_own_way);
  g_test_add_func ("/facts/merging-adds-and-keeps", merging_adds_and_keeps);
  g_test_add_func ("/facts/the-origin-outlives-who-named-it", the_origin_outlives_who_named_it);
  g_test_add_func ("/facts/not-sure-is-kept-and-merged", not_sure_is_kept_and_merged);
  g_test_add_func ("/facts/forgetting-forgets-who-said-it", forgetting_forgets_who_said_it);

  return g_test_run ();
}
