/* test-graph-host.c - what the pretend Graph says, over real https
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "client.h"

#include <string.h>

#define NOT_THERE "{\"status\": 404, \"code\": \"MailboxNotEnabledForRESTAPI\"}"
#define ONE ACCOUNT ("")
#define OWNER "outlook_45A79CDF4502E0CF@outlook.com"

typedef struct
{
  const char *name;
  const char *account;
  const char *scope;
  const char *method;
  const char *path;
  const char *body;     /* (nullable) */
  guint       status;
  const char *pieces[4];
} Row;

#define TO_ME "{\"message\": {\"subject\": \"Hi\", \"toRecipients\": [{\"emailAddress\": " \
  "{\"address\": \"" ANNA "\"}}]}}"

static const Row rows[] = {
  { "me-needs-its-scope", ONE, "openid profile Mail.Read", "GET", "/v1.0/me", NULL, 403,
    { "Authorization_RequestDenied" } },
  { "calendar-needs-its-scope", ONE, "openid profile Mail.Read", "GET", "/v1.0/me/calendar", NULL,
    403, { "ErrorAccessDenied" } },
  { "sending-needs-its-scope", ONE, "openid profile Mail.ReadWrite", "POST", "/v1.0/me/sendMail",
    TO_ME, 403, { "ErrorAccessDenied" } },
  { "me", ONE, IDENTITY, "GET", "/v1.0/me", NULL, 200,
    { "\"mail\":\"" ANNA "\"", "\"userPrincipalName\":\"" ANNA "\"", "\"businessPhones\":[]" } },
  { "me-with-a-slip", ONE, IDENTITY, "GET", "/v1.0/me?$select=male", NULL, 400,
    { "\"code\":\"BadRequest\"", "'male'" } },
  { "licences", ONE, IDENTITY, "GET", "/v1.0/me/licenseDetails", NULL, 200,
    { "\"servicePlanName\":\"EXCHANGE_S_STANDARD\"" } },
  { "inbox-needs-its-scope", ONE, IDENTITY, "GET", "/v1.0/me/mailFolders/inbox", NULL, 403,
    { "\"code\":\"ErrorAccessDenied\"", "Access is denied." } },
  { "inbox-selected", ONE, MAILBOX, "GET",
    "/v1.0/me/mailFolders/inbox?$select=displayName,totalItemCount", NULL, 200,
    { "\"totalItemCount\":" } },
  { "messages-can-be-read", ONE, MAILBOX, "GET", "/v1.0/me/messages?$top=1&$select=from,sender",
    NULL, 200, { "\"sender\":{\"emailAddress\":" } },
  { "what-was-sent-can-be-read", ONE, MAILBOX, "GET",
    "/v1.0/me/mailFolders/SentItems/messages?$top=1&$select=from", NULL, 200,
    { "\"address\":\"" ANNA "\"" } },
  { "a-folder-that-is-not-there", ONE, MAILBOX, "GET", "/v1.0/me/mailFolders/attic", NULL, 400,
    { "BadRequest" } },
  { "a-filter-is-understood", ONE, MAILBOX, "GET",
    "/v1.0/me/messages?$filter=subject%20eq%20'It''s'%20and%20isRead%20eq%20false", NULL, 200,
    { "\"value\":[]" } },
  { "a-filter-is-not-understood", ONE, MAILBOX, "GET", "/v1.0/me/messages?$filter=drop%20table", NULL,
    400, { "ErrorInvalidUrlQuery" } },
  { "top-has-bounds", ONE, MAILBOX, "GET", "/v1.0/me/messages?$top=1001", NULL, 400,
    { "ErrorInvalidUrlQuery" } },
  { "an-option-is-known", ONE, MAILBOX, "GET", "/v1.0/me/messages?$dream=1", NULL, 400,
    { "ErrorInvalidUrlQuery" } },
  { "only-what-was-written-is-there", ONE, MAILBOX, "GET", "/v1.0/me/messages/x", NULL, 404,
    { "ErrorItemNotFound" } },
  { "what-is-not-there-cannot-be-changed", ONE, MAILBOX, "PATCH", "/v1.0/me/messages/x", "{}", 404,
    { "ErrorItemNotFound" } },
  { "what-is-not-there-cannot-be-sent", ONE, MAILBOX, "POST", "/v1.0/me/messages/x/send", "{}", 404,
    { "ErrorItemNotFound" } },
  { "folders-page-by-page", ONE, MAILBOX, "GET",
    "/v1.0/me/mailFolders?$top=1&$skip=1&$select=displayName&$count=true", NULL, 200,
    { "\"@odata.count\":3", "\"Sent Items\"",
      "/v1.0/me/mailFolders?$count=true&$select=displayName&$top=1&$skip=2\"" } },
  { "a-folder-by-its-id", ONE, MAILBOX, "GET", "/v1.0/me/mailFolders/practice-sent", NULL, 200,
    { "\"displayName\":\"Sent Items\"" } },
  { "a-list-begins-at-a-number", ONE, MAILBOX, "GET", "/v1.0/me/messages?$skip=x", NULL, 400,
    { "'$skip'" } },
  { "calendars", ONE, MAILBOX, "GET", "/v1.0/me/calendars", NULL, 200,
    { "\"isDefaultCalendar\":true", "\"Birthdays\"" } },
  { "sending", ONE, MAILBOX, "POST", "/v1.0/me/sendMail", TO_ME, 202, { NULL } },
  { "sending-to-nobody", ONE, MAILBOX, "POST", "/v1.0/me/sendMail", "{\"message\": {}}", 400,
    { "ErrorInvalidRecipients" } },
  { "sending-nothing", ONE, MAILBOX, "POST", "/v1.0/me/sendMail", "[", 400, { "RequestBodyRead" } },
  { "a-draft", ONE, MAILBOX, "POST", "/v1.0/me/messages", "{\"subject\": \"Hi\"}", 201,
    { "\"isDraft\":true", "\"subject\":\"Hi\"" } },
  { "a-draft-is-an-object", ONE, MAILBOX, "POST", "/v1.0/me/messages", "7", 400,
    { "RequestBodyRead" } },
  { "a-path-that-is-not-there", ONE, MAILBOX, "GET", "/v1.0/me/dreams", NULL, 400,
    { "Resource not found for the segment 'dreams'." } },
  { "another-version", ONE, MAILBOX, "GET", "/v3.0/me", NULL, 404, { NULL } },
  { "another-method", ONE, MAILBOX, "PATCH", "/v1.0/me", "{}", 405, { NULL } },
  { "a-bad-escape", ONE, MAILBOX, "GET", "/v1.0/me?$select=%ff", NULL, 400, { "BadRequest" } },

  { "me-selected", ACCOUNT (", \"synced\": true, \"aliases\": [\"an@harbour.example\"]"), IDENTITY,
    "GET", "/v1.0/me?$select=proxyAddresses,assignedPlans,onPremisesSyncEnabled,userType", NULL, 200,
    { "\"SMTP:" ANNA "\",\"smtp:an@harbour.example\"", "\"service\":\"exchange\"",
      "\"onPremisesSyncEnabled\":true", "\"userType\":\"Member\"" } },
  { "me-without-mail", ACCOUNT (", \"mail\": null, \"plan\": \"none\""), IDENTITY, "GET",
    "/v1.0/me", NULL, 200, { "\"mail\":null" } },
  { "a-plan-in-grace", ACCOUNT (", \"plan\": \"grace\""), IDENTITY, "GET",
    "/v1.0/me?%24select=assignedPlans", NULL, 200, { "\"capabilityStatus\":\"Warning\"" } },
  { "a-plan-suspended", ACCOUNT (", \"plan\": \"suspended\""), IDENTITY, "GET",
    "/v1.0/me?$select=assignedPlans", NULL, 200, { "\"capabilityStatus\":\"Suspended\"" } },
  { "a-name-of-its-own", ACCOUNT (", \"name\": \"a1@harbour.example\""), IDENTITY, "GET",
    "/v1.0/me", NULL, 200, { "\"userPrincipalName\":\"a1@harbour.example\"" } },
  { "a-guest", ACCOUNT (", \"kind\": \"guest\""), IDENTITY, "GET",
    "/v1.0/me?$select=userType,userPrincipalName", NULL, 200,
    { "\"userType\":\"Guest\"", "anna_harbour.example#EXT#@" } },
  { "a-personal-account-has-no-plans", ACCOUNT (", \"kind\": \"personal\""), IDENTITY, "GET",
    "/v1.0/me?$select=assignedPlans", NULL, 400, { "assignedPlans" } },
  { "a-personal-account-has-no-list", ACCOUNT (", \"kind\": \"personal\""), IDENTITY, "GET",
    "/v1.0/me?$select=proxyAddresses,mail", NULL, 200, { "\"mail\":\"" ANNA "\"" } },
  { "me-may-be-busy", ACCOUNT (", \"profile\": {\"status\": 503, \"code\": \"ServiceNotAvailable\"}"),
    IDENTITY, "GET", "/v1.0/me", NULL, 503, { "ServiceNotAvailable" } },
  { "inbox", ACCOUNT (", \"owner\": \"" OWNER "\""), MAILBOX, "GET", "/v1.0/me/mailFolders/inbox",
    NULL, 200, { "\"displayName\":\"Inbox\"", "users('outlook_45A79CDF4502E0CF%40outlook.com')" } },
  { "no-inbox", ACCOUNT (", \"inbox\": " NOT_THERE), MAILBOX, "GET", "/v1.0/me/mailFolders/inbox",
    NULL, 404, { "\"code\":\"MailboxNotEnabledForRESTAPI\"", "hosted on-premise", "innerError" } },
  { "no-calendar-without-an-inbox", ACCOUNT (", \"inbox\": " NOT_THERE), MAILBOX, "GET",
    "/v1.0/me/calendar", NULL, 404, { "MailboxNotEnabledForRESTAPI" } },
  { "a-calendar-of-its-own", ACCOUNT (", \"calendar\": \"works\", \"inbox\": " NOT_THERE), MAILBOX,
    "GET", "/v1.0/me/calendar", NULL, 200, { "\"name\":\"Calendar\"" } },
  { "a-code-may-be-empty", ACCOUNT (", \"inbox\": {\"status\": 500, \"code\": \"\"}"), MAILBOX, "GET",
    "/v1.0/me/mailFolders/inbox", NULL, 500, { "\"code\":\"\"" } },
  { "calendar", ACCOUNT (", \"calendar-editable\": false, \"owner\": \"" OWNER "\""), MAILBOX, "GET",
    "/v1.0/me/calendar?$select=name,canEdit,owner", NULL, 200,
    { "\"canEdit\":false", "\"address\":\"" OWNER "\"" } },
  { "sending-may-fail", ACCOUNT (
    ", \"sending\": {\"status\": 403, \"code\": \"ErrorSendAsDenied\"}"), MAILBOX, "POST",
    "/v1.0/me/sendMail", TO_ME, 403, { "ErrorSendAsDenied" } },
  { "a-draft-may-fail", ACCOUNT (
    ", \"drafts\": {\"status\": 403, \"code\": \"ErrorQuotaExceeded\"}"), MAILBOX, "POST",
    "/v1.0/me/messages", "{}", 403, { "ErrorQuotaExceeded" } },
};

