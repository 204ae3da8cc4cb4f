/* fault-trust.c - certificates of the fault server, and who trusts them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>

#include "faults/fault.h"
#include "rehearsal/medic-authority.h"

#define HOST "localhost"
#define LOOPBACK_IPV4 "\x7f\x00\x00\x01"
#define DAY (24 * 60 * 60)

/* Trusts whom another one trusts, and the authority of the fault server. */
#define TYPE_FAULT_TRUST (fault_trust_get_type ())
G_DECLARE_FINAL_TYPE (FaultTrust, fault_trust, FAULT, TRUST, GTlsDatabase)

struct _FaultTrust
{
  GTlsDatabase parent_instance;

  GTlsDatabase *other;
  GTlsDatabase *own;
};

G_DEFINE_FINAL_TYPE (FaultTrust, fault_trust, G_TYPE_TLS_DATABASE)

static GTlsCertificateFlags
fault_trust_verify_chain (GTlsDatabase             *database,
                          GTlsCertificate          *chain,
                          const char               *purpose,
                          GSocketConnectable       *identity,
                          GTlsInteraction          *interaction,
                          GTlsDatabaseVerifyFlags   flags,
                          GCancellable             *cancellable,
                          GError                  **error)
{
  FaultTrust *self = FAULT_TRUST (database);
  GTlsCertificateFlags wrong =
    g_tls_database_verify_chain (self->own, chain, purpose, identity, interaction, flags,
                                 cancellable, error);

  if ((wrong & G_TLS_CERTIFICATE_UNKNOWN_CA) == 0 || (error != NULL && *error != NULL))
    return wrong;

  return g_tls_database_verify_chain (self->other, chain, purpose, identity, interaction, flags,
                                      cancellable, error);
}

static void
fault_trust_finalize (GObject *object)
{
  FaultTrust *self = FAULT_TRUST (object);

  g_clear_object (&self->other);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (fault_trust_parent_class)->finalize (object);
}

static void
fault_trust_class_init (FaultTrustClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fault_trust_finalize;
  G_TLS_DATABASE_CLASS (klass)->verify_chain = fault_trust_verify_chain;
}

static void
fault_trust_init (FaultTrust *self)
{
}

static MedicAuthority *
get_authority (void)
{
  static MedicAuthority *authority;
  g_autoptr (GError) error = NULL;

  if (authority == NULL)
    authority = medic_authority_new_named ("Mail Medic faults", &error);
  g_assert_no_error (error);

  return authority;
}

/* @other: (transfer none): whom to trust besides */
GTlsDatabase *
fault_new_trust (GTlsDatabase *other)
{
  FaultTrust *self = g_object_new (TYPE_FAULT_TRUST, NULL);
  g_autoptr (GError) error = NULL;

  self->other = g_object_ref (other);
  self->own = medic_authority_get_database (get_authority (), &error);
  g_assert_no_error (error);

  return G_TLS_DATABASE (self);
}

static void
check (int result)
{
  g_assert_cmpint (result, >=, 0);
}

static void
fill (gnutls_x509_crt_t     certificate,
      gnutls_x509_privkey_t key)
{
  time_t now = (time_t) (g_get_real_time () / G_USEC_PER_SEC);

  check (gnutls_x509_crt_set_version (certificate, 3));
  check (gnutls_x509_crt_set_key (certificate, key));
  check (gnutls_x509_crt_set_serial (certificate, "\1", 1));
  check (gnutls_x509_crt_set_activation_time (certificate, now - DAY));
  check (gnutls_x509_crt_set_expiration_time (certificate, now + DAY));
  check (gnutls_x509_crt_set_dn_by_oid (certificate, GNUTLS_OID_X520_COMMON_NAME, 0, HOST,
                                        (unsigned) strlen (HOST)));
  check (gnutls_x509_crt_set_subject_alt_name (certificate, GNUTLS_SAN_DNSNAME, HOST,
                                               (unsigned) strlen (HOST), GNUTLS_FSAN_SET));
  check (gnutls_x509_crt_set_subject_alt_name (certificate, GNUTLS_SAN_IPADDRESS, LOOPBACK_IPV4, 4,
                                               GNUTLS_FSAN_APPEND));
  check (gnutls_x509_crt_sign2 (certificate, certificate, key, GNUTLS_DIG_SHA256, 0));
}

/* Nobody stands by it but itself. */
static GTlsCertificate *
new_self_signed (GError **error)
{
  gnutls_x509_crt_t certificate;
  gnutls_x509_privkey_t key;
  gnutls_datum_t texts[2];
  g_autoptr (GString) pem = g_string_new (NULL);

  check (gnutls_x509_privkey_init (&key));
  check (gnutls_x509_privkey_generate (key, GNUTLS_PK_ECDSA,
                                       GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP256R1), 0));
  check (gnutls_x509_crt_init (&certificate));
  fill (certificate, key);
  check (gnutls_x509_crt_export2 (certificate, GNUTLS_X509_FMT_PEM, &texts[0]));
  check (gnutls_x509_privkey_export2_pkcs8 (key, GNUTLS_X509_FMT_PEM, NULL, GNUTLS_PKCS_PLAIN,
                                            &texts[1]));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_string_append_len (pem, (const char *) texts[i].data, (gssize) texts[i].size);
      gnutls_free (texts[i].data);
    }
  gnutls_x509_crt_deinit (certificate);
  gnutls_x509_privkey_deinit (key);

  return g_tls_certificate_new_from_pem (pem->str, (gssize) pem->len, error);
}

static GTlsCertificate *
new_stranger (GError **error)
{
  g_autoptr (MedicAuthority) stranger = medic_authority_new_named ("Example Stranger", error);

  return medic_authority_issue (stranger, HOST, MEDIC_VALIDITY_NOW, error);
}

static GTlsCertificate *
new_certificate (FaultKind   kind,
                 GError    **error)
{
  MedicAuthority *authority = get_authority ();

  if (kind == FAULT_SELF_SIGNED)
    return new_self_signed (error);

  if (kind == FAULT_UNKNOWN_AUTHORITY)
    return new_stranger (error);

  if (kind == FAULT_OTHER_NAME)
    return medic_authority_issue (authority, "other.example", MEDIC_VALIDITY_NOW, error);

  return medic_authority_issue (authority, HOST,
                                kind == FAULT_EXPIRED ? MEDIC_VALIDITY_OVER
                                : kind == FAULT_NOT_YET_VALID ? MEDIC_VALIDITY_LATER
                                : MEDIC_VALIDITY_NOW, error);
}

/* Returns: (transfer full): what the fault server shows */
GTlsCertificate *
fault_new_certificate (FaultKind kind)
{
  static GTlsCertificate *made[N_FAULTS];
  FaultKind shown = fault_is_distrust (kind) ? kind : FAULT_NONE;
  g_autoptr (GError) error = NULL;

  if (made[shown] == NULL)
    made[shown] = new_certificate (shown, &error);
  g_assert_no_error (error);

  return g_object_ref (made[shown]);
}
