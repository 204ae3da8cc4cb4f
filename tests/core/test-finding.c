/* test-finding.c - do facts speak for the right cause, as strongly as they may?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-finding.h"

static const MedicDiagnosis ground[] = {
  { .id = "slip", .when = MEDIC_ALL_OF (MEDIC_KNOWN (DOMAIN_SUGGESTED)),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "no-such-domain", "null")) },
  { 0 }
};

static const MedicDiagnosis middle[] = {
  { .id = "elsewhere", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "google", "yahoo")),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (MAIL_READ_AT, "microsoft"),
                            MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_READ_AT, "gmail")) },
  { .id = "elsewhere-too",
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "yahoo")) },
  { .id = "elsewhere-only",
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "google"), MEDIC_FALSE (TENANT_EXISTS)) },
  { .id = "hidden", .open = TRUE, .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_GATEWAY)),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (MAIL_READ_AT, "gmail")),
    .proof = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_GATEWAY)) },
  { 0 }
};

static const MedicDiagnosis top[] = {
  { .id = "no-domain", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "no-such-domain")),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "no-such-domain")) },
  { .id = "no-tenant", .when = MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "none"), MEDIC_ONE_OF (MX_ANSWER, "hosts")) },
  { .id = "hidden-further", .open = TRUE, .when = MEDIC_ALL_OF (MEDIC_KNOWN (MX_HOST)) },
  { 0 }
};

static const MedicDiagnosis *const layers[] = { ground, middle, top, NULL };

static const MedicKnowledge knowledge = {
  .layers = layers,
  .healthy = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
};

typedef struct
{
  const char   *name;
  const char   *facts;
  const char   *ranked;  /* each cause and its certainty, the first one first */
  MedicVerdict  verdict;
  const char   *open_end;
} Row;

