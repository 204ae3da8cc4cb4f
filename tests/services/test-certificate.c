/* test-certificate.c - what is read out of a certificate, whatever somebody wrote into it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>

#include "services/medic-certificate.h"

#define O GNUTLS_OID_X520_ORGANIZATION_NAME
#define CN GNUTLS_OID_X520_COMMON_NAME
#define OU GNUTLS_OID_X520_ORGANIZATIONAL_UNIT_NAME

#define TAG_UTF8 0x0c
#define TAG_INTEGER 0x02
#define TAG_PRINTABLE 0x13
#define TAG_TELETEX 0x14
#define TAG_IA5 0x16
#define TAG_UNIVERSAL 0x1c
#define TAG_BMP 0x1e

#define UTF8(oid, text) { oid, TAG_UTF8, text, sizeof (text) - 1 }
#define AS(tag, oid, bytes) { oid, tag, bytes, sizeof (bytes) - 1 }

#define TEN "0123456789"
#define FIFTY TEN TEN TEN TEN TEN
#define ODD "\u202eevil\u202c \u2066x\u2069 \u200f\u061c\u200b\ufeff\U000e0041"

/* One part of a name, as the bytes that stand in the certificate. */
typedef struct
{
  const char *oid;
  guint8      tag;
  const char *bytes;
  gsize       size;
} Part;

typedef struct
{
  const char *name;
  Part        parts[6];
  const char *issuer;
} Row;

static const Row rows[] = {
  { "the-organisation-signs", { UTF8 (CN, "Web Root"), UTF8 (O, "Harbour Shield Inc.") },
    "Harbour Shield Inc." },
  { "else-the-common-name", { UTF8 (OU, "IT"), UTF8 (CN, "Harbour Proxy") }, "Harbour Proxy" },
  { "else-nobody-is-named", { UTF8 (OU, "IT") }, NULL },
  { "without-a-name-nobody-is-named", { { NULL, 0, NULL, 0 } }, NULL },
  { "the-first-organisation-counts", { UTF8 (O, "One"), UTF8 (O, "Two"), UTF8 (CN, "Three") }, "One" },
  { "an-empty-organisation-does-not", { UTF8 (O, ""), UTF8 (O, " \t"), UTF8 (O, "Two") }, "Two" },
  { "nor-one-of-what-is-not-shown", { UTF8 (O, "\u200b\u202e\x01"), UTF8 (CN, "Three") }, "Three" },

  { "commas-and-signs-are-text", { UTF8 (O, "Smith, Sons + Co; \"A=B\\,C=D\" <#x>") },
    "Smith, Sons + Co; \"A=B\\,C=D\" <#x>" },
  { "another-part-inside-is-text", { UTF8 (O, "x,O=Microsoft Corporation") },
    "x,O=Microsoft Corporation" },
  { "a-placeholder-is-text", { UTF8 (O, "{mail-address}%s&amp;") }, "{mail-address}%s&amp;" },
  { "letters-of-any-language", { UTF8 (O, "Żółw 株式会社") }, "Żółw 株式会社" },

  { "controls-are-left-out", { UTF8 (O, "a\x01" "b\x1b[31mc\x7f" "d\xc2\x9b" "e") }, "ab[31mcde" },
  { "lines-are-joined", { UTF8 (O, "  one\r\n\n two\t\u2028three\u00a0 ") }, "one two three" },
  { "what-turns-the-writing-is-left-out", { UTF8 (O, ODD) }, "evil x" },
  { "a-nul-ends-nothing", { AS (TAG_UTF8, O, "Microsoft\0.evil.example") },
    "Microsoft\ufffd.evil.example" },
  { "what-is-no-utf-8-is-made-so", { AS (TAG_UTF8, O, "a\xff\xc3") }, "a\ufffd\ufffd" },
  { "a-printable-string-may-be-none", { AS (TAG_PRINTABLE, O, "caf\xe9") }, "caf\ufffd" },

  { "ascii", { AS (TAG_IA5, O, "Plain") }, "Plain" },
  { "latin-1", { AS (TAG_TELETEX, O, "Caf\xe9") }, "Café" },
  { "two-bytes-a-letter", { AS (TAG_BMP, O, "\0H\0i\x01\x42") }, "Hił" },
  { "two-bytes-a-letter-and-one-is-missing", { AS (TAG_BMP, O, "\0H\0"), UTF8 (CN, "x") }, "x" },
  { "two-bytes-a-letter-and-half-a-pair", { AS (TAG_BMP, O, "\xd8\x00\0H"), UTF8 (CN, "x") }, "x" },
  { "four-bytes-a-letter", { AS (TAG_UNIVERSAL, O, "\0\0\0H\0\1\xf6\0") }, "H\U0001f600" },
  { "a-number-is-no-name", { AS (TAG_INTEGER, O, "\x05"), UTF8 (CN, "x") }, "x" },
};

