/* medic-graph-host-mail.c - the pretend Graph on the mailbox of an account
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#include <string.h>

#define ALL_FOLDERS "/me/mailFolders"
#define FOLDERS ALL_FOLDERS "/"
#define MESSAGES "/me/messages"
#define SEND "/me/sendMail"

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
  for (gsize i = 0; g_str_has_prefix (path, FOLDERS) && i < 2 * MEDIC_N_FOLDERS; i++)
    {
      const char *name = path + strlen (FOLDERS);
      const char *known = i % 2 == 0 ? folders[i / 2].path : folders[i / 2].id;
      gsize size = strlen (known);

      if (g_ascii_strncasecmp (name, known, size) == 0 && (name[size] == '\0' || name[size] == '/'))
        {
          *folder = (MedicFolder) (i / 2);
          return name + size;
        }
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): why not; NULL when the token is good for it and there is a
 *   mailbox */
MedicAnswer *
medic_graph_host_refuse (const MedicGraphCall *call,
                         const char *const    *scopes)
{
  if (!medic_graph_host_may (call, scopes))
    return medic_graph_host_no (call, 403, "ErrorAccessDenied", NULL);

  return medic_graph_host_fault (call, &call->account->inbox, "inbox");
}

/* Whose mailbox it is shows in the context, by the name that Exchange has for it. */
static char *
dup_context (const MedicGraphCall *call,
             const char           *rest)
{
  g_autofree char *owner = g_uri_escape_string (call->account->owner, NULL, FALSE);

  return g_strconcat ("https://graph.microsoft.com/v1.0/$metadata#users('", owner,
                      "')/mailFolders", rest, NULL);
}

static JsonNode *
describe (MedicFolder  folder,
          const char  *context)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  if (context != NULL)
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

  return json_builder_get_root (builder);
}

static MedicAnswer *
answer_folder (const MedicGraphCall *call,
               MedicFolder           folder)
{
  g_autofree char *context = dup_context (call, "/$entity");
  g_autoptr (JsonNode) node = describe (folder, context);

  return medic_graph_host_object (call, 200, node);
}

static MedicAnswer *
answer_folders (const MedicGraphCall *call)
{
  MedicAnswer *answer = medic_graph_host_refuse (call, reading);
  g_autofree char *context = dup_context (call, "");
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  if (answer != NULL)
    return answer;

  for (gsize i = 0; i < MEDIC_N_FOLDERS; i++)
    g_ptr_array_add (all, describe ((MedicFolder) i, NULL));

  return medic_graph_host_list (call, context, all);
}

/* Reads it, or removes it. */
static MedicAnswer *
read_letter (const MedicGraphCall *call,
             MedicLetter          *letter)
{
  gboolean removed = medic_request_is (call->request, SOUP_METHOD_DELETE);
  MedicAnswer *answer = medic_graph_host_refuse (call, removed ? writing : reading);

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

  medic_ledger_burn (call->request->ledger, letter);

  return medic_answer_new_empty (204);
}

/* What is done with one message: @path after the list of all. */
static MedicAnswer *
answer_letter (const MedicGraphCall *call,
               const char           *path)
{
  const char *rest = strchr (path, '/');
  gboolean send = g_strcmp0 (rest, "/send") == 0;
  g_autofree char *id = g_strndup (path, rest != NULL ? (gsize) (rest - path) : strlen (path));
  MedicLetter *letter = rest == NULL || send ? medic_ledger_find_letter (call->request->ledger,
                                                                         call->account->address, id)
                                             : NULL;

  if (send && medic_request_is (call->request, SOUP_METHOD_POST))
    return medic_graph_host_send_draft (call, letter);
  if (!send && medic_request_is (call->request, "PATCH"))
    return medic_graph_host_change (call, letter);

  return read_letter (call, letter);
}

/* Everybody has sent something before. */
static void
write_the_past (const MedicGraphCall *call)
{
  g_autoptr (JsonObject) message = json_object_new ();

  if (medic_ledger_count (call->request->ledger, call->account->address, "past") > 0)
    return;

  json_object_set_string_member (message, "subject", "Minutes of our meeting");
  medic_graph_host_write_letter (call, message, MEDIC_FOLDER_SENT);
}

/* @rest: (nullable): of the path, after the folder; NULL for no folder */
static MedicAnswer *
read_something (const MedicGraphCall *call,
                MedicFolder           folder,
                const char           *rest)
{
  MedicAnswer *answer = medic_graph_host_refuse (call, reading);

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

  if (g_str_equal (path, ALL_FOLDERS) && medic_request_is (call->request, SOUP_METHOD_GET))
    return answer_folders (call);
  if (g_str_has_prefix (path, MESSAGES "/"))
    return answer_letter (call, path + strlen (MESSAGES "/"));
  if (post && g_str_equal (path, SEND))
    return medic_graph_host_send (call);
  if (post && g_str_equal (path, MESSAGES))
    return medic_graph_host_draft (call);
  if (medic_request_is (call->request, SOUP_METHOD_GET) && list)
    return read_something (call, folder, rest);

  return list || g_str_equal (path, SEND) ? medic_graph_host_no (call, 405, "ErrorInvalidRequest", NULL)
                                          : NULL;
}
