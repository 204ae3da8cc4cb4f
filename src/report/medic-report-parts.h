/* medic-report-parts.h - a report as a list of parts, whatever it is shown in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/medic-report-print.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_PART_TITLE,
  MEDIC_PART_HEADING,
  MEDIC_PART_BADGE,      /* how sure it is */
  MEDIC_PART_STATEMENT,  /* what it is, in one sentence */
  MEDIC_PART_TEXT,
  MEDIC_PART_NOTE,       /* a text for who wants to know exactly */
  MEDIC_PART_SPOKEN,     /* @name, the code @text, and how @note says it */
  MEDIC_PART_ABOUT,      /* @name of something of the report itself, and what it is */
  MEDIC_PART_SEEN,       /* @name of a fact, what it is, and @note who said so and when */
  MEDIC_PART_RULE,       /* what is said, @name who says it and when, and @link where */
  MEDIC_PART_STEP,       /* what to do, @name whether it is done, @note for whom, @extra where */
  MEDIC_PART_EVENT,      /* what happened, @note by whom and when, @extra how to undo it */
  MEDIC_PART_LINE,       /* one of several that are copied */
  MEDIC_PART_KNOWN,      /* @name of a fact, and what it is */
  MEDIC_PART_CHECK,      /* @name, what came of it, and @note how long it took */
  MEDIC_PART_POINT,      /* one of a list */
} MedicReportPartKind;

/**
 * MedicReportPart:
 * @fixed: @text is an identifier, which is the same in every language
 * @marked: a step that is done; a badge that is certain
 * @number: of a step
 */
typedef struct
{
  MedicReportPartKind  kind;
  char                *text;
  char                *name;   /* (nullable) */
  char                *note;   /* (nullable) */
  char                *extra;  /* (nullable) */
  const char          *link;   /* (nullable): of the fixed tables */
  gboolean             fixed;
  gboolean             marked;
  guint                number;
} MedicReportPart;

/**
 * MedicReportWriting:
 * @parts: (element-type MedicReportPart): what is written so far
 * @told: which facts stand in it already
 */
typedef struct
{
  const MedicReport *report;
  const MedicRecord *record;
  MedicSpeech        speech;
  GPtrArray         *parts;
  gboolean           told[MEDIC_N_FACTS];
} MedicReportWriting;

GPtrArray       *medic_report_parts        (const MedicReport    *report,
                                            const MedicKnowledge *knowledge,
                                            const MedicLanguage  *language);

/* What the files that write parts share. */
const char      *medic_report_say          (MedicReportWriting   *self,
                                            const char           *msgid);
MedicReportPart *medic_report_add          (MedicReportWriting   *self,
                                            MedicReportPartKind   kind,
                                            char                 *text);
void             medic_report_add_said     (MedicReportWriting   *self,
                                            MedicReportPartKind   kind,
                                            const char           *msgid);
char            *medic_report_dup_time     (MedicReportWriting   *self,
                                            gint64                time);

void             medic_report_write_seen   (MedicReportWriting   *self);
void             medic_report_write_steps  (MedicReportWriting   *self);
void             medic_report_write_rest   (MedicReportWriting   *self);

G_END_DECLS
