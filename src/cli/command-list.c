/* command-list.c - what the program knows, as lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/lists.h"

#include <string.h>

/* A text without a case: an ellipsis stands where a fact would. */
void
medic_list_add_words (JsonBuilder *builder,
                      const char  *member,
                      const char  *msgid)
{
  g_autoptr (MedicFacts) nothing = medic_facts_new ();
  MedicSpeech speech = { medic_program_get_knowledge (), nothing, medic_language_get_current () };
  g_autofree char *words = medic_words_say (&speech, msgid);

  medic_cli_add_text (builder, member, words);
}

void
medic_list_begin (JsonBuilder *builder,
                  const char  *id,
                  const char  *title)
{
  json_builder_begin_object (builder);
  medic_cli_add_text (builder, "id", id);
  medic_list_add_words (builder, "title", title);
}

void
medic_list_add_strings (JsonBuilder       *builder,
                        const char        *member,
                        const char *const *strings)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (gsize i = 0; strings[i] != NULL; i++)
    json_builder_add_string_value (builder, strings[i]);
  json_builder_end_array (builder);
}

void
medic_list_add_sources (JsonBuilder       *builder,
                        const MedicSource *sources)
{
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (const MedicSource *s = sources; s != NULL && s->rule != NULL; s++)
    {
      json_builder_begin_object (builder);
      medic_cli_add_text (builder, "rule", _(s->rule));
      medic_cli_add_text (builder, "publisher", s->publisher);
      if (s->url != NULL)
        medic_cli_add_text (builder, "url", s->url);
      medic_cli_add_text (builder, "date", s->date);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
list_checks (JsonBuilder *builder)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    {
      medic_list_begin (builder, knowledge->checks[i]->id, knowledge->checks[i]->title);
      medic_list_add_words (builder, "doing", knowledge->checks[i]->doing);
      json_builder_end_object (builder);
    }
}

static void
list_questions (JsonBuilder *builder)
{
  for (const MedicQuestion *q = medic_program_get_knowledge ()->questions; q->id != NULL; q++)
    {
      medic_list_begin (builder, q->id, q->title);
      medic_list_add_words (builder, "text", q->text);
      json_builder_set_member_name (builder, "choices");
      json_builder_begin_array (builder);
      for (const MedicChoice *c = q->choices; c != NULL && c->value != NULL; c++)
        json_builder_add_string_value (builder, c->value);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
}

/* Whoever wrote it: what looks like a placeholder is none. */
static void
list_rehearsal (JsonBuilder         *builder,
                const MedicPractice *practice)
{
  json_builder_begin_object (builder);
  medic_cli_add_text (builder, "id", practice->id);
  if (practice->fault != NULL)
    medic_cli_add_text (builder, "fault", practice->fault);
  else
    {
      medic_cli_add_text (builder, "title", _(practice->title));
      medic_cli_add_text (builder, "summary", _(practice->summary));
    }
  json_builder_end_object (builder);
}

static void
list_rehearsals (JsonBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = medic_program_list_practice (&error);

  if (list == NULL)
    g_printerr ("mail-medic-cli: %s\n", error->message);

  for (guint i = 0; list != NULL && i < list->len; i++)
    list_rehearsal (builder, g_ptr_array_index (list, i));
}

static const struct
{
  const char *name;
  MedicLister list;
} lists[] = {
  { "causes", medic_list_causes },
  { "checks", list_checks },
  { "codes", medic_list_codes },
  { "diagnoses", medic_list_diagnoses },
  { "labels", medic_list_labels },
  { "questions", list_questions },
  { "rehearsals", list_rehearsals },
  { "steps", medic_list_steps },
  { "walks", medic_list_walks },
};

static MedicLister
find_list (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, name))
      return lists[i].list;

  return NULL;
}

static JsonNode *
build (MedicLister list)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_array (builder);
  list (builder);
  json_builder_end_array (builder);

  return json_builder_get_root (builder);
}

static void
print_list (JsonNode *root,
            gboolean  as_json)
{
  JsonArray *items = json_node_get_array (root);
  g_autofree char *text = as_json ? json_to_string (root, TRUE) : NULL;

  if (as_json)
    g_print ("%s\n", text);

  for (guint i = 0; !as_json && i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);

      static const char *const members[] = { "title", "words", "fault" };

      for (gsize j = 0; j < G_N_ELEMENTS (members); j++)
        if (json_object_has_member (item, members[j]))
          g_print ("%-24s %s\n", json_object_get_string_member (item, "id"),
                   json_object_get_string_member (item, members[j]));
    }
}

#define LONGEST_LINE 78
#define INDENT "  "

/* Puts @id behind others, or onto the next line when it would be too long. */
static void
append_id (GString    *text,
           gsize      *column,  /* 0 before the first one */
           const char *id)
{
  g_autofree char *shown = strchr (id, ' ') != NULL ? g_strdup_printf ("“%s”", id) : g_strdup (id);
  gsize width = g_utf8_strlen (shown, -1) + strlen (", ");

  if (*column > 0)
    g_string_append_c (text, ',');

  if (*column == 0 || *column + width > LONGEST_LINE)
    {
      g_string_append (text, "\n" INDENT);
      *column = strlen (INDENT);
    }
  else
    {
      g_string_append_c (text, ' ');
    }

  g_string_append (text, shown);
  *column += width;
}

/* Puts the ids of @items into @text, as many on a line as there is room for, each once. */
static void
append_ids (GString   *text,
            JsonArray *items)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize column = 0;

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);
      const char *id = json_object_get_string_member (item, "id");

      if (g_hash_table_add (seen, (gpointer) id))
        append_id (text, &column, id);
    }
}

/* Returns: (transfer full): every id of every list, for --help */
static char *
dup_all_ids (void)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (JsonNode) root = build (lists[i].list);

      g_string_append_printf (text, "%s%s:", i > 0 ? "\n\n" : "", lists[i].name);
      append_ids (text, json_node_get_array (root));
    }

  return g_string_free (text, FALSE);
}

static gboolean
wants_help (char **argv)
{
  return g_strv_contains ((const char *const *) argv, "--help")
         || g_strv_contains ((const char *const *) argv, "-h");
}

int
medic_cli_list (int    argc,
                char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (MEDIC_LISTS);
  g_autofree char *ids = wants_help (argv) ? dup_all_ids () : NULL;
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  gboolean as_json = FALSE;
  MedicLister list;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, _("Print the list as JSON"), NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
  g_option_context_set_description (context, ids);
  if (!medic_cli_parse (context, &argc, &argv, &error))
    return medic_cli_usage_error (error->message);

  list = argc == 2 ? find_list (argv[1]) : NULL;
  if (list == NULL)
    return medic_cli_wrong (_("List what? There are: {what}."), MEDIC_LISTS);

  root = build (list);
  print_list (root, as_json);

  return EXIT_CLEAR;
}
