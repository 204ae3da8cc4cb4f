/* test-keyring.c - the real keyring in each of its states, one by one
 *
 * Run by with-keyring, which makes the state and says which it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <sys/prctl.h>

#include <libsecret/secret.h>

#include "services/keyring-ask.h"
#include "support/slowness.h"

static const SecretSchema others = {
  "org.example.Other", SECRET_SCHEMA_NONE, { { "account", SECRET_SCHEMA_ATTRIBUTE_STRING } }
};
static const SecretSchema ours = {
  MEDIC_APPLICATION_ID ".Token", SECRET_SCHEMA_NONE,
  {
    { "application", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "account", SECRET_SCHEMA_ATTRIBUTE_STRING },
    { "cloud", SECRET_SCHEMA_ATTRIBUTE_STRING },
  }
};

static const MedicKeyringWish wishes[] = {
  MEDIC_KEYRING_LOOK_UP, MEDIC_KEYRING_STORE, MEDIC_KEYRING_LIST, MEDIC_KEYRING_FORGET
};

static void
expect_of_all_wishes (const char *nick)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wishes); i++)
    keyring_expect (wishes[i], &keyring_ada, nick);
  keyring_expect (MEDIC_KEYRING_FORGET, NULL, nick);
  keyring_expect_clean_log ();
}

static void
expect_accounts (guint n)
{
  g_autoptr (MedicKeyringReply) reply = keyring_ask (MEDIC_KEYRING_LIST, NULL, KEYRING_NOW);

  g_assert_cmpuint (reply->accounts->len, ==, n);
}

/* libsecret's file, where there is one, and not the one before beside it: that holds more. */
static void
expect_no_older_file (void)
{
  const char *test = g_getenv ("SECRET_FILE_TEST_PATH");
  g_autofree char *own = g_build_filename (g_get_user_data_dir (), "keyrings", "default.keyring",
                                           NULL);
  g_autofree char *older = g_strconcat (test != NULL ? test : own, "~", NULL);

  g_assert_false (g_file_test (older, G_FILE_TEST_EXISTS));
}

static void
forget_all (void)
{
  keyring_expect (MEDIC_KEYRING_FORGET, NULL, "nothing-there");
  expect_no_older_file ();
  keyring_expect (MEDIC_KEYRING_LIST, NULL, "nothing-there");
  keyring_expect_clean_log ();
}

static void
test_stored (void)
{
  g_autoptr (MedicKeyringReply) list = NULL;
  const MedicKeyringAccount *account;

  keyring_expect (MEDIC_KEYRING_LOOK_UP, &keyring_ada, "nothing-there");
  keyring_store (&keyring_ada, KEYRING_TOKEN);
  keyring_expect_token (&keyring_ada, KEYRING_TOKEN);

  list = keyring_ask (MEDIC_KEYRING_LIST, NULL, KEYRING_NOW);
  g_assert_cmpuint (list->accounts->len, ==, 1);
  account = g_ptr_array_index (list->accounts, 0);
  g_assert_cmpstr (account->object, ==, keyring_ada.object);
  g_assert_cmpstr (account->tenant, ==, keyring_ada.tenant);
  g_assert_cmpstr (account->cloud, ==, keyring_ada.cloud);
  g_assert_cmpstr (account->label, ==, keyring_ada.label);
  forget_all ();
}

static void
test_rotated (void)
{
  keyring_store (&keyring_ada, KEYRING_TOKEN);
  keyring_store (&keyring_ada, KEYRING_OTHER_TOKEN);

  keyring_expect_token (&keyring_ada, KEYRING_OTHER_TOKEN);
  expect_accounts (1);
  forget_all ();
}

