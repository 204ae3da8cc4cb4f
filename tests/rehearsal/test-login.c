/* test-login.c - what a browser is shown by the pretend sign-in service, and where it is sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "client.h"

#include <string.h>

#define ONE WITH_ACCOUNTS (ACCOUNT (""))
#define BOTH WITH_ACCOUNTS (ACCOUNT ("") ", " PERSONAL)
#define TRACED "\r\nTrace ID: "

/* A page that is opened, with one thing about it wrong: one piece instead of another. */
typedef struct
{
  const char *name;
  const char *piece;
  const char *instead;
  const char *error;   /* (nullable): what the program is told; NULL when it is told nothing */
  guint       number;
} Wrong;

static const Wrong wrongs[] = {
  { "a-program-is-named", "client_id=", "client=", NULL, 900144 },
  { "a-program-is-known", MEDIC_REHEARSAL_CLIENT_ID, GUID, NULL, 700016 },
  { "a-tenant-is-known", "/common/", "/nowhere/", NULL, 90002 },
  { "a-door-is-named", "&redirect_uri=", "&redirect=", NULL, 500113 },
  { "a-door-is-on-this-computer", "http%3A%2F%2Flocalhost%3A4711%2F", "https%3A%2F%2Fa.example%2F",
    NULL, 50011 },
  { "127-0-0-1-is-not-registered", "http%3A%2F%2Flocalhost", "http%3A%2F%2F127.0.0.1", NULL,
    50011 },
  { "a-door-has-no-https", "http%3A%2F%2Flocalhost", "https%3A%2F%2Flocalhost", NULL, 50011 },
  { "a-door-only-begins-like-one", "http%3A%2F%2Flocalhost%3A4711%2F",
    "http%3A%2F%2Flocalhost.a.example%2F", NULL, 50011 },
  { "a-door-has-no-user", "http%3A%2F%2Flocalhost%3A4711%2F",
    "http%3A%2F%2Flocalhost%3A4711%40a.example%2F", NULL, 50011 },
  { "a-door-has-no-query", "4711%2F", "4711%2F%3Fx%3D1", NULL, 50011 },
  { "a-door-has-no-line-end", "4711%2F", "4711%2F%0D%0Ax", NULL, 50011 },
  { "a-type-is-named", "&response_type=code", "", "invalid_request", 900144 },
  { "no-tokens-in-the-browser", "=code&", "=token&", "unsupported_response_type", 700051 },
  { "no-id-tokens-there-either", "=code&", "=code%20id_token&", "unsupported_response_type",
    700054 },
  { "a-type-is-known", "=code&", "=song&", "unsupported_response_type", 70005 },
  { "scopes-are-named", "&scope=", "&scop=", "invalid_request", 900144 },
  { "scopes-are-known", "User.Read", "User.Dream", "invalid_client", 650053 },
  { "a-challenge-is-needed", "&code_challenge=", "&challenge=", "invalid_request", 9002325 },
  { "a-challenge-is-a-hash", "_method=S256", "_method=plain", "invalid_request", 9002325 },
  { "a-challenge-names-its-hash", "&code_challenge_method=S256", "", "invalid_request", 9002325 },
  { "a-challenge-has-its-size", CHALLENGE, "E9Melhoa2Owv", "invalid_request", 501491 },
  { "a-prompt-is-known", "prompt=select_account", "prompt=sing", "invalid_request", 90023 },
  { "a-mode-is-known", "&nonce", "&response_mode=fragment&nonce", "invalid_request", 70007 },
  { "nothing-is-said-twice", "&nonce", "&state=other&nonce", NULL, 9002313 },
  { "a-text-is-utf-8", "&nonce", "&x=%ff&nonce", NULL, 9002313 },
  { "a-text-does-not-go-on-after-its-end", "&nonce", "&x=a%00b&nonce", NULL, 9002313 },
};

static char *
dup_replaced (const char *text,
              const char *piece,
              const char *instead)
{
  g_autoptr (GString) replaced = g_string_new (text);

  g_assert_cmpuint (g_string_replace (replaced, piece, instead, 1), ==, 1);

  return g_strdup (replaced->str);
}

