/* account.c - whose account is signed in, and which address and licence has it?
 *
 * What accounts of an organisation tell besides is asked for by itself, so that a refusal there
 * does not spoil the rest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/account-read.h"
#include "checks/ask.h"
#include "checks/checks.h"
#include "services/medic-account.h"

static const char *const paths[] = {
  "/me",
  "/me?$select=mail,userPrincipalName,userType,proxyAddresses,assignedPlans,onPremisesSyncEnabled",
  NULL
};

static const char *const personal_paths[] = { "/me", NULL };

static MedicAccountTerms *
terms_new (const MedicFacts  *known,
           const MedicClaims *claims)
{
  MedicAccountTerms *self = g_new0 (MedicAccountTerms, 1);
  const char *address = medic_facts_peek_string (known, MEDIC_FACT_MAIL_ADDRESS);
  const char *typed = medic_facts_peek_string (known, MEDIC_FACT_ADDRESS_TYPED);

  self->wanted = g_strdup (address != NULL ? address : typed);
  if (claims != NULL)
    {
      self->name = g_strdup (claims->username);
      self->personal = medic_claims_is_personal (claims);
      self->guest = medic_claims_is_guest (claims);
    }

  return self;
}

/* What is asked, and of whom. */
typedef struct
{
  MedicAccountTerms *terms;
  MedicAccount      *account;
} Asking;

static void
asking_free (Asking *self)
{
  g_clear_pointer (&self->terms, medic_account_terms_free);
  g_clear_object (&self->account);
  g_free (self);
}

/* Another account than the one that was meant is of no use to anybody: it is left at once. What it
 * showed stays as evidence. */
static void
leave_if_other (MedicAccount     *account,
                const MedicFacts *learned)
{
  if (g_strcmp0 (medic_facts_peek_string (learned, MEDIC_FACT_ACCOUNT_WANTED), "other") == 0)
    medic_account_leave (account);
}

static void
on_read (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = G_TASK (user_data);
  const Asking *asking = g_task_get_task_data (task);
  g_autoptr (GPtrArray) replies = NULL;
  GError *error = NULL;
  MedicFacts *learned = NULL;

  replies = medic_graph_read_finish (result, &error);
  if (replies != NULL)
    learned = medic_account_read (asking->terms, g_ptr_array_index (replies, 0),
                                  replies->len > 1 ? g_ptr_array_index (replies, 1) : NULL, &error);

  if (learned != NULL)
    leave_if_other (asking->account, learned);
  medic_ask_return (task, learned, error);
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  MedicAccount *account = medic_services_get_account (services);
  Asking *asking = g_new0 (Asking, 1);

  asking->terms = terms_new (known, medic_account_peek_claims (account));
  asking->account = g_object_ref (account);
  g_task_set_task_data (task, asking, (GDestroyNotify) asking_free);
  medic_graph_read_async (services, asking->terms->personal ? personal_paths : paths,
                          g_task_get_cancellable (task), on_read, g_object_ref (task));
}

const MedicCheck medic_check_account = {
  .id = "account",
  .title = N_("The account"),
  .doing = N_("Asking Microsoft about the account…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_IS, "guest"), MEDIC_ONE_OF (ACCOUNT_WANTED, "primary")),
      N_("A guest in this organisation") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "primary")),
      N_("Its main address is the one that you want to connect") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "alias"), MEDIC_KNOWN (ACCOUNT_MAIL)),
      N_("The address is one of its further ones. Main address: {account-mail}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "sign-in-name"), MEDIC_KNOWN (ACCOUNT_MAIL)),
      N_("The address is its sign-in name. Main address: {account-mail}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "other"), MEDIC_KNOWN (ACCOUNT_MAIL)),
      N_("Another account than the one of the address. Main address: {account-mail}") },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (ACCOUNT_WANTED, "other")),
      N_("Another account than the one of the address") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (ACCOUNT_MAIL)), N_("Main address: {account-mail}") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (ACCOUNT_SIGN_IN_NAME)),
      N_("It has no address of mail. Sign-in name: {account-sign-in-name}") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (ACCOUNT_ERROR)),
      /* Translators: the code is Microsoft’s, such as “Authorization_RequestDenied”. */
      N_("Microsoft did not tell. Its code: {account-error}") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_TRUE (SIGNED_IN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_ACCOUNT_MAIL, MEDIC_FACT_ACCOUNT_SIGN_IN_NAME,
                              MEDIC_FACT_ACCOUNT_ALIASES, MEDIC_FACT_ACCOUNT_WANTED,
                              MEDIC_FACT_ACCOUNT_PRIMARY, MEDIC_FACT_ACCOUNT_PLAN,
                              MEDIC_FACT_ACCOUNT_SYNCED, MEDIC_FACT_ACCOUNT_ERROR),
  .reach = MEDIC_FACT_ACCOUNT_REACH,
  .timeout_seconds = MEDIC_GRAPH_LONGEST_SECONDS,
  .later = TRUE,
  .run = run,
};
