/* session.c - does the sign-in last?
 *
 * Whoever connects a mailbox to another service needs it to. Asks for new tokens without asking the
 * person, as that service would do every hour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "checks/person.h"

/* Trouble of the sign-in service's own, by OAuth's words (RFC 6749, 4.1.2.1). */
static gboolean
is_passing (const MedicRefusal *refusal)
{
  return g_str_equal (refusal->error, "temporarily_unavailable")
         || g_str_equal (refusal->error, "server_error");
}

static MedicFacts *
interpret (const MedicRefusal *refusal)
{
  MedicFacts *learned = medic_facts_new ();
  g_autofree char *code = NULL;

  medic_facts_set_string (learned, MEDIC_FACT_SESSION, refusal == NULL ? "lasts" : "ends");
  if (refusal == NULL)
    return learned;

  code = medic_person_dup_code (NULL, refusal, NULL);
  medic_facts_set_string (learned, MEDIC_FACT_SESSION_ERROR, code);

  return learned;
}

/* Without a token to renew by, it ends within the hour. */
static void
return_no_token (GTask *task)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_SESSION, "no-token");
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

static void
on_refreshed (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (MedicRefusal) refusal = NULL;
  GError *error = NULL;

  medic_account_refresh_finish (MEDIC_ACCOUNT (source), result, &refusal, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT))
    return_no_token (task);
  else if (error != NULL && error->domain == MEDIC_CLAIMS_ERROR)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Tokens not as agreed");
  else if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (refusal != NULL && is_passing (refusal))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_BUSY, "No time now");
  else
    g_task_return_pointer (task, interpret (refusal), (GDestroyNotify) medic_facts_unref);
  g_clear_error (&error);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  MedicAccount *account = medic_services_get_account (services);

  if (!medic_account_is_signed_in (account))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Nobody is signed in");
  else
    medic_account_refresh_async (account, medic_account_get_tier (account),
                                 g_task_get_cancellable (task), on_refreshed, g_object_ref (task));
}

const MedicCheck medic_check_session = {
  .id = "session",
  .title = N_("Staying signed in"),
  .doing = N_("Asking Microsoft whether the sign-in lasts…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SESSION, "lasts")), N_("The sign-in lasts") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SESSION, "ends"), MEDIC_KNOWN (SESSION_ERROR)),
      /* Translators: the code is Microsoft’s, such as “AADSTS70043”. */
      N_("The sign-in does not last. Microsoft’s code: {session-error}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (SESSION, "ends", "no-token")), N_("The sign-in does not last") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_TRUE (SIGNED_IN), MEDIC_KNOWN (ACCOUNT_REACH)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_SESSION, MEDIC_FACT_SESSION_ERROR),
  .reach = MEDIC_FACT_SESSION_REACH,
  .later = TRUE,
  .run = run,
};
