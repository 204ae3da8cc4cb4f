/* test-autodiscover.c - where Microsoft looks for a mailbox, asked for one's own address only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/ask-server.h"

#define KNOWN \
  "{'mail-address': <'anna@harbour.example'>, 'mail-domain': <'harbour.example'>," \
  " 'own-address': <'yes'>}"
#define ASKED(address) "/autodiscover/autodiscover.json/v1.0/" address \
  "?Protocol=EWS&ServerLocation=true"

#define EWS "\"Protocol\": \"EWS\", \"Url\": \"https://outlook.example/EWS/Exchange.asmx\""
#define CLOUD "{'mailbox-place': <'cloud'>}"
#define ON_PREMISES "{'mailbox-place': <'on-premises'>}"
#define REDIRECTED "{'mailbox-place': <'redirected'>}"
#define UNKNOWN "{'mailbox-place': <'unknown-address'>}"

static const ServerRow rows[] = {
  { "with-a-location-it-is-in-the-cloud",
    { 200, NULL, "{" EWS ", \"ServerLocation\": \"ExchangeOnline\"}" }, CLOUD, 0 },
  { "any-word-for-the-location-will-do",
    { 200, NULL, "{" EWS ", \"ServerLocation\": \"EURPRD01\"}" }, CLOUD, 0 },
  { "without-a-location-it-is-on-premises", { 200, NULL, "{" EWS "}" }, ON_PREMISES, 0 },
  { "an-empty-location-is-none", { 200, NULL, "{" EWS ", \"ServerLocation\": \"\"}" },
    ON_PREMISES, 0 },
  { "a-location-of-another-type-is-none", { 200, NULL, "{" EWS ", \"ServerLocation\": [1]}" },
    ON_PREMISES, 0 },
  { "a-redirect-says-neither", { 302, "Location: https://autodiscover.harbour.example/", NULL },
    REDIRECTED, 0 },
  { "a-redirect-for-good-says-neither",
    { 301, "Location: https://autodiscover.harbour.example/", NULL }, REDIRECTED, 0 },
  { "a-redirect-on-the-same-host-says-neither", { 302, "Location: /autodiscover/x", NULL },
    REDIRECTED, 0 },
  { "not-found-is-an-unknown-address", { 404, NULL, NULL }, UNKNOWN, 0 },
  { "a-code-is-an-unknown-address", { 404, NULL, "{\"ErrorCode\": \"UserNotFound\"}" }, UNKNOWN, 0 },
  { "a-code-in-a-200-is-an-unknown-address",
    { 200, NULL, "{" EWS ", \"ErrorCode\": \"UserNotFound\"}" }, UNKNOWN, 0 },
  { "a-code-in-a-400-is-an-unknown-address", { 400, NULL, "{\"ErrorCode\": \"InvalidUserId\"}" },
    UNKNOWN, 0 },

  { "a-code-about-the-protocol-is-no-answer",
    { 404, NULL, "{\"ErrorCode\": \"ProtocolNotSupported\"}" }, NULL, G_IO_ERROR_INVALID_DATA },
  { "a-code-about-a-parameter-is-no-answer",
    { 400, NULL, "{\"ErrorCode\": \"MandatoryParameterMissing\"}" }, NULL, G_IO_ERROR_INVALID_DATA },
  { "an-empty-code-is-no-answer", { 400, NULL, "{\"ErrorCode\": \"\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-location-alone-is-no-answer", { 200, NULL, "{\"ServerLocation\": \"ExchangeOnline\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-protocol-alone-is-no-answer", { 200, NULL, "{\"Protocol\": \"EWS\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "members-of-other-types-are-no-answer", { 200, NULL, "{\"Protocol\": 1, \"Url\": {}}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-page-is-no-answer", { 200, "Content-Type: text/html", "<!doctype html><p>Hotel</p>" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "an-empty-body-is-no-answer", { 200, NULL, NULL }, NULL, G_IO_ERROR_INVALID_DATA },
  { "a-redirect-to-a-page-of-the-network-is-no-answer",
    { 302, "Location: http://portal.example/", NULL }, NULL, G_IO_ERROR_INVALID_DATA },
  { "a-redirect-to-nowhere-is-no-answer", { 302, NULL, NULL }, NULL, G_IO_ERROR_INVALID_DATA },
  { "a-wish-for-a-password-is-no-answer", { 401, "WWW-Authenticate: Basic realm=\"x\"", NULL },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-refusal-in-between-is-no-answer", { 403, NULL, "{\"ErrorCode\": \"Blocked\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "too-many-requests-is-busy", { 429, "Retry-After: 17", "{\"ErrorCode\": \"Throttled\"}" },
    NULL, G_IO_ERROR_BUSY },
  { "unavailable-is-busy", { 503, NULL, "{\"ErrorCode\": \"ServerBusy\"}" }, NULL, G_IO_ERROR_BUSY },
};

static void
test_row (gconstpointer data)
{
  ask_server_row_knowing (&medic_check_autodiscover, KNOWN, data);
}

/* The server tells what it was asked for unescaped: whole only if it was sent escaped. */
static void
test_the_address_arrives_whole (void)
{
  ask_server_path (&medic_check_autodiscover, KNOWN, ASKED ("anna@harbour.example"));
  ask_server_path (&medic_check_autodiscover,
                   "{'mail-address': <'a/b?c#d%2fe+f&g@harbour.example'>,"
                   " 'mail-domain': <'harbour.example'>, 'own-address': <'yes'>}",
                   ASKED ("a/b?c#d%2fe+f&g@harbour.example"));
}

