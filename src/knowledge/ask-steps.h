/* ask-steps.h - steps for an administrator whose effect is no setting that can just be set back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/steps.h"

#define STEP_ASK_ADMIN_TO(task, headline, text, effect, kept, back) \
  STEP_ASK_ADMIN_FOR (task, headline, text, NULL, effect, kept, back)

#define MAIL_STAYS N_("Your mail and your files stay as they are.")
#define BUYS_NOTHING N_("Sending the text buys nothing: they decide.")
#define OLD_PASSWORD_IS_GONE N_("You can change it again. The old one does not come back.")
