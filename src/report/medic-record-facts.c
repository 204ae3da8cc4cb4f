/* medic-record-facts.c - facts from an object of JSON, each looked at before it is believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-record-private.h"

/* Returns: (transfer none) (nullable): the id of who said it, where that is known here */
static const char *
read_origin (MedicRecordReading *reading,
             JsonObject         *object)
{
  const char *id = medic_member_text (object, "from");

  if (id == NULL)
    return NULL;
  if (medic_knowledge_get_check (reading->knowledge, id) != NULL
      || medic_knowledge_get_question (reading->knowledge, id) != NULL)
    return id;

  MEDIC_FOR_EACH_READER (reader, reading->knowledge)
    if (g_str_equal ((*reader)->id, id))
      return id;

  medic_record_note_unknown (reading);

  return NULL;
}

/* Returns: (transfer full) (nullable): floating; NULL for what is not of the type of @fact */
static GVariant *
read_value (JsonNode  *node,
            MedicFact  fact)
{
  const GVariantType *type = G_VARIANT_TYPE (medic_fact_get_type (fact));
  GType is = node != NULL ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (is == G_TYPE_STRING && g_variant_type_equal (type, G_VARIANT_TYPE_STRING))
    return g_variant_new_string (json_node_get_string (node));
  if (is == G_TYPE_BOOLEAN && g_variant_type_equal (type, G_VARIANT_TYPE_BOOLEAN))
    return g_variant_new_boolean (json_node_get_boolean (node));
  if (is == G_TYPE_INT64 && g_variant_type_equal (type, G_VARIANT_TYPE_INT64))
    return g_variant_new_int64 (json_node_get_int (node));

  return NULL;
}

/* Whether @fact is known from now on */
static gboolean
take_value (MedicRecordReading *reading,
            MedicFacts         *facts,
            MedicFact           fact,
            JsonObject         *said)
{
  g_autoptr (GVariant) value = read_value (json_object_get_member (said, "value"), fact);

  if (value == NULL)
    {
      reading->notices |= MEDIC_NOTICE_DROPPED_TEXT;
      return FALSE;
    }

  g_variant_ref_sink (value);
  if (reading->takes != NULL
      && !reading->takes (reading->knowledge, fact, value, &reading->notices))
    return FALSE;

  medic_facts_set (facts, fact, value);

  return TRUE;
}

static void
read_fact (MedicRecordReading *reading,
           MedicFacts         *facts,
           MedicFact           fact,
           JsonObject         *said)
{
  JsonNode *value = json_object_get_member (said, "value");

  if (value == NULL)
    medic_facts_set_unsure (facts, fact);
  else if (!take_value (reading, facts, fact, said))
    return;

  medic_facts_set_origin (facts, fact, read_origin (reading, said),
                          medic_member_number (said, "time", MEDIC_LAST_SECOND));
}

/* Of those named in @object only the known ones are looked at, however many there are. */
void
medic_record_read_facts (MedicRecordReading *reading,
                         MedicFacts         *facts,
                         JsonObject         *object)
{
  guint n_known = 0;

  for (MedicFact fact = MEDIC_FACT_NONE + 1; object != NULL && fact < MEDIC_N_FACTS; fact++)
    {
      JsonObject *said = medic_member_object (object, medic_fact_get_nick (fact));

      if (said == NULL)
        continue;

      n_known++;
      read_fact (reading, facts, fact, said);
    }

  if (object != NULL && json_object_get_size (object) > n_known)
    medic_record_note_unknown (reading);
}
