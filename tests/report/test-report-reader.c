/* test-report-reader.c - what becomes of a text that is no report, or is meant to do harm?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include <sys/resource.h>

#include "program/medic-program.h"
#include "report/medic-record-json.h"
#include "report/medic-report.h"
#include "scenario.h"

#define FACTS \
  "{'mail-address': <'anna@harbour.example'>, 'mail-domain': <'harbour.example'>, " \
  "'certificate-issuer': <'Some Web Filter'>, 'realm-brand': <'Harbour'>, " \
  "'hubspot-message': <'AADSTS90094'>, 'mail-host': <'microsoft-365'>, 'clock-minutes': <int64 7>}"

#define REPORT(members) "{\"format\": \"mail-medic-report\", \"schema\": 1, " members "}"
#define FACT(nick, value) REPORT ("\"facts\": {\"" nick "\": {\"value\": " value "}}")

/* Returns: (transfer full): a report as it is sent */
static char *
write_report (void)
{
  g_autoptr (MedicFacts) facts = medic_facts_parse (FACTS, NULL);
  g_autoptr (MedicRecord) record = scenario_record (facts);
  g_autoptr (MedicReport) report = medic_report_new (medic_program_get_knowledge (), record);

  return medic_report_to_json (report);
}

static MedicReport *
read_text (const char  *text,
           gsize        length,
           GError     **error)
{
  return medic_report_read (medic_program_get_knowledge (), text, length, error);
}

typedef struct
{
  const char       *name;
  const char       *text;
  MedicReportError  error;
} Refused;

#define TEN "[[[[[[[[[["

static const Refused refused[] = {
  { "nothing", "", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "spaces", " \n\t ", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "a-mail", "Dear support, it does not work.", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "html", "<!DOCTYPE html><title>{</title>", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "an-array", "[1, 2]", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "another-object", "{\"a\": 1}", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "two-objects", "{\"a\": 1} {\"b\": 1}", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "a-case-of-this-computer", "{\"format\": \"mail-medic-case\", \"schema\": 1}",
    MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "no-schema", "{\"format\": \"mail-medic-report\"}", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "a-schema-that-is-a-text", "{\"format\": \"mail-medic-report\", \"schema\": \"1\"}",
    MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "a-newer-schema", "{\"format\": \"mail-medic-report\", \"schema\": 2}",
    MEDIC_REPORT_ERROR_OTHER_SCHEMA },
  { "a-schema-far-off", "{\"format\": \"mail-medic-report\", \"schema\": 9223372036854775807}",
    MEDIC_REPORT_ERROR_OTHER_SCHEMA },
  { "comments", "{/* \" */ \"a\": 1}", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "half-a-pair-of-surrogates", "{\"a\": \"\\ud800\"}            ", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "two-first-halves", "{\"a\": \"\\ud800\\ud800\"}            ", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "a-second-half", "{\"a\": \"\\udc00\"}            ", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "an-escaped-end-of-text", "{\"a\": \"\\u0000\"}            ", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "an-escape-that-is-none", "{\"a\": \"\\x41\"}            ", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "wrong-bytes", "{\"a\": \"\xff\xfe\"}", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "deep", "{\"a\": " TEN TEN TEN TEN "1", MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "a-comma-too-many", "{\"format\": \"mail-medic-report\",, \"schema\": 1}",
    MEDIC_REPORT_ERROR_NOT_A_REPORT },
  { "cut-in-a-string", "{\"format\": \"mail-med", MEDIC_REPORT_ERROR_CUT_OFF },
  { "cut-in-an-escape", "{\"format\": \"mail\\u00", MEDIC_REPORT_ERROR_CUT_OFF },
  { "cut-in-a-character", "{\"format\": \"mail\xe2\x80", MEDIC_REPORT_ERROR_CUT_OFF },
  { "cut-between", "{\"format\": \"mail-medic-report\",", MEDIC_REPORT_ERROR_CUT_OFF },
};

static void
assert_is_refused (gconstpointer data)
{
  const Refused *row = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (row->text, strlen (row->text), &error));
  g_assert_error (error, MEDIC_REPORT_ERROR, (int) row->error);
  g_assert_cmpuint (strlen (error->message), >, 20);
}

typedef struct
{
  const char *name;
  const char *text;
  MedicFact   fact;
  guint       notice;  /* that it must have; 0: the fact must be known */
} Value;

