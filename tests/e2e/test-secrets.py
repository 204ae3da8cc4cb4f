#!/usr/bin/python3
# test-secrets.py - what is secret in a sign-in is found nowhere else
#
# test-secrets.py MAIL-MEDIC FOLDER-OF-CATALOGUES LIBRARY: a real browser signs in; the library has
# written down all that the program and the practice Microsoft said to each other.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import resource
import signal
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

import real_browser  # noqa: E402
from practice import enter, offer_to_sign_in  # noqa: E402
from window import Window  # noqa: E402

KINDS = ('access_token', 'refresh_token', 'id_token', 'code', 'code_verifier')
ACCOUNT = 'anna.nowak@harbour.example'
# Found from wherever it goes.
ARGUMENTS = [os.path.abspath(argument) for argument in sys.argv[1:4]]
PRIVATE_FOLDERS = ('HOME', 'XDG_RUNTIME_DIR')

# “name=value” of a form or a link, “"name" : "value"” of JSON.
SECRET = re.compile(rb'(?<![a-z_])(access_token|refresh_token|id_token|code_verifier|code)'
                    rb'(?:=|"\s*:\s*")([A-Za-z0-9._~-]{20,})')
BEARER = re.compile(rb'[Bb]earer ([A-Za-z0-9._~-]{20,})')


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def say(self, good, sentence, detail=''):
        self.count += 1
        self.failed += not good
        print('{} {} - {}'.format('ok' if good else 'not ok', self.count, sentence))
        if not good:
            print('#', str(detail)[:3000].replace('\n', ' '))
        sys.stdout.flush()


class Loud(Window):
    """Says all that it can say, into a file."""

    def __init__(self, folder):
        binary, catalogues, library = ARGUMENTS
        self.said = folder / 'said'
        self.overheard = folder / 'overheard'
        self.output = self.said.open('ab')
        super().__init__(binary, MEDIC_LOCALE_DIR=catalogues, LANGUAGE='en', G_MESSAGES_DEBUG='all',
                         LD_PRELOAD=library, MEDIC_OVERHEARD=str(self.overheard))

    def secrets(self):
        """Returns: {value: what it is}"""
        heard = self.overheard.read_bytes()
        found = {value: kind.decode() for kind, value in SECRET.findall(heard)}
        found.update({value: 'access_token' for value in BEARER.findall(heard)})
        return found

    def crash(self):
        """Returns: whether the system wrote its memory into a file."""
        os.kill(self.process.pid, signal.SIGSEGV)
        _, status = os.waitpid(self.process.pid, 0)
        self.process.returncode = -signal.SIGSEGV
        assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGSEGV, status
        return os.WCOREDUMP(status)


def sign_in(window, browser):
    """Both tiers, to the end of the look into the mailbox."""
    offer_to_sign_in(window, 'Everything is in order')
    window.press('Sign in in the browser')
    enter(window, 'Open the page in the browser')
    browser.follow_link()
    browser.press('pick', 'account', ACCOUNT)
    browser.press('consent', 'accept')
    window.wait_for('That is the right account')
    window.press('Continue')
    window.press('Look into the mailbox')
    enter(window, 'Open the page in the browser')
    browser.follow_link()
    browser.press('consent', 'accept')
    window.wait_for('Try it in HubSpot now')


def find_in(secrets, data):
    return sorted({kind for value, kind in secrets.items() if value in data})


def of_process(pid):
    """What anybody on this computer may see of it, and of what it started."""
    data = b''
    for process in Path('/proc').iterdir():
        try:
            parent = re.search(r'^PPid:\s*(\d+)$', (process / 'status').read_text(), re.M)
            if process.name == str(pid) or parent and parent[1] == str(pid):
                data += (process / 'cmdline').read_bytes() + (process / 'environ').read_bytes()
        except OSError:  # no process, or gone
            continue
    return data


def files_left():
    for name in PRIVATE_FOLDERS:
        for path in Path(os.environ[name]).rglob('*'):
            if path.is_file() and not path.is_symlink():
                yield path


def test_places(tap, window):
    secrets = window.secrets()
    tap.say(set(secrets.values()) == set(KINDS), 'secrets of every kind were overheard',
            sorted(set(secrets.values())))
    said = window.said.read_bytes()
    tap.say(b'DEBUG' in said, 'all logs are heard', said[-500:])
    tap.say(not find_in(secrets, said), 'no log has one', find_in(secrets, said))
    seen = of_process(window.process.pid)
    tap.say(b'MEDIC_OVERHEARD' in seen and not find_in(secrets, seen),
            'no argument and no variable has one', find_in(secrets, seen))
    left = {str(path): find_in(secrets, path.read_bytes()) for path in files_left()}
    tap.say(not any(left.values()), 'no file that is left behind has one',
            {path: kinds for path, kinds in left.items() if kinds})
    shown = '\n'.join(window.texts()).encode()
    tap.say(not find_in(secrets, shown), 'nothing on the screen has one', find_in(secrets, shown))


def test_history(tap, browser, secrets):
    """In the file, the browser keeps each address of a chain of redirects: nobody who is sent a code
    in an address can help that. By then the code has been used, and is good for nothing."""
    browser.close()
    history = '\n'.join('{} {}'.format(*row) for row in browser.history(shown=True)).encode()
    tap.say(b'/done' in history, 'the browser’s history has where it ended', history)
    tap.say(not find_in(secrets, history), 'and no secret', find_in(secrets, history))


def cores():
    return [path.name for path in Path.cwd().iterdir() if path.name.startswith('core')]


def test_core(tap, window, folder):
    """The program falls over while it holds tokens; and once more, before it has any."""
    dumped = window.crash()
    tap.say(not dumped and not cores(), 'no core file is written while a token is held', cores())
    other = Loud(folder)
    if other.crash():
        tap.say(True, 'one is written before there is a token')
    else:
        tap.say(True, 'one is written before there is a token # SKIP this computer writes none')


def main():
    if real_browser.find() is None:
        print('1..0 # SKIP chromium is not installed')
        return 0
    tap = Tap()
    # The limit on core files is what it may be, and they would be in here.
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    with tempfile.TemporaryDirectory() as name, real_browser.Browser() as browser:
        folder = Path(name)
        (folder / 'cores').mkdir()
        os.chdir(folder / 'cores')
        window = Loud(folder)
        try:
            sign_in(window, browser)
            secrets = window.secrets()
            test_places(tap, window)
            test_history(tap, browser, secrets)
            test_core(tap, window, folder)
        finally:
            window.close()
            os.chdir('/')
    print('1..{}'.format(tap.count))
    return 1 if tap.failed else 0


sys.exit(main())