static const Row rows[] = {
  { "nothing-known-is-undecided", "{}", "", MEDIC_VERDICT_UNDECIDED, NULL },
  { "when-makes-it-likely", "{'mail-host': <'google'>}",
    "elsewhere:likely", MEDIC_VERDICT_PROBLEM, NULL },
  { "proof-makes-it-certain", "{'mail-host': <'google'>, 'mail-read-at': <'gmail'>}",
    "elsewhere:certain", MEDIC_VERDICT_PROBLEM, NULL },
  { "proof-alone-is-nothing", "{'mail-read-at': <'gmail'>}", "", MEDIC_VERDICT_UNDECIDED, NULL },
  { "half-a-proof-proves-nothing", "{'tenant-exists': <false>, 'realm': <'none'>}",
    "no-tenant:likely", MEDIC_VERDICT_PROBLEM, NULL },
  { "a-whole-proof-does",
    "{'tenant-exists': <false>, 'realm': <'none'>, 'mx-answer': <'hosts'>}",
    "no-tenant:certain", MEDIC_VERDICT_PROBLEM, NULL },
  { "a-proof-that-fails-leaves-it-likely",
    "{'tenant-exists': <false>, 'realm': <'managed'>, 'mx-answer': <'hosts'>}",
    "no-tenant:likely", MEDIC_VERDICT_PROBLEM, NULL },
  { "one-unless-rules-it-out", "{'mail-host': <'google'>, 'mail-read-at': <'microsoft'>}",
    "", MEDIC_VERDICT_UNDECIDED, NULL },
  { "unless-beats-proof",
    "{'mail-host': <'google'>, 'mail-read-at': <'gmail'>, 'hubspot-now': <'works'>}",
    "", MEDIC_VERDICT_CLEAR, NULL },
  { "an-unless-that-does-not-hold-rules-out-nothing",
    "{'mail-host': <'google'>, 'hubspot-now': <'same'>}",
    "elsewhere:likely", MEDIC_VERDICT_PROBLEM, NULL },
  { "certain-above-outranks-likely-below",
    "{'domain-suggested': <'mail.example'>, 'mail-host': <'google'>, 'mail-read-at': <'gmail'>}",
    "elsewhere:certain slip:likely", MEDIC_VERDICT_PROBLEM, NULL },
  { "of-two-likely-the-deeper-is-first",
    "{'domain-suggested': <'mail.example'>, 'mail-host': <'google'>}",
    "slip:likely elsewhere:likely", MEDIC_VERDICT_PROBLEM, NULL },
  { "of-two-certain-the-deeper-is-first",
    "{'domain-suggested': <'mail.example'>, 'mx-answer': <'no-such-domain'>}",
    "slip:certain no-domain:certain", MEDIC_VERDICT_PROBLEM, NULL },
  { "in-a-layer-more-facts-come-first", "{'mail-host': <'google'>, 'tenant-exists': <false>}",
    "elsewhere-only:likely elsewhere:likely no-tenant:likely", MEDIC_VERDICT_PROBLEM, NULL },
  { "with-as-many-facts-the-table-decides", "{'mail-host': <'yahoo'>}",
    "elsewhere:likely elsewhere-too:likely", MEDIC_VERDICT_PROBLEM, NULL },
  { "fewer-facts-and-certain-beats-more-and-likely",
    "{'mail-host': <'google'>, 'tenant-exists': <false>, 'mail-read-at': <'gmail'>}",
    "elsewhere:certain elsewhere-only:likely no-tenant:likely", MEDIC_VERDICT_PROBLEM, NULL },
  { "an-open-end-is-no-problem", "{'mail-gateway': <'gateway-other'>}",
    "", MEDIC_VERDICT_UNDECIDED, "hidden" },
  { "an-open-end-is-ruled-out-too",
    "{'mail-gateway': <'gateway-other'>, 'mail-read-at': <'gmail'>}",
    "", MEDIC_VERDICT_UNDECIDED, NULL },
  { "of-two-open-ends-the-deeper-is-said",
    "{'mail-gateway': <'gateway-other'>, 'mx-host': <'mx.harbour.example'>}",
    "", MEDIC_VERDICT_UNDECIDED, "hidden" },
  { "an-open-end-does-not-hide-a-cause",
    "{'mail-gateway': <'gateway-other'>, 'tenant-exists': <false>}",
    "no-tenant:likely", MEDIC_VERDICT_PROBLEM, "hidden" },
  { "it-works-is-clear", "{'hubspot-now': <'works'>}", "", MEDIC_VERDICT_CLEAR, NULL },
  { "it-does-not-work-is-undecided", "{'hubspot-now': <'same'>}",
    "", MEDIC_VERDICT_UNDECIDED, NULL },
  { "an-open-end-that-works-is-clear",
    "{'mail-gateway': <'gateway-other'>, 'hubspot-now': <'works'>}",
    "", MEDIC_VERDICT_CLEAR, "hidden" },
  { "a-cause-that-holds-beats-that-it-works",
    "{'mx-answer': <'no-such-domain'>, 'hubspot-now': <'works'>}",
    "no-domain:certain", MEDIC_VERDICT_PROBLEM, NULL },
};

static MedicFacts *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  MedicFacts *facts = medic_facts_parse (text, &error);

  g_assert_no_error (error);

  return facts;
}

static char *
dup_ranked (const MedicFacts *facts)
{
  g_autoptr (GArray) ranked = medic_findings_rank (&knowledge, facts);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ranked->len; i++)
    {
      MedicFinding finding = g_array_index (ranked, MedicFinding, i);

      g_string_append_printf (text, "%s%s:%s", i > 0 ? " " : "", finding.diagnosis->id,
                              medic_certainty_get_nick (finding.certainty));
    }

  return g_string_free (text, FALSE);
}

