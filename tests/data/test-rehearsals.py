#!/usr/bin/env python3
# test-rehearsals.py - each practice customer is JSON, has the id of its file name, and is in the bundle
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json

from tap import ROOT, Tap, shown, sources


def problems_of(path):
    try:
        customer = json.loads(path.read_text(encoding='utf-8'))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        yield str(error)
        return

    if customer.get('id') != path.stem:
        yield f'its id is {customer.get("id")}'
    yield from (f'it has no {key}' for key in ('title', 'summary') if not customer.get(key))


def main():
    tap = Tap()
    bundle = (ROOT / 'src' / 'rehearsal' / 'rehearsal.gresource.xml').read_text(encoding='utf-8')
    for path in sources('data/rehearsal/*.json'):
        tap.check(f'{shown(path)} is what its name says', problems_of(path))
        tap.check(f'{path.name} is in the bundle', [] if f'>{path.name}<' in bundle else [path.name])
    tap.finish()


main()
