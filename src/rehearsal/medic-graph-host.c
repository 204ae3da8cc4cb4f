/* medic-graph-host.c - the pretend Microsoft Graph: who asks, and for what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-graph-host-private.h"

#include <string.h>

#define VERSION "/v1.0"
#define BATCH "/$batch"

#define CHALLENGE "Bearer realm=\"\", authorization_uri=" \
  "\"https://login.microsoftonline.com/common/oauth2/authorize\", " \
  "client_id=\"00000003-0000-0000-c000-000000000000\""

/**
 * medic_graph_host_route:
 *
 * Returns: (transfer full): what Graph says to somebody whom it knows
 */
MedicAnswer *
medic_graph_host_route (const MedicGraphCall *call)
{
  const char *path = call->request->path;
  const char *segment = strrchr (path, '/');
  g_autofree char *message = NULL;
  MedicAnswer *answer;

  if (call->request->malformed)
    return medic_graph_host_no (call, 400, "BadRequest", "The query cannot be read.");

  answer = medic_graph_host_me (call);
  if (answer == NULL)
    answer = medic_graph_host_mail (call);
  if (answer == NULL)
    answer = medic_graph_host_calendar (call);
  if (answer != NULL)
    return answer;

  message = g_strdup_printf ("Resource not found for the segment '%s'.",
                             segment != NULL ? segment + 1 : path);

  return medic_graph_host_no (call, 400, "BadRequest", message);
}

/* Returns: (nullable): the token that the request came with */
static const char *
peek_token (const MedicRequest *request)
{
  const char *header = medic_request_peek_header (request, "Authorization");

  if (header == NULL || g_ascii_strncasecmp (header, "Bearer ", strlen ("Bearer ")) != 0)
    return NULL;

  header += strlen ("Bearer ");

  return *header != '\0' ? header : NULL;
}

/* Finds out who asks. Returns: (nullable): why nobody knows; NULL when @call says who it is */
static const char *
identify (MedicGraphCall     *call,
          const MedicRequest *request)
{
  const char *token = peek_token (request);
  MedicPass *pass = token != NULL ? medic_ledger_find (request->ledger, MEDIC_PASS_ACCESS, token)
                                  : NULL;

  if (token == NULL)
    return "Access token is empty.";
  if (pass == NULL)
    return "IDX14100: JWT is not well formed, there are no dots (.).";
  if (medic_ledger_is_over (request->ledger, pass))
    return "Lifetime validation failed, the token is expired.";

  call->scopes = pass->scopes;
  call->account = medic_practice_accounts_find (request->world->accounts, pass->address);

  return call->account != NULL ? NULL : "Access token validation failure.";
}

static MedicAnswer *
answer_stranger (const MedicGraphCall *call,
                 const char           *why)
{
  MedicAnswer *answer = medic_graph_host_no (call, 401, "InvalidAuthenticationToken", why);

  medic_answer_set_header (answer, "WWW-Authenticate", CHALLENGE);

  return answer;
}

/* @request: with its path from after the version on */
static MedicAnswer *
answer_call (const MedicRequest *request,
             const char         *id,
             const char         *client_id)
{
  MedicGraphCall call = { .request = request, .id = id, .client_id = client_id };
  const char *why = identify (&call, request);

  if (why != NULL)
    return answer_stranger (&call, why);

  return g_str_equal (request->path, BATCH) ? medic_graph_host_batch (&call)
                                            : medic_graph_host_route (&call);
}

/* Returns: (transfer full) (nullable): what Graph says; NULL for a path that it does not have */
MedicAnswer *
medic_graph_host_answer (const MedicRequest *request)
{
  g_autofree char *id = g_uuid_string_random ();
  const char *client_id = medic_request_peek_header (request, "client-request-id");
  MedicRequest within = *request;
  MedicAnswer *answer;

  if (!g_str_has_prefix (request->path, VERSION "/"))
    return NULL;

  if (client_id != NULL && !g_uuid_string_is_valid (client_id))
    client_id = NULL;

  within.path += strlen (VERSION);
  answer = answer_call (&within, id, client_id);
  medic_answer_set_header (answer, "request-id", id);
  medic_answer_set_header (answer, "client-request-id", client_id != NULL ? client_id : id);
  medic_answer_set_header (answer, "Cache-Control", "private");

  return answer;
}
