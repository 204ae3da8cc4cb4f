/* medic-domain.h - what was found out about domains, each looked at once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "program/medic-batch.h"

G_BEGIN_DECLS

/* In front of a domain: a name that nobody has. */
#define MEDIC_DOMAIN_NOBODY "mail-medic-looks-at-the-domain-only"

typedef struct _MedicDomain MedicDomain;
typedef struct _MedicDomains MedicDomains;

MedicDomains          *medic_domains_new             (MedicProgram         *program,
                                                      const MedicBatchWish *wish,
                                                      void                (*on_found) (gpointer),
                                                      gpointer              user_data);
void                   medic_domains_free            (MedicDomains         *self);
MedicDomain           *medic_domains_look_at         (MedicDomains         *self,
                                                      const char           *name);
guint                  medic_domains_get_n_looked_at (const MedicDomains   *self);

void                   medic_domain_unref            (MedicDomain          *self);
const char            *medic_domain_get_name         (const MedicDomain    *self);
const MedicBatchFound *medic_domain_peek_found       (const MedicDomain    *self);

G_END_DECLS
