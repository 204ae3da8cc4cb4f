/* labels-microsoft.h - what stands on the buttons of Microsoft’s pages, for the table of labels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-label.h"

G_BEGIN_DECLS

extern const MedicLabelWords medic_label_accept[];
extern const MedicLabelWords medic_label_active_users[];
extern const MedicLabelWords medic_label_add_user[];
extern const MedicLabelWords medic_label_assign[];
extern const MedicLabelWords medic_label_consent_for_all[];
extern const MedicLabelWords medic_label_grant_consent[];
extern const MedicLabelWords medic_label_licenses[];
extern const MedicLabelWords medic_label_no_access[];
extern const MedicLabelWords medic_label_none_selected[];
extern const MedicLabelWords medic_label_permissions[];
extern const MedicLabelWords medic_label_save_changes[];
extern const MedicLabelWords medic_label_select[];
extern const MedicLabelWords medic_label_users_and_groups[];

G_END_DECLS
