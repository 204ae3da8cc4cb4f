/* input.c - what is given to the program: a file, standard input, a line that somebody types
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/input.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/wait.h"

/* What is read of one text, in bytes. */
#define LONGEST_TEXT (1024 * 1024)
#define CHUNK (64 * 1024)

/* Lines of standard input, each read while the main loop goes on, so that Ctrl-C works. */
struct _MedicLines
{
  GInputStream *stream;
  GByteArray   *ahead;  /* read, and not yet given out */
};

/* Bytes of any origin as text. Without its NULs, what was saved as UTF-16 can be read as well. */
static char *
dup_valid (const guint8 *bytes,
           gsize         n)
{
  g_autoptr (GString) kept = g_string_sized_new (n);

  for (gsize i = 0; i < n; i++)
    if (bytes[i] != '\0')
      g_string_append_c (kept, (char) bytes[i]);

  return g_utf8_make_valid (kept->str, (gssize) kept->len);
}

/* @file: (nullable): its name; NULL or “-” for standard input
 * Returns: (transfer full) (nullable): NULL when it cannot be opened */
GInputStream *
medic_input_open (const char  *file,
                  GError     **error)
{
  g_autoptr (GFile) path = NULL;

  if (file == NULL || g_str_equal (file, MEDIC_STANDARD_INPUT))
    {
      if (isatty (STDIN_FILENO))
        g_printerr ("%s\n", _("Paste the text here, and press Ctrl-D on a line of its own."));

      return g_unix_input_stream_new (STDIN_FILENO, FALSE);
    }

  path = g_file_new_for_path (file);

  return G_INPUT_STREAM (g_file_read (path, NULL, error));
}

static void
say_what_is_left_out (void)
{
  g_printerr ("mail-medic-cli: %s\n", _("The text is very long: only its first 1 MiB is read."));
}

/**
 * medic_input_read_text:
 * @file: (nullable): its name; %NULL or “-” for standard input
 *
 * Returns: (transfer full) (nullable): its text, valid UTF-8; %NULL when it cannot be read, which
 *   was said then
 */
char *
medic_input_read_text (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = medic_input_open (file, &error);
  g_autofree guint8 *bytes = g_malloc (LONGEST_TEXT + 1);
  gsize n = 0;

  if (stream == NULL
      || !g_input_stream_read_all (stream, bytes, LONGEST_TEXT + 1, &n, NULL, &error))
    {
      medic_cli_wrong (_("“{what}” cannot be read."), file != NULL ? file : MEDIC_STANDARD_INPUT);
      return NULL;
    }

  if (n > LONGEST_TEXT)
    say_what_is_left_out ();

  return dup_valid (bytes, MIN (n, LONGEST_TEXT));
}

MedicLines *
medic_lines_new (void)
{
  MedicLines *self = g_new0 (MedicLines, 1);

  self->stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  self->ahead = g_byte_array_new ();

  return self;
}

void
medic_lines_free (MedicLines *self)
{
  g_clear_object (&self->stream);
  g_clear_pointer (&self->ahead, g_byte_array_unref);
  g_free (self);
}

/* Returns: whether there was more to read */
static gboolean
read_ahead (MedicLines   *self,
            GCancellable *cancellable)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_input_stream_read_bytes_async (self->stream, CHUNK, G_PRIORITY_DEFAULT, cancellable,
                                   medic_wait_keep, &result);
  medic_wait_for (&result);
  bytes = g_input_stream_read_bytes_finish (self->stream, result, NULL);
  if (bytes == NULL || g_bytes_get_size (bytes) == 0)
    return FALSE;

  g_byte_array_append (self->ahead, g_bytes_get_data (bytes, NULL),
                       (guint) g_bytes_get_size (bytes));

  return TRUE;
}

static char *
take (MedicLines *self,
      guint       n,
      guint       n_with_end)
{
  char *line = dup_valid (self->ahead->data, n);

  g_byte_array_remove_range (self->ahead, 0, n_with_end);

  return line;
}

/**
 * medic_lines_read:
 *
 * A line that is longer than any text is given out in pieces.
 *
 * Returns: (transfer full) (nullable): the next line without its end; %NULL when there is none or
 *   @cancellable was cancelled
 */
char *
medic_lines_read (MedicLines   *self,
                  GCancellable *cancellable)
{
  while (TRUE)
    {
      const guint8 *start = self->ahead->data;
      const guint8 *end = self->ahead->len > 0 ? memchr (start, '\n', self->ahead->len) : NULL;

      if (end != NULL)
        return take (self, (guint) (end - start), (guint) (end - start) + 1);

      if (self->ahead->len >= LONGEST_TEXT)
        return take (self, LONGEST_TEXT, LONGEST_TEXT);

      if (!read_ahead (self, cancellable))
        break;
    }

  if (self->ahead->len == 0 || g_cancellable_is_cancelled (cancellable))
    return NULL;

  return take (self, self->ahead->len, self->ahead->len);
}

static gboolean
ends_text (const char *line)
{
  return line == NULL || g_str_equal (line, ".") || g_str_equal (line, ".\r");
}

/**
 * medic_lines_read_text:
 *
 * Returns: (transfer full): all lines up to one that holds just a dot, or to the end
 */
char *
medic_lines_read_text (MedicLines   *self,
                       GCancellable *cancellable)
{
  GString *text = g_string_new (NULL);
  g_autofree char *line = medic_lines_read (self, cancellable);

  while (!ends_text (line) && text->len + strlen (line) <= LONGEST_TEXT)
    {
      g_string_append_printf (text, "%s\n", line);
      g_free (line);
      line = medic_lines_read (self, cancellable);
    }

  if (!ends_text (line))
    say_what_is_left_out ();

  return g_string_free (text, FALSE);
}
