/* medic-examination.c - carrying out every check that makes sense, as many at a time as possible
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-examination-private.h"

/* How often it is all asked anew because the network changed. One that comes and goes is no ground
 * to conclude anything from. */
#define MOST_RENEWALS 2

/* The examination, in the order in which it happens. */
static void     start_what_is_ready (GTask         *examination);
static void     start_attempt       (GTask         *examination,
                                     MedicRun      *run);
static void     on_run_done         (GObject       *source,
                                     GAsyncResult  *result,
                                     gpointer       user_data);
static gboolean on_attempt_late     (gpointer       user_data);
static gboolean on_deadline         (gpointer       user_data);
static void     renew               (GTask         *examination);
static void     on_stopped          (GCancellable  *cancellable,
                                     GTask         *examination);
static void     finish_when_quiet   (GTask         *examination);

static void
examination_free (MedicExamination *self)
{
  g_clear_pointer (&self->attempts, g_ptr_array_unref);
  medic_vigil_end (&self->vigil);
  g_free (self);
}

/**
 * medic_case_examine_async:
 *
 * Carries out every check that makes sense, as many at a time as possible.
 * What one check learns may be what another one waits for. Cancelling it ends
 * it at once and keeps what is known.
 */
void
medic_case_examine_async (MedicCase           *self,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) examination = NULL;
  MedicExamination *data;

  g_return_if_fail (MEDIC_IS_CASE (self));
  g_return_if_fail (!medic_case_is_running (self));

  examination = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (examination, medic_case_examine_async);
  if (g_task_return_error_if_cancelled (examination))
    return;

  data = g_new0 (MedicExamination, 1);
  data->attempts = g_ptr_array_new ();
  medic_vigil_begin (&data->vigil);
  g_task_set_task_data (examination, data, (GDestroyNotify) examination_free);
  self->examination = g_object_ref (examination);
  if (self->ground != NULL)
    medic_ground_watch (self->ground);
  if (self->moved)
    medic_case_leave_former (self, TRUE);

  if (self->deadline_seconds > 0)
    data->deadline = g_timeout_add (self->deadline_seconds * 1000, on_deadline, examination);
  g_set_object (&self->current, cancellable);
  if (cancellable != NULL)
    data->stopped = g_signal_connect (cancellable, "cancelled",
                                      G_CALLBACK (on_stopped), examination);

  start_what_is_ready (examination);
  finish_when_quiet (examination);
}

static void
start_what_is_ready (GTask *examination)
{
  MedicCase *self = g_task_get_source_object (examination);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    {
      MedicRun *run = medic_case_peek_run (self, i);

      if (medic_case_may_start (self, run))
        start_attempt (examination, run);
      else if (medic_run_get_state (run) == MEDIC_RUN_WAITING
               && medic_conditions_all (medic_run_get_check (run)->when, self->facts) == MEDIC_NO)
        medic_run_set_state (run, MEDIC_RUN_NOT_NEEDED);
    }
}

static void
start_attempt (GTask    *examination,
               MedicRun *run)
{
  MedicCase *self = g_task_get_source_object (examination);
  MedicExamination *data = g_task_get_task_data (examination);
  const MedicCheck *check = medic_run_get_check (run);
  guint seconds = check->timeout_seconds != 0 ? check->timeout_seconds : MEDIC_CHECK_USUAL_SECONDS;
  MedicAttempt *attempt = g_new0 (MedicAttempt, 1);
  g_autoptr (GTask) task = NULL;

  attempt->examination = g_object_ref (examination);
  attempt->run = g_object_ref (run);
  attempt->cancellable = g_cancellable_new ();
  attempt->began = medic_vigil_now ();
  attempt->timeout = g_timeout_add (seconds * 1000, on_attempt_late, attempt);
  g_ptr_array_add (data->attempts, attempt);

  self->n_running++;
  medic_run_set_state (run, MEDIC_RUN_RUNNING);

  task = g_task_new (run, attempt->cancellable, on_run_done, attempt);
  g_task_set_name (task, check->id);
  /* What it says after it was cut off counts. */
  g_task_set_check_cancellable (task, check->cut_off == NULL);
  check->run (task, self->facts, self->services);
}

static void
on_run_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  MedicAttempt *attempt = user_data;
  g_autoptr (GTask) examination = attempt->examination != NULL
                                  ? g_object_ref (attempt->examination) : NULL;
  const MedicCheck *check = medic_run_get_check (MEDIC_RUN (source));
  g_autoptr (MedicFacts) learned = NULL;
  g_autoptr (GError) error = NULL;
  MedicCase *self;
  MedicReach reach;

  learned = g_task_propagate_pointer (G_TASK (result), &error);
  if (examination != NULL)
    {
      self = g_task_get_source_object (examination);
      reach = medic_reach_from_error (error);
      if (error != NULL)
        g_debug ("Check %s found out nothing: %s", check->id, medic_reach_get_nick (reach));
      if (check->of_way && learned != NULL && medic_attempt_is_of_former (attempt, self))
        {
          /* Part of it may be of the way that is no more. */
          g_clear_pointer (&learned, medic_facts_unref);
          reach = MEDIC_REACH_MOVED;
        }
      if (learned == NULL && reach == MEDIC_REACH_SILENT)
        learned = medic_attempt_dup_assumed (attempt);

      medic_attempt_end (attempt, learned != NULL ? MEDIC_RUN_DONE : MEDIC_RUN_INCONCLUSIVE, reach);
      medic_attempt_learn_reach (attempt, examination, reach);
      if (learned != NULL)
        medic_case_learn (self, learned, check->id);

      start_what_is_ready (examination);
      finish_when_quiet (examination);
    }
  else if (learned != NULL)
    medic_attempt_learn_late (attempt, learned);

  medic_attempt_free (attempt);
}

