/* medic-login-session.c - a browser in which somebody is signed in, and signing out of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <string.h>

#define COOKIE "PRACTICESESSION"
#define ATTRIBUTES "; Path=/; Secure; HttpOnly; SameSite=Lax"

/* Returns: (nullable): the session of the browser that asks, while it lasts */
static MedicPass *
find (const MedicRequest *request)
{
  const char *header = medic_request_peek_header (request, "Cookie");
  g_auto (GStrv) cookies = g_strsplit_set (header != NULL ? header : "", "; ", -1);

  for (gsize i = 0; cookies[i] != NULL; i++)
    if (g_str_has_prefix (cookies[i], COOKIE "="))
      {
        MedicPass *session = medic_ledger_find (request->ledger, MEDIC_PASS_SESSION,
                                                cookies[i] + strlen (COOKIE "="));

        return session == NULL || medic_ledger_is_over (request->ledger, session) ? NULL : session;
      }

  return NULL;
}

/* Returns: (transfer none) (nullable) (element-type utf8): the accounts that are signed in there */
GPtrArray *
medic_login_peek_session (const MedicRequest *request)
{
  MedicPass *session = find (request);

  return session != NULL ? session->addresses : NULL;
}

/* From now on the account is signed in in the browser that asks, beside others. */
void
medic_login_join_session (const MedicTurn *turn,
                          MedicAnswer     *answer)
{
  MedicPass *session = find (turn->request);
  g_autofree char *cookie = NULL;

  if (session == NULL)
    {
      session = medic_ledger_hand_out (turn->request->ledger, MEDIC_PASS_SESSION,
                                       MEDIC_LOGIN_SESSION_SECONDS);
      session->addresses = g_ptr_array_new_with_free_func (g_free);
    }

  if (!g_ptr_array_find_with_equal_func (session->addresses, turn->account->address, g_str_equal,
                                         NULL))
    g_ptr_array_add (session->addresses, g_strdup (turn->account->address));

  cookie = g_strconcat (COOKIE "=", session->id, ATTRIBUTES, NULL);
  medic_answer_set_header (answer, "Set-Cookie", cookie);
}

/* Whether a browser may be sent there afterwards: to a door on this computer only. */
static gboolean
is_door (const char *text)
{
  g_autoptr (GUri) uri = text != NULL ? g_uri_parse (text, G_URI_FLAGS_NONE, NULL) : NULL;

  return uri != NULL && g_str_equal (g_uri_get_scheme (uri), "http")
         && g_strcmp0 (g_uri_get_host (uri), "localhost") == 0 && g_uri_get_userinfo (uri) == NULL
         && strpbrk (text, "\r\n") == NULL;
}

/* Returns: (transfer full): nobody is signed in any more in the browser that asks */
MedicAnswer *
medic_login_leave (const MedicRequest *request)
{
  const char *next = medic_request_peek (request, "post_logout_redirect_uri");
  MedicPass *session = find (request);
  MedicAnswer *answer;

  if (!medic_request_is (request, SOUP_METHOD_GET) && !medic_request_is (request, SOUP_METHOD_POST))
    return medic_login_forbid_method (request);

  if (session != NULL)
    medic_ledger_take_back (request->ledger, MEDIC_PASS_SESSION, session);

  answer = is_door (next) ? medic_answer_new_redirect (next)
                          : medic_login_page_news (request, MEDIC_LOGIN_SIGNED_OUT);
  medic_answer_set_header (answer, "Set-Cookie", COOKIE "=" ATTRIBUTES "; Max-Age=0");

  return answer;
}
