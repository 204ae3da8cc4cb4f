#!/usr/bin/env python3
# test-templates.py - the templates are XML, and C and they name the same things
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import xml.etree.ElementTree as ElementTree

from tap import ROOT, Tap, code_of, shown, sources

CHILD = re.compile(r'bind_template_child(?:_private)? \(\w+, \w+, (\w+)\)')
CALLBACK = re.compile(r'bind_template_callback \(\w+, (\w+)\)')


def problem_of_xml(path):
    try:
        ElementTree.parse(path)
    except ElementTree.ParseError as error:
        yield str(error)


def bound(source, pattern):
    return set(pattern.findall(re.sub(r'\s+', ' ', code_of(source.read_text(encoding='utf-8')))))


def spoken_properties():
    """The properties that medic-translate.c says in the language of the person."""
    text = (ROOT / 'src' / 'app' / 'medic-translate.c').read_text(encoding='utf-8')
    return set(re.findall(r'"([a-z-]+)"', re.search(r'spoken\[\] = \{(.*?)\}', text, re.S)[1]))


def main():
    tap = Tap()
    bundle = (ROOT / 'ui' / 'mail-medic.gresource.xml').read_text(encoding='utf-8')
    spoken = spoken_properties()

    for path in sources('ui/**/*.ui', 'ui/**/*.xml', 'ui/**/*.svg', 'data/**/*.svg', 'data/*.xml.in'):
        tap.check(f'{shown(path)} is well-formed', problem_of_xml(path))

    for path in sources('ui/**/*.ui', 'ui/**/*.svg', 'ui/**/*.png', 'ui/**/*.css'):
        # Of what was drawn beforehand, the drawing itself stays here.
        if path.suffix == '.svg' and path.with_suffix('.png').exists():
            continue
        name = path.relative_to(ROOT / 'ui').as_posix()
        tap.check(f'{name} is in the bundle', [] if f'>{name}<' in bundle else [name])

    for path in sources('ui/medic-*.ui'):
        elements = list(ElementTree.parse(path).iter())
        source = ROOT / 'src' / 'app' / f'{path.stem}.c'
        ids = {element.get('id') for element in elements}
        handlers = {element.get('handler') for element in elements if element.tag == 'signal'}
        said = {element.get('name') for element in elements if element.get('translatable') == 'yes'}
        tap.check(f'{path.name} has every child that is bound', bound(source, CHILD) - ids)
        tap.check(f'{path.name} names the callbacks that are bound', bound(source, CALLBACK) ^ handlers)
        tap.check(f'every text of {path.name} can be said in another language', said - spoken)
    tap.finish()


main()