/* Who asks for row after row, and is somebody else only where another row wants that. */
static Client asker;
static const Row *asker_is;

static void
be (const Row *row)
{
  g_autofree char *world = g_strdup_printf (WITH_ACCOUNTS ("%s"), row->account);

  if (asker_is != NULL && g_str_equal (asker_is->account, row->account)
      && g_str_equal (asker_is->scope, row->scope))
    return;

  client_clear (&asker);
  client_open (&asker, world);
  client_sign_in (&asker, row->scope, ANNA);
  asker_is = row;
}

static void
test_row (const void *data)
{
  const Row *row = data;
  g_auto (Seen) seen = { 0 };

  be (row);
  seen = client_ask (&asker, row->method, row->path, JSON, row->body);
  g_test_message ("%s", seen.body);
  g_assert_cmpuint (seen.status, ==, row->status);
  for (gsize i = 0; i < G_N_ELEMENTS (row->pieces) && row->pieces[i] != NULL; i++)
    g_assert_nonnull (strstr (seen.body, row->pieces[i]));
}

static void
test_strangers (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) nobody = { 0 };
  g_auto (Seen) guessed = { 0 };
  g_auto (Seen) old = { 0 };
  g_auto (Seen) batch = { 0 };

  client_open (&client, WITH_ACCOUNTS (ACCOUNT ("")));
  nobody = client_get (&client, "/v1.0/me");
  g_assert_cmpuint (nobody.status, ==, 401);
  g_assert_nonnull (strstr (nobody.body, "\"code\":\"InvalidAuthenticationToken\""));
  g_assert_nonnull (seen_header (&nobody, "WWW-Authenticate"));
  batch = client_ask (&client, "POST", "/v1.0/$batch", JSON, "{\"requests\": []}");
  g_assert_cmpuint (batch.status, ==, 401);

  client.bearer = g_strdup ("guessed");
  guessed = client_get (&client, "/v1.0/me");
  g_assert_cmpuint (guessed.status, ==, 401);

  client_sign_in (&client, IDENTITY, ANNA);
  medic_rehearsal_set_second (client.rehearsal, 0);
  old = client_get (&client, "/v1.0/me");
  g_assert_cmpuint (old.status, ==, 401);
  g_assert_nonnull (strstr (old.body, "token is expired"));
}

