#!/usr/bin/python3
# test-terminal.py - the real terminal program against practice customers, and given nonsense
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CLI, CATALOGUES = sys.argv[1:3]
FIXTURES = Path(__file__).resolve().parent.parent / 'fixtures' / 'decoder'
FACTS_OF_LOCAL_CLASS = {'address-typed'}
# What the administrator or the support of another company alone can put right.
FOR_SOMEBODY_ELSE = {'app-switched-off', 'government-cloud'}
WORKS = '\nHubSpot connects. Nothing stands in the way.\n'


def run(*arguments, **options):
    return subprocess.run([CLI, *arguments], capture_output=True, timeout=60, **options)


def check(*arguments):
    done = run('check', *arguments, '--json')
    return done.returncode, json.loads(done.stdout)


def customer(name, status, verdict, diagnosis):
    def test():
        code, result = check('--rehearse', name)
        assert code == status, code
        assert result['schema'] == 1 and result['verdict'] == verdict, result
        assert [d['id'] for d in result['diagnoses'][:1]] == ([diagnosis] if diagnosis else []), result
        assert set(result) == {'schema', 'verdict', 'diagnoses', 'facts', 'checks', 'code'}
        assert not FACTS_OF_LOCAL_CLASS & set(result['facts'])
        words = run('check', '--rehearse', name)
        assert words.returncode == status and len(words.stdout.decode().splitlines()) > 5
        assert words.stderr == b'', words.stderr
    return test


# Each kind of “no mailbox”, what ends a connection again and again, and ways that are closed.
KINDS = {
    'mail-elsewhere': 'mail-elsewhere', 'without-licence': 'mailbox-without-licence',
    'suspended-licence': 'licence-suspended', 'new-licence': 'licence-is-new',
    'hybrid': 'mailbox-on-premises', 'own-server': 'mailbox-on-premises',
    'moving': 'mailbox-is-being-moved', 'moved-yesterday': 'mailbox-just-moved',
    'guest': 'guest-account', 'shared-mailbox': 'mailbox-used-by-several',
    'private-account': 'personal-without-mailbox-told', 'assignment-needed': 'user-not-assigned',
    'ends-again': 'connection-ends-again-and-again', 'old-way': 'imap-way-into-the-cloud',
    'private-computer': 'computer-not-compliant',
}


def kinds_are_told_apart():
    for name, diagnosis in KINDS.items():
        code, result = check('--rehearse', name)
        assert code == 1 and result['diagnoses'][0]['id'] == diagnosis, (name, result['diagnoses'])


def a_guest_is_told_so_and_not_asked_for_a_mailbox():
    code, result = check('--rehearse', 'guest', '--signed-in')
    assert code == 1 and result['diagnoses'][0]['id'] == 'guest-account-here', result['diagnoses']
    assert 'mailbox-access' not in result['facts'], result['facts']
    done = run('sign-in', '--rehearse', 'guest', 'rita.vale@lagoon.example')
    assert done.returncode == 1 and b'You are a guest there' in done.stdout, done
    assert b'Its main address is the one' not in done.stdout, done


def wrong(*arguments, says):
    def test():
        done = run(*arguments)
        assert done.returncode == 64, done.returncode
        assert says in done.stderr.decode(), done.stderr
        assert done.stdout == b''
    return test


def address(text, form, domain=None):
    def test():
        code, result = check(text, '--only', 'address')
        assert result['facts']['address-form'] == form, result
        assert result['facts'].get('mail-domain') == domain, result
        assert code == (2 if form == 'fine' else 1), code
        assert [c['id'] for c in result['checks']] == ['address']
    return test


def typed_domain_is_answered():
    code, result = check('someone@quay.example', '--rehearse', 'healthy')
    assert code == 0 and result['facts']['mail-address'] == 'someone@quay.example', result
    assert result['facts']['mail-host'] == 'microsoft-365', result


