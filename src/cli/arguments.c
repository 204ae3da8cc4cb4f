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

/**
 * medic_cli_parse:
 * @words: what stands beside the options, as --help shows it
 * @entries: (nullable): the options of the command
 * @description: (nullable): what --help says at its end
 *
 * What is left are the words beside the options, and nothing else.
 *
 * Returns: 0, or the exit status after it said what is wrong
 */
int
medic_cli_parse (const char           *words,
                 const GOptionEntry   *entries,
                 const char           *description,
                 int                  *argc,
                 char               ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (words);
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;

  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_description (context, description);
  if (g_option_context_parse (context, argc, argv, &error))
    {
      drop_separator (argc, argv);
      return 0;
    }

  /* GLib puts in what was typed as it is. */
  shown = medic_cli_dup_shown (error->message);

  return medic_cli_usage_error (shown);
}
