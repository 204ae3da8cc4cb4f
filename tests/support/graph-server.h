/* graph-server.h - a pretend Microsoft Graph within the test, with a token endpoint beside it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-services.h"

G_BEGIN_DECLS

#define GRAPH_ACCESS "planted-access-token"
#define GRAPH_ACCESS_NEW "planted-access-token-renewed"
#define GRAPH_REFRESH "planted-refresh-token"
#define GRAPH_PROSE "planted-prose"

/* What Graph says of a refusal. */
#define GRAPH_ERROR(code) \
  "{\"error\": {\"code\": \"" code "\", \"message\": \"" GRAPH_PROSE " anna@harbour.example\"," \
  " \"innerError\": {\"date\": \"2026-11-23T10:00:00\", \"request-id\": \"r\"}}}"

/**
 * GraphRule:
 * @path: below “/v1.0”, with its query; “/$batch”, or “token” for the token endpoint. One that ends
 *   with “*” stands for all that begin so
 * @status: 0 to never answer
 * @body: (nullable): “%S” in it stands for the subject of what was sent last
 * @headers: (nullable): “Name: value”, one a line
 * @method: (nullable): %NULL for any
 * @times: how often it holds; 0 for ever. Then the next rule that fits does
 *
 * What is answered to what. A batch for which there is no rule is answered part by part, the last
 * first. What fits no rule is a 404.
 */
typedef struct
{
  const char *path;
  guint       status;
  const char *body;
  const char *headers;
  const char *method;
  guint       times;
} GraphRule;

#define GRAPH_RULES(...) ((const GraphRule[]) { __VA_ARGS__, { .path = NULL } })

/**
 * GraphAccount:
 * @claims: (nullable): what is otherwise in the id token; “%B” stands for the address of the server
 * @scopes: (nullable): what was granted
 * @no_refresh_token: none was given
 * @kept: all that is left is what the keyring had
 */
typedef struct
{
  const char *claims;
  const char *scopes;
  gboolean    no_refresh_token;
  gboolean    kept;
} GraphAccount;

/* What was asked; parts of a batch stand for themselves beside it. */
typedef struct
{
  char  *line;     /* method and path */
  char  *body;
  char  *bearer;   /* (nullable) */
  char  *id;       /* (nullable): client-request-id */
  gint64 time;     /* monotonic */
  gboolean part;   /* of a batch */
} GraphRequest;

typedef struct _GraphServer GraphServer;

GraphServer        *graph_server_new          (const GraphRule    *rules);
void                graph_server_free         (GraphServer        *self);
const char         *graph_server_get_base     (GraphServer        *self);
GTlsDatabase       *graph_server_get_trust    (GraphServer        *self);
MedicServices      *graph_server_new_services (GraphServer        *self,
                                               const GraphAccount *account);
void                graph_server_gather       (GraphServer        *self,
                                               guint               n);

guint               graph_server_count        (GraphServer        *self,
                                               const char         *line);
const GraphRequest *graph_server_peek         (GraphServer        *self,
                                               const char         *line,
                                               guint               place);
const GraphRequest *graph_server_peek_nth     (GraphServer        *self,
                                               guint               place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GraphServer, graph_server_free)

G_END_DECLS
