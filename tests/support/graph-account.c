/* graph-account.c - who is signed in at the pretend Graph
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "support/graph-server.h"

#include <string.h>

#include "services/id-token.h"
#include "services/medic-account.h"
#include "services/medic-tokens.h"
#include "support/fake-computer.h"
#include "support/fake-dns.h"

/* Returns: (transfer full) */
static MedicTokens *
new_tokens (GraphServer        *self,
            const GraphAccount *account)
{
  const MedicTokensTerms terms = {
    .claims = {
      .authority = graph_server_get_base (self), .tenant = "common", .client_id = ID_TOKEN_CLIENT,
      .nonce = ID_TOKEN_NONCE, .now = ID_TOKEN_NOW,
    },
    .scopes = account->scopes != NULL ? account->scopes : "User.Read",
  };
  const char *base = graph_server_get_base (self);
  g_auto (GStrv) parts = g_strsplit (account->claims != NULL ? account->claims : "{}", "%B", -1);
  g_autofree char *claims = g_strjoinv (base, parts);
  g_autofree char *id_token = id_token_new (base, claims);
  g_autofree char *body = g_strdup_printf (
    "{\"token_type\": \"Bearer\", \"access_token\": \"" GRAPH_ACCESS "\", %s\"expires_in\": 3599,"
    " \"id_token\": \"%s\"}",
    account->no_refresh_token ? "" : "\"refresh_token\": \"" GRAPH_REFRESH "\", ", id_token);
  g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));
  g_autoptr (MedicHttpReply) reply = medic_http_reply_new (200, bytes);
  g_autoptr (GError) error = NULL;
  MedicTokens *tokens = medic_tokens_new (reply, &terms, &error);

  g_assert_no_error (error);
  if (account->kept)
    {
      g_autoptr (MedicTokens) whole = tokens;

      tokens = medic_tokens_new_kept (GRAPH_REFRESH, medic_tokens_peek_claims (whole));
    }

  return tokens;
}

/**
 * graph_server_new_services:
 * @account: (nullable): who is signed in; %NULL for nobody
 *
 * Returns: (transfer full): whose every host is this server, with a clock that says ID_TOKEN_NOW
 */
MedicServices *
graph_server_new_services (GraphServer        *self,
                           const GraphAccount *account)
{
  const MedicIdentity identity = { ID_TOKEN_CLIENT, "common", MEDIC_CLOUD_GLOBAL };
  const char *bases[MEDIC_N_HOSTS];
  g_autoptr (FakeDns) dns = fake_dns_new_failing (G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_autoptr (FakeComputer) computer = fake_computer_new_with_clock (ID_TOKEN_NOW, 0);
  g_autoptr (GTlsDatabase) trust = graph_server_get_trust (self);
  g_autoptr (MedicTokens) tokens = account != NULL ? new_tokens (self, account) : NULL;
  MedicEndpoints *endpoints;
  MedicServices *services;

  for (gsize i = 0; i < MEDIC_N_HOSTS; i++)
    bases[i] = graph_server_get_base (self);
  endpoints = medic_endpoints_new (bases, MEDIC_DNS (dns), MEDIC_COMPUTER (computer), trust);
  medic_endpoints_set_identity (endpoints, &identity);
  services = medic_services_new (endpoints);
  if (tokens != NULL)
    medic_account_take_tokens (medic_services_get_account (services), tokens);

  return services;
}
