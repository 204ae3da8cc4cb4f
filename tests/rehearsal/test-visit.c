/* test-visit.c - the practice customer signs in, and the program hears of it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "client.h"

#include <string.h>

#include "services/medic-account.h"
#include "services/medic-refusal.h"

/* A code is asked about every second. */
#define FAST "{\"manner\": \"answers\", \"code-interval\": 1, \"tenant\": " TENANT \
  ", \"realm\": \"Managed\"}"

/* One sign-in, and what the person meanwhile sees. */
typedef struct
{
  MedicRehearsal *rehearsal;
  GAsyncResult   *visited;  /* (nullable) */
  GAsyncResult   *signed_in;
} Scene;

static void
scene_clear (Scene *self)
{
  g_clear_object (&self->visited);
  g_clear_object (&self->signed_in);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scene, scene_clear)

static void
ask (const char *link,
     const char *code,
     gint64      expires,
     gpointer    user_data)
{
  Scene *scene = user_data;

  medic_rehearsal_visit_async (scene->rehearsal, link, code, NULL, keep_result, &scene->visited);
}

typedef struct
{
  const char *name;
  const char *account;
  MedicWay    way;
  MedicTier   tier;
  const char *error;   /* (nullable): NULL when it is granted */
  guint       number;
  const char *scopes;  /* (nullable): what is granted, when that is looked at */
} Row;

#define WITH(rule) ACCOUNT (", " rule)
#define NOT_ASSIGNED "\"sign-in\": {\"error\": \"access_denied\", \"number\": 50105}"
#define NO_APPROVAL "\"mailbox-permission\": {\"error\": \"access_denied\", \"number\": 90094}"

static const Row rows[] = {
  { "a-browser-brings-the-answer", ACCOUNT (""), MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY, NULL, 0,
    "User.Read" },
  { "a-code-does-too", ACCOUNT (""), MEDIC_WAY_CODE, MEDIC_TIER_IDENTITY, NULL, 0, "User.Read" },
  { "the-mailbox-is-granted-too", ACCOUNT (""), MEDIC_WAY_BROWSER, MEDIC_TIER_MAILBOX, NULL, 0,
    "User.Read Mail.ReadWrite Mail.Send Calendars.Read" },
  { "who-is-not-assigned-comes-back", WITH (NOT_ASSIGNED), MEDIC_WAY_BROWSER, MEDIC_TIER_IDENTITY,
    "access_denied", 50105, NULL },
  { "with-a-code-the-program-hears-of-it", WITH (NOT_ASSIGNED), MEDIC_WAY_CODE,
    MEDIC_TIER_IDENTITY, "access_denied", 50105, NULL },
  { "who-needs-an-approval-comes-back", WITH (NO_APPROVAL), MEDIC_WAY_BROWSER, MEDIC_TIER_MAILBOX,
    "access_denied", 90094, NULL },
  { "or-the-program-hears-of-it", WITH (NO_APPROVAL), MEDIC_WAY_CODE, MEDIC_TIER_MAILBOX,
    "access_denied", 90094, NULL },
  { "without-the-mailbox-no-approval-is-needed", WITH (NO_APPROVAL), MEDIC_WAY_BROWSER,
    MEDIC_TIER_IDENTITY, NULL, 0, "User.Read" },
  { "a-personal-account", "{\"address\": \"" ANNA "\", \"kind\": \"personal\"}",
    MEDIC_WAY_BROWSER, MEDIC_TIER_MAILBOX, NULL, 0, "Mail.Send" },
  { "a-guest", "{\"address\": \"" ANNA "\", \"kind\": \"guest\"}", MEDIC_WAY_BROWSER,
    MEDIC_TIER_IDENTITY, NULL, 0, "User.Read" },
};

static void
test_row (const void *data)
{
  const Row *row = data;
  g_autofree char *world = g_strdup_printf (WORLD_AND (
    DNS ("answers", MX), FAST, "\"accounts\": [%s]"), row->account);
  g_autoptr (MedicRehearsal) rehearsal = play (world, NO_CHANGE);
  g_autoptr (MedicServices) services =
    medic_services_new (medic_rehearsal_new_endpoints (rehearsal));
  MedicAccount *account = medic_services_get_account (services);
  g_auto (Scene) scene = { .rehearsal = rehearsal };
  g_autoptr (GBytes) page = g_bytes_new_static ("<p>Go back.", strlen ("<p>Go back."));
  const MedicSignIn sign_in = {
    .way = row->way, .tier = row->tier, .granted = page, .refused = page, .ask = ask,
    .ask_data = &scene,
  };
  g_autoptr (MedicRefusal) refusal = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) scopes = g_strsplit (row->scopes != NULL ? row->scopes : "", " ", -1);

  medic_account_sign_in_async (account, &sign_in, NULL, keep_result, &scene.signed_in);
  g_assert_cmpint (medic_account_sign_in_finish (account, wait_for (&scene.signed_in), &refusal,
                                                 &error), ==, row->error == NULL);
  g_assert_no_error (error);
  if (row->error != NULL)
    {
      g_assert_cmpstr (refusal->error, ==, row->error);
      g_assert_cmpuint (refusal->number, ==, row->number);
    }
  for (gsize i = 0; scopes[i] != NULL && *scopes[i] != '\0'; i++)
    g_assert_true (medic_account_has_scope (account, scopes[i]));

  g_assert_true (medic_rehearsal_visit_finish (rehearsal, wait_for (&scene.visited), NULL, &error));
  g_assert_no_error (error);
}

