/* medic-address.h - an email address as people type and paste it: a pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"

G_BEGIN_DECLS

/* What is the matter with the text. The nick is the value of the fact “address-form”. */
typedef enum
{
  MEDIC_ADDRESS_FINE,
  MEDIC_ADDRESS_EMPTY,
  MEDIC_ADDRESS_TOO_LONG,
  MEDIC_ADDRESS_NO_AT,
  MEDIC_ADDRESS_MANY_AT,
  MEDIC_ADDRESS_NO_NAME,
  MEDIC_ADDRESS_BAD_NAME,
  MEDIC_ADDRESS_BAD_DOMAIN,
} MedicAddressForm;

typedef struct
{
  MedicAddressForm  form;
  char             *address;    /* (nullable): tidied, the domain in lower case; when fine */
  char             *domain;     /* (nullable): in ASCII, as the name service wants it; when fine */
  const char       *suggested;  /* (nullable): well-known domain that was perhaps meant */
  gboolean          microsoft;  /* the domain is one of Microsoft's own for personal accounts */
} MedicAddress;

MedicAddress *medic_address_parse            (const char        *text);
void          medic_address_free             (MedicAddress      *self);
const char   *medic_address_get_nick         (MedicAddressForm   form);
const char   *medic_address_get_sentence     (MedicAddressForm   form);
char         *medic_address_dup_domain       (const MedicFacts  *known);
char         *medic_address_dup_shown_domain (const char        *ascii);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicAddress, medic_address_free)

G_END_DECLS