static void
test_wrong (const void *data)
{
  const Wrong *row = data;
  g_auto (Client) client = { 0 };
  g_autofree char *right = form_authorize (IDENTITY, "&prompt=select_account");
  g_autofree char *path = dup_replaced (right, row->piece, row->instead);
  g_auto (Seen) seen = { 0 };
  g_autofree char *error = NULL;
  g_autofree char *state = NULL;
  g_autofree char *said = NULL;

  client_open (&client, ONE);
  seen = client_get (&client, path);
  g_assert_cmpuint (seen_number (&seen), ==, row->number);
  error = seen_parameter (&seen, "error");
  g_assert_cmpstr (error, ==, row->error);
  if (row->error == NULL)
    {
      seen_assert_page (&seen, "no");
      g_assert_nonnull (strstr (seen.body, "Correlation Id: "));
      return;
    }

  g_assert_cmpuint (seen.status, ==, 302);
  g_assert_true (g_str_has_prefix (seen_header (&seen, "Location"), DOOR "?"));
  state = seen_parameter (&seen, "state");
  g_assert_cmpstr (state, ==, "st+te");
  said = seen_parameter (&seen, "error_description");
  g_assert_nonnull (strstr (said, TRACED));
}

static void
test_a_sign_in (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *path = form_authorize (IDENTITY, "&prompt=select_account&unknown=1");
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) asked = { 0 };
  g_auto (Seen) ended = { 0 };
  g_autofree char *code = NULL;
  g_autofree char *session = NULL;

  client_open (&client, BOTH);
  picking = client_get (&client, path);
  seen_assert_page (&picking, "pick");
  g_assert_nonnull (strstr (picking.body, "value=\"" ANNA "\""));
  g_assert_nonnull (strstr (picking.body, "value=\"" TIM "\""));
  g_assert_nonnull (strstr (seen_header (&picking, "Content-Security-Policy"), "default-src 'none'"));
  g_assert_null (strstr (picking.body, "http://"));
  g_assert_null (strstr (picking.body, "https://"));
  g_assert_null (strstr (picking.body, "password"));

  asked = client_pick (&client, &picking, ANNA);
  seen_assert_page (&asked, "consent");
  g_assert_nonnull (strstr (asked.body, "User.Read"));

  ended = client_accept (&client, &asked);
  g_assert_cmpuint (ended.status, ==, 302);
  code = seen_parameter (&ended, "code");
  session = seen_parameter (&ended, "session_state");
  g_assert_cmpuint (strlen (code), >=, 43);
  g_assert_true (g_uuid_string_is_valid (session));
}

/* Pressed twice, a page is too late; and what was pressed first counts. */
static void
test_a_page_counts_once (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *path = form_authorize (IDENTITY, "&prompt=select_account");
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) first = { 0 };
  g_auto (Seen) second = { 0 };
  g_auto (Seen) stranger = { 0 };
  g_auto (Seen) opened = { 0 };

  client_open (&client, ONE);
  picking = client_get (&client, path);
  first = client_pick (&client, &picking, ANNA);
  second = client_pick (&client, &picking, ANNA);
  seen_assert_page (&first, "consent");
  seen_assert_page (&second, "no");
  g_assert_cmpuint (seen_number (&second), ==, 50089);

  stranger = client_post (&client, "/common/login", "flow=guessed&account=" ANNA);
  g_assert_cmpuint (seen_number (&stranger), ==, 50089);
  opened = client_get (&client, "/common/login?flow=guessed");
  g_assert_cmpuint (opened.status, ==, 405);
}

static void
test_a_page_grows_old (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *path = form_authorize (IDENTITY, "&prompt=select_account");
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) late = { 0 };

  client_open (&client, ONE);
  picking = client_get (&client, path);
  medic_rehearsal_set_second (client.rehearsal, 0);
  late = client_pick (&client, &picking, ANNA);
  g_assert_cmpuint (seen_number (&late), ==, 50089);
}

/* What is pressed, on the page where accounts are picked, or on the next. */
static const struct
{
  const char *name;
  const char *picked;   /* (nullable): NULL for Cancel on the first page */
  guint       number;
} cancels[] = {
  { "before-picking", NULL, 0 },
  { "a-work-account", ANNA, 65004 },
  { "a-personal-account", TIM, 0 },
};

