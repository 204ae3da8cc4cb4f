/* medic-microsoft.c - the pretend Microsoft: what all its hosts answer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-microsoft.h"

#include <string.h>

#include "rehearsal/medic-graph-host.h"
#include "rehearsal/medic-login.h"

#define METADATA "/v2.0/.well-known/openid-configuration"
#define REALM "/common/userrealm/"
#define OLD_REALM "/getuserrealm.srf"
#define AUTODISCOVER "/autodiscover/autodiscover.json/v1.0/"
#define CONSUMERS "9188040d-6c67-4c5b-b112-36a304b66dad"

/* The hosts of each cloud, from Microsoft’s “National clouds” (2025-01-15). */
static const struct
{
  const char *cloud;
  const char *sign_in;
  const char *instance;
  const char *graph;
} clouds[] = {
  { "global", "login.microsoftonline.com", "microsoftonline.com", "graph.microsoft.com" },
  { "us-government", "login.microsoftonline.us", "microsoftonline.us", "graph.microsoft.us" },
  { "china", "login.partner.microsoftonline.cn", "partner.microsoftonline.cn",
    "microsoftgraph.chinacloudapi.cn" },
};

static void
add_uri (JsonBuilder *builder,
         const char  *member,
         const char  *host,
         const char  *rest)
{
  g_autofree char *uri = g_strconcat ("https://", host, "/", rest, NULL);

  medic_answer_add (builder, member, uri);
}

static gsize
find_cloud (const MedicWorld *world)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clouds); i++)
    if (g_strcmp0 (clouds[i].cloud, world->cloud) == 0)
      return i;

  return 0;
}

static void
add_list (JsonBuilder       *builder,
          const char        *member,
          const char *const *texts)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (gsize i = 0; texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

/* What the sign-in service understands. */
static void
add_habits (JsonBuilder *builder)
{
  static const char *const methods[] = {
    "client_secret_post", "private_key_jwt", "client_secret_basic", NULL
  };
  static const char *const claims[] = {
    "sub", "iss", "aud", "exp", "iat", "nonce", "preferred_username", "name", "tid", "ver", "email",
    NULL
  };
  static const char *const modes[] = { "query", "form_post", NULL };
  static const char *const types[] = { "code", NULL };
  static const char *const subjects[] = { "pairwise", NULL };
  static const char *const algorithms[] = { "RS256", NULL };
  static const char *const scopes[] = { "openid", "profile", "email", "offline_access", NULL };

  add_list (builder, "response_modes_supported", modes);
  add_list (builder, "response_types_supported", types);
  add_list (builder, "subject_types_supported", subjects);
  add_list (builder, "id_token_signing_alg_values_supported", algorithms);
  add_list (builder, "scopes_supported", scopes);
  add_list (builder, "token_endpoint_auth_methods_supported", methods);
  add_list (builder, "claims_supported", claims);
  medic_answer_add_truth (builder, "request_uri_parameter_supported", FALSE);
}

/* The metadata of one tenant, of “common” and “organizations”, or of personal accounts. Where there
 * are accounts, they sign in here: the names lead here then. */
static MedicAnswer *
answer_metadata (const MedicRequest *request,
                 const char         *tenant)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const MedicWorld *world = request->world;
  gsize cloud = find_cloud (world);
  const char *here = request->base + strlen ("https://");
  const char *host = world->accounts->len > 0 ? here : clouds[cloud].sign_in;
  g_autofree char *issuer = g_strconcat (tenant, "/v2.0", NULL);
  g_autofree char *authorize = g_strconcat (tenant, "/oauth2/v2.0/authorize", NULL);
  g_autofree char *token = g_strconcat (tenant, "/oauth2/v2.0/token", NULL);
  g_autofree char *device = g_strconcat (tenant, "/oauth2/v2.0/devicecode", NULL);
  g_autofree char *logout = g_strconcat (tenant, "/oauth2/v2.0/logout", NULL);
  g_autofree char *keys = g_strconcat (tenant, "/discovery/v2.0/keys", NULL);

  json_builder_begin_object (builder);
  add_uri (builder, "issuer", host, issuer);
  add_uri (builder, "authorization_endpoint", host, authorize);
  add_uri (builder, "token_endpoint", host, token);
  add_uri (builder, "device_authorization_endpoint", host, device);
  add_uri (builder, "end_session_endpoint", host, logout);
  add_uri (builder, "jwks_uri", host, keys);
  add_habits (builder);
  if (world->region != NULL)
    medic_answer_add (builder, "tenant_region_scope", world->region);
  medic_answer_add (builder, "cloud_instance_name", clouds[cloud].instance);
  medic_answer_add (builder, "cloud_graph_host_name", "graph.windows.net");
  medic_answer_add (builder, "msgraph_host", clouds[cloud].graph);
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}

static MedicAnswer *
answer_no_tenant (const char *tenant)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y-%m-%d %H:%M:%SZ");
  g_autofree char *trace = g_uuid_string_random ();
  g_autofree char *correlation = g_uuid_string_random ();
  g_autofree char *description =
    g_strdup_printf ("AADSTS90002: Tenant '%s' not found. Trace ID: %s Correlation ID: %s Timestamp: %s",
                     tenant, trace, correlation, time);

  json_builder_begin_object (builder);
  medic_answer_add (builder, "error", "invalid_tenant");
  medic_answer_add (builder, "error_description", description);
  json_builder_set_member_name (builder, "error_codes");
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, 90002);
  json_builder_end_array (builder);
  medic_answer_add (builder, "timestamp", time);
  medic_answer_add (builder, "trace_id", trace);
  medic_answer_add (builder, "correlation_id", correlation);
  add_uri (builder, "error_uri", clouds[0].sign_in, "error?code=90002");
  json_builder_end_object (builder);

  return medic_answer_new_json (400, builder);
}

