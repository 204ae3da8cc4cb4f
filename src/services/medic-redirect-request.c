/* medic-redirect-request.c - who brings the answer of a sign-in, and who only says so
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-redirect-private.h"

#include <string.h>

#define LONGEST_CODE 4096

/* RFC 9110, 15.5.11; libsoup has no better name for “it was here”. */
#define ALREADY_ANSWERED SOUP_STATUS_GONE

/* The parameters that mean something here. Others may come along, “iss” or “session_state”. */
typedef enum
{
  STATE,
  CODE,
  ERROR,
  ERROR_DESCRIPTION,
  ERROR_SUBCODE,
  N_PARAMETERS
} Parameter;

static const char *const names[N_PARAMETERS] = {
  [STATE] = "state",
  [CODE] = "code",
  [ERROR] = "error",
  [ERROR_DESCRIPTION] = "error_description",
  [ERROR_SUBCODE] = "error_subcode",
};

void
medic_redirect_answer_free (MedicRedirectAnswer *self)
{
  g_clear_pointer (&self->code, medic_wiped_free);
  g_clear_pointer (&self->refusal, medic_refusal_free);
  g_free (self);
}

/* Whether @text is this door by one of its names: a page elsewhere that had its own name point to
 * this computer (DNS rebinding) still says its own name. */
