/* test-mailbox.c - what the mailbox and its calendar answer, in every way that was seen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/graph-case.h"
#include "support/run-check.h"

#include <string.h>

#define INBOX "/me/mailFolders/inbox?$select=displayName,totalItemCount"
#define CALENDAR "/me/calendar"
#define CALENDARS "/me/calendars?$top=50"
#define SENT "/me/mailFolders/sentitems/messages?$top=1&$select=from,sender"

#define FOLDER "{\"displayName\": \"Inbox\", \"totalItemCount\": 7}"
#define OWNED(address) \
  "{\"id\": \"a==\", \"canEdit\": true, \"owner\": {\"name\": \"Anna\", \"address\": " address "}}"
#define MINE OWNED ("\"anna@harbour.example\"")
#define LIST "{\"value\": [{\"id\": \"b==\"}, {\"id\": \"a==\"}]}"
#define OWNER "'mailbox-owner': <'anna@harbour.example'>"
#define WORKS "'mailbox': <'works'>"
#define CALENDAR_WORKS "'calendar': <'works'>, 'calendar-writable': <true>, 'calendar-default': <true>"
#define ALL "{" WORKS ", " CALENDAR_WORKS ", " OWNER "}"
#define EVERYTHING(inbox, calendar, calendars) \
  { { INBOX, 200, inbox }, { CALENDAR, 200, calendar }, { CALENDARS, 200, calendars } }

static void
test_row (gconstpointer data)
{
  GraphCase row = *(const GraphCase *) data;

  if (row.account == NULL)
    row.account = &graph_mailbox_account;
  graph_case_try (&medic_check_mailbox, &row);
}

/**
 * Refusal:
 * @value: what it means
 *
 * A refusal of both, mail and calendar, as was seen.
 */
typedef struct
{
  const char *name;
  guint       status;
  const char *code;
  const char *value;
  const char *body;   /* (nullable): instead of a plain one */
} Refusal;

#define SENTENCE(code) \
  "{\"error\": {\"code\": \"" code "\", \"message\": \"Access to OData is disabled.\"}}"

static const Refusal refusals[] = {
  { "inactive-or-on-premises", 404, "MailboxNotEnabledForRESTAPI", "no-mailbox" },
  { "on-premises", 404, "MailboxNotSupportedForRESTAPI", "no-mailbox" },
  { "a-replica", 404, "RESTAPINotEnabledForComponentSharedMailbox", "no-mailbox" },
  { "the-same-by-another-name", 404, "ResourceNotFound", "no-mailbox" },
  { "the-old-name", 400, "ErrorMissingEmailAddress", "no-mailbox" },
  { "another-exchange", 404, "extensionError", "no-mailbox" },
  { "no-user", 404, "Request_ResourceNotFound", "not-found" },
  { "no-mailbox-of-that-address", 404, "ErrorNonExistentMailbox", "not-found" },
  { "no-such-user", 404, "ErrorInvalidUser", "not-found" },
  { "a-licence-that-is-over", 403, "ErrorInvalidLicense", "unlicensed" },
  { "no-licence", 404, "UserHasNoMailboxAndNoLicenseAssignedError", "unlicensed" },
  { "switched-off", 403, "ErrorAccountDisabled", "disabled" },
  { "an-organisation-that-goes", 403, "ErrorOrganizationAccessBlocked", "disabled" },
  { "denied", 403, "ErrorAccessDenied", "denied" },
  { "denied-by-the-directory", 403, "Authorization_RequestDenied", "denied" },
  { "denied-without-a-code", 403, NULL, "denied", GRAPH_ERROR ("") },
  { "a-token-for-an-app", 403, "NoPermissionsInAccessToken", "denied" },
  { "a-guest", 401, "AuthOMMissingRequiredPermissions", "denied" },
  { "blocked", 403, "ErrorAccessDenied", "blocked-by-exchange", SENTENCE ("ErrorAccessDenied") },
  { "blocked-by-another-code", 403, "ExtensionError", "blocked-by-exchange", SENTENCE ("ExtensionError") },
  { "moving", 503, "ErrorMailboxMoveInProgress", "moving" },
  { "a-store-that-is-away", 500, "ErrorMailboxStoreUnavailable", "moving" },
  { "in-transit", 500, "MailboxInTransit", "moving" },
  { "full", 403, "ErrorQuotaExceeded", "full" },
  { "full-by-its-status", 507, "Xyz", "full" },
  { "full-by-another-code", 507, "QuotaExceededException", "full" },
  { "trouble-of-its-own", 500, "ErrorInternalServerError", "busy" },
  { "trouble-of-any-kind", 500, "Xyz", "busy" },
  { "a-token-that-is-never-taken", 401, "InvalidAuthenticationToken", "refused" },
  { "what-nobody-knows", 400, "Xyz", "refused" },
  { "without-any-code", 400, NULL, "refused", GRAPH_ERROR ("") },
  { "within", 404, "ErrorInvalidLicense", "unlicensed",
    "{\"error\": {\"code\": \"generalException\", \"innererror\": {\"code\": \"ErrorInvalidLicense\"}}}" },
};

