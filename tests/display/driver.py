# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the built program over AT-SPI, as assistive technology does.

Things are found by what a person hears: their role and name. Effects come
later than what causes them, so everything is waited for and nothing slept on.
"""

import os
import re
import subprocess
import sys
import time
import traceback

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT = 30
FRAME = 7  # pixels, give or take 3
SAMPLE = os.path.join(os.environ["DATELINE_DATADIR"], "dossiers", "korea-2018.dateline")


class Missing(Exception):
    """Something did not come in time."""


def walk(node):
    """The node and all below it; what vanishes on the way is left out."""
    try:
        yield node
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from walk(child)
    except GLib.Error:
        return


def wait_for(what, question):
    """The first true answer to question()."""
    end = time.monotonic() + TIMEOUT
    while time.monotonic() < end:
        try:
            answer = question()
        except GLib.Error:
            answer = None
        if answer:
            return answer
        GLib.MainContext.default().iteration(False)
        time.sleep(0.02)
    raise Missing(f"waited {TIMEOUT} s for {what}")


def text_of(node):
    """The text in a label or an entry."""
    if node.get_text_iface() is None:
        return ""
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def name_of(node):
    """What something is called: items of menus have it from what labels them."""
    for relation in node.get_relation_set() if not node.get_name() else ():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return relation.get_target(0).get_name() or text_of(relation.get_target(0))
    return node.get_name()


class Program:
    """The program, running with some arguments."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([os.environ["DATELINE_PROGRAM"], *arguments])
        self.window = wait_for("the window", self._find_window)

    def _find_window(self):
        if self.process.poll() is not None:
            raise Missing(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child and child.get_process_id() == self.process.pid and child.get_child_count() > 0:
                return child.get_child_at_index(0)
        return None

    def find(self, role, name=None, inside=None):
        """Waits for something of that role whose name is, or begins with, name."""
        return wait_for(f"{role} “{name}”", lambda: self.look(role, name, inside))

    def look(self, role, name=None, inside=None):
        """The same, as things stand."""
        for node in walk(inside or self.window):
            try:
                if node.get_role_name() == role and (name is None or name_of(node).startswith(name)):
                    return node
            except GLib.Error:
                continue
        return None

    def names(self, role, inside):
        """The names of everything of that role."""
        return [node.get_name() for node in walk(inside) if node.get_role_name() == role]

    def says(self, text):
        """Waits until some text begins so."""
        return wait_for(f"the text “{text}”", lambda: next(
            (node for node in walk(self.window)
             if node.get_name().startswith(text) or text_of(node).startswith(text)), None))

    def press(self, node):
        """Presses a button."""
        Atspi.Action.do_action(node, 0)

    def type(self, node, text):
        """Replaces what is in an entry."""
        Atspi.EditableText.set_text_contents(node, text)

    def place_of(self, node):
        """Where something is on the display: x, y, width, height. The window is
        at its corner; the frame GTK draws without a compositor is left out of
        what AT-SPI says."""
        box = Atspi.Component.get_extents(node, Atspi.CoordType.WINDOW)
        return box.x + FRAME, box.y + FRAME, box.width, box.height

    def point(self, *steps):
        """Moves and presses the pointer: words for xdotool."""
        subprocess.run(["xdotool", *map(str, steps)], check=True)

    def click(self, node):
        """Presses the pointer in the middle of something."""
        x, y, width, height = self.place_of(node)
        self.point("mousemove", x + width // 2, y + height // 2, "sleep", 0.2, "click", 1)

    def drag(self, x, y, to_x, to_y):
        """Drags the pointer, with a stop on the way as a hand makes."""
        self.point("mousemove", x, y, "sleep", 0.1, "mousedown", 1, "sleep", 0.1,
                   "mousemove", (x + to_x) // 2, (y + to_y) // 2, "sleep", 0.1,
                   "mousemove", to_x, to_y, "sleep", 0.2, "mouseup", 1)

    def stop(self):
        """Ends the program."""
        self.process.terminate()
        self.process.wait(TIMEOUT)


class Ear:
    """Hears what a screen reader would: the things that get the focus, and what
    is announced."""

    def __init__(self):
        self.focused = []
        self.announced = []
        self.listener = Atspi.EventListener.new(self._hear)
        self.listener.register("object:state-changed:focused")
        self.listener.register("object:announcement")

    def _hear(self, event):
        try:
            if event.type.startswith("object:announcement"):
                self.announced.append(event.any_data)
            elif event.detail1:
                self.focused.append(event.source.get_name())
        except GLib.Error:
            pass

    def hears(self, pattern):
        """Waits for the focus to get to something of that name."""
        return wait_for(f"the focus at “{pattern}”, heard {self.focused}", lambda: next(
            (name for name in self.focused if re.search(pattern, name)), None))

    def is_told(self, pattern):
        """Waits for an announcement."""
        return wait_for(f"“{pattern}” announced, heard {self.announced}", lambda: next(
            (text for text in self.announced if re.search(pattern, str(text))), None))

    def forget(self):
        """What was heard until now does not count."""
        self.focused.clear()
        self.announced.clear()

    def stop(self):
        """Listens no more."""
        self.listener.deregister("object:state-changed:focused")
        self.listener.deregister("object:announcement")


def key(program, *names):
    """Presses keys, one after the other."""
    program.point("key", "--delay", 60, *names)


def run(*tests):
    """Runs functions as a TAP test and exits."""
    Atspi.init()
    print(f"1..{len(tests)}", flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        name = test.__name__.replace("_", "-")
        try:
            test()
            print(f"ok {number} {name}", flush=True)
        except Exception:  # pylint: disable=broad-except
            failed += 1
            traceback.print_exc()
            print(f"not ok {number} {name}", flush=True)
    sys.exit(1 if failed else 0)
