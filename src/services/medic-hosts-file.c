/* medic-hosts-file.c - what a computer's own list of names says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-hosts-file.h"

#include <string.h>

/* Whether one line gives @name an address: an address, then names (hosts(5)). */
static gboolean
line_lists (const char *line,
            const char *name)
{
  g_auto (GStrv) halves = NULL;
  g_auto (GStrv) words = NULL;
  gboolean is_name = FALSE;

  /* Lists that block advertisements have hundreds of thousands of lines. */
  if (strcasestr (line, name) == NULL)
    return FALSE;

  halves = g_strsplit (line, "#", 2);
  words = g_strsplit_set (halves[0], " \t\r", -1);
  for (gsize i = 0; words[i] != NULL; i++)
    {
      if (is_name && g_ascii_strcasecmp (words[i], name) == 0)
        return TRUE;

      is_name |= words[i][0] != '\0';
    }

  return FALSE;
}

/**
 * medic_hosts_file_lists:
 * @text: all of the file
 *
 * Returns: whether it gives @name an address, so that no name server is asked for it
 */
gboolean
medic_hosts_file_lists (const char *text,
                        const char *name)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    if (line_lists (lines[i], name))
      return TRUE;

  return FALSE;
}
