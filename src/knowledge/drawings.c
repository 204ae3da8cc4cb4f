/* drawings.c - where to press, drawn: the scenes are in ui/drawings, the marks here
 *
 * Schematic, and our own: what matters is the corner or the list in which a button is found.
 * That is from the steps' sources (Microsoft's and HubSpot's help). Where inside a small window
 * something is, they do not say, and so the text alternatives do not either.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

/* Where something is in more than one drawing. */
#define PICTURE \
  { .x = 355, .y = 32, .width = 30, .height = 30, .words = N_("Your picture or name") }, \
  { .x = 7, .y = 189, .width = 78, .height = 28, .side = MEDIC_SIDE_END, .again = TRUE }
#define GEAR { .x = 338, .y = 24, .width = 24, .height = 20 }
#define GENERAL { .x = 7, .y = 72, .width = 62, .height = 20, .side = MEDIC_SIDE_END }
#define EMAIL_TAB { .x = 149, .y = 78, .width = 42, .height = 20, .side = MEDIC_SIDE_ABOVE }
#define CALENDAR_TAB { .x = 197, .y = 78, .width = 56, .height = 20, .side = MEDIC_SIDE_ABOVE }
#define BESIDE_THE_ACCOUNT { .x = 310, .y = 120, .width = 66, .height = 24 }
#define YES { .x = 162, .y = 186, .width = 82, .height = 24 }
#define PROVIDER { .x = 278, .y = 130, .width = 50, .height = 48, .side = MEDIC_SIDE_ABOVE }
#define CONTINUE { .x = 317, .y = 188, .width = 62, .height = 24 }

