# spoken.py - the window heard instead of seen: what a screen reader is told, key by key
#
# It hears what Orca listens to: the focus that moves, a new name or description of what has the
# focus, and announcements. Everything is done by keys; nothing is pressed through AT-SPI.
#
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import subprocess
import time

import pyatspi
from gi.repository import GLib

from window import TYPE_NAME

EVENTS = ('object:state-changed:focused', 'object:state-changed:checked',
          'object:state-changed:expanded', 'object:state-changed:pressed',
          'object:property-change:accessible-name',
          'object:property-change:accessible-description', 'object:announcement')
# The states that are said with what has them, when they change.
SAID_STATES = {'checked': ('not chosen', 'chosen'), 'pressed': ('not pressed', 'pressed'),
               'expanded': ('closed', 'open')}
# A screen reader says nothing that helps about these.
GENERIC = ('filler', 'panel', 'unknown', 'invalid', 'redundant object', 'application', 'label', 'generic')
# After so long without a sound, a key has had its effect.
QUIET_SECONDS = 0.2
# So long a key may take until something is heard.
STEP_SECONDS = 5
MOST_STOPS = 80
# Names of roles differ between versions of AT-SPI.
ROLES = {'push button': 'button'}
# What is another one each time.
MASKS = ((re.compile(r'\b\d{1,2}:\d\d(:\d\d)?( [AP]M)?\b'), '(time)'),
         (re.compile(r'\b\d+([.,]\d+)? s\b'), '(seconds)'),
         (re.compile(r'\b127\.0\.0\.1:\d+'), '(host)'),
         (re.compile(r'\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b'), '(id)'))


def mask(text):
    for pattern, word in MASKS:
        text = pattern.sub(word, text)
    return ' / '.join(line.strip() for line in text.splitlines() if line.strip())


def same(one, other):
    return one is not None and other is not None and one == other


class Stop:
    """What has the focus, as it is heard: its role, its name, what is said after that; and its place."""

    def __init__(self, node):
        role = node.getRoleName()
        self.node = node
        self.role = ROLES.get(role, role)
        self.name = node.name or ''
        self.description = node.description or ''
        place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        self.left, self.top = place.x, place.y
        self.right, self.bottom = place.x + place.width, place.y + place.height

    def line(self):
        more = self.description if self.description not in ('', self.name) else ''
        return '{}: {}{}'.format(self.role, mask(self.name), ' — ' + mask(more) if more else '')

    def fault(self):
        if self.role in GENERIC:
            return 'has no role of its own ({})'.format(self.role)
        if not self.name or TYPE_NAME.fullmatch(self.name):
            return 'has no name'
        if self.right <= self.left or self.bottom <= self.top:
            return 'is nowhere to be seen'
        return None

    def comes_after(self, other):
        """Whether it is read after the other one: it is below, or beside it, or a part of it."""
        inside = (other.left <= self.left and self.right <= other.right
                  and other.top <= self.top and self.bottom <= other.bottom)
        around = (self.left <= other.left and other.right <= self.right
                  and self.top <= other.top and other.bottom <= self.bottom)
        return inside or around or self.top >= other.bottom - 2 or self.left >= other.right - 2


