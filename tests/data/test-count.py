#!/usr/bin/env python3
# test-count.py - does the end of ./dev test say how long each suite took, and count right?
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import ROOT, Tap

JUNIT = '<testsuites>{}</testsuites>'
SUITE = '<testsuite name="project.{}">{}</testsuite>'
GOOD, BAD, LEFT_OUT = '<testcase name="a"/>', '<testcase name="b"><failure/></testcase>', \
    '<testcase name="c"><skipped/></testcase>'

# Of each build: its programs with their cases, how each ended and how long it took.
ONE = [('project:core / facts', GOOD * 2, 'OK', 1.25), ('project:data+slow / walls', GOOD, 'OK', 40.0),
       ('project:core / case', GOOD, 'OK', 2.0), ('alone', GOOD + LEFT_OUT, 'OK', 0.5)]
TWO = [('project:core / facts', GOOD + BAD, 'FAIL', 3.0), ('project:core / killed', GOOD, 'ERROR', 0.25)]


def write_build(folder, runs):
    logs = folder / 'meson-logs'
    logs.mkdir(parents=True)
    logs.joinpath('testlog.json').write_text(''.join(
        json.dumps({'name': name, 'result': result, 'duration': seconds}) + '\n' for name, _, result, seconds in runs))
    logs.joinpath('testlog.junit.xml').write_text(JUNIT.format(''.join(
        SUITE.format(name, cases) for name, cases, _, _ in runs)))


def count(*builds):
    """Returns the lines that are printed, with the folders called “one” and “two”, and the status."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name, _ in zip(('one', 'two'), builds)]
        for path, runs in zip(paths, builds):
            write_build(path, runs)
        done = subprocess.run([sys.executable, ROOT / 'tests/count.py', *paths, '--skipped', '1'], text=True,
                              stdout=subprocess.PIPE, check=False)
        return done.stdout.replace(folder + '/', '').splitlines(), done.returncode


def differ(found, expected):
    return [] if found == expected else [f'{found} instead of {expected}']


def main():
    tap = Tap()
    lines, status = count(ONE)
    tap.check('the last line counts all cases', differ(lines[-1], '5 passed, 0 failed, 2 skipped'))
    tap.check('where nothing failed, it ends well', differ(status, 0))
    tap.check('each suite has its time, the slowest first',
              differ(lines[:3], ['one, data+slow: 40.0 s, 1 program', 'one, core: 3.2 s, 2 programs',
                                 'one, -: 0.5 s, 1 program']))
    lines, status = count(ONE, TWO)
    tap.check('a program that died counts as failed', differ(lines[-1], '7 passed, 2 failed, 2 skipped'))
    tap.check('where something failed, it ends badly', differ(status, 1))
    tap.check('the five slowest programs of all builds are named',
              differ(lines[4:-1], ['slowest: one, data+slow: walls, 40.0 s', 'slowest: two, core: facts, 3.0 s',
                                   'slowest: one, core: case, 2.0 s', 'slowest: one, core: facts, 1.2 s',
                                   'slowest: one, -: alone, 0.5 s']))
    tap.finish()


main()
