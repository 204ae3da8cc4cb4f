/* test-normal.c - does a text come out the same, whatever dress it came in?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-normal.h"

#include <string.h>

#include "decoder/medic-mail.h"
#include "decoder/medic-wording.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *expected;
} Vector;

#define SENTENCE "aadsts50105: the user 'anna' isn't assigned"

static const Vector vectors[] = {
  { "as-it-stands", "AADSTS50105: The user 'anna' isn't assigned", SENTENCE },
  { "with-many-blanks", "AADSTS50105:\r\n\r\n   The user\t'anna'  isn't assigned", SENTENCE },
  { "with-typographic-quotes", "AADSTS50105: The user ‘anna’ isn’t assigned", SENTENCE },
  { "percent-encoded", "AADSTS50105%3a%20The%20user%20%27anna%27%20isn%27t%20assigned", SENTENCE },
  { "percent-encoded-twice", "AADSTS50105%253a%2520The%2520user%2520%2527anna%2527%2520isn%2527t%2520assigned",
    SENTENCE },
  { "in-json-in-json", "AADSTS50105: The user \\\\u0027anna\\\\u0027 isn\\\\u0027t assigned", SENTENCE },
  { "as-html", "<p>AADSTS50105: The user &#39;anna&#39; isn&rsquo;t&nbsp;assigned</p>", " " SENTENCE " " },
  { "quoted-in-a-mail", "> AADSTS50105: The user\n> > 'anna' isn't assigned", SENTENCE },
  { "with-invisible-letters", "AAD\xE2\x80\x8BSTS50105: The user 'anna' isn\xC2\xAD't assigned", SENTENCE },
  { "with-wide-letters", "ＡＡＤＳＴＳ５０１０５： The user 'anna' isn't assigned", SENTENCE },
  { "empty", "", "" },
};

static void
a_text_is_made_plain (gconstpointer data)
{
  const Vector *vector = data;
  g_autoptr (MedicNormal) normal = medic_normal_new (vector->text, -1);

  g_assert_cmpstr (normal->folded, ==, vector->expected);
}

static void
lines_are_kept_beside_the_folded_text (void)
{
  g_autoptr (MedicNormal) normal = medic_normal_new ("One  line\r\n\r\nAnother", -1);

  g_assert_cmpstr (normal->plain, ==, "One line\nAnother");
}

static void
what_is_quoted_is_left_out (void)
{
  g_autofree char *own = medic_mail_drop_quoted ("Now this\n> then that\n>> and that\nend");

  g_assert_cmpstr (own, ==, "Now this\nend");
}

static void
any_bytes_become_a_text (void)
{
  char bytes[256];
  g_autoptr (MedicNormal) normal = NULL;

  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = (char) (255 - i);
  normal = medic_normal_new (bytes, sizeof bytes);

  g_assert_true (g_utf8_validate (normal->plain, -1, NULL));
  g_assert_true (g_utf8_validate (normal->folded, -1, NULL));
}

static void
what_is_too_long_is_not_read (void)
{
  g_autofree char *text = g_strnfill (MEDIC_NORMAL_LONGEST + 5, 'a');
  g_autoptr (MedicNormal) normal = medic_normal_new (text, -1);

  g_assert_cmpuint (strlen (normal->plain), ==, MEDIC_NORMAL_LONGEST);
}

static const struct
{
  const char *name;
  const char *text;
  const char *words;
  gboolean    found;
} wordings[] = {
  { "words-are-found", "you need admin approval here", "need admin approval", TRUE },
  { "other-words-are-not", "you need approval", "need admin approval", FALSE },
  { "parts-in-order-are-found", "the user x does not exist in tenant y and cannot access",
    "does not exist in tenant … cannot access", TRUE },
  { "parts-in-another-order-are-not", "cannot access, does not exist in tenant",
    "does not exist in tenant … cannot access", FALSE },
  { "a-short-word-is-no-part-of-a-word", "the exchange", "change", FALSE },
  { "a-short-word-at-the-end-is-found", "small change", "change", TRUE },
  { "a-second-place-is-tried", "one two one three", "one … three", TRUE },
  { "letters-without-spaces-are-found", "これは管理者の承認が必要です", "管理者の承認が必要", TRUE },
};

static void
words_are_looked_for (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_cmpint (medic_wording_find (wordings[i].text, wordings[i].words) != NULL, ==,
                   wordings[i].found);
}

static void
parts_far_from_one_another_are_not_found (void)
{
  g_autofree char *between = g_strnfill (400, 'x');
  g_autofree char *text = g_strconcat ("first part ", between, " second part", NULL);

  g_assert_null (medic_wording_find (text, "first part … second part"));
}

static void
one_of_several_is_enough (void)
{
  g_assert_true (medic_wording_has_any ("a b c", "x y|b c"));
  g_assert_false (medic_wording_has_any ("a b c", "x y|b d"));
  g_assert_true (medic_wording_has_any ("a b c", NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autofree char *path = g_strconcat ("/normal/a-text-is-made-plain/", vectors[i].name, NULL);
      g_test_add_data_func (path, &vectors[i], a_text_is_made_plain);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_autofree char *path = g_strconcat ("/normal/wording/", wordings[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), words_are_looked_for);
    }
  g_test_add_func ("/normal/wording/parts-far-from-one-another-are-not-found",
                   parts_far_from_one_another_are_not_found);
  g_test_add_func ("/normal/wording/one-of-several-is-enough", one_of_several_is_enough);
  g_test_add_func ("/normal/lines-are-kept-beside-the-folded-text",
                   lines_are_kept_beside_the_folded_text);
  g_test_add_func ("/normal/what-is-quoted-is-left-out", what_is_quoted_is_left_out);
  g_test_add_func ("/normal/any-bytes-become-a-text", any_bytes_become_a_text);
  g_test_add_func ("/normal/what-is-too-long-is-not-read", what_is_too_long_is_not_read);

  return g_test_run ();
}
