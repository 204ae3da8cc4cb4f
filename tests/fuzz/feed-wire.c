/* feed-wire.c - name servers, certificates, headers and what a computer keeps of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz/fuzz.h"

#include <libsecret/secret.h>
#include <string.h>

#include "checks/mail-hosts.h"
#include "checks/spf-record.h"
#include "services/medic-certificate.h"
#include "services/medic-dns-parse.h"
#include "services/medic-hosts-file.h"
#include "services/medic-keyring-value.h"

#define A_DAY 86400
#define MOST_NAMES 32
#define LONGEST_NAME 253
#define NOW 1800000000

static void
read_packet (const char   *data,
             gsize         size,
             MedicDnsType  type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicDnsReply) reply = medic_dns_parse ((const guint8 *) data, size, type, &error);

  g_assert_true ((reply != NULL) != (error != NULL));
  if (reply == NULL)
    return;

  g_assert_cmpint (reply->records->len > 0, ==, reply->outcome == MEDIC_DNS_FOUND);
  g_assert_cmpuint (reply->records->len, <=, MEDIC_DNS_MOST_RECORDS);
  for (guint i = 0; i < reply->records->len; i++)
    {
      const MedicDnsRecord *record = g_ptr_array_index (reply->records, i);

      g_assert_nonnull (record->text);
      fuzz_assert_text (record->text, MEDIC_DNS_LONGEST_TEXT);
    }
}

void
fuzz_dns (const char *data,
          gsize       size)
{
  static const MedicDnsType types[] = {
    MEDIC_DNS_A, MEDIC_DNS_CNAME, MEDIC_DNS_SOA, MEDIC_DNS_MX, MEDIC_DNS_TXT, MEDIC_DNS_AAAA,
  };

  medic_dns_is_cut ((const guint8 *) data, size);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    read_packet (data, size, types[i]);
}

/* The name service hands on valid text only. */
void
fuzz_spf (const char *data,
          gsize       size)
{
  g_autofree char *text = fuzz_dup_valid (data, size);
  g_autoptr (MedicSpfRecord) record = NULL;

  if (!medic_spf_is_record (text))
    return;

  record = medic_spf_record_parse (text);
  g_assert_cmpuint (record->names->len, <=, MOST_NAMES);
  for (guint i = 0; i < record->names->len; i++)
    {
      const char *name = g_ptr_array_index (record->names, i);

      fuzz_assert_text (name, LONGEST_NAME);
      g_assert_true (g_str_is_ascii (name));
      g_assert_nonnull (strchr (name, '.'));
    }
}

/* However it is written, it is the same company. */
void
fuzz_mx (const char *data,
         gsize       size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autofree char *large = g_ascii_strup (text, -1);
  const MedicMailHost *host = medic_mail_host_find (text);

  g_assert_true (medic_mail_host_find (large) == host);
  g_assert_true (host == NULL || host->slug != NULL);
}

void
fuzz_hosts_file (const char *data,
                 gsize       size)
{
  static const char name[] = "login.microsoftonline.com";
  g_autofree char *text = fuzz_dup_text (data, size);

  g_assert_true (!medic_hosts_file_lists (text, name) || strcasestr (text, name) != NULL);
}

void
fuzz_headers (const char *data,
              gsize       size)
{
  g_autofree char *text = fuzz_dup_text (data, size);

  g_assert_cmpuint (medic_http_parse_retry_after (text), <=, A_DAY);
  g_assert_cmpint (medic_http_parse_date (text), >=, 0);
}

/* PEM would hide from it what DER can be. */
void
fuzz_certificate (const char *data,
                  gsize       size)
{
  g_autofree char *base64 = g_base64_encode ((const guchar *) data, size);
  g_autofree char *pem = g_strdup_printf ("-----BEGIN CERTIFICATE-----\n%s\n"
                                          "-----END CERTIFICATE-----\n", base64);
  g_autoptr (GTlsCertificate) certificate = g_tls_certificate_new_from_pem (pem, -1, NULL);
  g_autofree char *issuer = certificate != NULL ? medic_certificate_dup_issuer (certificate) : NULL;

  if (issuer == NULL)
    return;

  fuzz_assert_text (issuer, MEDIC_CERTIFICATE_LONGEST_ISSUER * 4);
  g_assert_cmpstr (issuer, !=, "");
  for (const char *c = issuer; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_true (g_unichar_isprint (g_utf8_get_char (c)));
}

void
fuzz_keyring (const char *data,
              gsize       size)
{
  SecretValue *value = secret_value_new (data, (gssize) size, "text/plain");
  g_autoptr (MedicSecret) token = medic_keyring_value_open (value, NOW);

  g_assert_true (token == NULL || medic_secret_peek (token)[0] != '\0');
  secret_value_unref (value);
}
