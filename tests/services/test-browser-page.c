/* test-browser-page.c - is the page at the end of a sign-in whole, translated, and only text?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/browser-page.h"

#include <gio/gio.h>
#include <string.h>

#include "core/medic-language.h"
#include "support/mo-file.h"

#define GRANTED "You have signed in at Microsoft"
#define HOSTILE "<b onload=\"x\">Fertig & gut</b> {lang} {next}"

static const struct
{
  const char *code;
  const char *opening;
} codes[] = {
  { "de", "<html lang=\"de\" dir=\"ltr\">" },
  { "pt_BR", "<html lang=\"pt-BR\" dir=\"ltr\">" },
  { "sr@latin", "<html lang=\"sr-Latn\" dir=\"ltr\">" },
  { "ca@valencia", "<html lang=\"ca-valencia\" dir=\"ltr\">" },
  { "de@euro", "<html lang=\"de\" dir=\"ltr\">" },
  { "ar", "<html lang=\"ar\" dir=\"rtl\">" },
  { "he_IL", "<html lang=\"he-IL\" dir=\"rtl\">" },
  { "ks_Latn", "<html lang=\"ks-Latn\" dir=\"ltr\">" },
  { "@", "<html lang=\"\" dir=\"ltr\">" },
};

/* Returns: (transfer full) */
static char *
dup_page (gboolean granted)
{
  g_autoptr (GBytes) bytes = medic_browser_page_new (granted);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* Has the program speak @code, in which the heading is @text. */
static void
speak (const char *code,
       const char *text)
{
  const MoPair pairs[] = {
    { MO_TEXT (""), MO_TEXT ("Content-Type: text/plain; charset=UTF-8\n") },
    { MO_TEXT (GRANTED), { text, strlen (text) } },
  };
  g_autofree char *folder = mo_folder_new ();
  g_autoptr (GByteArray) file = mo_file_new (pairs, G_N_ELEMENTS (pairs), MO_LITTLE);
  g_autoptr (MedicLanguage) language = NULL;
  g_autoptr (GError) error = NULL;

  mo_folder_save (folder, code, file);
  language = medic_language_load (folder, code, &error);
  g_assert_no_error (error);
  medic_language_set_current (language);
  mo_folder_remove (folder);
}

static void
speak_english (void)
{
  g_autoptr (MedicLanguage) english = medic_language_new_english ();

  medic_language_set_current (english);
}

static void
it_says_what_happened (void)
{
  g_autofree char *granted = dup_page (TRUE);
  g_autofree char *other = dup_page (2);
  g_autofree char *refused = dup_page (FALSE);

  g_assert_nonnull (strstr (granted, "<title>" GRANTED "</title>"));
  g_assert_nonnull (strstr (granted, "<h1>" GRANTED "</h1>"));
  g_assert_cmpstr (granted, ==, other);
  g_assert_nonnull (strstr (refused, "<h1>The sign-in was not completed</h1>"));
  g_assert_null (strstr (refused, GRANTED));
}

static void
it_needs_nothing_from_elsewhere (void)
{
  static const char *const ways[] = {
    "<script", "<link", "<img", "<iframe", "<form", "<a ", "src=", "href=", "url(", "@import", "http:",
    "https:", "javascript:", "on:", "onload",
  };

  for (int granted = 0; granted < 2; granted++)
    {
      g_autofree char *page = dup_page (granted);

      for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
        g_assert_null (strstr (page, ways[i]));
      g_assert_nonnull (strstr (page, "default-src 'none'"));
      g_assert_false (g_regex_match_simple ("\\{[a-z-]+\\}", page, 0, 0));
    }
}

static void
it_says_which_language_it_is_in (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree char *page = NULL;

      speak (codes[i].code, "Fertig");
      page = dup_page (TRUE);
      g_assert_nonnull (strstr (page, codes[i].opening));
      g_assert_nonnull (strstr (page, "<h1>Fertig</h1>"));
    }
  speak_english ();
}

static void
a_translation_is_text_only (void)
{
  g_autofree char *page = NULL;

  speak ("de", HOSTILE);
  page = dup_page (TRUE);
  g_assert_nonnull (strstr (page, "<h1>&lt;b onload=&quot;x&quot;&gt;Fertig &amp; gut&lt;/b&gt;"
                                  " {lang} {next}</h1>"));
  g_assert_null (strstr (page, "<b "));
  speak_english ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add_func ("/browser-page/" name, test)
  ADD ("it-says-what-happened", it_says_what_happened);
  ADD ("it-needs-nothing-from-elsewhere", it_needs_nothing_from_elsewhere);
  ADD ("it-says-which-language-it-is-in", it_says_which_language_it_is_in);
  ADD ("a-translation-is-text-only", a_translation_is_text_only);

  return g_test_run ();
}
