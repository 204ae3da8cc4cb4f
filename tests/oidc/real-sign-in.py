#!/usr/bin/env python3
# real-sign-in.py - the unchanged terminal program signs in where Microsoft's names lead elsewhere
#
# real-sign-in.py FOLDER MAIL-MEDIC-CLI: FOLDER is where the provider's packages are kept. Prints TAP.
# Lives in namespaces of its own, in which Microsoft's names are this computer's, at port 443, and the
# system's authorities are one of ours: nothing of the program knows that.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'e2e'))

import dns_house  # noqa: E402
import provider_house as house  # noqa: E402
from dns_house import ENVIRONMENT, REAL, House  # noqa: E402

INSIDE = '--inside'
NAMES = ('login.microsoftonline.com', 'graph.microsoft.com')
HOSTS = Path('/etc/hosts')
# Where Debian's GnuTLS, and with it GLib, looks for the authorities that the system trusts.
TRUST = Path('/etc/ssl/certs/ca-certificates.crt')
HERE = Path(__file__).resolve().parent
GUARD_SECONDS = 90

ANNA = 'anna@harbour.example'
AT_WORK = {'signed-in': True, 'account-is': 'work'}
HEALTHY = {
    **AT_WORK, 'account-name': ANNA, 'account-mail': ANNA, 'account-wanted': 'primary', 'account-plan': 'enabled',
    'account-primary': 'work', 'mailbox-access': 'granted', 'mailbox': 'works', 'calendar': 'works',
    'calendar-default': True, 'calendar-writable': True, 'mailbox-owner': ANNA, 'session': 'lasts',
}


def check(address, *options):
    return ['check', address, '--signed-in', '--deadline', '80', *options]


# What is known, what is called, what the person does, how often she is asked, facts, the diagnosis
PEOPLE = [
    ('a healthy mailbox, with a code', check(ANNA), f'account={ANNA}', 2, HEALTHY, None),
    ('a healthy mailbox, in the browser', check(ANNA, '--browser', '--answer', 'hubspot-now=works'),
     f'account={ANNA}', 2, HEALTHY, None),
    ('no licence and no mailbox', check('ben@harbour.example', '--browser'), 'account=ben@harbour.example', 2,
     {**AT_WORK, 'account-plan': 'none', 'mailbox-access': 'granted', 'mailbox': 'no-mailbox'},
     'licence-without-mailbox'),
    ('not assigned to the application', check('carla@harbour.example', '--browser'),
     'account=carla@harbour.example', 1, {'signed-in': False, 'sign-in-error': 'AADSTS50105'}, None),
    ('an administrator must approve the mailbox', check('dora@harbour.example', '--browser'),
     'account=dora@harbour.example', 2,
     {**AT_WORK, 'mailbox-access': 'refused', 'mailbox-access-error': 'AADSTS90094'},
     'approval-needed-at-mailbox'),
    ('another account than the wanted one', check('ben@harbour.example', '--browser'), f'account={ANNA}', 1,
     {**AT_WORK, 'account-mail': ANNA, 'account-wanted': 'other'}, 'wrong-account-signed-in'),
    ('the person goes no further', check(ANNA), f'account={ANNA}\nanswer=cancel', 1,
     {'signed-in': False, 'sign-in-error': 'declined'}, None),
    ('a personal account with a foreign address', check('emil@cabin.example', '--browser'),
     'account=emil@cabin.example', 2,
     {'signed-in': True, 'account-is': 'personal', 'account-primary': 'foreign', 'mailbox': 'works',
      'mailbox-owner': 'outlook_0123456789ABCDEF@outlook.com'}, 'main-address-not-microsofts'),
    ('a draft and a message to oneself', check(ANNA, '--answer', 'draft=yes', '--answer', 'test-message=yes'),
     f'account={ANNA}', 2, {**HEALTHY, 'draft': 'works', 'test': 'arrived', 'test-from': ANNA}, None),
    ('signing in alone', ['sign-in', ANNA], f'account={ANNA}', 1,
     {**AT_WORK, 'account-wanted': 'primary'}, None),
]


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


