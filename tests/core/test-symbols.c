/* test-symbols.c - is every slip on the phone seen?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-symbols.h"

#include <string.h>

#define N_SAMPLES 40

/* How many symbols some code has, without those that check them. */
static const guint lengths[] = { 4, 6, 9, 11 };

static guint64
random_payload (guint n)
{
  guint64 high = (guint32) g_test_rand_int ();
  guint64 payload = high << 32 | (guint32) g_test_rand_int ();

  return payload & ((G_GUINT64_CONSTANT (1) << (MEDIC_SYMBOL_BITS * n)) - 1);
}

static MedicSpokenFault
read_fault (const char *text)
{
  guint64 payload;
  guint n;

  return medic_symbols_read (text, &payload, &n);
}

static void
assert_wrong (const char *code)
{
  g_assert_cmpint (read_fault (code), ==, MEDIC_SPOKEN_WRONG);
}

/* Returns: (transfer full): a code without its blanks */
static char *
write_bare (guint64 payload,
            guint   n)
{
  g_autofree char *code = medic_symbols_write (payload, n);
  g_auto (GStrv) groups = g_strsplit (code, " ", -1);

  return g_strjoinv (NULL, groups);
}

/* Calls @test with codes of every length: the first and the last one, and some between. */
static void
for_samples (guint  n_samples,
             void (*test) (char *code))
{
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    for (guint sample = 0; sample < n_samples; sample++)
      {
        guint64 last = (G_GUINT64_CONSTANT (1) << (MEDIC_SYMBOL_BITS * lengths[i])) - 1;
        guint64 payload = sample == 0 ? 0 : sample == 1 ? last : random_payload (lengths[i]);
        g_autofree char *code = write_bare (payload, lengths[i]);

        test (code);
      }
}

static void
assert_reads_back (char *code)
{
  guint64 payload;
  guint n;
  g_autofree char *again = NULL;

  g_assert_cmpint (medic_symbols_read (code, &payload, &n), ==, MEDIC_SPOKEN_FINE);
  g_assert_cmpuint (n, ==, strlen (code) - MEDIC_CHECK_SYMBOLS);
  again = write_bare (payload, n);
  g_assert_cmpstr (again, ==, code);
}

static void
what_is_written_is_read (void)
{
  for_samples (1000, assert_reads_back);
}

static void
assert_substitutions_are_seen (char *code)
{
  for (gsize i = 0; code[i] != '\0'; i++)
    {
      char right = code[i];

      for (const char *other = MEDIC_SYMBOLS; *other != '\0'; other++)
        if (*other != right)
          {
            code[i] = *other;
            assert_wrong (code);
          }
      code[i] = right;
    }
}

static void
every_wrong_symbol_is_seen (void)
{
  for_samples (N_SAMPLES, assert_substitutions_are_seen);
}

static void
swap (char  *code,
      gsize  i,
      gsize  j)
{
  char kept = code[i];

  code[i] = code[j];
  code[j] = kept;
}

static void
assert_swaps_are_seen (char *code)
{
  for (gsize i = 0; code[i] != '\0'; i++)
    for (gsize j = i + 1; code[j] != '\0'; j++)
      if (code[i] != code[j])
        {
          swap (code, i, j);
          assert_wrong (code);
          swap (code, i, j);
        }
}

static void
any_two_that_are_swapped_are_seen (void)
{
  for_samples (N_SAMPLES, assert_swaps_are_seen);
}

static void
assert_omissions_are_seen (char *code)
{
  for (gsize i = 0; code[i] != '\0'; i++)
    {
      g_autofree char *before = g_strndup (code, i);
      g_autofree char *without = g_strconcat (before, code + i + 1, NULL);
      g_autofree char *twice = g_strdup_printf ("%s%c%s", before, code[i], code + i);

      g_assert_cmpint (read_fault (without), ==, MEDIC_SPOKEN_LENGTH);
      g_assert_cmpint (read_fault (twice), ==, MEDIC_SPOKEN_LENGTH);
    }
}

static void
every_one_left_out_or_said_twice_is_seen (void)
{
  for_samples (N_SAMPLES, assert_omissions_are_seen);
}

static void
assert_no_second_symbol_hides_it (char  *code,
                                  gsize  i)
{
  for (gsize j = i + 1; code[j] != '\0'; j++)
    {
      char right = code[j];

      for (const char *other = MEDIC_SYMBOLS; *other != '\0'; other++)
        {
          code[j] = *other;
          assert_wrong (code);
        }
      code[j] = right;
    }
}

static void
assert_pairs_are_seen (char *code)
{
  for (gsize i = 0; code[i] != '\0'; i++)
    {
      char right = code[i];

      for (const char *other = MEDIC_SYMBOLS; *other != '\0'; other++)
        if (*other != right)
          {
            code[i] = *other;
            assert_no_second_symbol_hides_it (code, i);
          }
      code[i] = right;
    }
}

/* Only the difference decides: what holds for one code holds for all of its length. */
static void
any_two_wrong_symbols_are_seen (void)
{
  for_samples (3, assert_pairs_are_seen);
}

static void
the_end_of_a_longer_code_is_none (void)
{
  for (guint sample = 0; sample < 1000; sample++)
    {
      g_autofree char *code = write_bare (random_payload (4), 6);

      g_assert_cmpint (read_fault (code + 2), ==, MEDIC_SPOKEN_WRONG);
    }
}

static void
groups_are_about_as_long (void)
{
  static const char *const wanted[] = {
    "*** ***", "**** ****", "**** **** ***", "**** *** *** ***",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *code = medic_symbols_write (random_payload (lengths[i]), lengths[i]);

      for (char *c = code; *c != '\0'; c++)
        if (*c != ' ')
          *c = '*';
      g_assert_cmpstr (code, ==, wanted[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/symbols/what-is-written-is-read", what_is_written_is_read);
  g_test_add_func ("/symbols/every-wrong-symbol-is-seen", every_wrong_symbol_is_seen);
  g_test_add_func ("/symbols/any-two-that-are-swapped-are-seen", any_two_that_are_swapped_are_seen);
  g_test_add_func ("/symbols/every-one-left-out-or-said-twice-is-seen",
                   every_one_left_out_or_said_twice_is_seen);
  g_test_add_func ("/symbols/any-two-wrong-symbols-are-seen", any_two_wrong_symbols_are_seen);
  g_test_add_func ("/symbols/the-end-of-a-longer-code-is-none", the_end_of_a_longer_code_is_none);
  g_test_add_func ("/symbols/groups-are-about-as-long", groups_are_about_as_long);

  return g_test_run ();
}
