/* walks.c - steps that start without a diagnosis: sign out, reconnect, check aliases
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/alias-steps.h"

#define SOURCE_SIGN_OUT { \
  N_("Microsoft’s sign-out page ends the sign-in of the browser that opens it."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc", "2026-11-23" }
#define SOURCE_STAY { \
  N_("“Yes” at “Stay signed in?” keeps an account in the browser for up to 180 days."), "Microsoft", \
  "https://learn.microsoft.com/entra/fundamentals/how-to-manage-stay-signed-in-prompt", "2025-01-28" }
#define SOURCE_DISCONNECT { \
  N_("A connection is switched off and removed in HubSpot, and its permission taken back at Microsoft."), "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/disconnect-your-inbox-from-hubspot", "2024-03-07" }
#define SOURCE_CONNECT { \
  N_("The way to connect an inbox in HubSpot."), "HubSpot", \
  "https://knowledge.hubspot.com/connected-email/connect-your-inbox-to-hubspot", "2026-02-27" }
#define SOURCE_CALENDAR { \
  N_("A calendar is connected on a tab of its own, and brings its inbox along."), "HubSpot", \
  "https://knowledge.hubspot.com/meetings-tool/use-meetings", "2025-02-28" }
#define SOURCE_ALIASES { \
  N_("A personal account takes up to ten aliases, and any of them can be made primary."), "Microsoft", \
  "https://support.microsoft.com/help/12407/microsoft-account-manage-aliases", "2026-11-23" }

#define STEP_PRIMARY_AT_WORK(condition) { \
  .id = "compare-with-the-main-address", \
  .title = N_("Look which address your mail comes from"), \
  .body = N_("Open Outlook on the web, send a mail to yourself and look at the sender. That is the main address. HubSpot connects the mailbox under it, whatever name you sign in with."), \
  .agent = N_("The sender of a mail to oneself is the main address. The sign-in name may be another one. HubSpot shows the main one."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_OUTLOOK, \
  .link_title = N_("Open Outlook on the web"), \
  .expect = N_("You know the main address, and whether it is the one that you want in HubSpot."), \
  .changes = N_("One mail to yourself."), \
  .spares = N_("Nobody else gets that mail."), \
  .undo = N_("Delete the mail."), \
  .when = condition, \
}

/* HubSpot’s help on meetings: 2025-02-28. What was switched off has to come back. */
#define STEP_CONNECT_CALENDAR { \
  .id = "connect-the-calendar", \
  .title = N_("Connect your calendar again"), \
  .body = N_("If a calendar of this account was connected before, press these in turn and choose the same account at Microsoft. If not, go on."), \
  .agent = N_("Only if a calendar was switched off before. The tab “Calendar”, beside “Email”, and the same account at Microsoft."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Calendar", "Connect your Calendar", "Office 365", \
                        "Connect your calendar", "Accept and connect to Office 365"), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows the calendar of this account as connected."), \
  .changes = N_("HubSpot sees when you are busy, and enters the meetings that people book with you."), \
  .spares = N_("Your appointments are neither changed nor removed."), \
  .undo = N_("Disconnect the calendar on the same tab."), \
}

#define STEP_RESTORE { \
  .id = "restore-what-depended-on-it", \
  .title = N_("Set up again what you noted"), \
  .body = N_("Take the list from the first step. Look at each mail that is to be sent later, each sequence and each meeting link, and set up again what has stopped."), \
  .agent = N_("The list from step 1: scheduled mail, sequences, meeting links. Each is looked at once, and set up again if it stopped."), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("All that is on your list works again, or the list was empty."), \
  .changes = N_("HubSpot does again what it did before."), \
  .spares = N_("Nothing comes back by itself: you decide about each."), \
  .caution = N_("Look first whether a mail has gone out already, so that nobody gets it twice."), \
}

