/* medic-login.c - the pretend Microsoft's sign-in service: which part of it is asked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <string.h>

#include "rehearsal/medic-signer.h"
#include "services/medic-claims.h"

#define OAUTH "/oauth2/v2.0/"
#define KEYS "/discovery/v2.0/keys"
#define INSTANCE "/common/discovery/instance"

/**
 * medic_login_resolve:
 * @asked: the tenant in a path
 *
 * Returns: (transfer full) (nullable): “common”, “organizations”, “consumers” or the id of this
 *   world's organisation, which every domain belongs to; NULL when there is none such
 */
char *
medic_login_resolve (const MedicRequest *request,
                     const char         *asked)
{
  const char *id = request->world->tenant_id;

  if (g_str_equal (asked, "common") || g_str_equal (asked, "organizations"))
    return g_strdup (asked);

  if (g_str_equal (asked, "consumers") || g_str_equal (asked, MEDIC_CLAIMS_PERSONAL_TENANT))
    return g_strdup ("consumers");

  if (id == NULL || (g_ascii_strcasecmp (asked, id) != 0 && strchr (asked, '.') == NULL))
    return NULL;

  return g_strdup (id);
}

/* Returns: (transfer full): what an endpoint says to a method that it does not take */
MedicAnswer *
medic_login_forbid_method (const MedicRequest *request)
{
  const MedicNo no = { .number = 900561 };

  return medic_request_is (request, SOUP_METHOD_GET)
         ? medic_aadsts_answer (request, &no)
         : medic_answer_new_empty (SOUP_STATUS_METHOD_NOT_ALLOWED);
}

/* By what both sides find an answer again that is not a no. */
void
medic_login_trace (const MedicRequest *request,
                   MedicAnswer        *answer)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autofree char *correlation = medic_aadsts_correlate (request);

  medic_answer_set_header (answer, "x-ms-request-id", id);
  medic_answer_set_header (answer, "client-request-id", correlation);
}

static MedicAnswer *
answer_keys (const MedicRequest *request)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  if (!medic_request_is (request, SOUP_METHOD_GET))
    return medic_answer_new_empty (SOUP_STATUS_METHOD_NOT_ALLOWED);

  json_builder_begin_object (builder);
  medic_signer_add_keys (builder);
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}

/* What Microsoft's own libraries ask first: by which names this service goes. */
static MedicAnswer *
answer_instance (const MedicRequest *request)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const char *host = request->base + strlen ("https://");
  g_autofree char *discovery =
    g_strconcat (request->base, "/common/v2.0/.well-known/openid-configuration", NULL);

  json_builder_begin_object (builder);
  medic_answer_add (builder, "tenant_discovery_endpoint", discovery);
  medic_answer_add (builder, "api-version", "1.1");
  json_builder_set_member_name (builder, "metadata");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  medic_answer_add (builder, "preferred_network", host);
  medic_answer_add (builder, "preferred_cache", host);
  json_builder_set_member_name (builder, "aliases");
  json_builder_begin_array (builder);
  json_builder_add_string_value (builder, host);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  return medic_answer_new_json (200, builder);
}

static MedicAnswer *
answer_oauth (const MedicRequest *request,
              const char         *tenant,
              const char         *what)
{
  if (g_str_equal (what, "authorize"))
    return medic_login_authorize (request, tenant);
  if (g_str_equal (what, "token"))
    return medic_login_token (request, tenant);
  if (g_str_equal (what, "devicecode"))
    return medic_login_device_code (request, tenant);
  if (g_str_equal (what, "deviceauth"))
    return medic_login_device_page (request);
  if (g_str_equal (what, "logout"))
    return medic_login_leave (request);

  return NULL;
}

/**
 * medic_login_answer:
 *
 * Returns: (transfer full) (nullable): what the sign-in service says; NULL for a path that it does
 *   not have
 */
MedicAnswer *
medic_login_answer (const MedicRequest *request)
{
  const char *path = request->path;
  const char *second = path[0] == '/' ? strchr (path + 1, '/') : NULL;
  gsize size = second != NULL ? (gsize) (second - path - 1) : 0;
  g_autofree char *tenant = g_strndup (path + 1, size);

  if (g_str_equal (path, MEDIC_LOGIN_DEVICE))
    return medic_login_device_page (request);
  if (g_str_equal (path, MEDIC_LOGIN_PICK))
    return medic_login_pick (request);
  if (g_str_equal (path, MEDIC_LOGIN_CONSENT))
    return medic_login_consent (request);
  if (g_str_equal (path, INSTANCE))
    return answer_instance (request);

  if (second != NULL && g_str_has_prefix (second, OAUTH))
    return answer_oauth (request, tenant, second + strlen (OAUTH));
  if (second != NULL && g_str_equal (second, KEYS))
    return answer_keys (request);

  return NULL;
}
