#!/usr/bin/env python3
# test-privacy.py - nobody's address, and no place on somebody's computer, is in a file of the project
#
# SPDX-License-Identifier: GPL-3.0-or-later

import ipaddress
import re

from tap import ROOT, Tap, all_files, shown

# In ASCII: some languages put no space behind an address.
ADDRESS = re.compile(r'[\w.+-]+@((?:[\w-]+\.)+[A-Za-z][\w-]+)\b', re.ASCII)
IP_ADDRESS = re.compile(r'(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w.-]|/)')
PLACE = re.compile(r'(?<![\w.}])/(?:home|root|work|Users)/\w')

# What RFC 2606 and RFC 6761 set apart for examples, and what nobody can own.
NOBODYS = re.compile(r'(^|\.)(example|invalid|test|localhost)$|(^|\.)example\.(com|net|org)$')
# In the names of files: icon@2.svg, locale@latin.po and templates of Meson are no addresses.
FILES = re.compile(r'\.(svg|png|desktop|in|xml|po|service)$')

EXAMPLE_NETWORKS = [ipaddress.ip_network(network) for network in (
    '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '127.0.0.0/8', '0.0.0.0/32', '10.0.0.0/8',
    '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16', '198.18.0.0/15',
    '224.0.0.0/3')]

HOLDS_CASES = ('data/', 'tests/')


# A name that nobody has, for tests of what well-known domains mean.
OUR_OWN = 'mail-medic-test@'

# What Microsoft puts in place of an address that is not its own; no mail ever arrives there.
STAND_IN = re.compile(r'outlook_[0-9A-Fa-f]{16}@outlook\.com')


def is_somebodys_address(match):
    if match[0].startswith(OUR_OWN) or STAND_IN.fullmatch(match[0]):
        return False
    return not NOBODYS.search(match[1].lower()) and not FILES.search(match[1])


def is_somebodys_network(match):
    try:
        address = ipaddress.ip_address(match[0])
    except ValueError:
        return False  # a version, or a test of what is no address
    return not any(address in network for network in EXAMPLE_NETWORKS)


def texts():
    for path in all_files():
        if path.suffix == '.pot':
            continue  # made anew from the sources, and not kept
        try:
            yield path, path.read_text(encoding='utf-8').splitlines()
        except UnicodeDecodeError:
            continue  # a picture


def found(files, pattern, is_bad, folders=('',)):
    for path, lines in files:
        if shown(path).startswith(folders):
            yield from (f'{shown(path)}:{number}: {match[0]}' for number, line in enumerate(lines, 1)
                        for match in pattern.finditer(line) if is_bad(match))


def main():
    tap = Tap()
    files = list(texts())
    tap.check('there are files', [] if len(files) > 100 else [f'only {len(files)} below {ROOT.name}'])
    tap.check('addresses are of example domains', found(files, ADDRESS, is_somebodys_address))
    tap.check('in cases, networks are those for examples',
              found(files, IP_ADDRESS, is_somebodys_network, HOLDS_CASES))
    tap.check('no path leads into somebody’s computer', found(files, PLACE, lambda match: True))
    tap.finish()


main()
