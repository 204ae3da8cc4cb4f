/* medic-graph-host-answer.c - how the pretend Graph says yes and no
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

/* What Graph says beside a code; seen in what people pasted. */
static const struct
{
  const char *code;
  const char *message;
} messages[] = {
  { "MailboxNotEnabledForRESTAPI",
    "The mailbox is either inactive, soft-deleted, or is hosted on-premise." },
  { "MailboxNotSupportedForRESTAPI", "REST API is not yet supported for this mailbox." },
  { "RESTAPINotEnabledForComponentSharedMailbox",
    "REST API is not yet supported for this mailbox." },
  { "ResourceNotFound", "Resource could not be discovered." },
  { "ErrorNonExistentMailbox", "The SMTP address has no mailbox associated with it." },
  { "ErrorInvalidLicense", "The license of the user is invalid." },
  { "ErrorOrganizationAccessBlocked", "The tenant is marked for removal." },
  { "ErrorAccessDenied", "Access is denied. Check credentials and try again." },
  { "Authorization_RequestDenied", "Insufficient privileges to complete the operation." },
  { "ErrorItemNotFound", "The specified object was not found in the store." },
  { "ErrorMailboxMoveInProgress", "Mailbox move in progress. Try again later." },
  { "ErrorMailboxStoreUnavailable", "The mailbox database is temporarily unavailable." },
  { "ErrorQuotaExceeded", "The mailbox has exceeded its quota." },
  { "ErrorExceededMessageLimit", "Cannot send mail. Daily Message/Recipient limit exceeded. Follow"
    " the instructions in your Inbox to verify your account." },
  { "ErrorSendAsDenied", "The user account which was used to submit this request does not have the"
    " right to send mail on behalf of the specified sending account." },
  { "TooManyRequests", "Please retry again later." },
  { "ApplicationThrottled", "Application is over its MailboxConcurrency limit." },
};

static const char *
get_message (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    if (g_str_equal (messages[i].code, code))
      return messages[i].message;

  return "The request could not be carried out.";
}

/**
 * medic_graph_host_no:
 * @message: (nullable): NULL for what goes with @code
 *
 * Returns: (transfer full):
 */
MedicAnswer *
medic_graph_host_no (const MedicGraphCall *call,
                     guint                 status,
                     const char           *code,
                     const char           *message)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "error");
  json_builder_begin_object (builder);
  medic_answer_add (builder, "code", code);
  medic_answer_add (builder, "message", message != NULL ? message : get_message (code));
  json_builder_set_member_name (builder, "innerError");
  json_builder_begin_object (builder);
  medic_answer_add (builder, "date", date);
  medic_answer_add (builder, "request-id", call->id);
  medic_answer_add (builder, "client-request-id",
                    call->client_id != NULL ? call->client_id : call->id);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
  json_builder_end_object (builder);

  return medic_answer_new_json (status, builder);
}

/* Returns: (transfer full) (nullable): what the rule of the account has to say; NULL when it
 *   works */
MedicAnswer *
medic_graph_host_fault (const MedicGraphCall     *call,
                        const MedicPracticeFault *fault,
                        const char               *what)
{
  MedicAnswer *answer;

  if (fault->status == 0)
    return NULL;
  if (fault->times != 0
      && medic_ledger_count (call->request->ledger, call->account->address, what) >= fault->times)
    return NULL;

  answer = medic_graph_host_no (call, fault->status, fault->code, NULL);
  if (fault->retry_after != 0)
    {
      g_autofree char *seconds = g_strdup_printf ("%u", fault->retry_after);
      medic_answer_set_header (answer, "Retry-After", seconds);
    }

  return answer;
}

/* Whether the token is good for one of them. */
gboolean
medic_graph_host_may (const MedicGraphCall *call,
                      const char *const    *scopes)
{
  for (gsize i = 0; call->scopes[i] != NULL; i++)
    for (gsize j = 0; scopes[j] != NULL; j++)
      if (g_ascii_strcasecmp (call->scopes[i], scopes[j]) == 0)
        return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (nullable): the property that is selected and unknown. Else @object is
 *   left with what was selected, and with @usual when nothing was. */
char *
medic_graph_host_select (const MedicGraphCall *call,
                         JsonObject           *object,
                         const char *const    *usual)
{
  const char *text = g_hash_table_lookup (call->request->query, "$select");
  g_auto (GStrv) selected = text != NULL ? g_strsplit_set (text, ", ", 64)
                                         : g_strdupv ((char **) usual);
  g_autoptr (GList) members = json_object_get_members (object);

  for (gsize i = 0; selected != NULL && selected[i] != NULL; i++)
    if (*selected[i] != '\0' && !json_object_has_member (object, selected[i]))
      return g_strdup (selected[i]);

  for (GList *l = members; selected != NULL && l != NULL; l = l->next)
    if (!g_str_has_prefix (l->data, "@") && !g_str_equal (l->data, "id")
        && !g_strv_contains ((const char *const *) selected, l->data))
      json_object_remove_member (object, l->data);

  return NULL;
}

/* Returns: (transfer full) */
MedicAnswer *
medic_graph_host_unknown (const MedicGraphCall *call,
                          const char           *property)
{
  g_autofree char *message =
    g_strdup_printf ("Parsing OData Select and Expand failed: Could not find a property named '%s'.",
                     property);

  return medic_graph_host_no (call, 400, "BadRequest", message);
}

/**
 * medic_graph_host_object:
 * @node: (transfer none): an object with all that is known
 *
 * Returns: (transfer full): what was selected of it
 */
MedicAnswer *
medic_graph_host_object (const MedicGraphCall *call,
                         guint                 status,
                         JsonNode             *node)
{
  g_autofree char *unknown = medic_graph_host_select (call, json_node_get_object (node), NULL);

  return unknown != NULL ? medic_graph_host_unknown (call, unknown)
                         : medic_answer_new_node (status, node);
}