static void
test_apart (void)
{
  keyring_store (&keyring_ada, KEYRING_TOKEN);
  keyring_store (&keyring_ada_elsewhere, KEYRING_OTHER_TOKEN);
  keyring_store (&keyring_bob, KEYRING_OTHER_TOKEN);
  expect_accounts (3);

  keyring_expect (MEDIC_KEYRING_FORGET, &keyring_ada_elsewhere, "nothing-there");
  keyring_expect (MEDIC_KEYRING_LOOK_UP, &keyring_ada_elsewhere, "nothing-there");
  keyring_expect_token (&keyring_ada, KEYRING_TOKEN);
  keyring_expect_token (&keyring_bob, KEYRING_OTHER_TOKEN);
  forget_all ();
}

static void
test_over (void)
{
  g_autoptr (MedicKeyringReply) reply = NULL;
  g_autoptr (MedicKeyringReply) list = NULL;

  keyring_store (&keyring_ada, KEYRING_TOKEN);
  keyring_store (&keyring_bob, KEYRING_TOKEN);
  reply = keyring_ask (MEDIC_KEYRING_LOOK_UP, &keyring_ada, KEYRING_NOW + 90 * KEYRING_DAY);
  g_assert_cmpint (reply->outcome, ==, MEDIC_KEYRING_NOTHING_THERE);
  keyring_expect (MEDIC_KEYRING_LOOK_UP, &keyring_ada, "nothing-there");
  expect_accounts (1);

  list = keyring_ask (MEDIC_KEYRING_LIST, NULL, KEYRING_NOW + 90 * KEYRING_DAY);
  g_assert_cmpint (list->outcome, ==, MEDIC_KEYRING_NOTHING_THERE);
  keyring_expect (MEDIC_KEYRING_LIST, NULL, "nothing-there");
}

static void
test_others (void)
{
  g_autofree char *found = NULL;

  secret_password_store_sync (&others, NULL, "Another program", "another-secret", NULL, NULL,
                              "account", "somebody", NULL);
  keyring_store (&keyring_ada, KEYRING_TOKEN);
  forget_all ();

  found = secret_password_lookup_sync (&others, NULL, NULL, "account", "somebody", NULL);
  g_assert_cmpstr (found, ==, "another-secret");
}

static void
test_junk (void)
{
  g_autofree char *account = g_strconcat (keyring_ada.object, ".", keyring_ada.tenant, NULL);

  secret_password_store_sync (&ours, NULL, "Mail Medic", "planted-junk", NULL, NULL, "application",
                              MEDIC_APPLICATION_ID, "account", account, "cloud", "global", NULL);
  keyring_expect (MEDIC_KEYRING_LOOK_UP, &keyring_ada, "nothing-there");
  g_assert_null (secret_password_lookup_sync (&ours, NULL, NULL, "account", account, NULL));
}

static void
test_no_dump (void)
{
  keyring_store (&keyring_ada, KEYRING_TOKEN);
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 1);
  {
    g_autoptr (MedicKeyringReply) reply = keyring_ask (MEDIC_KEYRING_LOOK_UP, &keyring_ada,
                                                       KEYRING_NOW);
    g_assert_nonnull (reply->token);
    g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 0);
  }
  g_assert_cmpint (prctl (PR_GET_DUMPABLE), ==, 1);
  forget_all ();
}

/* At any moment of the call: the later ones come after its end, and that is right, too. */
static void
test_cancelled (void)
{
  KeyringEvent event = { 0, keyring_cancel };
  double seconds;

  keyring_store (&keyring_ada, KEYRING_TOKEN);
  keyring_store (&keyring_bob, KEYRING_TOKEN);
  for (gsize i = 0; i < G_N_ELEMENTS (wishes); i++)
    for (event.after = 0; event.after < 30; event.after += 3)
      {
        G_GNUC_UNUSED g_autoptr (MedicKeyringReply) reply =
          keyring_ask_while (wishes[i], &event, &seconds);

        g_assert_cmpfloat (seconds, <, 2);
        g_usleep (30 * 1000);
        while (g_main_context_iteration (NULL, FALSE))
          ;
      }
  forget_all ();
}

