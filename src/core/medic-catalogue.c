/* medic-catalogue.c - the texts of one .mo file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-catalogue.h"

#include <gio/gio.h>
#include <string.h>

/* A catalogue of this program has some hundred kilobytes. */
#define MAX_SIZE (8 * 1024 * 1024)

/* Where things are, in bytes. Two tables lead to the keys and to the texts: length and offset each.
 * Where this is known from: GNU gettext manual, “The Format of GNU MO Files”. */
#define MAGIC        0x950412deU
#define HEADER_SIZE  28
#define AT_MAGIC     0
#define AT_REVISION  4
#define AT_COUNT     8
#define AT_KEYS      12
#define AT_TEXTS     16
#define POINTER_SIZE 8

/* One text. That of a plural has more forms behind it; each form ends with a NUL. */
typedef struct
{
  const char *key;
  const char *text;
  gsize       length;
} Entry;

/**
 * MedicCatalogue:
 *
 * The sound texts of one .mo file, which may be hostile. They live as long as the catalogue.
 */
struct _MedicCatalogue
{
  GBytes *bytes;   /* the file; the entries borrow from it */
  GArray *entries; /* of Entry, sorted by key */
};

/* A file that is being read. Honest texts do not overlap, so all of them together are no longer
 * than the file; @left is what there is left of that, and keeps the work within bounds. */
typedef struct
{
  const char *data;
  gsize       size;
  gsize       left;
  gboolean    swapped;
} Reader;

static guint32
word_at (const Reader *reader,
         gsize         offset)
{
  guint32 word;

  memcpy (&word, reader->data + offset, sizeof word);

  return reader->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

static gboolean
has_table (const Reader *reader,
           gsize         at)
{
  guint64 length = (guint64) word_at (reader, AT_COUNT) * POINTER_SIZE;

  return word_at (reader, at) + length <= reader->size;
}

static gboolean
is_utf8 (const char *text,
         gsize       length)
{
  for (const char *part = text; part <= text + length; part += strlen (part) + 1)
    if (!g_utf8_validate (part, -1, NULL))
      return FALSE;

  return TRUE;
}

/* Returns: (nullable): the text that the pointer at @pointer leads to, if it is one */
static const char *
text_at (Reader *reader,
         gsize   pointer,
         gsize  *length)
{
  guint64 offset = word_at (reader, pointer + 4);
  const char *text;

  *length = word_at (reader, pointer);
  if (offset + *length >= reader->size || *length >= reader->left)
    return NULL;

  reader->left -= *length + 1;
  text = reader->data + offset;

  return text[*length] == '\0' && is_utf8 (text, *length) ? text : NULL;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (((const Entry *) a)->key, ((const Entry *) b)->key);
}

/* Skips what is not sound, and trusts nobody to have sorted the rest. */
static void
read_entries (Reader *reader,
              GArray *entries)
{
  gsize keys = word_at (reader, AT_KEYS);
  gsize texts = word_at (reader, AT_TEXTS);
  guint32 count = word_at (reader, AT_COUNT);

  for (gsize i = 0; i < count; i++)
    {
      Entry entry;

      entry.key = text_at (reader, keys + i * POINTER_SIZE, &entry.length);
      entry.text = text_at (reader, texts + i * POINTER_SIZE, &entry.length);
      if (entry.key != NULL && entry.text != NULL)
        g_array_append_val (entries, entry);
    }

  g_array_sort (entries, compare);
}

static gboolean
read_header (Reader *reader)
{
  if (reader->size < HEADER_SIZE)
    return FALSE;

  reader->swapped = word_at (reader, AT_MAGIC) == GUINT32_SWAP_LE_BE (MAGIC);

  return word_at (reader, AT_MAGIC) == MAGIC
         && word_at (reader, AT_REVISION) >> 16 == 0
         && has_table (reader, AT_KEYS)
         && has_table (reader, AT_TEXTS);
}

/* Not mapped: who shortens a mapped file kills its reader. */
static GBytes *
read_file (const char  *path,
           GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *data = NULL;
  gsize size;

  info = g_file_query_info (file, "standard::type,standard::size", G_FILE_QUERY_INFO_NONE, NULL,
                            error);
  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
      || g_file_info_get_size (info) < HEADER_SIZE
      || g_file_info_get_size (info) > MAX_SIZE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "No file, or of odd size");
      return NULL;
    }

  stream = g_file_read (file, NULL, error);
  size = g_file_info_get_size (info);
  data = g_malloc (size);
  if (stream == NULL
      || !g_input_stream_read_all (G_INPUT_STREAM (stream), data, size, &size, NULL, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/**
 * medic_catalogue_load:
 * @path: the file; what is not a regular file of at most 8 MiB is refused
 * @error: %G_IO_ERROR_INVALID_DATA when it is no catalogue, or why it could not be read
 *
 * Reads a .mo file of either byte order. Entries that are out of bounds, have no end or are not
 * UTF-8 are left out.
 *
 * Returns: (transfer full) (nullable): its texts
 */
MedicCatalogue *
medic_catalogue_load (const char  *path,
                      GError     **error)
{
  g_autoptr (MedicCatalogue) self = g_new0 (MedicCatalogue, 1);
  Reader reader = { 0 };

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->bytes = read_file (path, error);
  if (self->bytes == NULL)
    return NULL;

  reader.data = g_bytes_get_data (self->bytes, &reader.size);
  reader.left = reader.size;
  if (!read_header (&reader))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Not a catalogue");
      return NULL;
    }

  read_entries (&reader, self->entries);

  return g_steal_pointer (&self);
}

void
medic_catalogue_free (MedicCatalogue *self)
{
  g_clear_pointer (&self->entries, g_array_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * medic_catalogue_peek:
 * @key: the msgid, after its context and \004 where it has one; “” for the header
 * @form: which plural form, 0 for what has none; where there are fewer, the last one is taken
 *
 * Returns: (nullable): the text, never empty
 */
const char *
medic_catalogue_peek (const MedicCatalogue *self,
                      const char           *key,
                      guint                 form)
{
  Entry wanted = { .key = key };
  const Entry *entry;
  const char *text;
  guint i;

  if (!g_array_binary_search (self->entries, &wanted, compare, &i))
    return NULL;

  entry = &g_array_index (self->entries, Entry, i);
  text = entry->text;
  for (; form > 0 && text + strlen (text) < entry->text + entry->length; form--)
    text += strlen (text) + 1;

  return *text != '\0' ? text : NULL;
}
