/* test-practice-account.c - accounts of practice customers: as they are written, and when wrong
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "client.h"

#include <string.h>

#include "rehearsal/medic-practice-account.h"
#include "rehearsal/medic-world.h"

/* An account that is not right, and the member that the error then names. */
static const struct
{
  const char *name;
  const char *accounts;
  const char *named;
} wrongs[] = {
  { "a-list", "{}", "accounts" },
  { "of-objects", "[7]", "accounts" },
  { "an-address-is-needed", "[{}]", "address" },
  { "an-address-is-one", "[{\"address\": \"anna\"}]", "address" },
  { "an-address-is-not-markup", "[{\"address\": \"<b>@a.example\"}]", "address" },
  { "an-address-has-no-blank", "[{\"address\": \"a b@a.example\"}]", "address" },
  { "an-address-has-one-at", "[{\"address\": \"a@b@a.example\"}]", "address" },
  { "a-name-is-an-address", "[" ACCOUNT (", \"name\": \"Anna\"") "]", "name" },
  { "mail-is-an-address", "[" ACCOUNT (", \"mail\": \"\"") "]", "mail" },
  { "mail-is-a-text", "[" ACCOUNT (", \"mail\": 7") "]", "mail" },
  { "aliases-are-a-list", "[" ACCOUNT (", \"aliases\": \"a@b.example\"") "]", "aliases" },
  { "aliases-are-addresses", "[" ACCOUNT (", \"aliases\": [\"a\"]") "]", "aliases" },
  { "a-kind-is-one-of-three", "[" ACCOUNT (", \"kind\": \"robot\"") "]", "kind" },
  { "a-plan-is-one-of-four", "[" ACCOUNT (", \"plan\": \"gold\"") "]", "plan" },
  { "synced-is-true-or-false", "[" ACCOUNT (", \"synced\": \"yes\"") "]", "synced" },
  { "a-rule-is-a-word-or-an-object", "[" ACCOUNT (", \"sign-in\": \"refused\"") "]", "sign-in" },
  { "a-rule-has-an-error", "[" ACCOUNT (", \"sign-in\": {\"number\": 1}") "]", "error" },
  { "an-error-is-a-code", "[" ACCOUNT (", \"sign-in\": {\"error\": \"a b\"}") "]", "error" },
  { "a-number-is-bounded",
    "[" ACCOUNT (", \"sign-in\": {\"error\": \"a\", \"number\": 100000000}") "]", "number" },
  { "a-page-says-nothing-else",
    "[" ACCOUNT (", \"sign-in\": {\"page\": 1, \"error\": \"a\"}") "]", "error" },
  { "a-slip-in-a-rule", "[" ACCOUNT (", \"refresh\": {\"error\": \"a\", \"nr\": 1}") "]", "nr" },
  { "scopes-are-left-out-by-name",
    "[" ACCOUNT (", \"mailbox-permission\": {\"without\": [\"a b\"]}") "]", "without" },
  { "what-is-left-out-is-a-list",
    "[" ACCOUNT (", \"mailbox-permission\": {\"without\": \"Mail.Send\"}") "]", "without" },
  { "an-id-token-is-a-word", "[" ACCOUNT (", \"id-token\": \"bad\"") "]", "id-token" },
  { "a-fault-has-a-status", "[" ACCOUNT (", \"inbox\": {\"code\": \"x\"}") "]", "status" },
  { "a-fault-is-no-success",
    "[" ACCOUNT (", \"inbox\": {\"status\": 200, \"code\": \"x\"}") "]", "status" },
  { "a-fault-has-a-code", "[" ACCOUNT (", \"calendar\": {\"status\": 404}") "]", "code" },
  { "a-wait-is-bounded", "[" ACCOUNT (
    ", \"inbox\": {\"status\": 429, \"code\": \"x\", \"retry-after\": 3601}") "]", "retry-after" },
  { "an-owner-is-an-address", "[" ACCOUNT (", \"owner\": \"x\"") "]", "owner" },
  { "a-slip", "[" ACCOUNT (", \"calender\": \"works\"") "]", "calender" },
  { "twice-the-same", "[" ACCOUNT ("") ", {\"address\": \"ANNA@harbour.example\"}]", "address" },
  { "too-many", "[" ACCOUNT ("") ", {}, {}, {}, {}, {}, {}, {}, {}]", "accounts" },
};

static MedicCustomer *
parse (const char  *accounts,
       const char  *person,
       const char  *change,
       GError     **error)
{
  g_autofree char *text = g_strdup_printf (
    "{\"id\": \"one\", \"title\": \"One\", \"summary\": \"One.\", \"world\": {\"dns\": " DNS (
    "answers", MX) ", \"microsoft\": " MICROSOFT ("answers", TENANT, "Managed")
    ", \"accounts\": %s}, \"person\": {\"address\": \"" ANNA "\", \"answers\": {}%s}, "
    "\"changes\": [{\"step\": \"sing\"%s}]}", accounts, person, change);

  return medic_customer_parse (text, (gssize) strlen (text), error);
}

