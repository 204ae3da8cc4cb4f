/* test-catalogue.c - does any file, however hostile, load soundly or not at all?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-catalogue.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/mo-file.h"

static const MoPair pairs[] = {
  { MO_TEXT (""), MO_TEXT ("Plural-Forms: nplurals=2; plural=n != 1;\n") },
  { MO_TEXT ("step\0steps"), MO_TEXT ("krok\0kroków") },
  { MO_TEXT ("Close"), MO_TEXT ("Zamknij") },
  { MO_TEXT ("door\004Open"), MO_TEXT ("Otwórz") },
};

#define N_PAIRS G_N_ELEMENTS (pairs)
#define TEXTS   (MO_TABLES + N_PAIRS * 8)
#define STRINGS (TEXTS + N_PAIRS * 8)

/* Where the length of “Close” and of its text are; their offsets come next. */
#define CLOSE_KEY  (MO_TABLES + 2 * 8)
#define CLOSE_TEXT (TEXTS + 2 * 8)

static char *folder;

static MedicCatalogue *
load (const GByteArray  *file,
      GError           **error)
{
  g_autofree char *path = mo_folder_place (folder, "xx");

  mo_folder_save (folder, "xx", file);

  return medic_catalogue_load (path, error);
}

/* One word of a good file, and what is written there instead. */
typedef struct
{
  const char *name;
  gsize       at;
  guint32     word;
} Change;

static const Change refused[] = {
  { "wrong-magic", MO_AT_MAGIC, 0x950412df },
  { "no-magic", MO_AT_MAGIC, 0 },
  { "major-revision-one", MO_AT_REVISION, 0x00010000 },
  { "one-more-than-fit", MO_AT_COUNT, 1000 },
  { "count-whose-size-wraps-to-zero", MO_AT_COUNT, 0x20000000 },
  { "largest-count", MO_AT_COUNT, G_MAXUINT32 },
  { "keys-far-away", MO_AT_KEYS, G_MAXUINT32 },
  { "keys-whose-end-wraps", MO_AT_KEYS, G_MAXUINT32 - N_PAIRS * 8 + 1 },
  { "texts-far-away", MO_AT_TEXTS, G_MAXUINT32 },
  { "texts-half-in-the-file", MO_AT_TEXTS, STRINGS + 90 },
};

static const Change skipped[] = {
  { "text-far-away", CLOSE_TEXT + 4, G_MAXUINT32 },
  { "text-too-long", CLOSE_TEXT, G_MAXUINT32 },
  { "text-without-its-end", CLOSE_TEXT, 3 },
  { "text-beyond-its-end", CLOSE_TEXT, 8 },
  { "key-far-away", CLOSE_KEY + 4, G_MAXUINT32 },
  { "key-too-long", CLOSE_KEY, G_MAXINT32 },
  { "key-without-its-end", CLOSE_KEY, 4 },
};

