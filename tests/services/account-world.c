/* account-world.c - an account at a sign-in service and a keyring that say what they are told to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/account-world.h"

#include "services/id-token.h"

void
account_world_init (AccountWorld      *self,
                    const TokenAnswer *answers,
                    gsize              n_answers)
{
  const MedicIdentity identity = { ID_TOKEN_CLIENT, "common", MEDIC_CLOUD_GLOBAL };
  MedicEndpoints *endpoints;

  *self = (AccountWorld) { .keyring = g_object_new (FAKE_TYPE_KEYRING, NULL) };
  self->server = token_server_new (answers, n_answers);
  endpoints = token_server_new_endpoints (self->server);
  medic_endpoints_set_identity (endpoints, &identity);
  endpoints->keyring = MEDIC_KEYRING (g_object_ref (self->keyring));
  self->services = medic_services_new (endpoints);
  self->account = medic_services_get_account (self->services);
}

void
account_world_clear (AccountWorld *self)
{
  g_clear_pointer (&self->refusal, medic_refusal_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->link, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_object (&self->keyring);
  g_clear_pointer (&self->services, medic_services_free);
  g_clear_pointer (&self->server, token_server_free);
}

void
account_done (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

void
account_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
ask (const char *link,
     const char *code,
     gint64      expires,
     gpointer    user_data)
{
  AccountWorld *self = user_data;

  g_free (self->link);
  self->link = g_strdup (link);
  g_free (self->code);
  self->code = g_strdup (code);
}

gboolean
account_sign_in (AccountWorld *self,
                 MedicWay      way,
                 GCancellable *cancellable)
{
  g_autoptr (GBytes) page = g_bytes_new_static ("<!doctype html>", 15);
  const MedicSignIn wanted = {
    .way = way, .granted = page, .refused = page, .ask = ask, .ask_data = self,
  };
  g_autoptr (GAsyncResult) result = NULL;

  medic_account_sign_in_async (self->account, &wanted, cancellable, account_done, &result);
  if (way == MEDIC_WAY_BROWSER)
    g_cancellable_cancel (cancellable);
  account_wait (&result);
  g_clear_pointer (&self->refusal, medic_refusal_free);
  g_clear_error (&self->error);

  return medic_account_sign_in_finish (self->account, result, &self->refusal, &self->error);
}

gboolean
account_refresh (AccountWorld *self)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_account_refresh_async (self->account, MEDIC_TIER_MAILBOX, NULL, account_done, &result);
  account_wait (&result);
  g_clear_pointer (&self->refusal, medic_refusal_free);
  g_clear_error (&self->error);

  return medic_account_refresh_finish (self->account, result, &self->refusal, &self->error);
}

MedicKeyringOutcome
account_ask_keyring (AccountWorld              *self,
                     MedicKeyringWish           wish,
                     const MedicKeyringAccount *account)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicKeyringReply) reply = NULL;

  medic_account_ask_keyring_async (self->account, wish, account, NULL, account_done, &result);
  account_wait (&result);
  reply = medic_account_ask_keyring_finish (self->account, result, NULL);
  g_assert_nonnull (reply);

  return reply->outcome;
}
