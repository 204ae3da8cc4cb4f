/* medic-login-id-token.c - what the pretend sign-in service tells a program of who signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <string.h>

#include "rehearsal/medic-practice-id.h"
#include "rehearsal/medic-rehearsal.h"
#include "rehearsal/medic-signer.h"
#include "services/medic-claims.h"
#include "services/medic-wiped.h"

/* As Microsoft does: a token begins before it was made, and so clocks may differ a little. */
#define BEFORE_SECONDS 300
#define LIFE_SECONDS 3900

/* Some other tenant, and some other program. */
#define STRANGER "5f1b2c3d-0a9e-4b8c-9d7f-6e5d4c3b2a10"

static gboolean
has_scope (const MedicTurn *turn,
           const char      *name)
{
  for (gsize i = 0; turn->wish->scopes[i] != NULL; i++)
    if (g_ascii_strcasecmp (turn->wish->scopes[i], name) == 0)
      return TRUE;

  return FALSE;
}

/* Returns: of the account */
const char *
medic_login_get_tenant_id (const MedicTurn *turn)
{
  return turn->account->kind == MEDIC_ACCOUNT_KIND_PERSONAL ? MEDIC_CLAIMS_PERSONAL_TENANT
                                                            : turn->request->world->tenant_id;
}

/* Returns: (transfer full): the same for the same account and program, and else nothing to go by */
static char *
dup_subject (const MedicTurn *turn)
{
  g_autofree char *text = g_strconcat (turn->account->address, " ", MEDIC_REHEARSAL_CLIENT_ID, NULL);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return medic_wiped_encode ((const guint8 *) sum, 32);
}

/* Who says it, to whom, and of whom. */
static void
add_parties (JsonBuilder     *builder,
             const MedicTurn *turn,
             gboolean         renewed)
{
  MedicIdToken fault = turn->account->id_token;
  gboolean other = renewed && fault == MEDIC_ID_TOKEN_ACCOUNT;
  const char *tenant = fault == MEDIC_ID_TOKEN_TENANT ? STRANGER : medic_login_get_tenant_id (turn);
  const char *by = fault == MEDIC_ID_TOKEN_ISSUER ? "https://sts.attacker.example"
                                                  : turn->request->base;
  g_autofree char *issuer = g_strconcat (by, "/", tenant, "/v2.0", NULL);
  g_autofree char *object = medic_practice_id_dup_object (turn->account);
  g_autofree char *subject = dup_subject (turn);

  medic_answer_add (builder, "ver", "2.0");
  medic_answer_add (builder, "iss", issuer);
  medic_answer_add (builder, "sub", subject);
  medic_answer_add (builder, "aud", fault == MEDIC_ID_TOKEN_AUDIENCE ? STRANGER
                                                                     : MEDIC_REHEARSAL_CLIENT_ID);
  medic_answer_add (builder, "tid", tenant);
  if (has_scope (turn, "profile"))
    medic_answer_add (builder, "oid", other ? STRANGER : object);
}

static void
add_times (JsonBuilder     *builder,
           const MedicTurn *turn)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC - BEFORE_SECONDS;

  if (turn->account->id_token == MEDIC_ID_TOKEN_TIME)
    now -= 2 * LIFE_SECONDS;

  medic_answer_add_number (builder, "iat", now);
  medic_answer_add_number (builder, "nbf", now);
  medic_answer_add_number (builder, "exp", now + LIFE_SECONDS);
}

/* What it is called. Without “profile” only that it is somebody. */
static void
add_names (JsonBuilder     *builder,
           const MedicTurn *turn)
{
  const MedicPracticeAccount *account = turn->account;
  gboolean guest = account->kind == MEDIC_ACCOUNT_KIND_GUEST;
  g_autofree char *shown = medic_practice_id_dup_display_name (account);
  g_autofree char *hint = medic_practice_id_dup_login_hint (account);

  if (has_scope (turn, "profile"))
    {
      medic_answer_add (builder, "name", shown);
      medic_answer_add (builder, "preferred_username", guest ? account->address : account->name);
      medic_answer_add (builder, "login_hint", hint);
    }
  if (has_scope (turn, "email") && account->mail != NULL)
    medic_answer_add (builder, "email", account->mail);
  if (guest)
    medic_answer_add (builder, "idp", "https://sts.windows.net/" STRANGER "/");
}

static void
add_nonce (JsonBuilder     *builder,
           const MedicTurn *turn)
{
  if (turn->account->id_token == MEDIC_ID_TOKEN_NONCE)
    medic_answer_add (builder, "nonce", "another");
  else if (turn->wish->nonce != NULL)
    medic_answer_add (builder, "nonce", turn->wish->nonce);
}

/**
 * medic_login_dup_id_token:
 * @renewed: it is not the first of its sign-in: then it is about no page that was opened
 *
 * Returns: (transfer full): signed
 */
char *
medic_login_dup_id_token (const MedicTurn *turn,
                          gboolean         renewed)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (turn->account->id_token == MEDIC_ID_TOKEN_MALFORMED)
    return g_strdup ("not.a.token");

  json_builder_begin_object (builder);
  add_parties (builder, turn, renewed);
  add_times (builder, turn);
  add_names (builder, turn);
  if (!renewed)
    add_nonce (builder, turn);
  json_builder_end_object (builder);

  return medic_signer_sign (builder);
}

/* Returns: (transfer full): whose tokens they are, as Microsoft's own libraries want to know it */
char *
medic_login_dup_client_info (const MedicTurn *turn)
{
  g_autofree char *object = medic_practice_id_dup_object (turn->account);
  g_autofree char *text = g_strdup_printf ("{\"uid\":\"%s\",\"utid\":\"%s\"}", object,
                                           medic_login_get_tenant_id (turn));

  return medic_wiped_encode ((const guint8 *) text, strlen (text));
}