static void
test_the_domain_is_asked_about_in_ascii (void)
{
  ask_server_path (&medic_check_autodiscover,
                   "{'mail-address': <'j\303\274rgen@h\303\244fen.example'>,"
                   " 'mail-domain': <'xn--hfen-loa.example'>, 'own-address': <'yes'>}",
                   ASKED ("j\303\274rgen@xn--hfen-loa.example"));
}

static void
test_nobody_elses_address_is_asked_about (void)
{
  ask_nobody (&medic_check_autodiscover,
              "{'mail-address': <'anna@harbour.example'>, 'mail-domain': <'harbour.example'>}");
  ask_nobody (&medic_check_autodiscover,
              "{'mail-address': <'anna@harbour.example'>, 'mail-domain': <'harbour.example'>,"
              " 'own-address': <'no'>}");
  ask_nobody (&medic_check_autodiscover, "{'mail-domain': <'harbour.example'>,"
              " 'own-address': <'yes'>}");
}

static MedicTruth
judge (const char *known)
{
  g_autoptr (MedicFacts) facts = medic_facts_parse (known, NULL);

  return medic_conditions_all (medic_check_autodiscover.when, facts);
}

static void
test_it_waits_for_the_persons_word (void)
{
  g_assert_cmpint (judge (KNOWN), ==, MEDIC_YES);
  g_assert_cmpint (judge ("{'mail-address': <'anna@harbour.example'>}"), ==, MEDIC_UNKNOWN);
  g_assert_cmpint (judge ("{'mail-address': <'anna@harbour.example'>, 'own-address': <'no'>}"), ==,
                   MEDIC_NO);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/autodiscover/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/autodiscover/the-address-arrives-whole", test_the_address_arrives_whole);
  g_test_add_func ("/autodiscover/the-domain-is-asked-about-in-ascii",
                   test_the_domain_is_asked_about_in_ascii);
  g_test_add_func ("/autodiscover/nobody-elses-address-is-asked-about",
                   test_nobody_elses_address_is_asked_about);
  g_test_add_func ("/autodiscover/it-waits-for-the-persons-word",
                   test_it_waits_for_the_persons_word);

  return g_test_run ();
}
