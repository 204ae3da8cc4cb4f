/* medic-record-read.c - a record from an object of JSON, of which nothing need be as it should
 *
 * What is not known here, or not of the kind that it should be, is left out. What this program
 * does not know yet is no mistake: a newer one wrote it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-record-private.h"

#include <string.h>

#include "core/medic-clean.h"

/* So much happens in no case. */
#define MOST_ENTRIES 2000

#define LONGEST_PROGRAM 40
#define LONGEST_PLATFORM 120
#define LONGEST_PRACTICE 80

static JsonObject *
peek_object_at (JsonArray *array,
                guint      i)
{
  JsonNode *node = json_array_get_element (array, i);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* Something is named that is not known here. */
void
medic_record_note_unknown (MedicRecordReading *reading)
{
  reading->notices |= MEDIC_NOTICE_UNKNOWN_IDS;
}

/* Returns: the number of the name that @object gives as @name; -1 when it is no such name */
static int
read_nick (MedicRecordReading *reading,
           JsonObject         *object,
           const char         *name,
           const MedicNicks   *nicks)
{
  const char *nick = medic_member_text (object, name);

  for (guint i = 0; nick != NULL && i < nicks->n; i++)
    if (g_strcmp0 (nicks->nicks[i], nick) == 0)
      return (int) i;

  medic_record_note_unknown (reading);

  return -1;
}

static int
reach_from_nick (const char *nick)
{
  for (int reach = MEDIC_REACH_ANSWERED; nick != NULL && reach <= MEDIC_REACH_STOPPED; reach++)
    if (g_str_equal (medic_reach_get_nick (reach), nick))
      return reach;

  return -1;
}

static gboolean
has_run (const GArray     *runs,
         const MedicCheck *check)
{
  for (guint i = 0; i < runs->len; i++)
    if (g_array_index (runs, MedicRecordRun, i).check == check)
      return TRUE;

  return FALSE;
}

static void
read_run (MedicRecordReading *reading,
          MedicRecord        *record,
          JsonObject         *object)
{
  const char *id = medic_member_text (object, "check");
  const MedicCheck *check = id != NULL ? medic_knowledge_get_check (reading->knowledge, id) : NULL;
  int state = read_nick (reading, object, "state", &medic_run_state_nicks);
  int reach = reach_from_nick (medic_member_text (object, "reach"));

  if (check == NULL || state == -1 || reach == -1)
    medic_record_note_unknown (reading);
  else if (!has_run (record->runs, check))
    medic_record_add_run (record, &(MedicRecordRun) {
      check, (MedicRunState) state, (MedicReach) reach,
      medic_member_number (object, "ms", MEDIC_LONGEST_RUN_MS)
    });
}

static const MedicDiagnosis *
read_diagnosis (MedicRecordReading *reading,
                JsonObject         *object)
{
  const char *id = medic_member_text (object, "diagnosis");
  const MedicDiagnosis *diagnosis = NULL;

  if (id != NULL)
    {
      diagnosis = medic_knowledge_get_diagnosis (reading->knowledge, id);
      if (diagnosis == NULL)
        medic_record_note_unknown (reading);
    }

  return diagnosis;
}

/* A step without a cause is one of a walk. */
static const MedicStep *
find_step (const MedicKnowledge *knowledge,
           const MedicDiagnosis *diagnosis,
           const char           *id)
{
  if (diagnosis != NULL)
    return medic_diagnosis_get_step (diagnosis, id);

  for (const MedicWalk *walk = knowledge->walks; walk != NULL && walk->id != NULL; walk++)
    for (const MedicStep *step = walk->steps; step->id != NULL; step++)
      if (g_str_equal (step->id, id))
        return step;

  return NULL;
}

static void
read_entry (MedicRecordReading *reading,
            MedicRecord        *record,
            JsonObject         *object)
{
  int kind = read_nick (reading, object, "kind", &medic_entry_nicks);
  const MedicDiagnosis *diagnosis = read_diagnosis (reading, object);
  const char *id = medic_member_text (object, "step");
  const MedicStep *step = id != NULL ? find_step (reading->knowledge, diagnosis, id) : NULL;
  gint64 time = medic_member_number (object, "time", MEDIC_LAST_SECOND);

  if (kind == -1)
    return;

  if ((kind == MEDIC_ENTRY_DONE ? step == NULL : diagnosis == NULL)
      || (diagnosis == NULL && json_object_has_member (object, "diagnosis")))
    medic_record_note_unknown (reading);
  else
    medic_journal_add (record->journal, &(MedicEntry) {
      (MedicEntryKind) kind, diagnosis, kind == MEDIC_ENTRY_DONE ? step : NULL, time
    });
}

/* @read: takes each object in turn */
static void
read_each (MedicRecordReading *reading,
           MedicRecord        *record,
           JsonArray          *array,
           void              (*read) (MedicRecordReading *, MedicRecord *, JsonObject *))
{
  guint n = array != NULL ? MIN (json_array_get_length (array), MOST_ENTRIES) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *object = peek_object_at (array, i);

      if (object != NULL)
        read (reading, record, object);
    }
}

static void
read_questions (MedicRecordReading *reading,
                GPtrArray          *questions,
                JsonArray          *array)
{
  guint n = array != NULL ? MIN (json_array_get_length (array), MOST_ENTRIES) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const MedicQuestion *question =
        json_node_get_value_type (node) == G_TYPE_STRING
        ? medic_knowledge_get_question (reading->knowledge, json_node_get_string (node)) : NULL;

      if (question == NULL)
        medic_record_note_unknown (reading);
      else if (!g_ptr_array_find (questions, question, NULL))
        g_ptr_array_add (questions, (gpointer) question);
    }
}

