/* medic-step-list.c - the steps that are needed now, and what they are for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-step-list.h"

/* Returns: (transfer full) (nullable): the steps of the walk that is under way, or of what was
 *   found; %NULL when nothing was */
MedicStepList *
medic_step_list_new (MedicCase *the_case)
{
  g_autoptr (MedicStepList) self = g_new0 (MedicStepList, 1);
  const MedicFacts *facts = medic_case_get_facts (the_case);

  self->walk = medic_case_get_walk (the_case);
  if (self->walk == NULL)
    self->diagnosis = medic_case_get_finding (the_case).diagnosis;
  if (self->walk == NULL && self->diagnosis == NULL)
    self->diagnosis = medic_findings_open_end (medic_case_get_knowledge (the_case), facts);
  if (self->walk == NULL && self->diagnosis == NULL)
    return NULL;

  self->steps = medic_steps_needed (self->walk != NULL ? self->walk->steps
                                                       : self->diagnosis->steps, facts);

  return self->steps->len > 0 ? g_steal_pointer (&self) : NULL;
}

void
medic_step_list_free (MedicStepList *self)
{
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_free (self);
}

const MedicStep *
medic_step_list_get (const MedicStepList *self,
                     guint                at)
{
  return g_ptr_array_index (self->steps, at);
}

gboolean
medic_step_list_is_last (const MedicStepList *self,
                         guint                at)
{
  return at + 1 == self->steps->len;
}

/* Whether looking again after this step can show something. An open end has nothing to look at
 * again, nor has a walk. */
gboolean
medic_step_list_checks_after (const MedicStepList *self,
                              guint                at)
{
  return self->walk == NULL && !self->diagnosis->open
         && (medic_step_list_is_last (self, at) || medic_step_list_get (self, at)->settles);
}

/* Whether it may work after this step of a walk already, and the others are not needed. */
gboolean
medic_step_list_may_be_enough (const MedicStepList *self,
                               guint                at)
{
  return self->walk != NULL && medic_step_list_get (self, at)->settles
         && !medic_step_list_is_last (self, at);
}

/* Returns: what the main button says at a step that was shown */
const char *
medic_step_list_find_primary (const MedicStepList *self,
                              guint                at)
{
  if (medic_step_list_checks_after (self, at))
    return _("Done, check again");

  if (!medic_step_list_is_last (self, at))
    return _("Done, next step");

  return self->walk != NULL ? _("Done, that was all") : _("Back to what we found");
}

/* Returns: (nullable): what the other button says */
const char *
medic_step_list_find_secondary (const MedicStepList *self,
                                guint                at)
{
  if (self->walk == NULL)
    return NULL;

  return medic_step_list_may_be_enough (self, at) ? _("It works now") : _("Skip this step");
}

/* Which step is next: the first one that the person has not done; of a walk, where steps may be
 * skipped, the one after the last one done. */
guint
medic_step_list_find_next (const MedicStepList *self,
                           const MedicJournal  *journal)
{
  for (guint i = self->steps->len; self->walk != NULL && i > 0; i--)
    if (medic_journal_has_step (journal, medic_step_list_get (self, i - 1)))
      return MIN (i, self->steps->len - 1);

  for (guint i = 0; self->walk == NULL && i < self->steps->len; i++)
    if (!medic_journal_has_step (journal, medic_step_list_get (self, i)))
      return i;

  return 0;
}