const MedicWalk medic_walks[] = {
  {
    .id = "sign-out",
    .title = N_("Sign out"),
    .lead = N_("HubSpot connects the Microsoft account that your browser is signed in to. Sign out of the wrong one, and the right one can be chosen."),
    .agent = N_("For a customer whose browser is signed in to another account. All of it in the browser that they use for HubSpot."),
    .asks = MEDIC_ASKS ("account-kind", "computer-kind"),
    .steps = MEDIC_STEPS (
      STEPS_SIGN_OUT,
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16"),
      SOURCE_SIGN_OUT,
      SOURCE_STAY
    ),
  },
  {
    .id = "reconnect",
    .title = N_("Reconnect"),
    .lead = N_("A connection that stopped working is taken down on both sides and set up again, in this order."),
    .agent = N_("HubSpot first, then Microsoft, then connect again. Ask about scheduled mail and meeting links before the first step."),
    .asks = MEDIC_ASKS ("account-kind"),
    .steps = MEDIC_STEPS (
      {
        .id = "note-what-depends-on-it",
        .title = N_("Note what depends on the connection"),
        .body = N_("Write down your mail that is to be sent later, your sequences and your meeting links in HubSpot. They may have to be set up again."),
        .agent = N_("Scheduled mail, sequences, meeting links: ask which of them the customer uses before anything is switched off."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("You have a list, or you know that there is nothing."),
        .changes = N_("Nothing. You only look."),
      },
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      {
        .id = "remove-the-calendar",
        .title = N_("Switch the calendar off as well"),
        .body = N_("The tab “Calendar” is beside the tab “Email”. If a calendar of this account is connected there, disconnect it."),
        .agent = N_("The tab “Calendar”, beside “Email”. If none is connected, go on."),
        .actor = MEDIC_OWNER_USER,
        .press = MEDIC_PRESS ("Settings", "General", "Calendar"),
        .drawing = DRAWING (HUBSPOT_CALENDAR),
        .link = LINK_HUBSPOT,
        .link_title = N_("Open HubSpot"),
        .expect = N_("No calendar of this account is connected."),
        .changes = N_("HubSpot no longer sees when you are busy, until you connect it again."),
        .spares = N_("Your appointments stay in your calendar."),
        .undo = N_("Connect the calendar again on the same tab."),
        .caution = N_("Until then, people may book a meeting at a time when you are busy."),
      },
      STEP_REVOKE_WORK (UNLESS_PERSONAL),
      STEP_REVOKE_PERSONAL (UNLESS_WORK),
      STEP_SIGN_OUT_WORK (UNLESS_PERSONAL),
      STEP_SIGN_OUT_PERSONAL (UNLESS_WORK),
      STEP_CONNECT (NULL),
      STEP_CONNECT_CALENDAR,
      STEP_TEST_MAIL (NULL),
      STEP_RESTORE
    ),
    .sources = MEDIC_SOURCES (SOURCE_DISCONNECT, SOURCE_CONNECT, SOURCE_CALENDAR, SOURCE_SIGN_OUT),
  },
  {
    .id = "aliases",
    .title = N_("Check aliases"),
    .lead = N_("One mailbox can have several addresses. HubSpot goes by the main one, and shows outlook_ and many letters when that one is not at Microsoft."),
    .agent = N_("For a customer who sees outlook_ and many letters, or an address in HubSpot that they do not use."),
    .asks = MEDIC_ASKS ("account-kind"),
    .steps = MEDIC_STEPS (
      STEP_SEE_PRIMARY (UNLESS_WORK),
      STEP_ADD_ALIAS (UNLESS_WORK),
      STEP_MAKE_PRIMARY (UNLESS_WORK),
      STEP_PRIMARY_AT_WORK (UNLESS_PERSONAL),
      STEP_ASK_MAIN_ADDRESS (UNLESS_PERSONAL),
      STEP_DISABLE (NULL),
      STEP_REMOVE (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot does not support a main address on a domain that is not Microsoft’s."), "2022-09-16"),
      SOURCE_ALIASES
    ),
  },

  { .id = NULL }
};
