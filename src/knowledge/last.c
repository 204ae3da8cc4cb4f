/* last.c - what is said when nothing else holds
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/steps.h"

const MedicDiagnosis medic_last_diagnoses[] = {
  /* It holds whenever there is an address, and is said when nothing above it is. */
  {
    .id = "nothing-seen-from-outside",
    .title = N_("There is not enough to name the cause"),
    .explanation = N_("All that answered is in order. We do not guess: the cause lies where we cannot see from outside."),
    .agent = N_("From outside, nothing is wrong at {mail-domain}. The cause is in the account, in the browser or in HubSpot."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_ADDRESS)),
    .unless = MEDIC_ANY_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "works")),
    .steps = MEDIC_STEPS (
      STEP_PRIVATE_WINDOW (NULL),
      STEP_LOOK_IN_OUTLOOK,
      {
        .id = "keep-the-message",
        .title = N_("Send the exact message to your administrator"),
        .body = N_("Copy all that HubSpot or Microsoft shows, with every number in it. Those numbers tell an administrator what happened."),
        .agent = N_("Have the whole message read out or sent, with its code and its identifiers."),
        .actor = MEDIC_OWNER_ADMIN,
        .copy = N_("I cannot connect {mail-address} to HubSpot. The domain and the sign-in page are in order. Could you look at my sign-in in the Entra sign-in logs, and at whether HubSpot is approved for our organisation? This is the message I see:"),
        .expect = N_("They find the sign-in in the logs and tell you why it was refused."),
        .changes = N_("Nothing. It is a question."),
      }
    ),
    .sources = MEDIC_SOURCES (
      { N_("HubSpot connects the account that the browser is signed in to."), "HubSpot",
        "https://knowledge.hubspot.com/connected-email/troubleshoot-office-365-inbox-and-calendar-connection-errors",
        "2022-09-16" },
      { N_("Whether an app may read mail is decided by each organisation, per app."), "Microsoft",
        "https://learn.microsoft.com/entra/identity/enterprise-apps/manage-app-consent-policies", "2026-01-22" }
    ),
  },

  {
    .id = "nothing-told-yet",
    .title = N_("There is not enough to name the cause"),
    .explanation = N_("You tried it, and it does not work. Without an address or a message we can only guess, and we do not guess."),
    .agent = N_("Ask for the address that the customer wants to connect, and for the whole message that they see."),
    .owner = MEDIC_OWNER_UNKNOWN,
    .open = TRUE,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (HUBSPOT_NOW, "same", "other")),
    .steps = MEDIC_STEPS (
      {
        .id = "check-the-address",
        .title = N_("Check your address here"),
        .body = N_("Go back to the start and type the address that you want to connect. We look at where its mail is and at what Microsoft knows of it."),
        .agent = N_("Back to page 1: the address that the customer wants to connect."),
        .actor = MEDIC_OWNER_USER,
        .expect = N_("You see what answered, and a cause or a question."),
        .changes = N_("Nothing. You only look."),
      },
      STEP_PRIVATE_WINDOW (NULL)
    ),
    .sources = MEDIC_SOURCES (
      HUBSPOT_ARTICLE (N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16")
    ),
  },

  { 0 }
};
