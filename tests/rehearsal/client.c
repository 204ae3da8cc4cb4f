/* client.c - somebody who asks the pretend Microsoft, over real https
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "client.h"

#include <string.h>

#include "services/medic-http.h"

void
client_open (Client     *self,
             const char *world)
{
  self->rehearsal = play (world, NO_CHANGE);
  self->endpoints = medic_rehearsal_new_endpoints (self->rehearsal);
  self->session = soup_session_new_with_options ("timeout", 10, NULL);
  soup_session_set_tls_database (self->session, self->endpoints->trust);
}

void
client_clear (Client *self)
{
  g_clear_pointer (&self->cookie, g_free);
  g_clear_pointer (&self->bearer, g_free);
  if (self->session != NULL)
    soup_session_abort (self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->endpoints, medic_endpoints_free);
  g_clear_object (&self->rehearsal);
}

void
seen_clear (Seen *self)
{
  g_clear_pointer (&self->body, g_free);
  g_clear_pointer (&self->json, json_object_unref);
  g_clear_pointer (&self->headers, soup_message_headers_unref);
}

static SoupMessage *
new_message (Client     *self,
             const char *method,
             const char *path,
             const char *type,
             const char *body)
{
  g_autofree char *uri = g_strconcat (self->endpoints->bases[MEDIC_HOST_SIGN_IN], path, NULL);
  SoupMessage *message = soup_message_new (method, uri);
  SoupMessageHeaders *headers;

  g_assert_nonnull (message);
  headers = soup_message_get_request_headers (message);
  /* One connection serves for everything: that is faster. */
  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT | SOUP_MESSAGE_IDEMPOTENT);
  if (self->cookie != NULL)
    soup_message_headers_replace (headers, "Cookie", self->cookie);
  if (self->bearer != NULL)
    {
      g_autofree char *value = g_strconcat ("Bearer ", self->bearer, NULL);
      soup_message_headers_replace (headers, "Authorization", value);
    }
  if (body != NULL)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (body, strlen (body));
      soup_message_set_request_body_from_bytes (message, type, bytes);
    }

  return message;
}

static JsonObject *
parse (const char *body)
{
  g_autoptr (JsonParser) parser = json_parser_new ();

  if (*body != '{' || !json_parser_load_from_data (parser, body, -1, NULL))
    return NULL;

  return json_node_dup_object (json_parser_get_root (parser));
}

/* @body: (nullable): with @type */
Seen
client_ask (Client     *self,
            const char *method,
            const char *path,
            const char *type,
            const char *body)
{
  g_autoptr (SoupMessage) message = new_message (self, method, path, type, body);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  Seen seen = { 0 };
  const char *cookie;

  soup_session_send_and_read_async (self->session, message, 0, NULL, keep_result, &result);
  bytes = soup_session_send_and_read_finish (self->session, wait_for (&result), &error);
  g_assert_no_error (error);

  seen.status = soup_message_get_status (message);
  seen.body = g_bytes_get_size (bytes) > 0
              ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : g_strdup ("");
  seen.json = parse (seen.body);
  seen.headers = soup_message_headers_ref (soup_message_get_response_headers (message));
  cookie = seen_header (&seen, "Set-Cookie");
  if (cookie != NULL)
    {
      g_clear_pointer (&self->cookie, g_free);
      self->cookie = g_strndup (cookie, strcspn (cookie, ";"));
    }

  return seen;
}

Seen
client_get (Client     *self,
            const char *path)
{
  return client_ask (self, SOUP_METHOD_GET, path, NULL, NULL);
}

Seen
client_post (Client     *self,
             const char *path,
             const char *form)
{
  return client_ask (self, SOUP_METHOD_POST, path, FORM, form);
}

/* Returns: (nullable) */
const char *
seen_header (const Seen *self,
             const char *name)
{
  return soup_message_headers_get_one (self->headers, name);
}

/* Returns: (transfer full) (nullable): what the redirect brings to the door */
char *
seen_parameter (const Seen *self,
                const char *name)
{
  const char *location = seen_header (self, "Location");
  const char *mark = location != NULL ? strchr (location, '?') : NULL;
  g_autoptr (GHashTable) pairs = mark != NULL ? soup_form_decode (mark + 1) : NULL;

  return pairs != NULL ? g_strdup (g_hash_table_lookup (pairs, name)) : NULL;
}

/* Returns: (transfer full): by which the page comes back */
char *
seen_flow (const Seen *self)
{
  const char *found = strstr (self->body, "name=\"flow\" value=\"");

  g_assert_nonnull (found);
  found += strlen ("name=\"flow\" value=\"");

  return g_strndup (found, strcspn (found, "\""));
}

void
seen_assert_page (const Seen *self,
                  const char *nick)
{
  g_autofree char *body = g_strdup_printf ("<body data-page=\"%s\">", nick);

  g_assert_cmpuint (self->status, ==, 200);
  if (strstr (self->body, body) == NULL)
    g_error ("Not the page “%s”: %s", nick, self->body);
}

/* Returns: Microsoft's number, wherever it stands; 0 for none */
guint
seen_number (const Seen *self)
{
  g_autofree char *said = seen_parameter (self, "error_description");
  const char *found = strstr (said != NULL ? said : self->body, "AADSTS");

  return found != NULL ? (guint) g_ascii_strtoull (found + strlen ("AADSTS"), NULL, 10) : 0;
}

/* Returns: (nullable): of the JSON object */
const char *
seen_text (const Seen *self,
           const char *member)
{
  g_assert_nonnull (self->json);

  return json_object_get_string_member_with_default (self->json, member, NULL);
}

