/* medic-graph-host-letters.c - messages in a mailbox of the pretend Graph, and looking for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#include <string.h>

#include "rehearsal/medic-practice-id.h"

#define USUAL_TOP 10
#define MOST_TOP 1000
#define MOST_TERMS 8

/* One term of a filter: “subject eq 'Hello'” or “startswith(subject,'Hel')”. */
#define TERM "^(?:(?<verb>startswith|contains)\\((?<in>subject),|" \
  "(?<name>subject|internetMessageId|isDraft|isRead|receivedDateTime) (?<op>eq|ge|gt|le|lt) )" \
  "(?:'(?<text>(?:[^']|'')*)'|(?<bare>[A-Za-z0-9:.TZ-]+))\\)?(?: and |$)"

static void
add_person (JsonBuilder *builder,
            const char  *member,
            const char  *name,
            const char  *address)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "emailAddress");
  json_builder_begin_object (builder);
  medic_answer_add (builder, "name", name);
  medic_answer_add (builder, "address", address);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static JsonNode *
describe (const MedicGraphCall *call,
          const MedicLetter    *letter)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *shown = medic_practice_id_dup_display_name (call->account);

  json_builder_begin_object (builder);
  medic_answer_add (builder, "@odata.etag", "W/\"practice\"");
  medic_answer_add (builder, "id", letter->id);
  medic_answer_add (builder, "createdDateTime", letter->time);
  medic_answer_add (builder, "lastModifiedDateTime", letter->time);
  medic_answer_add (builder, "receivedDateTime", letter->time);
  medic_answer_add (builder, "sentDateTime", letter->time);
  medic_answer_add_truth (builder, "hasAttachments", FALSE);
  medic_answer_add (builder, "internetMessageId", letter->message_id);
  medic_answer_add (builder, "subject", letter->subject);
  medic_answer_add (builder, "bodyPreview", "");
  medic_answer_add (builder, "importance", "normal");
  medic_answer_add (builder, "parentFolderId", medic_graph_host_folder (letter->folder));
  medic_answer_add_truth (builder, "isRead", letter->folder != MEDIC_FOLDER_INBOX);
  medic_answer_add_truth (builder, "isDraft", letter->folder == MEDIC_FOLDER_DRAFTS);
  add_person (builder, "sender", shown, letter->from);
  add_person (builder, "from", shown, letter->from);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* Whether @value is what a term of the filter says. */
static gboolean
holds (const MedicLetter *letter,
       GMatchInfo        *term)
{
  g_autofree char *verb = g_match_info_fetch_named (term, "verb");
  g_autofree char *name = g_match_info_fetch_named (term, "name");
  g_autofree char *quoted = g_match_info_fetch_named (term, "text");
  GString *text = g_string_new (quoted);
  g_autofree char *wanted = NULL;

  g_string_replace (text, "''", "'", 0);
  wanted = g_string_free (text, FALSE);
  if (g_strcmp0 (verb, "startswith") == 0)
    return g_str_has_prefix (letter->subject, wanted);
  if (g_strcmp0 (verb, "contains") == 0)
    return strstr (letter->subject, wanted) != NULL;
  if (g_strcmp0 (name, "subject") == 0)
    return g_str_equal (letter->subject, wanted);
  if (g_strcmp0 (name, "internetMessageId") == 0)
    return g_str_equal (letter->message_id, wanted);

  return TRUE;
}

/* Returns: whether the filter can be read; then @matches says whether @letter is meant */
static gboolean
filter (const char        *text,
        const MedicLetter *letter,
        gboolean          *matches)
{
  g_autoptr (GRegex) regex = g_regex_new (TERM, 0, 0, NULL);

  *matches = TRUE;
  for (guint i = 0; i < MOST_TERMS && *text != '\0'; i++)
    {
      g_autoptr (GMatchInfo) term = NULL;
      int end = 0;

      if (!g_regex_match (regex, text, 0, &term))
        return FALSE;

      *matches = *matches && holds (letter, term);
      g_match_info_fetch_pos (term, 0, NULL, &end);
      text += end;
    }

  return *text == '\0';
}

/* Returns: (nullable): what is wrong with how the list is asked for */
static const char *
judge_query (const MedicGraphCall *call,
             guint64              *top)
{
  static const char *const known[] = {
    "$top", "$select", "$filter", "$orderby", "$skip", "$count", "$search", NULL
  };
  const char *text = g_hash_table_lookup (call->request->query, "$top");
  const char *terms = g_hash_table_lookup (call->request->query, "$filter");
  const MedicLetter empty = { .subject = (char *) "", .message_id = (char *) "" };
  gboolean matches;
  GHashTableIter iter;
  gpointer name;

  *top = USUAL_TOP;
  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, MOST_TOP, top, NULL))
    return "Invalid value for the query option '$top'.";
  if (terms != NULL && !filter (terms, &empty, &matches))
    return "Invalid filter clause.";

  g_hash_table_iter_init (&iter, call->request->query);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (*(const char *) name == '$' && !g_strv_contains (known, name))
      return "The query specified in the URI is not valid.";

  return NULL;
}

/* Whether it belongs to this list. */
static gboolean
is_meant (const MedicGraphCall *call,
          const MedicLetter    *letter,
          MedicFolder           folder)
{
  const char *terms = g_hash_table_lookup (call->request->query, "$filter");
  gboolean matches = TRUE;

  return g_str_equal (letter->address, call->account->address)
         && (folder == MEDIC_N_FOLDERS || folder == letter->folder)
         && (terms == NULL || filter (terms, letter, &matches)) && matches;
}

/**
 * medic_graph_host_letters:
 * @folder: or %MEDIC_N_FOLDERS for all
 *
 * Returns: (transfer full): the messages, newest first
 */
MedicAnswer *
medic_graph_host_letters (const MedicGraphCall *call,
                          MedicFolder           folder)
{
  GPtrArray *letters = medic_ledger_get_letters (call->request->ledger);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  guint64 top;
  const char *wrong = judge_query (call, &top);

  if (wrong != NULL)
    return medic_graph_host_no (call, 400, "ErrorInvalidUrlQuery", wrong);

  json_builder_begin_object (builder);
  medic_answer_add (builder, "@odata.context",
                    "https://graph.microsoft.com/v1.0/$metadata#users('me')/messages");
  json_builder_set_member_name (builder, "value");
  json_builder_begin_array (builder);
  for (guint i = letters->len; i > 0 && top > 0; i--)
    {
      const MedicLetter *letter = g_ptr_array_index (letters, i - 1);
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *unknown = NULL;

      if (!is_meant (call, letter, folder))
        continue;

      node = describe (call, letter);
      unknown = medic_graph_host_select (call, json_node_get_object (node), NULL);
      if (unknown != NULL)
        return medic_graph_host_unknown (call, unknown);

      json_builder_add_value (builder, g_steal_pointer (&node));
      top--;
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}

/* Returns: (transfer full): one message */
MedicAnswer *
medic_graph_host_letter (const MedicGraphCall *call,
                         const MedicLetter    *letter,
                         guint                 status)
{
  g_autoptr (JsonNode) node = describe (call, letter);

  return medic_graph_host_object (call, status, node);
}