static void
test_throttled (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) first = { 0 };
  g_auto (Seen) second = { 0 };
  g_auto (Seen) third = { 0 };

  client_open (&client, WITH_ACCOUNTS (ACCOUNT (", \"inbox\": {\"status\": 429, \"code\": "
    "\"ApplicationThrottled\", \"retry-after\": 2, \"times\": 2}")));
  client_sign_in (&client, MAILBOX, ANNA);
  first = client_get (&client, "/v1.0/me/mailFolders/inbox");
  g_assert_cmpuint (first.status, ==, 429);
  g_assert_cmpstr (seen_header (&first, "Retry-After"), ==, "2");
  second = client_get (&client, "/v1.0/me/mailFolders/inbox");
  g_assert_cmpuint (second.status, ==, 429);
  third = client_get (&client, "/v1.0/me/mailFolders/inbox");
  g_assert_cmpuint (third.status, ==, 200);
}

static void
test_a_draft_comes_and_goes (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) draft = { 0 };
  g_auto (Seen) gone = { 0 };
  g_auto (Seen) again = { 0 };
  g_autofree char *path = NULL;

  client_open (&client, WITH_ACCOUNTS (ACCOUNT ("")));
  client_sign_in (&client, MAILBOX, ANNA);
  draft = client_ask (&client, "POST", "/v1.0/me/messages", JSON, "{\"subject\": \"Hi\"}");
  path = g_strconcat ("/v1.0/me/messages/", seen_text (&draft, "id"), NULL);
  gone = client_ask (&client, "DELETE", path, NULL, NULL);
  g_assert_cmpuint (gone.status, ==, 204);
  g_assert_cmpstr (gone.body, ==, "");
  again = client_ask (&client, "DELETE", path, NULL, NULL);
  g_assert_cmpuint (again.status, ==, 404);
}

