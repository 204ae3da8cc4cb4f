/* medic-customer-own.c - the practice customers that a trainer wrote, one file each in a folder
 *
 * Anything may be in that folder, so nothing there is waited for, and no more is read than a
 * customer can have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-customer.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rehearsal/medic-customer-error.h"

#define ENDING ".json"

/* More than anybody would scroll through. */
#define MOST_FILES 200
#define MOST_ENTRIES 2000

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full): the names of the files there, sorted; empty when there is no such
 *   folder */
char **
medic_customer_list_own (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  for (guint n = 0; dir != NULL && n < MOST_ENTRIES && (name = g_dir_read_name (dir)) != NULL; n++)
    if (name[0] != '.' && g_str_has_suffix (name, ENDING) && names->len < MOST_FILES)
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_steal (names, NULL);
}

/* Returns: (transfer full) (nullable): what is in it; NULL with an error */
static GBytes *
read_bytes (int      file,
            GError **error)
{
  g_autofree char *bytes = NULL;
  struct stat found;
  gsize length = 0;
  gssize n = 1;

  if (file < 0 || fstat (file, &found) != 0 || !S_ISREG (found.st_mode))
    {
      medic_customer_error_set (error, MEDIC_CUSTOMER_ERROR_NO_FILE, "", "", "There is no file");
      return NULL;
    }

  bytes = g_malloc (MEDIC_CUSTOMER_LONGEST_FILE + 1);
  while (n != 0 && length <= MEDIC_CUSTOMER_LONGEST_FILE)
    {
      n = read (file, bytes + length, MEDIC_CUSTOMER_LONGEST_FILE + 1 - length);
      if (n < 0 && errno != EINTR)
        {
          medic_customer_error_set (error, MEDIC_CUSTOMER_ERROR_NO_FILE, "", "", g_strerror (errno));
          return NULL;
        }
      length += (gsize) MAX (n, 0);
    }

  return g_bytes_new_take (g_steal_pointer (&bytes), length);
}

/**
 * medic_customer_load_own:
 * @file: its name in @folder
 *
 * Returns: (transfer full): the customer, whose id is the name of the file; %NULL with an error
 *   that names the member at fault
 */
MedicCustomer *
medic_customer_load_own (const char  *folder,
                         const char  *file,
                         GError     **error)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  g_autoptr (GBytes) bytes = read_bytes (fd, error);
  g_autoptr (MedicCustomer) customer = NULL;
  g_autofree char *name = NULL;

  if (fd >= 0)
    close (fd);
  if (bytes != NULL)
    customer = medic_customer_parse (g_bytes_get_data (bytes, NULL),
                                     (gssize) g_bytes_get_size (bytes), error);
  if (customer == NULL)
    return NULL;

  name = g_strconcat (medic_customer_get_id (customer), ENDING, NULL);
  if (g_str_equal (name, file))
    return g_steal_pointer (&customer);

  medic_customer_error_set (error, MEDIC_CUSTOMER_ERROR_MISFIT, "", "id",
                            "The id is not the name of the file");

  return NULL;
}
