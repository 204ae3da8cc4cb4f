/* medic-world-dns.c - what the name service of a practice customer's world knows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-world-dns.h"

#include <string.h>

#include "rehearsal/medic-json.h"

#define LONGEST_HOST 253
#define MOST_EXCHANGERS 16
#define MOST_ENTRIES 32

static const char *const manners[] = { "answers", "silent", "refused", NULL };

/* How the exchangers of Exchange Online end. */
static const char *const at_microsoft[] = {
  ".mail.protection.outlook.com", ".mx.microsoft", ".mail.eo.outlook.com", NULL
};

/* What a domain has that was set up as Microsoft tells. */
static const struct
{
  MedicDnsType  type;
  const char   *name;
  const char   *text;
} usual[] = {
  { MEDIC_DNS_CNAME, "autodiscover", "autodiscover.outlook.com" },
  { MEDIC_DNS_CNAME, "selector1._domainkey",
    "selector1-{domain}._domainkey.practice.onmicrosoft.com" },
  { MEDIC_DNS_CNAME, "selector2._domainkey",
    "selector2-{domain}._domainkey.practice.onmicrosoft.com" },
  { MEDIC_DNS_TXT, MEDIC_WORLD_DOMAIN, "v=spf1 include:spf.protection.outlook.com -all" },
};

/* Letters of a host name, and @more: the brackets of the placeholder. */
gboolean
medic_world_is_host (const char *text,
                     const char *more)
{
  g_autofree char *letters = g_strconcat ("abcdefghijklmnopqrstuvwxyz0123456789.-_", more, NULL);

  return strlen (text) <= LONGEST_HOST && text[strspn (text, letters)] == '\0';
}

static void
exchanger_free (MedicExchanger *self)
{
  g_clear_pointer (&self->host, g_free);
  g_free (self);
}

static void
entry_free (MedicDnsEntry *self)
{
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

static void
add_entry (MedicWorld   *self,
           MedicDnsType  type,
           const char   *name,
           const char   *text)
{
  MedicDnsEntry *entry = g_new0 (MedicDnsEntry, 1);

  entry->type = type;
  entry->name = g_strdup (name);
  entry->text = g_strdup (text);
  g_ptr_array_add (self->entries, entry);
}

/* Whether the domain receives its mail at Microsoft. */
gboolean
medic_world_is_at_microsoft (const MedicWorld *self)
{
  for (guint i = 0; i < self->exchangers->len; i++)
    {
      const MedicExchanger *exchanger = g_ptr_array_index (self->exchangers, i);

      for (gsize j = 0; at_microsoft[j] != NULL; j++)
        if (g_str_has_suffix (exchanger->host, at_microsoft[j]))
          return TRUE;
    }

  return FALSE;
}

static gboolean
parse_exchanger (MedicWorld  *self,
                 JsonNode    *node,
                 GError     **error)
{
  static const char *const members[] = { "preference", "host", NULL };
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *host;
  int preference = 0;
  MedicExchanger *exchanger;

  if (object == NULL)
    {
      medic_json_set_wrong (error, "dns", "mx", "holds what is no object with “preference” and “host”");
      return FALSE;
    }

  if (!medic_json_number (object, "mx", "preference", 0, G_MAXUINT16, &preference, error))
    return FALSE;

  host = medic_json_string (object, "mx", "host", error);
  if (host == NULL || !medic_json_only (object, "mx", members, error))
    return FALSE;

  if (!medic_world_is_host (host, "{}"))
    {
      medic_json_set_wrong (error, "mx", "host", "is not the name of a host");
      return FALSE;
    }

  exchanger = g_new0 (MedicExchanger, 1);
  exchanger->preference = (guint16) preference;
  exchanger->host = g_strdup (host);
  g_ptr_array_add (self->exchangers, exchanger);

  return TRUE;
}

static gboolean
parse_exchangers (MedicWorld  *self,
                  JsonNode    *mx,
                  GError     **error)
{
  if (mx != NULL && json_node_get_value_type (mx) == G_TYPE_STRING
      && g_str_equal (json_node_get_string (mx), "no-such-domain"))
    {
      self->no_such_domain = TRUE;
      return TRUE;
    }

  if (mx == NULL || !JSON_NODE_HOLDS_ARRAY (mx)
      || json_array_get_length (json_node_get_array (mx)) > MOST_EXCHANGERS)
    {
      medic_json_set_wrong (error, "dns", "mx", "is not a list");
      return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (json_node_get_array (mx)); i++)
    if (!parse_exchanger (self, json_array_get_element (json_node_get_array (mx), i), error))
      return FALSE;

  return TRUE;
}

/* An object of names and what is said of each; may be left out. */
static gboolean
parse_entries (MedicWorld    *self,
               JsonObject    *dns,
               const char    *member,
               MedicDnsType   type,
               GError       **error)
{
  JsonObject *entries;
  g_autoptr (GList) names = NULL;

  if (!json_object_has_member (dns, member))
    return TRUE;

  entries = medic_json_object (dns, "dns", member, error);
  if (entries == NULL)
    return FALSE;

  names = json_object_get_members (entries);
  if (g_list_length (names) > MOST_ENTRIES)
    {
      medic_json_set_wrong (error, "dns", member, "has too many names");
      return FALSE;
    }

  for (GList *l = names; l != NULL; l = l->next)
    {
      const char *text = medic_json_string (entries, member, l->data, error);

      if (text == NULL)
        return FALSE;

      if (!medic_world_is_host (l->data, MEDIC_WORLD_DOMAIN)
          || (type == MEDIC_DNS_CNAME && !medic_world_is_host (text, "{}")))
        {
          medic_json_set_wrong (error, member, l->data, "is not the name of a host");
          return FALSE;
        }

      add_entry (self, type, l->data, text);
    }

  return TRUE;
}

/* When nothing else is said of a domain at Microsoft, it has what Microsoft asks for. */
gboolean
medic_world_parse_dns (MedicWorld  *self,
                       JsonObject  *dns,
                       GError     **error)
{
  static const char *const members[] = { "manner", "mx", "cname", "txt", NULL };
  int manner = 0;

  self->exchangers = g_ptr_array_new_with_free_func ((GDestroyNotify) exchanger_free);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
  if (!medic_json_word (dns, "dns", "manner", manners, &manner, error)
      || !medic_json_only (dns, "dns", members, error)
      || !parse_exchangers (self, json_object_get_member (dns, "mx"), error)
      || !parse_entries (self, dns, "cname", MEDIC_DNS_CNAME, error)
      || !parse_entries (self, dns, "txt", MEDIC_DNS_TXT, error))
    return FALSE;

  self->dns = (MedicManner) manner;
  if (!json_object_has_member (dns, "cname") && !json_object_has_member (dns, "txt")
      && medic_world_is_at_microsoft (self))
    for (gsize i = 0; i < G_N_ELEMENTS (usual); i++)
      add_entry (self, usual[i].type, usual[i].name, usual[i].text);

  return TRUE;
}
