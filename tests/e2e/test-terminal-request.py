#!/usr/bin/python3
# test-terminal-request.py - the request to an administrator, and the answer to it, at the terminal
#
# usage: test-terminal-request.py MAIL-MEDIC-CLI FOLDER-OF-CATALOGUES
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import signal
import subprocess
import sys
import time

CLI, CATALOGUES = sys.argv[1:3]
APP_ID = '0b1c2d3e-4f50-4617-8293-a4b5c6d7e8f9'
NOT_ASSIGNED = ("AADSTS50105: Your administrator has configured the application HubSpot Sales ('" + APP_ID + "') "
                "to block users unless they are specifically granted ('assigned') access to the application. "
                "Correlation ID: 7c9e6679-7425-40de-944b-e07fc1f90ae7 Timestamp: 2026-11-20 09:14:03Z")


def run(*arguments, typed=''):
    return subprocess.run([CLI, *arguments], input=typed.encode(), capture_output=True, timeout=60,
                          env={**os.environ, 'MEDIC_LOCALE_DIR': CATALOGUES})


def request(*arguments, typed=NOT_ASSIGNED):
    done = run('request', '--paste', '-', *arguments, typed=typed)
    assert done.returncode == 0, done
    return done.stdout.decode()


def decode(text):
    done = run('decode', '--json', typed=text)
    return done.returncode, json.loads(done.stdout)


def a_message_becomes_a_mail():
    text = request()
    assert text.startswith('Subject: Request: assign me to HubSpot'), text
    for part in ('What I ask', 'Why', 'How', 'Your answer', 'Users and groups', 'MM-BOTH', 'MM-REFUSED',
                 'MM-QUESTION', 'App ID: ' + APP_ID, '7c9e6679-7425-40de-944b-e07fc1f90ae7',
                 'Cloud Application Administrator', 'Calendars.ReadWrite', 'How to take it back'):
        assert part in text, part
    assert all(len(line) <= 74 or '://' in line for line in text.splitlines()[2:]), text


def the_language_is_the_administrators_and_english_follows():
    text = request('--language', 'pl')
    assert '======== English ========' in text
    assert text.count('MM-REFUSED') == 2, text
    assert '======== English ========' not in request('--language', 'en')


def html_holds_no_app_id_in_a_link():
    html = request('--html')
    assert html.startswith('<!DOCTYPE html>'), html[:60]
    links = re.findall(r'href="([^"]*)"', html)
    assert links and all(link.startswith('https://') and APP_ID not in link for link in links), links
    assert 'script' not in html and 'src=' not in html


def a_practice_customer_has_a_request():
    done = run('request', '--rehearse', 'approval-needed')
    assert done.returncode == 0, done
    assert b'approve HubSpot' in done.stdout, done.stdout[:300]


def who_needs_nobody_is_told_so():
    done = run('request', '--paste', '-', typed='AADSTS65004: User declined to consent')
    assert done.returncode == 2 and done.stdout == b'' and b'nothing' in done.stderr, done


def interrupted_it_writes_no_mail():
    process = subprocess.Popen([CLI, 'request', '--rehearse', 'silent-names'], stdout=subprocess.PIPE)
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=10)
    assert (process.returncode, out) == (3, b''), (process.returncode, out)


def wrong_use_is_said():
    assert run('request').returncode == 64
    done = run('request', '--paste', '-', '--language', '../..', typed=NOT_ASSIGNED)
    assert done.returncode == 64 and b'no language' in done.stderr, done


def an_answer_is_recognised():
    status, said = decode('MM-APPROVED: HubSpot is approved.')
    assert (status, said['admin-answer'], said['diagnosis'], said['certainty']) == \
        (0, 'approved', 'admin-says-yes', 'likely'), said
    words = run('decode', typed='MM-REFUSED').stdout.decode()
    assert 'does not want to let HubSpot in' in words and 'do not recognise' not in words, words


def an_answer_above_the_mail_is_recognised_and_the_mail_alone_is_none():
    quoted = '\n'.join('> ' + line for line in request('--language', 'pl').splitlines())
    status, said = decode('mm-assigned\n\n' + quoted)
    assert said['admin-answer'] == 'assigned', said
    status, said = decode(quoted)
    assert 'admin-answer' not in said and said['cause'] == 'user-not-assigned', said


def the_answer_and_the_same_again_ask_for_what_is_missing():
    done = run('request', '--paste', '-', '--answer', 'admin-answer=MM-APPROVED', '--answer', 'hubspot-now=same',
               typed=NOT_ASSIGNED)
    assert done.returncode == 0 and b'something is missing' in done.stdout, done


TESTS = [a_message_becomes_a_mail, the_language_is_the_administrators_and_english_follows,
         html_holds_no_app_id_in_a_link, a_practice_customer_has_a_request, who_needs_nobody_is_told_so,
         interrupted_it_writes_no_mail, wrong_use_is_said, an_answer_is_recognised,
         an_answer_above_the_mail_is_recognised_and_the_mail_alone_is_none,
         the_answer_and_the_same_again_ask_for_what_is_missing]


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
