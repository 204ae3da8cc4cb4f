/* test-symbols.c - is a slip on the phone seen, and what is only typed otherwise read?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-symbols.h"

#include <string.h>

#define N_SAMPLES 40
#define MEGABYTE (1024 * 1024)

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

/* What people type for what is in a code. */
static const struct
{
  const char *name;
  const char *is;
  const char *typed;
} manners[] = {
  { "a-capital-o-is-zero", "0", "O" },
  { "a-small-o-is-zero", "0", "o" },
  { "a-capital-i-is-one", "1", "I" },
  { "a-small-i-is-one", "1", "i" },
  { "a-capital-l-is-one", "1", "L" },
  { "a-small-l-is-one", "1", "l" },
  { "a-turkish-i-is-one", "1", "ı" },
  { "a-turkish-capital-i-is-one", "1", "İ" },
  { "small-letters-are-letters", "B", "b" },
  { "no-blanks-are-needed", " ", "" },
  { "hyphens-may-stand-between", " ", "-" },
  { "dashes-may-stand-between", " ", " – " },
  { "full-stops-may-stand-between", " ", "." },
  { "commas-may-stand-between", " ", ", " },
  { "lines-may-be-broken", " ", "\r\n" },
  { "blanks-that-do-not-break-may-stand-between", " ", "\u00a0" },
  { "wide-blanks-may-stand-between", " ", "　" },
  { "the-hyphen-of-a-japanese-keyboard-may-stand-between", " ", "ー" },
  { "the-narrow-one-may-stand-between", " ", "ｰ" },
  { "a-wide-hyphen-may-stand-between", " ", "－" },
  { "a-wide-full-stop-may-stand-between", " ", "。" },
  { "a-middle-dot-may-stand-between", " ", "・" },
  { "a-minus-may-stand-between", " ", "−" },
  { "marks-that-nobody-sees-may-stand-between", " ", "\u200b\u200e\u2068" },
  { "wide-digits-are-digits", "0", "０" },
  { "wide-letters-are-letters", "B", "Ｂ" },
  { "small-wide-letters-are-letters", "B", "ｂ" },
  { "arabic-digits-are-digits", "1", "١" },
  { "hindi-digits-are-digits", "0", "०" },
};

/* Of a code with a 0, a 1 and a B in it. */
static void
it_is_taken_as_meant (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *code = medic_symbols_write (0x1 << 5 | 0xb, 4);
  g_auto (GStrv) parts = g_strsplit (code, manners[i].is, -1);
  g_autofree char *typed = g_strjoinv (manners[i].typed, parts);
  guint64 payload;
  guint n;

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  g_assert_cmpint (medic_symbols_read (typed, &payload, &n), ==, MEDIC_SPOKEN_FINE);
  g_assert_cmpuint (payload, ==, 0x1 << 5 | 0xb);
}

/* One symbol, as one keyboard or another gives it. */
static void
append_typed (GString *typed,
              char     symbol)
{
  static const char *const between[] = { " ", "-", "\u3000", "·", "\n", "", "", "" };
  gunichar c = g_test_rand_bit () ? (gunichar) symbol : (gunichar) g_ascii_tolower (symbol);

  if (symbol == '0' && g_test_rand_bit ())
    c = 'o';
  if (g_test_rand_bit ())
    c += 0xff01 - '!';

  g_string_append_unichar (typed, c);
  g_string_append (typed, between[g_test_rand_int_range (0, G_N_ELEMENTS (between))]);
}

static void
assert_typed_is_read (char *code)
{
  g_autoptr (GString) typed = g_string_new (NULL);
  guint64 payload;
  guint n;
  g_autofree char *again = NULL;

  for (const char *c = code; *c != '\0'; c++)
    append_typed (typed, *c);

  g_assert_cmpint (medic_symbols_read (typed->str, &payload, &n), ==, MEDIC_SPOKEN_FINE);
  again = write_bare (payload, n);
  g_assert_cmpstr (again, ==, code);
}

static void
whatever_the_keyboard_it_is_read (void)
{
  for_samples (500, assert_typed_is_read);
}

static const struct
{
  const char       *name;
  const char       *text;
  MedicSpokenFault  fault;
} strange[] = {
  { "nothing-is-no-code", "", MEDIC_SPOKEN_EMPTY },
  { "blanks-are-no-code", " \n\u3000-", MEDIC_SPOKEN_EMPTY },
  { "one-symbol-is-no-code", "7", MEDIC_SPOKEN_LENGTH },
  { "zeros-are-no-code", "000 000", MEDIC_SPOKEN_WRONG },
  { "a-u-is-in-no-code", "UUUUUU", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-letter-with-an-accent-is-in-no-code", "ÉÉÉÉÉÉ", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-cyrillic-letter-is-in-no-code", "АВЕКМН", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-control-character-is-in-no-code", "000\033[2J000", MEDIC_SPOKEN_NOT_A_CODE },
  { "markup-is-in-no-code", "<b>000</b>", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-format-is-in-no-code", "%s%n%s%n", MEDIC_SPOKEN_NOT_A_CODE },
  { "other-bytes-are-no-code", "\xff\xfe" "000000", MEDIC_SPOKEN_NOT_A_CODE },
  { "half-a-letter-is-no-code", "00000\xe3\x80", MEDIC_SPOKEN_NOT_A_CODE },
  { "half-a-surrogate-is-no-code", "000000\xed\xa0\x80", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-face-is-in-no-code", "000000😀", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-sentence-has-too-many", "the code that was read", MEDIC_SPOKEN_LENGTH },
};

static void
it_is_said_what_is_wrong (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (read_fault (strange[i].text), ==, strange[i].fault);
}

static void
a_long_text_is_read_to_its_end_and_no_further (void)
{
  g_autofree char *code = medic_symbols_write (42, 4);
  g_autofree char *letters = g_strnfill (MEGABYTE, 'A');
  g_autofree char *blanks = g_strnfill (MEGABYTE, ' ');
  g_autofree char *after = g_strconcat (blanks, code, blanks, NULL);

  g_assert_cmpint (read_fault (letters), ==, MEDIC_SPOKEN_LENGTH);
  g_assert_cmpint (read_fault (after), ==, MEDIC_SPOKEN_FINE);
}

static void
any_bytes_are_read_without_harm (void)
{
  for (guint sample = 0; sample < 20000; sample++)
    {
      char bytes[24] = { 0 };

      for (gsize i = 0; i + 1 < sizeof bytes; i++)
        bytes[i] = (char) g_test_rand_int_range (0, 256);
      /* One of a few millions is a code. */
      if (read_fault (bytes) == MEDIC_SPOKEN_FINE)
        g_test_message ("A code: %s", bytes);
    }
}

static void
add (const char    *name,
     gsize          i,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/symbols/", name, NULL);

  g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);
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
  for (gsize i = 0; i < G_N_ELEMENTS (manners); i++)
    add (manners[i].name, i, it_is_taken_as_meant);
  g_test_add_func ("/symbols/whatever-the-keyboard-it-is-read", whatever_the_keyboard_it_is_read);
  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    add (strange[i].name, i, it_is_said_what_is_wrong);
  g_test_add_func ("/symbols/a-long-text-is-read-to-its-end-and-no-further",
                   a_long_text_is_read_to_its_end_and_no_further);
  g_test_add_func ("/symbols/any-bytes-are-read-without-harm", any_bytes_are_read_without_harm);

  return g_test_run ();
}
