/* medic-login-authorize.c - what a program has a browser open, and whether it makes sense
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <string.h>

/* Of a SHA-256, in base64url (RFC 7636, 4.2). */
#define CHALLENGE_LETTERS 43

#define LONGEST_URI 2048

/* What is shown to whoever cannot be sent back. */
static MedicAnswer *
show_no (const MedicRequest *request,
         guint               number,
         const char         *detail)
{
  g_autofree char *correlation = medic_aadsts_correlate (request);
  const MedicNo no = { .number = number, .detail = detail, .correlation = correlation };

  return medic_login_page_no (request, &no, FALSE);
}

/* Whether it is a door on this computer, as a program registers it: the port does not matter, and
 * 127.0.0.1 is not the same (“Redirect URI restrictions”). */
static gboolean
is_door (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_HAS_PASSWORD | G_URI_FLAGS_ENCODED, NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isgraph (*c))
      return FALSE;

  return uri != NULL && strlen (text) <= LONGEST_URI
         && g_str_has_prefix (text, "http://localhost") && g_uri_get_port (uri) != 0
         && g_strcmp0 (g_uri_get_host (uri), "localhost") == 0
         && g_uri_get_userinfo (uri) == NULL && g_uri_get_query (uri) == NULL
         && g_uri_get_fragment (uri) == NULL;
}

/* Returns: 0, or Microsoft's number */
static guint
judge_response (const MedicRequest  *request,
                const char         **detail)
{
  const char *type = medic_request_peek (request, "response_type");
  const char *mode = medic_request_peek (request, "response_mode");

  *detail = type != NULL ? type : "response_type";
  if (type == NULL)
    return 900144;
  if (strstr (type, "id_token") != NULL)
    return 700054;
  if (!g_str_equal (type, "code"))
    return g_str_equal (type, "token") ? 700051 : 70005;

  *detail = mode;

  return mode == NULL || g_str_equal (mode, "query") || g_str_equal (mode, "form_post") ? 0 : 70007;
}

/* Returns: 0, or Microsoft's number */
static guint
judge_challenge (const MedicRequest *request)
{
  const char *challenge = medic_request_peek (request, "code_challenge");
  const char *method = medic_request_peek (request, "code_challenge_method");

  if (challenge == NULL || g_strcmp0 (method, "S256") != 0)
    return 9002325;

  return strlen (challenge) == CHALLENGE_LETTERS
         && strspn (challenge, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
              == CHALLENGE_LETTERS
         ? 0 : 501491;
}

/* Returns: 0, or Microsoft's number */
static guint
judge_prompt (const MedicRequest *request)
{
  static const char *const prompts[] = { "select_account", "none", "login", "consent", NULL };
  const char *prompt = medic_request_peek (request, "prompt");

  return prompt == NULL || g_strv_contains (prompts, prompt) ? 0 : 90023;
}

/* Returns: (transfer full): what there is to say of the way back, whatever else is asked for */
static MedicWish *
new_wish (const MedicRequest *request,
          const char         *tenant)
{
  MedicWish *wish = medic_wish_new ();

  wish->tenant = g_strdup (tenant);
  wish->redirect_uri = g_strdup (medic_request_peek (request, "redirect_uri"));
  wish->state = g_strdup (medic_request_peek (request, "state"));
  wish->nonce = g_strdup (medic_request_peek (request, "nonce"));
  wish->challenge = g_strdup (medic_request_peek (request, "code_challenge"));
  wish->prompt = g_strdup (medic_request_peek (request, "prompt"));
  wish->login_hint = g_strdup (medic_request_peek (request, "login_hint"));
  wish->form_post = g_strcmp0 (medic_request_peek (request, "response_mode"), "form_post") == 0;
  wish->client_info = g_strcmp0 (medic_request_peek (request, "client_info"), "1") == 0;
  wish->correlation = medic_aadsts_correlate (request);

  return wish;
}

/* From here on whoever asked is told what is wrong. */
static MedicAnswer *
judge_wish (const MedicRequest *request,
            const char         *tenant)
{
  g_autoptr (MedicWish) wish = new_wish (request, tenant);
  const MedicTurn turn = { .request = request, .wish = wish };
  MedicNo no = { .correlation = wish->correlation };

  no.number = judge_response (request, &no.detail);
  if (no.number == 0)
    no.number = medic_login_read_scopes (request, wish, &no.detail);
  if (no.number == 0)
    no.number = judge_challenge (request);
  if (no.number == 0)
    no.number = judge_prompt (request);

  return no.number != 0 ? medic_login_refuse (&turn, &no, FALSE) : medic_login_begin (&turn);
}

/* Returns: (transfer full): what a browser is shown that a program had open this */
MedicAnswer *
medic_login_authorize (const MedicRequest *request,
                       const char         *tenant)
{
  const char *redirect = medic_request_peek (request, "redirect_uri");
  g_autofree char *resolved = medic_login_resolve (request, tenant);
  const char *detail = NULL;
  guint number;

  if (!medic_request_is (request, SOUP_METHOD_GET) && !medic_request_is (request, SOUP_METHOD_POST))
    return medic_login_forbid_method (request);

  number = medic_login_judge_program (request, &detail);
  if (number != 0)
    return show_no (request, number, detail);
  if (resolved == NULL)
    return show_no (request, 90002, tenant);
  if (redirect == NULL)
    return show_no (request, 500113, NULL);
  if (!is_door (redirect))
    return show_no (request, 50011, redirect);

  return judge_wish (request, resolved);
}
