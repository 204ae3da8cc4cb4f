#!/usr/bin/python3
# test-window-paste.py - a message that is pasted, and what is chosen from a list, in the real window
#
# SPDX-License-Identifier: GPL-3.0-or-later

import time

import pyatspi

from practice import find_customer
from window import play

FIELD = 'The message that you see'
PAGE = ('Need admin approval Error code: AADSTS90094 '
        'Request Id: 5c1d0e9a-0b7e-4e5b-9f5a-2a1b7c3d9e00 Timestamp: 2026-11-23T14:20:07Z '
        'IP address: 192.0.2.14')
FLOOD = 'no word of this is known to anybody ' * 30000
ANOTHER_APP = "AADSTS65001: The user or administrator has not consented to use the application with ID " \
              "'7eadcef8-456d-4611-9480-4fff72b8b9e2' named 'Ferry Times'. " \
              "Correlation ID: 0a3d3e05-1b3c-4d70-8a5e-5b8f0a4f0001"


def open_paste(window, address=None):
    window.wait_for('Check my connection')
    if address is not None:
        window.type(address)
    window.tab_to('I see an error message')
    window.keys('Return')
    window.wait_for('Paste what you see')


def it_is_still_the_same(window):
    """Whoever has no cause yet may be asked to try it first."""
    window.wait(lambda: window.find('What we found') or window.find('One question'), 'the way on')
    if window.find('Try it in HubSpot now. What happens?'):
        window.keys('Down', 'space', 'Return')
    window.wait_for('What we found')


def open_choices(window):
    window.wait_for('Check my connection')
    window.tab_to('Choose what you see')
    window.keys('Return')
    window.wait_for('What do you see?')


def a_message_is_typed_and_solved_by_keys(window):
    open_paste(window)
    window.wait_for('What can be pasted')
    window.type(PAGE)
    window.wait_for('Certain')
    window.wait_for('An administrator must approve HubSpot first')
    window.wait_for('Your Microsoft 365 administrator can fix this')
    window.wait_for('AADSTS90094')
    window.wait_for('5c1d0e9a-0b7e-4e5b-9f5a-2a1b7c3d9e00')
    window.wait_for('Address of your network (IP)')
    assert not any('192.0.2.14' in text for text in window.texts()), window.texts()
    window.keys('ctrl+Return')
    window.wait_for('What we found')
    window.keys('Return')
    window.wait_for('Step 1 of')
    for _ in range(5):
        if window.find('Try it in HubSpot now. What happens?'):
            break
        window.keys('Return')
        window.wait(lambda: not window.find('Looking again…'), 'the look to be over')
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('space', 'Return')
    window.wait_for('HubSpot connects')
    window.wait_for('Found at')
    window.wait_for('gone at')


def a_message_is_put_in_and_told_through_at_spi(window):
    open_paste(window)
    window.write(FIELD, PAGE)
    window.wait_for('An administrator must approve HubSpot first')
    window.press('Show me what to do')
    window.wait_for('What we found')
    window.press('Show me the steps')
    window.wait_for('Step 1 of')
    window.wait_for('Page 6, step 1')


def the_text_for_the_administrator_has_what_identifies_the_sign_in(window):
    open_paste(window)
    window.write(FIELD, PAGE)
    window.press('Show me what to do')
    window.press('Show me the steps')
    window.wait_for('Step 1 of')
    window.press('Done, next step')
    window.wait_for('Step 2 of')
    window.wait_for('Text to send')
    window.wait_for('Message: AADSTS90094\n')
    window.wait_for('\nTime: 2026-11-23T14:20:07Z')
    assert not any('192.0.2.14' in text for text in window.texts()), window.texts()


def the_clipboard_is_pasted_as_text_and_cleared(window):
    open_paste(window)
    window.press('Paste')
    window.wait_for('There is no text to paste')
    window.type('AADSTS50105')
    window.wait_for('Kept for your administrator')
    window.keys('ctrl+a', 'ctrl+c')
    window.press('Clear')
    window.wait_for('What can be pasted')
    assert not window.find('Kept for your administrator'), window.texts()
    window.press('Paste')
    window.wait_for('Kept for your administrator')
    window.keys('Return')
    window.wait_for('What we found')


def what_is_pasted_is_never_markup(window):
    open_paste(window)
    window.write(FIELD, 'AADSTS50105 <b>&amp;</b> correlation id: 0a3d3e05-1b3c-4d70-8a5e-5b8f0a4f0001 '
                 '\u202ereverse\u0007 "app_displayname":"<i>&lt;\u202eevil</i>"')
    window.wait_for('AADSTS50105')
    for text in window.texts():
        assert '\u202e' not in text and '\u0007' not in text, text


def a_message_of_another_app_is_no_cause(window):
    open_paste(window)
    window.write(FIELD, ANOTHER_APP)
    window.wait_for('This message is about Ferry Times, not HubSpot')
    window.wait_for('Not known yet')
    window.press('Show me what to do')
    it_is_still_the_same(window)
    window.wait_for('This message is about Ferry Times, not HubSpot')
    window.wait_for('Paste another message')


def an_unknown_message_leads_on_and_back(window):
    open_paste(window)
    window.write(FIELD, FLOOD)
    window.wait_for('Not recognised')
    window.press('Go on without it')
    it_is_still_the_same(window)
    window.wait_for('We do not know this message')
    window.press('Add the message')
    window.wait_for('Paste what you see')
    window.keys('ctrl+a')
    window.type('AADSTS50105')
    window.wait_for('Kept for your administrator')
    window.keys('alt+Left')
    window.wait_for('We do not know this message')


