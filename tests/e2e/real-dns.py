#!/usr/bin/python3
# real-dns.py - the system's name service and the terminal program against real name servers
#
# real-dns.py MAIL-MEDIC-CLI DNS-LOOK-UP; “-” for the first leaves its part out. Prints TAP.
# Lives in namespaces of its own, so that it may have port 53 and an /etc/resolv.conf.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True

from dns_house import (ENVIRONMENT, NOBODY, REAL, STUB, STUBS, House, find_obstacle,  # noqa: E402
                       babble, mute, with_flags)

INSIDE = '--inside'
LONG = 'record 0 ' + 'x' * 2000
SPF = 'record 0 v=spf1 include:spf.protection.outlook.com -all'

# What is known, name, type, what is printed
LOOK_UPS = [
    ('one exchanger', 'harbour.example', 'mx',
     ['outcome found', 'record 0 harbour-example.mail.protection.outlook.com']),
    ('names come in lower case', 'quay.example', 'mx',
     ['outcome found', 'record 5 quay-example.a-v1.mx.microsoft']),
    ('several exchangers are sorted', 'lock.example', 'mx',
     ['outcome found', 'record 10 eu-smtp-inbound-1.mimecast.com',
      'record 20 lock-example.mail.protection.outlook.com']),
    ('a null exchanger is the root', 'null.example', 'mx', ['outcome found', 'record 0 ']),
    ('an exchanger without its dot gets the domain behind it', 'tide.example', 'mx',
     ['outcome found', 'record 0 tide-example.mail.protection.outlook.com.tide.example']),
    ('an address is told', 'ns.example', 'a', ['outcome found', 'record 0 127.0.0.1']),
    ('an alias is followed', 'alias.example', 'mx',
     ['outcome found', 'record 0 harbour-example.mail.protection.outlook.com']),
    ('an alias is told', 'autodiscover.harbour.example', 'cname',
     ['outcome found', 'record 0 autodiscover.outlook.com']),
    ('a dangling alias is told', 'dangling.example', 'cname',
     ['outcome found', 'record 0 nobody.example']),
    ('behind a dangling alias is no name', 'dangling.example', 'mx', ['outcome no-name']),
    ('strings of a text are joined', 'harbour.example', 'txt', ['outcome found', SPF]),
    ('the start of authority is told', 'example', 'soa', ['outcome found', 'record 0 ns.example']),
    ('a name without the record is no record', 'ferry.example', 'mx', ['outcome no-record']),
    ('a name that does not exist is no name', 'nobody.example', 'mx', ['outcome no-name']),
    ('no search domain is tried', 'harbour', 'mx', ['error g-resolver-error-quark 1']),
    ('a long text comes whole, by stream', 'long.example', 'txt',
     ['outcome found', LONG]),
    ('a zone that the server does not know is an error', 'harbour.test', 'mx',
     ['error g-resolver-error-quark 1']),
    ('a label of 64 letters is refused', 'a' * 64 + '.example', 'mx',
     ['error g-io-error-quark 13']),
    ('a name of 254 letters is refused', ('a' * 61 + '.') * 4 + 'a' * 6, 'mx',
     ['error g-io-error-quark 13']),
    ('an empty label is refused', 'harbour..example', 'mx', ['error g-io-error-quark 13']),
    ('an empty name is refused', '', 'mx', ['error g-io-error-quark 13']),
    ('a name outside ASCII is refused', 'häfen.example', 'mx', ['error g-io-error-quark 13']),
]

# What is known, domain, facts of the JSON
CHECKS = [
    ('Microsoft is told', 'harbour', {'mail-host': 'microsoft-365', 'mx-answer': 'hosts'}),
    ('Microsoft under its new name is told', 'quay',
     {'mail-host': 'microsoft-365', 'mx-answer': 'hosts'}),
    ('Google is told', 'pier', {'mail-host': 'google', 'mx-answer': 'hosts'}),
    ('a filter alone is told', 'sluice',
     {'mail-gateway': 'gateway-proofpoint', 'mx-answer': 'hosts'}),
    ('a filter before Microsoft is told', 'lock',
     {'mail-gateway': 'gateway-mimecast', 'mail-host': 'microsoft-365'}),
    ('a null exchanger is told', 'null', {'mail-host': 'none', 'mx-answer': 'null'}),
    ('a missing exchanger is told', 'ferry', {'mail-host': 'none', 'mx-answer': 'missing'}),
    ('a missing name is told', 'nobody', {'mail-host': 'none', 'mx-answer': 'no-such-domain'}),
    ('a placeholder is told', 'buoy',
     {'mail-host': 'microsoft-placeholder', 'mx-answer': 'hosts'}),
    ('a forgotten dot is told', 'tide', {'mx-without-dot': True, 'mx-answer': 'hosts'}),
    ('the personal service is told', 'cabin', {'mail-host': 'outlook-com', 'mx-answer': 'hosts'}),
]

