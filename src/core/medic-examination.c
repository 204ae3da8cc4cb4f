/* medic-examination.c - carrying out every check that makes sense, as many at a time as possible
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-case-private.h"
#include "core/medic-vigil.h"

/* One examination: a task with its own deadline and a list of what is under way. */
typedef struct
{
  GPtrArray  *attempts;  /* (element-type Attempt) (unowned): under way */
  guint       deadline;  /* source id; 0 for none */
  gulong      stopped;   /* handler id on the caller's cancellable; 0 for none */
  MedicVigil  vigil;
} Examination;

/* One check under way. It is cut off by its own time-out, by the deadline of the examination or by
 * the person; then nobody waits for it any longer, and what it still says is dropped. */
typedef struct
{
  GTask        *examination;  /* (nullable): NULL once it is over */
  MedicRun     *run;
  GCancellable *cancellable;
  guint         timeout;      /* source id; 0 for none */
  gint64        began;        /* by medic_vigil_now() */
} Attempt;

/* The examination, in the order in which it happens. */
static void     start_what_is_ready (GTask         *examination);
static void     start_attempt       (GTask         *examination,
                                     MedicRun      *run);
static void     on_run_done         (GObject       *source,
                                     GAsyncResult  *result,
                                     gpointer       user_data);
static gboolean on_attempt_late     (gpointer       user_data);
static gboolean on_deadline         (gpointer       user_data);
static void     on_stopped          (GCancellable  *cancellable,
                                     GTask         *examination);
static void     finish_when_quiet   (GTask         *examination);

static void
examination_free (Examination *self)
{
  g_clear_pointer (&self->attempts, g_ptr_array_unref);
  medic_vigil_end (&self->vigil);
  g_free (self);
}

static void
attempt_free (Attempt *self)
{
  g_clear_object (&self->run);
  g_clear_object (&self->cancellable);
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
  Examination *data;

  g_return_if_fail (MEDIC_IS_CASE (self));
  g_return_if_fail (self->n_running == 0);

  examination = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (examination, medic_case_examine_async);
  if (g_task_return_error_if_cancelled (examination))
    return;

  data = g_new0 (Examination, 1);
  data->attempts = g_ptr_array_new ();
  medic_vigil_begin (&data->vigil);
  g_task_set_task_data (examination, data, (GDestroyNotify) examination_free);

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
  Examination *data = g_task_get_task_data (examination);
  const MedicCheck *check = medic_run_get_check (run);
  guint seconds = check->timeout_seconds != 0 ? check->timeout_seconds : MEDIC_CHECK_USUAL_SECONDS;
  Attempt *attempt = g_new0 (Attempt, 1);
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
  check->run (task, self->facts, self->services);
}

/* Takes the attempt out of its examination, which goes on or ends without it. */
static void
end_attempt (Attempt       *attempt,
             MedicRunState  state,
             MedicReach     reach)
{
  g_autoptr (GTask) examination = g_steal_pointer (&attempt->examination);
  Examination *data = g_task_get_task_data (examination);
  MedicCase *self = g_task_get_source_object (examination);

  g_clear_handle_id (&attempt->timeout, g_source_remove);
  g_ptr_array_remove (data->attempts, attempt);
  self->n_running--;
  medic_run_end (attempt->run, state, reach);
}

/* Notes whether the one who was asked answered, where the check wants that known. What became of a
 * question while this program slept says nothing about who was asked. */
static void
learn_reach (GTask         *examination,
             const Attempt *attempt,
             MedicReach     reach)
{
  MedicCase *self = g_task_get_source_object (examination);
  Examination *data = g_task_get_task_data (examination);
  const MedicCheck *check = medic_run_get_check (attempt->run);
  g_autoptr (MedicFacts) learned = medic_facts_new ();

  if (check->reach == MEDIC_FACT_NONE
      || (reach != MEDIC_REACH_ANSWERED && medic_vigil_slept (&data->vigil, attempt->began)))
    return;

  medic_facts_set_string (learned, check->reach, medic_reach_get_nick (reach));
  medic_case_learn (self, learned, check->id);
}

static void
on_run_done (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Attempt *attempt = user_data;
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

      end_attempt (attempt, learned != NULL ? MEDIC_RUN_DONE : MEDIC_RUN_INCONCLUSIVE, reach);
      learn_reach (examination, attempt, reach);
      if (learned != NULL)
        medic_case_learn (self, learned, check->id);

      start_what_is_ready (examination);
      finish_when_quiet (examination);
    }

  attempt_free (attempt);
}

static void
cut_off (Attempt       *attempt,
         MedicRunState  state,
         MedicReach     reach)
{
  g_autoptr (GCancellable) cancellable = g_object_ref (attempt->cancellable);

  end_attempt (attempt, state, reach);
  g_cancellable_cancel (cancellable);
}

/* That it took longer than it may is an observation of its own. */
static gboolean
on_attempt_late (gpointer user_data)
{
  Attempt *attempt = user_data;
  g_autoptr (GTask) examination = g_object_ref (attempt->examination);

  attempt->timeout = 0;
  learn_reach (examination, attempt, MEDIC_REACH_SILENT);
  cut_off (attempt, MEDIC_RUN_INCONCLUSIVE, MEDIC_REACH_SILENT);
  start_what_is_ready (examination);
  finish_when_quiet (examination);

  return G_SOURCE_REMOVE;
}

/* Ends all that is under way and all that could still begin. */
static void
cut_all_off (GTask         *examination,
             MedicRunState  state,
             MedicReach     reach)
{
  MedicCase *self = g_task_get_source_object (examination);
  Examination *data = g_task_get_task_data (examination);

  while (data->attempts->len > 0)
    cut_off (g_ptr_array_index (data->attempts, 0), state, reach);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    if (medic_run_get_state (medic_case_peek_run (self, i)) == MEDIC_RUN_WAITING)
      medic_run_end (medic_case_peek_run (self, i), state, reach);
}

/* Whether @attempt waits for the person, who has more time than any service. */
static gboolean
asks_a_person (const Attempt *attempt)
{
  return medic_run_peek_prompt (attempt->run) != NULL;
}

/* Ends what waits for services. Returns whether a person is still being waited for. */
static gboolean
cut_services_off (GTask *examination)
{
  Examination *data = g_task_get_task_data (examination);

  for (guint i = data->attempts->len; i > 0; i--)
    if (!asks_a_person (g_ptr_array_index (data->attempts, i - 1)))
      cut_off (g_ptr_array_index (data->attempts, i - 1), MEDIC_RUN_INCONCLUSIVE,
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
  Examination *data = g_task_get_task_data (examination);

  data->deadline = 0;
  if (cut_services_off (examination))
    data->deadline = g_timeout_add (self->deadline_seconds * 1000, on_deadline, examination);
  else
    cut_all_off (examination, MEDIC_RUN_INCONCLUSIVE, MEDIC_REACH_SILENT);
  finish_when_quiet (examination);

  return G_SOURCE_REMOVE;
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
  Examination *data = g_task_get_task_data (examination);

  if (self->n_running > 0 || g_task_get_completed (examination) || data->attempts == NULL)
    return;

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
