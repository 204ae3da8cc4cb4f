/* medic-trust.c - a TLS database that trusts one authority and nobody else
 *
 * GTlsFileDatabase would need the authority's certificate in a file, and read it a second time when
 * the first connection is made. This one keeps it in memory.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-trust.h"

struct _MedicTrust
{
  GTlsDatabase parent_instance;

  GTlsCertificate *authority;
};

G_DEFINE_FINAL_TYPE (MedicTrust, medic_trust, G_TYPE_TLS_DATABASE)

/* GTlsDatabase calls this in a thread of its own; nothing here changes after construction. */
static GTlsCertificateFlags
medic_trust_verify_chain (GTlsDatabase             *database,
                          GTlsCertificate          *chain,
                          const char               *purpose,
                          GSocketConnectable       *identity,
                          GTlsInteraction          *interaction,
                          GTlsDatabaseVerifyFlags   flags,
                          GCancellable             *cancellable,
                          GError                  **error)
{
  MedicTrust *self = MEDIC_TRUST (database);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return G_TLS_CERTIFICATE_GENERIC_ERROR;

  return g_tls_certificate_verify (chain, identity, self->authority);
}

static void
medic_trust_finalize (GObject *object)
{
  MedicTrust *self = MEDIC_TRUST (object);

  g_clear_object (&self->authority);

  G_OBJECT_CLASS (medic_trust_parent_class)->finalize (object);
}

static void
medic_trust_class_init (MedicTrustClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GTlsDatabaseClass *database_class = G_TLS_DATABASE_CLASS (klass);

  object_class->finalize = medic_trust_finalize;
  database_class->verify_chain = medic_trust_verify_chain;
}

static void
medic_trust_init (MedicTrust *self)
{
}

/**
 * medic_trust_new:
 * @authority: (transfer none): whose certificates are good
 *
 * Returns: (transfer full):
 */
GTlsDatabase *
medic_trust_new (GTlsCertificate *authority)
{
  MedicTrust *self = g_object_new (MEDIC_TYPE_TRUST, NULL);

  self->authority = g_object_ref (authority);

  return G_TLS_DATABASE (self);
}
