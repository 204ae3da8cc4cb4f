/* medic-grams.c - which runs of four bytes stand in a text
 *
 * A text that lacks one run of some words lacks the words. So nearly all of the many wordings are
 * ruled out without looking for them, however long the text is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decoder/medic-grams.h"

#include <string.h>

#define RUN 4
#define BITS 18

struct _MedicGrams
{
  guint32 seen[(1 << BITS) / 32];
};

static guint32
hash_run (const char *at)
{
  guint32 run;

  memcpy (&run, at, RUN);

  return (run * 2654435761u) >> (32 - BITS);
}

MedicGrams *
medic_grams_new (const char *text)
{
  MedicGrams *self = g_new0 (MedicGrams, 1);
  gsize length = strlen (text);

  for (gsize i = 0; i + RUN <= length; i++)
    {
      guint32 hash = hash_run (text + i);

      self->seen[hash / 32] |= 1u << (hash % 32);
    }

  return self;
}

void
medic_grams_free (MedicGrams *self)
{
  g_free (self);
}

/* Returns: %FALSE when the first @length bytes of @words stand nowhere in the text */
gboolean
medic_grams_may_hold (const MedicGrams *self,
                      const char       *words,
                      gsize             length)
{
  for (gsize i = 0; i + RUN <= length; i++)
    {
      guint32 hash = hash_run (words + i);

      if ((self->seen[hash / 32] & (1u << (hash % 32))) == 0)
        return FALSE;
    }

  return TRUE;
}
