/* command-check.c - find out why a mailbox does not connect
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/account.h"
#include "cli/batch.h"
#include "cli/follow.h"
#include "cli/sitting.h"

#define LONGEST_DEADLINE_SECONDS 3600

/* One call of the command. */
typedef struct
{
  char         *address;   /* (nullable) */
  char         *rehearse;  /* (nullable) */
  char         *paste;     /* (nullable): file, or “-” */
  char        **answers;   /* (nullable): “question=value” each */
  char         *only;      /* (nullable): check ids with commas between */
  int           deadline;
  gboolean      json;
  gboolean      follow;
  gboolean      signed_in;
  gboolean      browser;
  char         *batch;     /* (nullable): file, or “-” */
  char         *skip_done; /* (nullable): file */
  gboolean      unordered;

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
  g_clear_pointer (&self->only, g_free);
  g_clear_pointer (&self->batch, g_free);
  g_clear_pointer (&self->skip_done, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static int
parse_options (Call  *call,
               int    argc,
               char **argv)
{
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &call->json,
      /* Translators: “report” is another command, which is never translated. */
      _("Print the result as JSON, with addresses and names: for yourself; “report” is for others"),
      NULL },
    { "rehearse", 0, 0, G_OPTION_ARG_STRING, &call->rehearse,
      _("Check a practice customer; no network is needed"), "NAME" },
    { "paste", 0, 0, G_OPTION_ARG_FILENAME, &call->paste,
      _("Read the message that HubSpot or Microsoft shows; “-” for standard input"), "FILE" },
    { "answer", 0, 0, G_OPTION_ARG_STRING_ARRAY, &call->answers,
      _("Answer a question beforehand; may be given several times"), "QUESTION=VALUE" },
    { "follow", 0, 0, G_OPTION_ARG_NONE, &call->follow,
      _("Go on to the end: questions, steps, looking again"), NULL },
    { "deadline", 0, 0, G_OPTION_ARG_INT, &call->deadline,
      _("Stop after so many seconds; 10 if not given"), "SECONDS" },
    { "signed-in", 0, 0, G_OPTION_ARG_NONE, &call->signed_in,
      _("Sign in at Microsoft and ask the mailbox itself; for your own address"), NULL },
    { "browser", 0, 0, G_OPTION_ARG_NONE, &call->browser,
      _("Sign in in a browser on this computer, instead of with a code"), NULL },
    { "only", 0, 0, G_OPTION_ARG_STRING, &call->only,
      _("Carry out just these checks"), "CHECK,…" },
    { "batch", 0, 0, G_OPTION_ARG_FILENAME, &call->batch,
      /* Translators: CSV is a kind of file, a table as text. */
      _("Look at the domains of a list of addresses, one a line or CSV; writes a line of JSON for each"),
      "FILE" },
    { "unordered", 0, 0, G_OPTION_ARG_NONE, &call->unordered,
      _("With --batch: write each line as soon as it is known"), NULL },
    { "skip-done", 0, 0, G_OPTION_ARG_FILENAME, &call->skip_done,
      _("With --batch: leave out what an earlier output has already"), "FILE" },
    { NULL }
  };

  return medic_cli_parse_address (entries, argc, argv, &call->address);
}

/* A list has no answers, and nobody who could sign in. */
static gboolean
goes_not_with_batch (const Call *call)
{
  return call->address != NULL || call->paste != NULL || call->answers != NULL
         || call->only != NULL || call->json || call->follow || call->signed_in || call->browser;
}

