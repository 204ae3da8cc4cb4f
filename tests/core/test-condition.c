/* test-condition.c - are conditions yes, no or unknown when they ought to be?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-condition.h"

#define GOOGLE "{'mail-host': <'google'>}"
#define TENANT "{'tenant-exists': <true>}"
#define BOTH "{'mail-host': <'google'>, 'tenant-exists': <true>}"

typedef struct
{
  const char           *name;
  const char           *facts;
  const MedicCondition *conditions;
  MedicTruth            all;
  MedicTruth            any;
} Row;

static const Row rows[] = {
  { "nothing-asked-is-yes-for-all-and-no-for-any", BOTH, NULL, MEDIC_YES, MEDIC_NO },
  { "an-empty-list-is-like-none", BOTH, (const MedicCondition[]) { { .fact = MEDIC_FACT_NONE } },
    MEDIC_YES, MEDIC_NO },
  { "known-is-yes", GOOGLE, MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_HOST)), MEDIC_YES, MEDIC_YES },
  { "not-known-is-unknown-and-never-no", "{}", MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_HOST)),
    MEDIC_UNKNOWN, MEDIC_UNKNOWN },
  { "true-is-true", TENANT, MEDIC_ALL_OF (MEDIC_TRUE (TENANT_EXISTS)), MEDIC_YES, MEDIC_YES },
  { "true-is-not-false", TENANT, MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)), MEDIC_NO, MEDIC_NO },
  { "unknown-is-not-false", "{}", MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)),
    MEDIC_UNKNOWN, MEDIC_UNKNOWN },
  { "one-of-takes-the-first", GOOGLE, MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "google", "yahoo")),
    MEDIC_YES, MEDIC_YES },
  { "one-of-takes-the-last", GOOGLE, MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "yahoo", "google")),
    MEDIC_YES, MEDIC_YES },
  { "one-of-takes-whole-words", GOOGLE, MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "goo", "googles")),
    MEDIC_NO, MEDIC_NO },
  { "one-of-heeds-capitals", GOOGLE, MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "Google")),
    MEDIC_NO, MEDIC_NO },
  { "one-of-the-unknown-is-unknown", "{}", MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "google")),
    MEDIC_UNKNOWN, MEDIC_UNKNOWN },
  { "none-of-takes-another", GOOGLE, MEDIC_ALL_OF (MEDIC_NONE_OF (MAIL_HOST, "yahoo", "zoho")),
    MEDIC_YES, MEDIC_YES },
  { "none-of-refuses-the-named", GOOGLE,
    MEDIC_ALL_OF (MEDIC_NONE_OF (MAIL_HOST, "yahoo", "google")), MEDIC_NO, MEDIC_NO },
  { "none-of-the-unknown-is-unknown", "{}", MEDIC_ALL_OF (MEDIC_NONE_OF (MAIL_HOST, "google")),
    MEDIC_UNKNOWN, MEDIC_UNKNOWN },
  { "two-that-hold", BOTH,
    MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_HOST), MEDIC_TRUE (TENANT_EXISTS)), MEDIC_YES, MEDIC_YES },
  { "no-beats-yes-for-all-only", BOTH,
    MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_HOST), MEDIC_FALSE (TENANT_EXISTS)), MEDIC_NO, MEDIC_YES },
  { "unknown-beats-yes-for-all-only", GOOGLE,
    MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_HOST), MEDIC_TRUE (TENANT_EXISTS)), MEDIC_UNKNOWN, MEDIC_YES },
  { "no-beats-unknown-for-all-only", TENANT,
    MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_HOST), MEDIC_FALSE (TENANT_EXISTS)), MEDIC_NO, MEDIC_UNKNOWN },
  { "the-order-does-not-matter", TENANT,
    MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS), MEDIC_KNOWN (MAIL_HOST)), MEDIC_NO, MEDIC_UNKNOWN },
};

static void
a_list_is_tested (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) facts = medic_facts_parse (row->facts, &error);

  g_assert_no_error (error);
  g_assert_cmpint (medic_conditions_all (row->conditions, facts), ==, row->all);
  g_assert_cmpint (medic_conditions_any (row->conditions, facts), ==, row->any);
}

/* Who was asked and does not know has not said no. */
static void
not_sure_is_unknown (void)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  const MedicCondition *asked = MEDIC_ALL_OF (MEDIC_NONE_OF (MAIL_READ_AT, "gmail"));

  medic_facts_set_unsure (facts, MEDIC_FACT_MAIL_READ_AT);
  g_assert_cmpint (medic_conditions_all (asked, facts), ==, MEDIC_UNKNOWN);
}

static void
a_list_is_counted_and_searched (void)
{
  const MedicCondition *two = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_HOST), MEDIC_TRUE (TENANT_EXISTS));

  g_assert_cmpuint (medic_conditions_count (two), ==, 2);
  g_assert_cmpuint (medic_conditions_count (NULL), ==, 0);
  g_assert_true (medic_conditions_mention (two, MEDIC_FACT_MAIL_HOST));
  g_assert_true (medic_conditions_mention (two, MEDIC_FACT_TENANT_EXISTS));
  g_assert_false (medic_conditions_mention (two, MEDIC_FACT_REALM));
  g_assert_false (medic_conditions_mention (NULL, MEDIC_FACT_REALM));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/condition/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], a_list_is_tested);
    }
  g_test_add_func ("/condition/not-sure-is-unknown", not_sure_is_unknown);
  g_test_add_func ("/condition/a-list-is-counted-and-searched", a_list_is_counted_and_searched);

  return g_test_run ();
}
