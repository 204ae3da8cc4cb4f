#!/usr/bin/python3
# test-terminal-output.py - where the output goes: lost, in other charsets, onto what is no file, with hostile signs
#
# usage: test-terminal-output.py MAIL-MEDIC-CLI FOLDER-OF-CATALOGUES
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CLI, CATALOGUES = sys.argv[1:3]
FOLDER = tempfile.TemporaryDirectory()
HERE = Path(FOLDER.name)
HEALTHY = 'check', '--rehearse', 'healthy'
# Nobody has to be waited for.
SEEN = '--answer', 'what-you-see=outlook-alias'
CHECK = 'check', *SEEN
REPORT = 'report', *SEEN
MESSAGE = 'AADSTS50105: Your administrator has configured the application HubSpot to block users.'
NAMED = "AADSTS65001: the application with ID '7769069a-b05d-456e-ac30-bd624aa6227d' named 'Łódź'"
LOST = b'The output cannot be written: '
EVIL = 'a\x1b[31mb\u009bc\u202ed'
STEERS = re.compile('[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]')


def run(*arguments, typed=b'', locale='C.UTF-8', without='', **options):
    """WITHOUT: descriptors that the program begins without, as the shell closes them."""
    environment = {**os.environ, 'MEDIC_LOCALE_DIR': CATALOGUES, 'LC_ALL': locale}
    command = ['/bin/sh', '-c', f'exec "$0" "$@" {without}', CLI] if without else [CLI]
    usual = {'stdout': subprocess.PIPE, 'stderr': subprocess.PIPE, 'timeout': 20, 'env': environment}
    return subprocess.run([*command, *arguments], input=typed, **{**usual, **options})


def for_each(cases, test):
    """Practice customers take their time, so that several can be waited for at once."""
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda case: test(*case), cases))


def written_report():
    path = HERE / 'report.json'
    if not path.exists():
        assert run('report', '--paste', '-', '--output', path, typed=MESSAGE.encode()).returncode == 0
    return path


def outputs():
    """(arguments, what is typed) of each kind of output."""
    code = json.loads(run(*CHECK, '--json').stdout)['code']
    return [((), b''), (('--help',), b''), (('--version',), b''), (('check', '--help'), b''), (CHECK, b''),
            ((*CHECK, '--json'), b''), (REPORT, b''), ((*REPORT, '--output', '-'), b''),
            (('request', '--rehearse', 'approval-needed'), b''), (('decode',), MESSAGE.encode()),
            (('walk', 'sign-out'), b''), (('list', 'codes'), b''), (('list', 'codes', '--json'), b''),
            (('list', '--help'), b''), (('code', code), b''), (('code', code, '--spell'), b''),
            (('open', written_report()), b''), (('open', written_report(), '--handover', 'text'), b'')]


def lost_output_is_told():
    def test(arguments, typed):
        with open('/dev/full', 'wb') as full:
            done = run(*arguments, typed=typed, stdout=full)
        assert done.returncode == 74 and done.stderr.count(LOST + b'No space left') == 1, (arguments, done)
    for_each(outputs(), test)


def without_standard_output_it_is_lost():
    def test(arguments, typed):
        done = run(*arguments, typed=typed, without='>&-')
        assert done.returncode == 74 and done.stderr.count(LOST) == 1, (arguments, done)
    for_each(outputs(), test)


def what_writes_nothing_loses_nothing():
    def test(number, closed):
        path = HERE / f'without-{number}'
        done = run(*REPORT, '--output', path, without=closed)
        assert done.returncode == 0 and json.loads(path.read_bytes())['schema'] == 1, (closed, done)
    assert run('dance', without='>&-').returncode == 64
    for_each(enumerate(('>&-', '<&- >&-', '>&- 2>&-', '<&- >&- 2>&-')), test)


def nobody_who_reads_is_told_quietly():
    for heeded, status in ({'restore_signals': True}, -signal.SIGPIPE), ({'restore_signals': False}, 74):
        ours, theirs = os.pipe()
        os.close(ours)
        done = run('list', 'codes', stdout=theirs, **heeded)
        os.close(theirs)
        assert done.returncode == status and done.stderr == b'', (heeded, done)


