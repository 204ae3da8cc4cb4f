#!/usr/bin/python3
# test-window-sections.py - each section of the article from its beginning to its end, in the window
#
# Each is a practice customer: the test answers what the customer says and does what each step says,
# by keys and by pressing buttons, until HubSpot connects.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import time

import pyatspi

from window import play

SAID = 'This is what the practice customer says'
STEP_BUTTONS = ('Done, check again', 'Done, next step')
MOST_PAGES = 40


def has_the_focus_and_is_said(window):
    for node in window.walk():
        try:
            if node.getState().contains(pyatspi.STATE_FOCUSED):
                return any(inner.name == SAID for inner in window.walk(node))
        except Exception:  # it was there a moment ago
            continue
    return False


def look(window):
    window.wait(lambda: window.pressable('Continue') and window.find('We have looked'), 'the checks to end')
    window.press('Continue')


def answer(window):
    for _ in range(10):
        if has_the_focus_and_is_said(window):
            break
        window.keys('Down')
    else:
        window.tab_to('I don’t know', 'Down')
    window.keys('space', 'Return')


def paste(window):
    window.press('Use the practice customer’s message')
    window.wait(lambda: window.pressable('Show me what to do'), 'the message to be read')
    window.press('Show me what to do')


def see_the_steps(window):
    window.press('Show me the steps')


def do_a_step(window):
    """There is nothing to press while it looks again."""
    button = next(filter(window.pressable, STEP_BUTTONS), None)
    if button:
        window.press(button)


# What is done on a page, by the title of its frame.
DEEDS = {
    'Checking': look,
    'One question': answer,
    'Choose what you see': answer,
    'Read an error message': paste,
    'What we found': see_the_steps,
    'Step by step': do_a_step,
}


def title_of(window):
    return next((text for text in window.texts() if text in DEEDS or text == 'Done'), None)


def open_customer(window, name):
    window.wait_for('Check my connection')
    window.tab_to('Practise')
    window.keys('Return')
    window.wait_for('Practise with a pretend customer')
    window.keys('Tab')
    window.tab_to(name, 'Down')
    window.keys('Return')
    window.wait_for('Practice customer: ')


def follow(window, name, *seen):
    """Goes on until Done; every text of SEEN was on the screen on the way."""
    met = set()
    open_customer(window, name)
    for _ in range(MOST_PAGES):
        title = window.wait(lambda: title_of(window), 'a page')
        texts = window.wait(window.texts, 'something to read')
        met |= {wanted for wanted in seen if any(wanted in text for text in texts)}
        if title == 'Done':
            break
        try:
            DEEDS[title](window)
        except Exception as error:  # the page changed under our hands: look again
            print('# once more on “{}”: {}'.format(title, str(error)[:200]))
        time.sleep(0.4)
    assert 'HubSpot connects' in window.texts(), window.texts()
    assert met == set(seen), (met, texts)


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
