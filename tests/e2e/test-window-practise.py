#!/usr/bin/python3
# test-window-practise.py - practising in the real window: at random, with one's own, from a report
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
from pathlib import Path

from practice import TABS_TO_CUSTOMERS, go_on
from window import play

ROOT = Path(__file__).parent.parent.parent
OWN = Path(os.environ['XDG_DATA_HOME']) / 'mail-medic' / 'rehearsal'


def names():
    for path in (ROOT / 'data' / 'rehearsal').glob('*.json'):
        customer = json.loads(path.read_text(encoding='utf-8'))
        yield from (customer['title'], customer['summary'])


def told(window):
    """What on the screen tells who it is."""
    texts = window.texts()
    return [name for name in names() if any(name in text for text in texts)]


def open_practise(window):
    window.wait_for('Check my connection')
    window.tab_to('Practise')
    window.keys('Return')
    window.wait_for('Practise with a pretend customer')


def nobody_is_told_who_is_picked_at_random(window):
    open_practise(window)
    window.tab_to('Pick one at random')
    window.keys('Return')
    window.wait_for('Practice customer: somebody picked at random')
    assert not told(window), told(window)
    window.press('Show the answer')
    window.wait_for('This is the answer')
    assert told(window), window.texts()
    window.press('Try another')
    window.wait_for('Practice customer: somebody picked at random')
    assert not told(window), told(window)


def ones_own_are_found_and_solved_and_scored(window):
    customer = json.loads((ROOT / 'data' / 'rehearsal' / 'slow-clock.json').read_text(encoding='utf-8'))
    customer = {**customer, 'id': 'late', 'title': 'Always {late}', 'summary': 'In <b>my</b> house.'}
    OWN.mkdir(parents=True)
    (OWN / 'late.json').write_text(json.dumps(customer), encoding='utf-8')
    (OWN / 'slip.json').write_text('{"id": "slip", "titel": "Oh"}', encoding='utf-8')
    open_practise(window)
    window.wait_for('“titel” in “slip.json” is not known.')
    window.keys(*TABS_TO_CUSTOMERS[:-1])
    window.type('always')
    window.wait(lambda: not window.find('An administrator must approve'), 'the others to be gone')
    window.keys('Tab')
    window.tab_to('Always {late}', 'Down')
    window.keys('Return')
    window.wait_for('Practice customer: Always {late}')
    for _ in go_on(window, 'Done'):
        pass
    window.press('See how it went')
    window.wait_for('Solved')
    for text in ('In <b>my</b> house.', 'The clock of this computer', 'Wrong turns', 'None'):
        window.wait_for(text)


def a_report_is_played_and_what_is_made_up_is_said(window):
    report = ROOT / 'tests' / 'fixtures' / 'report' / 'schema-1.json'
    subprocess.run(['xclip', '-selection', 'clipboard', '-t', 'UTF8_STRING', '-i', str(report)], check=True,
                   stdout=subprocess.DEVNULL)
    window.wait_for('Check my connection')
    window.tab_to('Help someone on the phone')
    window.keys('Return')
    window.wait_for('They sent you a report')
    window.keys('ctrl+v')
    window.wait_for('From here')
    window.tab_to('Practise with this report')
    window.keys('Return')
    window.wait_for('Not in the report, so made up')
    window.wait_for('Address to connect')
    window.press('Check my connection')
    window.wait_for('Practice customer: From a report')
    window.wait_for('Checking')


play([nobody_is_told_who_is_picked_at_random, ones_own_are_found_and_solved_and_scored,
      a_report_is_played_and_what_is_made_up_is_said])
