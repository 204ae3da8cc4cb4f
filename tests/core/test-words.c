/* test-words.c - are facts said in words, and is a hostile value only ever shown?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-words.h"

static const MedicCheck *const checks[] = { NULL };
static const MedicValue values[] = {
  { MEDIC_FACT_MAIL_HOST, "google", "Google" },
  { MEDIC_FACT_TENANT_REGION, "EU", "Europe" },
  { MEDIC_FACT_TENANT_EXISTS, "true", "Yes" },
  { MEDIC_FACT_TENANT_EXISTS, "false", "No" },
  { MEDIC_FACT_MAIL_DOMAIN, "harbour.example", "the harbour" },
  { .fact = MEDIC_FACT_NONE }
};

static const MedicKnowledge knowledge = { .checks = checks, .values = values };

typedef struct
{
  const char *name;
  const char *facts;
  const char *text;
  const char *said;
} Row;

static const Row rows[] = {
  { "a-text-without-placeholders-stays", "{}", "Nothing to see.", "Nothing to see." },
  { "an-empty-text-stays-empty", "{}", "", "" },
  { "a-fact-is-put-in", "{'mx-host': <'mx.harbour.example'>}", "At {mx-host}.",
    "At mx.harbour.example." },
  { "a-fact-is-put-in-twice", "{'mx-host': <'a.example'>}", "{mx-host}{mx-host}",
    "a.examplea.example" },
  { "facts-are-put-in-any-order", "{'mx-host': <'a.example'>, 'mail-host': <'google'>}",
    "{mail-host}: {mx-host}", "Google: a.example" },
  { "what-is-not-known-is-an-ellipsis", "{}", "At {mail-host}.", "At …." },
  { "what-nobody-declared-is-an-ellipsis", "{}", "At {mail-hots}.", "At …." },
  { "of-several-lines-those-with-an-unknown-fact-are-left-out", "{'mail-host': <'google'>}",
    "First\n{mail-cloud} not\n{mail-host} last", "First\nGoogle last" },
  { "empty-lines-stay", "{}", "a\n\nb", "a\n\nb" },
  { "braces-around-nothing-stay", "{}", "{} { } {", "{} { } {" },
  { "braces-around-capitals-stay", "{}", "{MAIL-HOST}", "{MAIL-HOST}" },
  { "braces-inside-braces", "{'mail-host': <'google'>}", "{{mail-host}}", "{Google}" },
  { "a-text-is-no-format", "{'mx-host': <'%s%n'>}", "100 %s: {mx-host} \\1", "100 %s: %s%n \\1" },
  { "a-value-has-its-words", "{'mail-host': <'google'>}", "{mail-host}", "Google" },
  { "words-are-for-their-fact-only", "{'realm': <'google'>}", "{realm}", "google" },
  { "a-value-without-words-is-itself", "{'mail-host': <'zoho'>}", "{mail-host}", "zoho" },
  { "words-heed-capitals", "{'tenant-region': <'eu'>}", "{tenant-region}", "eu" },
  { "true-has-words", "{'tenant-exists': <true>}", "{tenant-exists}", "Yes" },
  { "false-has-words", "{'tenant-exists': <false>}", "{tenant-exists}", "No" },
  { "a-boolean-without-words", "{'mx-without-dot': <true>}", "{mx-without-dot}", "true" },
  { "a-domain-may-have-words-too", "{'mail-domain': <'harbour.example'>}", "{mail-domain}",
    "the harbour" },
  { "a-domain-is-shown-in-its-letters", "{'mail-domain': <'xn--bcher-kva.example'>}",
    "At {mail-domain}", "At bücher.example" },
  { "a-domain-that-cannot-be-shown-stays", "{'mail-domain': <'xn--9999999999.example'>}",
    "{mail-domain}", "xn--9999999999.example" },
  { "only-the-domain-is-shown-in-its-letters", "{'mx-host': <'xn--bcher-kva.example'>}",
    "{mx-host}", "xn--bcher-kva.example" },

  { "a-placeholder-in-a-value-is-not-put-in",
    "{'realm-brand': <'{mail-domain}'>, 'mail-domain': <'meadow.example'>}",
    "{realm-brand} {mail-domain}", "{mail-domain} meadow.example" },
  { "a-value-that-names-itself-ends", "{'realm-brand': <'{realm-brand}'>}", "{realm-brand}",
    "{realm-brand}" },
  { "halves-of-a-placeholder-do-not-join",
    "{'realm-brand': <'{mail-'>, 'mx-host': <'domain}'>, 'mail-domain': <'meadow.example'>}",
    "{realm-brand}{mx-host}", "{mail-domain}" },
  { "a-back-reference-in-a-value-is-text", "{'realm-brand': <'\\\\0 \\\\1 $1'>}", "{realm-brand}",
    "\\0 \\1 $1" },
  { "line-ends-are-dropped", "{'realm-brand': <'one\\ntwo\\r\\tthree'>}", "{realm-brand}",
    "onetwothree" },
  { "control-characters-are-dropped", "{'realm-brand': <'a\\u0007b\\u001b[31mc\\u0085d'>}",
    "{realm-brand}", "ab[31mcd" },
  { "nothing-turns-the-direction-of-a-line",
    "{'realm-brand': <'abc\\u202edef\\u2066ghi\\u200fj'>}", "{realm-brand}", "abcdefghij" },
  { "nothing-invisible-is-left", "{'realm-brand': <'a\\u200bb\\ufeffc\\u00add'>}", "{realm-brand}",
    "abcd" },
  { "letters-of-any-language-stay", "{'realm-brand': <'Żółw & Söhne 株式会社'>}", "{realm-brand}",
    "Żółw & Söhne 株式会社" },
  { "markup-is-left-to-who-shows-it", "{'realm-brand': <'<b>&amp;'>}", "{realm-brand}",
    "<b>&amp;" },
  { "a-value-of-nothing-is-nothing", "{'realm-brand': <''>}", "[{realm-brand}]", "[]" },
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
say (const MedicFacts *facts,
     const char       *text)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  MedicSpeech speech = { &knowledge, facts, english };

  return medic_words_say (&speech, text);
}

static void
a_text_is_said (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (MedicFacts) facts = parse (row->facts);
  g_autofree char *said = say (facts, row->text);

  g_assert_cmpstr (said, ==, row->said);
}

/* Longer than anybody reads; cut between two letters, not within one. */
static void
a_long_value_is_cut (gconstpointer letter)
{
  g_autoptr (MedicFacts) facts = medic_facts_new ();
  GString *value = g_string_new (NULL);
  g_autofree char *held = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append (value, letter);
  held = g_string_free (value, FALSE);

  medic_facts_set_string (facts, MEDIC_FACT_REALM_BRAND, held);
  said = say (facts, "{realm-brand}");
  g_assert_true (g_utf8_validate (said, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (said, -1), ==, 320);
  g_assert_true (g_str_has_suffix (said, letter));
}

static const struct
{
  const char *name;
  const char *text;
  const char *a;
  const char *b;
  const char *filled;
} fills[] = {
  { "both", "{a} of {b}", "1", "4", "1 of 4" },
  { "in-another-order", "{b}/{a}", "1", "4", "4/1" },
  { "twice", "{a}{a}", "1", "4", "11" },
  { "neither", "none", "1", "4", "none" },
  { "what-has-no-value-stays", "{a} {c}", "1", "4", "1 {c}" },
  { "with-nothing", "[{a}]", "", "4", "[]" },
  { "a-value-that-names-itself-ends", "{a}", "{a}{a}", "4", "{a}{a}" },
  { "no-format", "%s {a}", "%n", "4", "%s %n" },
};

static void
a_text_is_filled (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *filled =
    medic_words_fill (fills[i].text, "a", fills[i].a, "b", fills[i].b, NULL);

  g_assert_cmpstr (filled, ==, fills[i].filled);
}

static void
without_pairs_a_text_stays (void)
{
  g_autofree char *filled = medic_words_fill ("{a}", NULL);

  g_assert_cmpstr (filled, ==, "{a}");
}

static const MedicCheck check = {
  .id = "check",
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)), "Not at {mail-host}" },
    { MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_HOST)), "At {mail-host}" },
    { MEDIC_ALL_OF (MEDIC_TRUE (TENANT_EXISTS)), "Known" }
  ),
};

