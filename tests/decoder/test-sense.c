/* test-sense.c - is a sentence known by its stems, in whatever order they stand?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-mail.h"
#include "decoder/medic-normal.h"
#include "decoder/medic-sense.h"

static const struct
{
  const char *name;
  const char *text;
  const char *words;
  gboolean    found;
} senses[] = {
  { "stems-in-order", "ihr konto oder kennwort ist falsch", "konto + kennwort + falsch", TRUE },
  { "stems-in-another-order", "falsch sind kennwort oder konto", "konto + kennwort + falsch", TRUE },
  { "one-stem-missing", "ihr konto ist falsch", "konto + kennwort + falsch", FALSE },
  { "another-of-a-group", "ihr konto oder passwort ist falsch", "konto + kennwort/passwort + falsch", TRUE },
  { "a-stem-begins-a-word", "accessible uniquement", "uniquement + access", TRUE },
  { "a-stem-within-a-word", "inaccessible uniquement", "uniquement + access", FALSE },
  { "a-stem-after-a-letter-with-a-mark", "é" "app nur", "nur + app", FALSE },
  { "scripts-without-spaces", "これはアプリの管理者です", "管理者 + アプリ", TRUE },
  { "latin-after-a-script-without-spaces", "このmicrosoft アカウント", "microsoft + アカウント", TRUE },
};

static void
a_sense_is_found (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  g_assert_true (medic_sense_is (senses[i].words));
  g_assert_cmpint (medic_sense_find (senses[i].text, senses[i].text, senses[i].words) != NULL, ==,
                   senses[i].found);
}

static void
what_is_found_may_be_held (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (senses); i++)
    {
      g_autoptr (MedicGrams) grams = medic_grams_new (senses[i].text);

      g_assert_true (!senses[i].found || medic_sense_may_hold (grams, senses[i].words));
    }
}

static void
stems_far_from_one_another_are_not_found (void)
{
  g_autofree char *between = g_strnfill (600, 'x');
  g_autofree char *text = g_strconcat ("konto ", between, " kennwort", NULL);

  g_assert_null (medic_sense_find (text, text, "konto + kennwort"));
}

static const struct
{
  const char *name;
  const char *text;
  const char *own;  /* NULL when nothing is quoted */
} mails[] = {
  { "nothing-quoted", "One line\nanother: line\n", NULL },
  { "marks", "Now\n> then\n>> before\nend\n", "Now\nend\n" },
  { "an-earlier-mail", "Now\n\nFrom: Tom\nSent: Monday\nTo: Anna\n\nthen\n", "Now\n\n" },
  { "an-earlier-mail-german", "Jetzt\n\nVon: Tom\nGesendet: Montag\n\ndamals\n", "Jetzt\n\n" },
  { "an-earlier-mail-japanese", "今\n\n差出人: Tom\n送信日時: 月曜日\n\n前\n", "今\n\n" },
  { "a-separator", "Now\n-----Original Message-----\nthen\n", "Now\n" },
  { "its-own-head-only", "From: Tom\nSent: Monday\n\nNow\n", NULL },
};

static void
what_is_said_now_is_kept (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *own = medic_mail_drop_quoted (mails[i].text);

  g_assert_cmpstr (own, ==, mails[i].own);
}

static void
lines_are_known_in_the_folded_text (void)
{
  g_autoptr (MedicNormal) normal = medic_normal_new ("First Line\nSecond Line\nThird", -1);
  const char *text = normal->folded;
  gsize length;

  g_assert_true (medic_normal_get_line (normal, text + 14, &length) == text + 11);
  g_assert_cmpuint (length, ==, 12);
  g_assert_true (medic_normal_get_line (normal, text, &length) == text);
  g_assert_cmpuint (length, ==, 11);
}

static void
letters_read_as_digits_are_mended (void)
{
  g_autofree char *words = medic_normal_fold ("TroubIe troub1e f0r onIy auth0 sha1 a1b2 office365 50105");

  g_assert_cmpstr (words, ==, "troubie trouble f0r oniy auth0 sha1 a1b2 office365 50105");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (senses); i++)
    {
      g_autofree char *path = g_strconcat ("/sense/a-sense-is-found/", senses[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), a_sense_is_found);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (mails); i++)
    {
      g_autofree char *path = g_strconcat ("/sense/what-is-said-now-is-kept/", mails[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), what_is_said_now_is_kept);
    }
  g_test_add_func ("/sense/what-is-found-may-be-held", what_is_found_may_be_held);
  g_test_add_func ("/sense/stems-far-from-one-another-are-not-found",
                   stems_far_from_one_another_are_not_found);
  g_test_add_func ("/sense/lines-are-known-in-the-folded-text", lines_are_known_in_the_folded_text);
  g_test_add_func ("/sense/letters-read-as-digits-are-mended", letters_read_as_digits_are_mended);

  return g_test_run ();
}
