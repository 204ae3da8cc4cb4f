#!/usr/bin/python3
# pictures.py - takes pictures of every page from the running program
#
# pictures.py MAIL-MEDIC FOLDER [WIDTH HEIGHT]; ADW_DEBUG_COLOR_SCHEME=prefer-dark for
# dark ones, ADW_DEBUG_HIGH_CONTRAST=1, MEDIC_DPI=192 for large text, MEDIC_LANGUAGE=he for pages
# that are read from right to left.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import sys
import time
from pathlib import Path

from practice import enter, find_customer, offer_to_sign_in
from window import Window

MESSAGE = """Need admin approval
Error code: AADSTS90094
Request Id: 5c1d0e9a-0b7e-4e5b-9f5a-2a1b7c3d9e00
Timestamp: 2026-11-23T14:20:07Z
IP address: 192.0.2.14"""


MOST_STEPS = 15

MESSAGE_IN_POLISH = """Wymagana zgoda administratora
Kod błędu: AADSTS90094
Identyfikator żądania: 5c1d0e9a-0b7e-4e5b-9f5a-2a1b7c3d9e00
Sygnatura czasowa: 2026-11-23T14:20:07Z
Adres IP: 192.0.2.14"""


def open_practice(window):
    window.tab_to('Practise')
    window.keys('Return')
    window.wait_for('Practise with a pretend customer')


def open_customer(window, name):
    find_customer(window, name)
    window.keys('Return')


def way_of_mail_elsewhere(window, take):
    window.wait_for('Check my connection')
    take('start')
    window.type('nonsense')
    window.keys('Return')
    window.wait_for('An address has an @ in it')
    take('start-wrong')
    open_practice(window)
    open_customer(window, 'The mail is somewhere else')
    window.wait_for('We have looked')
    take('checked')
    window.keys('Return')
    window.wait_for('Where do you read')
    window.keys('Down', 'space')
    take('question')
    window.keys('Return')
    window.wait_for('Why we think so')
    take('diagnosis')
    window.press('Show me the steps')
    window.press('Done, next step')
    window.wait_for('Step 2 of 2')
    take('steps')
    window.press('Done, check again')
    window.wait_for('Try it in HubSpot')
    window.keys('space', 'Return')
    window.wait_for('What happened')
    take('done')


def way_of_nothing_reachable(window, take):
    window.wait_for('Check my connection')
    open_practice(window)
    take('practise')
    open_customer(window, 'No way to Microsoft')
    window.wait_for('Looking for the cause')
    take('checking')
    window.wait_for('We have looked')
    window.keys('Return')
    window.wait_for('Why we think so')
    take('diagnosis-network')
    window.keys('Return')
    window.wait_for('Step 1 of')
    window.keys('Return')
    window.wait_for('Try it in HubSpot')
    window.keys('Down', 'space', 'Return')
    window.wait_for('What do you see?')
    window.keys(*['Down'] * 8, 'space', 'Return')
    window.wait_for('There is not enough')
    take('diagnosis-unknown')


def way_of_a_message(window, take):
    window.wait_for('Check my connection')
    window.tab_to('Practise')
    take('start-below')
    window.tab_to('I see an error message')
    window.keys('Return')
    window.wait_for('What can be pasted')
    take('paste-empty')
    window.write('The message that you see', MESSAGE)
    window.wait_for('Kept for your administrator')
    take('paste')
    window.tab_to('An administrator must approve HubSpot first')
    take('paste-below')
    window.keys('Return')
    window.wait_for('What we found')
    take('paste-diagnosis')
    window.keys('Return')
    window.wait_for('Step 1 of')
    window.keys('Return')
    window.wait_for('Text to send')
    take('step-with-text')


def way_of_a_text_nobody_knows(window, take):
    window.wait_for('Check my connection')
    window.tab_to('I see an error message')
    window.keys('Return')
    window.wait_for('What can be pasted')
    window.write('The message that you see', 'The printer is out of paper')
    window.wait_for('Not recognised')
    take('paste-unknown')
    window.press('Go on without it')
    window.wait(lambda: window.find('What we found') or window.find('One question'), 'the way on')
    if window.find('Try it in HubSpot now. What happens?'):
        window.keys('Down', 'space', 'Return')
    window.wait_for('We do not know this message')
    take('diagnosis-message-unknown')


def way_of_choosing(window, take):
    window.wait_for('Check my connection')
    window.tab_to('Choose what you see')
    window.keys('Return')
    window.wait_for('What do you see?')
    take('choose')
    window.keys(*['Down'] * 5, 'space')
    take('choose-chosen')
    window.keys('Return')
    window.wait_for('Which kind of Microsoft account is it?')
    window.keys('Down', 'space', 'Return')
    window.wait_for('Most likely')
    take('choose-diagnosis')


