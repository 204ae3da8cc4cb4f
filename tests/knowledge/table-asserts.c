/* table-asserts.c - what every entry of a table must have
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/table-asserts.h"

#include <string.h>

static const char *const link_hosts[] = {
  "app.hubspot.com", "status.hubspot.com", "outlook.office.com", "admin.microsoft.com",
  "account.live.com", "login.live.com", "login.microsoftonline.com", "m365.cloud.microsoft",
  "myapps.microsoft.com", "mysignins.microsoft.com", "entra.microsoft.com",
  "admin.exchange.microsoft.com", "status.cloud.microsoft", NULL
};

/* The type that an operator reads; a fact of any type can be known. */
static const char *const op_types[] = {
  [MEDIC_OP_KNOWN] = NULL,
  [MEDIC_OP_IS] = "b",
  [MEDIC_OP_ONE_OF] = "s",
  [MEDIC_OP_NONE_OF] = "s",
  [MEDIC_OP_AT_LEAST] = "x",
};

void
table_assert_id (GHashTable *seen,
                 const char *id)
{
  g_test_message ("%s", id);
  g_assert_cmpuint (strlen (id), >, 0);
  g_assert_cmpuint (strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-"), ==, strlen (id));
  g_assert_true (g_hash_table_add (seen, (gpointer) id));
}

/* Each placeholder is a fact; a brace that belongs to none is a slip. */
static void
assert_placeholders (const char *text)
{
  g_autoptr (GRegex) placeholder = g_regex_new ("\\{([a-z-]+)\\}", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *rest = g_regex_replace_literal (placeholder, text, -1, 0, "", 0, NULL);

  g_test_message ("%s", text);
  g_assert_null (strpbrk (rest, "{}"));
  for (g_regex_match (placeholder, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *nick = g_match_info_fetch (match, 1);

      g_assert_cmpint (medic_fact_from_nick (nick), !=, MEDIC_FACT_NONE);
    }
}

void
table_assert_text_if_any (const char *text)
{
  if (text == NULL)
    return;

  g_assert_cmpuint (strlen (text), >, 0);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  assert_placeholders (text);
}

void
table_assert_text (const char *text)
{
  g_assert_nonnull (text);
  table_assert_text_if_any (text);
}

guint
table_count_providers (MedicFact fact)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  guint n = 0;

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    n += medic_check_provides (knowledge->checks[i], fact);
  for (const MedicQuestion *q = knowledge->questions; q->id != NULL; q++)
    n += q->answers == fact;
  MEDIC_FOR_EACH_READER (reader, knowledge)
    n += medic_fact_is_in (fact, (*reader)->provides);

  return n;
}

/* Whether @value is among the words for @fact; a fact without any may be anything. */
static gboolean
has_words (MedicFact   fact,
           const char *value)
{
  const MedicValue *values = medic_program_get_knowledge ()->values;
  gboolean any = FALSE;

  for (const MedicValue *v = values; v->fact != MEDIC_FACT_NONE; v++)
    {
      if (v->fact == fact && g_str_equal (v->value, value))
        return TRUE;
      any |= v->fact == fact;
    }

  return !any;
}

static gboolean
is_cause (MedicFact fact)
{
  return fact == MEDIC_FACT_HUBSPOT_ERROR_CAUSE || fact == MEDIC_FACT_HUBSPOT_ERROR_ALSO
         || fact == MEDIC_FACT_SIGN_IN_ERROR_CAUSE
         || fact == MEDIC_FACT_MAILBOX_ACCESS_CAUSE;
}

/* A number of the sign-in service in a condition is one that the decoder can find: a slip in it
 * would never hold, and nobody would notice. */
static gboolean
is_known_code (const char *value)
{
  const MedicCode *const *tables = medic_program_get_knowledge ()->codes;

  for (gsize i = 0; tables[i] != NULL; i++)
    for (const MedicCode *code = tables[i]; code->id != NULL; code++)
      if (g_str_equal (code->id, value))
        return TRUE;

  return !g_str_has_prefix (value, "AADSTS");
}

void
table_assert_value (MedicFact   fact,
                    const char *value)
{
  const MedicQuestion *question =
    medic_knowledge_who_asks (medic_program_get_knowledge (), fact);

  g_test_message ("%s: %s", medic_fact_get_nick (fact), value);
  if (is_cause (fact))
    g_assert_nonnull (medic_knowledge_get_cause (medic_program_get_knowledge (), value));
  g_assert_true (has_words (fact, value));
  g_assert_true (is_known_code (value));
  if (question != NULL)
    g_assert_true (medic_question_takes (question, value));
  g_assert_cmpstr (value, !=, MEDIC_ANSWER_UNKNOWN);
}

static void
assert_condition (const MedicCondition *condition)
{
  const char *type = op_types[condition->op];
  gboolean lists = condition->op == MEDIC_OP_ONE_OF || condition->op == MEDIC_OP_NONE_OF;

  g_test_message ("%s", medic_fact_get_nick (condition->fact));
  if (type != NULL)
    g_assert_cmpstr (medic_fact_get_type (condition->fact), ==, type);
  g_assert_cmpuint (table_count_providers (condition->fact), ==, 1);

  g_assert_cmpint (condition->texts != NULL, ==, lists);
  g_assert_true (!lists || condition->texts[0] != NULL);
  for (gsize i = 0; lists && condition->texts[i] != NULL; i++)
    table_assert_value (condition->fact, condition->texts[i]);
}

void
table_assert_conditions (const MedicCondition *conditions)
{
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    assert_condition (c);
}

void
table_assert_link (const char *link)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GUri) uri = g_uri_parse (link, G_URI_FLAGS_NONE, &error);

  g_test_message ("%s", link);
  g_assert_no_error (error);
  g_assert_cmpstr (g_uri_get_scheme (uri), ==, "https");
  g_assert_true (g_strv_contains (link_hosts, g_uri_get_host (uri)));
  g_assert_null (g_uri_get_userinfo (uri));
  g_assert_cmpint (g_uri_get_port (uri), ==, -1);
  g_assert_null (strpbrk (link, "{} "));
}