static MedicAnswer *
answer_tenant (const MedicRequest *request,
               const char         *tenant)
{
  const char *id = request->world->tenant_id;

  if (g_str_equal (tenant, "common") || g_str_equal (tenant, "organizations"))
    return answer_metadata (request, "{tenantid}");

  if (g_str_equal (tenant, "consumers"))
    return answer_metadata (request, CONSUMERS);

  return id != NULL ? answer_metadata (request, id) : answer_no_tenant (tenant);
}

/* Personal accounts show as a federation with live.com. */
static MedicAnswer *
answer_realm (const MedicWorld *world,
              const char       *login)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *at = strchr (login, '@');
  gboolean personal = g_str_equal (world->realm, "Personal");
  const char *kind = personal ? "Federated" : world->realm;
  g_autofree char *sign_in = g_strconcat (world->sign_in_host, "/adfs/ls/", NULL);

  json_builder_begin_object (builder);
  medic_answer_add (builder, "NameSpaceType", kind);
  medic_answer_add (builder, "Login", login);
  if (!g_str_equal (kind, "Unknown"))
    {
      medic_answer_add (builder, "DomainName", personal ? "live.com" : at != NULL ? at + 1 : "");
      medic_answer_add (builder, "FederationBrandName", personal ? "Windows Live" : world->brand);
      medic_answer_add (builder, "cloud_instance_name", clouds[find_cloud (world)].instance);
    }
  if (g_str_equal (world->realm, "Federated"))
    add_uri (builder, "AuthURL", world->sign_in_host, sign_in + strlen (world->sign_in_host) + 1);
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}

/* Where a mailbox is. Who does not ask for it is not told “ServerLocation”; a server of the
 * organisation's own has no such thing to tell. */
static MedicAnswer *
answer_place (const char *host,
              gboolean    cloud,
              GHashTable *query)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *location = g_hash_table_lookup (query, "ServerLocation");

  json_builder_begin_object (builder);
  medic_answer_add (builder, "Protocol", "EWS");
  add_uri (builder, "Url", host, "EWS/Exchange.asmx");
  if (cloud && g_strcmp0 (location, "true") == 0)
    medic_answer_add (builder, "ServerLocation", "ExchangeOnline");
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}

static MedicAnswer *
answer_no_mailbox (void)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  medic_answer_add (builder, "ErrorCode", "UserNotFound");
  medic_answer_add (builder, "ErrorMessage", "The given user is not found");
  json_builder_end_object (builder);

  return medic_answer_new_json (404, builder);
}

static MedicAnswer *
answer_autodiscover (const MedicWorld *world,
                     const char       *address,
                     GHashTable       *query)
{
  const char *at = strrchr (address, '@');
  const char *domain = at != NULL ? at + 1 : "";
  g_autofree char *own = g_strconcat ("mail.", domain, NULL);
  g_autofree char *escaped = g_uri_escape_string (address, NULL, FALSE);
  g_autofree char *elsewhere = g_strconcat ("https://autodiscover.", domain, AUTODISCOVER, escaped,
                                            "?Protocol=EWS", NULL);

  switch (world->mailbox)
    {
    case MEDIC_MAILBOX_CLOUD:
      return answer_place ("outlook.office365.com", TRUE, query);

    case MEDIC_MAILBOX_ON_PREMISES:
      return answer_place (own, FALSE, query);

    case MEDIC_MAILBOX_ELSEWHERE:
      return medic_answer_new_redirect (elsewhere);

    case MEDIC_MAILBOX_NONE:
    default:
      return answer_no_mailbox ();
    }
}

/* What anybody may ask, without being somebody. */
static MedicAnswer *
answer_anybody (const MedicRequest *request)
{
  const MedicWorld *world = request->world;
  const char *path = request->path;
  const char *login = g_hash_table_lookup (request->query, "login");

  if (g_str_has_prefix (path, AUTODISCOVER))
    return answer_autodiscover (world, path + strlen (AUTODISCOVER), request->query);

  if (g_str_has_prefix (path, REALM))
    return answer_realm (world, path + strlen (REALM));

  if (g_str_equal (path, OLD_REALM) && login != NULL)
    return answer_realm (world, login);

  if (g_str_has_suffix (path, METADATA) && strlen (path) > strlen (METADATA) + 1)
    {
      g_autofree char *tenant = g_strndup (path + 1, strlen (path) - strlen (METADATA) - 1);
      return answer_tenant (request, tenant);
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): what Microsoft says; NULL for a path that is not there */
MedicAnswer *
medic_microsoft_answer (const MedicRequest *request)
{
  g_autoptr (MedicAnswer) answer = answer_anybody (request);

  if (answer != NULL && !medic_request_is (request, SOUP_METHOD_GET))
    return medic_answer_new_empty (SOUP_STATUS_METHOD_NOT_ALLOWED);

  if (answer == NULL)
    answer = medic_graph_host_answer (request);
  if (answer == NULL)
    answer = medic_login_answer (request);

  return g_steal_pointer (&answer);
}
