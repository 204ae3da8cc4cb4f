/* medic-report.h - what may leave this computer of a case
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"
#include "report/medic-report-error.h"

G_BEGIN_DECLS

/* In bytes; one with all facts known and a long journal has a tenth of it. */
#define MEDIC_REPORT_LONGEST (1024 * 1024)

/**
 * MedicReport:
 *
 * A case without what is nobody else's business. Whatever goes out is made of one, and there are
 * only two ways to get one: from a case, through the gate, and from the text of another report.
 */
typedef struct _MedicReport MedicReport;

/**
 * MedicVeil:
 * @own: the value here
 * @shown: (nullable): what stands in its place; %NULL when it is left out
 *
 * A value that goes out differently, or not at all.
 */
typedef struct
{
  MedicFact  fact;
  char      *own;
  char      *shown;
} MedicVeil;

/* What the one who opens a report should know of it. */
typedef enum
{
  MEDIC_NOTICE_CHANGED = 1 << 0,       /* the checksum does not fit */
  MEDIC_NOTICE_NEWER_RULES = 1 << 1,   /* made by rules that this program does not have */
  MEDIC_NOTICE_UNKNOWN_IDS = 1 << 2,   /* names what this program does not know, and leaves out */
  MEDIC_NOTICE_DROPPED_TEXT = 1 << 3,  /* a value was not fit to be shown, and is left out */
} MedicNotice;

MedicReport       *medic_report_new         (const MedicKnowledge  *knowledge,
                                             const MedicRecord     *record);
MedicReport       *medic_report_read        (const MedicKnowledge  *knowledge,
                                             const char            *text,
                                             gsize                  length,
                                             GError               **error);
void               medic_report_free        (MedicReport           *self);

const MedicRecord *medic_report_get_record  (const MedicReport     *self);
GPtrArray         *medic_report_get_veils   (const MedicReport     *self);
guint              medic_report_get_notices (const MedicReport     *self);
char              *medic_report_to_json     (const MedicReport     *self);
char              *medic_report_dup_checksum (const MedicReport    *self);

const char        *medic_notices_get_sentence (guint                given,
                                               guint                i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicReport, medic_report_free)

G_END_DECLS
