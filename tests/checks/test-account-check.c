/* test-account-check.c - whose account is signed in, and what the address wanted is to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/graph-case.h"
#include "support/run-check.h"

#include <string.h>

#define PLAIN "/me"
#define MORE "/me?*"
#define SHOWN(mail, name) "{\"id\": \"1\", \"mail\": " mail ", \"userPrincipalName\": " name "}"
#define ANNA "\"anna@harbour.example\""
#define ANNA_SHOWN SHOWN (ANNA, ANNA)
#define HAS(proxies, plans, synced) \
  "{\"proxyAddresses\": " proxies ", \"assignedPlans\": " plans ", \"onPremisesSyncEnabled\": " synced "}"
#define PLAN(service, status) \
  "{\"service\": \"" service "\", \"servicePlanId\": \"efb87545-963c-4e0d-99df-69c6916d9eb0\"," \
  " \"capabilityStatus\": \"" status "\"}"
#define FOUNDATION \
  "{\"service\": \"exchange\", \"servicePlanId\": \"113FEB6C-3fe4-4440-bddc-54d774bf0318\"," \
  " \"capabilityStatus\": \"Enabled\"}"
#define ENABLED "[" PLAN ("exchange", "Enabled") "]"
#define PROXIES "[\"SMTP:anna@harbour.example\", \"smtp: a.h@harbour.example\", \"SIP:anna@harbour.example\"," \
  " \"X500:/o=Harbour\", \"smtp:info@sales.harbour.example \"]"
#define USUAL HAS (PROXIES, ENABLED, "null")

#define FACT(nick, value) "'" nick "': <'" value "'>, "
#define ANNAS FACT ("account-mail", "anna@harbour.example") FACT ("account-sign-in-name", "anna@harbour.example")
#define ALIASES FACT ("account-aliases", "a.h@harbour.example, info@sales.harbour.example")
#define WORK FACT ("account-primary", "work")
#define PLANNED FACT ("account-plan", "enabled") "'account-synced': <false>"
#define WANTED(address) "{'mail-address': <'" address "'>}"

#define BOTH(plain, more) { { PLAIN, 200, plain }, { MORE, 200, more } }

static const GraphCase wanted[] = {
  { "the-main-address", WANTED ("anna@harbour.example"), NULL,
    "{" ANNAS ALIASES FACT ("account-wanted", "primary") WORK PLANNED "}", 0, BOTH (ANNA_SHOWN, USUAL) },
  { "in-letters-of-another-size", WANTED ("ANNA@Harbour.Example"), NULL,
    "{" ANNAS ALIASES FACT ("account-wanted", "primary") WORK PLANNED "}", 0, BOTH (ANNA_SHOWN, USUAL) },
  { "as-it-was-typed", "{'address-typed': <' Anna <mailto:anna@harbour.example> '>}", NULL,
    "{" ANNAS ALIASES FACT ("account-wanted", "primary") WORK PLANNED "}", 0, BOTH (ANNA_SHOWN, USUAL) },
  { "another-address-of-it", WANTED ("A.H@harbour.example"), NULL,
    "{" ANNAS ALIASES FACT ("account-wanted", "alias") WORK PLANNED "}", 0, BOTH (ANNA_SHOWN, USUAL) },
  { "an-address-with-blanks-around-it", WANTED ("info@sales.harbour.example"), NULL,
    "{" ANNAS ALIASES FACT ("account-wanted", "alias") WORK PLANNED "}", 0, BOTH (ANNA_SHOWN, USUAL) },
  { "somebody-else", WANTED ("bob@harbour.example"), NULL,
    "{" ANNAS ALIASES FACT ("account-wanted", "other") WORK PLANNED "}", 0, BOTH (ANNA_SHOWN, USUAL) },
  { "nobody", NULL, NULL, "{" ANNAS ALIASES WORK PLANNED "}", 0, BOTH (ANNA_SHOWN, USUAL) },
  { "what-is-no-address", "{'address-typed': <'anna'>}", NULL,
    "{" ANNAS ALIASES FACT ("account-wanted", "other") WORK PLANNED "}", 0, BOTH (ANNA_SHOWN, USUAL) },
  { "its-sign-in-name", WANTED ("a123@harbour.example"), NULL,
    "{" FACT ("account-mail", "anna@harbour.example") FACT ("account-sign-in-name", "a123@harbour.example")
    FACT ("account-wanted", "sign-in-name") FACT ("account-primary", "name-differs") PLANNED "}", 0,
    BOTH (SHOWN (ANNA, "\"a123@harbour.example\""), HAS ("[]", ENABLED, "null")) },
  { "a-domain-in-its-own-script", WANTED ("j\303\274rgen@h\303\244fen.example"), NULL,
    "{" FACT ("account-mail", "J\303\234RGEN@h\303\244fen.example")
    FACT ("account-sign-in-name", "J\303\234RGEN@h\303\244fen.example")
    FACT ("account-wanted", "primary") WORK PLANNED "}", 0,
    BOTH (SHOWN ("\"J\303\234RGEN@xn--hfen-loa.example\"", "\"J\303\234RGEN@xn--hfen-loa.example\""),
          HAS ("[]", ENABLED, "null")) },
  { "aliases-that-cannot-be-read", WANTED ("bob@harbour.example"), NULL,
    "{" ANNAS FACT ("account-wanted", "unknown-aliases") WORK "}", 0,
    { { PLAIN, 200, ANNA_SHOWN }, { MORE, 403, GRAPH_ERROR ("Authorization_RequestDenied") } } },
  { "a-main-address-that-cannot-be-read", WANTED ("bob@harbour.example"), NULL,
    "{" FACT ("account-sign-in-name", "anna@harbour.example") PLANNED "}", 0,
    BOTH (SHOWN ("[1]", ANNA), HAS ("[]", ENABLED, "null")) },
};

static const GraphAccount hotmail = {
  .claims = "{\"iss\": \"%B/" GRAPH_PERSONAL_TENANT "/v2.0\", \"tid\": \"" GRAPH_PERSONAL_TENANT "\","
  " \"preferred_username\": \"mail-medic-test@hotmail.com\"}",
};

#define PERSONAL(mail, name) { { PLAIN, 200, SHOWN (mail, name) } }
#define STAND_IN "outlook_45A79CDF4502E0CF@outlook.com"

static const GraphCase personal[] = {
  { "microsofts-own", WANTED ("mail-medic-test@outlook.com"), &hotmail,
    "{" FACT ("account-mail", "mail-medic-test@outlook.com")
    FACT ("account-sign-in-name", "mail-medic-test@outlook.com") FACT ("account-wanted", "primary")
    FACT ("account-primary", "microsoft") "}", 0,
    PERSONAL ("\"mail-medic-test@outlook.com\"", "\"mail-medic-test@outlook.com\"") },
  { "somebody-elses-domain", WANTED ("anna@harbour.example"), &hotmail,
    "{" ANNAS FACT ("account-wanted", "primary") FACT ("account-primary", "foreign") "}", 0,
    PERSONAL (ANNA, ANNA) },
  { "a-stand-in", WANTED ("anna@harbour.example"), &hotmail,
    "{" FACT ("account-mail", STAND_IN) FACT ("account-sign-in-name", "anna@harbour.example")
    FACT ("account-wanted", "sign-in-name") FACT ("account-primary", "outlook-alias") "}", 0,
    PERSONAL ("\"" STAND_IN "\"", ANNA) },
  { "it-signed-in-by-that-name", WANTED ("mail-medic-test@hotmail.com"), &hotmail,
    "{" ANNAS FACT ("account-wanted", "sign-in-name") FACT ("account-primary", "foreign") "}", 0,
    PERSONAL (ANNA, ANNA) },
  { "perhaps-an-alias", WANTED ("bob@harbour.example"), &hotmail,
    "{" ANNAS FACT ("account-wanted", "unknown-aliases") FACT ("account-primary", "foreign") "}", 0,
    PERSONAL (ANNA, ANNA) },
  { "without-an-address-its-name-counts", NULL, &hotmail,
    "{" FACT ("account-sign-in-name", "mail-medic-test@live.nl") FACT ("account-primary", "microsoft") "}", 0,
    PERSONAL ("null", "\"mail-medic-test@live.nl\"") },
  { "without-either-the-name-of-the-sign-in", NULL, &hotmail,
    "{" FACT ("account-primary", "microsoft") "}", 0, PERSONAL ("\"\"", "null") },
};

static const GraphCase accounts[] = {
  { "no-address", NULL, NULL,
    "{" FACT ("account-sign-in-name", "anna@harbour.example") FACT ("account-primary", "none")
    FACT ("account-plan", "none") "'account-synced': <false>}", 0,
    BOTH (SHOWN ("null", ANNA), HAS ("[]", "[]", "null")) },
  { "the-main-address-among-the-others", NULL, NULL,
    "{" ANNAS FACT ("account-aliases", "a.h@harbour.example, info@sales.harbour.example") WORK PLANNED "}", 0,
    BOTH (SHOWN ("null", ANNA), USUAL) },
  { "a-guest-by-the-token", NULL, &graph_guest_account,
    "{" ANNAS PLANNED "}", 0, BOTH (ANNA_SHOWN, HAS ("[]", ENABLED, "null")) },
  { "a-guest-by-the-name", NULL, NULL,
    "{" FACT ("account-mail", "anna@harbour.example")
    FACT ("account-sign-in-name", "anna_harbour.example#EXT#@lakeside.example") PLANNED "}", 0,
    BOTH (SHOWN (ANNA, "\"anna_harbour.example#EXT#@lakeside.example\""), HAS ("[]", ENABLED, "null")) },
  { "a-guest-by-the-type", NULL, NULL, "{" ANNAS "}", 0,
    BOTH (ANNA_SHOWN, "{\"userType\": \"Guest\"}") },
  { "synced", NULL, NULL, "{" ANNAS WORK FACT ("account-plan", "enabled") "'account-synced': <true>}", 0,
    BOTH (ANNA_SHOWN, HAS ("[]", ENABLED, "true")) },
  { "synced-no-more", NULL, NULL, "{" ANNAS WORK PLANNED "}", 0,
    BOTH (ANNA_SHOWN, HAS ("[]", ENABLED, "false")) },
  { "members-of-other-types", NULL, NULL, "{" ANNAS WORK "}", 0,
    BOTH (ANNA_SHOWN, HAS ("{}", "\"x\"", "\"yes\"")) },
  { "elements-of-other-types", NULL, NULL, "{" ANNAS WORK "'account-synced': <false>}", 0,
    BOTH (ANNA_SHOWN, HAS ("[1, null, {}, [], \"\", \"smtp:\", \"smtp:x\"]", "[1, null, [], {}]", "null")) },
  { "addresses-that-are-none", NULL, NULL, "{'account-synced': <false>, 'account-plan': <'enabled'>}", 0,
    BOTH (SHOWN ("\"a b@harbour.example\"", "\"a@b\\n.example\""),
          HAS ("[\"smtp:a\\u0007@harbour.example\"]", ENABLED, "null")) },
  { "members-that-are-missing", NULL, NULL, "{" ANNAS WORK "}", 0, BOTH (ANNA_SHOWN, "{}") },
  { "more-than-enough-is-told-besides", NULL, NULL,
    "{" ANNAS ALIASES WORK PLANNED "}", 0,
    { { PLAIN, 404, GRAPH_ERROR ("Request_ResourceNotFound") },
      { MORE, 200, "{\"mail\": " ANNA ", \"userPrincipalName\": " ANNA ", \"proxyAddresses\": " PROXIES ","
        " \"assignedPlans\": " ENABLED ", \"onPremisesSyncEnabled\": false}" } } },

  { "refused", NULL, NULL, "{'account-error': <'Request_ResourceNotFound'>}", 0,
    { { "/me*", 404, GRAPH_ERROR ("Request_ResourceNotFound") } } },
  { "with-a-token-that-is-not-taken", NULL, NULL, "{'account-error': <'InvalidAuthenticationToken'>}", 0,
    { { "/me*", 401, GRAPH_ERROR ("InvalidAuthenticationToken") }, { "token", 400, "{\"error\": \"x\"}" } } },
  { "refused-without-a-code", NULL, NULL, NULL, G_IO_ERROR_INVALID_DATA,
    { { "/me*", 403, GRAPH_ERROR ("") } } },
  { "a-page", NULL, NULL, NULL, G_IO_ERROR_INVALID_DATA,
    { { "/$batch", 200, "<html>" }, { "/me*", 200, "<!doctype html>" } } },
  { "trouble-as-a-page", NULL, NULL, NULL, G_IO_ERROR_BUSY,
    { { "/$batch", 404 }, { "/me*", 502, "<!doctype html>" } } },
  { "a-redirect", NULL, NULL, NULL, G_IO_ERROR_INVALID_DATA,
    { { "*", 302, NULL, "Location: /v1.0/elsewhere" } } },
};

#define PLANS(plans, found) "{" ANNAS WORK found "'account-synced': <false>}", 0, \
  BOTH (ANNA_SHOWN, HAS ("[]", "[" plans "]", "null"))

static const GraphCase plans[] = {
  { "enabled", NULL, NULL, PLANS (PLAN ("exchange", "Enabled"), FACT ("account-plan", "enabled")) },
  { "in-other-letters", NULL, NULL, PLANS (PLAN ("Exchange", "enabled"), FACT ("account-plan", "enabled")) },
  { "warning", NULL, NULL, PLANS (PLAN ("exchange", "Warning"), FACT ("account-plan", "grace")) },
  { "suspended", NULL, NULL, PLANS (PLAN ("exchange", "Suspended"), FACT ("account-plan", "suspended")) },
  { "locked-out", NULL, NULL, PLANS (PLAN ("exchange", "LockedOut"), FACT ("account-plan", "suspended")) },
  { "deleted", NULL, NULL, PLANS (PLAN ("exchange", "Deleted"), FACT ("account-plan", "suspended")) },
  { "the-best-of-several", NULL, NULL,
    PLANS (PLAN ("exchange", "Deleted") "," PLAN ("exchange", "Enabled") "," PLAN ("exchange", "Suspended"),
           FACT ("account-plan", "enabled")) },
  { "none-of-exchange", NULL, NULL, PLANS (PLAN ("SharePoint", "Enabled"), FACT ("account-plan", "none")) },
  { "foundation-alone-gives-no-mailbox", NULL, NULL, PLANS (FOUNDATION, FACT ("account-plan", "none")) },
  { "foundation-beside-a-mailbox", NULL, NULL,
    PLANS (FOUNDATION "," PLAN ("exchange", "Suspended"), FACT ("account-plan", "suspended")) },
  { "without-a-number", NULL, NULL,
    PLANS ("{\"service\": \"exchange\", \"capabilityStatus\": \"Enabled\"}", FACT ("account-plan", "enabled")) },
  { "a-status-nobody-knows", NULL, NULL, PLANS (PLAN ("exchange", "Sleeping"), "") },
  { "a-status-of-another-type", NULL, NULL,
    PLANS ("{\"service\": \"exchange\", \"capabilityStatus\": 7}", "") },
  { "a-service-of-another-type", NULL, NULL,
    PLANS ("{\"service\": [\"exchange\"], \"capabilityStatus\": \"Enabled\"}", "") },
  { "one-of-another-type-beside-a-mailbox", NULL, NULL,
    PLANS ("7," PLAN ("exchange", "Suspended"), FACT ("account-plan", "suspended")) },
};

static void
test_row (gconstpointer data)
{
  graph_case_try (&medic_check_account, data);
}

/* What only an organisation knows is not asked for. */
static void
test_of_a_personal_account_little_is_asked (void)
{
  g_autoptr (GraphServer) server = graph_server_new (GRAPH_RULES ({ "/me", 200, ANNA_SHOWN }));
  g_autoptr (MedicServices) services = graph_server_new_services (server, &hotmail);
  g_autoptr (MedicFacts) learned = run_check (&medic_check_account, "{}", services, NULL);

  g_assert_nonnull (learned);
  g_assert_cmpstr (graph_server_peek_nth (server, 0)->line, ==, "GET /me");
  g_assert_null (graph_server_peek_nth (server, 1));
}

