/* ask-steps.h - steps for an administrator whose effect is no setting that can just be set back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/steps.h"

/* As STEP_ASK_ADMIN, with words of its own for what is changed (@effect), what is not (@kept), and
 * how it is taken back (@back). */
#define STEP_ASK_ADMIN_TO(task, headline, text, effect, kept, back) { \
  .id = task, \
  .title = headline, \
  .body = N_("Only an administrator of your Microsoft 365 can do this. Send them this text."), \
  .agent = N_("The customer cannot do this alone. Have the text sent, and ask who looks after their Microsoft 365."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = text, \
  .identifies = TRUE, \
  .expect = N_("They tell you that it is done. Then connect in HubSpot again."), \
  .changes = effect, \
  .spares = kept, \
  .undo = back, \
}

#define MAIL_STAYS N_("Your mail and your files stay as they are.")
#define BUYS_NOTHING N_("Sending the text buys nothing: they decide.")
#define OLD_PASSWORD_IS_GONE N_("You can change it again. The old one does not come back.")
