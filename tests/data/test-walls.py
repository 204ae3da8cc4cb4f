#!/usr/bin/env python3
# test-walls.py - the compiler lets a layer see what it may see, and nothing else
#
# usage: test-walls.py BUILD-FOLDER
#
# Each question is a file of one line, compiled with the very arguments that a file of the layer gets.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tap import ROOT, Tap

# Written out once more, so that a wall which goes missing in src/meson.build is missed here.
MAY_SEE = {
    'core': {'core'},
    'services': {'services'},
    'decoder': {'decoder', 'core'},
    'report': {'report', 'core'},
    'checks': {'checks', 'core', 'services'},
    'knowledge': {'knowledge', 'core'},
    'rehearsal': {'rehearsal', 'services'},
    'program': {'program', 'knowledge', 'checks', 'decoder', 'report', 'rehearsal', 'services', 'core'},
    'app': {'app', 'program', 'core'},
    'cli': {'cli', 'program', 'core'},
}

SOUP, GTK, ADWAITA, JSON = 'libsoup/soup.h', 'gtk/gtk.h', 'adwaita.h', 'json-glib/json-glib.h'
SECRET = 'libsecret/secret.h'

MAY_NOT_USE = {
    'core': {SOUP, GTK, ADWAITA, JSON, SECRET},
    'services': {GTK, ADWAITA},
    'checks': {GTK, ADWAITA, SECRET},
    'decoder': {SOUP, GTK, ADWAITA, JSON, SECRET},
    'report': {SOUP, GTK, ADWAITA, SECRET},
    'knowledge': {SOUP, GTK, ADWAITA, JSON, SECRET},
    'rehearsal': {GTK, ADWAITA},
    'program': {GTK, ADWAITA, JSON, SECRET},
    'app': {SOUP, JSON, SECRET},
    'cli': {SOUP, GTK, ADWAITA, SECRET},
}

# One header each that such a layer lives by: without it, the refusals above would prove nothing.
USES = {
    'core': 'gio/gio.h', 'services': SOUP, 'checks': JSON, 'decoder': 'gio/gio.h', 'report': JSON, 'knowledge': 'gio/gio.h',
    'rehearsal': SOUP, 'program': SOUP, 'app': ADWAITA, 'cli': JSON,
}

NO_SUCH_FILE = (': No such file or directory', ' file not found')


def arguments_of_layers(build):
    """{layer: (folder to compile in, arguments without the names of files)}"""
    layers = {}
    for entry in json.loads((build / 'compile_commands.json').read_text(encoding='utf-8')):
        folder = Path(entry['directory'])
        source = (folder / entry['file']).resolve()
        if (ROOT / 'src') in source.parents:
            layers[source.relative_to(ROOT / 'src').parts[0]] = folder, without_files(entry)
    return layers


def without_files(entry):
    arguments = shlex.split(entry['command'])
    for option in ('-o', '-MF', '-MQ'):
        if option in arguments:
            at = arguments.index(option)
            del arguments[at:at + 2]
    dropped = (entry['file'], '-c', '-MD')
    return [argument for argument in arguments if argument not in dropped]


def include(layer, header):
    """What the compiler says when a file of LAYER includes HEADER; nothing when it is content."""
    folder, arguments = layer
    done = subprocess.run(
        [*arguments, '-fdiagnostics-color=never', '-fsyntax-only', '-x', 'c', '-'], cwd=folder,
        input=f'#include "{header}"\n', env={**os.environ, 'LC_ALL': 'C'},
        text=True, capture_output=True, check=False)
    return done.stderr if done.returncode else ''


def is_missing(header, said):
    return any(f'{header}{words}' in said.replace("'", '') for words in NO_SUCH_FILE)


def refused(layer, header, packages):
    said = include(layer, header)
    if not is_missing(header, said):
        yield said or 'the compiler was content'


def let_in(layer, header, packages):
    """A header may need a package that is none of the layer's; then it goes no further than that."""
    said = include(layer, header)
    if not any(is_missing(package, said) for package in packages):
        yield from said.splitlines()


def headers_of(folder):
    return [f'{folder}/{path.name}' for path in sorted((ROOT / 'src' / folder).glob('*.h'))]


def questions(layers):
    """(sentence, layer, header, the judge) of everything to be asked."""
    for layer, seen in MAY_SEE.items():
        for folder in MAY_SEE:
            may = folder in seen
            for header in headers_of(folder)[:None if may else 1]:
                sentence = f'{layer} {"sees" if may else "does not see"} {header}'
                yield sentence, layer, header, let_in if may else refused
        for header in sorted(MAY_NOT_USE[layer]):
            yield f'{layer} cannot use {header}', layer, header, refused
        yield f'{layer} uses {USES[layer]}', layer, USES[layer], let_in


def main():
    tap = Tap()
    layers = arguments_of_layers(Path(sys.argv[1]))
    folders = {path.name for path in (ROOT / 'src').iterdir() if path.is_dir()}
    tap.check('every folder of src/ is a layer that is built and known to this test',
              folders ^ set(MAY_SEE) | folders ^ set(layers))

    asked = list(questions(layers))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        answers = pool.map(lambda q: list(q[3](layers[q[1]], q[2], MAY_NOT_USE[q[1]])), asked)
        for (sentence, *_), problems in zip(asked, answers):
            tap.check(sentence, problems)
    tap.finish()


main()
