#!/usr/bin/python3
# test-window-memory.py - the real window leads one practice customer to the end, and valgrind looks on
#
# usage: test-window-memory.py MAIL-MEDIC FOLDER-OF-CATALOGUES VALGRIND [ARGUMENT…]
#
# SPDX-License-Identifier: GPL-3.0-or-later

import sys
import tempfile
from pathlib import Path

import window as pace
from practice import open_customer
from window import Window

# A window is a few dozen times as slow where each access to memory is looked at.
pace.PATIENCE_SECONDS = 240
pace.KEY_SECONDS = 1.5


def lead(window):
    """From the start over a question and the steps to the end, where mail is at another host."""
    open_customer(window, 'The mail is somewhere else')
    window.wait_for('We have looked')
    window.press('Continue')
    window.wait_for('Where do you read the mail of tom.berg@lakeside.example?')
    window.keys('Down', 'Return', 'Return')
    window.wait_for('Your mail is at Google, not at Microsoft 365')
    window.press('Show me the steps')
    window.wait_for('Step 1 of 2')
    window.press('Done, next step')
    window.wait_for('Choose Gmail as your email provider')
    window.press('Done, check again')
    window.wait_for('Try it in HubSpot now. What happens?')
    window.keys('space', 'Return')
    window.wait_for('HubSpot connects')


def close(window):
    window.keys('ctrl+q')
    return window.process.wait(timeout=pace.PATIENCE_SECONDS)


def main():
    app, catalogues, *valgrind = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / 'log'
        window = Window(*valgrind, f'--log-file={log}', app, LANGUAGE='en', MEDIC_LOCALE_DIR=catalogues,
                        G_SLICE='always-malloc')
        try:
            lead(window)
            code = close(window)
        finally:
            window.close()
        found = log.read_text()
    print('1..1')
    print('ok' if code == 0 else 'not ok', '1 - all memory is used rightly and given back')
    for line in found.splitlines():
        print('#', line)
    if code != 0:
        print('# ended with', code)


main()
