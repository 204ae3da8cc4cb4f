/* medic-afterlife.c - services that nobody needs any more, until what they still have to do is done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-afterlife.h"

#include "rehearsal/medic-rehearsal.h"
#include "services/medic-services.h"

/* Nothing watches so closely that it would be worth a signal. */
#define LOOK_MILLISECONDS 100

/* Every errand has bounds of its own; this is beyond them all. */
#define MOST_LOOKS (120 * 1000 / LOOK_MILLISECONDS)

typedef struct
{
  MedicServices  *services;
  MedicRehearsal *rehearsal;  /* (nullable): the world that they are of */
  guint           n_looks;
} Afterlife;

static guint n_on;

static void
afterlife_free (Afterlife *self)
{
  g_clear_pointer (&self->services, medic_services_free);
  g_clear_object (&self->rehearsal);
  g_free (self);
  n_on--;
}

static gboolean
on_look (gpointer user_data)
{
  Afterlife *self = user_data;

  return medic_services_is_busy (self->services) && ++self->n_looks < MOST_LOOKS
         ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * medic_afterlife_begin:
 * @services: (transfer full): freed at once, unless an errand still goes on
 * @rehearsal: (transfer none) (nullable): kept as long
 */
void
medic_afterlife_begin (MedicServices  *services,
                       MedicRehearsal *rehearsal)
{
  Afterlife *self;

  if (!medic_services_is_busy (services))
    {
      medic_services_free (services);
      return;
    }

  self = g_new0 (Afterlife, 1);
  n_on++;
  self->services = services;
  g_set_object (&self->rehearsal, rehearsal);
  g_timeout_add_full (G_PRIORITY_DEFAULT, LOOK_MILLISECONDS, on_look, self,
                      (GDestroyNotify) afterlife_free);
}

/* Whether any still go on. */
gboolean
medic_afterlife_is_on (void)
{
  return n_on > 0;
}
