/* mailbox-read.c - a mailbox and its calendar as Microsoft Graph shows them: a pure function
 *
 * Microsoft, “Default calendar not returned by Graph REST API”: the list of calendars may lack the
 * one that works when it is asked for by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/mailbox-read.h"

#include "checks/addresses.h"
#include "checks/graph-body.h"
#include "checks/graph-errors.h"

#define LONGEST_ID 1024

static gboolean
works (const MedicGraphReply *reply)
{
  return g_strcmp0 (medic_graph_errors_find_value (reply), MEDIC_GRAPH_WORKS) == 0;
}

/* Returns: whether the calendar of that id is in the list; unknown when the list goes on elsewhere,
 *   or is none, or has one that could be it */
static MedicTruth
find_calendar (JsonObject *list,
               const char *id)
{
  JsonArray *calendars = medic_graph_body_peek_array (list, "value");
  MedicTruth found = MEDIC_NO;

  if (calendars == NULL || json_object_has_member (list, "@odata.nextLink"))
    found = MEDIC_UNKNOWN;

  for (guint i = 0; calendars != NULL && i < json_array_get_length (calendars); i++)
    {
      JsonObject *calendar = medic_graph_body_peek_element (calendars, i);
      const char *its = calendar != NULL ? medic_http_peek_text (calendar, "id", LONGEST_ID) : NULL;

      if (g_strcmp0 (its, id) == 0)
        return MEDIC_YES;

      if (its == NULL)
        found = MEDIC_UNKNOWN;
    }

  return found;
}

static void
learn_truth (MedicFacts *learned,
             MedicFact   fact,
             MedicTruth  truth)
{
  if (truth != MEDIC_UNKNOWN)
    medic_facts_set_boolean (learned, fact, truth == MEDIC_YES);
}

static void
learn_calendar (MedicFacts                *learned,
                const MedicMailboxReplies *replies)
{
  JsonObject *calendar = replies->calendar->body;
  const char *id = medic_http_peek_text (calendar, "id", LONGEST_ID);

  learn_truth (learned, MEDIC_FACT_CALENDAR_WRITABLE,
               medic_graph_body_read_truth (calendar, "canEdit"));
  if (id != NULL && id[0] != '\0' && works (replies->calendars))
    learn_truth (learned, MEDIC_FACT_CALENDAR_DEFAULT,
                 find_calendar (replies->calendars->body, id));
}

/* Returns: (transfer full) (nullable): who wrote a message that was sent from here */
static char *
dup_sender (const MedicGraphReply *sent)
{
  JsonArray *messages = medic_graph_body_peek_array (sent->body, "value");
  JsonObject *message = messages != NULL && json_array_get_length (messages) > 0
                        ? medic_graph_body_peek_element (messages, 0) : NULL;
  char *from = medic_graph_body_dup_recipient (message, "from");

  return from != NULL ? from : medic_graph_body_dup_recipient (message, "sender");
}

/* A stand-in that is seen anywhere is what others see, too. */
static void
learn_owner (MedicFacts                *learned,
             const MedicMailboxReplies *replies)
{
  g_autofree char *owner = medic_graph_body_dup_recipient (replies->calendar->body, "owner");
  g_autofree char *sender = replies->sent != NULL ? dup_sender (replies->sent) : NULL;
  gboolean is_seen = sender != NULL
                     && medic_addresses_get_kind (sender) == MEDIC_ADDRESSES_STAND_IN;
  const char *found = owner == NULL || is_seen ? sender : owner;

  if (found != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_MAILBOX_OWNER, found);
}

/**
 * medic_mailbox_read:
 *
 * Returns: (transfer full): what is learnt; or %NULL with an error when none of it was an answer
 */
MedicFacts *
medic_mailbox_read (const MedicMailboxReplies  *replies,
                    GError                    **error)
{
  g_autoptr (MedicFacts) learned = medic_facts_new ();
  gboolean mailbox, calendar;

  mailbox = medic_graph_errors_learn (learned, replies->inbox, MEDIC_FACT_MAILBOX,
                                      MEDIC_FACT_MAILBOX_ERROR);
  calendar = medic_graph_errors_learn (learned, replies->calendar, MEDIC_FACT_CALENDAR,
                                       MEDIC_FACT_CALENDAR_ERROR);
  if (!mailbox && !calendar)
    {
      g_propagate_error (error, medic_graph_errors_new_error (replies->inbox));
      return NULL;
    }

  /* A success may say nothing more than that. */
  if (works (replies->calendar) && replies->calendar->body != NULL)
    learn_calendar (learned, replies);
  learn_owner (learned, replies);

  return g_steal_pointer (&learned);
}