def answer_decides():
    code, result = check('--rehearse', 'mail-elsewhere', '--answer', 'mail-read-at=microsoft',
                         '--answer', 'hubspot-now=same')
    assert code == 2 and result['diagnoses'] == [], result
    code, result = check('--rehearse', 'mail-elsewhere', '--answer', 'mail-read-at=unknown')
    assert code == 1 and result['diagnoses'][0]['certainty'] == 'likely', result


def outside_alone_is_never_clear():
    code, result = check('--rehearse', 'healthy', '--answer', 'hubspot-now=unknown')
    assert code == 2 and result['verdict'] == 'undecided', result


def only_named_checks_run():
    code, result = check('--rehearse', 'healthy', '--only', 'dns-mx')
    assert [c['id'] for c in result['checks']] == ['dns-mx'], result
    assert result['facts']['mail-host'] == 'microsoft-365', result
    assert 'tenant-exists' not in result['facts']


def what_is_behind_a_filter_is_told():
    for customer, evidence, diagnosis, certainty in (
            ('filter-in-front', 'microsoft-strong', None, None),
            ('filter-elsewhere', 'elsewhere', 'elsewhere-behind-filter', 'likely'),
            ('left-over-entry', 'microsoft-strong', 'msoid-left-over', 'certain')):
        _, result = check('--rehearse', customer)
        assert result['facts']['mail-evidence'] == evidence, result
        found = [(d['id'], d['certainty']) for d in result['diagnoses']]
        assert found[:1] == ([(diagnosis, certainty)] if diagnosis else []), found


def silence_ends_within_the_deadline():
    start = time.monotonic()
    code, result = check('--rehearse', 'nothing-reachable', '--deadline', '1')
    assert time.monotonic() - start < 2.5
    assert code in (1, 2), result


def interrupted_tells_what_is_known():
    for by in signal.SIGINT, signal.SIGTERM, signal.SIGHUP:
        process = subprocess.Popen([CLI, 'check', '--rehearse', 'nothing-reachable', '--json'],
                                   stdout=subprocess.PIPE)
        time.sleep(0.5)
        process.send_signal(by)
        out, _ = process.communicate(timeout=10)
        assert process.returncode == 3, (by, process.returncode)
        states = {c['id']: c['state'] for c in json.loads(out)['checks']}
        assert states['address'] == 'done' and states['dns-mx'] == 'cancelled', states


def interrupted_it_removes_its_draft():
    process = subprocess.Popen([CLI, 'check', '--rehearse', 'healthy', '--signed-in', '--browser',
                                '--answer', 'draft=yes', '--json'],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env={**os.environ, 'G_MESSAGES_DEBUG': 'medic-services medic-checks'})
    assert any(b'status 201' in line for line in process.stderr)
    process.send_signal(signal.SIGINT)
    out, said = process.communicate(timeout=10)
    assert process.returncode == 3, process.returncode
    assert json.loads(out)['facts']['draft'] == 'works', out
    assert b'Draft removed: status 204' in said, said


