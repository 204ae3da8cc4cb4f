/* sign-in.c - who is signed in at Microsoft?
 *
 * The first tier: who it is, and nothing of the mailbox (Microsoft, “Scopes and permissions in the
 * Microsoft identity platform”). A person who is signed in already is not asked again: the session
 * is renewed, which also shows that it still holds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "checks/person.h"
#include "services/medic-services.h"

/* A person looks for a password, a telephone, an administrator. Both ways end by themselves before:
 * the listener after 10 minutes, a code after 15. */
#define PATIENCE_SECONDS (16 * 60)

/* Finding out who it is, in the order in which it happens. */
static void renew          (GTask         *task,
                            MedicAccount  *account);
static void on_renewed     (GObject       *source,
                            GAsyncResult  *result,
                            gpointer       user_data);
static void on_signed_in   (GObject       *source,
                            GAsyncResult  *result,
                            gpointer       user_data);

static const char *
get_kind (const MedicClaims *claims)
{
  if (medic_claims_is_personal (claims))
    return "personal";

  return medic_claims_is_guest (claims) ? "guest" : "work";
}

static MedicFacts *
learn_who (const MedicClaims *claims)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_boolean (learned, MEDIC_FACT_SIGNED_IN, TRUE);
  medic_facts_set_string (learned, MEDIC_FACT_ACCOUNT_IS, get_kind (claims));
  if (claims->username != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_ACCOUNT_NAME, claims->username);

  return learned;
}

static MedicFacts *
learn_why_not (const MedicRefusal *refusal,
               const char         *code)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_boolean (learned, MEDIC_FACT_SIGNED_IN, FALSE);
  medic_facts_set_string (learned, MEDIC_FACT_SIGN_IN_ERROR, code);
  if (refusal != NULL && refusal->correlation_id != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_SIGN_IN_CORRELATION, refusal->correlation_id);

  return learned;
}

static void
return_who (GTask        *task,
            MedicAccount *account)
{
  g_task_return_pointer (task, learn_who (medic_account_peek_claims (account)),
                         (GDestroyNotify) medic_facts_unref);
}

static void
renew (GTask        *task,
       MedicAccount *account)
{
  medic_account_refresh_async (account, medic_account_get_tier (account),
                               g_task_get_cancellable (task), on_renewed, g_object_ref (task));
}

static void
on_renewed (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicAccount *account = MEDIC_ACCOUNT (source);
  g_autoptr (MedicRefusal) refusal = NULL;
  g_autoptr (GError) error = NULL;

  if (medic_account_refresh_finish (account, result, &refusal, &error))
    return_who (task, account);
  else if (refusal != NULL)
    medic_person_sign_in (task, g_task_get_task_data (task), account, MEDIC_TIER_IDENTITY,
                          on_signed_in);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_signed_in (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicAccount *account = MEDIC_ACCOUNT (source);
  g_autoptr (MedicRefusal) refusal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  medic_person_ask_no_more (task);
  if (medic_account_sign_in_finish (account, result, &refusal, &error))
    {
      return_who (task, account);
      return;
    }

  code = medic_person_dup_code (task, refusal, error);
  if (code != NULL)
    g_task_return_pointer (task, learn_why_not (refusal, code), (GDestroyNotify) medic_facts_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  MedicAccount *account = medic_services_get_account (services);

  if (!medic_account_is_set_up (account))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                               "No application id is set up");
      return;
    }

  g_task_set_task_data (task, medic_facts_copy (known), (GDestroyNotify) medic_facts_unref);
  if (medic_account_is_signed_in (account))
    renew (task, account);
  else
    medic_person_sign_in (task, known, account, MEDIC_TIER_IDENTITY, on_signed_in);
}

const MedicCheck medic_check_sign_in = {
  .id = "sign-in",
  .title = N_("Signing in"),
  .doing = N_("Waiting for you to sign in at Microsoft…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_TRUE (SIGNED_IN), MEDIC_KNOWN (ACCOUNT_NAME)),
      N_("Signed in as {account-name}") },
    { MEDIC_ALL_OF (MEDIC_TRUE (SIGNED_IN)), N_("Signed in") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR, "declined")), N_("You did not go on at Microsoft") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SIGN_IN_ERROR, "expired")), N_("The code was not used in time") },
    { MEDIC_ALL_OF (MEDIC_FALSE (SIGNED_IN)), N_("Microsoft did not let you in: {sign-in-error}") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_TRUE (SIGN_IN_READY), MEDIC_ONE_OF (SIGN_IN_WANTED, "browser", "code")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_SIGNED_IN, MEDIC_FACT_SIGN_IN_ERROR,
                              MEDIC_FACT_SIGN_IN_CORRELATION, MEDIC_FACT_ACCOUNT_NAME,
                              MEDIC_FACT_ACCOUNT_IS),
  .reach = MEDIC_FACT_SIGN_IN_REACH,
  .timeout_seconds = PATIENCE_SECONDS,
  .once = TRUE,
  .later = TRUE,
  .run = run,
};
