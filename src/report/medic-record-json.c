/* medic-record-json.c - a case as JSON: all of it, for this computer only
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/medic-record-json.h"

#include "report/medic-canonical.h"
#include "report/medic-json-text.h"
#include "report/medic-record-private.h"

/* What a person pasted is in it as well, and each of its characters may be written as six. */
#define LONGEST (16 * 1024 * 1024)

/* Returns: (transfer full): @record with all that is personal in it; it stays on this computer */
char *
medic_record_to_json (const MedicRecord *record)
{
  g_autoptr (JsonObject) object = medic_record_to_object (record, MEDIC_FORMAT_CASE);

  return medic_record_object_text (object);
}

/* Returns: (transfer full) (nullable): what medic_record_to_json() wrote down; else an error of
 *   MEDIC_REPORT_ERROR, also where a single character of it is another one now */
MedicRecord *
medic_record_from_json (const MedicKnowledge  *knowledge,
                        const char            *text,
                        gsize                  length,
                        GError               **error)
{
  MedicRecordReading reading = { .knowledge = knowledge };
  g_autoptr (JsonObject) object = medic_json_text_parse (text, length, LONGEST, error);
  g_autoptr (MedicRecord) record = NULL;
  g_autofree char *checksum = NULL;

  if (object == NULL)
    return NULL;

  record = medic_record_from_object (&reading, object, MEDIC_FORMAT_CASE, error);
  if (record == NULL)
    return NULL;

  checksum = medic_canonical_checksum (object);
  if (g_strcmp0 (medic_member_text (object, MEDIC_CHECKSUM), checksum) == 0)
    return g_steal_pointer (&record);

  medic_report_error_set (error, MEDIC_REPORT_ERROR_CHANGED);

  return NULL;
}
