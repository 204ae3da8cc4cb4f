#!/usr/bin/python3
# test-window-report.py - from a case to its report, by keyboard: read, saved, copied, printed
#
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

from practice import TABS_TO_CUSTOMERS, find_customer
from window import play

PREVIEW = 'The report, as it leaves'
PERSONAL = ('anna', 'harbour', '3f0c1d52-7a9e-4c1b-8a55-0b6f2e9d7c11')


def open_case(window):
    window.wait_for('Check my connection')
    window.tab_to('Practise')
    window.keys('Return')
    window.wait_for('Practise with a pretend customer')
    find_customer(window, 'An administrator must approve')
    window.keys('Return')
    window.wait_for('We have looked')


def open_report(window):
    open_case(window)
    window.keys('ctrl+s')
    window.wait_for('Save or share the report')
    window.wait_for('Page 12')


def preview(window):
    node = window.wait(lambda: window.find(PREVIEW, 'text'), 'the preview')
    text = node.queryText()
    return text.getText(0, text.characterCount)


def choose_format(window, downs):
    window.tab_to('Format')
    window.keys('space', *['Down'] * downs, 'Return')


def clipboard(target):
    return subprocess.run(['xclip', '-selection', 'clipboard', '-o', '-t', target], capture_output=True,
                          timeout=10, check=True).stdout.decode()


def assert_names_nobody(text):
    for word in PERSONAL:
        assert word not in text.lower(), (word, text)


def save(window, path):
    """Types where to, in the dialog that GTK shows where there is no portal."""
    window.tab_to('Save it as a file')
    window.keys('Return')
    window.wait(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', 'Save the report'],
                                       capture_output=True).stdout, 'the dialog')
    window.turn_to('Save the report')
    window.keys('ctrl+a')
    window.type(str(path))
    window.keys('Return')
    window.title = 'Mail Medic'
    window.wait(path.exists, 'the file')
    time.sleep(0.3)


def the_report_is_in_the_menu_where_there_is_a_case(window):
    window.wait_for('Check my connection')
    window.keys('ctrl+s')
    time.sleep(0.5)
    assert not window.find('Save or share the report'), window.texts()
    open_case(window)
    window.keys('F10')
    window.tab_to('Save or share the report…', 'Down')
    window.keys('Return')
    window.wait_for('Page 12')
    window.keys('alt+Left')
    window.wait_for('Page 2')


def what_is_hidden_stands_beside_what_goes_out(window):
    open_report(window)
    window.wait_for('Address to connect: here anna.nowak@harbour.example, in the report user-1@domain-1.example')
    window.wait_for('What was typed as the address: here anna.nowak@harbour.example, left out of the report')
    text = preview(window)
    assert 'user-1@domain-1.example' in text, text
    assert_names_nobody(text)


def a_file_for_mail_medic_is_saved_by_keyboard_and_is_json(window):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'case.json'
        open_report(window)
        choose_format(window, 2)
        window.wait_for('Your support agent opens it in Mail Medic, in any language')
        assert '"format"' in preview(window), preview(window)
        save(window, path)
        subprocess.run(['/usr/bin/python3', '-m', 'json.tool', str(path)], check=True, stdout=subprocess.DEVNULL)
        text = path.read_text(encoding='utf-8')
        assert json.loads(text)['format'] == 'mail-medic-report', text
        assert_names_nobody(text)
        assert os.stat(path).st_mode & 0o077 == 0, oct(os.stat(path).st_mode)
        assert text == preview(window)


def a_web_page_is_saved_and_names_nobody(window):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / 'case.html'
        open_report(window)
        choose_format(window, 1)
        window.wait_for('To attach to a mail; every browser opens it')
        save(window, path)
        text = path.read_text(encoding='utf-8')
        assert text.startswith('<!DOCTYPE html>') and text.endswith('</html>\n'), text
        assert_names_nobody(text)


def the_text_is_copied(window):
    open_report(window)
    window.tab_to('Copy')
    window.keys('Return')
    window.wait_for('Copied')
    text = clipboard('UTF8_STRING')
    assert text.startswith('Mail Medic report\n====='), text
    assert_names_nobody(text)


def a_web_page_is_copied_as_text_and_as_html(window):
    open_report(window)
    choose_format(window, 1)
    window.wait_for('To attach to a mail; every browser opens it')
    window.press('Copy')
    window.wait_for('Copied')
    assert clipboard('UTF8_STRING').startswith('Mail Medic report\n====='), clipboard('UTF8_STRING')
    assert clipboard('text/html').startswith('<!DOCTYPE html>'), clipboard('text/html')
    assert_names_nobody(clipboard('text/html'))


def it_is_printed(window):
    open_report(window)
    window.tab_to('Print it')
    window.keys('Return')
    window.wait(lambda: subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', 'Print'],
                                       capture_output=True).stdout, 'the printers')


def everything_is_reached_by_the_tab_key(window):
    open_report(window)
    for name in ('Format', 'Whoever gets it reads', PREVIEW, 'Print it', 'Copy', 'Save it as a file'):
        window.tab_to(name)


def the_language_is_chosen_and_outlives_that_of_the_window(window):
    window.wait_for('Sprawdź połączenie')
    window.tab_to('Ćwiczenia')
    window.keys('Return')
    window.wait_for('Poćwicz na fikcyjnym kliencie')
    window.keys(*TABS_TO_CUSTOMERS, 'Return')
    window.wait_for('Sprawdzanie zakończone')
    window.keys('F2')
    window.wait_for('We have looked')
    window.keys('ctrl+s')
    window.wait_for('Page 12')
    assert preview(window).startswith('Mail Medic report'), preview(window)
    window.tab_to('Whoever gets it reads')
    window.keys('space', 'Down', 'Return')
    window.wait(lambda: 'Online' not in preview(window), 'another language')
    polish = preview(window)
    window.keys('F2')
    window.wait_for('12')
    window.keys('F2')
    window.wait_for('Page 12')
    # It is of another second, and so are its first lines and its last ones.
    assert preview(window).splitlines()[6:25] == polish.splitlines()[6:25], preview(window)


play([the_report_is_in_the_menu_where_there_is_a_case, what_is_hidden_stands_beside_what_goes_out,
      a_file_for_mail_medic_is_saved_by_keyboard_and_is_json, a_web_page_is_saved_and_names_nobody,
      the_text_is_copied, a_web_page_is_copied_as_text_and_as_html, it_is_printed,
      everything_is_reached_by_the_tab_key, the_language_is_chosen_and_outlives_that_of_the_window],
     in_polish=[the_language_is_chosen_and_outlives_that_of_the_window])