const MedicDrawing medic_drawings[] = {
  [DRAWING_SEE_WHO] = {
    .id = "see-who",
    .scene = "microsoft-home",
    .alt = N_("A drawing of Microsoft’s start page. 1: your picture in the upper corner, or your name in the lower one. 2: the address, in the small window that opens."),
    .marks = MEDIC_MARKS (
      PICTURE,
      { .x = 297, .y = 97, .width = 84, .height = 17, .side = MEDIC_SIDE_BELOW,
        .words = N_("The address") }
    ),
  },
  [DRAWING_SIGN_OUT] = {
    .id = "sign-out",
    .scene = "microsoft-home",
    .alt = N_("A drawing of Microsoft’s start page. 1: your picture in the upper corner, or your name in the lower one. 2: “Sign out”, in the small window that opens."),
    .marks = MEDIC_MARKS (
      PICTURE,
      { .x = 269, .y = 171, .width = 112, .height = 27 }
    ),
  },
  [DRAWING_PRIVATE_WINDOW] = {
    .id = "private-window",
    .scene = "browser-menu",
    .alt = N_("A drawing of a browser. 1: the button of its menu, in the upper corner. 2: the line for a new private window, near the top of the menu. Some browsers call it incognito or InPrivate."),
    .marks = MEDIC_MARKS (
      { .x = 372, .y = 1, .width = 20, .height = 21, .side = MEDIC_SIDE_BELOW,
        .words = N_("The menu of the browser") },
      { .x = 245, .y = 81, .width = 138, .height = 22, .words = N_("New private window") }
    ),
  },
  [DRAWING_ANOTHER_ACCOUNT] = {
    .id = "another-account",
    .scene = "account-picker",
    .alt = N_("A drawing of the page on which Microsoft asks for the account. 1: “Use another account”, at the end of the list, below the accounts."),
    .marks = MEDIC_MARKS ({ .x = 114, .y = 153, .width = 172, .height = 30 }),
  },
  [DRAWING_MAIN_ADDRESS] = {
    .id = "main-address",
    .scene = "account-addresses",
    .alt = N_("A drawing of the page with the addresses of a personal account. 1: the address that is marked as primary, in the list."),
    .marks = MEDIC_MARKS (
      { .x = 44, .y = 90, .width = 198, .height = 24, .words = N_("The one marked as primary") }
    ),
  },
  [DRAWING_ADD_ADDRESS] = {
    .id = "add-address",
    .scene = "account-addresses",
    .alt = N_("A drawing of the page with the addresses of a personal account. 1: “Add email”, below the list."),
    .marks = MEDIC_MARKS ({ .x = 44, .y = 160, .width = 76, .height = 24 }),
  },
  [DRAWING_MAKE_PRIMARY] = {
    .id = "make-primary",
    .scene = "account-addresses",
    .alt = N_("A drawing of the page with the addresses of a personal account. 1: the outlook.com address, in the list. 2: “Make primary”, beside it."),
    .marks = MEDIC_MARKS (
      { .x = 44, .y = 123, .width = 140, .height = 24, .words = N_("The outlook.com address") },
      { .x = 245, .y = 123, .width = 72, .height = 24 }
    ),
  },
  [DRAWING_HUBSPOT_EMAIL] = {
    .id = "hubspot-email",
    .scene = "hubspot-email",
    .alt = N_("A drawing of HubSpot’s settings. 1: the gear, in the bar at the top. 2: “General”, in the list at the side. 3: the tab “Email”."),
    .marks = MEDIC_MARKS (GEAR, GENERAL, EMAIL_TAB),
  },
  [DRAWING_HUBSPOT_CALENDAR] = {
    .id = "hubspot-calendar",
    .scene = "hubspot-email",
    .alt = N_("A drawing of HubSpot’s settings. 1: the gear, in the bar at the top. 2: “General”, in the list at the side. 3: the tab “Calendar”."),
    .marks = MEDIC_MARKS (GEAR, GENERAL, CALENDAR_TAB),
  },
  [DRAWING_HUBSPOT_BUTTON] = {
    .id = "hubspot-button",
    .scene = "hubspot-email",
    .alt = N_("A drawing of HubSpot’s settings. 1: the gear, in the bar at the top. 2: “General”, in the list at the side. 3: the tab “Email”. 4: the button “Connect personal email”, on that tab."),
    .marks = MEDIC_MARKS (
      GEAR, GENERAL, EMAIL_TAB,
      { .x = 103, .y = 125, .width = 110, .height = 28, .side = MEDIC_SIDE_END }
    ),
  },
  [DRAWING_HUBSPOT_CONNECT] = {
    .id = "hubspot-connect",
    .scene = "hubspot-provider",
    .alt = N_("A drawing of HubSpot’s settings. 1: the gear, in the bar at the top. 2: “General”, in the list at the side. 3: the tab “Email”. 4: the button “Connect personal email”, on that tab. 5: the kind of mailbox, in the window that opens. 6: “Continue”, below it."),
    .marks = MEDIC_MARKS (
      GEAR, GENERAL, EMAIL_TAB,
      { .x = 103, .y = 125, .width = 98, .height = 28, .side = MEDIC_SIDE_BELOW },
      PROVIDER, CONTINUE
    ),
  },
  [DRAWING_HUBSPOT_CHOOSE] = {
    .id = "hubspot-choose",
    .scene = "hubspot-provider",
    .alt = N_("A drawing of HubSpot’s email settings. 1: the button “Connect personal email”. 2: the kind of mailbox, in the window that opens. 3: “Continue”, below it."),
    .marks = MEDIC_MARKS (
      { .x = 103, .y = 125, .width = 98, .height = 28, .side = MEDIC_SIDE_BELOW },
      PROVIDER, CONTINUE
    ),
  },
  [DRAWING_HUBSPOT_DISABLE] = {
    .id = "hubspot-disable",
    .scene = "hubspot-confirm",
    .alt = N_("A drawing of HubSpot’s settings. 1: the gear, in the bar at the top. 2: “General”, in the list at the side. 3: the tab “Email”. 4: “Disable”, which appears when the pointer is over the account. 5: “Yes, disable it”, in the window that asks once more."),
    .marks = MEDIC_MARKS (GEAR, GENERAL, EMAIL_TAB, BESIDE_THE_ACCOUNT, YES),
  },
  [DRAWING_HUBSPOT_REMOVE] = {
    .id = "hubspot-remove",
    .scene = "hubspot-confirm",
    .alt = N_("A drawing of HubSpot’s email settings. 1: “Remove”, which appears when the pointer is over the account. 2: “Yes, remove inbox”, in the window that asks once more."),
    .marks = MEDIC_MARKS (BESIDE_THE_ACCOUNT, YES),
  },
  [DRAWING_REQUEST_APPROVAL] = {
    .id = "request-approval",
    .scene = "approval",
    .alt = N_("A drawing of Microsoft’s page about the approval. 1: the box for your reason. 2: the button “Request approval”, below it."),
    .marks = MEDIC_MARKS (
      { .x = 111, .y = 129, .width = 178, .height = 49, .words = N_("Why you need it") },
      { .x = 193, .y = 183, .width = 98, .height = 28 }
    ),
  },
  [DRAWING_CONSENT_FOR_ALL] = {
    .id = "consent-for-all",
    .scene = "consent",
    .alt = N_("A drawing of the page on which Microsoft lists what HubSpot asks for, as an administrator sees it. 1: the box “Consent on behalf of your organization”, below the list. 2: the button “Accept”."),
    .marks = MEDIC_MARKS (
      { .x = 109, .y = 142, .width = 168, .height = 23,
        .label = "Consent on behalf of your organization" },
      { .x = 229, .y = 186, .width = 62, .height = 26, .label = "Accept" }
    ),
  },
  [DRAWING_ENTRA_CONSENT] = {
    .id = "entra-consent",
    .scene = "entra-permissions",
    .alt = N_("A drawing of HubSpot’s page in Entra. 1: “Permissions”, in the list at the side. 2: the button “Grant admin consent”, above the permissions."),
    .marks = MEDIC_MARKS (
      { .x = 15, .y = 137, .width = 76, .height = 22, .side = MEDIC_SIDE_END, .label = "Permissions" },
      { .x = 147, .y = 83, .width = 138, .height = 28, .label = "Grant admin consent" }
    ),
  },
  [DRAWING_ENTRA_ASSIGN] = {
    .id = "entra-assign",
    .scene = "entra-assignment",
    .alt = N_("A drawing of HubSpot’s page in Entra. 1: “Users and groups”, in the list at the side. 2: “Add user/group”, above the list of people. 3: “None Selected”, on the page that opens. 4: the person, in the list beside it. 5: “Select”, below that list. 6: “Assign”, at the lower end of the page."),
    .marks = MEDIC_MARKS (
      { .x = 15, .y = 93, .width = 70, .height = 22, .side = MEDIC_SIDE_END, .label = "Users and groups" },
      { .x = 105, .y = 43, .width = 82, .height = 26, .side = MEDIC_SIDE_BELOW, .label = "Add user/group" },
      { .x = 206, .y = 78, .width = 74, .height = 20, .side = MEDIC_SIDE_BELOW, .label = "None Selected" },
      { .x = 305, .y = 101, .width = 80, .height = 22, .side = MEDIC_SIDE_ABOVE,
        .words = N_("The person") },
      { .x = 305, .y = 187, .width = 58, .height = 26, .side = MEDIC_SIDE_ABOVE, .label = "Select" },
      { .x = 205, .y = 187, .width = 58, .height = 26, .side = MEDIC_SIDE_ABOVE, .label = "Assign" }
    ),
  },
  [DRAWING_LICENCES] = {
    .id = "licences",
    .scene = "licences",
    .alt = N_("A drawing of the Microsoft 365 admin center. 1: “Active users”, in the list at the side. 2: the person, in the list of people. 3: the tab “Licenses and apps”, on the page that opens. 4: a plan with a mailbox. 5: “Save changes”, at the lower end."),
    .marks = MEDIC_MARKS (
      { .x = 15, .y = 73, .width = 60, .height = 22, .side = MEDIC_SIDE_BELOW, .label = "Active users" },
      { .x = 93, .y = 85, .width = 88, .height = 22, .side = MEDIC_SIDE_BELOW, .words = N_("The person") },
      { .x = 250, .y = 81, .width = 74, .height = 21, .side = MEDIC_SIDE_ABOVE,
        .label = "Licenses and apps" },
      { .x = 210, .y = 129, .width = 128, .height = 21, .side = MEDIC_SIDE_END,
        .words = N_("A plan with a mailbox") },
      { .x = 209, .y = 187, .width = 80, .height = 26, .side = MEDIC_SIDE_END, .label = "Save changes" }
    ),
  },

  { .id = NULL }
};