static void
test_refusal (gconstpointer data)
{
  const Refusal *row = data;
  g_autofree char *plain =
    g_strdup_printf ("{\"error\": {\"code\": \"%s\", \"message\": \"" GRAPH_PROSE "\"}}",
                     row->code != NULL ? row->code : "");
  g_autofree char *mail_code =
    row->code != NULL ? g_strdup_printf (", 'mailbox-error': <'%s'>, 'calendar-error': <'%s'>", row->code,
                                         row->code) : g_strdup ("");
  g_autofree char *expected = g_strdup_printf ("{'mailbox': <'%s'>, 'calendar': <'%s'>%s}", row->value,
                                               row->value, mail_code);
  const GraphCase whole = {
    .account = &graph_mailbox_account,
    .expected = expected,
    /* Without a word on when to come back, it would be asked again. */
    .rules = { { "/me/*", row->status, row->body != NULL ? row->body : plain, "Retry-After: 60" },
               { "token", 400, "{\"error\": \"invalid_grant\"}" } },
  };

  graph_case_try (&medic_check_mailbox, &whole);
}

#define CALENDAR_ANSWERS { CALENDAR, 200, MINE }, { CALENDARS, 200, LIST }
#define LATER "Retry-After: 60"
#define NONE(code) "'mailbox': <'no-mailbox'>, 'mailbox-error': <'" code "'>"