static void
facts_speak_for_causes (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MedicFacts) facts = parse (row->facts);
  g_autofree char *ranked = dup_ranked (facts);
  MedicFinding first = medic_findings_first (&knowledge, facts);
  const MedicDiagnosis *open_end = medic_findings_open_end (&knowledge, facts);

  g_assert_cmpstr (ranked, ==, row->ranked);
  g_assert_cmpint (first.diagnosis == NULL, ==, row->ranked[0] == '\0');
  g_assert_true (first.diagnosis == NULL || g_str_has_prefix (ranked, first.diagnosis->id));
  g_assert_cmpint (first.certainty == MEDIC_CERTAINTY_NONE, ==, first.diagnosis == NULL);
  g_assert_cmpint (medic_findings_verdict (&knowledge, facts), ==, row->verdict);
  g_assert_cmpstr (open_end != NULL ? open_end->id : NULL, ==, row->open_end);
}

static char *
dup_possible (const char *text)
{
  g_autoptr (MedicFacts) facts = parse (text);
  g_autoptr (GPtrArray) possible = medic_findings_possible (&knowledge, facts);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < possible->len; i++)
    g_string_append_printf (ids, "%s ",
                            ((const MedicDiagnosis *) g_ptr_array_index (possible, i))->id);

  return g_string_free (ids, FALSE);
}

/* Neither what was found, nor what was ruled out, nor what is no cause. */
static void
what_is_possible_is_neither_found_nor_ruled_out (void)
{
  g_autofree char *at_first = dup_possible ("{}");
  g_autofree char *later = dup_possible ("{'mx-answer': <'hosts'>, 'mail-read-at': <'microsoft'>, "
                                         "'tenant-exists': <false>}");

  g_assert_cmpstr (at_first, ==,
                   "slip elsewhere elsewhere-too elsewhere-only no-domain no-tenant ");
  g_assert_cmpstr (later, ==, "slip elsewhere-too elsewhere-only ");
}

static void
a_check_is_blamed_for_what_it_found (void)
{
  const MedicCheck mx = { .id = "mx", .provides = MEDIC_PROVIDES (MEDIC_FACT_MX_ANSWER),
                          .reach = MEDIC_FACT_DNS_REACH };
  const MedicCheck host = { .id = "host", .provides = MEDIC_PROVIDES (MEDIC_FACT_MAIL_HOST) };
  const MedicDiagnosis silent = {
    .id = "silent", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (DNS_REACH, "silent"))
  };

  g_assert_true (medic_finding_blames (&top[0], &mx));
  g_assert_false (medic_finding_blames (&top[0], &host));
  g_assert_true (medic_finding_blames (&middle[2], &host));
  g_assert_true (medic_finding_blames (&silent, &mx));
  g_assert_false (medic_finding_blames (&silent, &host));
}

static void
it_is_explained_by_what_is_known_each_once (void)
{
  g_autoptr (MedicFacts) facts = parse ("{'tenant-exists': <false>, 'mx-answer': <'hosts'>}");
  g_autoptr (MedicFacts) gone = parse ("{'mx-answer': <'no-such-domain'>}");
  g_autoptr (GArray) observed = medic_finding_explain (&top[1], facts);
  g_autoptr (GArray) once = medic_finding_explain (&top[0], gone);

  g_assert_cmpuint (observed->len, ==, 2);
  g_assert_cmpint (g_array_index (observed, MedicFact, 0), ==, MEDIC_FACT_TENANT_EXISTS);
  g_assert_cmpint (g_array_index (observed, MedicFact, 1), ==, MEDIC_FACT_MX_ANSWER);
  g_assert_cmpuint (once->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/finding/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], facts_speak_for_causes);
    }
  g_test_add_func ("/finding/what-is-possible-is-neither-found-nor-ruled-out",
                   what_is_possible_is_neither_found_nor_ruled_out);
  g_test_add_func ("/finding/a-check-is-blamed-for-what-it-found",
                   a_check_is_blamed_for_what_it_found);
  g_test_add_func ("/finding/it-is-explained-by-what-is-known-each-once",
                   it_is_explained_by_what_is_known_each_once);

  return g_test_run ();
}