/* The shape of every no. */
void
seen_assert_no (const Seen *seen,
                const char *error,
                guint       number)
{
  JsonArray *codes;
  g_autofree char *prefix = g_strdup_printf ("AADSTS%u: ", number);

  g_assert_cmpstr (seen_text (seen, "error"), ==, error);
  g_assert_true (g_str_has_prefix (seen_text (seen, "error_description"), prefix));
  g_assert_nonnull (strstr (seen_text (seen, "error_description"), "\r\nTrace ID: "));
  g_assert_nonnull (strstr (seen_text (seen, "error_description"), "\r\nCorrelation ID: "));
  g_assert_nonnull (strstr (seen_text (seen, "error_description"), "\r\nTimestamp: "));
  codes = json_object_get_array_member (seen->json, "error_codes");
  g_assert_cmpuint (json_array_get_length (codes), ==, 1);
  g_assert_cmpint (json_array_get_int_element (codes, 0), ==, number);
  g_assert_true (g_uuid_string_is_valid (seen_text (seen, "trace_id")));
  g_assert_true (g_uuid_string_is_valid (seen_text (seen, "correlation_id")));
  g_assert_nonnull (strstr (seen_text (seen, "error_uri"), "error?code="));
  g_assert_cmpuint (strlen (seen_text (seen, "timestamp")), ==, strlen ("2026-11-27 14:00:00Z"));
  g_assert_cmpuint (seen->status, ==, g_str_equal (error, "invalid_client") ? 401 : 400);
}

/* Returns: (transfer full): what the id token says */
JsonObject *
seen_claims (const Seen *tokens)
{
  g_auto (GStrv) parts = g_strsplit (seen_text (tokens, "id_token"), ".", 4);
  g_autofree char *padded = NULL;
  g_autofree char *text = NULL;
  gsize size;

  g_assert_cmpuint (g_strv_length (parts), ==, 3);
  padded = g_strconcat (parts[1], "==", NULL);
  g_strdelimit (padded, "-", '+');
  g_strdelimit (padded, "_", '/');
  text = (char *) g_base64_decode (padded, &size);

  return medic_http_parse_object (text, size);
}

char *
form_escape (const char *text)
{
  return g_uri_escape_string (text, NULL, FALSE);
}

/* Returns: (transfer full): what a program has a browser open; @more begins with “&” */
char *
form_authorize (const char *scope,
                const char *more)
{
  g_autofree char *door = form_escape (DOOR);
  g_autofree char *scopes = form_escape (scope);

  return g_strconcat (AUTHORIZE "?client_id=" MEDIC_REHEARSAL_CLIENT_ID "&response_type=code"
                      "&redirect_uri=", door, "&scope=", scopes, "&state=st%2Bte&nonce=once"
                      "&code_challenge=" CHALLENGE "&code_challenge_method=S256", more, NULL);
}

/* Picks an account on the page that shows them. */
Seen
client_pick (Client     *self,
             const Seen *page,
             const char *address)
{
  g_autofree char *flow = seen_flow (page);
  g_autofree char *escaped = form_escape (address);
  g_autofree char *form = g_strconcat ("flow=", flow, "&account=", escaped, NULL);

  return client_post (self, "/common/login", form);
}

/* Accepts on the page that asks for permissions. */
Seen
client_accept (Client     *self,
               const Seen *page)
{
  g_autofree char *flow = seen_flow (page);
  g_autofree char *form = g_strconcat ("flow=", flow, "&accept=1", NULL);

  return client_post (self, "/common/Consent/Set", form);
}

/* Returns: (transfer full): the code of a whole sign-in */
char *
client_get_code (Client     *self,
                 const char *scope,
                 const char *address)
{
  g_autofree char *path = form_authorize (scope, "&prompt=select_account");
  g_auto (Seen) picking = client_get (self, path);
  g_auto (Seen) asked = { 0 };
  g_auto (Seen) ended = { 0 };
  char *code;

  seen_assert_page (&picking, "pick");
  asked = client_pick (self, &picking, address);
  if (asked.status == 200)
    ended = client_accept (self, &asked);
  code = seen_parameter (asked.status == 200 ? &ended : &asked, "code");
  g_assert_nonnull (code);

  return code;
}

/* Hands in a code; @more begins with “&” and may say things otherwise */
Seen
client_redeem (Client     *self,
               const char *code,
               const char *more)
{
  g_autofree char *door = form_escape (DOOR);
  g_autofree char *form =
    g_strconcat ("grant_type=authorization_code&code=", code,
                 strstr (more, "client_id=") != NULL ? "" : "&client_id=" MEDIC_REHEARSAL_CLIENT_ID,
                 strstr (more, "redirect_uri=") != NULL ? "" : "&redirect_uri=",
                 strstr (more, "redirect_uri=") != NULL ? "" : door,
                 strstr (more, "verifier=") != NULL ? "" : "&code_verifier=" VERIFIER, more, NULL);

  return client_post (self, TOKEN, form);
}

/* From now on asks as that account. */
void
client_sign_in (Client     *self,
                const char *scope,
                const char *address)
{
  g_autofree char *code = client_get_code (self, scope, address);
  g_auto (Seen) tokens = client_redeem (self, code, "");

  g_assert_cmpuint (tokens.status, ==, 200);
  g_clear_pointer (&self->bearer, g_free);
  self->bearer = g_strdup (seen_text (&tokens, "access_token"));
}
