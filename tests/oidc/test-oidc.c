/* test-oidc.c - signing in, by both ways, at an OpenID provider that we did not write
 *
 * To be run by with-provider.py.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "oidc/visitor.h"
#include "services/medic-no-dump.h"
#include "support/test-log.h"

#define WORK "7a0c3f52-1111-4c5e-9d3b-0123456789ab"

/* All that was said to any log since the test began. */
static GString *logged;

static const Visit ways[] = {
  { MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "anna@harbour.example" },
  { MEDIC_WAY_CODE, MEDIC_TIER_IDENTITY, "anna@harbour.example" },
  { MEDIC_WAY_BROWSER, MEDIC_TIER_MAILBOX, "anna@harbour.example" },
  { MEDIC_WAY_CODE, MEDIC_TIER_MAILBOX, "anna@harbour.example" },
};

/* What is refused, what the refusal is called, and Microsoft's number in it. */
static const struct
{
  const char *name;
  Visit       visit;
  const char *error;
  guint       number;
} refusals[] = {
  { "declined",
    { MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "anna@harbour.example", "answer=cancel" },
    "access_denied", 0 },
  { "not-assigned", { MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "carla@harbour.example" },
    "access_denied", 50105 },
  { "administrator-wanted", { MEDIC_WAY_BROWSER, MEDIC_TIER_MAILBOX, "dora@harbour.example" },
    "access_denied", 90094 },
  { "declined-with-a-code",
    { MEDIC_WAY_CODE, MEDIC_TIER_IDENTITY, "anna@harbour.example", "answer=cancel" },
    "access_denied", 0 },
  { "another-challenge",
    { MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "anna@harbour.example",
      "?code_challenge=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
    "invalid_grant", 0 },
  { "without-a-challenge",
    { MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "anna@harbour.example",
      "?code_challenge=\n?code_challenge_method=" },
    "invalid_request", 0 },
  { "without-a-person",
    { MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "anna@harbour.example", "?prompt=none" },
    "login_required", 0 },
};

static void
assert_is_anna (MedicServices *services)
{
  const MedicClaims *claims = medic_account_peek_claims (medic_services_get_account (services));

  g_assert_nonnull (claims);
  g_assert_cmpstr (claims->tenant, ==, WORK);
  g_assert_cmpstr (claims->username, ==, "anna@harbour.example");
  g_assert_cmpstr (claims->email, ==, "anna@harbour.example");
  g_assert_true (g_str_has_suffix (claims->issuer, "/" WORK "/v2.0"));
  g_assert_false (medic_claims_is_personal (claims));
  g_assert_false (medic_claims_is_guest (claims));
}

static void
assert_granted (const VisitEnd *end)
{
  g_assert_no_error (end->error);
  g_assert_cmpstr (end->refusal != NULL ? end->refusal->error : NULL, ==, NULL);
  g_assert_true (end->granted);
}

static void
sign_in_as_anna (MedicServices *services,
                 MedicTier      tier)
{
  const Visit visit = { MEDIC_WAY_BROWSER, tier, "anna@harbour.example" };
  g_auto (VisitEnd) end = { FALSE };

  visitor_sign_in (services, &visit, &end);
  assert_granted (&end);
}

static void
each_way_leads_in (gconstpointer data)
{
  const Visit *visit = data;
  g_autoptr (MedicServices) services = visitor_new_services ();
  MedicAccount *account = medic_services_get_account (services);
  g_auto (VisitEnd) end = { FALSE };

  visitor_sign_in (services, visit, &end);
  assert_granted (&end);
  assert_is_anna (services);
  g_assert_true (medic_account_has_scope (account, "User.Read"));
  g_assert_cmpint (medic_account_has_scope (account, "Mail.Send"), ==,
                   visit->tier == MEDIC_TIER_MAILBOX);
  g_assert_nonnull (medic_tokens_peek_refresh_token (medic_account_peek_tokens (account)));
  g_assert_true (medic_no_dump_is_held ());

  if (visit->way == MEDIC_WAY_BROWSER)
    {
      g_assert_nonnull (strstr (end.seen, "title Granted"));
      g_assert_nonnull (strstr (end.seen, "/done\n"));
    }
}

static void
each_refusal_is_told (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicServices) services = visitor_new_services ();
  g_auto (VisitEnd) end = { FALSE };

  visitor_sign_in (services, &refusals[i].visit, &end);
  g_assert_no_error (end.error);
  g_assert_false (end.granted);
  g_assert_nonnull (end.refusal);
  g_assert_cmpstr (end.refusal->error, ==, refusals[i].error);
  g_assert_cmpuint (end.refusal->number, ==, refusals[i].number);
  g_assert_false (medic_account_is_signed_in (medic_services_get_account (services)));
}

/* Her first visit brings a state that is not ours; the second one is hers. */
static void
another_state_ends_nothing (void)
{
  const Visit visit = {
    MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "anna@harbour.example", "?state=another", TRUE
  };
  g_autoptr (MedicServices) services = visitor_new_services ();
  g_auto (VisitEnd) end = { FALSE };

  visitor_sign_in (services, &visit, &end);
  assert_granted (&end);
  assert_is_anna (services);
  g_assert_nonnull (strstr (end.first, "status 400"));
  g_assert_nonnull (strstr (end.seen, "status 200"));
}

