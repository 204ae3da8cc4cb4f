/* tenant.c - does Microsoft know an organisation for the domain?
 *
 * Reads the OpenID Connect metadata of the domain, the one documented way (Microsoft, “OpenID
 * Connect on the identity platform”). Domain level only. It cannot tell how people sign in;
 * realm.c can.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "checks/ask-sign-in.h"
#include "checks/checks.h"
#include "checks/interprets.h"

/* AADSTS90002: tenant not found. A help beside OAuth's own word for it, which comes first. */
#define TENANT_NOT_FOUND 90002

static const struct
{
  const char *instance;
  const char *cloud;
} clouds[] = {
  { "microsoftonline.com", "global" },
  { "microsoftonline.us", "us-government" },
  { "partner.microsoftonline.cn", "china" },
};

/* Returns: (transfer full) (nullable): the organisation's id out of “https://host/ID/v2.0” */
static char *
dup_tenant_id (const char *issuer)
{
  g_auto (GStrv) parts = g_strsplit (issuer, "/", 6);

  if (g_strv_length (parts) < 4 || !g_uuid_string_is_valid (parts[3]))
    return NULL;

  return g_ascii_strdown (parts[3], -1);
}

/* A region is a short word: NA, EU, AS, WW, USGov … */
static gboolean
is_region (const char *region)
{
  gsize length = strlen (region);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalpha (region[i]))
      return FALSE;

  return length >= 2 && length <= 8;
}

static MedicFacts *
learn_tenant (const MedicHttpReply *reply)
{
  const char *issuer = medic_http_reply_peek_string (reply, "issuer");
  const char *region = medic_http_reply_peek_string (reply, "tenant_region_scope");
  const char *instance = medic_http_reply_peek_string (reply, "cloud_instance_name");
  g_autofree char *id = issuer != NULL ? dup_tenant_id (issuer) : NULL;
  MedicFacts *learned;

  if (id == NULL)
    return NULL;

  learned = medic_facts_new ();
  medic_facts_set_boolean (learned, MEDIC_FACT_TENANT_EXISTS, TRUE);
  medic_facts_set_string (learned, MEDIC_FACT_TENANT_ID, id);
  if (region != NULL && is_region (region))
    medic_facts_set_string (learned, MEDIC_FACT_TENANT_REGION, region);
  for (gsize i = 0; instance != NULL && i < G_N_ELEMENTS (clouds); i++)
    if (g_str_equal (instance, clouds[i].instance))
      medic_facts_set_string (learned, MEDIC_FACT_TENANT_CLOUD, clouds[i].cloud);

  return learned;
}

static gboolean
has_code (const MedicHttpReply *reply,
          gint64                code)
{
  JsonNode *node = json_object_get_member (reply->json, "error_codes");
  gboolean is_list = node != NULL && JSON_NODE_HOLDS_ARRAY (node);
  JsonArray *codes = is_list ? json_node_get_array (node) : NULL;

  for (guint i = 0; codes != NULL && i < json_array_get_length (codes); i++)
    if (json_node_get_value_type (json_array_get_element (codes, i)) == G_TYPE_INT64
        && json_array_get_int_element (codes, i) == code)
      return TRUE;

  return FALSE;
}

MedicFacts *
medic_tenant_interpret (const MedicHttpReply *reply)
{
  const char *error = medic_http_reply_peek_string (reply, "error");
  MedicFacts *learned;

  if (reply->json == NULL)
    return NULL;

  if (reply->status == SOUP_STATUS_OK)
    return learn_tenant (reply);

  if (g_strcmp0 (error, "invalid_tenant") != 0 && !has_code (reply, TENANT_NOT_FOUND))
    return NULL;

  learned = medic_facts_new ();
  medic_facts_set_boolean (learned, MEDIC_FACT_TENANT_EXISTS, FALSE);

  return learned;
}

static const MedicSignInQuestion question = {
  .before = "/",
  .after = "/v2.0/.well-known/openid-configuration",
  .interpret = medic_tenant_interpret,
};

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  medic_ask_sign_in (task, known, services, &question);
}

const MedicCheck medic_check_tenant = {
  .id = "tenant",
  .title = N_("Your organisation"),
  .doing = N_("Asking Microsoft whether it knows the domain…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_FALSE (TENANT_EXISTS)),
      N_("Microsoft knows no organisation for {mail-domain}"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (TENANT_REGION, "EU", "NA", "AS", "OC", "SA", "AF")),
      /* Translators: the region is a word like “Europe”. */
      N_("Known to Microsoft. Region: {tenant-region}") },
    { MEDIC_ALL_OF (MEDIC_TRUE (TENANT_EXISTS)), N_("Known to Microsoft") }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_TENANT_EXISTS, MEDIC_FACT_TENANT_ID,
                              MEDIC_FACT_TENANT_REGION, MEDIC_FACT_TENANT_CLOUD),
  .reach = MEDIC_FACT_TENANT_REACH,
  .of_domain = TRUE,
  .run = run,
};
