/* command-request.c - the request to an administrator, as a mail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/output.h"
#include "cli/sitting.h"
#include "program/medic-languages.h"
#include "program/medic-post.h"

/* One call of the command. */
typedef struct
{
  MedicGiven    given;
  char         *language;  /* (nullable): code; NULL for the one spoken now */
  gboolean      html;

  MedicSitting  sitting;
} Call;

static void
call_clear (Call *self)
{
  medic_sitting_clear (&self->sitting);
  medic_given_clear (&self->given);
  g_clear_pointer (&self->language, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static int
parse (Call   *call,
       int     argc,
       char  **argv)
{
  const GOptionEntry entries[] = {
    { "rehearse", 0, 0, G_OPTION_ARG_STRING, &call->given.rehearse,
      _("Check a practice customer; no network is needed"), "NAME" },
    { "paste", 0, 0, G_OPTION_ARG_FILENAME, &call->given.paste,
      _("Read the message that HubSpot or Microsoft shows; “-” for standard input"), "FILE" },
    { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->given.answers,
      _("Answer a question beforehand; may be given several times"), "QUESTION=VALUE" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &call->language,
      _("The administrator’s language, such as “pl”; English follows in any case"), "CODE" },
    { "html", 0, 0, G_OPTION_ARG_NONE, &call->html, _("Print the mail as HTML"), NULL },
    { NULL }
  };

  return medic_cli_parse_address (entries, argc, argv, &call->given.address);
}

static int
print (Call *call)
{
  const MedicStep *step = medic_post_find_step (call->sitting.the_case);
  g_autoptr (MedicLanguage) language =
    call->language != NULL ? medic_languages_get (call->language)
                           : medic_language_ref (medic_language_get_current ());
  g_autoptr (MedicPost) post = NULL;
  g_autofree char *mail = NULL;

  if (language == NULL)
    return medic_cli_wrong (_("There is no language “{what}”."), call->language);

  if (step == NULL)
    {
      g_printerr ("%s\n", _("There is nothing that an administrator would have to be asked for."));
      return EXIT_UNDECIDED;
    }

  post = medic_post_write (call->sitting.the_case, step, language);
  mail = call->html ? g_strdup (post->html)
                    : g_strdup_printf ("%s: %s\n\n%s", medic_language_say (language, N_("Subject")),
                                       post->subject, post->text);
  medic_output_write (mail);

  return EXIT_CLEAR;
}

int
medic_cli_request (int    argc,
                   char **argv)
{
  g_auto (Call) call = { 0 };
  int status = parse (&call, argc, argv);

  if (status == 0)
    status = medic_sitting_take_given (&call.sitting, &call.given);
  if (status != 0)
    return status;

  return medic_sitting_look (&call.sitting, &call.given) ? print (&call) : EXIT_INTERRUPTED;
}
