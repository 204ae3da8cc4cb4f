#!/usr/bin/python3
# test-terminal-code.py - a code that is read out, from one terminal to the other
#
# usage: test-terminal-code.py MAIL-MEDIC-CLI FOLDER-OF-CATALOGUES
#
# SPDX-License-Identifier: GPL-3.0-or-later

import functools
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

CLI, CATALOGUES = sys.argv[1:3]
SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'


def run(*arguments, typed='', language='en'):
    return subprocess.run([CLI, *arguments], input=typed.encode(), capture_output=True, timeout=60,
                          env={**os.environ, 'MEDIC_LOCALE_DIR': CATALOGUES, 'LANGUAGE': language})


def check(name):
    done = run('check', '--rehearse', name, '--json')
    return done.returncode, json.loads(done.stdout)


def practice_customers():
    return [c['id'] for c in json.loads(run('list', 'rehearsals', '--json').stdout)]


@functools.lru_cache
def code_of(name):
    return check(name)[1]['code']


def every_practice_customer_is_told_by_its_code():
    customers = practice_customers()
    assert len(customers) > 20, customers
    with ThreadPoolExecutor(4) as pool:
        checked = list(pool.map(check, customers))
    for name, (status, found) in zip(customers, checked):
        done = run('code', found['code'], '--json')
        told = json.loads(done.stdout)
        assert done.returncode == status and told['verdict'] == found['verdict'], (name, told)
        assert told['code'] == found['code'] and len(told['code'].replace(' ', '')) in (6, 8, 11, 13), told
        for diagnosis in found['diagnoses'][:1]:
            assert told['diagnosis'] == diagnosis['id'], (name, told)
            assert (told['certainty'], told['owner']) == (diagnosis['certainty'], diagnosis['owner']), (name, told)
            assert told['steps'], told
        for fact, value in told['facts'].items():
            assert found['facts'][fact] == value, (name, fact)


def check_prints_the_code_and_how_to_say_it():
    code = code_of('approval-needed')
    lines = run('check', '--rehearse', 'approval-needed').stdout.decode().splitlines()
    assert lines[-2] == 'Code for your support agent: ' + code, lines[-3:]
    said = lines[-1].strip().removeprefix('How to say it: ')
    assert ''.join(part[0] for part in re.split('[,;] ', said)) == code.replace(' ', ''), said
    assert ' as in ' in said, said


def who_stops_on_the_way_gets_one_too():
    done = run('check', '--rehearse', 'approval-needed', '--follow')
    assert b'Code for your support agent: ' in done.stdout or done.returncode == 0, done.stdout[-300:]


def the_code_is_spelled():
    code = code_of('approval-needed')
    done = run('code', '--spell', code.lower().replace(' ', ''))
    assert done.returncode == 1 and done.stdout.decode().splitlines()[0] == code, done
    assert b'J as in Juliett' in done.stdout or b' as in ' in done.stdout, done


def the_other_side_reads_it_in_its_own_language():
    code = code_of('approval-needed')
    english, polish = run('code', code).stdout.decode(), run('code', code, language='pl').stdout.decode()
    assert 'An administrator' in english and english != polish, polish
    assert '[Najprawdopodobniej]' in polish or '[Pewne]' in polish or 'administrator' in polish, polish


def it_may_be_typed_in_many_ways():
    code = code_of('without-licence')
    wide = ''.join(chr(ord(c) + 0xfee0) if c != ' ' else '\u3000' for c in code)
    for typed in ([code], code.split(), [code.lower()], [code.replace(' ', '')], [code.replace(' ', '-')],
                  [code.replace('0', 'o')], [wide], [' ' + code + '\n']):
        done = run('code', '--json', *typed)
        assert json.loads(done.stdout)['code'] == code, (typed, done)


def a_wrong_code_is_said_to_be_wrong():
    code = code_of('without-licence')
    symbols = [i for i, c in enumerate(code) if c != ' ']
    for i in symbols:
        other = SYMBOLS[(SYMBOLS.index(code[i]) + 1) % 32]
        done = run('code', code[:i] + other + code[i + 1:])
        assert done.returncode == 64 and done.stdout == b'', done
        assert b'This is not a code as the program gives it' in done.stderr, done.stderr
        done = run('code', code[:i] + code[i + 1:])
        assert done.returncode == 64 and b'some are missing' in done.stderr, done


def what_is_no_code_is_said_to_be_none():
    for typed, words in (([], b'There is no code yet'), (['  '], b'There is no code yet'), (['U2U2 U2'], b'no code has'),
                         (['\x1b[2J'], b'no code has'), ([b'\xff\xfe'], b'no code has'),
                         (['A' * 100000], b'too many'), (['AADSTS50105'], b'not a code')):
        done = run('code', *typed)
        assert done.returncode == 64 and words in done.stderr and done.stdout == b'', (typed, done)
        assert b'\x1b' not in done.stderr and len(done.stderr) < 400, done.stderr


def options_that_do_not_go_together_are_refused():
    done = run('code', '--json', '--spell', code_of('healthy'))
    assert done.returncode == 64 and b'--spell' in done.stderr, done


TESTS = [every_practice_customer_is_told_by_its_code, check_prints_the_code_and_how_to_say_it,
         who_stops_on_the_way_gets_one_too, the_code_is_spelled, the_other_side_reads_it_in_its_own_language,
         it_may_be_typed_in_many_ways, a_wrong_code_is_said_to_be_wrong, what_is_no_code_is_said_to_be_none,
         options_that_do_not_go_together_are_refused]


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
