/* test-device.c - a code to be typed in: which are shown, how slowly is asked, when it ends
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-device.h"

#include <string.h>

#include "services/id-token.h"
#include "services/medic-no-dump.h"
#include "services/token-server.h"
#include "support/slowness.h"

/* Milliseconds that a second takes here. */
#define SECOND 20

#define BEGIN(interval, life, page) \
  { 200, "{\"device_code\": \"planted-device-code\", \"user_code\": \"F7K2-9QX\", " \
         "\"verification_uri\": \"" page "\", \"interval\": " interval ", " \
         "\"expires_in\": " life ", \"message\": \"To sign in …\"}" }
#define USUAL BEGIN ("1", "900", "https://microsoft.com/devicelogin")
#define PENDING \
  { 400, "{\"error\": \"authorization_pending\", \"error_codes\": [70016]," \
         " \"error_description\": \"AADSTS70016: pending\"}" }
#define SAY_NO(word) { 400, "{\"error\": \"" word "\"}" }
#define GRANTED \
  { 200, "{\"token_type\": \"Bearer\", \"access_token\": \"planted-access-token\"," \
         " \"expires_in\": 3599, \"scope\": \"User.Read\", \"id_token\": \"%I\"}" }

typedef struct
{
  const char *name;
  TokenAnswer answer;
  const char *page;  /* (nullable): %NULL when it is not as agreed */
} Begin;

static const Begin begins[] = {
  { "for-work", USUAL, "https://microsoft.com/devicelogin" },
  { "for-work-with-its-first-name", BEGIN ("5", "900", "https://www.microsoft.com/devicelogin"),
    "https://www.microsoft.com/devicelogin" },
  { "for-oneself", BEGIN ("5", "900", "https://www.microsoft.com/link"),
    "https://www.microsoft.com/link" },
  { "at-the-sign-in-service", BEGIN ("5", "900", "https://login.microsoftonline.us/device"),
    "https://login.microsoftonline.us/device" },
  { "at-the-service-that-was-asked", BEGIN ("5", "900", "%B/device"), "%B/device" },
  { "by-an-older-name",
    { 200, "{\"device_code\": \"x\", \"user_code\": \"A B\", \"expires_in\": \"900\","
      " \"verification_url\": \"https://microsoft.com/link\"}" }, "https://microsoft.com/link" },
  { "a-page-of-somebody-else", BEGIN ("5", "900", "https://other.example/devicelogin"), NULL },
  { "a-page-that-sounds-like-it", BEGIN ("5", "900", "https://notmicrosoft.com/link"), NULL },
  { "a-page-that-begins-like-it", BEGIN ("5", "900", "https://microsoft.com.other.example/"), NULL },
  { "a-page-with-a-name-before-it", BEGIN ("5", "900", "https://microsoft.com@other.example/"), NULL },
  { "a-page-with-another-name-before-it", BEGIN ("5", "900", "https://other.example:@microsoft.com/"),
    NULL },
  { "a-page-behind-a-backslash", BEGIN ("5", "900", "https://other.example\\\\.microsoft.com/"), NULL },
  { "a-page-behind-what-means-a-backslash",
    BEGIN ("5", "900", "https://other.example%5C.microsoft.com/"), NULL },
  { "a-page-behind-what-means-a-slash",
    BEGIN ("5", "900", "https://other.example%2F.microsoft.com/"), NULL },
  { "a-page-that-turns-the-writing", BEGIN ("5", "900", "https://microsoft.com/\u202eknil"), NULL },
  { "a-page-of-two-words", BEGIN ("5", "900", "https://microsoft.com/link Call555"), NULL },
  { "a-page-without-tls", BEGIN ("5", "900", "http://microsoft.com/devicelogin"), NULL },
  { "a-page-at-another-port", BEGIN ("5", "900", "https://microsoft.com:8443/link"), NULL },
  { "a-page-that-is-a-script", BEGIN ("5", "900", "javascript:alert (1)"), NULL },
  { "html", { 200, "<html></html>" }, NULL },
  { "no-code", { 200, "{\"device_code\": \"x\", \"verification_uri\": \"https://live.com/\"}" }, NULL },
  { "a-code-that-is-a-sentence",
    { 200, "{\"device_code\": \"x\", \"user_code\": \"Call 555, now!\","
      " \"verification_uri\": \"https://microsoft.com/link\"}" }, NULL },
  { "no-device-code",
    { 200, "{\"user_code\": \"ABC\", \"verification_uri\": \"https://microsoft.com/link\"}" }, NULL },
};

#define MOST_ANSWERS 6
#define ANY 0

