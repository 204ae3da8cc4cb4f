/* test-decoder.c - does a pasted text say what it says?
 *
 * The texts and what they mean are in tests/fixtures/decoder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#include "program/medic-program.h"


static void
a_text_is_understood (gconstpointer data)
{
  char *const *fields = data;
  g_autofree char *path = g_strconcat (MEDIC_TEXTS "/", fields[0], ".txt", NULL);
  g_autoptr (MedicReading) reading = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  reading = medic_program_decode (text, (gssize) length);

  g_assert_cmpstr (reading->cause->id, ==, fields[1]);
  g_assert_cmpstr (medic_owner_get_nick (reading->owner), ==, fields[2]);
  if (!g_str_equal (fields[3], "-"))
    g_assert_cmpstr (reading->codes[0], ==, fields[3]);
  g_assert_true (!g_str_equal (fields[1], MEDIC_CAUSE_NOT_RECOGNISED) || !reading->sure);
}

/* A text and what is left when a part of it is missing, or when something stands around it. */
typedef struct
{
  const char *name;
  const char *text;
  const char *cause;
  gboolean    sure;
} Vector;

static const Vector vectors[] = {
  { "a-number-alone-is-understood", "AADSTS50105", "user-not-assigned", TRUE },
  { "a-number-without-letters-is-likely", "50105", "user-not-assigned", FALSE },
  { "a-number-with-a-space-is-understood", "aadsts 65001", "consent-missing", TRUE },
  { "a-number-that-nobody-knows-is-a-sign-in-without-a-reason", "AADSTS99999999: Something new",
    "unspecified-sign-in-failure", FALSE },
  { "a-wrapper-gives-way-to-what-it-wraps",
    "AADSTS70002: Error validating credentials. AADSTS50126: Invalid username or password",
    "password-wrong", TRUE },
  { "the-order-does-not-matter", "AADSTS50126, see also AADSTS70002", "password-wrong", TRUE },
  { "a-name-gives-way-to-a-number",
    "interaction_required AADSTS50105: blocked", "user-not-assigned", TRUE },
  { "the-inner-code-decides",
    "{\"error\":{\"code\":\"ErrorItemNotFound\","
    "\"innerError\":{\"code\":\"MailboxNotEnabledForRESTAPI\"}}}",
    "mailbox-not-in-cloud", TRUE },
  { "what-is-said-now-counts-before-what-is-quoted",
    "Now it says AADSTS50105\n> before it said AADSTS65001",
    "user-not-assigned", TRUE },
  { "what-is-quoted-counts-when-nothing-else-does", "Can you help?\n> AADSTS65001: not consented",
    "consent-missing", TRUE },
  { "what-is-so-now-counts-before-what-was",
    "Before it was AADSTS50126: a b c. Now it is AADSTS53003: a b c", "conditional-access-block",
    FALSE },
  { "the-last-line-of-a-log-counts",
    "2026-03-04 10:00:00 AADSTS50173: a b c\n2026-03-02 10:00:00 AADSTS50076: a b c",
    "session-expired-or-revoked", FALSE },
  { "two-numbers-that-say-as-much-are-not-sure", "AADSTS50105: a b c AADSTS65001: a b c",
    "user-not-assigned", FALSE },
  { "a-constant-of-HubSpot-is-read-like-the-name-of-Graph",
    "OFFICE_ERROR_MAILBOX_NOT_ENABLED_FOR_REST_API",
    "mailbox-not-in-cloud", TRUE },
  { "a-strange-address-is-an-alias",
    "Connected: outlook_45A79CDF4502E0CF@outlook.com", "alias-problem", TRUE },
  { "a-title-in-a-sentence-is-prose",
    "We need admin approval of the budget in HubSpot", "not-recognised", FALSE },
  { "a-title-alone-is-a-page", "Need admin approval", "admin-consent-needed", TRUE },
  { "a-quoted-title-is-likely-a-page",
    "HubSpot says \"Need admin approval\" and stops", "admin-consent-needed", FALSE },
  { "many-names-of-one-thing-are-no-list",
    "554 5.2.2 mailbox full; QuotaExceededException.MapiExceptionShutoffQuotaExceeded", "mailbox-full",
    TRUE },
  { "a-program-is-no-message",
    "if (error.code === 'interaction_required') {\n  return login();\n}\n",
    "not-recognised", FALSE },
  { "a-list-is-no-message",
    "AADSTS50105 assignment\nAADSTS65001 consent\nAADSTS50126 password\nAADSTS53003 policy\n",
    "not-recognised", FALSE },
  { "a-name-that-all-use-is-theirs-beside-their-host",
    "https://accounts.google.com error=access_denied",
    "not-recognised", FALSE },
  { "a-status-of-a-mail-server-is-no-release", "5.7.3 Authentication unsuccessful [prod.outlook.com]",
    "legacy-auth-off", FALSE },
  { "a-sentence-shows-its-number",
    "AADSTS70016: OAuth 2.0 device flow error. Authorization is pending.",
    "device-code-problem", FALSE },
  { "two-numbers-with-a-word-between-are-spoken-of",
    "The errors from AADSTS50020 to AADSTS90072 explained", "not-recognised", FALSE },
  { "two-numbers-side-by-side-are-spoken-of", "Search for AADSTS50105, AADSTS65001", "not-recognised",
    FALSE },
  { "the-same-number-twice-is-one", "AADSTS65001\nAADSTS65001", "consent-missing", TRUE },
  { "the-same-number-with-a-word-between-is-one", "AADSTS65001, \"AADSTS65001\"", "consent-missing",
    TRUE },
  { "two-numbers-in-two-lines-are-not-sure", "AADSTS50105\nAADSTS65001", "user-not-assigned", FALSE },
  { "a-wrapper-beside-what-it-wraps-is-no-list", "AADSTS70002/AADSTS50126", "password-wrong", TRUE },
  { "a-zero-read-as-a-letter-is-a-zero", "AADSTS5O1O5", "user-not-assigned", TRUE },
  { "a-disconnected-inbox-lost-its-sign-in", "Your inbox is disconnected. Reconnect your inbox",
    "session-expired-or-revoked", FALSE },
  { "what-HubSpot-shows-may-be-in-one-line",
    "We couldn't connect your inbox. Interaction required", "interaction-required", FALSE },
  { "what-HubSpot-shows-may-be-a-page",
    "Settings\nEmail\nConnect personal email\nWe couldn’t connect your inbox\nInteraction required\nTry again\n",
    "interaction-required", FALSE },
  { "an-inbox-that-does-not-connect-has-no-cause-yet", "We couldn't connect your inbox",
    "not-recognised", FALSE },
  { "a-number-beside-the-German-word-is-likely", "Fehler 90094", "admin-consent-needed", FALSE },
  { "a-number-beside-the-English-word-is-likely", "Error 90094", "admin-consent-needed", FALSE },
  { "a-number-beside-the-word-of-another-program-is-none",
    "Der Drucker meldet Fehler 50105, bitte den Toner im Fach oben wechseln", "not-recognised",
    FALSE },
  { "nothing-is-nothing", "", "not-recognised", FALSE },
};