/* Numbers in the drawing and labels below it are the same ones. */
static void
assert_presses (const MedicStep *step)
{
  const guint n = step->press != NULL ? g_strv_length ((char **) step->press) : 0;

  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (strlen (step->press[i]), >, 0);

  if (step->drawing != NULL)
    g_assert_cmpuint (medic_drawing_count_bare (step->drawing), ==, n);
}

void
table_assert_step (const MedicStep *step)
{
  table_assert_text (step->title);
  table_assert_text_if_any (step->body);
  table_assert_text_if_any (step->agent);
  table_assert_text_if_any (step->copy);
  table_assert_text (step->expect);
  table_assert_text (step->changes);
  table_assert_text_if_any (step->spares);
  table_assert_text_if_any (step->undo);
  table_assert_text_if_any (step->caution);
  table_assert_conditions (step->when);
  g_assert_nonnull (medic_owner_get_badge (step->actor));
  g_assert_cmpint (step->link != NULL, ==, step->link_title != NULL);
  table_assert_text_if_any (step->link_title);
  if (step->link != NULL)
    table_assert_link (step->link);

  assert_presses (step);
}

static void
assert_mark (const MedicMark *mark)
{
  g_test_message ("mark at %d, %d", mark->x, mark->y);
  g_assert_cmpint (mark->x, >=, 0);
  g_assert_cmpint (mark->y, >=, 0);
  g_assert_cmpint (mark->height, >, 0);
  g_assert_cmpint (mark->x + mark->width, <=, MEDIC_DRAWING_WIDTH);
  g_assert_cmpint (mark->y + mark->height, <=, MEDIC_DRAWING_HEIGHT);
  table_assert_text_if_any (mark->words);
  g_assert_true (mark->words == NULL || mark->label == NULL);
  g_assert_true (!mark->again || (mark->words == NULL && mark->label == NULL));
}

/* Who cannot see it hears each of its numbers, and the label that is there. */
void
table_assert_drawing (const MedicDrawing *drawing)
{
  guint n = 0;

  table_assert_text (drawing->alt);
  g_assert_null (strchr (drawing->alt, '{'));
  g_assert_false (drawing->marks[0].again);
  MEDIC_FOR_EACH_MARK (mark, drawing)
    {
      g_autofree char *number = g_strdup_printf (" %u: ", n += !mark->again);

      assert_mark (mark);
      g_assert_nonnull (strstr (drawing->alt, number));
      g_assert_true (mark->label == NULL || strstr (drawing->alt, mark->label) != NULL);
    }
  g_assert_cmpuint (n, >, 0);
}

/* A day as ISO 8601 has it. */
void
table_assert_date (const char *date)
{
  g_autofree char *start = NULL;
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *again = NULL;

  g_assert_nonnull (date);
  start = g_strconcat (date, "T00:00:00Z", NULL);
  day = g_date_time_new_from_iso8601 (start, NULL);
  again = day != NULL ? g_date_time_format (day, "%Y-%m-%d") : NULL;
  g_assert_cmpstr (date, ==, again);
}

void
table_assert_source (const MedicSource *source)
{
  table_assert_text (source->rule);
  table_assert_text (source->publisher);
  g_assert_true (source->url == NULL || g_str_has_prefix (source->url, "https://"));
  g_assert_true (source->url == NULL || g_uri_is_valid (source->url, G_URI_FLAGS_NONE, NULL));
  table_assert_date (source->date);
}
