/* medic-authority.c - a certificate authority that lasts as long as one rehearsal
 *
 * GLib can use certificates and cannot make them. GnuTLS can, and is there wherever GLib speaks TLS
 * (glib-networking brings it); that is why it is needed. Keys never touch the disk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-authority.h"

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>

#include "rehearsal/medic-trust.h"

#define LIFETIME_SECONDS (2 * 24 * 60 * 60)
#define LONGEST_KEY_ID 64
#define LOOPBACK_IPV4 "\x7f\x00\x00\x01"

struct _MedicAuthority
{
  gnutls_x509_privkey_t key;
  gnutls_x509_crt_t certificate;
  char *pem;
  guint64 serial;
  gboolean hides_key;
};

typedef gnutls_x509_privkey_t Key;
typedef gnutls_x509_crt_t Certificate;

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (Key, gnutls_x509_privkey_deinit, NULL)
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (Certificate, gnutls_x509_crt_deinit, NULL)

void
medic_authority_free (MedicAuthority *self)
{
  g_clear_pointer (&self->certificate, gnutls_x509_crt_deinit);
  g_clear_pointer (&self->key, gnutls_x509_privkey_deinit);
  g_clear_pointer (&self->pem, g_free);
  g_free (self);
}

/* The first result that is not good ends a series of calls. */
static gboolean
is_good (int      result,
         GError **error)
{
  if (result >= 0)
    return TRUE;

  g_set_error (error, G_TLS_ERROR, G_TLS_ERROR_MISC, "GnuTLS: %s", gnutls_strerror (result));

  return FALSE;
}

static gnutls_x509_privkey_t
new_key (GError **error)
{
  g_auto (Key) key = NULL;

  if (!is_good (gnutls_x509_privkey_init (&key), error)
      || !is_good (gnutls_x509_privkey_generate (key, GNUTLS_PK_ECDSA,
                                                 GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP256R1),
                                                 0),
                   error))
    return NULL;

  return g_steal_pointer (&key);
}

/* The middle of the time for which a certificate is good. */
static time_t
get_middle (MedicValidity validity)
{
  time_t now = (time_t) (g_get_real_time () / G_USEC_PER_SEC);

  switch (validity)
    {
    case MEDIC_VALIDITY_OVER:
      return now - 2 * LIFETIME_SECONDS;

    case MEDIC_VALIDITY_LATER:
      return now + 2 * LIFETIME_SECONDS;

    case MEDIC_VALIDITY_NOW:
    default:
      return now;
    }
}

/* What every certificate has; @name is its common name. */
static gnutls_x509_crt_t
new_certificate (MedicAuthority        *self,
                 gnutls_x509_privkey_t  key,
                 const char            *name,
                 MedicValidity          validity,
                 GError               **error)
{
  g_auto (Certificate) certificate = NULL;
  time_t middle = get_middle (validity);
  time_t start = middle - LIFETIME_SECONDS;
  time_t end = middle + LIFETIME_SECONDS;
  guint64 serial;

  self->serial++;
  serial = GUINT64_TO_BE (self->serial);

  if (!is_good (gnutls_x509_crt_init (&certificate), error)
      || !is_good (gnutls_x509_crt_set_version (certificate, 3), error)
      || !is_good (gnutls_x509_crt_set_key (certificate, key), error)
      || !is_good (gnutls_x509_crt_set_serial (certificate, &serial, sizeof serial), error)
      || !is_good (gnutls_x509_crt_set_activation_time (certificate, start), error)
      || !is_good (gnutls_x509_crt_set_expiration_time (certificate, end), error)
      || !is_good (gnutls_x509_crt_set_dn_by_oid (certificate, GNUTLS_OID_X520_COMMON_NAME, 0,
                                                  name, (unsigned) strlen (name)), error))
    return NULL;

  return g_steal_pointer (&certificate);
}

/* By the id of its key, two authorities of the same name are told apart. @issuer: (nullable): NULL
 * for the one that is signed itself */
static gboolean
add_key_ids (gnutls_x509_crt_t   certificate,
             gnutls_x509_crt_t   issuer,
             GError            **error)
{
  guint8 own[LONGEST_KEY_ID], above[LONGEST_KEY_ID];
  gsize n_own = sizeof own, n_above = sizeof above;

  if (!is_good (gnutls_x509_crt_get_key_id (certificate, GNUTLS_KEYID_USE_SHA1, own, &n_own), error)
      || !is_good (gnutls_x509_crt_set_subject_key_id (certificate, own, n_own), error))
    return FALSE;

  if (issuer == NULL)
    return TRUE;

  return is_good (gnutls_x509_crt_get_subject_key_id (issuer, above, &n_above, NULL), error)
         && is_good (gnutls_x509_crt_set_authority_key_id (certificate, above, n_above), error);
}

