/* test-keyring-value.c - what lies in the keyring, and how long it is good for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <libsecret/secret.h>

#include "services/medic-keyring-value.h"

#define NOW G_GINT64_CONSTANT (1800000000)
#define DAY (24 * 60 * 60)

typedef struct
{
  const char *name;
  gint64      later;
  gboolean    good;
} Age;

static const Age ages[] = {
  { "a-token-is-good-at-once", 0, TRUE },
  { "a-token-is-good-after-89-days", 89 * DAY, TRUE },
  { "a-token-is-good-until-its-last-second", 90 * DAY - 1, TRUE },
  { "a-token-is-over-after-90-days", 90 * DAY, FALSE },
  { "a-token-is-over-after-a-year", 365 * DAY, FALSE },
  { "a-clock-may-be-set-back-a-little", -DAY, TRUE },
  { "a-token-stored-in-a-wrong-future-is-over", -2 * DAY, FALSE },
};

typedef struct
{
  const char *name;
  const char *text;
} Junk;

static const Junk junk[] = {
  { "nothing-is-no-token", "" },
  { "a-token-without-a-date-is-none-of-ours", "planted-token" },
  { "another-form-is-none-of-ours", "2 1800000100 planted-token" },
  { "the-form-alone-is-no-token", "1 " },
  { "a-date-alone-is-no-token", "1 1800000100" },
  { "an-empty-token-is-none", "1 1800000100 " },
  { "a-date-has-to-be-a-number", "1 tomorrow planted-token" },
  { "a-date-ends-at-once", "1 1800000100x planted-token" },
  { "a-date-is-not-below-zero", "1 -1800000100 planted-token" },
  { "a-date-may-be-too-far-away", "1 9999999999 planted-token" },
  { "a-date-may-be-too-large-a-number", "1 99999999999999999999 planted-token" },
  { "a-date-may-be-too-long", "1 0000000000000000000000001800000100 planted-token" },
};

static void
test_age (gconstpointer data)
{
  const Age *row = data;
  g_autoptr (MedicSecret) token = medic_secret_new ("planted-token with blanks", -1);
  g_autoptr (SecretValue) value = medic_keyring_value_new (token, NOW);
  g_autoptr (MedicSecret) opened = medic_keyring_value_open (value, NOW + row->later);

  if (row->good)
    g_assert_cmpstr (medic_secret_peek (opened), ==, medic_secret_peek (token));
  else
    g_assert_null (opened);
}

static void
test_junk (gconstpointer data)
{
  const Junk *row = data;
  g_autoptr (SecretValue) value = secret_value_new (row->text, -1, "text/plain");

  g_assert_null (medic_keyring_value_open (value, NOW));
}

/* What another program put in our place need not end with a zero. */
static void
test_bytes (void)
{
  static const char text[] = {
    '1', ' ', '1', '8', '0', '0', '0', '0', '0', '1', '0', '0', ' ', 'a'
  };
  g_autoptr (SecretValue) value = secret_value_new_full ((char *) text, sizeof text, "text/plain",
                                                         NULL);
  g_autoptr (MedicSecret) opened = medic_keyring_value_open (value, NOW);

  g_assert_cmpstr (medic_secret_peek (opened), ==, "a");
}

static void
test_nicks (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i <= MEDIC_KEYRING_REFUSED; i++)
    {
      const char *nick = medic_keyring_outcome_get_nick ((MedicKeyringOutcome) i);

      g_assert_nonnull (nick);
      g_assert_true (g_hash_table_add (seen, (gpointer) nick));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *path = g_strconcat ("/keyring-value/", ages[i].name, NULL);

      g_test_add_data_func (path, &ages[i], test_age);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (junk); i++)
    {
      g_autofree char *path = g_strconcat ("/keyring-value/", junk[i].name, NULL);

      g_test_add_data_func (path, &junk[i], test_junk);
    }
  g_test_add_func ("/keyring-value/no-zero-is-needed-at-the-end", test_bytes);
  g_test_add_func ("/keyring-value/each-outcome-has-its-own-nick", test_nicks);

  return g_test_run ();
}
