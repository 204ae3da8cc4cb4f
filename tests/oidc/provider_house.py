# provider_house.py - brings the OpenID provider into the build folder, and has it run on loopback
#
# The packages come from wherever npm is set up to get packages; what they must be is written in
# package-lock.json. Certificates are made anew each time and trusted by nobody else.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
CLIENT = '6d1c7f0e-2222-4b3a-8c4d-abcdefabcdef'
OLDEST_NODE = 18
PACKAGES = ('package.json', 'package-lock.json')

# What either certificate is good for, as openssl reads it.
EXTENSIONS = 'basicConstraints=critical,CA:{ca}\nkeyUsage=critical,{usage}\n'


class Obstacle(Exception):
    """Why it cannot run here, in words."""


def call(*command, seconds=60, **options):
    try:
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True,
                              timeout=seconds, stdin=subprocess.DEVNULL, **options)
    except subprocess.TimeoutExpired:
        raise Obstacle(f'{command[0]} does not end') from None
    if done.returncode != 0:
        print('\n'.join('# ' + line for line in (done.stdout + done.stderr).splitlines()[-20:]))
        raise Obstacle(f'{command[0]} {command[1]} fails')
    return done.stdout.strip()


def check_tools(tools=('node', 'npm', 'openssl')):
    for tool in tools:
        if shutil.which(tool) is None:
            raise Obstacle(f'{tool} is not installed')
    version = call('node', '--version')
    if int(version.lstrip('v').split('.')[0]) < OLDEST_NODE:
        raise Obstacle(f'node {version} is too old')


def bring_packages(folder, source=HERE, what='the OpenID provider'):
    """Returns: the folder with the packages that SOURCE writes down, whoever else wants them too."""
    folder.mkdir(parents=True, exist_ok=True)
    wanted = hashlib.sha256(b''.join((source / name).read_bytes() for name in PACKAGES)).hexdigest()
    stamp = folder / 'stamp'
    with (folder / 'lock').open('w') as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not stamp.exists() or stamp.read_text() != wanted:
            for name in PACKAGES:
                shutil.copy(source / name, folder / name)
            try:
                call('npm', 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error',
                     '--fetch-retries=1', '--fetch-timeout=30000', seconds=240, cwd=folder)
            except Obstacle:
                raise Obstacle(f'npm cannot get {what}') from None
            stamp.write_text(wanted)
    return folder / 'node_modules'


def make_certificates(folder, names):
    """Writes authority.pem, and host.pem and host.key for NAMES."""
    new_key = ('-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes')
    (folder / 'authority.ext').write_text(EXTENSIONS.format(ca='TRUE', usage='keyCertSign'))
    (folder / 'host.ext').write_text(
        EXTENSIONS.format(ca='FALSE', usage='digitalSignature') + 'extendedKeyUsage=serverAuth\n'
        + 'subjectAltName=' + ','.join('DNS:' + name for name in names) + '\n')
    for name, subject in (('authority', '/CN=Mail Medic test authority'), ('host', '/CN=host')):
        call('openssl', 'req', '-new', *new_key, '-keyout', folder / f'{name}.key',
             '-out', folder / f'{name}.csr', '-subj', subject)
    call('openssl', 'x509', '-req', '-days', '2', '-in', folder / 'authority.csr',
         '-signkey', folder / 'authority.key', '-extfile', folder / 'authority.ext',
         '-out', folder / 'authority.pem')
    call('openssl', 'x509', '-req', '-days', '2', '-in', folder / 'host.csr', '-CAcreateserial',
         '-CA', folder / 'authority.pem', '-CAkey', folder / 'authority.key',
         '-extfile', folder / 'host.ext', '-out', folder / 'host.pem')
    (folder / 'authority.key').unlink()


class Provider:
    """One provider, from when it is ready to when it is closed; to be used as a context."""

    def __init__(self, modules, authority='https://localhost:@', address='127.0.0.1', port=0,
                 names=('localhost',), interval=1):
        self.folder = Path(tempfile.mkdtemp(prefix='provider-'))
        self.trust = self.folder / 'authority.pem'
        make_certificates(self.folder, names)
        settings = {
            'modules': str(modules), 'authority': authority, 'address': address, 'port': port,
            'client': CLIENT, 'interval': interval, 'secrets': str(self.folder / 'secrets'),
            'key': str(self.folder / 'host.key'), 'certificate': str(self.folder / 'host.pem'),
        }
        (self.folder / 'settings.json').write_text(json.dumps(settings))
        self.log = self.folder / 'log'
        with self.log.open('w') as errors:
            self.process = subprocess.Popen(
                ['node', HERE / 'provider.mjs', self.folder / 'settings.json'], text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors)
        self.told = []
        port = self.wait_until_ready()
        self.base = authority.replace('@', port)

    def wait_until_ready(self):
        for line in self.process.stdout:
            if line.startswith('ready '):
                return line.split()[1]
        self.close()
        raise RuntimeError(f'the provider does not start\n{self.log.read_text()}')

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def secrets(self):
        """Returns: {value: what it is} of all that it gave out and nobody else may know."""
        lines = (self.folder / 'secrets').read_text().splitlines()
        return {line.split()[1]: line.split()[0] for line in lines}

    def close(self):
        """Returns: what it told of what happened."""
        if self.process.poll() is None:
            self.told += self.process.communicate(timeout=20)[0].splitlines()
        return self.told


def environment(provider, real_browser=False):
    """What a test of it needs to know."""
    return {
        **os.environ,
        'MEDIC_OIDC_BASE': provider.base,
        'MEDIC_OIDC_CLIENT': CLIENT,
        'MEDIC_OIDC_TRUST': str(provider.trust),
        'MEDIC_OIDC_BROWSER': str(HERE / ('chromium_browser.py' if real_browser else 'browser.py')),
    }
