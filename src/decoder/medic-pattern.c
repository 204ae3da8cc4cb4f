/* medic-pattern.c - patterns, each made ready once
 *
 * Making one ready takes longer than looking for it in a short text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-pattern.h"

G_LOCK_DEFINE_STATIC (ready);
static GHashTable *ready;  /* (element-type utf8 GRegex): kept as long as the program runs */

/**
 * medic_pattern_get:
 * @pattern: a literal; always with the same @flags
 *
 * Returns: (transfer none): the pattern, ready
 */
GRegex *
medic_pattern_get (const char         *pattern,
                   GRegexCompileFlags  flags)
{
  GRegex *regex;

  G_LOCK (ready);
  if (ready == NULL)
    ready = g_hash_table_new (g_str_hash, g_str_equal);

  regex = g_hash_table_lookup (ready, pattern);
  if (regex == NULL)
    {
      regex = g_regex_new (pattern, flags | G_REGEX_OPTIMIZE, 0, NULL);
      g_hash_table_insert (ready, (gpointer) pattern, regex);
    }
  G_UNLOCK (ready);

  return regex;
}

/* Whether @pattern stands somewhere in @text */
gboolean
medic_pattern_matches (const char         *pattern,
                       GRegexCompileFlags  flags,
                       const char         *text)
{
  return g_regex_match (medic_pattern_get (pattern, flags), text, 0, NULL);
}
