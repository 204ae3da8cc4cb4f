/* medic-symbols.c - a number as letters and digits that are read out and typed
 *
 * Its last two symbols check the others: a Reed-Solomon code over the field of 32 elements, with
 * distance 3. So up to two wrong symbols are always seen, wherever they are; two that are swapped
 * are two wrong ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-symbols.h"

#include <string.h>

#define N_SYMBOLS 32
#define LARGEST_GROUP 4

/* The field: x⁵ + x² + 1 is 0, and every element but 0 is a power of x. */
#define FIELD_POLYNOMIAL 0x25

/* The generator: (y + x) (y + x²) = y² + (x + x²) y + x³ */
#define GENERATOR_MIDDLE 0x06
#define GENERATOR_LAST 0x08

/* What people put between groups, or their keyboard does, beside blanks and dashes: full stops,
 * commas, a middle dot, the minus sign and the long sign of a Japanese keyboard. */
static const gunichar between[] = {
  '.', ',', '_', 0x00b7, 0x060c, 0x2212, 0x3001, 0x3002, 0x30fb, 0x30fc, 0xff61, 0xff70,
};

/* As many symbols as a code has. No two differ by one, so one that is left out or said twice is
 * always seen. */
static const guint lengths[] = { 6, 8, 11, MEDIC_MOST_SYMBOLS };

static gboolean
is_length (gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    if (lengths[i] == length)
      return TRUE;

  return FALSE;
}

static guint
multiply (guint a,
          guint b)
{
  guint product = 0;

  for (; b != 0; b >>= 1)
    {
      if (b & 1)
        product ^= a;
      a <<= 1;
      if (a & N_SYMBOLS)
        a ^= FIELD_POLYNOMIAL;
    }

  return product;
}

/* The remainder by the generator, put behind the @n symbols. It starts with the length, so that the
 * end of a longer code is no code by itself. */
static void
put_checks (guint8 *symbols,
            guint   n)
{
  guint first = n;
  guint second = 0;

  for (guint i = 0; i < n; i++)
    {
      guint carried = symbols[i] ^ first;

      first = second ^ multiply (carried, GENERATOR_MIDDLE);
      second = multiply (carried, GENERATOR_LAST);
    }

  symbols[n] = (guint8) first;
  symbols[n + 1] = (guint8) second;
}

/* Groups of about the same length. */
static char *
group (const guint8 *symbols,
       guint         length)
{
  guint n_groups = (length + LARGEST_GROUP - 1) / LARGEST_GROUP;
  GString *text = g_string_new (NULL);

  for (guint i = 0, next = 0, begun = 0; i < length; i++)
    {
      if (i == next)
        {
          next += length / n_groups + (begun < length % n_groups);
          if (begun++ > 0)
            g_string_append_c (text, ' ');
        }
      g_string_append_c (text, MEDIC_SYMBOLS[symbols[i]]);
    }

  return g_string_free (text, FALSE);
}

/**
 * medic_symbols_write:
 * @payload: less than 32 to the power of @n
 * @n: number of symbols without those that check them; as many as some code has
 *
 * Returns: (transfer full): @payload and its check symbols, in groups
 */
char *
medic_symbols_write (guint64 payload,
                     guint   n)
{
  guint8 symbols[MEDIC_MOST_SYMBOLS];

  g_return_val_if_fail (is_length (n + MEDIC_CHECK_SYMBOLS), NULL);

  for (guint i = n; i > 0; i--, payload >>= MEDIC_SYMBOL_BITS)
    symbols[i - 1] = payload % N_SYMBOLS;
  put_checks (symbols, n);

  return group (symbols, n + MEDIC_CHECK_SYMBOLS);
}

/* A keyboard for Chinese, Japanese or Korean gives letters and digits of full width; others have
 * digits of their own, and Turkish ones an I of their own. */
static gunichar
simplify (gunichar c)
{
  if (c >= 0xff01 && c <= 0xff5e)
    c -= 0xff01 - '!';
  if (g_unichar_isdigit (c))
    return '0' + (gunichar) g_unichar_digit_value (c);
  if (c == 0x0130 || c == 0x0131)
    return 'I';

  return c < 0x80 ? (gunichar) g_ascii_toupper ((char) c) : c;
}

/* Marks that cannot be seen come along with what is copied from a page. */
static gboolean
is_between (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  if (g_unichar_isspace (c) || type == G_UNICODE_DASH_PUNCTUATION || type == G_UNICODE_FORMAT)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (between); i++)
    if (between[i] == c)
      return TRUE;

  return FALSE;
}

/* Returns: its value; or N_SYMBOLS when it is no symbol */
static guint
value_of (gunichar c)
{
  const char *found;

  if (c == 'O')
    c = '0';
  else if (c == 'I' || c == 'L')
    c = '1';

  found = c > 0 && c < 0x80 ? strchr (MEDIC_SYMBOLS, (int) c) : NULL;

  return found != NULL ? (guint) (found - MEDIC_SYMBOLS) : N_SYMBOLS;
}

/* Any bytes. Of more symbols than a code has, only the number counts. */
static MedicSpokenFault
read_symbols (const char *text,
              guint8     *symbols,
              gsize      *length)
{
  *length = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char_validated (at, -1);
      guint value;

      if (c == (gunichar) -1 || c == (gunichar) -2)
        return MEDIC_SPOKEN_NOT_A_CODE;

      c = simplify (c);
      value = value_of (c);
      if (value == N_SYMBOLS && !is_between (c))
        return MEDIC_SPOKEN_NOT_A_CODE;
      if (value == N_SYMBOLS)
        continue;

      if (*length < MEDIC_MOST_SYMBOLS)
        symbols[*length] = (guint8) value;
      (*length)++;
    }

  return *length > 0 ? MEDIC_SPOKEN_FINE : MEDIC_SPOKEN_EMPTY;
}

/* Whether the last symbols are those that belong to the others. */
static gboolean
is_right (const guint8 *symbols,
          guint         n)
{
  guint8 again[MEDIC_MOST_SYMBOLS];

  memcpy (again, symbols, n);
  put_checks (again, n);

  return memcmp (again, symbols, n + MEDIC_CHECK_SYMBOLS) == 0;
}

/**
 * medic_symbols_read:
 * @text: what somebody typed; it may be anything
 * @payload: (out): what it says
 * @n: (out): number of its symbols without those that check them
 *
 * Small letters, O for 0, I and L for 1, and whatever stands between groups, are taken as meant.
 *
 * Returns: what is wrong with it; nothing is read then
 */
MedicSpokenFault
medic_symbols_read (const char *text,
                    guint64    *payload,
                    guint      *n)
{
  guint8 symbols[MEDIC_MOST_SYMBOLS];
  gsize length;
  MedicSpokenFault fault = read_symbols (text, symbols, &length);

  *payload = 0;
  *n = 0;
  if (fault != MEDIC_SPOKEN_FINE)
    return fault;

  if (!is_length (length))
    return MEDIC_SPOKEN_LENGTH;

  if (!is_right (symbols, (guint) length - MEDIC_CHECK_SYMBOLS))
    return MEDIC_SPOKEN_WRONG;

  *n = (guint) length - MEDIC_CHECK_SYMBOLS;
  for (guint i = 0; i < *n; i++)
    *payload = *payload << MEDIC_SYMBOL_BITS | symbols[i];

  return MEDIC_SPOKEN_FINE;
}
