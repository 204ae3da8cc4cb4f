#!/usr/bin/env python3
# test-style.py - the house style, as far as a machine can see it
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from tap import Tap, code_of, shown, sources

LONGEST_LINE = 100
LONGEST_LINE_WITH_TEXT = 120
LONGEST_FUNCTION = 40
LONGEST_FILE = 400

# A text to translate is one literal, however long; so is an address on the web.
WHOLE = re.compile(r'\bN_ ?\("|(?<!\w)_ ?\("|"https?://')
CALL = re.compile(r'[A-Za-z0-9_]\(')
CALL_WITHOUT_SPACE = re.compile(r'(?<!\w)(N_|_)\(')
RELEASES = re.compile(r'^free_|(free|clear|finalize|dispose|unref)$')


class Source:
    def __init__(self, path):
        self.path = path
        self.text = path.read_text(encoding='utf-8')
        self.lines = self.text.splitlines()
        self.code = code_of(self.text).splitlines()

    def at(self, number, what):
        return f'{shown(self.path)}:{number}: {what}'

    def where(self, pattern, what, lines=None):
        """A problem for each line in which PATTERN is found."""
        return [self.at(number, what) for number, line in enumerate(lines or self.lines, 1)
                if re.search(pattern, line)]

    def functions(self):
        """(name, number of the first line of the body, number of the last) of each function."""
        start = None
        for number, line in enumerate(self.code, 1):
            if line.rstrip() == '{':
                start = number
            elif line.startswith('}') and start is not None:
                if line.rstrip() == '}':
                    yield self.name_above(start), start, number
                start = None

    def name_above(self, number):
        for line in reversed(self.code[:number - 1]):
            match = re.match(r'(\w+) \(', line)
            if match:
                return match[1]
        return '?'


def first_line_says_what_it_is(source):
    if not source.lines[0].startswith(f'/* {source.path.name} - '):
        yield source.at(1, f'does not begin with “/* {source.path.name} - …”')


def names_its_licence(source):
    if '\n * SPDX-License-Identifier: GPL-3.0-or-later\n */\n' not in source.text.split('/*')[1]:
        yield source.at(1, 'has no SPDX line in its first comment')


def file_is_short(source):
    if len(source.lines) > LONGEST_FILE:
        yield source.at(len(source.lines), f'{len(source.lines)} lines')


def lines_are_short(source):
    for number, line in enumerate(source.lines, 1):
        longest = LONGEST_LINE_WITH_TEXT if '"' in line else LONGEST_LINE
        if len(line) > longest and not WHOLE.search(line):
            yield source.at(number, f'{len(line)} columns')


def functions_are_short(source):
    for name, start, end in source.functions():
        if end - start - 1 > LONGEST_FUNCTION:
            yield source.at(start, f'{name} has {end - start - 1} lines')


def blanks_are_clean(source):
    yield from source.where(r'\t', 'has a tab')
    yield from source.where(r'\s$', 'ends with a blank')
    if not source.text.endswith('\n') or source.text.endswith('\n\n'):
        yield source.at(len(source.lines), 'does not end with exactly one line end')


def call_has_its_space(source):
    for number, line in enumerate(source.code, 1):
        if not line.lstrip().startswith('#') and CALL.search(CALL_WITHOUT_SPACE.sub('', line)):
            yield source.at(number, 'has no space before “(”')


def nothing_is_freed_by_hand(source):
    bodies = {number: name for name, start, end in source.functions() for number in range(start, end)}
    for number, line in enumerate(source.code, 1):
        freed = re.search(r'\bg_free \((.*)\);', line)
        if freed is None or RELEASES.search(bodies.get(number, '')):
            continue
        # A member that gets its next value at once is replaced; nothing else says that before GLib 2.76.
        if not any(f'{freed[1]} = ' in after for after in source.code[number:number + 2]):
            yield source.at(number, f'g_free in {bodies.get(number)}')


def nothing_is_out_of_favour(source):
    yield from source.where(r'\bgoto\b', 'goto', source.code)
    yield from source.where(r'\bg_object_set_data', 'g_object_set_data', source.code)
    yield from source.where(r'\b(TO' r'DO|FIX' r'ME|XX' r'X)\b', 'a note to oneself')


def header_is_read_once(source):
    pragmas = source.code.count('#pragma once')
    if pragmas != (source.path.suffix == '.h'):
        yield source.at(1, f'{pragmas} times “#pragma once”')


RULES = {
    'the first line says what the file is': first_line_says_what_it_is,
    'every file names its licence': names_its_licence,
    'no file is too long': file_is_short,
    'no line is too long': lines_are_short,
    'no function is too long': functions_are_short,
    'no tabs, no blanks at the end': blanks_are_clean,
    'a call has a space before its parenthesis': call_has_its_space,
    'what is owned is freed by its owner': nothing_is_freed_by_hand,
    'nothing that we do without': nothing_is_out_of_favour,
    'a header is read once': header_is_read_once,
}


def main():
    tap = Tap()
    tree = [Source(path) for path in sources('src/**/*.[ch]', 'tests/**/*.[ch]')]
    tap.check('there are sources', [] if len(tree) > 50 else [f'only {len(tree)}'])
    for sentence, rule in RULES.items():
        tap.check(sentence, (problem for source in tree for problem in rule(source)))
    tap.finish()


main()
