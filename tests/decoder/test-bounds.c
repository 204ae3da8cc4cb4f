/* test-bounds.c - is the work bounded, whatever is pasted?
 *
 * What is counted is work, not time: what is kept of a text, what is found in it, and how often one
 * looks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "decoder/medic-normal.h"
#include "decoder/medic-scan.h"
#include "decoder/medic-sense.h"
#include "program/medic-program.h"

/* The most that one text gives, as in medic-scan.c. */
#define MOST_FINDS 256

/* The sanitizer reads a whole text at each call that looks at some letters of it: it gets less. */
#ifndef __has_feature
#define __has_feature(feature) 0
#endif
#if __has_feature (address_sanitizer) || defined (__SANITIZE_ADDRESS__)
#define LENGTH (32 * 1024)
#else
#define LENGTH MEDIC_NORMAL_LONGEST
#endif

static const struct
{
  const char *name;
  const char *seed;
} seeds[] = {
  { "percent-signs", "%25" },
  { "ampersands", "&amp;amp;" },
  { "tags-that-never-open", "\">" },
  { "tags-that-never-end", "<a href=\"error" },
  { "forms", "<input name=\"error\" value=\"x\">" },
  { "escapes-of-json", "\\\\\\\"" },
  { "escapes-of-letters", "\\u0027\\xc3" },
  { "braces", "{\"a\":" },
  { "digits", "1234567890" },
  { "letters-without-numbers", "AADSTS" },
  { "one-number", "AADSTS50105 " },
  { "many-codes", "ErrorAccessDenied error=invalid_grant 5.7.139 " },
  { "exceptions", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaException " },
  { "quotes", ">\n" },
  { "heads-of-mail", "hi\nFrom: x\nfoo\n" },
  { "one-line", "a" },
  { "no-letters", "\xff\xfe\x01" },
  { "stems", "konto passwort nur admin organisation nicht " },
  { "titles", "need admin approval\napproval required\n" },
  { "scripts-without-spaces", "管理者の承認が必要" },
  { "marks-over-letters", "e\xcc\x81" },
};

static char *
repeat (const char *seed)
{
  GString *text = g_string_sized_new (LENGTH + 64);

  while (text->len < LENGTH)
    g_string_append (text, seed);

  return g_string_free (text, FALSE);
}

static void
the_work_is_bounded (gconstpointer data)
{
  const char *seed = seeds[GPOINTER_TO_SIZE (data)].seed;
  g_autofree char *text = repeat (seed);
  g_autoptr (MedicNormal) normal = medic_normal_new (text, -1);
  g_autoptr (GPtrArray) finds = medic_scan (medic_program_get_knowledge (), normal, NULL);

  g_assert_cmpuint (strlen (normal->plain), <=, LENGTH + 64);
  g_assert_cmpuint (strlen (normal->folded), <=, 2 * LENGTH + 128);
  g_assert_cmpuint (finds->len, <=, MOST_FINDS);
}

static void
no_more_than_some_layers_are_taken_off (void)
{
  g_autoptr (MedicNormal) few = medic_normal_new ("%252541x", -1);
  g_autoptr (MedicNormal) many = medic_normal_new ("%25252525252541x", -1);

  g_assert_cmpstr (few->plain, ==, "Ax");
  g_assert_cmpstr (many->plain, !=, "Ax");
}

static void
no_more_than_some_places_are_tried (void)
{
  g_autofree char *apart = g_strnfill (600, '-');
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 20; i++)
    g_string_append_printf (text, "konto %s ", apart);
  g_string_append (text, "konto passwort");
  g_assert_nonnull (medic_sense_find (text->str, text->str, "konto + passwort"));

  for (int i = 0; i < 40; i++)
    g_string_prepend (text, "konto --------------------------------------------------------------- ");
  g_assert_null (medic_sense_find (text->str, text->str, "konto + passwort"));
  g_string_free (text, TRUE);
}

static void
a_text_of_no_letters_is_no_text (void)
{
  g_autoptr (MedicNormal) normal = medic_normal_new ("\xff\xff\xff AADSTS \xff\xff\xff\xff\xff\xff", -1);

  g_assert_cmpstr (normal->plain, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *path = g_strconcat ("/bounds/the-work-is-bounded/", seeds[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), the_work_is_bounded);
    }
  g_test_add_func ("/bounds/no-more-than-some-layers-are-taken-off",
                   no_more_than_some_layers_are_taken_off);
  g_test_add_func ("/bounds/no-more-than-some-places-are-tried", no_more_than_some_places_are_tried);
  g_test_add_func ("/bounds/a-text-of-no-letters-is-no-text", a_text_of_no_letters_is_no_text);

  return g_test_run ();
}
