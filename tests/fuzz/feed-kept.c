/* feed-kept.c - files found where the program keeps its own, and what a pretend server is sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz/fuzz.h"

#include <gio/gio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "cli/batch-done.h"
#include "core/medic-catalogue.h"
#include "core/medic-plural.h"
#include "rehearsal/medic-request.h"

/* Far above what a language counts. */
#define MOST_COUNTED 300

/* Puts the bytes into a file that nobody else has.
 *
 * Returns: (transfer full): its name, good until @file is closed */
static char *
write_file (const char *data,
            gsize       size,
            int        *file)
{
  *file = memfd_create ("fuzz", MFD_CLOEXEC);
  g_assert_cmpint (*file, >=, 0);
  g_assert_cmpint (write (*file, data, size), ==, (gssize) size);

  return g_strdup_printf ("/proc/self/fd/%d", *file);
}

/* What a catalogue says is text, whatever is asked. */
void
fuzz_catalogue (const char *data,
                gsize       size)
{
  static const char *const keys[] = { "", "a", "Close", "step", "door\004Open" };
  int file;
  g_autofree char *path = write_file (data, size, &file);
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCatalogue) catalogue = medic_catalogue_load (path, &error);

  close (file);
  g_assert_true ((catalogue != NULL) != (error != NULL));
  for (gsize i = 0; catalogue != NULL && i < G_N_ELEMENTS (keys); i++)
    for (guint form = 0; form < 4; form++)
      fuzz_assert_text (medic_catalogue_peek (catalogue, keys[i], form), size);
}

/* Each number has one of the forms that there are. */
void
fuzz_plural (const char *data,
             gsize       size)
{
  g_autofree char *header = fuzz_dup_text (data, size);
  const MedicPlural plural = medic_plural_parse (header);

  g_assert_cmpuint (plural.n_forms, >=, 1);
  for (gulong n = 0; n < MOST_COUNTED; n++)
    g_assert_cmpuint (medic_plural_choose (&plural, n), <, plural.n_forms);
  g_assert_cmpuint (medic_plural_choose (&plural, G_MAXULONG), <, plural.n_forms);
}

/* An earlier output with @data for what it is: what has no row in it is not done. */
void
fuzz_done (const char *data,
           gsize       size)
{
  int file;
  g_autofree char *path = write_file (data, size, &file);
  g_autoptr (MedicBatchDone) done = medic_batch_done_read (path);

  g_assert_nonnull (done);
  g_assert_true (!medic_batch_done_is_torn (done, file) || (size > 0 && data[size - 1] != '\n'));
  close (file);
}

/* What a form or a query says is said once, and is text. */
void
fuzz_form (const char *data,
           gsize       size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (GHashTable) pairs = medic_request_parse_pairs (text);
  g_autoptr (MedicRequest) request = medic_request_new ("GET", "/", text);
  GHashTableIter iter;
  gpointer name, value;

  g_assert_cmpint (request->malformed, ==, pairs == NULL);
  if (pairs == NULL)
    return;

  g_hash_table_iter_init (&iter, pairs);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      fuzz_assert_text (name, size);
      fuzz_assert_text (value, size);
      if (*(const char *) value == '\0')
        value = NULL;
      g_assert_cmpstr (medic_request_peek (request, name), ==, value);
    }
}
