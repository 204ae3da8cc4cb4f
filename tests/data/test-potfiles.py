#!/usr/bin/env python3
# test-potfiles.py - every text that a person reads reaches the translators
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import xml.etree.ElementTree as ElementTree

from tap import ROOT, Tap, shown, sources, without_comments
from template import template_of, text_of

DATA = ['data/manual.py', 'data/*.desktop.in', 'data/*.metainfo.xml.in', 'po/rehearsal-words.h']

# One text of each way in which a text gets into the program.
KNOWN = [
    'Your mail is at {mail-host}, not at Microsoft 365',  # a table
    'In {n} step, one at a time',  # one of something
    'In {n} steps, one at a time',  # many of it
    'Mail host of the domain',  # within a macro
    'K as in Kilo',  # with a context
    'Let’s get your mailbox connected',  # a template
    'Find out why a Microsoft 365 mailbox does not connect to HubSpot',  # the desktop entry
    'Connect a Microsoft 365 mailbox to HubSpot',  # metainfo
    'The mail is somewhere else',  # a customer to practise with
    'Only the English is known.',  # a manual page
]

MARK = re.compile(r'\bN_ ?\(|\bNC_ \("[^"]*",(?=\s*")|(?<!\w)_ ?\((?=\s*")|\bmedic_language_say_(?:plural|context) \((?=[^;{]*")')
LITERALS = re.compile(r'\s*("(?:\\.|[^"\\\n])*"(?:\s*"(?:\\.|[^"\\\n])*")*)')


def texts_of_c(path):
    code = re.sub(r'\\\n', ' \n', without_comments(path.read_text(encoding='utf-8')))
    for mark in MARK.finditer(code):
        literals = LITERALS.match(code, mark.end())
        yield text_of(literals[1]) if literals else ''


def texts_of_ui(path):
    for element in ElementTree.parse(path).iter():
        if element.get('translatable') == 'yes':
            yield element.text


def texts_by_file():
    """{name of a file: its texts}. The definition of a mark is no text."""
    files = {shown(path): list(texts_of_ui(path)) for path in sources('ui/**/*.ui')}
    files |= {shown(path): list(texts_of_c(path)) for path in sources('src/**/*.[ch]')
              if path.name not in ('medic-language.c', 'medic-language.h')}
    return {name: texts for name, texts in files.items() if texts}


def extracted(names):
    """Every msgid and plural that xgettext finds with the arguments that po/meson.build gives it."""
    found = re.findall(r'^msgid(?:_plural)? ("(?:.*)"(?:\n".*")*)', template_of(names), re.M)
    return {text_of(literals) for literals in found}


def main():
    tap = Tap()
    listed = (ROOT / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
    texts = texts_by_file()
    needed = set(texts) | {shown(path) for path in sources(*DATA)}

    tap.check('the list is sorted and names nothing twice', [] if listed == sorted(set(listed)) else listed)
    tap.check('every file in the list is there', (n for n in listed if not (ROOT / n).is_file()))
    tap.check('every file with texts is in the list', sorted(needed - set(listed)))
    tap.check('every file in the list has texts', sorted(set(listed) - needed))

    found = extracted([name for name in listed if (ROOT / name).is_file()])
    tap.check('a text of each kind is found', (text for text in KNOWN if text not in found))
    for name, its_texts in sorted(texts.items()):
        tap.check(f'every text of {name} is found',
                  (text for text in its_texts if text and text not in found))
    tap.finish()


main()
