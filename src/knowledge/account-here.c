/* account-here.c - the account that signed in here: is it the one that is wanted?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/alias-steps.h"
#include "knowledge/steps-here.h"

#define OF_WORK MEDIC_ALL_OF (MEDIC_NONE_OF (ACCOUNT_IS, "personal"))
#define OF_PERSONAL MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_IS, "personal"))

#define SOURCE_SIGNED_IN HUBSPOT_ARTICLE ( \
  N_("HubSpot connects the account that the browser is signed in to."), "2022-09-16")
#define SOURCE_ADDRESSES_OF_USER { \
  N_("An account at work has one main address, any number of others, and a sign-in name that can differ."), "Microsoft", \
  "https://learn.microsoft.com/graph/api/resources/user", "2026-11-23" }
#define SOURCE_ALIASES_HIDDEN { \
  N_("Of a personal account, Microsoft tells apps the main address and not the others."), "Wino Mail", \
  "https://github.com/bkaankose/Wino-Mail/pull/1017", "2026-08-12" }
#define SOURCE_SIGN_OUT { \
  N_("Microsoft’s sign-out page ends the sign-in of the browser that opens it."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc", "2026-11-23" }

/* While something keeps the mailbox shut, its name is not what matters. */
#define UNLESS_MAILBOX_IS_SHUT MEDIC_ANY_OF ( \
  MEDIC_NONE_OF (MAILBOX, "works"), \
  MEDIC_ONE_OF (MAILBOX_ACCESS, "refused"), \
  MEDIC_ONE_OF (HUBSPOT_NOW, "works"))

/* It may be connected already, under the name that nobody looks for. */
#define STEPS_MAIN_ADDRESS \
  { \
    .id = "look-for-the-main-address", \
    .title = N_("Look whether HubSpot has it as {account-mail}"), \
    .body = N_("Open your email settings in HubSpot. If {account-mail} is there as connected, it is this very mailbox, and nothing is missing: mail to {mail-address} arrives in it too."), \
    .agent = N_("The gear, “General”, the tab “Email”. Is {account-mail} there? Then it is connected, and only the name is another one."), \
    .actor = MEDIC_OWNER_USER, \
    .press = MEDIC_PRESS ("Settings", "General", "Email"), \
    .drawing = DRAWING (HUBSPOT_EMAIL), \
    .link = LINK_HUBSPOT, \
    .link_title = N_("Open HubSpot"), \
    .expect = N_("You know whether HubSpot has this mailbox. If the name does not matter to you, you are done."), \
    .changes = N_("Nothing. You only look."), \
    .settles = TRUE, \
  }, \
  STEP_CONNECT (NULL), \
  STEP_ASK_MAIN_ADDRESS (NULL), \
  STEP_DISABLE (NULL), \
  STEP_REMOVE (NULL)

