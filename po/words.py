#!/usr/bin/env python3
# words.py - what the practice customers say, from data/rehearsal/*.json, as lines that xgettext reads
#
# usage: words.py           writes po/rehearsal-words.h
#        words.py --check   exits 1 when that file is out of date
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = ROOT / 'po' / 'rehearsal-words.h'

TOP = '''\
/* rehearsal-words.h - the words of data/rehearsal/, for translators; no program includes this
 *
 * Made by po/words.py: run it after a change there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once
'''


def words_of(path):
    """The lines of one practice customer. Its two texts are one literal each, as C reads them."""
    customer = json.loads(path.read_text(encoding='utf-8'))
    title, summary = (json.dumps(customer[key], ensure_ascii=False) for key in ('title', 'summary'))
    return [
        '',
        f'/* Translators: a customer to practise with ({path.stem}): the title. */',
        f'N_({title})',
        '/* Translators: and what the title is about. */',
        f'N_({summary})',
    ]


def header():
    lines = [line for path in sorted((ROOT / 'data' / 'rehearsal').glob('*.json'))
             for line in words_of(path)]
    return TOP + '\n'.join(lines) + '\n'


def main():
    if sys.argv[1:] != ['--check']:
        HEADER.write_text(header(), encoding='utf-8')
        return 0
    if HEADER.exists() and HEADER.read_text(encoding='utf-8') == header():
        return 0
    print('po/rehearsal-words.h is out of date: run po/words.py', file=sys.stderr)
    return 1


sys.exit(main())
