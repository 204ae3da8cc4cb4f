/* medic-graph-host-mail.c - the pretend Graph on the mailbox of an account
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#include <string.h>

#include "services/medic-http.h"

#define FOLDERS "/me/mailFolders/"
#define MESSAGES "/me/messages"
#define SEND "/me/sendMail"

#define LONGEST_SUBJECT 255

/* The names by which a path has them. */
static const struct
{
  const char *path;
  const char *id;
  const char *name;
} folders[MEDIC_N_FOLDERS] = {
  [MEDIC_FOLDER_INBOX] = { "inbox", "practice-inbox", "Inbox" },
  [MEDIC_FOLDER_SENT] = { "sentitems", "practice-sent", "Sent Items" },
  [MEDIC_FOLDER_DRAFTS] = { "drafts", "practice-drafts", "Drafts" },
};

static const char *const reading[] = { "Mail.Read", "Mail.ReadBasic", "Mail.ReadWrite", NULL };
static const char *const writing[] = { "Mail.ReadWrite", NULL };
static const char *const sending[] = { "Mail.Send", NULL };

/* Returns: by which other objects name the folder */
const char *
medic_graph_host_folder (MedicFolder folder)
{
  return folders[folder].id;
}

/* Finds the folder that a path is about. Returns: (nullable): what is left of the path after it */
static const char *
find_folder (const char  *path,
             MedicFolder *folder)
{
  for (gsize i = 0; g_str_has_prefix (path, FOLDERS) && i < MEDIC_N_FOLDERS; i++)
    {
      const char *name = path + strlen (FOLDERS);
      gsize size = strlen (folders[i].path);

      if (g_ascii_strncasecmp (name, folders[i].path, size) == 0
          && (name[size] == '\0' || name[size] == '/'))
        {
          *folder = (MedicFolder) i;
          return name + size;
        }
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): why not; NULL when the token is good for it and there is a
 *   mailbox */
static MedicAnswer *
refuse (const MedicGraphCall *call,
        const char *const    *scopes)
{
  if (!medic_graph_host_may (call, scopes))
    return medic_graph_host_no (call, 403, "ErrorAccessDenied", NULL);

  return medic_graph_host_fault (call, &call->account->inbox, "inbox");
}

/* Whose mailbox it is shows in the context, by the name that Exchange has for it. */
static MedicAnswer *
answer_folder (const MedicGraphCall *call,
               MedicFolder           folder)
{
  g_autofree char *owner = g_uri_escape_string (call->account->owner, NULL, FALSE);
  g_autofree char *context =
    g_strconcat ("https://graph.microsoft.com/v1.0/$metadata#users('", owner,
                 "')/mailFolders/$entity", NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;

  json_builder_begin_object (builder);
  medic_answer_add (builder, "@odata.context", context);
  medic_answer_add (builder, "id", folders[folder].id);
  medic_answer_add (builder, "displayName", folders[folder].name);
  medic_answer_add (builder, "parentFolderId", "practice-root");
  medic_answer_add_number (builder, "childFolderCount", 0);
  medic_answer_add_number (builder, "unreadItemCount", 3);
  medic_answer_add_number (builder, "totalItemCount", 128);
  medic_answer_add_number (builder, "sizeInBytes", 7340032);
  medic_answer_add_truth (builder, "isHidden", FALSE);
  json_builder_end_object (builder);
  node = json_builder_get_root (builder);

  return medic_graph_host_object (call, 200, node);
}

/* Puts what was written into a letter. Returns: FALSE when it cannot be read */
static gboolean
fill (MedicLetter *letter,
      JsonObject  *message)
{
  const char *subject = medic_http_peek_text (message, "subject", LONGEST_SUBJECT);
  const char *id = medic_http_peek_text (message, "internetMessageId", LONGEST_SUBJECT);
  g_autofree char *uuid = g_uuid_string_random ();

  if (subject == NULL && json_object_has_member (message, "subject"))
    return FALSE;

  letter->subject = g_strdup (subject != NULL ? subject : "");
  letter->message_id = id != NULL ? g_strdup (id)
                                  : g_strconcat ("<", uuid, "@practice.example>", NULL);

  return TRUE;
}

static MedicLetter *
write_letter (const MedicGraphCall *call,
              JsonObject           *message,
              MedicFolder           folder)
{
  MedicLetter *letter = medic_ledger_write (call->request->ledger, call->account->address, folder);

  if (fill (letter, message))
    {
      letter->from = g_strdup (call->account->from);
      return letter;
    }

  medic_ledger_burn (call->request->ledger, letter);

  return NULL;
}

static MedicAnswer *
refuse_body (const MedicGraphCall *call)
{
  return medic_graph_host_no (call, 400, "RequestBodyRead", "The body cannot be read.");
}

static MedicAnswer *
write_draft (const MedicGraphCall *call)
{
  g_autoptr (JsonObject) body = medic_request_parse_json (call->request);
  MedicAnswer *answer = refuse (call, writing);
  MedicLetter *letter;

  if (answer == NULL)
    answer = medic_graph_host_fault (call, &call->account->drafts, "drafts");
  if (answer != NULL)
    return answer;

  letter = body != NULL ? write_letter (call, body, MEDIC_FOLDER_DRAFTS) : NULL;

  return letter != NULL ? medic_graph_host_letter (call, letter, 201) : refuse_body (call);
}

/* Returns: (nullable): the member, when it is an object */
static JsonObject *
peek_object (JsonObject *object,
             const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Returns: how many somebodies it is to; @own: the account itself is one of them */
static guint
count_recipients (const MedicGraphCall *call,
                  JsonObject           *message,
                  gboolean             *own)
{
  JsonNode *node = json_object_get_member (message, "toRecipients");
  JsonArray *to = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n_recipients = 0;

  *own = FALSE;
  for (guint i = 0; to != NULL && i < json_array_get_length (to); i++)
    {
      JsonNode *element = json_array_get_element (to, i);
      JsonObject *person = JSON_NODE_HOLDS_OBJECT (element) ? json_node_get_object (element) : NULL;
      JsonObject *email = peek_object (person, "emailAddress");
      const char *address = email != NULL ? medic_http_peek_text (email, "address", 320) : NULL;

      if (address == NULL)
        return 0;

      n_recipients++;
      *own = *own || medic_practice_account_has (call->account, address);
    }

  return n_recipients;
}

static MedicAnswer *
send_letter (const MedicGraphCall *call)
{
  g_autoptr (JsonObject) body = medic_request_parse_json (call->request);
  JsonObject *message = peek_object (body, "message");
  MedicAnswer *answer = refuse (call, sending);
  gboolean own;

  if (answer == NULL)
    answer = medic_graph_host_fault (call, &call->account->sending, "sending");
  if (answer != NULL)
    return answer;

  if (message == NULL)
    return refuse_body (call);
  if (count_recipients (call, message, &own) == 0)
    return medic_graph_host_no (call, 400, "ErrorInvalidRecipients",
                                "At least one recipient is not valid.");
  if (write_letter (call, message, MEDIC_FOLDER_SENT) == NULL)
    return refuse_body (call);

  if (own && call->account->arrives)
    write_letter (call, message, MEDIC_FOLDER_INBOX);

  return medic_answer_new_empty (202);
}

/* What is done with one message. */
static MedicAnswer *
answer_letter (const MedicGraphCall *call,
               const char           *id)
{
  MedicLedger *ledger = call->request->ledger;
  gboolean removed = medic_request_is (call->request, SOUP_METHOD_DELETE);
  MedicAnswer *answer = refuse (call, removed ? writing : reading);
  MedicLetter *letter = medic_ledger_find_letter (ledger, call->account->address, id);

  if (answer == NULL && removed)
    answer = medic_graph_host_fault (call, &call->account->removal, "removal");
  if (answer != NULL)
    return answer;

  if (!removed && !medic_request_is (call->request, SOUP_METHOD_GET))
    return medic_graph_host_no (call, 405, "ErrorInvalidRequest", NULL);
  if (letter == NULL)
    return medic_graph_host_no (call, 404, "ErrorItemNotFound", NULL);
  if (!removed)
    return medic_graph_host_letter (call, letter, 200);

  medic_ledger_burn (ledger, letter);

  return medic_answer_new_empty (204);
}

/* Everybody has sent something before. */
static void
write_the_past (const MedicGraphCall *call)
{
  g_autoptr (JsonObject) message = json_object_new ();

  if (medic_ledger_count (call->request->ledger, call->account->address, "past") > 0)
    return;

  json_object_set_string_member (message, "subject", "Minutes of our meeting");
  write_letter (call, message, MEDIC_FOLDER_SENT);
}

/* @rest: (nullable): of the path, after the folder; NULL for no folder */
static MedicAnswer *
read_something (const MedicGraphCall *call,
                MedicFolder           folder,
                const char           *rest)
{
  MedicAnswer *answer = refuse (call, reading);

  if (answer != NULL)
    return answer;

  write_the_past (call);
  if (rest != NULL && *rest == '\0')
    return answer_folder (call, folder);

  return medic_graph_host_letters (call, folder);
}

/* Returns: (transfer full) (nullable): what Graph says of the mailbox; NULL for another path */
MedicAnswer *
medic_graph_host_mail (const MedicGraphCall *call)
{
  const char *path = call->request->path;
  MedicFolder folder = MEDIC_N_FOLDERS;
  const char *rest = find_folder (path, &folder);
  gboolean post = medic_request_is (call->request, SOUP_METHOD_POST);
  gboolean list = g_str_equal (path, MESSAGES)
                  || (rest != NULL && (*rest == '\0' || g_str_equal (rest, "/messages")));

  if (g_str_has_prefix (path, MESSAGES "/"))
    return answer_letter (call, path + strlen (MESSAGES "/"));
  if (post && g_str_equal (path, SEND))
    return send_letter (call);
  if (post && g_str_equal (path, MESSAGES))
    return write_draft (call);
  if (medic_request_is (call->request, SOUP_METHOD_GET) && list)
    return read_something (call, folder, rest);

  return list || g_str_equal (path, SEND) ? medic_graph_host_no (call, 405, "ErrorInvalidRequest", NULL)
                                          : NULL;
}
