/* medic-login-device.c - signing in by a code that is typed in, as the pretend service has it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <string.h>

#include "services/medic-wiped.h"

/* Nothing that looks like something else. */
#define LETTERS "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
#define N_LETTERS 9

#define NO_SUCH_CODE "That code didn't work. Check the code and try again."
#define CODE_IS_OVER "That code has expired. Ask the program for a new one."

/* Returns: (transfer full): what a person types in */
static char *
dup_user_code (void)
{
  g_autofree char *random = medic_wiped_new_random (N_LETTERS);
  char *code = g_strndup (random, N_LETTERS);

  for (gsize i = 0; i < N_LETTERS; i++)
    code[i] = LETTERS[(guchar) random[i] % strlen (LETTERS)];

  return code;
}

static MedicAnswer *
answer_code (const MedicRequest *request,
             MedicWish          *wish)
{
  MedicPass *pass = medic_ledger_hand_out (request->ledger, MEDIC_PASS_DEVICE,
                                           MEDIC_LOGIN_DEVICE_SECONDS);
  g_autofree char *page = g_strconcat (request->base, MEDIC_LOGIN_DEVICE, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *message = NULL;
  MedicAnswer *answer;

  pass->wish = medic_wish_ref (wish);
  pass->user_code = dup_user_code ();
  message = g_strdup_printf ("To sign in, use a web browser to open the page %s and enter the code %s"
                             " to authenticate.", page, pass->user_code);

  json_builder_begin_object (builder);
  medic_answer_add (builder, "user_code", pass->user_code);
  medic_answer_add (builder, "device_code", pass->id);
  medic_answer_add (builder, "verification_uri", page);
  medic_answer_add_number (builder, "expires_in", MEDIC_LOGIN_DEVICE_SECONDS);
  medic_answer_add_number (builder, "interval", request->world->code_interval);
  medic_answer_add (builder, "message", message);
  json_builder_end_object (builder);
  answer = medic_answer_new_json (200, builder);
  medic_login_trace (request, answer);

  return answer;
}

/* Returns: (transfer full): a code to be typed in, or why not */
MedicAnswer *
medic_login_device_code (const MedicRequest *request,
                         const char         *tenant)
{
  g_autoptr (MedicWish) wish = medic_wish_new ();
  MedicNo no = { .detail = tenant };

  if (!medic_request_is (request, SOUP_METHOD_POST))
    return medic_login_forbid_method (request);

  wish->tenant = medic_login_resolve (request, tenant);
  wish->correlation = medic_aadsts_correlate (request);
  no.number = medic_login_judge_program (request, &no.detail);
  if (no.number == 0 && wish->tenant == NULL)
    no = (MedicNo) { .number = 90002, .detail = tenant };
  if (no.number == 0)
    no.number = medic_login_read_scopes (request, wish, &no.detail);

  return no.number != 0 ? medic_aadsts_answer (request, &no) : answer_code (request, wish);
}

/* Returns: (transfer full): the page on which the code is typed in, and what follows it */
MedicAnswer *
medic_login_device_page (const MedicRequest *request)
{
  const char *typed = medic_request_peek (request, "code");
  const char *origin = medic_request_peek_header (request, "Origin");
  g_autofree char *code = NULL;
  MedicTurn turn = { .request = request };

  if (medic_request_is (request, SOUP_METHOD_GET))
    return medic_login_page_code (request, NULL);
  if (!medic_request_is (request, SOUP_METHOD_POST))
    return medic_login_forbid_method (request);
  if (origin != NULL && !g_str_equal (origin, request->base))
    return medic_answer_new_empty (SOUP_STATUS_FORBIDDEN);

  code = g_strstrip (g_strdup (typed != NULL ? typed : ""));
  turn.device = medic_ledger_find_user_code (request->ledger, code);
  if (turn.device == NULL || turn.device->used)
    return medic_login_page_code (request, NO_SUCH_CODE);
  if (medic_ledger_is_over (request->ledger, turn.device))
    return medic_login_page_code (request, CODE_IS_OVER);

  turn.wish = turn.device->wish;

  return medic_login_page_pick (&turn, NULL, NULL, NULL);
}

/* Whether it is asked for sooner than was agreed. A little is let pass, for networks differ; and so
 * is the first time, for Microsoft's own libraries do not wait then. */
static gboolean
is_too_soon (const MedicRequest *request,
             MedicPass          *pass)
{
  gint64 now = g_get_monotonic_time ();
  gint64 agreed = (gint64) request->world->code_interval
                  * medic_ledger_get_second (request->ledger) * 1000;
  gboolean soon = pass->asked != 0 && now - pass->asked < agreed * 4 / 5;

  pass->asked = now;

  return soon;
}

/* What is said of a code that nobody decided on yet. */
static MedicNo
judge_waiting (const MedicRequest *request,
               MedicPass          *pass)
{
  if (medic_ledger_is_over (request->ledger, pass))
    return (MedicNo) { .number = 70020 };
  if (is_too_soon (request, pass))
    return (MedicNo) { .error = "slow_down" };

  return (MedicNo) { .number = 70016 };
}

/* What is said instead of tokens; a number 0 and no word when there is nothing to say. */
static MedicNo
judge_device (const MedicRequest *request,
              const char         *tenant,
              MedicPass          *pass)
{
  if (pass == NULL)
    return (MedicNo) { .number = 70018 };
  if (!g_str_equal (pass->wish->tenant, tenant))
    return (MedicNo) { .number = 700005 };
  if (!pass->used)
    return judge_waiting (request, pass);
  if (pass->error != NULL)
    return (MedicNo) { .error = pass->error, .number = pass->number, .suberror = pass->suberror };

  /* Handed in before. */
  return (MedicNo) { .number = pass->address == NULL ? 54005 : 0 };
}

/* Returns: (transfer full): tokens, once somebody has typed in the code; else why not */
MedicAnswer *
medic_login_device_token (const MedicRequest *request,
                          const char         *tenant)
{
  const char *id = medic_request_peek (request, "device_code");
  const MedicNo missing = { .number = 900144, .detail = "device_code" };
  MedicPass *pass = id != NULL ? medic_ledger_find (request->ledger, MEDIC_PASS_DEVICE, id) : NULL;
  g_autofree char *address = NULL;
  MedicTurn turn = { .request = request };
  MedicNo no;

  if (id == NULL)
    return medic_aadsts_answer (request, &missing);

  no = judge_device (request, tenant, pass);
  if (no.error != NULL || no.number != 0)
    return medic_aadsts_answer (request, &no);

  address = g_steal_pointer (&pass->address);
  turn.wish = pass->wish;
  turn.account = medic_practice_accounts_find (request->world->accounts, address);
  no.number = 50034;

  return turn.account != NULL ? medic_login_give_tokens (&turn, pass->scopes, FALSE)
                              : medic_aadsts_answer (request, &no);
}