typedef struct
{
  const char *name;
  TokenAnswer answers[MOST_ANSWERS];
  guint       n_requests;     /* that must have come, with the first; or ANY */
  guint       seconds;        /* that must have gone by */
  const char *error;          /* (nullable): of a refusal */
  int         code;           /* of %G_IO_ERROR; 0 for none */
  gboolean    declined;
  gboolean    expired;
} Wait;

static const Wait waits[] = {
  { "granted-at-once", { USUAL, GRANTED }, 2, 1 },
  { "granted-in-the-end", { USUAL, PENDING, PENDING, GRANTED }, 4, 3 },
  { "asked-as-slowly-as-told",
    { BEGIN ("7", "900", "https://microsoft.com/link"), PENDING, GRANTED }, 3, 14 },
  { "without-a-word-every-five-seconds",
    { { 200, "{\"device_code\": \"x\", \"user_code\": \"ABC\","
        " \"verification_uri\": \"https://microsoft.com/link\"}" }, GRANTED }, 2, 5 },
  { "an-interval-of-nothing-is-not-believed",
    { BEGIN ("0", "900", "https://microsoft.com/link"), GRANTED }, 2, 5 },
  { "slow-down-is-five-seconds-more-and-stays",
    { USUAL, SAY_NO ("slow_down"), PENDING, GRANTED }, 4, 1 + 6 + 6 },
  { "slow-down-adds-up",
    { USUAL, SAY_NO ("slow_down"), SAY_NO ("slow_down"), GRANTED }, 4, 1 + 6 + 11 },
  { "a-way-that-breaks-is-gone-again", { USUAL, { 0 }, GRANTED }, 3, 1 + 6 },
  { "trouble-of-its-own-passes", { USUAL, { 503, "" }, GRANTED }, 3, 1 + 6 },
  { "trouble-is-given-the-time-it-names",
    { USUAL, { 429, "", NULL, "Retry-After: 9" }, GRANTED }, 3, 1 + 9 },
  { "trouble-with-a-word-passes", { USUAL, SAY_NO ("temporarily_unavailable"), GRANTED }, 3, 7 },
  { "declined-as-microsoft-says-it", { USUAL, PENDING, SAY_NO ("authorization_declined") }, 3, 2,
    "authorization_declined", 0, TRUE, FALSE },
  { "declined-as-the-standard-says-it", { USUAL, PENDING, SAY_NO ("access_denied") }, 3, 2,
    "access_denied", 0, TRUE, FALSE },
  { "a-policy-is-not-the-person",
    { USUAL, { 400, "{\"error\": \"access_denied\", \"error_codes\": [53003]}" } }, 2, 1,
    "access_denied", 0, FALSE, FALSE },
  { "too-old-as-the-standard-says-it", { USUAL, SAY_NO ("expired_token") }, 2, 1, "expired_token",
    0, FALSE, TRUE },
  { "too-old-as-the-libraries-say-it", { USUAL, SAY_NO ("code_expired") }, 2, 1, "code_expired", 0,
    FALSE, TRUE },
  { "too-old-by-our-own-watch",
    { BEGIN ("5", "60", "https://microsoft.com/link"), PENDING }, ANY, 60, "expired_token", 0, FALSE,
    TRUE },
  { "another-code", { USUAL, SAY_NO ("bad_verification_code") }, 2, 1, "bad_verification_code" },
  { "a-page-instead-of-an-answer", { USUAL, { 200, "<html></html>" } }, 2, 1, NULL,
    G_IO_ERROR_INVALID_DATA },
};

