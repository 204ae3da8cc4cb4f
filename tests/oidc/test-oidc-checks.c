/* test-oidc-checks.c - what the checks find out about accounts at a provider that we did not write
 *
 * To be run by with-provider.py.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "checks/checks.h"
#include "oidc/visitor.h"
#include "support/run-check.h"

/* A person, and what each check says of the account: all of it, and nothing else. */
static const struct
{
  const char *account;
  const char *wanted;
  const char *found;
  const char *mailbox;
} people[] = {
  { "anna@harbour.example", "{'mail-address': <'anna@harbour.example'>}",
    "{'account-mail': <'anna@harbour.example'>, 'account-sign-in-name': <'anna@harbour.example'>,"
    " 'account-aliases': <'anna.harbour@harbour.example'>, 'account-wanted': <'primary'>,"
    " 'account-primary': <'work'>, 'account-plan': <'enabled'>, 'account-synced': <false>}",
    "{'mailbox': <'works'>, 'calendar': <'works'>, 'calendar-default': <true>,"
    " 'calendar-writable': <true>, 'mailbox-owner': <'anna@harbour.example'>}" },
  { "anna@harbour.example", "{'mail-address': <'Anna.Harbour@harbour.example'>}",
    "{'account-mail': <'anna@harbour.example'>, 'account-sign-in-name': <'anna@harbour.example'>,"
    " 'account-aliases': <'anna.harbour@harbour.example'>, 'account-wanted': <'alias'>,"
    " 'account-primary': <'work'>, 'account-plan': <'enabled'>, 'account-synced': <false>}",
    NULL },
  { "ben@harbour.example", "{'mail-address': <'anna@harbour.example'>}",
    "{'account-mail': <'ben@harbour.example'>, 'account-sign-in-name': <'ben@harbour.example'>,"
    " 'account-wanted': <'other'>, 'account-primary': <'work'>, 'account-plan': <'none'>,"
    " 'account-synced': <false>}",
    "{'mailbox': <'no-mailbox'>, 'mailbox-error': <'MailboxNotEnabledForRESTAPI'>,"
    " 'calendar': <'no-mailbox'>, 'calendar-error': <'MailboxNotEnabledForRESTAPI'>}" },
};

static void
assert_found (const MedicCheck *check,
              const char       *known,
              MedicServices    *services,
              const char       *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicFacts) facts = run_check (check, known, services, &error);

  g_assert_no_error (error);
  assert_facts (facts, expected);
}

static void
each_account_is_seen_as_it_is (gconstpointer data)
{
  const gsize i = GPOINTER_TO_SIZE (data);
  const Visit visit = { MEDIC_WAY_BROWSER, MEDIC_TIER_MAILBOX, people[i].account };
  g_autoptr (MedicServices) services = visitor_new_services ();
  g_auto (VisitEnd) end = { FALSE };

  visitor_sign_in (services, &visit, &end);
  g_assert_no_error (end.error);
  g_assert_true (end.granted);

  /* The account last: one that is not the one wanted is left. */
  if (people[i].mailbox != NULL)
    assert_found (&medic_check_mailbox, people[i].wanted, services, people[i].mailbox);
  assert_found (&medic_check_session, people[i].wanted, services, "{'session': <'lasts'>}");
  assert_found (&medic_check_account, people[i].wanted, services, people[i].found);
  g_assert_cmpint (medic_account_is_signed_in (medic_services_get_account (services)), ==,
                   strstr (people[i].found, "'account-wanted': <'other'>") == NULL);
}

/* The first tier says whose account it is; for more, it has no permission. */
static void
the_first_tier_does_not_open_the_mailbox (void)
{
  const Visit visit = { MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "anna@harbour.example" };
  g_autoptr (MedicServices) services = visitor_new_services ();
  g_auto (VisitEnd) end = { FALSE };

  visitor_sign_in (services, &visit, &end);
  g_assert_true (end.granted);
  assert_found (&medic_check_account, people[0].wanted, services, people[0].found);
  assert_found (&medic_check_mailbox, people[0].wanted, services,
                "{'mailbox': <'denied'>, 'mailbox-error': <'ErrorAccessDenied'>,"
                " 'calendar': <'denied'>, 'calendar-error': <'ErrorAccessDenied'>}");
}

/* Asked for by the person alone: one is written and removed, one is sent and comes back. */
static void
what_changes_something_is_done_and_undone (void)
{
  const Visit visit = { MEDIC_WAY_BROWSER, MEDIC_TIER_MAILBOX, "anna@harbour.example" };
  g_autoptr (MedicServices) services = visitor_new_services ();
  g_auto (VisitEnd) end = { FALSE };

  visitor_sign_in (services, &visit, &end);
  g_assert_true (end.granted);
  assert_found (&medic_check_draft, people[0].wanted, services, "{'draft': <'works'>}");
  assert_found (&medic_check_test_message,
                "{'mail-address': <'anna@harbour.example'>, 'account-mail': <'anna@harbour.example'>}",
                services, "{'test': <'arrived'>, 'test-from': <'anna@harbour.example'>}");
}

/* Once a refresh token was used twice, all that came of it is worth nothing. */
static void
a_session_that_was_ended_is_told (void)
{
  const Visit visit = { MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, "anna@harbour.example" };
  g_autoptr (MedicServices) services = visitor_new_services ();
  MedicAccount *account = medic_services_get_account (services);
  g_autoptr (MedicTokens) before = NULL;
  g_auto (VisitEnd) end = { FALSE };

  visitor_sign_in (services, &visit, &end);
  g_assert_true (end.granted);
  before = medic_tokens_ref (medic_account_peek_tokens (account));
  assert_found (&medic_check_session, "{}", services, "{'session': <'lasts'>}");
  medic_account_take_tokens (account, before);
  assert_found (&medic_check_session, "{}", services,
                "{'session': <'ends'>, 'session-error': <'invalid_grant'>}");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *path = g_strdup_printf ("/oidc-checks/each-account-is-seen-as-it-is/%"
                                               G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), each_account_is_seen_as_it_is);
    }
  g_test_add_func ("/oidc-checks/the-first-tier-does-not-open-the-mailbox",
                   the_first_tier_does_not_open_the_mailbox);
  g_test_add_func ("/oidc-checks/what-changes-something-is-done-and-undone",
                   what_changes_something_is_done_and_undone);
  g_test_add_func ("/oidc-checks/a-session-that-was-ended-is-told",
                   a_session_that_was_ended_is_told);

  return g_test_run ();
}
