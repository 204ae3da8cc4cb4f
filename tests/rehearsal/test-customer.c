/* test-customer.c - files of practice customers: those brought along, and those that are not right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-customer-error.h"
#include "rehearsal/medic-customer.h"

#include <gio/gio.h>
#include <string.h>

#define LONGEST_FILE (256 * 1024)

static const char right[] =
  "{\"id\": \"one\", \"title\": \"One\", \"summary\": \"A customer.\","
  " \"world\": {\"dns\": {\"manner\": \"answers\", \"mx\": ["
  "{\"preference\": 10, \"host\": \"mx.harbour.example\"}]},"
  " \"microsoft\": {\"manner\": \"answers\", \"delay-ms\": 0, \"tenant\": {"
  "\"id\": \"3f0c2a5e-7d41-4c1b-9a52-0b6f4d2e8a11\", \"region\": \"EU\", \"cloud\": \"global\"},"
  " \"realm\": \"Federated\", \"brand\": \"Harbour\","
  " \"sign-in-host\": \"login.harbour.example\"}},"
  " \"person\": {\"address\": \"anna@harbour.example\", \"answers\": {\"mood\": \"low\"}},"
  " \"changes\": [{\"step\": \"sing\", \"answers\": {\"mood\": \"high\"}}]}";

/* What replaces a piece of the right file, and the member that the error then names. */
typedef struct
{
  const char *name;
  const char *piece;
  const char *instead;
  const char *named;
} Wrong;

