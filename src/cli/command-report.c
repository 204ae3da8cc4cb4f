/* command-report.c - a case as a report, for somebody else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/output.h"
#include "cli/place.h"
#include "cli/sitting.h"
#include "program/medic-export.h"
#include "program/medic-languages.h"

#define STANDARD_OUTPUT "-"

/* One call of the command. */
typedef struct
{
  MedicGiven     given;
  char          *format;    /* (nullable): NULL for the first one */
  char          *language;  /* (nullable): code; NULL for the one spoken now */
  char          *output;    /* (nullable): file; NULL for standard output */

  MedicLanguage *spoken;    /* by whoever reads it */
  MedicSitting   sitting;
} Call;

static void
call_clear (Call *self)
{
  medic_sitting_clear (&self->sitting);
  medic_given_clear (&self->given);
  g_clear_pointer (&self->format, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->spoken, medic_language_unref);
  g_clear_pointer (&self->output, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

/* Returns: (transfer full): the names of all formats, as --help shows them */
static char *
dup_formats (void)
{
  guint n;
  const MedicExportFormat *formats = medic_export_get_formats (&n);
  GString *names = g_string_new (formats[0].nick);

  for (guint i = 1; i < n; i++)
    g_string_append_printf (names, "|%s", formats[i].nick);

  return g_string_free (names, FALSE);
}

static int
parse (Call   *call,
       int     argc,
       char  **argv)
{
  g_autofree char *formats = dup_formats ();
  const GOptionEntry entries[] = {
    { "rehearse", 0, 0, G_OPTION_ARG_STRING, &call->given.rehearse,
      _("Check a practice customer; no network is needed"), "NAME" },
    { "paste", 0, 0, G_OPTION_ARG_FILENAME, &call->given.paste,
      _("Read the message that HubSpot or Microsoft shows; “-” for standard input"), "FILE" },
    { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->given.answers,
      _("Answer a question beforehand; may be given several times"), "QUESTION=VALUE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &call->format,
      _("What the report is written as; “json” can be opened again"), formats },
    { "language", 0, 0, G_OPTION_ARG_STRING, &call->language,
      _("The language of whoever reads it, such as “pl”; “json” has none"), "CODE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &call->output,
      _("Write it to a file that only you can read, instead of to standard output"), "FILE" },
    { NULL }
  };

  return medic_cli_parse_address (entries, argc, argv, &call->given.address);
}

/* Returns: (nullable): NULL when there is none of that name */
static const MedicExportFormat *
find_format (const Call *call)
{
  guint n;

  return call->format != NULL ? medic_export_get_format (call->format)
                              : medic_export_get_formats (&n);
}

static int
open_sitting (Call *call)
{
  if (find_format (call) == NULL)
    return medic_cli_wrong (_("There is no format “{what}”."), call->format);

  call->spoken = call->language != NULL ? medic_languages_get (call->language)
                                        : medic_language_ref (medic_language_get_current ());
  if (call->spoken == NULL)
    return medic_cli_wrong (_("There is no language “{what}”."), call->language);

  return medic_sitting_take_given (&call->sitting, &call->given);
}

static int
put (const Call *call,
     const char *text)
{
  if (call->output == NULL || g_str_equal (call->output, STANDARD_OUTPUT))
    medic_output_write (text);
  else if (!medic_place_write (call->output, text))
    return medic_cli_wrong (_("“{what}” cannot be written."), call->output);

  return EXIT_CLEAR;
}

/* What is hidden is said where it is no part of the report. */
static void
say_what_is_hidden (const MedicReport *report)
{
  guint n = medic_export_get_n_hidden (report);
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *said =
    medic_words_fill (medic_language_say_plural (medic_language_get_current (),
                                                 "{count} value is hidden or left out.",
                                                 "{count} values are hidden or left out.", n),
                      "count", number, NULL);

  if (n > 0)
    g_printerr ("%s\n", said);
}

int
medic_cli_report (int    argc,
                  char **argv)
{
  g_auto (Call) call = { 0 };
  int status = parse (&call, argc, argv);
  MedicReport *report;
  g_autofree char *text = NULL;

  if (status == 0)
    status = open_sitting (&call);
  if (status != 0)
    return status;

  if (!medic_sitting_look (&call.sitting, &call.given))
    return EXIT_INTERRUPTED;

  report = medic_program_report (call.sitting.program, call.sitting.the_case);
  text = medic_export_write (report, find_format (&call), call.spoken);
  say_what_is_hidden (report);
  medic_export_free (report);

  return put (&call, text);
}
