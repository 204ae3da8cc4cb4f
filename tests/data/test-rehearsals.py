#!/usr/bin/python3
# test-rehearsals.py - are practice customers what data/rehearsal.schema.json says, and does the program agree?
#
# usage: test-rehearsals.py MAIL-MEDIC-CLI
#
# SPDX-License-Identifier: GPL-3.0-or-later

import copy
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tap import ROOT, Tap, shown, sources

CLI = sys.argv[1]
SCHEMA = json.loads((ROOT / 'data' / 'rehearsal.schema.json').read_text(encoding='utf-8'))
MOST_FILES = 200

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print('1..0 # SKIP There is no python3-jsonschema; ./dev test installs it.')
    sys.exit(0)

VALIDATOR = Draft202012Validator(SCHEMA)

RULE = {'error': 'access_denied', 'number': 53000, 'suberror': 'basic_action', 'claims': '{}'}
FAULT = {'status': 404, 'code': 'MailboxNotEnabledForRESTAPI', 'retry-after': 2, 'times': 1}

# Everything that a customer can have.
WHOLE = {
    '$schema': 'rehearsal.schema.json',
    'id': 'whole',
    'title': 'One of everything',
    'summary': 'It has {all} that there is.',
    'world': {
        'network': 'full', 'clock-minutes': -9, 'proxy': 'works', 'name': 'right', 'ipv6': 'works',
        'dns': {'manner': 'answers', 'mx': [{'preference': 0, 'host': '{domain}.mx.example'}],
                'cname': {'autodiscover': 'autodiscover.example'}, 'txt': {'@': 'v=spf1 -all'}},
        'microsoft': {'manner': 'answers', 'certificate': 'good', 'delay-ms': 1, 'code-interval': 1,
                      'tenant': {'id': '3f0c1d52-7a9e-4c1b-8a55-0b6f2e9d7c11', 'region': 'EU',
                                 'cloud': 'global'},
                      'realm': 'Managed', 'brand': 'Harbour', 'sign-in-host': 'login.harbour.example'},
        'mailbox': 'cloud', 'hubspot': {'manner': 'answers', 'status': 'minor'},
        'accounts': [
            {'address': 'anna@harbour.example', 'name': 'a@harbour.example', 'mail': 'b@harbour.example',
             'aliases': ['c@harbour.example'], 'kind': 'work', 'plan': 'grace', 'synced': True,
             'sign-in': RULE, 'code-sign-in': {'page': 50105}, 'mailbox-permission': {'without': ['Mail.Read']},
             'refresh': RULE, 'id-token': 'good', 'profile': FAULT, 'inbox': FAULT, 'calendar': 'works',
             'calendar-listed': False, 'calendar-editable': False, 'owner': 'd@harbour.example',
             'from': 'e@harbour.example', 'drafts': FAULT, 'removal': FAULT, 'sending': FAULT, 'arrives': True},
        ],
    },
    'person': {'address': 'anna@harbour.example', 'signs-in-as': 'anna@harbour.example',
               'answers': {'hubspot-now': 'same', 'own-address': 'unknown'},
               'message': 'Need admin approval\n\tAADSTS90094'},
    'changes': [{'step': 'ask-for-approval', 'world': {'clock-minutes': 0},
                 'answers': {'hubspot-now': 'works'}, 'message': None,
                 'signs-in-as': 'c@harbour.example'}],
}

# What stands in the place of each member in turn.
OTHERS = [None, 7, -1000000, 1.5, True, '', 'a b', 'A\x1b[31m', 'a\u202eb', 'x' * 5000, [], [7], {}, {'slip': 1}]


def places(node, path=()):
    """The path of everything in NODE."""
    for key, value in (node.items() if isinstance(node, dict) else enumerate(node)):
        yield path + (key,)
        if isinstance(value, (dict, list)):
            yield from places(value, path + (key,))


