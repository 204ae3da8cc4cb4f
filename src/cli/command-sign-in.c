/* command-sign-in.c - sign in at Microsoft, and forget it again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/account.h"
#include "program/medic-sign-in.h"

/* Longer than any sign-in takes: a code ends after 15 minutes. */
#define PATIENCE_SECONDS (20 * 60)

/* Without an address there is nothing to compare the account with. */
static const char *const checks[] = { "sign-in-ready", "sign-in", "account", NULL };
static const char *const checks_of_address[] = {
  "address", "sign-in-ready", "sign-in", "account", NULL
};

/* One call of either command. */
typedef struct
{
  char         *address;   /* (nullable) */
  char         *rehearse;  /* (nullable) */
  gboolean      browser;
  gboolean      stay;
  gboolean      json;

  MedicSitting  sitting;
} Call;

static void
call_clear (Call *self)
{
  medic_sitting_clear (&self->sitting);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->rehearse, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Call, call_clear)

static int
parse_sign_in (Call   *call,
               int     argc,
               char  **argv)
{
  const GOptionEntry entries[] = {
    { "browser", 0, 0, G_OPTION_ARG_NONE, &call->browser,
      _("In a browser on this computer, instead of with a code"), NULL },
    { "stay", 0, 0, G_OPTION_ARG_NONE, &call->stay,
      _("Keep the sign-in in the keyring of this computer"), NULL },
    { "rehearse", 0, 0, G_OPTION_ARG_STRING, &call->rehearse,
      _("With a practice customer; no network is needed"), "NAME" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &call->json, _("Print the result as JSON"), NULL },
    { NULL }
  };

  return medic_cli_parse_address (entries, argc, argv, &call->address);
}

/* Returns: (nullable): the msgid that says why it is not the account to connect */
static const char *
find_bad (const MedicFacts *facts)
{
  if (g_strcmp0 (medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_WANTED), "other") == 0)
    return N_("That is another account: it does not have {mail-address}. Nothing of it was kept.");

  if (g_strcmp0 (medic_facts_peek_string (facts, MEDIC_FACT_ACCOUNT_IS), "guest") == 0)
    return N_("You are a guest there, and a guest has no mailbox");

  return NULL;
}

static int
print_who (Call *call)
{
  MedicCase *the_case = call->sitting.the_case;
  MedicSpeech speech = medic_case_get_speech (the_case);
  const MedicFacts *facts = medic_case_get_facts (the_case);
  const char *bad = find_bad (facts);
  gboolean held;

  if (call->json)
    medic_cli_print_json (the_case);
  else
    medic_cli_print_runs (the_case);

  if (bad != NULL && !call->json)
    medic_cli_say (&speech, "", bad);

  held = medic_sign_in_is_held (call->sitting.program);
  if (held && call->stay && !medic_account_keep (&call->sitting))
    return EXIT_UNDECIDED;

  if (bad != NULL)
    return EXIT_PROBLEM;

  return held ? EXIT_CLEAR : EXIT_UNDECIDED;
}

/**
 * medic_cli_sign_in:
 *
 * Shows who is signed in, and beside which address; with --stay it is kept for other commands.
 */
int
medic_cli_sign_in (int    argc,
                   char **argv)
{
  g_auto (Call) call = { 0 };
  int status = parse_sign_in (&call, argc, argv);

  if (status == 0)
    status = medic_sitting_open (&call.sitting, call.rehearse, call.address);
  if (status == 0)
    status = medic_account_need_set_up (&call.sitting);
  if (status != 0)
    return status;

  medic_case_set_only (call.sitting.the_case,
                       medic_facts_peek (medic_case_get_facts (call.sitting.the_case),
                                         MEDIC_FACT_ADDRESS_TYPED) != NULL
                       ? checks_of_address : checks);
  medic_sitting_begin (&call.sitting);
  medic_account_answer (&call.sitting, "sign-in", call.browser ? "browser" : "code");

  return medic_sitting_examine (&call.sitting, PATIENCE_SECONDS) ? print_who (&call)
                                                                 : EXIT_INTERRUPTED;
}

/* What signing out here cannot do. */
static void
print_limits (void)
{
  g_print ("\n%s\n", _("The browser stays signed in until you sign out there, too:"));
  g_print ("  %s: %s\n", _("From work or school"),
           medic_sign_in_get_sign_out_page (FALSE));
  g_print ("  %s: %s\n", _("Personal"), medic_sign_in_get_sign_out_page (TRUE));
  g_print ("%s\n", _("A computer that your organisation looks after may sign you in again by itself. Other devices and programs stay signed in."));
  g_print ("%s\n", _("“mail-medic-cli walk sign-out” leads through it."));
}

/**
 * medic_cli_sign_out:
 *
 * Forgets every sign-in of ours and looks whether it is gone.
 */
int
medic_cli_sign_out (int    argc,
                    char **argv)
{
  g_auto (Call) call = { 0 };
  int status = medic_cli_parse (NULL, NULL, NULL, &argc, &argv);
  gboolean gone;

  if (status != 0)
    return status;

  if (argc > 1)
    return medic_cli_usage_error (_("“sign-out” takes no address: it forgets every sign-in of this program."));

  medic_sitting_open (&call.sitting, NULL, NULL);
  medic_sitting_begin (&call.sitting);
  gone = medic_account_forget (&call.sitting);
  print_limits ();

  return gone ? EXIT_CLEAR : EXIT_UNDECIDED;
}
