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

/* A long text has many runs: in a small table nearly all of them would seem to be there. */
#define BITS 18
#define BITS_OF_LONG 24
#define LONG (64 * 1024)

struct _MedicGrams
{
  guint    shift;
  guint32 *seen;
};

static guint32
hash_run (const MedicGrams *self,
          const char       *at)
{
  guint32 run;

  memcpy (&run, at, RUN);

  return (run * 2654435761u) >> self->shift;
}

MedicGrams *
medic_grams_new (const char *text)
{
  MedicGrams *self = g_new0 (MedicGrams, 1);
  gsize length = strlen (text);
  guint bits = length > LONG ? BITS_OF_LONG : BITS;

  self->shift = 32 - bits;
  self->seen = g_new0 (guint32, (1 << bits) / 32);

  for (gsize i = 0; i + RUN <= length; i++)
    {
      guint32 hash = hash_run (self, text + i);

      self->seen[hash / 32] |= 1u << (hash % 32);
    }

  return self;
}

void
medic_grams_free (MedicGrams *self)
{
  g_clear_pointer (&self->seen, g_free);
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
      guint32 hash = hash_run (self, words + i);

      if ((self->seen[hash / 32] & (1u << (hash % 32))) == 0)
        return FALSE;
    }

  return TRUE;
}
