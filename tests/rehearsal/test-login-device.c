/* test-login-device.c - a code that is typed in at the pretend sign-in service
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "client.h"

#include <string.h>

#define ONE WITH_ACCOUNTS (ACCOUNT (""))
#define CLIENT "client_id=" MEDIC_REHEARSAL_CLIENT_ID
#define DEVICE_CODE "/common/oauth2/v2.0/devicecode"
#define URN "urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code"

/* The interval is five of these. */
#define SECOND_MS 40

static Seen
begin (Client *client)
{
  Seen seen = client_post (client, DEVICE_CODE, CLIENT "&scope=openid+profile+offline_access+User.Read");

  g_assert_cmpuint (seen.status, ==, 200);
  medic_rehearsal_set_second (client->rehearsal, SECOND_MS);

  return seen;
}

static Seen
poll (Client     *client,
      const Seen *begun,
      const char *grant)
{
  g_autofree char *form = g_strconcat (CLIENT "&grant_type=", grant, "&device_code=",
                                       seen_text (begun, "device_code"), NULL);

  return client_post (client, TOKEN, form);
}

static void
let_pass (guint seconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) seconds * SECOND_MS * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

/* Returns: the page that follows the code */
static Seen
type_code (Client     *client,
           const char *code)
{
  g_autofree char *escaped = form_escape (code);
  g_autofree char *form = g_strconcat ("code=", escaped, NULL);

  return client_post (client, "/devicelogin", form);
}

static void
assert_polled (Client     *client,
               const Seen *begun,
               const char *error,
               guint       number)
{
  g_auto (Seen) seen = poll (client, begun, "device_code");

  g_assert_cmpuint (seen.status, ==, 400);
  g_assert_cmpstr (seen_text (&seen, "error"), ==, error);
  g_assert_cmpuint (seen_number (&seen), ==, number);
}

/* On a busy computer, the next poll may come late enough to be in order. */
static void
assert_slowed_down (Client     *client,
                    const Seen *begun)
{
  for (int i = 0; i < 50; i++)
    {
      g_auto (Seen) seen = poll (client, begun, "device_code");

      if (g_strcmp0 (seen_text (&seen, "error"), "slow_down") == 0)
        return;
      g_assert_cmpstr (seen_text (&seen, "error"), ==, "authorization_pending");
    }

  g_assert_not_reached ();
}

static void
test_begin (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) begun = { 0 };
  g_auto (Seen) page = { 0 };
  g_autofree char *uri = NULL;

  client_open (&client, ONE);
  begun = begin (&client);
  uri = g_strconcat (client.endpoints->bases[MEDIC_HOST_SIGN_IN], "/devicelogin", NULL);
  g_assert_cmpstr (seen_text (&begun, "verification_uri"), ==, uri);
  g_assert_cmpuint (strlen (seen_text (&begun, "user_code")), ==, 9);
  g_assert_cmpint (json_object_get_int_member (begun.json, "expires_in"), ==, 900);
  g_assert_cmpint (json_object_get_int_member (begun.json, "interval"), ==, 5);
  g_assert_nonnull (strstr (seen_text (&begun, "message"), seen_text (&begun, "user_code")));
  g_assert_false (json_object_has_member (begun.json, "verification_uri_complete"));

  page = client_get (&client, "/common/oauth2/v2.0/deviceauth");
  seen_assert_page (&page, "code");
}

static void
test_both_names_of_the_grant (const void *data)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) begun = { 0 };
  g_autofree char *small = NULL;
  g_autofree char *typed = NULL;
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) asked = { 0 };
  g_auto (Seen) done = { 0 };
  g_auto (Seen) tokens = { 0 };

  client_open (&client, ONE);
  begun = begin (&client);
  small = g_ascii_strdown (seen_text (&begun, "user_code"), -1);
  typed = g_strconcat (" ", small, " ", NULL);
  picking = type_code (&client, typed);
  seen_assert_page (&picking, "pick");
  asked = client_pick (&client, &picking, ANNA);
  seen_assert_page (&asked, "consent");
  done = client_accept (&client, &asked);
  seen_assert_page (&done, "done");

  tokens = poll (&client, &begun, data);
  g_assert_cmpuint (tokens.status, ==, 200);
  g_assert_nonnull (seen_text (&tokens, "access_token"));
  g_assert_nonnull (seen_text (&tokens, "refresh_token"));
  assert_polled (&client, &begun, "invalid_grant", 54005);
}

