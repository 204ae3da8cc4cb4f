/* medic-mask-veil.c - masked values where they have no place, in the midst of a text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-mask-private.h"

#include <string.h>

/* In place of what is personal in itself, and has no alias. */
#define HIDDEN "hidden"

/* Shorter words would be found by accident. */
#define SHORTEST_WORD 4

/* An address, whoever's; and what tokens look like, which are base64 of a JSON object. */
#define AN_ADDRESS "[^\\s<>\"'(),;:=@]{1,256}@[^\\s<>\"'(),;:=@]{1,256}"
#define A_TOKEN "eyJ[A-Za-z0-9_-]{8,}[A-Za-z0-9_.-]*"

/* Nothing goes on before or after it. Words of codes are held together by dots as well. */
#define INSIDE_EXACT "[\\p{L}\\p{N}]"
#define INSIDE_WORDS "[\\p{L}\\p{N}._]"

/* Of other people too, who are named in the text of a message. */
#define MOST_ADDRESSES 100
#define LONGEST_HALF 256

static gboolean
is_of_address (gunichar c)
{
  return !g_unichar_isspace (c) && (c > 0x7F || strchr ("<>\"'(),;:=@", (int) c) == NULL);
}

/* Returns: (transfer full): what stands around @at, an “@” in @text */
static char *
dup_address_at (const char *text,
                const char *at)
{
  const char *start = at;
  const char *end = at + 1;

  while (start > text && at - start < LONGEST_HALF
         && is_of_address (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);
  while (*end != '\0' && end - at < LONGEST_HALF && is_of_address (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return g_strndup (start, (gsize) (end - start));
}

/* Whoever has an address in @text is to be found nowhere else. It may be long: a regular expression
 * would begin at each of its characters. */
void
medic_mask_learn (MedicMask  *self,
                  const char *text)
{
  const char *at = strchr (text, '@');

  for (guint i = 0; i < MOST_ADDRESSES && at != NULL; i++)
    {
      g_autofree char *found = dup_address_at (text, at);
      g_autofree char *alias = strlen (found) > 2 ? medic_mask_alias (self, found) : NULL;

      if (alias != NULL)
        g_debug ("There is %s in a text", alias);
      at = strchr (at + 1, '@');
    }
}

static gint
compare_longest_first (gconstpointer a,
                       gconstpointer b)
{
  const char *const *one = a;
  const char *const *other = b;
  gsize n = strlen (*one), m = strlen (*other);

  return n == m ? strcmp (*one, *other) : n > m ? -1 : 1;
}

/* @text: folded; an alternative from now on. A letter that became two by folding is one in a text
 * that is looked through, and no regular expression takes it for the two. */
static void
add (GPtrArray  *alternatives,
     const char *text)
{
  g_autofree char *escaped = g_regex_escape_string (text, -1);
  GString *pattern = g_string_new (escaped);

  g_string_replace (pattern, "ss", "(?:ss|ß)", 0);
  g_string_replace (pattern, "i\u0307", "(?:i\u0307|İ)", 0);
  g_ptr_array_add (alternatives, g_string_free (pattern, FALSE));
}

/* @separators: what stands between the words of @text */
static void
add_words (GPtrArray  *alternatives,
           const char *text,
           const char *separators)
{
  g_auto (GStrv) words = g_strsplit_set (text, separators, -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= SHORTEST_WORD)
      add (alternatives, words[i]);
}

/* Returns: (transfer full): a regular expression for any of them, between characters that are not
 *   @inside; one that follows others; empty for none of them */
static char *
join (GPtrArray  *alternatives,
      const char *inside)
{
  g_autofree char *joined = NULL;

  if (alternatives->len == 0)
    return g_strdup ("");

  g_ptr_array_sort (alternatives, compare_longest_first);
  g_ptr_array_add (alternatives, NULL);
  joined = g_strjoinv ("|", (char **) alternatives->pdata);

  return g_strconcat ("|(?<!", inside, ")(?:", joined, ")(?!", inside, ")", NULL);
}

static void
collect (const MedicAliasEntry *entry,
         GPtrArray             *exact,
         GPtrArray             *words)
{
  g_autofree char *shown = g_hostname_to_unicode (entry->value);
  gboolean host = entry->kind == MEDIC_ALIAS_DOMAIN || entry->kind == MEDIC_ALIAS_HOST;

  if (host || entry->kind == MEDIC_ALIAS_ID)
    add (exact, entry->value);
  if (host && shown != NULL)
    add (exact, shown);

  if (entry->kind == MEDIC_ALIAS_NAME || entry->kind == MEDIC_ALIAS_USER)
    {
      add_words (words, entry->value, "");
      add_words (words, entry->value, entry->kind == MEDIC_ALIAS_USER ? "." : " ");
    }
  if (entry->kind == MEDIC_ALIAS_DOMAIN)
    {
      g_autofree char *label = g_strndup (entry->value, strcspn (entry->value, "."));

      add_words (words, label, ".");
    }
}

/* Made once for a mask: what it is to look for. */
void
medic_mask_prepare (MedicMask *self)
{
  g_autoptr (GPtrArray) exact = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *exact_pattern = NULL;
  g_autofree char *word_pattern = NULL;
  g_autofree char *pattern = NULL;
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    collect (entry, exact, words);

  exact_pattern = join (exact, INSIDE_EXACT);
  word_pattern = join (words, INSIDE_WORDS);
  pattern = g_strconcat (AN_ADDRESS "|" A_TOKEN, exact_pattern, word_pattern, NULL);
  self->regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
}

static gboolean
is_of (const MedicAliasEntry *entry,
       const char            *word)
{
  g_auto (GStrv) words = g_strsplit_set (entry->value, " .", -1);

  return g_strv_contains ((const char *const *) words, word);
}

/* Returns: (nullable): the one that comes first, whichever was found first */
static const char *
first_of (const char *one,
          const char *other)
{
  return one == NULL || strcmp (other, one) < 0 ? other : one;
}

/* Returns: (transfer none): the alias of what was found, or of what it is a part of */
static const char *
find_alias (MedicMask  *self,
            const char *found)
{
  g_autofree char *ascii = strchr (found, '.') != NULL ? g_hostname_to_ascii (found) : NULL;
  g_autofree char *folded = medic_mask_fold (ascii != NULL ? ascii : found);
  const char *whole = NULL;
  const char *part = NULL;
  GHashTableIter iter;
  gpointer data;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &data))
    {
      const MedicAliasEntry *entry = data;

      if (g_str_equal (entry->value, folded))
        whole = first_of (whole, entry->alias);
      else if (is_of (entry, folded))
        part = first_of (part, entry->alias);
    }

  if (whole != NULL)
    return whole;

  return part != NULL ? part : HIDDEN;
}

static gboolean
put_alias (const GMatchInfo *match,
           GString          *result,
           gpointer          user_data)
{
  MedicMask *self = user_data;
  g_autofree char *found = g_match_info_fetch (match, 0);
  g_autofree char *alias = strchr (found, '@') != NULL ? medic_mask_alias (self, found) : NULL;

  g_string_append (result, alias != NULL ? alias : find_alias (self, found));

  return FALSE;
}

/* Returns: (transfer full) (nullable): @text with what is masked under its aliases; NULL where
 *   there is nothing of that kind in it */
char *
medic_mask_veil (MedicMask  *self,
                 const char *text)
{
  /* What looks the same is the same. */
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *veiled =
    self->regex != NULL && composed != NULL
    ? g_regex_replace_eval (self->regex, composed, -1, 0, 0, put_alias, self, NULL) : NULL;

  /* What cannot be looked through is not let through. */
  if (veiled == NULL)
    return g_strdup (HIDDEN);

  return g_str_equal (veiled, composed) ? NULL : g_steal_pointer (&veiled);
}

/* Whether @text is what an alias looks like, and nothing else */
gboolean
medic_mask_is_alias (const char *text)
{
  return g_regex_match_simple ("\\A(?:(?:user-[0-9]{1,4}@)?domain-[0-9]{1,4}\\.example"
                               "|host-[0-9]{1,4}(?:\\.domain-[0-9]{1,4})?\\.example"
                               "|(?:id|name)-[0-9]{1,4})\\z",
                               text, G_REGEX_DOLLAR_ENDONLY, 0);
}

/* Whether @text has an address in it, other than an alias, or what a token looks like */
gboolean
medic_mask_is_personal (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (AN_ADDRESS "|" A_TOKEN, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = g_regex_match (regex, text, 0, &match); more;
       more = g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);

      if (!medic_mask_is_alias (found))
        return TRUE;
    }

  return FALSE;
}
