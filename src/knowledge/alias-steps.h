/* alias-steps.h - the addresses of an account: which is the main one, and how another becomes it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "knowledge/steps.h"

/* The addresses of a personal account: Microsoft’s help on aliases. */
#define STEP_SEE_PRIMARY(condition) { \
  .id = "see-the-main-address", \
  .title = N_("See which address of your account is the main one"), \
  .body = N_("Open the addresses of your personal account. One of them is marked as primary. HubSpot wants it to end in outlook.com or another domain of Microsoft’s own."), \
  .agent = N_("Which address is marked as primary? One that is not Microsoft’s own shows in HubSpot as outlook_ and many letters."), \
  .actor = MEDIC_OWNER_USER, \
  .drawing = DRAWING (MAIN_ADDRESS), \
  .link = LINK_ADDRESSES_PERSONAL, \
  .link_title = N_("Open the addresses of your account"), \
  .expect = N_("You see which address is primary. If it is one of Microsoft’s own, leave the next two steps out."), \
  .changes = N_("Nothing. You only look."), \
  .when = condition, \
}

#define STEP_ADD_ALIAS(condition) { \
  .id = "add-an-outlook-address", \
  .title = N_("Add an outlook.com address to your account"), \
  .body = N_("On the same page press “Add email” and choose a new address at outlook.com. If you have one already, go on."), \
  .agent = N_("“Add email”, then a new address at outlook.com. An address that is an account by itself cannot be added."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Add email"), \
  .drawing = DRAWING (ADD_ADDRESS), \
  .link = LINK_ADDRESSES_PERSONAL, \
  .link_title = N_("Open the addresses of your account"), \
  .expect = N_("The new address stands in the list."), \
  .changes = N_("Your account gets one more address. Mail to it arrives in the same inbox."), \
  .spares = N_("Your main address and your password stay as they are."), \
  .undo = N_("Press “Remove” beside the new address."), \
  .caution = N_("Ten addresses are the most an account can have."), \
  .when = condition, \
}

#define STEP_MAKE_PRIMARY(condition) { \
  .id = "make-it-primary", \
  .title = N_("Make the outlook.com address the main one"), \
  .body = N_("On the same page press “Make primary” beside it. It can take some hours until all of Microsoft’s pages know it."), \
  .agent = N_("“Make primary” beside the outlook.com address. Warn the customer: the name shown in Windows and Xbox changes too."), \
  .actor = MEDIC_OWNER_USER, \
  .press = MEDIC_PRESS ("Make primary"), \
  .drawing = DRAWING (MAKE_PRIMARY), \
  .link = LINK_ADDRESSES_PERSONAL, \
  .link_title = N_("Open the addresses of your account"), \
  .expect = N_("The outlook.com address is marked as primary."), \
  .changes = N_("The address that your account shows in Windows, Xbox and Microsoft’s pages, and the sender of new mail."), \
  .spares = N_("No mail is moved or lost, and your password stays the same."), \
  .undo = N_("Press “Make primary” beside the old address."), \
  .caution = N_("People see the new address on mail that you send. Mail to the old one still arrives."), \
  .when = condition, \
}

/* At work the main address is not the person's to change. */
#define STEP_ASK_MAIN_ADDRESS(condition) { \
  .id = "ask-for-another-main-address", \
  .title = N_("Ask your administrator to change the main address"), \
  .body = N_("For an account from work or school. Only an administrator can change which address is the main one. Send them this text."), \
  .agent = N_("Only for accounts from work or school. The main address is changed by the administrator, sometimes on a server of their own."), \
  .actor = MEDIC_OWNER_ADMIN, \
  .copy = N_("HubSpot connects my mailbox under its main address, and that is not the one I use. Could you make the address that I use the primary one?\n\nWhere: https://admin.microsoft.com > Users > Active users > me > Manage username and email, or the mailbox in https://admin.exchange.microsoft.com.\nIf our accounts are synchronised from our own server: change it there. In proxyAddresses, SMTP: in capitals marks the primary address, smtp: marks the others.\n\nWhat it changes: others see the new address on my mail. Mail to the old address still arrives.\nTo check: a mail from me comes from the new address. It can take some hours.\nTo take it back: make the old address the primary one again."), \
  .identifies = TRUE, \
  .expect = N_("A mail to yourself comes from the address that you want. It can take some hours."), \
  .changes = N_("The address that others see on your mail. Mail to the old one still arrives."), \
  .spares = N_("No mail is moved or lost, and your password stays the same."), \
  .undo = N_("They can make the old address the primary one again."), \
  .when = condition, \
}
