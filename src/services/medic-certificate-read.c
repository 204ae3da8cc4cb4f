/* medic-certificate-read.c - what a certificate says of itself, none of it believed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>

#include "services/medic-certificate.h"

/* More than any honest chain or name has. */
#define LONGEST_CHAIN 16
#define MOST_PARTS 64
#define LONGEST_PART 4096

/* ASN.1's kinds of text that a name may be written in. */
enum
{
  TAG_UTF8 = 12,
  TAG_PRINTABLE = 19,
  TAG_TELETEX = 20,
  TAG_IA5 = 22,
  TAG_UNIVERSAL = 28,
  TAG_BMP = 30,
};

static const struct
{
  unsigned long tag;
  const char *charset;  /* (nullable): NULL for UTF-8, or ASCII, which is the same */
} charsets[] = {
  { TAG_UTF8, NULL },
  { TAG_PRINTABLE, NULL },
  { TAG_IA5, NULL },
  { TAG_TELETEX, "ISO-8859-1" },
  { TAG_UNIVERSAL, "UTF-32BE" },
  { TAG_BMP, "UTF-16BE" },
};

/* Ordered: what comes first says most. Another host's name is nothing that an interceptor would
 * choose. Whoever is not known may have written the dates as it liked; only when nothing else is
 * wrong do they speak of a clock. */
static const struct
{
  GTlsCertificateFlags flags;
  MedicDistrust distrust;
} reasons[] = {
  { G_TLS_CERTIFICATE_BAD_IDENTITY, MEDIC_DISTRUST_WRONG_HOST },
  { G_TLS_CERTIFICATE_UNKNOWN_CA, MEDIC_DISTRUST_UNKNOWN_AUTHORITY },
  { G_TLS_CERTIFICATE_REVOKED, MEDIC_DISTRUST_REVOKED },
  { G_TLS_CERTIFICATE_INSECURE | G_TLS_CERTIFICATE_GENERIC_ERROR, MEDIC_DISTRUST_OTHER },
  { G_TLS_CERTIFICATE_NOT_ACTIVATED, MEDIC_DISTRUST_NOT_YET_VALID },
  { G_TLS_CERTIFICATE_EXPIRED, MEDIC_DISTRUST_EXPIRED },
};

typedef gnutls_x509_crt_t Certificate;

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (Certificate, gnutls_x509_crt_deinit, NULL)

/* @wrong: all that speaks against it; nothing when it is trusted */
MedicDistrust
medic_certificate_judge (GTlsCertificateFlags wrong)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if ((wrong & reasons[i].flags) != 0)
      return reasons[i].distrust;

  return wrong == G_TLS_CERTIFICATE_NO_FLAGS ? MEDIC_DISTRUST_NONE : MEDIC_DISTRUST_OTHER;
}

/* Returns: (transfer none): the last certificate that was sent of those that lead on from each
 * other */
static GTlsCertificate *
find_top (GTlsCertificate *certificate)
{
  GTlsCertificate *issuer;

  for (gsize i = 0; i < LONGEST_CHAIN; i++)
    {
      issuer = g_tls_certificate_get_issuer (certificate);
      if (issuer == NULL)
        break;
      certificate = issuer;
    }

  return certificate;
}

static gboolean
parse (GTlsCertificate       *certificate,
       gnutls_x509_crt_t      parsed)
{
  g_autoptr (GByteArray) der = NULL;
  gnutls_datum_t datum;

  g_object_get (certificate, "certificate", &der, NULL);
  if (der == NULL)
    return FALSE;

  datum = (gnutls_datum_t) { der->data, der->len };

  return gnutls_x509_crt_import (parsed, &datum, GNUTLS_X509_FMT_DER) >= 0;
}

/* Returns: (transfer full): in UTF-8 that is valid whatever was written; empty when it is no
 * text */
static char *
decode (const gnutls_x509_ava_st *part)
{
  const char *data = (const char *) part->value.data;
  gsize size = MIN (part->value.size, LONGEST_PART);
  g_autofree char *text = NULL;
  gsize i = 0;

  while (i < G_N_ELEMENTS (charsets) && charsets[i].tag != part->value_tag)
    i++;
  if (i == G_N_ELEMENTS (charsets))
    return g_strdup ("");

  if (charsets[i].charset == NULL)
    return g_utf8_make_valid (data, (gssize) size);

  text = g_convert (data, (gssize) size, "UTF-8", charsets[i].charset, NULL, &size, NULL);

  return text != NULL ? g_utf8_make_valid (text, (gssize) size) : g_strdup ("");
}

/* No control or format characters (those that turn the direction of writing are among them), one
 * line, and no longer than a person would read. Returns: (transfer full): perhaps empty */
static char *
tidy (const char *text)
{
  GString *tidied = g_string_new (NULL);
  guint n = 0;

  for (const char *c = text; *c != '\0' && n < MEDIC_CERTIFICATE_LONGEST_ISSUER;
       c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);
      gboolean blank = g_unichar_isspace (letter);

      if (blank && (n == 0 || g_str_has_suffix (tidied->str, " ")))
        continue;
      if (!blank && (!g_unichar_isprint (letter)
                     || g_unichar_type (letter) == G_UNICODE_PRIVATE_USE))
        continue;

      g_string_append_unichar (tidied, blank ? ' ' : letter);
      n++;
    }

  return g_strchomp (g_string_free (tidied, FALSE));
}

static gboolean
is_called (const gnutls_x509_ava_st *part,
           const char               *oid)
{
  g_autofree char *name = g_strndup ((const char *) part->oid.data, part->oid.size);

  return g_str_equal (name, oid);
}

/* Returns: (transfer full) (nullable): what @part says, if it is called @oid and says something */
static char *
read_part (const gnutls_x509_ava_st *part,
           const char               *oid)
{
  g_autofree char *text = is_called (part, oid) ? decode (part) : g_strdup ("");
  g_autofree char *tidied = tidy (text);

  return tidied[0] != '\0' ? g_steal_pointer (&tidied) : NULL;
}

/* Returns: (transfer full) (nullable): the first part of @name that is called @oid and says
 * something */
static char *
find_part (gnutls_x509_dn_t  name,
           const char       *oid)
{
  gnutls_x509_ava_st part;
  char *found = NULL;

  /* A name is a row of sets. */
  for (int i = 0; i < MOST_PARTS && gnutls_x509_dn_get_rdn_ava (name, i, 0, &part) >= 0; i++)
    for (int j = 0; j < MOST_PARTS && gnutls_x509_dn_get_rdn_ava (name, i, j, &part) >= 0; j++)
      if ((found = read_part (&part, oid)) != NULL)
        return found;

  return NULL;
}

/**
 * medic_certificate_dup_issuer:
 * @certificate: what a server showed, with all that it sent along
 *
 * Returns: (transfer full) (nullable): as #MedicCertificateReply has it; %NULL when nobody is named
 */
char *
medic_certificate_dup_issuer (GTlsCertificate *certificate)
{
  g_auto (Certificate) top = NULL;
  gnutls_x509_dn_t name;
  char *issuer;

  if (gnutls_x509_crt_init (&top) < 0 || !parse (find_top (certificate), top)
      || gnutls_x509_crt_get_issuer (top, &name) < 0)
    return NULL;

  issuer = find_part (name, GNUTLS_OID_X520_ORGANIZATION_NAME);

  return issuer != NULL ? issuer : find_part (name, GNUTLS_OID_X520_COMMON_NAME);
}
