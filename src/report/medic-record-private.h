/* medic-record-private.h - what the files that write and read a record share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "core/medic-record.h"
#include "report/medic-report.h"

G_BEGIN_DECLS

/* Grows by one whenever a program that reads an older one would take it for something else. */
#define MEDIC_REPORT_SCHEMA 1

/* What the outermost object says that it is. */
#define MEDIC_FORMAT_REPORT "mail-medic-report"
#define MEDIC_FORMAT_CASE "mail-medic-case"

/* Times after the year 9999 have no form that everybody reads. It ends a day earlier where it
 * begins first. */
#define MEDIC_LAST_SECOND G_GINT64_CONSTANT (253402214399)
#define MEDIC_LONGEST_RUN_MS (G_GINT64_CONSTANT (24) * 60 * 60 * 1000)

/**
 * MedicRecordReading:
 * @takes: (nullable): whether a value is fit for the record that is read; %NULL for every value
 * @notices: (out): of MedicNotice: what was left out
 */
typedef struct
{
  const MedicKnowledge  *knowledge;
  gboolean             (*takes) (const MedicKnowledge *knowledge,
                                 MedicFact             fact,
                                 GVariant             *value,
                                 guint                *notices);
  guint                  notices;
} MedicRecordReading;

/* A closed list of names; each number is that of an enum. */
typedef struct
{
  const char *const *nicks;
  guint              n;
} MedicNicks;

extern const MedicNicks medic_run_state_nicks;
extern const MedicNicks medic_entry_nicks;

JsonObject  *medic_record_to_object   (const MedicRecord   *self,
                                       const char          *format);
char        *medic_record_object_text (JsonObject          *object);

MedicRecord *medic_record_from_object (MedicRecordReading  *reading,
                                       JsonObject          *object,
                                       const char          *format,
                                       GError             **error);

void         medic_record_note_unknown (MedicRecordReading *reading);
void         medic_record_read_facts   (MedicRecordReading *reading,
                                        MedicFacts         *facts,
                                        JsonObject         *object);

/* How members are read that need not be what they should be. */
const char  *medic_member_text   (JsonObject *object,
                                  const char *name);
gint64       medic_member_number (JsonObject *object,
                                  const char *name,
                                  gint64      highest);
JsonObject  *medic_member_object (JsonObject *object,
                                  const char *name);
JsonArray   *medic_member_array  (JsonObject *object,
                                  const char *name);

G_END_DECLS
