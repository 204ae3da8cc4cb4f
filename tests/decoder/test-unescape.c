/* test-unescape.c - is each layer of escapes taken off, and nothing else?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-unescape.h"

typedef struct
{
  const char *name;
  char     *(*unescape) (const char *text);
  const char *text;
  const char *expected;
} Vector;

static const Vector vectors[] = {
  { "percent-signs-become-letters", medic_unescape_percent, "a%20b%3A", "a b:" },
  { "percent-signs-of-two-bytes-become-one-letter", medic_unescape_percent, "caf%C3%A9", "café" },
  { "a-lone-percent-sign-stays", medic_unescape_percent, "100% sure, %zz", "100% sure, %zz" },
  { "a-percent-sign-at-the-end-stays", medic_unescape_percent, "50%2", "50%2" },
  { "bytes-that-are-no-letter-are-marked", medic_unescape_percent, "%FF", "\xEF\xBF\xBD" },
  { "a-hidden-end-is-a-space", medic_unescape_percent, "a%00b", "a b" },
  { "a-plus-in-a-query-is-a-space", medic_unescape_percent,
    "https://x.example/?error=a+b&error_description=c+d", "https://x.example/?error=a b&error_description=c d" },
  { "a-plus-in-a-sentence-stays", medic_unescape_percent, "1+1 in words", "1+1 in words" },
  { "a-plus-after-a-query-stays", medic_unescape_percent, "error=a+b 1+1", "error=a b 1+1" },

  { "json-quotes-lose-their-backslash", medic_unescape_backslash, "{\\\"a\\\":\\\"b\\/c\\\"}", "{\"a\":\"b/c\"}" },
  { "json-letters-become-letters", medic_unescape_backslash, "caf\\u00e9 \\u0027x\\u0027", "café 'x'" },
  { "pairs-become-one-letter", medic_unescape_backslash, "\\ud83d\\ude00", "😀" },
  { "half-a-pair-stays-harmless", medic_unescape_backslash, "\\ud83d!", " !" },
  { "half-a-pair-before-another-stays-harmless", medic_unescape_backslash, "\\ud83d\\u0041", " A" },
  { "line-ends-become-lines", medic_unescape_backslash, "a\\r\\nb\\tc", "a\n\nb c" },
  { "a-backslash-at-the-end-stays", medic_unescape_backslash, "C:\\", "C:\\" },
  { "a-broken-letter-stays", medic_unescape_backslash, "\\u12", "\\u12" },

  { "tags-go", medic_unescape_markup, "<b>Need</b> <span class=\"x\">admin</span>", "\nNeed\n  admin\n" },
  { "entities-become-letters", medic_unescape_markup, "it&#39;s &quot;here&quot; &amp; &#x2019;",
    "it's \"here\" & ’" },
  { "an-address-in-brackets-stays", medic_unescape_markup, "Anna <anna@harbour.example>",
    "Anna <anna@harbour.example>" },
  { "a-sign-for-less-stays", medic_unescape_markup, "1 < 2 & 3 > 2", "1 < 2 & 3 > 2" },
  { "a-tag-without-end-stays", medic_unescape_markup, "<script src=", "<script src=" },
  { "an-ampersand-at-the-end-stays", medic_unescape_markup, "a &", "a &" },
  { "half-an-entity-at-the-end-stays", medic_unescape_markup, "a &#", "a &#" },
  { "a-number-beyond-all-letters-is-a-space", medic_unescape_markup, "&#x110000;&#0;", "  " },

  { "quoted-printable-of-mail-is-read", medic_unescape_printable, "error=3DAADSTS=\n50105", "error=AADSTS50105" },
  { "an-equals-sign-without-any-of-it-stays", medic_unescape_printable, "a=20b=\nc", "a=20b=\nc" },
};

static void
a_layer_is_taken_off (gconstpointer data)
{
  const Vector *vector = data;
  g_autofree char *result = vector->unescape (vector->text);

  g_assert_true (g_utf8_validate (result, -1, NULL));
  g_assert_cmpstr (result, ==, vector->expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strconcat ("/unescape/", vectors[i].name, NULL);
      g_test_add_data_func (path, &vectors[i], a_layer_is_taken_off);
    }

  return g_test_run ();
}