static void
test_cancel (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (Client) client = { 0 };
  g_autofree char *path = form_authorize (IDENTITY, "&prompt=select_account");
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) asked = { 0 };
  g_auto (Seen) ended = { 0 };
  g_autofree char *flow = NULL;
  g_autofree char *form = NULL;
  g_autofree char *error = NULL;
  g_autofree char *subcode = NULL;

  client_open (&client, BOTH);
  picking = client_get (&client, path);
  if (cancels[i].picked != NULL)
    asked = client_pick (&client, &picking, cancels[i].picked);
  flow = seen_flow (cancels[i].picked != NULL ? &asked : &picking);
  form = g_strconcat ("flow=", flow, "&cancel=1", NULL);
  ended = client_post (&client, cancels[i].picked != NULL ? "/common/Consent/Set" : "/common/login",
                       form);
  error = seen_parameter (&ended, "error");
  subcode = seen_parameter (&ended, "error_subcode");
  g_assert_cmpstr (error, ==, "access_denied");
  g_assert_cmpstr (subcode, ==, "cancel");
  g_assert_cmpuint (seen_number (&ended), ==, cancels[i].number);
}

/* What an account's rule makes of the sign-in. */
static const struct
{
  const char *name;
  const char *rule;
  const char *scope;
  const char *page;    /* (nullable): on which the person is left; NULL when the program is told */
  const char *error;   /* (nullable) */
  guint       number;
} rules[] = {
  { "left-without-an-answer", ", \"sign-in\": {\"page\": 50105}", IDENTITY, "no", NULL, 50105 },
  { "told", ", \"sign-in\": {\"error\": \"access_denied\", \"number\": 50105}", IDENTITY, NULL,
    "access_denied", 50105 },
  { "blocked", ", \"sign-in\": {\"page\": 53003}", IDENTITY, "no", NULL, 0 },
  { "approval", ", \"sign-in\": {\"page\": 90094}", IDENTITY, "approval", NULL, 90094 },
  { "approval-and-back", ", \"sign-in\": {\"error\": \"access_denied\", \"number\": 90094}",
    IDENTITY, "approval", "access_denied", 90094 },
  { "permission", ", \"mailbox-permission\": {\"error\": \"access_denied\", \"number\": 65004}",
    MAILBOX, NULL, "access_denied", 65004 },
  { "permission-does-not-matter", ", \"mailbox-permission\": {\"page\": 90094}", IDENTITY,
    "consent", NULL, 0 },
  { "an-unknown-number", ", \"sign-in\": {\"error\": \"server_error\", \"number\": 12345678}",
    IDENTITY, NULL, "server_error", 12345678 },
};

static void
test_rule (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *world = g_strdup_printf (WITH_ACCOUNTS (ACCOUNT ("%s")), rules[i].rule);
  g_auto (Client) client = { 0 };
  g_autofree char *path = form_authorize (rules[i].scope, "&prompt=select_account");
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) seen = { 0 };
  g_auto (Seen) back = { 0 };
  g_autofree char *error = NULL;

  client_open (&client, world);
  picking = client_get (&client, path);
  seen = client_pick (&client, &picking, ANNA);
  g_assert_cmpuint (seen_number (&seen), ==, rules[i].number);
  if (rules[i].page != NULL)
    seen_assert_page (&seen, rules[i].page);
  if (rules[i].error == NULL)
    return;

  if (rules[i].page != NULL)
    {
      g_autofree char *flow = seen_flow (&seen);
      g_autofree char *form = g_strconcat ("flow=", flow, "&cancel=1", NULL);
      back = client_post (&client, "/common/Consent/Set", form);
    }
  error = seen_parameter (rules[i].page != NULL ? &back : &seen, "error");
  g_assert_cmpstr (error, ==, rules[i].error);
  g_assert_cmpuint (seen_number (rules[i].page != NULL ? &back : &seen), ==, rules[i].number);
}

/* Which accounts belong where. */
static const struct
{
  const char *name;
  const char *tenant;
  const char *picked;
  guint       number;
} tenants[] = {
  { "common-takes-work", "common", ANNA, 0 },
  { "common-takes-personal", "common", TIM, 0 },
  { "organizations-take-work", "organizations", ANNA, 0 },
  { "organizations-refuse-personal", "organizations", TIM, 500200 },
  { "consumers-refuse-work", "consumers", ANNA, 50034 },
  { "consumers-take-personal", "9188040d-6c67-4c5b-b112-36a304b66dad", TIM, 0 },
  { "a-tenant-takes-its-own", GUID, ANNA, 0 },
  { "a-domain-is-its-tenant", "harbour.example", ANNA, 0 },
  { "a-tenant-refuses-personal", GUID, TIM, 50020 },
};

