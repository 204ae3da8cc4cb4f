/* fake-services.h - services that lead nowhere but to what the test made
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "services/medic-services.h"

G_BEGIN_DECLS

MedicServices *fake_services_new (MedicDns      *dns,
                                  MedicComputer *computer);

G_END_DECLS
