#!/usr/bin/env python3
# count.py - one closing line for the test runs of several builds: N passed, N failed, N skipped
#
# SPDX-License-Identifier: GPL-3.0-or-later

import argparse
import json
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

GOOD = ('OK', 'SKIP', 'EXPECTEDFAIL')


def is_bad(case):
    return case.find('failure') is not None or case.find('error') is not None


def count(build):
    """Returns (passed, failed, skipped) of the last test run in BUILD; each TAP line counts."""
    logs = Path(build, 'meson-logs')
    passed = failed = skipped = 0
    blamed = set()
    for suite in ElementTree.parse(logs / 'testlog.junit.xml').getroot().iter('testsuite'):
        cases = list(suite.iter('testcase'))
        bad = [case for case in cases if is_bad(case)]
        left_out = [case for case in cases if case.find('skipped') is not None]
        # A suite of TAP lines is named after its program, a case of one program by that itself.
        blamed.update(case.get('name') for case in bad)
        if bad:
            blamed.add(suite.get('name').partition('.')[2])
        failed += len(bad)
        skipped += len(left_out)
        passed += len(cases) - len(bad) - len(left_out)
    return passed, failed + count_unexplained(logs, blamed), skipped


def count_unexplained(logs, blamed):
    """Returns how many programs failed although none of their cases says so: they were stopped, died
    after their last line, or ended with a status that is none of success."""
    lines = (logs / 'testlog.json').read_text(encoding='utf-8').splitlines()
    runs = [json.loads(line) for line in lines]
    return sum(run['result'] not in GOOD and run['name'] not in blamed for run in runs)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('builds', nargs='+')
    parser.add_argument('--skipped', type=int, default=0, help='what could not be run at all')
    told = parser.parse_args()
    totals = [sum(column) for column in zip(*(count(build) for build in told.builds), (0, 0, told.skipped))]
    print('{} passed, {} failed, {} skipped'.format(*totals))
    return 1 if totals[1] or not totals[0] else 0


sys.exit(main())
