/* medic-desk-private.h - what the files that make up a desk share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-record.h"
#include "program/medic-desk.h"

G_BEGIN_DECLS

/* What was said with the case: by a report or a code. It counts until an answer tells more. */
typedef struct
{
  gboolean              is_stated;
  const MedicDiagnosis *said;       /* (nullable): a cause, or an open end */
  MedicCertainty        certainty;
  MedicVerdict          verdict;
  guint                 rules;
  gint64                made;        /* seconds since 1970; 0 when not known */
} MedicDeskResult;

struct _MedicDesk
{
  GObject parent_instance;

  MedicCase *the_case;
  MedicDeskResult stated;
  GPtrArray *former;     /* (element-type MedicDeskFormer): before each answer, the last one last */
  guint notices;
  guint compared_notices;  /* of the report that was compared last */
  char *program;         /* (nullable): version of the customer's program */
  char *platform;        /* (nullable): of the customer's computer */
  char *practice;        /* (nullable): the practice customer that it is about */

  GPtrArray *steps;      /* (element-type MedicStep): the ones needed now */
  guint current;
  GHashTable *seconds;   /* (element-type MedicStep gint64): in microseconds, apart from @since */
  GHashTable *tries;     /* (element-type MedicStep guint): how often it was “not yet” */
  gint64 begun;
  gint64 since;          /* since when the current step is */
  gint64 (*now) (void);  /* in microseconds */

  char *notes;
  char *next_action;
  char *customer;
};

/* A case as it was before an answer. */
typedef struct
{
  MedicRecord     *record;
  MedicDeskResult  stated;
  guint            notices;
} MedicDeskFormer;

void         medic_desk_former_free (MedicDeskFormer   *self);
void         medic_desk_keep_former (MedicDesk         *self);
void         medic_desk_take_source (MedicDesk         *self,
                                     const MedicRecord *said,
                                     guint              notices);
void         medic_desk_changed     (MedicDesk         *self);
void         medic_desk_begin_steps (MedicDesk         *self);
void         medic_desk_find_steps  (MedicDesk         *self);
char        *medic_desk_dup_typed   (const char        *text,
                                     glong              longest,
                                     gboolean           lines);

G_END_DECLS
