/* test-requests.c - is every request to an administrator whole, and does every step have one?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/table-asserts.h"

#include <string.h>

static const MedicKnowledge *
get_knowledge (void)
{
  return medic_program_get_knowledge ();
}

static void
a_request_is_whole (gconstpointer data)
{
  const MedicAdminRequest *request = data;

  table_assert_text (request->subject);
  table_assert_text_if_any (request->ask);
  table_assert_text_if_any (request->why);
  table_assert_text_if_any (request->otherwise);
  table_assert_text_if_any (request->limits);
  table_assert_text_if_any (request->check);
  table_assert_text_if_any (request->undo);
  table_assert_text (request->without);
  table_assert_conditions (request->when);
  table_assert_value (MEDIC_FACT_ADMIN_ANSWER, request->yes);
  g_assert_nonnull (medic_admin_answer_get (get_knowledge (), request->yes));
  for (gsize i = 0; request->points != NULL && request->points[i] != NULL; i++)
    table_assert_text (request->points[i]);
}

/* Who has to decide is told all of it; only what is for any step borrows the words of the step. */
static void
a_request_lets_decide (gconstpointer data)
{
  const MedicAdminRequest *request = data;

  if (request->steps == NULL)
    return;

  g_assert_nonnull (request->ask);
  g_assert_nonnull (request->why);
  g_assert_nonnull (request->limits);
  g_assert_nonnull (request->check);
  g_assert_nonnull (request->points);
  g_assert_nonnull (request->sources);
  for (const MedicSource *source = request->sources; source->rule != NULL; source++)
    table_assert_source (source);
}

/* An app ID from a pasted text is only ever text to compare. */
static void
no_link_approves_anything (gconstpointer data)
{
  const MedicAdminRequest *request = data;

  if (request->link != NULL)
    table_assert_link (request->link);
  for (const MedicSource *s = request->sources; s != NULL && s->rule != NULL; s++)
    {
      g_assert_null (strpbrk (s->url, "{}?&"));
      g_assert_null (strstr (s->url, "login.microsoftonline"));
    }
}

static gboolean
has_step (const MedicStep *steps,
          const char      *id)
{
  for (const MedicStep *step = steps; step != NULL && step->id != NULL; step++)
    if (g_str_equal (step->id, id))
      return medic_step_is_request (step);

  return FALSE;
}

static gboolean
is_somewhere (const char *id)
{
  for (gsize layer = 0; get_knowledge ()->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = get_knowledge ()->layers[layer]; d->id != NULL; d++)
      if (has_step (d->steps, id))
        return TRUE;

  return FALSE;
}

static void
the_steps_of_a_request_are_there (gconstpointer data)
{
  const MedicAdminRequest *request = data;

  for (gsize i = 0; request->steps != NULL && request->steps[i] != NULL; i++)
    {
      g_test_message ("%s", request->steps[i]);
      g_assert_true (is_somewhere (request->steps[i]));
    }
}

static void
assert_asked_for (const MedicStep *steps)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();

  for (const MedicStep *step = steps; step != NULL && step->id != NULL; step++)
    {
      g_test_message ("%s", step->id);
      if (medic_step_is_request (step))
        g_assert_nonnull (medic_admin_request_find (get_knowledge (), step, facts));
    }
}

static void
each_step_for_an_administrator_has_a_request (void)
{
  for (gsize layer = 0; get_knowledge ()->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = get_knowledge ()->layers[layer]; d->id != NULL; d++)
      assert_asked_for (d->steps);
  for (const MedicWalk *walk = get_knowledge ()->walks; walk->id != NULL; walk++)
    assert_asked_for (walk->steps);
}

static void
the_finer_request_comes_first (void)
{
  static const MedicStep step = { .id = "ask-about-the-device" };
  g_autoptr (MedicFacts) facts = medic_facts_new ();

  g_assert_cmpstr (medic_admin_request_find (get_knowledge (), &step, facts)->id, ==, "device");
  medic_facts_set_string (facts, MEDIC_FACT_HUBSPOT_ERROR, "AADSTS53002");
  g_assert_cmpstr (medic_admin_request_find (get_knowledge (), &step, facts)->id, ==, "client-app");
}

/* The eight that HubSpot names. */
static void
each_permission_has_a_reason_and_a_limit (void)
{
  static const char *const scopes[] = {
    "Mail.ReadWrite", "Mail.Send", "Calendars.Read", "Calendars.ReadWrite", "User.Read",
    "offline_access", "openid", "email", NULL
  };
  guint n = 0;

  for (const MedicPermission *p = get_knowledge ()->permissions; p->scope != NULL; p++, n++)
    {
      g_assert_true (g_strv_contains (scopes, p->scope));
      table_assert_text (p->reason);
      table_assert_text (p->limit);
    }
  g_assert_cmpuint (n, ==, g_strv_length ((char **) scopes));
}

static void
each_answer_has_a_line (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const MedicAdminAnswer *a = get_knowledge ()->answers; a->answer != NULL; a++)
    {
      table_assert_value (MEDIC_FACT_ADMIN_ANSWER, a->answer);
      table_assert_text (a->words);
      g_assert_true (g_str_has_prefix (a->token, "MM-"));
      g_assert_true (g_hash_table_add (seen, (gpointer) a->token));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 6);
}

static void
answers_in_words_are_well_formed (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const MedicAnswerWording *w = get_knowledge ()->answer_wordings; w->words != NULL; w++)
    {
      g_autofree char *folded = g_utf8_strdown (w->words, -1);

      g_test_message ("%s", w->words);
      g_assert_cmpstr (folded, ==, w->words);
      g_assert_null (strstr (w->words, "  "));
      g_assert_true (g_hash_table_add (seen, (gpointer) w->words));
      if (w->answer != NULL)
        table_assert_value (MEDIC_FACT_ADMIN_ANSWER, w->answer);
    }
}

static void
add (const char              *group,
     const MedicAdminRequest *request,
     GTestDataFunc            test)
{
  g_autofree char *path = g_strconcat ("/requests/", group, "/", request->id, NULL);
  g_test_add_data_func (path, request, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (const MedicAdminRequest *r = get_knowledge ()->requests; r->id != NULL; r++)
    {
      add ("a-request-is-whole", r, a_request_is_whole);
      add ("a-request-lets-decide", r, a_request_lets_decide);
      add ("no-link-approves-anything", r, no_link_approves_anything);
      add ("the-steps-of-a-request-are-there", r, the_steps_of_a_request_are_there);
    }
  g_test_add_func ("/requests/each-step-for-an-administrator-has-a-request",
                   each_step_for_an_administrator_has_a_request);
  g_test_add_func ("/requests/the-finer-request-comes-first", the_finer_request_comes_first);
  g_test_add_func ("/requests/each-permission-has-a-reason-and-a-limit",
                   each_permission_has_a_reason_and_a_limit);
  g_test_add_func ("/requests/each-answer-has-a-line", each_answer_has_a_line);
  g_test_add_func ("/requests/answers-in-words-are-well-formed", answers_in_words_are_well_formed);

  return g_test_run ();
}
