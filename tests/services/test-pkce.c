/* test-pkce.c - secrets of one sign-in: their form, and that nobody can guess them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-pkce.h"

#include <string.h>

#include "services/medic-no-dump.h"

#define LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

#define MANY 1000

typedef struct
{
  const char *name;
  const char *one;
  const char *other;
  gboolean    equal;
} Pair;

static const Pair pairs[] = {
  { "a-secret-is-like-itself", "abc", "abc", TRUE },
  { "nothing-is-like-nothing", "", "", TRUE },
  { "another-end-is-another-secret", "abc-def-ghi-jkl-mno", "abc-def-ghi-jkl-mnp", FALSE },
  { "another-beginning-is-another-secret", "abc", "xbc", FALSE },
  { "a-part-is-not-the-whole", "abc", "ab", FALSE },
  { "more-is-not-the-same", "abc", "abcd", FALSE },
  { "nothing-is-not-a-secret", "abc", "", FALSE },
  { "capitals-count", "abc", "Abc", FALSE },
};

typedef struct
{
  const char *name;
  const char *bytes;
  gsize       size;
  const char *text;
} Encoded;

/* RFC 4648, 10, without its padding; and what tells base64url apart. */
static const Encoded encoded[] = {
  { "nothing-is-nothing", "", 0, "" },
  { "one-byte-has-no-padding", "f", 1, "Zg" },
  { "two-bytes-have-no-padding", "fo", 2, "Zm8" },
  { "three-bytes-are-four-letters", "foo", 3, "Zm9v" },
  { "four-bytes-have-no-padding", "foob", 4, "Zm9vYg" },
  { "no-letter-needs-to-be-escaped", "\xfb\xff\xbf", 3, "-_-_" },
};

static void
test_pair (gconstpointer data)
{
  const Pair *row = data;

  g_assert_cmpint (medic_wiped_equal (row->one, row->other), ==, row->equal);
  g_assert_cmpint (medic_wiped_equal (row->other, row->one), ==, row->equal);
}

static void
test_encoded (gconstpointer data)
{
  const Encoded *row = data;
  g_autoptr (MedicWiped) text = medic_wiped_encode ((const guint8 *) row->bytes, row->size);

  g_assert_cmpstr (text, ==, row->text);
}

/* RFC 7636, appendix B */
static void
test_the_challenge_is_that_of_the_standard (void)
{
  g_autoptr (MedicWiped) challenge =
    medic_pkce_challenge ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

  g_assert_cmpstr (challenge, ==, "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

static void
assert_form (const char *secret)
{
  g_assert_cmpuint (strlen (secret), ==, 43);
  g_assert_cmpuint (strspn (secret, LETTERS), ==, 43);
}

static void
test_a_sign_in_has_four_secrets (void)
{
  g_autoptr (MedicPkce) pkce = medic_pkce_new ();
  g_autoptr (MedicWiped) challenge = medic_pkce_challenge (pkce->verifier);

  assert_form (pkce->verifier);
  assert_form (pkce->challenge);
  assert_form (pkce->state);
  assert_form (pkce->nonce);
  g_assert_cmpstr (pkce->challenge, ==, challenge);
  g_assert_cmpstr (pkce->verifier, !=, pkce->state);
  g_assert_cmpstr (pkce->verifier, !=, pkce->nonce);
  g_assert_cmpstr (pkce->state, !=, pkce->nonce);
}

/* Neither within one sign-in nor in two of them. */
static void
test_no_two_are_alike (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr (MedicPkce) pkce = medic_pkce_new ();

      g_assert_true (g_hash_table_add (seen, g_strdup (pkce->verifier)));
      g_assert_true (g_hash_table_add (seen, g_strdup (pkce->challenge)));
      g_assert_true (g_hash_table_add (seen, g_strdup (pkce->state)));
      g_assert_true (g_hash_table_add (seen, g_strdup (pkce->nonce)));
    }
}

static void
test_nothing_is_dumped_during_a_sign_in (void)
{
  g_autoptr (MedicPkce) pkce = medic_pkce_new ();

  g_assert_true (medic_no_dump_is_held ());
  g_clear_pointer (&pkce, medic_pkce_free);
  g_assert_false (medic_no_dump_is_held ());
}

/* Each bit of each byte falls both ways; that one does not in a thousand is not to be seen. */
static void
test_every_bit_is_random (void)
{
  guint8 ever[32] = { 0 }, always[32];

  memset (always, 0xff, sizeof always);
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *secret = medic_wiped_new_random (32);
      g_autofree char *padded = g_strdelimit (g_strconcat (secret, "=", NULL), "-", '+');
      g_autofree guchar *bytes = NULL;
      gsize size;

      bytes = g_base64_decode (g_strdelimit (padded, "_", '/'), &size);
      g_assert_cmpuint (size, ==, 32);
      for (gsize j = 0; j < size; j++)
        {
          ever[j] |= bytes[j];
          always[j] &= bytes[j];
        }
    }

  for (gsize j = 0; j < sizeof ever; j++)
    {
      g_assert_cmpuint (ever[j], ==, 0xff);
      g_assert_cmpuint (always[j], ==, 0);
    }
}

static void
test_nothing_can_be_freed (void)
{
  medic_wiped_free (NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *path = g_strconcat ("/pkce/equal/", pairs[i].name, NULL);

      g_test_add_data_func (path, &pairs[i], test_pair);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (encoded); i++)
    {
      g_autofree char *path = g_strconcat ("/pkce/encoded/", encoded[i].name, NULL);

      g_test_add_data_func (path, &encoded[i], test_encoded);
    }

  g_test_add_func ("/pkce/the-challenge-is-that-of-the-standard",
                   test_the_challenge_is_that_of_the_standard);
  g_test_add_func ("/pkce/a-sign-in-has-four-secrets", test_a_sign_in_has_four_secrets);
  g_test_add_func ("/pkce/no-two-are-alike", test_no_two_are_alike);
  g_test_add_func ("/pkce/every-bit-is-random", test_every_bit_is_random);
  g_test_add_func ("/pkce/nothing-is-dumped-during-a-sign-in",
                   test_nothing_is_dumped_during_a_sign_in);
  g_test_add_func ("/pkce/nothing-can-be-freed", test_nothing_can_be_freed);

  return g_test_run ();
}
