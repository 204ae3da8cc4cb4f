/* test-tenant.c - what Microsoft's metadata say about the organisation, and what they do not
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "support/ask-server.h"

#define ID "11111111-2222-3333-4444-555555555555"
#define ISSUER "\"issuer\": \"https://login.example/" ID "/v2.0\""
#define EXISTS "'tenant-exists': <true>, 'tenant-id': <'" ID "'>"
#define NOT_FOUND "{'tenant-exists': <false>}"

static const ServerRow rows[] = {
  { "it-exists-with-region-and-cloud", { 200, NULL, "tenant-global.json" },
    "{" EXISTS ", 'tenant-region': <'EU'>, 'tenant-cloud': <'global'>}", 0 },
  { "the-cloud-may-be-the-us-governments",
    { 200, NULL, "{" ISSUER ", \"tenant_region_scope\": \"USGov\", \"tenant_region_sub_scope\":"
      " \"DODCON\", \"cloud_instance_name\": \"microsoftonline.us\"}" },
    "{" EXISTS ", 'tenant-region': <'USGov'>, 'tenant-cloud': <'us-government'>}", 0 },
  { "the-cloud-may-be-china",
    { 200, NULL, "{" ISSUER ", \"tenant_region_scope\": \"AS\","
      " \"cloud_instance_name\": \"partner.microsoftonline.cn\"}" },
    "{" EXISTS ", 'tenant-region': <'AS'>, 'tenant-cloud': <'china'>}", 0 },
  { "a-cloud-nobody-knows-is-not-known",
    { 200, NULL, "{" ISSUER ", \"cloud_instance_name\": \"microsoftonline.com.evil.example\"}" },
    "{" EXISTS "}", 0 },
  { "without-region-and-cloud-it-still-exists", { 200, NULL, "{" ISSUER "}" }, "{" EXISTS "}", 0 },
  { "the-id-is-in-lower-case",
    { 200, NULL, "{\"issuer\": \"https://x.example/AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE/v2.0\"}" },
    "{'tenant-exists': <true>, 'tenant-id': <'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'>}", 0 },
  { "a-region-that-is-none-is-not-believed",
    { 200, NULL, "{" ISSUER ", \"tenant_region_scope\": \"<b>EU</b>\"}" }, "{" EXISTS "}", 0 },
  { "a-region-too-long-for-one-is-not-believed",
    { 200, NULL, "{" ISSUER ", \"tenant_region_scope\": \"SomewhereElse\"}" }, "{" EXISTS "}", 0 },
  { "region-and-cloud-of-other-types-are-not-believed",
    { 200, NULL, "{" ISSUER ", \"tenant_region_scope\": 17, \"cloud_instance_name\": [\"x\"]}" },
    "{" EXISTS "}", 0 },

  { "not-found-is-an-answer", { 400, NULL, "tenant-not-found.json" }, NOT_FOUND, 0 },
  { "not-found-is-known-by-name", { 400, NULL, "{\"error\": \"invalid_tenant\"}" }, NOT_FOUND, 0 },
  { "not-found-is-known-by-number",
    { 400, NULL, "{\"error\": \"x\", \"error_codes\": [50000, 90002]}" }, NOT_FOUND, 0 },
  { "not-found-may-be-a-number-alone", { 404, NULL, "{\"error_codes\": [90002]}" }, NOT_FOUND, 0 },
  { "another-refusal-says-nothing",
    { 400, NULL, "{\"error\": \"invalid_request\", \"error_codes\": [900144]}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-refusal-of-other-types-says-nothing",
    { 400, NULL, "{\"error\": [\"invalid_tenant\"],"
      " \"error_codes\": [\"90002\", 90002.0, null, {}]}" }, NULL, G_IO_ERROR_INVALID_DATA },
  { "a-list-of-numbers-that-is-none-says-nothing",
    { 400, NULL, "{\"error\": null, \"error_codes\": 90002}" }, NULL, G_IO_ERROR_INVALID_DATA },
  { "the-name-of-the-refusal-in-a-200-says-nothing",
    { 200, NULL, "tenant-not-found.json" }, NULL, G_IO_ERROR_INVALID_DATA },

  { "a-page-is-no-answer", { 200, "Content-Type: text/html", "<!doctype html><p>Hotel</p>" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "a-redirect-is-no-answer", { 302, "Location: https://portal.example/", NULL },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "an-empty-body-is-no-answer", { 200, NULL, NULL }, NULL, G_IO_ERROR_INVALID_DATA },
  { "an-array-is-no-answer", { 200, NULL, "[{" ISSUER "}]" }, NULL, G_IO_ERROR_INVALID_DATA },
  { "without-an-issuer-it-is-no-answer", { 200, NULL, "{\"tenant_region_scope\": \"EU\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "an-issuer-for-everybody-is-no-answer",
    { 200, NULL, "{\"issuer\": \"https://login.example/{tenantid}/v2.0\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "an-issuer-that-is-a-host-is-no-answer",
    { 200, NULL, "{\"issuer\": \"https://login.example\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "an-empty-issuer-is-no-answer", { 200, NULL, "{\"issuer\": \"\"}" },
    NULL, G_IO_ERROR_INVALID_DATA },
  { "an-issuer-of-another-type-is-no-answer", { 200, NULL, "{\"issuer\": {\"a\": \"" ID "\"}}" },
    NULL, G_IO_ERROR_INVALID_DATA },

  { "too-many-requests-is-busy", { 429, "Retry-After: 17", "{\"error\": \"throttled\"}" },
    NULL, G_IO_ERROR_BUSY },
  { "unavailable-is-busy", { 503, NULL, "<h1>Service Unavailable</h1>" }, NULL, G_IO_ERROR_BUSY },
  { "broken-is-busy", { 500, NULL, NULL }, NULL, G_IO_ERROR_BUSY },
};

static void
test_row (gconstpointer data)
{
  ask_server_row (&medic_check_tenant, data);
}

static void
test_only_the_domain_is_asked_about (void)
{
  ask_server_path (&medic_check_tenant,
                   "{'mail-address': <'anna@harbour.example'>, 'mail-domain': <'harbour.example'>}",
                   "/harbour.example/v2.0/.well-known/openid-configuration");
}

static void
test_alone_it_reads_the_domain_off_the_address (void)
{
  ask_server_path (&medic_check_tenant, "{'address-typed': <'Anna@H\303\244fen.example'>}",
                   "/xn--hfen-loa.example/v2.0/.well-known/openid-configuration");
}

static void
test_without_a_domain_nobody_is_asked (void)
{
  ask_nobody (&medic_check_tenant, "{'address-typed': <'anna@'>}");
  ask_nobody (&medic_check_tenant, "{'address-typed': <'anna@harbour.example/../x'>}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/tenant/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/tenant/only-the-domain-is-asked-about", test_only_the_domain_is_asked_about);
  g_test_add_func ("/tenant/alone-it-reads-the-domain-off-the-address",
                   test_alone_it_reads_the_domain_off_the_address);
  g_test_add_func ("/tenant/without-a-domain-nobody-is-asked",
                   test_without_a_domain_nobody_is_asked);

  return g_test_run ();
}
