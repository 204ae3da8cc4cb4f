/* test-batch.c - are many addresses looked at as far as their domains, and no further?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-batch.h"
#include "program/medic-seen.h"

#define CUSTOMER "mail-elsewhere"
#define SECONDS 10

/* What was passed on: “line refused-or-domain”, with | between. */
typedef struct
{
  GString *said;
  guint    n_told;
} Heard;

static char *
tell (MedicCase *the_case,
      gpointer   data)
{
  const MedicFacts *facts = medic_case_get_facts (the_case);
  Heard *heard = data;

  heard->n_told++;
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_HOST), ==, "google");
  g_assert_null (medic_facts_peek (facts, MEDIC_FACT_MAILBOX_PLACE));

  return g_strdup (medic_facts_peek_string (facts, MEDIC_FACT_MAIL_ADDRESS));
}

static void
hear (const MedicBatchRow *row,
      gpointer             data)
{
  Heard *heard = data;

  g_string_append_printf (heard->said, "%s%" G_GUINT64_FORMAT " %s", heard->said->len > 0 ? "|" : "",
                          row->line, row->refused != NULL ? row->refused : row->domain);
  if (row->found != NULL)
    {
      g_assert_true (g_str_has_prefix (row->found->told, "mail-medic-looks-at-the-domain-only@"));
      g_assert_cmpint (row->found->verdict, ==, MEDIC_VERDICT_PROBLEM);
      g_assert_cmpstr (row->found->diagnosis->id, ==, "mail-elsewhere");
    }
}

static void
add (MedicBatch *batch,
     guint64     line,
     const char *text,
     gboolean    is_done)
{
  const MedicListed listed = { line, text, MEDIC_LISTED_FINE };

  medic_batch_add (batch, &listed, is_done);
}

static void
add_all (MedicBatch *batch)
{
  const MedicListed faulty = { 4, "", MEDIC_LISTED_TOO_LONG };

  add (batch, 1, "anna@lake.example", FALSE);
  add (batch, 2, "nobody", FALSE);
  add (batch, 3, "bob@LAKE.example", FALSE);
  medic_batch_add (batch, &faulty, FALSE);
  add (batch, 5, "ANNA@lake.example", FALSE);
  add (batch, 6, "shore.example", FALSE);
  add (batch, 7, "carl@shore.example", TRUE);
  add (batch, 8, "carl@shore.example", FALSE);
}

/* Returns: (transfer full): what was passed on of the list above */
static char *
dup_heard (gboolean  unordered,
           guint    *n_told)
{
  g_autoptr (MedicProgram) program = medic_program_new_practice (CUSTOMER, NULL);
  Heard heard = { g_string_new (NULL), 0 };
  const MedicBatchWish wish = { unordered, SECONDS, tell, hear, &heard };
  g_autoptr (MedicBatch) batch = medic_batch_new (program, &wish);

  add_all (batch);
  g_assert_cmpuint (medic_batch_get_first_waiting (batch), ==, 1);
  while (medic_batch_get_n_waiting (batch) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (medic_batch_get_n_looked_at (batch), ==, heard.n_told);
  *n_told = heard.n_told;

  return g_string_free (heard.said, FALSE);
}

static void
test_ordered (void)
{
  guint n_told;
  g_autofree char *said = dup_heard (FALSE, &n_told);

  g_assert_cmpstr (said, ==, "1 lake.example|2 no-at|3 lake.example|4 too-long|5 duplicate"
                   "|6 shore.example|8 duplicate");
  g_assert_cmpuint (n_told, ==, 2);
}

static void
test_unordered (void)
{
  guint n_told;
  g_autofree char *said = dup_heard (TRUE, &n_told);

  g_assert_true (g_str_has_prefix (said, "2 no-at|4 too-long|5 duplicate|8 duplicate|"));
  g_assert_cmpuint (n_told, ==, 2);
}

/* What is under way when nobody wants it any more is passed on to nobody. */
static void
test_stopped (void)
{
  g_autoptr (MedicProgram) program = medic_program_new_practice (CUSTOMER, NULL);
  Heard heard = { g_string_new (NULL), 0 };
  const MedicBatchWish wish = { FALSE, SECONDS, tell, hear, &heard };
  MedicBatch *batch = medic_batch_new (program, &wish);

  add (batch, 1, "anna@lake.example", FALSE);
  for (guint i = 0; i < 5; i++)
    g_main_context_iteration (NULL, FALSE);
  medic_batch_free (batch);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (heard.said->str, ==, "");
  g_string_free (heard.said, TRUE);
}

static gboolean
is_of_domain (MedicFact fact)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    if (knowledge->checks[i]->of_domain && medic_check_provides (knowledge->checks[i], fact))
      return fact != MEDIC_FACT_MAIL_ADDRESS;

  return fact == MEDIC_FACT_ADDRESS_TYPED;
}

/* One more in the list is one more that is asked about other people's domains. */
static void
test_checks (void)
{
  const char *const expected[] = {
    "address", "dns-mx", "tenant", "realm", "dkim", "spf", "autodiscover-dns", "msoid", NULL
  };
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  guint n = 0;

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    {
      const MedicCheck *check = knowledge->checks[i];

      if (!check->of_domain)
        continue;

      g_assert_cmpstr (check->id, ==, expected[n++]);
      for (const MedicCondition *c = check->when; c->fact != MEDIC_FACT_NONE; c++)
        g_assert_true (is_of_domain (c->fact));
    }
  g_assert_null (expected[n]);
}

static void
test_seen (void)
{
  g_autoptr (MedicSeen) seen = medic_seen_new ();

  g_assert_cmpuint (medic_seen_note (seen, "first", 1), ==, 0);
  for (guint i = 0; i < 4 * MEDIC_SEEN_LEAST; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      g_assert_cmpuint (medic_seen_note (seen, text, i + 2), ==, 0);
      g_assert_cmpuint (medic_seen_note (seen, text, G_MAXUINT), ==, i + 2);
      if (i >= MEDIC_SEEN_LEAST / 2)
        {
          g_autofree char *before = g_strdup_printf ("%u", i - (MEDIC_SEEN_LEAST / 2 - 1));

          g_assert_cmpuint (medic_seen_note (seen, before, G_MAXUINT), !=, 0);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/batch/each-line-is-passed-on-in-its-order", test_ordered);
  g_test_add_func ("/batch/unordered-each-is-passed-on-as-it-is-known", test_unordered);
  g_test_add_func ("/batch/at-the-end-nothing-is-passed-on", test_stopped);
  g_test_add_func ("/batch/only-checks-of-a-domain-are-carried-out", test_checks);
  g_test_add_func ("/batch/what-was-seen-is-remembered-for-long-enough", test_seen);

  return g_test_run ();
}