const MedicDiagnosis medic_account_here_diagnoses[] = {
  {
    .id = "wrong-account-signed-in",
    .title = N_("You signed in with another account than {mail-address}"),
    .explanation = N_("Neither the main address nor the sign-in name of that account is the one that you want, and none of its other addresses is. HubSpot takes the account that the browser is signed in to, so it has most likely met this one too."),
    .agent = N_("Read both aloud: {mail-address} is wanted, and another one came back. All of it in the browser that the customer uses for HubSpot. A private window is the quickest test."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "other")),
    .unless = UNLESS_IT_WORKS,
    /* All its addresses were compared; where they cannot be read, another entry holds. */
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "other")),
    .steps = MEDIC_STEPS (
      STEP_SIGN_IN_AS_WANTED,
      STEP_PRIVATE_WINDOW (NULL),
      STEP_SIGN_OUT_WORK (OF_WORK),
      STEP_SIGN_OUT_PERSONAL (OF_PERSONAL),
      STEP_CLOSE_BROWSER (UNLESS_ORGANISATIONS),
      STEP_ANOTHER_ACCOUNT (UNLESS_OWN),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_SIGNED_IN, SOURCE_ADDRESSES_OF_USER, SOURCE_SIGN_OUT),
  },
  {
    .id = "address-not-seen-in-account",
    .title = N_("We do not see {mail-address} in this account"),
    .explanation = N_("You signed in to a personal account that goes by another address. Microsoft does not tell us its second ones. So {mail-address} is one of those, or you want another account."),
    .agent = N_("A personal account: its second addresses are hidden from us. The customer sees them on Microsoft’s page. If {mail-address} is not there, it is the wrong account."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "unknown-aliases")),
    .unless = MEDIC_ANY_OF (
      MEDIC_ONE_OF (ACCOUNT_PRIMARY, "foreign", "outlook-alias"),
      MEDIC_NONE_OF (MAILBOX, "works"),
      MEDIC_ONE_OF (MAILBOX_ACCESS, "refused"),
      MEDIC_ONE_OF (HUBSPOT_NOW, "works")
    ),
    .would_prove = N_("A look at the list of addresses of your account."),
    .steps = MEDIC_STEPS (
      {
        .id = "look-for-it-among-the-addresses",
        .title = N_("Look for {mail-address} among the addresses"),
        .body = N_("Open the addresses of your personal account. Is {mail-address} in the list? Then it is the right account, and HubSpot shows it under the address that is marked as primary."),
        .agent = N_("Is {mail-address} in the list? Yes: the right account, and HubSpot shows the primary one. No: another account is meant."),
        .actor = MEDIC_OWNER_USER,
        .link = LINK_ADDRESSES_PERSONAL,
        .link_title = N_("Open the addresses of your account"),
        .expect = N_("You know whether the address belongs to this account."),
        .changes = N_("Nothing. You only look."),
      },
      STEP_SIGN_IN_AS_WANTED,
      STEP_PRIVATE_WINDOW (NULL),
      STEP_SIGN_OUT_PERSONAL (NULL),
      STEP_CONNECT (NULL)
    ),
    .sources = MEDIC_SOURCES (SOURCE_ALIASES_HIDDEN, SOURCE_SIGNED_IN),
  },
  {
    .id = "wanted-address-is-an-alias",
    .title = N_("{mail-address} is a second address of this mailbox"),
    .explanation = N_("The account is the right one. But HubSpot connects a mailbox under its main address, and that is {account-mail}. So it is there under a name that you do not look for."),
    .agent = N_("The right account; only the name differs. Ask whether HubSpot shows {account-mail}: then it is connected. Only an administrator changes the main address."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "alias"), MEDIC_KNOWN (ACCOUNT_MAIL)),
    .unless = UNLESS_MAILBOX_IS_SHUT,
    .would_prove = N_("That HubSpot shows {account-mail}."),
    .steps = MEDIC_STEPS (STEPS_MAIN_ADDRESS),
    .sources = MEDIC_SOURCES (SOURCE_ADDRESSES_OF_USER, SOURCE_SIGNED_IN),
  },
  {
    .id = "wanted-address-is-the-sign-in-name",
    .title = N_("{mail-address} is a sign-in name, not the main address"),
    .explanation = N_("You sign in with it at Microsoft, but the mailbox goes by {account-mail}. HubSpot connects it under that address."),
    .agent = N_("The sign-in name and the main address differ. HubSpot shows {account-mail}. Mail to the sign-in name may not even arrive: have it tried."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (ACCOUNT_WANTED, "sign-in-name"),
      MEDIC_ONE_OF (ACCOUNT_PRIMARY, "name-differs"),
      MEDIC_KNOWN (ACCOUNT_MAIL)
    ),
    .unless = UNLESS_MAILBOX_IS_SHUT,
    .would_prove = N_("That HubSpot shows {account-mail}."),
    .steps = MEDIC_STEPS (STEPS_MAIN_ADDRESS),
    .sources = MEDIC_SOURCES (
      SOURCE_ADDRESSES_OF_USER,
      { N_("In some organisations people sign in with a name that is not their main address."), "Wino Mail",
        "https://github.com/bkaankose/Wino-Mail/issues/643", "2026-11-23" },
      SOURCE_SIGNED_IN
    ),
  },
  /* Both are about assignment only by what HubSpot's help says of it: never more than likely. */
  {
    .id = "assignment-needed-here",
    .title = N_("Your administrator most likely must assign you to HubSpot"),
    .explanation = N_("Microsoft lets only assigned people use this program, and you are not one of them. HubSpot says that it wants an interaction. Your organisation seems to hand out each app by itself, HubSpot too."),
    .agent = N_("AADSTS50105 came for this program, not for HubSpot. The two together point to a missing assignment. The administrator sees it in the app’s list “Users and groups”."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (SIGN_IN_ERROR_CAUSE, "user-not-assigned"),
      MEDIC_ONE_OF (HUBSPOT_ERROR_CAUSE, "interaction-required", "unspecified-sign-in-failure")
    ),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("The code AADSTS50105 in HubSpot’s own message, or a look at the app’s list “Users and groups”."),
    .steps = MEDIC_STEPS (STEP_ASK_TO_BE_ASSIGNED, STEP_CONNECT (NULL)),
    .sources = MEDIC_SOURCES (
      SOURCE_ASSIGNMENT,
      HUBSPOT_ARTICLE (N_("The account needs access to HubSpot’s app; an administrator gives it."), "2022-09-16")
    ),
  },

  { 0 }
};
