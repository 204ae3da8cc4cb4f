/* medic-graph-host-letters.c - messages in a mailbox of the pretend Graph, and looking for them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#include <string.h>

#include "rehearsal/medic-practice-id.h"

#define MOST_TERMS 8

/* One term of a filter: “subject eq 'Hello'” or “startswith(subject,'Hel')”. */
#define TERM "^(?:(?<verb>startswith|contains)\\((?<in>subject),|" \
  "(?<name>subject|internetMessageId|isDraft|isRead|receivedDateTime) (?<op>eq|ge|gt|le|lt) )" \
  "(?:'(?<text>(?:[^']|'')*)'|(?<bare>[A-Za-z0-9:.TZ-]+))\\)?(?: and |$)"

/* Adds a person to the array, or as the member, that is being built. */
static void
add_person (JsonBuilder *builder,
            const char  *name,
            const char  *address)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "emailAddress");
  json_builder_begin_object (builder);
  medic_answer_add (builder, "name", name);
  medic_answer_add (builder, "address", address);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
add_recipients (JsonBuilder *builder,
                const char  *member,
                char *const *addresses)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (gsize i = 0; addresses[i] != NULL; i++)
    add_person (builder, addresses[i], addresses[i]);
  json_builder_end_array (builder);
}

/* What it says, and the beginning of that. */
static void
add_body (JsonBuilder       *builder,
          const MedicLetter *letter)
{
  g_autofree char *beginning = g_utf8_substring (letter->content, 0,
                                                 MIN (g_utf8_strlen (letter->content, -1), 255));

  medic_answer_add (builder, "bodyPreview", beginning);
  json_builder_set_member_name (builder, "body");
  json_builder_begin_object (builder);
  medic_answer_add (builder, "contentType", letter->html ? "html" : "text");
  medic_answer_add (builder, "content", letter->content);
  json_builder_end_object (builder);
}

static JsonNode *
describe (const MedicGraphCall *call,
          const MedicLetter    *letter)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *shown = medic_practice_id_dup_display_name (call->account);
  char *const nobody[] = { NULL };

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
  add_body (builder, letter);
  medic_answer_add (builder, "importance", "normal");
  medic_answer_add (builder, "parentFolderId", medic_graph_host_folder (letter->folder));
  medic_answer_add_truth (builder, "isRead", letter->read);
  medic_answer_add_truth (builder, "isDraft", letter->folder == MEDIC_FOLDER_DRAFTS);
  json_builder_set_member_name (builder, "sender");
  add_person (builder, shown, letter->from);
  json_builder_set_member_name (builder, "from");
  add_person (builder, shown, letter->from);
  add_recipients (builder, "toRecipients", letter->to);
  add_recipients (builder, "ccRecipients", nobody);
  add_recipients (builder, "bccRecipients", nobody);
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

/* Whether the filter can be read, if there is one. */
static gboolean
is_filter_good (const MedicGraphCall *call)
{
  const char *terms = g_hash_table_lookup (call->request->query, "$filter");
  const MedicLetter empty = { .subject = (char *) "", .message_id = (char *) "" };
  gboolean matches;

  return terms == NULL || filter (terms, &empty, &matches);
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

/* The newest first, unless the oldest are wanted. */
static gboolean
is_backwards (const MedicGraphCall *call)
{
  const char *order = g_hash_table_lookup (call->request->query, "$orderby");

  return order == NULL || g_str_has_suffix (order, " desc");
}

/**
 * medic_graph_host_letters:
 * @folder: or %MEDIC_N_FOLDERS for all
 *
 * Returns: (transfer full): the messages
 */
MedicAnswer *
medic_graph_host_letters (const MedicGraphCall *call,
                          MedicFolder           folder)
{
  GPtrArray *letters = medic_ledger_get_letters (call->request->ledger);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  gboolean backwards = is_backwards (call);

  if (!is_filter_good (call))
    return medic_graph_host_no (call, 400, "ErrorInvalidUrlQuery", "Invalid filter clause.");

  for (guint i = 0; i < letters->len; i++)
    {
      const MedicLetter *letter = g_ptr_array_index (letters, backwards ? letters->len - 1 - i : i);

      if (is_meant (call, letter, folder))
        g_ptr_array_add (all, describe (call, letter));
    }

  return medic_graph_host_list (
    call, "https://graph.microsoft.com/v1.0/$metadata#users('me')/messages", all);
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
