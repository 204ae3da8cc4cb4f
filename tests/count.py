#!/usr/bin/env python3
# count.py - one closing line for the test runs of several builds: N passed, N failed, N skipped
#
# Before it, how long each suite of each build took, and the slowest programs. Several run at once, so
# the sums are longer than the wait.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import argparse
import json
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SLOWEST = 5
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


def read_runs(build):
    """Returns what meson wrote down of each program of the last test run in BUILD."""
    lines = (Path(build, 'meson-logs') / 'testlog.json').read_text(encoding='utf-8').splitlines()
    return [json.loads(line) for line in lines]


def split_name(run):
    """Returns the suites and the name of a program: meson writes “project:suite+suite / name”, without
    the suites where there are none."""
    before, _, name = run['name'].rpartition(' / ')
    return before.partition(':')[2] or '-', name


def tell_suites(build, runs):
    """Prints how long the suites of one build took, the slowest first."""
    suites = {}
    for run in runs:
        name, _ = split_name(run)
        seconds, n = suites.get(name, (0, 0))
        suites[name] = seconds + run['duration'], n + 1
    for name, (seconds, n) in sorted(suites.items(), key=lambda suite: -suite[1][0]):
        print(f'{build}, {name}: {seconds:.1f} s, {n} {"program" if n == 1 else "programs"}')


def tell_slowest(runs):
    """Prints the slowest programs of all; RUNS are pairs of a build and a run."""
    for build, run in sorted(runs, key=lambda pair: -pair[1]['duration'])[:SLOWEST]:
        print('slowest: {}, {}: {}, {:.1f} s'.format(build, *split_name(run), run['duration']))


def tell_times(builds):
    runs = {build: read_runs(build) for build in builds}
    for build, those in runs.items():
        tell_suites(build, those)
    tell_slowest([(build, run) for build, those in runs.items() for run in those])


def count_unexplained(logs, blamed):
    """Returns how many programs failed although none of their cases says so: they were stopped, died
    after their last line, or ended with a status that is none of success."""
    return sum(run['result'] not in GOOD and run['name'] not in blamed for run in read_runs(logs.parent))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('builds', nargs='+')
    parser.add_argument('--skipped', type=int, default=0, help='what could not be run at all')
    told = parser.parse_args()
    totals = [sum(column) for column in zip(*(count(build) for build in told.builds), (0, 0, told.skipped))]
    tell_times(told.builds)
    print('{} passed, {} failed, {} skipped'.format(*totals))
    return 1 if totals[1] or not totals[0] else 0


sys.exit(main())
