/* medic-wording.c - whether some words stand in a folded text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-wording.h"

#include <string.h>

#include "decoder/medic-sense.h"

#define GAP " … "

/* How far the parts of one wording may be from one another, in bytes. */
#define FARTHEST 240

/* Words of fewer bytes than this must not be part of a longer word. */
#define SHORT_WORDS 12

static gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

static gboolean
stands_alone (const char *text,
              const char *at,
              gsize       length)
{
  return (at == text || !is_letter (at[-1]) || !is_letter (at[0]))
         && (!is_letter (at[length]) || !is_letter (at[length - 1]));
}

/* Letters of scripts without spaces follow one another: only ASCII words have edges. */
static const char *
find_part (const char *text,
           const char *part,
           gsize       length)
{
  const char *end = text + strlen (text);

  for (const char *at = text; at < end; at++)
    {
      at = memmem (at, (gsize) (end - at), part, length);
      if (at == NULL)
        return NULL;
      if (length >= SHORT_WORDS || (guchar) part[0] >= 0x80 || stands_alone (text, at, length))
        return at;
    }

  return NULL;
}

static const char *
follow_parts (const char *at,
              const char *parts)
{
  while (parts != NULL)
    {
      const char *next = strstr (parts, GAP);
      gsize length = next != NULL ? (gsize) (next - parts) : strlen (parts);
      gsize reach = strnlen (at, FARTHEST + length);

      at = memmem (at, reach, parts, length);
      if (at == NULL)
        return NULL;
      at += length;
      parts = next != NULL ? next + strlen (GAP) : NULL;
    }

  return at;
}

/**
 * medic_wording_find_from:
 * @folded: as medic_normal_fold() makes it
 * @from: where in @folded to begin
 * @words: parts with “ … ” between, or a sense
 *
 * Returns: (nullable): where the first part stands, when the others follow it in order and not far
 */
const char *
medic_wording_find_from (const char *folded,
                         const char *from,
                         const char *words)
{
  const char *gap = strstr (words, GAP);
  gsize length = gap != NULL ? (gsize) (gap - words) : strlen (words);
  const char *at;

  if (medic_sense_is (words))
    return medic_sense_find (folded, from, words);

  at = find_part (from, words, length);

  while (at != NULL && gap != NULL
         && follow_parts (at + length, gap + strlen (GAP)) == NULL)
    at = find_part (at + 1, words, length);

  return at;
}

const char *
medic_wording_find (const char *folded,
                    const char *words)
{
  return medic_wording_find_from (folded, folded, words);
}

/* Like medic_wording_find(), but quick to say no. */
const char *
medic_wording_find_in (const MedicNormal *text,
                       const char        *words)
{
  if (medic_sense_is (words))
    return medic_sense_may_hold (text->grams, words) ? medic_wording_find (text->folded, words)
                                                     : NULL;

  for (const char *part = words; part != NULL;)
    {
      const char *gap = strstr (part, GAP);

      if (!medic_grams_may_hold (text->grams, part,
                                 gap != NULL ? (gsize) (gap - part) : strlen (part)))
        return NULL;
      part = gap != NULL ? gap + strlen (GAP) : NULL;
    }

  return medic_wording_find (text->folded, words);
}

/* @alternatives: (nullable): wordings with “|” between; %NULL needs nothing */
gboolean
medic_wording_has_any (const char *folded,
                       const char *alternatives)
{
  g_auto (GStrv) list = alternatives != NULL ? g_strsplit (alternatives, "|", -1) : NULL;

  for (gsize i = 0; list != NULL && list[i] != NULL; i++)
    if (medic_wording_find (folded, list[i]) != NULL)
      return TRUE;

  return list == NULL;
}
