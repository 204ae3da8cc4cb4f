/* test-realm.c - what Microsoft says about how people of a domain sign in, without naming one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/ask-server.h"

#define PLACEHOLDER "mail-medic-looks-at-the-domain-only"

#define FEDERATED "\"NameSpaceType\": \"Federated\", \"DomainName\": \"harbour.example\""

static const ServerRow rows[] = {
  { "managed-is-at-microsoft", { 200, NULL, "realm-managed.json" },
    "{'realm': <'managed'>, 'realm-brand': <'Harbour & Sons'>}", 0 },
  { "federated-is-elsewhere", { 200, NULL, "realm-federated.json" },
    "{'realm': <'federated'>, 'realm-brand': <'Harbour & Sons'>,"
    " 'realm-sign-in-host': <'signin.harbour.example'>}", 0 },
  { "live-com-is-for-personal-accounts", { 200, NULL, "realm-personal.json" },
    "{'realm': <'personal'>, 'realm-brand': <'Windows Live'>}", 0 },
  { "unknown-is-an-answer",
    { 200, NULL, "{\"NameSpaceType\": \"Unknown\", \"Login\": \"x@harbour.example\"}" },
    "{'realm': <'none'>}", 0 },
  { "upper-and-lower-case-are-the-same",
    { 200, NULL, "{\"NameSpaceType\": \"FEDERATED\", \"DomainName\": \"Live.com\"}" },
    "{'realm': <'personal'>}", 0 },
  { "the-host-of-a-managed-domain-is-not-told",
    { 200, NULL, "{\"NameSpaceType\": \"Managed\", \"AuthURL\": \"https://harbour.example/\"}" },
    "{'realm': <'managed'>}", 0 },
  { "federated-may-say-no-more", { 200, NULL, "{\"NameSpaceType\": \"Federated\"}" },
    "{'realm': <'federated'>}", 0 },
  { "federated-without-a-place-is-federated", { 200, NULL, "{" FEDERATED ", \"AuthURL\": \"\"}" },
    "{'realm': <'federated'>}", 0 },
  { "a-place-that-is-no-address-is-not-told",
    { 200, NULL, "{" FEDERATED ", \"AuthURL\": \"signin.harbour.example\"}" },
    "{'realm': <'federated'>}", 0 },
  { "a-place-without-a-host-is-not-told",
    { 200, NULL, "{" FEDERATED ", \"AuthURL\": \"file:///adfs\"}" },
    "{'realm': <'federated'>}", 0 },
  { "a-place-of-bytes-is-not-told",
    { 200, NULL, "{" FEDERATED ", \"AuthURL\": \"https://%ff%fe/\"}" },
    "{'realm': <'federated'>}", 0 },
  { "an-empty-brand-is-none",
    { 200, NULL, "{\"NameSpaceType\": \"Managed\", \"FederationBrandName\": \"\"}" },
    "{'realm': <'managed'>}", 0 },
  { "everything-but-the-kind-may-be-of-another-type",
    { 200, NULL, "{\"NameSpaceType\": \"Federated\", \"DomainName\": [\"live.com\"],"
      " \"FederationBrandName\": {\"a\": 1}, \"AuthURL\": 17}" },
    "{'realm': <'federated'>}", 0 },

  { "a-kind-nobody-knows-is-no-answer", { 200, NULL, "{\"NameSpaceType\": \"Sovereign\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-kind-of-another-type-is-no-answer", { 200, NULL, "{\"NameSpaceType\": 3}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "null-is-no-kind", { 200, NULL, "{\"NameSpaceType\": null}" }, NULL, G_IO_ERROR_INVALID_DATA },
  { "the-older-form-is-no-answer",
    { 200, NULL, "{\"ver\": \"1.0\", \"account_type\": \"Managed\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-page-is-no-answer", { 200, "Content-Type: text/html", "<!doctype html><p>Hotel</p>" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "an-empty-body-is-no-answer", { 200, NULL, NULL }, NULL, G_IO_ERROR_INVALID_DATA },
  { "a-redirect-is-no-answer",
    { 302, "Location: https://portal.example/", "{\"NameSpaceType\": \"Managed\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-refusal-is-no-answer", { 400, NULL, "{\"NameSpaceType\": \"Managed\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "too-many-requests-is-busy", { 429, "Retry-After: 17", "{}" }, NULL, G_IO_ERROR_BUSY },
  { "unavailable-is-busy", { 503, NULL, "<h1>Service Unavailable</h1>" }, NULL, G_IO_ERROR_BUSY },
};

static void
test_row (gconstpointer data)
{
  ask_server_row (&medic_check_realm, data);
}

static void
test_the_persons_address_is_never_sent (void)
{
  ask_server_path (&medic_check_realm,
                   "{'address-typed': <'anna@harbour.example'>,"
                   " 'mail-address': <'anna@harbour.example'>, 'mail-domain': <'harbour.example'>}",
                   "/common/userrealm/" PLACEHOLDER "@harbour.example?api-version=2.0");
}

static void
test_alone_it_reads_the_domain_off_the_address (void)
{
  ask_server_path (&medic_check_realm, "{'address-typed': <'Anna@H\303\244fen.example'>}",
                   "/common/userrealm/" PLACEHOLDER "@xn--hfen-loa.example?api-version=2.0");
}

static void
test_without_a_domain_nobody_is_asked (void)
{
  ask_nobody (&medic_check_realm, "{'address-typed': <'anna@'>}");
  ask_nobody (&medic_check_realm, "{'address-typed': <'anna@harbour.example?login=x'>}");
}

static void
test_a_brand_has_a_bound (void)
{
  g_autofree char *longest = g_strnfill (200, 'x');
  g_autofree char *fits = g_strdup_printf ("{\"NameSpaceType\": \"Managed\","
                                           " \"FederationBrandName\": \"%s\"}", longest);
  g_autofree char *too_long = g_strdup_printf ("{\"NameSpaceType\": \"Managed\","
                                               " \"FederationBrandName\": \"%sx\"}", longest);
  g_autofree char *expected = g_strdup_printf ("{'realm': <'managed'>, 'realm-brand': <'%s'>}",
                                               longest);
  const ServerRow at_the_bound = { NULL, { 200, NULL, fits }, expected, 0 };
  const ServerRow beyond = { NULL, { 200, NULL, too_long }, "{'realm': <'managed'>}", 0 };

  ask_server_row (&medic_check_realm, &at_the_bound);
  ask_server_row (&medic_check_realm, &beyond);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/realm/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/realm/the-persons-address-is-never-sent",
                   test_the_persons_address_is_never_sent);
  g_test_add_func ("/realm/alone-it-reads-the-domain-off-the-address",
                   test_alone_it_reads_the_domain_off_the_address);
  g_test_add_func ("/realm/without-a-domain-nobody-is-asked",
                   test_without_a_domain_nobody_is_asked);
  g_test_add_func ("/realm/a-brand-has-a-bound", test_a_brand_has_a_bound);

  return g_test_run ();
}
