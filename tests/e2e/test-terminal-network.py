#!/usr/bin/python3
# test-terminal-network.py - the network changes in mid-case, and nothing is said of the one before
#
# usage: test-terminal-network.py MAIL-MEDIC-CLI
#
# Lives in namespaces of its own. Loopback swallows what goes out while it is the way there; without
# it there is none.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True

from dns_house import ENVIRONMENT  # noqa: E402

INSIDE = '--inside'
OBSTACLE = 77
DEADLINE_SECONDS = 4

# Which of the network's facts and diagnoses there may be, at most.
ROWS = {
    'what was silent before a cable is pulled is not called silent': (
        'pull', {'offline', 'microsoft-not-reached'}, {'network': 'local', 'dns-reach': 'unreachable'}),
    'a network that comes and goes is no ground for a cause': ('flap', set(), {}),
}


def way(verb):
    return subprocess.run(['ip', 'route', verb, 'default', 'dev', 'lo'], env=ENVIRONMENT).returncode == 0


def pull():
    time.sleep(0.5)
    way('del')


def flap():
    for _ in range(DEADLINE_SECONDS * 2):
        time.sleep(0.3)
        way('del')
        time.sleep(0.2)
        way('add')


def enter():
    """Returns: whether there is a network of its own here, with a way out into silence."""
    with tempfile.NamedTemporaryFile('w') as servers:
        servers.write('nameserver 192.0.2.53\n')
        servers.flush()
        for command in (['mount', '--bind', servers.name, '/etc/resolv.conf'], ['ip', 'link', 'set', 'lo', 'up']):
            if subprocess.run(command, env=ENVIRONMENT).returncode != 0:
                return False
    return way('add')


def run_inside(program, happening):
    if not enter():
        return OBSTACLE
    with subprocess.Popen([program, 'check', '--json', '--deadline', str(DEADLINE_SECONDS), 'anna@harbour.example'],
                          env=ENVIRONMENT, stdin=subprocess.DEVNULL) as process:
        {'pull': pull, 'flap': flap}[happening]()
        process.wait(60)
    return 0


def change(happening):
    """Returns what was said, or nothing where no network can be made, and how long it took."""
    began = time.monotonic()
    done = subprocess.run(['unshare', '-rmn', sys.executable, os.path.abspath(__file__), INSIDE, sys.argv[1], happening],
                          env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode == OBSTACLE or done.stderr.startswith('unshare:'):
        return done.stderr, 0
    return json.loads(done.stdout), time.monotonic() - began


def tell(number, name, wanted, found, took):
    if isinstance(found, str):
        print('ok', number, '-', name, '# SKIP', found.strip().replace('\n', ' '))
        return
    causes, facts = wanted
    ids = {diagnosis['id'] for diagnosis in found['diagnoses']}
    reached = {fact: value for fact, value in found['facts'].items() if fact == 'network' or fact.endswith('-reach')}
    fine = ids == causes and (facts.items() <= reached.items() if facts else not reached)
    fine = fine and took <= DEADLINE_SECONDS + 2
    print('ok' if fine else 'not ok', number, '-', name)
    if not fine:
        print('#', found['verdict'], ids, reached, round(took, 1))


def main():
    if len(sys.argv) == 4 and sys.argv[1] == INSIDE:
        return run_inside(sys.argv[2], sys.argv[3])
    print(f'1..{len(ROWS)}')
    with ThreadPoolExecutor(len(ROWS)) as pool:
        answers = pool.map(change, [row[0] for row in ROWS.values()])
        for number, ((name, row), (found, took)) in enumerate(zip(ROWS.items(), answers), 1):
            tell(number, name, row[1:], found, took)
    return 0


if __name__ == '__main__':
    sys.exit(main())
