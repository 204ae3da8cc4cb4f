/* test-typed.c - is a code read however it is typed, and nothing else taken for one?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-symbols.h"

#define MEGABYTE (1024 * 1024)

/* A code with a 0, a 1 and a B in it. */
#define PAYLOAD (0x1 << 5 | 0xb)

static MedicSpokenFault
read_fault (const char *text)
{
  guint64 payload;
  guint n;

  return medic_symbols_read (text, &payload, &n);
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
  { "a-wide-o-is-zero", "0", "Ｏ" },
  { "wide-letters-are-letters", "B", "Ｂ" },
  { "small-wide-letters-are-letters", "B", "ｂ" },
  { "arabic-digits-are-digits", "1", "١" },
  { "hindi-digits-are-digits", "0", "०" },
};

static void
it_is_taken_as_meant (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *code = medic_symbols_write (PAYLOAD, 4);
  g_auto (GStrv) parts = g_strsplit (code, manners[i].is, -1);
  g_autofree char *typed = g_strjoinv (manners[i].typed, parts);
  guint64 payload;
  guint n;

  g_assert_cmpuint (g_strv_length (parts), >, 1);
  g_assert_cmpint (medic_symbols_read (typed, &payload, &n), ==, MEDIC_SPOKEN_FINE);
  g_assert_cmpuint (payload, ==, PAYLOAD);
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
whatever_the_keyboard_it_is_read (void)
{
  for (guint sample = 0; sample < 2000; sample++)
    {
      guint64 wanted = (guint64) g_test_rand_int_range (0, 1 << 30);
      g_autofree char *code = medic_symbols_write (wanted, 6);
      g_autoptr (GString) typed = g_string_new (NULL);
      guint64 payload;
      guint n;

      for (const char *c = code; *c != '\0'; c++)
        if (*c != ' ')
          append_typed (typed, *c);
      g_assert_cmpint (medic_symbols_read (typed->str, &payload, &n), ==, MEDIC_SPOKEN_FINE);
      g_assert_cmpuint (payload, ==, wanted);
    }
}

static const struct
{
  const char       *name;
  const char       *text;
  MedicSpokenFault  fault;
} strange[] = {
  { "nothing-is-no-code", "", MEDIC_SPOKEN_EMPTY },
  { "blanks-are-no-code", " \n\u3000-", MEDIC_SPOKEN_EMPTY },
  { "tabs-are-no-code", "\t\t", MEDIC_SPOKEN_EMPTY },
  { "one-symbol-is-no-code", "7", MEDIC_SPOKEN_LENGTH },
  { "zeros-are-no-code", "000 000", MEDIC_SPOKEN_WRONG },
  { "more-zeros-are-no-code", "0000 0000", MEDIC_SPOKEN_WRONG },
  { "a-u-is-in-no-code", "UUUUUU", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-letter-with-an-accent-is-in-no-code", "ÉÉÉÉÉÉ", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-cyrillic-letter-is-in-no-code", "АВЕКМН", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-control-character-is-in-no-code", "000\033[2J000", MEDIC_SPOKEN_NOT_A_CODE },
  { "a-bell-is-in-no-code", "000\a000", MEDIC_SPOKEN_NOT_A_CODE },
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
      read_fault (bytes);
    }
}

static void
add (const char    *name,
     gsize          i,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/typed/", name, NULL);

  g_test_add_data_func (path, GSIZE_TO_POINTER (i), test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (manners); i++)
    add (manners[i].name, i, it_is_taken_as_meant);
  g_test_add_func ("/typed/whatever-the-keyboard-it-is-read", whatever_the_keyboard_it_is_read);
  for (gsize i = 0; i < G_N_ELEMENTS (strange); i++)
    add (strange[i].name, i, it_is_said_what_is_wrong);
  g_test_add_func ("/typed/a-long-text-is-read-to-its-end-and-no-further",
                   a_long_text_is_read_to_its_end_and_no_further);
  g_test_add_func ("/typed/any-bytes-are-read-without-harm", any_bytes_are_read_without_harm);

  return g_test_run ();
}
