/* batch-done.c - what an earlier output has already
 *
 * The key is the number of the line together with what stands in it: in a list that was changed
 * meanwhile, a line is taken for done only where both are the same. Eight bytes are kept of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/batch-done.h"

#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/batch-row.h"

#define CHUNK (64 * 1024)
#define LONGEST_LINE (256 * 1024)

struct _MedicBatchDone
{
  GArray      *keys;  /* (element-type guint64): sorted */
  gboolean     torn;  /* the last line has no end */
  struct stat  file;
};

void
medic_batch_done_free (MedicBatchDone *self)
{
  g_clear_pointer (&self->keys, g_array_unref);
  g_free (self);
}

static int
compare (const void *a,
         const void *b)
{
  guint64 one = *(const guint64 *) a;
  guint64 other = *(const guint64 *) b;

  return (one > other) - (one < other);
}

/* What is no line of an output, as a torn one, is passed over. */
static void
take_line (MedicBatchDone *self,
           const char     *line)
{
  guint64 key;

  if (medic_batch_row_read (line, &key))
    g_array_append_val (self->keys, key);
}

/* Takes the lines that end within @bytes; what is left over waits in @line. */
static void
take_chunk (MedicBatchDone *self,
            GString        *line,
            const char     *bytes,
            gsize           size)
{
  const char *end;

  while ((end = memchr (bytes, '\n', size)) != NULL)
    {
      g_string_append_len (line, bytes, end - bytes);
      take_line (self, line->str);
      g_string_truncate (line, 0);
      size -= (gsize) (end + 1 - bytes);
      bytes = end + 1;
    }

  /* What is so long is none of ours. */
  if (line->len < LONGEST_LINE)
    g_string_append_len (line, bytes, (gssize) size);
  self->torn = line->len > 0;
}

static gboolean
read_lines (MedicBatchDone *self,
            GInputStream   *stream)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *chunk = g_malloc (CHUNK);
  gssize n;

  while ((n = g_input_stream_read (stream, chunk, CHUNK, NULL, NULL)) > 0)
    take_chunk (self, line, chunk, (gsize) n);

  return n == 0;
}

/* A pipe or a device may have no end, and opening one may wait for somebody. */
static GInputStream *
open_file (MedicBatchDone *self,
           const char     *name)
{
  int fd = open (name, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);

  if (fd == -1)
    return NULL;

  if (fstat (fd, &self->file) == 0 && S_ISREG (self->file.st_mode))
    return g_unix_input_stream_new (fd, TRUE);

  close (fd);

  return NULL;
}

/**
 * medic_batch_done_read:
 * @file: its name
 *
 * Returns: (transfer full): what it has; %NULL when it cannot be read
 */
MedicBatchDone *
medic_batch_done_read (const char *file)
{
  g_autoptr (MedicBatchDone) self = g_new0 (MedicBatchDone, 1);
  g_autoptr (GInputStream) stream = open_file (self, file);

  self->keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  if (stream == NULL || !read_lines (self, stream))
    return NULL;

  g_array_sort (self->keys, compare);

  return g_steal_pointer (&self);
}

gboolean
medic_batch_done_has (const MedicBatchDone *self,
                      const MedicListed    *listed)
{
  guint64 key = medic_batch_row_key (listed->line, medic_batch_get_text (listed));

  return g_array_binary_search (self->keys, &key, compare, NULL);
}

/* Whether @fd goes on where the file ends with a torn line. */
gboolean
medic_batch_done_is_torn (const MedicBatchDone *self,
                          int                   fd)
{
  struct stat other;

  return self->torn && fstat (fd, &other) == 0 && other.st_dev == self->file.st_dev
         && other.st_ino == self->file.st_ino;
}
