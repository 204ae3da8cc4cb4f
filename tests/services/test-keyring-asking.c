/* test-keyring-asking.c - a keyring that a person has to open, and the person
 *
 * Run by with-keyring, which makes the state and says which it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>

#include "services/keyring-ask.h"

/* The person sees the window, and then does something. */
#define WHEN_ASKED \
  "for i in $(seq 100); do " \
  "xdotool search --onlyvisible --class prompter > /dev/null 2>&1 && break; sleep 0.1; done; "
#define LOCK_AGAIN \
  "gdbus call --session -d org.freedesktop.secrets -o /org/freedesktop/secrets " \
  "-m org.freedesktop.Secret.Service.Lock \"['/org/freedesktop/secrets/aliases/default']\" " \
  "> /dev/null"

static void
test_dismissed (void)
{
  static const MedicKeyringWish asking[] = {
    MEDIC_KEYRING_LOOK_UP, MEDIC_KEYRING_STORE, MEDIC_KEYRING_FORGET
  };

  keyring_expect (MEDIC_KEYRING_LIST, NULL, "locked");
  for (gsize i = 0; i < G_N_ELEMENTS (asking); i++)
    {
      g_autoptr (MedicKeyringReply) reply = NULL;
      double seconds;

      keyring_run (WHEN_ASKED "sleep 0.5; xdotool key Escape");
      reply = keyring_ask_while (asking[i], NULL, &seconds);
      g_assert_cmpint (reply->outcome, ==, MEDIC_KEYRING_DISMISSED);
    }
}

/* The question stays until the person closes it; what matters is that the keyring lives on. */
static void
test_asking_cancelled (void)
{
  const KeyringEvent event = { 2000, keyring_cancel };
  double seconds;

  g_assert_null (keyring_ask_while (MEDIC_KEYRING_LOOK_UP, &event, &seconds));
  g_assert_cmpfloat (seconds, <, 3);
  keyring_expect (MEDIC_KEYRING_LIST, NULL, "locked");
  g_assert_cmpint (system (WHEN_ASKED "xdotool key Escape; sleep 1"), ==, 0);
  keyring_expect (MEDIC_KEYRING_LIST, NULL, "locked");
}

static void
test_slow_person (void)
{
  g_autoptr (MedicKeyringReply) reply = NULL;
  double seconds;

  keyring_run (WHEN_ASKED "sleep 13; xdotool type test; xdotool key Return");
  reply = keyring_ask_while (MEDIC_KEYRING_LOOK_UP, NULL, &seconds);
  g_assert_cmpint (reply->outcome, ==, MEDIC_KEYRING_UNLOCKED);
  g_assert_cmpstr (medic_secret_peek (reply->token), ==, KEYRING_TOKEN);
  g_assert_cmpfloat (seconds, >, MEDIC_KEYRING_SECONDS + 2);
  keyring_expect_clean_log ();
}

static void
test_hung_while_asking (void)
{
  const KeyringEvent event = { 2000, keyring_stop };
  g_autoptr (MedicKeyringReply) reply = NULL;
  double seconds;

  g_assert_cmpint (system (LOCK_AGAIN), ==, 0);
  reply = keyring_ask_while (MEDIC_KEYRING_LOOK_UP, &event, &seconds);
  keyring_go_on (NULL);
  g_assert_cmpint (reply->outcome, ==, MEDIC_KEYRING_SILENT);
  g_assert_cmpfloat (seconds, <, 2 + 2 * MEDIC_KEYRING_SECONDS);
}

static void
test_dying_while_asking (void)
{
  const KeyringEvent event = { 2000, keyring_kill };
  g_autoptr (MedicKeyringReply) reply = NULL;
  double seconds;

  reply = keyring_ask_while (MEDIC_KEYRING_LOOK_UP, &event, &seconds);
  g_assert_cmpint (reply->outcome, ==, MEDIC_KEYRING_DIED);
  g_assert_cmpfloat (seconds, <, 4);
}

static void
test_first_keyring (void)
{
  g_autoptr (MedicKeyringReply) dismissed = NULL;
  g_autoptr (MedicKeyringReply) made = NULL;
  double seconds;

  keyring_expect (MEDIC_KEYRING_LOOK_UP, &keyring_ada, "nothing-there");
  keyring_run (WHEN_ASKED "sleep 0.5; xdotool key Escape");
  dismissed = keyring_ask_while (MEDIC_KEYRING_STORE, NULL, &seconds);
  g_assert_cmpint (dismissed->outcome, ==, MEDIC_KEYRING_DISMISSED);

  keyring_run (WHEN_ASKED "sleep 12; xdotool type test; xdotool key Tab; xdotool type test; "
               "xdotool key Return");
  made = keyring_ask_while (MEDIC_KEYRING_STORE, NULL, &seconds);
  g_assert_cmpint (made->outcome, ==, MEDIC_KEYRING_STORED);
  keyring_expect_token (&keyring_ada, KEYRING_TOKEN);
}

static const KeyringRow rows[] = {
  { "asking", "a-closed-question-is-told-apart", test_dismissed },
  { "asking", "a-cancelled-question-does-the-keyring-no-harm", test_asking_cancelled },
  { "asking", "a-person-may-take-longer-than-a-keyring", test_slow_person },
  { "asking", "silence-is-noticed-while-the-person-is-asked", test_hung_while_asking },
  { "asking", "death-is-noticed-while-the-person-is-asked", test_dying_while_asking },
  { "fresh", "a-first-keyring-is-made-with-the-person", test_first_keyring },
};

int
main (int    argc,
      char **argv)
{
  return keyring_main (argc, argv, rows, G_N_ELEMENTS (rows));
}
