/* test-shelf.c - what is put on the shelf is there, is offered, and is forgotten
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "shelf-place.h"

static void
keep (Place      *self,
      const char *id,
      const char *text,
      gint64      time)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  medic_shelf_keep (self->shelf, id, bytes, time);
}

/* While one is written, only the last of those that come is written next. */
static void
test_only_the_newest_is_written (Place         *self,
                                 gconstpointer  data)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      keep (self, "one", text, 0);
    }
  g_assert_cmpuint (place_count (self), ==, 1);
  g_assert_cmpuint (self->n_kept, ==, 2);
}

static void
assert_file_says (Place      *self,
                  const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, "one.json", NULL);
  g_autofree char *found = NULL;

  g_file_get_contents (path, &found, NULL, NULL);
  g_assert_cmpstr (found, ==, text);
}

static void
test_what_is_forgotten_does_not_come_back (Place         *self,
                                           gconstpointer  data)
{
  keep (self, "one", "a", 0);
  keep (self, "one", "b", 0);
  medic_shelf_forget (self->shelf, "one");
  g_assert_cmpuint (place_count (self), ==, 0);
  keep (self, "one", "c", 0);
  g_assert_cmpuint (place_count (self), ==, 1);
  assert_file_says (self, "c");
}

/* The program ends and waits for nobody, but for the disk. */
static void
test_the_end_loses_nothing (Place         *self,
                            gconstpointer  data)
{
  keep (self, "one", "a", 0);
  keep (self, "one", "b", 0);
  medic_shelf_flush (self->shelf);
  assert_file_says (self, "b");
  g_assert_cmpuint (place_count (self), ==, 1);
  assert_file_says (self, "b");
}

static void
test_no_more_than_three_are_offered (Place         *self,
                                     gconstpointer  data)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, "anna@harbour.example");
  g_autofree char *text = place_dup_text (the_case);
  const gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GPtrArray) offers = NULL;

  for (int i = 0; i < 5; i++)
    {
      g_autofree char *id = g_strdup_printf ("case-%d", i);
      keep (self, id, text, now - i);
    }
  keep (self, "damaged", "{", now + 1);
  offers = place_list (self);
  g_assert_cmpuint (offers->len, ==, 4);
  g_assert_null (((MedicOffer *) g_ptr_array_index (offers, 0))->record);
  for (guint i = 1; i < offers->len; i++)
    {
      const MedicOffer *offer = g_ptr_array_index (offers, i);
      g_autofree char *id = g_strdup_printf ("case-%u", i - 1);

      g_assert_cmpstr (offer->id, ==, id);
      g_assert_cmpint (offer->time, ==, now - (gint64) i + 1);
    }
}

/* Wherever the text ends too early, and whatever one byte of it is. */
static void
test_a_damaged_file_is_said_to_be_so (Place         *self,
                                      gconstpointer  data)
{
  g_autoptr (MedicProgram) program = medic_program_new ();
  g_autoptr (MedicCase) the_case = medic_program_new_case (program, "anna@harbour.example");
  g_autofree char *text = place_dup_text (the_case);
  gsize length = strlen (text);

  for (gsize i = 0; i < length - 2; i++)
    {
      g_autoptr (MedicOffer) offer = g_new0 (MedicOffer, 1);

      offer->text = g_bytes_new (text, i);
      medic_offer_read (offer);
      g_assert_null (offer->record);
      g_assert_cmpint (offer->fault, ==, MEDIC_SHELF_DAMAGED);
    }

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (MedicOffer) offer = g_new0 (MedicOffer, 1);
      g_autofree char *changed = g_strdup (text);

      changed[i] ^= 1 << (i % 8);
      offer->text = g_bytes_new (changed, length);
      medic_offer_read (offer);
      g_assert_true (offer->record != NULL || offer->fault == MEDIC_SHELF_DAMAGED);
    }
}

static void
test_a_folder_that_cannot_be_written_to_is_told (Place         *self,
                                                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (self->folder, "file", "cases", NULL);
  g_autofree char *file = g_path_get_dirname (folder);
  g_autoptr (MedicShelf) shelf = medic_shelf_new (folder);
  g_autoptr (GBytes) text = g_bytes_new_static ("text", 4);

  g_assert_true (g_file_set_contents (file, "no folder", -1, NULL));
  g_signal_connect_swapped (shelf, "kept", G_CALLBACK (place_on_kept), self);
  medic_shelf_keep (shelf, "one", text, 0);
  while (self->n_kept == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (self->fault, ==, MEDIC_SHELF_LOCKED);
}

/* Some file systems keep any number as the time of a file. */
static void
test_every_time_is_older_or_newer (Place         *self,
                                   gconstpointer  data)
{
  keep (self, "one", "a", -1);
  g_assert_cmpuint (place_count (self), ==, 0);
  keep (self, "one", "a", -1);
  medic_shelf_flush (self->shelf);
  medic_shelf_folder_tidy (self->folder, G_MININT64 + 1);
  assert_file_says (self, "a");
  medic_shelf_folder_tidy (self->folder, G_MAXINT64);
  assert_file_says (self, NULL);
}

static const PlaceTest tests[] = {
  { "only-the-newest-is-written", test_only_the_newest_is_written },
  { "what-is-forgotten-does-not-come-back", test_what_is_forgotten_does_not_come_back },
  { "the-end-loses-nothing", test_the_end_loses_nothing },
  { "no-more-than-three-are-offered", test_no_more_than_three_are_offered },
  { "a-damaged-file-is-said-to-be-so", test_a_damaged_file_is_said_to_be_so },
  { "a-folder-that-cannot-be-written-to-is-told", test_a_folder_that_cannot_be_written_to_is_told },
  { "every-time-is-older-or-newer", test_every_time_is_older_or_newer },
};

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  place_add_tests ("/shelf/", tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
