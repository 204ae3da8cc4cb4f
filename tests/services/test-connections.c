/* test-connections.c - does nobody wait on a connection of a network that is no more?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-http.h"

#include "services/medic-manners.h"
#include "services/medic-oauth.h"
#include "support/test-server.h"

/* One answer, and then nothing is heard on this connection any more. */
static const TestScript once = {
  .bytes = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
  .ending = TEST_ENDING_HOLD,
};
static const TestScript never = { .ending = TEST_ENDING_HOLD };

static void
on_got (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
start (MedicServices  *services,
       GAsyncResult  **result)
{
  g_autofree char *uri = medic_services_dup_uri (services, MEDIC_HOST_SIGN_IN, "/");

  medic_http_get_async (medic_services_get_session (services), uri, NULL, on_got, result);
}

static MedicHttpReply *
finish (GAsyncResult **result,
        GError       **error)
{
  g_autoptr (GObject) session = NULL;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  session = g_async_result_get_source_object (*result);

  return medic_http_get_finish (SOUP_SESSION (session), *result, error);
}

static void
assert_answers (MedicServices *services)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply = NULL;

  start (services, &result);
  reply = finish (&result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reply->status, ==, 200);
}

static void
test_a_kept_connection_is_left (void)
{
  g_autoptr (TestServer) server = test_server_new_playing (&once);
  g_autoptr (MedicServices) services = test_server_new_services (server);

  assert_answers (services);
  medic_services_leave_connections (services);
  assert_answers (services);
}

/* It may still come to its end; and it ends with the services at the latest. */
static void
test_what_is_under_way_goes_on (void)
{
  g_autoptr (TestServer) server = test_server_new_playing (&never);
  MedicServices *services = test_server_new_services (server);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (MedicHttpReply) reply = NULL;
  g_autoptr (GError) error = NULL;

  start (services, &result);
  medic_services_leave_connections (services);
  medic_services_leave_connections (services);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (result);

  medic_services_free (services);
  reply = finish (&result, &error);
  g_assert_null (reply);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_former_ones_do_not_pile_up (void)
{
  g_autoptr (TestServer) server = test_server_new_playing (&once);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  SoupSession *former;

  assert_answers (services);
  former = medic_services_get_session (services);
  g_object_add_weak_pointer (G_OBJECT (former), (gpointer *) &former);
  medic_services_leave_connections (services);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_null (former);
}

/* Somebody signs in, which takes long enough for a network to change. */
static void
test_a_sign_in_under_way_keeps_none (void)
{
  const MedicIdentity identity = {
    "00000003-0000-0000-c000-000000000001", "common", MEDIC_CLOUD_GLOBAL
  };
  g_autoptr (TestServer) server = test_server_new_playing (&once);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  g_autoptr (MedicOauth) oauth = medic_oauth_new (services, &identity, NULL);
  SoupSession *former = medic_services_get_session (services);

  g_assert_nonnull (oauth);
  g_object_add_weak_pointer (G_OBJECT (former), (gpointer *) &former);
  medic_services_leave_connections (services);
  g_assert_null (former);
}

static void
test_manners_stay (void)
{
  g_autoptr (TestServer) server = test_server_new_playing (&once);
  g_autoptr (MedicServices) services = test_server_new_services (server);
  MedicManners *manners;

  medic_services_mind_manners (services);
  manners = medic_manners_peek (medic_services_get_session (services));
  g_assert_nonnull (manners);
  medic_services_leave_connections (services);
  g_assert_true (medic_manners_peek (medic_services_get_session (services)) == manners);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/connections/a-kept-one-is-left", test_a_kept_connection_is_left);
  g_test_add_func ("/connections/what-is-under-way-goes-on", test_what_is_under_way_goes_on);
  g_test_add_func ("/connections/former-ones-do-not-pile-up", test_former_ones_do_not_pile_up);
  g_test_add_func ("/connections/a-sign-in-under-way-keeps-none",
                   test_a_sign_in_under_way_keeps_none);
  g_test_add_func ("/connections/manners-stay", test_manners_stay);

  return g_test_run ();
}
