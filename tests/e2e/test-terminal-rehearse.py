#!/usr/bin/python3
# test-terminal-rehearse.py - the pretend Microsoft that other programs come to
#
# usage: test-terminal-rehearse.py MAIL-MEDIC-CLI
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import urllib.request
from contextlib import contextmanager
from pathlib import Path

CLI = sys.argv[1]


def run(*arguments):
    return subprocess.run([CLI, 'rehearse', *arguments], capture_output=True, text=True, timeout=60)


@contextmanager
def served(*arguments, end=signal.SIGTERM):
    with subprocess.Popen([CLI, 'rehearse', *arguments, '--serve', '--json'], text=True,
                          stdout=subprocess.PIPE) as process:
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.send_signal(end)
            assert process.wait(timeout=20) == 0, process.returncode


def get(url, trust):
    context = ssl.create_default_context(cafile=trust)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}),
                                         urllib.request.HTTPSHandler(context=context))
    with opener.open(url, timeout=20) as answer:
        return json.load(answer)


def it_answers_whoever_trusts_it():
    with served('healthy') as place:
        base, trust = place['sign-in'], place['authority']
        metadata = get(f'{base}/{place["tenant"]}/v2.0/.well-known/openid-configuration', trust)
        assert metadata['issuer'] == f'{base}/{place["tenant"]}/v2.0', metadata
        assert get(place['hubspot-status'], trust)['status']['indicator'] == 'none'
        assert place['accounts'] == ['anna.nowak@harbour.example'], place
        try:
            get(place['hubspot-status'], None)
            raise AssertionError('it is trusted by everybody')
        except urllib.error.URLError as error:
            assert isinstance(error.reason, ssl.SSLCertVerificationError), error


def it_listens_on_this_computer_only():
    with served('healthy') as place:
        port = place['sign-in'].rpartition(':')[2]
        done = subprocess.run(['ss', '-Hltn', f'sport = :{port}'], capture_output=True, text=True)
        assert done.returncode != 0 or done.stdout.split()[3] == f'127.0.0.1:{port}', done.stdout


def the_certificate_is_gone_afterwards():
    for end in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        with served('healthy', end=end) as place:
            authority = Path(place['authority'])
            assert 'PRIVATE' not in authority.read_text()
        assert not authority.exists() and not authority.parent.exists(), authority


def the_certificate_is_written_where_it_is_wanted():
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / 'trust.pem'
        with served('healthy', '--authority', str(file)) as place:
            assert place['authority'] == str(file) and file.read_text().startswith('-----BEGIN CERT')
        assert list(Path(folder).iterdir()) == []


def a_file_that_is_there_is_left_alone():
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / 'mine'
        file.write_text('mine')
        done = run('healthy', '--serve', '--authority', str(file))
        assert done.returncode == 64 and str(file) in done.stderr, done
        assert file.read_text() == 'mine'
        done = run('healthy', '--serve', '--authority', f'{folder}/not/there')
        assert done.returncode == 64, done


def two_ports_free():
    """A port that is free now, and the next one as well."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(('127.0.0.1', 0))
            port = first.getsockname()[1]
            try:
                second.bind(('127.0.0.1', port + 1))
                return port
            except (OSError, OverflowError):
                pass


def the_port_is_the_one_that_is_wanted():
    port = two_ports_free()
    with served('healthy', '--port', str(port)) as place:
        assert place['sign-in'] == f'https://127.0.0.1:{port}', place
        assert place['hubspot-status'].startswith(f'https://127.0.0.1:{port + 1}/'), place
        done = run('healthy', '--serve', '--port', str(port))
        assert done.returncode == 64 and done.stdout == '', done
        assert done.stderr == f'mail-medic-cli: Port {port} or the next one cannot be used. Choose another one.\n', done


def every_world_can_be_served():
    for name in ('opened-connection', 'outlook-alias', 'nothing-reachable', 'government-cloud'):
        with served(name) as place:
            assert place['practice'] == name and ('tenant' in place) == (name != 'outlook-alias'), place


def what_is_wrong_is_said():
    for arguments in ((), ('healthy',), ('nobody', '--serve'), ('healthy', 'guest', '--serve'), ('--serve',),
                      ('healthy', '--serve', '--port', '65535'), ('healthy', '--serve', '--port', '-1'),
                      ('healthy', '--serve', '--port', '0')):
        done = run(*arguments)
        assert done.returncode == 64 and done.stdout == '' and 'mail-medic-cli: ' in done.stderr, (arguments, done)


TESTS = [it_answers_whoever_trusts_it, it_listens_on_this_computer_only, the_certificate_is_gone_afterwards,
         the_certificate_is_written_where_it_is_wanted, a_file_that_is_there_is_left_alone,
         the_port_is_the_one_that_is_wanted, every_world_can_be_served, what_is_wrong_is_said]


def main():
    os.environ.update(LC_ALL='C.UTF-8', LANGUAGE='en')
    print('1..{}'.format(len(TESTS)))
    for number, test in enumerate(TESTS, 1):
        try:
            test()
            print('ok {} - {}'.format(number, test.__name__.replace('_', ' ')))
        except Exception as error:
            print('not ok {} - {}'.format(number, test.__name__.replace('_', ' ')))
            print('# {!r}'.format(error)[:2000])


main()
