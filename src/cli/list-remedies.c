/* list-remedies.c - lists of diagnoses, walks and their steps
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/lists.h"

static void
add_operand (JsonBuilder          *builder,
             const MedicCondition *condition)
{
  if (condition->texts != NULL)
    {
      medic_list_add_strings (builder, "values", condition->texts);
      return;
    }

  if (condition->op == MEDIC_OP_KNOWN)
    return;

  json_builder_set_member_name (builder, "value");
  if (condition->op == MEDIC_OP_IS)
    json_builder_add_boolean_value (builder, condition->number != 0);
  else
    json_builder_add_int_value (builder, condition->number);
}

/* What the facts must be, by their names. */
static void
add_conditions (JsonBuilder          *builder,
                const char           *member,
                const MedicCondition *conditions)
{
  static const char *const operators[] = {
    [MEDIC_OP_KNOWN] = "known",
    [MEDIC_OP_IS] = "is",
    [MEDIC_OP_ONE_OF] = "one-of",
    [MEDIC_OP_NONE_OF] = "none-of",
    [MEDIC_OP_AT_LEAST] = "at-least",
  };

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  MEDIC_FOR_EACH_CONDITION (c, conditions)
    {
      json_builder_begin_object (builder);
      medic_cli_add_text (builder, "fact", medic_fact_get_nick (c->fact));
      medic_cli_add_text (builder, "operator", operators[c->op]);
      add_operand (builder, c);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_words_if_any (JsonBuilder *builder,
                  const char  *member,
                  const char  *msgid)
{
  if (msgid != NULL)
    medic_list_add_words (builder, member, msgid);
}

/* The members of @step, but not the end of its object. */
static void
begin_step (JsonBuilder     *builder,
            const MedicStep *step)
{
  medic_list_begin (builder, step->id, step->title);
  medic_cli_add_text (builder, "actor", medic_owner_get_nick (step->actor));
  add_words_if_any (builder, "body", step->body);
  add_words_if_any (builder, "agent", step->agent);
  if (step->press != NULL)
    medic_list_add_strings (builder, "press", step->press);
  if (step->link != NULL)
    medic_cli_add_text (builder, "link", step->link);
  add_words_if_any (builder, "link-title", step->link_title);
  add_words_if_any (builder, "copy", step->copy);
  add_words_if_any (builder, "expect", step->expect);
  add_words_if_any (builder, "changes", step->changes);
  add_words_if_any (builder, "spares", step->spares);
  add_words_if_any (builder, "undo", step->undo);
  add_words_if_any (builder, "caution", step->caution);
  add_conditions (builder, "when", step->when);
}

static void
add_steps (JsonBuilder     *builder,
           const MedicStep *steps)
{
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (const MedicStep *step = steps; step->id != NULL; step++)
    {
      begin_step (builder, step);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_diagnosis (JsonBuilder          *builder,
               const MedicDiagnosis *diagnosis)
{
  medic_list_begin (builder, diagnosis->id, diagnosis->title);
  medic_list_add_words (builder, "explanation", diagnosis->explanation);
  medic_list_add_words (builder, "agent", diagnosis->agent);
  medic_cli_add_text (builder, "owner", medic_owner_get_nick (diagnosis->owner));
  json_builder_set_member_name (builder, "open");
  json_builder_add_boolean_value (builder, diagnosis->open);
  add_conditions (builder, "likely-when-all", diagnosis->when);
  add_conditions (builder, "ruled-out-when-any", diagnosis->unless);
  add_conditions (builder, "certain-when-all", diagnosis->proof);
  add_words_if_any (builder, "would-prove", diagnosis->would_prove);
  add_steps (builder, diagnosis->steps);
  medic_list_add_sources (builder, diagnosis->sources);
  json_builder_end_object (builder);
}

void
medic_list_diagnoses (JsonBuilder *builder)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      add_diagnosis (builder, d);
}

void
medic_list_walks (JsonBuilder *builder)
{
  for (const MedicWalk *walk = medic_program_get_knowledge ()->walks; walk->id != NULL; walk++)
    {
      medic_list_begin (builder, walk->id, walk->title);
      medic_list_add_words (builder, "lead", walk->lead);
      medic_list_add_words (builder, "agent", walk->agent);
      medic_list_add_strings (builder, "asks", walk->asks);
      add_steps (builder, walk->steps);
      medic_list_add_sources (builder, walk->sources);
      json_builder_end_object (builder);
    }
}

/* Notes in @homes, by the id of each step, whose remedy it is in; in @order, each step once. */
static void
collect (GHashTable      *homes,
         GPtrArray       *order,
         const MedicStep *steps,
         const char      *home)
{
  for (const MedicStep *step = steps; step->id != NULL; step++)
    {
      GPtrArray *of_step = g_hash_table_lookup (homes, step->id);

      if (of_step == NULL)
        {
          of_step = g_ptr_array_new ();
          g_hash_table_insert (homes, (gpointer) step->id, of_step);
          g_ptr_array_add (order, (gpointer) step);
        }
      g_ptr_array_add (of_step, (gpointer) home);
    }
}

static void
add_homes (JsonBuilder *builder,
           GPtrArray   *homes)
{
  json_builder_set_member_name (builder, "in");
  json_builder_begin_array (builder);
  for (guint i = 0; i < homes->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (homes, i));
  json_builder_end_array (builder);
}

/* A step stands in many remedies: it is listed once, with all of them. */
void
medic_list_steps (JsonBuilder *builder)
{
  const MedicKnowledge *knowledge = medic_program_get_knowledge ();
  g_autoptr (GHashTable) homes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                        (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (gsize layer = 0; knowledge->layers[layer] != NULL; layer++)
    for (const MedicDiagnosis *d = knowledge->layers[layer]; d->id != NULL; d++)
      collect (homes, order, d->steps, d->id);
  for (const MedicWalk *walk = knowledge->walks; walk->id != NULL; walk++)
    collect (homes, order, walk->steps, walk->id);

  for (guint i = 0; i < order->len; i++)
    {
      const MedicStep *step = g_ptr_array_index (order, i);

      begin_step (builder, step);
      add_homes (builder, g_hash_table_lookup (homes, step->id));
      json_builder_end_object (builder);
    }
}
