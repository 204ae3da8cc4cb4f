#!/usr/bin/python3
# test-window-sign-in.py - signing in in the window, with a real browser, until the diagnosis
#
# Each customer is a practice one. The window has the link opened as for everybody, and the person
# before the browser picks an account and presses what the pages offer.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import subprocess
import sys
import time

sys.dont_write_bytecode = True

import real_browser  # noqa: E402
from practice import enter, go_on, offer_to_sign_in  # noqa: E402
from window import play  # noqa: E402

ENDS = ('Done', 'What we found')
OPEN = 'Open the page in the browser'
BY_CODE = 'Open the page for the code'
LEFT = 'Microsoft shows a message and goes no further'
PRACTISE = 'Let the practice customer sign in'
WARNING = 'Never type in a code that somebody told you'

browser = None  # one for all of them


def offer(window, customer):
    browser.forget()
    offer_to_sign_in(window, customer)


def to_the_browser(window, button=None, row=OPEN):
    """Presses the BUTTON that has the sign-in begin, and shows the page for it in the browser."""
    if button:
        window.press(button)
    enter(window, row)
    browser.follow_link()


def sign_in(window, account, button='Sign in in the browser'):
    to_the_browser(window, button)
    browser.press('pick', 'account', account)
    browser.press('consent', 'accept')
    assert browser.page() is None and 'You have signed in' in browser.text(), browser.text()


def put_into_the_clipboard(text):
    subprocess.run(['xclip', '-selection', 'clipboard'], input=text, text=True, check=True, timeout=20)


def copied(window, form):
    """What is in the clipboard, once it looks like this."""
    def look():
        text = subprocess.run(['xclip', '-selection', 'clipboard', '-out'], capture_output=True,
                              text=True, timeout=20).stdout
        return re.fullmatch(form, text)
    return window.wait(look, 'a copy of ' + form)[0]


def right_account(window, customer, account):
    offer(window, customer)
    sign_in(window, account)
    window.wait_for('That is the right account')
    window.press('Continue')
    window.wait_for('May we see whether your mailbox')


def look_into_the_mailbox(window):
    to_the_browser(window, 'Look into the mailbox')
    browser.press('consent', 'accept')


def comes_to(window, sentence):
    """Goes on to the end, which is this one."""
    for texts in go_on(window, *ENDS):
        pass
    assert sentence in texts, texts


def right_account_and_all_is_in_order(window):
    right_account(window, 'Everything is in order', 'anna.nowak@harbour.example')
    look_into_the_mailbox(window)
    comes_to(window, 'HubSpot connects')


def wrong_account_is_refused_in_words(window):
    offer(window, 'HubSpot takes another account')
    sign_in(window, 'reception@orchard.example')
    for words in ('That is another account', 'They do not match', 'reception@orchard.example',
                  'Different: before the @ sign', 'Nothing of it was kept'):
        window.wait_for(words)
    sign_in(window, 'ola.berg@orchard.example', 'Sign in as someone else')
    window.wait_for('That is the right account')
    assert not window.find('They do not match')


def wrong_account_and_how_to_sign_out_of_it(window):
    offer(window, 'HubSpot takes another account')
    sign_in(window, 'reception@orchard.example')
    window.wait_for('That is another account')
    enter(window, 'Show me how to sign out of it')
    comes_to(window, 'You signed in with another account than ola.berg@orchard.example')


def an_administrator_must_approve(window):
    right_account(window, 'An administrator must approve', 'anna.nowak@harbour.example')
    to_the_browser(window, 'Look into the mailbox')
    assert 'Need admin approval' in browser.text(), browser.text()
    browser.press('approval', 'cancel')
    assert 'was not completed' in browser.text(), browser.text()
    comes_to(window, 'Your organisation approves apps itself')


def left_on_the_page_of_microsoft_unassigned(window):
    offer(window, 'HubSpot says “Interaction required”')
    to_the_browser(window, 'Sign in in the browser')
    browser.press('pick', 'account', 'eva.roth@summit.example')
    assert browser.page() == 'no' and 'AADSTS50105' in browser.text(), browser.text()
    put_into_the_clipboard(browser.text())
    enter(window, LEFT)
    window.wait_for('You are not signed in.')
    comes_to(window, 'Your administrator most likely must assign you to HubSpot')


def nothing_to_read_in_what_was_copied(window):
    offer(window, 'HubSpot says “Interaction required”')
    to_the_browser(window, 'Sign in in the browser')
    put_into_the_clipboard('The printer is out of paper')
    enter(window, LEFT)
    window.wait_for('We do not know the text that you copied')
    window.wait_for('Sign in on Microsoft’s page')


def an_alias_on_a_domain_of_its_own(window):
    right_account(window, 'A strange address with outlook_ in it', 'sam.ito@island.example')
    look_into_the_mailbox(window)
    comes_to(window, 'The main address of the account is not the one HubSpot needs')


def without_a_licence(window):
    right_account(window, 'There is no mailbox behind the account', 'li.wei@meadow.example')
    look_into_the_mailbox(window)
    comes_to(window, 'Your licence has no mailbox at Microsoft')


def on_a_server_of_the_organisation(window):
    right_account(window, 'The mailbox is on a server of the organisation', 'mara.lind@quay.example')
    look_into_the_mailbox(window)
    comes_to(window, 'Your mailbox is on a server of your organisation')


