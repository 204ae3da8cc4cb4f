#!/usr/bin/env python3
# test-scenes.py - the scenes of the drawings: our own, schematic, without words, in five greys
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import xml.etree.ElementTree as ElementTree

from tap import ROOT, Tap, sources

SVG = '{http://www.w3.org/2000/svg}'

# Nothing that holds text, fetches, runs, or is a photograph.
ALLOWED = {
    'svg': {'width', 'height', 'viewBox'},
    'rect': {'x', 'y', 'width', 'height', 'rx', 'fill', 'stroke'},
    'circle': {'cx', 'cy', 'r', 'fill', 'stroke', 'stroke-width'},
    'path': {'d', 'fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'},
}
MOST_BYTES = 8192


def number_of(name):
    header = (ROOT / 'src' / 'core' / 'medic-drawing.h').read_text(encoding='utf-8')
    return int(re.search(rf'#define MEDIC_DRAWING_{name} (\d+)', header)[1])


def greys():
    """The colours that medic-scene.c turns into those of the style."""
    return set(re.findall(r'\{ "(#[0-9a-f]{6})"',
                          (ROOT / 'src' / 'app' / 'medic-scene.c').read_text(encoding='utf-8')))


def scenes_of_drawings():
    return set(re.findall(r'\.scene = "([a-z0-9-]+)"',
                          (ROOT / 'src' / 'knowledge' / 'drawings.c').read_text(encoding='utf-8')))


def strange_parts(root):
    for element in root.iter():
        name = element.tag.replace(SVG, '')
        if name not in ALLOWED:
            yield name
            continue
        yield from (f'{name} {key}' for key in element.attrib if key not in ALLOWED[name])
        if (element.text or '').strip() or (element.tail or '').strip():
            yield f'{name} holds text'


def strange_colours(root, palette):
    for element in root.iter():
        for key in ('fill', 'stroke'):
            if element.get(key, 'none') not in palette | {'none'}:
                yield f'{key} {element.get(key)}'
        if element.tag != SVG + 'svg' and element.get('fill') is None:
            yield f'{element.tag} would be black'


def size_problems(root):
    size = [number_of('WIDTH'), number_of('HEIGHT')]
    if [root.get('width'), root.get('height')] != [str(n) for n in size]:
        yield 'another size than the sheet of the marks'
    if root.get('viewBox') != '0 0 {} {}'.format(*size):
        yield 'another viewBox than the sheet of the marks'


def outside(root):
    for element in root.iter():
        at = {key: float(element.get(key, 0)) for key in ('x', 'y', 'width', 'height', 'cx', 'cy', 'r')}
        if element.tag == SVG + 'rect' and (min(at['x'], at['y']) < 0
                                            or at['x'] + at['width'] > number_of('WIDTH')
                                            or at['y'] + at['height'] > number_of('HEIGHT')):
            yield element.attrib
        if element.tag == SVG + 'circle' and (min(at['cx'], at['cy']) < at['r']
                                              or at['cx'] + at['r'] > number_of('WIDTH')
                                              or at['cy'] + at['r'] > number_of('HEIGHT')):
            yield element.attrib


def main():
    tap = Tap()
    palette = greys()
    # The program's own picture is no scene: it stands on the first page.
    paths = {path.stem: path for path in sources('ui/drawings/*.svg') if path.stem != 'mail-medic'}

    tap.check('there are five greys', [] if len(palette) == 5 else palette)
    tap.check('every drawing has its scene, and every scene its drawing',
              set(paths) ^ scenes_of_drawings())
    for name, path in paths.items():
        root = ElementTree.parse(path).getroot()
        tap.check(f'{name} is made of plain shapes, without words', strange_parts(root))
        tap.check(f'{name} has the greys that follow the style', strange_colours(root, palette))
        tap.check(f'{name} has the size of the sheet', size_problems(root))
        tap.check(f'{name} stays on the sheet', outside(root))
        tap.check(f'{name} is small', [] if path.stat().st_size <= MOST_BYTES else [path.stat().st_size])
    tap.finish()


main()
