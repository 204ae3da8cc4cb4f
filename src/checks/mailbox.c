/* mailbox.c - does the mailbox itself answer, and its calendar?
 *
 * Reads how many messages there are and what the calendars are called, and no message; of a
 * personal account, the sender of the last message that was sent, which may be a stand-in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/ask.h"
#include "checks/checks.h"
#include "checks/mailbox-read.h"
#include "services/medic-account.h"

enum
{
  INBOX,
  CALENDAR,
  CALENDARS,
  SENT,
};

static const char *const paths[] = {
  [INBOX] = "/me/mailFolders/inbox?$select=displayName,totalItemCount",
  [CALENDAR] = "/me/calendar",
  [CALENDARS] = "/me/calendars?$top=50",
  [SENT] = NULL,
};

static const char *const personal_paths[] = {
  [INBOX] = "/me/mailFolders/inbox?$select=displayName,totalItemCount",
  [CALENDAR] = "/me/calendar",
  [CALENDARS] = "/me/calendars?$top=50",
  [SENT] = "/me/mailFolders/sentitems/messages?$top=1&$select=from,sender",
  NULL
};

static MedicFacts *
interpret (GPtrArray  *replies,
           GError    **error)
{
  const MedicMailboxReplies sorted = {
    .inbox = g_ptr_array_index (replies, INBOX),
    .calendar = g_ptr_array_index (replies, CALENDAR),
    .calendars = g_ptr_array_index (replies, CALENDARS),
    .sent = replies->len > SENT ? g_ptr_array_index (replies, SENT) : NULL,
  };

  return medic_mailbox_read (&sorted, error);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GPtrArray) replies = NULL;
  GError *error = NULL;
  MedicFacts *learned;

  replies = medic_graph_read_finish (result, &error);
  learned = replies != NULL ? interpret (replies, &error) : NULL;
  medic_ask_return (task, learned, error);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  const MedicClaims *claims = medic_account_peek_claims (medic_services_get_account (services));
  gboolean is_personal = claims != NULL && medic_claims_is_personal (claims);

  medic_graph_read_async (services, is_personal ? personal_paths : paths,
                          g_task_get_cancellable (task), on_read, g_object_ref (task));
}

const MedicCheck medic_check_mailbox = {
  .id = "mailbox",
  .title = N_("The mailbox itself"),
  .doing = N_("Opening the mailbox and its calendar, as HubSpot does…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "works"), MEDIC_ONE_OF (CALENDAR, "works"),
                    MEDIC_FALSE (CALENDAR_DEFAULT)),
      N_("Both answer, but the main calendar is missing in the list of calendars") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "works"), MEDIC_ONE_OF (CALENDAR, "works")),
      N_("The mailbox and its calendar answer") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "works"), MEDIC_KNOWN (CALENDAR_ERROR)),
      /* Translators: the code is Microsoft’s, such as “ErrorAccessDenied”. */
      N_("The mailbox answers, its calendar does not: {calendar-error}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "works")), N_("The mailbox answers") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "no-mailbox", "not-found", "unlicensed")),
      N_("Microsoft’s cloud has no mailbox for the account") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "moving")), N_("The mailbox is being moved") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "denied")), N_("Microsoft does not let us in") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "blocked-by-exchange")),
      N_("A rule in Exchange does not let apps like this one in") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "disabled")), N_("The account is switched off") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "full")), N_("The mailbox is full") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX, "throttled", "busy")),
      N_("Microsoft has no time for the mailbox now") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (MAILBOX_ERROR)),
      N_("The mailbox does not open. Microsoft’s code: {mailbox-error}") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (MAILBOX)), N_("The mailbox does not open") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (CALENDAR, "works")), N_("The calendar answers") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (CALENDAR)), N_("The calendar does not open") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS, "granted", "partly")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_MAILBOX, MEDIC_FACT_MAILBOX_ERROR, MEDIC_FACT_CALENDAR,
                              MEDIC_FACT_CALENDAR_ERROR, MEDIC_FACT_CALENDAR_DEFAULT,
                              MEDIC_FACT_CALENDAR_WRITABLE, MEDIC_FACT_MAILBOX_OWNER),
  .reach = MEDIC_FACT_MAILBOX_REACH,
  .timeout_seconds = MEDIC_GRAPH_LONGEST_SECONDS,
  .later = TRUE,
  .run = run,
};
