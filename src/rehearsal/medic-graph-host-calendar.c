/* medic-graph-host-calendar.c - the pretend Graph on the calendars of an account
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#include "rehearsal/medic-practice-id.h"

#define CALENDAR "/me/calendar"
#define CALENDARS "/me/calendars"

/* @own: the one that belongs to the mailbox, and not one of those that come with it */
static void
add_calendar (JsonBuilder          *builder,
              const MedicGraphCall *call,
              gboolean              own)
{
  const MedicPracticeAccount *account = call->account;
  g_autofree char *shown = medic_practice_id_dup_display_name (account);

  medic_answer_add (builder, "id", own ? "practice-calendar" : "practice-birthdays");
  medic_answer_add (builder, "name", own ? "Calendar" : "Birthdays");
  medic_answer_add (builder, "color", "auto");
  medic_answer_add_truth (builder, "isDefaultCalendar", own);
  medic_answer_add_truth (builder, "canShare", own);
  medic_answer_add_truth (builder, "canViewPrivateItems", TRUE);
  medic_answer_add_truth (builder, "canEdit", own && account->calendar_editable);
  json_builder_set_member_name (builder, "owner");
  json_builder_begin_object (builder);
  medic_answer_add (builder, "name", shown);
  medic_answer_add (builder, "address", account->owner);
  json_builder_end_object (builder);
}

static MedicAnswer *
answer_calendar (const MedicGraphCall *call)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  medic_answer_add (builder, "@odata.context",
                    "https://graph.microsoft.com/v1.0/$metadata#users('me')/calendar/$entity");
  add_calendar (builder, call, TRUE);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);

  return medic_graph_host_object (call, 200, node);
}

static MedicAnswer *
answer_calendars (const MedicGraphCall *call)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (int own = call->account->calendar_listed; own >= 0; own--)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      add_calendar (builder, call, own == 1);
      json_builder_end_object (builder);
      g_ptr_array_add (all, json_builder_get_root (builder));
    }

  return medic_graph_host_list (
    call, "https://graph.microsoft.com/v1.0/$metadata#users('me')/calendars", all);
}

/* Returns: (transfer full) (nullable): what Graph says of the calendars; NULL for another path */
MedicAnswer *
medic_graph_host_calendar (const MedicGraphCall *call)
{
  static const char *const scopes[] = {
    "Calendars.Read", "Calendars.ReadBasic", "Calendars.ReadWrite", NULL
  };
  gboolean one = g_str_equal (call->request->path, CALENDAR)
                 || g_str_equal (call->request->path, CALENDARS "/practice-calendar");
  MedicAnswer *answer;

  if (!one && !g_str_equal (call->request->path, CALENDARS))
    return NULL;

  if (!medic_request_is (call->request, SOUP_METHOD_GET))
    return medic_graph_host_no (call, 405, "ErrorInvalidRequest", NULL);
  if (!medic_graph_host_may (call, scopes))
    return medic_graph_host_no (call, 403, "ErrorAccessDenied", NULL);

  answer = medic_graph_host_fault (call, &call->account->calendar, one ? "calendar" : "calendars");
  if (answer != NULL)
    return answer;

  return one ? answer_calendar (call) : answer_calendars (call);
}
