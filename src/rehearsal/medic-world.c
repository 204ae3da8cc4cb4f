/* medic-world.c - how a practice customer's outside behaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-world.h"

#include <string.h>

#include "rehearsal/medic-json.h"
#include "rehearsal/medic-practice-account.h"
#include "rehearsal/medic-world-dns.h"

#define LONGEST_DELAY_MS 5000
#define USUAL_INTERVAL 5
#define LONGEST_INTERVAL 60
#define LONGEST_REGION 8
#define YEAR_MINUTES (365 * 24 * 60)

static const char *const manners[] = { "answers", "silent", "refused", NULL };
static const char *const manners_of_microsoft[] = { "answers", "silent", "refused", "portal", NULL };
static const char *const certificates[] = {
  "good", "expired", "other-host", "unknown-authority", NULL
};
static const char *const clouds[] = { "global", "us-government", "china", NULL };
static const char *const realms[] = { "Managed", "Federated", "Personal", "Unknown", NULL };
static const char *const mailboxes[] = { "none", "cloud", "on-premises", "elsewhere", NULL };
static const char *const statuses[] = {
  "none", "minor", "major", "critical", "maintenance", NULL
};

static const char *const networks[] = { "full", "limited", "portal", "local", NULL };
static const char *const proxies[] = {
  "none", "works", "wants-password", "blocks", "silent", "refused", "unreadable", NULL
};
static const char *const names[] = { "right", "astray", "blocked", "listed", "unknown", NULL };
static const char *const ipv6s[] = { "none", "works", "silent", NULL };
static const MedicNetwork meant[] = {
  MEDIC_NETWORK_FULL, MEDIC_NETWORK_LIMITED, MEDIC_NETWORK_PORTAL, MEDIC_NETWORK_LOCAL
};

/* A text that may be left out: then it is empty. NULL with an error when it is something else. */
static const char *
read_optional (JsonObject  *object,
               const char  *member,
               GError     **error)
{
  return json_object_has_member (object, member)
         ? medic_json_string (object, "microsoft", member, error) : "";
}

void
medic_world_free (MedicWorld *self)
{
  g_clear_pointer (&self->exchangers, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  g_clear_pointer (&self->tenant_id, g_free);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->cloud, g_free);
  g_clear_pointer (&self->realm, g_free);
  g_clear_pointer (&self->brand, g_free);
  g_clear_pointer (&self->sign_in_host, g_free);
  g_free (self);
}

/* A word of a closed list that may be left out: then @place stays as it is. */
static gboolean
read_word (JsonObject         *object,
           const char         *where,
           const char         *member,
           const char *const  *words,
           int                *place,
           GError            **error)
{
  return !json_object_has_member (object, member)
         || medic_json_word (object, where, member, words, place, error);
}

static gboolean
parse_tenant (MedicWorld  *self,
              JsonObject  *microsoft,
              GError     **error)
{
  static const char *const members[] = { "id", "region", "cloud", NULL };
  JsonObject *tenant;
  const char *id;
  const char *region;
  int cloud = 0;

  if (json_object_has_member (microsoft, "tenant")
      && json_node_is_null (json_object_get_member (microsoft, "tenant")))
    return TRUE;

  tenant = medic_json_object (microsoft, "microsoft", "tenant", error);
  if (tenant == NULL || !medic_json_only (tenant, "tenant", members, error))
    return FALSE;

  id = medic_json_string (tenant, "tenant", "id", error);
  region = id != NULL ? medic_json_string (tenant, "tenant", "region", error) : NULL;
  if (region == NULL || !medic_json_word (tenant, "tenant", "cloud", clouds, &cloud, error))
    return FALSE;

  if (!g_uuid_string_is_valid (id) || strlen (region) < 2 || strlen (region) > LONGEST_REGION)
    {
      medic_json_set_wrong (error, "tenant", g_uuid_string_is_valid (id) ? "region" : "id", "is not right");
      return FALSE;
    }

  self->tenant_id = g_strdup (id);
  self->region = g_strdup (region);
  self->cloud = g_strdup (clouds[cloud]);

  return TRUE;
}

/* How its hosts behave: all of them alike. */
static gboolean
parse_behaviour (MedicWorld  *self,
                 JsonObject  *microsoft,
                 GError     **error)
{
  int manner = 0;
  int certificate = MEDIC_CERTIFICATE_GOOD;
  int delay = 0;
  int interval = USUAL_INTERVAL;

  if (!medic_json_word (microsoft, "microsoft", "manner", manners_of_microsoft, &manner, error)
      || !read_word (microsoft, "microsoft", "certificate", certificates, &certificate, error))
    return FALSE;

  if (json_object_has_member (microsoft, "delay-ms")
      && !medic_json_number (microsoft, "microsoft", "delay-ms", 0, LONGEST_DELAY_MS, &delay, error))
    return FALSE;

  if (json_object_has_member (microsoft, "code-interval")
      && !medic_json_number (microsoft, "microsoft", "code-interval", 1, LONGEST_INTERVAL, &interval,
                             error))
    return FALSE;

  self->microsoft = (MedicManner) manner;
  self->certificate = (MedicCertificate) certificate;
  self->delay_ms = (guint) delay;
  self->code_interval = (guint) interval;

  return TRUE;
}

