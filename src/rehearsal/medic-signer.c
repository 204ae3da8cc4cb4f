/* medic-signer.c - signs id tokens, with a key that lasts as long as this process
 *
 * Who verifies the signature finds the public half where the metadata says. The key is made once,
 * in a thread, since that takes a moment; it never touches the disk.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-signer.h"

#include <gnutls/abstract.h>
#include <gnutls/gnutls.h>
#include <string.h>

#include "rehearsal/medic-answer.h"
#include "services/medic-tls.h"
#include "services/medic-wiped.h"

#define KEY_ID "practice-key"
#define KEY_BITS 2048

/* A word for each step that may go wrong: it cannot, unless GnuTLS is broken. */
static void
insist (int         result,
        const char *what)
{
  if (result < 0)
    g_error ("GnuTLS cannot %s: %s", what, gnutls_strerror (result));
}

static gpointer
make_key (gpointer data)
{
  gnutls_privkey_t key;

  insist (gnutls_privkey_init (&key), "hold a key");
  insist (gnutls_privkey_generate2 (key, GNUTLS_PK_RSA, KEY_BITS, 0, NULL, 0), "make a key");

  return key;
}

static gnutls_privkey_t
get_key (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_key, NULL);
}

static gpointer
warm_up (gpointer data)
{
  get_key ();

  return NULL;
}

/* Begins to make the key, so that nobody waits for it when it is needed; the process may end
 * meanwhile. */
void
medic_signer_warm_up (void)
{
  static gsize begun = 0;

  if (!g_once_init_enter (&begun))
    return;

  medic_tls_stay ();
  g_thread_unref (g_thread_new ("practice-key", warm_up, NULL));
  g_once_init_leave (&begun, 1);
}

static char *
encode_object (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, FALSE);

  return medic_wiped_encode ((const guint8 *) text, strlen (text));
}

static char *
dup_header (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  medic_answer_add (builder, "typ", "JWT");
  medic_answer_add (builder, "alg", "RS256");
  medic_answer_add (builder, "kid", KEY_ID);
  json_builder_end_object (builder);

  return encode_object (builder);
}

/* Returns: (transfer full): a token that holds @claims */
char *
medic_signer_sign (JsonBuilder *claims)
{
  g_autofree char *header = dup_header ();
  g_autofree char *body = encode_object (claims);
  g_autofree char *text = g_strconcat (header, ".", body, NULL);
  gnutls_datum_t data = { (unsigned char *) text, (unsigned int) strlen (text) };
  gnutls_datum_t signature = { NULL, 0 };
  g_autofree char *encoded = NULL;

  insist (gnutls_privkey_sign_data2 (get_key (), GNUTLS_SIGN_RSA_SHA256, 0, &data, &signature),
          "sign");
  encoded = medic_wiped_encode (signature.data, signature.size);
  gnutls_free (signature.data);

  return g_strconcat (text, ".", encoded, NULL);
}

/* A number without the zeros before it (RFC 7518, 6.3.1). */
static void
add_number (JsonBuilder    *builder,
            const char     *member,
            gnutls_datum_t *number)
{
  unsigned int zeros = 0;
  g_autofree char *encoded = NULL;

  while (zeros < number->size && number->data[zeros] == 0)
    zeros++;

  encoded = medic_wiped_encode (number->data + zeros, number->size - zeros);
  medic_answer_add (builder, member, encoded);
  gnutls_free (number->data);
}

/* Adds the public half, as a list of one key (RFC 7517, 5). */
void
medic_signer_add_keys (JsonBuilder *builder)
{
  gnutls_datum_t modulus = { NULL, 0 };
  gnutls_datum_t exponent = { NULL, 0 };

  insist (gnutls_privkey_export_rsa_raw2 (get_key (), &modulus, &exponent, NULL, NULL, NULL, NULL,
                                          NULL, NULL, 0), "show a key");
  json_builder_set_member_name (builder, "keys");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  medic_answer_add (builder, "kty", "RSA");
  medic_answer_add (builder, "use", "sig");
  medic_answer_add (builder, "kid", KEY_ID);
  medic_answer_add (builder, "alg", "RS256");
  add_number (builder, "n", &modulus);
  add_number (builder, "e", &exponent);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}
