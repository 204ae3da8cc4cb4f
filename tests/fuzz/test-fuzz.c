/* test-fuzz.c - every parser of foreign bytes, fed with what was found worth keeping
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz/fuzz.h"

#include <gio/gio.h>

/* Fewer are no corpus: what is as agreed, and what is not. */
#define LEAST_FILES 3

static void
feed_file (const MedicFuzzTarget *target,
           const char            *folder,
           const char            *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_test_message ("%s", name);
  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);
  medic_fuzz_feed (target, data, size);
}

static void
its_bytes_do_no_harm (gconstpointer data)
{
  const MedicFuzzTarget *target = data;
  g_autofree char *folder = g_build_filename (MEDIC_FUZZ, target->name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) files = g_dir_open (folder, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (files); name != NULL; name = g_dir_read_name (files))
    {
      feed_file (target, folder, name);
      n++;
    }
  medic_fuzz_feed (target, "", 0);

  g_assert_cmpuint (n, >=, LEAST_FILES);
}

static void
every_corpus_has_a_target (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folders = g_dir_open (MEDIC_FUZZ, 0, &error);

  g_assert_no_error (error);
  for (const char *name = g_dir_read_name (folders); name != NULL; name = g_dir_read_name (folders))
    if (medic_fuzz_find (name) == NULL)
      g_error ("Nobody reads tests/fixtures/fuzz/%s", name);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fuzz/every-corpus-has-a-target", every_corpus_has_a_target);
  for (const MedicFuzzTarget *target = medic_fuzz_targets; target->name != NULL; target++)
    {
      g_autofree char *path = g_strconcat ("/fuzz/", target->name, NULL);

      g_test_add_data_func (path, target, its_bytes_do_no_harm);
    }

  return g_test_run ();
}
