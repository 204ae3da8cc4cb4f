/* medic-sign-in-offer.h - what is asked for at Microsoft, why, and what is never done
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

GtkWidget *medic_sign_in_offer_new_identity (void);
GtkWidget *medic_sign_in_offer_new_mailbox  (void);
GtkWidget *medic_sign_in_offer_new_missing  (void);

G_END_DECLS
