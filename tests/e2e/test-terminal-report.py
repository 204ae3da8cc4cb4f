#!/usr/bin/python3
# test-terminal-report.py - a case as a report for somebody else, at the terminal
#
# usage: test-terminal-report.py MAIL-MEDIC-CLI FOLDER-OF-CATALOGUES
#
# SPDX-License-Identifier: GPL-3.0-or-later

import hashlib
import json
import os
import re
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CLI, CATALOGUES = sys.argv[1:3]
MESSAGE = ("AADSTS50020: User account 'anna.kowalska@harbour.example' from identity provider 'live.com' does not exist "
           "in tenant 'Harbour Works' and cannot access the application. Correlation ID: "
           "7c9e6679-7425-40de-944b-e07fc1f90ae7 Timestamp: 2026-11-20 09:14:03Z")


def run(*arguments, typed='', language='en'):
    return subprocess.run([CLI, *arguments], input=typed.encode(), capture_output=True, timeout=60,
                          env={**os.environ, 'MEDIC_LOCALE_DIR': CATALOGUES, 'LANGUAGE': language})


def report(*arguments, **options):
    done = run('report', *arguments, **options)
    assert done.returncode == 0, done
    return done.stdout.decode()


def without_times(text):
    return re.sub(r'"(time|made|ms|checksum)": [^,\n]*', r'"\1"', text)


def a_practice_customer_has_a_report():
    told = json.loads(report('--rehearse', 'approval-needed'))
    assert (told['format'], told['schema'], told['practice']) == ('mail-medic-report', 1, 'approval-needed'), told
    assert told['result'] == {'verdict': 'problem', 'diagnosis': 'admin-consent-needed', 'certainty': 'certain'}, told
    assert told['facts']['mail-address']['value'] == 'user-1@domain-1.example', told['facts']
    assert told['facts']['hubspot-error-codes']['value'] == 'AADSTS90094', told['facts']
    assert 'hubspot-message' not in told['facts'] and 'address-typed' not in told['facts'], told['facts']


def its_checksum_is_over_the_sorted_members():
    told = json.loads(report('--rehearse', 'healthy'))
    checksum = told.pop('checksum')
    text = json.dumps(told, sort_keys=True, separators=(',', ':'), ensure_ascii=False)
    assert checksum == 'sha256:' + hashlib.sha256(text.encode()).hexdigest(), checksum


def nobody_is_in_it():
    text = report('--paste', '-', typed=MESSAGE)
    for secret in 'anna', 'kowalska', 'harbour':
        assert secret not in text.lower(), text
    assert 'AADSTS50020' in text and '7c9e6679-7425-40de-944b-e07fc1f90ae7' in text, text


def what_is_hidden_is_said_beside_it():
    done = run('report', '--paste', '-', typed=MESSAGE)
    assert re.search(rb'\d+ values? (is|are) hidden or left out', done.stderr), done.stderr


def it_has_no_language():
    one, other = (without_times(report('--paste', '-', typed=MESSAGE, language=language)) for language in ('en', 'pl'))
    assert one == other, (one, other)


def an_answer_is_in_it():
    told = json.loads(report('--paste', '-', '--answer', 'hubspot-now=same', typed=MESSAGE))
    assert told['facts']['hubspot-now']['value'] == 'same', told


def as_text_and_as_html_it_is_in_the_language_wanted():
    text = report('--paste', '-', '--format', 'text', '--language', 'pl', typed=MESSAGE)
    assert text.startswith('Mail Medic') or 'Mail Medic' in text.splitlines()[0], text
    assert 'Dlaczego tak s\u0105dzimy' in text and 'AADSTS50020' in text, text
    page = report('--paste', '-', '--format', 'html', '--language', 'pl', typed=MESSAGE)
    assert page.startswith('<!DOCTYPE html>\n<html lang="pl" dir="ltr">'), page
    for secret in 'anna', 'kowalska', 'harbour':
        assert secret not in (text + page).lower(), text + page


def a_language_that_there_is_not_is_said_so():
    done = run('report', '--rehearse', 'healthy', '--language', 'xx')
    assert done.returncode == 64 and b'xx' in done.stderr and not done.stdout, done


def the_file_is_for_its_owner_only():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, 'report.json')
        done = run('report', '--rehearse', 'healthy', '--output', str(path))
        assert done.returncode == 0 and done.stdout == b'', done
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, oct(path.stat().st_mode)
        assert json.loads(path.read_text(encoding='utf-8'))['result']['verdict'] == 'clear'
        assert os.listdir(folder) == ['report.json']


def interrupted_it_writes_nothing():
    with tempfile.TemporaryDirectory() as folder:
        for more in [], ['--output', str(Path(folder, 'report.json'))]:
            process = subprocess.Popen([CLI, 'report', '--rehearse', 'silent-names', *more], stdout=subprocess.PIPE)
            time.sleep(1)
            process.send_signal(signal.SIGINT)
            out, _ = process.communicate(timeout=10)
            assert (process.returncode, out, os.listdir(folder)) == (3, b'', []), (process.returncode, out)


def what_is_for_oneself_says_so():
    told = json.loads(run('check', '--rehearse', 'approval-needed', '--json').stdout)
    assert '@' in told['facts']['mail-address'] and 'address-typed' not in told['facts'], told['facts']
    said = ' '.join(run('check', '--help').stdout.decode().split())
    assert 'with addresses and names' in said and '“report”' in said, said


def wrong_use_is_said():
    for arguments, said in (((), b'Which address'), (('--format', 'docx', '--paste', '-'), b'no format'),
                            (('--rehearse', 'nobody'), b'no practice customer'), (('--paste', '/nowhere/at-all'), b'cannot be read'),
                            (('--paste', '-', '--output', '/nowhere/at-all'), b'cannot be written')):
        done = run('report', *arguments, typed=MESSAGE)
        assert done.returncode == 64 and said in done.stderr and done.stdout == b'', (arguments, done)


TESTS = [a_practice_customer_has_a_report, its_checksum_is_over_the_sorted_members, nobody_is_in_it,
         what_is_hidden_is_said_beside_it, it_has_no_language, an_answer_is_in_it, the_file_is_for_its_owner_only,
         interrupted_it_writes_nothing,
         as_text_and_as_html_it_is_in_the_language_wanted, a_language_that_there_is_not_is_said_so, what_is_for_oneself_says_so,
         wrong_use_is_said]


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
