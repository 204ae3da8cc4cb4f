/* calendar.c - the mailbox answers, and its calendar is not as HubSpot needs it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/ask-steps.h"

#define SOURCE_CALENDAR_LOST { \
  N_("The default calendar can be missing from the list, because what Exchange keeps about calendars is damaged."), "Microsoft", \
  "https://learn.microsoft.com/troubleshoot/exchange/calendars/default-calendar-not-returned-by-graph-rest-api", \
  "2024-06-10" }
#define SOURCE_CALENDAR_RIGHTS { \
  N_("Graph says of each calendar whether the person can write into it. Who made it always can."), "Microsoft", \
  "https://learn.microsoft.com/graph/api/resources/calendar", "2026-11-23" }
#define SOURCE_CALENDAR_ANSWERS { \
  N_("What the answers of Microsoft Graph mean."), "Microsoft", \
  "https://learn.microsoft.com/graph/errors", "2026-11-23" }
#define SOURCE_MEETINGS { \
  N_("Connecting a calendar connects its inbox too. The inbox can be connected without a calendar."), "HubSpot", \
  "https://knowledge.hubspot.com/getting-started-with-sales-tools-user-guide/how-to-use-meetings", "2025-02-28" }

/* While it lasts, mail can be used already. */
#define STEP_INBOX_ONLY { \
  .id = "connect-the-inbox-only", \
  .title = N_("Connect the inbox without the calendar meanwhile"), \
  .body = N_("The mailbox answers, so mail works. In HubSpot press these in turn, and leave the tab “Calendar” for later."), \
  .agent = N_("The inbox first: the gear, “General”, the tab “Email”, “Connect personal email”, “Office 365”, “Continue”. The calendar waits."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Settings", "General", "Email", "Connect personal email", "Office 365", "Continue"), \
  .drawing = DRAWING (HUBSPOT_CONNECT), \
  .link = LINK_HUBSPOT, \
  .link_title = N_("Open HubSpot"), \
  .expect = N_("HubSpot shows your address as connected."), \
  .changes = N_("HubSpot may read and send mail in that mailbox from then on."), \
  .spares = N_("HubSpot does not learn your password. Microsoft asks for it on its own page."), \
  .undo = N_("In HubSpot, on the same tab, point at the account and press “Disable”."), \
  .settles = TRUE, \
}

#define STEP_OPEN_CALENDAR { \
  .id = "open-the-calendar", \
  .title = N_("Open your calendar in Outlook on the web"), \
  .body = N_("Sign in with the address that you want in HubSpot, and press the calendar at the edge. Do you see your appointments, and can you enter a new one?"), \
  .agent = N_("Outlook on the web, the calendar at the edge. Are the appointments there? Can the customer enter one and remove it again?"), \
  .actor = MEDIC_OWNER_USER, \
  .link = LINK_OUTLOOK, \
  .link_title = N_("Open Outlook on the web"), \
  .expect = N_("You see your calendar, or you know that it does not open."), \
  .changes = N_("Nothing, if you remove what you enter."), \
  .settles = TRUE, \
}

