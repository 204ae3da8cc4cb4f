#!/usr/bin/env python3
# test-hardening.py - is a bug that is left hard to use? What was built says so, not what was asked for
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import ROOT, Tap

# Marks where a jump may land: there is one at the beginning of each function, and few that are not ours.
LANDING = b'\xf3\x0f\x1e\xfa'
LEAST_LANDINGS = 100

WEAK = ['-O0', '-no-pie', '-fno-stack-protector', '-fcf-protection=none', '-Wl,-z,norelro', '-Wl,-z,lazy',
        '-Wl,-z,execstack', '-Wl,-rpath,/somewhere']
PROGRAM = '#include <string.h>\nint main (int c, char **v) { char b[9]; strcpy (b, v[0]); return b[c]; }\n'

IS_X86 = os.uname().machine == 'x86_64'


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read(path, *what):
    return run('readelf', '--wide', *what, str(path))


def has_landings(path):
    return Path(path).read_bytes().count(LANDING) >= LEAST_LANDINGS


def weaknesses(path):
    """What the program at PATH lacks, each as a sentence."""
    segments, dynamic, names = read(path, '-l'), read(path, '-d'), read(path, '--dyn-syms')
    stack = re.search(r'GNU_STACK.*', segments)
    holds = {
        'It is not loaded where chance wants': re.search(r'FLAGS_1.*\bPIE\b', dynamic),
        'What was linked can be written': 'GNU_RELRO' in segments,
        'It is linked while it runs': re.search(r'FLAGS_1.*\bNOW\b', dynamic),
        'Its stack can be run': stack and ' RW ' in stack[0],
        'Its stack is not watched': '__stack_chk_fail' in names,
        'Jumps may land anywhere': has_landings(path) if IS_X86 else True,
        'It says where to look for libraries': not re.search(r'\((RPATH|RUNPATH)\)', dynamic),
        'Its code is written to': 'TEXTREL' not in dynamic,
    }
    return [sentence for sentence, good in holds.items() if not good]


def missed_in_a_weak_program():
    """What is not noticed in one that has none of all this."""
    seen_in_all = {'Its code is written to', '' if IS_X86 else 'Jumps may land anywhere'}
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder, 'weak.c'), Path(folder, 'weak')
        source.write_text(PROGRAM, encoding='ascii')
        flags = [flag for flag in WEAK if IS_X86 or 'fcf' not in flag]
        run(os.environ.get('CC', 'cc'), *flags, str(source), '-o', str(program))
        found = set(weaknesses(program))
    expected = {'It is not loaded where chance wants', 'What was linked can be written',
                'It is linked while it runs', 'Its stack can be run', 'Its stack is not watched',
                'Jumps may land anywhere', 'It says where to look for libraries'}
    return sorted(expected - seen_in_all - found)


def commands_without(folder, flag):
    """The files of the program that FOLDER compiles without FLAG."""
    for entry in json.loads(Path(folder, 'compile_commands.json').read_text(encoding='utf-8')):
        if '/src/' in entry['file'] and flag not in entry['command'].split():
            yield f'{entry["file"]}: no {flag}'


def blind_copies(folder):
    """Whether a copy goes unchecked in what is compiled as FOLDER compiles the program."""
    commands = json.loads(Path(folder, 'compile_commands.json').read_text(encoding='utf-8'))
    words = shlex.split(next(entry['command'] for entry in commands if '/src/core/' in entry['file']))
    source, compiled = Path(folder, 'copy.c'), Path(folder, 'copy.o')
    source.write_text(PROGRAM, encoding='ascii')
    subprocess.run([*words[:words.index('-MD')], '-Wno-error', '-c', str(source), '-o', str(compiled)],
                   check=True, cwd=folder, capture_output=True)
    return [] if '__strcpy_chk' in read(compiled, '-s') else ['strcpy () looks at no length']


def main():
    build, *programs = sys.argv[1:]
    tap = Tap()
    for program in programs:
        tap.check(f'{Path(program).name} is built to withstand a bug', weaknesses(program))
    tap.check('one that is not is told from it', missed_in_a_weak_program())
    tap.check('no step of the stack leaps over its end', commands_without(build, '-fstack-clash-protection'))

    with tempfile.TemporaryDirectory() as folder:
        run('meson', 'setup', '--buildtype=release', '-Dtests=false', folder, str(ROOT))
        tap.check('what is released counts what it copies',
                  [*commands_without(folder, '-D_FORTIFY_SOURCE=2'), *blind_copies(folder)])
    tap.finish()


main()
