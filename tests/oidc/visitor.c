/* visitor.c - a person at the OpenID provider, with a browser of her own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "oidc/visitor.h"

#include <string.h>

#include "support/fake-dns.h"

#define GRANTED "<!DOCTYPE html><title>Granted</title>"
#define REFUSED "<!DOCTYPE html><title>Refused</title>"

/* Nobody who should come back stays away for longer. */
#define PATIENCE_SECONDS 60

/* A sign-in under way. */
typedef struct
{
  const Visit *visit;
  VisitEnd *end;
  char *link;
  char *code;             /* (nullable) */
  gboolean asked;
  gboolean away;          /* her browser is under way */
  GAsyncResult *result;   /* (nullable) */
} Sitting;

static void on_seen (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data);

void
visit_end_clear (VisitEnd *self)
{
  g_clear_pointer (&self->refusal, medic_refusal_free);
  g_clear_error (&self->error);
  g_clear_pointer (&self->seen, g_free);
  g_clear_pointer (&self->first, g_free);
}

static const char *
get_setting (const char *name)
{
  const char *value = g_getenv (name);

  g_assert_nonnull (value);

  return value;
}

/* Returns: (transfer full): the provider as with-provider.py tells of it */
MedicServices *
visitor_new_services (void)
{
  const char *base = get_setting ("MEDIC_OIDC_BASE");
  const char *const bases[MEDIC_N_HOSTS] = { base, base, base, base };
  const MedicIdentity identity = { .client_id = get_setting ("MEDIC_OIDC_CLIENT") };
  g_autoptr (FakeDns) dns = fake_dns_new_failing (G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_autoptr (MedicComputer) computer = medic_computer_new_system ();
  g_autoptr (GTlsDatabase) trust = NULL;
  g_autoptr (GError) error = NULL;
  MedicEndpoints *endpoints;

  trust = g_tls_file_database_new (get_setting ("MEDIC_OIDC_TRUST"), &error);
  g_assert_no_error (error);
  endpoints = medic_endpoints_new (bases, MEDIC_DNS (dns), computer, trust);
  medic_endpoints_set_identity (endpoints, &identity);

  return medic_services_new (endpoints);
}

/* @more: (nullable): */
static void
go (Sitting    *self,
    const char *more)
{
  g_autofree char *told = g_strdup_printf (
    "%s\naccount=%s\nuser_code=%s\nanswer=accept\n%s\n", self->link, self->visit->account,
    self->code != NULL ? self->code : "", more != NULL ? more : "");
  g_autoptr (GSubprocess) browser = NULL;
  g_autoptr (GError) error = NULL;

  browser = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error, "python3", get_setting ("MEDIC_OIDC_BROWSER"), NULL);
  g_assert_no_error (error);
  self->away = TRUE;
  g_subprocess_communicate_utf8_async (browser, told, NULL, on_seen, self);
}

static void
on_seen (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Sitting *self = user_data;
  g_autoptr (GError) error = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &self->end->seen, NULL,
                                        &error);
  g_assert_no_error (error);
  self->away = FALSE;

  if (self->visit->again && self->end->first == NULL)
    {
      self->end->first = g_steal_pointer (&self->end->seen);
      go (self, NULL);
    }
}

static void
on_ask (const char *link,
        const char *code,
        gint64      expires,
        gpointer    user_data)
{
  Sitting *self = user_data;

  g_assert_false (self->asked);
  g_assert_cmpint (code != NULL, ==, self->visit->way == MEDIC_WAY_CODE);
  self->asked = TRUE;
  self->link = g_strdup (link);
  self->code = g_strdup (code);
  go (self, self->visit->more);
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
on_impatient (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_CONTINUE;
}

/* @end: (out): to be cleared */
void
visitor_sign_in (MedicServices *services,
                 const Visit   *visit,
                 VisitEnd      *end)
{
  MedicAccount *account = medic_services_get_account (services);
  g_autoptr (GBytes) granted = g_bytes_new_static (GRANTED, strlen (GRANTED));
  g_autoptr (GBytes) refused = g_bytes_new_static (REFUSED, strlen (REFUSED));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Sitting sitting = { .visit = visit, .end = end };
  const MedicSignIn sign_in = {
    .way = visit->way, .tier = visit->tier, .granted = granted, .refused = refused,
    .ask = on_ask, .ask_data = &sitting,
  };
  guint patience = g_timeout_add_seconds (PATIENCE_SECONDS, on_impatient, cancellable);

  medic_account_sign_in_async (account, &sign_in, cancellable, on_done, &sitting.result);
  while (sitting.result == NULL || sitting.away)
    g_main_context_iteration (NULL, TRUE);

  end->granted = medic_account_sign_in_finish (account, sitting.result, &end->refusal, &end->error);
  g_source_remove (patience);
  g_clear_object (&sitting.result);
  g_clear_pointer (&sitting.link, g_free);
  g_clear_pointer (&sitting.code, g_free);
}

/* Returns: whether it was granted; nothing but a refusal may stand in the way */
gboolean
visitor_refresh (MedicServices *services,
                 MedicTier      tier,
                 MedicRefusal **refusal)
{
  MedicAccount *account = medic_services_get_account (services);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean granted;

  medic_account_refresh_async (account, tier, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  granted = medic_account_refresh_finish (account, result, refusal, &error);
  g_assert_no_error (error);

  return granted;
}