class Cli:
    """The program, as it is installed, with an application id of ours; and a person before it."""

    def __init__(self, program, home, trust):
        self.program = program
        self.trust = trust
        self.environment = {
            **ENVIRONMENT, 'HOME': str(home), 'XDG_CONFIG_HOME': f'{home}/config',
            'XDG_DATA_HOME': f'{home}/data', 'XDG_STATE_HOME': f'{home}/state',
            'DBUS_SESSION_BUS_ADDRESS': 'disabled:', 'LANGUAGE': 'en',
            'MEDIC_APPLICATION_ID': house.CLIENT,
        }

    def run(self, arguments, person='', **environment):
        """Returns: the result as JSON, the exit status, how often the person was asked, and all that
        was said besides. PERSON is whom she picks, and what she does then."""
        self.asked = 0
        self.errors = ''
        with subprocess.Popen([self.program, *arguments, '--json'], text=True,
                              env={**self.environment, **environment}, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            guard = threading.Timer(GUARD_SECONDS, process.kill)
            guard.start()
            listener = threading.Thread(target=self.listen, args=(process.stderr, person))
            listener.start()
            said = process.stdout.read()
            status = process.wait()
            listener.join()
            guard.cancel()
        self.said = said
        try:
            return json.loads(said), status, self.asked, self.errors
        except ValueError:
            return {}, status, self.asked, f'{said[-2000:]}\n{self.errors[-3000:]}'

    def listen(self, stream, person):
        """Does what the person is asked to do."""
        link = None
        for line in stream:
            self.errors += line
            address = re.fullmatch(r'\s*(https://\S+)\n', line)
            code = re.search(r'\b([A-Z]{4}-[A-Z]{4})\b', line)
            if address:
                link = address[1]
            if link and (code or '/authorize?' in link):
                self.visit(link, code[1] if code else '', person)
                link = None

    def visit(self, link, code, person):
        self.asked += 1
        told = f'{link}\nuser_code={code}\nanswer=accept\n{person}\n'
        done = subprocess.run([sys.executable, HERE / 'browser.py'], input=told, text=True, timeout=60,
                              capture_output=True, env={**self.environment, 'MEDIC_OIDC_TRUST': self.trust})
        self.errors += done.stdout + done.stderr


def mount(source, target):
    subprocess.run(['mount', '--bind', source, target], check=True, env=ENVIRONMENT)


def trust(folder, provider):
    """The system's authorities are ours alone from now on."""
    bundle = folder / 'authorities.crt'
    shutil.copy(provider.trust, bundle)
    mount(bundle, TRUST)


def test_trust(tap, cli, folder, provider):
    tenant = ['check', ANNA, '--only', 'address,tenant']
    result, _, _, said = cli.run(['check', ANNA])
    facts = result.get('facts', {})
    tap.say(facts.get('tenant-reach') == 'not-trusted',
            'a stranger in Microsoft’s place is not believed', f'{result}\n{said}')
    tap.say((facts.get('certificate'), facts.get('certificate-issuer'))
            == ('unknown-authority', 'Mail Medic test authority'),
            'and said to be one, by the name that it has', f'{result}\n{said}')
    trust(folder, provider)
    result, _, _, said = cli.run(tenant)
    tap.say(result.get('facts', {}).get('tenant-exists') is True,
            'who the system trusts is believed', f'{result}\n{said}')


def test_people(tap, cli):
    for sentence, arguments, person, asked, expected, diagnosis in PEOPLE:
        tenant = 'consumers' if 'emil' in person else 'common'
        result, status, times, said = cli.run(arguments, person, MEDIC_TENANT=tenant)
        facts = result.get('facts', {})
        seen = {nick: facts.get(nick) for nick in expected}
        first = next((each['id'] for each in result.get('diagnoses', [])), None)
        tap.say(seen == expected and times == asked and first == diagnosis, sentence,
                f'{seen}\nasked {times} times, {first}, exit {status}\n{result}\n{said}')


def files_below(folder):
    return [path for path in folder.rglob('*') if path.is_file() and not path.is_symlink()]


def test_secrets(tap, cli, home, provider):
    """All that the provider gave out, looked for in all that the program said and left behind."""
    said = ''
    for way in ([], ['--browser']):
        cli.run(check(ANNA, *way), f'account={ANNA}', G_MESSAGES_DEBUG='all')
        said += cli.said + cli.errors
    secrets = provider.secrets()
    kinds = set(secrets.values())
    tap.say(kinds == {'access_token', 'refresh_token', 'authorization_code', 'device_code'},
            'secrets of every kind were given out', kinds)
    tap.say('DEBUG' in said, 'all logs are heard', said[-500:])
    tap.say(not [kind for value, kind in secrets.items() if value in said] and 'eyJ' not in said,
            'no log and no result has a secret', [kind for value, kind in secrets.items() if value in said])
    left = {path: path.read_bytes() for path in files_below(home)}
    found = [str(path) for path, data in left.items()
             if any(value.encode() in data for value in secrets) or b'eyJ' in data]
    tap.say(not found, 'no file that is left behind has one', found)


def run_inside(modules, program):
    tap = Tap()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        names = House(folder)
        try:
            names.list_names(f'{REAL} {" ".join(NAMES)}')
            with house.Provider(modules, authority='https://' + NAMES[0], port=443,
                                names=NAMES) as provider:
                home = folder / 'home'
                home.mkdir()
                cli = Cli(program, home, str(provider.trust))
                test_trust(tap, cli, folder, provider)
                test_people(tap, cli)
                test_secrets(tap, cli, home, provider)
        finally:
            names.close()
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


def find_obstacle():
    obstacle = dns_house.find_obstacle()
    if obstacle:
        raise house.Obstacle(obstacle)
    for place in (HOSTS, TRUST):
        if not place.exists():
            raise house.Obstacle(f'there is no {place}')


def main():
    if sys.argv[1] == INSIDE:
        return run_inside(*sys.argv[2:])
    folder, program = sys.argv[1:]
    try:
        house.check_tools()
        find_obstacle()
        modules = house.bring_packages(Path(folder))
    except house.Obstacle as obstacle:
        print(f'1..0 # SKIP {obstacle}')
        return 0
    os.execvp('unshare', ['unshare', '-rmn', sys.executable, os.path.abspath(__file__), INSIDE,
                          str(modules), program])


if __name__ == '__main__':
    sys.exit(main())
