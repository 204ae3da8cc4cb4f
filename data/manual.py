#!/usr/bin/env python3
# manual.py - the manual page of the terminal program, with tables made from what it knows, in one language
#
# SPDX-License-Identifier: GPL-3.0-or-later

import argparse
import gettext
import itertools
import json
import os
import re
import subprocess
from pathlib import Path

SPECIAL = {'\\': r'\(rs', '-': r'\-', '’': r'\(cq', '‘': r'\(oq', '“': r'\(lq', '”': r'\(rq', '…': '...',
           '›': r'\(fc', '~': r'\(ti', '^': r'\(ha', '`': r'\(ga', "'": r'\(aq'}
OPERATORS = {'known': '', 'is': ' = {}', 'one-of': ' = {}', 'none-of': ' != {}', 'at-least': ' >= {}'}


# A line of Japanese may be broken between two of its signs, but for those that never begin or end one;
# troff is to be told each place.
UNBROKEN = re.compile('([぀-ヿ㐀-鿿々。、」』）：])(?=[ぁ-ん゛-ヺ㐀-鿿「『（])(?![ぁぃぅぇぉっゃゅょァィゥェォッャュョ])')

# What says a text in the language of the page.
_ = str


def escaped(text):
    """A text for troff: no line of it can begin a request."""
    return '\\&' + ''.join(SPECIAL.get(c, c) for c in ' '.join(text.split()))


def breakable(text, marks='_'):
    """A long name or an address: it may be broken behind each of MARKS, and gets no hyphen there."""
    return re.sub(f'([{re.escape(marks)}])', r'\1\\:', escaped(text))


def linked(url):
    """An address; the id of a commit in it has no mark behind which it could be broken."""
    return re.sub('([0-9a-f]{20})(?=[0-9a-f])', r'\1\:', breakable(url, '/?_.-='))


def said(sentence, **values):
    """A sentence for troff, with values in it that are escaped already."""
    return re.sub(r'\{([a-z]+)\}', lambda blank: values[blank[1]], escaped(sentence))


def entry(name, *paragraphs):
    first, *others = [p for p in paragraphs if p]
    return [f'.TP\n.B {breakable(name)}', first, *(f'.br\n{other}' for other in others)]


def rows(items):
    """One line each, without room between them: a name and what belongs to it."""
    return ['.PD 0', *(f'.TP 32\n.B {breakable(name)}\n{words}' for name, words in items), '.PD']


def condition(item):
    shown = item.get('values', [str(item.get('value')).lower()])
    return breakable(item['fact'] + OPERATORS[item['operator']].format('|'.join(shown)), '|')


def conditions(sentence, items):
    return said(sentence, conditions='; '.join(condition(i) for i in items)) if items else ''


def sources(items):
    told = (f'{escaped(s["publisher"])}, {escaped(s["date"])}' + (f', {linked(s["url"])}' if 'url' in s else '')
            for s in items)
    # Translators: of the manual page; {sources} are names of publishers with a date and an address.
    return said(_('Sources: {sources}.'), sources='; '.join(told))


def step_names(items):
    # Translators: of the manual page; {steps} are names such as “ask-your-administrator”.
    return said(_('Steps: {steps}.'), steps=', '.join(escaped(s['id']) for s in items))


def checks(items):
    return [line for i in items for line in entry(i['id'], escaped(i['title']), escaped(i['doing']))]


def values(items):
    # Translators: of the manual page; {values} are names such as “yes” and “not-yet”, which stay English.
    return said(_('Values: {values}.'), values=', '.join(escaped(i) for i in items)) if items else ''


def questions(items):
    return [line for i in items for line in entry(i['id'], escaped(i['text']), values(i['choices']))]


def walks(items):
    return [line for i in items
            for line in entry(i['id'], escaped(i['lead']), step_names(i['steps']), sources(i['sources']))]


def rehearsals(items):
    return [line for i in items for line in entry(i['id'], escaped(i['title']), escaped(i['summary']))]


def diagnoses(items):
    # Translators: of the manual page; {conditions} are such as “mx-answer = ok”.
    likely = _('Likely when all of these hold: {conditions}.')
    # Translators: of the manual page; {conditions} are such as “mx-answer = ok”.
    ruled_out = _('Ruled out when any of these holds: {conditions}.')
    # Translators: of the manual page; {conditions} are such as “mx-answer = ok”.
    certain = _('Certain when all of these hold: {conditions}.')
    return [line for i in items
            for line in entry(i['id'], escaped(f'{i["title"]} ({i["owner"]})'),
                              # Translators: of the manual page, about a diagnosis.
                              escaped(_('It names what is missing, and no cause.')) if i['open'] else '',
                              conditions(likely, i['likely-when-all']),
                              conditions(ruled_out, i['ruled-out-when-any']),
                              conditions(certain, i['certain-when-all']),
                              step_names(i['steps']), sources(i['sources']))]


def steps(items):
    return [line for i in items for line in entry(i['id'], escaped(f'{i["title"]} ({i["actor"]})'))]


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
        # Translators: of the manual page, about a label on a page of somebody else.
        return escaped(known or _('Only the English is known.'))

    found = dict.fromkeys((w['language'], *place(w)) for i in items for w in i['known'])
    return [*(line for i in items for line in entry(i['id'], escaped(i['page']), words(i))),
            # Translators: a heading of the manual page, above the pages on which labels stand.
            '.SS ' + escaped(_('Where they stand')),
            *rows((f'{language}, {publisher}', f'{escaped(date)}, {linked(url)}')
                  for language, publisher, date, url in sorted(found))]


def filled(template, cli, language, catalogues, words):
    """The page, in LANGUAGE, of which CATALOGUES has the words; what a sanitizer thinks of it is for the tests."""
    global _
    environment = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': language, 'MEDIC_LOCALE_DIR': str(catalogues),
                   'ASAN_OPTIONS': 'detect_leaks=0', 'GSETTINGS_BACKEND': 'memory'}
    _ = str if language == 'en' else gettext.translation('mail-medic', catalogues, [language]).gettext

    def made(match):
        before, name = match.groups()
        if name in words:
            return before + escaped(words[name])
        found = subprocess.run([cli, 'list', name, '--json'], env=environment, check=True,
                               capture_output=True, text=True, encoding='utf-8').stdout
        # po4a puts the lines of a paragraph into one.
        return ('\n' if before else '') + '\n'.join(globals()[name](json.loads(found)))

    return '.\\" -*- coding: UTF-8 -*-\n' + UNBROKEN.sub(r'\1\:', re.sub('( *)@([a-z]+)@', made, template))


def words_of(pairs):
    return dict(pair.split('=', 1) for pair in pairs)


def main():
    parser = argparse.ArgumentParser(description='Print the manual page, in English.')
    parser.add_argument('cli')
    parser.add_argument('template', type=Path)
    parser.add_argument('words', nargs='*', metavar='NAME=TEXT', help='what to put in for @NAME@')
    arguments = parser.parse_args()
    print(filled(arguments.template.read_text(encoding='utf-8'), arguments.cli, 'en', '',
                 words_of(arguments.words)), end='')


if __name__ == '__main__':
    main()
