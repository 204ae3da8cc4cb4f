/* arguments.c - the command line of one command, taken apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/commands.h"

#include <string.h>

/* GLib leaves “--” where it is when a word that begins with “-” comes after it. */
static void
drop_separator (int    *argc,
                char ***argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_equal ((*argv)[i], "--"))
      {
        /* The NULL at the end moves up as well. */
        memmove (*argv + i, *argv + i + 1, (gsize) (*argc - i) * sizeof **argv);
        (*argc)--;
        return;
      }
}

/* As g_option_context_parse(); what is left are the words beside the options, and nothing else. */
gboolean
medic_cli_parse (GOptionContext   *context,
                 int              *argc,
                 char           ***argv,
                 GError          **error)
{
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;

  drop_separator (argc, argv);

  return TRUE;
}
