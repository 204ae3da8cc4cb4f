#!/usr/bin/python3
# test-terminal-open.py - a report of somebody else at the terminal: read, compared, handed over, sent on
#
# usage: test-terminal-open.py MAIL-MEDIC-CLI FOLDER-OF-CATALOGUES
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
import sys
import tempfile

CLI, CATALOGUES = map(os.path.abspath, sys.argv[1:3])
NOT_ASSIGNED = ('AADSTS50105: Your administrator has configured the application HubSpot to block users. '
                'Correlation ID: 7c9e6679-7425-40de-944b-e07fc1f90ae7 Timestamp: 2026-11-20 09:14:03Z')
DECLINED = 'AADSTS65004: User declined to consent'


def run(*arguments, typed=b'', folder=None):
    return subprocess.run([CLI, *arguments], input=typed, capture_output=True, timeout=60, cwd=folder,
                          env={**os.environ, 'MEDIC_LOCALE_DIR': CATALOGUES})


def write_report(folder, name, message):
    path = os.path.join(folder, name)
    done = run('report', '--paste', '-', '--output', path, typed=message.encode())
    assert done.returncode == 0, done
    return path


FOLDER = tempfile.TemporaryDirectory()
ONE = write_report(FOLDER.name, 'one.json', NOT_ASSIGNED)
OTHER = write_report(FOLDER.name, 'other.json', DECLINED)


def a_report_opens_as_it_was():
    done = run('open', ONE)
    assert done.returncode == 1 and done.stderr == b'', done
    assert b'Certain' in done.stdout, done.stdout
    assert run('open', '-', typed=open(ONE, 'rb').read()).stdout == done.stdout


def a_report_is_one_whatever_its_name_and_way():
    opened, report = run('open', ONE), open(ONE, 'rb').read()
    assert run('open', '/dev/stdin', typed=report).stdout == opened.stdout
    done = subprocess.run(['bash', '-c', '"$0" open <(cat "$1")', CLI, ONE], capture_output=True, timeout=60,
                          env={**os.environ, 'MEDIC_LOCALE_DIR': CATALOGUES})
    assert done.stdout == opened.stdout, done
    # Names of files, and no addresses.
    for name in ('file:x', 'http:', '--json', 'file:x.json'):
        with open(os.path.join(FOLDER.name, name), 'wb') as file:
            file.write(report)
        done = run('open', '--', name, folder=FOLDER.name)
        assert done.stdout == opened.stdout, (name, done)
    done = run('check', '--rehearse', 'file:x.json', folder=FOLDER.name)
    assert done.stdout == run('check', '--rehearse', ONE).stdout != b'', done


def what_is_too_large_is_refused_whichever_way_it_comes():
    report = open(ONE, 'rb').read()
    path = os.path.join(FOLDER.name, 'large.json')
    with open(path, 'wb') as file:
        file.write(report + b' ' * (2 << 20))
    refused = run('open', path)
    assert refused.returncode == 64 and refused.stdout == b'', refused
    for name in ('-', '/dev/stdin'):
        done = run('open', name, typed=open(path, 'rb').read())
        assert (done.returncode, done.stdout, done.stderr) == (64, b'', refused.stderr), (name, done)
    assert run('open', '/dev/zero').stderr == refused.stderr


def it_opens_in_another_language():
    english, polish = run('open', ONE).stdout, run('open', ONE, '--language', 'pl').stdout
    assert polish and english != polish
    done = run('open', ONE, '--language', '../pl')
    assert done.returncode == 64 and b'language' in done.stderr, done


def a_handover_is_text_or_markdown():
    text = run('open', ONE, '--handover', 'text').stdout.decode()
    markdown = run('open', ONE, '--handover', 'markdown').stdout.decode()
    for part in ('What it is', 'How sure', '7c9e6679-7425-40de-944b-e07fc1f90ae7', 'Steps', 'Result code'):
        assert part in text and part in markdown, part
    assert markdown.startswith('# ') and not text.startswith('#')


def a_request_to_others_says_what_is_missing():
    for whom, part in (('microsoft', 'tenant ID'), ('hubspot', 'Hub ID')):
        done = run('open', ONE, '--escalate', whom)
        assert done.returncode == 0 and part in done.stdout.decode(), done
        assert b'Still missing' in done.stdout, done


def two_reports_differ_or_say_the_same():
    done = run('open', ONE, '--compare', OTHER)
    assert done.returncode == 1 and b'AADSTS50105' in done.stdout and b'AADSTS65004' in done.stdout, done
    done = run('open', ONE, '--compare', ONE)
    assert done.returncode == 0 and b'the same' in done.stdout, done


def what_was_changed_on_the_way_is_said():
    report = json.load(open(ONE, encoding='utf-8'))
    report['facts']['hubspot-error-cause']['value'] = 'consent-declined'
    done = run('open', '-', typed=json.dumps(report).encode())
    assert b'not as the program wrote it' in done.stderr, done


def what_is_no_report_is_said_to_be_none():
    for typed in (b'', b'{}', b'\xff\xfe\x00', b'[' * 100000, b'{"schema": 99}', b'x' * (3 << 20)):
        done = run('open', '-', typed=typed)
        assert done.returncode == 64 and done.stdout == b'' and done.stderr, (typed[:9], done)
    assert run('open', os.path.join(FOLDER.name, 'nothing')).returncode == 64
    assert run('open', FOLDER.name).returncode == 64


def a_wrong_use_is_told():
    for arguments in ((), (ONE, OTHER), (ONE, '--handover', 'pdf'), (ONE, '--escalate', 'apple'),
                      (ONE, '--handover', 'text', '--escalate', 'hubspot'), (ONE, '--compare', '/nothing')):
        done = run('open', *arguments)
        assert done.returncode == 64 and done.stderr, (arguments, done)


TESTS = [
    a_report_opens_as_it_was,
    a_report_is_one_whatever_its_name_and_way,
    what_is_too_large_is_refused_whichever_way_it_comes,
    it_opens_in_another_language,
    a_handover_is_text_or_markdown,
    a_request_to_others_says_what_is_missing,
    two_reports_differ_or_say_the_same,
    what_was_changed_on_the_way_is_said,
    what_is_no_report_is_said_to_be_none,
    a_wrong_use_is_told,
]


def main():
    os.environ['LC_ALL'] = 'C.UTF-8'
    print('1..{}'.format(len(TESTS)))
    for number, test in enumerate(TESTS, 1):
        try:
            test()
            print('ok {} - {}'.format(number, test.__name__.replace('_', ' ')))
        except Exception as error:
            print('not ok {} - {}'.format(number, test.__name__.replace('_', ' ')))
            print('# {!r}'.format(error)[:2000])


main()