static void
test_tenant (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_auto (Client) client = { 0 };
  g_autofree char *common = form_authorize (IDENTITY, "&prompt=select_account");
  g_autofree char *path = dup_replaced (common, "common", tenants[i].tenant);
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) seen = { 0 };

  client_open (&client, BOTH);
  picking = client_get (&client, path);
  seen = client_pick (&client, &picking, tenants[i].picked);
  seen_assert_page (&seen, tenants[i].number != 0 ? "no" : "consent");
  g_assert_cmpuint (seen_number (&seen), ==, tenants[i].number);
}

static void
test_form_post (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *path = form_authorize (IDENTITY, "&prompt=select_account&response_mode=form_post");
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) asked = { 0 };
  g_auto (Seen) ended = { 0 };

  client_open (&client, ONE);
  picking = client_get (&client, path);
  asked = client_pick (&client, &picking, ANNA);
  ended = client_accept (&client, &asked);
  seen_assert_page (&ended, "post");
  g_assert_nonnull (strstr (ended.body, "method=\"post\" action=\"" DOOR "\""));
  g_assert_nonnull (strstr (ended.body, "name=\"code\""));
  g_assert_nonnull (strstr (ended.body, "name=\"state\" value=\"st+te\""));
  g_assert_nonnull (strstr (ended.body, "<button"));
  g_assert_nonnull (strstr (seen_header (&ended, "Content-Security-Policy"), "script-src 'nonce-"));
}

static void
test_another_account_is_typed_in (void)
{
  g_auto (Client) client = { 0 };
  g_autofree char *path = form_authorize (IDENTITY, "&prompt=select_account");
  g_auto (Seen) picking = { 0 };
  g_auto (Seen) unknown = { 0 };
  g_auto (Seen) known = { 0 };
  g_autofree char *flow = NULL;
  g_autofree char *form = NULL;
  g_autofree char *second_flow = NULL;
  g_autofree char *second_form = NULL;

  client_open (&client, WITH_ACCOUNTS (ACCOUNT (", \"aliases\": [\"an@harbour.example\"]")));
  picking = client_get (&client, path);
  flow = seen_flow (&picking);
  form = g_strconcat ("flow=", flow, "&other=%3Cb%3Enobody%40harbour.example", NULL);
  unknown = client_post (&client, "/common/login", form);
  seen_assert_page (&unknown, "pick");
  g_assert_nonnull (strstr (unknown.body, "role=\"alert\""));
  g_assert_nonnull (strstr (unknown.body, "value=\"&lt;b&gt;nobody@harbour.example\""));

  second_flow = seen_flow (&unknown);
  second_form = g_strconcat ("flow=", second_flow, "&other=AN%40harbour.example", NULL);
  known = client_post (&client, "/common/login", second_form);
  seen_assert_page (&known, "consent");
}

static void
add (const char    *group,
     const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strdup_printf ("/login/%s/%s", group, name);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    add ("wrong", wrongs[i].name, &wrongs[i], test_wrong);
  for (gsize i = 0; i < G_N_ELEMENTS (cancels); i++)
    add ("cancel", cancels[i].name, GSIZE_TO_POINTER (i), test_cancel);
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    add ("rule", rules[i].name, GSIZE_TO_POINTER (i), test_rule);
  for (gsize i = 0; i < G_N_ELEMENTS (tenants); i++)
    add ("tenant", tenants[i].name, GSIZE_TO_POINTER (i), test_tenant);

  g_test_add_func ("/login/a-sign-in", test_a_sign_in);
  g_test_add_func ("/login/a-page-counts-once", test_a_page_counts_once);
  g_test_add_func ("/login/a-page-grows-old", test_a_page_grows_old);
  g_test_add_func ("/login/form-post", test_form_post);
  g_test_add_func ("/login/another-account-is-typed-in", test_another_account_is_typed_in);

  return g_test_run ();
}
