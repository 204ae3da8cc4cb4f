/* medic-login-wish.c - which program asks the pretend sign-in service, and for what
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <string.h>

#include "rehearsal/medic-rehearsal.h"
#include "services/medic-cloud.h"

#define LONGEST_SCOPE 2048

/* What the mailbox and the calendar are asked for with; the others say who somebody is. */
static const char *const scopes_of_mailbox[] = {
  "Mail.Read", "Mail.ReadBasic", "Mail.ReadWrite", "Mail.Send", "Calendars.Read",
  "Calendars.ReadBasic", "Calendars.ReadWrite", "MailboxSettings.Read",
};

static const char *const scopes_of_identity[] = {
  "openid", "profile", "email", "offline_access", "User.Read", ".default",
};

static gboolean
is_among (const char        *name,
          const char *const *names,
          gsize              n_names)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_ascii_strcasecmp (names[i], name) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_of_mailbox (const char *name)
{
  return is_among (name, scopes_of_mailbox, G_N_ELEMENTS (scopes_of_mailbox));
}

/**
 * medic_login_judge_program:
 * @detail: (out): what is wrong
 *
 * Returns: 0 when the program that asks is the one that is registered here; else Microsoft's number
 */
guint
medic_login_judge_program (const MedicRequest  *request,
                           const char         **detail)
{
  const char *client_id = medic_request_peek (request, "client_id");

  if (request->malformed)
    return 9002313;

  *detail = client_id != NULL ? client_id : "client_id";
  if (client_id == NULL)
    return 900144;

  return g_ascii_strcasecmp (client_id, MEDIC_REHEARSAL_CLIENT_ID) != 0 ? 700016 : 0;
}

/**
 * medic_login_read_scopes:
 * @detail: (out): what is wrong
 *
 * Returns: 0 when @wish has the scopes that were asked for; else Microsoft's number
 */
guint
medic_login_read_scopes (const MedicRequest  *request,
                         MedicWish           *wish,
                         const char         **detail)
{
  const char *text = medic_request_peek (request, "scope");

  *detail = text != NULL ? text : "scope";
  if (text == NULL)
    return 900144;

  if (strlen (text) > LONGEST_SCOPE)
    {
      *detail = "too long";
      return 70011;
    }

  wish->scope = g_strdup (text);
  wish->scopes = medic_cloud_read_scopes (text);
  for (gsize i = 0; wish->scopes[i] != NULL; i++)
    if (!is_of_mailbox (wish->scopes[i])
        && !is_among (wish->scopes[i], scopes_of_identity, G_N_ELEMENTS (scopes_of_identity)))
      {
        *detail = wish->scopes[i];
        return 650053;
      }

  return wish->scopes[0] != NULL ? 0 : 70011;
}

/* Whether more is wanted than to know who it is. */
gboolean
medic_login_wants_mailbox (const MedicWish *wish)
{
  for (gsize i = 0; wish->scopes[i] != NULL; i++)
    if (is_of_mailbox (wish->scopes[i]))
      return TRUE;

  return FALSE;
}