static void
test_a_message_arrives (const void *data)
{
  gboolean arrives = GPOINTER_TO_INT (data);
  g_autofree char *world = g_strdup_printf (WITH_ACCOUNTS (ACCOUNT (
    ", \"from\": \"" OWNER "\", \"arrives\": %s")), arrives ? "true" : "false");
  g_auto (Client) client = { 0 };
  g_auto (Seen) sent = { 0 };
  g_auto (Seen) found = { 0 };
  g_auto (Seen) other = { 0 };

  client_open (&client, world);
  client_sign_in (&client, MAILBOX, ANNA);
  sent = client_ask (&client, "POST", "/v1.0/me/sendMail", JSON, TO_ME);
  g_assert_cmpuint (sent.status, ==, 202);
  found = client_get (&client, "/v1.0/me/mailFolders/inbox/messages?$top=5"
                      "&$select=from,internetMessageId&$filter=subject%20eq%20'Hi'");
  g_assert_cmpint (strstr (found.body, "\"address\":\"" OWNER "\"") != NULL, ==, arrives);
  other = client_get (&client, "/v1.0/me/mailFolders/inbox/messages?$filter=startswith(subject,'No')");
  g_assert_nonnull (strstr (other.body, "\"value\":[]"));
}

/* Each part by itself, in whatever order. */
static void
test_batch (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) seen = { 0 };
  JsonArray *answers;
  JsonObject *first;

  client_open (&client, WITH_ACCOUNTS (ACCOUNT (", \"calendar\": {\"status\": 429, \"code\": "
    "\"TooManyRequests\", \"retry-after\": 7}")));
  client_sign_in (&client, MAILBOX, ANNA);
  seen = client_ask (&client, "POST", "/v1.0/$batch", JSON, "{\"requests\": ["
    "{\"id\": \"1\", \"method\": \"GET\", \"url\": \"/me/mailFolders/inbox?$select=displayName\"},"
    "{\"id\": \"2\", \"method\": \"GET\", \"url\": \"me/calendar\", \"dependsOn\": [\"1\"]},"
    "{\"id\": \"3\", \"method\": \"GET\", \"url\": \"me\", \"dependsOn\": [\"2\"]}]}");
  g_assert_cmpuint (seen.status, ==, 200);
  answers = json_object_get_array_member (seen.json, "responses");
  g_assert_cmpuint (json_array_get_length (answers), ==, 3);
  g_assert_nonnull (strstr (seen.body, "\"id\":\"3\",\"status\":424"));
  first = json_array_get_object_element (answers, 1);
  g_assert_cmpstr (json_object_get_string_member (first, "id"), ==, "2");
  g_assert_cmpint (json_object_get_int_member (first, "status"), ==, 429);
  g_assert_nonnull (strstr (seen.body, "\"Retry-After\":\"7\""));
  g_assert_nonnull (strstr (seen.body, "\"displayName\":\"Inbox\""));
}

