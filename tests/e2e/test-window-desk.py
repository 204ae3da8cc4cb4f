#!/usr/bin/python3
# test-window-desk.py - helping somebody on the phone, by keyboard alone, in the real window
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import subprocess
import tempfile
from pathlib import Path

from window import play

REPORTS = Path(__file__).parent.parent / 'fixtures' / 'report'
MESSAGE = 'AADSTS90094: An administrator must approve HubSpot'
CAUSE = 'An administrator must approve HubSpot first'
TOLD = 'They read a message to you, or send it'
PREVIEW = 'The text'
WRONG = 'This is not a code as the program gives it'
TOO_LARGE = 'This is too large for a report of Mail Medic'


def open_desk(window):
    window.wait_for('Check my connection')
    window.tab_to('Help someone on the phone')
    window.keys('Return')
    window.wait_for('They read a code to you')
    assert 'Page 8' in window.texts(), window.texts()


def begin_answers(window):
    open_desk(window)
    window.tab_to('Ask and write down the answers')
    window.keys('Return')
    window.wait_for('causes are left')


def tell(window, message=MESSAGE):
    window.tab_to(TOLD)
    window.type(message)
    window.tab_to('Read it')
    window.keys('Return')


def text_of(window, name):
    node = window.wait(lambda: window.find(name, 'text'), 'the text “{}”'.format(name))
    text = node.queryText()
    return text.getText(0, text.characterCount)


def clipboard(path):
    """Lets what is in PATH be what is pasted; xclip stays there to hand it over."""
    subprocess.run(['xclip', '-selection', 'clipboard', '-t', 'UTF8_STRING', '-i', str(path)], check=True,
                   stdout=subprocess.DEVNULL, timeout=10)


def clipboard_of(text):
    with tempfile.NamedTemporaryFile('w') as file:
        file.write(text)
        file.flush()
        clipboard(file.name)


def find_code(window):
    """The code of a case, from the text that is handed over."""
    begin_answers(window)
    tell(window)
    window.wait_for(CAUSE)
    window.press('Hand over')
    window.wait_for('Hand the case over')
    found = re.search(r'\b[0-9A-HJKMNP-TV-Z]{3,4}( [0-9A-HJKMNP-TV-Z]{2,4})+\b', text_of(window, PREVIEW))
    assert found, text_of(window, PREVIEW)
    window.keys('alt+Left')
    window.wait_for('Next step')
    window.keys('alt+Left')
    window.wait_for('They read a code to you')
    return found[0]


def from_a_code_to_the_handover_by_keyboard_alone(window):
    code = find_code(window)
    window.type(code.lower().replace(' ', '').replace('0', 'o').replace('1', 'l'))
    window.keys('Return')
    window.wait_for('Step 1 of')
    window.wait_for(CAUSE)
    steps = int(re.search(r'Step 1 of (\d+)', ' '.join(window.texts()))[1])
    window.tab_to('Notes')
    window.type('Rings back at noon')
    window.tab_to('Next step')
    for step in range(1, steps):
        window.keys('Return')
        window.wait_for('Step {} of {}'.format(step + 1, steps))
    window.tab_to('That was the last step')
    window.keys('Return')
    window.wait_for('Hand the case over')
    text = text_of(window, PREVIEW)
    for part in (CAUSE, code, 'Rings back at noon'):
        assert part in text, text
    window.tab_to('Copy the text')
    window.keys('Return')
    window.wait_for('Copied')


def a_wrong_code_is_said_to_be_wrong_and_is_no_other_case(window):
    code = find_code(window)
    window.type(code[:-1] + ('7' if code[-1] != '7' else '8'))
    window.keys('Return')
    window.wait_for(WRONG)
    assert not window.find('Next step'), window.texts()
    window.keys('End', 'BackSpace')
    window.type(code[-1])
    window.wait(lambda: WRONG not in ' '.join(window.texts()), 'the remark to go')
    window.keys('Return')
    window.wait_for('Step 1 of')