static char *
dup_pem (gnutls_x509_crt_t certificate)
{
  gnutls_datum_t datum = { NULL, 0 };
  char *pem = NULL;

  if (gnutls_x509_crt_export2 (certificate, GNUTLS_X509_FMT_PEM, &datum) >= 0)
    pem = g_strndup ((const char *) datum.data, datum.size);
  gnutls_free (datum.data);

  return pem;
}

/**
 * medic_authority_new_named:
 * @name: its common name, which every certificate of its own says as well
 *
 * Returns: (transfer full): an authority nobody has heard of; %NULL with an error when none can be
 *   made
 */
MedicAuthority *
medic_authority_new_named (const char  *name,
                           GError     **error)
{
  g_autoptr (MedicAuthority) self = g_new0 (MedicAuthority, 1);

  self->key = new_key (error);
  if (self->key == NULL)
    return NULL;

  self->certificate = new_certificate (self, self->key, name, MEDIC_VALIDITY_NOW, error);
  if (self->certificate == NULL || !add_key_ids (self->certificate, NULL, error)
      || !is_good (gnutls_x509_crt_set_ca_status (self->certificate, 1), error)
      || !is_good (gnutls_x509_crt_set_key_usage (self->certificate,
                                                  GNUTLS_KEY_KEY_CERT_SIGN), error)
      || !is_good (gnutls_x509_crt_sign2 (self->certificate, self->certificate, self->key,
                                          GNUTLS_DIG_SHA256, 0), error))
    return NULL;

  self->pem = dup_pem (self->certificate);

  return g_steal_pointer (&self);
}

/* Returns: (transfer full): an authority with a name of ours */
MedicAuthority *
medic_authority_new (GError **error)
{
  return medic_authority_new_named ("Mail Medic rehearsal", error);
}

static GTlsCertificate *
join (gnutls_x509_crt_t       certificate,
      gnutls_x509_privkey_t   key,
      GError                **error)
{
  gnutls_datum_t datum = { NULL, 0 };
  g_autofree char *pem = dup_pem (certificate);
  g_autofree char *key_pem = NULL;
  g_autofree char *both = NULL;

  if (!is_good (gnutls_x509_privkey_export2_pkcs8 (key, GNUTLS_X509_FMT_PEM, NULL,
                                                   GNUTLS_PKCS_PLAIN, &datum), error))
    return NULL;

  key_pem = g_strndup ((const char *) datum.data, datum.size);
  gnutls_free (datum.data);
  both = g_strconcat (pem, key_pem, NULL);

  return g_tls_certificate_new_from_pem (both, -1, error);
}

/* The host's own certificate is for its address on loopback as well. */
static gboolean
name_host (gnutls_x509_crt_t   certificate,
           const char         *host,
           GError            **error)
{
  if (!is_good (gnutls_x509_crt_set_subject_alt_name (certificate, GNUTLS_SAN_DNSNAME, host,
                                                      (unsigned) strlen (host),
                                                      GNUTLS_FSAN_SET), error))
    return FALSE;

  return !g_str_equal (host, "localhost")
         || is_good (gnutls_x509_crt_set_subject_alt_name (certificate, GNUTLS_SAN_IPADDRESS,
                                                           LOOPBACK_IPV4, 4, GNUTLS_FSAN_APPEND),
                     error);
}

/* What it issues from now on does not say which key it was signed with, so that its name is all
 * that an issuer is looked for by: as with a forger’s. */
void
medic_authority_hide_key (MedicAuthority *self)
{
  self->hides_key = TRUE;
}

/**
 * medic_authority_issue:
 * @host: the name that the certificate is for; with “localhost”, 127.0.0.1 is in it as well
 *
 * Returns: (transfer full): a certificate with its key
 */
GTlsCertificate *
medic_authority_issue (MedicAuthority  *self,
                       const char      *host,
                       MedicValidity    validity,
                       GError         **error)
{
  g_auto (Key) key = new_key (error);
  g_auto (Certificate) certificate = NULL;

  if (key == NULL)
    return NULL;

  certificate = new_certificate (self, key, host, validity, error);
  if (certificate == NULL || !name_host (certificate, host, error)
      || (!self->hides_key && !add_key_ids (certificate, self->certificate, error))
      || !is_good (gnutls_x509_crt_set_key_purpose_oid (certificate,
                                                        GNUTLS_KP_TLS_WWW_SERVER, 0), error)
      || !is_good (gnutls_x509_crt_sign2 (certificate, self->certificate, self->key,
                                          GNUTLS_DIG_SHA256, 0), error))
    return NULL;

  return join (certificate, key, error);
}

/**
 * medic_authority_get_database:
 *
 * Returns: (transfer full): a database that trusts this authority and nobody else
 */
GTlsDatabase *
medic_authority_get_database (MedicAuthority  *self,
                              GError         **error)
{
  g_autoptr (GTlsCertificate) root = g_tls_certificate_new_from_pem (self->pem, -1, error);

  return root != NULL ? medic_trust_new (root) : NULL;
}

/* Returns: the certificate of the authority, without its key, for whoever is to trust it */
const char *
medic_authority_get_pem (MedicAuthority *self)
{
  return self->pem;
}
