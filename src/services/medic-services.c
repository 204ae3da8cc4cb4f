/* medic-services.c - the way to the outside, handed to every check
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "services/medic-services.h"

/* A single read may be slow; the whole call has a deadline of its own (medic-http.c). */
#define READ_SECONDS 5

struct _MedicServices
{
  MedicEndpoints *endpoints;
  SoupSession *session;  /* (nullable): made when first needed */
};

/* @endpoints: (transfer full) */
MedicServices *
medic_services_new (MedicEndpoints *endpoints)
{
  MedicServices *self = g_new0 (MedicServices, 1);

  self->endpoints = endpoints;

  return self;
}

void
medic_services_free (MedicServices *self)
{
  if (self->session != NULL)
    soup_session_abort (self->session);
  g_clear_object (&self->session);
  g_clear_pointer (&self->endpoints, medic_endpoints_free);
  g_free (self);
}

/* Returns: (transfer none): no cookies, no cache, no proxy of ours: what the system says */
SoupSession *
medic_services_get_session (MedicServices *self)
{
  if (self->session != NULL)
    return self->session;

  self->session = soup_session_new_with_options ("timeout", READ_SECONDS,
                                                 "user-agent", "MailMedic", NULL);
  if (self->endpoints->trust != NULL)
    soup_session_set_tls_database (self->session, self->endpoints->trust);

  return self->session;
}

/* Returns: (transfer none) */
MedicDns *
medic_services_get_dns (MedicServices *self)
{
  return self->endpoints->dns;
}

/* Returns: microseconds since 1970, as the clock of the person's computer has it */
gint64
medic_services_get_time (MedicServices *self)
{
  return medic_computer_get_time (self->endpoints->computer);
}

/* Returns: what the person's computer says of its network: a hint */
MedicNetwork
medic_services_get_network (MedicServices *self)
{
  return medic_computer_get_network (self->endpoints->computer);
}

/* @path: begins with "/"; what is not ours in it is escaped already */
char *
medic_services_dup_uri (MedicServices *self,
                        MedicHost      host,
                        const char    *path)
{
  return g_strconcat (self->endpoints->bases[host], path, NULL);
}
