/* medic-resume-group.h - the unfinished cases that somebody may go on with
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_RESUME_GROUP (medic_resume_group_get_type ())
G_DECLARE_FINAL_TYPE (MedicResumeGroup, medic_resume_group, MEDIC, RESUME_GROUP, AdwBin)

void medic_resume_group_set_page (MedicResumeGroup *self,
                                  MedicPage        *page);

G_END_DECLS
