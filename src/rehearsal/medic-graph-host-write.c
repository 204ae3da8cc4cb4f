/* medic-graph-host-write.c - the pretend Graph on what is written, changed and sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#include "services/medic-http.h"

#define LONGEST_SUBJECT 255
#define LONGEST_CONTENT (32 * 1024)
#define LONGEST_ADDRESS 320
#define MOST_RECIPIENTS 20

static const char *const writing[] = { "Mail.ReadWrite", NULL };
static const char *const sending[] = { "Mail.Send", NULL };

/* Returns: (nullable): the member, when it is an object */
static JsonObject *
peek_object (JsonObject *object,
             const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* @replaced: (inout): becomes a copy of @text, unless that is NULL */
static void
replace (char       **replaced,
         const char  *text)
{
  if (text == NULL)
    return;

  g_free (*replaced);
  *replaced = g_strdup (text);
}

/* Returns: (transfer full) (nullable): the addresses that it is to; NULL when they are not to be
 *   read */
static char **
read_recipients (JsonObject *message)
{
  JsonNode *node = json_object_get_member (message, "toRecipients");
  JsonArray *to = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint length = to != NULL ? json_array_get_length (to) : 0;
  g_autoptr (GStrvBuilder) addresses = g_strv_builder_new ();

  if (length > MOST_RECIPIENTS)
    return NULL;

  for (guint i = 0; i < length; i++)
    {
      JsonNode *element = json_array_get_element (to, i);
      JsonObject *person = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      JsonObject *email = peek_object (person, "emailAddress");
      const char *address = email != NULL ? medic_http_peek_text (email, "address", LONGEST_ADDRESS)
                                          : NULL;

      if (address == NULL)
        return NULL;

      g_strv_builder_add (addresses, address);
    }

  return g_strv_builder_end (addresses);
}

static void
fill_body (MedicLetter *letter,
           JsonObject  *body)
{
  const char *type = body != NULL ? medic_http_peek_text (body, "contentType", 16) : NULL;

  if (body == NULL)
    return;

  replace (&letter->content, medic_http_peek_text (body, "content", LONGEST_CONTENT));
  letter->html = type != NULL && g_ascii_strcasecmp (type, "html") == 0;
}

/* Puts what was written into a letter. Returns: FALSE when it cannot be read */
static gboolean
fill (MedicLetter *letter,
      JsonObject  *message)
{
  const char *subject = medic_http_peek_text (message, "subject", LONGEST_SUBJECT);
  g_auto (GStrv) to = NULL;

  if (subject == NULL && json_object_has_member (message, "subject"))
    return FALSE;

  replace (&letter->subject, subject);
  replace (&letter->message_id,
           medic_http_peek_text (message, "internetMessageId", LONGEST_SUBJECT));
  fill_body (letter, peek_object (message, "body"));
  if (!json_object_has_member (message, "toRecipients"))
    return TRUE;

  to = read_recipients (message);
  if (to == NULL)
    return FALSE;

  g_strfreev (letter->to);
  letter->to = g_steal_pointer (&to);

  return TRUE;
}

/**
 * medic_graph_host_write_letter:
 * @message: as it was written
 *
 * Returns: (transfer none) (nullable): the letter; NULL when it cannot be read
 */
MedicLetter *
medic_graph_host_write_letter (const MedicGraphCall *call,
                               JsonObject           *message,
                               MedicFolder           folder)
{
  MedicLetter *letter = medic_ledger_write (call->request->ledger, call->account->address, folder);
  g_autofree char *uuid = g_uuid_string_random ();

  letter->subject = g_strdup ("");
  letter->content = g_strdup ("");
  letter->message_id = g_strconcat ("<", uuid, "@practice.example>", NULL);
  letter->to = g_new0 (char *, 1);
  letter->from = g_strdup (call->account->from);
  letter->read = folder != MEDIC_FOLDER_INBOX;
  if (fill (letter, message))
    return letter;

  medic_ledger_burn (call->request->ledger, letter);

  return NULL;
}

static MedicAnswer *
refuse_body (const MedicGraphCall *call)
{
  return medic_graph_host_no (call, 400, "RequestBodyRead", "The body cannot be read.");
}

/* Returns: (transfer full): a new draft */
MedicAnswer *
medic_graph_host_draft (const MedicGraphCall *call)
{
  g_autoptr (JsonObject) body = medic_request_parse_json (call->request);
  MedicAnswer *answer = medic_graph_host_refuse (call, writing);
  MedicLetter *letter;

  if (answer == NULL)
    answer = medic_graph_host_fault (call, &call->account->drafts, "drafts");
  if (answer != NULL)
    return answer;

  letter = body != NULL ? medic_graph_host_write_letter (call, body, MEDIC_FOLDER_DRAFTS) : NULL;

  return letter != NULL ? medic_graph_host_letter (call, letter, 201) : refuse_body (call);
}

/* Whether the account itself is among them. */
static gboolean
is_own (const MedicGraphCall *call,
        char *const          *addresses)
{
  for (gsize i = 0; addresses[i] != NULL; i++)
    if (medic_practice_account_has (call->account, addresses[i]))
      return TRUE;

  return FALSE;
}

static MedicAnswer *
refuse_recipients (const MedicGraphCall *call)
{
  return medic_graph_host_no (call, 400, "ErrorInvalidRecipients",
                              "At least one recipient is not valid.");
}

/* Returns: (transfer full) (nullable): why it must not send; NULL when it may */
static MedicAnswer *
refuse_sending (const MedicGraphCall *call)
{
  MedicAnswer *answer = medic_graph_host_refuse (call, sending);

  return answer != NULL ? answer
                        : medic_graph_host_fault (call, &call->account->sending, "sending");
}

/* It is kept among what was sent, unless that is not wished. */
static gboolean
is_kept (JsonObject *body)
{
  JsonNode *node = json_object_get_member (body, "saveToSentItems");

  return node == NULL || json_node_get_value_type (node) != G_TYPE_BOOLEAN
         || json_node_get_boolean (node);
}

/* Returns: (transfer full): that what was written is sent */
MedicAnswer *
medic_graph_host_send (const MedicGraphCall *call)
{
  g_autoptr (JsonObject) body = medic_request_parse_json (call->request);
  JsonObject *message = peek_object (body, "message");
  MedicAnswer *answer = refuse_sending (call);
  g_auto (GStrv) to = message != NULL ? read_recipients (message) : NULL;
  MedicLetter *letter;

  if (answer != NULL)
    return answer;
  if (message == NULL)
    return refuse_body (call);
  if (to == NULL || to[0] == NULL)
    return refuse_recipients (call);

  letter = medic_graph_host_write_letter (call, message, MEDIC_FOLDER_SENT);
  if (letter == NULL)
    return refuse_body (call);

  if (!is_kept (body))
    medic_ledger_burn (call->request->ledger, letter);
  if (is_own (call, to) && call->account->arrives)
    medic_graph_host_write_letter (call, message, MEDIC_FOLDER_INBOX);

  return medic_answer_new_empty (202);
}

/* What came of a draft that was to oneself. */
static void
deliver (const MedicGraphCall *call,
         const MedicLetter    *sent)
{
  MedicLetter *letter = medic_ledger_write (call->request->ledger, call->account->address,
                                            MEDIC_FOLDER_INBOX);

  letter->subject = g_strdup (sent->subject);
  letter->content = g_strdup (sent->content);
  letter->html = sent->html;
  letter->message_id = g_strdup (sent->message_id);
  letter->to = g_strdupv (sent->to);
  letter->from = g_strdup (sent->from);
}

/* @letter: (nullable): the draft
 * Returns: (transfer full): that it is sent */
MedicAnswer *
medic_graph_host_send_draft (const MedicGraphCall *call,
                             MedicLetter          *letter)
{
  MedicAnswer *answer = refuse_sending (call);

  if (answer != NULL)
    return answer;
  if (letter == NULL || letter->folder != MEDIC_FOLDER_DRAFTS)
    return medic_graph_host_no (call, 404, "ErrorItemNotFound", NULL);
  if (letter->to[0] == NULL)
    return refuse_recipients (call);

  letter->folder = MEDIC_FOLDER_SENT;
  if (is_own (call, letter->to) && call->account->arrives)
    deliver (call, letter);

  return medic_answer_new_empty (202);
}

/**
 * medic_graph_host_change:
 * @letter: (nullable):
 *
 * Only a draft can be written anew; of others, only that they are read is noted.
 *
 * Returns: (transfer full): the message as it is now
 */
MedicAnswer *
medic_graph_host_change (const MedicGraphCall *call,
                         MedicLetter          *letter)
{
  g_autoptr (JsonObject) body = medic_request_parse_json (call->request);
  MedicAnswer *answer = medic_graph_host_refuse (call, writing);
  JsonNode *read = body != NULL ? json_object_get_member (body, "isRead") : NULL;

  if (answer != NULL)
    return answer;
  if (letter == NULL)
    return medic_graph_host_no (call, 404, "ErrorItemNotFound", NULL);
  if (body == NULL || (letter->folder == MEDIC_FOLDER_DRAFTS && !fill (letter, body)))
    return refuse_body (call);

  if (read != NULL && json_node_get_value_type (read) == G_TYPE_BOOLEAN)
    letter->read = json_node_get_boolean (read);

  return medic_graph_host_letter (call, letter, 200);
}
