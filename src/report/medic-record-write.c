/* medic-record-write.c - a record as an object of JSON: ids and facts, no language
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-record-private.h"

#include "report/medic-canonical.h"

static const char *const run_states[] = {
  [MEDIC_RUN_DONE] = "done",
  [MEDIC_RUN_NOT_NEEDED] = "not-needed",
  [MEDIC_RUN_INCONCLUSIVE] = "inconclusive",
  [MEDIC_RUN_CANCELLED] = "cancelled",
};

static const char *const entries[] = {
  [MEDIC_ENTRY_FOUND] = "found",
  [MEDIC_ENTRY_DONE] = "done",
  [MEDIC_ENTRY_GONE] = "gone",
};

const MedicNicks medic_run_state_nicks = { run_states, G_N_ELEMENTS (run_states) };
const MedicNicks medic_entry_nicks = { entries, G_N_ELEMENTS (entries) };

/* @text: (nullable): nothing is written of what is not there */
static void
set_text (JsonObject *object,
          const char *name,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static JsonNode *
new_value (GVariant *value)
{
  JsonNode *node = json_node_alloc ();

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    return json_node_init_boolean (node, g_variant_get_boolean (value));
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    return json_node_init_int (node, g_variant_get_int64 (value));

  return json_node_init_string (node, g_variant_get_string (value, NULL));
}

/* Who said it and when; what, where it is known. */
static JsonObject *
new_fact (const MedicFacts *facts,
          MedicFact         fact)
{
  JsonObject *object = json_object_new ();
  GVariant *value = medic_facts_peek (facts, fact);

  if (value != NULL)
    json_object_set_member (object, "value", new_value (value));
  set_text (object, "from", medic_facts_peek_origin (facts, fact));
  if (medic_facts_get_time (facts, fact) > 0)
    json_object_set_int_member (object, "time", medic_facts_get_time (facts, fact));

  return object;
}

static void
set_facts (JsonObject       *object,
           const MedicFacts *facts)
{
  JsonObject *known = json_object_new ();
  JsonObject *unsure = json_object_new ();

  for (MedicFact fact = MEDIC_FACT_NONE + 1; fact < MEDIC_N_FACTS; fact++)
    if (medic_facts_peek (facts, fact) != NULL)
      json_object_set_object_member (known, medic_fact_get_nick (fact), new_fact (facts, fact));
    else if (medic_facts_is_unsure (facts, fact))
      json_object_set_object_member (unsure, medic_fact_get_nick (fact), new_fact (facts, fact));

  json_object_set_object_member (object, "facts", known);
  json_object_set_object_member (object, "unsure", unsure);
}

static void
set_runs (JsonObject   *object,
          const GArray *runs)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < runs->len; i++)
    {
      const MedicRecordRun *run = &g_array_index (runs, MedicRecordRun, i);
      JsonObject *item = json_object_new ();

      set_text (item, "check", run->check->id);
      set_text (item, "state", run_states[run->state]);
      set_text (item, "reach", medic_reach_get_nick (run->reach));
      json_object_set_int_member (item, "ms", run->ms);
      json_array_add_object_element (array, item);
    }

  json_object_set_array_member (object, "runs", array);
}

static void
set_journal (JsonObject         *object,
             const MedicJournal *journal)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < medic_journal_get_n (journal); i++)
    {
      const MedicEntry *entry = medic_journal_get (journal, i);
      JsonObject *item = json_object_new ();

      set_text (item, "kind", entries[entry->kind]);
      set_text (item, "diagnosis", entry->diagnosis != NULL ? entry->diagnosis->id : NULL);
      set_text (item, "step", entry->step != NULL ? entry->step->id : NULL);
      json_object_set_int_member (item, "time", entry->time);
      json_array_add_object_element (array, item);
    }

  json_object_set_array_member (object, "journal", array);
}

static void
set_questions (JsonObject      *object,
               const char      *name,
               const GPtrArray *questions)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < questions->len; i++)
    json_array_add_string_element (array,
                                   ((const MedicQuestion *) g_ptr_array_index (questions, i))->id);

  json_object_set_array_member (object, name, array);
}

static void
set_result (JsonObject        *object,
            const MedicRecord *record)
{
  JsonObject *result = json_object_new ();

  set_text (result, "verdict", medic_verdict_get_nick (record->verdict));
  set_text (result, "diagnosis", record->diagnosis != NULL ? record->diagnosis->id : NULL);
  set_text (result, "certainty", medic_certainty_get_nick (record->certainty));
  json_object_set_object_member (object, "result", result);
}

/* Returns: (transfer full): all of @self, whoever it is for */
JsonObject *
medic_record_to_object (const MedicRecord *self,
                        const char        *format)
{
  JsonObject *object = json_object_new ();

  set_text (object, "format", format);
  json_object_set_int_member (object, "schema", MEDIC_REPORT_SCHEMA);
  json_object_set_int_member (object, "rules", self->rules);
  set_text (object, "program", self->program);
  set_text (object, "platform", self->platform);
  set_text (object, "practice", self->practice);
  if (self->hidden)
    json_object_set_boolean_member (object, "hidden", TRUE);
  json_object_set_int_member (object, "made", self->made);
  set_result (object, self);
  set_facts (object, self->facts);
  set_runs (object, self->runs);
  set_journal (object, self->journal);
  set_text (object, "walk", self->walk != NULL ? self->walk->id : NULL);
  set_questions (object, "answered", self->answered);
  set_questions (object, "asks", self->asks);
  json_object_set_boolean_member (object, "tried", self->tried);

  return object;
}

/* Returns: (transfer full): @object with its checksum, as it is written down */
char *
medic_record_object_text (JsonObject *object)
{
  g_autofree char *checksum = medic_canonical_checksum (object);
  g_autofree char *text = NULL;

  json_object_set_string_member (object, MEDIC_CHECKSUM, checksum);
  text = medic_canonical_write_pretty (object);

  return g_strconcat (text, "\n", NULL);
}
