#!/usr/bin/python3
# test-terminal.py - the real terminal program against practice customers, and given nonsense
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import signal
import subprocess
import sys
import time

CLI = sys.argv[1]
FACTS_OF_LOCAL_CLASS = {'address-typed'}


def run(*arguments, **options):
    return subprocess.run([CLI, *arguments], capture_output=True, timeout=60, **options)


def check(*arguments):
    done = run('check', *arguments, '--json')
    return done.returncode, json.loads(done.stdout)


def customer(name, status, verdict, diagnosis):
    def test():
        code, result = check('--rehearse', name)
        assert code == status, code
        assert result['schema'] == 1 and result['verdict'] == verdict, result
        assert [d['id'] for d in result['diagnoses'][:1]] == ([diagnosis] if diagnosis else []), result
        assert set(result) == {'schema', 'verdict', 'diagnoses', 'facts', 'checks'}
        assert not FACTS_OF_LOCAL_CLASS & set(result['facts'])
        words = run('check', '--rehearse', name)
        assert words.returncode == status and len(words.stdout.decode().splitlines()) > 5
        assert words.stderr == b'', words.stderr
    return test


def wrong(*arguments, says):
    def test():
        done = run(*arguments)
        assert done.returncode == 64, done.returncode
        assert says in done.stderr.decode(), done.stderr
        assert done.stdout == b''
    return test


def address(text, form, domain=None):
    def test():
        code, result = check(text, '--only', 'address')
        assert result['facts']['address-form'] == form, result
        assert result['facts'].get('mail-domain') == domain, result
        assert code == (2 if form == 'fine' else 1), code
        assert [c['id'] for c in result['checks']] == ['address']
    return test


def typed_domain_is_answered():
    code, result = check('someone@quay.example', '--rehearse', 'healthy')
    assert code == 0 and result['facts']['mail-address'] == 'someone@quay.example', result
    assert result['facts']['mail-host'] == 'microsoft-365', result


def answer_decides():
    code, result = check('--rehearse', 'mail-elsewhere', '--answer', 'mail-read-at=microsoft',
                         '--answer', 'hubspot-now=same')
    assert code == 2 and result['diagnoses'] == [], result
    code, result = check('--rehearse', 'mail-elsewhere', '--answer', 'mail-read-at=unknown')
    assert code == 1 and result['diagnoses'][0]['certainty'] == 'likely', result


def outside_alone_is_never_clear():
    code, result = check('--rehearse', 'healthy', '--answer', 'hubspot-now=unknown')
    assert code == 2 and result['verdict'] == 'undecided', result


def only_named_checks_run():
    code, result = check('--rehearse', 'healthy', '--only', 'dns-mx')
    assert [c['id'] for c in result['checks']] == ['dns-mx'], result
    assert result['facts']['mail-host'] == 'microsoft-365', result
    assert 'tenant-exists' not in result['facts']


def silence_ends_within_the_deadline():
    start = time.monotonic()
    code, result = check('--rehearse', 'nothing-reachable', '--deadline', '1')
    assert time.monotonic() - start < 2.5
    assert code in (1, 2), result


def interrupted_tells_what_is_known():
    process = subprocess.Popen([CLI, 'check', '--rehearse', 'nothing-reachable', '--json'],
                               stdout=subprocess.PIPE)
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=10)
    result = json.loads(out)
    assert process.returncode == 3, process.returncode
    states = {c['id']: c['state'] for c in result['checks']}
    assert states['address'] == 'done' and states['dns-mx'] == 'cancelled', states


def lists_are_whole():
    for name, least in {'checks': 4, 'diagnoses': 8, 'questions': 3, 'rehearsals': 3}.items():
        items = json.loads(run('list', name, '--json').stdout)
        assert len(items) >= least
        assert all(i['id'] and i['title'] for i in items), items
        assert len({i['id'] for i in items}) == len(items)
        words = run('list', name).stdout.decode()
        assert all(i['id'] in words for i in items)
    for item in json.loads(run('list', 'diagnoses', '--json').stdout):
        assert item['owner'] and item['sources'], item


def bytes_that_are_no_text():
    done = run('check', b'\xff\xfe@\xc3', '--only', 'address', '--json')
    assert done.returncode == 1, done
    assert json.loads(done.stdout)['facts']['address-form'] != 'fine'


TESTS = {
    'the healthy customer is clear once he says that it works': customer('healthy', 0, 'clear', None),
    'the customer with mail elsewhere is a problem': customer('mail-elsewhere', 1, 'problem', 'mail-elsewhere'),
    'the customer without a network is a problem':
        customer('nothing-reachable', 1, 'problem', 'microsoft-not-reached'),
    'any typed domain is answered in a rehearsal': typed_domain_is_answered,
    'an answer decides, and not knowing leaves it likely': answer_decides,
    'what is seen from outside alone is never clear': outside_alone_is_never_clear,
    'only the named checks run, an unknown precondition notwithstanding': only_named_checks_run,
    'a silent world ends within the deadline': silence_ends_within_the_deadline,
    'interrupted, it tells what is known': interrupted_tells_what_is_known,
    'lists are whole, in words and as JSON': lists_are_whole,
    'spaces around an address are forgiven': address('  someone@harbour.example ', 'fine', 'harbour.example'),
    'a display name is forgiven': address('Some One <someone@Harbour.Example>', 'fine', 'harbour.example'),
    'an international domain is understood': address('someone@bücher.example', 'fine', 'xn--bcher-kva.example'),
    'no address at all is said to be so': address('nonsense', 'no-at'),
    '10,000 characters are said to be too long': address('a' * 10000, 'too-long'),
    'bytes that are no text are said to be none': bytes_that_are_no_text,
    'an unknown command is wrong use': wrong('dance', says='dance'),
    'an unknown option is wrong use': wrong('check', '--dance', says='dance'),
    'no address is wrong use': wrong('check', says='address'),
    'two addresses are wrong use': wrong('check', 'a@b.example', 'c@d.example', says='one address'),
    'an unknown customer is wrong use': wrong('check', '--rehearse', '../healthy', says='practice customer'),
    'an unknown check is wrong use': wrong('check', 'a@b.example', '--only', 'dns', says='dns'),
    'an unknown question is wrong use': wrong('check', 'a@b.example', '--answer', 'x=y', says='x'),
    'an answer nobody offers is wrong use':
        wrong('check', 'a@b.example', '--answer', 'hubspot-now=perhaps', says='hubspot-now=perhaps'),
    'a deadline of nothing is wrong use': wrong('check', 'a@b.example', '--deadline', '0', says='deadline'),
    'an unknown list is wrong use': wrong('list', 'wishes', says='List what'),
}


def main():
    os.environ['LC_ALL'] = 'C.UTF-8'
    print('1..{}'.format(len(TESTS)))
    for number, (name, test) in enumerate(TESTS.items(), 1):
        try:
            test()
            print('ok {} - {}'.format(number, name))
        except Exception as error:
            print('not ok {} - {}'.format(number, name))
            print('# {!r}'.format(error))


main()