class Ear:
    """Listens to one window, presses its keys and writes down what is heard."""

    def __init__(self, window):
        self.window = window
        self.lines = []      # the transcript
        self.faults = []
        self.stops = 0       # how many things were gone to
        self.heard = []      # what is not written down yet
        self.toured = {}     # how often, by place
        self.saw_event = time.monotonic()
        # Reads what to do line by line: a process for each key would take longer than the key.
        self.hand = subprocess.Popen(['xdotool', '-'], stdin=subprocess.PIPE, text=True, bufsize=1)
        for name in EVENTS:
            pyatspi.Registry.registerEventListener(self.on_event, name)
        self.focus = window.wait(self.find_focused, 'something to have the focus')

    def find_focused(self):
        """For a window that was there before anybody listened."""
        return next((node for node in self.window.walk()
                     if node.getState().contains(pyatspi.STATE_FOCUSED)), None)

    def close(self):
        for name in EVENTS:
            pyatspi.Registry.deregisterEventListener(self.on_event, name)
        self.hand.stdin.close()
        self.hand.wait()

    def on_event(self, event):
        try:
            self.hear(event)
        except Exception:  # what it tells of was there a moment ago
            pass

    def hear(self, event):
        node = event.source
        if node.getApplication().get_process_id() != self.window.process.pid:
            return
        self.saw_event = time.monotonic()
        if event.type.startswith('object:announcement'):
            self.heard.append(('says', node, event.any_data))
        elif event.type.startswith('object:state-changed:focused'):
            if event.detail1 and node.getState().contains(pyatspi.STATE_FOCUSED):
                self.focus = node
                self.heard.append(('focus', node, None))
        elif not same(node, self.focus):
            return
        elif event.type.startswith('object:property-change'):
            kind = event.type.split('accessible-')[1]
            if event.any_data:
                self.heard.append((kind, node, event.any_data))
        else:
            state = event.type.split(':')[2]
            self.heard.append(('state', node, SAID_STATES[state][bool(event.detail1)]))

    def pump(self):
        while GLib.MainContext.default().iteration(False):
            pass

    def listen(self, until, seconds, what):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.pump()
            if self.window.process.poll() is not None:
                raise AssertionError('the program ended while waiting for ' + what)
            if until():
                return True
            time.sleep(0.005)
        return False

    def settle(self):
        """Until nothing has been said for a while."""
        self.saw_event = time.monotonic()
        self.listen(lambda: time.monotonic() - self.saw_event > QUIET_SECONDS, 10, 'silence')

    def press(self, key):
        self.hand.stdin.write('key --clearmodifiers --delay 0 {}\n'.format(key))

    def put_down(self):
        """Writes down what was heard since. What was on the way to where the focus is now is not heard,
        and what its name and description became in the same breath comes with it."""
        heard, self.heard = self.heard, []
        arrived = any(kind == 'focus' and same(node, self.focus) for kind, node, _ in heard)
        stop = Stop(self.focus) if arrived else None
        if stop:
            self.put(stop.line())
        for kind, node, text in heard:
            if kind == 'says':
                self.put('says: ' + mask(text))
            elif same(node, self.focus) and not arrived and kind != 'focus':
                self.put(('state: ' if kind == 'state' else 'says: ') + mask(text))

    def put(self, line):
        if self.lines[-1:] != ['  ' + line]:
            self.lines.append('  ' + line)

    def key_until(self, name, happens, what):
        """Presses it, and writes down what was heard until it HAPPENS as one: what is heard on the way
        depends on how quick the computer is."""
        self.lines.append('> ' + name)
        self.press(name)
        if not self.listen(happens, 20, what):
            raise AssertionError('{} did not lead to {}'.format(name, what))
        self.settle()
        self.put_down()

    def keys(self, *names, silent=False):
        """Presses them one after the other, and listens; without an effect that is heard when SILENT."""
        for name in names:
            self.lines.append('> ' + name)
            self.press(name)
            self.attend(silent)

    def type(self, text):
        self.lines.append('> types “{}”'.format(text))
        self.hand.stdin.write('type --delay 5 "{}"\n'.format(text))
        self.attend(True)

    def attend(self, silent):
        if not silent and not self.listen(lambda: self.heard, STEP_SECONDS, 'something to be heard'):
            self.faults.append('nothing is heard after “{}”'.format(self.lines[-1]))
        self.settle()
        self.put_down()

    def wait_for(self, text):
        """Until TEXT is heard."""
        def is_heard():
            return any(text in (said or '') or (kind == 'focus' and same(node, self.focus)
                                                and text in node.name)
                       for kind, node, said in self.heard) \
                or any(text in line for line in self.lines[self.mark:])
        if not self.listen(is_heard, 20, text):
            raise AssertionError('“{}” was not heard: {}'.format(text, self.lines[-12:]))
        self.settle()
        self.put_down()

    @property
    def mark(self):
        """Where in the transcript the last key is."""
        return max((i for i, line in enumerate(self.lines) if line.startswith('> ')), default=0)

    def step(self, key):
        """One Tab: where it leads."""
        before = self.focus
        self.press(key)
        moved = self.listen(lambda: self.focus is not None and not same(self.focus, before),
                            STEP_SECONDS, key)
        return Stop(self.focus) if moved else None

    def turn_to(self, title, key):
        """Presses KEY, and gives the keys to the window with this TITLE, as a window manager would."""
        self.lines.append('> {}, to the window “{}”'.format(key, title))
        self.press(key)
        self.window.turn_to(title)
        self.window.resize(760, 1400)
        self.focus = self.window.wait(self.find_focused, 'something to have the focus')
        self.settle()
        self.heard = []
        self.lines.append('  ' + Stop(self.focus).line())

    def reads(self, text):
        """Whether what has the focus holds this TEXT; its description may be a note just now."""
        return any(node.name == text for node in self.window.walk(self.focus))

    def go_to(self, name, key='Tab', inside=False):
        """By KEY to what has this NAME, or holds it INSIDE; only that is written down."""
        self.settle()
        self.put_down()
        self.lines.append('> {}, to “{}”'.format(key, name))
        for _ in range(MOST_STOPS):
            stop = Stop(self.focus)
            if stop.name == name or inside and self.reads(name):
                break
            if self.step(key) is None:
                raise AssertionError('no {} leads on from {} to “{}”'.format(key, stop.line(), name))
        else:
            raise AssertionError('no {} leads to “{}”'.format(key, name))
        self.settle()
        self.heard = []
        self.lines.append('  ' + Stop(self.focus).line())

    def around(self, place, first):
        """All that Tab leads to from here, and the same way back."""
        stops = []
        for _ in range(MOST_STOPS):
            stop = self.step('Tab')
            if stop is None:
                self.faults.append('{}: Tab does not lead on from {}'.format(
                    place, (stops[-1] if stops else first).line()))
                return stops
            if same(stop.node, first.node):
                return stops
            if any(same(stop.node, other.node) for other in stops):
                self.faults.append('{}: Tab leads back to {} and not to where it began, {}'.format(
                    place, stop.line(), first.line()))
                return stops
            stops.append(stop)
        self.faults.append('{}: Tab comes to no end'.format(place))
        return stops

    def back(self, place, first, stops):
        for other in list(reversed(stops)) + [first]:
            stop = self.step('shift+Tab')
            if stop is None or not same(stop.node, other.node):
                self.faults.append('{}: Shift+Tab leads to {} and not to {}'.format(
                    place, stop.line() if stop else 'nothing', other.line()))
                return

    def judge(self, place, stops):
        for stop in stops:
            fault = stop.fault()
            if fault:
                self.faults.append('{}: {} {}'.format(place, stop.line(), fault))
        # The way around begins wherever the focus was; reading begins at the top.
        start = min(range(len(stops)), key=lambda i: (stops[i].top, stops[i].left))
        order = stops[start:] + stops[:start]
        for one, next_one in zip(order, order[1:]):
            if not next_one.comes_after(one):
                self.faults.append('{}: {} comes after {}, and stands before it'.format(
                    place, next_one.line(), one.line()))

    def tour(self, place, times=1):
        """Goes all around the page and back to where it was, and writes down what there is; not more
        often than so many TIMES in pages of one kind."""
        self.settle()
        self.put_down()
        self.toured[place] = self.toured.get(place, 0) + 1
        if self.toured[place] > times:
            return
        if self.focus is None or not self.focus.getState().contains(pyatspi.STATE_FOCUSED):
            self.faults.append('{}: nothing has the focus'.format(place))
            return
        first = Stop(self.focus)
        stops = self.around(place, first)
        if stops:
            self.back(place, first, stops)
        self.pump()
        self.heard = []
        first = Stop(first.node)
        self.judge(place, [first] + stops)
        self.stops += len(stops) + 1
        self.lines.append('> Tab, all around “{}”'.format(place))
        self.lines += ['  ' + stop.line() for stop in stops + [first]]