static void
the_first_phrase_that_holds_is_said (void)
{
  g_autoptr (MedicFacts) facts = parse ("{'mail-host': <'google'>, 'tenant-exists': <true>}");
  g_autoptr (MedicFacts) nothing = medic_facts_new ();
  MedicSpeech speech = { &knowledge, facts, medic_language_get_current () };
  MedicSpeech silence = { &knowledge, nothing, medic_language_get_current () };
  g_autofree char *found = medic_words_found (&speech, &check);

  g_assert_cmpstr (found, ==, "At Google");
  g_assert_null (medic_words_found (&silence, &check));
}

/* What an administrator needs is put below the text, as far as it is known. */
static void
a_text_to_send_ends_with_what_finds_the_sign_in (void)
{
  const MedicStep step = { .id = "ask", .copy = "Please look.", .identifies = TRUE };
  const MedicStep plain = { .id = "ask", .copy = "Please look." };
  const MedicStep without = { .id = "see" };
  g_autoptr (MedicFacts) facts = parse ("{'hubspot-error-codes': <'AADSTS50105'>, "
                                        "'hubspot-error-time': <'noon'>}");
  g_autoptr (MedicFacts) nothing = medic_facts_new ();
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  MedicSpeech speech = { &knowledge, facts, english };
  MedicSpeech silence = { &knowledge, nothing, english };
  g_autofree char *whole = medic_words_copy (&speech, &step);
  g_autofree char *bare = medic_words_copy (&speech, &plain);
  g_autofree char *unknown = medic_words_copy (&silence, &step);

  g_assert_cmpstr (whole, ==, "Please look.\n\nMessage: AADSTS50105\nTime: noon");
  g_assert_cmpstr (bare, ==, "Please look.");
  g_assert_cmpstr (unknown, ==, "Please look.");
  g_assert_null (medic_words_copy (&speech, &without));
}