/* That it took longer than it may is an observation of its own. */
static gboolean
on_attempt_late (gpointer user_data)
{
  MedicAttempt *attempt = user_data;
  g_autoptr (GTask) examination = g_object_ref (attempt->examination);

  attempt->timeout = 0;
  medic_attempt_learn_reach (attempt, examination, MEDIC_REACH_SILENT);
  medic_attempt_cut_off (attempt, MEDIC_RUN_INCONCLUSIVE, MEDIC_REACH_SILENT);
  start_what_is_ready (examination);
  finish_when_quiet (examination);

  return G_SOURCE_REMOVE;
}

/* Ends all that is under way and all that could still begin. Nobody finds out any more what has
 * become of the network. */
static void
cut_all_off (GTask         *examination,
             MedicRunState  state,
             MedicReach     reach)
{
  MedicCase *self = g_task_get_source_object (examination);
  MedicExamination *data = g_task_get_task_data (examination);

  data->resigned = TRUE;
  if (medic_case_is_settling (self))
    medic_case_leave_former (self, TRUE);
  while (data->attempts->len > 0)
    medic_attempt_cut_off (g_ptr_array_index (data->attempts, 0), state, reach);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    if (medic_run_get_state (medic_case_peek_run (self, i)) == MEDIC_RUN_WAITING)
      medic_run_end (medic_case_peek_run (self, i), state, reach);
}

/* Ends what waits for services. Returns whether a person is still being waited for. */
static gboolean
cut_services_off (GTask *examination)
{
  MedicExamination *data = g_task_get_task_data (examination);

  for (guint i = data->attempts->len; i > 0; i--)
    if (!medic_attempt_asks_a_person (g_ptr_array_index (data->attempts, i - 1)))
      medic_attempt_cut_off (g_ptr_array_index (data->attempts, i - 1), MEDIC_RUN_INCONCLUSIVE,
                             MEDIC_REACH_SILENT);

  return data->attempts->len > 0;
}

/* The deadline may be shorter than anybody's patience: it says nothing about who was asked. What
 * follows once the person has done what was asked has the deadline to itself anew. */
static gboolean
on_deadline (gpointer user_data)
{
  g_autoptr (GTask) examination = g_object_ref (G_TASK (user_data));
  MedicCase *self = g_task_get_source_object (examination);
  MedicExamination *data = g_task_get_task_data (examination);

  data->deadline = 0;
  if (cut_services_off (examination))
    data->deadline = g_timeout_add (self->deadline_seconds * 1000, on_deadline, examination);
  else
    cut_all_off (examination, MEDIC_RUN_INCONCLUSIVE, MEDIC_REACH_SILENT);
  finish_when_quiet (examination);

  return G_SOURCE_REMOVE;
}

/* Asks anew over the network that is there now, but not without end. */
static void
renew (GTask *examination)
{
  MedicCase *self = g_task_get_source_object (examination);
  MedicExamination *data = g_task_get_task_data (examination);
  gboolean anew = data->n_renewals++ < MOST_RENEWALS;

  data->resigned = data->resigned || !anew;
  for (guint i = data->attempts->len; i > 0 && anew; i--)
    {
      MedicAttempt *attempt = g_ptr_array_index (data->attempts, i - 1);

      if (!medic_run_get_check (attempt->run)->once && !medic_attempt_asks_a_person (attempt)
          && medic_attempt_is_of_former (attempt, self))
        medic_attempt_cut_off (attempt, MEDIC_RUN_WAITING, MEDIC_REACH_SILENT);
    }

  medic_case_leave_former (self, anew);
  start_what_is_ready (examination);
  finish_when_quiet (examination);
}

/* The network changed, and is quiet again. Where nothing is under way, the next examination begins
 * with it. */
void
medic_case_settled (MedicCase *self)
{
  g_autoptr (GTask) examination = NULL;

  self->moved = TRUE;
  if (g_set_object (&examination, self->examination))
    renew (examination);
}

static void
on_stopped (GCancellable *cancellable,
            GTask        *examination)
{
  G_GNUC_UNUSED g_autoptr (GTask) keep = g_object_ref (examination);

  cut_all_off (examination, MEDIC_RUN_CANCELLED, MEDIC_REACH_STOPPED);
  finish_when_quiet (examination);
}

static void
finish_when_quiet (GTask *examination)
{
  MedicCase *self = g_task_get_source_object (examination);
  MedicExamination *data = g_task_get_task_data (examination);
  G_GNUC_UNUSED g_autoptr (GTask) kept = NULL;

  if (self->n_running > 0 || g_task_get_completed (examination) || data->attempts == NULL)
    return;

  if (medic_case_is_settling (self) && !data->resigned && medic_case_has_former (self))
    return;

  kept = g_steal_pointer (&self->examination);
  g_clear_handle_id (&data->deadline, g_source_remove);
  if (data->stopped != 0)
    g_signal_handler_disconnect (g_task_get_cancellable (examination), data->stopped);
  data->stopped = 0;
  g_clear_pointer (&data->attempts, g_ptr_array_unref);
  medic_vigil_end (&data->vigil);

  medic_case_note_found (self);
  medic_case_examined (self);

  if (!g_task_return_error_if_cancelled (examination))
    g_task_return_boolean (examination, TRUE);
}

/**
 * medic_case_examine_finish:
 *
 * Returns: %TRUE when it came to its end; %FALSE with %G_IO_ERROR_CANCELLED when the person
 *   stopped it
 */
gboolean
medic_case_examine_finish (MedicCase     *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
