#!/usr/bin/python3
# test-window-request.py - the request to an administrator, and the answer to it, in the real window
#
# SPDX-License-Identifier: GPL-3.0-or-later

import subprocess

from window import play

FIELD = 'The message that you see'
PREVIEW = 'The request, as it will be sent'
APP_ID = '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'
NOT_ASSIGNED = ("AADSTS50105: Your administrator has configured the application HubSpot Sales ('" + APP_ID + "') "
                "to block users unless they are specifically granted ('assigned') access to the application. "
                "Correlation ID: 7c9e6679-7425-40de-944b-e07fc1f90ae7 Timestamp: 2026-11-20 09:14:03Z")


def open_diagnosis(window, message=NOT_ASSIGNED):
    window.wait_for('Check my connection')
    window.tab_to('I see an error message')
    window.keys('Return')
    window.wait_for('Paste what you see')
    window.write(FIELD, message)
    window.wait_for('Your administrator must assign you')
    window.press('Show me what to do')
    window.wait_for('What we found')


def open_request(window):
    open_diagnosis(window)
    window.press('Write the request')
    window.wait_for('Request to your administrator')


def preview(window):
    node = window.wait(lambda: window.find(PREVIEW, 'text'), 'the preview')
    text = node.queryText()
    return text.getText(0, text.characterCount)


def clipboard(target):
    return subprocess.run(['xclip', '-selection', 'clipboard', '-o', '-t', target], capture_output=True,
                          timeout=10, check=True).stdout.decode()


def the_request_is_shown_as_it_will_be_sent(window):
    open_request(window)
    window.wait_for('Page 11')
    window.wait_for('Request: assign me to HubSpot in Microsoft 365')
    text = preview(window)
    for part in ('What I ask', 'Users and groups', 'MM-BOTH', 'App ID: ' + APP_ID, 'How to take it back'):
        assert part in text, text
    assert 'English ====' not in text, text


def the_language_is_chosen_by_keys_and_english_follows(window):
    open_request(window)
    window.tab_to('Your administrator reads')
    window.keys('space', 'End', 'Return')
    window.wait(lambda: '======== English ========' in preview(window), 'English below')
    window.wait_for('English is added below')


def the_steps_lead_there_and_back(window):
    open_diagnosis(window)
    window.press('Show me the steps')
    window.press('Done, next step')
    window.wait_for('Text to send')
    window.tab_to('Write the request')
    window.keys('Return')
    window.wait_for('Request to your administrator')
    window.keys('alt+Left')
    window.wait_for('Step 2 of')


def the_text_is_copied(window):
    open_request(window)
    window.press('Copy the text')
    window.wait_for('Copied')
    window.press('Copy the subject')
    window.wait_for('Copied')


def everything_is_reached_by_the_tab_key(window):
    open_request(window)
    for name in ('Your administrator reads', 'Copy the subject', PREVIEW, 'Save it as a file',
                 'They have answered', 'Copy the text', 'Open my mail program'):
        window.tab_to(name)


def without_a_mail_program_the_text_is_copied(window):
    open_request(window)
    window.press('Open my mail program')
    window.wait(lambda: window.find('No mail program could be opened. The text is copied instead.')
                or window.find('The text is too long to hand over, so it is copied. Paste it into a mail.'),
                'what happens instead')


def an_answer_leads_to_hubspot(window):
    open_request(window)
    window.tab_to('They have answered')
    window.keys('Return')
    window.wait_for('Paste what you see')
    assert not window.find('Kept for your administrator'), window.texts()
    window.write(FIELD, 'MM-BOTH: all set')
    window.wait_for('Your administrator says yes: try it in HubSpot now')
    window.wait_for('Most likely')
    window.press('Show me what to do')
    window.wait_for('What we found')
    assert not window.find('Write the request'), window.texts()
    window.press('Show me the steps')
    window.wait_for('Step 1 of 1')
    window.wait_for('Connect your inbox in HubSpot')
    window.press('Done, check again')
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('Down', 'space', 'Return')
    window.wait_for('It was done, and HubSpot still shows the same')
    window.press('Write the request')
    window.wait_for('Request: HubSpot still does not connect, something is missing')


def a_few_words_are_read_once_more(window):
    window.wait_for('Check my connection')
    window.tab_to('I see an error message')
    window.keys('Return')
    window.wait_for('Your administrator’s answer')
    window.write(FIELD, 'Ist genehmigt.')
    window.wait_for('Your administrator says yes: try it in HubSpot now')
    window.press('Show me what to do')
    window.wait_for('What we found')
    window.press('Show me the steps')
    window.wait_for('Read the answer once more')
    window.wait_for('We take it for this: HubSpot is approved.')


def a_refusal_is_theirs_to_decide(window):
    open_request(window)
    window.tab_to('They have answered')
    window.keys('Return')
    window.wait_for('Paste what you see')
    window.write(FIELD, '> MM-REFUSED: No. The reason: we use something else')
    window.wait_for('Your administrator does not want to let HubSpot in')
    window.wait_for('Certain')


play([the_request_is_shown_as_it_will_be_sent, the_language_is_chosen_by_keys_and_english_follows,
      the_steps_lead_there_and_back, the_text_is_copied, everything_is_reached_by_the_tab_key,
      without_a_mail_program_the_text_is_copied, an_answer_leads_to_hubspot, a_few_words_are_read_once_more,
      a_refusal_is_theirs_to_decide])
