#!/usr/bin/env python3
# test-completion.py - do the shells complete what the terminal program takes?
#
# usage: test-completion.py PROGRAM
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tap import ROOT, Tap

CLI = Path(sys.argv[1])
FOLDER = ROOT / 'data' / 'completion'
ENVIRONMENT = {**os.environ, 'PATH': '{}:{}'.format(CLI.parent, os.environ['PATH']), 'LANGUAGE': 'pl'}

# Each: what is typed, and what must be among what is offered, and what must not.
CASES = [
    ('', ['check', 'decode', 'list', 'sign-in'], ['mail-medic-cli']),
    ('si', ['sign-in', 'sign-out'], ['check']),
    ('cod', ['code'], ['check']),
    ('code --', ['--json', '--spell'], ['--paste=']),
    ('walk ', ['sign-out', 'reconnect', 'aliases'], ['--follow']),
    ('list d', ['diagnoses'], ['codes']),
    ('check --re', ['--rehearse='], ['--only=']),
    ('check --rehearse=ra', ['random'], ['healthy']),
    ('report --rehearse=', ['healthy'], ['random']),
    ('check --rehearse=ca', ['captive-portal'], ['healthy']),
    ('rehearse ca', ['captive-portal'], ['healthy']),
    ('rehearse --', ['--serve', '--authority=', '--port='], ['--rehearse=']),
    ('check --b', ['--batch=', '--browser'], ['--skip-done=']),
    ('check --skip', ['--skip-done='], ['--unordered']),
    ('check --un', ['--unordered'], ['--batch=']),
    ('report --re', ['--rehearse='], ['--follow']),
    ('report --rehearse=ca', ['captive-portal'], ['healthy']),
    ('report --format=', ['json'], ['captive-portal']),
    ('open --handover=', ['text', 'markdown'], ['microsoft']),
    ('open --escalate=', ['microsoft', 'hubspot'], ['text']),
    ('check --only=t', ['tenant', 'test-message'], ['clock']),
]

BASH = r"""
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
compopt () { :; }
_mail_medic_cli "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\n' "${COMPREPLY[@]}"
"""


def words_of(line):
    """What bash makes of it: it parts at spaces and at “=”."""
    words = ['mail-medic-cli', *line.replace('=', ' = ').split(' ')]
    return words[:-1] if words[-1] == '' and line.endswith('=') else words


def ask_bash(line):
    done = subprocess.run(['bash', '-c', BASH, 'bash', FOLDER / 'mail-medic-cli.bash', *words_of(line)],
                          env=ENVIRONMENT, capture_output=True, text=True, timeout=30)
    assert done.stderr == '', done.stderr
    return done.stdout.split()


def ask_fish(line):
    script = 'source $argv[1]; complete -C$argv[2]'
    done = subprocess.run(['fish', '--no-config', '-c', script, FOLDER / 'mail-medic-cli.fish',
                           'mail-medic-cli ' + line],
                          env=ENVIRONMENT, capture_output=True, text=True, timeout=30)
    assert done.stderr == '', done.stderr
    # It offers the whole word, and explains it behind a tab.
    return [row.split('\t')[0].rpartition('=')[2] for row in done.stdout.splitlines()]


def main():
    report = Tap()
    for shell, ask in (('bash', ask_bash), ('fish', ask_fish)):
        for line, wanted, unwanted in CASES if shutil.which(shell) else []:
            # fish puts no “=” behind an option.
            offered = {word.rstrip('=') for word in ask(line)}
            wanted = {word.rstrip('=') for word in wanted}
            report.check('{} completes “{}”'.format(shell, line),
                         sorted(wanted - offered) + sorted(offered & set(unwanted)))
    report.finish()


main()
