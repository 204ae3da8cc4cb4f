#!/usr/bin/python3
# test-terminal-batch.py - many addresses at once, against real name servers and a pretended Microsoft
#
# test-terminal-batch.py MAIL-MEDIC-CLI. Prints TAP. Lives in namespaces of its own, as
# real-dns.py does.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import pty
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

from batch_house import BULK, BatchHouse, find_obstacle, wait_and_watch  # noqa: E402
from dns_house import ENVIRONMENT  # noqa: E402

INSIDE = '--inside'
NOBODY = 'mail-medic-looks-at-the-domain-only'
N_DOMAINS = 24
GIB = 1 << 30
MOST_MEMORY_MIB = 40
COLOUR = re.compile('\x1b\\[[0-9;]*m')
STOPPED = 'is the first that is not written. With --skip-done it goes on from there.'

# In the list, and what is refused of it or found out: facts of the JSON
MIXED = [
    ('Anna.Berg@harbour.example', {'mail-host': 'microsoft-365', 'tenant-exists': True, 'realm': 'managed'}),
    ('"Berg, Tom" <tom@pier.example>', {'mail-host': 'google', 'spf-answer': 'none'}),
    ('', None),
    ('weir.example', {'mail-evidence': 'microsoft-strong', 'spf-microsoft': True, 'dkim-host': 'microsoft-365'}),
    ('no address', 'no-at'),
    ('x@y@z.example', 'many-at'),
    ('anna.berg@HARBOUR.example', 'duplicate'),
    ('somebody@null.example', {'mx-answer': 'null', 'mail-host': 'none'}),
    ('somebody@nobody.example', {'mx-answer': 'no-such-domain'}),
    ('a' * 1024 * 1024, 'too-long'),
    ('a' * 2000 + '@harbour.example', 'too-long'),
    ('\0\1\2@harbour.example', 'not-text'),
    ('tom.berg@harbour.example', {'mail-host': 'microsoft-365'}),
]


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = 0

    def say(self, good, sentence, detail=''):
        self.count += 1
        self.failed += not good
        print(f'{"ok" if good else "not ok"} {self.count} - {sentence}')
        if not good:
            print('\n'.join('# ' + line[:300] for line in str(detail).splitlines()[:20]))
        sys.stdout.flush()


class Bench:
    """The program, and a folder for what goes in and comes out."""

    def __init__(self, program, folder):
        self.program = program
        self.folder = Path(folder)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run(self, *options, **more):
        done = subprocess.run([self.program, 'check', '--batch', *map(str, options)], timeout=60, env=ENVIRONMENT,
                              stderr=subprocess.PIPE, **{'stdout': subprocess.PIPE, **more})
        return done.returncode, done.stdout, done.stderr.decode()

    def begin(self, *options, **more):
        return subprocess.Popen([self.program, 'check', '--batch', *map(str, options)], env=ENVIRONMENT,
                                stderr=subprocess.PIPE, **more)


def rows(output):
    """Every line is one object, and the last one has an end, too."""
    assert not output or output.endswith(b'\n'), output[-200:]
    return [json.loads(line) for line in output.splitlines()]


def bulk(n, domains=N_DOMAINS):
    return ''.join(f'somebody{i}@d{i % domains}.{BULK}\n' for i in range(n))


def fits(row, expected):
    if isinstance(expected, str):
        return row.get('refused') == expected and 'verdict' not in row
    facts = row.get('facts', {})
    return row.get('verdict') and all(facts.get(nick) == value for nick, value in expected.items())


def test_rows(tap, house, bench):
    path = bench.write('mixed', '\n'.join(text for text, expected in MIXED))
    house.forget()
    status, output, said = bench.run(path)
    found = {row['line']: row for row in rows(output)}
    wanted = {line: (text, expected) for line, (text, expected) in enumerate(MIXED, 1) if text}
    tap.say(status == 0 and list(found) == sorted(wanted), 'every line with something in it has a row, in order',
            f'{status} {list(found)}\n{said}')
    for line, (text, expected) in wanted.items():
        row = found.get(line, {})
        tap.say(fits(row, expected), f'line {line} is told as it is', row)
        if len(text) < 1000 and '\0' not in text:
            tap.say(row.get('address') == text, f'line {line} has its address as given', row)
    tap.say(found[7].get('first') == 1, 'a duplicate names the line where it stood first', found[7])
    tap.say(found[1].get('domain') == 'harbour.example' and found[1]['diagnoses'] == found[13]['diagnoses'],
            'addresses of one domain are told the same', found[1])
    test_asked(tap, house, output)
    tap.say('no-at' in said and 'undecided' in said, 'a table tells what came of it', said)
    tap.say(b'\x1b' not in output and '\x1b' not in said, 'into a pipe goes no colour', said)