static const GraphCase rows[] = {
  { "all-is-well", NULL, NULL, ALL, 0, EVERYTHING (FOLDER, MINE, LIST) },
  { "an-empty-folder-is-one", NULL, NULL, ALL, 0, EVERYTHING ("{}", MINE, LIST) },
  { "throttled", NULL, NULL, "{'mailbox': <'throttled'>, 'mailbox-error': <'ApplicationThrottled'>, "
    CALENDAR_WORKS ", " OWNER "}", 0,
    { { INBOX, 429, GRAPH_ERROR ("ApplicationThrottled"), LATER }, CALENDAR_ANSWERS } },
  { "throttled-by-a-503", NULL, NULL, "{'mailbox': <'throttled'>, 'mailbox-error': <'MailboxConcurrency'>, "
    CALENDAR_WORKS ", " OWNER "}", 0,
    { { INBOX, 503, GRAPH_ERROR ("MailboxConcurrency"), LATER }, CALENDAR_ANSWERS } },
  { "throttled-without-a-code-that-is-known", NULL, NULL, "{'mailbox': <'throttled'>, 'mailbox-error': <'Xyz'>, "
    CALENDAR_WORKS ", " OWNER "}", 0,
    { { INBOX, 429, GRAPH_ERROR ("Xyz"), LATER }, CALENDAR_ANSWERS } },
  { "throttled-for-a-moment", NULL, NULL, ALL, 0,
    { { INBOX, 429, GRAPH_ERROR ("ApplicationThrottled"), "Retry-After: 1", NULL, 1 }, { INBOX, 200, FOLDER },
      CALENDAR_ANSWERS } },
  { "moved-away-from-under-the-question", NULL, NULL,
    "{'mailbox': <'moving'>, 'mailbox-error': <'MailboxInfoStale'>, " CALENDAR_WORKS ", " OWNER "}", 0,
    { { INBOX, 503, GRAPH_ERROR ("MailboxInfoStale"), LATER }, CALENDAR_ANSWERS } },

  { "the-calendar-alone-is-refused", NULL, NULL,
    "{" WORKS ", 'calendar': <'denied'>, 'calendar-error': <'ErrorAccessDenied'>}", 0,
    { { INBOX, 200, FOLDER }, { "/me/calendar*", 403, GRAPH_ERROR ("ErrorAccessDenied") } } },
  { "the-default-calendar-is-missing", NULL, NULL,
    "{" WORKS ", 'calendar': <'works'>, 'calendar-writable': <true>, 'calendar-default': <false>, " OWNER "}", 0,
    EVERYTHING (FOLDER, MINE, "{\"value\": [{\"id\": \"b==\"}]}") },
  { "no-calendar-in-the-list", NULL, NULL,
    "{" WORKS ", 'calendar': <'works'>, 'calendar-writable': <true>, 'calendar-default': <false>, " OWNER "}", 0,
    EVERYTHING (FOLDER, MINE, "{\"value\": []}") },
  { "a-list-that-goes-on-says-nothing", NULL, NULL,
    "{" WORKS ", 'calendar': <'works'>, 'calendar-writable': <true>, " OWNER "}", 0,
    EVERYTHING (FOLDER, MINE, "{\"value\": [{\"id\": \"b==\"}], \"@odata.nextLink\": \"https://x.example/\"}") },
  { "a-list-that-is-refused-says-nothing", NULL, NULL,
    "{" WORKS ", 'calendar': <'works'>, 'calendar-writable': <true>, " OWNER "}", 0,
    { { INBOX, 200, FOLDER }, { CALENDAR, 200, MINE }, { CALENDARS, 500, GRAPH_ERROR ("x") } } },
  { "a-list-that-is-none-says-nothing", NULL, NULL,
    "{" WORKS ", 'calendar': <'works'>, 'calendar-writable': <true>, " OWNER "}", 0,
    EVERYTHING (FOLDER, MINE, "{\"value\": {\"id\": \"a==\"}}") },
  { "elements-of-other-types", NULL, NULL, ALL, 0,
    EVERYTHING (FOLDER, MINE, "{\"value\": [1, null, [], {}, {\"id\": 7}, {\"id\": \"a==\"}]}") },
  { "a-list-of-other-types-says-nothing", NULL, NULL,
    "{" WORKS ", 'calendar': <'works'>, 'calendar-writable': <true>, " OWNER "}", 0,
    EVERYTHING (FOLDER, MINE, "{\"value\": [{\"id\": \"b==\"}, {\"id\": 7}]}") },
  { "a-calendar-that-is-read-only", NULL, NULL,
    "{" WORKS ", 'calendar': <'works'>, 'calendar-writable': <false>, 'calendar-default': <true>}", 0,
    EVERYTHING (FOLDER, "{\"id\": \"a==\", \"canEdit\": false, \"owner\": null}", LIST) },
  { "members-of-other-types", NULL, NULL, "{" WORKS ", 'calendar': <'works'>}", 0,
    EVERYTHING (FOLDER, "{\"id\": 7, \"canEdit\": \"true\", \"owner\": [1]}", LIST) },
  { "an-empty-id-is-none", NULL, NULL, "{" WORKS ", 'calendar': <'works'>}", 0,
    EVERYTHING (FOLDER, "{\"id\": \"\"}", "{\"value\": [{\"id\": \"\"}]}") },
  { "an-owner-that-is-no-address", NULL, NULL, "{" WORKS ", " CALENDAR_WORKS "}", 0,
    EVERYTHING (FOLDER, OWNED ("\"a\\u0001b@harbour.example\""), LIST) },
  { "a-stand-in", NULL, NULL,
    "{" WORKS ", " CALENDAR_WORKS ", 'mailbox-owner': <'outlook_45A79CDF4502E0CF@outlook.com'>}", 0,
    EVERYTHING (FOLDER, OWNED ("\"outlook_45A79CDF4502E0CF@outlook.com\""), LIST) },

  { "only-the-calendar-can-be-read", NULL, NULL, "{" CALENDAR_WORKS ", " OWNER "}", 0,
    EVERYTHING ("[]", MINE, LIST) },
  { "only-the-mailbox-can-be-read", NULL, NULL, "{" WORKS "}", 0, EVERYTHING (FOLDER, "[]", LIST) },
  { "pages", NULL, NULL, NULL, G_IO_ERROR_INVALID_DATA,
    { { "*", 200, "<!doctype html><title>Hotel</title>" } } },
  { "refusals-in-between", NULL, NULL, NULL, G_IO_ERROR_INVALID_DATA,
    { { "*", 403, "<!doctype html><title>Filter</title>" } } },
  { "trouble-in-between", NULL, NULL, NULL, G_IO_ERROR_BUSY,
    { { "*", 502, "<!doctype html><title>Proxy</title>" } } },
  { "json-that-is-cut", NULL, NULL, NULL, G_IO_ERROR_INVALID_DATA,
    { { "*", 200, "{\"displayName\": \"In" } } },
};

