/* medic-login-token.c - what is handed in for tokens, and whether it is worth some
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <string.h>

#include "services/medic-pkce.h"

#define SHORTEST_VERIFIER 43
#define LONGEST_VERIFIER 128

#define DEVICE_GRANT "urn:ietf:params:oauth:grant-type:device_code"

/* The account may have gone from this world meanwhile. */
static MedicAnswer *
refuse_stranger (const MedicRequest *request)
{
  const MedicNo no = { .number = 50034 };

  return medic_aadsts_answer (request, &no);
}

static gboolean
is_verified (const MedicPass *code,
             const char      *verifier)
{
  g_autofree char *challenge = NULL;
  gsize size = verifier != NULL ? strlen (verifier) : 0;

  if (size < SHORTEST_VERIFIER || size > LONGEST_VERIFIER)
    return FALSE;

  challenge = medic_pkce_challenge (verifier);

  return g_str_equal (challenge, code->wish->challenge);
}

/* Returns: 0 when the code is worth tokens; else Microsoft's number */
static guint
judge_code (const MedicRequest  *request,
            const char          *tenant,
            const MedicPass     *code,
            const char         **detail)
{
  const char *redirect = medic_request_peek (request, "redirect_uri");

  *detail = redirect != NULL ? redirect : "";
  if (code == NULL)
    return 70000;
  if (code->used)
    return 54005;
  if (medic_ledger_is_over (request->ledger, code))
    return 70008;
  if (!g_str_equal (code->wish->tenant, tenant))
    return 700005;
  if (g_strcmp0 (redirect, code->wish->redirect_uri) != 0)
    return 500112;

  return is_verified (code, medic_request_peek (request, "code_verifier")) ? 0 : 501481;
}

/* A code that was handed in is spent, whatever came of it. */
static MedicAnswer *
redeem_code (const MedicRequest *request,
             const char         *tenant)
{
  const char *id = medic_request_peek (request, "code");
  MedicPass *code = id != NULL ? medic_ledger_find (request->ledger, MEDIC_PASS_CODE, id) : NULL;
  MedicNo no = { .detail = "code" };
  MedicTurn turn = { .request = request };

  no.number = id != NULL ? judge_code (request, tenant, code, &no.detail) : 900144;
  if (code != NULL)
    code->used = TRUE;
  if (no.number != 0)
    return medic_aadsts_answer (request, &no);

  turn.wish = code->wish;
  turn.account = medic_practice_accounts_find (request->world->accounts, code->address);

  return turn.account != NULL ? medic_login_give_tokens (&turn, code->scopes, FALSE)
                              : refuse_stranger (request);
}

/* Returns: (transfer full): what is asked for this time; unsaid, what was asked for first */
static MedicWish *
new_wish (const MedicRequest  *request,
          const MedicPass     *refresh,
          guint               *number,
          const char         **detail)
{
  MedicWish *wish;

  *number = 0;
  if (medic_request_peek (request, "scope") == NULL)
    return medic_wish_ref (refresh->wish);

  wish = medic_wish_new ();
  wish->tenant = g_strdup (refresh->wish->tenant);
  *number = medic_login_read_scopes (request, wish, detail);

  return wish;
}

/* Returns: whether the person let the program have all of it */
static gboolean
is_granted (const MedicTurn *turn)
{
  for (gsize i = 0; turn->wish->scopes[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) turn->account->without, turn->wish->scopes[i])
        && !g_str_equal (turn->wish->scopes[i], ".default")
        && !medic_ledger_is_granted (turn->request->ledger, turn->account->address,
                                     turn->wish->scopes[i]))
      return FALSE;

  return TRUE;
}

static char **
dup_narrowed (const MedicTurn *turn)
{
  g_autoptr (GStrvBuilder) scopes = g_strv_builder_new ();

  for (gsize i = 0; turn->wish->scopes[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) turn->account->without, turn->wish->scopes[i]))
      g_strv_builder_add (scopes, turn->wish->scopes[i]);

  return g_strv_builder_end (scopes);
}

static MedicAnswer *
renew (const MedicRequest *request,
       const MedicPass    *refresh)
{
  MedicTurn turn = { .request = request };
  const MedicPracticeRule *rule;
  MedicNo no = { .number = 0 };
  g_autoptr (MedicWish) wish = new_wish (request, refresh, &no.number, &no.detail);
  g_auto (GStrv) scopes = NULL;

  turn.wish = wish;
  turn.account = medic_practice_accounts_find (request->world->accounts, refresh->address);
  if (turn.account == NULL)
    return refuse_stranger (request);
  if (no.number != 0)
    return medic_aadsts_answer (request, &no);

  rule = &turn.account->refresh;
  no = (MedicNo) { .error = rule->error != NULL ? rule->error : "invalid_grant",
                   .number = rule->number, .suberror = rule->suberror, .claims = rule->claims };
  if (rule->refuses)
    return medic_aadsts_answer (request, &no);

  no = (MedicNo) { .number = 65001, .suberror = "consent_required" };
  if (!is_granted (&turn))
    return medic_aadsts_answer (request, &no);

  scopes = dup_narrowed (&turn);

  return medic_login_give_tokens (&turn, scopes, TRUE);
}

/* The one that was handed in stays good, as Microsoft's do; a new one comes with each answer. */
static MedicAnswer *
redeem_refresh_token (const MedicRequest *request,
                      const char         *tenant)
{
  const char *id = medic_request_peek (request, "refresh_token");
  MedicPass *refresh = id != NULL ? medic_ledger_find (request->ledger, MEDIC_PASS_REFRESH, id)
                                  : NULL;
  MedicNo no = { .number = 900144, .detail = "refresh_token" };

  if (id == NULL)
    return medic_aadsts_answer (request, &no);

  no.number = refresh == NULL ? 70000 : 700082;
  if (refresh == NULL || medic_ledger_is_over (request->ledger, refresh))
    return medic_aadsts_answer (request, &no);

  return renew (request, refresh);
}

static MedicAnswer *
redeem (const MedicRequest *request,
        const char         *tenant)
{
  const char *grant = medic_request_peek (request, "grant_type");
  const MedicNo missing = { .number = 900144, .detail = "grant_type" };
  const MedicNo unknown = { .number = 70003, .detail = grant };

  if (grant == NULL)
    return medic_aadsts_answer (request, &missing);
  if (g_str_equal (grant, "authorization_code"))
    return redeem_code (request, tenant);
  if (g_str_equal (grant, "refresh_token"))
    return redeem_refresh_token (request, tenant);
  if (g_str_equal (grant, "device_code") || g_str_equal (grant, DEVICE_GRANT))
    return medic_login_device_token (request, tenant);

  return medic_aadsts_answer (request, &unknown);
}

/* Returns: (transfer full): tokens, or why not */
MedicAnswer *
medic_login_token (const MedicRequest *request,
                   const char         *tenant)
{
  g_autofree char *resolved = medic_login_resolve (request, tenant);
  MedicNo no = { .detail = tenant };

  if (!medic_request_is (request, SOUP_METHOD_POST))
    return medic_login_forbid_method (request);

  no.number = medic_login_judge_program (request, &no.detail);
  if (no.number == 0 && (medic_request_peek (request, "client_secret") != NULL
                         || medic_request_peek (request, "client_assertion") != NULL))
    no.number = 700025;
  if (no.number == 0 && resolved == NULL)
    no = (MedicNo) { .number = 90002, .detail = tenant };

  return no.number != 0 ? medic_aadsts_answer (request, &no) : redeem (request, resolved);
}