/* What is wrong with an id token, and how the program calls that. */
static const struct
{
  const char *fault;
  int         code;
} id_tokens[] = {
  { "issuer", MEDIC_CLAIMS_ERROR_ISSUER },
  { "audience", MEDIC_CLAIMS_ERROR_AUDIENCE },
  { "time", MEDIC_CLAIMS_ERROR_TIME },
  { "nonce", MEDIC_CLAIMS_ERROR_NONCE },
  { "tenant", MEDIC_CLAIMS_ERROR_TENANT },
  { "malformed", MEDIC_CLAIMS_ERROR_MALFORMED },
};

static MedicRehearsal *
play_account (const char *rule)
{
  g_autofree char *world = g_strdup_printf (WITH_ACCOUNTS (ACCOUNT ("%s")), rule);

  return play (world, NO_CHANGE);
}

static void
test_id_token (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *rule = g_strdup_printf (", \"id-token\": \"%s\"", id_tokens[i].fault);
  g_autoptr (MedicRehearsal) rehearsal = play_account (rule);
  MedicEndpoints *endpoints = medic_rehearsal_new_endpoints (rehearsal);
  const MedicIdentity identity = { .client_id = MEDIC_REHEARSAL_CLIENT_ID, .tenant = GUID };
  g_autoptr (MedicServices) services = medic_services_new (endpoints);
  g_autoptr (GBytes) page = g_bytes_new_static ("", 0);
  MedicAccount *account;
  g_auto (Scene) scene = { .rehearsal = rehearsal };
  const MedicSignIn sign_in = {
    .way = MEDIC_WAY_BROWSER, .granted = page, .refused = page, .ask = ask, .ask_data = &scene,
  };
  g_autoptr (GError) error = NULL;

  medic_endpoints_set_identity (endpoints, &identity);
  account = medic_services_get_account (services);
  medic_account_sign_in_async (account, &sign_in, NULL, keep_result, &scene.signed_in);
  g_assert_false (medic_account_sign_in_finish (account, wait_for (&scene.signed_in), NULL,
                                                &error));
  g_assert_error (error, MEDIC_CLAIMS_ERROR, id_tokens[i].code);
  wait_for (&scene.visited);
}

/* Goes to a page of that world. Returns: whether the person came to an end */
static gboolean
visit (MedicRehearsal  *rehearsal,
       const char      *path,
       const char      *code,
       char           **shown,
       GError         **error)
{
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autofree char *link = g_strconcat (endpoints->bases[MEDIC_HOST_SIGN_IN], path, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  medic_rehearsal_visit_async (rehearsal, link, code, NULL, keep_result, &result);

  return medic_rehearsal_visit_finish (rehearsal, wait_for (&result), shown, error);
}

static const struct
{
  const char *name;
  const char *rule;
  const char *scope;
  const char *shown;
} lefts[] = {
  { "not-assigned", ", \"sign-in\": {\"page\": 50105}", IDENTITY, "AADSTS50105: Your administrator" },
  { "blocked", ", \"sign-in\": {\"page\": 53003}", IDENTITY, "You cannot access this right now" },
  { "approval", ", \"mailbox-permission\": {\"page\": 90094}", MAILBOX, "Need admin approval" },
};

static void
test_left_with_a_page (const void *data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr (MedicRehearsal) rehearsal = play_account (lefts[i].rule);
  g_autofree char *path = form_authorize (lefts[i].scope, "&prompt=select_account");
  g_autofree char *shown = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (visit (rehearsal, path, NULL, &shown, &error));
  g_assert_nonnull (strstr (shown, lefts[i].shown));
  g_assert_null (strchr (shown, '<'));
}

static void
test_a_code_that_is_wrong (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play_account ("");
  g_autofree char *shown = NULL;

  g_assert_true (visit (rehearsal, "/devicelogin", "GUESSED12", &shown, NULL));
  g_assert_nonnull (strstr (shown, "That code didn't work."));
}

/* What came to a door. */
typedef struct
{
  char *method;
  char *body;
} Visitor;

static void
on_visitor (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           user_data)
{
  Visitor *visitor = user_data;
  g_autoptr (GBytes) body =
    soup_message_body_flatten (soup_server_message_get_request_body (message));

  visitor->method = g_strdup (soup_server_message_get_method (message));
  visitor->body = g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));
  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (message, "text/plain", SOUP_MEMORY_STATIC, "Go back.", 8);
}

