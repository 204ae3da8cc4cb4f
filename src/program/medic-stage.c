/* medic-stage.c - a practice customer's world that other programs come to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "program/medic-stage.h"

#include "program/medic-program-private.h"
#include "rehearsal/medic-rehearsal.h"

void
medic_stage_free (MedicStage *self)
{
  g_clear_object (&self->rehearsal);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->microsoft, g_free);
  g_clear_pointer (&self->hubspot, g_free);
  g_clear_pointer (&self->tenant, g_free);
  g_clear_pointer (&self->application, g_free);
  g_clear_pointer (&self->accounts, g_strfreev);
  g_clear_pointer (&self->authority, g_free);
  g_free (self);
}

/**
 * medic_stage_open:
 * @id: of a practice customer
 * @port: of the pretend Microsoft, which HubSpot's follows; 0 for any that are free
 *
 * Returns: (transfer full): that customer's world; %NULL with an error when there is none of that
 *   name, or a port is taken
 */
MedicStage *
medic_stage_open (const char  *id,
                  guint16      port,
                  GError     **error)
{
  g_autoptr (MedicCustomer) customer = medic_practice_load (id, error);
  g_autoptr (MedicRehearsal) rehearsal =
    customer != NULL ? medic_rehearsal_new_at (customer, port, error) : NULL;
  MedicStage *self;

  if (rehearsal == NULL)
    return NULL;

  self = g_new0 (MedicStage, 1);
  medic_rehearsal_hurry (rehearsal);
  self->title = g_strdup (medic_customer_get_title (customer));
  self->microsoft = medic_rehearsal_dup_base (rehearsal);
  self->hubspot = medic_rehearsal_dup_hubspot_base (rehearsal);
  self->tenant = g_strdup (medic_rehearsal_get_tenant (rehearsal));
  self->application = g_strdup (MEDIC_REHEARSAL_CLIENT_ID);
  self->accounts = medic_rehearsal_list_accounts (rehearsal);
  self->authority = g_strdup (medic_rehearsal_get_authority (rehearsal));
  self->rehearsal = G_OBJECT (g_steal_pointer (&rehearsal));

  return self;
}
