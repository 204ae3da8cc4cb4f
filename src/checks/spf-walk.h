/* spf-walk.h - through the records that a domain's list of senders takes over
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"
#include "services/medic-dns.h"

G_BEGIN_DECLS

/**
 * MedicSpfWalk:
 *
 * Says which names to look up, takes what was said of them, and knows at the end whose senders may
 * send. It asks nobody, goes round no circle and has a bound.
 */
typedef struct _MedicSpfWalk MedicSpfWalk;

MedicSpfWalk *medic_spf_walk_new   (const char          *domain);
void          medic_spf_walk_free  (MedicSpfWalk        *self);
char         *medic_spf_walk_next  (MedicSpfWalk        *self);
void          medic_spf_walk_take  (MedicSpfWalk        *self,
                                    const char          *name,
                                    const MedicDnsReply *reply);
void          medic_spf_walk_miss  (MedicSpfWalk        *self);
MedicFacts   *medic_spf_walk_learn (const MedicSpfWalk  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicSpfWalk, medic_spf_walk_free)

G_END_DECLS
