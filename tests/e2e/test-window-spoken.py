#!/usr/bin/python3
# test-window-spoken.py - the whole window by ear and keyboard alone, compared with what was heard before
#
# Each walk is a file in tests/fixtures/spoken: the keys that are pressed, and what a screen reader
# is told. With a folder for a third argument it is written anew there: ./dev spoken
#
# SPDX-License-Identifier: GPL-3.0-or-later

import difflib
import pathlib
import sys

sys.dont_write_bytecode = True

from practice import DEEDS  # noqa: E402
from spoken import Ear  # noqa: E402
from window import Window  # noqa: E402

SAID = 'This is what the practice customer says'
MOST_PAGES = 30
# Everything is on the screen at once: where a thing stands does not depend on what was read before.
WIDTH, HEIGHT = 760, 2600


def begin(ear, customer):
    ear.go_to('Practise')
    ear.keys('Return', 'Tab')
    ear.go_to(customer, 'Down')
    ear.keys('Return')


def title(window):
    return window.wait(lambda: next((text for text in window.texts()
                                     if text in DEEDS or text in ENDS), None), 'a page')


ENDS = ('Done',)


def look(ear):
    ear.wait_for('We have looked')
    ear.tour('Checking')
    ear.keys('Return')


def answer(ear):
    ear.tour('One question')
    ear.go_to(SAID, 'Down')
    ear.keys('space', 'Return')


def sign_in(ear):
    ear.tour('Sign in')
    ear.keys('Return')


def see_the_steps(ear):
    ear.tour('What we found')
    ear.keys('Return')


def do_a_step(ear):
    ear.tour('Step by step')
    ear.keys('Return')
    if any('Looking again' in text for text in ear.window.texts()):
        ear.window.wait(lambda: not ear.window.find('Looking again…'), 'the end of looking')
        ear.settle()
        ear.put_down()


PAGES = {'Checking': look, 'One question': answer, 'Choose what you see': answer, 'Sign in': sign_in,
         'What we found': see_the_steps, 'Step by step': do_a_step}


def follow(ear, customer):
    begin(ear, customer)
    for _ in range(MOST_PAGES):
        page = title(ear.window)
        if page in ENDS:
            ear.tour(page)
            return
        PAGES[page](ear)
    raise AssertionError('no end after {} pages'.format(MOST_PAGES))


def mail_elsewhere(ear):
    follow(ear, 'The mail is somewhere else')


WALKS = [mail_elsewhere]


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
        window = Window(binary, G_DEBUG='fatal-criticals', MEDIC_LOCALE_DIR=catalogues, LANGUAGE='en')
        ear = Ear(window)
        try:
            window.resize(WIDTH, HEIGHT)
            ear.settle()
            walk(ear)
            if len(sys.argv) > 4:
                pathlib.Path(sys.argv[4], walk.__name__.replace('_', '-') + '.txt').write_text(ear.transcript())
            assert not ear.faults, '\n'.join(ear.faults)
            compare(ear, walk, pathlib.Path(known))
            print('ok {} - {}, {} places'.format(number, walk.__name__.replace('_', ' '), ear.stops),
                  flush=True)
        except Exception as error:
            print('not ok', number, '-', walk.__name__.replace('_', ' '))
            print('\n'.join('# ' + line for line in str(error).splitlines()), flush=True)
            if len(sys.argv) > 4: print(ear.transcript())
        finally:
            ear.close()
            window.close()


main()
