/* batch-tally.c - how far a list is, and what came of it, for whoever looks on
 *
 * All of it is on standard error. Ids stay as they are in the output, so that they can be found in
 * it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/batch-tally.h"

#include <stdlib.h>
#include <unistd.h>

#include "cli/tint.h"

#define CLEAR_LINE "\r\033[K"

struct _MedicBatchTally
{
  guint64     n_rows;
  guint64     n_refused;
  guint64     n_done;
  guint64     verdicts[MEDIC_VERDICT_UNDECIDED + 1];
  GHashTable *causes;     /* (element-type utf8 guint64): by id */
  GHashTable *refused;    /* (element-type utf8 guint64): by reason */
  gint64      begun;
  gboolean    is_watched;
  gboolean    is_shown;
};

static const MedicTint tints[] = {
  [MEDIC_VERDICT_CLEAR] = MEDIC_TINT_GOOD,
  [MEDIC_VERDICT_PROBLEM] = MEDIC_TINT_BAD,
  [MEDIC_VERDICT_UNDECIDED] = MEDIC_TINT_NOTED,
};

MedicBatchTally *
medic_batch_tally_new (void)
{
  MedicBatchTally *self = g_new0 (MedicBatchTally, 1);

  self->causes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->refused = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->begun = g_get_monotonic_time ();
  /* On the terminal where the lines go, it would stand between them. */
  self->is_watched = medic_tint_takes_codes (STDERR_FILENO) && !isatty (STDOUT_FILENO);

  return self;
}

void
medic_batch_tally_free (MedicBatchTally *self)
{
  g_clear_pointer (&self->causes, g_hash_table_unref);
  g_clear_pointer (&self->refused, g_hash_table_unref);
  g_free (self);
}

/* @name: constant */
static void
count (GHashTable *table,
       const char *name)
{
  guint64 *n = g_hash_table_lookup (table, name);

  if (n == NULL)
    {
      n = g_new0 (guint64, 1);
      g_hash_table_insert (table, (gpointer) name, n);
    }
  (*n)++;
}

void
medic_batch_tally_count (MedicBatchTally     *self,
                         const MedicBatchRow *row)
{
  self->n_rows++;
  if (row->found == NULL)
    {
      self->n_refused++;
      count (self->refused, row->refused);
      return;
    }

  self->verdicts[row->found->verdict]++;
  if (row->found->diagnosis != NULL)
    count (self->causes, row->found->diagnosis->id);
}

/* One more that an earlier output has. */
void
medic_batch_tally_count_done (MedicBatchTally *self)
{
  self->n_done++;
}

/* How far it is, in one line that is written anew. */
void
medic_batch_tally_show (MedicBatchTally  *self,
                        const MedicBatch *batch)
{
  if (!self->is_watched)
    return;

  g_printerr (CLEAR_LINE "%s: %" G_GUINT64_FORMAT " · %s: %u",
              /* Translators: how many lines of a list were written. */
              _("Lines"), self->n_rows,
              /* Translators: how many mail domains were looked at. */
              _("Domains"), medic_batch_get_n_looked_at (batch));
  self->is_shown = TRUE;
}

void
medic_batch_tally_hide (MedicBatchTally *self)
{
  if (self->is_shown)
    g_printerr (CLEAR_LINE);
  self->is_shown = FALSE;
}

static void
print_row (const char *indent,
           guint64     n,
           const char *name)
{
  if (n > 0)
    g_printerr ("%s%10" G_GUINT64_FORMAT "  %s\n", indent, n, name);
}

static int
compare_names (const void *a,
               const void *b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
print_table (GHashTable *table)
{
  g_autofree const char **names = (const char **) g_hash_table_get_keys_as_array (table, NULL);

  qsort (names, g_hash_table_size (table), sizeof *names, compare_names);
  for (gsize i = 0; names[i] != NULL; i++)
    print_row ("    ", *(const guint64 *) g_hash_table_lookup (table, names[i]), names[i]);
}

/* What came of all that was written. */
void
medic_batch_tally_print (const MedicBatchTally *self,
                         const MedicBatch      *batch)
{
  print_row ("", self->n_rows, _("Lines"));
  for (MedicVerdict verdict = 0; verdict < G_N_ELEMENTS (self->verdicts); verdict++)
    {
      g_autofree char *name = medic_tint_dup (STDERR_FILENO, tints[verdict],
                                              medic_verdict_get_nick (verdict));

      print_row ("  ", self->verdicts[verdict], name);
      if (verdict == MEDIC_VERDICT_PROBLEM)
        print_table (self->causes);
    }
  /* Translators: how many lines of a list held no address, or one that stood there before. */
  print_row ("  ", self->n_refused, _("Left out"));
  print_table (self->refused);
  /* Translators: how many lines of a list were done before, in another run of the program. */
  print_row ("", self->n_done, _("Done before"));
  print_row ("", medic_batch_get_n_looked_at (batch), _("Domains"));
  g_printerr ("%10.1f  %s\n", (double) (g_get_monotonic_time () - self->begun) / G_USEC_PER_SEC,
              /* Translators: how long something took. */
              _("Seconds"));
}