static const GraphAccount hotmail = {
  .claims = "{\"iss\": \"%B/" GRAPH_PERSONAL_TENANT "/v2.0\", \"tid\": \"" GRAPH_PERSONAL_TENANT "\"}",
};

#define WITH_SENT(calendar, sent) \
  { { INBOX, 200, FOLDER }, { CALENDAR, 200, calendar }, { CALENDARS, 200, LIST }, \
    { SENT, 200, sent } }
#define FROM(member, address) "{\"value\": [{\"" member "\": {\"emailAddress\": {\"address\": " address "}}}]}"
#define SEEN "'mailbox-owner': <'outlook_45A79CDF4502E0CF@outlook.com'>"

static const GraphCase personal[] = {
  { "a-stand-in-in-what-was-sent", NULL, &hotmail, "{" WORKS ", " CALENDAR_WORKS ", " SEEN "}", 0,
    WITH_SENT (MINE, FROM ("from", "\"outlook_45A79CDF4502E0CF@outlook.com\"")) },
  { "the-owner-when-nothing-was-sent", NULL, &hotmail, ALL, 0, WITH_SENT (MINE, "{\"value\": []}") },
  { "the-owner-when-it-is-no-stand-in", NULL, &hotmail, ALL, 0,
    WITH_SENT (MINE, FROM ("from", "\"anna.h@harbour.example\"")) },
  { "the-sender-without-an-owner", NULL, &hotmail, ALL, 0,
    WITH_SENT (OWNED ("null"), FROM ("sender", "\"anna@harbour.example\"")) },
  { "what-was-sent-of-other-types", NULL, &hotmail, ALL, 0, WITH_SENT (MINE, "{\"value\": [[1]]}") },
  { "what-was-sent-is-refused", NULL, &hotmail, ALL, 0,
    { { INBOX, 200, FOLDER }, CALENDAR_ANSWERS, { SENT, 403, GRAPH_ERROR ("x") } } },
  { "no-mailbox", NULL, &hotmail,
    "{" NONE ("MailboxNotEnabledForRESTAPI") ", 'calendar': <'no-mailbox'>,"
    " 'calendar-error': <'MailboxNotEnabledForRESTAPI'>}", 0,
    { { "/me/*", 404, GRAPH_ERROR ("MailboxNotEnabledForRESTAPI") } } },
};

static void
test_one_call_is_all (void)
{
  g_autoptr (GraphServer) server =
    graph_server_new (((const GraphRule[]) { { "/me/*", 200, "{}" }, { .path = NULL } }));
  g_autoptr (MedicServices) services = graph_server_new_services (server, &graph_mailbox_account);
  g_autoptr (MedicFacts) learned = run_check (&medic_check_mailbox, "{}", services, NULL);

  g_assert_nonnull (learned);
  g_assert_cmpuint (graph_server_count (server, "POST /$batch"), ==, 1);
  for (guint i = 1; i < 4; i++)
    g_assert_true (graph_server_peek_nth (server, i)->part);
  g_assert_null (graph_server_peek_nth (server, 4));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/mailbox/refused/", refusals[i].name, NULL);
      g_test_add_data_func (path, &refusals[i], test_refusal);
    }
  graph_case_add_all ("mailbox", rows, G_N_ELEMENTS (rows), test_row);
  graph_case_add_all ("mailbox/personal", personal, G_N_ELEMENTS (personal), test_row);
  g_test_add_func ("/mailbox/one-call-is-all", test_one_call_is_all);

  return g_test_run ();
}
