/* medic-microsoft.c - the pretend Microsoft: what its sign-in service answers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-microsoft.h"

#include <string.h>

#define METADATA "/v2.0/.well-known/openid-configuration"
#define REALM "/common/userrealm/"
#define OLD_REALM "/getuserrealm.srf"
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

void
medic_answer_free (MedicAnswer *self)
{
  g_clear_pointer (&self->body, g_free);
  g_free (self);
}

static MedicAnswer *
new_answer (guint        status,
            JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  MedicAnswer *self = g_new0 (MedicAnswer, 1);

  self->status = status;
  self->body = json_to_string (root, FALSE);

  return self;
}

static void
add (JsonBuilder *builder,
     const char  *member,
     const char  *value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
add_uri (JsonBuilder *builder,
         const char  *member,
         const char  *host,
         const char  *rest)
{
  g_autofree char *uri = g_strconcat ("https://", host, "/", rest, NULL);

  add (builder, member, uri);
}

static gsize
find_cloud (const MedicWorld *world)
{
  for (gsize i = 0; i < G_N_ELEMENTS (clouds); i++)
    if (g_strcmp0 (clouds[i].cloud, world->cloud) == 0)
      return i;

  return 0;
}

/* The metadata of one tenant, of “common” and “organizations”, or of personal accounts. */
static MedicAnswer *
answer_metadata (const MedicWorld *world,
                 const char       *tenant)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  gsize cloud = find_cloud (world);
  const char *host = clouds[cloud].sign_in;
  g_autofree char *issuer = g_strconcat (tenant, "/v2.0", NULL);
  g_autofree char *authorize = g_strconcat (tenant, "/oauth2/v2.0/authorize", NULL);
  g_autofree char *token = g_strconcat (tenant, "/oauth2/v2.0/token", NULL);
  g_autofree char *device = g_strconcat (tenant, "/oauth2/v2.0/devicecode", NULL);
  g_autofree char *keys = g_strconcat (tenant, "/discovery/v2.0/keys", NULL);

  json_builder_begin_object (builder);
  add_uri (builder, "issuer", host, issuer);
  add_uri (builder, "authorization_endpoint", host, authorize);
  add_uri (builder, "token_endpoint", host, token);
  add_uri (builder, "device_authorization_endpoint", host, device);
  add_uri (builder, "jwks_uri", host, keys);
  if (world->region != NULL)
    add (builder, "tenant_region_scope", world->region);
  add (builder, "cloud_instance_name", clouds[cloud].instance);
  add (builder, "cloud_graph_host_name", "graph.windows.net");
  add (builder, "msgraph_host", clouds[cloud].graph);
  json_builder_end_object (builder);

  return new_answer (200, builder);
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
  add (builder, "error", "invalid_tenant");
  add (builder, "error_description", description);
  json_builder_set_member_name (builder, "error_codes");
  json_builder_begin_array (builder);
  json_builder_add_int_value (builder, 90002);
  json_builder_end_array (builder);
  add (builder, "timestamp", time);
  add (builder, "trace_id", trace);
  add (builder, "correlation_id", correlation);
  add_uri (builder, "error_uri", clouds[0].sign_in, "error?code=90002");
  json_builder_end_object (builder);

  return new_answer (400, builder);
}

static MedicAnswer *
answer_tenant (const MedicWorld *world,
               const char       *tenant)
{
  if (g_str_equal (tenant, "common") || g_str_equal (tenant, "organizations"))
    return answer_metadata (world, "{tenantid}");

  if (g_str_equal (tenant, "consumers"))
    return answer_metadata (world, CONSUMERS);

  return world->tenant_id != NULL ? answer_metadata (world, world->tenant_id)
                                  : answer_no_tenant (tenant);
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
  add (builder, "NameSpaceType", kind);
  add (builder, "Login", login);
  if (!g_str_equal (kind, "Unknown"))
    {
      add (builder, "DomainName", personal ? "live.com" : at != NULL ? at + 1 : "");
      add (builder, "FederationBrandName", personal ? "Windows Live" : world->brand);
      add (builder, "cloud_instance_name", clouds[find_cloud (world)].instance);
    }
  if (g_str_equal (world->realm, "Federated"))
    add_uri (builder, "AuthURL", world->sign_in_host, sign_in + strlen (world->sign_in_host) + 1);
  json_builder_end_object (builder);

  return new_answer (200, builder);
}

/**
 * medic_microsoft_answer:
 * @path: of the request, unescaped
 * @query: (nullable): its parameters
 *
 * Returns: (transfer full) (nullable): what Microsoft's sign-in service says; NULL for a path that
 *   it does not have
 */
MedicAnswer *
medic_microsoft_answer (const MedicWorld *world,
                        const char       *path,
                        GHashTable       *query)
{
  const char *login = query != NULL ? g_hash_table_lookup (query, "login") : NULL;

  if (g_str_has_prefix (path, REALM))
    return answer_realm (world, path + strlen (REALM));

  if (g_str_equal (path, OLD_REALM) && login != NULL)
    return answer_realm (world, login);

  if (g_str_has_suffix (path, METADATA) && strlen (path) > strlen (METADATA) + 1)
    {
      g_autofree char *tenant = g_strndup (path + 1, strlen (path) - strlen (METADATA) - 1);
      return answer_tenant (world, tenant);
    }

  return NULL;
}
