/* main.c - the terminal program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "core/medic-clean.h"

/* In characters. */
#define LONGEST_SHOWN 200

static const struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  int       (*run) (int argc, char **argv);
} commands[] = {
  { "check", "[ADDRESS]", N_("Find out why a mailbox does not connect to HubSpot"), medic_cli_check },
  { "decode", "[FILE|-]", N_("Say what a message of HubSpot or Microsoft means"), medic_cli_decode },
  { "code", "CODE", N_("Say what a code means that was read out"), medic_cli_code },
  { "request", "[ADDRESS]", N_("Write the request to an administrator, as a mail"),
    medic_cli_request },
  { "report", "[ADDRESS]", N_("Write down the case for somebody else, without what is personal"),
    medic_cli_report },
  { "open", "FILE|-", N_("Open a report of somebody else"), medic_cli_open },
  { "rehearse", "NAME", N_("Let other programs come to the pretend Microsoft of a practice customer"),
    medic_cli_rehearse },
  { "walk", "sign-out|reconnect|aliases", N_("Show steps that help whatever the cause"),
    medic_cli_walk },
  { "sign-in", "[ADDRESS]", N_("Sign in at Microsoft, and see whose account it is"),
    medic_cli_sign_in },
  { "sign-out", "", N_("Forget every sign-in of this program"), medic_cli_sign_out },
  { "list", MEDIC_LISTS, N_("List what the program knows"), medic_cli_list },
};

/* Says what is wrong with the command line, and how to see what is right. Returns the exit
 * status. */
int
medic_cli_usage_error (const char *message)
{
  g_printerr ("mail-medic-cli: %s\n%s\n", message,
              /* Translators: --help is typed as it stands. */
              _("“mail-medic-cli --help” tells how it is used."));

  return EXIT_USAGE;
}

/* Returns: (transfer full): @what on one line of signs that steer no terminal, and not at length;
 *   what comes from the command line, as the name of a file, may be any bytes */
char *
medic_cli_dup_shown (const char *what)
{
  g_autofree char *valid = g_utf8_make_valid (what, -1);
  gboolean is_long = g_utf8_strlen (valid, -1) > LONGEST_SHOWN;
  g_autofree char *cut = g_utf8_substring (valid, 0, is_long ? LONGEST_SHOWN - 1 : -1);
  g_autofree char *line = medic_clean_dup_line (cut, G_MAXSIZE);

  return g_strconcat (line, is_long ? "…" : NULL, NULL);
}

/* The same as medic_cli_usage_error(), with {what} in the message. */
int
medic_cli_wrong (const char *message,
                 const char *what)
{
  g_autofree char *shown = medic_cli_dup_shown (what);
  g_autofree char *filled = medic_words_fill (message, "what", shown, NULL);

  return medic_cli_usage_error (filled);
}

/**
 * medic_cli_parse_address:
 * @entries: the options of the command
 * @address: (out) (nullable) (transfer full): the one word beside them
 *
 * Returns: 0, or the exit status after it said what is wrong
 */
int
medic_cli_parse_address (const GOptionEntry  *entries,
                         int                  argc,
                         char               **argv,
                         char               **address)
{
  int status = medic_cli_parse ("[ADDRESS]", entries, NULL, &argc, &argv);

  if (status != 0)
    return status;

  if (argc > 2)
    return medic_cli_usage_error (_("Give one address only."));

  *address = argc == 2 ? g_strdup (argv[1]) : NULL;

  return 0;
}

static int
print_help (void)
{
  g_print ("%s\n\n  mail-medic-cli COMMAND [OPTION…]\n\n%s\n", "Mail Medic " MEDIC_VERSION,
           _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s %s\n      %s\n", commands[i].name, commands[i].arguments, _(commands[i].summary));
  g_print ("\n%s\n", _("“mail-medic-cli COMMAND --help” tells the options of a command."));
  /* Translators: as before; names of codes, causes, steps and the like. */
  g_print ("%s\n", _("“mail-medic-cli list --help” names everything that the program knows."));
  g_print ("%s\n",
           _("Exit status: 0 clear, 1 problem, 2 undecided, 3 interrupted, 64 wrong use, 74 not written."));
  g_print ("%s\n", _("Of “check --batch”: 0 all done, 3 interrupted, 64 wrong use, 74 not written."));
  g_print ("%s\n", _("Of “request”: 0 written, 2 nobody has to be asked, 64 wrong use."));
  g_print ("%s\n", _("Of “report”: 0 written, 64 wrong use."));
  g_print ("%s\n", _("Of “open --compare”: 0 they say the same, 1 they differ, 64 wrong use."));
  g_print ("%s\n", _("Of “decode”: 0 recognised, 2 not recognised, 64 wrong use."));

  return EXIT_CLEAR;
}

int
main (int argc, char **argv)
{
  medic_output_begin ();
  setlocale (LC_ALL, "");
  g_set_prgname ("mail-medic-cli");
  /* The standard output is the result's, whatever is to be logged. */
  g_log_writer_default_set_use_stderr (TRUE);
  medic_program_choose_language ();

  if (argc < 2)
    {
      print_help ();
      return EXIT_USAGE;
    }

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_help ();

  if (g_str_equal (argv[1], "--version"))
    {
      g_print ("mail-medic-cli %s\n", MEDIC_VERSION);
      return EXIT_CLEAR;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (argc - 1, argv + 1);

  return medic_cli_wrong (_("There is no command “{what}”."), argv[1]);
}
