#!/usr/bin/python3
# bench-window.py - how soon is the window there, beside an empty one, and what does it cost later on?
#
# bench-window.py BUILD, in a session of its own (tests/e2e/in-session). Every frame is seen from
# inside, by watch-frames.c, which is loaded into either program. What the window does is looked at
# with animations and a blinking cursor, as people have them; the tests have neither.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parents[1] / 'e2e'))

from practice import MOST_PAGES, enter, find_customer, go_on  # noqa: E402
from window import Window  # noqa: E402

N_STARTS = 21
MOST_TIME = 1.15
MOST_MEMORY = 1.2

# GTK’s cursor blinks until it was left alone for ten seconds, and GLib lets a thread go that had
# nothing to do for fifteen.
SETTLE_SECONDS = 20
IDLE_SECONDS = 10

LONGEST_FRAME_MS = 33
N_ROUNDS = 5
SLIDE_MS = 200
CUSTOMER = 'Everything is in order'
OWN = {'your own address': 'Yes, it is mine'}
CHECKS_SECONDS = 8

RETURNED = re.compile(r'\) += ')


class Programs:
    def __init__(self, build, folder):
        self.ours = build / 'src/app/mail-medic'
        self.empty = build / 'tests/bench/empty-window'
        self.furnished = build / 'tests/bench/furnished-window'
        self.frames = folder / 'frames'
        self.folder = folder
        self.environment = {
            **os.environ,
            'GSETTINGS_SCHEMA_DIR': str(build / 'data'),
            'LANGUAGE': 'en',
            'MEDIC_LOCALE_DIR': str(build / 'po'),
        }
        self.watched = {**self.environment, 'LD_PRELOAD': str(build / 'tests/bench/watch-frames.so'),
                        'MEDIC_FRAMES': str(self.frames)}

    def take_frames(self):
        """Returns: the lines that there are by now; they are forgotten."""
        lines = [[int(number) for number in line.split()] for line in self.frames.read_text().splitlines()]
        self.frames.write_text('')
        return lines


def start(programs, *command):
    """Returns: ms to the first frame, ms of processor time until then, and MiB at most."""
    programs.frames.write_text('')
    began = time.monotonic_ns() / 1000
    subprocess.run(command, env={**programs.watched, 'MEDIC_FIRST_FRAME': '1'}, check=True, timeout=300,
                   stderr=subprocess.PIPE)
    drawn, used, peak = programs.take_frames()[0]
    return (drawn - began) / 1000, used / 1000, peak / 1024


def measure_starts(programs):
    """One after the other, so that all meet the same noise; the first of each warms up."""
    found = {programs.ours: [], programs.empty: [], programs.furnished: []}
    for _ in range(N_STARTS + 1):
        for program, starts in found.items():
            starts.append(start(programs, program))
    return ([statistics.median(column) for column in zip(*starts[1:])] for starts in found.values())


def say_start(what, found, empty):
    wall, used, peak = found
    print(f'{what}: {wall:.0f} ms to the first frame, {used:.0f} ms of processor time, {peak:.1f} MiB at most: '
          + ', '.join(f'{one / other:.2f}' for one, other in zip(found, empty)) + ' times an empty window')


def bench_starts(programs):
    ours, empty, furnished = measure_starts(programs)
    say_start('Mail Medic', ours, empty)
    say_start('an empty window', empty, empty)
    say_start('one with a header bar, a field and a button, linked to the same libraries', furnished, empty)
    print(f'from start to first frame: {ours[0] / empty[0]:.2f} times an empty window (aim: at most {MOST_TIME}); '
          f'memory {ours[2] / empty[2]:.2f} times (aim: at most {MOST_MEMORY}); medians of {N_STARTS}', flush=True)
    return ours[0] / empty[0] <= MOST_TIME and ours[2] / empty[2] <= MOST_MEMORY


def count_instructions(programs, program):
    output = programs.folder / 'callgrind'
    start(programs, 'valgrind', '--tool=callgrind', '--quiet', f'--callgrind-out-file={output}', program)
    totals = re.search(r'^(?:totals|summary): (\d+)', output.read_text(), re.MULTILINE)
    return int(totals[1]) / 1e6


def print_instructions(programs):
    ours, empty = (count_instructions(programs, program) for program in (programs.ours, programs.empty))
    print(f'instructions to the first frame: {ours:.0f} million; an empty window: {empty:.0f} million '
          f'({ours / empty:.2f} times)', flush=True)


def focus(process):
    number = subprocess.run(['xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Mail Medic$'],
                            capture_output=True, text=True, check=True, timeout=30).stdout.split()[-1]
    subprocess.run(['xdotool', 'windowfocus', '--sync', number], check=True, timeout=30)


def count_wake_ups(programs, process):
    """Returns: how many system calls of all threads came back: without one, nothing woke up."""
    trace = programs.folder / 'trace'
    strace = subprocess.Popen(['strace', '-f', '-qq', '-ttt', '-o', trace, '-p', str(process.pid)])
    time.sleep(1)
    came = len(trace.read_text().splitlines())
    time.sleep(IDLE_SECONDS)
    lines = trace.read_text().splitlines()[came:]
    strace.terminate()
    strace.wait(timeout=10)
    for line in lines[:20]:
        print(f'  {line[:150]}')
    return sum(bool(RETURNED.search(line)) for line in lines)


