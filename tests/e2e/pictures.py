#!/usr/bin/python3
# pictures.py - takes pictures of every page from the running program
#
# pictures.py MAIL-MEDIC FOLDER [WIDTH HEIGHT]; ADW_DEBUG_COLOR_SCHEME=prefer-dark for
# dark ones, MEDIC_DPI=192 for large text.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import sys
from pathlib import Path

from window import Window


def open_customer(window, number):
    window.keys('Tab', 'Tab', 'Return')
    window.wait_for('Practise with a pretend customer')
    window.keys('Tab', *['Down'] * number, 'Return')


def way_of_mail_elsewhere(window, take):
    window.wait_for('Check my connection')
    take('start')
    window.type('nonsense')
    window.keys('Return')
    window.wait_for('An address has an @ in it')
    take('start-wrong')
    open_customer(window, 1)
    window.wait_for('We have looked')
    take('checked')
    window.keys('Return')
    window.wait_for('Where do you read')
    window.keys('Down', 'space')
    take('question')
    window.keys('Return')
    window.wait_for('Why we think so')
    take('diagnosis')
    window.press('Show me the steps')
    window.press('Done, next step')
    window.wait_for('Step 2 of 2')
    take('steps')
    window.press('Done, check again')
    window.wait_for('Try it in HubSpot')
    window.keys('space', 'Return')
    window.wait_for('What happened')
    take('done')


def way_of_nothing_reachable(window, take):
    window.wait_for('Check my connection')
    window.keys('Tab', 'Tab', 'Return')
    window.wait_for('Practise with a pretend customer')
    take('practise')
    window.keys('Tab', 'Down', 'Down', 'Return')
    window.wait_for('Looking for the cause')
    take('checking')
    window.wait_for('We have looked')
    window.keys('Return')
    window.wait_for('Why we think so')
    take('diagnosis-network')
    window.keys('Return')
    window.wait_for('Step 1 of 3')
    window.keys('Return')
    window.wait_for('Try it in HubSpot')
    window.keys('Down', 'space', 'Return')
    window.wait_for('There is not enough')
    take('diagnosis-unknown')


def main():
    binary, folder = sys.argv[1], Path(sys.argv[2])
    size = [int(number) for number in sys.argv[3:5]] or [1000, 760]
    folder.mkdir(parents=True, exist_ok=True)
    for way in (way_of_mail_elsewhere, way_of_nothing_reachable):
        window = Window(binary, LANGUAGE='en')
        try:
            window.resize(*size)
            way(window, lambda name: window.picture(folder / (name + '.png')))
        finally:
            window.close()


main()
