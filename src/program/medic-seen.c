/* medic-seen.c - what stood in a list before, in a memory that does not grow
 *
 * Of each text only a number of 64 bits is kept. When a table is full, another one is begun, and
 * the one before the last is forgotten.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-seen.h"

/* A power of two; half of them stay empty, so that the search is short. */
#define N_SLOTS (2 * MEDIC_SEEN_LEAST)

typedef struct
{
  guint64 hash;
  guint64 line;  /* 0 for an empty slot */
} Slot;

struct _MedicSeen
{
  Slot   *now;
  Slot   *before;
  guint   n_now;
  guint64 seed;
};

MedicSeen *
medic_seen_new (void)
{
  MedicSeen *self = g_new0 (MedicSeen, 1);

  self->now = g_new0 (Slot, N_SLOTS);
  self->before = g_new0 (Slot, N_SLOTS);
  self->seed = ((guint64) g_random_int () << 32) | g_random_int ();

  return self;
}

void
medic_seen_free (MedicSeen *self)
{
  g_clear_pointer (&self->now, g_free);
  g_clear_pointer (&self->before, g_free);
  g_free (self);
}

/* FNV-1a, and the last step of MurmurHash3 so that every bit depends on every other. */
guint64
medic_seen_hash (const char *text,
                 guint64     seed)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325) ^ seed;

  for (const char *c = text; *c != '\0'; c++)
    hash = (hash ^ (guint8) *c) * G_GUINT64_CONSTANT (0x100000001b3);
  hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);
  hash = (hash ^ (hash >> 33)) * G_GUINT64_CONSTANT (0xc4ceb9fe1a85ec53);

  return hash ^ (hash >> 33);
}

/* Returns: the slot where @hash is, or belongs */
static Slot *
find (Slot    *slots,
      guint64  hash)
{
  gsize i = hash % N_SLOTS;

  while (slots[i].line != 0 && slots[i].hash != hash)
    i = (i + 1) % N_SLOTS;

  return &slots[i];
}

static void
begin_anew (MedicSeen *self)
{
  g_free (self->before);
  self->before = self->now;
  self->now = g_new0 (Slot, N_SLOTS);
  self->n_now = 0;
}

/**
 * medic_seen_note:
 * @line: counted from 1
 *
 * Returns: the line where the same text stood first, as far as is known; 0 for none
 */
guint64
medic_seen_note (MedicSeen  *self,
                 const char *text,
                 guint64     line)
{
  guint64 hash = medic_seen_hash (text, self->seed);
  Slot *slot = find (self->now, hash);
  guint64 first;

  if (slot->line != 0)
    return slot->line;

  first = find (self->before, hash)->line;
  *slot = (Slot) { hash, first != 0 ? first : line };
  if (++self->n_now == MEDIC_SEEN_LEAST)
    begin_anew (self);

  return first;
}
