/* fault-world.c - the honest world, in front of which the faults stand
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "faults/fault-cell.h"
#include "program/medic-program.h"
#include "rehearsal/medic-rehearsal.h"

#define CUSTOMER \
  "{\"id\": \"one\", \"title\": \"One\", \"summary\": \"One.\", \"world\": {" \
  "\"dns\": {\"manner\": \"answers\", \"mx\": [{\"preference\": 0," \
  " \"host\": \"{domain}.mail.protection.outlook.com\"}]}," \
  "\"microsoft\": {\"manner\": \"answers\", \"code-interval\": 1, \"tenant\": {" \
  "\"id\": \"3f0c2a5e-7d41-4c1b-9a52-0b6f4d2e8a11\", \"region\": \"EU\", \"cloud\": \"global\"}," \
  " \"realm\": \"Managed\", \"brand\": \"Harbour\"}," \
  "\"accounts\": [{\"address\": \"anna@harbour.example\"}]}," \
  "\"person\": {\"address\": \"anna@harbour.example\", \"answers\": {}}}"

static MedicRehearsal *rehearsal;
static MedicEndpoints *honest;
static GTlsDatabase *trust;

/* Everybody asks the same world. */
void
fault_world_begin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MedicCustomer) customer = medic_customer_parse (CUSTOMER, (gssize) strlen (CUSTOMER), &error);

  g_assert_no_error (error);
  rehearsal = medic_rehearsal_new (customer, &error);
  g_assert_no_error (error);
  honest = medic_rehearsal_new_endpoints (rehearsal);
  trust = fault_new_trust (honest->trust);
}

void
fault_world_end (void)
{
  g_clear_pointer (&honest, medic_endpoints_free);
  g_clear_object (&trust);
  g_clear_object (&rehearsal);
}

/* Returns: (transfer full): “https://host:port” of who answers honestly */
char *
fault_world_dup_base (MedicHost host)
{
  return g_strdup (honest->bases[host]);
}

/* Returns: (transfer full): of the honest world, but for @host, which is at @base */
MedicServices *
fault_world_new_services (MedicHost   host,
                          const char *base)
{
  const char *bases[MEDIC_N_HOSTS];
  MedicEndpoints *endpoints;

  for (gsize i = 0; i < MEDIC_N_HOSTS; i++)
    bases[i] = i == (gsize) host ? base : honest->bases[i];
  endpoints = medic_endpoints_new (bases, honest->dns, honest->computer, trust);
  medic_endpoints_set_identity (endpoints, &honest->identity);

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
fault_world_visit (MedicRun     *run,
                   const char   *base,
                   GCancellable *cancellable)
{
  const MedicPrompt *prompt = medic_run_peek_prompt (run);
  g_autoptr (GString) link = g_string_new (prompt->link);

  g_string_replace (link, base, honest->bases[MEDIC_HOST_SIGN_IN], 1);
  medic_rehearsal_visit_async (rehearsal, link->str, prompt->code, cancellable, on_visited, NULL);
}
