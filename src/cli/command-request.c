/* command-request.c - the request to an administrator, as a mail
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/sitting.h"
#include "program/medic-languages.h"
#include "program/medic-post.h"

/* One call of the command. */
typedef struct
{
  char         *address;   /* (nullable) */
  char         *rehearse;  /* (nullable) */
  char         *paste;     /* (nullable): file, or “-” */
  char        **answers;   /* (nullable): “question=value” each */
  char         *language;  /* (nullable): code; NULL for the one spoken now */
  gboolean      html;

  MedicSitting  sitting;
} Call;

static void
call_clear (Call *self)
{
  medic_sitting_clear (&self->sitting);
  g_clear_pointer (&self->answers, g_strfreev);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->rehearse, g_free);
  g_clear_pointer (&self->paste, g_free);
  g_clear_pointer (&self->language, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static int
parse (Call   *call,
       int     argc,
       char  **argv)
{
  const GOptionEntry entries[] = {
    { "rehearse", 0, 0, G_OPTION_ARG_STRING, &call->rehearse,
      _("Check a practice customer; no network is needed"), "NAME" },
    { "paste", 0, 0, G_OPTION_ARG_FILENAME, &call->paste,
      _("Read the message that HubSpot or Microsoft shows; “-” for standard input"), "FILE" },
    { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->answers,
      _("Answer a question beforehand; may be given several times"), "QUESTION=VALUE" },
    { "language", 0, 0, G_OPTION_ARG_STRING, &call->language,
      _("The administrator’s language, such as “pl”; English follows in any case"), "CODE" },
    { "html", 0, 0, G_OPTION_ARG_NONE, &call->html, _("Print the mail as HTML"), NULL },
    { NULL }
  };

  return medic_cli_parse_address (entries, argc, argv, &call->address);
}

static int
open_sitting (Call *call)
{
  int status = medic_sitting_open (&call->sitting, call->rehearse, call->address);

  if (status == 0)
    status = medic_sitting_take_paste (&call->sitting, call->paste);
  if (status == 0)
    status = medic_sitting_take_answers (&call->sitting, call->answers);
  if (status == 0 && !medic_case_is_begun (call->sitting.the_case))
    return medic_cli_usage_error (_("Which address? Give one, or a practice customer, or a message."));

  return status;
}

/* A message alone is read without asking anybody. */
static void
find_out (Call *call)
{
  if (call->address == NULL && call->rehearse == NULL)
    return;

  medic_sitting_begin (&call->sitting);
  medic_sitting_find_out (&call->sitting, MEDIC_SITTING_USUAL_SECONDS, TRUE);
}

static int
print (Call *call)
{
  const MedicStep *step = medic_post_find_step (call->sitting.the_case);
  g_autoptr (MedicLanguage) language =
    call->language != NULL ? medic_languages_get (call->language)
                           : medic_language_ref (medic_language_get_current ());
  g_autoptr (MedicPost) post = NULL;

  if (language == NULL)
    return medic_cli_wrong (_("There is no language “{what}”."), call->language);

  if (step == NULL)
    {
      g_printerr ("%s\n", _("There is nothing that an administrator would have to be asked for."));
      return EXIT_UNDECIDED;
    }

  post = medic_post_write (call->sitting.the_case, step, language);
  if (call->html)
    g_print ("%s", post->html);
  else
    g_print ("%s: %s\n\n%s", medic_language_say (language, N_("Subject")), post->subject, post->text);

  return EXIT_CLEAR;
}

int
medic_cli_request (int    argc,
                   char **argv)
{
  g_auto (Call) call = { 0 };
  int status = parse (&call, argc, argv);

  if (status == 0)
    status = open_sitting (&call);
  if (status != 0)
    return status;

  find_out (&call);

  return print (&call);
}