typedef struct
{
  const char           *name;
  GTlsCertificateFlags  wrong;
  MedicDistrust         distrust;
} Judgement;

#define WRONG(flag) G_TLS_CERTIFICATE_##flag

static const Judgement judgements[] = {
  { "nothing-wrong-is-trusted", WRONG (NO_FLAGS), MEDIC_DISTRUST_NONE },
  { "another-host", WRONG (BAD_IDENTITY), MEDIC_DISTRUST_WRONG_HOST },
  { "an-unknown-authority", WRONG (UNKNOWN_CA), MEDIC_DISTRUST_UNKNOWN_AUTHORITY },
  { "expired", WRONG (EXPIRED), MEDIC_DISTRUST_EXPIRED },
  { "not-yet-valid", WRONG (NOT_ACTIVATED), MEDIC_DISTRUST_NOT_YET_VALID },
  { "revoked", WRONG (REVOKED), MEDIC_DISTRUST_REVOKED },
  { "insecure", WRONG (INSECURE), MEDIC_DISTRUST_OTHER },
  { "anything", WRONG (GENERIC_ERROR), MEDIC_DISTRUST_OTHER },
  { "a-flag-of-the-future", (GTlsCertificateFlags) (1 << 20), MEDIC_DISTRUST_OTHER },

  { "a-portal-is-another-host", WRONG (BAD_IDENTITY) | WRONG (UNKNOWN_CA), MEDIC_DISTRUST_WRONG_HOST },
  { "even-with-an-old-certificate", WRONG (BAD_IDENTITY) | WRONG (UNKNOWN_CA) | WRONG (EXPIRED),
    MEDIC_DISTRUST_WRONG_HOST },
  { "a-stranger-may-write-any-date", WRONG (UNKNOWN_CA) | WRONG (EXPIRED) | WRONG (NOT_ACTIVATED),
    MEDIC_DISTRUST_UNKNOWN_AUTHORITY },
  { "revoked-is-not-about-the-clock", WRONG (REVOKED) | WRONG (EXPIRED), MEDIC_DISTRUST_REVOKED },
  { "insecure-is-not-about-the-clock", WRONG (INSECURE) | WRONG (EXPIRED), MEDIC_DISTRUST_OTHER },
  { "with-two-certificates-the-later-one", WRONG (EXPIRED) | WRONG (NOT_ACTIVATED),
    MEDIC_DISTRUST_NOT_YET_VALID },
  { "everything-at-once", WRONG (VALIDATE_ALL), MEDIC_DISTRUST_WRONG_HOST },
};

static void
assert_good (int result)
{
  g_assert_cmpstr (gnutls_strerror (result), ==, gnutls_strerror (MAX (result, 0)));
}

static void
set_part (gnutls_x509_crt_t  certificate,
          const Part        *part)
{
  g_autoptr (GByteArray) der = g_byte_array_new ();
  const guint8 head[] = { part->tag, 0x82, (guint8) (part->size >> 8), (guint8) part->size };
  const guint8 short_head[] = { part->tag, (guint8) part->size };

  if (part->size < 0x80)
    g_byte_array_append (der, short_head, sizeof short_head);
  else
    g_byte_array_append (der, head, sizeof head);
  g_byte_array_append (der, (const guint8 *) part->bytes, (guint) part->size);
  assert_good (gnutls_x509_crt_set_dn_by_oid (certificate, part->oid, 1, der->data, der->len));
}

/* A certificate of a name that is made of @parts, with a key that all share. */
static gnutls_x509_crt_t
new_unsigned (gnutls_x509_privkey_t  key,
              const Part            *parts,
              gsize                  n_parts)
{
  gnutls_x509_crt_t certificate;
  time_t now = (time_t) (g_get_real_time () / G_USEC_PER_SEC);

  assert_good (gnutls_x509_crt_init (&certificate));
  assert_good (gnutls_x509_crt_set_version (certificate, 3));
  assert_good (gnutls_x509_crt_set_key (certificate, key));
  assert_good (gnutls_x509_crt_set_serial (certificate, "\1", 1));
  assert_good (gnutls_x509_crt_set_activation_time (certificate, now - 60));
  assert_good (gnutls_x509_crt_set_expiration_time (certificate, now + 60));
  assert_good (gnutls_x509_crt_set_ca_status (certificate, 1));
  for (gsize i = 0; i < n_parts && parts[i].oid != NULL; i++)
    set_part (certificate, &parts[i]);

  return certificate;
}

static gnutls_x509_privkey_t
new_key (void)
{
  gnutls_x509_privkey_t key;

  assert_good (gnutls_x509_privkey_init (&key));
  assert_good (gnutls_x509_privkey_generate (key, GNUTLS_PK_ECDSA,
                                             GNUTLS_CURVE_TO_BITS (GNUTLS_ECC_CURVE_SECP256R1), 0));

  return key;
}