static gboolean
parse_microsoft (MedicWorld  *self,
                 JsonObject  *microsoft,
                 GError     **error)
{
  static const char *const members[] = {
    "manner", "certificate", "delay-ms", "code-interval", "tenant", "realm", "brand", "sign-in-host",
    NULL
  };
  int realm = 0;
  const char *brand;
  const char *host;

  if (!parse_behaviour (self, microsoft, error)
      || !medic_json_word (microsoft, "microsoft", "realm", realms, &realm, error))
    return FALSE;

  brand = read_optional (microsoft, "brand", error);
  host = brand != NULL ? read_optional (microsoft, "sign-in-host", error) : NULL;
  if (host == NULL || !medic_json_only (microsoft, "microsoft", members, error))
    return FALSE;

  if (!medic_world_is_host (host, ""))
    {
      medic_json_set_wrong (error, "microsoft", "sign-in-host", "is not the name of a host");
      return FALSE;
    }

  self->realm = g_strdup (realms[realm]);
  self->brand = g_strdup (brand);
  self->sign_in_host = g_strdup (host);

  return parse_tenant (self, microsoft, error);
}

static gboolean
parse_hubspot (MedicWorld  *self,
               JsonObject  *world,
               GError     **error)
{
  static const char *const members[] = { "manner", "status", NULL };
  JsonObject *hubspot;
  int manner = MEDIC_MANNER_ANSWERS;
  int status = 0;

  self->hubspot_status = statuses[status];
  if (!json_object_has_member (world, "hubspot"))
    return TRUE;

  hubspot = medic_json_object (world, "world", "hubspot", error);
  if (hubspot == NULL || !medic_json_only (hubspot, "hubspot", members, error)
      || !read_word (hubspot, "hubspot", "manner", manners, &manner, error)
      || !read_word (hubspot, "hubspot", "status", statuses, &status, error))
    return FALSE;

  self->hubspot = (MedicManner) manner;
  self->hubspot_status = statuses[status];

  return TRUE;
}

/* When nothing is said of the mailbox, it is where the rest of the world leaves it. */
static gboolean
parse_mailbox (MedicWorld  *self,
               JsonObject  *world,
               GError     **error)
{
  gboolean likely = self->tenant_id != NULL && medic_world_is_at_microsoft (self);
  int mailbox = likely ? MEDIC_MAILBOX_CLOUD : MEDIC_MAILBOX_NONE;

  if (!read_word (world, "world", "mailbox", mailboxes, &mailbox, error))
    return FALSE;

  self->mailbox = (MedicMailbox) mailbox;

  return TRUE;
}

static gboolean
parse_computer (MedicWorld  *self,
                JsonObject  *world,
                GError     **error)
{
  int network = 0;
  int proxy = MEDIC_PROXY_MANNER_NONE;
  int name = MEDIC_NAME_RIGHT;
  int ipv6 = MEDIC_IPV6_NONE;

  if (!read_word (world, "world", "network", networks, &network, error)
      || !read_word (world, "world", "proxy", proxies, &proxy, error)
      || !read_word (world, "world", "name", names, &name, error)
      || !read_word (world, "world", "ipv6", ipv6s, &ipv6, error))
    return FALSE;

  self->network = meant[network];
  self->proxy = (MedicProxyManner) proxy;
  self->name = (MedicNameLeads) name;
  self->ipv6 = (MedicIpv6) ipv6;

  return !json_object_has_member (world, "clock-minutes")
         || medic_json_number (world, "world", "clock-minutes", -YEAR_MINUTES, YEAR_MINUTES,
                               &self->clock_minutes, error);
}

/**
 * medic_world_parse:
 * @object: the member “world” of a practice customer
 *
 * Returns: (transfer full): the world; NULL with an error that names the member at fault
 */
MedicWorld *
medic_world_parse (JsonObject  *object,
                   GError     **error)
{
  static const char *const members[] = {
    "network", "clock-minutes", "proxy", "name", "ipv6", "dns", "microsoft", "mailbox", "hubspot", "accounts", NULL
  };
  g_autoptr (MedicWorld) self = g_new0 (MedicWorld, 1);
  JsonObject *dns;
  JsonObject *microsoft;

  dns = medic_json_object (object, "world", "dns", error);
  if (dns == NULL || !medic_json_only (object, "world", members, error))
    return NULL;

  microsoft = medic_json_object (object, "world", "microsoft", error);
  if (microsoft == NULL || !parse_computer (self, object, error)
      || !medic_world_parse_dns (self, dns, error) || !parse_microsoft (self, microsoft, error)
      || !parse_mailbox (self, object, error) || !parse_hubspot (self, object, error))
    return NULL;

  self->accounts = medic_practice_accounts_parse (json_object_get_member (object, "accounts"),
                                                  self->tenant_id != NULL, error);

  return self->accounts != NULL ? g_steal_pointer (&self) : NULL;
}