def changed(path, change):
    customer = copy.deepcopy(WHOLE)
    holder = customer
    for key in path[:-1]:
        holder = holder[key]
    change(holder, path[-1])
    return customer


def mutants():
    """(where, customer): each with one thing that is different."""
    for path in places(WHOLE):
        name = '/'.join(map(str, path))
        yield f'{name} left out', changed(path, lambda holder, key: holder.pop(key))
        for other in OTHERS:
            yield f'{name} as {str(other)[:9]!r}', changed(path, lambda holder, key: holder.__setitem__(key, other))
    for path in [()] + [p for p in places(WHOLE) if p]:
        customer = copy.deepcopy(WHOLE)
        holder = customer
        for key in path:
            holder = holder[key]
        if isinstance(holder, dict):
            holder['slip'] = 'x'
            yield '/'.join(map(str, path)) + ' with a slip', customer


def program_list(folder):
    done = subprocess.run([CLI, 'list', 'rehearsals', '--json'], capture_output=True, timeout=120,
                          env={**os.environ, 'XDG_DATA_HOME': folder})
    return {practice['id']: practice for practice in json.loads(done.stdout)}


def list_with(files):
    """What the program lists where the user's folder holds FILES: {name: bytes}."""
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / 'mail-medic' / 'rehearsal'
        own.mkdir(parents=True)
        for name, content in files.items():
            (own / name).write_bytes(content)
        return program_list(folder)


def faults_of(customers):
    """(fault or None) of each, as the program sees it."""
    for start in range(0, len(customers), MOST_FILES):
        part = customers[start:start + MOST_FILES]
        files = {}
        for number, customer in enumerate(part):
            # Where the id is what is tried, it stays.
            its = {**customer, 'id': f'own-{number}'} if customer.get('id') == 'whole' else customer
            files[f'own-{number}.json'] = json.dumps(its).encode()
        listed = list_with(files)
        for number in range(len(part)):
            yield next((listed[name].get('fault') for name in (f'own-{number}', f'own-{number}.json')
                        if name in listed), 'not listed')


def is_refused(customer):
    return next(VALIDATOR.iter_errors(customer), None) is not None


def check_agreement(tap):
    tap.check('a customer with one of everything is one', [error.message for error in VALIDATOR.iter_errors(WHOLE)])
    tap.check('the program plays a customer with one of everything',
              [fault for fault in faults_of([WHOLE]) if fault])
    wrong = [(where, customer) for where, customer in mutants() if is_refused(customer)]
    faults = list(faults_of([customer for _, customer in wrong]))
    tap.check(f'what the schema refuses, {len(wrong)} slips, the program refuses',
              [where for (where, _), fault in zip(wrong, faults) if not fault])
    tap.check('each refusal is a sentence that can be shown',
              [fault for fault in faults if fault and (not fault.endswith('.') or not fault.isprintable())])
    right = [(where, customer) for where, customer in mutants() if not is_refused(customer)]
    refused = [where for (where, _), fault in zip(right, faults_of([customer for _, customer in right])) if fault]
    # What stands elsewhere in the file is not seen by a schema, nor how many bytes a letter has.
    tap.check('what the schema takes, the program takes, unless two places do not go together',
              [where for where in refused if not where.startswith(MISFITS)])


# The name of the file, the organisation that a work account needs, the steps that there are.
MISFITS = ('id ', 'world/microsoft/tenant ', 'changes/0/step ')


def check_words(tap):
    """Questions, answers and steps are those that the program has."""
    questions = json.loads(subprocess.run([CLI, 'list', 'questions', '--json'], capture_output=True).stdout)
    steps = {step['id'] for step in json.loads(
        subprocess.run([CLI, 'list', 'steps', '--json'], capture_output=True).stdout)}
    answers = {question['id']: {'enum': question['choices'] + ['unknown']}
               for question in questions if question['choices']}
    tap.check('the schema has the questions of the program', [] if SCHEMA['$defs']['answers']['properties'] == answers
              else [json.dumps(answers, indent=2)])
    for path in sources('data/rehearsal/*.json'):
        customer = json.loads(path.read_text(encoding='utf-8'))
        tap.check(f'each change of {path.stem} is by a step that there is',
                  {change['step'] for change in customer.get('changes', [])} - steps)


