/* rehearsal-words.h - the words of data/rehearsal/, for translators; no program includes this
 *
 * Made by po/words.py: run it after a change there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Translators: a customer to practise with (app-switched-off): the title. */
N_("HubSpot is switched off there")
/* Translators: and what the title is about. */
N_("Microsoft says that the app is disabled, and it stays so.")

/* Translators: a customer to practise with (approval-needed): the title. */
N_("An administrator must approve")
/* Translators: and what the title is about. */
N_("Microsoft shows a page that asks for an administrator.")

/* Translators: a customer to practise with (assignment-needed): the title. */
N_("Assigned, and still not approved")
/* Translators: and what the title is about. */
N_("Only chosen people may use HubSpot there. After that comes the next page.")

/* Translators: a customer to practise with (blocked-network): the title. */
N_("A firewall keeps Microsoft out")
/* Translators: and what the title is about. */
N_("Other pages open, Microsoft’s sign-in page does not.")

/* Translators: a customer to practise with (both-at-once): the title. */
N_("Two things are missing at once")
/* Translators: and what the title is about. */
N_("Nobody is assigned, and nobody has approved.")

/* Translators: a customer to practise with (broken-ipv6): the title. */
N_("One of two ways is broken")
/* Translators: and what the title is about. */
N_("Pages hang, and now and then one does not open.")

/* Translators: a customer to practise with (captive-portal): the title. */
N_("The network wants a sign-in first")
/* Translators: and what the title is about. */
N_("In a hotel, nothing answers as it should.")

/* Translators: a customer to practise with (ends-again): the title. */
N_("The connection ends every week")
/* Translators: and what the title is about. */
N_("HubSpot says that the inbox is disconnected, again and again.")

/* Translators: a customer to practise with (federated): the title. */
N_("The organisation has a sign-in server of its own")
/* Translators: and what the title is about. */
N_("Since Monday, nobody there gets past Microsoft’s page.")

/* Translators: a customer to practise with (filter-elsewhere): the title. */
N_("A filter, and another host behind it")
/* Translators: and what the title is about. */
N_("All mail goes through a filter first, and HubSpot finds no inbox.")

/* Translators: a customer to practise with (filter-in-front): the title. */
N_("A filter hides where the mailbox is")
/* Translators: and what the title is about. */
N_("All mail goes through a filter first. Is the mailbox at Microsoft at all?")

/* Translators: a customer to practise with (government-cloud): the title. */
N_("In the cloud of a government")
/* Translators: and what the title is about. */
N_("Microsoft says that the account belongs to another of its clouds.")

/* Translators: a customer to practise with (guest): the title. */
N_("A guest of another organisation")
/* Translators: and what the title is about. */
N_("HubSpot gets in, and Microsoft gives it no mailbox.")

/* Translators: a customer to practise with (healthy): the title. */
N_("Everything is in order")
/* Translators: and what the title is about. */
N_("Nothing is wrong that could be seen from outside. What now?")

/* Translators: a customer to practise with (hubspot-down): the title. */
N_("HubSpot itself has trouble")
/* Translators: and what the title is about. */
N_("It worked this morning, and nothing was changed.")

/* Translators: a customer to practise with (hybrid): the title. */
N_("Accounts at Microsoft, mailboxes at home")
/* Translators: and what the title is about. */
N_("Mail arrives at Microsoft first, and HubSpot says that the mailbox is unavailable.")

/* Translators: a customer to practise with (interaction-required): the title. */
N_("HubSpot says “Interaction required”")
/* Translators: and what the title is about. */
N_("It says so again and again, whatever is typed.")

/* Translators: a customer to practise with (left-over-entry): the title. */
N_("The domain is not in Microsoft’s system")
/* Translators: and what the title is about. */
N_("Microsoft’s page says so, and yet the organisation is there.")

/* Translators: a customer to practise with (licence-ending): the title. */
N_("The licence is running out")
/* Translators: and what the title is about. */
N_("Some days HubSpot connects, and some days it does not.")

/* Translators: a customer to practise with (lying-name-server): the title. */
N_("A name server leads astray")
/* Translators: and what the title is about. */
N_("Since there is a filter in the network, Microsoft’s page is gone.")

/* Translators: a customer to practise with (mail-elsewhere): the title. */
N_("The mail is somewhere else")
/* Translators: and what the title is about. */
N_("There is an account for Word and Excel, and still no inbox is found.")

/* Translators: a customer to practise with (mailbox-deleted): the title. */
N_("The mailbox is gone")
/* Translators: and what the title is about. */
N_("The licence is there for years, and the mail is not.")

/* Translators: a customer to practise with (moved-yesterday): the title. */
N_("The mailbox moved yesterday")
/* Translators: and what the title is about. */
N_("Outlook shows all mail, and HubSpot says that the mailbox is unavailable.")

/* Translators: a customer to practise with (moving-tonight): the title. */
N_("A move that ends by itself")
/* Translators: and what the title is about. */
N_("HubSpot says that the mailbox is unavailable, and nobody knows of a move.")