static void
a_text_says_its_cause (gconstpointer data)
{
  const Vector *vector = data;
  g_autoptr (MedicReading) reading = medic_program_decode (vector->text, -1);

  g_assert_cmpstr (reading->cause->id, ==, vector->cause);
  g_assert_cmpint (reading->sure, ==, vector->sure);
}

static void
each_code_is_listed_once_and_the_deciding_one_first (void)
{
  g_autoptr (MedicReading) reading =
    medic_program_decode ("error=invalid_grant AADSTS70002: x AADSTS50126: y AADSTS50126: z", -1);
  g_autofree char *codes = g_strjoinv (" ", reading->codes);

  g_assert_cmpstr (codes, ==, "AADSTS50126 invalid_grant AADSTS70002");
  g_assert_cmpstr (reading->decides, ==, "AADSTS50126");
}

/* What follows from a message in a case, and is gone with it. */
static void
facts_follow_from_a_message (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
  const MedicFacts *facts = medic_case_get_facts (the_case);

  medic_case_tell (the_case, "AADSTS50105: x Correlation ID: 0a1b2c3d-1111-4222-8333-444455556666");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_ERROR), ==, "AADSTS50105");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_ERROR_CORRELATION), ==,
                   "0a1b2c3d-1111-4222-8333-444455556666");
  g_assert_cmpstr (medic_case_get_finding (the_case).diagnosis->id, ==, "user-not-assigned");

  medic_case_tell (the_case, "AADSTS65001: x y z");
  g_assert_cmpstr (medic_facts_peek_string (facts, MEDIC_FACT_HUBSPOT_ERROR), ==, "AADSTS65001");
  g_assert_null (medic_facts_peek (facts, MEDIC_FACT_HUBSPOT_ERROR_CORRELATION));
}

