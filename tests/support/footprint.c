/* footprint.c - what this process holds of the computer just now
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/footprint.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

/* Looking opens a descriptor of its own, which is the same for each look. */
static gint64
count (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  gint64 n = 0;

  g_assert_nonnull (folder);
  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}

/* Returns: bytes */
static gint64
read_resident (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmRSS:");
  g_assert_nonnull (line);

  return g_ascii_strtoll (line + strlen ("VmRSS:"), NULL, 10) * 1024;
}

/* What is free goes back to the system first, so that only what is held counts. */
Footprint
footprint_take (void)
{
  Footprint self;
  struct mallinfo2 heap;

  malloc_trim (0);
  heap = mallinfo2 ();
  self.allocated = (gint64) heap.uordblks + (gint64) heap.hblkhd;
  self.resident = read_resident ();
  self.files = count ("/proc/self/fd");
  self.threads = count ("/proc/self/task");

  return self;
}

/* Says what is behind each descriptor, for whoever wonders at their number. */
void
footprint_tell_files (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *number;

  while ((number = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/fd", number, NULL);
      g_autofree char *target = g_file_read_link (path, NULL);

      g_test_message ("%s: %s", number, target);
    }
}
