/* medic-sign-in-page.h - signing in at Microsoft, and whose account came back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_SIGN_IN_PAGE (medic_sign_in_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicSignInPage, medic_sign_in_page, MEDIC, SIGN_IN_PAGE, MedicPage)

G_END_DECLS
