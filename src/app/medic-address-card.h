/* medic-address-card.h - the address that is wanted beside those of the account that signed in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

GtkWidget *medic_address_card_new (const MedicFacts *facts);

G_END_DECLS