def an_unknown_message_leads_to_the_choice(window):
    open_paste(window)
    window.write(FIELD, "We couldn't connect your inbox")
    window.wait_for('Not recognised')
    window.press('Choose what you see')
    window.wait_for('What do you see?')
    window.keys('alt+Left')
    window.wait_for('Paste what you see')


def a_code_of_ours_leads_to_the_desk(window):
    open_paste(window)
    window.write(FIELD, '0J68 0AHJ')
    window.press('Help with this code')
    window.wait_for('Step 1 of')
    window.wait_for('Help desk')


def an_address_alone_leads_to_the_checks(window):
    open_paste(window)
    window.write(FIELD, 'someone@harbour.example')
    window.press('Check my connection')
    window.wait_for('We have looked')


def back_from_the_cause_brings_the_message_again(window):
    open_paste(window)
    window.write(FIELD, PAGE)
    window.press('Show me what to do')
    window.wait_for('What we found')
    window.keys('alt+Left')
    window.wait_for('Kept for your administrator')
    window.keys('Escape', 'alt+Left')
    window.wait_for('Check my connection')


def an_address_is_taken_along(window):
    open_paste(window, 'someone@harbour.example')
    window.wait_for('someone@harbour.example')
    window.write(FIELD, PAGE)
    window.press('Show me what to do')
    window.wait_for('We have looked')
    window.press('Check again')
    window.wait_for('We have looked')
    window.press('Continue')
    window.wait(lambda: window.find('What we found') or window.find('One question'), 'the way on')
    while not window.find('Check my connection'):
        window.keys('alt+Left')
    window.wait_for('Your email address')


def a_strange_address_is_chosen(window):
    open_choices(window)
    window.keys(*['Down'] * 5, 'space', 'Return')
    window.wait_for('Which kind of Microsoft account is it?')
    window.keys('Down', 'space', 'Return')
    window.wait_for('Most likely')
    window.wait_for('Paste the message you see')
    window.keys('Return')
    window.wait_for('Step 1 of')
    window.keys('alt+Left')
    window.wait_for('What we found')
    window.keys('alt+Left')
    window.wait_for('Which kind of Microsoft account is it?')
    window.keys('alt+Left')
    window.wait_for('What do you see?')


def a_message_is_chosen_and_pasted(window):
    open_choices(window)
    window.keys('space', 'Return')
    window.wait_for('Paste what you see')
    window.keys('alt+Left')
    window.wait_for('What do you see?')


def who_does_not_know_is_asked_for_the_address(window):
    open_choices(window)
    window.wait_for('Then we start with your address')
    window.keys(*['Down'] * 8, 'space', 'Return')
    window.wait_for('Check my connection')


def what_is_typed_outlives_another_language(window):
    window.wait_for('Sprawdź połączenie')
    window.type('someone@harbour.example')
    window.keys('F2')
    window.wait_for('Check my connection')
    window.tab_to('I see an error message')
    window.keys('Return')
    window.wait_for('someone@harbour.example')
    window.type('AADSTS50105')
    window.wait_for('Kept for your administrator')
    window.keys('F2', 'F2')
    window.wait_for('Kept for your administrator')


def a_practice_customer_has_a_message(window):
    window.wait_for('Check my connection')
    window.tab_to('Practise')
    window.keys('Return')
    window.wait_for('Practise with a pretend customer')
    find_customer(window, 'An administrator must approve')
    window.keys('Return')
    window.wait_for('We have looked')
    window.keys('Return')
    for _ in range(6):
        window.wait(lambda: window.find('Continue') or window.find('Paste what you see'), 'the way on')
        if window.find('Paste what you see'):
            break
        said = window.find('This is what the practice customer says')
        while said and not practice_answer_has_the_focus(window):
            window.keys('Down')
        if not said:
            window.tab_to('I don’t know', 'Down')
        window.keys('space', 'Return')
        time.sleep(0.3)
    window.press('Use the practice customer’s message')
    window.wait_for('An administrator must approve HubSpot first')
    window.wait_for('77e2a4b1-9c30-4d6f-8f21-c0a1d2e3f405')
    window.keys('Return')
    window.wait_for('What we found')
    for _ in range(7):
        if window.find('Check my connection'):
            break
        window.keys('alt+Left')
    window.wait(lambda: window.find('Check my connection') or window.find('Practise with a pretend customer'),
                'the way back')


def practice_answer_has_the_focus(window):
    """The row that has the focus holds the mark."""
    for node in window.walk():
        if node.getState().contains(pyatspi.STATE_FOCUSED):
            return any(inner.name == 'This is what the practice customer says' for inner in window.walk(node))
    return False


IN_POLISH = [what_is_typed_outlives_another_language]
play([a_message_is_typed_and_solved_by_keys, a_message_is_put_in_and_told_through_at_spi,
      the_text_for_the_administrator_has_what_identifies_the_sign_in,
      the_clipboard_is_pasted_as_text_and_cleared, what_is_pasted_is_never_markup,
      a_message_of_another_app_is_no_cause, an_unknown_message_leads_on_and_back,
      an_unknown_message_leads_to_the_choice, a_code_of_ours_leads_to_the_desk,
      an_address_alone_leads_to_the_checks, back_from_the_cause_brings_the_message_again, an_address_is_taken_along,
      a_strange_address_is_chosen, a_message_is_chosen_and_pasted,
      who_does_not_know_is_asked_for_the_address, a_practice_customer_has_a_message] + IN_POLISH, IN_POLISH)
