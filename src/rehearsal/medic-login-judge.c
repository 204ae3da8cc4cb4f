/* medic-login-judge.c - whether the one who was picked may sign in, and to what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

/* With these, a page asks for an administrator before the program hears of it. */
static const guint approvals[] = { 90093, 90094, 90095, 900941, 900981 };

gboolean
medic_login_is_approval (guint number)
{
  for (gsize i = 0; i < G_N_ELEMENTS (approvals); i++)
    if (approvals[i] == number)
      return TRUE;

  return FALSE;
}

/* Returns: 0 when the account belongs where it signs in; else Microsoft's number */
static guint
judge_tenant (const MedicTurn *turn)
{
  const char *tenant = turn->wish->tenant;
  gboolean personal = turn->account->kind == MEDIC_ACCOUNT_KIND_PERSONAL;

  if (g_str_equal (tenant, "common"))
    return 0;
  if (g_str_equal (tenant, "consumers"))
    return personal ? 0 : 50034;
  if (g_str_equal (tenant, "organizations"))
    return personal ? 500200 : 0;

  return personal ? 50020 : 0;
}

static MedicNo
new_no (const MedicTurn         *turn,
        const MedicPracticeRule *rule)
{
  return (MedicNo) {
    .error = rule->error, .number = rule->number, .suberror = rule->suberror,
    .claims = rule->claims, .account = turn->account->name,
    .correlation = turn->wish->correlation,
  };
}

/* What a rule has to say: to the person, who is left with it, or to the program. */
static MedicAnswer *
obey (const MedicTurn         *turn,
      const MedicPracticeRule *rule)
{
  gboolean silent = g_strcmp0 (turn->wish->prompt, "none") == 0;
  MedicNo no = new_no (turn, rule);

  if (silent)
    {
      no.error = rule->error != NULL ? rule->error : "interaction_required";
      return medic_login_refuse (turn, &no, FALSE);
    }

  if (medic_login_is_approval (rule->number))
    return medic_login_page_approval (turn, rule);

  return rule->error == NULL ? medic_login_page_no (turn->request, &no, FALSE)
                             : medic_login_refuse (turn, &no, FALSE);
}

/* Whether the person has not been asked yet for all that is wanted now. */
static gboolean
must_ask (const MedicTurn *turn)
{
  if (g_strcmp0 (turn->wish->prompt, "consent") == 0)
    return TRUE;

  for (gsize i = 0; turn->wish->scopes[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) turn->account->without, turn->wish->scopes[i])
        && !medic_ledger_is_granted (turn->request->ledger, turn->account->address,
                                     turn->wish->scopes[i]))
      return TRUE;

  return FALSE;
}

/**
 * medic_login_judge:
 * @turn: with an account
 *
 * Returns: (transfer full): the next page, or the end
 */
MedicAnswer *
medic_login_judge (const MedicTurn *turn)
{
  const MedicPracticeAccount *account = turn->account;
  const MedicPracticeRule *rule = turn->device != NULL ? &account->code_sign_in : &account->sign_in;
  const MedicPracticeRule misfit = { .refuses = TRUE, .number = judge_tenant (turn) };
  const MedicPracticeRule unasked = { .refuses = TRUE, .number = 65001 };

  if (misfit.number != 0)
    return obey (turn, &misfit);
  if (rule->refuses)
    return obey (turn, rule);
  if (account->permission.refuses && medic_login_wants_mailbox (turn->wish))
    return obey (turn, &account->permission);
  if (!must_ask (turn))
    return medic_login_grant (turn);

  return g_strcmp0 (turn->wish->prompt, "none") == 0 ? obey (turn, &unasked)
                                                     : medic_login_page_consent (turn);
}

/* Which rule it was that asked for an administrator. */
static const MedicPracticeRule *
find_rule (const MedicTurn *turn)
{
  const MedicPracticeAccount *account = turn->account;
  const MedicPracticeRule *rule = turn->device != NULL ? &account->code_sign_in : &account->sign_in;

  if (rule->refuses)
    return rule;

  if (account->permission.refuses && medic_login_wants_mailbox (turn->wish))
    return &account->permission;

  return NULL;
}

static MedicAnswer *
cancel (const MedicTurn *turn)
{
  const MedicPracticeRule *rule = find_rule (turn);
  gboolean personal = turn->account->kind == MEDIC_ACCOUNT_KIND_PERSONAL;
  MedicNo no = { .error = "access_denied", .number = personal ? 0 : 65004 };

  if (rule == NULL)
    return medic_login_refuse (turn, &no, TRUE);

  no = new_no (turn, rule);
  no.error = rule->error != NULL ? rule->error : "access_denied";

  return medic_login_refuse (turn, &no, FALSE);
}

/* What was pressed, on a page that was shown once. */
static MedicAnswer *
press (const MedicTurn *turn)
{
  const MedicPracticeRule *rule = turn->account != NULL ? find_rule (turn) : NULL;

  if (turn->account == NULL)
    return medic_login_page_pick (turn, NULL, NULL, NULL);
  if (medic_request_peek (turn->request, "accept") == NULL)
    return cancel (turn);

  /* Meanwhile it may be refused. */
  return rule != NULL ? obey (turn, rule) : medic_login_grant (turn);
}

/* Returns: (transfer full): what follows the page on which permissions are asked for */
MedicAnswer *
medic_login_consent (const MedicRequest *request)
{
  return medic_login_follow (request, press);
}
