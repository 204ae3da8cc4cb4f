/* medic-seen.h - what stood in a list before, in a memory that does not grow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* At least so many different texts back, nothing is forgotten. */
#define MEDIC_SEEN_LEAST (64 * 1024)

typedef struct _MedicSeen MedicSeen;

MedicSeen *medic_seen_new  (void);
void       medic_seen_free (MedicSeen  *self);
guint64    medic_seen_note (MedicSeen  *self,
                            const char *text,
                            guint64     line);
guint64    medic_seen_hash (const char *text,
                            guint64     seed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicSeen, medic_seen_free)

G_END_DECLS
