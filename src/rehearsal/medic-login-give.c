/* medic-login-give.c - the tokens that the pretend sign-in service hands out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

static gboolean
has (char *const *scopes,
     const char  *name)
{
  for (gsize i = 0; scopes[i] != NULL; i++)
    if (g_ascii_strcasecmp (scopes[i], name) == 0)
      return TRUE;

  return FALSE;
}

/* Returns: (transfer none): a token, good for that */
static MedicPass *
hand_out (const MedicTurn *turn,
          char *const     *scopes,
          MedicPassKind    kind,
          guint            seconds)
{
  MedicPass *pass = medic_ledger_hand_out (turn->request->ledger, kind, seconds);

  pass->wish = medic_wish_ref (turn->wish);
  pass->address = g_strdup (turn->account->address);
  pass->scopes = g_strdupv ((char **) scopes);

  return pass;
}

/* Names come back as they were asked for: with the address of Graph, or without. That access may be
 * kept is not among them. */
static char *
dup_scope (const MedicTurn *turn,
           char *const     *scopes)
{
  g_auto (GStrv) asked = g_strsplit (turn->wish->scope, " ", -1);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; scopes[i] != NULL; i++)
    {
      const char *shown = scopes[i];

      if (g_ascii_strcasecmp (shown, "offline_access") == 0)
        continue;

      for (gsize j = 0; asked[j] != NULL; j++)
        if (g_str_has_prefix (asked[j], "https://") && g_str_has_suffix (asked[j], shown))
          shown = asked[j];
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", shown);
    }

  return g_string_free (text, FALSE);
}

/* Who asks for all that may be had gets what was granted so far. */
static char **
dup_expanded (const MedicTurn *turn,
              char *const     *scopes)
{
  static const char *const all[] = {
    "User.Read", "Mail.ReadWrite", "Mail.Send", "Calendars.Read", "Calendars.ReadWrite", NULL
  };
  g_autoptr (GStrvBuilder) expanded = g_strv_builder_new ();

  for (gsize i = 0; scopes[i] != NULL; i++)
    if (!g_str_equal (scopes[i], ".default"))
      g_strv_builder_add (expanded, scopes[i]);

  for (gsize i = 0; has (scopes, ".default") && all[i] != NULL; i++)
    if (!has (scopes, all[i])
        && (i == 0 || medic_ledger_is_granted (turn->request->ledger, turn->account->address,
                                               all[i])))
      g_strv_builder_add (expanded, all[i]);

  return g_strv_builder_end (expanded);
}

/**
 * medic_login_give_tokens:
 * @turn: whose wish was granted
 * @scopes: what the access token is good for
 * @renewed: they take the place of others
 *
 * Returns: (transfer full): the tokens
 */
MedicAnswer *
medic_login_give_tokens (const MedicTurn *turn,
                         char *const     *scopes,
                         gboolean         renewed)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_auto (GStrv) expanded = dup_expanded (turn, scopes);
  g_autofree char *scope = dup_scope (turn, expanded);
  g_autofree char *id_token = has (expanded, "openid") ? medic_login_dup_id_token (turn, renewed)
                                                       : NULL;
  g_autofree char *info = medic_login_dup_client_info (turn);
  MedicPass *access = hand_out (turn, expanded, MEDIC_PASS_ACCESS, MEDIC_LOGIN_ACCESS_SECONDS);
  MedicPass *refresh = NULL;
  MedicAnswer *answer;

  if (renewed || has (turn->wish->scopes, "offline_access"))
    refresh = hand_out (turn, turn->wish->scopes, MEDIC_PASS_REFRESH, MEDIC_LOGIN_REFRESH_SECONDS);

  json_builder_begin_object (builder);
  medic_answer_add (builder, "token_type", "Bearer");
  medic_answer_add (builder, "scope", scope);
  medic_answer_add_number (builder, "expires_in", MEDIC_LOGIN_ACCESS_SECONDS);
  medic_answer_add_number (builder, "ext_expires_in", MEDIC_LOGIN_ACCESS_SECONDS);
  medic_answer_add (builder, "access_token", access->id);
  if (refresh != NULL)
    medic_answer_add (builder, "refresh_token", refresh->id);
  if (id_token != NULL)
    medic_answer_add (builder, "id_token", id_token);
  if (g_strcmp0 (medic_request_peek (turn->request, "client_info"), "1") == 0)
    medic_answer_add (builder, "client_info", info);
  json_builder_end_object (builder);

  answer = medic_answer_new_json (200, builder);
  medic_answer_set_header (answer, "Cache-Control", "no-store, no-cache");
  medic_answer_set_header (answer, "Pragma", "no-cache");
  medic_login_trace (turn->request, answer);

  return answer;
}
