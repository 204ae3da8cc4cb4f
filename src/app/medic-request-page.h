/* medic-request-page.h - the request to an administrator, to be sent
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/medic-page.h"

G_BEGIN_DECLS

#define MEDIC_TYPE_REQUEST_PAGE (medic_request_page_get_type ())
G_DECLARE_FINAL_TYPE (MedicRequestPage, medic_request_page, MEDIC, REQUEST_PAGE, MedicPage)

G_END_DECLS