def can_be_used_for_a_while(window):
    said = next(text for text in window.texts() if text.startswith('It can be used until'))
    hour, minute = map(int, re.search('([0-9]+):([0-9]+)', said).groups())
    now = time.localtime()
    left = (hour * 60 + minute - now.tm_hour * 60 - now.tm_min) % (24 * 60)
    assert 5 <= left <= 60, said


def with_a_code_that_is_copied(window):
    offer(window, 'Everything is in order')
    enter(window, 'Sign in with a code instead')
    window.wait_for(WARNING)
    window.press('Copy the code')
    code = copied(window, '[A-Z0-9]{8,9}')
    assert code in window.texts(), (code, window.texts())
    can_be_used_for_a_while(window)
    to_the_browser(window, row=BY_CODE)
    assert code not in browser.opened()[-1], browser.opened()[-1]
    browser.press('code', 'code', code)
    browser.press('pick', 'account', 'anna.nowak@harbour.example')
    browser.press('consent', 'accept')
    assert browser.page() == 'done', browser.text()
    window.wait_for('That is the right account')


def the_link_is_copied_for_another_window(window):
    offer(window, 'Everything is in order')
    window.press('Sign in in the browser')
    enter(window, 'Copy the link')
    browser.visit(copied(window, 'https://[^ ]+'))
    browser.press('pick', 'account', 'anna.nowak@harbour.example')
    browser.press('consent', 'accept')
    window.wait_for('That is the right account')


def is_over(window):
    window.wait(lambda: not window.find('Sign in on Microsoft’s page'), 'the end of the wait')
    window.wait(lambda: not browser.finds_the_door(), 'the door for the browser to be closed')


def cancelled_in_the_browser(window):
    offer(window, 'Everything is in order')
    to_the_browser(window, 'Sign in in the browser')
    browser.press('pick', 'cancel')
    assert 'was not completed' in browser.text(), browser.text()
    window.wait_for('You are not signed in.')
    is_over(window)


def stopped_by_escape(window):
    offer(window, 'Everything is in order')
    to_the_browser(window, 'Sign in in the browser')
    assert browser.finds_the_door()
    window.keys('Escape')
    is_over(window)


def stopped_by_the_button(window):
    offer(window, 'Everything is in order')
    to_the_browser(window, 'Sign in in the browser')
    window.press('Stop')
    is_over(window)


def left_by_going_back(window):
    offer(window, 'Everything is in order')
    to_the_browser(window, 'Sign in in the browser')
    window.keys('alt+Left')
    is_over(window)


def goes_on_in_another_language(window):
    window.wait_for('Sprawdź połączenie')
    window.keys('F2')
    offer(window, 'Everything is in order')
    to_the_browser(window, 'Sign in in the browser')
    for words in ('Zaloguj się na stronie Microsoft', 'Sign in on Microsoft’s page'):
        window.keys('F2')
        window.wait_for(words)
    assert browser.finds_the_door() and len(browser.opened()) == browser.taken, browser.opened()
    browser.press('pick', 'account', 'anna.nowak@harbour.example')
    browser.press('consent', 'accept')
    window.wait_for('That is the right account')


def goes_on_without_signing_in(window):
    offer(window, 'Everything is in order')
    enter(window, 'Go on without signing in')
    window.wait_for('Try it in HubSpot now')


def the_practice_customer_signs_in(window):
    offer(window, 'There is no mailbox behind the account')
    opened = len(browser.opened())
    window.press('Sign in in the browser')
    window.press(PRACTISE)
    window.wait_for('That is the right account')
    window.press('Continue')
    window.press('Look into the mailbox')
    window.press(PRACTISE)
    comes_to(window, 'Your licence has no mailbox at Microsoft')
    assert len(browser.opened()) == opened, browser.opened()


def by_keys_alone(window):
    offer(window, 'Everything is in order')
    window.keys('Return')
    enter(window, OPEN)
    browser.follow_link()
    browser.press('pick', 'account', 'anna.nowak@harbour.example')
    browser.press('consent', 'accept')
    window.wait_for('That is the right account')
    window.keys('Return')
    window.wait_for('May we see whether your mailbox')
    enter(window, 'Go on without the mailbox')
    window.wait_for('Try it in HubSpot now')


TESTS = [
    right_account_and_all_is_in_order, wrong_account_is_refused_in_words,
    wrong_account_and_how_to_sign_out_of_it, an_administrator_must_approve,
    left_on_the_page_of_microsoft_unassigned, nothing_to_read_in_what_was_copied,
    an_alias_on_a_domain_of_its_own, without_a_licence, on_a_server_of_the_organisation,
    with_a_code_that_is_copied, the_link_is_copied_for_another_window, cancelled_in_the_browser,
    stopped_by_escape, stopped_by_the_button, left_by_going_back, goes_on_in_another_language,
    goes_on_without_signing_in, the_practice_customer_signs_in, by_keys_alone,
]

if real_browser.find() is None:
    print('1..0 # SKIP chromium is not installed')
    sys.exit(0)

with real_browser.Browser() as browser:
    play(TESTS, in_polish=[goes_on_in_another_language])
