/* medic-check-row.h - one check, as it runs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/medic-case.h"
#include "core/medic-run.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_CHECK_ROW (medic_check_row_get_type ())
G_DECLARE_FINAL_TYPE (MedicCheckRow, medic_check_row, MEDIC, CHECK_ROW, AdwActionRow)

/* How a check looks: by the state of its run; the last two are those of one that is done. */
typedef struct
{
  const char *icon;
  const char *style;
  const char *word;
} MedicCheckLook;

enum
{
  MEDIC_CHECK_LOOK_HERE = MEDIC_RUN_CANCELLED + 1,
  MEDIC_CHECK_NOTED,
  MEDIC_N_CHECK_LOOKS,
};

extern const MedicCheckLook medic_check_looks[MEDIC_N_CHECK_LOOKS];

GtkWidget *medic_check_row_new         (MedicCase     *the_case,
                                        MedicRun      *run);
void       medic_check_row_update_time (MedicCheckRow *self);

G_END_DECLS
