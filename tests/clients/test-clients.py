#!/usr/bin/env python3
# test-clients.py - do Microsoft's own client libraries get along with the pretend Microsoft?
#
# test-clients.py FOLDER MAIL-MEDIC-CLI: FOLDER is where the libraries are kept. Skipped, in TAP, where
# there is no node or the libraries cannot be had.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / 'oidc'))

import provider_house as house  # noqa: E402

LIBRARIES = 'Microsoft’s client libraries'
SECONDS = 120


class Rehearsal:
    """The pretend Microsoft of a practice customer, as anybody can have it run."""

    def __init__(self, program, name, trust):
        self.trust = trust
        self.process = subprocess.Popen(
            [program, 'rehearse', name, '--serve', '--json', '--authority', trust], text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        self.place = self.process.stdout.readline().strip()

    def end(self):
        """Returns: what is wrong with how it ends."""
        self.process.send_signal(signal.SIGTERM)
        self.process.stdout.close()
        status = self.process.wait(timeout=20)
        if status != 0:
            yield f'it ends with {status}'
        if self.trust.exists():
            yield 'the certificate is still there'


def run(modules, program, folder):
    """Returns: what the libraries came to, in TAP, and the exit status."""
    rehearsals = [Rehearsal(program, name, folder / f'{name}.pem') for name in ('healthy', 'approval-needed')]
    both = folder / 'both.pem'
    both.write_text(''.join(each.trust.read_text() for each in rehearsals))
    # Where a script is, node looks for what it needs.
    script = shutil.copy(HERE / 'clients.mjs', modules.parent / 'clients.mjs')
    environment = {**os.environ, 'NODE_EXTRA_CA_CERTS': str(both), 'NO_PROXY': '127.0.0.1'}
    done = subprocess.run(['node', script, *(each.place for each in rehearsals)], env=environment, text=True,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=SECONDS)
    return done.stdout, [problem for each in rehearsals for problem in each.end()]


def main():
    folder, program = sys.argv[1:3]
    try:
        house.check_tools(('node', 'npm'))
        modules = house.bring_packages(Path(folder), HERE, LIBRARIES)
    except house.Obstacle as obstacle:
        print(f'1..0 # SKIP {obstacle}')
        return 0
    with tempfile.TemporaryDirectory() as name:
        said, problems = run(modules, program, Path(name))
    lines = [line for line in said.splitlines() if not line.startswith('1..')]
    count = 1 + sum(line.startswith(('ok ', 'not ok ')) for line in lines)
    lines += [f'{"not ok" if problems else "ok"} {count} - it ends when it is told to, and leaves nothing behind',
              *(f'# {problem}' for problem in problems), f'1..{count}']
    print('\n'.join(lines))
    return int(any(line.startswith('not ok') for line in lines) or count == 1)


if __name__ == '__main__':
    sys.exit(main())