def say_idle(page, count):
    print(f'idle for {IDLE_SECONDS} s on {page}: {count} system calls came back (aim: 0)', flush=True)
    return count == 0


def bench_idle_at_start(programs):
    process = subprocess.Popen([programs.ours], env=programs.environment)
    try:
        focus(process)
        time.sleep(SETTLE_SECONDS)
        return say_idle('the start page, its field focused', count_wake_ups(programs, process))
    finally:
        process.terminate()
        process.wait(timeout=10)


def open_practise(window):
    window.wait_for('Check my connection')
    window.tab_to('Practise')
    window.keys('Return')
    window.wait_for('Practise with a pretend customer')
    find_customer(window, CUSTOMER)


def let_sign_in(window):
    """What is still unknown then is looked at: who it is, and then the mailbox."""
    for button, afterwards in (('Sign in in the browser', 'That is the right account'),
                               ('Look into the mailbox', 'Try it in HubSpot now')):
        window.press(button)
        enter(window, 'Let the practice customer sign in')
        window.wait_for(afterwards)
        if window.pressable('Continue'):
            window.press('Continue')


def count_checks(window):
    """On the page that shows all of them, to which the way leads back."""
    for _ in range(MOST_PAGES):
        if window.find('We have looked'):
            break
        window.keys('Alt+Left')
        time.sleep(1)
    return window.wait_for_match(r'^\d+ of (\d+) checks$')


def look_at_checks(programs, window):
    """Returns: the frames, and how many checks there were. While most of them run, nobody asks the window
    anything; for the others somebody has to sign in."""
    open_practise(window)
    time.sleep(1)
    programs.take_frames()
    window.keys('Return')
    time.sleep(CHECKS_SECONDS)
    frames = programs.take_frames()
    for _ in go_on(window, 'Sign in', answers=OWN):
        pass
    let_sign_in(window)
    return frames, programs.take_frames(), count_checks(window)


class WatchedWindow(Window):
    def wait_for_match(self, pattern):
        return self.wait(lambda: next(filter(None, (re.match(pattern, text) for text in self.texts())), None),
                         pattern)[1]


def watch_checks(programs):
    """Returns: the frames while most checks run, those of the others and of what leads to them, and how many
    checks there were. Of a frame: its beginning, its end and what others took, in µs."""
    programs.frames.write_text('')
    window = WatchedWindow(programs.ours, **programs.watched)
    try:
        return look_at_checks(programs, window)
    finally:
        window.close()


def find_widest(frames):
    """Returns: ms from one frame to the next at most, while the page slides in: then each is due."""
    slide = [begin / 1000 for begin, _, _ in frames if begin - frames[0][0] <= SLIDE_MS * 1000]
    return max((later - earlier for earlier, later in zip(slide, slide[1:])), default=0)


def say_frames(number, frames, later, n_checks):
    """Returns: how many were late. Of a frame, the time does not count in which other programs had the
    processor."""
    took = [(end - begin - waited) / 1000 for begin, end, waited in frames + later]
    late = sum(one > LONGEST_FRAME_MS for one in took)
    print(f'round {number}: {n_checks} checks, {len(took)} frames, the longest {max(took):.1f} ms '
          f'({max(end - begin for begin, end, _ in frames + later) / 1000:.1f} ms with what other programs took); '
          f'{late} over {LONGEST_FRAME_MS} ms; at most {find_widest(frames):.0f} ms to the next '
          f'while the page slides in', flush=True)
    return late


def bench_frames(programs):
    lates = []
    for number in range(1, N_ROUNDS + 1):
        frames, later, n_checks = watch_checks(programs)
        lates.append(say_frames(number, frames, later, n_checks))
    print(f'frames over {LONGEST_FRAME_MS} ms while {n_checks} checks run: {statistics.median(lates)} '
          f'(median of {N_ROUNDS} rounds; aim: 0)', flush=True)
    return statistics.median(lates) == 0


def bench_idle_at_the_end(programs):
    window = Window(programs.ours, **programs.environment)
    try:
        open_practise(window)
        window.keys('Return')
        for _ in go_on(window, 'What we found', 'Done'):
            pass
        time.sleep(SETTLE_SECONDS)
        return say_idle('the page with the diagnosis', count_wake_ups(programs, window.process))
    finally:
        window.close()


def let_things_move():
    settings = Path(os.environ['XDG_CONFIG_HOME'], 'gtk-4.0', 'settings.ini')
    settings.write_text(''.join(line for line in settings.read_text().splitlines(keepends=True)
                                if 'blink' not in line and 'animations' not in line))


def main():
    if len(sys.argv) != 2:
        print('bench-window.py BUILD', file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        programs = Programs(Path(sys.argv[1]).resolve(), Path(folder))
        let_things_move()
        good = [bench_starts(programs)]
        print_instructions(programs)
        good += [bench_idle_at_start(programs), bench_frames(programs), bench_idle_at_the_end(programs)]
    return 0 if all(good) else 1


if __name__ == '__main__':
    sys.exit(main())
