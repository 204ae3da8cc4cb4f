/* person.h - what the checks that have a person sign in share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/medic-check.h"
#include "services/medic-account.h"
#include "services/medic-refusal.h"
#include "services/medic-tokens.h"

G_BEGIN_DECLS

void  medic_person_sign_in    (GTask               *task,
                               const MedicFacts    *known,
                               MedicAccount        *account,
                               MedicTier            tier,
                               GAsyncReadyCallback  callback);
void  medic_person_ask_no_more (GTask              *task);
char *medic_person_dup_code   (GTask               *task,
                               const MedicRefusal  *refusal,
                               const GError        *error);

G_END_DECLS
