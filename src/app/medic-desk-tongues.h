/* medic-desk-tongues.h - the two languages of a call
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-language.h"

G_BEGIN_DECLS

/* Whose language it is. */
typedef enum
{
  MEDIC_TONGUE_MINE,
  MEDIC_TONGUE_THEIRS,
  MEDIC_N_TONGUES,
} MedicTongue;

#define MEDIC_TYPE_DESK_TONGUES (medic_desk_tongues_get_type ())
G_DECLARE_FINAL_TYPE (MedicDeskTongues, medic_desk_tongues, MEDIC, DESK_TONGUES, GObject)

MedicDeskTongues    *medic_desk_tongues_new     (void);
GPtrArray           *medic_desk_tongues_list    (MedicDeskTongues *self);
guint                medic_desk_tongues_get_at  (MedicDeskTongues *self,
                                                 MedicTongue       whose);
const MedicLanguage *medic_desk_tongues_get     (MedicDeskTongues *self,
                                                 MedicTongue       whose);
gboolean             medic_desk_tongues_is_same (MedicDeskTongues *self);
void                 medic_desk_tongues_set_at  (MedicDeskTongues *self,
                                                 MedicTongue       whose,
                                                 guint             at);
void                 medic_desk_tongues_choose  (MedicDeskTongues *self,
                                                 MedicTongue       whose,
                                                 const char       *code);

G_END_DECLS
