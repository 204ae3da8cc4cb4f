/* medic-world.c - how a practice customer's outside behaves
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-world.h"

#include <gio/gio.h>
#include <string.h>

#define LONGEST_DELAY_MS 5000
#define MOST_EXCHANGERS 16
#define LONGEST_STRING 512
#define LONGEST_REGION 8
#define LONGEST_HOST 253

static const char *const manners[] = { "answers", "silent", "refused", NULL };
static const char *const clouds[] = { "global", "us-government", "china", NULL };
static const char *const realms[] = { "Managed", "Federated", "Personal", "Unknown", NULL };

static void
set_wrong (GError     **error,
           const char  *where,
           const char  *member,
           const char  *what)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "“%s” in %s %s", member, where, what);
}

/* A member that nobody reads is most likely a slip. */
gboolean
medic_json_only (JsonObject         *object,
                 const char         *where,
                 const char *const  *members,
                 GError            **error)
{
  g_autoptr (GList) present = json_object_get_members (object);

  for (GList *l = present; l != NULL; l = l->next)
    if (!g_strv_contains (members, l->data))
      {
        set_wrong (error, where, l->data, "is not known");
        return FALSE;
      }

  return TRUE;
}

/* Returns: (nullable): the string; NULL with an error when it is missing or no string */
const char *
medic_json_string (JsonObject  *object,
                   const char  *where,
                   const char  *member,
                   GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_STRING
      && strlen (json_node_get_string (node)) <= LONGEST_STRING)
    return json_node_get_string (node);

  set_wrong (error, where, member, "is not a text");

  return NULL;
}

/* Returns: (nullable): the object; NULL with an error when it is missing or no object */
JsonObject *
medic_json_object (JsonObject  *object,
                   const char  *where,
                   const char  *member,
                   GError     **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  set_wrong (error, where, member, "is not an object");

  return NULL;
}

/* Reads a whole number; -1 with an error when it is no number within bounds. */
static gint64
read_number (JsonObject   *object,
             const char   *where,
             const char   *member,
             gint64        most,
             GError      **error)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_INT64
      && json_node_get_int (node) >= 0 && json_node_get_int (node) <= most)
    return json_node_get_int (node);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               "“%s” in %s is not a number from 0 to %d", member, where, (int) most);

  return -1;
}

/* Letters of a host name, and @more: the brackets of the placeholder. */
static gboolean
is_host (const char *text,
         const char *more)
{
  g_autofree char *letters = g_strconcat ("abcdefghijklmnopqrstuvwxyz0123456789.-_", more, NULL);

  return strlen (text) <= LONGEST_HOST && text[strspn (text, letters)] == '\0';
}

/* A text that may be left out: then it is empty. NULL with an error when it is something else. */
static const char *
read_optional (JsonObject  *object,
               const char  *member,
               GError     **error)
{
  return json_object_has_member (object, member)
         ? medic_json_string (object, "microsoft", member, error) : "";
}

static void
exchanger_free (MedicExchanger *self)
{
  g_clear_pointer (&self->host, g_free);
  g_free (self);
}

void
medic_world_free (MedicWorld *self)
{
  g_clear_pointer (&self->exchangers, g_ptr_array_unref);
  g_clear_pointer (&self->tenant_id, g_free);
  g_clear_pointer (&self->region, g_free);
  g_clear_pointer (&self->cloud, g_free);
  g_clear_pointer (&self->realm, g_free);
  g_clear_pointer (&self->brand, g_free);
  g_clear_pointer (&self->sign_in_host, g_free);
  g_free (self);
}

