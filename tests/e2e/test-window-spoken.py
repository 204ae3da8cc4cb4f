#!/usr/bin/python3
# test-window-spoken.py - the whole window by ear and keyboard alone, compared with what was heard before
#
# Each walk is a file in tests/fixtures/spoken: the keys that are pressed, and what a screen reader
# is told. With a folder for a fourth argument they are written anew there: ./dev spoken
#
# SPDX-License-Identifier: GPL-3.0-or-later

import difflib
import pathlib
import sys

sys.dont_write_bytecode = True

from spoken import Ear  # noqa: E402
from window import Window  # noqa: E402

SAID = 'This is what the practice customer says'
# What is answered where the customer says nothing.
GIVEN = ('Yes, it is mine',)
PRACTISE = 'Let the practice customer sign in'
LOOKING = ('Looking at the account', 'Looking again…')
MOST_PAGES = 20
BESIDE = {'ctrl+comma': 'Preferences', 'ctrl+question': 'Shortcuts'}
# Everything is on the screen at once: where a thing stands does not depend on what was read before.
WIDTH, HEIGHT = 760, 2600


def is_at_rest(ear):
    return not any(text in LOOKING for text in ear.window.texts())


def press_main(ear):
    """Enter, and what comes of it."""
    ear.keys('Return')
    await_rest(ear)


def await_rest(ear):
    ear.window.wait(lambda: is_at_rest(ear) or ear.window.find(PRACTISE), 'the looking to end')
    ear.settle()
    ear.put_down()


def begin(ear, customer):
    ear.go_to('Practise')
    ear.keys('Return', 'Tab')
    ear.go_to(customer, 'Down')
    ear.key_until('Return', lambda: ear.window.find('We have looked'), 'the end of the checks')


def look(ear):
    ear.window.wait(lambda: ear.window.find('We have looked'), 'the checks to end')
    ear.settle()
    ear.put_down()
    ear.tour('Checking')
    press_main(ear)


def answer(ear):
    ear.tour('One question')
    texts = ear.window.texts()
    ear.go_to(next((choice for choice in (SAID,) + GIVEN if choice in texts), 'I don’t know'), 'Down',
              inside=True)
    ear.keys('space')
    press_main(ear)


def see_the_addresses(ear):
    """One that is not the right one is signed out of."""
    ear.tour('The addresses')
    if ear.window.find('That is another account'):
        ear.go_to('Show me how to sign out of it')
    press_main(ear)


def do_a_step(ear):
    """The main button; while somebody is waited for, the customer signs in."""
    ear.tour('Step by step', 2)
    press_main(ear)
    if ear.window.find(PRACTISE):
        ear.tour('Step by step, while it waits')
        ear.go_to(PRACTISE)
        press_main(ear)


def go_on(place):
    def deed(ear):
        ear.tour(place, 2)
        press_main(ear)
    return deed


def write_the_request(ear):
    ear.tour('What we found')
    ear.go_to('Write the request')
    ear.keys('Return')
    ear.tour('The request')


# What is done on a page, by the title of its frame.
PAGES = {'Checking': look, 'One question': answer, 'Choose what you see': answer,
         'Sign in': go_on('Sign in'), 'The addresses': see_the_addresses,
         'Look into the mailbox': go_on('Look into the mailbox'),
         'What we found': go_on('What we found'), 'Step by step': do_a_step}


def title(window, titles):
    return window.wait(lambda: next((text for text in window.texts() if text in titles), None), 'a page')


def follow(ear, customer, end='Done'):
    begin(ear, customer)
    for _ in range(MOST_PAGES):
        page = title(ear.window, (end, *PAGES))
        if page == end:
            return
        PAGES[page](ear)
    raise AssertionError('no end after {} pages'.format(MOST_PAGES))


def mail_elsewhere(ear):
    """By what can be seen from outside, to the end."""
    follow(ear, 'The mail is somewhere else')
    ear.tour('Done')


def wrong_account(ear):
    """Signs in with another account, and out of it."""
    follow(ear, 'HubSpot takes another account')
    ear.tour('Done')


def approval_needed(ear):
    """To what only an administrator can do."""
    follow(ear, 'An administrator must approve', 'What we found')
    write_the_request(ear)


def around_the_start(ear):
    """What is no case: the start, the menu, the windows beside it."""
    ear.tour('the start')
    ear.type('nonsense')
    ear.keys('Return')
    ear.keys('F10')
    ear.tour('the menu')
    ear.keys('Escape')
    for key, title in BESIDE.items():
        ear.turn_to(title, key)
        ear.tour(title)
        ear.turn_to('Mail Medic', 'Escape')
    ear.go_to('Main menu')
    ear.keys('Return')
    ear.go_to('About Mail Medic', 'Down')
    ear.turn_to('About', 'Return')
    ear.tour('About')
    ear.turn_to('Mail Medic', 'Escape')
    ear.go_to('Your email address')