static char *
dup_pem (gnutls_x509_crt_t certificate)
{
  gnutls_datum_t datum = { NULL, 0 };
  char *pem;

  assert_good (gnutls_x509_crt_export2 (certificate, GNUTLS_X509_FMT_PEM, &datum));
  pem = g_strndup ((const char *) datum.data, datum.size);
  gnutls_free (datum.data);

  return pem;
}

/* Returns: (transfer full): a certificate that @parts signed for themselves */
static GTlsCertificate *
new_own (const Part *parts,
         gsize       n_parts)
{
  gnutls_x509_privkey_t key = new_key ();
  gnutls_x509_crt_t certificate = new_unsigned (key, parts, n_parts);
  g_autofree char *pem = NULL;
  g_autoptr (GError) error = NULL;
  GTlsCertificate *own;

  assert_good (gnutls_x509_crt_sign2 (certificate, certificate, key, GNUTLS_DIG_SHA256, 0));
  pem = dup_pem (certificate);
  gnutls_x509_crt_deinit (certificate);
  gnutls_x509_privkey_deinit (key);
  own = g_tls_certificate_new_from_pem (pem, -1, &error);
  g_assert_no_error (error);

  return own;
}

static void
test_issuer (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GTlsCertificate) certificate = new_own (row->parts, G_N_ELEMENTS (row->parts));
  g_autofree char *issuer = medic_certificate_dup_issuer (certificate);

  g_assert_cmpstr (issuer, ==, row->issuer);
}

static void
assert_short (const char *text,
              gsize       size)
{
  const Part parts[] = { { O, TAG_UTF8, text, size } };
  g_autoptr (GTlsCertificate) certificate = new_own (parts, G_N_ELEMENTS (parts));
  g_autofree char *issuer = medic_certificate_dup_issuer (certificate);

  g_assert_cmpint (g_utf8_strlen (issuer, -1), ==, MEDIC_CERTIFICATE_LONGEST_ISSUER);
  g_assert_true (g_utf8_validate (issuer, -1, NULL));
}

static void
test_long_names_are_cut (void)
{
  g_autofree char *wide = g_strnfill (60000, 'x');

  assert_short (FIFTY FIFTY FIFTY, 150);
  assert_short (wide, 60000);
  for (gsize i = 0; i + 1 < 60000; i += 2)
    memcpy (wide + i, "\xc3\xb6", 2);
  assert_short (wide, 60000);
  assert_short (wide, 59999);
}

/* Returns: (transfer full): the certificate of "leaf", signed by @middle, whom @root signed */
static GTlsCertificate *
new_chain (const Part *root,
           const Part *middle)
{
  const Part leaf = UTF8 (CN, "leaf");
  gnutls_x509_privkey_t key = new_key ();
  gnutls_x509_crt_t top = new_unsigned (key, root, 1);
  gnutls_x509_crt_t between = new_unsigned (key, middle, 1);
  gnutls_x509_crt_t end = new_unsigned (key, &leaf, 1);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *both = NULL;
  g_autoptr (GError) error = NULL;
  GTlsCertificate *chain;

  assert_good (gnutls_x509_crt_sign2 (between, top, key, GNUTLS_DIG_SHA256, 0));
  assert_good (gnutls_x509_crt_sign2 (end, between, key, GNUTLS_DIG_SHA256, 0));
  first = dup_pem (end);
  second = dup_pem (between);
  both = g_strconcat (first, second, NULL);
  gnutls_x509_crt_deinit (top);
  gnutls_x509_crt_deinit (between);
  gnutls_x509_crt_deinit (end);
  gnutls_x509_privkey_deinit (key);
  chain = g_tls_certificate_new_from_pem (both, -1, &error);
  g_assert_no_error (error);

  return chain;
}

static void
test_the_top_of_the_chain_counts (void)
{
  const Part root = UTF8 (O, "Harbour Root");
  const Part middle = UTF8 (O, "Harbour Middle");
  g_autoptr (GTlsCertificate) chain = new_chain (&root, &middle);
  g_autofree char *issuer = medic_certificate_dup_issuer (chain);

  g_assert_nonnull (g_tls_certificate_get_issuer (chain));
  g_assert_cmpstr (issuer, ==, "Harbour Root");
}

static void
test_judgement (gconstpointer data)
{
  const Judgement *judgement = data;

  g_assert_cmpint (medic_certificate_judge (judgement->wrong), ==, judgement->distrust);
}

static void
add (const char    *group,
     const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strconcat ("/certificate/", group, "/", name, NULL);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add ("issuer", rows[i].name, &rows[i], test_issuer);
  for (gsize i = 0; i < G_N_ELEMENTS (judgements); i++)
    add ("judgement", judgements[i].name, &judgements[i], test_judgement);
  g_test_add_func ("/certificate/issuer/long-names-are-cut", test_long_names_are_cut);
  g_test_add_func ("/certificate/issuer/the-top-of-the-chain-counts",
                   test_the_top_of_the_chain_counts);

  return g_test_run ();
}