static void
what_is_seen_is_never_more_than_likely (void)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  const MedicQuestion *question =
    medic_knowledge_get_question (medic_program_get_knowledge (), "what-you-see");

  for (const MedicChoice *choice = question->choices; choice->value != NULL; choice++)
    {
      g_autoptr (MedicCase) the_case = medic_program_new_case (program, NULL);
      MedicFinding finding;

      medic_case_answer (the_case, question, choice->value);
      finding = medic_case_get_finding (the_case);

      g_test_message ("%s", choice->value);
      g_assert_true (g_str_equal (choice->value, MEDIC_SHOWN_MESSAGE) || finding.diagnosis != NULL);
      g_assert_cmpint (finding.certainty, !=, MEDIC_CERTAINTY_CERTAIN);
    }
}

static void
a_million_letters_are_read_in_time (void)
{
  g_autofree char *text = g_strnfill (1024 * 1024, '{');
  g_autoptr (MedicReading) reading = NULL;

  memcpy (text + 1000, " AADSTS50105: a b c ", 20);
  reading = medic_program_decode (text, -1);

  g_assert_cmpstr (reading->cause->id, ==, "user-not-assigned");
}

/* One name over and over, and letters that are put together: what takes long is done once. */
static void
a_name_a_thousand_times_is_read_in_time (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (MedicReading) reading = NULL;
  gint64 start;

  while (text->len < 1000 * 1000)
    g_string_append (text, "error=access_denied&が");

  start = g_get_monotonic_time ();
  reading = medic_program_decode (text->str, (gssize) text->len);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
  g_assert_cmpstr (reading->cause->id, ==, "unspecified-sign-in-failure");
  g_string_free (text, TRUE);
}

static void
add_texts (void)
{
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  static GPtrArray *rows;

  g_assert_true (g_file_get_contents (MEDIC_TEXTS "/expected.tsv", &table, NULL, NULL));
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  lines = g_strsplit (table, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '\0' && lines[i][0] != '#')
      {
        char **fields = g_strsplit (lines[i], "\t", -1);
        g_autofree char *path = g_strconcat ("/decoder/a-text-is-understood/", fields[0], NULL);

        g_ptr_array_add (rows, fields);
        g_test_add_data_func (path, fields, a_text_is_understood);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_texts ();
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strconcat ("/decoder/", vectors[i].name, NULL);
      g_test_add_data_func (path, &vectors[i], a_text_says_its_cause);
    }
  g_test_add_func ("/decoder/each-code-is-listed-once-and-the-deciding-one-first",
                   each_code_is_listed_once_and_the_deciding_one_first);
  g_test_add_func ("/decoder/facts-follow-from-a-message", facts_follow_from_a_message);
  g_test_add_func ("/decoder/what-is-seen-is-never-more-than-likely",
                   what_is_seen_is_never_more_than_likely);
  g_test_add_func ("/decoder/a-million-letters-are-read-in-time", a_million_letters_are_read_in_time);
  g_test_add_func ("/decoder/a-name-a-thousand-times-is-read-in-time",
                   a_name_a_thousand_times_is_read_in_time);

  return g_test_run ();
}
