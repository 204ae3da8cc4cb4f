/* mailbox-access.c - what may be looked at in the mailbox?
 *
 * The second tier: the permissions that HubSpot lists too. What was granted before is granted
 * without a question; else the same account is asked once more, by name. A refusal leaves what the
 * first tier found as it is, and is evidence of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "checks/person.h"
#include "services/medic-services.h"

#define PATIENCE_SECONDS (16 * 60)

/* What came of it without the person, and by the person. */
static void on_widened   (GObject       *source,
                          GAsyncResult  *result,
                          gpointer       user_data);
static void on_signed_in (GObject       *source,
                          GAsyncResult  *result,
                          gpointer       user_data);

/* What has to outlive the question. */
typedef struct
{
  MedicFacts  *known;
  MedicTokens *before;
} Widening;

static void
widening_free (Widening *self)
{
  g_clear_pointer (&self->known, medic_facts_unref);
  g_clear_pointer (&self->before, medic_tokens_unref);
  g_free (self);
}

/* A calendar that may be written may be read. */
static gboolean
is_covered (MedicAccount *account,
            const char   *scope)
{
  return medic_account_has_scope (account, scope)
         || (g_str_equal (scope, "Calendars.Read")
             && medic_account_has_scope (account, "Calendars.ReadWrite"));
}

/* Returns: (transfer full): the names of those that are missing */
static char **
list_missing (MedicAccount *account)
{
  const char *const *needed = medic_cloud_list_scopes (MEDIC_TIER_MAILBOX);
  g_autoptr (GStrvBuilder) missing = g_strv_builder_new ();

  for (gsize i = 0; needed[i] != NULL; i++)
    if (!is_covered (account, needed[i]))
      g_strv_builder_add (missing, needed[i]);

  return g_strv_builder_end (missing);
}

static MedicFacts *
learn_what_is_granted (MedicAccount *account)
{
  MedicFacts *learned = medic_facts_new ();
  g_auto (GStrv) missing = list_missing (account);
  g_autofree char *names = g_strjoinv (", ", missing);

  medic_facts_set_string (learned, MEDIC_FACT_MAILBOX_ACCESS,
                          missing[0] == NULL ? "granted" : "partly");
  if (missing[0] != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_SCOPES_MISSING, names);

  return learned;
}

static MedicFacts *
learn_why_not (const char *code)
{
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_MAILBOX_ACCESS, "refused");
  medic_facts_set_string (learned, MEDIC_FACT_MAILBOX_ACCESS_ERROR, code);

  return learned;
}

static void
return_facts (GTask      *task,
              MedicFacts *learned)
{
  g_task_return_pointer (task, learned, (GDestroyNotify) medic_facts_unref);
}

static void
on_widened (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicAccount *account = MEDIC_ACCOUNT (source);
  const Widening *widening = g_task_get_task_data (task);
  g_autoptr (MedicRefusal) refusal = NULL;
  g_autoptr (GError) error = NULL;

  if (medic_account_refresh_finish (account, result, &refusal, &error))
    return_facts (task, learn_what_is_granted (account));
  else if (refusal != NULL)
    medic_person_sign_in (task, widening->known, account, MEDIC_TIER_MAILBOX, on_signed_in);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* Whether the same account came back. Another one is sent away: nobody asked for it. */
static gboolean
keep_account (MedicAccount *account,
              MedicTokens  *before)
{
  if (medic_claims_is_same (medic_account_peek_claims (account), medic_tokens_peek_claims (before)))
    return TRUE;

  medic_account_take_tokens (account, before);

  return FALSE;
}

static void
on_signed_in (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  MedicAccount *account = MEDIC_ACCOUNT (source);
  const Widening *widening = g_task_get_task_data (task);
  g_autoptr (MedicRefusal) refusal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;

  medic_person_ask_no_more (task);
  if (medic_account_sign_in_finish (account, result, &refusal, &error))
    {
      return_facts (task, keep_account (account, widening->before)
                          ? learn_what_is_granted (account) : learn_why_not ("id-token-account"));
      return;
    }

  code = medic_person_dup_code (task, refusal, error);
  if (code != NULL)
    return_facts (task, learn_why_not (code));
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  MedicAccount *account = medic_services_get_account (services);
  Widening *widening;

  if (!medic_account_is_signed_in (account))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "Nobody is signed in");
      return;
    }

  widening = g_new0 (Widening, 1);
  widening->known = medic_facts_copy (known);
  widening->before = medic_tokens_ref (medic_account_peek_tokens (account));
  g_task_set_task_data (task, widening, (GDestroyNotify) widening_free);
  medic_account_refresh_async (account, MEDIC_TIER_MAILBOX, g_task_get_cancellable (task),
                               on_widened, g_object_ref (task));
}

const MedicCheck medic_check_mailbox_access = {
  .id = "mailbox-access",
  /* Translators: a row in a list of checks: what this program may look at in the mailbox. */
  .title = N_("Permissions"),
  .doing = N_("Asking Microsoft to let us look into the mailbox…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS, "granted")), N_("All that HubSpot needs was granted here, too") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS, "partly")), N_("Not granted: {scopes-missing}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS_ERROR, "declined")), N_("You did not go on at Microsoft") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (MAILBOX_ACCESS, "refused")),
      N_("Microsoft did not allow it: {mailbox-access-error}") }
  ),
  /* Only once it is known whose account it is: a wrong one is left before more is asked for, and a
   * guest has no mailbox there. */
  .when = MEDIC_ALL_OF (MEDIC_TRUE (SIGNED_IN), MEDIC_KNOWN (ACCOUNT_REACH),
                        MEDIC_ONE_OF (MAILBOX_WANTED, "yes"), MEDIC_NONE_OF (ACCOUNT_IS, "guest")),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_MAILBOX_ACCESS, MEDIC_FACT_MAILBOX_ACCESS_ERROR,
                              MEDIC_FACT_SCOPES_MISSING),
  .reach = MEDIC_FACT_MAILBOX_ACCESS_REACH,
  .timeout_seconds = PATIENCE_SECONDS,
  .once = TRUE,
  .later = TRUE,
  .run = run,
};
