/* rehearsal-words.h - the words of data/rehearsal/, for translators; no program includes this
 *
 * Made by po/words.py: run it after a change there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Translators: a customer to practise with (approval-needed): the title. */
N_("An administrator must approve")
/* Translators: and what the title is about. */
N_("Microsoft shows a page that asks for an administrator.")

/* Translators: a customer to practise with (blocked-network): the title. */
N_("A firewall keeps Microsoft out")
/* Translators: and what the title is about. */
N_("Other pages open, Microsoft’s sign-in page does not.")

/* Translators: a customer to practise with (broken-ipv6): the title. */
N_("One of two ways is broken")
/* Translators: and what the title is about. */
N_("Pages hang, and now and then one does not open.")

/* Translators: a customer to practise with (captive-portal): the title. */
N_("The network wants a sign-in first")
/* Translators: and what the title is about. */
N_("In a hotel, nothing answers as it should.")

/* Translators: a customer to practise with (filter-elsewhere): the title. */
N_("A filter, and another host behind it")
/* Translators: and what the title is about. */
N_("All mail goes through a filter first, and HubSpot finds no inbox.")

/* Translators: a customer to practise with (filter-in-front): the title. */
N_("A filter hides where the mailbox is")
/* Translators: and what the title is about. */
N_("All mail goes through a filter first. Is the mailbox at Microsoft at all?")

/* Translators: a customer to practise with (healthy): the title. */
N_("Everything is in order")
/* Translators: and what the title is about. */
N_("Nothing is wrong that could be seen from outside. What now?")

/* Translators: a customer to practise with (interaction-required): the title. */
N_("HubSpot says “Interaction required”")
/* Translators: and what the title is about. */
N_("It says so again and again, whatever is typed.")

/* Translators: a customer to practise with (left-over-entry): the title. */
N_("The domain is not in Microsoft’s system")
/* Translators: and what the title is about. */
N_("Microsoft’s page says so, and yet the organisation is there.")

/* Translators: a customer to practise with (lying-name-server): the title. */
N_("A name server leads astray")
/* Translators: and what the title is about. */
N_("Since there is a filter in the network, Microsoft’s page is gone.")

/* Translators: a customer to practise with (mail-elsewhere): the title. */
N_("The mail is somewhere else")
/* Translators: and what the title is about. */
N_("There is an account for Word and Excel, and still no inbox is found.")

/* Translators: a customer to practise with (moving): the title. */
N_("The mailbox is on the move")
/* Translators: and what the title is about. */
N_("Since yesterday HubSpot says that the mailbox is unavailable.")

/* Translators: a customer to practise with (nothing-reachable): the title. */
N_("No way to Microsoft")
/* Translators: and what the title is about. */
N_("The person says that the computer is online. It is not.")

/* Translators: a customer to practise with (opened-connection): the title. */
N_("Something looks into the connection")
/* Translators: and what the title is about. */
N_("Since the new security program, Microsoft’s page shows a warning.")

/* Translators: a customer to practise with (outlook-alias): the title. */
N_("A strange address with outlook_ in it")
/* Translators: and what the title is about. */
N_("HubSpot shows an address that nobody has ever seen.")

/* Translators: a customer to practise with (own-server): the title. */
N_("The mailbox is on a server of the organisation")
/* Translators: and what the title is about. */
N_("Mail arrives at Microsoft, and HubSpot says that the mailbox is unavailable.")

/* Translators: a customer to practise with (proxy-password): the title. */
N_("The proxy wants a password")
/* Translators: and what the title is about. */
N_("In the new office, no page opens before a name is typed in.")

/* Translators: a customer to practise with (slow-clock): the title. */
N_("The clock is nine minutes slow")
/* Translators: and what the title is about. */
N_("Microsoft’s page comes back again and again.")

/* Translators: a customer to practise with (without-licence): the title. */
N_("There is no mailbox behind the account")
/* Translators: and what the title is about. */
N_("HubSpot finds no inbox and no calendar.")

/* Translators: a customer to practise with (wrong-account): the title. */
N_("HubSpot takes another account")
/* Translators: and what the title is about. */
N_("It connects an address that nobody asked for.")