/* Returns: (transfer full): what a program has opened whose door is @server */
static char *
dup_path_to (SoupServer *server)
{
  GSList *uris = soup_server_get_uris (server);
  g_autofree char *port = g_strdup_printf ("%d", g_uri_get_port (uris->data));
  g_autofree char *usual = form_authorize (IDENTITY, "&response_mode=form_post");
  GString *path = g_string_new (usual);

  g_string_replace (path, "4711", port, 1);
  g_slist_free_full (uris, (GDestroyNotify) g_uri_unref);

  return g_string_free (path, FALSE);
}

static void
test_form_post (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play_account ("");
  g_autoptr (SoupServer) server = soup_server_new (NULL, NULL);
  Visitor visitor = { NULL };
  g_autoptr (GHashTable) form = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  soup_server_add_handler (server, NULL, on_visitor, &visitor, NULL);
  g_assert_true (soup_server_listen_local (server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, &error));
  path = dup_path_to (server);
  g_assert_true (visit (rehearsal, path, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (visitor.method, ==, "POST");
  form = soup_form_decode (visitor.body);
  g_assert_nonnull (g_hash_table_lookup (form, "code"));
  g_assert_cmpstr (g_hash_table_lookup (form, "state"), ==, "st+te");
  g_clear_pointer (&visitor.method, g_free);
  g_clear_pointer (&visitor.body, g_free);
}

/* Links that a practice customer does not follow. */
static void
test_other_links (void)
{
  static const char *const links[] = {
    "https://login.microsoftonline.com/common/oauth2/v2.0/authorize", "http://localhost:1/", "x", "",
  };
  g_autoptr (MedicRehearsal) rehearsal = play_account ("");

  for (gsize i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      medic_rehearsal_visit_async (rehearsal, links[i], NULL, NULL, keep_result, &result);
      g_assert_false (medic_rehearsal_visit_finish (rehearsal, wait_for (&result), NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    }
}

static void
test_pages_that_lead_nowhere (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play_account ("");
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) closed = NULL;
  g_autofree char *path = form_authorize (IDENTITY, "");
  GString *nobody = g_string_new (path);
  g_autofree char *to_nobody = NULL;

  g_assert_false (visit (rehearsal, "/favicon.ico", NULL, NULL, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);

  g_string_replace (nobody, "4711", "1", 1);
  to_nobody = g_string_free (nobody, FALSE);
  g_assert_false (visit (rehearsal, to_nobody, NULL, NULL, &closed));
  g_assert_error (closed, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED);
}

static void
test_cancelled (void)
{
  g_autoptr (MedicRehearsal) rehearsal = play (WORLD_AND (DNS ("answers", MX), MICROSOFT (
    "silent", TENANT, "Managed"), "\"accounts\": [" ACCOUNT ("") "]"), NO_CHANGE);
  g_autoptr (MedicEndpoints) endpoints = medic_rehearsal_new_endpoints (rehearsal);
  g_autofree char *link = g_strconcat (endpoints->bases[MEDIC_HOST_SIGN_IN], "/devicelogin", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 end = g_get_monotonic_time () + 100000;

  medic_rehearsal_visit_async (rehearsal, link, "X", cancellable, keep_result, &result);
  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_cancellable_cancel (cancellable);
  g_assert_false (medic_rehearsal_visit_finish (rehearsal, wait_for (&result), NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
add (const char    *group,
     const char    *name,
     gconstpointer  data,
     GTestDataFunc  test)
{
  g_autofree char *path = g_strdup_printf ("/visit/%s/%s", group, name);

  g_test_add_data_func (path, data, test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    add ("sign-in", rows[i].name, &rows[i], test_row);
  for (gsize i = 0; i < G_N_ELEMENTS (id_tokens); i++)
    add ("id-token", id_tokens[i].fault, GSIZE_TO_POINTER (i), test_id_token);
  for (gsize i = 0; i < G_N_ELEMENTS (lefts); i++)
    add ("left-with-a-page", lefts[i].name, GSIZE_TO_POINTER (i), test_left_with_a_page);

  g_test_add_func ("/visit/a-code-that-is-wrong", test_a_code_that_is_wrong);
  g_test_add_func ("/visit/form-post", test_form_post);
  g_test_add_func ("/visit/other-links", test_other_links);
  g_test_add_func ("/visit/pages-that-lead-nowhere", test_pages_that_lead_nowhere);
  g_test_add_func ("/visit/cancelled", test_cancelled);

  return g_test_run ();
}
