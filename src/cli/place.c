/* place.c - a file that is to be written, and nothing else that has its name
 *
 * A file is replaced as a whole, so that nobody ever reads half of it. Whatever else has the name,
 * as a device, a pipe or a folder, would be gone then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/place.h"

#include <errno.h>
#include <sys/stat.h>

/* As many as Linux follows. */
#define MOST_LINKS 40

/* Returns: (transfer full): what the link @name leads to */
static char *
dup_target (const char *name)
{
  g_autofree char *target = g_file_read_link (name, NULL);
  g_autofree char *folder = g_path_get_dirname (name);

  if (target == NULL || g_path_is_absolute (target))
    return g_steal_pointer (&target);

  return g_build_filename (folder, target, NULL);
}

/* Returns: (transfer full) (nullable): where @name leads to, be it there or not */
static char *
dup_end (const char  *name,
         struct stat *found)
{
  g_autofree char *end = g_strdup (name);

  for (guint i = 0; i < MOST_LINKS && end != NULL; i++)
    {
      char *next;

      if (lstat (end, found) != 0)
        {
          *found = (struct stat) { 0 };
          return errno == ENOENT ? g_steal_pointer (&end) : NULL;
        }

      if (!S_ISLNK (found->st_mode))
        return g_steal_pointer (&end);

      next = dup_target (end);
      g_free (end);
      end = next;
    }

  return NULL;
}

/* Whether a file is at @end, or nothing is. A link of the kernel’s leads to what is open and says
 * no path to it: there, what @name leads to is something else than what is at @end. */
static gboolean
is_free (const char        *name,
         const struct stat *end)
{
  struct stat led_to;

  if (stat (name, &led_to) != 0)
    return errno == ENOENT && end->st_mode == 0;

  return S_ISREG (led_to.st_mode) && led_to.st_dev == end->st_dev && led_to.st_ino == end->st_ino;
}

/* Returns: whether @text is in the file @name now, for its owner only; if not, all is as it was */
gboolean
medic_place_write (const char *name,
                   const char *text)
{
  struct stat found = { 0 };
  g_autofree char *end = dup_end (name, &found);

  return end != NULL && is_free (name, &found)
         && g_file_set_contents_full (end, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}