static void
test_pace (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) begun = { 0 };

  client_open (&client, ONE);
  begun = begin (&client);
  assert_polled (&client, &begun, "authorization_pending", 70016);
  assert_slowed_down (&client, &begun);
  let_pass (5);
  assert_polled (&client, &begun, "authorization_pending", 70016);
}

static void
test_cancelled (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) begun = { 0 };
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) ended = { 0 };
  g_auto (Seen) again = { 0 };
  g_autofree char *flow = NULL;
  g_autofree char *form = NULL;

  client_open (&client, ONE);
  begun = begin (&client);
  picking = type_code (&client, seen_text (&begun, "user_code"));
  flow = seen_flow (&picking);
  form = g_strconcat ("flow=", flow, "&cancel=1", NULL);
  ended = client_post (&client, "/common/login", form);
  seen_assert_page (&ended, "cancelled");
  assert_polled (&client, &begun, "authorization_declined", 0);

  again = type_code (&client, seen_text (&begun, "user_code"));
  seen_assert_page (&again, "code");
}

static void
test_expired (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) begun = { 0 };
  g_auto (Seen) page = { 0 };

  client_open (&client, ONE);
  begun = begin (&client);
  medic_rehearsal_set_second (client.rehearsal, 0);
  assert_polled (&client, &begun, "expired_token", 70020);
  page = type_code (&client, seen_text (&begun, "user_code"));
  seen_assert_page (&page, "code");
  g_assert_nonnull (strstr (page.body, "has expired"));
}

static void
test_unknown (void)
{
  g_auto (Client) client = { 0 };
  g_auto (Seen) begun = { 0 };
  g_auto (Seen) page = { 0 };
  g_auto (Seen) seen = { 0 };

  client_open (&client, ONE);
  seen = client_post (&client, TOKEN, CLIENT "&grant_type=" URN "&device_code=guessed");
  g_assert_cmpstr (seen_text (&seen, "error"), ==, "bad_verification_code");
  g_assert_cmpuint (seen_number (&seen), ==, 70018);
  begun = begin (&client);
  page = type_code (&client, "GUESSED12");
  seen_assert_page (&page, "code");
  g_assert_nonnull (strstr (page.body, "role=\"alert\""));
}

/* A rule of its own for codes: the browser may be let in, and still no code. */
static const struct
{
  const char *name;
  const char *rule;
  const char *page;
  const char *error;
  guint       number;
} rules[] = {
  { "told", "{\"error\": \"access_denied\", \"number\": 53003}", "told", "access_denied", 53003 },
  { "left-waiting", "{\"page\": 53003}", "no", "authorization_pending", 70016 },
};

static void
test_rule (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *world =
    g_strdup_printf (WITH_ACCOUNTS (ACCOUNT (", \"code-sign-in\": %s")), rules[i].rule);
  g_auto (Client) client = { 0 };
  g_auto (Seen) begun = { 0 };
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) seen = { 0 };

  client_open (&client, world);
  begun = begin (&client);
  picking = type_code (&client, seen_text (&begun, "user_code"));
  seen = client_pick (&client, &picking, ANNA);
  seen_assert_page (&seen, rules[i].page);
  let_pass (5);
  assert_polled (&client, &begun, rules[i].error, rules[i].number);
}

static const struct
{
  const char *name;
  const char *form;
  guint       number;
} wrongs[] = {
  { "no-program", "scope=openid", 900144 },
  { "no-scope", CLIENT, 900144 },
  { "an-unknown-scope", CLIENT "&scope=Dream.Read", 650053 },
};

static void
test_wrong (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (Client) client = { 0 };
  g_auto (Seen) seen = { 0 };

  client_open (&client, ONE);
  seen = client_post (&client, DEVICE_CODE, wrongs[i].form);
  g_assert_cmpuint (seen.status, >=, 400);
  g_assert_cmpuint (seen_number (&seen), ==, wrongs[i].number);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/login-device/begin", test_begin);
  g_test_add_data_func ("/login-device/a-short-name", "device_code", test_both_names_of_the_grant);
  g_test_add_data_func ("/login-device/a-long-name", URN, test_both_names_of_the_grant);
  g_test_add_func ("/login-device/pace", test_pace);
  g_test_add_func ("/login-device/cancelled", test_cancelled);
  g_test_add_func ("/login-device/expired", test_expired);
  g_test_add_func ("/login-device/unknown", test_unknown);
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *path = g_strconcat ("/login-device/rule/", rules[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_rule);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *path = g_strconcat ("/login-device/wrong/", wrongs[i].name, NULL);
      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_wrong);
    }

  return g_test_run ();
}