def under_nohup_a_lost_connection_ends_nothing():
    process = subprocess.Popen(['nohup', CLI, 'check', '--rehearse', 'nothing-reachable', '--deadline', '2', '--json'],
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    process.send_signal(signal.SIGHUP)
    out, _ = process.communicate(timeout=10)
    assert process.returncode in (1, 2), process.returncode
    assert all(c['state'] != 'cancelled' for c in json.loads(out)['checks']), out


def lists_are_whole():
    for name, least in {'checks': 4, 'diagnoses': 45, 'labels': 20, 'questions': 3, 'rehearsals': 3,
                        'steps': 100, 'walks': 3}.items():
        items = json.loads(run('list', name, '--json').stdout)
        assert len(items) >= least
        assert all(i['id'] and i['title'] for i in items), items
        assert len({i['id'] for i in items}) == len(items)
        words = run('list', name).stdout.decode()
        assert all(i['id'] in words for i in items)
    for item in json.loads(run('list', 'diagnoses', '--json').stdout):
        assert item['owner'] and item['steps'] and item['likely-when-all'], item
        assert all(s['rule'] and s['publisher'] and s['date'] for s in item['sources']), item
        assert all(s['actor'] and s['expect'] and s['changes'] for s in item['steps']), item
    homes = {i['id'] for name in ('diagnoses', 'walks') for i in json.loads(run('list', name, '--json').stdout)}
    for step in json.loads(run('list', 'steps', '--json').stdout):
        assert step['in'] and homes.issuperset(step['in']), step


def help_names_everything():
    assert 'mail-medic-cli list --help' in run('--help').stdout.decode()
    words = run('list', '--help').stdout.decode()
    lines = words.splitlines()
    assert all(len(line) <= 100 and line == line.rstrip() for line in lines), lines
    named = {word.strip(',“”') for line in lines if line.startswith('  ') for word in line.split()}
    lists = run('list').stderr.decode().split('There are: ')[1].split('.')[0].split('|')
    for name in lists:
        for item in json.loads(run('list', name, '--json').stdout):
            assert {word.strip(',') for word in item['id'].split()} <= named, item['id']


def bytes_that_are_no_text():
    done = run('check', b'\xff\xfe@\xc3', '--only', 'address', '--json')
    assert done.returncode == 1, done
    assert json.loads(done.stdout)['facts']['address-form'] != 'fine'


def codes_are_listed_once_for_each_cause():
    codes = json.loads(run('list', 'codes', '--json').stdout)
    causes = {c['id']: c for c in json.loads(run('list', 'causes', '--json').stdout)}
    assert len({c['id'] for c in codes}) >= 150, len(codes)
    assert len({(c['id'], c['cause']) for c in codes}) == len(codes)
    for code in codes:
        assert all(code[member] for member in ('owner', 'words', 'publisher', 'kind', 'url')), code
        assert code['cause'] in causes and time.strptime(code['date'], '%Y-%m-%d'), code
    assert all(c['words'] and c['owner'] for c in causes.values()), causes
    assert 'AADSTS65001' in run('list', 'codes').stdout.decode()
    assert 'not-recognised' in run('list', 'causes').stdout.decode()


def decode(text):
    """(exit status, the object) of a text on standard input; the words say the same."""
    done = run('decode', '--json', input=text)
    words = run('decode', '-', input=text)
    assert words.returncode == done.returncode and words.stdout, words
    assert not any(c < ' ' and c != '\n' for c in words.stdout.decode()), words.stdout
    return done.returncode, json.loads(done.stdout)


def text_says(text, cause, first=None, diagnosis=None, certainty=None, **members):
    """TEXT is bytes, or the name of a file of tests/fixtures/decoder."""
    def test():
        code, result = decode(text if isinstance(text, bytes) else (FIXTURES / text).read_bytes())
        assert code == (2 if cause == 'not-recognised' else 0), code
        assert set(result) == {'schema', 'codes', 'cause', 'diagnosis', 'certainty', 'owner', 'app',
                               'app-name', 'app-id', 'correlation-id', 'trace-id', 'time'}, result
        assert result['schema'] == 1 and result['cause'] == cause, result
        assert (result['codes'] or [None])[0] == first, result
        assert result['diagnosis'] == diagnosis, result
        assert result['certainty'] in ([certainty] if certainty else ['certain', 'likely']), result
        assert all(result[member.replace('_', '-')] == value for member, value in members.items()), result
    return test


def long_text_is_read_in_part():
    done = run('decode', '--json', input=b'AADSTS65001 ' + b'x ' * 1024 * 1024)
    assert json.loads(done.stdout)['codes'] == ['AADSTS65001'], done.stdout
    assert done.returncode == 0 and '1 MiB' in done.stderr.decode(), done


def file_is_read_like_standard_input():
    name = str(FIXTURES / 'consent-missing-token-json.txt')
    done = run('decode', name, '--json')
    assert done.returncode == 0 and json.loads(done.stdout)['codes'][0] == 'AADSTS65001', done
    words = run('decode', name).stdout.decode()
    assert 'cf109d46-1764-4305-a350-022fdaa87461' in words and 'What to do:' in words, words


def message_counts_with_and_without_an_address():
    message = str(FIXTURES / 'not-assigned-page.txt')
    code, result = check('--paste', message)
    assert code == 1 and result['diagnoses'][0]['id'] == 'user-not-assigned', result
    assert result['facts']['hubspot-error'] == 'AADSTS50105', result
    assert 'hubspot-message' not in result['facts'] and 'mail-address' not in result['facts'], result
    code, result = check('--paste', message, '--rehearse', 'healthy')
    assert code == 1 and result['diagnoses'][0]['id'] == 'user-not-assigned', result
    assert result['facts']['mail-address'].endswith('@harbour.example'), result
    done = run('check', '--paste', '-', '--json', input=Path(message).read_bytes())
    assert json.loads(done.stdout)['facts']['hubspot-error'] == 'AADSTS50105', done


def what_is_seen_counts_without_an_address():
    code, result = check('--answer', 'what-you-see=outlook-alias')
    assert code == 1, code
    assert result['facts']['hubspot-error-cause'] == 'alias-problem', result
    assert result['diagnoses'][0]['certainty'] == 'likely', result


def walks_show_the_steps_that_are_needed():
    for walk in json.loads(run('list', 'walks', '--json').stdout):
        done = run('walk', walk['id'])
        words = done.stdout.decode()
        assert done.returncode == 0 and walk['lead'] in words, done
        assert 'https://' in words and 'How to see that it worked' in words, words
    personal, work = 'https://login.live.com/logout.srf', 'https://login.microsoftonline.com/common/oauth2'
    words = run('walk', 'sign-out', '--answer', 'account-kind=work').stdout.decode()
    assert work in words and personal not in words, words
    words = run('walk', 'sign-out').stdout.decode()
    assert work in words and personal in words and '--answer account-kind=work' in words, words


def labels_are_as_on_the_other_page():
    assert 'Settings › General › Email › Disable › Yes, disable it' in run('walk', 'reconnect').stdout.decode()
    environment = {**os.environ, 'LANGUAGE': 'pl', 'MEDIC_LOCALE_DIR': CATALOGUES}
    words = run('walk', 'reconnect', env=environment).stdout.decode()
    assert 'Ustawienia (Settings) › Ogólne (General) › E-mail (Email) › Wyłącz (Disable)' in words, words
    assert 'Office 365 ›' in words and 'Office 365 (' not in words.split('Accept and connect to')[0], words


def follow(*arguments, typed=b'', status):
    done = run(*arguments, '--follow', input=typed)
    assert done.returncode == status, (done.returncode, done.stdout.decode()[-1000:])
    assert done.stderr == b'', done.stderr
    return done.stdout.decode()


def follow_customer(customer):
    left = customer['id'] in FOR_SOMEBODY_ELSE
    words = follow('check', '--rehearse', customer['id'], status=int(left))
    assert (WORKS in words) != left and ('What is left:' in words) == left, (customer, words)
    assert left or 'was changed\n' in words, (customer, words)
    assert left or words.endswith('You tried it there and said so.\n'), (customer, words)


def customers_are_followed_to_the_end():
    words = follow('check', '--rehearse', 'mail-elsewhere', status=0)
    assert 'Choose Gmail' in words and WORKS in words, words
    words = follow('check', '--rehearse', 'assignment-needed', status=0)
    assert words.index('assign you to HubSpot first') < words.index('must approve HubSpot first'), words
    assert 'It is gone.' in follow('check', '--rehearse', 'nothing-reachable', status=0)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(follow_customer, json.loads(run('list', 'rehearsals', '--json').stdout)))
    for walk in 'sign-out', 'reconnect', 'aliases':
        assert 'Connect your inbox' in follow('walk', walk, '--rehearse', 'healthy', status=0)


