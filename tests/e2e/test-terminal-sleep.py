#!/usr/bin/python3
# test-terminal-sleep.py - the program stands still in mid-case, as with the lid closed, and goes on
#
# usage: test-terminal-sleep.py MAIL-MEDIC-CLI
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

CLI = sys.argv[1]

# In mid-case, and longer than any check may take; the second time longer than the whole case may.
BEFORE_SECONDS = 0.15
ASLEEP_SECONDS = (9, 12)
DEADLINE_SECONDS = 10

# What each has, of whom nothing stands in Microsoft's way.
CUSTOMERS = {
    'healthy': None, 'mail-elsewhere': 'mail-elsewhere', 'slow-clock': 'clock-wrong',
}


def sleep(customer, seconds):
    """Returns what was found, and how long it took after waking up."""
    with subprocess.Popen([CLI, 'check', '--json', '--rehearse', customer], text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        time.sleep(BEFORE_SECONDS)
        process.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        process.send_signal(signal.SIGCONT)
        woke = time.monotonic()
        said = process.communicate(timeout=60)[0]
        return json.loads(said), time.monotonic() - woke


def main():
    rows = [(customer, seconds) for customer in CUSTOMERS for seconds in ASLEEP_SECONDS]
    print(f'1..{len(rows)}')
    with ThreadPoolExecutor(len(rows)) as pool:
        for number, (row, (found, took)) in enumerate(zip(rows, pool.map(lambda row: sleep(*row), rows)), 1):
            ids = [diagnosis['id'] for diagnosis in found['diagnoses']]
            fine = set(ids) <= {CUSTOMERS[row[0]]} and took <= DEADLINE_SECONDS + 2
            print('ok' if fine else 'not ok', number, '-', row[0], 'after', row[1], 's of sleep')
            if not fine:
                print('#', found['verdict'], ids, round(took, 1))


main()
