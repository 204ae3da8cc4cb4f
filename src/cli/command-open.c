/* command-open.c - a report of somebody else: read, compared, handed over, sent on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/commands.h"
#include "cli/input.h"
#include "cli/output.h"
#include "program/medic-desk.h"
#include "program/medic-export.h"
#include "program/medic-languages.h"

#define HANDOVER_FORMS "text|markdown"
#define HELP_DESKS "microsoft|hubspot"

/* One call of the command. */
typedef struct
{
  char      *file;
  char      *language;  /* (nullable): code; NULL for the one spoken now */
  char      *compare;   /* (nullable): file of another report */
  char      *handover;  /* (nullable): one of HANDOVER_FORMS */
  char      *escalate;  /* (nullable): one of HELP_DESKS */

  MedicDesk *desk;
} Call;

static void
call_clear (Call *self)
{
  g_clear_object (&self->desk);
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->compare, g_free);
  g_clear_pointer (&self->handover, g_free);
  g_clear_pointer (&self->escalate, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static gboolean
is_one_of (const char *word,
           const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  return word == NULL || g_strv_contains ((const char *const *) list, word);
}

static int
check (Call *call)
{
  guint n = (guint) (call->compare != NULL) + (call->handover != NULL) + (call->escalate != NULL);

  if (n > 1)
    return medic_cli_usage_error (_("Of --compare, --handover and --escalate, give one only."));
  if (!is_one_of (call->handover, HANDOVER_FORMS))
    return medic_cli_wrong (_("There is no format “{what}”."), call->handover);
  if (!is_one_of (call->escalate, HELP_DESKS))
    return medic_cli_wrong (_("“{what}” is neither “microsoft” nor “hubspot”."), call->escalate);

  return 0;
}

static int
parse (Call  *call,
       int    argc,
       char **argv)
{
  int status;
  const GOptionEntry entries[] = {
    { "language", 0, 0, G_OPTION_ARG_STRING, &call->language,
      _("Say it in this language, such as “pl”"), "CODE" },
    { "compare", 0, 0, G_OPTION_ARG_FILENAME, &call->compare,
      _("Only say where it differs from another report"), "FILE" },
    { "handover", 0, 0, G_OPTION_ARG_STRING, &call->handover,
      _("Write it as a note for a ticket"), HANDOVER_FORMS },
    { "escalate", 0, 0, G_OPTION_ARG_STRING, &call->escalate,
      _("Write a request to the support of Microsoft or of HubSpot, and what is missing for it"),
      HELP_DESKS },
    { NULL }
  };

  status = medic_cli_parse ("FILE|-", entries, NULL, &argc, &argv);
  if (status != 0)
    return status;

  if (argc != 2)
    return medic_cli_usage_error (_("Give one file with a report, or “-” for standard input."));

  call->file = g_strdup (argv[1]);

  return check (call);
}

/* All that is said from here on is said in that language. */
static int
choose_language (Call *call)
{
  g_autoptr (MedicLanguage) language = NULL;

  if (call->language == NULL)
    return 0;

  language = medic_languages_get (call->language);
  if (language == NULL)
    return medic_cli_wrong (_("There is no language “{what}”."), call->language);

  medic_language_set_current (language);

  return 0;
}

/* Whether it is read as it comes: a pipe has no size, and may have a report in it all the same. */
static gboolean
is_stream (const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);

  return g_str_equal (name, MEDIC_STANDARD_INPUT)
         || g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_SPECIAL;
}

static char *
read_stream (const char  *name,
             gsize       *length,
             GError     **error)
{
  g_autoptr (GInputStream) stream = medic_input_open (name, NULL);

  if (stream == NULL)
    {
      medic_cli_wrong (_("“{what}” cannot be read."), name);
      return NULL;
    }

  return medic_export_read_stream (stream, length, NULL, error);
}

