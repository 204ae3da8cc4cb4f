/* medic-certificate.h - who answers under a host's name: looks at the certificate and goes away
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* What speaks against a certificate first of all. */
typedef enum
{
  MEDIC_DISTRUST_NONE,
  MEDIC_DISTRUST_WRONG_HOST,         /* it is another server's */
  MEDIC_DISTRUST_UNKNOWN_AUTHORITY,  /* this computer does not know who signed it */
  MEDIC_DISTRUST_REVOKED,            /* who signed it took it back */
  MEDIC_DISTRUST_OTHER,
  MEDIC_DISTRUST_NOT_YET_VALID,      /* nothing but its dates, by this computer's clock */
  MEDIC_DISTRUST_EXPIRED,            /* the same */
} MedicDistrust;

/**
 * MedicCertificateReply:
 * @issuer: (nullable): who signed the top-most certificate that was sent: its organisation, else
 *   its common name, as that one writes it; fit to be shown as text, and proof of nothing
 */
typedef struct
{
  MedicDistrust  distrust;
  char          *issuer;
} MedicCertificateReply;

void                   medic_certificate_reply_free  (MedicCertificateReply  *self);

MedicDistrust          medic_certificate_judge       (GTlsCertificateFlags    wrong);
char                  *medic_certificate_dup_issuer  (GTlsCertificate        *certificate);

void                   medic_certificate_look_async  (SoupSession            *session,
                                                      const char             *uri,
                                                      GCancellable           *cancellable,
                                                      GAsyncReadyCallback     callback,
                                                      gpointer                user_data);
MedicCertificateReply *medic_certificate_look_finish (SoupSession            *session,
                                                      GAsyncResult           *result,
                                                      GError                **error);

/* The bounds of one look. */
#define MEDIC_CERTIFICATE_LOOK_SECONDS 6
#define MEDIC_CERTIFICATE_LONGEST_ISSUER 120

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicCertificateReply, medic_certificate_reply_free)

G_END_DECLS