static const Wrong wrongs[] = {
  { "an-id-is-a-text", "\"one\"", "1", "id" },
  { "a-title-is-needed", "\"title\": \"One\",", "", "title" },
  { "a-summary-is-needed", "\"summary\": \"A customer.\",", "", "summary" },
  { "a-slip-is-found", "\"summary\"", "\"sumary\"", "sumary" },
  { "a-world-is-needed", "\"world\"", "\"word\"", "word" },
  { "a-world-is-an-object", "\"dns\": {\"manner\": \"answers\", \"mx\": [{\"preference\": 10, "
    "\"host\": \"mx.harbour.example\"}]},", "\"dns\": [],", "dns" },
  { "a-slip-in-the-world-is-found", "\"dns\": {", "\"ntp\": 1, \"dns\": {", "ntp" },
  { "a-slip-in-dns-is-found", "\"mx\": [", "\"ns\": 1, \"mx\": [", "ns" },
  { "aliases-are-an-object", "\"mx\": [", "\"cname\": [], \"mx\": [", "cname" },
  { "an-alias-is-a-text", "\"mx\": [", "\"cname\": {\"msoid\": 1}, \"mx\": [", "msoid" },
  { "an-alias-leads-to-a-host", "\"mx\": [", "\"cname\": {\"msoid\": \"a b\"}, \"mx\": [", "msoid" },
  { "an-alias-is-of-a-name", "\"mx\": [", "\"cname\": {\"m s\": \"a.example\"}, \"mx\": [", "m s" },
  { "texts-are-an-object", "\"mx\": [", "\"txt\": \"v=spf1\", \"mx\": [", "txt" },
  { "a-scripted-text-is-a-text", "\"mx\": [", "\"txt\": {\"@\": null}, \"mx\": [", "@" },
  { "a-manner-is-one-of-three", "\"manner\": \"answers\", \"mx\"",
    "\"manner\": \"shy\", \"mx\"", "manner" },
  { "exchangers-are-a-list", "[{\"preference\": 10, \"host\": \"mx.harbour.example\"}]", "7",
    "mx" },
  { "one-word-may-stand-for-the-list", "[{\"preference\": 10, \"host\": \"mx.harbour.example\"}]",
    "\"no-domain\"", "mx" },
  { "an-exchanger-is-an-object", "[{\"preference\": 10, \"host\": \"mx.harbour.example\"}]", "[10]",
    "mx" },
  { "a-preference-is-not-negative", "10", "-1", "preference" },
  { "a-preference-has-two-bytes", "10", "65536", "preference" },
  { "a-host-is-a-text", "\"mx.harbour.example\"", "null", "host" },
  { "a-slip-in-an-exchanger-is-found", "\"host\": \"mx", "\"prio\": 1, \"host\": \"mx", "prio" },
  { "a-delay-is-not-negative", "\"delay-ms\": 0", "\"delay-ms\": -1", "delay-ms" },
  { "a-delay-is-bounded", "\"delay-ms\": 0", "\"delay-ms\": 3600000", "delay-ms" },
  { "a-tenant-is-an-object",
    "{\"id\": \"3f0c2a5e-7d41-4c1b-9a52-0b6f4d2e8a11\", \"region\": \"EU\", "
    "\"cloud\": \"global\"}", "true", "tenant" },
  { "a-tenant-has-an-id", "\"id\": \"3f0c2a5e-7d41-4c1b-9a52-0b6f4d2e8a11\",", "", "id" },
  { "a-tenant-has-a-region", "\"region\": \"EU\",", "", "region" },
  { "a-realm-is-one-of-four", "\"Federated\"", "\"Feudal\"", "realm" },
  { "a-slip-in-microsoft-is-found", "\"brand\"", "\"band\"", "band" },
  { "a-person-is-needed", "\"person\"", "\"persona\"", "persona" },
  { "an-address-is-a-text", "\"anna@harbour.example\"", "{}", "address" },
  { "answers-are-an-object", "{\"mood\": \"low\"}", "[]", "answers" },
  { "changes-are-a-list", "[{\"step\": \"sing\", \"answers\": {\"mood\": \"high\"}}]",
    "{}", "changes" },
  { "a-change-is-an-object", "[{\"step\": \"sing\", \"answers\": {\"mood\": \"high\"}}]",
    "[1]", "changes" },
  { "a-change-names-its-step", "\"step\": \"sing\", ", "", "step" },
  { "a-slip-in-a-change-is-found", "\"step\": \"sing\"", "\"step\": \"sing\", \"undo\": 1",
    "undo" },
  { "a-changed-world-is-checked-too", "\"step\": \"sing\"",
    "\"step\": \"sing\", \"world\": {\"dns\": {\"manner\": \"shy\"}}", "manner" },
  { "a-network-is-one-of-four", "\"dns\": {", "\"network\": \"slow\", \"dns\": {", "network" },
  { "a-proxy-is-a-word-of-seven", "\"dns\": {", "\"proxy\": \"slow\", \"dns\": {", "proxy" },
  { "a-name-leads-to-one-of-five", "\"dns\": {", "\"name\": \"home\", \"dns\": {", "name" },
  { "an-ipv6-is-one-of-three", "\"dns\": {", "\"ipv6\": \"slow\", \"dns\": {", "ipv6" },
  { "a-network-is-a-word", "\"dns\": {", "\"network\": 4, \"dns\": {", "network" },
  { "a-clock-is-a-year-off-at-most", "\"dns\": {", "\"clock-minutes\": 525601, \"dns\": {",
    "clock-minutes" },
  { "a-clock-is-a-year-behind-at-most", "\"dns\": {", "\"clock-minutes\": -525601, \"dns\": {",
    "clock-minutes" },
  { "a-clock-is-off-by-whole-minutes", "\"dns\": {", "\"clock-minutes\": 1.5, \"dns\": {",
    "clock-minutes" },
  { "minutes-are-a-number", "\"dns\": {", "\"clock-minutes\": \"9\", \"dns\": {", "clock-minutes" },
  { "a-mailbox-is-one-of-four", "\"dns\": {", "\"mailbox\": \"attic\", \"dns\": {", "mailbox" },
  { "a-mailbox-is-a-word", "\"dns\": {", "\"mailbox\": null, \"dns\": {", "mailbox" },
  { "hubspot-is-an-object", "\"dns\": {", "\"hubspot\": \"none\", \"dns\": {", "hubspot" },
  { "a-slip-in-hubspot-is-found", "\"dns\": {", "\"hubspot\": {\"stat\": 1}, \"dns\": {", "stat" },
  { "a-status-is-one-of-five", "\"dns\": {", "\"hubspot\": {\"status\": \"fine\"}, \"dns\": {",
    "status" },
  { "hubspot-is-behind-no-portal-of-its-own", "\"dns\": {",
    "\"hubspot\": {\"manner\": \"portal\"}, \"dns\": {", "manner" },
  { "dns-is-behind-no-portal", "\"manner\": \"answers\", \"mx\"",
    "\"manner\": \"portal\", \"mx\"", "manner" },
  { "a-certificate-is-one-of-four", "\"delay-ms\": 0", "\"certificate\": \"torn\"", "certificate" },
  { "a-certificate-is-a-word", "\"delay-ms\": 0", "\"certificate\": true", "certificate" },
  { "a-message-is-a-text", "\"answers\": {\"mood\": \"low\"}",
    "\"answers\": {}, \"message\": 7", "message" },
  { "a-message-left-out-is-not-null", "\"answers\": {\"mood\": \"low\"}",
    "\"answers\": {}, \"message\": null", "message" },
  { "a-changed-message-is-a-text", "\"step\": \"sing\"", "\"step\": \"sing\", \"message\": []",
    "message" },
  { "a-file-is-an-object", right, "[]", "object" },
  { "an-id-of-a-tenant-is-a-guid", "3f0c2a5e-7d41-4c1b-9a52-0b6f4d2e8a11", "x", "id" },
  { "a-cloud-is-known", "\"global\"", "\"glob\"", "cloud" },
  { "a-region-is-short", "\"EU\"", "\"\"", "region" },
  { "a-delay-is-a-number", "\"delay-ms\": 0", "\"delay-ms\": []", "delay-ms" },
  { "a-delay-is-no-text", "\"delay-ms\": 0", "\"delay-ms\": \"9\"", "delay-ms" },
  { "a-preference-is-a-number", "10", "[]", "preference" },
  { "a-preference-is-no-text", "10", "\"10\"", "preference" },
  { "a-brand-is-a-text", "\"Harbour\"", "{}", "brand" },
  { "a-brand-is-no-number", "\"Harbour\"", "7", "brand" },
  { "a-sign-in-host-is-a-host", "\"login.harbour.example\"", "\"a/b c\"", "sign-in-host" },
  { "a-host-is-a-host", "\"mx.harbour.example\"", "\"mx harbour\"", "host" },
  { "an-answer-is-a-text", "\"low\"", "[]", "mood" },
  { "a-changed-answer-is-a-text", "\"high\"", "{}", "mood" },
  { "an-empty-file", right, "", "" },
  { "a-blank-file", right, "  ", "" },
  { "a-text-is-utf-8", "A customer.", "A \xff customer.", "" },
};

