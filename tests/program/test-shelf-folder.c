/* test-shelf-folder.c - files for their owner only, each whole or not there, whatever else is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-shelf-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define ID "one"
#define DAY (24 * 60 * 60)

/* A folder that is not there yet, in one that is. */
typedef struct
{
  char *outer;
  char *folder;
} Place;

static void
set_up (Place         *self,
        gconstpointer  data)
{
  self->outer = g_dir_make_tmp ("mail-medic-XXXXXX", NULL);
  self->folder = g_build_filename (self->outer, "mail-medic", "cases", NULL);
}

static void
place_clear (Place         *self,
             gconstpointer  data)
{
  const char *command[] = { "rm", "-rf", self->outer, NULL };

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
  g_free (self->folder);
  g_free (self->outer);
}

static MedicShelfFault
write_text (Place      *self,
            const char *text,
            gint64      time)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return medic_shelf_folder_write (self->folder, ID, bytes, time);
}

static void
assert_says (Place      *self,
             const char *text)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) wanted = g_bytes_new (text, strlen (text));

  g_assert_cmpint (medic_shelf_folder_read (self->folder, ID, &bytes), ==, MEDIC_SHELF_FINE);
  g_assert_true (g_bytes_equal (bytes, wanted));
}

static void
assert_unreadable (Place           *self,
                   MedicShelfFault  fault)
{
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (medic_shelf_folder_read (self->folder, ID, &bytes), ==, fault);
  g_assert_null (bytes);
}

