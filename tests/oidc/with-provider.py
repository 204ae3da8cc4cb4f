#!/usr/bin/env python3
# with-provider.py - has a test program run beside an OpenID provider that we did not write
#
# with-provider.py [--chromium] FOLDER PROGRAM [ARGUMENT…]: FOLDER is where the provider's packages
# are kept; with --chromium the person uses that for a browser. Skipped, in TAP, where there is no
# node or the packages cannot be had.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import chromium  # noqa: E402
import provider_house as house  # noqa: E402


def main():
    real = sys.argv[1] == '--chromium'
    folder, *command = sys.argv[1 + real:]
    try:
        if real and chromium.find() is None:
            raise house.Obstacle('chromium is not installed')
        house.check_tools()
        modules = house.bring_packages(Path(folder))
    except house.Obstacle as obstacle:
        print(f'1..0 # SKIP {obstacle}')
        return 0
    with house.Provider(modules) as provider:
        result = subprocess.run(command, env=house.environment(provider, real)).returncode
        told = provider.close()
        if result != 0 or os.environ.get('MEDIC_OIDC_TELL'):
            print('\n'.join('# ' + line for line in told + provider.log.read_text().splitlines()))
    return result if result >= 0 else 1


if __name__ == '__main__':
    sys.exit(main())
