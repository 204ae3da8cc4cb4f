#!/usr/bin/env python3
# count.py - one closing line for the test runs of several builds: N passed, N failed, N skipped
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

STOPPED = ('TIMEOUT', 'INTERRUPT')


def count(build):
    """Returns (passed, failed, skipped) of the last test run in BUILD; each TAP line counts."""
    root = ElementTree.parse(Path(build, 'meson-logs', 'testlog.junit.xml')).getroot()
    passed = skipped = 0
    failed = count_stopped(build)
    for suite in root.iter('testsuite'):
        cases = list(suite.iter('testcase'))
        bad = [c for c in cases if c.find('failure') is not None or c.find('error') is not None]
        left_out = [c for c in cases if c.find('skipped') is not None]
        # A program that died after its last line has no case of its own to fail.
        troubled = int(suite.get('failures', 0)) + int(suite.get('errors', 0))
        failed += max(len(bad), troubled)
        skipped += len(left_out)
        passed += len(cases) - len(bad) - len(left_out)
    return passed, failed, skipped


def count_stopped(build):
    """Returns how many programs were stopped: none of their lines says so."""
    lines = Path(build, 'meson-logs', 'testlog.json').read_text(encoding='utf-8').splitlines()
    return sum(json.loads(line)['result'] in STOPPED for line in lines)


def main():
    totals = [sum(column) for column in zip(*(count(build) for build in sys.argv[1:]))]
    print('{} passed, {} failed, {} skipped'.format(*totals))
    return 1 if totals[1] or not totals[0] else 0


sys.exit(main())