/* Translators: a customer to practise with (moving): the title. */
N_("The mailbox is on the move")
/* Translators: and what the title is about. */
N_("Since yesterday HubSpot says that the mailbox is unavailable.")

/* Translators: a customer to practise with (new-licence): the title. */
N_("A licence from this morning")
/* Translators: and what the title is about. */
N_("The licence for a mailbox is there, and the mailbox is not.")

/* Translators: a customer to practise with (no-default-calendar): the title. */
N_("The inbox connects, the calendar does not")
/* Translators: and what the title is about. */
N_("HubSpot finds no calendar that it could use.")

/* Translators: a customer to practise with (nothing-reachable): the title. */
N_("No way to Microsoft")
/* Translators: and what the title is about. */
N_("The person says that the computer is online. It is not.")

/* Translators: a customer to practise with (old-way): the title. */
N_("“IMAP” was chosen in HubSpot")
/* Translators: and what the title is about. */
N_("The password is right, and it is not taken.")

/* Translators: a customer to practise with (opened-connection): the title. */
N_("Something looks into the connection")
/* Translators: and what the title is about. */
N_("Since the new security program, Microsoft’s page shows a warning.")

/* Translators: a customer to practise with (outage): the title. */
N_("Microsoft has trouble of its own")
/* Translators: and what the title is about. */
N_("Since noon, HubSpot shows a message that names no cause.")

/* Translators: a customer to practise with (outlook-alias): the title. */
N_("A strange address with outlook_ in it")
/* Translators: and what the title is about. */
N_("HubSpot shows an address that nobody has ever seen.")

/* Translators: a customer to practise with (outside-the-office): the title. */
N_("It connects in the office only")
/* Translators: and what the title is about. */
N_("From home, Microsoft says that the criteria are not met.")

/* Translators: a customer to practise with (own-server): the title. */
N_("The mailbox is on a server of the organisation")
/* Translators: and what the title is about. */
N_("Mail arrives at Microsoft, and HubSpot says that the mailbox is unavailable.")

/* Translators: a customer to practise with (private-account): the title. */
N_("A private account without a mailbox")
/* Translators: and what the title is about. */
N_("HubSpot finds no inbox. The account is good for Windows and OneDrive.")

/* Translators: a customer to practise with (private-computer): the title. */
N_("From the computer at home")
/* Translators: and what the title is about. */
N_("Microsoft wants a computer that the organisation manages.")

/* Translators: a customer to practise with (proxy-password): the title. */
N_("The proxy wants a password")
/* Translators: and what the title is about. */
N_("In the new office, no page opens before a name is typed in.")

/* Translators: a customer to practise with (second-address): the title. */
N_("HubSpot shows the other address")
/* Translators: and what the title is about. */
N_("It connects, and under a name that nobody asked for.")

/* Translators: a customer to practise with (second-proof-loop): the title. */
N_("The second proof is wanted again and again")
/* Translators: and what the title is about. */
N_("It is given each time, and HubSpot says the same.")

/* Translators: a customer to practise with (shared-mailbox): the title. */
N_("A mailbox that the whole team uses")
/* Translators: and what the title is about. */
N_("Microsoft says that its account is switched off.")

/* Translators: a customer to practise with (short-code-blocked): the title. */
N_("The short code is not taken")
/* Translators: and what the title is about. */
N_("Microsoft takes no code that is typed in. And the mailbox is missing.")

/* Translators: a customer to practise with (silent-names): the title. */
N_("The name service does not answer")
/* Translators: and what the title is about. */
N_("Pages open sometimes, and mostly not.")

/* Translators: a customer to practise with (slow-clock): the title. */
N_("The clock is nine minutes slow")
/* Translators: and what the title is about. */
N_("Microsoft’s page comes back again and again.")

/* Translators: a customer to practise with (suspended-licence): the title. */
N_("The subscription was not renewed")
/* Translators: and what the title is about. */
N_("Since yesterday no mail comes, and HubSpot finds no mailbox.")

/* Translators: a customer to practise with (throttled): the title. */
N_("Microsoft asks HubSpot to slow down")
/* Translators: and what the title is about. */
N_("Every morning the inbox stops for a while.")

/* Translators: a customer to practise with (unlisted-app): the title. */
N_("Only apps from a list")
/* Translators: and what the title is about. */
N_("Microsoft says that HubSpot is not an approved app.")

/* Translators: a customer to practise with (windows-of-the-organisation): the title. */
N_("A Windows computer of the organisation is wanted")
/* Translators: and what the title is about. */
N_("Microsoft says that the computer is not joined.")

/* Translators: a customer to practise with (without-licence): the title. */
N_("There is no mailbox behind the account")
/* Translators: and what the title is about. */
N_("HubSpot finds no inbox and no calendar.")

/* Translators: a customer to practise with (wrong-account): the title. */
N_("HubSpot takes another account")
/* Translators: and what the title is about. */
N_("It connects an address that nobody asked for.")