def what_is_no_good_sign_is_not_called_fine():
    words = run('check', '--rehearse', 'nothing-reachable').stdout.decode()
    assert 'Your network: Noted. This computer says that it is offline' in words \
        or 'Your network: Look here. This computer says that it is offline' in words, words
    words = run('check', '--rehearse', 'outlook-alias').stdout.decode()
    assert 'Your organisation: Noted. Microsoft knows no organisation' in words, words
    assert 'Your mail domain: Fine.' in words, words
    words = follow('check', '--rehearse', 'without-licence', status=0)
    assert 'Your mailbox: Noted. Microsoft says that it does not know the address' in words, words


def an_address_that_was_looked_at_is_not_asked_for():
    assert 'Check the address in this program' not in \
        follow('check', '--rehearse', 'without-licence', status=0)


def what_was_switched_off_is_connected_again():
    words = run('walk', 'reconnect').stdout.decode()
    places = [words.index(title) for title in (
        'Switch the calendar off as well', 'Connect your inbox in HubSpot', 'Connect your calendar again',
        'Set up again what you noted')]
    assert places == sorted(places), words


def the_end_is_a_receipt():
    words = follow('walk', 'reconnect', '--rehearse', 'healthy', status=0)
    receipt = words[words.index('What happened'):]
    assert 'Remove the old connection from HubSpot\n  Done by you at ' in receipt, receipt
    assert 'To undo: Connect the inbox again on the same tab.' in receipt, receipt
    assert 'Nothing else was changed' in receipt, receipt
    words = follow('check', '--rehearse', 'approval-needed', status=0)
    assert 'An administrator must approve HubSpot first\n  Found at ' in words, words


