#!/usr/bin/env python3
# test-browser-page.py - the page at the end of a sign-in, in a real browser that brings the answer
#
# test-browser-page.py DOOR [FOLDER]: DOOR is test-browser-page-door; pictures are left in FOLDER.
# Prints TAP.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'oidc'))

import chromium  # noqa: E402

CODE = 'planted-code-0123456789'
STATE = 'planted-state-0123456789'
GRANTED = 'You have signed in at Microsoft'
REFUSED = 'The sign-in was not completed'
ARABIC = 'لقد سجّلت الدخول لدى Microsoft'

# How it is looked at: name, width, height, colours, zoom
LOOKS = [
    ('light', 1000, 700, 'light', 1),
    ('dark', 1000, 700, 'dark', 1),
    ('narrow', 360, 640, 'light', 1),
    ('narrow-dark', 360, 640, 'dark', 1),
    ('narrow-twice', 360, 640, 'light', 2),
    ('twice', 1000, 700, 'light', 2),
]

# The least contrast of a text in the page, by WCAG's formula.
CONTRAST = '''(() => {
  const part = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = text => { const [r, g, b] = text.match(/[\\d.]+/g).map(Number);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b); };
  const back = light(getComputedStyle(document.querySelector('main')).backgroundColor);
  return Math.min(...[...document.querySelectorAll('h1, p, svg')].map(node => {
    const front = light(getComputedStyle(node).color);
    return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05); }));
})()'''

OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def say(self, good, sentence, detail=''):
        self.count += 1
        self.failed += not good
        print(f'{"ok" if good else "not ok"} {self.count} - {sentence}')
        if not good:
            print('\n'.join('# ' + line for line in str(detail).splitlines()))
        sys.stdout.flush()


class Door:
    """The real listener, waiting for one answer."""

    def __init__(self, program, *language, folder=''):
        self.process = subprocess.Popen([program, STATE, *language], stdout=subprocess.PIPE,
                                        text=True, env={**os.environ, 'MEDIC_LOCALE_DIR': folder})
        self.address = self.process.stdout.readline().strip()

    def end(self):
        """Returns: what was brought."""
        try:
            return self.process.communicate(timeout=30)[0].strip()
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.communicate()
            return 'did not end'


def write_arabic(folder):
    """Returns: whether a catalogue could be written."""
    if shutil.which('msgfmt') is None:
        return False
    place = Path(folder, 'ar', 'LC_MESSAGES')
    place.mkdir(parents=True)
    source = Path(folder, 'ar.po')
    source.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
                      f'msgid "{GRANTED}"\nmsgstr "{ARABIC}"\n', encoding='utf-8')
    return subprocess.run(['msgfmt', '-o', place / 'mail-medic.mo', source]).returncode == 0


def look(tap, browser, what, pictures):
    for name, width, height, scheme, zoom in LOOKS:
        browser.appear(width, height, scheme, zoom)
        overflow, contrast = browser.ask(OVERFLOW), browser.ask(CONTRAST)
        tap.say(overflow == 0, f'{what}, {name}: all is within the window', f'{overflow} pixels')
        tap.say(contrast >= 4.5, f'{what}, {name}: the colours are far enough apart', contrast)
        if pictures:
            browser.picture(Path(pictures, f'{what}-{name}.png'))


def test_page(tap, browser, door, query, what, heading, brought, pictures):
    before = len(browser.requests())
    browser.visit(door.address + query)
    came = door.end()
    tap.say(came == brought, f'{what}: the answer arrived', came)
    address = browser.ask('document.URL')
    tap.say(address == door.address + 'done', f'{what}: the address is clean', address)
    tap.say(browser.ask('document.title') == heading, f'{what}: the tab says it',
            browser.ask('document.title'))
    roles = browser.roles()
    tap.say([name for role, name in roles if role == 'heading'] == [heading]
            and ('main', '') in roles and 'image' not in dict(roles),
            f'{what}: a screen reader finds a heading and nothing odd', roles)
    strangers = [address for address in browser.requests()[before:]
                 if not address.startswith(door.address)]
    tap.say(not strangers, f'{what}: nothing is asked of anybody else', strangers)
    look(tap, browser, what, pictures)


def run(tap, program, pictures):
    with chromium.Chromium() as browser, tempfile.TemporaryDirectory() as folder:
        test_page(tap, browser, Door(program), f'?code={CODE}&state={STATE}&session_state=x',
                  'granted', GRANTED, 'code', pictures)
        entries = browser.tell('Page.getNavigationHistory')['entries']
        tap.say(not [entry for entry in entries if CODE in entry['url']],
                'going back does not lead to the code', entries)
        test_page(tap, browser, Door(program), f'?error=access_denied&state={STATE}', 'refused',
                  REFUSED, 'refused', pictures)
        if write_arabic(folder):
            test_page(tap, browser, Door(program, 'ar', folder=folder),
                      f'?code={CODE}&state={STATE}', 'leftward', ARABIC, 'code', pictures)
            tap.say(browser.ask('getComputedStyle(document.body).direction') == 'rtl',
                    'leftward: it is written from the right')
        browser.close()
        pages = browser.history()
        tap.say(any(re.fullmatch(r'http://localhost:\d+/done', url) for url, _ in pages),
                'the browser remembers the page', pages)
        # It keeps every address of a chain of redirects, whatever the last one is.
        print(f'# the code is in its history: {any(CODE in url for url, _ in pages)}')


def main():
    if len(sys.argv) not in (2, 3):
        print('test-browser-page.py DOOR [FOLDER]', file=sys.stderr)
        return 2
    if chromium.find() is None:
        print('1..0 # SKIP chromium is not installed')
        return 0
    tap = Tap()
    run(tap, sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else None)
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


if __name__ == '__main__':
    sys.exit(main())
