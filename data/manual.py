#!/usr/bin/env python3
# manual.py - the manual page of the terminal program, with tables made from what it knows
#
# SPDX-License-Identifier: GPL-3.0-or-later

import argparse
import itertools
import json
import os
import re
import subprocess
from pathlib import Path

SPECIAL = {'\\': r'\(rs', '-': r'\-', '’': r'\(cq', '‘': r'\(oq', '“': r'\(lq', '”': r'\(rq', '…': '...',
           '›': r'\(fc', '~': r'\(ti', '^': r'\(ha', '`': r'\(ga', "'": r'\(aq'}
OPERATORS = {'known': '', 'is': ' = {}', 'one-of': ' = {}', 'none-of': ' != {}', 'at-least': ' >= {}'}


def escaped(text):
    """A text for troff: no line of it can begin a request."""
    return '\\&' + ''.join(SPECIAL.get(c, c) for c in ' '.join(text.split()))


def breakable(text, marks='_'):
    """A long name or an address: it may be broken behind each of MARKS, and gets no hyphen there."""
    return re.sub(f'([{re.escape(marks)}])', r'\1\\:', escaped(text))


def linked(url):
    return breakable(url, '/?_.-=')


def entry(name, *paragraphs):
    first, *others = [p for p in paragraphs if p]
    return [f'.TP\n.B {breakable(name)}', first, *(f'.br\n{other}' for other in others)]


def rows(items):
    """One line each, without room between them: a name and what belongs to it."""
    return ['.PD 0', *(f'.TP 32\n.B {breakable(name)}\n{words}' for name, words in items), '.PD']


def condition(item):
    shown = item.get('values', [str(item.get('value')).lower()])
    return breakable(item['fact'] + OPERATORS[item['operator']].format('|'.join(shown)), '|')


def conditions(title, items):
    return f'{title} {"; ".join(condition(i) for i in items)}.' if items else ''


def sources(items):
    told = (f'{escaped(s["publisher"])}, {escaped(s["date"])}' + (f', {linked(s["url"])}' if 'url' in s else '')
            for s in items)
    return f'Sources: {"; ".join(told)}.'


def step_names(items):
    return f'Steps: {", ".join(escaped(s["id"]) for s in items)}.'


def checks(items):
    return [line for i in items for line in entry(i['id'], escaped(f'{i["title"]}. {i["doing"].rstrip("…")}.'))]


def questions(items):
    return [line for i in items
            for line in entry(i['id'], escaped(i['text']),
                              f'Values: {", ".join(escaped(c) for c in i["choices"])}.' if i['choices'] else '')]


def walks(items):
    return [line for i in items
            for line in entry(i['id'], escaped(i['lead']), step_names(i['steps']), sources(i['sources']))]


def rehearsals(items):
    return [line for i in items for line in entry(i['id'], escaped(f'{i["title"]}. {i["summary"]}'))]


def diagnoses(items):
    return [line for i in items
            for line in entry(i['id'], escaped(f'{i["title"]}. ({i["owner"]})'),
                              'It names what is missing, and no cause.' if i['open'] else '',
                              conditions('Likely when all of:', i['likely-when-all']),
                              conditions('Ruled out by any of:', i['ruled-out-when-any']),
                              conditions('Certain when all of:', i['certain-when-all']),
                              step_names(i['steps']), sources(i['sources']))]


def steps(items):
    return [line for i in items for line in entry(i['id'], escaped(f'{i["title"]}. ({i["actor"]})'))]


def causes(items):
    return [line for i in items for line in entry(i['id'], escaped(f'{i["words"]} ({i["owner"]})'))]


def place(item):
    return item['publisher'], item['date'], item['url']


def codes(items):
    lines = []
    for (publisher, date, url), group in itertools.groupby(sorted(items, key=place), place):
        lines += [f'.PP\n{escaped(publisher)}, {escaped(date)}, {linked(url)}:',
                  *rows((i['id'], escaped(f'{i["cause"]} ({i["owner"]})')) for i in group)]
    return lines


def labels(items):
    def words(item):
        known = ', '.join(f'{w["language"]} {w["words"]}' for w in item['known'])
        return escaped(known or 'Only the English is known.')

    found = dict.fromkeys((w['language'], *place(w)) for i in items for w in i['known'])
    return [*(line for i in items for line in entry(i['id'], escaped(i['page']), words(i))),
            '.SS Where they stand',
            *rows((f'{language}, {publisher}', f'{escaped(date)}, {linked(url)}')
                  for language, publisher, date, url in sorted(found))]


def main():
    parser = argparse.ArgumentParser(description='Print the manual page.')
    parser.add_argument('cli')
    parser.add_argument('template', type=Path)
    parser.add_argument('words', nargs='*', metavar='NAME=TEXT', help='what to put in for @NAME@')
    arguments = parser.parse_args()
    words = dict(word.split('=', 1) for word in arguments.words)
    # In English, whoever builds it; what a sanitizer thinks of it is for the tests.
    environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en', 'ASAN_OPTIONS': 'detect_leaks=0',
                   'GSETTINGS_BACKEND': 'memory'}

    def made(match):
        name = match[1]
        if name in words:
            return escaped(words[name])
        found = subprocess.run([arguments.cli, 'list', name, '--json'], env=environment, check=True,
                               capture_output=True, text=True, encoding='utf-8').stdout
        return '\n'.join(globals()[name](json.loads(found)))

    text = arguments.template.read_text(encoding='utf-8')
    print('.\\" -*- coding: UTF-8 -*-\n' + re.sub('@([a-z]+)@', made, text), end='')


main()
