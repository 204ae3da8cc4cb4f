#!/usr/bin/python3
# test-window-spoken.py - the whole window by ear and keyboard alone, compared with what was heard before
#
# Each walk is a file in tests/fixtures/spoken: the keys that are pressed, and what a screen reader
# is told. ./dev spoken writes them anew.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import difflib
import pathlib
import re
import sys

sys.dont_write_bytecode = True

from practice import TABS_TO_CUSTOMERS, wait_for_others_to_go  # noqa: E402
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
    """Enter, and all that is looked at after it."""
    ear.keys('Return')
    ear.window.wait(lambda: is_at_rest(ear) or ear.window.find(PRACTISE), 'the looking to end')
    ear.settle()
    ear.put_down()


def begin(ear, customer):
    ear.go_to('Practise')
    ear.keys('Return', *TABS_TO_CUSTOMERS[:-1])
    ear.type(customer)
    wait_for_others_to_go(ear.window, customer)
    ear.keys('Tab')
    ear.go_to(customer, 'Down')
    ear.key_until('Return', lambda: ear.window.find('We have looked'), 'the end of the checks')


def look(ear):
    ear.window.wait(lambda: ear.window.find('We have looked'), 'the checks to end')
    ear.settle()
    ear.put_down()
    ear.tour('Checking')
    ear.keys('Return')


def answer(ear):
    ear.tour('One question')
    texts = ear.window.texts()
    ear.go_to(next((choice for choice in (SAID,) + GIVEN if choice in texts), 'I don’t know'), 'Down',
              inside=True)
    ear.keys('space')
    ear.key_until('Return', lambda: ear.heard and not ear.window.find('Looking for the cause'), 'a page')


def see_the_addresses(ear):
    """One that is not the right one is signed out of."""
    ear.tour('The addresses')
    if ear.window.find('That is another account'):
        ear.go_to('Show me how to sign out of it')
    ear.keys('Return')


def do_a_step(ear):
    """The main button; while somebody is waited for, the customer signs in."""
    ear.tour('Step by step', 2)
    press_main(ear)
    if ear.window.find(PRACTISE):
        ear.tour('Step by step, while it waits')
        ear.go_to(PRACTISE)
        press_main(ear)


def sign_in(ear):
    ear.tour('Sign in', 2)
    press_main(ear)


def see_the_steps(ear):
    ear.tour('What we found', 2)
    ear.keys('Return')


def write_the_request(ear):
    ear.tour('What we found')
    ear.go_to('Write the request')
    ear.keys('Return')
    ear.tour('The request')


# What is done on a page, by the title of its frame.
PAGES = {'Checking': look, 'One question': answer, 'Choose what you see': answer,
         'Sign in': sign_in, 'Look into the mailbox': sign_in, 'The addresses': see_the_addresses,
         'What we found': see_the_steps, 'Step by step': do_a_step}


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
    ear.keys('Return')
    # It takes the note away, which is still to be seen.
    ear.keys('Escape', silent=True)
    ear.keys('ctrl+k')
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
    ear.keys('Escape', silent=True)
    ear.keys('alt+Left', 'alt+Left')


def in_polish(ear):
    """Shown in English, and back."""
    ear.keys('F2')
    ear.tour('the start, in English')
    ear.keys('F2')
    ear.tour('the start, in Polish')


def left_and_taken_up(ear):
    """What was begun is offered again, and what is forgotten comes back. What was found about the domain
    depends on the network that there is."""
    ear.type('someone@harbour.example')
    ear.key_until('Return', lambda: ear.window.find('We have looked'), 'the end of the checks')
    ear.keys('alt+Left')
    ear.tour('the start, with something begun')
    ear.go_to('Forget “someone@harbour.example”')
    ear.keys('Return')
    ear.go_to('Undo')
    ear.keys('Return')
    ear.tour('the start, with what came back')
    ear.lines = [re.sub(r'(We have looked — |Today, \(time\) / ).*', r'\1(what was found)', line)
                 for line in ear.lines]


WALKS = [mail_elsewhere, approval_needed, wrong_account, around_the_start, a_message_that_is_read,
         a_guided_walk, at_the_desk, in_polish, left_and_taken_up]


def name(walk):
    return walk.__name__.replace('_', '-')


def compare(ear, walk, folder):
    path = folder / (name(walk) + '.txt')
    difference = difflib.unified_diff(path.read_text().splitlines(), ear.lines, str(path), 'heard now',
                                      lineterm='', n=2)
    assert not (lines := list(difference)), 'another thing was heard:\n' + '\n'.join(lines[:60])


def hear(walk, binary, catalogues, folder, anew):
    window = Window(binary, G_DEBUG='fatal-criticals', MEDIC_LOCALE_DIR=catalogues,
                    LANGUAGE='pl' if walk == in_polish else 'en')
    ear = None
    try:
        window.resize(WIDTH, HEIGHT)
        ear = Ear(window)
        walk(ear)
        assert not ear.faults, '\n'.join(ear.faults)
        if anew:
            (folder / (name(walk) + '.txt')).write_text('\n'.join(ear.lines) + '\n')
        else:
            compare(ear, walk, folder)
        return ear.stops
    finally:
        if ear:
            ear.close()
        window.close()


def main():
    """test-window-spoken.py MAIL-MEDIC FOLDER-OF-CATALOGUES FOLDER-OF-TRANSCRIPTS [write]"""
    binary, catalogues, folder = sys.argv[1:4]
    print('1..{}'.format(len(WALKS)), flush=True)
    for number, walk in enumerate(WALKS, 1):
        try:
            stops = hear(walk, binary, catalogues, pathlib.Path(folder), sys.argv[4:] == ['write'])
            print('ok {} - {}: {} places'.format(number, name(walk), stops), flush=True)
        except Exception as error:
            print('not ok', number, '-', name(walk))
            print('\n'.join('# ' + line for line in str(error).splitlines()), flush=True)


main()
