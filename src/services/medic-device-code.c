/* medic-device-code.c - what the sign-in service says of a code to type in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-device-private.h"

#include <string.h>

#include "services/medic-no-dump.h"

#define LONGEST_USER_CODE 32

/* Once what stands for other letters (“%2F”) is read as those. */
#define HOST_LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-"

/* RFC 8628, 3.2 and 3.5; the life is Microsoft's. */
#define USUAL_INTERVAL 5
#define LONGEST_INTERVAL 60
#define USUAL_LIFE 900
#define LONGEST_LIFE 3600

/* Where Microsoft lets codes be typed in. A page elsewhere is not Microsoft's, whoever says so. */
static const char *const hosts[] = {
  "microsoft.com", "microsoftonline.com", "microsoftonline.us", "microsoftonline.cn",
  "live.com", "cloud.microsoft",
};

/* A browser reads “\” as “/” and passes over what cannot be seen: what is written like that leads
 * elsewhere than it seems. */
static gboolean
is_written_plainly (const char *address)
{
  gsize i = 0;

  while (g_ascii_isgraph (address[i]) && address[i] != '\\')
    i++;

  return address[i] == '\0';
}

static gboolean
is_microsofts (const char *host)
{
  if (strspn (host, HOST_LETTERS) != strlen (host))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      gsize more = strlen (host) - MIN (strlen (host), strlen (hosts[i]));

      if (g_ascii_strcasecmp (host + more, hosts[i]) == 0 && (more == 0 || host[more - 1] == '.'))
        return TRUE;
    }

  return FALSE;
}

/* Whether a person may be sent there. */
static gboolean
is_page (const char *address,
         const char *authority)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_HAS_PASSWORD, NULL);
  g_autoptr (GUri) own = g_uri_parse (authority, G_URI_FLAGS_NONE, NULL);

  if (uri == NULL || own == NULL || !is_written_plainly (address)
      || !g_str_equal (g_uri_get_scheme (uri), "https")
      || g_uri_get_userinfo (uri) != NULL || g_uri_get_host (uri) == NULL)
    return FALSE;

  if (g_uri_get_port (uri) == -1 && is_microsofts (g_uri_get_host (uri)))
    return TRUE;

  return g_ascii_strcasecmp (g_uri_get_host (uri), g_uri_get_host (own)) == 0
         && g_uri_get_port (uri) == g_uri_get_port (own);
}

static gboolean
is_user_code (const char *text)
{
  gsize i = 0;

  while (g_ascii_isalnum (text[i]) || text[i] == '-' || text[i] == ' ')
    i++;

  return i > 0 && i <= LONGEST_USER_CODE && text[i] == '\0';
}

static gboolean
is_device_code (const char *text)
{
  gsize i = 0;

  while (g_ascii_isgraph (text[i]))
    i++;

  return i > 0 && text[i] == '\0';
}

/* Returns: the number, or as many as is sane; the usual when there is none */
static guint
read_seconds (JsonObject *json,
              const char *member,
              guint       usual,
              guint       longest)
{
  JsonNode *node = json_object_get_member (json, member);
  const char *text = medic_http_peek_text (json, member, 20);
  gint64 number = usual;

  if (node != NULL && json_node_get_value_type (node) == G_TYPE_INT64)
    number = json_node_get_int (node);
  else if (text != NULL && !g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &number, NULL))
    number = usual;

  return number > 0 ? (guint) MIN (number, longest) : usual;
}

/* Returns: (transfer full) (nullable): %NULL when it is not as agreed. While it lives, no core file
 * is written: whoever has it gets the tokens. */
MedicDeviceCode *
medic_device_code_new (const MedicHttpReply *reply,
                       const char           *authority)
{
  const char *device_code = medic_http_reply_peek_string (reply, "device_code");
  const char *user_code = medic_http_reply_peek_string (reply, "user_code");
  const char *page = medic_http_reply_peek_string (reply, "verification_uri");
  MedicDeviceCode *self;

  /* An older spelling. */
  if (page == NULL)
    page = medic_http_reply_peek_string (reply, "verification_url");

  if (reply->status != SOUP_STATUS_OK
      || device_code == NULL || !is_device_code (device_code)
      || user_code == NULL || !is_user_code (user_code)
      || page == NULL || !is_page (page, authority))
    return NULL;

  self = g_new0 (MedicDeviceCode, 1);
  medic_no_dump_hold ();
  self->device_code = g_strdup (device_code);
  self->user_code = g_strdup (user_code);
  self->page = g_strdup (page);
  self->interval = read_seconds (reply->json, "interval", USUAL_INTERVAL, LONGEST_INTERVAL);
  self->life = read_seconds (reply->json, "expires_in", USUAL_LIFE, LONGEST_LIFE);

  return self;
}

void
medic_device_code_free (MedicDeviceCode *self)
{
  g_clear_pointer (&self->device_code, medic_wiped_free);
  g_clear_pointer (&self->user_code, medic_wiped_free);
  g_clear_pointer (&self->page, g_free);
  g_free (self);
  medic_no_dump_release ();
}
