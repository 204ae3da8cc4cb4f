#!/usr/bin/env python3
# manuals.py - the manual pages in every language, from po/manual
#
# usage: manuals.py make CLI CATALOGUES FOLDER DEPFILE STAMP NAME=TEXT…    writes FOLDER/<language>/man1/
#        manuals.py update           brings po/manual up to date with the English pages
#        manuals.py install FOLDER TO    copies what was made, below $DESTDIR
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from manual import filled, words_of

ROOT = Path(__file__).resolve().parent.parent
PAGES = 'mail-medic-cli.1', 'mail-medic.1'
LANGUAGES = (ROOT / 'po' / 'LINGUAS').read_text(encoding='utf-8').split()


def po4a(folder, *options, root=ROOT):
    """po4a reads where everything is from a file; a text without a translation stays English."""
    lines = [f'[po4a_langs] {" ".join(LANGUAGES)}',
             '[po4a_paths] po/manual/mail-medic-manual.pot $lang:po/manual/$lang.po',
             '[options] --keep 0 --master-charset UTF-8 --package-name mail-medic --wrap-po newlines',
             *(f'[type: man] data/{page}.in $lang:$lang/{page}.in' for page in PAGES)]
    configuration = Path(folder) / 'po4a.cfg'
    configuration.write_text('\n'.join(lines) + '\n', encoding='utf-8')
    subprocess.run(['po4a', '--quiet', *options, configuration], cwd=root, check=True)


def make(cli, catalogues, folder, depfile, stamp, *words):
    with tempfile.TemporaryDirectory() as place:
        po4a(place, '--no-update', '--srcdir', ROOT, '--destdir', place)
        for language in LANGUAGES:
            to = Path(folder) / language / 'man1'
            to.mkdir(parents=True, exist_ok=True)
            for page in PAGES:
                template = (Path(place) / language / f'{page}.in').read_text(encoding='utf-8')
                (to / page).write_text(filled(template, cli, language, catalogues, words_of(words)), encoding='utf-8')
    inputs = [*(ROOT / 'po' / 'manual').glob('*.po'), *(ROOT / 'data' / f'{page}.in' for page in PAGES),
              ROOT / 'data' / 'manual.py', ROOT / 'po' / 'LINGUAS']
    Path(depfile).write_text(f'{stamp}: {" ".join(map(str, inputs))}\n', encoding='utf-8')
    Path(stamp).touch()


def update(root=ROOT):
    with tempfile.TemporaryDirectory() as place:
        po4a(place, '--no-translations', '--porefs', 'none', root=root)


def install(folder, to):
    to = Path(os.environ.get('DESTDIR', '') + str(to))
    for language in LANGUAGES:
        shutil.copytree(Path(folder) / language, to / language, dirs_exist_ok=True)


if __name__ == '__main__':
    {'make': make, 'update': update, 'install': install}[sys.argv[1]](*sys.argv[2:])
