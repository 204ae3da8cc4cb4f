/* medic-authority.h - a certificate authority that lasts as long as one rehearsal
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _MedicAuthority MedicAuthority;

/* When a certificate is good. */
typedef enum
{
  MEDIC_VALIDITY_NOW,
  MEDIC_VALIDITY_OVER,
  MEDIC_VALIDITY_LATER,
} MedicValidity;

MedicAuthority  *medic_authority_new          (GError               **error);
MedicAuthority  *medic_authority_new_named    (const char            *name,
                                               GError               **error);
void             medic_authority_free         (MedicAuthority        *self);
GTlsCertificate *medic_authority_issue        (MedicAuthority        *self,
                                               const char            *host,
                                               MedicValidity          validity,
                                               GError               **error);
GTlsDatabase    *medic_authority_get_database (MedicAuthority        *self,
                                               GError               **error);
void             medic_authority_hide_key     (MedicAuthority        *self);
const char      *medic_authority_get_pem      (MedicAuthority        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicAuthority, medic_authority_free)

G_END_DECLS
