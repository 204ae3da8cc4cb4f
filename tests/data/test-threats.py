#!/usr/bin/env python3
# test-threats.py - does each line of docs/threats.md have a test, and is each of them there?
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from tap import ROOT, Tap, shown, sources

PAGE = ROOT / 'docs' / 'threats.md'
ROW = re.compile(r'^\| (?!What they could do|-)(.*) \| (.*) \| (.*) \|$', re.M)
NAMED = re.compile(r'`([a-z-]+): ([^`]+)`')


def rows():
    return ROW.findall(PAGE.read_text(encoding='utf-8'))


def programs():
    """The text of each test program; what feeds parsers is a table of its own."""
    found = {path.stem.removeprefix('test-'): path for path in sources('tests/*/test-*.c', 'tests/*/test-*.py')}
    found['fuzz'] = ROOT / 'tests' / 'fuzz' / 'targets.c'
    return {name: path.read_text(encoding='utf-8') for name, path in found.items()}


def is_run(name):
    """Whether Meson names it, by whatever name begins so: one program may be several tests."""
    return any(re.search(rf"'(test-)?{name}[-']", path.read_text(encoding='utf-8'))
               for path in sources('tests/*/meson.build'))


def missing(texts, named):
    for program, case in named:
        if program not in texts:
            yield f'{program}: there is no such program'
        elif not is_run(program):
            yield f'{program}: nobody runs it'
        elif not re.search(rf'["\'/ ]{re.escape(case)}["\']', texts[program]):
            yield f'{program}: {case}: there is no such case'


def unnamed_targets(texts, named):
    targets = re.findall(r'\{ "([a-z-]+)", fuzz_', texts['fuzz'])
    return [f'{target}: a parser of foreign bytes that the page does not name' for target in targets
            if ('fuzz', target) not in named]


def main():
    tap = Tap()
    texts = programs()
    named = NAMED.findall(PAGE.read_text(encoding='utf-8'))
    tap.check('there are lines', [] if len(rows()) > 20 else [f'{shown(PAGE)}: {len(rows())}'])
    tap.check('each line has a test', (f'{row[0]}: none' for row in rows() if not NAMED.search(row[2])))
    tap.check('each test is there', missing(texts, named))
    tap.check('each parser of foreign bytes is named', unnamed_targets(texts, named))
    tap.check('a test that is not there is missed',
              [] if len(list(missing(texts, [('redirect', 'no-such'), ('no-such', 'x')]))) == 2 else ['it is not'])
    tap.finish()


main()
