# practice.py - the way through the window with a practice customer: what is done on each page
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import time

import pyatspi

SAID = 'This is what the practice customer says'
STEP_BUTTONS = ('Done, check again', 'Done, next step')
MOST_PAGES = 40

# Over what else the page has: one at random, a file, the search.
TABS_TO_CUSTOMERS = ('Tab', 'Tab', 'Tab', 'Tab')
# Two of them who are far from each other: no search but for one of them leaves either.
SOME_CUSTOMERS = {'An administrator must approve', 'HubSpot takes another account'}


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


def choose(window, choice):
    window.tab_to(choice, 'Down')
    window.keys('space', 'Return')


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


def go_on_without(window):
    """The article knows no sign-in: its sections come to their end without one. There is no such row
    while somebody is waited for."""
    if window.find('Go on without signing in', 'list item'):
        window.tab_to('Go on without signing in')
        window.keys('Return')


# What is done on a page, by the title of its frame.
DEEDS = {
    'Checking': look,
    'One question': answer,
    'Choose what you see': answer,
    'Read an error message': paste,
    'Sign in': go_on_without,
    'What we found': see_the_steps,
    'Step by step': do_a_step,
}


def title_of(window, *more):
    return next((text for text in window.texts() if text in DEEDS or text in more), None)


def wait_for_others_to_go(window, name):
    """The search for NAME is done a moment after it is typed."""
    window.wait(lambda: not any(map(window.find, SOME_CUSTOMERS - {name})), 'the others to be gone')


def find_customer(window, name):
    """By the search, from where the page begins: the way through all of them is long."""
    window.keys(*TABS_TO_CUSTOMERS[:-1])
    window.type(max(re.findall('[ -~]+', name), key=len).strip())
    wait_for_others_to_go(window, name)
    window.keys('Tab')
    window.tab_to(name, 'Down')


def open_customer(window, name):
    window.wait_for('Check my connection')
    window.tab_to('Practise')
    window.keys('Return')
    window.wait_for('Practise with a pretend customer')
    find_customer(window, name)
    window.keys('Return')
    window.wait_for('Practice customer: ')


def go_on(window, *titles, answers={}):
    """Goes on until a page with one of TITLES; ANSWERS: {part of a question: what is answered}

    Yields what can be read on each page on the way."""
    for _ in range(MOST_PAGES):
        title = window.wait(lambda: title_of(window, *titles), 'a page')
        texts = window.wait(window.texts, 'something to read')
        yield texts
        if title in titles:
            return
        try:
            choice = next((answers[part] for part in answers if any(part in text for text in texts)), None)
            if choice and title == 'One question':
                choose(window, choice)
            else:
                DEEDS[title](window)
        except Exception as error:  # the page changed under our hands: look again
            print('# once more on “{}”: {}'.format(title, str(error)[:200]))
        time.sleep(0.4)
    raise AssertionError('no {} after {} pages: {}'.format(titles, MOST_PAGES, window.texts()))


def offer_to_sign_in(window, name):
    """Goes on to the page that asks whether somebody may sign in, with this customer."""
    open_customer(window, name)
    for _ in go_on(window, 'Sign in', answers={'your own address': 'Yes, it is mine'}):
        pass
    window.wait_for('May we look at your account')


def enter(window, row):
    """With the keys alone."""
    window.wait(lambda: window.find(row, 'list item'), 'a row “{}”'.format(row))
    window.tab_to(row)
    window.keys('Return')


def follow(window, name, *seen):
    """Goes on until Done; every text of SEEN was on the screen on the way."""
    met = set()
    open_customer(window, name)
    for texts in go_on(window, 'Done'):
        met |= {wanted for wanted in seen if any(wanted in text for text in texts)}
    assert 'HubSpot connects' in texts, texts
    assert met == set(seen), (met, texts)