static void
test_nobody_is_asked_when_nobody_is_signed_in (void)
{
  g_autoptr (GraphServer) server = graph_server_new (GRAPH_RULES ({ "*", 200, ANNA_SHOWN }));
  g_autoptr (MedicServices) services = graph_server_new_services (server, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) learned = run_check (&medic_check_account, "{}", services, &error);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_null (learned);
  g_assert_null (graph_server_peek_nth (server, 0));
}

/* As many as an answer holds: found at once, and told in part. */
static void
test_very_many_aliases (void)
{
  g_autoptr (GString) proxies = g_string_new ("[\"SMTP:anna@harbour.example\"");
  g_autoptr (GraphServer) server = NULL;
  g_autoptr (MedicServices) services = NULL;
  g_autoptr (MedicFacts) learned = NULL;
  g_autofree char *body = NULL;
  gint64 begun;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (proxies, ", \"smtp:a%u@harbour.example\"", i);
  g_string_append_c (proxies, ']');
  body = g_strdup_printf ("{\"proxyAddresses\": %s}", proxies->str);
  server = graph_server_new (GRAPH_RULES ({ "/me", 200, ANNA_SHOWN }, { "/me*", 200, body }));
  services = graph_server_new_services (server, &graph_work_account);

  begun = g_get_monotonic_time ();
  learned = run_check (&medic_check_account, WANTED ("a321@harbour.example"), services, NULL);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 3 * G_USEC_PER_SEC);
  g_assert_cmpstr (medic_facts_peek_string (learned, MEDIC_FACT_ACCOUNT_WANTED), ==, "alias");
  g_assert_cmpuint (strlen (medic_facts_peek_string (learned, MEDIC_FACT_ACCOUNT_ALIASES)), <,
                    2000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  graph_case_add_all ("account/wanted", wanted, G_N_ELEMENTS (wanted), test_row);
  graph_case_add_all ("account/personal", personal, G_N_ELEMENTS (personal), test_row);
  graph_case_add_all ("account", accounts, G_N_ELEMENTS (accounts), test_row);
  graph_case_add_all ("account/plan", plans, G_N_ELEMENTS (plans), test_row);
  g_test_add_func ("/account/of-a-personal-account-little-is-asked",
                   test_of_a_personal_account_little_is_asked);
  g_test_add_func ("/account/nobody-is-asked-when-nobody-is-signed-in",
                   test_nobody_is_asked_when_nobody_is_signed_in);
  g_test_add_func ("/account/very-many-aliases", test_very_many_aliases);

  return g_test_run ();
}
