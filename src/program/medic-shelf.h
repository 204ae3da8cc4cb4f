/* medic-shelf.h - unfinished cases, kept on this computer for as long as they are wanted
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-offer.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_SHELF (medic_shelf_get_type ())
G_DECLARE_FINAL_TYPE (MedicShelf, medic_shelf, MEDIC, SHELF, GObject)

MedicShelf *medic_shelf_get_default (void);
MedicShelf *medic_shelf_new         (const char           *folder);
const char *medic_shelf_get_folder  (MedicShelf           *self);

void        medic_shelf_keep        (MedicShelf           *self,
                                     const char           *id,
                                     GBytes               *text,
                                     gint64                time);
void        medic_shelf_forget      (MedicShelf           *self,
                                     const char           *id);
void        medic_shelf_flush       (MedicShelf           *self);

void        medic_shelf_list_async  (MedicShelf           *self,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
GPtrArray  *medic_shelf_list_finish (MedicShelf           *self,
                                     GAsyncResult         *result,
                                     GError              **error);

G_END_DECLS
