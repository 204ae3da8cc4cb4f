/* medic-recency.c - which of several codes was seen last
 *
 * Who tries twice tells both: what comes now counts, and a log gives the time of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-recency.h"

#include <string.h>

#include "decoder/medic-pattern.h"

/* How far before a code its word for “now” or “before” stands, and behind it its time, in bytes. */
#define FARTHEST_WORD 64
#define FARTHEST_TIME 600

#define NOW \
  "\\b(?:now|then|afterwards?|after (?:that|signing|resetting)|second|finally|today|currently|this time|" \
  "jetzt|nun|danach|heute|maintenant|ensuite|puis|ahora|luego|después|adesso|ora|poi|agora|depois|nu|" \
  "daarna|därefter|teraz|potem|dzisiaj|następnie)\\b|今|その後"
#define BEFORE \
  "\\b(?:before|earlier|previous(?:ly)?|yesterday|first|initially|last week|früher|zuvor|vorher|gestern|" \
  "zuerst|avant|hier|d'abord|antes|ayer|primero|prima|ieri|ontem|eerst|gisteren|först|igår|wcześniej|" \
  "wczoraj|najpierw)\\b|最初|昨日|以前"
#define TIME "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}:\\d{2})"

/* The last words in front of @at, not beyond a sentence’s end. */
static char *
dup_words_before (const char *text,
                  gsize       from,
                  gsize       at)
{
  gsize start = MAX (from, at - MIN (at, FARTHEST_WORD));
  const char *words = text + start;

  for (const char *c = words; c + 1 < text + at; c++)
    if (c[0] == '.' && g_ascii_isspace (c[1]))
      words = c + 1;

  return g_utf8_make_valid (words, text + at - words);
}

static int
read_words (const char *text,
            gsize       from,
            gsize       at)
{
  g_autofree char *words = dup_words_before (text, from, at);
  g_autofree char *folded = medic_normal_fold (words);

  if (medic_pattern_matches (BEFORE, 0, folded))
    return -1;

  return medic_pattern_matches (NOW, 0, folded) ? 1 : 0;
}

/* Returns: (transfer full) (nullable): the first time in @length bytes at @text, to compare */
static char *
dup_time (const char *text,
          gsize       length)
{
  g_autofree char *piece = g_utf8_make_valid (text, (gssize) length);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (medic_pattern_get (TIME, 0), piece, 0, &match))
    return NULL;

  return g_match_info_expand_references (match, "\\1 \\2", NULL);
}

/* The time that stands before @at in its line, as in a log, or else behind it, as on a page. */
static char *
dup_time_of (const char *text,
             gsize       at,
             gsize       end)
{
  gsize start = at;
  char *time;

  while (start > 0 && at - start < FARTHEST_TIME && text[start - 1] != '\n')
    start--;

  time = dup_time (text + start, at - start);

  return time != NULL ? time : dup_time (text + at, MIN (end - at, FARTHEST_TIME));
}

/* @finds: (element-type MedicFind): in the order of the text */
void
medic_recency_measure (const MedicNormal *text,
                       const GPtrArray   *finds)
{
  gsize from = 0;

  for (guint i = 0; i < finds->len; i++)
    {
      MedicFind *find = g_ptr_array_index (finds, i);
      gsize end = strnlen (text->plain + find->at, FARTHEST_TIME) + find->at;

      if (find->id == NULL)
        continue;

      for (guint next = i + 1; next < finds->len; next++)
        {
          const MedicFind *other = g_ptr_array_index (finds, next);

          if (other->id != NULL && !g_str_equal (other->id, find->id))
            {
              end = MIN (end, other->at);
              break;
            }
        }

      find->recency = read_words (text->plain, from, find->at);
      find->time = dup_time_of (text->plain, find->at, end);
      from = find->at;
    }
}

/* Returns: more than 0 when @find was seen after @than, as far as the text says */
int
medic_recency_compare (const MedicFind *find,
                       const MedicFind *than)
{
  if (find->time != NULL && than->time != NULL && !g_str_equal (find->time, than->time))
    return strcmp (find->time, than->time);

  return find->recency - than->recency;
}
