/* medic-login-pick.c - who signs in: the one who is there already, or the one who is picked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#define NO_SUCH_ACCOUNT "We couldn't find an account with that username."

/* Lets the account in whom the browser or the person named. */
static MedicAnswer *
let_in (const MedicTurn            *turn,
        const MedicPracticeAccount *account)
{
  MedicTurn next = *turn;
  MedicAnswer *answer;

  next.account = account;
  answer = medic_login_judge (&next);
  medic_login_join_session (&next, answer);

  return answer;
}

/* Returns: (nullable): the one account that is signed in in this browser and meant; @several: there
 *   is more than one */
static const MedicPracticeAccount *
find_signed_in (const MedicTurn *turn,
                gboolean        *several)
{
  const GPtrArray *accounts = turn->request->world->accounts;
  GPtrArray *addresses = medic_login_peek_session (turn->request);
  const MedicPracticeAccount *found = NULL;

  *several = FALSE;
  for (guint i = 0; addresses != NULL && i < addresses->len; i++)
    {
      const MedicPracticeAccount *account =
        medic_practice_accounts_find (accounts, g_ptr_array_index (addresses, i));

      if (account == NULL || (turn->wish->login_hint != NULL
                              && !medic_practice_account_has (account, turn->wish->login_hint)))
        continue;

      *several = found != NULL;
      found = account;
    }

  return *several ? NULL : found;
}

/* Without a word to the person: with who is there, or not at all. */
static MedicAnswer *
begin_silently (const MedicTurn *turn)
{
  gboolean several;
  const MedicPracticeAccount *account = find_signed_in (turn, &several);
  const MedicNo no = { .number = several ? 16000 : 50058 };

  return account != NULL ? let_in (turn, account) : medic_login_refuse (turn, &no, FALSE);
}

/* Returns: (transfer full): the first page of a sign-in, or the end of it when there is nothing to
 *   ask */
MedicAnswer *
medic_login_begin (const MedicTurn *turn)
{
  const char *prompt = turn->wish->prompt;
  const char *hint = turn->wish->login_hint;
  const MedicPracticeAccount *hinted =
    hint != NULL ? medic_practice_accounts_find (turn->request->world->accounts, hint) : NULL;
  gboolean several;
  const MedicPracticeAccount *account;

  if (g_strcmp0 (prompt, "none") == 0)
    return begin_silently (turn);

  /* Who wants to choose is not to be told whom. */
  if (g_strcmp0 (prompt, "select_account") == 0)
    return medic_login_page_pick (turn, NULL, NULL, NULL);

  account = prompt == NULL ? find_signed_in (turn, &several) : NULL;
  if (account != NULL)
    return let_in (turn, account);

  return medic_login_page_pick (turn, hinted != NULL ? hinted->address : NULL, hint, NULL);
}

static MedicAnswer *
cancel (const MedicTurn *turn)
{
  const MedicNo no = { .error = "access_denied" };

  return medic_login_refuse (turn, &no, TRUE);
}

/* What was pressed, on a page that was shown once. */
static MedicAnswer *
press (const MedicTurn *turn)
{
  const MedicRequest *request = turn->request;
  const char *picked = medic_request_peek (request, "account");
  const char *typed = medic_request_peek (request, "other");
  const MedicPracticeAccount *account;

  if (medic_request_peek (request, "cancel") != NULL)
    return cancel (turn);

  if (picked == NULL)
    picked = typed;
  if (picked == NULL)
    return medic_login_page_pick (turn, NULL, NULL, NULL);

  account = medic_practice_accounts_find (request->world->accounts, picked);

  return account != NULL ? let_in (turn, account)
                         : medic_login_page_pick (turn, NULL, picked, NO_SUCH_ACCOUNT);
}

/* Returns: (transfer full): what follows the page on which an account is picked */
MedicAnswer *
medic_login_pick (const MedicRequest *request)
{
  return medic_login_follow (request, press);
}
