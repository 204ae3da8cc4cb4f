/* medic-beginning.c - how a case begins: with an address, a message, a choice or a walk
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/medic-beginning.h"

/* Returns: (transfer full): a case that knows what @self says, and has asked nobody; or the one
 *   that goes on */
MedicCase *
medic_beginning_new_case (const MedicBeginning *self)
{
  const MedicQuestion *shown = medic_knowledge_who_asks (medic_program_get_knowledge (),
                                                         MEDIC_FACT_HUBSPOT_SHOWS);
  MedicCase *the_case;

  if (self->the_case != NULL)
    return g_object_ref (self->the_case);

  the_case = medic_program_new_case (self->program, self->address);

  if (self->message != NULL)
    medic_case_tell (the_case, self->message);
  else if (self->shown != NULL)
    medic_case_answer (the_case, shown, self->shown);

  if (self->asks != NULL)
    medic_case_ask_first (the_case, self->asks);
  if (self->walk != NULL)
    medic_case_begin_walk (the_case, self->walk);
  if (self->step != NULL)
    medic_case_begin_step (the_case, self->step);

  return the_case;
}