def looking_again_tells_three_outcomes_apart():
    words = follow('check', '--rehearse', 'blocked-network', status=0)
    assert words.count('It is still there.') == 2 and words.count('It is gone.') == 1, words
    assert words.index('It is still there.') < words.index('It is gone.'), words
    words = follow('check', '--rehearse', 'approval-needed', status=0)
    assert 'Whether it helped cannot be seen from here.' in words, words
    assert 'It is gone.' not in words and 'It is still there.' not in words, words


SEEN = ['check', '--answer', 'what-you-see=outlook-alias', '--answer', 'account-kind=personal']
TOLD = ['check', '--answer', 'what-you-see=message']


def person_is_followed_line_by_line():
    assert 'HubSpot connects' in follow(*SEEN, typed=b'\n' * 6 + b'1\n', status=0)
    words = follow(*SEEN, typed=b'\n' * 50, status=1)
    assert words.count('Try it in HubSpot now') == 1 and 'What is left:' in words, words
    words = follow('walk', 'aliases', typed=b'2\n' + b's\n' * 6 + b'1\n', status=0)
    assert 'admin.microsoft.com' not in words, words


def person_pastes_line_by_line():
    words = follow(*TOLD, typed=b'error=access_denied\r\nAADSTS50105: no\r\n.\r\nq\n', status=3)
    assert 'AADSTS50105' in words and 'assign you' in words and 'This is what is known' in words, words
    assert 'We do not guess' in follow(*TOLD, typed=b' \n.\n', status=2)


def end_of_input_tells_what_is_known():
    assert 'This is what is known' in follow(*SEEN, typed=b'', status=3)
    assert 'This is what is known' in follow(*SEEN, typed=b's\nq\n', status=3)
    assert 'Stopped.' in follow('walk', 'sign-out', typed=b'1', status=3)
    assert 'Stopped.' in follow('walk', 'sign-out', typed=b'dance\n' * 9, status=3)


