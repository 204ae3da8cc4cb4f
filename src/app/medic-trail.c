/* medic-trail.c - the places visited on the way here
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-trail.h"

#include "app/medic-step-list.h"

struct _MedicTrail
{
  GArray *visits;  /* (element-type Visit) */
};

typedef struct
{
  MedicPlace       place;
  const MedicWalk *walk;  /* (nullable): that was under way there */
} Visit;

static Visit
get_last (const MedicTrail *self)
{
  return g_array_index (self->visits, Visit, self->visits->len - 1);
}

/* Returns: (transfer full): a way that begins at the start */
MedicTrail *
medic_trail_new (void)
{
  MedicTrail *self = g_new0 (MedicTrail, 1);

  self->visits = g_array_new (FALSE, FALSE, sizeof (Visit));
  medic_trail_push (self, MEDIC_PLACE_START, NULL);

  return self;
}

void
medic_trail_free (MedicTrail *self)
{
  g_clear_pointer (&self->visits, g_array_unref);
  g_free (self);
}

guint
medic_trail_get_n (const MedicTrail *self)
{
  return self->visits->len;
}

MedicPlace
medic_trail_get_place (const MedicTrail *self)
{
  return get_last (self).place;
}

/* @the_case: (nullable): before there is one */
void
medic_trail_push (MedicTrail *self,
                  MedicPlace  place,
                  MedicCase  *the_case)
{
  Visit visit = { place, the_case != NULL ? medic_case_get_walk (the_case) : NULL };

  g_array_append_val (self->visits, visit);
}

/* Forgets the present place. */
void
medic_trail_drop (MedicTrail *self)
{
  g_return_if_fail (self->visits->len > 1);

  g_array_set_size (self->visits, self->visits->len - 1);
}

/* The start is where the way begins: nothing is behind it. */
void
medic_trail_restart (MedicTrail *self)
{
  g_array_set_size (self->visits, 1);
}

static gboolean
has_steps (MedicCase *the_case)
{
  g_autoptr (MedicStepList) list = medic_step_list_new (the_case);

  return list != NULL;
}

/* That it works was said on the way out of the walk. */
static void
walk_again (MedicCase       *the_case,
            const MedicWalk *walk)
{
  if (medic_facts_peek (medic_case_get_facts (the_case), MEDIC_FACT_HUBSPOT_NOW) != NULL)
    medic_case_take_back (the_case);
  medic_case_begin_walk (the_case, walk);
}

/* Takes back what was said at @visit or since. Returns: whether there is still something to show */
static gboolean
take_up (Visit      visit,
         MedicCase *the_case)
{
  if (visit.place == MEDIC_PLACE_QUESTION)
    {
      medic_case_take_back (the_case);
      return medic_case_get_next_question (the_case) != NULL;
    }

  if (visit.place == MEDIC_PLACE_STEPS && visit.walk != NULL)
    walk_again (the_case, visit.walk);
  else if (visit.place == MEDIC_PLACE_STEPS)
    return has_steps (the_case);

  return TRUE;
}

/* Goes back to the last place that there is still something to show at. */
void
medic_trail_back (MedicTrail *self,
                  MedicCase  *the_case)
{
  g_return_if_fail (self->visits->len > 1);

  do
    medic_trail_drop (self);
  while (self->visits->len > 1 && !take_up (get_last (self), the_case));
}