static char *
dup_replaced (const char *piece,
              const char *instead)
{
  g_autoptr (GString) text = g_string_new (right);

  g_assert_cmpuint (g_string_replace (text, piece, instead, 1), ==, 1);

  return g_strdup (text->str);
}

static void
test_wrong (const void *data)
{
  const Wrong *wrong = data;
  g_autofree char *text = dup_replaced (wrong->piece, wrong->instead);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = medic_customer_parse (text, (gssize) strlen (text), &error);

  g_assert_null (customer);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, wrong->named));
}

static void
test_right (void)
{
  static const char *const sung[] = { "laugh", "sing", NULL };
  static const char *const laughed[] = { "laugh", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = medic_customer_parse (right, (gssize) strlen (right),
    &error);

  g_assert_no_error (error);
  g_assert_cmpstr (medic_customer_get_id (customer), ==, "one");
  g_assert_cmpstr (medic_customer_get_title (customer), ==, "One");
  g_assert_cmpstr (medic_customer_get_summary (customer), ==, "A customer.");
  g_assert_cmpstr (medic_customer_get_address (customer), ==, "anna@harbour.example");
  g_assert_cmpstr (medic_customer_get_answer (customer, "mood", NULL), ==, "low");
  g_assert_cmpstr (medic_customer_get_answer (customer, "mood", laughed), ==, "low");
  g_assert_cmpstr (medic_customer_get_answer (customer, "mood", sung), ==, "high");
  g_assert_null (medic_customer_get_answer (customer, "age", sung));
}

/* The right file with a message of the person's, and what becomes of it. */
static MedicCustomer *
parse_with_messages (const char  *first,
                     const char  *second,
                     GError     **error)
{
  g_autofree char *person = g_strdup_printf ("\"answers\": {\"mood\": \"low\"}%s", first);
  g_autofree char *change = g_strdup_printf ("[{\"step\": \"laugh\"}, {\"step\": \"sing\"%s, ",
                                             second);
  g_autofree char *text = dup_replaced ("\"answers\": {\"mood\": \"low\"}", person);
  g_autoptr (GString) both = g_string_new (text);

  g_assert_cmpuint (g_string_replace (both, "[{\"step\": \"sing\", ", change, 1), ==, 1);

  return medic_customer_parse (both->str, (gssize) both->len, error);
}

static const struct
{
  const char *name;
  const char *first;
  const char *second;
  const char *before;  /* (nullable) */
  const char *after;   /* (nullable) */
} messages[] = {
  { "nothing-need-be-pasted", "", "", NULL, NULL },
  { "a-message-stays", ", \"message\": \"AADSTS65001\"", "", "AADSTS65001", "AADSTS65001" },
  { "a-step-may-end-it", ", \"message\": \"AADSTS65001\"", ", \"message\": null",
    "AADSTS65001", NULL },
  { "a-step-may-empty-it", ", \"message\": \"AADSTS65001\"", ", \"message\": \"\"",
    "AADSTS65001", NULL },
  { "a-step-may-bring-another", ", \"message\": \"AADSTS65001\"",
    ", \"message\": \"AADSTS50105\"", "AADSTS65001", "AADSTS50105" },
  { "a-step-may-bring-the-first", "", ", \"message\": \"AADSTS50105\"", NULL, "AADSTS50105" },
  { "an-empty-message-is-none", ", \"message\": \"\"", "", NULL, NULL },
};

static void
test_message (const void *data)
{
  static const char *const laughed[] = { "laugh", NULL };
  static const char *const sung[] = { "laugh", "sing", NULL };
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = parse_with_messages (messages[i].first, messages[i].second,
                                                            &error);

  g_assert_no_error (error);
  g_assert_cmpstr (medic_customer_get_message (customer, NULL), ==, messages[i].before);
  g_assert_cmpstr (medic_customer_get_message (customer, laughed), ==, messages[i].before);
  g_assert_cmpstr (medic_customer_get_message (customer, sung), ==, messages[i].after);
}

static void
test_a_message_has_a_bound (void)
{
  for (gsize length = 4096; length <= 4097; length++)
    {
      g_autofree char *words = g_strnfill (length, 'x');
      g_autofree char *member = g_strdup_printf (", \"message\": \"%s\"", words);
      g_autoptr (MedicCustomer) first = parse_with_messages (member, "", NULL);
      g_autoptr (MedicCustomer) second = parse_with_messages ("", member, NULL);

      g_assert_cmpint (first != NULL, ==, length == 4096);
      g_assert_cmpint (second != NULL, ==, length == 4096);
    }
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (LONGEST_FILE + 1, ' ');
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = medic_customer_parse (text, LONGEST_FILE + 1, &error);

  g_assert_null (customer);
  g_assert_error (error, MEDIC_CUSTOMER_ERROR, MEDIC_CUSTOMER_ERROR_TOO_LARGE);
}

static void
test_deep (void)
{
  g_autofree char *text = g_strnfill (LONGEST_FILE - 8, '[');
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = medic_customer_parse (text, LONGEST_FILE - 8, &error);

  g_assert_null (customer);
  g_assert_nonnull (error);
}

static void
test_deep_behind_comment (void)
{
  g_autofree char *text = g_strnfill (LONGEST_FILE - 8, '[');
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = NULL;

  memcpy (text, "/*\"*/", 5);
  customer = medic_customer_parse (text, LONGEST_FILE - 8, &error);
  g_assert_null (customer);
  g_assert_nonnull (error);
}

static void
test_names (void)
{
  g_auto (GStrv) names = medic_customer_list ();
  static const char *const expected[] = { "healthy", "mail-elsewhere", "nothing-reachable", NULL };

  for (gsize i = 0; expected[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) names, expected[i]));
  for (gsize i = 1; names[i] != NULL; i++)
    g_assert_cmpstr (names[i - 1], <, names[i]);
}

