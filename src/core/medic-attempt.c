/* medic-attempt.c - one check under way, and what may be learnt from how it ended
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-examination-private.h"

void
medic_attempt_free (MedicAttempt *self)
{
  g_clear_weak_pointer (&self->late);
  g_clear_object (&self->run);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/* Whether it waits for the person, who has more time than any service. */
gboolean
medic_attempt_asks_a_person (const MedicAttempt *self)
{
  return medic_run_peek_prompt (self->run) != NULL;
}

/* Whether the network of @the_case changed since it began, or is not quiet yet. */
gboolean
medic_attempt_is_of_former (const MedicAttempt *self,
                            MedicCase          *the_case)
{
  return the_case->ground != NULL
         && (medic_ground_is_settling (the_case->ground)
             || medic_ground_get_moved (the_case->ground) >= self->began);
}

/* What became of a question while this program slept, or while the network changed, says nothing
 * about who was asked. An answer does. */
static gboolean
says_nothing (const MedicAttempt *self,
              GTask              *examination,
              MedicReach          reach)
{
  MedicExamination *data = g_task_get_task_data (examination);

  return reach != MEDIC_REACH_ANSWERED && reach != MEDIC_REACH_BUSY
         && (medic_vigil_slept (&data->vigil, self->began)
             || medic_attempt_is_of_former (self, g_task_get_source_object (examination)));
}

/* Notes whether the one who was asked answered, where the check wants that known. @examination:
 * that of the attempt, which may be over for it. */
void
medic_attempt_learn_reach (const MedicAttempt *self,
                           GTask              *examination,
                           MedicReach          reach)
{
  const MedicCheck *check = medic_run_get_check (self->run);
  g_autoptr (MedicFacts) learned = medic_facts_new ();

  if (check->reach == MEDIC_FACT_NONE || says_nothing (self, examination, reach))
    return;

  medic_facts_set_string (learned, check->reach, medic_reach_get_nick (reach));
  medic_case_learn (g_task_get_source_object (examination), learned, check->id);
}

/* Takes the attempt out of its examination, which goes on or ends without it. */
void
medic_attempt_end (MedicAttempt  *self,
                   MedicRunState  state,
                   MedicReach     reach)
{
  g_autoptr (GTask) examination = g_steal_pointer (&self->examination);
  MedicExamination *data = g_task_get_task_data (examination);
  MedicCase *the_case = g_task_get_source_object (examination);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_ptr_array_remove (data->attempts, self);
  the_case->n_running--;
  medic_run_end (self->run, state, reach);
}

/* Returns: (transfer full) (nullable): what is to be taken for its answer when there is none; NULL
 *   where it began nothing that may have been done */
MedicFacts *
medic_attempt_dup_assumed (const MedicAttempt *self)
{
  const MedicCheck *check = medic_run_get_check (self->run);
  MedicFacts *assumed;

  if (check->cut_off == NULL)
    return NULL;

  assumed = medic_facts_new ();
  medic_facts_set_string (assumed, check->provides[0], check->cut_off);

  return assumed;
}

/* What came of it after all takes the place of what was assumed, unless the check was carried out
 * again or forgotten since. */
void
medic_attempt_learn_late (MedicAttempt     *self,
                          const MedicFacts *learned)
{
  if (self->late == NULL || medic_run_get_state (self->run) != MEDIC_RUN_DONE
      || medic_run_get_ended (self->run) != self->cut_off)
    return;

  medic_case_learn (self->late, learned, medic_run_get_check (self->run)->id);
}

/* The same, and the check is told that nobody waits any longer. */
void
medic_attempt_cut_off (MedicAttempt  *self,
                       MedicRunState  state,
                       MedicReach     reach)
{
  g_autoptr (GCancellable) cancellable = g_object_ref (self->cancellable);
  g_autoptr (MedicCase) the_case = g_object_ref (g_task_get_source_object (self->examination));
  g_autoptr (MedicFacts) assumed = medic_attempt_dup_assumed (self);

  medic_attempt_end (self, assumed != NULL ? MEDIC_RUN_DONE : state, reach);
  if (assumed != NULL)
    {
      g_set_weak_pointer (&self->late, the_case);
      self->cut_off = medic_run_get_ended (self->run);
      medic_case_learn (the_case, assumed, medic_run_get_check (self->run)->id);
    }
  g_cancellable_cancel (cancellable);
}
