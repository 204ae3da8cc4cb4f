/* medic-journal.h - what happened in a case, in order: found, done, gone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-diagnosis.h"

G_BEGIN_DECLS

typedef enum
{
  MEDIC_ENTRY_FOUND,  /* a cause was found */
  MEDIC_ENTRY_DONE,   /* the person says that a step is done */
  MEDIC_ENTRY_GONE,   /* a cause that was found is there no more */
} MedicEntryKind;

typedef struct
{
  MedicEntryKind        kind;
  const MedicDiagnosis *diagnosis;  /* (nullable): NULL for a step of a walk */
  const MedicStep      *step;       /* (nullable): of a step */
  gint64                time;       /* seconds since 1970 */
} MedicEntry;

typedef struct _MedicJournal MedicJournal;

MedicJournal     *medic_journal_new       (void);
void              medic_journal_free      (MedicJournal         *self);
MedicJournal     *medic_journal_copy      (const MedicJournal   *self);

void              medic_journal_write     (MedicJournal         *self,
                                           MedicEntryKind        kind,
                                           const MedicDiagnosis *diagnosis,
                                           const MedicStep      *step);
void              medic_journal_add       (MedicJournal         *self,
                                           const MedicEntry     *entry);
guint             medic_journal_get_n     (const MedicJournal   *self);
const MedicEntry *medic_journal_get       (const MedicJournal   *self,
                                           guint                 i);
gboolean          medic_journal_has       (const MedicJournal   *self,
                                           MedicEntryKind        kind,
                                           const MedicDiagnosis *diagnosis);
gboolean          medic_journal_is_found  (const MedicJournal   *self,
                                           const MedicDiagnosis *diagnosis);
gboolean          medic_journal_has_step  (const MedicJournal   *self,
                                           const MedicStep      *step);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicJournal, medic_journal_free)

G_END_DECLS
