#!/usr/bin/python3
# test-window-walks.py - the guided walks, in the real window, by keys
#
# SPDX-License-Identifier: GPL-3.0-or-later

from window import play

MOST_STEPS = 15


def begin(window, walk, *answers):
    """From the start to step 1; each answer is the keys that choose it."""
    window.wait_for('Check my connection')
    window.tab_to(walk)
    window.keys('Return')
    for answer in answers:
        window.wait(lambda: window.pressable('Continue') is None and window.find('Continue'),
                    'a question')
        window.keys(*answer, 'Return')
        window.wait(lambda: not window.pressable('Continue'), 'the next page')
    window.wait_for('Page 6, step 1')


def walk_to_the_end(window):
    # Each step is waited for: a key that comes too early presses a button of the page behind it.
    for step in range(2, MOST_STEPS):
        if window.find('Done, that was all'):
            break
        window.keys('Return')
        window.wait_for('Page 6, step {}'.format(step))
    window.keys('Return')
    window.wait_for('Try it in HubSpot now. What happens?')


def finish(window, undo):
    window.keys('space', 'Return')
    window.wait_for('What happened')
    window.wait_for('HubSpot connects')
    window.wait_for('To undo: ' + undo)
    assert not any('Found at' in text for text in window.texts()), window.texts()
    window.press('Back to the start')
    window.wait_for('Check my connection')


def sign_out(window):
    begin(window, 'Sign out', ['space'], ['space'])
    window.wait_for('HubSpot connects the Microsoft account that your browser is signed in to.')
    walk_to_the_end(window)
    finish(window, 'Sign in again.')


def reconnect(window):
    begin(window, 'Reconnect', ['space'])
    window.wait_for('A connection that stopped working is taken down on both sides')
    walk_to_the_end(window)
    finish(window, 'Connect the inbox again on the same tab.')


def check_aliases(window):
    begin(window, 'Check aliases', ['Down', 'space'])
    window.wait_for('One mailbox can have several addresses.')
    walk_to_the_end(window)
    finish(window, 'Press “Make primary” beside the old address.')


def it_works_before_the_end(window):
    begin(window, 'Sign out', ['Down', 'Down', 'space'], ['Down', 'Down', 'space'])
    window.keys('Return')
    window.wait_for('Connect in a private window')
    window.press('It works now')
    window.wait_for('What happened')
    window.keys('alt+Left')
    window.wait_for('Page 6, step 3')
    window.keys('alt+Left', 'alt+Left', 'alt+Left')
    window.wait_for('Who looks after the computer with your browser?')


def keys_reach_all_of_a_question_and_a_step(window):
    """A step with labels to press, which are only to be read, lets Tab through."""
    window.wait_for('Check my connection')
    window.tab_to('Reconnect')
    window.keys('Return')
    window.wait_for('Which kind of Microsoft account is it?')
    window.tab_to('Where do I see this?')
    window.keys('alt+Left')
    begin(window, 'Reconnect', ['space'])
    window.keys('Return')
    window.wait_for('Yes, disable it')
    for name in 'Copy the link, for a private window', 'Skip this step', 'Back', 'Main menu':
        window.tab_to(name)


def a_step_may_be_skipped(window):
    begin(window, 'Reconnect', ['space'])
    for step in range(2, MOST_STEPS):
        if window.find('It works now'):
            break
        window.press('Skip this step')
        window.wait_for('Page 6, step {}'.format(step))
    window.press('It works now')
    window.wait_for('What happened')
    window.wait_for('Connect your inbox in HubSpot')
    assert sum('Done by' in text for text in window.texts()) == 1, window.texts()


def back_leads_into_the_walk_again(window):
    begin(window, 'Check aliases', ['space'])
    walk_to_the_end(window)
    window.keys('alt+Left')
    window.wait_for('Done, that was all')
    window.keys('Return')
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('Down', 'space', 'Return')
    window.wait_for('What do you see?')
    window.keys('alt+Left')
    window.wait_for('Try it in HubSpot now. What happens?')


def a_walk_that_does_not_help_leads_to_a_cause(window):
    begin(window, 'Sign out', ['space'], ['space'])
    walk_to_the_end(window)
    window.keys('Down', 'space', 'Return')
    window.wait_for('What do you see?')
    window.keys('Down', 'Down', 'space', 'Return')
    window.wait(lambda: window.find('What we found') or window.find('One question'), 'the way on')


def an_address_is_looked_at_only_when_the_walk_did_not_help(window):
    window.wait_for('Check my connection')
    window.type('someone@harbour.example')
    begin(window, 'Check aliases', ['space'])
    window.wait_for('someone@harbour.example')
    walk_to_the_end(window)
    window.keys('Down', 'space', 'Return')
    window.wait(lambda: window.find('Looking for the cause') or window.find('We have looked'), 'the checks')


play([sign_out, reconnect, check_aliases, it_works_before_the_end, keys_reach_all_of_a_question_and_a_step,
      a_step_may_be_skipped, back_leads_into_the_walk_again, a_walk_that_does_not_help_leads_to_a_cause,
      an_address_is_looked_at_only_when_the_walk_did_not_help])
