/* account-read.h - an account as Microsoft Graph describes it: a pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-facts.h"
#include "services/medic-graph.h"

G_BEGIN_DECLS

/**
 * MedicAccountTerms:
 * @wanted: (nullable): the address that is to be connected
 * @name: (nullable): under which the account signed in
 * @personal: it belongs to a person, and to no organisation
 * @guest: its home is another organisation
 *
 * What is known of the account before Graph is asked.
 */
typedef struct
{
  char     *wanted;
  char     *name;
  gboolean  personal;
  gboolean  guest;
} MedicAccountTerms;

void        medic_account_terms_free (MedicAccountTerms       *self);
MedicFacts *medic_account_read       (const MedicAccountTerms *terms,
                                      const MedicGraphReply   *basic,
                                      const MedicGraphReply   *extended,
                                      GError                 **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MedicAccountTerms, medic_account_terms_free)

G_END_DECLS
