# tap.py - what the tests of this folder share: TAP lines, the root of the sources, C without its words
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

# A comment, a string or a character: whichever begins first.
_NOT_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'', re.S)


class Tap:
    """Counts test cases and prints each as a line of the Test Anything Protocol."""

    def __init__(self):
        self.n = self.n_failed = 0

    def check(self, sentence, problems):
        """One case: it fails when PROBLEMS has any, and then shows them."""
        problems = list(problems)
        self.n += 1
        self.n_failed += bool(problems)
        print(f'{"not ok" if problems else "ok"} {self.n} - {sentence}')
        for problem in problems:
            print('# ' + str(problem).replace('\n', '\n# '))

    def finish(self):
        # No case at all is no success: something was looked for in the wrong place.
        print(f'1..{self.n}')
        sys.exit(1 if self.n_failed or not self.n else 0)


def sources(*patterns):
    """The files below the root that fit one of PATTERNS, in order."""
    return sorted({path for pattern in patterns for path in ROOT.glob(pattern)})


def shown(path):
    return path.relative_to(ROOT).as_posix()


def all_files():
    """Every file of the project, without build folders and what version control keeps for itself."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(name for name in folders if name not in ('.git', '__pycache__')
                            and not Path(folder, name, 'meson-private').exists())
        yield from (Path(folder, name) for name in sorted(names) if name != '.git')


def _blank(match):
    return re.sub(r'[^\n"\']', ' ', match[0]) if match[0][0] != '/' else re.sub(r'[^\n]', ' ', match[0])


def code_of(text):
    """TEXT of a C file with comments and the insides of literals blanked; lines and columns stay."""
    return _NOT_CODE.sub(_blank, text)


def without_comments(text):
    """TEXT of a C file with comments blanked and literals left alone."""
    return _NOT_CODE.sub(lambda m: _blank(m) if m[0][0] == '/' else m[0], text)
