/* medic-sense.c - whether a few stems stand near one another in a folded text
 *
 * A sense is written “stem/other stem + stem + stem”: one stem of each group, in any order. So a
 * sentence is known by what it says, not by how a translator put it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-sense.h"

#include <string.h>

#define TOGETHER " + "

/* How far the other stems may be from that of the first group, in bytes. */
#define FARTHEST 280

/* Where the stem of the first group stands more often than this, the text is about it, and none of
 * the places is a page’s sentence. */
#define MOST_PLACES 32

/* The lead byte of the first letters of scripts that put no spaces between words. */
#define FIRST_WITHOUT_SPACES 0xE3

gboolean
medic_sense_is (const char *words)
{
  return strstr (words, TOGETHER) != NULL;
}

static gsize
measure_group (const char *group)
{
  const char *end = strstr (group, TOGETHER);

  return end != NULL ? (gsize) (end - group) : strlen (group);
}

/* The group after that at @group, or %NULL. */
static const char *
get_next_group (const char *group)
{
  const char *end = strstr (group, TOGETHER);

  return end != NULL ? end + strlen (TOGETHER) : NULL;
}

/* A stem begins a word; in scripts without spaces it stands anywhere. */
static gboolean
begins_word (const char *text,
             const char *at)
{
  const char *before = at;

  if (at == text || (guchar) at[0] >= 0x80)
    return TRUE;

  before = g_utf8_prev_char (at);

  return (guchar) before[0] < 0x80 ? !g_ascii_isalnum (before[0])
                                   : (guchar) before[0] >= FIRST_WITHOUT_SPACES;
}

static const char *
find_stem (const char *text,
           const char *from,
           const char *end,
           const char *stem,
           gsize       length)
{
  for (const char *at = from; at < end; at++)
    {
      at = memmem (at, (gsize) (end - at), stem, length);
      if (at == NULL || begins_word (text, at))
        return at;
    }

  return NULL;
}

/* The first place between @from and @end where a stem of the group stands, or %NULL. */
static const char *
find_any (const char *text,
          const char *from,
          const char *end,
          const char *group)
{
  const char *stop = group + measure_group (group);
  const char *first = NULL;

  for (const char *stem = group; stem < stop;)
    {
      const char *slash = memchr (stem, '/', (gsize) (stop - stem));
      gsize length = (gsize) ((slash != NULL ? slash : stop) - stem);
      const char *at = find_stem (text, from, first != NULL ? first + 1 : end, stem, length);

      if (at != NULL && (first == NULL || at < first))
        first = at;
      stem += length + 1;
    }

  return first;
}

static gboolean
has_others_near (const char *text,
                 const char *at,
                 const char *words)
{
  const char *from = at - MIN (at - text, FARTHEST);
  const char *end = at + strnlen (at, FARTHEST);

  for (const char *group = get_next_group (words); group != NULL; group = get_next_group (group))
    if (find_any (text, from, end, group) == NULL)
      return FALSE;

  return TRUE;
}

/* Returns: %FALSE when a group of @words has no stem in the text */
gboolean
medic_sense_may_hold (const MedicGrams *grams,
                      const char       *words)
{
  for (const char *group = words; group != NULL; group = get_next_group (group))
    {
      const char *stop = group + measure_group (group);
      gboolean may = FALSE;

      for (const char *stem = group; stem < stop && !may;)
        {
          const char *slash = memchr (stem, '/', (gsize) (stop - stem));
          gsize length = (gsize) ((slash != NULL ? slash : stop) - stem);

          may = medic_grams_may_hold (grams, stem, length);
          stem += length + 1;
        }
      if (!may)
        return FALSE;
    }

  return TRUE;
}

/**
 * medic_sense_find:
 * @from: where in @folded to begin
 *
 * Returns: (nullable): where a stem of the first group stands, when one of each other group is near
 */
const char *
medic_sense_find (const char *folded,
                  const char *from,
                  const char *words)
{
  const char *end = from + strlen (from);

  for (int place = 0; place < MOST_PLACES; place++)
    {
      const char *at = find_any (folded, from, end, words);

      if (at == NULL || has_others_near (folded, at, words))
        return at;
      from = at + 1;
    }

  return NULL;
}
