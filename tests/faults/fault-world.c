/* fault-world.c - the honest world, in front of which the faults stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "faults/fault-cell.h"
#include "program/medic-program.h"
#include "rehearsal/medic-rehearsal.h"
#include "support/fake-computer.h"

#define CUSTOMER \
  "{\"id\": \"one\", \"title\": \"One\", \"summary\": \"One.\", \"world\": {" \
  "\"dns\": {\"manner\": \"answers\", \"mx\": [{\"preference\": 0," \
  " \"host\": \"{domain}.mail.protection.outlook.com\"}]}," \
  "\"microsoft\": {\"manner\": \"answers\", \"code-interval\": 1, \"tenant\": {" \
  "\"id\": \"3f0c2a5e-7d41-4c1b-9a52-0b6f4d2e8a11\", \"region\": \"EU\", \"cloud\": \"global\"}," \
  " \"realm\": \"Managed\", \"brand\": \"Harbour\"}," \
  "\"accounts\": [{\"address\": \"anna@%s\"}]}," \
  "\"person\": {\"address\": \"anna@%s\", \"answers\": {}}}"

struct _FaultWorld
{
  MedicRehearsal *rehearsal;
  MedicEndpoints *honest;
  GTlsDatabase *trust;
};

/* Returns: (transfer full): a world of one's own: it remembers who signed in */
FaultWorld *
fault_world_new (const char *domain)
{
  FaultWorld *self = g_new0 (FaultWorld, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf (CUSTOMER, domain, domain);
  g_autoptr (MedicCustomer) customer = medic_customer_parse (text, (gssize) strlen (text), &error);

  g_assert_no_error (error);
  self->rehearsal = medic_rehearsal_new (customer, &error);
  g_assert_no_error (error);
  self->honest = medic_rehearsal_new_endpoints (self->rehearsal);
  self->trust = fault_new_trust (self->honest->trust);

  return self;
}

void
fault_world_free (FaultWorld *self)
{
  g_clear_pointer (&self->honest, medic_endpoints_free);
  g_clear_object (&self->trust);
  g_clear_object (&self->rehearsal);
  g_free (self);
}

/* Returns: “https://host:port” of who answers honestly */
const char *
fault_world_get_base (FaultWorld *self,
                      MedicHost   host)
{
  return self->honest->bases[host];
}

/* Returns: (transfer full): of the honest world, but for @host, which is at @base */
MedicServices *
fault_world_new_services (FaultWorld *self,
                          MedicHost   host,
                          const char *base)
{
  const char *bases[MEDIC_N_HOSTS];
  MedicEndpoints *endpoints;

  for (gsize i = 0; i < MEDIC_N_HOSTS; i++)
    bases[i] = i == (gsize) host ? base : self->honest->bases[i];
  endpoints = medic_endpoints_new (bases, self->honest->dns, self->honest->computer, self->trust);
  medic_endpoints_set_identity (endpoints, &self->honest->identity);

  return medic_services_new (endpoints);
}

/* Returns: (transfer full): of the honest world, by way of others. @proxies: (nullable) */
MedicServices *
fault_world_new_services_asking (FaultWorld     *self,
                                 MedicDns       *dns,
                                 GProxyResolver *proxies)
{
  g_autoptr (FakeComputer) computer = NULL;
  MedicEndpoints *endpoints;

  if (proxies != NULL)
    {
      computer = fake_computer_new_with_proxies (proxies, MEDIC_PROXY_FROM_SETTINGS, NULL);
      fake_computer_set_clock (computer, g_get_real_time () / G_USEC_PER_SEC);
    }
  endpoints = medic_endpoints_new ((const char *const *) self->honest->bases,
                                   dns != NULL ? dns : self->honest->dns,
                                   computer != NULL ? MEDIC_COMPUTER (computer)
                                                    : self->honest->computer,
                                   self->trust);
  medic_endpoints_set_identity (endpoints, &self->honest->identity);

  return medic_services_new (endpoints);
}

static void
on_visited (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  medic_rehearsal_visit_finish (MEDIC_REHEARSAL (source), result, NULL, NULL);
}

/* The person does what is asked, in a browser to whom everybody is honest. @base: who is asked by
 * the program in that place */
void
fault_world_visit (FaultWorld   *self,
                   MedicRun     *run,
                   const char   *base,
                   GCancellable *cancellable)
{
  const MedicPrompt *prompt = medic_run_peek_prompt (run);
  g_autoptr (GString) link = g_string_new (prompt->link);

  g_string_replace (link, base, self->honest->bases[MEDIC_HOST_SIGN_IN], 1);
  medic_rehearsal_visit_async (self->rehearsal, link->str, prompt->code, cancellable, on_visited,
                               NULL);
}
