#!/usr/bin/env python3
# test-glossary.py - a language calls one thing by one name: the one in its glossary
#
# po/glossary/README tells what a glossary looks like.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import functools
import re

from tap import ROOT, Tap, shown
from template import entries_of

FOLDER = ROOT / 'po' / 'glossary'
FEWEST = 30

# Not in the language of the text: what others write on their buttons, the way through their pages,
# blanks to fill, addresses, scopes, options.
FOREIGN = re.compile(r'“[^“”]*”|\{[^{}]*\}|[^.:;,“”\n]+(?: > [^.:;“”\n]*)+|\S*[\w][./@_]\w\S*|--\S+')


@functools.cache
def own_words(msgid):
    return FOREIGN.sub('…', msgid)


class Term:
    """One line of a glossary."""

    def __init__(self, line):
        english, names, *let_off = line.split('\t')
        self.english = english
        self.wanted = re.compile(rf'\b(?:{english})\b', re.I)
        self.label = re.compile(rf'(?:\b[A-Z]\w+ )?\b(?i:{english})\b')
        self.names = re.compile('|'.join(names.split(' | ')), re.I)
        self.let_off = [re.compile(pattern) for pattern in let_off]

    def is_wanted(self, msgid):
        return bool(self.wanted.search(own_words(msgid))) \
            and not any(pattern.search(msgid) for pattern in self.let_off)


    def is_said(self, msgid, text):
        """Also where it is a label that others wrote, and so is left as it is."""
        labels = (match[0] for match in self.label.finditer(msgid) if match[0][0].isupper())
        return bool(self.names.search(text)) or any(label in text for label in labels)


def lines_of(path):
    return [line for line in path.read_text(encoding='utf-8').splitlines() if line and not line.startswith('#')]


def said(fields):
    return ' '.join(text for name, text in fields.items() if name.startswith('msgstr'))


def other_names(term, entries):
    """Where the term is called otherwise. What is not translated yet is another test's."""
    for fields in entries:
        msgid, text = fields['msgid'], said(fields)
        if text and term.is_wanted(msgid) and not term.is_said(msgid, text):
            yield f'{msgid}\n    {text}'


def check_language(tap, language):
    path = FOLDER / f'{language}.tsv'
    lines = lines_of(path)
    text = (ROOT / 'po' / f'{language}.po').read_text(encoding='utf-8')
    entries = [fields for key, fields in entries_of(text).items() if key[1]]
    terms = [Term(line) for line in lines if '\t' in line]

    tap.check(f'{language}: its glossary has the terms that matter',
              [] if len(terms) >= FEWEST else [f'{len(terms)} terms in {shown(path)}'])
    tap.check(f'{language}: each line of it is a term and its names', (line for line in lines if '\t' not in line))
    tap.check(f'{language}: each term is met', (
        term.english for term in terms if not any(term.is_wanted(fields['msgid']) for fields in entries)))
    tap.check(f'{language}: each exception is needed', (
        f'{term.english}: {pattern.pattern}' for term in terms for pattern in term.let_off
        if not any(pattern.search(fields['msgid']) for fields in entries)))
    for term in terms:
        tap.check(f'{language}: “{term.english}” has one name', other_names(term, entries))


def main():
    tap = Tap()
    languages = (ROOT / 'po' / 'LINGUAS').read_text(encoding='utf-8').split()

    tap.check('each glossary is of a language that there is',
              {path.stem for path in FOLDER.glob('*.tsv')} - set(languages))
    for language in languages:
        if (FOLDER / f'{language}.tsv').exists():
            check_language(tap, language)
    tap.finish()


main()