static const struct
{
  const char *name;
  const char *text;
  const char *value;
  gboolean    isolated;
} leftward[] = {
  { "an-id-that-begins-with-a-figure", "رقم الارتباط: {value}", "3f2a1b4c-5d6e-4f70", TRUE },
  { "a-time-with-its-day", "الوقت: {value}", "2026-11-20 09:14:03Z", TRUE },
  { "what-ends-with-a-bracket", "التطبيق: {value}", "HubSpot (EU)", TRUE },
  { "an-id-that-begins-with-a-letter", "رقم الارتباط: {value}", "c0a1-4f70-55", FALSE },
  { "an-address", "العنوان: {value}", "anna@harbour.example", FALSE },
  { "an-address-on-the-web", "الرابط: {value}", "https://app.hubspot.com/", FALSE },
  { "a-number", "{value} أسئلة", "12", FALSE },
  { "a-time-of-day", "الساعة {value}", "14:22", FALSE },
  { "words-of-the-language", "النتيجة: {value}", "«نعم»", FALSE },
  { "nothing", "النتيجة: {value}", "", FALSE },
  { "where-all-goes-rightward", "Correlation ID: {value}", "3f2a1b4c-5d6e-4f70", FALSE },
};

static void
a_value_keeps_its_order_in_a_leftward_text (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *said = medic_words_fill (leftward[i].text, "value", leftward[i].value, NULL);
  g_autofree char *isolated = g_strconcat ("\xe2\x81\xa8", leftward[i].value, "\xe2\x81\xa9", NULL);
  g_autoptr (GString) wanted = g_string_new (leftward[i].text);

  g_string_replace (wanted, "{value}", leftward[i].isolated ? isolated : leftward[i].value, 0);
  g_assert_cmpstr (said, ==, wanted->str);
}

static const struct
{
  const char *name;
  const char *zone;
  int         hour;
  const char *said;
} moments[] = {
  { "where-the-clock-is-that-of-the-world", "UTC", 9, "2026-03-04, 09:06 UTC" },
  { "ahead-of-it", "+01:00", 23, "2026-03-04, 23:06 UTC+01:00" },
  { "behind-it", "-09:30", 0, "2026-03-04, 00:06 UTC-09:30" },
};

static void
a_moment_is_told_with_its_zone (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (moments[i].zone);
  g_autoptr (GDateTime) then = g_date_time_new (zone, 2026, 3, 4, moments[i].hour, 6, 7);
  g_autofree char *said = medic_words_moment (english, then);

  g_assert_cmpstr (said, ==, moments[i].said);
}

/* Midnight is what parts two days, not the number of hours. */
static void
the_day_is_told_where_it_is_another (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();
  g_autoptr (GDateTime) late = g_date_time_new_local (2026, 3, 4, 23, 59, 0);
  g_autoptr (GDateTime) early = g_date_time_new_local (2026, 3, 5, 0, 1, 0);
  const gint64 then = g_date_time_to_unix (late), now = g_date_time_to_unix (early);
  g_autofree char *same = medic_words_time_beside (english, then, then);
  g_autofree char *other = medic_words_time_beside (english, then, now);
  g_autofree char *none = medic_words_time_beside (english, G_MAXINT64, now);

  g_assert_cmpstr (same, ==, "23:59");
  g_assert_cmpstr (other, ==, "2026-03-04, 23:59");
  g_assert_cmpstr (none, ==, "…");
}

static void
add_rows (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/words/say/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], a_text_is_said);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      g_autofree char *path = g_strconcat ("/words/fill/", fills[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), a_text_is_filled);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (leftward); i++)
    {
      g_autofree char *path = g_strconcat ("/words/leftward/", leftward[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), a_value_keeps_its_order_in_a_leftward_text);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (moments); i++)
    {
      g_autofree char *path = g_strconcat ("/words/a-moment/", moments[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), a_moment_is_told_with_its_zone);
    }
  g_test_add_func ("/words/the-day-is-told-where-it-is-another",
                   the_day_is_told_where_it_is_another);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_rows ();
  g_test_add_data_func ("/words/a-long-value-is-cut/of-one-byte", "x", a_long_value_is_cut);
  g_test_add_data_func ("/words/a-long-value-is-cut/of-two-bytes", "ż", a_long_value_is_cut);
  g_test_add_data_func ("/words/a-long-value-is-cut/of-four-bytes", "𝄞", a_long_value_is_cut);
  g_test_add_func ("/words/fill/without-pairs-a-text-stays", without_pairs_a_text_stays);
  g_test_add_func ("/words/a-text-to-send-ends-with-what-finds-the-sign-in",
                   a_text_to_send_ends_with_what_finds_the_sign_in);
  g_test_add_func ("/words/the-first-phrase-that-holds-is-said",
                   the_first_phrase_that_holds_is_said);

  return g_test_run ();
}
