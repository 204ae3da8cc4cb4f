/* list-causes.c - lists of what a pasted text can say, and of what stands on buttons
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/lists.h"

void
medic_list_causes (JsonBuilder *builder)
{
  for (const MedicCause *cause = medic_program_get_knowledge ()->causes; cause->id != NULL; cause++)
    {
      json_builder_begin_object (builder);
      medic_cli_add_text (builder, "id", cause->id);
      medic_cli_add_text (builder, "owner", medic_owner_get_nick (cause->owner));
      medic_list_add_words (builder, "words", cause->words);
      json_builder_end_object (builder);
    }
}

static void
add_code (JsonBuilder     *builder,
          const MedicCode *code)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  const MedicCause *cause = medic_knowledge_get_cause (knowledge, code->cause);

  json_builder_begin_object (builder);
  medic_cli_add_text (builder, "id", code->id);
  medic_cli_add_text (builder, "kind", medic_code_kind_get_nick (code->kind));
  medic_cli_add_text (builder, "cause", cause->id);
  medic_cli_add_text (builder, "owner",
                      code->owner != NULL ? code->owner : medic_owner_get_nick (cause->owner));
  medic_list_add_words (builder, "words", code->words != NULL ? code->words : cause->words);
  medic_cli_add_text (builder, "publisher", code->publisher);
  medic_cli_add_text (builder, "date", code->date);
  medic_cli_add_text (builder, "url", medic_knowledge_refer_to (knowledge, code));
  json_builder_end_object (builder);
}

/* A code can stand in the tables several times, by what else is in the text: it is listed once for
 * each of its causes. */
void
medic_list_codes (JsonBuilder *builder)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize table = 0; knowledge->codes[table] != NULL; table++)
    for (const MedicCode *code = knowledge->codes[table]; code->id != NULL; code++)
      if (g_hash_table_add (listed, g_strconcat (code->id, " ", code->cause, NULL)))
        add_code (builder, code);
}

static void
add_known (JsonBuilder           *builder,
           const MedicLabelWords *known)
{
  json_builder_set_member_name (builder, "known");
  json_builder_begin_array (builder);
  for (const MedicLabelWords *w = known; w != NULL && w->language != NULL; w++)
    {
      json_builder_begin_object (builder);
      medic_cli_add_text (builder, "language", w->language);
      medic_cli_add_text (builder, "words", w->words);
      medic_cli_add_text (builder, "publisher", w->publisher);
      medic_cli_add_text (builder, "url", w->url);
      medic_cli_add_text (builder, "date", w->date);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
medic_list_labels (JsonBuilder *builder)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  MedicSpeech speech = { knowledge, NULL, medic_language_get_current () };

  for (const MedicLabel *label = knowledge->labels; label->name != NULL; label++)
    {
      g_autofree char *said = medic_words_label (&speech, label->name);

      json_builder_begin_object (builder);
      medic_cli_add_text (builder, "id", label->name);
      medic_cli_add_text (builder, "title", said);
      medic_cli_add_text (builder, "page", label->page);
      add_known (builder, label->known);
      json_builder_end_object (builder);
    }
}