def way_of_a_walk(window, take):
    window.wait_for('Check my connection')
    window.tab_to('Reconnect')
    window.keys('Return')
    window.wait_for('Which kind of Microsoft account is it?')
    take('walk-question')
    window.keys('Down', 'Down', 'space', 'Return')
    window.wait_for('Page 6, step 1')
    take('walk-first')
    window.keys('Return')
    window.wait_for('Page 6, step 2')
    take('walk-step')
    for _ in range(12):
        if window.find('It works now'):
            break
        window.press('Done, next step')
        time.sleep(0.2)
    take('walk-works')
    window.press('It works now')
    window.wait_for('What happened')
    take('walk-done')


def take_drawings(window, take, walk, n_questions):
    """Each step of the walk that has a drawing; who answers “I don’t know” is shown all steps."""
    window.wait_for('Check my connection')
    window.tab_to(walk)
    window.keys('Return')
    for _ in range(n_questions):
        window.wait(lambda: window.find('Continue') and not window.pressable('Continue'), 'a question')
        window.keys(*['Down'] * 3, 'space', 'Return')
        window.wait(lambda: not window.pressable('Continue'), 'the next page')
    for step in range(1, MOST_STEPS):
        window.wait_for('Page 6, step {}'.format(step))
        if any(text.startswith('A drawing') for text in window.texts()):
            take('drawing-{}-{}'.format(walk.lower().replace(' ', '-'), step))
        if not window.pressable('Done, next step'):
            break
        window.press('Done, next step')


def way_of_drawings_to_sign_out(window, take):
    take_drawings(window, take, 'Sign out', 2)


def way_of_drawings_to_reconnect(window, take):
    take_drawings(window, take, 'Reconnect', 1)


def way_of_drawings_of_aliases(window, take):
    take_drawings(window, take, 'Check aliases', 1)


def way_of_preferences(window, take):
    window.wait_for('Check my connection')
    window.keys('ctrl+comma')
    window.turn_to('Preferences')
    take('preferences')
    window.type('9e5f94bc-e8a4-4e73-b8be-63364c29d753')
    window.keys('Return')
    window.wait_for('another program')
    take('preferences-refused')


def way_of_signing_in(window, take):
    offer_to_sign_in(window, 'Everything is in order')
    take('sign-in')
    window.press('Sign in in the browser')
    window.wait_for('Copy the link')
    take('sign-in-waiting')
    window.press('Let the practice customer sign in')
    window.wait_for('That is the right account')
    take('addresses')
    window.press('Continue')
    window.wait_for('May we see whether')
    take('sign-in-mailbox')
    window.tab_to('Go on without the mailbox')
    take('sign-in-mailbox-below')


def way_of_a_code(window, take):
    offer_to_sign_in(window, 'HubSpot takes another account')
    window.tab_to('Sign in with a code instead')
    take('sign-in-below')
    enter(window, 'Sign in with a code instead')
    window.wait_for('Copy the code')
    take('sign-in-code')
    window.tab_to('Microsoft shows a message and goes no further')
    take('sign-in-code-below')
    window.press('Let the practice customer sign in')
    window.wait_for('That is another account')
    take('addresses-differ')
    window.tab_to('Show me how to sign out of it')
    take('addresses-differ-below')


def way_in_polish(window, take):
    window.wait_for('Sprawdź połączenie')
    take('start-pl')
    window.tab_to('Widzę komunikat o błędzie')
    window.keys('Return')
    window.wait_for('Co można wkleić')
    window.write('Komunikat, który widzisz', MESSAGE_IN_POLISH)
    window.wait_for('Zachowane dla administratora')
    take('paste-pl')


# What a check of the practice customer “approval-needed” ends with.
CODE = '0J680AHJ'


def way_of_the_desk_in_polish(window, take):
    window.wait_for('Sprawdź połączenie')
    window.tab_to('Pomóż komuś przez telefon')
    window.keys('Return')
    window.wait_for('Kod wyniku')
    take('desk-ways')
    window.type(CODE)
    window.keys('Return')
    window.wait_for('Polski')
    take('desk')


WAYS = (way_of_mail_elsewhere, way_of_nothing_reachable, way_of_a_message, way_of_a_text_nobody_knows,
        way_of_choosing, way_of_a_walk,
        way_of_drawings_to_sign_out, way_of_drawings_to_reconnect, way_of_drawings_of_aliases,
        way_of_preferences,
        way_of_signing_in, way_of_a_code, way_in_polish, way_of_the_desk_in_polish)


def main():
    binary, folder = sys.argv[1], Path(sys.argv[2])
    size = [int(number) for number in sys.argv[3:5]] or [1000, 760]
    folder.mkdir(parents=True, exist_ok=True)
    for way in WAYS:
        window = Window(binary, LANGUAGE='pl' if 'polish' in way.__name__ else os.environ.get('MEDIC_LANGUAGE', 'en'))
        try:
            window.resize(*size)
            way(window, lambda name: window.picture(folder / (name + '.png')))
        finally:
            window.close()


main()
