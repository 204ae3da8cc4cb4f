/* person.c - what the checks that have a person sign in share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/person.h"

#include "checks/browser-page.h"
#include "core/medic-run.h"

/* The words for why an id token is not believed; values of the fact “sign-in-error”. */
static const char *const disbelief[] = {
  [MEDIC_CLAIMS_ERROR_MALFORMED] = "id-token-malformed",
  [MEDIC_CLAIMS_ERROR_ISSUER] = "id-token-issuer",
  [MEDIC_CLAIMS_ERROR_AUDIENCE] = "id-token-audience",
  [MEDIC_CLAIMS_ERROR_TIME] = "id-token-time",
  [MEDIC_CLAIMS_ERROR_NONCE] = "id-token-nonce",
  [MEDIC_CLAIMS_ERROR_TENANT] = "id-token-tenant",
  [MEDIC_CLAIMS_ERROR_ACCOUNT] = "id-token-account",
};

static void
ask (const char *link,
     const char *code,
     gint64      expires,
     gpointer    user_data)
{
  medic_run_ask (MEDIC_RUN (user_data), medic_prompt_new (link, code, expires));
}

/**
 * medic_person_sign_in:
 * @task: the check's; its source is the run, which shows what the person is asked for
 * @callback: gets @task as its data, and a reference to it
 *
 * Has the person sign in, by the way that they chose. Who is signed in already is named, so that
 * nobody has to choose again.
 */
void
medic_person_sign_in (GTask               *task,
                      const MedicFacts    *known,
                      MedicAccount        *account,
                      MedicTier            tier,
                      GAsyncReadyCallback  callback)
{
  const char *way = medic_facts_peek_string (known, MEDIC_FACT_SIGN_IN_WANTED);
  const MedicClaims *claims = medic_account_peek_claims (account);
  MedicRun *run = MEDIC_RUN (g_task_get_source_object (task));
  g_autoptr (GCancellable) waiting = g_cancellable_new ();
  g_autoptr (GBytes) granted = medic_browser_page_new (TRUE);
  g_autoptr (GBytes) refused = medic_browser_page_new (FALSE);
  const MedicSignIn sign_in = {
    .way = g_strcmp0 (way, "code") == 0 ? MEDIC_WAY_CODE : MEDIC_WAY_BROWSER,
    .tier = tier,
    .login_hint = claims != NULL ? claims->username : NULL,
    .granted = granted,
    .refused = refused,
    .ask = ask,
    .ask_data = run,
  };

  /* The wait ends when the case does, or when the person does not come back. */
  g_signal_connect_object (run, "told", G_CALLBACK (g_cancellable_cancel), waiting,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (g_task_get_cancellable (task), "cancelled",
                           G_CALLBACK (g_cancellable_cancel), waiting, G_CONNECT_SWAPPED);
  medic_account_sign_in_async (account, &sign_in, waiting, callback, g_object_ref (task));
}

/* The person did what was asked for, or it is of no use any more. */
void
medic_person_ask_no_more (GTask *task)
{
  medic_run_ask (MEDIC_RUN (g_task_get_source_object (task)), NULL);
}

/**
 * medic_person_dup_code:
 * @task: (nullable): the check's, where a person was asked
 * @refusal: (nullable): what Microsoft said
 * @error: (nullable): why it was not heard, or not believed
 *
 * Returns: (transfer full) (nullable): the code to go by: Microsoft's number where there is one;
 *   %NULL when nobody answered
 */
char *
medic_person_dup_code (GTask              *task,
                       const MedicRefusal *refusal,
                       const GError       *error)
{
  MedicRun *run = task != NULL ? g_task_get_source_object (task) : NULL;

  if (run != NULL && medic_run_peek_told (run) != NULL)
    return g_strdup (medic_run_peek_told (run));

  if (error != NULL)
    return error->domain == MEDIC_CLAIMS_ERROR && error->code < (int) G_N_ELEMENTS (disbelief)
           ? g_strdup (disbelief[error->code]) : NULL;

  if (medic_refusal_is_declined (refusal))
    return g_strdup ("declined");

  if (medic_refusal_is_expired (refusal))
    return g_strdup ("expired");

  return refusal->number != 0 ? g_strdup_printf ("AADSTS%u", refusal->number)
                              : g_strdup (refusal->error);
}