def test_asked(tap, house, output):
    asked = house.asked()
    domains = {row['domain'] for row in rows(output) if 'verdict' in row}
    realms = [path for path in asked if path.startswith('/common/userrealm/')]
    tap.say(all(path.startswith(f'/common/userrealm/{NOBODY}@') for path in realms) and len(realms) == len(domains),
            'Microsoft is asked about a name that nobody has', asked)
    tap.say(not [path for path in asked for name in ('nna', 'tom', 'somebody') if name in path],
            'nobody’s name leaves this computer', asked)
    tap.say(len(asked) == 2 * len(domains), 'each domain is looked at once', asked)


def test_forms(tap, house, bench):
    lines = '\ufeffName;E-Mail\r\n"Berg; ""A""";a@harbour.example\r\n"two\nlines";b@pier.example\r\n'
    status, output, said = bench.run('-', input=lines.encode())
    tap.say([(row['line'], row['address']) for row in rows(output)]
            == [(2, 'a@harbour.example'), (3, 'b@pier.example')], 'CSV comes by standard input', output)
    path = bench.write('bulk', bulk(300))
    ordered, unordered = bench.run(path)[1], bench.run(path, '--unordered')[1]
    tap.say(sorted(ordered.splitlines()) == sorted(unordered.splitlines()) and len(rows(ordered)) == 300,
            'unordered, the same is told')
    for options in (['list', '--json'], ['list', 'a@harbour.example'], ['list', '--signed-in']):
        tap.say(bench.run(*options)[0] == 64, f'{options[1]} does not go with it')
    tap.say(bench.run('there-is-none')[0] == 64, 'a list that is not there is told')
    status, output, said = bench.run(bench.write('empty', ''))
    tap.say(status == 0 and output == b'', 'an empty list is no trouble', said)


def test_busy(tap, house, bench):
    path = bench.write('busy', bulk(20, 20))
    house.forget(busy=3)
    began = time.monotonic()
    status, output, said = bench.run(path)
    took = time.monotonic() - began
    reached = {row['facts'].get('tenant-reach') for row in rows(output)}
    reached |= {row['facts'].get('realm-reach') for row in rows(output)}
    tap.say(reached == {'answered'} and status == 0, 'who asks too much waits and asks again', reached)
    tap.say(1 <= took < 8, 'as long as it was told to', took)


def read_some(process, n):
    return b''.join(process.stdout.readline() for _ in range(n))


def test_stop(tap, house, bench):
    """Each: what the options are, and whether what was written is the beginning of the list."""
    path = bench.write('long', bulk(2000, N_DOMAINS))
    whole = bench.run(path)[1]
    for options in [], ['--unordered']:
        process = bench.begin(path, *options, stdout=subprocess.PIPE)
        output = read_some(process, 20)
        process.send_signal(signal.SIGINT)
        output += process.stdout.read()
        said = process.stderr.read()
        process.wait(20)
        name = options[0] if options else 'in order'
        tap.say(process.returncode == 3 and STOPPED in said.decode(), f'{name}: Ctrl-C stops it, and it says where',
                f'{process.returncode} {said.decode()}')
        written = rows(output)
        if not options:
            tap.say(f'Line {len(written) + 1} is' in said.decode(), 'where it stopped is true', said.decode())
        done = bench.write('done', output + b'{"schema":1,"line":1999,"addr')
        status, rest, said = bench.run(path, '--skip-done', done)
        tap.say(status == 0 and sorted((output + rest).splitlines()) == sorted(whole.splitlines()),
                f'{name}: what is left is done later, and no more', f'{len(written)} {said}')
        tap.say(f'{len(written)}  Done before' in said, f'{name}: what was done is counted', said)


def test_stop_unread(tap, house, bench):
    process = bench.begin(bench.write('long', bulk(2000, 10)), stdout=subprocess.PIPE)
    time.sleep(1)
    process.send_signal(signal.SIGTERM)
    status = process.wait(10)
    said = process.stderr.read().decode()
    written = rows(process.stdout.read())
    tap.say(status == 3 and f'Line {len(written) + 1} is' in said, 'it stops although nobody reads', f'{status} {said}')
    process.stdout.close()


def test_append(tap, house, bench):
    path = bench.write('short', bulk(30, 10))
    whole = bench.run(path)[1]
    lines = whole.splitlines(keepends=True)
    done = bench.write('kept', b''.join(lines[:9]) + lines[9][:50])
    with done.open('ab') as file:
        status, _, said = bench.run(path, '--skip-done', done, stdout=file)
    kept = done.read_bytes().splitlines(keepends=True)
    tap.say(kept[:9] + kept[10:] == lines and kept[9] == lines[9][:50] + b'\n',
            'into the same file, a torn line spoils no other', kept[9])
    other = bench.write('short', bulk(30, 10).replace('somebody3@', 'other3@'))
    status, output, said = bench.run(other, '--skip-done', bench.write('kept', whole))
    tap.say([row['line'] for row in rows(output)] == [4], 'a line that was changed is not taken for done', output)


