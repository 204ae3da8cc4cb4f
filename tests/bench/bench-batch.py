#!/usr/bin/python3
# bench-batch.py - how long do many addresses take, and how much memory, beside “dig” alone?
#
# bench-batch.py MAIL-MEDIC-CLI. Lives in namespaces of its own, as tests/e2e/real-dns.py does: a name
# server on loopback, and a pretended sign-in service of Microsoft's over https, which answers at
# once. All checks of a domain are carried out, with the politeness that the program has anywhere.
# dig looks up the mail exchangers, and nothing else, of the same list.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parents[1] / 'e2e'))

from batch_house import BULK, BatchHouse, find_obstacle, wait_and_watch  # noqa: E402
from dns_house import ENVIRONMENT  # noqa: E402

INSIDE = '--inside'
N_DOMAINS = 1000
N_ADDRESSES = 10000
SIZES = [1000, N_ADDRESSES, 100000]
# What the memory may differ by from the shortest list to the longest, in MiB: the table of what was
# seen is of a fixed size, and its second half is begun after 65,536 addresses.
MOST_GROWTH = 6


def names(n):
    return [f'd{i % N_DOMAINS}.{BULK}' for i in range(n)]


def run_batch(program, folder, n):
    """Returns: seconds, MiB, and whether it did all."""
    path, output = folder / 'list', folder / 'output'
    path.write_text(''.join(f'somebody{i}@{name}\n' for i, name in enumerate(names(n))))
    began = time.monotonic()
    with output.open('wb') as file:
        process = subprocess.Popen([program, 'check', '--batch', path], stdout=file, stderr=subprocess.DEVNULL,
                                   env=ENVIRONMENT)
        memory = wait_and_watch(process)
    took = time.monotonic() - began
    with output.open('rb') as file:
        answered = sum(b'"mx-answer":"hosts"' in line and b'"realm":"managed"' in line for line in file)
    return took, memory, process.returncode == 0 and answered == n


def run_dig(n):
    began = time.monotonic()
    subprocess.run(['xargs', '-P16', '-n1', 'dig', '+short', 'MX'], input='\n'.join(names(n)), text=True, check=True,
                   stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return time.monotonic() - began


def run_inside(program):
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as lists:
        house = BatchHouse(folder, N_DOMAINS)
        try:
            if not house.wait():
                print('nsd does not start')
                return 1
            found = {}
            for n in SIZES:
                found[n] = took, memory, whole = run_batch(program, Path(lists), n)
                print(f'{n} addresses of {min(n, N_DOMAINS)} domains: {took:.1f} s, {n / took:.0f} a second, '
                      f'{memory:.1f} MiB at most{"" if whole else " – not all were answered"}', flush=True)
            dig = run_dig(N_ADDRESSES)
        finally:
            house.close()
    took = found[N_ADDRESSES][0]
    growth = found[SIZES[-1]][1] - found[SIZES[0]][1]
    print(f'xargs -P16 dig, {N_ADDRESSES} look-ups of the mail exchangers alone: {dig:.1f} s')
    print(f'all domain checks of {N_ADDRESSES} addresses: {took / dig:.2f} times that (aim: at most 1); '
          f'memory from {SIZES[0]} to {SIZES[-1]} lines: {growth:+.1f} MiB (aim: at most {MOST_GROWTH})')
    return 0 if took <= dig and growth <= MOST_GROWTH and all(whole for _, _, whole in found.values()) else 1


def main():
    if len(sys.argv) == 3 and sys.argv[1] == INSIDE:
        return run_inside(sys.argv[2])
    if len(sys.argv) != 2:
        print('bench-batch.py MAIL-MEDIC-CLI', file=sys.stderr)
        return 2
    obstacle = find_obstacle('dig', 'xargs')
    if obstacle:
        print(f'Many addresses are skipped: {obstacle}.')
        return 0
    os.execvp('unshare', ['unshare', '-rmn', sys.executable, os.path.abspath(__file__), INSIDE, sys.argv[1]])


if __name__ == '__main__':
    sys.exit(main())
