#!/usr/bin/env python3
# test-no-gtk.py - the program for the terminal runs where there is no GTK
#
# usage: test-no-gtk.py PROGRAM
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import subprocess
import sys

from tap import Tap


def main():
    tap = Tap()
    needed = subprocess.run(['ldd', sys.argv[1]], text=True, capture_output=True, check=True).stdout
    tap.check('it needs GIO, so the list can be read', [] if 'libgio-2.0' in needed else [needed])
    tap.check('it needs nothing that draws', re.findall(r'lib(?:gtk|gdk|adwaita|cairo|X11|wayland)\S*', needed))
    tap.finish()


main()
