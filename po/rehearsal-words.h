/* rehearsal-words.h - the words of data/rehearsal/, for translators; no program includes this
 *
 * Made by po/words.py: run it after a change there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Translators: a customer to practise with (healthy): the title. */
N_("Everything is in order")
/* Translators: and what the title is about. */
N_("Nothing is wrong that could be seen from outside. What now?")

/* Translators: a customer to practise with (mail-elsewhere): the title. */
N_("The mail is somewhere else")
/* Translators: and what the title is about. */
N_("There is an account for Word and Excel, and still no inbox is found.")

/* Translators: a customer to practise with (nothing-reachable): the title. */
N_("No way to Microsoft")
/* Translators: and what the title is about. */
N_("The person says that the computer is online. It is not.")