def a_message_that_is_read(ear):
    """The ways in without an address."""
    ear.go_to('Choose what you see')
    ear.keys('Return')
    ear.tour('Choose what you see')
    ear.keys('alt+Left')
    ear.go_to('I see an error message')
    ear.keys('Return')
    ear.tour('Read an error message')
    ear.type('AADSTS90094')
    ear.wait_for('An administrator must approve')
    ear.tour('Read an error message, when it is read')
    ear.keys('ctrl+Return')
    ear.tour('What we found')
    ear.go_to('Copy the code')
    ear.keys('Return', 'ctrl+k')
    ear.tour('the code')
    ear.keys('Escape', silent=True)
    ear.keys('ctrl+s')
    ear.tour('Save or share the report')
    ear.keys('alt+Left')


def a_guided_walk(ear):
    ear.go_to('Reconnect')
    ear.keys('Return')
    ear.go_to('Where do I see this?')
    ear.keys('Return')
    ear.go_to('From work or school')
    ear.keys('space', 'Return', 'Return')
    ear.tour('Reconnect')
    ear.go_to('Copy the link, for a private window')
    ear.keys('Return', 'Return')
    ear.keys('alt+Left', 'alt+Left')


def at_the_desk(ear):
    """A call without a code: asked, helped, handed over."""
    ear.go_to('Help someone on the phone')
    ear.keys('Return')
    ear.tour('Help desk')
    ear.type('nonsense')
    ear.keys('Return')
    ear.go_to('Ask and write down the answers')
    ear.keys('Return')
    ear.go_to('They read a message to you, or send it')
    ear.type('AADSTS90094')
    ear.go_to('Read it')
    ear.keys('Return', 'Return')
    ear.tour('Help desk, a step')
    ear.keys('Return')
    ear.go_to('Hand over')
    ear.keys('Return')
    ear.tour('Help desk, to hand over')
    ear.keys('Return')
    # It takes the note away, which is still to be seen.
    ear.keys('Escape', silent=True)
    ear.keys('alt+Left', 'alt+Left')


def in_polish(ear):
    """Shown in English, and back."""
    ear.keys('F2')
    ear.tour('the start, in English')
    ear.keys('F2')
    ear.tour('the start, in Polish')


def left_and_taken_up(ear):
    """Nothing answers here. What was begun is offered again, and what is forgotten comes back."""
    ear.type('someone@harbour.example')
    ear.key_until('Return', lambda: ear.window.find('We have looked'), 'the end of the checks')
    ear.keys('alt+Left')
    ear.tour('the start, with something begun')
    ear.go_to('Forget “someone@harbour.example”')
    ear.keys('Return')
    ear.go_to('Undo')
    ear.keys('Return')
    ear.tour('the start, with what came back')


import os
WALKS = [mail_elsewhere, approval_needed, wrong_account, around_the_start, a_message_that_is_read, a_guided_walk,
         at_the_desk, in_polish, left_and_taken_up]
if os.environ.get('W'): WALKS = [globals()[n] for n in os.environ['W'].split()]


def compare(ear, walk, folder):
    path = folder / (walk.__name__.replace('_', '-') + '.txt')
    before = path.read_text() if path.exists() else ''
    difference = list(difflib.unified_diff(before.splitlines(), ear.transcript().splitlines(),
                                           str(path), 'heard now', lineterm='', n=2))
    assert not difference, 'another thing was heard:\n' + '\n'.join(difference[:60])


def main():
    binary, catalogues, known = sys.argv[1:4]
    print('1..{}'.format(len(WALKS)), flush=True)
    for number, walk in enumerate(WALKS, 1):
        window = Window(binary, G_DEBUG='fatal-criticals', MEDIC_LOCALE_DIR=catalogues,
                        LANGUAGE='pl' if walk == in_polish else 'en')
        ear = Ear(window)
        try:
            window.resize(WIDTH, HEIGHT)
            ear.settle()
            walk(ear)
            assert not ear.faults, '\n'.join(ear.faults)
            compare(ear, walk, pathlib.Path(known))
            print('ok {} - {}, {} places'.format(number, walk.__name__.replace('_', ' '), ear.stops),
                  flush=True)
        except Exception as error:
            print('not ok', number, '-', walk.__name__.replace('_', ' '))
            print('\n'.join('# ' + line for line in str(error).splitlines()), flush=True)
        finally:
            if len(sys.argv) > 4:
                pathlib.Path(sys.argv[4], walk.__name__.replace('_', '-') + '.txt').write_text(ear.transcript())
            ear.close()
            window.close()


main()
