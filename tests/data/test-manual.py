#!/usr/bin/env python3
# test-manual.py - do the manual pages tell everything that the programs know, and print well, in each language?
#
# usage: test-manual.py PAGE CLI PAGE-OF-WINDOW WINDOW [FOLDER-OF-OTHER-LANGUAGES]
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tap import ROOT, Tap

MANUAL, CLI, WINDOW_MANUAL, WINDOW = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4]
OTHERS = [Path(folder) for folder in sys.argv[5:]]
GLYPHS = {r'\(cq': '’', r'\(oq': '‘', r'\(lq': '“', r'\(rq': '”', r'\(rs': '\\', r'\(aq': "'", r'\-': '-',
          r'\&': '', r'\:': ''}
SECTIONS = ['NAME', 'SYNOPSIS', 'DESCRIPTION', 'COMMANDS', 'OPTIONS', 'MANY ADDRESSES', 'EXIT STATUS', 'ENVIRONMENT', 'FILES',
            'WHAT IT NEVER DOES', 'CHECKS', 'QUESTIONS', 'WALKS', 'PRACTICE CUSTOMERS', 'DIAGNOSES', 'STEPS',
            'CAUSES', 'CODES', 'LABELS', 'SEE ALSO']
ENGLISH = {**os.environ, 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en', 'GSETTINGS_BACKEND': 'memory'}


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, encoding='utf-8', env=ENGLISH, timeout=60,
                          **options)


def plain(roff):
    """What a reader sees of it, with the words of every line."""
    text = re.sub(r'\\f.', '', re.sub(r'^\.[A-Z]+ ?(\d+$)?', '', roff, flags=re.M))
    for glyph, character in GLYPHS.items():
        text = text.replace(glyph, character)
    return text


def words(text):
    return set(re.split(r'[\s,;()|"]+', text))


def lists():
    """{name of a list: its entries}"""
    names = re.search(r'There are: (\S+)\.', run(CLI, 'list').stderr)[1].split('|')
    return {name: json.loads(run(CLI, 'list', name, '--json').stdout) for name in names}


def missing_ids(known, told):
    entries = set(told.splitlines())
    for name, items in known.items():
        yield from (f'{name}: {i["id"]}' for i in items if i['id'] not in entries)


def missing_sources(known, told):
    told = {word.rstrip('.:。') for word in re.split(r'[\s,;]+', told)}
    for name in 'diagnoses', 'walks':
        for item in known[name]:
            for source in item['sources']:
                if source.get('url', source['date']).rstrip('.:。') not in told:
                    yield f'{item["id"]}: {source}'
    yield from {code['url'] for code in known['codes'] if code['url'].rstrip('.:。') not in told}


def missing_options(told):
    commands = re.findall(r'^  ([a-z-]+) ', run(CLI, '--help').stdout, re.M)
    for command in commands:
        options = set(re.findall(r'--[a-z-]+', run(CLI, command, '--help').stdout))
        yield from (f'{command} {option}' for option in sorted(options)
                    if not re.search(rf'(?<![a-z-]){option}(?![a-z-])', told))
        if command not in words(told):
            yield command


def missing_variables(told):
    source = (ROOT / 'src/program/medic-settings-words.c').read_text(encoding='utf-8')
    source += (ROOT / 'src/program/medic-program.c').read_text(encoding='utf-8')
    yield from (name for name in set(re.findall(r'"(MEDIC_[A-Z_]+)"', source)) - words(told))


def missing_links(known, told):
    """A link opens each walk."""
    yield from (walk['id'] for walk in known['walks'] if 'mail-medic:walk/' + walk['id'] not in told)


def warnings(page):
    """What the formatters say of it, at a narrow and at a wide terminal."""
    for width in '80', '120':
        if shutil.which('groff'):
            done = run('groff', '-ww', '-k', '-man', '-Tutf8', f'-rLL={width}n', str(page))
            yield from done.stderr.splitlines()[:5]
        if shutil.which('man'):
            done = subprocess.run(['man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-Z', page], text=True,
                                  capture_output=True, env={**ENGLISH, 'MANWIDTH': width}, timeout=60)
            yield from done.stderr.splitlines()[:5]


def check_other_language(tap, language, folder, known):
    """Its words are held by test-manual-words.py; here is whether the page is whole."""
    roff = (folder / 'mail-medic-cli.1').read_text(encoding='utf-8')
    told = plain(roff)
    tap.check(f'{language}: the page has as many sections as the English one',
              [] if len(re.findall(r'^\.SH .+$', roff, re.M)) == len(SECTIONS) else ['other sections'])
    tap.check(f'{language}: nothing is left to fill in', re.findall(r'@[a-z]+@', roff))
    tap.check(f'{language}: no request stands within a line', re.findall(r'^[^.\n].* \.(?:TP|PP|br|SS)\b', roff, re.M))
    tap.check(f'{language}: every id and every source stands in it',
              [*missing_ids(known, told), *missing_sources(known, told)])
    tap.check(f'{language}: every command and option stands in it', missing_options(told))
    tap.check(f'{language}: man and groff have nothing to say against either page',
              [line for page in sorted(folder.iterdir()) for line in warnings(page)])


def main():
    tap = Tap()
    roff = MANUAL.read_text(encoding='utf-8')
    told = plain(roff)
    known = lists()
    tap.check('the sections are there, in their order',
              [] if re.findall(r'^\.SH (.+)$', roff, re.M) == SECTIONS else ['other sections'])
    tap.check('nothing is left to fill in', re.findall(r'@[a-z]+@', roff))
    tap.check('no folder of the one who built it is in it', [str(ROOT)] if str(ROOT) in roff else [])
    tap.check('every id of every list stands in it', missing_ids(known, told))
    tap.check('every source stands in it', missing_sources(known, told))
    tap.check('every command and option stands in it', missing_options(told))
    tap.check('every variable of the environment stands in it', missing_variables(told))
    tap.check('man and groff have nothing to say against it', warnings(MANUAL))
    of_window = plain(WINDOW_MANUAL.read_text(encoding='utf-8'))
    tap.check('every option of the window stands in its own page',
              set(re.findall(r'--[a-z-]+', run(WINDOW, '--help').stdout)) - words(of_window))
    tap.check('every walk has a link there', missing_links(known, of_window))
    tap.check('man and groff have nothing to say against that page', warnings(WINDOW_MANUAL))
    for others in OTHERS:
        for language in (ROOT / 'po' / 'LINGUAS').read_text(encoding='utf-8').split():
            check_other_language(tap, language, others / language / 'man1', known)
    tap.finish()


main()
