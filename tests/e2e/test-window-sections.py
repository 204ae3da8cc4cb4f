#!/usr/bin/python3
# test-window-sections.py - each section of the article from its beginning to its end, in the window
#
# Each is a practice customer: the test answers what the customer says and does what each step says,
# by keys and by pressing buttons, until HubSpot connects.
#
# SPDX-License-Identifier: GPL-3.0-or-later

from practice import follow
from window import play


def section_1_permissions(window):
    follow(window, 'An administrator must approve', 'An administrator must approve HubSpot first',
           'Ask your administrator to approve HubSpot', 'Text to send')


def section_2_inbox_and_calendar_not_found(window):
    follow(window, 'There is no mailbox behind the account', 'Your account at Microsoft has no licence',
           'Ask your administrator for a licence with a mailbox')


def section_3_the_wrong_address(window):
    follow(window, 'HubSpot takes another account', 'Sign out of your work or school account',
           'Choose “Use another account” when Microsoft asks')


def section_4_api_access_not_enabled(window):
    follow(window, 'The mailbox is on a server of the organisation', 'your own address?',
           'Your mailbox is on a server of your organisation', 'Connect through Exchange in HubSpot')


def section_4_a_mailbox_on_the_move(window):
    follow(window, 'The mailbox is on the move', 'Your mailbox is on its way to Microsoft 365',
           'Wait until the move is finished')


def section_5_outlook_and_many_letters(window):
    follow(window, 'A strange address with outlook_ in it', 'Most likely',
           'Make the outlook.com address the main one')


def section_6_interaction_required(window):
    follow(window, 'HubSpot says “Interaction required”', 'Connect in a private window',
           'Your administrator must assign you to HubSpot first',
           'Ask your administrator to assign you to HubSpot')


play([section_1_permissions, section_2_inbox_and_calendar_not_found, section_3_the_wrong_address,
      section_4_api_access_not_enabled, section_4_a_mailbox_on_the_move,
      section_5_outlook_and_many_letters, section_6_interaction_required])
