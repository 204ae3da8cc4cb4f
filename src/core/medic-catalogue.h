/* medic-catalogue.h - the texts of one .mo file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _MedicCatalogue MedicCatalogue;

MedicCatalogue *medic_catalogue_load (const char            *path,
                                      GError               **error);
void            medic_catalogue_free (MedicCatalogue        *self);
const char     *medic_catalogue_peek (const MedicCatalogue  *self,
                                      const char            *key,
                                      guint                  form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicCatalogue, medic_catalogue_free)

G_END_DECLS
