/* test-settings-value.c - what each setting may be, and what is said of all else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-settings-value.h"

#include <string.h>

#include "services/medic-cloud.h"

#define OURS "12345678-90ab-cdef-1234-567890abcdef"

#define L63 "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg"

typedef struct
{
  const char   *name;
  MedicSetting  setting;
  const char   *text;
  MedicFault    fault;
  const char   *value;  /* (nullable): NULL when it is @text itself, or when there is a fault */
} Row;

#define ID MEDIC_SETTING_APPLICATION_ID
#define TENANT MEDIC_SETTING_TENANT
#define CLOUD MEDIC_SETTING_CLOUD
#define FINE MEDIC_FAULT_NONE

static const Row rows[] = {
  { "an-id", ID, OURS, FINE, NULL },
  { "an-id-in-capitals", ID, "12345678-90AB-CDEF-1234-567890ABCDEF", FINE, OURS },
  { "an-id-with-blanks-around-it", ID, " \t" OURS "\n", FINE, OURS },
  { "no-id", ID, "", MEDIC_FAULT_NOT_AN_ID, NULL },
  { "a-word-is-no-id", ID, "mail-medic", MEDIC_FAULT_NOT_AN_ID, NULL },
  { "an-id-in-braces", ID, "{" OURS "}", MEDIC_FAULT_NOT_AN_ID, NULL },
  { "an-id-without-hyphens", ID, "1234567890abcdef1234567890abcdef", MEDIC_FAULT_NOT_AN_ID, NULL },
  { "an-id-that-is-short", ID, "12345678-90ab-cdef-1234-567890abcde", MEDIC_FAULT_NOT_AN_ID, NULL },
  { "an-id-that-is-long", ID, OURS "0", MEDIC_FAULT_NOT_AN_ID, NULL },
  { "an-id-with-another-letter", ID, "12345678-90ab-cdef-1234-567890abcdeg",
    MEDIC_FAULT_NOT_AN_ID, NULL },
  { "two-ids", ID, OURS " " OURS, MEDIC_FAULT_NOT_AN_ID, NULL },
  { "an-id-of-nobody", ID, "00000000-0000-0000-0000-000000000000", MEDIC_FAULT_NOT_AN_ID, NULL },
  { "an-id-in-bytes-that-are-no-text", ID, "\xff\xfe", MEDIC_FAULT_NOT_AN_ID, NULL },
  { "azure-cli", ID, "04b07795-8ddb-461a-bbee-02f9e1bf7b46", MEDIC_FAULT_FOREIGN_ID, NULL },
  { "azure-cli-in-capitals", ID, " 04B07795-8DDB-461A-BBEE-02F9E1BF7B46 ",
    MEDIC_FAULT_FOREIGN_ID, NULL },
  { "azure-powershell", ID, "1950a258-227b-4e31-a9cf-717495945fc2", MEDIC_FAULT_FOREIGN_ID, NULL },
  { "office", ID, "d3590ed6-52b3-4102-aeff-aad2292ab01c", MEDIC_FAULT_FOREIGN_ID, NULL },
  { "graph-tools", ID, "14d82eec-204b-4c2f-b7e8-296a70dab67e", MEDIC_FAULT_FOREIGN_ID, NULL },
  { "graph-itself", ID, "00000003-0000-0000-c000-000000000000", MEDIC_FAULT_FOREIGN_ID, NULL },
  { "exchange-itself", ID, "00000002-0000-0ff1-ce00-000000000000", MEDIC_FAULT_FOREIGN_ID, NULL },
  { "thunderbird", ID, "9e5f94bc-e8a4-4e73-b8be-63364c29d753", MEDIC_FAULT_FOREIGN_ID, NULL },
  { "evolution", ID, "20460e5d-ce91-49af-a3a5-70b6be7486d1", MEDIC_FAULT_FOREIGN_ID, NULL },
  { "online-accounts", ID, "8ef61e06-9fd5-49af-9b63-6983aede4213", MEDIC_FAULT_FOREIGN_ID, NULL },

  { "everybody", TENANT, "common", FINE, NULL },
  { "work-accounts", TENANT, "Organizations", FINE, "organizations" },
  { "personal-accounts", TENANT, "consumers", FINE, NULL },
  { "a-tenant-id", TENANT, OURS, FINE, NULL },
  { "a-domain", TENANT, "harbour.example", FINE, NULL },
  { "a-domain-in-capitals", TENANT, " Harbour.EXAMPLE ", FINE, "harbour.example" },
  { "a-domain-of-many-labels", TENANT, "a.b-c.d0.xn--hfen-loa.example", FINE, NULL },
  { "the-longest-label", TENANT, L63 ".example", FINE, NULL },
  { "no-tenant", TENANT, "", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "another-word", TENANT, "everybody", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "an-address", TENANT, "anna@harbour.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-link", TENANT, "https://harbour.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-path", TENANT, "common/../consumers", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-step-up", TENANT, "..", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-query", TENANT, "harbour.example?x=1", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "an-escape", TENANT, "harbour%2eexample.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-port", TENANT, "harbour.example:8080", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-blank-within", TENANT, "harbour .example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-line-end-within", TENANT, "harbour\n.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-dot-at-the-end", TENANT, "harbour.example.", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-dot-at-the-beginning", TENANT, ".harbour.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "two-dots", TENANT, "harbour..example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-hyphen-at-the-beginning", TENANT, "-harbour.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-hyphen-at-the-end", TENANT, "harbour-.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "an-underscore", TENANT, "har_bour.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-label-that-is-long", TENANT, L63 "a.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-domain-that-is-long", TENANT, L63 "." L63 "." L63 "." L63 ".example",
    MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "an-address-of-a-computer", TENANT, "192.0.2.1", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-tenant-of-nobody", TENANT, "00000000-0000-0000-0000-000000000000",
    MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-domain-that-is-not-ascii", TENANT, "häfen.example", MEDIC_FAULT_NOT_A_TENANT, NULL },
  { "a-tenant-in-bytes-that-are-no-text", TENANT, "\xff.example", MEDIC_FAULT_NOT_A_TENANT, NULL },

  { "the-global-cloud", CLOUD, "global", FINE, NULL },
  { "the-us-cloud", CLOUD, "US", FINE, "us" },
  { "the-dod-cloud", CLOUD, "DoD", FINE, "dod" },
  { "the-chinese-cloud", CLOUD, " china ", FINE, "china" },
  { "no-cloud", CLOUD, "", MEDIC_FAULT_NOT_A_CLOUD, NULL },
  { "a-cloud-that-is-gone", CLOUD, "germany", MEDIC_FAULT_NOT_A_CLOUD, NULL },
  { "a-number-of-a-cloud", CLOUD, "1", MEDIC_FAULT_NOT_A_CLOUD, NULL },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autofree char *value = NULL;
  MedicFault fault = medic_setting_judge (row->setting, row->text, &value);
  g_autofree char *reason = medic_setting_dup_reason (fault, row->text);

  g_assert_cmpint (fault, ==, row->fault);
  if (fault == MEDIC_FAULT_NONE)
    {
      g_assert_cmpstr (value, ==, row->value != NULL ? row->value : row->text);
      g_assert_cmpstr (reason, ==, "");
      return;
    }

  g_assert_null (value);
  g_assert_cmpuint (strlen (reason), >, 20);
  g_assert_null (strchr (reason, '{'));
}

static void
test_the_owner_is_named (void)
{
  g_autofree char *reason =
    medic_setting_dup_reason (MEDIC_FAULT_FOREIGN_ID, " 9E5F94BC-e8a4-4e73-b8be-63364c29d753");

  g_assert_nonnull (strstr (reason, "another program: Thunderbird."));
}

static void
test_the_clouds_are_those_of_the_services (void)
{
  const MedicSettingChoice *clouds = medic_setting_get_clouds ();

  for (MedicCloud cloud = 0; cloud < MEDIC_N_CLOUDS; cloud++)
    {
      g_assert_cmpstr (clouds[cloud].value, ==, medic_cloud_get_nick (cloud));
      g_assert_nonnull (clouds[cloud].title);
    }
  g_assert_null (clouds[MEDIC_N_CLOUDS].value);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/setting/", rows[i].name, NULL);
      g_test_add_data_func (path, &rows[i], test_row);
    }

  g_test_add_func ("/setting/the-owner-of-an-id-is-named", test_the_owner_is_named);
  g_test_add_func ("/setting/the-clouds-are-those-of-the-services",
                   test_the_clouds_are_those_of_the_services);

  return g_test_run ();
}
