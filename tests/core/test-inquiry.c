/* test-inquiry.c - is a question asked while it could change something, and not otherwise?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-inquiry.h"

static const MedicQuestion questions[] = {
  { .id = "address", .answers = MEDIC_FACT_ADDRESS_TYPED },
  { .id = "read-at", .answers = MEDIC_FACT_MAIL_READ_AT,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "hosts")),
    .choices = MEDIC_CHOICES ({ "microsoft", "", NULL }, { "gmail", "", NULL }) },
  { .id = "realm", .answers = MEDIC_FACT_REALM,
    .choices = MEDIC_CHOICES ({ "none", "", NULL }, { "managed", "", NULL }) },
  { .id = "now", .answers = MEDIC_FACT_HUBSPOT_NOW,
    .choices = MEDIC_CHOICES ({ "works", "", NULL }, { "same", "", NULL }) },
  { 0 }
};

static const MedicDiagnosis early[] = {
  { .id = "early", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "none"),
                                         MEDIC_ONE_OF (MAIL_CLOUD, "china")) },
  { 0 }
};

static const MedicDiagnosis middle[] = {
  { .id = "host", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_HOST, "google")),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (MAIL_READ_AT, "microsoft"),
                            MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MAIL_READ_AT, "gmail")) },
  { 0 }
};

static const MedicDiagnosis late[] = {
  { .id = "late", .when = MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "none")) },
  { .id = "read", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "hosts"),
                                        MEDIC_ONE_OF (MAIL_READ_AT, "gmail")),
    .unless = MEDIC_ANY_OF (MEDIC_KNOWN (MAIL_HOST)) },
  { .id = "never-certain", .when = MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "managed"),
                                                 MEDIC_ONE_OF (MAIL_CLOUD, "germany")) },
  { .id = "open", .open = TRUE, .when = MEDIC_ALL_OF (MEDIC_ONE_OF (REALM, "none"),
                                                      MEDIC_ONE_OF (MAIL_CLOUD, "global")) },
  { 0 }
};

static const MedicDiagnosis *const layers[] = { early, middle, late, NULL };

static const MedicKnowledge knowledge = {
  .questions = questions,
  .layers = layers,
  .healthy = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
};

typedef struct
{
  const char *name;
  const char *facts;
  MedicFact   unsure;  /* asked, and the person does not know */
  gboolean    tried;
  const char *question;
} Row;

#define HOSTS "'mx-answer': <'hosts'>"
#define GOOGLE HOSTS ", 'mail-host': <'google'>"

