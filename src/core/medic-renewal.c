/* medic-renewal.c - what is not relied on any more once the network changed
 *
 * Whoever was not reached was not reached over the former network, and that says nothing of the one
 * that is there now. So that is forgotten and asked anew, and so is what a check finds out about
 * this computer's own way: its network, its proxy, where Microsoft's name leads, IPv4 and IPv6, and
 * who answers in Microsoft's place.
 *
 * What was answered stays, and nobody is asked twice for it: what the name servers, Microsoft and
 * HubSpot say of a domain or an account does not depend on who carries the question. (An inner
 * name server may say something else than the one outside; but so it may without any change.) That
 * somebody has no time now is an answer, too. And the clock was compared with Microsoft's own.
 *
 * What is done only once, such as sending a message or signing in, is not done again; but that its
 * server was not reached is not kept either.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-case-private.h"

/* The case is told when @ground changes; whoever has none is not, as in practice. Before the first
 * examination. */
void
medic_case_set_ground (MedicCase   *self,
                       MedicGround *ground)
{
  g_return_if_fail (MEDIC_IS_CASE (self));
  g_return_if_fail (self->ground == NULL);

  self->ground = g_object_ref (ground);
  g_signal_connect_object (ground, "settled", G_CALLBACK (medic_case_settled), self,
                           G_CONNECT_SWAPPED);
}

/* Whether the network changed, and it is too early to ask anew. */
gboolean
medic_case_is_settling (MedicCase *self)
{
  return self->ground != NULL && medic_ground_is_settling (self->ground);
}

static gboolean
was_not_reached (MedicRun *run)
{
  return medic_run_get_state (run) == MEDIC_RUN_INCONCLUSIVE
         && medic_run_get_reach (run) != MEDIC_REACH_BUSY;
}

/* Whether what @run came to counts for the network that it was carried out over, and no other. */
static gboolean
is_former (MedicRun *run)
{
  return was_not_reached (run)
         || (medic_run_get_check (run)->of_way && medic_run_get_state (run) == MEDIC_RUN_DONE);
}

/* Whether there is anything that is not relied on once the network changed. */
gboolean
medic_case_has_former (MedicCase *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    if (is_former (medic_case_peek_run (self, i)))
      return TRUE;

  return FALSE;
}

static void
forget_reach (MedicCase        *self,
              const MedicCheck *check)
{
  if (check->reach == MEDIC_FACT_NONE)
    return;

  medic_facts_forget (self->facts, check->reach);
  medic_case_read_anew (self, check->reach);
}

/* Forgets what counts for a former network. @anew: whether it is to be found out about this one;
 * else it stays unknown. */
void
medic_case_leave_former (MedicCase *self,
                         gboolean   anew)
{
  g_autoptr (GArray) checks = g_array_new (FALSE, FALSE, sizeof (const MedicCheck *));
  g_autoptr (GPtrArray) left = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->runs)); i++)
    {
      MedicRun *run = medic_case_peek_run (self, i);
      const MedicCheck *check = medic_run_get_check (run);

      if (!is_former (run))
        continue;

      forget_reach (self, check);
      if (check->once)
        continue;

      g_array_append_val (checks, check);
      g_ptr_array_add (left, run);
    }

  medic_case_forget (self, checks);
  for (guint i = 0; i < left->len && !anew; i++)
    medic_run_end (g_ptr_array_index (left, i), MEDIC_RUN_INCONCLUSIVE, MEDIC_REACH_MOVED);

  self->moved = FALSE;
  medic_case_changed (self);
}
