/* mo-file.c - writes .mo files, good ones and others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/mo-file.h"

#include <glib/gstdio.h>
#include <string.h>

#define MAGIC 0x950412deU

/* Overwrites the word at @at. */
void
mo_file_put_word (GByteArray *file,
                  gsize       at,
                  guint32     word,
                  MoOrder     order)
{
  guint32 stored = order == MO_BIG ? GUINT32_TO_BE (word) : GUINT32_TO_LE (word);

  g_assert_cmpuint (at + sizeof stored, <=, file->len);
  memcpy (file->data + at, &stored, sizeof stored);
}

static void
put_text (GByteArray   *file,
          gsize         at,
          const MoText *text,
          MoOrder       order)
{
  mo_file_put_word (file, at, text->length, order);
  mo_file_put_word (file, at + 4, file->len, order);
  g_byte_array_append (file, (const guint8 *) text->data, text->length);
  g_byte_array_append (file, (const guint8 *) "", 1);
}

/**
 * mo_file_new:
 * @pairs: in any order; unlike msgfmt, this does not sort them
 *
 * Returns: (transfer full): the tables, then the keys, then the texts
 */
GByteArray *
mo_file_new (const MoPair *pairs,
             gsize         n_pairs,
             MoOrder       order)
{
  gsize keys = MO_TABLES, texts = keys + n_pairs * 8, size = texts + n_pairs * 8;
  GByteArray *file = g_byte_array_new_take (g_malloc0 (size), size);

  mo_file_put_word (file, MO_AT_MAGIC, MAGIC, order);
  mo_file_put_word (file, MO_AT_COUNT, n_pairs, order);
  mo_file_put_word (file, MO_AT_KEYS, keys, order);
  mo_file_put_word (file, MO_AT_TEXTS, texts, order);
  for (gsize i = 0; i < n_pairs; i++)
    put_text (file, keys + i * 8, &pairs[i].key, order);
  for (gsize i = 0; i < n_pairs; i++)
    put_text (file, texts + i * 8, &pairs[i].text, order);

  return file;
}

/* Returns: (transfer full): a folder for languages, to be removed by mo_folder_remove() */
char *
mo_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("medic-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

/* Returns: (transfer full): where the catalogue of @code belongs; nothing is there yet */
char *
mo_folder_place (const char *folder,
                 const char *code)
{
  g_autofree char *parent = g_build_filename (folder, code, "LC_MESSAGES", NULL);

  g_assert_no_errno (g_mkdir_with_parents (parent, 0700));

  return g_build_filename (parent, "mail-medic.mo", NULL);
}

void
mo_folder_save (const char       *folder,
                const char       *code,
                const GByteArray *file)
{
  g_autofree char *path = mo_folder_place (folder, code);
  g_autoptr (GError) error = NULL;

  /* Without fsync, which would take the time of all the rest; but then GLib 2.74 leaves the end of
   * a longer file that was there before. */
  g_remove (path);
  g_file_set_contents_full (path, (const char *) file->data, file->len, G_FILE_SET_CONTENTS_NONE,
                            0600, &error);
  g_assert_no_error (error);
}

/* Removes @folder with all that is in it. */
void
mo_folder_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (folder, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        mo_folder_remove (child);
      else
        g_assert_no_errno (g_remove (child));
    }

  g_assert_no_errno (g_rmdir (folder));
}
