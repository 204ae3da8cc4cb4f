/* address.c - is this an address, and of which domain?
 *
 * Asks nobody: it reads what was typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checks/checks.h"
#include "core/medic-address.h"

static MedicFacts *
interpret (const char *typed)
{
  g_autoptr (MedicAddress) address = medic_address_parse (typed);
  MedicFacts *learned = medic_facts_new ();

  medic_facts_set_string (learned, MEDIC_FACT_ADDRESS_FORM,
                          medic_address_get_nick (address->form));
  if (address->form != MEDIC_ADDRESS_FINE)
    return learned;

  medic_facts_set_string (learned, MEDIC_FACT_MAIL_ADDRESS, address->address);
  medic_facts_set_string (learned, MEDIC_FACT_MAIL_DOMAIN, address->domain);
  medic_facts_set_string (learned, MEDIC_FACT_ADDRESS_KIND,
                          address->microsoft ? "microsoft-personal" : "other");
  if (address->suggested != NULL)
    medic_facts_set_string (learned, MEDIC_FACT_DOMAIN_SUGGESTED, address->suggested);

  return learned;
}

static void
run (GTask            *task,
     const MedicFacts *known,
     MedicServices    *services)
{
  const char *typed = medic_facts_peek_string (known, MEDIC_FACT_ADDRESS_TYPED);

  g_task_return_pointer (task, interpret (typed != NULL ? typed : ""),
                         (GDestroyNotify) medic_facts_unref);
}

const MedicCheck medic_check_address = {
  .id = "address",
  .title = N_("Your address"),
  .doing = N_("Reading it…"),
  .found = MEDIC_PHRASES (
    { MEDIC_ALL_OF (MEDIC_KNOWN (DOMAIN_SUGGESTED)),
      N_("{mail-domain}. Did you mean {domain-suggested}?"), TRUE },
    { MEDIC_ALL_OF (MEDIC_ONE_OF (ADDRESS_KIND, "microsoft-personal")),
      N_("A personal Microsoft address") },
    { MEDIC_ALL_OF (MEDIC_KNOWN (MAIL_DOMAIN)), N_("An address of {mail-domain}") },
    { NULL, N_("This is not a complete address"), TRUE }
  ),
  .when = MEDIC_ALL_OF (MEDIC_KNOWN (ADDRESS_TYPED)),
  .provides = MEDIC_PROVIDES (MEDIC_FACT_ADDRESS_FORM, MEDIC_FACT_MAIL_ADDRESS,
                              MEDIC_FACT_MAIL_DOMAIN, MEDIC_FACT_ADDRESS_KIND,
                              MEDIC_FACT_DOMAIN_SUGGESTED),
  .of_domain = TRUE,
  .run = run,
};
