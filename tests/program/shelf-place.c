/* shelf-place.c - a shelf in a folder of its own, for one test
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "shelf-place.h"

#include "core/medic-record.h"
#include "report/medic-record-json.h"

void
place_on_kept (Place      *self,
               const char *id,
               guint       fault)
{
  self->n_kept++;
  self->fault = fault;
}

static void
set_up (Place         *self,
        gconstpointer  data)
{
  self->folder = g_dir_make_tmp ("mail-medic-XXXXXX", NULL);
  self->shelf = medic_shelf_new (self->folder);
  g_signal_connect_swapped (self->shelf, "kept", G_CALLBACK (place_on_kept), self);
}

void
place_on_result (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

GAsyncResult *
place_wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Returns: (transfer full): what is offered, once all that was asked for is done */
GPtrArray *
place_list (Place *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_shelf_list_async (self->shelf, NULL, place_on_result, &result);

  return medic_shelf_list_finish (self->shelf, place_wait_for (&result), NULL);
}

guint
place_count (Place *self)
{
  g_autoptr (GPtrArray) offers = place_list (self);

  return offers->len;
}

static void
place_clear (Place         *self,
             gconstpointer  data)
{
  const char *command[] = { "rm", "-rf", self->folder, NULL };

  place_count (self);
  g_object_unref (self->shelf);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                NULL);
  g_free (self->folder);
}

/* Returns: (transfer full): all of it, but for the time at which it was written down */
char *
place_dup_text (MedicCase *the_case)
{
  g_autoptr (MedicRecord) record = medic_record_take (the_case);

  record->made = 1;

  return medic_record_to_json (record);
}

void
place_add_tests (const char      *prefix,
                 const PlaceTest *tests,
                 gsize            n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat (prefix, tests[i].name, NULL);
      g_test_add (path, Place, NULL, set_up, tests[i].test, place_clear);
    }
}
