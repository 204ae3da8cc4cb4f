# sandbox.py - the installed Flatpak: its window, and single commands in its sandbox
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import sys
import time
from pathlib import Path

import pyatspi

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'e2e'))

from window import Window  # noqa: E402

APPLICATION = 'io.github.mailmedic.MailMedic'
# On the accessibility bus a program has the name of its binary; the file dialog is the portal's.
PROGRAM = 'mail-medic'
FILE_DIALOG = 'xdg-desktop-portal-gtk'
PATIENCE_SECONDS = 60


def run(*command, options=(), **environment):
    """Returns: the finished process of COMMAND, run in the sandbox. OPTIONS go to Flatpak."""
    return subprocess.run(['flatpak', 'run', '--user', *options, '--command=' + command[0], APPLICATION,
                           *command[1:]], env={**os.environ, **environment}, text=True,
                          capture_output=True, timeout=PATIENCE_SECONDS)


def application(name):
    """Between the program and the bus stands a proxy: it is found by its name, not by its process."""
    for each in pyatspi.Registry.getDesktop(0):
        if each is not None and each.name == name:
            return each
    return None


class Sandboxed(Window):
    """A window of the installed Flatpak, started as a person starts it."""

    def __init__(self, **environment):
        super().__init__('flatpak', 'run', '--user', APPLICATION, **environment)

    def application(self):
        return application(PROGRAM)

    def close(self):
        if self.process.poll() is None:
            subprocess.run(['flatpak', 'kill', APPLICATION], check=False)
            self.process.wait(timeout=20)
        self.wait_until_gone()

    def wait_until_gone(self):
        end = time.monotonic() + PATIENCE_SECONDS
        while self.application() is not None and time.monotonic() < end:
            time.sleep(0.1)


class FileDialog(Window):
    """The dialog for files, which the portal shows outside of the sandbox."""

    def __init__(self, window, title):
        self.process = window.process
        self.title = title
        self.turn_to(title)

    def application(self):
        return application(FILE_DIALOG)