/* Finds a word in a closed list; −1 with an error when it is not there. */
static int
find_word (JsonObject         *object,
           const char         *where,
           const char         *member,
           const char *const  *words,
           GError            **error)
{
  const char *word = medic_json_string (object, where, member, error);

  for (int i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;

  if (word != NULL)
    set_wrong (error, where, member, "is none of the words that may stand there");

  return -1;
}

static gboolean
parse_exchanger (MedicWorld  *self,
                 JsonNode    *node,
                 GError     **error)
{
  static const char *const members[] = { "preference", "host", NULL };
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *host;
  gint64 preference;
  MedicExchanger *exchanger;

  if (object == NULL)
    {
      set_wrong (error, "dns", "mx", "holds what is no object with “preference” and “host”");
      return FALSE;
    }

  preference = read_number (object, "an exchanger", "preference", G_MAXUINT16, error);
  host = preference >= 0 ? medic_json_string (object, "an exchanger", "host", error) : NULL;
  if (host == NULL || !medic_json_only (object, "an exchanger", members, error))
    return FALSE;

  if (!is_host (host, "{}"))
    {
      set_wrong (error, "an exchanger", "host", "is not the name of a host");
      return FALSE;
    }

  exchanger = g_new0 (MedicExchanger, 1);
  exchanger->preference = (guint16) preference;
  exchanger->host = g_strdup (host);
  g_ptr_array_add (self->exchangers, exchanger);

  return TRUE;
}

static gboolean
parse_dns (MedicWorld  *self,
           JsonObject  *dns,
           GError     **error)
{
  static const char *const members[] = { "manner", "mx", NULL };
  int manner = find_word (dns, "dns", "manner", manners, error);
  JsonNode *mx = json_object_get_member (dns, "mx");

  if (manner < 0 || !medic_json_only (dns, "dns", members, error))
    return FALSE;

  self->dns = (MedicManner) manner;
  if (mx != NULL && json_node_get_value_type (mx) == G_TYPE_STRING
      && g_str_equal (json_node_get_string (mx), "no-such-domain"))
    {
      self->no_such_domain = TRUE;
      return TRUE;
    }

  if (mx == NULL || !JSON_NODE_HOLDS_ARRAY (mx)
      || json_array_get_length (json_node_get_array (mx)) > MOST_EXCHANGERS)
    {
      set_wrong (error, "dns", "mx", "is not a list");
      return FALSE;
    }

  for (guint i = 0; i < json_array_get_length (json_node_get_array (mx)); i++)
    if (!parse_exchanger (self, json_array_get_element (json_node_get_array (mx), i), error))
      return FALSE;

  return TRUE;
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
  int cloud;

  if (json_object_has_member (microsoft, "tenant")
      && json_node_is_null (json_object_get_member (microsoft, "tenant")))
    return TRUE;

  tenant = medic_json_object (microsoft, "microsoft", "tenant", error);
  if (tenant == NULL || !medic_json_only (tenant, "tenant", members, error))
    return FALSE;

  id = medic_json_string (tenant, "tenant", "id", error);
  region = id != NULL ? medic_json_string (tenant, "tenant", "region", error) : NULL;
  cloud = region != NULL ? find_word (tenant, "tenant", "cloud", clouds, error) : -1;
  if (cloud < 0)
    return FALSE;

  if (!g_uuid_string_is_valid (id) || strlen (region) < 2 || strlen (region) > LONGEST_REGION)
    {
      set_wrong (error, "tenant", g_uuid_string_is_valid (id) ? "region" : "id", "is not right");
      return FALSE;
    }

  self->tenant_id = g_strdup (id);
  self->region = g_strdup (region);
  self->cloud = g_strdup (clouds[cloud]);

  return TRUE;
}

static gboolean
parse_microsoft (MedicWorld  *self,
                 JsonObject  *microsoft,
                 GError     **error)
{
  static const char *const members[] = {
    "manner", "delay-ms", "tenant", "realm", "brand", "sign-in-host", NULL
  };
  int manner = find_word (microsoft, "microsoft", "manner", manners, error);
  int realm = manner >= 0 ? find_word (microsoft, "microsoft", "realm", realms, error) : -1;
  const char *brand = realm >= 0 ? read_optional (microsoft, "brand", error) : NULL;
  const char *host = brand != NULL ? read_optional (microsoft, "sign-in-host", error) : NULL;
  gint64 delay = 0;

  if (host == NULL || !medic_json_only (microsoft, "microsoft", members, error))
    return FALSE;

  if (!is_host (host, ""))
    {
      set_wrong (error, "microsoft", "sign-in-host", "is not the name of a host");
      return FALSE;
    }

  if (json_object_has_member (microsoft, "delay-ms"))
    delay = read_number (microsoft, "microsoft", "delay-ms", LONGEST_DELAY_MS, error);
  if (delay < 0)
    return FALSE;

  self->microsoft = (MedicManner) manner;
  self->delay_ms = (guint) delay;
  self->realm = g_strdup (realms[realm]);
  self->brand = g_strdup (brand);
  self->sign_in_host = g_strdup (host);

  return parse_tenant (self, microsoft, error);
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
  static const char *const members[] = { "dns", "microsoft", NULL };
  g_autoptr (MedicWorld) self = g_new0 (MedicWorld, 1);
  JsonObject *dns;
  JsonObject *microsoft;

  self->exchangers = g_ptr_array_new_with_free_func ((GDestroyNotify) exchanger_free);
  dns = medic_json_object (object, "world", "dns", error);
  if (dns == NULL || !medic_json_only (object, "world", members, error))
    return NULL;

  microsoft = medic_json_object (object, "world", "microsoft", error);
  if (microsoft == NULL
      || !parse_dns (self, dns, error) || !parse_microsoft (self, microsoft, error))
    return NULL;

  return g_steal_pointer (&self);
}
