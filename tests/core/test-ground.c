/* test-ground.c - does a case say nothing of a network on which the computer no longer is?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fake-monitor.h"
#include "fake-world.h"

#define DEADLINE_SECONDS 2
#define FLAPPING_MS 100

/* The first time, and as often as it is asked anew. */
#define MOST_RUNS 3

typedef struct
{
  World        world;
  MedicGround *ground;
} Place;

static void
set_up (Place         *self,
        gconstpointer  nothing)
{
  world_set_up (&self->world, NULL);
  self->ground = medic_ground_new (fake_monitor_find);
  medic_case_set_ground (self->world.the_case, self->ground);
}

static void
tear_down (Place         *self,
           gconstpointer  nothing)
{
  world_tear_down (&self->world, NULL);
  g_assert_finalize_object (self->ground);
  fake_monitor_drop ();
}

static Fake *
get_fake (Place      *self,
          const char *id)
{
  return world_get_fake (&self->world, id);
}

/* Begins, and returns once @id is in @state. */
static void
start_until (Place         *self,
             const char    *id,
             MedicRunState  state)
{
  world_start (&self->world, NULL);
  while (world_get_state (&self->world, id) != state)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_until_settled (Place *self)
{
  while (medic_ground_is_settling (self->ground))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_unknown (Place     *self,
                MedicFact  fact)
{
  g_assert_null (world_peek (&self->world, fact));
}

/* Whatever became of @check then, its row says why. */
static void
assert_moved (Place      *self,
              const char *check)
{
  MedicRun *run = world_peek_run (&self->world, check);

  g_assert_cmpint (medic_run_get_state (run), ==, MEDIC_RUN_INCONCLUSIVE);
  g_assert_cmpint (medic_run_get_reach (run), ==, MEDIC_REACH_MOVED);
}

/* The answer of a name server is as good as ever; what the computer says of its network is not. */
static void
what_was_refused_before_is_asked_anew (Place         *self,
                                       gconstpointer  nothing)
{
  get_fake (self, "tenant")->manner = FAKE_REFUSES;
  start_until (self, "tenant", MEDIC_RUN_INCONCLUSIVE);
  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_TENANT_REACH), ==, "unreachable");

  get_fake (self, "tenant")->manner = FAKE_ANSWERS;
  get_fake (self, "way")->answer = "{'network': <'limited'>}";
  fake_monitor_change ();
  while (world_get_state (&self->world, "realm") != MEDIC_RUN_RUNNING)
    {
      g_assert_true (medic_case_is_running (self->world.the_case));
      g_assert_false (medic_case_is_examined (self->world.the_case));
      g_main_context_iteration (NULL, TRUE);
    }
  world_wait (&self->world);

  g_assert_true (self->world.fine);
  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_TENANT_REACH), ==, "answered");
  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_REALM), ==, "managed");
  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_NETWORK), ==, "limited");
  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_MAIL_HOST), ==, "microsoft-365");
  g_assert_cmpuint (get_fake (self, "mx")->n_runs, ==, 1);
}

/* Its own patience is eight seconds. What it still says over the former network is dropped. */
static void
who_is_silent_is_asked_anew_at_once (Place         *self,
                                     gconstpointer  nothing)
{
  get_fake (self, "tenant")->manner = FAKE_IS_SILENT;
  start_until (self, "tenant", MEDIC_RUN_RUNNING);
  get_fake (self, "tenant")->manner = FAKE_ANSWERS;
  fake_monitor_change ();
  g_test_timer_start ();
  world_wait (&self->world);

  g_assert_cmpfloat (g_test_timer_elapsed (), <, 5);
  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_TENANT_REACH), ==, "answered");
  g_assert_cmpuint (get_fake (self, "tenant")->n_runs, ==, 2);

  get_fake (self, "tenant")->answer = "{'tenant-exists': <false>}";
  world_answer_late (&self->world);
  g_assert_null (medic_case_get_finding (self->world.the_case).diagnosis);
}

/* A message would be sent twice. It goes on, and may end well. */
static void
what_is_done_once_is_not_done_again (Place         *self,
                                     gconstpointer  nothing)
{
  get_fake (self, "cloud")->manner = FAKE_IS_SILENT;
  world_tell (&self->world, "mail-read-at", "microsoft");
  start_until (self, "cloud", MEDIC_RUN_RUNNING);
  fake_monitor_change ();
  wait_until_settled (self);
  world_answer_late (&self->world);
  world_wait (&self->world);

  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_MAIL_CLOUD), ==, "global");
  g_assert_cmpuint (get_fake (self, "cloud")->n_runs, ==, 1);
}

static gboolean
on_flapping (gpointer nothing)
{
  fake_monitor_change ();

  return G_SOURCE_CONTINUE;
}

/* Between two changes all looks as if it were quiet. Neither who refuses there nor who is silent is
 * called so. */
static void
nothing_is_concluded_from_a_network_that_comes_and_goes (Place         *self,
                                                         gconstpointer  nothing)
{
  guint flapping;

  get_fake (self, "tenant")->manner = FAKE_REFUSES;
  get_fake (self, "mx")->manner = FAKE_IS_SILENT;
  world_start (&self->world, NULL);
  fake_monitor_change ();
  flapping = g_timeout_add (FLAPPING_MS, on_flapping, NULL);
  world_wait (&self->world);
  g_source_remove (flapping);

  g_assert_true (self->world.fine);
  g_assert_cmpuint (get_fake (self, "tenant")->n_runs, ==, MOST_RUNS);
  g_assert_cmpuint (get_fake (self, "way")->n_runs, ==, MOST_RUNS);
  assert_moved (self, "tenant");
  assert_moved (self, "mx");
  assert_moved (self, "way");
  assert_unknown (self, MEDIC_FACT_TENANT_REACH);
  assert_unknown (self, MEDIC_FACT_DNS_REACH);
  assert_unknown (self, MEDIC_FACT_NETWORK);
}

