#!/usr/bin/python3
# test-window-preferences.py - how to sign in is set, locked and corrected in the real window
#
# SPDX-License-Identifier: GPL-3.0-or-later

import sys

sys.dont_write_bytecode = True

from window import play  # noqa: E402

ID = 'Application (client) ID'
TENANT = 'Organisation (tenant)'
CLOUD = 'Microsoft cloud'
OURS = '12345678-90ab-cdef-1234-567890abcdef'
THUNDERBIRD = '9e5f94bc-e8a4-4e73-b8be-63364c29d753'
NOBODY_CAN = 'nobody can sign in'


def open_preferences(window):
    window.wait_for('Check my connection')
    window.keys('ctrl+comma')
    window.turn_to('Preferences')
    window.wait_for('Where to sign in')


def close_preferences(window):
    window.keys('Escape')
    window.turn_to('Mail Medic')
    window.wait_for('Check my connection')


def written(window, name):
    text = window.find(name, 'text').queryText()
    return text.getText(0, text.characterCount)


def says(window, name, text):
    window.wait(lambda: written(window, name) == text, f'“{text}” in {name}')


def gone(window, text):
    window.wait(lambda: not any(text in shown for shown in window.texts()), f'“{text}” to go')


def an_id_is_typed_and_still_there(window):
    open_preferences(window)
    window.wait_for(NOBODY_CAN)
    window.type(f' {OURS.upper()} ')
    window.keys('Return')
    gone(window, NOBODY_CAN)
    says(window, ID, OURS)
    close_preferences(window)
    open_preferences(window)
    says(window, ID, OURS)
    window.keys('ctrl+a', 'Delete', 'Return')
    window.wait_for(NOBODY_CAN)


def what_is_written_last_counts_on_closing(window):
    open_preferences(window)
    window.type(OURS)
    close_preferences(window)
    open_preferences(window)
    says(window, ID, OURS)


def another_programs_id_is_refused_by_name(window):
    open_preferences(window)
    window.type(THUNDERBIRD)
    window.keys('Return')
    window.wait_for('the id of another program: Thunderbird.')
    window.wait_for(NOBODY_CAN)
    window.keys('BackSpace')
    gone(window, 'Thunderbird')
    window.keys('Return')
    window.wait_for('An application id looks like')


def nobody_is_corrected_within_a_word(window):
    open_preferences(window)
    window.keys('Tab')
    window.type('harbour')
    assert 'A tenant is' not in ' '.join(window.texts())
    window.keys('Tab')
    window.wait_for('A tenant is a domain')
    window.keys('shift+Tab', 'End')
    window.type('.example')
    gone(window, 'A tenant is')
    window.keys('Tab')
    says(window, TENANT, 'harbour.example')
    assert 'A tenant is' not in ' '.join(window.texts())


def a_cloud_is_chosen(window):
    open_preferences(window)
    window.wait_for('Worldwide')
    window.tab_to(CLOUD)
    window.keys('space', 'Down', 'Down', 'Down', 'Return')
    window.wait_for('China, 21Vianet')
    close_preferences(window)
    open_preferences(window)
    window.wait_for('China, 21Vianet')


def what_is_locked_is_read_and_not_changed(window):
    open_preferences(window)
    for text in (OURS, 'harbour.example', 'US government, DoD'):
        assert any(text in shown for shown in window.texts()), window.texts()
    for variable in ('MEDIC_APPLICATION_ID', 'MEDIC_TENANT', 'MEDIC_CLOUD'):
        window.wait_for(f'Set by your organisation with {variable}')
    for name in (ID, TENANT):
        assert window.find(name, 'text') is None
    assert window.find(CLOUD, 'combo box') is None
    window.tab_to(TENANT)
    gone(window, NOBODY_CAN)


def each_is_locked_by_itself(window):
    open_preferences(window)
    window.wait_for('Set by your organisation with MEDIC_TENANT')
    assert window.find(TENANT, 'text') is None
    assert window.find(ID, 'text') and window.find(CLOUD, 'combo box')


def what_is_left_out_is_told_with_its_reason(window):
    open_preferences(window)
    window.wait_for('The environment variable MEDIC_APPLICATION_ID is not used')
    window.wait_for('the id of another program: Thunderbird.')
    window.wait_for('The environment variable MEDIC_CLOUD is not used')
    assert window.find(ID, 'text') and window.find(CLOUD, 'combo box')


def it_is_opened_from_the_menu_and_once(window):
    window.wait_for('Check my connection')
    window.keys('F10')
    window.wait_for('Preferences')
    window.keys('Down', 'Return') if window.find('Show in English') else window.keys('Return')
    window.turn_to('Preferences')
    window.wait_for('Where to sign in')
    window.keys('ctrl+comma')
    frames = [child.name for child in window.application()]
    assert frames.count('Preferences') == 1, frames
    close_preferences(window)


def a_window_without_a_schema_says_so(window):
    open_preferences(window)
    window.wait_for('What you set here is forgotten')
    window.type(OURS)
    close_preferences(window)
    open_preferences(window)
    says(window, ID, OURS)


def it_is_shown_in_english_and_back(window):
    window.wait_for('Sprawdź połączenie')
    window.keys('ctrl+comma')
    window.wait(lambda: len(list(window.application())) == 2, 'two windows')
    window.type('harbour')
    window.keys('F2')
    window.turn_to('Preferences')
    window.wait_for('Where to sign in')
    says(window, ID, 'harbour')
    window.keys('Escape')
    window.turn_to('Mail Medic')
    window.wait_for('Check my connection')


LOCKED = {'MEDIC_APPLICATION_ID': OURS, 'MEDIC_TENANT': 'harbour.example', 'MEDIC_CLOUD': 'dod'}
WRONG = {'MEDIC_APPLICATION_ID': THUNDERBIRD, 'MEDIC_CLOUD': 'moon'}

ENVIRONMENTS = {
    what_is_locked_is_read_and_not_changed: LOCKED,
    each_is_locked_by_itself: {'MEDIC_TENANT': 'harbour.example'},
    what_is_left_out_is_told_with_its_reason: WRONG,
    a_window_without_a_schema_says_so: {'GSETTINGS_SCHEMA_DIR': ''},
}

IN_POLISH = [it_is_shown_in_english_and_back]
TESTS = [an_id_is_typed_and_still_there, what_is_written_last_counts_on_closing,
         another_programs_id_is_refused_by_name, nobody_is_corrected_within_a_word,
         a_cloud_is_chosen, what_is_locked_is_read_and_not_changed, each_is_locked_by_itself,
         what_is_left_out_is_told_with_its_reason, it_is_opened_from_the_menu_and_once,
         a_window_without_a_schema_says_so] + IN_POLISH


play(TESTS, IN_POLISH, ENVIRONMENTS)