# The same of what else a domain says of itself
SIGNS = [
    ('behind a filter, all that points to Microsoft is told', 'weir',
     {'dkim-host': 'microsoft-365', 'spf-answer': 'found', 'spf-microsoft': True, 'spf-host': None,
      'autodiscover-dns': 'microsoft-365', 'msoid': 'china', 'mail-evidence': 'microsoft-strong'}),
    ('where Microsoft set everything up, it is told', 'harbour',
     {'dkim-host': 'microsoft-365', 'spf-answer': 'found', 'spf-microsoft': True,
      'autodiscover-dns': 'microsoft-365', 'msoid': 'none'}),
    ('a server of its own and two lists of senders are told', 'mole',
     {'dkim-host': 'none', 'spf-answer': 'several', 'spf-microsoft': False, 'spf-host': 'google',
      'autodiscover-dns': 'own', 'mail-evidence': 'elsewhere'}),
    ('a domain that answers every name says nothing', 'reed',
     {'dkim-host': 'none', 'spf-answer': 'none', 'autodiscover-dns': 'none', 'msoid': 'other',
      'mail-evidence': 'none'}),
]

TIMED_OUT = 'error g-io-error-quark 24'
TEMPORARY = 'error g-resolver-error-quark 1'
INVALID = 'error g-io-error-quark 35'
REFUSED = 'error g-io-error-quark 39'
UNREACHABLE = 'error g-io-error-quark 38'
CANCELLED = 'error g-io-error-quark 19'
FOUND = 'outcome found'


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def say(self, good, sentence, detail=''):
        self.count += 1
        self.failed += not good
        print(f'{"ok" if good else "not ok"} {self.count} - {sentence}')
        if detail:
            print('\n'.join('# ' + line for line in str(detail).splitlines()))
        sys.stdout.flush()

    def skip(self, sentence, reason):
        self.count += 1
        print(f'ok {self.count} - {sentence} # SKIP {reason}')


def look_up(program, name, record_type, *times):
    """Returns: what was printed without the time, the time in seconds, what went wrong."""
    done = subprocess.run([program, name, record_type, *map(str, times)], timeout=60,
                          capture_output=True, text=True, env=ENVIRONMENT)
    lines = done.stdout.splitlines()
    after = [int(line.split()[1]) / 1000 for line in lines if line.startswith('after ')]
    trouble = '' if done.returncode == 0 else f'exit {done.returncode}\n{done.stderr[-3000:]}'
    return ([line for line in lines if not line.startswith('after ')],
            after[0] if after else -1, trouble)


def test_answers(tap, house, program):
    house.ask(REAL)
    for sentence, name, record_type, expected in LOOK_UPS:
        lines, after, trouble = look_up(program, name, record_type)
        tap.say(lines == expected and after < 1 and not trouble, sentence,
                '' if lines == expected and not trouble else f'{lines} {after}\n{trouble}')

    sentence = 'a long text comes whole from a server with an IPv6 address'
    if not house.ipv6:
        tap.skip(sentence, 'no IPv6 here')
        return
    house.ask('::1')
    lines, after, trouble = look_up(program, 'long.example', 'txt')
    tap.say(lines == ['outcome found', LONG] and not trouble, sentence, trouble)


def test_faults(tap, house, program):
    """Each: what is known, who is asked, what the stub says, first line, from and to seconds."""
    faults = [
        ('one silent server is silence after 4 s', [STUB], mute, TIMED_OUT, 3.9, 4.9),
        ('three silent servers are silence after 8 s', STUBS, mute, TIMED_OUT, 7.9, 8.9),
        ('a silent first server costs 2 s', [STUB, REAL], mute, FOUND, 1.9, 2.9),
        ('nobody listening is a refusal at once', [NOBODY], mute, REFUSED, 0, 1),
        ('no way to the server is told', ['192.0.2.1'], mute, UNREACHABLE, 0, 1),
        ('SERVFAIL is an error at once', [STUB], with_flags(0x8182), TEMPORARY, 0, 1),
        ('REFUSED is an error at once', [STUB], with_flags(0x8185), TEMPORARY, 0, 1),
        ('FORMERR is an error at once', [STUB], with_flags(0x8181), TEMPORARY, 0, 1),
        ('an empty referral is an error', [STUB], with_flags(0x8000), TEMPORARY, 0, 1),
        ('SERVFAIL of the first lets the second speak', [STUB, REAL], with_flags(0x8182), FOUND,
         0, 1),
        ('a garbled answer is an error at once', [STUB], babble, INVALID, 0, 1),
        ('a cut answer and a mute stream are silence after 2 s', [STUB], with_flags(0x8380),
         TIMED_OUT, 1.9, 2.9),
    ]
    for sentence, servers, answer, expected, least, most in faults:
        house.stub(answer)
        house.ask(*servers)
        lines, after, trouble = look_up(program, 'harbour.example', 'mx')
        good = lines[:1] == [expected] and least <= after <= most and not trouble
        tap.say(good, sentence, f'{after:.3f} s\n{"" if good else lines}\n{trouble}'.strip())


