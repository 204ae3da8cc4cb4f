/* medic-login-page-choice.c - pages of the pretend sign-in service that ask the person something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <glib/gi18n.h>

#include "rehearsal/medic-rehearsal.h"

/* What a permission lets a program do. */
static const struct
{
  const char *scope;
  const char *meaning;
} meanings[] = {
  { "User.Read", N_("Read who you are") },
  { "Mail.Read", N_("Read your mail") },
  { "Mail.ReadBasic", N_("Read your mail, but not what is written in it") },
  { "Mail.ReadWrite", N_("Read and change your mail") },
  { "Mail.Send", N_("Send mail as you") },
  { "Calendars.Read", N_("Read your calendar") },
  { "Calendars.ReadBasic", N_("See when you are busy") },
  { "Calendars.ReadWrite", N_("Read and change your calendar") },
  { "MailboxSettings.Read", N_("Read the settings of your mailbox") },
  { "offline_access", N_("Keep the access that you gave") },
};

static const char *
say (const MedicTurn *turn,
     const char      *msgid)
{
  return medic_ledger_say (turn->request->ledger, msgid);
}

/* Begins a form that comes back once. */
static void
begin_form (GString    *html,
            const char *path,
            const char *flow)
{
  g_string_append_printf (html, "<form method=\"post\" action=\"%s\">\n"
                          "<input type=\"hidden\" name=\"flow\" value=\"%s\">\n", path, flow);
}

/* @label: as it is shown */
static void
add_button (GString    *html,
            const char *attributes,
            const char *name,
            const char *value,
            const char *label)
{
  g_autofree char *sent = g_markup_escape_text (value, -1);
  g_autofree char *shown = g_markup_escape_text (label, -1);

  g_string_append_printf (html, "<button%s name=\"%s\" value=\"%s\">%s</button>\n", attributes, name,
                          sent, shown);
}

/* A text to be typed in, with its label and what is wrong with what was typed. */
static void
add_input (GString    *html,
           const char *name,
           const char *label,
           const char *typed,
           const char *wrong)
{
  g_autofree char *shown = g_markup_escape_text (label, -1);
  g_autofree char *value = g_markup_escape_text (typed != NULL ? typed : "", -1);

  if (wrong != NULL)
    {
      g_autofree char *reason = g_markup_escape_text (wrong, -1);
      g_string_append_printf (html, "<p id=\"wrong\" role=\"alert\">%s</p>\n", reason);
    }
  g_string_append_printf (html, "<label>%s <input name=\"%s\" value=\"%s\" autocomplete=\"off\""
                          " autocapitalize=\"none\" spellcheck=\"false\"%s></label>\n",
                          shown, name, value, wrong != NULL ? " aria-describedby=\"wrong\"" : "");
}

/**
 * medic_login_page_pick:
 * @only: (nullable): the one account that is offered; NULL for all
 * @typed: (nullable): what was typed in, or hinted at
 * @wrong: (nullable): what is wrong with it
 *
 * Returns: (transfer full): the page on which an account is picked
 */
MedicAnswer *
medic_login_page_pick (const MedicTurn *turn,
                       const char      *only,
                       const char      *typed,
                       const char      *wrong)
{
  const GPtrArray *accounts = turn->request->world->accounts;
  const char *flow = medic_login_remember (turn);
  g_autoptr (GString) html = g_string_new (NULL);

  begin_form (html, MEDIC_LOGIN_PICK, flow);
  for (guint i = 0; i < accounts->len; i++)
    {
      const MedicPracticeAccount *account = g_ptr_array_index (accounts, i);

      if (only == NULL || g_str_equal (only, account->address))
        add_button (html, "", "account", account->address, account->address);
    }
  g_string_append (html, "</form>\n<hr>\n");

  /* A form of its own, so that Enter in its field presses its own button. */
  begin_form (html, MEDIC_LOGIN_PICK, flow);
  add_input (html, "other", say (turn, N_("Use another account:")), only != NULL ? NULL : typed, wrong);
  g_string_append_printf (html, "<button class=\"main\">%s</button>\n", say (turn, N_("Next")));
  add_button (html, "", "cancel", "1", say (turn, N_("Cancel")));
  g_string_append (html, "</form>\n");

  return medic_login_page_new (turn->request, "pick",
                               say (turn, N_("Practice sign-in: pick an account")), html->str);
}

