#!/usr/bin/env python3
# test-contrast.py - the pages that we write for a browser: what is said stands out from its ground
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re

from tap import ROOT, Tap

# WCAG 2.2: what text needs, and what a sign or the edge of a field needs.
TEXT = 4.5
SIGN = 3.0

# A browser's own paper.
PAPER = '#ffffff'


def words_of(name):
    """The strings of a source file, as one text."""
    text = (ROOT / 'src' / name).read_text(encoding='utf-8')
    return ''.join(re.findall(r'"((?:\\.|[^"\\\n])*)"', text))


def luminance(colour):
    digits = colour.lstrip('#')
    if len(digits) == 3:
        digits = ''.join(2 * digit for digit in digits)
    shares = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def pale(pairs):
    for name, colour, ground, least in pairs:
        found = contrast(colour, ground)
        if found < least:
            yield f'{name}: {colour} on {ground} has {found:.2f}, and not {least}'


def variables(css):
    """Each :root{…}: its variables, in the order of the file."""
    return [dict(re.findall(r'--([a-z]+): ?(#[0-9a-f]{3,6})\b', block))
            for block in re.findall(r':root ?\{([^}]*)\}', css)]


def report():
    css = words_of('report/medic-report-html.c')
    dark = re.search(r'dark\)\{.*?html\{background:(#[0-9a-f]+)', css, re.S)[1]
    for style, ground, colours in zip(('light', 'dark', 'print'), (PAPER, dark, PAPER),
                                      variables(css), strict=True):
        for name in ('accent', 'fine', 'dim'):
            yield f'{style} {name}', colours[name], ground, TEXT


def browser_page():
    light, dark = variables(words_of('checks/browser-page.c'))
    for style, colours in (('light', light), ('dark', dark)):
        yield f'{style} text', colours['text'], colours['card'], TEXT
        for sign in ('granted', 'refused'):
            yield f'{style} {sign}', colours[sign], colours['card'], SIGN


def rule(css, selector, name):
    """The last value that counts: one in the dark style, else that of every style."""
    found = re.findall(rf'(?<![\w.-]){re.escape(selector)}\{{[^}}]*?(?<![\w-]){name}:[^;}}]*?'
                       r'(#[0-9a-f]{3,6})', css)
    return found[-1]


def practice_page():
    everywhere, dark = words_of('rehearsal/medic-login-page.c').split('@media', 1)
    for style, css in (('light', everywhere), ('dark', everywhere + dark)):
        text, paper = rule(css, 'body', 'color'), rule(css, 'main', 'background')
        yield f'{style} page', text, rule(css, 'body', 'background'), TEXT
        yield f'{style} form', text, paper, TEXT
        yield f'{style} button', text, rule(css, 'button', 'background'), TEXT
        for place in ('.practice', 'button.main'):
            yield (f'{style} {place}', rule(css, place, 'color'), rule(css, place, 'background'),
                   TEXT)
        yield f'{style} edge of a button', rule(css, 'button', 'border(?:-color)?'), paper, SIGN
        yield f'{style} edge of a field', rule(css, 'input', 'border(?:-color)?'), paper, SIGN
        yield f'{style} focus', rule(css, ':focus-visible', 'outline'), paper, SIGN


tap = Tap()
tap.check('a report in a browser and on paper', pale(report()))
tap.check('the page after signing in', pale(browser_page()))
tap.check('the page of the pretend Microsoft', pale(practice_page()))
tap.finish()