#define PLAIN(name, fact, nick, value) { name, FACT (nick, value), fact, 0 }
#define DROPPED(name, fact, nick, value) \
  { name, FACT (nick, value), fact, MEDIC_NOTICE_DROPPED_TEXT }
#define OPEN(name, value) \
  DROPPED (name, MEDIC_FACT_SCOPES_MISSING, "scopes-missing", value)

static const Value values[] = {
  PLAIN ("a-name", MEDIC_FACT_SCOPES_MISSING, "scopes-missing", "\"Some Filter 3\""),
  PLAIN ("markup-is-a-text", MEDIC_FACT_SCOPES_MISSING, "scopes-missing", "\"<b>&amp;</b>\""),
  PLAIN ("an-authority-that-is-known", MEDIC_FACT_CERTIFICATE_ISSUER, "certificate-issuer",
         "\"DigiCert Inc\""),
  PLAIN ("an-authority-that-is-hidden", MEDIC_FACT_CERTIFICATE_ISSUER, "certificate-issuer",
         "\"name-2\""),
  DROPPED ("an-authority-that-no-gate-lets-out", MEDIC_FACT_CERTIFICATE_ISSUER,
           "certificate-issuer", "\"Harbour Works\""),
  PLAIN ("an-alias", MEDIC_FACT_MAIL_ADDRESS, "mail-address", "\"user-1@domain-12.example\""),
  PLAIN ("a-number", MEDIC_FACT_CLOCK_MINUTES, "clock-minutes", "-12"),
  OPEN ("a-control-character", "\"a\\u0007b\""),
  OPEN ("a-line-break", "\"a\\nb\""),
  OPEN ("an-escape-of-the-terminal", "\"\\u001b[2J\""),
  OPEN ("a-change-of-direction", "\"a\\u202eb\""),
  OPEN ("an-isolate", "\"a\\u2066b\""),
  OPEN ("something-invisible", "\"a\\u200bb\""),
  OPEN ("a-separator-of-lines", "\"a\\u2028b\""),
  OPEN ("a-character-of-nobody", "\"\\ue000\""),
  OPEN ("an-address-of-somebody", "\"ask anna@harbour.example\""),
  OPEN ("a-token", "\"eyJhbGciOiJSUzI1NiIsImtpZCI6\""),
  OPEN ("no-text-at-all", "\"\""),
  OPEN ("a-number-for-a-text", "17"),
  OPEN ("an-object-for-a-text", "{\"a\": 1}"),
  OPEN ("null-for-a-text", "null"),
  DROPPED ("an-address-that-is-no-alias", MEDIC_FACT_MAIL_ADDRESS, "mail-address",
           "\"anna@harbour.example\""),
  DROPPED ("more-than-an-alias", MEDIC_FACT_MAIL_ADDRESS, "mail-address",
           "\"user-1@domain-1.example\\n\""),
  DROPPED ("what-never-leaves", MEDIC_FACT_HUBSPOT_MESSAGE, "hubspot-message", "\"Hello\""),
  DROPPED ("a-text-for-a-truth", MEDIC_FACT_SIGNED_IN, "signed-in", "\"true\""),
  DROPPED ("a-fraction", MEDIC_FACT_CLOCK_MINUTES, "clock-minutes", "1e300"),
  { "a-value-that-is-not-known", FACT ("mail-host", "\"Call us at once\""), MEDIC_FACT_MAIL_HOST,
    MEDIC_NOTICE_UNKNOWN_IDS },
  { "a-fact-that-is-not-known", FACT ("shoe-size", "43"), MEDIC_FACT_MAIL_HOST,
    MEDIC_NOTICE_UNKNOWN_IDS },
};

static void
only_what_is_fit_is_taken (gconstpointer data)
{
  const Value *row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicReport) report = read_text (row->text, strlen (row->text), &error);
  guint notices;

  g_assert_no_error (error);
  notices = medic_report_get_notices (report);
  g_assert_cmpuint (notices & row->notice, ==, row->notice);
  g_assert_cmpuint (notices & ~(row->notice | MEDIC_NOTICE_CHANGED), ==, 0);
  g_assert_true ((medic_facts_peek (medic_report_get_record (report)->facts, row->fact) != NULL)
                 == (row->notice == 0));
}

