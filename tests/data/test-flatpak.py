#!/usr/bin/env python3
# test-flatpak.py - the Flatpak asks for no more than it needs, and is built of nothing but what is named
#
# SPDX-License-Identifier: GPL-3.0-or-later

import copy
import json
import re

from tap import ROOT, Tap

# Written out once more: who adds a permission has to add it here, and to say why.
PERMISSIONS = ['--share=network', '--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--device=dri']
# What else may stand there; “metadata”, “inherit-extensions” and others would open more.
KEYS = {'id', 'runtime', 'runtime-version', 'sdk', 'command', 'separate-locales', 'finish-args', 'modules'}
MODULE_KEYS = {'name', 'buildsystem', 'config-opts', 'sources', 'cleanup'}
PINS = {'archive': 'sha256', 'file': 'sha256', 'git': 'commit'}
PIN_FORMS = {'sha256': r'[0-9a-f]{64}', 'commit': r'[0-9a-f]{40}'}
OWN = {'type', 'path', 'skip'}


def written(pattern, name):
    return re.search(pattern, (ROOT / name).read_text(encoding='utf-8'))[1]


def is_named(manifest):
    application = written(r"application_id = '([\w.]+)'", 'meson.build')
    if manifest.get('id') != application:
        yield f'{manifest.get("id")} is not {application}'


def is_no_more_than_it_needs(manifest):
    if manifest.get('finish-args') != PERMISSIONS:
        yield f'finish-args: {manifest.get("finish-args")}'
    yield from (f'{key}: {manifest[key]}' for key in manifest.keys() - KEYS)
    for module in manifest['modules']:
        yield from (f'{module["name"]}: {key}' for key in module.keys() - MODULE_KEYS)


def keeps_its_words(manifest):
    if manifest.get('separate-locales') is not False:
        yield 'catalogues go into an extension, where a language that the system lacks is left out'


def is_pinned(source):
    if source.get('type') == 'dir':
        return source.get('path') == '..' and source.keys() <= OWN
    pin = PINS.get(source.get('type'))
    return bool(pin and source.get('url', '').startswith('https://')
                and re.fullmatch(PIN_FORMS[pin], source.get(pin, '')))


def is_pinned_everywhere(manifest):
    for module in manifest['modules']:
        yield from (str(source) for source in module['sources'] if not is_pinned(source))


def leaves_out_what_was_built(manifest):
    dev = (ROOT / 'dev').read_text(encoding='utf-8')
    folders = {'.git', *re.findall(r'(?<![\w/-])build(?:-[a-z\d]+)*(?!\w)', dev)}
    yield from (folders - set(manifest['modules'][-1]['sources'][0]['skip']))


RULES = {
    'it has the id of the program': is_named,
    'it asks for no more than it needs': is_no_more_than_it_needs,
    'it keeps every language': keeps_its_words,
    'every source is pinned': is_pinned_everywhere,
    'what was built here is not copied': leaves_out_what_was_built,
}


def broken(manifest):
    """Manifests that break a rule each: {what was done: (the rule, the manifest)}"""
    def other(rule, change):
        copied = copy.deepcopy(manifest)
        change(copied)
        return rule, copied

    def add(source):
        return lambda copied: copied['modules'][0]['sources'].append(source)

    here = 'https://source.example/'
    return {
        'a permission more': other(is_no_more_than_it_needs,
                                   lambda copied: copied['finish-args'].append('--filesystem=home')),
        'a network while it is built': other(
            is_no_more_than_it_needs,
            lambda copied: copied['modules'][0].update({'build-options': {'build-args': ['--share=network']}})),
        'another id': other(is_named, lambda copied: copied.update(id='org.example.Other')),
        'an archive without a checksum': other(is_pinned_everywhere, add({'type': 'archive', 'url': here})),
        'a branch in place of a commit': other(
            is_pinned_everywhere, add({'type': 'git', 'url': here, 'branch': 'main'})),
        'a folder of somebody’s': other(is_pinned_everywhere, add({'type': 'dir', 'path': '../..'})),
        'a script': other(is_pinned_everywhere, add({'type': 'shell', 'commands': ['true']})),
        'languages apart': other(keeps_its_words, lambda copied: copied.pop('separate-locales')),
    }


def main():
    tap = Tap()
    paths = sorted((ROOT / 'flatpak').glob('*.json'))
    tap.check('there is one manifest', [] if len(paths) == 1 else paths)
    manifest = json.loads(paths[0].read_text(encoding='utf-8'))
    tap.check('it has the name of its id', [] if paths[0].stem == manifest.get('id') else [paths[0].name])
    for sentence, rule in RULES.items():
        tap.check(sentence, rule(manifest))
    for sentence, (rule, other) in broken(manifest).items():
        tap.check(f'{sentence} is noticed', [] if list(rule(other)) else ['it is not'])
    tap.finish()


main()
