/* medic-graph-host-list.c - lists of the pretend Graph, page by page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#define USUAL_TOP 10
#define MOST_TOP 1000

#define VERSION "/v1.0"
#define SAFE_IN_PATH "/!$&'()*+,;=:@"
#define SAFE_IN_QUERY "$"

/* How much is asked for. */
typedef struct
{
  guint64  top;
  guint64  skip;
  gboolean count;
} Page;

static gboolean
read_number (const MedicGraphCall *call,
             const char           *option,
             guint64               least,
             guint64               most,
             guint64              *number)
{
  const char *text = g_hash_table_lookup (call->request->query, option);

  return text == NULL || g_ascii_string_to_unsigned (text, 10, least, most, number, NULL);
}

/* Returns: (nullable): what is wrong with how the list is asked for */
static const char *
read_page (const MedicGraphCall *call,
           Page                 *page)
{
  static const char *const known[] = {
    "$top", "$select", "$filter", "$orderby", "$skip", "$count", "$search", NULL
  };
  GHashTableIter iter;
  gpointer name;

  if (!read_number (call, "$top", 1, MOST_TOP, &page->top))
    return "Invalid value for the query option '$top'.";
  if (!read_number (call, "$skip", 0, G_MAXINT, &page->skip))
    return "Invalid value for the query option '$skip'.";

  page->count = g_strcmp0 (g_hash_table_lookup (call->request->query, "$count"), "true") == 0;
  g_hash_table_iter_init (&iter, call->request->query);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (*(const char *) name == '$' && !g_strv_contains (known, name))
      return "The query specified in the URI is not valid.";

  return NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (a, b);
}

/* Returns: (transfer full): where the list goes on; it keeps what was asked for */
static char *
dup_next (const MedicGraphCall *call,
          guint64               skip)
{
  GHashTable *query = call->request->query;
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (query), compare_names);
  g_autofree char *path = g_uri_escape_string (call->request->path, SAFE_IN_PATH, FALSE);
  GString *link = g_string_new (call->request->base);

  g_string_append_printf (link, VERSION "%s?", path);
  for (GList *l = names; l != NULL; l = l->next)
    if (!g_str_equal (l->data, "$skip"))
      {
        g_string_append_uri_escaped (link, l->data, SAFE_IN_QUERY, FALSE);
        g_string_append_c (link, '=');
        g_string_append_uri_escaped (link, g_hash_table_lookup (query, l->data), NULL, FALSE);
        g_string_append_c (link, '&');
      }
  g_string_append_printf (link, "$skip=%" G_GUINT64_FORMAT, skip);

  return g_string_free (link, FALSE);
}

/* Returns: (nullable): the property that is selected and unknown; else the page is written */
static char *
add_page (JsonBuilder          *builder,
          const MedicGraphCall *call,
          const Page           *page,
          GPtrArray            *all)
{
  json_builder_set_member_name (builder, "value");
  json_builder_begin_array (builder);
  for (guint64 i = page->skip; i < all->len && i - page->skip < page->top; i++)
    {
      JsonNode *node = g_ptr_array_index (all, i);
      char *unknown = medic_graph_host_select (call, json_node_get_object (node), NULL);

      if (unknown != NULL)
        return unknown;

      json_builder_add_value (builder, json_node_ref (node));
    }
  json_builder_end_array (builder);

  return NULL;
}

/**
 * medic_graph_host_list:
 * @context: what it is a list of
 * @all: (element-type JsonNode): objects with all that is known, in their order
 *
 * Returns: (transfer full): the page that is asked for, what was selected of it, and where it goes
 *   on
 */
MedicAnswer *
medic_graph_host_list (const MedicGraphCall *call,
                       const char           *context,
                       GPtrArray            *all)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Page page = { .top = USUAL_TOP };
  const char *wrong = read_page (call, &page);
  g_autofree char *unknown = NULL;

  if (wrong != NULL)
    return medic_graph_host_no (call, 400, "ErrorInvalidUrlQuery", wrong);

  json_builder_begin_object (builder);
  medic_answer_add (builder, "@odata.context", context);
  if (page.count)
    medic_answer_add_number (builder, "@odata.count", all->len);
  unknown = add_page (builder, call, &page, all);
  if (unknown != NULL)
    return medic_graph_host_unknown (call, unknown);

  if (page.skip + page.top < all->len)
    {
      g_autofree char *next = dup_next (call, page.skip + page.top);
      medic_answer_add (builder, "@odata.nextLink", next);
    }
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}