def what_is_for_others_is_the_same_in_any_locale():
    japanese = '--language', 'ja'
    cases = [('list', 'codes', '--json'), ('request', '--rehearse', 'approval-needed', *japanese),
             (*REPORT, *japanese, '--format', 'html'), (*REPORT, *japanese, '--format', 'text'),
             ('open', written_report(), '--handover', 'markdown', *japanese),
             ('open', written_report(), '--escalate', 'hubspot', *japanese)]

    def test(*arguments):
        one, other = (re.sub(rb'sha256:\w+|\d', b'', run(*arguments, locale=locale).stdout)
                      for locale in ('C', 'C.UTF-8'))
        assert one == other and not one.isascii(), (arguments, one, other)
    for_each(cases, test)
    for command in ('check', '--json', '--paste', '-'), ('decode', '--json'):
        told = run(*command, typed=NAMED.encode(), locale='C').stdout
        assert 'Łódź' in told.decode(), (command, told)


def what_is_for_the_person_is_readable_in_any_locale():
    def test(*arguments):
        plain, whole = (run(*arguments, locale=locale).stdout.decode() for locale in ('C', 'C.UTF-8'))
        assert plain.isascii() and plain.count('?') == whole.count('?'), (arguments, plain)
    for_each([HEALTHY, ('walk', 'reconnect'), ('--help',), ('check', '--rehearse', 'without-licence')], test)
    assert '  + Your mail domain: Fine.' in run(*HEALTHY, locale='C').stdout.decode()
    done = run('list', 'wishes\u2713\u00e9', locale='C').stderr + run('dance\u2713\u00e9', locale='C').stderr
    assert b'There is no command "dance+e".' in done, done


def links():
    """What may be written, as (name, where it is then)."""
    (HERE / 'old').write_text('old')
    for name, target in (('to-old', 'old'), ('to-link', HERE / 'to-old'), ('to-nothing', 'nothing')):
        (HERE / name).symlink_to(target)
    return [('old', 'old'), ('to-old', 'old'), ('to-link', 'old'), ('to-nothing', 'nothing')]


def a_file_is_replaced_and_a_link_is_followed():
    for name, place in links():
        done = run(*REPORT, '--output', HERE / name)
        assert done.returncode == 0 and json.loads((HERE / place).read_bytes())['schema'] == 1, (name, done)
        assert (HERE / name).is_symlink() == (name != place) and not (HERE / place).is_symlink(), name
        (HERE / place).write_text('old')


def odd_places():
    os.mkfifo(HERE / 'pipe')
    (HERE / 'folder').mkdir()
    socket.socket(socket.AF_UNIX).bind(str(HERE / 'socket'))
    for name in 'pipe', 'folder':
        (HERE / ('to-' + name)).symlink_to(name)
    (HERE / 'loop').symlink_to('loop')
    names = ['pipe', 'folder', 'socket', 'to-pipe', 'to-folder', 'loop']
    try:
        os.mknod(HERE / 'device', stat.S_IFCHR | 0o600, os.makedev(1, 3))
    except PermissionError:
        return names
    return [*names, 'device']


def what_is_no_file_is_left_as_it_is():
    names = odd_places()
    before = {path.name: os.lstat(path) for path in HERE.iterdir()}

    def test(name):
        done = run(*REPORT, '--output', HERE / name)
        assert done.returncode == 64 and b'cannot be written' in done.stderr and not done.stdout, (name, done)
        left = os.lstat(HERE / name)
        assert (left.st_ino, left.st_mode) == (before[name].st_ino, before[name].st_mode), name
    for_each([(name,) for name in names], test)
    assert {path.name for path in HERE.iterdir()} == set(before)


def what_leads_to_an_open_pipe_is_no_file():
    ours, theirs = os.pipe()
    done = run(*REPORT, '--output', f'/proc/self/fd/{theirs}', pass_fds=[theirs])
    os.close(theirs)
    assert done.returncode == 64 and os.read(ours, 1) == b'', done
    os.close(ours)


