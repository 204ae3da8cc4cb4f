#!/usr/bin/python3
# test-sandbox.py - the installed Flatpak in its real sandbox, with the real portals beside it
#
# test-sandbox.py MANIFEST TEST-KEYRING: prints TAP. Run by ./dev flatpak --test, in a session of its own.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True

from sandbox import APPLICATION, FileDialog, Sandboxed, run  # noqa: E402
import practice  # noqa: E402
import real_browser  # noqa: E402

MANIFEST, KEYRING = (Path(argument).resolve() for argument in sys.argv[1:3])
HOME = Path(os.environ['HOME'])
OWN = HOME / '.var' / 'app' / APPLICATION
PRIVATE = 'nobody else may read this'
MESSAGE = ('AADSTS50105: Your administrator has configured the application to block users unless they are '
           'specifically granted access to the application. Timestamp: 2026-11-20 09:14:03Z')
PERMISSIONS = {'--share=network': 'shared=network', '--share=ipc': 'shared=ipc', '--device=dri': 'devices=dri',
               '--socket=wayland': 'sockets=wayland', '--socket=fallback-x11': 'sockets=fallback-x11'}


def open_keyring():
    """As it is for somebody who has signed in to the desktop."""
    subprocess.run(['gnome-keyring-daemon', '--unlock', '--components=secrets', '--daemonize'], input='test',
                   text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def search(attribute):
    """Paths of what the session's keyring, outside of the sandbox, holds of this application."""
    command = ['gdbus', 'call', '--session', '--dest', 'org.freedesktop.secrets',
               '--object-path', '/org/freedesktop/secrets',
               '--method', 'org.freedesktop.Secret.Service.SearchItems', f"{{'{attribute}': '{APPLICATION}'}}"]
    told = subprocess.run(command, text=True, capture_output=True, check=True).stdout
    return re.findall(r"'(/[^']+)'", told)


def wait(happens, what, seconds=30):
    end = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < end, 'waited in vain for ' + what
        time.sleep(0.2)


def it_has_the_permissions_of_the_manifest_and_no_other():
    told = subprocess.run(['flatpak', 'info', '--user', '--show-permissions', APPLICATION], text=True,
                          capture_output=True, check=True).stdout
    granted = set()
    for line in told.splitlines():
        key, _, values = line.partition('=')
        granted |= {f'{key}={value}' for value in values.split(';') if value}
    # Flatpak writes the older name beside “fallback-x11”, for those that do not know it.
    granted.discard('sockets=x11')
    wanted = json.loads(MANIFEST.read_text(encoding='utf-8'))['finish-args']
    assert granted == {PERMISSIONS[each] for each in wanted}, told
    assert '[Session Bus Policy]' not in told and 'filesystems' not in told, told


def it_sees_nothing_of_the_home_folder():
    for folder in (HOME, HOME / 'Documents', HOME / '.ssh'):
        folder.mkdir(exist_ok=True)
        (folder / 'private').write_text(PRIVATE)
    told = run('sh', '-c', 'find "$0" -type f -exec cat {} + ; cat "$0/private"; ls -A "$0"', str(HOME))
    assert PRIVATE not in told.stdout and told.stdout.split() == ['.var'], told
    told = run('sh', '-c', 'echo mine > "$0/left"; ls "$0"', str(HOME))
    assert not (HOME / 'left').exists(), told


def a_token_is_stored_and_read_back():
    """By the program's own code. libsecret keeps a file in the sandbox, and asks the portal for its key."""
    told = run(str(KEYRING), options=[f'--filesystem={KEYRING.parent}:ro'], MEDIC_KEYRING='unlocked')
    passed = [line for line in told.stdout.splitlines() if line.startswith('ok ')]
    assert told.returncode == 0 and len(passed) >= 5, told
    kept = OWN / 'data' / 'keyrings' / 'default.keyring'
    assert kept.is_file(), list(OWN.rglob('*'))
    assert search('app_id') and not search('application'), (search('app_id'), search('application'))


def a_practice_customer_is_solved(window):
    practice.open_customer(window, 'The mail is somewhere else')
    for texts in practice.go_on(window, 'Done'):
        pass
    assert 'HubSpot connects' in texts, texts


def it_speaks_the_languages_that_it_brings(window):
    window.wait_for('Sprawdź połączenie')
    window.keys('F2')
    window.wait_for('Check my connection')


def a_link_is_opened_outside_and_the_person_signs_in_there(window):
    """Through the portal to the session's browser; what that brings back arrives in the sandbox."""
    with real_browser.Browser() as browser:
        practice.offer_to_sign_in(window, 'Everything is in order')
        window.press('Sign in in the browser')
        practice.enter(window, 'Open the page in the browser')
        browser.follow_link()
        browser.press('pick', 'account', 'anna.nowak@harbour.example')
        browser.press('consent', 'accept')
        window.wait_for('That is the right account')


def a_request_is_saved_where_the_person_says(window):
    """In the portal's dialog: that one file is all that the sandbox is let see of the folder."""
    place = HOME / 'request.html'
    window.wait_for('Check my connection')
    window.tab_to('I see an error message')
    window.keys('Return')
    window.wait_for('Paste what you see')
    window.write('The message that you see', MESSAGE)
    window.wait(lambda: window.pressable('Show me what to do'), 'the message to be read')
    window.press('Show me what to do')
    window.wait_for('What we found')
    window.press('Write the request')
    practice.enter(window, 'Save it as a file')
    dialog = FileDialog(window, 'Save the request')
    name = dialog.wait(lambda: next(node for node in dialog.walk() if node.getRoleName() == 'text'),
                       'the name')
    name.queryEditableText().setTextContents(str(place))
    dialog.press('Save')
    wait(place.is_file, 'the file')
    window.wait_for('Saved')
    assert '<html' in place.read_text(encoding='utf-8'), place.read_text(encoding='utf-8')[:300]


COMMANDS = [it_has_the_permissions_of_the_manifest_and_no_other, it_sees_nothing_of_the_home_folder,
            a_token_is_stored_and_read_back]
WINDOWS = {a_practice_customer_is_solved: 'en', it_speaks_the_languages_that_it_brings: 'pl',
           a_link_is_opened_outside_and_the_person_signs_in_there: 'en',
           a_request_is_saved_where_the_person_says: 'en'}


def in_a_window(test, language):
    window = Sandboxed(LANGUAGE=language)
    try:
        test(window)
        assert window.process.poll() is None, 'the program ended by itself'
    finally:
        window.close()


def obstacle_to(test):
    """Why this cannot be tested here, or nothing."""
    usual = f'/run/user/{os.getuid()}'
    if test is a_request_is_saved_where_the_person_says and os.environ['XDG_RUNTIME_DIR'] != usual:
        return 'only root can have a runtime folder of its own for a while'
    return None


def attempt(test):
    if test in WINDOWS:
        in_a_window(test, WINDOWS[test])
    else:
        test()


def main():
    open_keyring()
    print(f'1..{len(COMMANDS) + len(WINDOWS)}')
    failed = 0
    for number, test in enumerate([*COMMANDS, *WINDOWS], 1):
        good, remark = 'ok', ''
        try:
            if obstacle_to(test):
                remark = ' # SKIP ' + obstacle_to(test)
            else:
                attempt(test)
        except Exception as error:
            failed += 1
            good, remark = 'not ok', '\n# ' + str(error)[:3000].replace('\n', ' ')
        print(f'{good} {number} - {test.__name__.replace("_", " ")}{remark}', flush=True)
    return 1 if failed else 0


sys.exit(main())