def a_report_is_opened_by_paste(window):
    open_desk(window)
    clipboard(REPORTS / 'schema-1.json')
    window.keys('ctrl+v')
    window.wait_for('Step 1 of')
    window.wait_for(CAUSE)
    window.press('Not yet')
    window.wait_for('Not yet, 1 time')
    window.tab_to('Compare with another report')
    window.keys('Return')
    window.wait_for('The other report')
    window.keys('ctrl+v')
    window.wait_for('Both reports say the same')
    window.keys('Escape')
    window.wait_for('Step 1 of')


def a_changed_report_says_so(window):
    open_desk(window)
    clipboard(REPORTS / 'changed.json')
    window.tab_to('Paste a report')
    window.keys('Return')
    window.wait_for('Step 1 of')
    window.wait_for('changed')


def only_answers_lead_to_a_cause(window):
    begin_answers(window)
    window.tab_to('A message with a code or a long text')
    window.tab_to('An administrator must approve', 'Down')
    window.keys('Return')
    window.wait(lambda: window.pressable('To the steps'), 'the steps')
    window.tab_to('Take back the last answer')
    window.keys('Return')
    window.wait_for('A message with a code or a long text')
    window.tab_to('A message with a code or a long text')
    window.tab_to('They don’t know', 'Down')
    window.keys('Return')
    tell(window)
    window.wait_for(CAUSE)
    window.tab_to('To the steps')
    window.keys('Return')
    window.wait_for('Step 1 of')


def a_hostile_report_is_only_text(window):
    open_desk(window)
    for name in ('markup', 'bidi', 'control'):
        clipboard(REPORTS / (name + '.json'))
        window.keys('ctrl+v')
        window.wait(lambda: window.find('Hand over'), 'the case')
        shown = ' '.join(window.texts())
        assert not re.search('[\u202a-\u202e\u2066-\u2069\x1b]', shown), shown
        window.keys('alt+Left')
        window.wait_for('Go on with the call')


def too_much_is_said_to_be_too_much(window):
    open_desk(window)
    clipboard_of('{' + 'x' * 1024 * 1024)
    window.keys('ctrl+v')
    window.wait_for(TOO_LARGE)
    clipboard_of('7' * 10000)
    window.keys('ctrl+v')
    window.wait_for('This is not a report of Mail Medic')
    clipboard_of('7' * 180)
    window.keys('ctrl+v')
    window.wait_for('some are too many')


def the_call_goes_on_in_another_language(window):
    window.wait_for('Sprawdź połączenie')
    window.keys('F2')
    open_desk(window)
    window.keys('F2')
    clipboard(REPORTS / 'schema-1.json')
    window.keys('ctrl+v')
    window.wait_for('Krok 1 z')
    assert 'Polski' in window.texts() and 'English' in window.texts(), window.texts()
    window.keys('Return')
    window.wait_for('Krok 2 z')
    window.keys('F2')
    window.wait_for('Step 2 of')
    window.tab_to('Notes')
    window.type('Rings back')
    window.keys('F2')
    window.wait_for('Krok 2 z')
    window.keys('F2')
    window.wait_for('Step 2 of')
    assert text_of(window, 'Notes') == 'Rings back', text_of(window, 'Notes')


def everything_is_reached_by_the_tab_key(window):
    open_desk(window)
    for name in ('Open a file', 'Ask and write down the answers'):
        window.tab_to(name)
    clipboard(REPORTS / 'schema-1.json')
    window.keys('ctrl+v')
    window.wait_for('Step 1 of')
    window.tab_to('Your language: English', 'shift+Tab')
    for name in ('Their language: English', 'Notes', 'Ask more', 'Not yet', 'Next step',
                 'Show the steps'):
        window.tab_to(name)


play([from_a_code_to_the_handover_by_keyboard_alone, a_wrong_code_is_said_to_be_wrong_and_is_no_other_case,
      a_report_is_opened_by_paste, a_changed_report_says_so, only_answers_lead_to_a_cause,
      a_hostile_report_is_only_text, too_much_is_said_to_be_too_much, the_call_goes_on_in_another_language,
      everything_is_reached_by_the_tab_key],
     in_polish=[the_call_goes_on_in_another_language])