static void
a_file_is_refused (gconstpointer data)
{
  const Change *change = data;

  for (MoOrder order = MO_LITTLE; order <= MO_BIG; order++)
    {
      g_autoptr (GByteArray) file = mo_file_new (pairs, N_PAIRS, order);
      g_autoptr (GError) error = NULL;

      mo_file_put_word (file, change->at, change->word, order);
      g_assert_null (load (file, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

static void
an_entry_is_skipped (gconstpointer data)
{
  const Change *change = data;

  for (MoOrder order = MO_LITTLE; order <= MO_BIG; order++)
    {
      g_autoptr (GByteArray) file = mo_file_new (pairs, N_PAIRS, order);
      g_autoptr (MedicCatalogue) catalogue = NULL;
      g_autoptr (GError) error = NULL;

      mo_file_put_word (file, change->at, change->word, order);
      catalogue = load (file, &error);
      g_assert_no_error (error);
      g_assert_null (medic_catalogue_peek (catalogue, "Close", 0));
      g_assert_cmpstr (medic_catalogue_peek (catalogue, "step", 1), ==, "kroków");
      g_assert_cmpstr (medic_catalogue_peek (catalogue, "door\004Open", 0), ==, "Otwórz");
    }
}

/* A minor revision only adds what this program does not read. */
static void
a_minor_revision_loads (void)
{
  g_autoptr (GByteArray) file = mo_file_new (pairs, N_PAIRS, MO_BIG);
  g_autoptr (MedicCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;

  mo_file_put_word (file, MO_AT_REVISION, 1, MO_BIG);
  catalogue = load (file, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (medic_catalogue_peek (catalogue, "Close", 0), ==, "Zamknij");
}

/* What is said is in the file as a whole, or it is not said. */
static void
assert_sound (const MedicCatalogue *catalogue,
              gsize                 length)
{
  g_autoptr (GByteArray) file = mo_file_new (pairs, N_PAIRS, MO_LITTLE);
  gsize end = file->len - strlen ("Otwórz") - 1;
  const char *last = medic_catalogue_peek (catalogue, "door\004Open", 0);
  const char *close = medic_catalogue_peek (catalogue, "Close", 0);

  g_assert_null (last);
  g_assert_cmpstr (close, ==, length >= end ? "Zamknij" : NULL);
}

static void
a_file_of_any_length_is_sound (void)
{
  for (MoOrder order = MO_LITTLE; order <= MO_BIG; order++)
    {
      g_autoptr (GByteArray) file = mo_file_new (pairs, N_PAIRS, order);

      while (file->len > 0)
        {
          g_autoptr (MedicCatalogue) catalogue = NULL;
          g_autoptr (GError) error = NULL;

          g_byte_array_set_size (file, file->len - 1);
          catalogue = load (file, &error);
          if (file->len < STRINGS)
            g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
          else
            assert_sound (catalogue, file->len);
        }
    }
}

static void
assert_utf8 (const MedicCatalogue *catalogue)
{
  for (gsize i = 0; i < N_PAIRS; i++)
    for (guint form = 0; form < 4; form++)
      {
        const char *text = medic_catalogue_peek (catalogue, pairs[i].key.data, form);

        g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
      }
}

static void
any_byte_may_be_wrong (gconstpointer wrong)
{
  for (MoOrder order = MO_LITTLE; order <= MO_BIG; order++)
    {
      g_autoptr (GByteArray) file = mo_file_new (pairs, N_PAIRS, order);

      for (gsize i = 0; i < file->len; i++)
        {
          g_autoptr (MedicCatalogue) catalogue = NULL;
          guint8 right = file->data[i];

          file->data[i] = GPOINTER_TO_UINT (wrong);
          catalogue = load (file, NULL);
          file->data[i] = right;
          if (catalogue != NULL)
            assert_utf8 (catalogue);
        }
    }
}

/* Sixty thousand entries of four megabytes each, in a file of five: minutes, if each were read. */
static void
texts_that_overlap_do_not_multiply_the_work (void)
{
  const gsize count = 60000, length = 4 * 1024 * 1024;
  g_autofree MoPair *none = g_new0 (MoPair, count);
  g_autoptr (GByteArray) file = mo_file_new (none, count, MO_LITTLE);
  g_autoptr (MedicCatalogue) catalogue = NULL;
  g_autofree char *text = g_strnfill (length, 'x');
  guint32 offset = file->len;

  g_byte_array_append (file, (const guint8 *) text, length + 1);
  for (gsize i = 0; i < 2 * count; i++)
    {
      mo_file_put_word (file, MO_TABLES + i * 8, length, MO_LITTLE);
      mo_file_put_word (file, MO_TABLES + i * 8 + 4, offset, MO_LITTLE);
    }

  g_test_timer_start ();
  catalogue = load (file, NULL);
  g_assert_nonnull (catalogue);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 10);
}

static void
a_file_too_large_is_refused (void)
{
  g_autofree char *path = mo_folder_place (folder, "large");
  g_autoptr (GByteArray) file = mo_file_new (pairs, N_PAIRS, MO_LITTLE);
  g_autoptr (MedicCatalogue) largest = NULL;
  g_autoptr (GError) error = NULL;

  mo_folder_save (folder, "large", file);
  g_assert_no_errno (truncate (path, 8 * 1024 * 1024));
  largest = medic_catalogue_load (path, &error);
  g_assert_no_error (error);

  g_assert_no_errno (truncate (path, 8 * 1024 * 1024 + 1));
  g_assert_null (medic_catalogue_load (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
a_folder_is_refused (void)
{
  g_autofree char *path = mo_folder_place (folder, "folder");
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (g_mkdir (path, 0700));
  g_assert_null (medic_catalogue_load (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

/* Opening one would wait for somebody to write. */
static void
a_pipe_is_refused (void)
{
  g_autofree char *path = mo_folder_place (folder, "pipe");
  g_autoptr (GError) error = NULL;

  g_assert_no_errno (mkfifo (path, 0600));
  g_assert_null (medic_catalogue_load (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
}

static void
nothing_there_is_not_found (void)
{
  g_autofree char *path = mo_folder_place (folder, "nothing");
  g_autoptr (GError) error = NULL;

  g_assert_null (medic_catalogue_load (path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
add_row (const char    *group,
         const char    *name,
         gconstpointer  data,
         GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat (group, name, NULL);

  g_test_add_data_func (path, data, test);
}

static void
add_tables (void)
{
  static const struct { const char *name; guint byte; } wrong[] = {
    { "zero", 0x00 }, { "one", 0x01 }, { "largest-ascii", 0x7f }, { "stray", 0x80 }, { "ff", 0xff },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    add_row ("/catalogue/a-file-is-refused/", refused[i].name, &refused[i], a_file_is_refused);
  for (gsize i = 0; i < G_N_ELEMENTS (skipped); i++)
    add_row ("/catalogue/an-entry-is-skipped/", skipped[i].name, &skipped[i], an_entry_is_skipped);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    add_row ("/catalogue/any-byte-may-be-wrong/", wrong[i].name, GUINT_TO_POINTER (wrong[i].byte),
             any_byte_may_be_wrong);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);

  add_tables ();
  g_test_add_func ("/catalogue/a-minor-revision-loads", a_minor_revision_loads);
  g_test_add_func ("/catalogue/a-file-of-any-length-is-sound", a_file_of_any_length_is_sound);
  g_test_add_func ("/catalogue/texts-that-overlap-do-not-multiply-the-work",
                   texts_that_overlap_do_not_multiply_the_work);
  g_test_add_func ("/catalogue/a-file-too-large-is-refused", a_file_too_large_is_refused);
  g_test_add_func ("/catalogue/a-folder-is-refused", a_folder_is_refused);
  g_test_add_func ("/catalogue/a-pipe-is-refused", a_pipe_is_refused);
  g_test_add_func ("/catalogue/nothing-there-is-not-found", nothing_there_is_not_found);

  folder = mo_folder_new ();
  status = g_test_run ();
  mo_folder_remove (folder);
  g_clear_pointer (&folder, g_free);

  return status;
}