/* One sign-in, and all that it needs. */
typedef struct
{
  TokenServer   *server;
  MedicServices *services;
  MedicOauth    *oauth;
  MedicDevice   *device;   /* (nullable) */
  MedicRefusal  *refusal;  /* (nullable) */
} World;

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
begin (World              *self,
       const TokenAnswer  *answers,
       GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  gsize n_answers = 1;

  while (n_answers < MOST_ANSWERS && answers[0].claims == NULL
         && (answers[n_answers].body != NULL || answers[n_answers + 1].body != NULL))
    n_answers++;

  self->refusal = NULL;
  self->server = token_server_new (answers, n_answers);
  self->services = token_server_new_services (self->server);
  self->oauth = token_server_new_oauth (self->services);
  medic_device_begin_async (self->oauth, MEDIC_TIER_IDENTITY, NULL, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  self->device = medic_device_begin_finish (self->oauth, result, &self->refusal, error);
}

static void
world_clear (World *self)
{
  g_clear_object (&self->device);
  g_clear_pointer (&self->refusal, medic_refusal_free);
  g_clear_object (&self->oauth);
  g_clear_pointer (&self->services, medic_services_free);
  g_clear_pointer (&self->server, token_server_free);
}

static MedicTokens *
wait_for (World         *self,
          GCancellable  *cancellable,
          GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  medic_device_set_second (self->device, SECOND);
  medic_device_wait_async (self->device, cancellable, on_done, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return medic_device_wait_finish (self->device, result, &self->refusal, error);
}

static void
test_begin (gconstpointer data)
{
  const Begin *row = data;
  const TokenAnswer answers[MOST_ANSWERS] = { row->answer };
  World world;
  g_autoptr (GError) error = NULL;

  begin (&world, answers, &error);
  g_assert_cmpint (medic_no_dump_is_held (), ==, row->page != NULL);
  if (row->page == NULL)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
      g_assert_null (world.device);
    }
  else if (g_str_has_prefix (row->page, "%B"))
    g_assert_true (g_str_has_prefix (medic_device_get_page (world.device),
                                     token_server_get_base (world.server)));
  else
    {
      g_assert_no_error (error);
      g_assert_cmpstr (medic_device_get_page (world.device), ==, row->page);
      g_assert_nonnull (medic_device_get_user_code (world.device));
    }
  g_assert_cmpstr (token_server_peek_path (world.server), ==, "/common/oauth2/v2.0/devicecode");
  g_assert_cmpstr (token_server_peek_form (world.server, "scope"), ==,
                   "openid profile email offline_access User.Read");
  world_clear (&world);
}

static void
test_wait (gconstpointer data)
{
  const Wait *row = data;
  World world;
  g_autoptr (MedicTokens) tokens = NULL;
  g_autoptr (GError) error = NULL;
  gint64 since;

  begin (&world, row->answers, &error);
  g_assert_no_error (error);
  since = g_get_monotonic_time ();
  tokens = wait_for (&world, NULL, &error);

  if (row->n_requests != ANY)
    g_assert_cmpuint (token_server_get_n_requests (world.server), ==, row->n_requests);
  g_assert_cmpint (g_get_monotonic_time () - since, >=,
                   ((gint64) row->seconds - (row->expired ? 1 : 0)) * SECOND * 1000);
  g_assert_cmpint (tokens != NULL, ==, row->error == NULL && row->code == 0);
  if (row->code != 0)
    g_assert_error (error, G_IO_ERROR, row->code);
  if (row->error != NULL)
    {
      g_assert_cmpstr (world.refusal->error, ==, row->error);
      g_assert_cmpint (medic_refusal_is_declined (world.refusal), ==, row->declined);
      g_assert_cmpint (medic_refusal_is_expired (world.refusal), ==, row->expired);
    }
  g_assert_cmpstr (token_server_peek_form (world.server, "grant_type"), ==,
                   "urn:ietf:params:oauth:grant-type:device_code");
  g_assert_nonnull (token_server_peek_form (world.server, "device_code"));
  world_clear (&world);
}

static void
test_where_it_is_not_allowed (void)
{
  static const TokenAnswer answers[MOST_ANSWERS] = {
    { 400, "{\"error\": \"access_denied\", \"error_codes\": [53003]}" },
  };
  World world;
  g_autoptr (GError) error = NULL;

  begin (&world, answers, &error);
  g_assert_no_error (error);
  g_assert_null (world.device);
  g_assert_cmpuint (world.refusal->number, ==, 53003);
  world_clear (&world);
}

static gboolean
on_time_to_cancel (gpointer user_data)
{
  g_cancellable_cancel (user_data);

  return G_SOURCE_REMOVE;
}

static void
test_cancel_ends_it_at_once (void)
{
  static const TokenAnswer answers[MOST_ANSWERS] = {
    BEGIN ("60", "900", "https://microsoft.com/link"), PENDING,
  };
  static const guint after[] = { 0, 50 };

  for (gsize i = 0; i < G_N_ELEMENTS (after); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;
      gint64 since = g_get_monotonic_time ();
      World world;

      begin (&world, answers, NULL);
      if (after[i] == 0)
        g_cancellable_cancel (cancellable);
      else
        g_timeout_add (after[i], on_time_to_cancel, cancellable);
      g_assert_null (wait_for (&world, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpint (g_get_monotonic_time () - since, <, get_slowness () * G_USEC_PER_SEC);
      world_clear (&world);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (begins); i++)
    {
      g_autofree char *path = g_strconcat ("/device/begin/", begins[i].name, NULL);

      g_test_add_data_func (path, &begins[i], test_begin);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (waits); i++)
    {
      g_autofree char *path = g_strconcat ("/device/wait/", waits[i].name, NULL);

      g_test_add_data_func (path, &waits[i], test_wait);
    }
  g_test_add_func ("/device/where-it-is-not-allowed", test_where_it_is_not_allowed);
  g_test_add_func ("/device/cancel-ends-it-at-once", test_cancel_ends_it_at_once);

  return g_test_run ();
}
