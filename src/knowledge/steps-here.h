/* steps-here.h - steps about our own sign-in, which only looks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/steps.h"

#define SOURCE_SIGN_IN_ANSWERS { \
  N_("What an app gets back from a sign-in, and what is to be done with each answer."), "Microsoft", \
  "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow", "2026-11-23" }

#define STEP_SIGN_IN_HERE_AGAIN { \
  .id = "sign-in-here-again", \
  .title = N_("Sign in here once more"), \
  .body = N_("Look again: Microsoft’s page opens anew. Choose the address that you want in HubSpot, answer what Microsoft asks, and come back here."), \
  .agent = N_("Once more from the beginning, in this program. The customer reads out what Microsoft’s page says, and types passwords and codes alone."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("You see which account is signed in."), \
  .changes = N_("Nothing. The sign-in here is only for looking."), \
  .settles = TRUE, \
}

#define STEP_SIGN_IN_AS_WANTED { \
  .id = "sign-in-as-the-one-wanted", \
  .title = N_("Sign in here as {mail-address}"), \
  .body = N_("Go back to the addresses and press “Sign in as someone else”. Microsoft asks which account you want. If yours is not in the list, press “Use another account” and type it."), \
  .agent = N_("Back to the addresses, “Sign in as someone else”. At Microsoft the customer chooses {mail-address}, or types it after “Use another account”."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Sign in as someone else", "Use another account"), \
  .expect = N_("The account that comes back has {mail-address}."), \
  .changes = N_("Nothing at Microsoft and in HubSpot. The sign-in here is only for looking."), \
  .settles = TRUE, \
}

#define STEP_GO_ON_WITHOUT { \
  .id = "go-on-without-signing-in", \
  .title = N_("Or go on without signing in here"), \
  .body = N_("Signing in here only helps to look. Go back to that question and answer “No”. What was seen from outside stays, and HubSpot notices nothing of it."), \
  .agent = N_("It was only for looking. Answer “No” there, and go on with what is known: HubSpot’s own message tells most."), \
  .actor = MEDIC_OWNER_USER, \
  .expect = N_("You see what is known, and what else could decide."), \
  .changes = N_("Nothing."), \
}

/* Not HubSpot and not the person: whoever entered the application id, mostly the organisation. */
#define STEP_ASK_WHO_SET_IT_UP(task, text) { \
  .id = task, \
  .title = N_("Tell whoever set up signing in here"), \
  .body = N_("This program signs in with an application id. Somebody entered it: your administrator, or whoever gave you the program. Send them this text."), \
  .agent = N_("It is about this program, not about HubSpot. Whoever registered its application id at Microsoft can look at it."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = text, \
  .expect = N_("They tell you that it is put right. Then sign in here again."), \
  .changes = N_("How this program is registered at Microsoft. HubSpot has a registration of its own."), \
  .spares = N_("Your account and your mailbox are not touched."), \
  .undo = N_("They can set it as it was."), \
  .settles = TRUE, \
}
