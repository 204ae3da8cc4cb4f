/* account-plan.h - whether an account's licences give it a mailbox: a pure function
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

const char *medic_account_plan_find (JsonObject *user);

G_END_DECLS
