/* medic-login-reply.c - how the answer of a sign-in gets back to the program that wants it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "rehearsal/medic-login-private.h"

#include <string.h>


/* The address that a browser is sent to; a fixed order, so that it reads like Microsoft's. */
static char *
dup_location (const MedicWish *wish,
              GHashTable      *fields)
{
  static const char *const names[] = {
    "code", "error", "error_description", "error_uri", "error_subcode", "client_info", "state",
    "session_state",
  };
  GString *uri = g_string_new (wish->redirect_uri);
  char before = '?';

  /* A door without a path gets the empty one. */
  if (strchr (wish->redirect_uri + strlen ("http://"), '/') == NULL)
    g_string_append_c (uri, '/');

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_hash_table_lookup (fields, names[i]);

      if (value == NULL)
        continue;

      g_string_append_printf (uri, "%c%s=", before, names[i]);
      g_string_append_uri_escaped (uri, value, NULL, FALSE);
      before = '&';
    }

  return g_string_free (uri, FALSE);
}

/**
 * medic_login_send_back:
 * @fields: (transfer none) (element-type utf8 utf8): what the program is told
 *
 * Returns: (transfer full): a redirect; or a page that posts itself, as the program wished
 */
MedicAnswer *
medic_login_send_back (const MedicTurn *turn,
                       GHashTable      *fields)
{
  g_autofree char *location = NULL;
  MedicAnswer *answer;

  if (turn->wish->state != NULL)
    g_hash_table_replace (fields, g_strdup ("state"), g_strdup (turn->wish->state));

  if (turn->wish->form_post)
    return medic_login_page_post (turn->request, turn->wish->redirect_uri, fields);

  location = dup_location (turn->wish, fields);
  answer = medic_answer_new_redirect (location);
  medic_answer_set_header (answer, "Cache-Control", "no-store, no-cache");
  medic_answer_set_header (answer, "Referrer-Policy", "strict-origin-when-cross-origin");

  return answer;
}

static GHashTable *
new_fields (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* @value: (transfer full) */
static void
add (GHashTable *fields,
     const char *name,
     char       *value)
{
  g_hash_table_replace (fields, g_strdup (name), value);
}

/* Who waits with a code to be typed in is told when it asks next time; the person is told now. */
static MedicAnswer *
refuse_device (const MedicTurn *turn,
               const MedicNo   *no,
               gboolean         cancelled)
{
  turn->device->used = TRUE;
  turn->device->error = g_strdup (cancelled ? "authorization_declined" : no->error);
  turn->device->suberror = g_strdup (no->suberror);
  turn->device->number = no->number;

  return cancelled ? medic_login_page_news (turn->request, MEDIC_LOGIN_DEVICE_CANCELLED)
                   : medic_login_page_no (turn->request, no, TRUE);
}

/**
 * medic_login_refuse:
 * @cancelled: the person said no, and not somebody else
 *
 * Returns: (transfer full): tells the program that there will be no code
 */
MedicAnswer *
medic_login_refuse (const MedicTurn *turn,
                    const MedicNo   *no,
                    gboolean         cancelled)
{
  const char *word = no->error != NULL ? no->error : medic_aadsts_word (no->number);
  g_auto (MedicTrace) trace = { NULL };
  g_autoptr (GHashTable) fields = NULL;
  MedicNo worded = *no;

  worded.error = word;
  worded.correlation = turn->wish->correlation;
  if (turn->device != NULL)
    return refuse_device (turn, &worded, cancelled);

  medic_trace_init (&trace, turn->wish->correlation);
  fields = new_fields ();
  add (fields, "error", g_strdup (word));
  add (fields, "error_description", medic_aadsts_describe (&worded, &trace));
  if (no->number != 0)
    add (fields, "error_uri", medic_aadsts_dup_uri (no->number));
  if (cancelled)
    add (fields, "error_subcode", g_strdup ("cancel"));
  else if (no->suberror != NULL)
    add (fields, "error_subcode", g_strdup (no->suberror));

  return medic_login_send_back (turn, fields);
}

/* Returns: (transfer full): the scopes that were asked for, without those that were left out */
static char **
dup_granted (const MedicTurn *turn)
{
  g_autoptr (GStrvBuilder) granted = g_strv_builder_new ();

  for (gsize i = 0; turn->wish->scopes[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) turn->account->without, turn->wish->scopes[i]))
      g_strv_builder_add (granted, turn->wish->scopes[i]);

  return g_strv_builder_end (granted);
}

/**
 * medic_login_grant:
 *
 * Returns: (transfer full): tells the program that it may have tokens
 */
MedicAnswer *
medic_login_grant (const MedicTurn *turn)
{
  g_auto (GStrv) scopes = dup_granted (turn);
  g_autoptr (GHashTable) fields = NULL;
  MedicPass *code;

  for (gsize i = 0; scopes[i] != NULL; i++)
    medic_ledger_grant (turn->request->ledger, turn->account->address, scopes[i]);

  if (turn->device != NULL)
    {
      turn->device->used = TRUE;
      turn->device->address = g_strdup (turn->account->address);
      turn->device->scopes = g_steal_pointer (&scopes);

      return medic_login_page_news (turn->request, MEDIC_LOGIN_DEVICE_DONE);
    }

  code = medic_ledger_hand_out (turn->request->ledger, MEDIC_PASS_CODE, MEDIC_LOGIN_CODE_SECONDS);
  code->wish = medic_wish_ref (turn->wish);
  code->address = g_strdup (turn->account->address);
  code->scopes = g_steal_pointer (&scopes);

  fields = new_fields ();
  add (fields, "code", g_strdup (code->id));
  add (fields, "session_state", g_uuid_string_random ());
  if (turn->wish->client_info)
    add (fields, "client_info", medic_login_dup_client_info (turn));

  return medic_login_send_back (turn, fields);
}