static gboolean
is_this_door (const char *text,
              guint16     port)
{
  static const char *const hosts[] = { "localhost", "127.0.0.1", "[::1]" };

  for (gsize i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s:%u", hosts[i], port);

      if (g_ascii_strcasecmp (text, name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether a page of another site asks by itself, in the person's browser but without the person. */
static gboolean
is_by_another_page (SoupMessageHeaders *headers,
                    guint16             port)
{
  const char *origin = soup_message_headers_get_list (headers, "Origin");
  const char *mode = soup_message_headers_get_list (headers, "Sec-Fetch-Mode");
  const char *target = soup_message_headers_get_list (headers, "Sec-Fetch-Dest");

  if (origin != NULL
      && !(g_str_has_prefix (origin, "http://")
           && is_this_door (origin + strlen ("http://"), port)))
    return TRUE;

  return (mode != NULL && !g_str_equal (mode, "navigate"))
         || (target != NULL && !g_str_equal (target, "document"));
}

/* Returns: %SOUP_STATUS_OK when it may be looked at */
static guint
judge_manners (const MedicRedirectDoor *door,
               const char              *method,
               SoupMessageHeaders      *headers)
{
  const char *host = soup_message_headers_get_list (headers, "Host");

  if (host == NULL || !is_this_door (host, door->port))
    return SOUP_STATUS_BAD_REQUEST;
  if (!g_str_equal (method, "GET"))
    return SOUP_STATUS_METHOD_NOT_ALLOWED;
  if (is_by_another_page (headers, door->port))
    return SOUP_STATUS_FORBIDDEN;
  if (soup_message_headers_get_list (headers, "Transfer-Encoding") != NULL
      || g_strcmp0 (soup_message_headers_get_list (headers, "Content-Length") ?: "0", "0") != 0)
    return SOUP_STATUS_BAD_REQUEST;

  return SOUP_STATUS_OK;
}

/* Returns: (transfer full) (nullable): %NULL when it is no text */
static MedicWiped *
decode (const char *value)
{
  g_autoptr (MedicWiped) spaced = g_strdelimit (g_strdup (value), "+", ' ');
  g_autoptr (MedicWiped) text = g_uri_unescape_string (spaced, NULL);

  return text != NULL && g_utf8_validate (text, -1, NULL) ? g_steal_pointer (&text) : NULL;
}

/* @part: “name=value”, or something nobody asked for
 * Returns: FALSE when it cannot be read, or was said before */
static gboolean
read_part (const char *part,
           MedicWiped *found[N_PARAMETERS])
{
  for (Parameter i = 0; i < N_PARAMETERS; i++)
    {
      gsize size = strlen (names[i]);

      if (!g_str_has_prefix (part, names[i]) || part[size] != '=')
        continue;
      if (found[i] != NULL)
        return FALSE;

      found[i] = decode (part + size + 1);

      return found[i] != NULL;
    }

  return TRUE;
}

/* Returns: FALSE when it cannot be read, or says one thing twice */
static gboolean
read_query (const char *query,
            MedicWiped *found[N_PARAMETERS])
{
  g_auto (GStrv) parts = g_strsplit (query, "&", -1);
  gboolean good = TRUE;

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      good = good && read_part (parts[i], found);
      explicit_bzero (parts[i], strlen (parts[i]));
    }

  return good;
}

/* RFC 6749, A.11 */
static gboolean
is_code (const char *text)
{
  gsize i = 0;

  while (g_ascii_isprint (text[i]))
    i++;

  return i > 0 && i <= LONGEST_CODE && text[i] == '\0';
}

/* Returns: (transfer full) (nullable): %NULL when it is not the answer that we wait for */
static MedicRedirectAnswer *
read_answer (const MedicRedirectDoor *door,
             MedicWiped              *found[N_PARAMETERS])
{
  g_autoptr (MedicRedirectAnswer) answer = g_new0 (MedicRedirectAnswer, 1);

  if (found[STATE] == NULL || !medic_wiped_equal (found[STATE], door->state)
      || (found[CODE] != NULL) == (found[ERROR] != NULL))
    return NULL;

  if (found[ERROR] != NULL)
    answer->refusal = medic_refusal_new (found[ERROR], found[ERROR_SUBCODE],
                                         found[ERROR_DESCRIPTION]);
  else if (is_code (found[CODE]))
    answer->code = g_strdup (found[CODE]);

  return answer->code != NULL || answer->refusal != NULL ? g_steal_pointer (&answer) : NULL;
}

static guint
judge_query (const MedicRedirectDoor  *door,
             const char               *query,
             MedicRedirectAnswer     **answer)
{
  MedicWiped *found[N_PARAMETERS] = { NULL };

  if (read_query (query, found))
    *answer = read_answer (door, found);
  for (Parameter i = 0; i < N_PARAMETERS; i++)
    g_clear_pointer (&found[i], medic_wiped_free);

  return *answer != NULL ? SOUP_STATUS_SEE_OTHER : SOUP_STATUS_BAD_REQUEST;
}

static guint
judge_target (const MedicRedirectDoor  *door,
              const char               *target,
              MedicRedirectAnswer     **answer)
{
  if (g_str_equal (target, MEDIC_REDIRECT_DONE))
    return door->answered ? SOUP_STATUS_OK : SOUP_STATUS_NOT_FOUND;
  if (!g_str_equal (target, "/") && !g_str_has_prefix (target, "/?"))
    return SOUP_STATUS_NOT_FOUND;
  if (door->answered)
    return ALREADY_ANSWERED;
  if (target[1] == '\0')
    return SOUP_STATUS_BAD_REQUEST;

  return judge_query (door, target + strlen ("/?"), answer);
}

/**
 * medic_redirect_judge:
 * @text: request line and headers, without the empty line at their end
 * @answer: (out) (nullable): set with %SOUP_STATUS_SEE_OTHER only
 *
 * Returns: %SOUP_STATUS_SEE_OTHER when this is the answer, %SOUP_STATUS_OK when the page is asked
 *   for, or why not
 */
guint
medic_redirect_judge (const MedicRedirectDoor  *door,
                      const char               *text,
                      gsize                     size,
                      MedicRedirectAnswer     **answer)
{
  SoupMessageHeaders *headers = soup_message_headers_new (SOUP_MESSAGE_HEADERS_REQUEST);
  g_autofree char *method = NULL;
  g_autoptr (MedicWiped) target = NULL;
  SoupHTTPVersion version;
  guint status = SOUP_STATUS_BAD_REQUEST;

  *answer = NULL;
  if (memchr (text, '\0', size) == NULL
      && soup_headers_parse_request (text, (int) size, headers, &method, &target, &version)
           == SOUP_STATUS_OK
      && target[0] == '/')
    {
      status = judge_manners (door, method, headers);
      if (status == SOUP_STATUS_OK)
        status = judge_target (door, target, answer);
    }
  soup_message_headers_unref (headers);

  return status;
}
