/* test-test-message.c - a message to oneself: sent, looked for, and read back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "checks/test-message.h"
#include "services/medic-http.h"
#include "support/graph-case.h"
#include "support/run-check.h"

#include <string.h>

#define ANNA "{'account-mail': <'anna@harbour.example'>}"
#define TAKEN { "/me/sendMail", 202, NULL, NULL, "POST" }
#define INBOX "/me/mailFolders/inbox/messages*"
#define EMPTY "{\"value\": []}"
#define OTHERS "{\"value\": [{\"subject\": \"Planted subject\", \"from\": {\"emailAddress\":" \
  " {\"address\": \"bob@harbour.example\"}}}, 1, {\"subject\": 7}"
#define OURS(from) ", {\"subject\": \"%S\", \"from\": " from "}]}"
#define ADDRESS(address) "{\"emailAddress\": {\"name\": \"Anna\", \"address\": \"" address "\"}}"

static const GraphCase rows[] = {
  { "arrived", ANNA, NULL, "{'test': <'arrived'>, 'test-from': <'anna@harbour.example'>}", 0,
    { TAKEN, { INBOX, 200, OTHERS OURS (ADDRESS ("anna@harbour.example")) } } },
  { "arrived-under-another-name", ANNA, NULL,
    "{'test': <'arrived'>, 'test-from': <'outlook_45A79CDF4502E0CF@outlook.com'>}", 0,
    { TAKEN, { INBOX, 200, OTHERS OURS (ADDRESS ("outlook_45A79CDF4502E0CF@outlook.com")) } } },
  { "arrived-after-a-while", ANNA, NULL, "{'test': <'arrived'>, 'test-from': <'anna@harbour.example'>}", 0,
    { TAKEN, { INBOX, 200, EMPTY, NULL, NULL, 3 }, { INBOX, 200, OTHERS OURS (ADDRESS ("anna@harbour.example")) } } },
  { "arrived-after-some-trouble", ANNA, NULL, "{'test': <'arrived'>, 'test-from': <'anna@harbour.example'>}", 0,
    { TAKEN, { INBOX, 200, "<html></html>", NULL, NULL, 1 }, { INBOX, 500, GRAPH_ERROR ("x"), NULL, NULL, 1 },
      { INBOX, 200, OTHERS OURS (ADDRESS ("anna@harbour.example")) } } },
  { "arrived-from-nobody", ANNA, NULL, "{'test': <'arrived'>}", 0,
    { TAKEN, { INBOX, 200, OTHERS OURS ("null") } } },
  { "arrived-from-what-is-no-address", ANNA, NULL, "{'test': <'arrived'>}", 0,
    { TAKEN, { INBOX, 200, OTHERS OURS (ADDRESS ("a\\u0001@harbour.example")) } } },
  { "not-seen-in-time", ANNA, NULL, "{'test': <'sent'>}", 0, { TAKEN, { INBOX, 200, OTHERS "]}" } } },
  { "not-seen-as-it-must-not-be-looked-for", ANNA, NULL, "{'test': <'sent'>}", 0,
    { TAKEN, { INBOX, 403, GRAPH_ERROR ("ErrorAccessDenied") } } },
  { "sent-under-a-name-that-is-refused", ANNA, NULL, "{'test': <'denied'>, 'test-error': <'ErrorSendAsDenied'>}", 0,
    { { "/me/sendMail", 403, GRAPH_ERROR ("ErrorSendAsDenied") } } },
  { "a-day's-share-that-is-used-up", ANNA, NULL,
    "{'test': <'throttled'>, 'test-error': <'ErrorExceededMessageLimit'>}", 0,
    { { "/me/sendMail", 429, GRAPH_ERROR ("ErrorExceededMessageLimit") } } },
  { "an-account-that-may-not-send", ANNA, NULL, "{'test': <'disabled'>, 'test-error': <'ErrorAccountSuspend'>}", 0,
    { { "/me/sendMail", 403, GRAPH_ERROR ("ErrorAccountSuspend") } } },
  { "a-page", ANNA, NULL, NULL, G_IO_ERROR_INVALID_DATA, { { "/me/sendMail", 200, "<html></html>" } } },
  { "nobody-to-send-it-to", "{'mail-address': <'anna@harbour.example'>}", NULL, NULL,
    G_IO_ERROR_INVALID_ARGUMENT, { TAKEN } },
};

static void
run_faster (GTask            *task,
            const MedicFacts *known,
            MedicServices    *services)
{
  const MedicTestMessagePace pace = { .interval = 50, .patience = 2500 };

  medic_test_message_run (task, known, services, &pace);
}

static void
test_row (gconstpointer data)
{
  GraphCase row = *(const GraphCase *) data;
  MedicCheck check = medic_check_test_message;

  check.run = run_faster;
  row.account = &graph_mailbox_account;
  graph_case_try (&check, &row);
}

typedef struct
{
  const char *known;
  const char *to;
} Person;

static const Person people[] = {
  { "{'account-mail': <'anna@h\303\244fen.example'>, 'account-name': <'a@harbour.example'>}",
    "anna@xn--hfen-loa.example" },
  { "{'account-sign-in-name': <'anna@harbour.example'>, 'account-name': <'a@harbour.example'>}",
    "anna@harbour.example" },
  { "{'account-name': <'anna@harbour.example'>}", "anna@harbour.example" },
};

/* Returns: (transfer full): the subject */
static char *
assert_sent (const GraphRequest *sent,
             const char         *to)
{
  g_autoptr (JsonObject) body = medic_http_parse_object (sent->body, strlen (sent->body));
  JsonObject *message = json_object_get_object_member (body, "message");
  JsonArray *all = json_object_get_array_member (message, "toRecipients");
  JsonObject *one = json_array_get_object_element (all, 0);
  JsonObject *address = json_object_get_object_member (one, "emailAddress");

  g_assert_cmpuint (json_array_get_length (all), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (address, "address"), ==, to);
  g_assert_false (json_object_get_boolean_member (body, "saveToSentItems"));

  return g_strdup (json_object_get_string_member (message, "subject"));
}

/* Nobody else's message is asked for. */
static void
test_it_goes_to_oneself_under_a_subject_of_its_own (void)
{
  const GraphRule *rules = GRAPH_RULES (TAKEN, { INBOX, 200, OTHERS OURS ("{}") });
  g_autofree char *before = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (GraphServer) server = graph_server_new (rules);
      g_autoptr (MedicServices) services =
        graph_server_new_services (server, &graph_mailbox_account);
      g_autoptr (MedicFacts) learned =
        run_check (&medic_check_test_message, people[i].known, services, NULL);
      g_autofree char *subject =
        assert_sent (graph_server_peek (server, "POST /me/sendMail", 0), people[i].to);
      g_autofree char *escaped = g_uri_escape_string (subject, NULL, FALSE);
      g_autofree char *filter = g_strconcat ("&$filter=subject%20eq%20%27", escaped, "%27", NULL);

      assert_facts (learned, "{'test': <'arrived'>}");
      g_assert_true (g_str_has_suffix (graph_server_peek_nth (server, 1)->line, filter));
      g_assert_cmpstr (subject, !=, before);
      g_free (before);
      before = g_steal_pointer (&subject);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  graph_case_add_all ("test-message", rows, G_N_ELEMENTS (rows), test_row);
  g_test_add_func ("/test-message/it-goes-to-oneself-under-a-subject-of-its-own",
                   test_it_goes_to_oneself_under_a_subject_of_its_own);

  return g_test_run ();
}
