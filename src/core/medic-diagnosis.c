/* medic-diagnosis.c - a cause, how to recognise it and how to put it right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/medic-diagnosis.h"

static const struct
{
  const char *nick;
  const char *badge;
  const char *sentence;
  const char *name;
} owners[] = {
  [MEDIC_OWNER_USER] = {
    /* Translators: on a badge above a step: who does it. */
    "user", N_("For you"), N_("You can fix this yourself"),
    /* Translators: who can put it right, or who does a step, told to somebody else. */
    N_("The person whose mailbox it is")
  },
  [MEDIC_OWNER_ADMIN] = {
    "admin", N_("For your administrator"), N_("Your Microsoft 365 administrator can fix this"),
    N_("Their Microsoft 365 administrator")
  },
  [MEDIC_OWNER_HUBSPOT_ADMIN] = {
    "hubspot-admin", N_("For your HubSpot administrator"), N_("Your HubSpot administrator can fix this"),
    N_("Their HubSpot administrator")
  },
  [MEDIC_OWNER_VENDOR] = {
    "vendor", N_("For HubSpot"), N_("HubSpot’s own support can fix this"),
    N_("HubSpot’s own support")
  },
  [MEDIC_OWNER_OTHER_HOST] = {
    "other-host", N_("For your mail host"), N_("Whoever runs the domain’s mail can fix this"),
    N_("Whoever runs the domain’s mail")
  },
  [MEDIC_OWNER_WAIT] = {
    /* Translators: on a badge above a step: nobody has to do anything but wait. */
    "wait", N_("Wait"), N_("Nobody has to do anything but wait"),
    N_("Nobody; it takes time")
  },
  [MEDIC_OWNER_UNKNOWN] = {
    "unknown", N_("Not known who"), N_("Who can fix this is not known yet"),
    N_("Not known yet")
  },
};

/* Returns: the owner's name in JSON (closed list) */
const char *
medic_owner_get_nick (MedicOwner owner)
{
  return owners[owner].nick;
}

/* Returns: (translatable): a msgid */
const char *
medic_owner_get_badge (MedicOwner owner)
{
  return owners[owner].badge;
}

/* Returns: (translatable): a msgid */
const char *
medic_owner_get_sentence (MedicOwner owner)
{
  return owners[owner].sentence;
}

/* Returns: (translatable): a msgid: the owner as told to somebody else, e.g. at a help desk */
const char *
medic_owner_get_name (MedicOwner owner)
{
  return owners[owner].name;
}

/* Returns: (nullable): the step of that name, or NULL when the diagnosis has none */
const MedicStep *
medic_diagnosis_get_step (const MedicDiagnosis *self,
                          const char           *id)
{
  for (const MedicStep *step = self->steps; step != NULL && step->id != NULL; step++)
    if (g_str_equal (step->id, id))
      return step;

  return NULL;
}

/**
 * medic_steps_needed:
 * @steps: (nullable): a remedy or a walk
 *
 * Returns: (transfer container) (element-type MedicStep): the steps that are needed, in order;
 *   a step whose condition is not known is one
 */
GPtrArray *
medic_steps_needed (const MedicStep  *steps,
                    const MedicFacts *facts)
{
  GPtrArray *needed = g_ptr_array_new ();

  for (const MedicStep *step = steps; step != NULL && step->id != NULL; step++)
    if (medic_conditions_all (step->when, facts) != MEDIC_NO)
      g_ptr_array_add (needed, (gpointer) step);

  return needed;
}

/* Returns: (transfer container) (element-type MedicStep): what is needed of its remedy */
GPtrArray *
medic_diagnosis_steps (const MedicDiagnosis *self,
                       const MedicFacts     *facts)
{
  return medic_steps_needed (self->steps, facts);
}

gboolean
medic_question_takes (const MedicQuestion *self,
                      const char          *answer)
{
  if (self->choices == NULL || g_str_equal (answer, MEDIC_ANSWER_UNKNOWN))
    return TRUE;

  for (const MedicChoice *choice = self->choices; choice->value != NULL; choice++)
    if (g_str_equal (choice->value, answer))
      return TRUE;

  return FALSE;
}
