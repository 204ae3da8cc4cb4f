#!/usr/bin/python3
# test-installed.py - the installed tree, in a place of its own: how a desktop finds and starts it
#
# usage: test-installed.py BUILD-FOLDER
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from window import Window

BUILD = Path(sys.argv[1])
ID = 'io.github.mailmedic.MailMedic'
# What a check of the practice customer “approval-needed” ends with.
CODE = '0J680AHJ'
CAUSE = 'An administrator must approve HubSpot first'

BUTTONS = ('button', 'push button')
WANTED = [
    'bin/mail-medic', 'bin/mail-medic-cli',
    'share/applications/{}.desktop'.format(ID), 'share/dbus-1/services/{}.service'.format(ID),
    'share/metainfo/{}.metainfo.xml'.format(ID), 'share/glib-2.0/schemas/{}.gschema.xml'.format(ID),
    'share/icons/hicolor/scalable/apps/{}.svg'.format(ID),
    'share/icons/hicolor/symbolic/apps/{}-symbolic.svg'.format(ID),
    'share/bash-completion/completions/mail-medic-cli',
    'share/man/man1/mail-medic.1', 'share/man/man1/mail-medic-cli.1',
    'share/locale/pl/LC_MESSAGES/mail-medic.mo', 'share/doc/mail-medic/policy.md',
]


class Started(Window):
    """The window of a program that the desktop started, not we."""

    def __init__(self):
        self.title = 'Mail Medic'
        self.process = self
        self.pid = None
        self.wait(lambda: self.find_running(), 'the window to appear')

    def find_running(self):
        self.pid = owner_of_the_name()
        return self.pid and self.frame()

    def shows_somewhere(self, name, press=False):
        """In whichever window of the program: a dialog has no title."""
        for child in self.application():
            for node in self.walk(child):
                if node.name == name and not press:
                    return True
                # libadwaita 1.2 gives the buttons of a dialog their label twice.
                if node.name.endswith(name) and node.getRoleName() in BUTTONS:
                    return node.queryAction().doAction(0)
        return False

    def poll(self):
        return None

    def terminate(self):
        call('org.gtk.Actions.Activate', 'quit', '[]', '{}')

    def wait_to_end(self):
        for _ in range(100):
            if not owner_of_the_name():
                return
            time.sleep(0.05)
        raise AssertionError('the program did not end')


def call(method, *arguments):
    subprocess.run(['gdbus', 'call', '--session', '--dest', ID, '--object-path', '/' + ID.replace('.', '/'),
                    '--method', method, *arguments], check=True, capture_output=True, timeout=20)


def owner_of_the_name():
    done = subprocess.run(['gdbus', 'call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path',
                           '/org/freedesktop/DBus', '--method',
                           'org.freedesktop.DBus.GetConnectionUnixProcessID', ID],
                          capture_output=True, text=True, timeout=20)
    return int(done.stdout.split()[1].rstrip(',)')) if done.returncode == 0 else None


def install(folder):
    """Into FOLDER, with the tools that packages call; returns where its prefix is."""
    subprocess.run(['meson', 'install', '-C', BUILD, '--no-rebuild', '--quiet', '--destdir', folder],
                   check=True, stdout=subprocess.DEVNULL)
    prefix = next(Path(folder).rglob('bin/mail-medic')).parent.parent
    service = prefix / 'share/dbus-1/services/{}.service'.format(ID)
    # What is installed for /usr/local lies elsewhere here.
    service.write_text(service.read_text().replace('/' + str(prefix.relative_to(folder)), str(prefix)))
    subprocess.run(['glib-compile-schemas', '--strict', prefix / 'share/glib-2.0/schemas'], check=True)
    subprocess.run(['update-desktop-database', prefix / 'share/applications'], check=True)
    return prefix


def every_file_is_where_a_desktop_looks(prefix):
    missing = [name for name in WANTED if not (prefix / name).is_file()]
    assert not missing, missing


def it_starts_by_its_desktop_entry(prefix):
    subprocess.run([shutil.which('gtk-launch') or 'gtk4-launch', ID], check=True, timeout=20, capture_output=True)
    window = Started()
    window.wait_for('Your email address')
    window.terminate()
    window.wait_to_end()


