# window.py - the real window, seen through AT-SPI and driven by keys and by pressing buttons
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import subprocess
import sys
import tempfile
import time

import pyatspi

PATIENCE_SECONDS = 20
KEY_SECONDS = 0.12
MOST_TABS = 60

# GTK 4.8 calls what has no name by its type.
TYPE_NAME = re.compile('(Gtk|Adw|Medic)[A-Z][A-Za-z]+')


class Window:
    """One run of the program. Everything waits, and gives up after PATIENCE_SECONDS.

    TITLE is that of the window that is looked at; a test may set it to another. OUTPUT is where it
    writes, a file."""

    output = None

    def __init__(self, *command, **environment):
        self.title = 'Mail Medic'
        # What another test left unfinished is offered to nobody.
        self.state = tempfile.TemporaryDirectory()
        self.command = command
        self.environment = {**os.environ, 'XDG_STATE_HOME': self.state.name, **environment}
        self.start()

    def start(self):
        self.process = subprocess.Popen(self.command, env=self.environment,
                                        stdout=self.output, stderr=self.output)
        self.wait(lambda: self.frame(), 'the window to appear')

    def start_again(self):
        """Ends the program without asking it, and starts it anew."""
        self.process.kill()
        self.process.wait()
        self.start()

    def application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def frame(self):
        for child in self.application() or []:
            if child.name == self.title:
                return child
        return None

    def walk(self, node=None):
        """Every accessible that is on the screen."""
        node = node or self.frame()
        if node is None:
            return
        try:
            children = list(node)
            states = node.getState()
        except Exception:
            return
        if not states.contains(pyatspi.STATE_VISIBLE):
            return
        yield node
        for child in children:
            if child is not None:
                yield from self.walk(child)

    def texts(self):
        """What can be read on the screen, in order."""
        return [node.name for node in self.walk() if node.name and not TYPE_NAME.fullmatch(node.name)]

    def find(self, name, role=None):
        for node in self.walk():
            try:
                if node.name == name and (role is None or node.getRoleName() == role):
                    return node
            except Exception:
                continue
        return None

    def wait(self, happens, what):
        end = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise AssertionError('the program ended with {} while waiting for {}'
                                     .format(self.process.returncode, what))
            try:
                found = happens()
            except Exception:
                found = None
            if found:
                return found
            time.sleep(0.05)
        raise AssertionError('waited in vain for {}; on the screen: {}'.format(what, self.texts()))

    def wait_for(self, text):
        return self.wait(lambda: any(text in t for t in self.texts()), '“{}”'.format(text))

    def press(self, name):
        """Presses a button by its name, the way a screen reader does."""
        button = self.wait(lambda: self.pressable(name), 'a button “{}”'.format(name))
        button.queryAction().doAction(0)

    def pressable(self, name):
        for node in self.walk():
            try:
                if node.getRoleName() in ('button', 'push button') and node.name == name \
                        and node.getState().contains(pyatspi.STATE_SENSITIVE):
                    return node
            except Exception:  # it was there a moment ago
                continue
        return None

    def focused(self):
        """Names of what has the focus; a control without a name of its own has none."""
        names = []
        for node in self.walk():
            try:
                if node.getState().contains(pyatspi.STATE_FOCUSED):
                    names.append(node.name)
            except Exception:
                continue
        return names

    def tab_to(self, name, key='Tab'):
        """Goes to a control the way somebody without a mouse does; with KEY Down through a list."""
        for _ in range(MOST_TABS):
            if name in self.focused():
                return
            self.keys(key)
        raise AssertionError('no {} leads to “{}”; on the screen: {}'.format(key, name, self.texts()))

    def write(self, name, text):
        """Puts TEXT into a field by its name, the way a screen reader does."""
        node = self.wait(lambda: self.find(name, 'text'), 'a field “{}”'.format(name))
        node.queryEditableText().setTextContents(text)

    def keys(self, *names):
        for name in names:
            subprocess.run(['xdotool', 'key', '--clearmodifiers', name], check=True)
            time.sleep(KEY_SECONDS)

    def type(self, text):
        subprocess.run(['xdotool', 'type', '--delay', '5', text], check=True)
        time.sleep(0.2)

    def number(self):
        """What the display calls the window that is looked at."""
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', self.title],
                               capture_output=True, text=True, check=True).stdout.split()
        return found[-1]

    def turn_to(self, title):
        """Looks at another window of the program, and gives it the keys: nobody here manages windows."""
        self.title = title
        self.wait(self.frame, 'a window “{}”'.format(title))
        subprocess.run(['xdotool', 'windowfocus', '--sync', self.number()], check=True, timeout=5)

    def resize(self, width, height):
        subprocess.run(['xdotool', 'windowsize', '--sync', self.number(), str(width), str(height)],
                       check=False, timeout=5)
        time.sleep(0.4)

    def picture(self, path):
        time.sleep(0.3)
        subprocess.run(['import', '-window', self.number(), str(path)], check=True)

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(timeout=10)
        self.state.cleanup()


def play(tests, in_polish=(), environments=None):
    """Runs each test in a window of its own: test-….py MAIL-MEDIC FOLDER-OF-CATALOGUES

    ENVIRONMENTS: {test: what is set for it besides}"""
    binary, catalogues = sys.argv[1:3]
    print('1..{}'.format(len(tests)), flush=True)
    for number, test in enumerate(tests, 1):
        window = None
        try:
            window = Window(binary, G_DEBUG='fatal-criticals', MEDIC_LOCALE_DIR=catalogues,
                            LANGUAGE='pl' if test in in_polish else 'en',
                            **(environments or {}).get(test, {}))
            test(window)
            assert window.process.poll() is None, 'the program ended by itself'
            print('ok', number, '-', test.__name__.replace('_', ' '), flush=True)
        except Exception as error:
            print('not ok', number, '-', test.__name__.replace('_', ' '))
            print('#', str(error)[:3000].replace('\n', ' '), flush=True)
        finally:
            if window is not None:
                window.close()
