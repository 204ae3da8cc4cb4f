# template.py - what xgettext finds in the sources, and the entries of a file for translators
#
# SPDX-License-Identifier: GPL-3.0-or-later

import ast
import re
import subprocess

from tap import ROOT

LITERAL = re.compile(r'"(?:\\.|[^"\\\n])*"')
FIELD = re.compile(r'^(msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?) ("(?:.*)"(?:\n".*")*)', re.M)


def text_of(literals):
    """What C makes of the literals in a row."""
    return ''.join(ast.literal_eval(literal) for literal in LITERAL.findall(literals))


def template_of(names):
    """What xgettext prints for the files NAMES with the arguments that po/meson.build gives it."""
    build = (ROOT / 'po' / 'meson.build').read_text(encoding='utf-8')
    done = subprocess.run(
        ['xgettext', '--from-code=UTF-8', '--keyword=_', '--keyword=N_', '--no-wrap', '--output=-',
         *re.findall(r"'(--keyword=\S+)'", build), *names],
        cwd=ROOT, text=True, capture_output=True, check=True, encoding='utf-8')
    return done.stdout


def entries_of(text):
    """{(context, msgid): its fields and whether it is fuzzy}, without what is no longer used."""
    entries = {}
    for block in re.split(r'\n{2,}', text):
        fields = {name: text_of(literals) for name, literals in FIELD.findall(block)}
        if 'msgid' in fields:
            fields['fuzzy'] = bool(re.search(r'^#,.*\bfuzzy\b', block, re.M))
            entries[fields.get('msgctxt'), fields['msgid']] = fields
    return entries