static void
test_brought_along (const void *data)
{
  const char *name = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = medic_customer_load (name, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (medic_customer_get_id (customer), ==, name);
  g_assert_true (g_str_has_suffix (medic_customer_get_address (customer), ".example"));
}

static void
test_no_such (const void *data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = medic_customer_load (data, &error);

  g_assert_null (customer);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name, *asked; } strangers[] = {
    { "an-empty-name", "" },
    { "an-unknown-name", "nobody" },
    { "a-name-in-capitals", "Healthy" },
    { "a-name-with-its-ending", "healthy.json" },
    { "a-way-up", "../rehearsal/healthy" },
    { "a-name-of-65-letters", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" },
  };
  g_auto (GStrv) names = medic_customer_list ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/customer/a-right-file-is-read", test_right);
  g_test_add_func ("/customer/a-long-file-is-refused", test_too_long);
  g_test_add_func ("/customer/brackets-are-bounded", test_deep);
  g_test_add_func ("/customer/brackets-behind-a-comment-are-bounded", test_deep_behind_comment);
  g_test_add_func ("/customer/names-are-sorted", test_names);
  g_test_add_func ("/customer/message/has-a-bound", test_a_message_has_a_bound);
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autofree char *path = g_strconcat ("/customer/message/", messages[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_message);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *path = g_strconcat ("/customer/wrong/", wrongs[i].name, NULL);
      g_test_add_data_func (path, &wrongs[i], test_wrong);
    }
  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/customer/brought-along/", names[i], NULL);
      g_test_add_data_func (path, names[i], test_brought_along);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autofree char *path = g_strconcat ("/customer/there-is-none-of/", strangers[i].name, NULL);
      g_test_add_data_func (path, strangers[i].asked, test_no_such);
    }

  return g_test_run ();
}
