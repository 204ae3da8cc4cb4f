/* permissions.c - what HubSpot asks Microsoft for, why, and what it cannot do with it
 *
 * Names: HubSpot’s article (2024-10-04). What each opens, and that all of them are delegated:
 * https://learn.microsoft.com/graph/permissions-reference (2026-11-23).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "knowledge/knowledge.h"

const MedicPermission medic_permissions[] = {
  { "Mail.ReadWrite", N_("Shows my mail in HubSpot and logs it at the right contact."),
    N_("My mailbox only: no colleague’s, and no shared one.") },
  { "Mail.Send", N_("Sends, from my address, what I write in HubSpot."),
    N_("It cannot send as anybody else.") },
  { "Calendars.Read", N_("Sees when I am busy."),
    N_("My calendars only.") },
  { "Calendars.ReadWrite", N_("Enters the meetings that people book with me."),
    N_("It cannot write into a colleague’s calendar.") },
  { "User.Read", N_("Knows my name and my address."),
    N_("No other person’s profile. Of the organisation, its basic data only.") },
  { "offline_access", N_("Stays connected without a new sign-in each time."),
    N_("It opens nothing that the others do not open.") },
  { "openid", N_("Lets me sign in with my Microsoft account."),
    N_("It opens no data by itself.") },
  { "email", N_("Learns which address is mine."),
    N_("It reads no mail.") },
  { NULL }
};
