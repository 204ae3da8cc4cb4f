/* languages.c - every language that there is a catalogue of, and the sentences that they say
 *
 * Lines are broken where a language wants it, which may be inside a word: what is compared has no
 * white space left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/languages.h"

#include <string.h>

/* What is shorter, or a single word, may be a name. */
#define SHORTEST_PIECE 16

#define MAGIC 0x950412deU

/* Returns: (transfer full): codes of languages, as they are listed */
static char **
list_codes (void)
{
  g_autofree char *list = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) blank = g_regex_new ("(#.*)?\\s+", 0, 0, NULL);

  g_file_get_contents (MEDIC_LINGUAS, &list, NULL, &error);
  g_assert_no_error (error);

  return g_regex_split (blank, g_strchomp (list), 0);
}

/* Returns: (transfer full) (element-type MedicLanguage): English, and then all others */
GPtrArray *
languages_list (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_language_unref);
  g_auto (GStrv) codes = list_codes ();

  g_ptr_array_add (list, medic_language_new_english ());
  for (gsize i = 0; codes[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      MedicLanguage *language = medic_language_load (MEDIC_CATALOGUES, codes[i], &error);

      g_assert_no_error (error);
      g_ptr_array_add (list, language);
    }
  g_assert_cmpuint (list->len, >, 1);

  return list;
}

/* Returns: (transfer full): @text without any white space */
char *
language_squeeze (const char *text)
{
  GString *squeezed = g_string_sized_new (strlen (text));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)))
      g_string_append_len (squeezed, c, g_utf8_next_char (c) - c);

  return g_string_free (squeezed, FALSE);
}

static void
sentence_free (gpointer data)
{
  Sentence *self = data;

  g_clear_pointer (&self->msgid, g_free);
  g_clear_pointer (&self->piece, g_free);
  g_free (self);
}

/* Adds @msgid if some of it is plainly no name. */
static void
add_sentence (GPtrArray  *list,
              GRegex     *blank,
              const char *msgid)
{
  g_auto (GStrv) pieces = g_regex_split (blank, msgid, 0);
  g_autofree char *longest = g_strdup ("");
  Sentence *sentence;

  for (gsize i = 0; pieces[i] != NULL; i++)
    {
      g_autofree char *piece = language_squeeze (pieces[i]);

      if (strlen (piece) > strlen (longest) && strchr (g_strstrip (pieces[i]), ' ') != NULL)
        {
          g_free (longest);
          longest = g_steal_pointer (&piece);
        }
    }
  if (strlen (longest) < SHORTEST_PIECE)
    return;

  sentence = g_new0 (Sentence, 1);
  *sentence = (Sentence) { g_strdup (msgid), g_steal_pointer (&longest) };
  g_ptr_array_add (list, sentence);
}

static guint32
get_word (const char *file,
          gsize       at)
{
  guint32 word;

  memcpy (&word, file + at, sizeof word);

  return word;
}

/* Returns: (transfer full) (element-type Sentence): every text that a catalogue has and that is no
 *   name; in no context */
GPtrArray *
languages_list_sentences (void)
{
  g_auto (GStrv) codes = list_codes ();
  g_autofree char *path =
    g_build_filename (MEDIC_CATALOGUES, codes[0], "LC_MESSAGES", "mail-medic.mo", NULL);
  g_autoptr (GRegex) blank = g_regex_new ("\\{[a-z-]+\\}|\\n", 0, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  GPtrArray *list = g_ptr_array_new_with_free_func (sentence_free);

  g_file_get_contents (path, &file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmphex (get_word (file, 0), ==, MAGIC);
  for (guint32 i = 0; i < get_word (file, 8); i++)
    {
      const char *msgid = file + get_word (file, get_word (file, 12) + i * 8 + 4);

      if (msgid[0] != '\0' && strchr (msgid, '\004') == NULL)
        add_sentence (list, blank, msgid);
    }
  g_assert_cmpuint (list->len, >, 0);

  return list;
}

/* Whether a text without blanks stands there by itself, or is only how a longer one begins. */
static gboolean
is_whole (const Sentence *sentence,
          const char     *at)
{
  gsize length = strlen (sentence->piece);

  return strchr (sentence->msgid, '{') != NULL || strchr (sentence->msgid, '\n') != NULL
         || g_ascii_ispunct (sentence->piece[length - 1])
         || !(g_ascii_isalnum (at[length]) || at[length] == ',');
}

/* Returns: whether @squeezed says @sentence in English though @language has words for it */
gboolean
language_leaves (const MedicLanguage *language,
                 const Sentence      *sentence,
                 const char          *squeezed)
{
  const char *at = strstr (squeezed, sentence->piece);
  g_autofree char *said = NULL;

  while (at != NULL && !is_whole (sentence, at))
    at = strstr (at + 1, sentence->piece);
  if (at == NULL)
    return FALSE;

  said = language_squeeze (medic_language_say (language, sentence->msgid));

  return strstr (said, sentence->piece) == NULL;
}
