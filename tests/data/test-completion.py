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
import tempfile
from pathlib import Path

from tap import ROOT, Tap

CLI = Path(sys.argv[1]).resolve()
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


def ask_bash(line, **more):
    done = subprocess.run(['bash', '-c', BASH, 'bash', FOLDER / 'mail-medic-cli.bash', *words_of(line)],
                          capture_output=True, text=True, timeout=30, **{'env': ENVIRONMENT, **more})
    assert done.stderr == '', done.stderr
    return done.stdout.splitlines()


def ask_fish(line, **more):
    script = 'source $argv[1]; complete -C$argv[2]'
    done = subprocess.run(['fish', '--no-config', '-c', script, FOLDER / 'mail-medic-cli.fish',
                           'mail-medic-cli ' + line],
                          capture_output=True, text=True, timeout=30, **{'env': ENVIRONMENT, **more})
    assert done.stderr == '', done.stderr
    # It offers the whole word, and explains it behind a tab.
    return [row.split('\t')[0].rpartition('=')[2] for row in done.stdout.splitlines()]


# Names that somebody gave to files: of practice customers, which are offered.
HOSTILE = ['$(touch${IFS}ran-1)', '`touch${IFS}ran-2`', "';touch${IFS}ran-3;'", '<(touch${IFS}ran-4)']


def runs_names_of_files(ask, shell=()):
    """What of HOSTILE names is run: while they are looked for, and by SHELL with one on its line."""
    with tempfile.TemporaryDirectory() as folder:
        customers = Path(folder, 'mail-medic', 'rehearsal')
        customers.mkdir(parents=True)
        for name in HOSTILE:
            (customers / (name + '.json')).touch()
        more = {'env': {**ENVIRONMENT, 'XDG_DATA_HOME': folder}, 'cwd': folder}
        for line in 'check --rehearse=', 'check --rehearse ', 'rehearse ':
            offered = ask(line, **more)
            if len(offered) < len(HOSTILE) + 20:
                yield f'{line}: {offered}'
            for word in offered if shell else []:
                subprocess.run([*shell, f': {word}'], **more, capture_output=True, timeout=30)
        yield from (f'{path.name}: it was run' for path in Path(folder).glob('ran-*'))


def main():
    report = Tap()
    for shell, ask in (('bash', ask_bash), ('fish', ask_fish)):
        for line, wanted, unwanted in CASES if shutil.which(shell) else []:
            # fish puts no “=” behind an option.
            offered = {word.rstrip('=') for word in ask(line)}
            wanted = {word.rstrip('=') for word in wanted}
            report.check('{} completes “{}”'.format(shell, line),
                         sorted(wanted - offered) + sorted(offered & set(unwanted)))
    report.check('bash runs no name of a file', runs_names_of_files(ask_bash, ['bash', '-c']))
    if shutil.which('fish'):
        report.check('fish runs no name of a file', runs_names_of_files(ask_fish))
    report.finish()


main()
