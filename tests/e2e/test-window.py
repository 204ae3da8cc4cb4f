#!/usr/bin/python3
# test-window.py - the real window, from the start to the end, by keys and through AT-SPI
#
# SPDX-License-Identifier: GPL-3.0-or-later

from practice import find_customer
from window import play


def practise(window, customer):
    """From the start to the checks of one practice customer, by keys alone."""
    window.wait_for('Check my connection')
    window.tab_to('Practise')
    window.keys('Return')
    window.wait_for('Practise with a pretend customer')
    find_customer(window, customer)
    window.keys('Return')
    window.wait_for('Practice customer: ' + customer)
    window.wait_for('We have looked')


def it_is_not_mine(window):
    """For somebody else's address nobody signs in."""
    window.wait_for('your own address?')
    window.keys('Down', 'space', 'Return')


def healthy(window):
    practise(window, 'Everything is in order')
    window.wait_for('Nothing is wrong in what we can see from outside.')
    window.keys('Return')
    it_is_not_mine(window)
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('space', 'Return')
    window.wait_for('HubSpot connects')
    window.wait_for('Nothing was changed')


def mail_elsewhere(window):
    practise(window, 'The mail is somewhere else')
    window.wait_for('Look here')
    window.wait_for('lakeside.example receives its mail at Google')
    window.press('Continue')
    window.wait_for('Where do you read the mail of tom.berg@lakeside.example?')
    window.keys('Down', 'Return', 'Return')
    window.wait_for('Certain')
    window.wait_for('Your mail is at Google, not at Microsoft 365')
    window.tab_to('Why we think so')
    window.keys('Return')
    window.tab_to('What we looked at')
    window.press('Show me the steps')
    window.wait_for('Step 1 of 2')
    window.wait_for('Page 6, step 1')
    window.press('Done, next step')
    window.wait_for('Choose Gmail as your email provider')
    window.press('Done, check again')
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('space', 'Return')
    window.wait_for('HubSpot connects')
    window.wait_for('gone at')
    assert sum('Found at' in text for text in window.texts()) == 1, window.texts()


def nothing_reachable(window):
    practise(window, 'No way to Microsoft')
    window.wait_for('The way there is closed.')
    window.keys('Return')
    window.wait_for('This computer is not connected to the internet')
    window.keys('Return')
    window.wait_for('Step 1 of 2')
    window.keys('Return')
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('space', 'Return')
    window.wait_for('HubSpot connects')


def i_do_not_know_is_an_answer(window):
    practise(window, 'The mail is somewhere else')
    window.keys('Return')
    window.wait_for('Where do you read')
    window.keys('Down', 'Down', 'Down', 'space', 'Return')
    it_is_not_mine(window)
    window.wait_for('Most likely')
    window.wait_for('Your mail is at Google, not at Microsoft 365')


def back_takes_an_answer_back(window):
    practise(window, 'The mail is somewhere else')
    window.keys('Return')
    window.wait_for('Where do you read')
    window.keys('space', 'Return')
    it_is_not_mine(window)
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('alt+Left')
    window.wait_for('your own address?')
    window.keys('alt+Left')
    window.wait_for('Where do you read')
    window.keys('Down', 'space', 'Return')
    window.wait_for('Certain')
    window.keys('alt+Left', 'alt+Left')
    window.wait_for('We have looked')
    window.press('Back')
    window.wait_for('Practise with a pretend customer')


def stopping_keeps_what_is_known(window):
    window.wait_for('Check my connection')
    window.tab_to('Practise')
    window.keys('Return')
    window.wait_for('Practise with a pretend customer')
    find_customer(window, 'No way to Microsoft')
    window.keys('Return')
    window.wait_for('Looking for the cause')
    window.keys('Escape')
    window.wait_for('Stopped')
    window.wait_for('An address of hillside.example')
    window.press('Continue')
    window.wait_for('What we found')


def what_was_stopped_can_be_checked_again(window):
    stopping_keeps_what_is_known(window)
    window.keys('alt+Left')
    window.wait_for('Stopped')
    window.press('Check again')
    window.wait_for('We have looked')
    window.wait_for('No answer in time')
    window.keys('alt+Left')
    window.wait_for('Practise with a pretend customer')


def a_wrong_address_is_refused_in_words(window):
    window.wait_for('Check my connection')
    for text, remark in {'nonsense': 'An address has an @ in it', 'a@b@c': 'more than one @',
                         'name@': 'is not complete'}.items():
        window.keys('ctrl+a')
        window.type(text)
        window.keys('Return')
        window.wait_for(remark)


def an_address_can_be_typed_and_checked(window):
    """Nothing answers here, so the verdict is about the network; it comes in time and in words."""
    window.wait_for('Check my connection')
    window.type('Some One <someone@harbour.example>')
    window.keys('Return')
    window.wait_for('someone@harbour.example')
    window.wait_for('We have looked')
    window.keys('Return')
    window.wait_for('What we found')


def any_page_is_shown_in_english_and_back(window):
    window.wait_for('Sprawdź połączenie')
    window.keys('F2')
    window.wait_for('Check my connection')
    window.keys('F2')
    window.wait_for('Sprawdź połączenie')
    window.tab_to('Ćwiczenia')
    window.keys('Return')
    window.wait_for('Wszystko jest w porządku')
    assert window.find('Wstecz') and window.find('Menu główne'), window.texts()
    window.keys('F2')
    window.wait_for('Everything is in order')
    assert window.find('Back') and window.find('Main menu'), window.texts()


def the_shortcuts_are_told_in_the_language_that_is_shown(window):
    window.wait_for('Sprawdź połączenie')
    for before, text in (((), 'Naciśnij główny przycisk'), (('F2',), 'Press the main button')):
        window.keys(*before, 'ctrl+question')
        window.wait(lambda: any(node.name == text for frame in window.application()
                                for node in window.walk(frame)), f'“{text}”')
        window.keys('Escape')
        window.wait(lambda: len(list(window.application())) == 1, 'the shortcuts to go')


def what_is_under_way_goes_on_in_another_language(window):
    """The checks are not begun anew, and a choice that was made stays."""
    window.wait_for('Sprawdź połączenie')
    window.tab_to('Ćwiczenia')
    window.keys('Return')
    window.wait_for('Wszystko jest w porządku')
    find_customer(window, 'Brak połączenia z Microsoft')
    window.keys('Return')
    window.wait_for('Szukamy przyczyny')
    window.keys('F2')
    window.wait_for('Looking for the cause')
    window.wait_for('We have looked')
    window.wait_for('No answer in time')
    window.keys('alt+Left')
    window.wait_for('Practise with a pretend customer')
    find_customer(window, 'Everything is in order')
    window.keys('Return')
    window.wait_for('We have looked')
    window.keys('Return')
    it_is_not_mine(window)
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('space', 'F2')
    window.wait_for('Jedno pytanie')
    window.wait(lambda: window.pressable('Dalej'), 'the choice to be there still')


IN_POLISH = [any_page_is_shown_in_english_and_back, what_is_under_way_goes_on_in_another_language,
             the_shortcuts_are_told_in_the_language_that_is_shown]
TESTS = [healthy, mail_elsewhere, nothing_reachable, i_do_not_know_is_an_answer,
         back_takes_an_answer_back, stopping_keeps_what_is_known,
         what_was_stopped_can_be_checked_again, a_wrong_address_is_refused_in_words,
         an_address_can_be_typed_and_checked] + IN_POLISH


play(TESTS, IN_POLISH)
