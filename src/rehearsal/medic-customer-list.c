/* medic-customer-list.c - the practice customers that the program brings along
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-customer.h"

#include <gio/gio.h>

#include "rehearsal-resources.h"

#define FOLDER MEDIC_RESOURCE_BASE "/rehearsal/"

static int
compare_names (const void *a,
               const void *b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full): the names of the customers that the program brings along, sorted */
char **
medic_customer_list (void)
{
  GResource *resource = medic_rehearsal_get_resource ();
  g_auto (GStrv) files = g_resource_enumerate_children (resource, FOLDER, 0, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  char **list;

  for (gsize i = 0; files != NULL && files[i] != NULL; i++)
    if (g_str_has_suffix (files[i], ".json"))
      {
        g_autofree char *name = g_strndup (files[i], strlen (files[i]) - strlen (".json"));
        g_strv_builder_add (names, name);
      }

  list = g_strv_builder_end (names);
  qsort (list, g_strv_length (list), sizeof (char *), compare_names);

  return list;
}

/**
 * medic_customer_load:
 * @name: of a customer that the program brings along
 *
 * Returns: (transfer full): the customer; NULL with an error when there is none of that name
 */
MedicCustomer *
medic_customer_load (const char  *name,
                     GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *path = NULL;

  if (medic_customer_is_name (name))
    {
      path = g_strconcat (FOLDER, name, ".json", NULL);
      bytes = g_resource_lookup_data (medic_rehearsal_get_resource (), path, 0, NULL);
    }

  if (bytes == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           "There is no practice customer of that name.");
      return NULL;
    }

  return medic_customer_parse (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                               error);
}