#define PART "{\"id\": \"1\", \"method\": \"GET\", \"url\": \"/me\"}"

static const char *const wrong_batches[] = {
  "{}", "{\"requests\": 7}", "{\"requests\": []}", "{\"requests\": [7]}", "[]", "{\"requests\": [{}]}",
  "{\"requests\": [{\"id\": \"1\", \"method\": \"GET\"}]}",
  "{\"requests\": [" PART ", " PART "]}",
  "{\"requests\": [{\"id\": \"2\", \"method\": \"GET\", \"url\": \"/me\", \"dependsOn\": [\"1\"]}, "
  PART "]}",
};

static void
test_wrong_batches (void)
{
  g_auto (Client) client = { 0 };
  g_autoptr (GString) many = g_string_new ("{\"requests\": [");
  g_auto (Seen) too_many = { 0 };

  client_open (&client, WITH_ACCOUNTS (ACCOUNT ("")));
  client_sign_in (&client, MAILBOX, ANNA);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong_batches); i++)
    {
      g_auto (Seen) seen = client_ask (&client, "POST", "/v1.0/$batch", JSON, wrong_batches[i]);
      g_assert_cmpuint (seen.status, ==, 400);
    }

  for (guint i = 0; i < 21; i++)
    g_string_append_printf (many, "%s{\"id\": \"%u\", \"method\": \"GET\", \"url\": \"/me\"}",
                            i > 0 ? "," : "", i);
  g_string_append (many, "]}");
  too_many = client_ask (&client, "POST", "/v1.0/$batch", JSON, many->str);
  g_assert_cmpuint (too_many.status, ==, 400);
}

static void
test_hostile (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *large = g_strnfill (1024 * 1024, 'a');
  g_auto (Seen) seen = { 0 };
  g_auto (Seen) deep = { 0 };
  g_autofree char *brackets = g_strnfill (60000, '[');

  client_open (&client, WITH_ACCOUNTS (ACCOUNT ("")));
  seen = client_post (&client, TOKEN, large);
  g_assert_cmpuint (seen.status, ==, 413);
  client_sign_in (&client, MAILBOX, ANNA);
  deep = client_ask (&client, "POST", "/v1.0/$batch", JSON, brackets);
  g_assert_cmpuint (deep.status, ==, 400);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/graph-host/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/graph-host/strangers", test_strangers);
  g_test_add_func ("/graph-host/throttled", test_throttled);
  g_test_add_func ("/graph-host/a-draft-comes-and-goes", test_a_draft_comes_and_goes);
  g_test_add_data_func ("/graph-host/a-message-arrives", GINT_TO_POINTER (TRUE),
                        test_a_message_arrives);
  g_test_add_data_func ("/graph-host/a-message-is-lost", GINT_TO_POINTER (FALSE),
                        test_a_message_arrives);
  g_test_add_func ("/graph-host/batch", test_batch);
  g_test_add_func ("/graph-host/wrong-batches", test_wrong_batches);
  g_test_add_func ("/graph-host/hostile", test_hostile);
  result = g_test_run ();
  client_clear (&asker);

  return result;
}
