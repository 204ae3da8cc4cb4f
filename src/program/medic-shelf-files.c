/* medic-shelf-files.c - what is in the folder, and what does not belong there any more
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-shelf-private.h"

#include <dirent.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder of ours has a handful; in one that was filled by others, the rest is not looked at. */
#define MOST_FILES 1000
#define KEPT_SECONDS (MEDIC_SHELF_DAYS * 24 * 60 * 60)

/* Returns: (transfer full) (nullable): the id of the file called @name; NULL where it has none */
static char *
dup_id (const char *name)
{
  g_autofree char *id = NULL;

  if (!g_str_has_suffix (name, MEDIC_SHELF_SUFFIX))
    return NULL;

  id = g_strndup (name, strlen (name) - strlen (MEDIC_SHELF_SUFFIX));

  return medic_shelf_folder_is_id (id) ? g_steal_pointer (&id) : NULL;
}

/* Looks at a file of the folder. */
typedef void (*Visitor) (int         at,
                         const char *name,
                         gpointer    user_data);

static void
visit (const char *folder,
       Visitor     visitor,
       gpointer    user_data)
{
  int at = medic_shelf_folder_open (folder);
  DIR *entries = at >= 0 ? fdopendir (at) : NULL;
  const struct dirent *entry;

  if (entries == NULL)
    {
      if (at >= 0)
        close (at);
      return;
    }

  for (guint i = 0; i < MOST_FILES && (entry = readdir (entries)) != NULL; i++)
    visitor (at, entry->d_name, user_data);
  closedir (entries);
}

static void
add_file (int         at,
          const char *name,
          gpointer    user_data)
{
  g_autofree char *id = dup_id (name);
  MedicShelfFile *file;
  struct stat found;

  if (id == NULL || fstatat (at, name, &found, AT_SYMLINK_NOFOLLOW) != 0)
    return;

  file = g_new0 (MedicShelfFile, 1);
  file->id = g_steal_pointer (&id);
  file->time = found.st_mtime;
  g_ptr_array_add (user_data, file);
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  const MedicShelfFile *one = *(const MedicShelfFile *const *) a;
  const MedicShelfFile *other = *(const MedicShelfFile *const *) b;

  if (one->time != other->time)
    return one->time > other->time ? -1 : 1;

  return strcmp (one->id, other->id);
}

/* Returns: (transfer full) (element-type MedicShelfFile): whatever is called as ours are, the
 *   newest first. Blocks */
GPtrArray *
medic_shelf_folder_list (const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) medic_shelf_file_free);

  visit (folder, add_file, files);
  g_ptr_array_sort (files, compare_files);

  return files;
}

/* Whoever writes it holds its lock; whoever was killed does not any more. */
static gboolean
is_left_behind (int         at,
                const char *name)
{
  int file = openat (at, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gboolean free;

  if (file < 0)
    return FALSE;

  free = flock (file, LOCK_EX | LOCK_NB) == 0;
  close (file);

  return free;
}

static gboolean
is_old (int         at,
        const char *name,
        gint64      now)
{
  struct stat found;

  return fstatat (at, name, &found, AT_SYMLINK_NOFOLLOW) == 0
         && found.st_mtime < MAX (now, G_MININT64 + KEPT_SECONDS) - KEPT_SECONDS;
}

static void
remove_old (int         at,
            const char *name,
            gpointer    user_data)
{
  const gint64 *now = user_data;
  g_autofree char *id = dup_id (name);
  gboolean old = id != NULL ? is_old (at, name, *now)
                            : g_str_has_prefix (name, MEDIC_SHELF_UNFINISHED)
                              && is_left_behind (at, name);

  if (old)
    unlinkat (at, name, 0);
}

/* Removes what nobody went on with for too long, and what a writer that was ended left. Blocks.
 * @now: in seconds since 1970 */
void
medic_shelf_folder_tidy (const char *folder,
                         gint64      now)
{
  visit (folder, remove_old, &now);
}
