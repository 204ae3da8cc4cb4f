/* medic-login-flow.c - a page that waits for somebody to press something, once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

/* Returns: (transfer none): the id by which the page comes back */
const char *
medic_login_remember (const MedicTurn *turn)
{
  MedicPass *flow = medic_ledger_hand_out (turn->request->ledger, MEDIC_PASS_FLOW,
                                           MEDIC_LOGIN_FLOW_SECONDS);

  flow->wish = medic_wish_ref (turn->wish);
  flow->address = turn->account != NULL ? g_strdup (turn->account->address) : NULL;
  flow->partner = turn->device != NULL ? g_strdup (turn->device->id) : NULL;

  return flow->id;
}

static MedicAnswer *
show_too_late (const MedicRequest *request)
{
  const MedicNo no = { .number = 50089 };

  return medic_login_page_no (request, &no, FALSE);
}

/* A page elsewhere must not press anything here. */
static gboolean
is_from_here (const MedicRequest *request)
{
  const char *origin = medic_request_peek_header (request, "Origin");

  return origin == NULL || g_str_equal (origin, request->base);
}

/* Finds the code that the page is about, unless it was decided meanwhile. */
static gboolean
find_device (MedicTurn       *turn,
             const MedicPass *flow)
{
  MedicLedger *ledger = turn->request->ledger;

  if (flow->partner == NULL)
    return TRUE;

  turn->device = medic_ledger_find (ledger, MEDIC_PASS_DEVICE, flow->partner);

  return turn->device != NULL && !turn->device->used
         && !medic_ledger_is_over (ledger, turn->device);
}

/**
 * medic_login_follow:
 * @press: what follows what was pressed
 *
 * A page counts once: what is pressed there a second time is too late.
 *
 * Returns: (transfer full):
 */
MedicAnswer *
medic_login_follow (const MedicRequest *request,
                    MedicLoginPress     press)
{
  const char *id = medic_request_peek (request, "flow");
  MedicPass *flow = id != NULL ? medic_ledger_find (request->ledger, MEDIC_PASS_FLOW, id) : NULL;
  g_autoptr (MedicWish) wish = NULL;
  MedicTurn turn = { .request = request };
  gboolean good;

  if (!medic_request_is (request, SOUP_METHOD_POST))
    return medic_answer_new_empty (SOUP_STATUS_METHOD_NOT_ALLOWED);
  if (!is_from_here (request))
    return medic_answer_new_empty (SOUP_STATUS_FORBIDDEN);
  if (flow == NULL)
    return show_too_late (request);

  wish = medic_wish_ref (flow->wish);
  turn.wish = wish;
  if (flow->address != NULL)
    turn.account = medic_practice_accounts_find (request->world->accounts, flow->address);
  good = find_device (&turn, flow) && !medic_ledger_is_over (request->ledger, flow);
  medic_ledger_take_back (request->ledger, MEDIC_PASS_FLOW, flow);

  return good ? press (&turn) : show_too_late (request);
}
