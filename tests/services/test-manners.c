/* test-manners.c - is no host asked more than is polite?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-http.h"
#include "services/medic-manners.h"
#include "support/test-server.h"

#define AT_A_TIME 2
#define BETWEEN_MS 40
#define MOST 6

/* One who asks several times at once. */
typedef struct
{
  TestServer    *server;
  MedicServices *services;
  MedicManners  *manners;
  guint          n_left;
  guint          n_answered;
  int            code;        /* of the last G_IO_ERROR */
} Asker;

static void
asker_open (Asker            *self,
            const TestAnswer *answer)
{
  *self = (Asker) { .server = test_server_new_answering (answer) };
  self->services = test_server_new_services (self->server);
  self->manners = medic_manners_new (AT_A_TIME, BETWEEN_MS);
  soup_session_add_feature (medic_services_get_session (self->services),
                            SOUP_SESSION_FEATURE (self->manners));
}

static void
asker_close (Asker *self)
{
  g_clear_pointer (&self->services, medic_services_free);
  g_clear_pointer (&self->server, test_server_free);
  g_clear_object (&self->manners);
}

static void
on_answered (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Asker *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicHttpReply) reply = medic_http_get_finish (SOUP_SESSION (source), result, &error);

  self->n_left--;
  self->n_answered += reply != NULL;
  if (error != NULL)
    {
      g_assert_true (error->domain == G_IO_ERROR);
      self->code = error->code;
    }
}

static void
ask (Asker        *self,
     guint         n,
     GCancellable *cancellable)
{
  g_autofree char *uri = medic_services_dup_uri (self->services, MEDIC_HOST_SIGN_IN, "/");

  for (guint i = 0; i < n; i++)
    {
      self->n_left++;
      medic_http_get_async (medic_services_get_session (self->services), uri, cancellable,
                            on_answered, self);
    }
}

static void
wait (Asker *self)
{
  while (self->n_left > 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_pace (void)
{
  const TestAnswer answer = { 200, NULL, "{}" };
  Asker asker;
  gint64 begun;

  asker_open (&asker, &answer);
  begun = g_get_monotonic_time ();
  ask (&asker, MOST, NULL);
  wait (&asker);
  g_assert_cmpuint (asker.n_answered, ==, MOST);
  g_assert_cmpint (g_get_monotonic_time () - begun, >=, (MOST - 1) * BETWEEN_MS * 1000);
  g_assert_cmpuint (medic_manners_get_rest (asker.manners), ==, 0);
  asker_close (&asker);
}

/* What waits is told so at once, and nothing more is asked until then. */
static void
test_rest (gconstpointer data)
{
  Asker asker;
  guint rest;

  asker_open (&asker, data);
  ask (&asker, 1, NULL);
  wait (&asker);
  g_assert_cmpuint (asker.n_answered, ==, 1);
  rest = medic_manners_get_rest (asker.manners);
  g_assert_cmpuint (rest, >, 100);
  g_assert_cmpuint (rest, <=, MEDIC_MANNERS_USUAL_REST_SECONDS * 1000);

  ask (&asker, MOST, NULL);
  wait (&asker);
  g_assert_cmpuint (asker.n_answered, ==, 1);
  g_assert_cmpint (asker.code, ==, G_IO_ERROR_BUSY);
  g_assert_cmpuint (test_server_get_n_requests (asker.server), ==, 1);
  asker_close (&asker);
}

static void
test_rest_over (void)
{
  const TestAnswer answer = { 429, "Retry-After: 1", NULL };
  Asker asker;

  asker_open (&asker, &answer);
  ask (&asker, 1, NULL);
  wait (&asker);
  g_usleep (medic_manners_get_rest (asker.manners) * 1000);
  g_assert_cmpuint (medic_manners_get_rest (asker.manners), ==, 0);
  ask (&asker, 1, NULL);
  wait (&asker);
  g_assert_cmpuint (test_server_get_n_requests (asker.server), ==, 2);
  asker_close (&asker);
}

static void
test_end (void)
{
  const TestAnswer answer = { 200, NULL, "{}" };
  Asker asker;

  asker_open (&asker, &answer);
  ask (&asker, MOST, NULL);
  medic_manners_end (asker.manners);
  wait (&asker);
  g_assert_cmpuint (asker.n_answered, <=, AT_A_TIME);
  g_assert_cmpint (asker.code, ==, G_IO_ERROR_CANCELLED);
  asker_close (&asker);
}

static void
test_cancel (void)
{
  const TestAnswer answer = { 200, NULL, "{}" };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Asker asker;

  asker_open (&asker, &answer);
  ask (&asker, MOST, cancellable);
  g_cancellable_cancel (cancellable);
  wait (&asker);
  g_assert_cmpuint (asker.n_answered, ==, 0);
  g_assert_cmpint (asker.code, ==, G_IO_ERROR_CANCELLED);
  asker_close (&asker);
}

static const TestAnswer too_many = { 429, "Retry-After: 2", NULL };
static const TestAnswer unavailable = { 503, NULL, NULL };

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/manners/one-after-the-other-with-a-pause-between", test_pace);
  g_test_add_data_func ("/manners/who-asks-too-much-is-told-when-to-come-back", &too_many, test_rest);
  g_test_add_data_func ("/manners/who-is-busy-is-left-alone-for-a-while", &unavailable, test_rest);
  g_test_add_func ("/manners/when-that-time-is-over-it-is-asked-again", test_rest_over);
  g_test_add_func ("/manners/at-the-end-nobody-waits", test_end);
  g_test_add_func ("/manners/who-gives-up-asks-nothing", test_cancel);

  return g_test_run ();
}