static void
another_nonce_is_not_believed (void)
{
  const Visit visit = {
    MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "anna@harbour.example", "?nonce=another"
  };
  g_autoptr (MedicServices) services = visitor_new_services ();
  g_auto (VisitEnd) end = { FALSE };

  visitor_sign_in (services, &visit, &end);
  g_assert_error (end.error, MEDIC_CLAIMS_ERROR, MEDIC_CLAIMS_ERROR_NONCE);
  g_assert_false (medic_account_is_signed_in (medic_services_get_account (services)));
  g_assert_false (medic_no_dump_is_held ());
}

static void
a_refresh_brings_new_tokens (void)
{
  g_autoptr (MedicServices) services = visitor_new_services ();
  MedicAccount *account = medic_services_get_account (services);
  g_autoptr (MedicTokens) before = NULL;
  g_autoptr (MedicRefusal) refusal = NULL;
  MedicTokens *after;

  sign_in_as_anna (services, MEDIC_TIER_IDENTITY);
  before = medic_tokens_ref (medic_account_peek_tokens (account));
  g_assert_true (visitor_refresh (services, MEDIC_TIER_IDENTITY, NULL));
  after = medic_account_peek_tokens (account);
  g_assert_cmpstr (medic_tokens_peek_refresh_token (after), !=,
                   medic_tokens_peek_refresh_token (before));
  g_assert_cmpstr (medic_tokens_peek_access_token (after), !=,
                   medic_tokens_peek_access_token (before));
  assert_is_anna (services);
  g_assert_true (visitor_refresh (services, MEDIC_TIER_IDENTITY, NULL));

  /* The provider takes an old one for stolen, and ends all that came of it. */
  medic_account_take_tokens (account, before);
  g_assert_false (visitor_refresh (services, MEDIC_TIER_IDENTITY, &refusal));
  g_assert_cmpstr (refusal->error, ==, "invalid_grant");
  g_assert_true (medic_account_is_signed_in (account));
}

static void
a_refresh_gives_no_more_than_was_granted (void)
{
  g_autoptr (MedicServices) services = visitor_new_services ();
  g_autoptr (MedicRefusal) refusal = NULL;

  sign_in_as_anna (services, MEDIC_TIER_IDENTITY);
  g_assert_false (visitor_refresh (services, MEDIC_TIER_MAILBOX, &refusal));
  g_assert_cmpstr (refusal->error, ==, "invalid_scope");
  g_assert_true (visitor_refresh (services, MEDIC_TIER_IDENTITY, NULL));
  assert_is_anna (services);

  sign_in_as_anna (services, MEDIC_TIER_MAILBOX);
  g_assert_true (visitor_refresh (services, MEDIC_TIER_MAILBOX, NULL));
}

static void
a_refusal_of_more_keeps_what_was_there (void)
{
  const Visit visit = { MEDIC_WAY_BROWSER, MEDIC_TIER_MAILBOX, "dora@harbour.example" };
  g_autoptr (MedicServices) services = visitor_new_services ();
  g_auto (VisitEnd) end = { FALSE };

  sign_in_as_anna (services, MEDIC_TIER_IDENTITY);
  visitor_sign_in (services, &visit, &end);
  g_assert_cmpstr (end.refusal->error, ==, "access_denied");
  assert_is_anna (services);
  g_assert_true (visitor_refresh (services, MEDIC_TIER_IDENTITY, NULL));
}

static void
nothing_secret_was_logged (void)
{
  static const char *const secrets[] = { "eyJ", "anna@", "code=", "code_verifier", "nonce=" };
  g_autoptr (MedicServices) services = visitor_new_services ();
  MedicTokens *tokens;

  sign_in_as_anna (services, MEDIC_TIER_MAILBOX);
  tokens = medic_account_peek_tokens (medic_services_get_account (services));

  g_assert_nonnull (strstr (logged->str, "GSocketClient"));
  g_assert_null (strstr (logged->str, medic_tokens_peek_access_token (tokens)));
  g_assert_null (strstr (logged->str, medic_tokens_peek_refresh_token (tokens)));
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_null (strstr (logged->str, secrets[i]));
}

static void
add_tables (void)
{
  static const char *const names[] = { "browser", "code", "browser-mailbox", "code-mailbox" };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/oidc/each-way-leads-in/", names[i], NULL);

      g_test_add_data_func (path, &ways[i], each_way_leads_in);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_autofree char *path = g_strconcat ("/oidc/each-refusal-is-told/", refusals[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), each_refusal_is_told);
    }
}

int
main (int    argc,
      char **argv)
{
  logged = test_log_init (&argc, &argv);

  add_tables ();
#define ADD(name, test) g_test_add_func ("/oidc/" name, test)
  ADD ("another-state-ends-nothing", another_state_ends_nothing);
  ADD ("another-nonce-is-not-believed", another_nonce_is_not_believed);
  ADD ("a-refresh-brings-new-tokens", a_refresh_brings_new_tokens);
  ADD ("a-refresh-gives-no-more-than-was-granted", a_refresh_gives_no_more_than_was_granted);
  ADD ("a-refusal-of-more-keeps-what-was-there", a_refusal_of_more_keeps_what_was_there);
  ADD ("nothing-secret-was-logged", nothing_secret_was_logged);

  return g_test_run ();
}
