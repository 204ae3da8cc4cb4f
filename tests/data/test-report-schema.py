#!/usr/bin/python3
# test-report-schema.py - is a report what data/report.schema.json says, and its checksum what it says?
#
# usage: test-report-schema.py MAIL-MEDIC-CLI WRITE-REPORTS
#
# SPDX-License-Identifier: GPL-3.0-or-later

import hashlib
import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from tap import ROOT, Tap, sources

CLI, WRITE_REPORTS = sys.argv[1:]
SCHEMA = json.loads((ROOT / 'data' / 'report.schema.json').read_text(encoding='utf-8'))
FACTS = re.findall(r'X \(\w+,\s*"([\w-]+)",\s*"\w",\s*(\w+),',
                   (ROOT / 'src' / 'core' / 'medic-fact-list.h').read_text(encoding='utf-8'))

try:
    from jsonschema import Draft202012Validator
except ImportError:
    print('1..0 # SKIP There is no python3-jsonschema; ./dev test installs it.')
    sys.exit(0)

VALIDATOR = Draft202012Validator(SCHEMA)


def problems_of(report):
    for error in VALIDATOR.iter_errors(report):
        yield f'{error.json_path}: {error.message}'
    others = {name: value for name, value in report.items() if name != 'checksum'}
    canonical = json.dumps(others, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
    checksum = 'sha256:' + hashlib.sha256(canonical.encode()).hexdigest()
    if report.get('checksum') != checksum:
        yield f'its checksum is not {checksum}'


def practise(customer):
    done = subprocess.run([CLI, 'report', '--rehearse', customer], capture_output=True, timeout=120)
    return json.loads(done.stdout)


def names_of(privacy):
    return {name for name, its in FACTS if its == privacy}


def names_where(is_so):
    return {name for name, rule in SCHEMA['properties']['facts']['properties'].items() if is_so(rule)}


def damaged(report):
    """What must not pass for a report, each with the reason."""
    yield 'an address', {**report, 'facts': {'mail-address': {'value': 'anna@harbour.example'}}}
    yield 'an authority of a company', {**report, 'facts': {'certificate-issuer': {'value': 'Quay Trust'}}}
    yield 'a message', {**report, 'facts': {'hubspot-message': {'value': 'AADSTS65001'}}}
    yield 'prose', {**report, 'note': 'It does not work.'}
    yield 'another schema', {**report, 'schema': 2}
    yield 'a missing part', {name: part for name, part in report.items() if name != 'result'}


def main():
    tap = Tap()
    Draft202012Validator.check_schema(SCHEMA)
    tap.check('what is masked is an alias in the schema',
              names_of('MASK') ^ names_where(lambda rule: rule == {'$ref': '#/$defs/masked'}))
    tap.check('what stays here has no place in the schema',
              names_of('LOCAL') ^ names_where(lambda rule: rule is False))

    customers = [path.stem for path in sources('data/rehearsal/*.json')]
    with ThreadPoolExecutor(4) as pool:
        for customer, report in zip(customers, pool.map(practise, customers)):
            tap.check(f'the report of {customer} is as written down', problems_of(report))

    reports = json.loads(subprocess.run([WRITE_REPORTS], capture_output=True, check=True).stdout)
    tap.check('there is a report of each scenario',
              [] if len(reports) == len(sources('tests/scenarios/*.scenario')) else [len(reports)])
    tap.check('the reports of all scenarios are as written down',
              (f'{report["result"]}: {problem}' for report in reports for problem in problems_of(report)))
    for what, report in damaged(reports[0]):
        tap.check(f'{what} is no report', [] if list(VALIDATOR.iter_errors(report)) else [report])
    tap.finish()


main()
