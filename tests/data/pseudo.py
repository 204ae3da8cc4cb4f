#!/usr/bin/env python3
# pseudo.py - languages that nobody speaks, for tests: what is not in brackets was not translated, and
# what does not fit would not fit in somebody's language
#
# usage: pseudo.py FOLDER DEPFILE STAMP    makes FOLDER/{qps,qpsm}/LC_MESSAGES/mail-medic.mo
#
# qps has accents on its letters and is 80 % longer than English; qpsm is written from right to left as
# well. Blanks to fill, keys of menus, line ends, and what is the same in every language stay.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import re
import subprocess
import sys
from pathlib import Path

from tap import ROOT
from template import entries_of, template_of

LONGER = 1.8

# Precomposed, so that no font has to put them together.
ACCENTS = str.maketrans('aceghijklnorstuwyzACEGHIJKLNORSTUWYZ', 'åçéĝĥïĵķļñôŕšţûŵÿžÅÇÉĜĤÏĴĶĻÑÔŔŠŢÛŴŸŽ')
VOWEL = re.compile(r'([aeiou])')

# What stays as it is: blanks, formats, addresses of pages and people, options, anything with a digit,
# dot, slash or a capital letter inside of it.
FIXED = re.compile(r'\{[^{}]*\}|%[-\d.]*[a-zA-Z]|\s+|\S*(?:[\d@/\\|]|\w[._]\w|--|[a-z][A-Z])\S*')

# From right to left: the mark is the first letter of the text, and what is between the others is
# written as Arabic is, letter by letter.
MARK, OVERRIDE, END = '\u200f', '\u202e', '\u202c'

HEADER = '''msgid ""
msgstr ""
"Language: {code}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
'''


def pieces_of(text):
    """TEXT as a list of (piece, whether it stays as it is)."""
    pieces, end = [], 0
    for match in FIXED.finditer(text):
        pieces += [(text[end:match.start()], False), (match[0], True)]
        end = match.end()
    return [(piece, stays) for piece, stays in [*pieces, (text[end:], False)] if piece]


def accented(piece):
    """Longer by its vowels, as a word is in another language; a key of a menu keeps its letter."""
    return VOWEL.sub(r'\1\1', piece).translate(ACCENTS) if '_' not in piece else piece.translate(ACCENTS)


def padding(text, length):
    """Words of TEXT again, LENGTH characters of them."""
    words = [accented(piece).replace('_', '') for piece, stays in pieces_of(text) if not stays]
    words = [word for word in words if word] or ['~']
    added = ''
    while len(added) < length:
        added += ' ' + words[len(added) % len(words)]
    return added


def turned(text):
    """Blanks are filled with what is not of this language, and so they are left in their direction."""
    text = re.sub(r'[^\n{}]+(?![^{}]*\})', lambda m: OVERRIDE + m[0] + END, text)
    return re.sub(r'^', MARK, text, flags=re.M)


def said(text, mirrored):
    """TEXT in the language that nobody speaks. Its brackets show whether either end of it is cut."""
    head = re.match(r'\s*', text)[0]
    tail = re.search(r'\s*\Z', text)[0] if text.strip() else ''
    core = text[len(head):len(text) - len(tail)]
    longer = ''.join(piece if stays else accented(piece) for piece, stays in pieces_of(core))
    longer += padding(core, len(core) * LONGER - len(longer) - 2) if any(map(str.isalpha, core)) else ''
    whole = f'‹{longer}›'
    return head + (turned(whole) if mirrored else whole) + tail


def literal(text):
    return json.dumps(text, ensure_ascii=False)


def entry(fields, mirrored):
    lines = [f'msgctxt {literal(fields["msgctxt"])}'] if 'msgctxt' in fields else []
    lines.append(f'msgid {literal(fields["msgid"])}')
    if 'msgid_plural' not in fields:
        return [*lines, f'msgstr {literal(said(fields["msgid"], mirrored))}', '']
    return [*lines, f'msgid_plural {literal(fields["msgid_plural"])}',
            f'msgstr[0] {literal(said(fields["msgid"], mirrored))}',
            f'msgstr[1] {literal(said(fields["msgid_plural"], mirrored))}', '']


def write(folder, code, entries, mirrored):
    path = folder / code / 'LC_MESSAGES' / 'mail-medic.mo'
    lines = [HEADER.replace('{code}', code), *(line for fields in entries for line in entry(fields, mirrored))]
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(['msgfmt', '--output-file', path, '-'], input='\n'.join(lines), text=True, check=True,
                   encoding='utf-8')


def main():
    folder, depfile, stamp = (Path(name) for name in sys.argv[1:])
    names = (ROOT / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
    entries = [fields for key, fields in entries_of(template_of(names)).items() if key[1]]
    for code, mirrored in (('qps', False), ('qpsm', True)):
        write(folder, code, entries, mirrored)
    depfile.write_text(f'{stamp.name}: ' + ' '.join(str(ROOT / name) for name in ['po/POTFILES.in', *names]) + '\n',
                       encoding='utf-8')
    stamp.write_text('', encoding='utf-8')


if __name__ == '__main__':
    main()