static void
add_permissions (GString         *html,
                 const MedicTurn *turn)
{
  g_string_append (html, "<ul>\n");
  for (gsize i = 0; i < G_N_ELEMENTS (meanings); i++)
    for (gsize j = 0; turn->wish->scopes[j] != NULL; j++)
      if (g_ascii_strcasecmp (turn->wish->scopes[j], meanings[i].scope) == 0)
        {
          g_autofree char *line = g_strdup_printf ("%s (%s)", say (turn, meanings[i].meaning),
                                                   meanings[i].scope);
          medic_login_add_text (html, "li", line);
        }
  g_string_append (html, "</ul>\n");
}

/* Returns: (transfer full): the page on which permissions are asked for */
MedicAnswer *
medic_login_page_consent (const MedicTurn *turn)
{
  g_autoptr (GString) html = g_string_new (NULL);

  medic_login_add_text (html, "p", turn->account->address);
  medic_login_add_text (html, "p", say (turn, N_("Mail Medic would like to:")));
  add_permissions (html, turn);
  begin_form (html, MEDIC_LOGIN_CONSENT, medic_login_remember (turn));
  add_button (html, " class=\"main\"", "accept", "1", say (turn, N_("Accept")));
  add_button (html, "", "cancel", "1", say (turn, N_("Cancel")));
  g_string_append (html, "</form>\n");

  return medic_login_page_new (turn->request, "consent", say (turn, N_("Permissions requested")),
                               html->str);
}

/* Returns: (transfer full): the page that asks for an administrator, in Microsoft's own words. The
 *   way back is there only when @rule has something to say to the program. */
MedicAnswer *
medic_login_page_approval (const MedicTurn         *turn,
                           const MedicPracticeRule *rule)
{
  const MedicNo no = { .number = rule->number };
  g_autofree char *sentence = medic_aadsts_sentence (&no);
  g_autofree char *code = g_strdup_printf ("Error code: AADSTS%u", rule->number);
  g_autoptr (GString) html = g_string_new (NULL);
  g_auto (MedicTrace) trace = { NULL };

  medic_trace_init (&trace, turn->wish->correlation);
  medic_login_add_text (html, "p", MEDIC_REHEARSAL_APP);
  medic_login_add_text (html, "p", sentence);
  medic_login_add_text (html, "p", "Have an admin account? Sign in with that account");
  medic_login_add_text (html, "p", code);
  g_string_append_printf (html, "<p>Request Id: %s<br>\nCorrelation Id: %s<br>\nTimestamp: %s</p>\n",
                          trace.trace, trace.correlation, trace.time);
  if (rule->error != NULL)
    {
      begin_form (html, MEDIC_LOGIN_CONSENT, medic_login_remember (turn));
      add_button (html, "", "cancel", "1",
                  "Return to the application without granting consent");
      g_string_append (html, "</form>\n");
    }

  return medic_login_page_new (turn->request, "approval", "Need admin approval", html->str);
}

/* Returns: (transfer full): the page on which a code is typed in. @wrong: (nullable): what is wrong
 *   with the one that was */
MedicAnswer *
medic_login_page_code (const MedicRequest *request,
                       const char         *wrong)
{
  MedicLedger *ledger = request->ledger;
  g_autoptr (GString) html = g_string_new ("<form method=\"post\" action=\"" MEDIC_LOGIN_DEVICE "\">\n");

  medic_login_add_text (html, "p", medic_ledger_say (ledger, N_("Only a code that a program on your own computer shows you belongs here. Never type in one that somebody told you.")));
  add_input (html, "code", medic_ledger_say (ledger, N_("Code:")), NULL, wrong);
  g_string_append_printf (html, "<button class=\"main\">%s</button>\n</form>\n",
                          medic_ledger_say (ledger, N_("Next")));

  return medic_login_page_new (request, "code", medic_ledger_say (ledger, N_("Enter code")),
                               html->str);
}
