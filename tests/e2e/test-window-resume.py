#!/usr/bin/python3
# test-window-resume.py - an unfinished case survives the end of the program, however sudden
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from practice import go_on, open_customer
from window import play

CUSTOMER = 'The mail is somewhere else'
ADDRESS = 'tom.berg@lakeside.example'
OFFER = 'Continue where you stopped'
CASES = 'mail-medic/cases'


def folder(window):
    return Path(window.state.name, CASES)


def files(window):
    return sorted(path.name for path in folder(window).iterdir()) if folder(window).is_dir() else []


def facts(window):
    name, = files(window)
    return json.loads((folder(window) / name).read_text())['facts']


def wait_for_files(window, n):
    window.wait(lambda: len(files(window)) == n, '{} cases in the folder'.format(n))


def settle(window):
    """Until what is known is written down."""
    wait_for_files(window, 1)
    time.sleep(0.5)


def resume(window, name=ADDRESS):
    """By the keys."""
    window.wait_for(OFFER)
    window.tab_to(name)
    window.keys('Return')


def end_and_resume(window):
    """Nothing on the screen and nothing that is known is another afterwards."""
    settle(window)
    texts, known = window.texts(), facts(window)
    window.start_again()
    resume(window)
    window.wait(lambda: window.texts() == texts, 'the same page')
    settle(window)
    assert facts(window) == known, (known, facts(window))


def go_to(window, title):
    open_customer(window, CUSTOMER)
    for _ in go_on(window, title):
        pass


def a_question_is_asked_again(window):
    open_customer(window, CUSTOMER)
    window.wait_for('We have looked')
    window.press('Continue')
    window.wait_for('Where do you read')
    end_and_resume(window)
    window.keys('alt+Left')
    window.wait_for('Check my connection')


def a_cause_is_still_found(window):
    go_to(window, 'What we found')
    window.wait_for('Why we think so')
    end_and_resume(window)


def a_step_goes_on_and_helps(window):
    """The practice customer’s world is as far as it was, or looking again would find the same."""
    go_to(window, 'Step by step')
    window.press('Done, next step')
    window.wait_for('Step 2 of 2')
    end_and_resume(window)
    window.press('Done, check again')
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('space', 'Return')
    window.wait_for('What happened')
    wait_for_files(window, 0)
    window.keys('alt+Left')
    window.wait_for('Try it in HubSpot now. What happens?')
    wait_for_files(window, 1)


def checks_that_were_under_way_are_carried_out(window):
    open_customer(window, 'No way to Microsoft')
    window.wait_for('Looking for the cause')
    wait_for_files(window, 1)
    window.start_again()
    window.wait_for(OFFER)
    resume(window, next(text for text in window.texts() if '@' in text))
    window.wait_for('We have looked')


def a_walk_goes_on_at_its_step(window):
    window.wait_for('Check my connection')
    window.tab_to('Reconnect')
    window.keys('Return')
    window.wait_for('Which kind of Microsoft account is it?')
    window.keys('space', 'Return')
    window.wait_for('Page 6, step 1')
    window.keys('Return')
    window.wait_for('Page 6, step 2')
    settle(window)
    texts = window.texts()
    window.start_again()
    resume(window, 'Reconnect')
    window.wait(lambda: window.texts() == texts, 'the same step')


def leaving_the_program_loses_nothing(window):
    """Not even what was said in the last moment."""
    open_customer(window, CUSTOMER)
    window.wait_for('We have looked')
    window.press('Continue')
    window.wait_for('Where do you read')
    window.keys('Down', 'space', 'Return', 'ctrl+q')
    window.process.wait(timeout=10)
    window.start()
    resume(window)
    window.wait_for('Why we think so')


def the_start_offers_what_was_left(window):
    open_customer(window, CUSTOMER)
    window.wait_for('We have looked')
    window.keys('alt+Left', 'alt+Left')
    window.wait_for(OFFER)
    resume(window)
    window.wait_for('Where do you read')


def the_start_is_a_key_away_and_offers_what_was_left(window):
    open_customer(window, CUSTOMER)
    window.wait_for('We have looked')
    window.press('Continue')
    window.wait_for('Where do you read')
    window.keys('ctrl+n')
    window.wait_for(OFFER)
    resume(window)
    window.wait_for('Where do you read')


def forget(window, name=ADDRESS):
    window.press('Forget “{}”'.format(name))


def what_is_forgotten_is_gone(window):
    open_customer(window, CUSTOMER)
    settle(window)
    window.start_again()
    window.wait_for(OFFER)
    before = facts(window)
    forget(window)
    wait_for_files(window, 0)
    window.wait_for('Forgotten')
    # GTK 4.8 says the name of this button twice.
    window.press(window.wait(lambda: next(filter(window.pressable, ['Undo', 'Undo Undo']), None), 'Undo'))
    window.wait_for(OFFER)
    assert facts(window) == before, facts(window)
    forget(window)
    wait_for_files(window, 0)
    window.start_again()
    window.wait_for('Check my connection')
    time.sleep(0.5)
    assert not window.find(OFFER), window.texts()


def what_cannot_be_read_is_said_to_be_so(window):
    folder(window).mkdir(parents=True, exist_ok=True)
    (folder(window) / 'damaged.json').write_text('{"half": ')
    with (folder(window) / 'large.json').open('w') as file:
        file.truncate(200 * 1024 * 1024)
    os.symlink('/dev/zero', folder(window) / 'link.json')
    (folder(window) / '.unfinished-1').write_text('left behind')
    window.start_again()
    window.wait_for('3 unfinished cases cannot be read')
    window.press('Remove what cannot be read')
    window.wait(lambda: not files(window), 'an empty folder')
    window.wait(lambda: not window.find(OFFER), 'no offer')


def a_folder_that_is_none_is_told_and_stops_nobody(window):
    folder(window).parent.mkdir(parents=True)
    folder(window).write_text('not a folder')
    open_customer(window, CUSTOMER)
    window.wait_for('Not kept for later: no folder for it')
    window.wait_for('We have looked')
    window.press('Continue')
    window.wait_for('Where do you read')


def the_terminal_program_keeps_nothing(window):
    terminal = Path(sys.argv[1]).parent.parent / 'cli' / 'mail-medic-cli'
    subprocess.run([terminal, 'check', '--rehearse', 'mail-elsewhere'], env=window.environment,
                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=60, check=False)
    assert files(window) == [], files(window)


play([a_question_is_asked_again, a_cause_is_still_found, a_step_goes_on_and_helps,
      checks_that_were_under_way_are_carried_out, a_walk_goes_on_at_its_step,
      leaving_the_program_loses_nothing, the_start_offers_what_was_left,
      the_start_is_a_key_away_and_offers_what_was_left, what_is_forgotten_is_gone,
      what_cannot_be_read_is_said_to_be_so, a_folder_that_is_none_is_told_and_stops_nobody,
      the_terminal_program_keeps_nothing])