/* How many files of any name are there. */
static guint
count_names (Place *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static char *
dup_path (Place      *self,
          const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static guint
get_mode (const char *path)
{
  struct stat found;

  g_assert_cmpint (stat (path, &found), ==, 0);

  return found.st_mode & 0777;
}

static void
test_only_the_owner_may_read (Place         *self,
                              gconstpointer  data)
{
  g_autofree char *path = dup_path (self, ID ".json");
  mode_t before = umask (0);

  g_assert_cmpint (write_text (self, "old", 0), ==, MEDIC_SHELF_FINE);
  g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
  g_assert_cmpint (write_text (self, "new", 0), ==, MEDIC_SHELF_FINE);
  umask (before);

  assert_says (self, "new");
  g_assert_cmpuint (get_mode (path), ==, 0600);
  g_assert_cmpuint (get_mode (self->folder), ==, 0700);
  g_assert_cmpuint (count_names (self), ==, 1);
}

static void
test_what_is_removed_is_gone (Place         *self,
                              gconstpointer  data)
{
  g_assert_cmpint (medic_shelf_folder_remove (self->folder, ID), ==, MEDIC_SHELF_FINE);
  assert_unreadable (self, MEDIC_SHELF_MISSING);
  write_text (self, "text", 0);
  g_assert_cmpint (medic_shelf_folder_remove (self->folder, ID), ==, MEDIC_SHELF_FINE);
  assert_unreadable (self, MEDIC_SHELF_MISSING);
  g_assert_cmpint (medic_shelf_folder_remove (self->folder, ID), ==, MEDIC_SHELF_FINE);
}

/* What a link leads to is neither read nor written. */
static void
test_a_link_is_not_followed (Place         *self,
                             gconstpointer  data)
{
  g_autofree char *path = dup_path (self, ID ".json");
  g_autofree char *target = g_build_filename (self->outer, "target", NULL);
  g_autofree char *kept = NULL;

  write_text (self, "text", 0);
  g_assert_true (g_file_set_contents (target, "not ours", -1, NULL));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (symlink (target, path), ==, 0);

  assert_unreadable (self, MEDIC_SHELF_FOREIGN);
  g_assert_cmpint (write_text (self, "text", 0), ==, MEDIC_SHELF_FINE);
  assert_says (self, "text");
  g_assert_true (g_file_get_contents (target, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "not ours");
}

static void
assert_locked (Place *self)
{
  g_autoptr (GPtrArray) files = medic_shelf_folder_list (self->folder);

  g_assert_cmpuint (files->len, ==, 0);
  assert_unreadable (self, MEDIC_SHELF_MISSING);
  g_assert_cmpint (write_text (self, "text", 0), ==, MEDIC_SHELF_LOCKED);
  g_assert_cmpint (medic_shelf_folder_remove (self->folder, ID), ==, MEDIC_SHELF_LOCKED);
  medic_shelf_folder_tidy (self->folder, 0);
}

static void
test_a_file_is_no_folder (Place         *self,
                          gconstpointer  data)
{
  g_autofree char *above = g_path_get_dirname (self->folder);

  g_mkdir_with_parents (above, 0700);
  g_assert_true (g_file_set_contents (self->folder, "a file", -1, NULL));
  assert_locked (self);
}

static void
test_a_link_is_no_folder (Place         *self,
                          gconstpointer  data)
{
  g_autofree char *above = g_path_get_dirname (self->folder);

  g_mkdir_with_parents (above, 0700);
  g_assert_cmpint (symlink (self->outer, self->folder), ==, 0);
  assert_locked (self);
}

/* The administrator of a computer may write everywhere. */
static void
test_a_folder_may_be_for_reading_only (Place         *self,
                                       gconstpointer  data)
{
  if (geteuid () == 0)
    {
      g_test_skip ("nothing is for reading only here");
      return;
    }

  write_text (self, "text", 0);
  g_assert_cmpint (g_chmod (self->folder, 0500), ==, 0);
  g_assert_cmpint (write_text (self, "new", 0), ==, MEDIC_SHELF_LOCKED);
  g_assert_cmpint (medic_shelf_folder_remove (self->folder, ID), ==, MEDIC_SHELF_LOCKED);
  assert_says (self, "text");
  g_chmod (self->folder, 0700);
}

/* What a full disk says is said of a file that may grow no further as well. */
static void
test_a_full_disk_loses_nothing (Place         *self,
                                gconstpointer  data)
{
  g_autofree char *much = g_strnfill (5000, 'x');
  struct rlimit before, limit;

  write_text (self, "text", 0);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = (struct rlimit) { 1000, before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_cmpint (write_text (self, much, 0), ==, MEDIC_SHELF_FULL);
  setrlimit (RLIMIT_FSIZE, &before);
  signal (SIGXFSZ, SIG_DFL);

  assert_says (self, "text");
  g_assert_cmpuint (count_names (self), ==, 1);
}

static void
test_a_huge_file_is_not_read (Place         *self,
                              gconstpointer  data)
{
  g_autofree char *path = dup_path (self, ID ".json");

  write_text (self, "text", 0);
  g_assert_cmpint (truncate (path, G_GINT64_CONSTANT (200) * 1024 * 1024), ==, 0);
  assert_unreadable (self, MEDIC_SHELF_TOO_LARGE);
  g_assert_cmpint (write_text (self, "text", 0), ==, MEDIC_SHELF_FINE);
  assert_says (self, "text");
}

/* Nobody writes into the pipe, and nobody waits for them. */
static void
test_what_is_no_file_is_not_read (Place         *self,
                                  gconstpointer  data)
{
  g_autofree char *path = dup_path (self, ID ".json");

  write_text (self, "text", 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_unreadable (self, MEDIC_SHELF_FOREIGN);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  assert_unreadable (self, MEDIC_SHELF_FOREIGN);
  g_assert_cmpint (write_text (self, "text", 0), ==, MEDIC_SHELF_LOCKED);
  g_assert_cmpuint (count_names (self), ==, 1);
}

static void
test_a_file_of_somebody_else_is_not_read (Place         *self,
                                          gconstpointer  data)
{
  g_autofree char *path = dup_path (self, ID ".json");

  write_text (self, "text", 0);
  if (chown (path, geteuid () + 1, getegid ()) != 0)
    {
      g_test_skip ("nothing can be given away here");
      return;
    }

  assert_unreadable (self, MEDIC_SHELF_FOREIGN);
  g_assert_cmpint (write_text (self, "ours", 0), ==, MEDIC_SHELF_FINE);
  assert_says (self, "ours");
}

static void
test_what_is_old_is_removed (Place         *self,
                             gconstpointer  data)
{
  const gint64 now = 2000000000;

  write_text (self, "text", now - 30 * DAY);
  medic_shelf_folder_tidy (self->folder, now);
  assert_says (self, "text");
  medic_shelf_folder_tidy (self->folder, now + 1);
  assert_unreadable (self, MEDIC_SHELF_MISSING);
}

static void
test_what_was_left_half_written_is_removed (Place         *self,
                                            gconstpointer  data)
{
  g_autofree char *left = dup_path (self, MEDIC_SHELF_UNFINISHED "1");
  g_autofree char *written = dup_path (self, MEDIC_SHELF_UNFINISHED "2");
  g_autofree char *other = dup_path (self, "notes.txt");
  int writer;

  write_text (self, "text", 0);
  g_assert_true (g_file_set_contents (left, "half", -1, NULL));
  g_assert_true (g_file_set_contents (other, "not ours", -1, NULL));
  writer = open (written, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  g_assert_cmpint (flock (writer, LOCK_EX), ==, 0);

  medic_shelf_folder_tidy (self->folder, 0);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (written, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  close (writer);
  medic_shelf_folder_tidy (self->folder, 0);
  g_assert_cmpuint (count_names (self), ==, 2);
  assert_says (self, "text");
}

static void
test_the_newest_is_first (Place         *self,
                          gconstpointer  data)
{
  static const char *const ids[] = { "b", "c", "a", "d" };
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);
  g_autoptr (GPtrArray) files = NULL;
  GString *order = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    medic_shelf_folder_write (self->folder, ids[i], text, 1000 + (gint64) (i / 2));
  files = medic_shelf_folder_list (self->folder);
  for (guint i = 0; i < files->len; i++)
    g_string_append (order, ((MedicShelfFile *) g_ptr_array_index (files, i))->id);

  g_assert_cmpstr (order->str, ==, "adbc");
  g_string_free (order, TRUE);
}

static const struct
{
  const char *id;
  gboolean    good;
} ids[] = {
  { "3f2504e0-4f89-41d3-9a0c-0305e82c3301", TRUE },
  { "practice-mail-elsewhere", TRUE },
  { "", FALSE },
  { ".", FALSE },
  { "..", FALSE },
  { "../passwd", FALSE },
  { "a/b", FALSE },
  { ".hidden", FALSE },
  { "Ünï", FALSE },
  { "a b", FALSE },
  { "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff1234", TRUE },
  { "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffff12345", FALSE },
};

static void
test_no_id_leads_out_of_the_folder (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpint (medic_shelf_folder_is_id (ids[i].id), ==, ids[i].good);
}

static const struct
{
  const char *name;
  void      (*test) (Place *self, gconstpointer data);
} tests[] = {
  { "only-the-owner-may-read", test_only_the_owner_may_read },
  { "what-is-removed-is-gone", test_what_is_removed_is_gone },
  { "a-link-is-not-followed", test_a_link_is_not_followed },
  { "a-file-is-no-folder", test_a_file_is_no_folder },
  { "a-link-is-no-folder", test_a_link_is_no_folder },
  { "a-folder-may-be-for-reading-only", test_a_folder_may_be_for_reading_only },
  { "a-full-disk-loses-nothing", test_a_full_disk_loses_nothing },
  { "a-huge-file-is-not-read", test_a_huge_file_is_not_read },
  { "what-is-no-file-is-not-read", test_what_is_no_file_is_not_read },
  { "a-file-of-somebody-else-is-not-read", test_a_file_of_somebody_else_is_not_read },
  { "what-is-old-is-removed", test_what_is_old_is_removed },
  { "what-was-left-half-written-is-removed", test_what_was_left_half_written_is_removed },
  { "the-newest-is-first", test_the_newest_is_first },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/shelf-folder/", tests[i].name, NULL);
      g_test_add (path, Place, NULL, set_up, tests[i].test, place_clear);
    }
  g_test_add_func ("/shelf-folder/no-id-leads-out-of-the-folder",
                   test_no_id_leads_out_of_the_folder);

  return g_test_run ();
}