static void
test_hung (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wishes); i++)
    {
      g_autoptr (MedicKeyringReply) reply = NULL;
      double seconds;

      keyring_stop (NULL);
      reply = keyring_ask_while (wishes[i], NULL, &seconds);
      keyring_go_on (NULL);

      g_assert_cmpint (reply->outcome, ==, MEDIC_KEYRING_SILENT);
      g_assert_cmpfloat (seconds, >, MEDIC_KEYRING_SECONDS - 1);
      g_assert_cmpfloat (seconds, <, MEDIC_KEYRING_SECONDS + 1);
    }
  keyring_expect_clean_log ();
}

static void
test_hung_cancelled (void)
{
  const KeyringEvent event = { 500, keyring_cancel };
  double seconds;

  keyring_stop (NULL);
  g_assert_null (keyring_ask_while (MEDIC_KEYRING_LOOK_UP, &event, &seconds));
  keyring_go_on (NULL);
  g_assert_cmpfloat (seconds, <, 1.5);
  keyring_store (&keyring_ada, KEYRING_TOKEN);
  keyring_expect_token (&keyring_ada, KEYRING_TOKEN);
}

static void
test_dying (void)
{
  /* Once it was asked, and before it counts as silent. */
  const KeyringEvent event = { 400 + 100 * get_slowness (), keyring_kill };
  g_autoptr (MedicKeyringReply) reply = NULL;
  double seconds;

  keyring_stop (NULL);
  reply = keyring_ask_while (MEDIC_KEYRING_LOOK_UP, &event, &seconds);

  g_assert_cmpint (reply->outcome, ==, MEDIC_KEYRING_DIED);
  g_assert_cmpfloat (seconds, <, event.after / 1000.0 + 1.5);
  keyring_expect_clean_log ();
}

static void
test_dead (void)
{
  expect_of_all_wishes ("no-service");
}

static void
test_locked (void)
{
  expect_of_all_wishes ("locked");
}

static void
test_locked_without_ours (void)
{
  keyring_expect (MEDIC_KEYRING_LOOK_UP, &keyring_bob, "nothing-there");
  keyring_expect (MEDIC_KEYRING_FORGET, &keyring_bob, "nothing-there");
}

static void
test_full (void)
{
  keyring_expect (MEDIC_KEYRING_STORE, &keyring_ada, "refused");
  keyring_expect_clean_log ();
}

static void
test_denied (void)
{
  expect_of_all_wishes ("refused");
}

static void
test_no_bus (void)
{
  expect_of_all_wishes ("no-bus");
}

static const KeyringRow rows[] = {
  { "unlocked", "what-is-stored-is-found-and-listed", test_stored },
  { "unlocked", "a-newer-token-takes-the-place-of-the-older", test_rotated },
  { "unlocked", "accounts-and-clouds-are-kept-apart", test_apart },
  { "unlocked", "what-is-over-its-date-is-removed-when-met", test_over },
  { "unlocked", "forgetting-leaves-other-programs-alone", test_others },
  { "unlocked", "what-cannot-be-read-is-removed", test_junk },
  { "unlocked", "no-core-is-dumped-while-a-token-is-held", test_no_dump },
  { "hung", "a-call-may-be-cancelled-at-any-moment", test_cancelled },
  { "hung", "silence-has-an-end", test_hung },
  { "hung", "a-silent-keyring-can-be-left-at-once", test_hung_cancelled },
  { "dying", "a-keyring-that-dies-meanwhile-is-told-apart", test_dying },
  { "dying", "a-keyring-that-died-is-not-there", test_dead },
  { "locked", "a-locked-keyring-is-never-taken-for-an-empty-one", test_locked },
  { "locked", "what-a-locked-keyring-does-not-hold-is-not-there", test_locked_without_ours },
  { "absent", "a-session-without-a-keyring-says-so", test_dead },
  { "denied", "a-refusal-is-told-apart", test_denied },
  { "full", "a-keyring-that-cannot-write-refuses", test_full },
  { "no-bus", "no-session-is-told-apart", test_no_bus },
};

int
main (int    argc,
      char **argv)
{
  return keyring_main (argc, argv, rows, G_N_ELEMENTS (rows));
}