def test_cancel(tap, house, program):
    """The process lives on until the worker has ended, so that a sanitizer sees what is left."""
    cases = [
        ('a cancel returns at once', mute, 5000),
        ('a cancel returns and the process may end', mute, 0),
        ('a cancel returns from a mute stream', with_flags(0x8380), 500),
    ]
    for sentence, answer, stay in cases:
        house.stub(answer)
        lines, after, trouble = look_up(program, 'harbour.example', 'mx', 200, stay)
        good = lines == [CANCELLED] and 0.19 <= after < 0.5 and not trouble
        tap.say(good, sentence, f'{after:.3f} s\n{"" if good else lines}\n{trouble}'.strip())


def check(program, domain, *options):
    """Returns: the JSON (empty if there is none), the time in seconds, what went wrong."""
    started = time.monotonic()
    try:
        done = subprocess.run([program, 'check', f'someone@{domain}.example', '--json', *options],
                              timeout=60, capture_output=True, text=True, env=ENVIRONMENT)
    except subprocess.TimeoutExpired:
        return {}, time.monotonic() - started, 'did not end'
    took = time.monotonic() - started
    if done.returncode < 0:
        return {}, took, f'killed by signal {-done.returncode}\n{done.stderr[-3000:]}'
    try:
        return json.loads(done.stdout), took, ''
    except ValueError as error:
        return {}, took, f'{error}\n{done.stdout[-1000:]}\n{done.stderr[-1000:]}'


def test_facts(tap, house, program):
    house.ask(REAL)
    for sentence, domain, expected in CHECKS:
        found, took, trouble = check(program, domain, '--only', 'address,dns-mx')
        facts = found.get('facts', {})
        seen = {nick: facts.get(nick) for nick in expected}
        tap.say(seen == expected and not trouble, sentence,
                '' if seen == expected and not trouble else f'{seen}\n{trouble}')


def test_signs(tap, house, program):
    house.ask(REAL)
    for sentence, domain, expected in SIGNS:
        found, took, trouble = check(program, domain, '--only',
                                     'address,dns-mx,dkim,spf,autodiscover-dns,msoid')
        facts = found.get('facts', {})
        seen = {nick: facts.get(nick) for nick in expected}
        good = seen == expected and took < 2 and not trouble
        tap.say(good, sentence, f'{took:.3f} s' if good else f'{took:.3f} s\n{seen}\n{trouble}')


def test_names(tap, house, program):
    """Each: what is known, lines of the computer's own list, facts of the JSON."""
    cases = [
        ('a name server that leads astray is told', [],
         {'names': 'private', 'names-by': 'server', 'names-invented': True}),
        ('a list that blocks is told', ['0.0.0.0 login.microsoftonline.com'],
         {'names': 'nowhere', 'names-by': 'computer', 'names-invented': True}),
        ('a list that leads out counts before a name server',
         ['203.0.113.7 login.microsoftonline.com'],
         {'names': 'right', 'names-by': None, 'names-invented': True}),
    ]
    house.ask(REAL)
    for sentence, lines, expected in cases:
        house.list_names(*lines)
        found, took, trouble = check(program, 'harbour', '--only', 'address,names')
        facts = found.get('facts', {})
        seen = {nick: facts.get(nick) for nick in expected}
        tap.say(seen == expected and not trouble, sentence,
                '' if seen == expected and not trouble else f'{seen}\n{trouble}')
    house.list_names()


def test_deadlines(tap, house, program):
    house.stub(mute)
    cases = [
        ('with a silent server everything ends in time', [STUB], [], 11),
        ('with a silent server a shorter deadline holds', [STUB], ['--deadline', '3'], 4),
        ('without a name server everything ends quickly', [NOBODY], [], 3),
    ]
    for sentence, servers, options, most in cases:
        house.ask(*servers)
        found, took, trouble = check(program, 'harbour', *options)
        verdict = found.get('verdict')
        good = verdict in ('problem', 'undecided') and took <= most and not trouble
        tap.say(good, sentence, f'{took:.3f} s, {verdict}\n{trouble}'.strip())


def run_inside(cli, program):
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        house = House(folder)
        try:
            if not house.wait():
                tap.say(False, 'nsd starts', (house.folder / 'nsd.log').read_text())
            test_answers(tap, house, program)
            test_faults(tap, house, program)
            test_cancel(tap, house, program)
            if cli != '-':
                test_facts(tap, house, cli)
                test_signs(tap, house, cli)
                test_names(tap, house, cli)
                test_deadlines(tap, house, cli)
        finally:
            house.close()
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


def main():
    if len(sys.argv) == 4 and sys.argv[1] == INSIDE:
        return run_inside(*sys.argv[2:])
    if len(sys.argv) != 3:
        print('real-dns.py MAIL-MEDIC-CLI DNS-LOOK-UP', file=sys.stderr)
        return 2
    obstacle = find_obstacle()
    if obstacle:
        print(f'1..0 # SKIP {obstacle}')
        return 0
    os.execvp('unshare', ['unshare', '-rmn', sys.executable, os.path.abspath(__file__), INSIDE,
                          *sys.argv[1:]])


if __name__ == '__main__':
    sys.exit(main())