static int
parse (Call   *call,
       int     argc,
       char  **argv)
{
  int status = parse_options (call, argc, argv);

  if (status != 0)
    return status;

  if (call->deadline < 1 || call->deadline > LONGEST_DEADLINE_SECONDS)
    return medic_cli_usage_error (_("The deadline is from 1 to 3600 seconds."));

  if (call->follow && (call->json || call->only != NULL))
    return medic_cli_usage_error (_("--follow goes neither with --json nor with --only."));

  if (call->batch != NULL && goes_not_with_batch (call))
    return medic_cli_usage_error (_("--batch goes with --rehearse, --deadline, --unordered and --skip-done only."));

  if (call->batch == NULL && (call->unordered || call->skip_done != NULL))
    return medic_cli_usage_error (_("--unordered and --skip-done go with --batch."));

  if (call->browser && !call->signed_in)
    return medic_cli_usage_error (_("--browser goes with --signed-in."));

  return 0;
}

static int
carry_out_batch (const Call *call)
{
  const MedicBatchCall batch = {
    .file = call->batch,
    .rehearse = call->rehearse,
    .skip_done = call->skip_done,
    .unordered = call->unordered,
    .seconds = (guint) call->deadline,
  };

  return medic_cli_batch (&batch);
}

static int
open_sitting (Call *call)
{
  return medic_sitting_open (&call->sitting, call->rehearse, call->address);
}

static int
take_only (Call *call)
{
  g_auto (GStrv) ids = call->only != NULL ? g_strsplit (call->only, ",", -1) : NULL;
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  if (ids == NULL)
    return 0;

  if (ids[0] == NULL)
    return medic_cli_wrong (_("There is no check “{what}”."), call->only);

  for (gsize i = 0; ids[i] != NULL; i++)
    if (medic_knowledge_get_check (knowledge, ids[i]) == NULL)
      return medic_cli_wrong (_("There is no check “{what}”."),
                              ids[i][0] != '\0' ? ids[i] : call->only);

  medic_case_set_only (call->sitting.the_case, (const char *const *) ids);

  return 0;
}

/* What the message says counts from the start; an answer that is given as well counts more. */
static int
take_what_is_said (Call *call)
{
  int status = medic_sitting_take_paste (&call->sitting, call->paste);

  if (status == 0)
    status = medic_sitting_take_answers (&call->sitting, call->answers);

  if (status == 0 && !medic_case_is_begun (call->sitting.the_case))
    return medic_cli_usage_error (_("Which address? Give one, or a practice customer, or a message."));

  return status;
}

/* Who signs in says by that that the address is theirs, and that the mailbox may be asked. */
static int
take_sign_in (Call *call)
{
  int status = call->signed_in ? medic_account_need_set_up (&call->sitting) : 0;

  if (status != 0 || !call->signed_in)
    return status;

  medic_account_resume (&call->sitting, call->address);
  medic_account_answer (&call->sitting, "own-address", "yes");
  medic_account_answer (&call->sitting, "sign-in", call->browser ? "browser" : "code");
  medic_account_answer (&call->sitting, "look-into-mailbox", "yes");

  return 0;
}

static int
carry_out (Call *call)
{
  MedicCase *the_case = call->sitting.the_case;
  gboolean finished;

  medic_sitting_begin (&call->sitting);
  if (call->follow)
    return (int) medic_follow (&call->sitting, (guint) call->deadline);

  finished = medic_sitting_find_out (&call->sitting, (guint) call->deadline, call->only == NULL);
  if (call->json)
    medic_cli_print_json (the_case);
  else
    medic_cli_print_words (the_case, call->sitting.program);

  return finished ? (int) medic_case_get_verdict (the_case) : EXIT_INTERRUPTED;
}

int
medic_cli_check (int    argc,
                 char **argv)
{
  g_auto (Call) call = { .deadline = MEDIC_SITTING_USUAL_SECONDS };
  int (*const steps[]) (Call *) = { open_sitting, take_only, take_what_is_said,
                                            take_sign_in };
  int status = parse (&call, argc, argv);

  if (status == 0 && call.batch != NULL)
    return carry_out_batch (&call);

  for (gsize i = 0; status == 0 && i < G_N_ELEMENTS (steps); i++)
    status = steps[i] (&call);

  return status == 0 ? carry_out (&call) : status;
}