def test_no_room(tap, house, bench):
    path = bench.write('short', bulk(200, 10))
    with open('/dev/full', 'wb') as full:
        process = bench.begin(path, stdout=full)
        said = process.communicate(timeout=20)[1].decode()
    tap.say(process.returncode == 74 and 'No space left' in said and 'Line 1 is' in said, 'a full disk is told', said)

    disk = bench.folder / 'disk'
    disk.mkdir()
    subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=64k', 'none', disk], check=True)
    with (disk / 'output').open('wb') as output:
        process = bench.begin(path, stdout=output)
        said = process.communicate(timeout=20)[1].decode()
    written = rows((disk / 'output').read_bytes())
    tap.say(process.returncode == 74 and f'Line {len(written) + 1} is' in said and len(written) > 10,
            'a disk that gets full keeps whole lines, and which is told', f'{len(written)} {said}')

    process = bench.begin(path, stdout=subprocess.PIPE)
    read_some(process, 3)
    process.stdout.close()
    said = process.stderr.read().decode()
    tap.say(process.wait(20) == 74 and 'Nobody reads' in said, 'a closed pipe is told', said)


def test_huge(tap, house, bench):
    """A line of 1 GiB that is a hole in the file, and random bytes."""
    path = bench.write('huge', b'a@harbour.example\n')
    with path.open('r+b') as file:
        file.seek(GIB)
        file.write(b'\n' + os.urandom(1 << 20) + b'\n\nb@harbour.example\n')
    output = bench.folder / 'output'
    with output.open('wb') as file:
        process = bench.begin(path, stdout=file)
        memory = wait_and_watch(process)
        process.stderr.close()
    found = rows(output.read_bytes())
    tap.say(process.returncode == 0 and found[1] == {'schema': 1, 'line': 2, 'refused': 'too-long'}
            and found[0]['facts'] == found[-1]['facts'], 'of 1 GiB, every line but the bad ones is told', found[:2])
    tap.say(memory < MOST_MEMORY_MIB, f'it takes less than {MOST_MEMORY_MIB} MiB',
            f'{memory} MiB')
    path.unlink()


def on_terminal(command, out=None, **environment):
    """Returns: what is seen on a terminal, to which only standard error leads where out is given."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out or theirs, stderr=theirs,
                               env={**ENVIRONMENT, 'TERM': 'xterm', **environment})
    os.close(theirs)
    said = b''
    try:
        while chunk := os.read(ours, 4096):
            said += chunk
    except OSError:
        pass
    process.wait(20)
    os.close(ours)
    return said.decode()


def test_terminal(tap, house, bench):
    command = [bench.program, 'check', '--batch', bench.write('watched', bulk(40, 40))]
    said = on_terminal(command, subprocess.DEVNULL)
    tap.say('Domains: ' in said and said.count('\r\x1b[K') > 2, 'on a terminal, it tells how far it is', repr(said))
    tap.say('\x1b[33mundecided' in said, 'on a terminal, the table has colour', repr(said))
    said = on_terminal(command, subprocess.DEVNULL, NO_COLOR='1')
    tap.say(not COLOUR.search(said), 'NO_COLOR leaves colour out of it', repr(said))

    for term in 'dumb', '':
        tap.say('\x1b' not in on_terminal(command, subprocess.DEVNULL, TERM=term), f'TERM={term} gets no codes')

    command = [bench.program, 'decode', bench.write('message', 'AADSTS65001')]
    tap.say(COLOUR.search(on_terminal(command)), 'on a terminal, other commands have colour')
    tap.say(not COLOUR.search(on_terminal(command, NO_COLOR='1')), 'NO_COLOR leaves it out')
    tap.say(COLOUR.search(on_terminal(command, NO_COLOR='')), 'an empty NO_COLOR does not')
    tap.say(not COLOUR.search(on_terminal(command, TERM='dumb')), 'a terminal that has none gets none')
    done = subprocess.run(command, capture_output=True, env=ENVIRONMENT)
    tap.say(not COLOUR.search(done.stdout.decode()), 'into a pipe goes none')


def run_inside(program):
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as lists:
        house = BatchHouse(folder, 64)
        bench = Bench(program, lists)
        try:
            tap.say(house.wait(), 'nsd starts')
            for test in (test_rows, test_forms, test_busy, test_stop, test_stop_unread, test_append, test_no_room,
                         test_huge, test_terminal):
                test(tap, house, bench)
        finally:
            subprocess.run(['umount', bench.folder / 'disk'], check=False, capture_output=True)
            house.close()
    print(f'1..{tap.count}')
    return 1 if tap.failed else 0


def main():
    if len(sys.argv) == 3 and sys.argv[1] == INSIDE:
        return run_inside(sys.argv[2])
    if len(sys.argv) != 2:
        print('test-terminal-batch.py MAIL-MEDIC-CLI', file=sys.stderr)
        return 2
    obstacle = find_obstacle()
    if obstacle:
        print(f'1..0 # SKIP {obstacle}')
        return 0
    os.execvp('unshare', ['unshare', '-rmn', sys.executable, os.path.abspath(__file__), INSIDE, sys.argv[1]])


if __name__ == '__main__':
    sys.exit(main())