static void
whatever_is_not_known_is_left_out (void)
{
  const char *text = REPORT (
    "\"rules\": 9999, \"made\": -5, \"program\": \"9.0\", \"platform\": \"a\\u0001\", "
    "\"result\": {\"verdict\": \"problem\", \"diagnosis\": \"moon-phase\", \"certainty\": \"certain\"}, "
    "\"runs\": [{\"check\": \"clock\", \"state\": \"done\", \"reach\": \"answered\", \"ms\": -1}, "
    "{\"check\": \"clock\", \"state\": \"done\", \"reach\": \"answered\", \"ms\": 5}, "
    "{\"check\": \"moon\", \"state\": \"done\"}, 7, null], "
    "\"journal\": [{\"kind\": \"found\", \"diagnosis\": \"moon-phase\", \"time\": 1}, {}, "
    "{\"kind\": \"done\", \"step\": \"jump\"}, []], \"walk\": \"around\", \"asks\": [1, \"why\"], "
    "\"answered\": {\"a\": 1}, \"tried\": \"yes\"");
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicReport) report = read_text (text, strlen (text), &error);
  const MedicRecord *record;

  g_assert_no_error (error);
  record = medic_report_get_record (report);
  g_assert_cmpuint (medic_report_get_notices (report), ==,
                    MEDIC_NOTICE_UNKNOWN_IDS | MEDIC_NOTICE_NEWER_RULES | MEDIC_NOTICE_CHANGED
                    | MEDIC_NOTICE_DROPPED_TEXT);
  g_assert_null (record->diagnosis);
  g_assert_cmpint (record->certainty, ==, MEDIC_CERTAINTY_NONE);
  g_assert_cmpint (record->verdict, ==, MEDIC_VERDICT_PROBLEM);
  g_assert_cmpuint (record->runs->len, ==, 1);
  g_assert_cmpint (g_array_index (record->runs, MedicRecordRun, 0).ms, ==, 0);
  g_assert_cmpuint (medic_journal_get_n (record->journal), ==, 0);
  g_assert_cmpint (record->made, ==, 0);
  g_assert_null (record->walk);
  g_assert_false (record->tried);
}

static void
every_time_is_in_every_calendar (void)
{
  const char *text = REPORT ("\"made\": 9223372036854775807");
  g_autoptr (MedicReport) report = read_text (text, strlen (text), NULL);
  g_autoptr (GTimeZone) first = g_time_zone_new_identifier ("+14:00");
  g_autoptr (GDateTime) made =
    g_date_time_new_from_unix_utc (medic_report_get_record (report)->made);
  g_autoptr (GDateTime) there = made != NULL ? g_date_time_to_timezone (made, first) : NULL;

  g_assert_nonnull (first);
  g_assert_nonnull (there);
}

/* The change must be seen, or the text refused. */
static void
a_change_is_seen (void)
{
  g_autofree char *text = write_report ();
  gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *changed = g_strdup (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (MedicReport) report = NULL;

      changed[i] = changed[i] == '7' ? '8' : '7';
      report = read_text (changed, length, &error);
      if (report == NULL)
        g_assert_cmpuint (strlen (error->message), >, 20);
      else if (!g_ascii_isspace (text[i]))
        g_assert_cmpuint (medic_report_get_notices (report) & MEDIC_NOTICE_CHANGED, !=, 0);
    }
}

static void
what_only_looks_different_is_the_same (void)
{
  g_autofree char *text = write_report ();
  g_autoptr (GString) lines = g_string_new ("\xef\xbb\xbf  ");
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicReport) report = NULL;

  g_string_append (lines, text);
  g_string_replace (lines, "\n", "\r\n  ", 0);
  report = read_text (lines->str, lines->len, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (medic_report_get_notices (report), ==, 0);
}

/* Bytes changed, put in, or left out anywhere: it is a report or none, and nothing worse. */
static void
random_damage_does_no_harm (void)
{
  g_autofree char *text = write_report ();

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) damaged = g_string_new (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (MedicReport) report = NULL;

      for (gint n = g_test_rand_int_range (1, 6); n > 0; n--)
        {
          gssize at = g_test_rand_int_range (0, (gint32) damaged->len);

          g_string_insert_c (damaged, at, "{}[]\",:\\u0d8e-.\x80\xff"[g_test_rand_int_range (0, 18)]);
          g_string_erase (damaged, g_test_rand_int_range (0, (gint32) damaged->len),
                          g_test_rand_bit () ? 1 : 0);
        }
      report = read_text (damaged->str, damaged->len, &error);
      g_assert_true ((report == NULL) == (error != NULL));
    }
}

