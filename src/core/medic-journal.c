/* medic-journal.c - what happened in a case, in order: found, done, gone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-journal.h"

struct _MedicJournal
{
  GArray *entries;  /* (element-type MedicEntry) */
};

MedicJournal *
medic_journal_new (void)
{
  MedicJournal *self = g_new0 (MedicJournal, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (MedicEntry));

  return self;
}

void
medic_journal_free (MedicJournal *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
  g_free (self);
}

MedicJournal *
medic_journal_copy (const MedicJournal *self)
{
  MedicJournal *copy = medic_journal_new ();

  for (guint i = 0; i < self->entries->len; i++)
    medic_journal_add (copy, medic_journal_get (self, i));

  return copy;
}

/* Puts an entry below the others that was written down before, with its time. */
void
medic_journal_add (MedicJournal     *self,
                   const MedicEntry *entry)
{
  g_array_append_vals (self->entries, entry, 1);
}

static gboolean
is_same (const MedicEntry *entry,
         MedicEntryKind    kind,
         const void       *diagnosis,
         const void       *step)
{
  return entry->kind == kind && entry->diagnosis == diagnosis && entry->step == step;
}

/* Writes it down with the time; what the last entry says already is not said twice. */
void
medic_journal_write (MedicJournal         *self,
                     MedicEntryKind        kind,
                     const MedicDiagnosis *diagnosis,
                     const MedicStep      *step)
{
  MedicEntry entry = { kind, diagnosis, step, g_get_real_time () / G_USEC_PER_SEC };
  guint n = self->entries->len;

  if (n > 0 && is_same (medic_journal_get (self, n - 1), kind, diagnosis, step))
    return;

  g_array_append_val (self->entries, entry);
}

guint
medic_journal_get_n (const MedicJournal *self)
{
  return self->entries->len;
}

const MedicEntry *
medic_journal_get (const MedicJournal *self,
                   guint               i)
{
  return &g_array_index (self->entries, MedicEntry, i);
}

/* Whether such a thing happened; @diagnosis: (nullable): %NULL for any */
gboolean
medic_journal_has (const MedicJournal   *self,
                   MedicEntryKind        kind,
                   const MedicDiagnosis *diagnosis)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      const MedicEntry *entry = medic_journal_get (self, i);

      if (entry->kind == kind && (diagnosis == NULL || entry->diagnosis == diagnosis))
        return TRUE;
    }

  return FALSE;
}

/* Whether @diagnosis was found and is not written down as gone since */
gboolean
medic_journal_is_found (const MedicJournal   *self,
                        const MedicDiagnosis *diagnosis)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const MedicEntry *entry = medic_journal_get (self, i);

      if (entry->diagnosis == diagnosis && entry->kind != MEDIC_ENTRY_DONE)
        found = entry->kind == MEDIC_ENTRY_FOUND;
    }

  return found;
}

gboolean
medic_journal_has_step (const MedicJournal *self,
                        const MedicStep    *step)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (medic_journal_get (self, i)->step == step)
      return TRUE;

  return FALSE;
}
