#!/usr/bin/env python3
# test-manual-words.py - every language says every text of the manual pages, whole, and marked up alike
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tap import ROOT, Tap
from template import entries_of

sys.path.insert(0, str(ROOT / 'data'))
from manuals import LANGUAGES, update  # noqa: E402: found by the line above

FOLDER = ROOT / 'po' / 'manual'
# What po4a makes of bold and slanted words, and what is put in later.
MARKS = re.compile(r'[BI]<[^<>]*>|@[a-z]+@')
# Bold and slanted words that are words, and not something to type.
PROSE = re.compile(r'[BI]<[^<>]*[a-z] [^<>]*>|I<[A-Z]?[a-z ]+>')


def template_now():
    """What po4a finds in the pages as they are."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place)
        shutil.copytree(FOLDER, root / 'po' / 'manual', ignore=shutil.ignore_patterns('*.pot'))
        (root / 'data').symlink_to(ROOT / 'data')
        update(root)
        return entries_of((root / 'po' / 'manual' / 'mail-medic-manual.pot').read_text(encoding='utf-8'))


def same_marks(text, translation, headings):
    """Words are translated, the name of another section is as its heading; what is typed is not, and nothing
    loses its marks."""
    found = MARKS.findall(translation)
    wanted = [f'B<{headings.get(mark[2:-1], mark[2:-1])}>' if mark[0] == 'B' else mark for mark in MARKS.findall(text)]
    typed = Counter(mark for mark in wanted if not PROSE.fullmatch(mark))
    return len(found) == len(wanted) and not typed - Counter(found)


def check_language(tap, language, wanted):
    path = FOLDER / f'{language}.po'
    text = path.read_text(encoding='utf-8')
    entries = entries_of(text)
    done = subprocess.run(['msgfmt', '--check', '--output-file=-', path], capture_output=True, check=False)
    comment = ' '.join(line[1:].strip() for line in text.split('msgid', 1)[0].splitlines())
    del entries[None, '']
    headings = {msgid: e['msgstr'] for (_, msgid), e in entries.items() if msgid.isupper()}
    tap.check(f'{language}: msgfmt takes it', done.stderr.decode(errors='replace').splitlines() if done.returncode else [])
    tap.check(f'{language}: it says how it was made and reviewed',
              [] if re.search(r'[Tt]ranslated by \S+.*\b(?:reviewed|not reviewed)\b', comment) else [comment])
    tap.check(f'{language}: every text is in it: ninja manual-words puts it there',
              (msgid for _, msgid in wanted.keys() - entries.keys()))
    tap.check(f'{language}: nothing is fuzzy or left out',
              (e['msgid'] for e in entries.values() if e['fuzzy'] or not e['msgstr']))
    tap.check(f'{language}: what is typed and what is put in later is the same',
              (e['msgid'] for e in entries.values() if not same_marks(e['msgid'], e['msgstr'], headings)))


def main():
    tap = Tap()
    if not shutil.which('po4a'):
        print('1..0 # SKIP There is no po4a.')
        return
    wanted = {key: fields for key, fields in template_now().items() if key[1]}
    tap.check('there are texts to translate', [] if wanted else ['none'])
    for language in LANGUAGES:
        check_language(tap, language, wanted)
    tap.finish()


main()