static void
a_report_that_is_cut_off_says_so (void)
{
  g_autofree char *text = write_report ();
  gsize length = strlen (g_strchomp (text));

  for (gsize n = 1; n < length; n++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (text, n, &error));
      g_assert_error (error, MEDIC_REPORT_ERROR, MEDIC_REPORT_ERROR_CUT_OFF);
    }
}

static long
get_peak_kib (void)
{
  struct rusage usage;

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);

  return usage.ru_maxrss;
}

/* Returns: (transfer full): a report that names @n facts that nobody knows */
static char *
write_facts (guint  n,
             gsize *length)
{
  GString *text = g_string_new ("{\"format\":\"mail-medic-report\",\"schema\":1,\"facts\":{");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\"f%u\":1", i > 0 ? "," : "", i);
  g_string_append (text, "}}");
  *length = text->len;

  return g_string_free (text, FALSE);
}

/* It is larger than a report can be, so that not a byte of it is looked at. */
static void
a_million_facts_are_too_many (void)
{
  gsize length;
  g_autofree char *text = write_facts (1000000, &length);
  long before = get_peak_kib ();
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text (text, length, &error));
  g_assert_error (error, MEDIC_REPORT_ERROR, MEDIC_REPORT_ERROR_TOO_LARGE);
  g_assert_cmpint (get_peak_kib () - before, <, 1024);
}

/* As many as there is room for; they are counted as one thing that is not known. */
static void
many_unknown_facts_take_neither_time_nor_room (void)
{
  gsize length;
  g_autofree char *text = write_facts (90000, &length);
  gint64 begun = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicReport) report = read_text (text, length, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (length, <, MEDIC_REPORT_LONGEST);
  g_assert_cmpuint (medic_report_get_notices (report) & MEDIC_NOTICE_UNKNOWN_IDS, !=, 0);
  g_test_message ("%u ms, %ld KiB", (guint) ((g_get_monotonic_time () - begun) / 1000),
                  get_peak_kib ());
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 5 * G_USEC_PER_SEC);
}

/* What was kept on this computer is the whole truth or nothing. */
static void
a_kept_case_that_changed_is_refused (void)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (MedicFacts) facts = medic_facts_parse (FACTS, NULL);
  g_autoptr (MedicRecord) record = scenario_record (facts);
  g_autofree char *text = medic_record_to_json (record);
  gsize length = strlen (g_strchomp (text));

  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *changed = g_strdup (text);
      g_autoptr (GError) error = NULL;

      g_assert_null (medic_record_from_json (knowledge, text, i, &error));
      changed[i] = changed[i] == '7' ? '8' : '7';
      if (!g_ascii_isspace (text[i]))
        g_assert_null (medic_record_from_json (knowledge, changed, length, NULL));
    }
}

static void
add (const char    *group,
     const char    *name,
     gconstpointer  row,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat (group, "/", name, NULL);

  g_test_add_data_func (path, row, test);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    add ("/reader/is-refused", refused[i].name, &refused[i], assert_is_refused);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    add ("/reader/only-what-is-fit-is-taken", values[i].name, &values[i], only_what_is_fit_is_taken);
  g_test_add_func ("/reader/whatever-is-not-known-is-left-out", whatever_is_not_known_is_left_out);
  g_test_add_func ("/reader/every-time-is-in-every-calendar", every_time_is_in_every_calendar);
  g_test_add_func ("/reader/a-change-is-seen", a_change_is_seen);
  g_test_add_func ("/reader/what-only-looks-different-is-the-same",
                   what_only_looks_different_is_the_same);
  g_test_add_func ("/reader/random-damage-does-no-harm", random_damage_does_no_harm);
  g_test_add_func ("/reader/a-report-that-is-cut-off-says-so", a_report_that_is_cut_off_says_so);
  g_test_add_func ("/reader/a-million-facts-are-too-many", a_million_facts_are_too_many);
  g_test_add_func ("/reader/many-unknown-facts-take-neither-time-nor-room",
                   many_unknown_facts_take_neither_time_nor_room);
  g_test_add_func ("/reader/a-kept-case-that-changed-is-refused",
                   a_kept_case_that_changed_is_refused);

  return g_test_run ();
}