def check_hostile(tap):
    """Files that are none of ours, beside one that is: it and all that are brought along are there."""
    whole = json.dumps(WHOLE).encode()
    files = {
        'whole.json': whole,
        'other.json': whole,
        'healthy.json': json.dumps({**WHOLE, 'id': 'healthy'}).encode(),
        'Capital letters.json': whole,
        'empty.json': b'',
        'binary.json': bytes(range(256)) * 100,
        'deep.json': b'[' * 200000,
        'large.json': whole + b' ' * 300000,
        'no-text.json': whole.replace(b'Harbour', b'\xff\xfe'),
        'esc\x1b[31m.json': b'{}',
        '.hidden.json': b'{}',
        'notes.txt': b'{}',
    }
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / 'mail-medic' / 'rehearsal'
        own.mkdir(parents=True)
        for name, content in files.items():
            (own / name).write_bytes(content)
        (own / 'folder.json').mkdir()
        os.mkfifo(own / 'pipe.json')
        (own / 'loop.json').symlink_to('loop.json')
        (own / 'endless.json').symlink_to('/dev/zero')
        listed = program_list(folder)
    fine = {name for name, practice in listed.items() if 'fault' not in practice}
    tap.check('whatever else is in the folder, nothing is lost',
              fine ^ ({path.stem for path in sources('data/rehearsal/*.json')} | {'whole'}))
    tap.check('what is no customer is listed with the reason',
              {'other.json', 'healthy.json', 'Capital letters.json', 'empty.json', 'binary.json', 'deep.json',
               'large.json', 'no-text.json', 'folder.json', 'pipe.json', 'loop.json', 'endless.json'} - set(listed))
    tap.check('no name does anything to a terminal', [name for name in listed if not name.isprintable()])


def check_guide(tap):
    """The example of the guide is played as it stands there."""
    guide = (ROOT / 'docs' / 'practice.md').read_text(encoding='utf-8')
    example = re.search('```json\n(.*?)```', guide, re.S)[1]
    customer = json.loads(example)
    tap.check('the example of the guide is what the schema says',
              [error.message for error in VALIDATOR.iter_errors(customer)])
    with tempfile.TemporaryDirectory() as folder:
        own = Path(folder) / 'mail-medic' / 'rehearsal'
        own.mkdir(parents=True)
        (own / f'{customer["id"]}.json').write_text(example, encoding='utf-8')
        done = subprocess.run([CLI, 'check', '--follow', '--rehearse', customer['id']], capture_output=True, timeout=120,
                              env={**os.environ, 'XDG_DATA_HOME': folder})
    tap.check('the example of the guide is solved', [] if done.returncode == 0 else [done.stdout.decode()])


def problems_of(path):
    try:
        customer = json.loads(path.read_text(encoding='utf-8'))
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        yield str(error)
        return

    if customer.get('id') != path.stem:
        yield f'its id is {customer.get("id")}'
    yield from (f'{error.json_path}: {error.message}' for error in VALIDATOR.iter_errors(customer))


def main():
    tap = Tap()
    Draft202012Validator.check_schema(SCHEMA)
    bundle = (ROOT / 'src' / 'rehearsal' / 'rehearsal.gresource.xml').read_text(encoding='utf-8')
    for path in sources('data/rehearsal/*.json'):
        tap.check(f'{shown(path)} is what its name and the schema say', problems_of(path))
        tap.check(f'{path.name} is in the bundle', [] if f'>{path.name}<' in bundle else [path.name])
    check_words(tap)
    check_agreement(tap)
    check_hostile(tap)
    check_guide(tap)
    tap.finish()


main()
