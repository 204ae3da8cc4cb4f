# chromium.py - a real browser, with nobody in front of it, that does as it is told through a pipe
#
# SPDX-License-Identifier: GPL-3.0-or-later

import base64
import json
import os
import select
import shutil
import sqlite3
import subprocess
import tempfile
import time
from pathlib import Path

FLAGS = ('--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
         '--disable-background-networking', '--disable-component-update', '--disable-sync',
         '--disable-dev-shm-usage', '--hide-scrollbars', '--remote-debugging-pipe')

# Of a visit: no redirect led on from there.
CHAIN_END = 0x20000000


def find():
    """Returns: the program, or nothing."""
    return shutil.which('chromium')


class Chromium:
    """One browser with a profile of its own; to be used as a context."""

    def __init__(self, *flags):
        self.folder = Path(tempfile.mkdtemp(prefix='chromium-'))
        self.profile = self.folder / 'profile'
        self.count = 0
        self.session = None
        self.heard = []
        self.rest = b''
        # It reads orders from its file 3 and writes answers to its file 4.
        orders_out, self.orders = os.pipe()
        self.answers, answers_in = os.pipe()
        self.log = (self.folder / 'log').open('wb')
        self.process = subprocess.Popen(
            ['sh', '-c', f'exec "$@" 3<&{orders_out} 4>&{answers_in}', 'sh', find(), *FLAGS,
             *flags, f'--user-data-dir={self.profile}', 'about:blank'],
            pass_fds=(orders_out, answers_in), stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log, env={**os.environ, 'HOME': str(self.folder)})
        os.close(orders_out)
        os.close(answers_in)
        target = self.tell('Target.createTarget', url='about:blank')['targetId']
        self.session = self.tell('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
        for domain in ('Page', 'Network', 'Accessibility'):
            self.tell(domain + '.enable')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def close(self):
        """Has it write down what it keeps, and end."""
        if self.process.poll() is None:
            try:
                self.tell('Browser.close', whole=True)
                self.process.wait(10)
            except (OSError, subprocess.TimeoutExpired):
                self.process.kill()
                self.process.wait(10)
            os.close(self.orders)
            os.close(self.answers)
        self.log.close()

    def listen(self, seconds):
        """Returns: the next message, or nothing in time."""
        until = time.monotonic() + seconds
        while b'\0' not in self.rest:
            ready, _, _ = select.select([self.answers], [], [], max(0, until - time.monotonic()))
            more = os.read(self.answers, 1 << 16) if ready else b''
            if not more:
                return None
            self.rest += more
        message, self.rest = self.rest.split(b'\0', 1)
        return json.loads(message)

    def tell(self, method, whole=False, **parameters):
        """Returns: the answer. WHOLE: it is for the browser, not for the page."""
        self.count += 1
        order = {'id': self.count, 'method': method, 'params': parameters}
        if self.session and not whole:
            order['sessionId'] = self.session
        os.write(self.orders, json.dumps(order).encode() + b'\0')
        while True:
            message = self.listen(30)
            if message is None:
                raise OSError(f'{method}: no answer')
            if message.get('id') == self.count:
                if 'error' in message:
                    raise OSError(f'{method}: {message["error"]}')
                return message['result']
            self.heard.append(message)

    def wait_for_page(self, method, **parameters):
        """Gives an order and waits until the page that it leads to is whole."""
        before = len(self.heard)
        self.tell(method, **parameters)
        until = time.monotonic() + 30
        while not any(message.get('method') == 'Page.loadEventFired'
                      for message in self.heard[before:]):
            message = self.listen(until - time.monotonic())
            if message is None:
                raise OSError('the page does not become whole')
            self.heard.append(message)

    def visit(self, address):
        self.wait_for_page('Page.navigate', url=address)

    def ask(self, expression):
        """Returns: what the expression is in the page."""
        return self.tell('Runtime.evaluate', expression=expression,
                         returnByValue=True)['result'].get('value')

    def appear(self, width, height, scheme='light', zoom=1):
        """Makes the window so large, as a person sees it, and zooms into it."""
        self.tell('Emulation.setDeviceMetricsOverride', width=width // zoom, height=height // zoom,
                  deviceScaleFactor=zoom, mobile=False)
        self.tell('Emulation.setEmulatedMedia',
                  features=[{'name': 'prefers-color-scheme', 'value': scheme}])

    def picture(self, path):
        Path(path).write_bytes(base64.b64decode(self.tell('Page.captureScreenshot')['data']))

    def roles(self):
        """Returns: (role, name) of all that a screen reader finds in the page."""
        nodes = self.tell('Accessibility.getFullAXTree')['nodes']
        return [(node['role']['value'], node.get('name', {}).get('value', ''))
                for node in nodes if not node.get('ignored')]

    def requests(self):
        """Returns: the address of every request that a page made."""
        return [message['params']['request']['url'] for message in self.heard
                if message.get('method') == 'Network.requestWillBeSent']

    def status(self):
        """Returns: HTTP's, of the page that is shown."""
        return [message['params']['response']['status'] for message in self.heard
                if message.get('method') == 'Network.responseReceived'
                and message['params']['type'] == 'Document'][-1]

    def history(self, shown=False):
        """Returns: (address, title) of every page that it remembers; to be closed before. SHOWN: of
        those that it shows, which are the last of each chain of redirects."""
        query = 'select url, title from urls'
        if shown:
            query += ' where id in (select url from visits where transition & {})'.format(CHAIN_END)
        history = sqlite3.connect(self.profile / 'Default' / 'History')
        try:
            return history.execute(query).fetchall()
        finally:
            history.close()
