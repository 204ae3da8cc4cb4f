#!/usr/bin/env python3
# soak.py - lets libFuzzer look for bytes that do harm: soak.py PROGRAM KEPT SECONDS [TARGET…]
#
# SPDX-License-Identifier: GPL-3.0-or-later

import hashlib
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
CORPORA = HERE.parent / 'fixtures' / 'fuzz'

# What a fixture may grow to, and what it may cost. With 25 seconds, a machine that does much else at
# the same time is no finding.
BOUNDS = ['-max_len=16384', '-timeout=25', '-rss_limit_mb=2048', '-print_final_stats=1', '-verbosity=1',
          '-reload=0', f'-dict={HERE / "words.dict"}']
ENVIRONMENT = {
    'ASAN_OPTIONS': 'detect_leaks=1:intercept_tls_get_addr=0', 'G_SLICE': 'always-malloc',
    'UBSAN_OPTIONS': 'halt_on_error=1:print_stacktrace=1', 'GIO_USE_VFS': 'local',
    'GSETTINGS_BACKEND': 'memory', 'LC_ALL': 'C.UTF-8',
}

# After so many findings of one target, its bugs come first.
MOST_FINDINGS = 5

EXECUTED = re.compile(r'^stat::number_of_executed_units:\s+(\d+)', re.M)
FOUND = re.compile(r'Test unit written to (\S+)')
CAUSE = re.compile(r'^(SUMMARY: .*|.*(?:ERROR|CRITICAL|WARNING) \*\*:.*|==\d+== ERROR: libFuzzer: .*)$', re.M)


class Target:
    """One parser: what was fed to it, and which bytes did harm."""

    def __init__(self, name, kept):
        self.name = name
        self.corpus = kept / 'corpus' / name
        self.findings = kept / 'findings'
        self.corpus.mkdir(parents=True, exist_ok=True)
        self.findings.mkdir(parents=True, exist_ok=True)
        self.clock = kept / 'seconds' / name
        self.clock.parent.mkdir(parents=True, exist_ok=True)
        self.before = self.count()
        self.executed = 0
        self.found = {}

    def count(self):
        return sum(1 for _ in self.corpus.iterdir())

    def fuzz(self, program, seconds):
        began = time.monotonic()
        while len(self.found) < MOST_FINDINGS and (left := int(began + seconds - time.monotonic())) > 0:
            self.run(program, left)
        self.clock.write_text(f'{self.minutes() * 60 + time.monotonic() - began:.0f}\n', encoding='utf-8')

    def minutes(self):
        """Returns: for how long it was fed by now, in this and in earlier runs with the same corpus."""
        return int(self.clock.read_text(encoding='utf-8')) / 60 if self.clock.exists() else 0

    def run(self, program, seconds):
        told = subprocess.run(
            ['nice', '-n', '10', program, f'-max_total_time={seconds}', *BOUNDS,
             f'-artifact_prefix={self.findings}/{self.name}-', self.corpus, CORPORA / self.name],
            env={**os.environ, **ENVIRONMENT, 'MEDIC_FUZZ_TARGET': self.name},
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        text = told.stderr.decode(errors='replace')
        self.executed += sum(map(int, EXECUTED.findall(text)))
        if told.returncode:
            self.remember(text)

    def remember(self, text):
        cause = CAUSE.findall(text)
        path = FOUND.search(text)
        name = path[1] if path else hashlib.sha1(text.encode()).hexdigest()
        self.found[name] = cause[0].strip() if cause else text[-300:]
        (self.findings / f'{Path(name).name}.log').write_text(text, encoding='utf-8')


def names_of_corpora():
    return sorted(path.name for path in CORPORA.iterdir())


def main():
    program, kept, seconds = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    targets = [Target(name, kept) for name in sys.argv[4:] or names_of_corpora()]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda target: target.fuzz(program, seconds), targets))

    print(f'{"parser":<16}{"executions":>14}{"new inputs":>12}{"findings":>10}{"minutes so far":>16}')
    for target in targets:
        print(f'{target.name:<16}{target.executed:>14,}{target.count() - target.before:>12}'
              f'{len(target.found):>10}{target.minutes():>16.0f}')
        for name, cause in target.found.items():
            print(f'    {name}: {cause}')
    print(f'{sum(target.executed for target in targets):,} executions, {seconds} s for each parser')
    return 1 if any(target.found for target in targets) else 0


sys.exit(main())
