/* medic-step-list.h - the steps that are needed now, and what they are for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-case.h"

G_BEGIN_DECLS

typedef struct
{
  const MedicWalk      *walk;       /* (nullable): NULL when the steps are a diagnosis’s */
  const MedicDiagnosis *diagnosis;  /* (nullable): NULL when they are a walk’s */
  GPtrArray            *steps;      /* (element-type MedicStep): never empty */
} MedicStepList;

MedicStepList   *medic_step_list_new            (MedicCase           *the_case);
void             medic_step_list_free           (MedicStepList       *self);

const MedicStep *medic_step_list_get            (const MedicStepList *self,
                                                 guint                at);
gboolean         medic_step_list_is_last        (const MedicStepList *self,
                                                 guint                at);
gboolean         medic_step_list_checks_after   (const MedicStepList *self,
                                                 guint                at);
gboolean         medic_step_list_may_be_enough  (const MedicStepList *self,
                                                 guint                at);
const char      *medic_step_list_find_primary   (const MedicStepList *self,
                                                 guint                at);
const char      *medic_step_list_find_secondary (const MedicStepList *self,
                                                 guint                at);
guint            medic_step_list_find_next      (const MedicStepList *self,
                                                 const MedicJournal  *journal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicStepList, medic_step_list_free)

G_END_DECLS