static const Row rows[] = {
  { "what-can-change-nothing-is-not-asked", "{}", 0, FALSE, "now" },
  { "it-could-bring-up-a-cause", "{" HOSTS "}", 0, FALSE, "read-at" },
  { "what-makes-no-sense-is-not-asked", "{'mail-host': <'google'>}", 0, FALSE, NULL },
  { "it-could-change-the-certainty-of-one-that-holds", "{" GOOGLE "}", 0, FALSE, "read-at" },
  { "it-is-not-asked-once-answered", "{" GOOGLE ", 'mail-read-at': <'gmail'>}", 0, FALSE, NULL },
  { "it-is-not-asked-after-i-do-not-know", "{" GOOGLE "}", MEDIC_FACT_MAIL_READ_AT, FALSE, NULL },
  { "what-is-ruled-out-is-not-brought-up", "{" HOSTS ", 'mail-host': <'zoho'>}", 0, FALSE, "now" },
  { "an-answer-may-rule-the-only-one-out", "{" GOOGLE ", 'mail-read-at': <'microsoft'>}",
    0, FALSE, "now" },
  { "it-could-prove-one-that-holds", "{'tenant-exists': <false>}", 0, FALSE, "realm" },
  { "a-proof-that-failed-is-not-asked-for", "{'tenant-exists': <false>, 'realm': <'managed'>}",
    0, FALSE, NULL },
  { "a-later-one-could-become-certain", "{" GOOGLE ", 'tenant-exists': <false>}",
    MEDIC_FACT_MAIL_READ_AT, FALSE, "realm" },
  { "nothing-later-overtakes-a-certain-one",
    "{" GOOGLE ", 'mail-read-at': <'gmail'>, 'tenant-exists': <false>}", 0, FALSE, NULL },
  { "an-earlier-one-could-come-first", "{" GOOGLE ", 'mail-cloud': <'china'>}",
    MEDIC_FACT_MAIL_READ_AT, FALSE, "realm" },
  { "an-earlier-one-only-likely-does-not-overtake-a-certain-one",
    "{" GOOGLE ", 'mail-read-at': <'gmail'>, 'mail-cloud': <'china'>}", 0, FALSE, NULL },
  { "a-later-one-never-certain-changes-nothing", "{" GOOGLE ", 'mail-cloud': <'germany'>}",
    MEDIC_FACT_MAIL_READ_AT, FALSE, NULL },
  { "a-later-one-never-certain-is-brought-up-when-nothing-holds",
    "{'mail-cloud': <'germany'>}", 0, FALSE, "realm" },
  { "an-open-end-is-not-worth-a-question", "{'mail-cloud': <'global'>}", 0, FALSE, "now" },
  { "the-order-of-the-table-decides", "{" GOOGLE ", 'mail-cloud': <'china'>}",
    0, FALSE, "read-at" },
  { "whether-it-works-comes-after-the-others", "{" HOSTS "}", 0, TRUE, "read-at" },
  { "whether-it-works-is-not-asked-while-a-cause-holds",
    "{'mail-host': <'google'>, 'mx-answer': <'null'>}", 0, FALSE, NULL },
  { "whether-it-works-is-asked-once-tried",
    "{'mail-host': <'google'>, 'mx-answer': <'null'>}", 0, TRUE, "now" },
  { "whether-it-works-is-asked-once-tried-though-certain",
    "{" GOOGLE ", 'mail-read-at': <'gmail'>}", 0, TRUE, "now" },
  { "whether-it-works-is-not-asked-twice", "{'hubspot-now': <'same'>}", 0, TRUE, NULL },
  { "whether-it-works-is-not-asked-after-i-do-not-know", "{}",
    MEDIC_FACT_HUBSPOT_NOW, TRUE, NULL },
};

static MedicFacts *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  MedicFacts *facts = medic_facts_parse (text, &error);

  g_assert_no_error (error);

  return facts;
}

static void
a_question_is_chosen (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MedicFacts) facts = parse (row->facts);
  const MedicQuestion *question;

  if (row->unsure != MEDIC_FACT_NONE)
    medic_facts_set_unsure (facts, row->unsure);

  question = medic_inquiry_next (&knowledge, facts, row->tried);
  g_assert_cmpstr (question != NULL ? question->id : NULL, ==, row->question);
}

static void
it_is_counted_how_many_an_answer_decides (void)
{
  g_autoptr (MedicFacts) one = parse ("{" HOSTS "}");
  g_autoptr (MedicFacts) two = parse ("{" GOOGLE ", 'tenant-exists': <false>, "
                                      "'mail-cloud': <'china'>}");
  const MedicQuestion *read_at = medic_knowledge_get_question (&knowledge, "read-at");
  const MedicQuestion *realm = medic_knowledge_get_question (&knowledge, "realm");

  g_assert_cmpuint (medic_inquiry_count (&knowledge, one, read_at), ==, 1);
  g_assert_cmpuint (medic_inquiry_count (&knowledge, one, realm), ==, 0);
  g_assert_cmpuint (medic_inquiry_count (&knowledge, two, realm), ==, 2);
}

static void
the_address_is_no_question_to_offer (void)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();

  g_assert_false (medic_inquiry_is_open (&questions[0], facts));
  g_assert_true (medic_inquiry_is_open (&questions[2], facts));
}

static void
only_what_it_works_rules_out_can_be_denied (void)
{
  g_assert_true (medic_inquiry_can_deny (&knowledge, &middle[0]));
  g_assert_false (medic_inquiry_can_deny (&knowledge, &late[0]));
  g_assert_false (medic_inquiry_can_deny (&knowledge, &late[1]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/inquiry/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], a_question_is_chosen);
    }
  g_test_add_func ("/inquiry/it-is-counted-how-many-an-answer-decides",
                   it_is_counted_how_many_an_answer_decides);
  g_test_add_func ("/inquiry/the-address-is-no-question-to-offer",
                   the_address_is_no_question_to_offer);
  g_test_add_func ("/inquiry/only-what-it-works-rules-out-can-be-denied",
                   only_what_it_works_rules_out_can_be_denied);

  return g_test_run ();
}
