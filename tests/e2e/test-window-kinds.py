#!/usr/bin/python3
# test-window-kinds.py - the kinds of “no mailbox” and of a connection that ends, in the window
#
# Each is a practice customer: the test answers what the customer says and does what each step says,
# by keys and by pressing buttons, until HubSpot connects.
#
# SPDX-License-Identifier: GPL-3.0-or-later

from practice import follow
from window import play


def a_guest(window):
    follow(window, 'A guest of another organisation', 'a guest has no mailbox', 'Certain')


def a_mailbox_that_several_use(window):
    follow(window, 'A mailbox that the whole team uses', 'This looks like a shared mailbox',
           'Connect your own mailbox instead', 'Ask your administrator to make it an ordinary mailbox')


def a_hybrid(window):
    follow(window, 'Accounts at Microsoft, mailboxes at home',
           'Your mailbox is on a server of your organisation', 'Most likely',
           'Connect through Exchange in HubSpot')


def a_private_account(window):
    follow(window, 'A private account without a mailbox', 'Which kind of Microsoft account is it?',
           'This personal account most likely has no mailbox',
           'Choose in HubSpot what fits the place of your mailbox')


def a_mailbox_that_moved_yesterday(window):
    follow(window, 'The mailbox moved yesterday', 'The mailbox has just moved', 'Most likely',
           'Remove the old connection from HubSpot')


def a_connection_that_ends_every_week(window):
    follow(window, 'The connection ends every week', 'Has HubSpot’s connection ended before?',
           'The connection ends again and again',
           'Ask your administrator to leave HubSpot out of that rule')


def an_assignment_and_then_an_approval(window):
    follow(window, 'Assigned, and still not approved',
           'Your administrator must assign you to HubSpot first',
           'An administrator must approve HubSpot first')


play([a_guest, a_mailbox_that_several_use, a_hybrid, a_private_account,
      a_mailbox_that_moved_yesterday, a_connection_that_ends_every_week,
      an_assignment_and_then_an_approval])