def the_bus_starts_it_and_a_second_start_raises_the_same_window(prefix):
    call('org.freedesktop.Application.Activate', '{}')
    window = Started()
    first = window.pid
    window.write('Your email address', 'anna@harbour.example')
    subprocess.run([prefix / 'bin/mail-medic'], check=True, timeout=20, capture_output=True)
    assert owner_of_the_name() == first
    frames = [child for child in window.application() if child.name == 'Mail Medic']
    assert len(frames) == 1, frames
    window.terminate()
    window.wait_to_end()


def a_link_opens_its_walk(prefix):
    subprocess.run(['gio', 'open', 'mail-medic:walk/sign-out'], check=True, timeout=20, capture_output=True)
    window = Started()
    window.wait_for('Which kind of Microsoft account is it?')
    assert window.find('Sign out'), window.texts()
    window.terminate()
    window.wait_to_end()


def a_link_opens_one_step_and_starts_nothing(prefix):
    call('org.freedesktop.Application.Open', "['mail-medic:step/try-another-network']", '{}')
    window = Started()
    window.wait_for('Page 6, step 1')
    assert window.find('Step 1 of 1') and window.find('One step'), window.texts()
    window.terminate()
    window.wait_to_end()


def a_link_opens_a_code_and_a_wrong_one_is_said_to_be_wrong(prefix):
    call('org.freedesktop.Application.Open', "['mail-medic:code/{}']".format(CODE), '{}')
    window = Started()
    window.wait_for('Help desk')
    window.wait_for(CAUSE)
    call('org.freedesktop.Application.Open', "['mail-medic:code/0J680HAJ']", '{}')
    window.wait(lambda: window.shows_somewhere('Open it', press=True), 'the button')
    window.wait_for('two are swapped')
    window.terminate()
    window.wait_to_end()


def a_link_asks_before_it_closes_what_is_open(prefix):
    call('org.freedesktop.Application.Open', "['mail-medic:walk/sign-out']", '{}')
    window = Started()
    window.wait_for('Which kind of Microsoft account is it?')
    call('org.freedesktop.Application.Open', "['mail-medic:walk/aliases']", '{}')
    window.wait(lambda: window.shows_somewhere('Open “Check aliases”?'), 'the question')
    window.wait(lambda: window.shows_somewhere('Open it', press=True), 'the button')
    window.wait(lambda: window.find('Check aliases'), 'the other walk')
    window.terminate()
    window.wait_to_end()


def a_link_to_nowhere_is_said_to_be_one(prefix):
    call('org.freedesktop.Application.Open', "['mail-medic:walk/../../etc']", '{}')
    window = Started()
    window.wait_for('The link leads to no page of Mail Medic')
    assert window.find('Check my connection'), window.texts()
    window.terminate()
    window.wait_to_end()


TESTS = [every_file_is_where_a_desktop_looks, it_starts_by_its_desktop_entry,
         the_bus_starts_it_and_a_second_start_raises_the_same_window, a_link_opens_its_walk,
         a_link_opens_one_step_and_starts_nothing, a_link_opens_a_code_and_a_wrong_one_is_said_to_be_wrong,
         a_link_asks_before_it_closes_what_is_open, a_link_to_nowhere_is_said_to_be_one]


def main():
    prefix = Path(os.environ['MEDIC_INSTALLED'])
    print('1..{}'.format(len(TESTS)), flush=True)
    for number, test in enumerate(TESTS, 1):
        try:
            test(prefix)
            print('ok', number, '-', test.__name__.replace('_', ' '), flush=True)
        except Exception as error:
            print('not ok', number, '-', test.__name__.replace('_', ' '))
            print('#', str(error)[:3000].replace('\n', ' '), flush=True)


if 'MEDIC_INSTALLED' in os.environ:
    main()
else:
    # The bus has to know the folder from its beginning: once more, on a bus of its own.
    with tempfile.TemporaryDirectory() as folder:
        installed = install(folder)
        sys.exit(subprocess.run(
            ['dbus-run-session', '--', sys.executable, *sys.argv],
            env={**os.environ, 'MEDIC_INSTALLED': str(installed), 'LANGUAGE': 'en',
                 'MEDIC_LOCALE_DIR': str(installed / 'share/locale'),
                 'PATH': '{}:{}'.format(installed / 'bin', os.environ['PATH']),
                 'XDG_DATA_DIRS': '{}:/usr/local/share:/usr/share'.format(installed / 'share')}).returncode)
