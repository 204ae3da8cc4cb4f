/* medic-desk-steps.c - the steps of a call: where it is, what is done and how long it takes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-desk-private.h"

/* The last step is done: what is left is to write it down, and takes no step's time. */
static gboolean
is_over (MedicDesk *self)
{
  return self->current + 1 == self->steps->len && medic_desk_is_done (self, self->current);
}

/* Puts the time since the current step began to what it took so far. */
static void
settle (MedicDesk *self)
{
  gint64 now = self->now ();

  if (self->current < self->steps->len && !is_over (self))
    {
      gconstpointer step = g_ptr_array_index (self->steps, self->current);
      gint64 *spent = g_hash_table_lookup (self->seconds, step);

      if (spent == NULL)
        {
          spent = g_new0 (gint64, 1);
          g_hash_table_insert (self->seconds, (gpointer) step, spent);
        }
      *spent += MAX (0, now - self->since);
    }
  self->since = now;
}

void
medic_desk_begin_steps (MedicDesk *self)
{
  self->begun = self->now ();
  self->since = self->begun;
  medic_desk_find_steps (self);
}

/**
 * medic_desk_set_clock:
 * @now: (scope notified): microseconds from any beginning
 *
 * The call begins anew by this clock.
 */
void
medic_desk_set_clock (MedicDesk *self,
                      gint64   (*now) (void))
{
  g_return_if_fail (MEDIC_IS_DESK (self));

  self->now = now;
  g_hash_table_remove_all (self->seconds);
  medic_desk_begin_steps (self);
}

static const MedicStep *
peek_steps (MedicDesk *self)
{
  const MedicWalk *walk = medic_case_get_walk (self->the_case);
  const MedicDiagnosis *said = medic_desk_get_said (self);

  if (said != NULL)
    return said->steps;

  return walk != NULL ? walk->steps : NULL;
}

/* Where the call goes on when the steps are other ones: at the first one that is not done. */
static guint
find_first_open (MedicDesk *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (!medic_desk_is_done (self, i))
      return i;

  return self->steps->len > 0 ? self->steps->len - 1 : 0;
}

/* The steps that are needed now. The call stays at its step while that is one of them. */
void
medic_desk_find_steps (MedicDesk *self)
{
  const MedicStep *step = medic_desk_get_step (self, self->current);
  g_autoptr (GPtrArray) needed =
    medic_steps_needed (peek_steps (self), medic_case_get_facts (self->the_case));

  settle (self);
  g_ptr_array_unref (self->steps);
  self->steps = g_steal_pointer (&needed);
  if (step == NULL || !g_ptr_array_find (self->steps, step, &self->current))
    self->current = find_first_open (self);
}

guint
medic_desk_get_n_steps (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), 0);

  return self->steps->len;
}

/* Returns: (nullable): %NULL when there are not as many */
const MedicStep *
medic_desk_get_step (MedicDesk *self,
                     guint      i)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), NULL);

  return i < self->steps->len ? g_ptr_array_index (self->steps, i) : NULL;
}

/* Returns: number of the step that the call is at, from 0 */
guint
medic_desk_get_current (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), 0);

  return self->current;
}

/* The call is at step @i now. */
void
medic_desk_go (MedicDesk *self,
               guint      i)
{
  g_return_if_fail (MEDIC_IS_DESK (self));

  if (i >= self->steps->len || i == self->current)
    return;

  settle (self);
  self->current = i;
  medic_desk_changed (self);
}

/* The customer says that the current step is done. The call goes on with the next one. */
void
medic_desk_step_done (MedicDesk *self)
{
  const MedicStep *step;
  const MedicDiagnosis *said;

  g_return_if_fail (MEDIC_IS_DESK (self));

  step = medic_desk_get_step (self, self->current);
  said = medic_desk_get_said (self);
  if (step == NULL)
    return;

  settle (self);
  if (!medic_desk_is_done (self, self->current))
    medic_case_step_done (self->the_case, said, step);
  if (self->current + 1 < self->steps->len)
    self->current++;
  medic_desk_changed (self);
}

/* It is not so, or not so far: the call stays at the step. */
void
medic_desk_not_yet (MedicDesk *self)
{
  gpointer step;

  g_return_if_fail (MEDIC_IS_DESK (self));

  step = (gpointer) medic_desk_get_step (self, self->current);
  if (step == NULL)
    return;

  g_hash_table_insert (self->tries, step,
                       GUINT_TO_POINTER (medic_desk_get_tries (self, self->current) + 1));
  medic_desk_changed (self);
}

/* Returns: how often it was “not yet” at step @i */
guint
medic_desk_get_tries (MedicDesk *self,
                      guint      i)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->tries, medic_desk_get_step (self, i)));
}

gboolean
medic_desk_is_done (MedicDesk *self,
                    guint      i)
{
  const MedicStep *step;

  g_return_val_if_fail (MEDIC_IS_DESK (self), FALSE);

  step = medic_desk_get_step (self, i);

  return step != NULL
         && medic_journal_has_step (medic_case_get_journal (self->the_case), step);
}

/* Returns: how long the call was at step @i */
gint64
medic_desk_get_seconds (MedicDesk *self,
                        guint      i)
{
  gint64 *spent;
  gint64 now = 0;

  g_return_val_if_fail (MEDIC_IS_DESK (self), 0);

  spent = g_hash_table_lookup (self->seconds, medic_desk_get_step (self, i));
  if (i == self->current && i < self->steps->len && !is_over (self))
    now = MAX (0, self->now () - self->since);

  return ((spent != NULL ? *spent : 0) + now) / G_USEC_PER_SEC;
}

/* Returns: how long the call takes so far */
gint64
medic_desk_get_call_seconds (MedicDesk *self)
{
  g_return_val_if_fail (MEDIC_IS_DESK (self), 0);

  return MAX (0, self->now () - self->begun) / G_USEC_PER_SEC;
}