/* Returns: (transfer full) (nullable): NULL after it was said why not */
static char *
read_file (const char *name,
           gsize      *length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (name);
  char *text = is_stream (name) ? read_stream (name, length, &error)
                                : medic_export_read_file (file, length, NULL, &error);

  if (error != NULL)
    g_printerr ("mail-medic-cli: %s\n", error->message);

  return text;
}

static int
open_desk (Call *call)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *text = read_file (call->file, &length);

  if (text == NULL)
    return EXIT_USAGE;

  call->desk = medic_desk_new_report (text, length, &error);
  if (call->desk == NULL)
    {
      g_printerr ("mail-medic-cli: %s\n", error->message);
      return EXIT_USAGE;
    }

  return 0;
}

static void
say_each (const GPtrArray *notices)
{
  for (guint i = 0; i < notices->len; i++)
    g_printerr ("mail-medic-cli: %s\n", (const char *) g_ptr_array_index (notices, i));
}

static void
say_notices (Call *call)
{
  g_autoptr (GPtrArray) notices =
    medic_desk_list_notices (call->desk, medic_language_get_current ());

  say_each (notices);
}

/* The same of the report that it is compared with. */
static void
say_compared_notices (Call *call)
{
  g_autoptr (GPtrArray) notices =
    medic_desk_list_compared_notices (call->desk, medic_language_get_current ());

  say_each (notices);
}

static int
print_differences (Call *call)
{
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *text = read_file (call->compare, &length);
  g_autoptr (GPtrArray) list = NULL;

  if (text == NULL)
    return EXIT_USAGE;

  list = medic_desk_compare (call->desk, medic_language_get_current (), text, length, &error);
  if (list == NULL)
    {
      g_printerr ("mail-medic-cli: %s\n", error->message);
      return EXIT_USAGE;
    }

  say_compared_notices (call);
  for (guint i = 0; i < list->len; i++)
    {
      const MedicDifference *difference = g_ptr_array_index (list, i);

      g_print ("%s\n  1: %s\n  2: %s\n", difference->what,
               difference->one != NULL ? difference->one : "–",
               difference->other != NULL ? difference->other : "–");
    }
  if (list->len == 0)
    g_print ("%s\n", _("Both reports say the same."));

  return list->len > 0;
}

static void
print_case (Call *call)
{
  MedicCase *the_case = medic_desk_get_case (call->desk);
  MedicSpeech speech = medic_desk_get_speech (call->desk, medic_language_get_current ());

  medic_cli_print_runs (the_case);
  medic_cli_print_result (&speech, medic_desk_get_verdict (call->desk),
                          medic_desk_get_finding (call->desk).certainty,
                          medic_desk_get_said (call->desk));
  medic_cli_print_receipt (the_case);
}

static int
print (Call *call)
{
  MedicLanguage *language = medic_language_get_current ();
  g_autofree char *text = NULL;

  if (call->compare != NULL)
    return print_differences (call);

  if (call->handover != NULL)
    text = medic_desk_to_handover (call->desk, language,
                                   g_str_equal (call->handover, "markdown")
                                     ? MEDIC_HANDOVER_MARKDOWN : MEDIC_HANDOVER_TEXT);
  else if (call->escalate != NULL)
    text = medic_desk_to_escalation (call->desk, language,
                                     g_str_equal (call->escalate, "hubspot")
                                       ? MEDIC_ESCALATE_HUBSPOT : MEDIC_ESCALATE_MICROSOFT);
  if (text != NULL)
    {
      medic_output_write (text);
      return EXIT_CLEAR;
    }

  print_case (call);

  return (int) medic_desk_get_verdict (call->desk);
}

int
medic_cli_open (int    argc,
                char **argv)
{
  g_auto (Call) call = { NULL };
  int status = parse (&call, argc, argv);

  if (status == 0)
    status = choose_language (&call);
  if (status == 0)
    status = open_desk (&call);
  if (status != 0)
    return status;

  say_notices (&call);

  return print (&call);
}
