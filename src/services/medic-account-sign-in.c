/* medic-account-sign-in.c - having a person sign in, in the browser or with a code
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-account-private.h"

#include "services/medic-device.h"
#include "services/medic-redirect.h"

/* A sign-in, from the page that is opened to the tokens. */
typedef struct
{
  MedicTier        tier;
  char            *login_hint;
  MedicPkce       *pkce;
  MedicRedirect   *redirect;  /* (nullable): only in the browser */
  MedicAccountAsk  ask;
  gpointer         ask_data;
} Attempt;

/* Signing in, in the order in which it happens. */
static void begin_in_browser   (GTask              *task,
                                const MedicSignIn  *sign_in);
static void on_browser_came    (GObject            *source,
                                GAsyncResult       *result,
                                gpointer            user_data);
static void on_code_redeemed   (GObject            *source,
                                GAsyncResult       *result,
                                gpointer            user_data);
static void begin_with_code    (GTask              *task);
static void on_code_given      (GObject            *source,
                                GAsyncResult       *result,
                                gpointer            user_data);
static void on_code_typed      (GObject            *source,
                                GAsyncResult       *result,
                                gpointer            user_data);

static void
attempt_free (Attempt *self)
{
  g_clear_pointer (&self->login_hint, g_free);
  g_clear_pointer (&self->pkce, medic_pkce_free);
  g_clear_object (&self->redirect);
  g_free (self);
}

/**
 * medic_account_sign_in_async:
 *
 * Has a person sign in, which may take minutes: cancel it when nobody waits any more.
 */
void
medic_account_sign_in_async (MedicAccount        *self,
                             const MedicSignIn   *sign_in,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;
  Attempt *attempt;

  g_return_if_fail (medic_account_is_set_up (self));

  task = g_task_new (self, cancellable, callback, user_data);
  attempt = g_new0 (Attempt, 1);
  attempt->tier = sign_in->tier;
  attempt->login_hint = g_strdup (sign_in->login_hint);
  attempt->ask = sign_in->ask;
  attempt->ask_data = sign_in->ask_data;
  g_task_set_source_tag (task, medic_account_sign_in_async);
  g_task_set_task_data (task, attempt, (GDestroyNotify) attempt_free);

  if (sign_in->way == MEDIC_WAY_BROWSER)
    begin_in_browser (task, sign_in);
  else
    begin_with_code (task);
}

static MedicAuthorize
get_question (const Attempt *attempt)
{
  return (MedicAuthorize) {
    .redirect_uri = medic_redirect_get_uri (attempt->redirect),
    .pkce = attempt->pkce,
    .tier = attempt->tier,
    .login_hint = attempt->login_hint,
  };
}

static void
begin_in_browser (GTask             *task,
                  const MedicSignIn *sign_in)
{
  MedicAccount *self = g_task_get_source_object (task);
  Attempt *attempt = g_task_get_task_data (task);
  g_autofree char *link = NULL;
  MedicRedirectTerms terms;
  MedicAuthorize question;
  GError *error = NULL;

  attempt->redirect = medic_redirect_new (0, &error);
  if (attempt->redirect == NULL)
    {
      medic_account_end_with (task, NULL, NULL, error);
      return;
    }

  attempt->pkce = medic_pkce_new ();
  question = get_question (attempt);
  link = medic_oauth_dup_authorize_uri (medic_account_get_oauth (self), &question);
  terms = (MedicRedirectTerms) {
    .state = attempt->pkce->state, .granted = sign_in->granted, .refused = sign_in->refused,
  };
  medic_redirect_wait_async (attempt->redirect, &terms, g_task_get_cancellable (task),
                             on_browser_came, task);
  attempt->ask (link, NULL, 0, attempt->ask_data);
}

static void
on_browser_came (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GTask *task = G_TASK (user_data);
  MedicAccount *self = g_task_get_source_object (task);
  Attempt *attempt = g_task_get_task_data (task);
  g_autoptr (MedicRedirectAnswer) answer = NULL;
  MedicRefusal *refusal = NULL;
  GError *error = NULL;
  MedicAuthorize question;

  answer = medic_redirect_wait_finish (MEDIC_REDIRECT (source), result, &error);
  if (answer != NULL)
    refusal = g_steal_pointer (&answer->refusal);
  if (answer == NULL || refusal != NULL)
    {
      medic_account_end_with (task, NULL, refusal, error);
      return;
    }

  question = get_question (attempt);
  medic_oauth_redeem_async (medic_account_get_oauth (self), &question, answer->code,
                            g_task_get_cancellable (task), on_code_redeemed, task);
}

static void
on_code_redeemed (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  MedicRefusal *refusal = NULL;
  GError *error = NULL;
  MedicTokens *tokens = medic_oauth_redeem_finish (MEDIC_OAUTH (source), result, &refusal, &error);

  medic_account_end_with (G_TASK (user_data), tokens, refusal, error);
}

static void
begin_with_code (GTask *task)
{
  MedicAccount *self = g_task_get_source_object (task);
  Attempt *attempt = g_task_get_task_data (task);

  medic_device_begin_async (medic_account_get_oauth (self), attempt->tier,
                            g_task_get_cancellable (task), on_code_given, task);
}

/* Returns: when the code is of no use any more, in seconds since 1970 */
static gint64
get_expiry (MedicDevice *device)
{
  gint64 left = medic_device_get_deadline (device) - g_get_monotonic_time ();

  return (g_get_real_time () + left) / G_USEC_PER_SEC;
}

static void
on_code_given (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  GTask *task = G_TASK (user_data);
  Attempt *attempt = g_task_get_task_data (task);
  MedicRefusal *refusal = NULL;
  GError *error = NULL;
  g_autoptr (MedicDevice) device = NULL;

  device = medic_device_begin_finish (MEDIC_OAUTH (source), result, &refusal, &error);
  if (device == NULL)
    {
      medic_account_end_with (task, NULL, refusal, error);
      return;
    }

  medic_device_wait_async (device, g_task_get_cancellable (task), on_code_typed, task);
  attempt->ask (medic_device_get_page (device), medic_device_get_user_code (device),
                get_expiry (device), attempt->ask_data);
}

static void
on_code_typed (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  MedicRefusal *refusal = NULL;
  GError *error = NULL;
  MedicTokens *tokens = medic_device_wait_finish (MEDIC_DEVICE (source), result, &refusal, &error);

  medic_account_end_with (G_TASK (user_data), tokens, refusal, error);
}

/**
 * medic_account_sign_in_finish:
 * @refusal: (out) (transfer full) (nullable): set when Microsoft, or the person, said no
 *
 * Returns: whether somebody is signed in; else @refusal or @error is set: %G_IO_ERROR_CANCELLED,
 *   %G_IO_ERROR_TIMED_OUT when nobody came, or what medic_oauth_redeem_finish() has
 */
gboolean
medic_account_sign_in_finish (MedicAccount  *self,
                              GAsyncResult  *result,
                              MedicRefusal **refusal,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return medic_account_finish (result, refusal, error);
}