def interrupted_follower_tells_what_is_known():
    process = subprocess.Popen([CLI, *SEEN, '--follow'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert any(b'Press Enter' in line for line in process.stdout)
    process.send_signal(signal.SIGINT)
    out = process.stdout.read()
    process.stdin.close()
    assert process.wait(timeout=10) == 3, process.returncode
    assert b'This is what is known' in out, out


def file_that_is_none(*command):
    def test():
        with tempfile.TemporaryDirectory() as folder:
            for name in folder, folder + '/nothing':
                wrong(*command, name, says='cannot be read')()
    return test


EVIL = ("AADSTS65001: the application with ID '7769069a-b05d-456e-ac30-bd624aa6227d' named "
        "'Red\x1b[31m\u202eHat\x07'").encode()
URL = (b'https://app.hubspot.com/cb?error=access_denied&error_description=AADSTS65004%3a+User+declined'
       b'+to+consent+to+access+the+app.%0d%0aTrace+ID%3a+087c71c4-5ed6-46b7-a4da-887c1c698683')
HTML = (b'<p>AADSTS50105: Your administrator has configured the application HubSpot '
        b'(&#39;7769069a-b05d-456e-ac30-bd624aa6227d&#39;) to block users.</p>')
NUMBERED = b'{"error":"invalid_grant","error_description":"AADSTS700082: The refresh token has expired."}'

TESTS = {
    'the healthy customer is clear once he says that it works': customer('healthy', 0, 'clear', None),
    'the customer with mail elsewhere is a problem': customer('mail-elsewhere', 1, 'problem', 'mail-elsewhere'),
    'the customer without a network is a problem':
        customer('nothing-reachable', 1, 'problem', 'offline'),
    'the customer whose connection is opened is a problem':
        customer('opened-connection', 1, 'problem', 'connection-opened'),
    'each kind of “no mailbox” is told apart': kinds_are_told_apart,
    'any typed domain is answered in a rehearsal': typed_domain_is_answered,
    'an answer decides, and not knowing leaves it likely': answer_decides,
    'what is seen from outside alone is never clear': outside_alone_is_never_clear,
    'only the named checks run, an unknown precondition notwithstanding': only_named_checks_run,
    'what is behind a filter is told, and how sure that is': what_is_behind_a_filter_is_told,
    'a silent world ends within the deadline': silence_ends_within_the_deadline,
    'interrupted, it tells what is known': interrupted_tells_what_is_known,
    'interrupted, it removes its draft': interrupted_it_removes_its_draft,
    'under nohup, a lost connection ends nothing': under_nohup_a_lost_connection_ends_nothing,
    'lists are whole, in words and as JSON': lists_are_whole,
    'the help of list names everything': help_names_everything,
    'spaces around an address are forgiven': address('  someone@harbour.example ', 'fine', 'harbour.example'),
    'a display name is forgiven': address('Some One <someone@Harbour.Example>', 'fine', 'harbour.example'),
    'an international domain is understood': address('someone@bücher.example', 'fine', 'xn--bcher-kva.example'),
    'no address at all is said to be so': address('nonsense', 'no-at'),
    '10,000 characters are said to be too long': address('a' * 10000, 'too-long'),
    'bytes that are no text are said to be none': bytes_that_are_no_text,
    'an unknown command is wrong use': wrong('dance', says='dance'),
    'an unknown option is wrong use': wrong('check', '--dance', says='dance'),
    'no address is wrong use': wrong('check', says='address'),
    'two addresses are wrong use': wrong('check', 'a@b.example', 'c@d.example', says='one address'),
    'an unknown customer is wrong use': wrong('check', '--rehearse', '../healthy', says='practice customer'),
    'an unknown check is wrong use': wrong('check', 'a@b.example', '--only', 'dns', says='dns'),
    'behind “--” is a name, whatever it begins with': wrong('decode', '--', '-x', says='“-x” cannot be read'),
    '“--” itself is no name': wrong('decode', '--', '-x', '-y', says='Give one file only'),
    'an address may come behind “--”': wrong('check', '--', '-x', '-y', says='Give one address only'),
    'a list may come behind “--”': wrong('list', '--', '-x', says='causes|checks'),
    'no check at all is wrong use': wrong('check', 'a@b.example', '--only', '', says='no check “”'),
    'a comma alone is no check': wrong('check', 'a@b.example', '--only', ',', says='no check “,”'),
    'an unknown question is wrong use': wrong('check', 'a@b.example', '--answer', 'x=y', says='x'),
    'an answer nobody offers is wrong use':
        wrong('check', 'a@b.example', '--answer', 'hubspot-now=perhaps', says='hubspot-now=perhaps'),
    'a deadline of nothing is wrong use': wrong('check', 'a@b.example', '--deadline', '0', says='deadline'),
    'an unknown list is wrong use': wrong('list', 'wishes', says='List what'),
    'codes are listed once for each cause': codes_are_listed_once_for_each_cause,
    'a token answer says what it means':
        text_says('consent-missing-token-json.txt', 'consent-missing', 'AADSTS65001', 'consent-missing', 'certain',
                  owner='user', app='hubspot', time='2026-09-21 07:33:10Z'),
    'in a web address the deciding code comes first':
        text_says(URL, 'consent-declined', 'AADSTS65004', 'consent-declined',
                  trace_id='087c71c4-5ed6-46b7-a4da-887c1c698683'),
    'a page is read without its markup':
        text_says(HTML, 'user-not-assigned', 'AADSTS50105', 'user-not-assigned', app='hubspot'),
    'the number decides, not what is around it':
        text_says(NUMBERED, 'session-expired-or-revoked', 'AADSTS700082', 'connection-not-used-for-long'),
    'a message of another app is none of HubSpot':
        text_says('not-assigned-other-app.txt', 'user-not-assigned', 'AADSTS50105', app='other', app_name='Slack'),
    'a name in a message cannot steer the terminal': text_says(EVIL, 'consent-missing', 'AADSTS65001', app='other'),
    'a recipe for soup is not recognised': text_says('nothing-soup-recipe.txt', 'not-recognised', certainty='none'),
    'nothing at all is not recognised': text_says(b'', 'not-recognised', certainty='none'),
    'bytes of any kind are not recognised':
        text_says(bytes(range(256)) * 512, 'not-recognised', certainty='none', owner='unknown'),
    'a text that was saved as UTF-16 is read':
        text_says(NUMBERED.decode().encode('utf-16'), 'session-expired-or-revoked', 'AADSTS700082',
                  'connection-not-used-for-long'),
    'of a text of 2 MiB the first half is read': long_text_is_read_in_part,
    'a file is read like standard input': file_is_read_like_standard_input,
    'a file to decode that is none is wrong use': file_that_is_none('decode'),
    'a file to paste that is none is wrong use': file_that_is_none('check', '--paste'),
    'a message counts, with and without an address': message_counts_with_and_without_an_address,
    'what is seen counts without an address': what_is_seen_counts_without_an_address,
    'walks show the steps that are needed': walks_show_the_steps_that_are_needed,
    'what is no good sign is not called fine': what_is_no_good_sign_is_not_called_fine,
    'an address that was looked at is not asked for': an_address_that_was_looked_at_is_not_asked_for,
    'what was switched off is connected again': what_was_switched_off_is_connected_again,
    'the end is a receipt of what was done': the_end_is_a_receipt,
    'a guest is told so and not asked for a mailbox': a_guest_is_told_so_and_not_asked_for_a_mailbox,
    'an unknown walk is wrong use, and the known ones are named': wrong('walk', 'dance', says='sign-out, reconnect'),
    'no walk is wrong use': wrong('walk', says='reconnect'),
    'following and JSON do not go together':
        wrong('check', '--rehearse', 'healthy', '--follow', '--json', says='--follow'),
    'labels are given as they stand on the other page': labels_are_as_on_the_other_page,
    'practice customers are followed to the end': customers_are_followed_to_the_end,
    'looking again tells gone, still there and not to be seen apart':
        looking_again_tells_three_outcomes_apart,
    'a person is followed line by line': person_is_followed_line_by_line,
    'a person pastes line by line': person_pastes_line_by_line,
    'the end of the input ends it, and what is known is said': end_of_input_tells_what_is_known,
    'Ctrl-C while it waits for a line ends it as well': interrupted_follower_tells_what_is_known,
}


def main():
    os.environ['LC_ALL'] = 'C.UTF-8'
    print('1..{}'.format(len(TESTS)))
    for number, (name, test) in enumerate(TESTS.items(), 1):
        try:
            test()
            print('ok {} - {}'.format(number, name))
        except Exception as error:
            print('not ok {} - {}'.format(number, name))
            print('# {!r}'.format(error))


main()
