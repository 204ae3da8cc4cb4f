/* medic-desk-view.h - the views of the desk page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Kept in drafts by their numbers. */
typedef enum
{
  MEDIC_DESK_VIEW_OPEN,
  MEDIC_DESK_VIEW_ANSWERS,
  MEDIC_DESK_VIEW_CALL,
  MEDIC_DESK_VIEW_HANDOVER,
  MEDIC_DESK_VIEW_COMPARE,
  MEDIC_N_DESK_VIEWS,
} MedicDeskView;