static void
a_deadline_holds_while_the_network_comes_and_goes (Place         *self,
                                                   gconstpointer  nothing)
{
  guint flapping;

  get_fake (self, "tenant")->manner = FAKE_REFUSES;
  medic_case_set_deadline (self->world.the_case, DEADLINE_SECONDS);
  g_test_timer_start ();
  world_start (&self->world, NULL);
  fake_monitor_change ();
  flapping = g_timeout_add (FLAPPING_MS, on_flapping, NULL);
  world_wait (&self->world);
  g_source_remove (flapping);

  g_assert_cmpfloat (g_test_timer_elapsed (), <, DEADLINE_SECONDS + 2);
  g_assert_cmpint (world_get_state (&self->world, "tenant"), ==, MEDIC_RUN_INCONCLUSIVE);
  g_assert_cmpint (world_get_state (&self->world, "way"), ==, MEDIC_RUN_INCONCLUSIVE);
  assert_unknown (self, MEDIC_FACT_TENANT_REACH);
  assert_unknown (self, MEDIC_FACT_NETWORK);
  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_MAIL_HOST), ==, "microsoft-365");
}

static void
who_stops_it_meanwhile_is_told_nothing_of_the_former_one (Place         *self,
                                                          gconstpointer  nothing)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  get_fake (self, "tenant")->manner = FAKE_REFUSES;
  world_start (&self->world, cancellable);
  while (world_get_state (&self->world, "tenant") == MEDIC_RUN_RUNNING)
    g_main_context_iteration (NULL, TRUE);
  fake_monitor_change ();
  g_cancellable_cancel (cancellable);
  world_wait (&self->world);

  g_assert_false (self->world.fine);
  g_assert_cmpint (world_get_state (&self->world, "tenant"), ==, MEDIC_RUN_CANCELLED);
  assert_unknown (self, MEDIC_FACT_TENANT_REACH);
}

/* As while the person thinks about a question. */
static void
a_change_between_two_examinations_counts_too (Place         *self,
                                              gconstpointer  nothing)
{
  get_fake (self, "tenant")->manner = FAKE_REFUSES;
  world_examine (&self->world);
  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_TENANT_REACH), ==, "unreachable");

  get_fake (self, "tenant")->manner = FAKE_ANSWERS;
  fake_monitor_change ();
  wait_until_settled (self);
  world_tell (&self->world, "mail-read-at", "gmail");
  world_examine (&self->world);

  g_assert_cmpstr (world_peek (&self->world, MEDIC_FACT_TENANT_REACH), ==, "answered");
  g_assert_cmpuint (get_fake (self, "mx")->n_runs, ==, 1);

  world_tell (&self->world, "mail-read-at", "microsoft");
  world_examine (&self->world);
  g_assert_cmpuint (get_fake (self, "way")->n_runs, ==, 2);
}

static void
nothing_is_watched_before_it_matters (void)
{
  g_autoptr (MedicGround) ground = medic_ground_new (fake_monitor_find);

  fake_monitor_find ();
  fake_monitor_change ();
  g_assert_cmpint (medic_ground_get_moved (ground), ==, 0);

  medic_ground_watch (ground);
  fake_monitor_change ();
  g_assert_cmpint (medic_ground_get_moved (ground), >, 0);
  g_assert_true (medic_ground_is_settling (ground));
  fake_monitor_drop ();
}

static void
what_a_portal_says_first_is_no_change (void)
{
  g_autoptr (MedicGround) ground = medic_ground_new (fake_monitor_find_portal);

  medic_ground_watch (ground);
  fake_monitor_change ();
  g_assert_cmpint (medic_ground_get_moved (ground), ==, 0);
  g_assert_false (medic_ground_is_settling (ground));
  fake_monitor_drop ();
}

#define ADD(name, test) g_test_add ("/ground/" name, Place, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("what-was-refused-before-is-asked-anew", what_was_refused_before_is_asked_anew);
  ADD ("who-is-silent-is-asked-anew-at-once", who_is_silent_is_asked_anew_at_once);
  ADD ("what-is-done-once-is-not-done-again", what_is_done_once_is_not_done_again);
  ADD ("nothing-is-concluded-from-a-network-that-comes-and-goes",
       nothing_is_concluded_from_a_network_that_comes_and_goes);
  ADD ("a-deadline-holds-while-the-network-comes-and-goes",
       a_deadline_holds_while_the_network_comes_and_goes);
  ADD ("who-stops-it-meanwhile-is-told-nothing-of-the-former-one",
       who_stops_it_meanwhile_is_told_nothing_of_the_former_one);
  ADD ("a-change-between-two-examinations-counts-too",
       a_change_between_two_examinations_counts_too);
  g_test_add_func ("/ground/nothing-is-watched-before-it-matters",
                   nothing_is_watched_before_it_matters);
  g_test_add_func ("/ground/what-a-portal-says-first-is-no-change",
                   what_a_portal_says_first_is_no_change);

  return g_test_run ();
}
