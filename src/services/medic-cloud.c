/* medic-cloud.c - Microsoft's clouds, each a world of its own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-cloud.h"

#include <string.h>

typedef struct
{
  const char *nick;
  const char *sign_in;
  const char *graph;
} Cloud;

/* From Microsoft’s “National clouds” (2025-01-15) and “Microsoft Graph deployments”. */
static const Cloud clouds[MEDIC_N_CLOUDS] = {
  [MEDIC_CLOUD_GLOBAL] = { "global", "https://login.microsoftonline.com",
                           "https://graph.microsoft.com" },
  [MEDIC_CLOUD_US] = { "us", "https://login.microsoftonline.us", "https://graph.microsoft.us" },
  [MEDIC_CLOUD_DOD] = { "dod", "https://login.microsoftonline.us",
                        "https://dod-graph.microsoft.us" },
  [MEDIC_CLOUD_CHINA] = { "china", "https://login.partner.microsoftonline.cn",
                          "https://microsoftgraph.chinacloudapi.cn" },
};

/* These belong to OpenID Connect and have no address. */
#define OPENID "openid profile email offline_access"

static const char *const identity[] = { "User.Read", NULL };
static const char *const mailbox[] = {
  "User.Read", "Mail.ReadWrite", "Mail.Send", "Calendars.Read", "Calendars.ReadWrite", NULL
};

const char *
medic_cloud_get_nick (MedicCloud cloud)
{
  return clouds[cloud].nick;
}

/* Returns: “https://host” of its sign-in service */
const char *
medic_cloud_get_sign_in (MedicCloud cloud)
{
  return clouds[cloud].sign_in;
}

/* Returns: “https://host” of its Graph */
const char *
medic_cloud_get_graph (MedicCloud cloud)
{
  return clouds[cloud].graph;
}

/* Returns: (transfer none) (array zero-terminated=1): the names of what @tier needs of Graph */
const char *const *
medic_cloud_list_scopes (MedicTier tier)
{
  return tier == MEDIC_TIER_MAILBOX ? mailbox : identity;
}

/* Returns: (transfer full): what to ask for. A bare name means the global Graph; the others are
 *   named in full, so that no cloud takes it for its neighbour's. */
char *
medic_cloud_dup_scopes (MedicCloud cloud,
                        MedicTier  tier)
{
  const char *const *names = medic_cloud_list_scopes (tier);
  GString *scopes = g_string_new (OPENID);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      g_string_append_c (scopes, ' ');
      if (cloud != MEDIC_CLOUD_GLOBAL)
        g_string_append_printf (scopes, "%s/", clouds[cloud].graph);
      g_string_append (scopes, names[i]);
    }

  return g_string_free (scopes, FALSE);
}

/* The name without the Graph that it belongs to. */
static const char *
bare_name (const char *scope)
{
  for (gsize i = 0; i < MEDIC_N_CLOUDS; i++)
    {
      gsize size = strlen (clouds[i].graph);

      if (g_ascii_strncasecmp (scope, clouds[i].graph, size) == 0 && scope[size] == '/')
        return scope + size + 1;
    }

  return scope;
}

static gboolean
has_name (GPtrArray  *names,
          const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_ascii_strcasecmp (g_ptr_array_index (names, i), name) == 0)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer full): the names of the scopes, each once, without the address before them */
char **
medic_cloud_read_scopes (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " ", -1);
  GPtrArray *names = g_ptr_array_new ();

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      const char *name = bare_name (parts[i]);

      if (*name != '\0' && !has_name (names, name))
        g_ptr_array_add (names, g_strdup (name));
    }
  g_ptr_array_add (names, NULL);

  return (char **) g_ptr_array_free (names, FALSE);
}