const MedicDiagnosis medic_calendar_diagnoses[] = {
  {
    .id = "calendar-not-in-list",
    .title = N_("Your own calendar is missing from the list of calendars"),
    .explanation = N_("It is there, and yet Microsoft does not list it to apps. Microsoft knows this fault: what it keeps about the calendars of a mailbox is damaged. An app that goes by the list cannot find it."),
    .agent = N_("The inbox can be connected meanwhile. Opening the calendar in Outlook on the web may be enough. If not, it is work for the administrator, with Microsoft’s own instructions."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (CALENDAR, "works"), MEDIC_FALSE (CALENDAR_DEFAULT)),
    .unless = UNLESS_IT_WORKS,
    /* What the list lacks is sure; that HubSpot goes by the list is not. */
    .would_prove = N_("That HubSpot connects the inbox, and not the calendar."),
    .steps = MEDIC_STEPS (
      STEP_OPEN_CALENDAR,
      STEP_INBOX_ONLY,
      STEP_ASK_ADMIN_TO ("ask-to-mend-the-list", N_("Ask your administrator to mend the list of calendars"),
        N_("Microsoft Graph does not list my default calendar (GET /me/calendars), although it is there (GET /me/calendar). So apps such as HubSpot cannot find it. Microsoft describes the fault and its cure: the calendar object cache in the mailbox is damaged.\n\nhttps://learn.microsoft.com/troubleshoot/exchange/calendars/default-calendar-not-returned-by-graph-rest-api\n\nIt is done with MFCMAPI on a Windows computer with Outlook, by somebody with full access to my mailbox. Please save the entries before they are deleted, as the page says: a slip there can damage the mailbox. Microsoft’s support can do it too.\n\nTo check: I look again in Mail Medic, or connect my calendar in HubSpot."),
        N_("What Exchange keeps about the calendars of your mailbox."),
        N_("Your appointments are not what is deleted."),
        N_("They can put back the entries that they saved before."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CALENDAR_LOST, SOURCE_MEETINGS),
  },
  {
    .id = "calendar-not-writable",
    .title = N_("Nothing can be entered into your calendar"),
    .explanation = N_("Microsoft says that this account may read the calendar and not write into it. HubSpot enters the meetings that people book, so it needs to."),
    .agent = N_("One can always write into one’s own calendar. So is it the right account, or somebody else’s calendar? Have an entry tried in Outlook on the web."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (MEDIC_ONE_OF (CALENDAR, "works"), MEDIC_FALSE (CALENDAR_WRITABLE)),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("That nothing can be entered in Outlook on the web either."),
    .steps = MEDIC_STEPS (
      STEP_OPEN_CALENDAR,
      STEP_SEE_WHO (NULL),
      STEP_INBOX_ONLY,
      STEP_ASK_QUESTION ("ask-who-may-write", N_("Ask your administrator who may write into it"),
        N_("I want to connect my calendar to HubSpot. Microsoft Graph says that I cannot write into my own default calendar (canEdit is false). Could you look why?\n\nIn Exchange Online PowerShell: Get-MailboxFolderPermission \"(my address):\\Calendar\", and Get-Mailbox (my address) | fl RecipientTypeDetails, LitigationHold*, *Quota*.\nIs it a mailbox of my own, or a shared one, a room, or one on hold or full?\n\nNothing is to be changed before we know."),
        N_("They tell you what kind of mailbox it is, or what stands in the way."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CALENDAR_RIGHTS, SOURCE_MEETINGS),
  },
  {
    .id = "calendar-not-answering",
    .title = N_("The mailbox answers, and its calendar does not"),
    .explanation = N_("Mail can be read there, and the calendar was refused. HubSpot connects both together when the calendar is wanted."),
    .agent = N_("Mail is fine, the calendar is not. Have the inbox connected without it, and Outlook on the web looked at."),
    .owner = MEDIC_OWNER_ADMIN,
    .when = MEDIC_ALL_OF (
      MEDIC_ONE_OF (MAILBOX, "works"),
      MEDIC_NONE_OF (CALENDAR, "works", "throttled", "busy")
    ),
    .unless = UNLESS_IT_WORKS,
    .would_prove = N_("That HubSpot connects the inbox, and not the calendar."),
    .steps = MEDIC_STEPS (
      STEP_OPEN_CALENDAR,
      STEP_INBOX_ONLY,
      STEP_ASK_QUESTION ("ask-about-the-calendar", N_("Ask your administrator about the calendar"),
        N_("I want to connect my mailbox and calendar to HubSpot. The mailbox answers to Microsoft Graph, and the calendar does not. Could you look at my mailbox?\nThe answer was: {calendar-error}\n\nThe licence: https://admin.microsoft.com > Users > Active users > me > Licenses and apps, the apps below the plan.\nThe mailbox: https://admin.exchange.microsoft.com > Recipients > Mailboxes > me.\n\nNothing is to be changed before we know."),
        N_("They tell you what is unusual about the calendar."))
    ),
    .sources = MEDIC_SOURCES (SOURCE_CALENDAR_ANSWERS, SOURCE_MEETINGS),
  },

  { 0 }
};
