/* command-list.c - what the program knows, as lists
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/commands.h"
#include "cli/report-json.h"

/* An array of objects is built first; people get the id and the title, or the words, of each. */
typedef void (*Lister) (JsonBuilder *builder);

/* A text without a case: an ellipsis stands where a fact would. */
static void
add_words (JsonBuilder *builder,
           const char  *member,
           const char  *msgid)
{
  g_autoptr (MedicFacts) nothing = medic_facts_new ();
  MedicSpeech speech = { medic_program_get_knowledge (), nothing, medic_language_get_current () };
  g_autofree char *words = medic_words_say (&speech, msgid);

  medic_cli_add_text (builder, member, words);
}

static void
begin_item (JsonBuilder *builder,
            const char  *id,
            const char  *title)
{
  json_builder_begin_object (builder);
  medic_cli_add_text (builder, "id", id);
  add_words (builder, "title", title);
}

static void
list_checks (JsonBuilder *builder)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize i = 0; knowledge->checks[i] != NULL; i++)
    {
      begin_item (builder, knowledge->checks[i]->id, knowledge->checks[i]->title);
      json_builder_end_object (builder);
    }
}

static void
add_sources (JsonBuilder       *builder,
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
list_diagnoses (JsonBuilder *builder)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      {
        begin_item (builder, d->id, d->title);
        medic_cli_add_text (builder, "owner", medic_owner_get_nick (d->owner));
        json_builder_set_member_name (builder, "open");
        json_builder_add_boolean_value (builder, d->open);
        add_sources (builder, d->sources);
        json_builder_end_object (builder);
      }
}

static void
list_questions (JsonBuilder *builder)
{
  for (const MedicQuestion *q = medic_program_get_knowledge ()->questions; q->id != NULL; q++)
    {
      begin_item (builder, q->id, q->title);
      json_builder_set_member_name (builder, "choices");
      json_builder_begin_array (builder);
      for (const MedicChoice *c = q->choices; c != NULL && c->value != NULL; c++)
        json_builder_add_string_value (builder, c->value);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
}

static void
list_rehearsals (JsonBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = medic_program_list_practice (&error);

  if (list == NULL)
    g_printerr ("mail-medic-cli: %s\n", error->message);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const MedicPractice *practice = g_ptr_array_index (list, i);

      begin_item (builder, practice->id, _(practice->title));
      medic_cli_add_text (builder, "summary", _(practice->summary));
      json_builder_end_object (builder);
    }
}

static void
list_walks (JsonBuilder *builder)
{
  for (const MedicWalk *walk = medic_program_get_knowledge ()->walks; walk->id != NULL; walk++)
    {
      begin_item (builder, walk->id, walk->title);
      add_words (builder, "lead", walk->lead);
      json_builder_set_member_name (builder, "steps");
      json_builder_begin_array (builder);
      for (const MedicStep *step = walk->steps; step->id != NULL; step++)
        json_builder_add_string_value (builder, step->id);
      json_builder_end_array (builder);
      add_sources (builder, walk->sources);
      json_builder_end_object (builder);
    }
}

static void
list_causes (JsonBuilder *builder)
{
  for (const MedicCause *cause = medic_program_get_knowledge ()->causes; cause->id != NULL; cause++)
    {
      json_builder_begin_object (builder);
      medic_cli_add_text (builder, "id", cause->id);
      medic_cli_add_text (builder, "owner", medic_owner_get_nick (cause->owner));
      add_words (builder, "words", cause->words);
      json_builder_end_object (builder);
    }
}

static void
add_code (JsonBuilder     *builder,
          const MedicCode *code)
{
  static const char *const kinds[] = {
    [MEDIC_CODE_AADSTS] = "aadsts",
    [MEDIC_CODE_OAUTH] = "oauth",
    [MEDIC_CODE_GRAPH] = "graph",
    [MEDIC_CODE_SMTP] = "smtp",
    [MEDIC_CODE_HTTP] = "http",
    [MEDIC_CODE_HUBSPOT] = "hubspot",
    [MEDIC_CODE_NETWORK] = "network",
  };
  const MedicCause *cause = medic_knowledge_get_cause (medic_program_get_knowledge (), code->cause);

  json_builder_begin_object (builder);
  medic_cli_add_text (builder, "id", code->id);
  medic_cli_add_text (builder, "kind", kinds[code->kind]);
  medic_cli_add_text (builder, "cause", cause->id);
  medic_cli_add_text (builder, "owner",
                      code->owner != NULL ? code->owner : medic_owner_get_nick (cause->owner));
  add_words (builder, "words", code->words != NULL ? code->words : cause->words);
  medic_cli_add_text (builder, "publisher", code->publisher);
  medic_cli_add_text (builder, "date", code->date);
  json_builder_end_object (builder);
}

/* A code can stand in the tables several times, by what else is in the text: it is listed once for
 * each of its causes. */
static void
list_codes (JsonBuilder *builder)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize table = 0; knowledge->codes[table] != NULL; table++)
    for (const MedicCode *code = knowledge->codes[table]; code->id != NULL; code++)
      if (g_hash_table_add (listed, g_strconcat (code->id, " ", code->cause, NULL)))
        add_code (builder, code);
}

static const struct
{
  const char *name;
  Lister      list;
} lists[] = {
  { "causes", list_causes },
  { "checks", list_checks },
  { "codes", list_codes },
  { "diagnoses", list_diagnoses },
  { "questions", list_questions },
  { "rehearsals", list_rehearsals },
  { "walks", list_walks },
};

static Lister
find_list (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].name, name))
      return lists[i].list;

  return NULL;
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

      const char *member = json_object_has_member (item, "title") ? "title" : "words";

      g_print ("%-24s %s\n", json_object_get_string_member (item, "id"),
               json_object_get_string_member (item, member));
    }
}

int
medic_cli_list (int    argc,
                char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (MEDIC_LISTS);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  gboolean as_json = FALSE;
  Lister list;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, _("Print the list as JSON"), NULL },
    { NULL }
  };

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    return medic_cli_usage_error (error->message);

  list = argc == 2 ? find_list (argv[1]) : NULL;
  if (list == NULL)
    return medic_cli_wrong (_("List what? There are: {what}."), MEDIC_LISTS);

  json_builder_begin_array (builder);
  list (builder);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  print_list (root, as_json);

  return EXIT_CLEAR;
}
