#!/usr/bin/env python3
# test-catalogues.py - every language says every text, whole, and with the same blanks to fill
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import subprocess

from tap import ROOT, Tap, sources
from template import entries_of, template_of

BLANK = re.compile(r'\{[^{}]*\}')


def said(fields):
    """The translations of an entry: one, or one for each form of the plural."""
    return [text for name, text in fields.items() if name.startswith('msgstr')]


def problems_of_msgfmt(path):
    done = subprocess.run(['msgfmt', '--check', '--output-file=-', path], capture_output=True, check=False)
    return done.stderr.decode(errors='replace').splitlines() if done.returncode else []


def differ(entries, count):
    """The texts of which a translation does not have what COUNT counts in the English one."""
    for fields in entries.values():
        english = fields.get('msgid_plural', fields['msgid'])
        for text in said(fields):
            if text and count(text) != count(english):
                yield f'{english}: {text}'


def says_how_it_was_made(text, entries):
    """The comment at the top says it to translators, and the credits in the About window to everybody."""
    comment = ' '.join(line[1:].strip() for line in text.split('msgid', 1)[0].splitlines())
    credits = entries.get((None, 'translator-credits'), {}).get('msgstr', '')
    if not re.search(r'[Tt]ranslated by \S+.*\b(?:reviewed|not reviewed)\b', comment):
        yield f'“Translated by …, reviewed …” is missing in: {comment}'
    if credits in ('', 'translator-credits'):
        yield 'translator-credits is to say it too, in the language itself'


def check_language(tap, language, wanted):
    path = ROOT / 'po' / f'{language}.po'
    text = path.read_text(encoding='utf-8')
    entries = entries_of(text)
    header = entries.pop((None, ''))['msgstr']
    n_forms = re.search(r'nplurals=(\d)', header)

    tap.check(f'{language}: msgfmt takes it', problems_of_msgfmt(path))
    tap.check(f'{language}: its header names it',
              [] if f'\nLanguage: {language}\n' in header else header.splitlines())
    tap.check(f'{language}: it says how it was made and reviewed', says_how_it_was_made(text, entries))
    tap.check(f'{language}: every text is in it', (msgid for key, msgid in wanted.items() if key not in entries))
    tap.check(f'{language}: nothing is fuzzy', (e['msgid'] for e in entries.values() if e['fuzzy']))
    tap.check(f'{language}: nothing is left out', (e['msgid'] for e in entries.values() if not all(said(e))))
    tap.check(f'{language}: each plural has all its forms',
              (e['msgid'] for e in entries.values() if 'msgid_plural' in e
               and (n_forms is None or len(said(e)) != int(n_forms[1]))))
    tap.check(f'{language}: the same blanks are filled',
              differ(entries, lambda text: sorted(BLANK.findall(text))))
    tap.check(f'{language}: as many underscores, so each menu keeps its key',
              differ(entries, lambda text: text.count('_')))


def main():
    tap = Tap()
    languages = (ROOT / 'po' / 'LINGUAS').read_text(encoding='utf-8').split()
    names = (ROOT / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
    wanted = {key: fields['msgid'] for key, fields in entries_of(template_of(names)).items() if key[1]}

    tap.check('there are texts to translate', [] if wanted else names)
    tap.check('the list of languages is sorted and names nothing twice',
              [] if languages == sorted(set(languages)) else languages)
    tap.check('a language is listed when it has a catalogue',
              set(languages) ^ {path.stem for path in sources('po/*.po')})
    for language in languages:
        check_language(tap, language, wanted)
    tap.finish()


main()