/* Whether the parts of what is stated can be true at once */
static gboolean
fits (const MedicRecord *record)
{
  if (record->diagnosis->open)
    return record->verdict == MEDIC_VERDICT_UNDECIDED
           && record->certainty == MEDIC_CERTAINTY_NONE;

  return record->verdict == MEDIC_VERDICT_PROBLEM && record->certainty != MEDIC_CERTAINTY_NONE;
}

static void
forget_result (MedicRecordReading *reading,
               MedicRecord        *record)
{
  record->diagnosis = NULL;
  record->certainty = MEDIC_CERTAINTY_NONE;
  record->verdict = MEDIC_VERDICT_UNDECIDED;
  medic_record_note_unknown (reading);
}

static void
read_result (MedicRecordReading *reading,
             MedicRecord        *record,
             JsonObject         *object)
{
  const char *verdict = medic_member_text (object, "verdict");
  const char *certainty = medic_member_text (object, "certainty");

  record->diagnosis = read_diagnosis (reading, object);
  for (int v = MEDIC_VERDICT_CLEAR; v <= MEDIC_VERDICT_UNDECIDED; v++)
    if (g_strcmp0 (medic_verdict_get_nick ((MedicVerdict) v), verdict) == 0)
      record->verdict = (MedicVerdict) v;
  for (int c = MEDIC_CERTAINTY_NONE; c <= MEDIC_CERTAINTY_CERTAIN; c++)
    if (g_strcmp0 (medic_certainty_get_nick ((MedicCertainty) c), certainty) == 0)
      record->certainty = (MedicCertainty) c;
  if (record->diagnosis == NULL)
    record->certainty = MEDIC_CERTAINTY_NONE;
  else if (!fits (record))
    forget_result (reading, record);
}

/* Returns: (transfer full) (nullable): NULL for what is not fit to be shown */
static char *
read_clean (MedicRecordReading *reading,
            JsonObject         *object,
            const char         *name,
            gsize               longest)
{
  const char *text = medic_member_text (object, name);

  if (text == NULL)
    return NULL;
  if (medic_clean_is_line (text, longest))
    return g_strdup (text);

  reading->notices |= MEDIC_NOTICE_DROPPED_TEXT;

  return NULL;
}

/* Whether @text is what the names of practice customers are made of */
static gboolean
is_id (const char *text)
{
  return strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen (text);
}

static gboolean
read_truth (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_BOOLEAN
         && json_node_get_boolean (node);
}

static void
read_making (MedicRecordReading *reading,
             MedicRecord        *record,
             JsonObject         *object)
{
  record->rules = (guint) medic_member_number (object, "rules", G_MAXINT32);
  record->made = medic_member_number (object, "made", MEDIC_LAST_SECOND);
  record->program = read_clean (reading, object, "program", LONGEST_PROGRAM);
  record->platform = read_clean (reading, object, "platform", LONGEST_PLATFORM);
  record->practice = read_clean (reading, object, "practice", LONGEST_PRACTICE);
  if (record->practice != NULL && !is_id (record->practice))
    g_clear_pointer (&record->practice, g_free);
  record->hidden = read_truth (object, "hidden");
  if (record->rules > reading->knowledge->rules)
    reading->notices |= MEDIC_NOTICE_NEWER_RULES;
}

static void
read_progress (MedicRecordReading *reading,
               MedicRecord        *record,
               JsonObject         *object)
{
  const char *walk = medic_member_text (object, "walk");

  read_each (reading, record, medic_member_array (object, "runs"), read_run);
  read_each (reading, record, medic_member_array (object, "journal"), read_entry);
  read_questions (reading, record->answered, medic_member_array (object, "answered"));
  read_questions (reading, record->asks, medic_member_array (object, "asks"));
  record->walk = walk != NULL ? medic_knowledge_get_walk (reading->knowledge, walk) : NULL;
  if (walk != NULL && record->walk == NULL)
    medic_record_note_unknown (reading);
  record->tried = read_truth (object, "tried");
}

static gboolean
is_readable (JsonObject  *object,
             const char  *format,
             GError     **error)
{
  const char *is = medic_member_text (object, "format");
  gint64 schema = medic_member_number (object, "schema", G_MAXINT64);

  if (g_strcmp0 (is, format) != 0 || schema == 0)
    medic_report_error_set (error, MEDIC_REPORT_ERROR_NOT_A_REPORT);
  else if (schema != MEDIC_REPORT_SCHEMA)
    medic_report_error_set (error, MEDIC_REPORT_ERROR_OTHER_SCHEMA);
  else
    return TRUE;

  return FALSE;
}

/* Returns: (transfer full) (nullable): what @object says; else an error of MEDIC_REPORT_ERROR */
MedicRecord *
medic_record_from_object (MedicRecordReading  *reading,
                          JsonObject          *object,
                          const char          *format,
                          GError             **error)
{
  g_autoptr (MedicRecord) record = NULL;
  JsonObject *result = medic_member_object (object, "result");

  if (!is_readable (object, format, error))
    return NULL;

  record = medic_record_new ();
  read_making (reading, record, object);
  medic_record_read_facts (reading, record->facts, medic_member_object (object, "unsure"));
  medic_record_read_facts (reading, record->facts, medic_member_object (object, "facts"));
  read_progress (reading, record, object);
  if (result != NULL)
    read_result (reading, record, result);

  return g_steal_pointer (&record);
}