WRONG = [('X',), ('check', '--X'), ('decode', 'X'), ('decode', '--X'), ('open', '--X', 'y'), ('open', '--language', 'X', 'y'),
         ('list', '--X'), ('walk', '--X'), ('code', '--X'), ('code', 'X'), ('rehearse', 'X', '--serve'), ('rehearse', '--X'),
         ('sign-out', '--X'), ('sign-in', '--X'), ('check', '--answer', 'X', 'a@b.example'), ('check', '--paste', 'X'),
         ('check', '--answer', 'hubspot-now=X', 'a@b.example'), ('check', '--only', 'X', 'a@b.example'),
         ('check', '--deadline', 'X'), ('check', '--batch', 'X'), ('check', '--batch', '/dev/null', '--skip-done', 'X'),
         ('check', '--rehearse', './X'), (*REPORT, '--output', '/X/y'),
         (*REPORT, '--format', 'X'), ('request', '--rehearse', 'approval-needed', '--language', 'X'),
         ('rehearse', 'healthy', '--serve', '--authority', '/X/y')]


def what_was_typed_steers_no_terminal():
    def test(*arguments):
        for evil in EVIL.encode(), b'\xfc\x9b' + EVIL.encode() + b'\xfc':
            done = run(*(os.fsencode(argument).replace(b'X', evil) for argument in arguments))
            said = done.stderr.decode()
            assert done.returncode == 64 and said and not STEERS.search(said), (arguments, done)
    for_each(WRONG, test)


def what_was_typed_is_not_said_at_length():
    def test(*arguments):
        done = run(*(argument.replace('X', 'A' * 100000) for argument in arguments))
        assert done.returncode == 64 and 0 < len(done.stderr) < 1000, (arguments, done.stderr[:2000])
    for_each(WRONG, test)
    assert ('A' * 199 + '…').encode() in run('A' * 201).stderr
    assert ('A' * 200 + '”').encode() in run('A' * 200).stderr


def a_name_that_is_no_text_is_said_when_its_list_breaks_off():
    name = os.fsencode(HERE) + b'/\xfc'
    os.symlink('/proc/self/mem', name)
    done = run('check', '--batch', name, '--rehearse', 'healthy')
    assert done.returncode == 74 and '\ufffd” cannot be read.' in done.stderr.decode(), done


def json_shows_no_sign_that_steers():
    evil = 'a\x7f\x80\x9f\u061c\u200e\u200f\u202a\u202e\u2066\u2069\u2028\U000e0041é'
    (HERE / 'list').write_text(f'{evil}@harbour.example\n', encoding='utf-8')
    done = run('check', '--batch', HERE / 'list', '--rehearse', 'healthy')
    row = json.loads(done.stdout)
    assert row['address'] == f'{evil}@harbour.example' and not STEERS.search(done.stdout.decode()), done
    assert '\\udb40\\udc41é' in done.stdout.decode(), done
    told = run('check', f'"{evil}"@harbour.example', '--only', 'address', '--json').stdout.decode()
    assert not STEERS.search(told), told


def what_is_done_is_read_from_a_file_only():
    (HERE / 'short').write_text('a@harbour.example\n')
    call = 'check', '--batch', HERE / 'short', '--rehearse', 'healthy', '--skip-done'
    os.mkfifo(HERE / 'endless')
    for name in '/dev/zero', HERE / 'endless', HERE:
        done = run(*call, name)
        assert done.returncode == 64 and b'cannot be read' in done.stderr and not done.stdout, (name, done)
    (HERE / 'done').write_bytes(run(*call[:-1]).stdout)
    (HERE / 'to-done').symlink_to('done')
    done = run(*call, HERE / 'to-done')
    assert done.returncode == 0 and not done.stdout and b'Done before' in done.stderr, done


TESTS = [lost_output_is_told, without_standard_output_it_is_lost, what_writes_nothing_loses_nothing,
         nobody_who_reads_is_told_quietly, what_is_for_others_is_the_same_in_any_locale,
         what_is_for_the_person_is_readable_in_any_locale, a_file_is_replaced_and_a_link_is_followed,
         what_is_no_file_is_left_as_it_is, what_leads_to_an_open_pipe_is_no_file, what_was_typed_steers_no_terminal,
         what_was_typed_is_not_said_at_length, a_name_that_is_no_text_is_said_when_its_list_breaks_off,
         json_shows_no_sign_that_steers, what_is_done_is_read_from_a_file_only]


def main():
    print('1..{}'.format(len(TESTS)))
    for number, test in enumerate(TESTS, 1):
        try:
            test()
            print('ok {} - {}'.format(number, test.__name__.replace('_', ' ')))
        except Exception as error:
            print('not ok {} - {}'.format(number, test.__name__.replace('_', ' ')))
            print('# {!r}'.format(error)[:2000])


main()