static void
test_wrong (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = parse (wrongs[i].accounts, "", "", &error);

  g_assert_null (customer);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, wrongs[i].named));
}

static void
test_a_personal_account_needs_no_tenant (void)
{
  static const char text[] =
    "{\"id\": \"one\", \"title\": \"One\", \"summary\": \"One.\", \"world\": {\"dns\": " DNS (
    "answers", MX) ", \"microsoft\": " MICROSOFT ("answers", "null", "Personal")
    ", \"accounts\": [%s]}, \"person\": {\"address\": \"" ANNA "\", \"answers\": {}}}";
  g_autofree char *personal = g_strdup_printf (text, PERSONAL);
  g_autofree char *work = g_strdup_printf (text, ACCOUNT (""));
  g_autoptr (MedicCustomer) good =
    medic_customer_parse (personal, (gssize) strlen (personal), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) bad = medic_customer_parse (work, (gssize) strlen (work), &error);

  g_assert_nonnull (good);
  g_assert_null (bad);
  g_assert_nonnull (strstr (error->message, "kind"));
}

static void
test_what_is_usual (void)
{
  g_autoptr (MedicCustomer) customer = parse ("[" ACCOUNT ("") "]", "", "", NULL);
  g_autoptr (MedicWorld) world = medic_customer_get_world (customer, NULL);
  const MedicPracticeAccount *account = medic_practice_accounts_find (world->accounts, ANNA);

  g_assert_cmpstr (account->name, ==, ANNA);
  g_assert_cmpstr (account->mail, ==, ANNA);
  g_assert_cmpstr (account->owner, ==, ANNA);
  g_assert_cmpstr (account->from, ==, ANNA);
  g_assert_cmpint (account->kind, ==, MEDIC_ACCOUNT_KIND_WORK);
  g_assert_cmpint (account->plan, ==, MEDIC_PLAN_ENABLED);
  g_assert_false (account->synced);
  g_assert_false (account->sign_in.refuses);
  g_assert_cmpuint (account->inbox.status, ==, 0);
  g_assert_true (account->calendar_listed);
  g_assert_true (account->calendar_editable);
  g_assert_true (account->arrives);
}

static void
test_a_step_changes_accounts (void)
{
  static const char *const sung[] = { "sing", NULL };
  g_autoptr (MedicCustomer) customer = parse (
    "[" ACCOUNT ("") "]", ", \"signs-in-as\": \"" TIM "\"",
    ", \"signs-in-as\": \"" ANNA "\", \"world\": {\"accounts\": [" PERSONAL "]}", NULL);
  g_autoptr (MedicWorld) before = medic_customer_get_world (customer, NULL);
  g_autoptr (MedicWorld) after = medic_customer_get_world (customer, sung);

  g_assert_cmpstr (medic_customer_get_sign_in_address (customer, NULL), ==, TIM);
  g_assert_cmpstr (medic_customer_get_sign_in_address (customer, sung), ==, ANNA);
  g_assert_nonnull (medic_practice_accounts_find (before->accounts, ANNA));
  g_assert_null (medic_practice_accounts_find (before->accounts, TIM));
  g_assert_null (medic_practice_accounts_find (after->accounts, ANNA));
  g_assert_nonnull (medic_practice_accounts_find (after->accounts, TIM));
}

static void
test_who_signs_in_is_an_address (void)
{
  g_autoptr (GError) first = NULL;
  g_autoptr (GError) second = NULL;

  g_assert_null (parse ("[]", ", \"signs-in-as\": \"Anna\"", "", &first));
  g_assert_nonnull (strstr (first->message, "signs-in-as"));
  g_assert_null (parse ("[]", "", ", \"signs-in-as\": 7", &second));
  g_assert_nonnull (strstr (second->message, "signs-in-as"));
}

/* Every customer that is brought along can sign in, and the person's account is there. */
static void
test_those_brought_along (void)
{
  g_auto (GStrv) names = medic_customer_list ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_autoptr (MedicCustomer) customer = medic_customer_load (names[i], NULL);
      g_autoptr (MedicWorld) world = medic_customer_get_world (customer, NULL);
      const char *address = medic_customer_get_sign_in_address (customer, NULL);

      if (medic_practice_accounts_find (world->accounts, address) == NULL)
        g_error ("%s has no account in %s", address, names[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *path = g_strconcat ("/practice-account/wrong/", wrongs[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_wrong);
    }

  g_test_add_func ("/practice-account/a-personal-account-needs-no-tenant",
                   test_a_personal_account_needs_no_tenant);
  g_test_add_func ("/practice-account/what-is-usual", test_what_is_usual);
  g_test_add_func ("/practice-account/a-step-changes-accounts", test_a_step_changes_accounts);
  g_test_add_func ("/practice-account/who-signs-in-is-an-address", test_who_signs_in_is_an_address);
  g_test_add_func ("/practice-account/those-brought-along", test_those_brought_along);

  return g_test_run ();
}
