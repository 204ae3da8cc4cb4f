/* address.c - causes in the address itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

static const MedicStep type_again[] = {
  {
    .id = "type-the-address-again",
    .title = N_("Type the whole address"),
    .body = N_("Go back to the start and type it as it stands on your business card: a name, an @ and a domain."),
    .agent = N_("Ask the customer to spell the address, letter by letter, and to type it again."),
    .actor = MEDIC_OWNER_USER,
    .expect = N_("The field takes the address without a remark."),
    .changes = N_("Nothing. Only what is typed here."),
  },
  { .id = NULL }
};

const MedicDiagnosis medic_address_diagnoses[] = {
  {
    .id = "address-incomplete",
    .title = N_("This is not a complete email address"),
    .explanation = N_("Without the whole address nobody can tell where its mailbox is. Nothing was asked on the network."),
    .agent = N_("What was typed is not an address. Have it spelled and typed again."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_NONE_OF (ADDRESS_FORM, "fine")),
    .proof = MEDIC_ALL_OF (MEDIC_KNOWN (ADDRESS_FORM)),
    .steps = type_again,
    .sources = MEDIC_SOURCES (
      { N_("An address is a name, an @ and a domain."),
        "RFC 5321, section 4.1.2", "https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2", "2008-10-01" }
    ),
  },
  {
    .id = "domain-mistyped",
    .title = N_("The address is perhaps mistyped"),
    .explanation = N_("You typed {mail-domain}. Very often {domain-suggested} is meant."),
    .agent = N_("The customer typed {mail-domain}. Ask whether {domain-suggested} is meant."),
    .owner = MEDIC_OWNER_USER,
    .when = MEDIC_ALL_OF (MEDIC_KNOWN (DOMAIN_SUGGESTED)),
    .proof = MEDIC_ALL_OF (MEDIC_ONE_OF (MX_ANSWER, "no-such-domain", "null")),
    .would_prove = N_("That the domain takes no mail. Look at the address once more."),
    .steps = type_again,
    .sources = MEDIC_SOURCES (
      { N_("This spelling is a usual slip for a well-known domain."), "Mail Medic", NULL, "2026-11-23" }
    ),
  },

  { 0 }
};
