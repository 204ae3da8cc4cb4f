# real_browser.py - a real browser in the session: the window opens links there, the test presses
#
# The link travels as it does for everybody: the system looks up who opens https, and starts that.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shlex
import socket
import sys
import time
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'oidc'))

import chromium  # noqa: E402

find = chromium.find

PATIENCE_SECONDS = 60
ENTRY = 'medic-test-browser.desktop'

# Presses the button of that name, with that value; fills in the field of that name and sends it.
PRESS = '''((name, value) => {
  const field = document.querySelector(`input[name="${name}"]:not([type="hidden"])`);
  const button = [...document.querySelectorAll(`button[name="${name}"]`)]
    .find(each => value === each.value);
  if (field) field.value = value;
  const pressed = button ?? field?.form.querySelector('button');
  setTimeout(() => pressed.click());
  return !!pressed;
})'''


class Browser(chromium.Chromium):
    """Chromium, as the session's browser. It believes the practice Microsoft, whose authority is
    made anew for each customer."""

    def __init__(self):
        # Asked for the keyring, the session would show a dialog that takes all keys.
        super().__init__('--ignore-certificate-errors', '--password-store=basic')
        self.links = self.folder / 'links'
        self.links.touch()
        self.taken = 0
        self.become_the_default()

    def become_the_default(self):
        script = self.folder / 'open'
        script.write_text('#!/bin/sh\nprintf "%s\\n" "$1" >> {}\n'.format(shlex.quote(str(self.links))))
        script.chmod(0o755)
        applications = Path(os.environ['XDG_DATA_HOME']) / 'applications'
        applications.mkdir(parents=True, exist_ok=True)
        (applications / ENTRY).write_text(
            '[Desktop Entry]\nType=Application\nName=Test browser\nExec={} %u\n'
            'MimeType=x-scheme-handler/https;\n'.format(script))
        (Path(os.environ['XDG_CONFIG_HOME']) / 'mimeapps.list').write_text(
            '[Default Applications]\nx-scheme-handler/https={}\n'.format(ENTRY))

    def opened(self):
        """Every link that the window had opened, in order."""
        return self.links.read_text().splitlines()

    def follow_link(self):
        """Shows the next link that the window opens."""
        end = time.monotonic() + PATIENCE_SECONDS
        while len(self.opened()) <= self.taken:
            assert time.monotonic() < end, 'the window opened no link'
            time.sleep(0.1)
        self.taken += 1
        self.visit(self.opened()[self.taken - 1])

    def forget(self):
        """Nobody is signed in, and every link so far has been followed."""
        self.tell('Network.clearBrowserCookies')
        self.visit('about:blank')
        self.taken = len(self.opened())

    def finds_the_door(self):
        """Whether somebody listens where the last link leads back to."""
        back = urlsplit(parse_qs(urlsplit(self.opened()[-1]).query)['redirect_uri'][0])
        with socket.socket() as probe:
            return probe.connect_ex(('127.0.0.1', back.port)) == 0

    def page(self):
        """Which of the practice Microsoft's pages is shown; none: it is elsewhere."""
        return self.ask('document.body.dataset.page')

    def press(self, page, name, value='1'):
        """On PAGE, presses the button NAME, or fills VALUE into the field NAME and sends it."""
        assert self.page() == page, 'in the browser is {}: {}'.format(self.page(), self.text())
        order = '{}({}, {})'.format(PRESS, json.dumps(name), json.dumps(value))
        self.wait_for_page('Runtime.evaluate', expression=order)

    def text(self):
        """What a person copies with Ctrl+A, Ctrl+C."""
        return self.ask('document.body.innerText')
