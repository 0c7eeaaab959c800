# SPDX-License-Identifier: GPL-3.0-or-later
"""What the timeline says to somebody who does not see it, and what the keyboard
alone does there."""

import json
import os
import re
import tempfile

from driver import SAMPLE, Atspi, Ear, Program, key, run, text_of, wait_for

WHOLE = "40 events · 20 quotes"


def on_timeline(job, path=SAMPLE, whole=WHOLE):
    """A test with a dossier open and the keyboard at the timeline."""
    def test():
        program = Program(path)
        ear = Ear()
        try:
            program.says(whole)
            program.timeline = program.find("list", "Timeline")
            program.find("list item", "", inside=program.timeline)
            x, y, width, height = program.place_of(program.timeline)
            # A click where nothing stands gives it the focus: early, and low.
            program.point("mousemove", x + 200, y + height - 6, "sleep", 0.1, "click", 1)
            wait_for("the focus on the timeline", lambda: program.timeline.get_state_set().contains(
                Atspi.StateType.FOCUSED))
            program.width = width
            ear.forget()
            job(program, ear)
        finally:
            ear.stop()
            program.stop()
    test.__name__ = job.__name__
    return test


def selected(program):
    """The names of what is selected."""
    names = []
    for index in range(program.timeline.get_child_count()):
        child = program.timeline.get_child_at_index(index)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SELECTED):
            names.append(child.get_name())
    return names


@on_timeline
def items_are_named(program, _ear):
    """Each says its title, its date, its lane, and which of how many it is."""
    names = program.names("list item", program.timeline)
    assert 20 < len(names) <= 500, len(names)
    named = [name for name in names if re.search(r", lane Summit, \d of \d$", name)]
    assert named, names
    assert any("April 2018" in name for name in names), names


@on_timeline
def keys_move_the_focus(program, ear):
    """Arrows, Home and End go from event to event, and each is heard."""
    key(program, "Home")
    first = ear.hears(", lane .*, 1 of ")
    ear.forget()
    key(program, "Right")
    second = ear.hears(", lane ")
    assert second != first
    ear.forget()
    key(program, "Down")
    ear.hears(", lane ")


@on_timeline
def zooms_are_told(program, ear):
    """After a zoom the time in sight is told, and how much is in it."""
    key(program, "0")
    ear.is_told(r"\d+ events$")
    ear.forget()
    key(program, "Home", "Return", "f")
    ear.is_told(r"\d+ events?$")
    ear.forget()
    key(program, "Page_Down")
    ear.is_told(r"\d+ events?$")


@on_timeline
def a_span_by_keys(program, ear):
    """Shift and the arrows choose a span; it is told and filters; Escape ends it."""
    key(program, "End", "shift+Right")
    ear.is_told(r"month|day|year")
    wait_for("fewer events", lambda: " of 40 events" in text_of(program.find("status bar")))
    key(program, "Escape")
    program.says(WHOLE)


@on_timeline
def several_by_keys(program, ear):
    """Control and Space select one more, and one less."""
    key(program, "End", "ctrl+space", "Left", "ctrl+space")
    ear.is_told("^2 selected")
    wait_for("two selected", lambda: len(selected(program)) == 2)
    program.says("+1")
    key(program, "ctrl+space")
    wait_for("one selected", lambda: len(selected(program)) == 1)
    key(program, "Escape")
    wait_for("none selected", lambda: not selected(program))


@on_timeline
def caught_by_pointer(program, ear):
    """A drag with Shift selects what it is dragged around."""
    x, y, width, height = program.place_of(program.timeline)
    program.point("keydown", "Shift_L")
    try:
        program.drag(x + width // 4, y + 60, x + width - 20, y + height - 60)
    finally:
        program.point("keyup", "Shift_L")
    ear.is_told(r"^\d+ selected")
    assert len(selected(program)) > 3, selected(program)


@on_timeline
def menu_by_keys(program, ear):
    """The Menu key opens what can be done with an event; it filters from there."""
    key(program, "End", "Menu")
    program.find("menu item", "Open in Inspector")
    program.find("menu item", "Copy Title and Date")
    key(program, "Escape")
    wait_for("the menu gone", lambda: not program.look("menu item", "Open in Inspector"))
    wait_for("the focus back", lambda: program.timeline.get_state_set().contains(Atspi.StateType.FOCUSED))
    key(program, "shift+F10")
    item = program.find("menu item", "Open in Inspector")
    wait_for("the first item to have the focus", lambda: item.get_state_set().contains(Atspi.StateType.FOCUSED))
    key(program, "Return")
    wait_for("one selected", lambda: len(selected(program)) == 1)


def walk_menu(program, name):
    """Goes down an open menu to an item."""
    item = program.find("menu item", name)
    for _ in range(20):
        if item.get_state_set().contains(Atspi.StateType.FOCUSED):
            return item
        key(program, "Down")
    raise AssertionError(f"the keyboard does not get to {name}")


@on_timeline
def filter_by_keys(program, _ear):
    """From an event's menu the keyboard alone filters by what the event names,
    and takes it back."""
    key(program, "End", "Menu")
    program.find("menu item", "Open in Inspector")
    walk_menu(program, "Filter by Actor")
    key(program, "Escape")
    wait_for("the menu gone", lambda: not program.look("menu item", "Open in Inspector"))
    key(program, "Menu")
    walk_menu(program, "Filter by Kind")
    key(program, "space")
    wait_for("fewer events", lambda: " of 40 events" in text_of(program.find("status bar")))
    key(program, "Escape")
    wait_for("the menu gone", lambda: not program.look("menu item", "Open in Inspector"))
    key(program, "ctrl+shift+Delete")
    program.says(WHOLE)


def lanes_by(program, field):
    """Chooses what the lanes are of."""
    program.press(program.find("toggle button", "Lanes by: "))
    walk_menu(program, field)
    key(program, "space", "Escape")
    wait_for("the menu gone", lambda: not program.look("menu item", field))
    program.find("toggle button", f"Lanes by: {field}")


def lanes_told(program):
    """Of each lane that an item says it is in, the numbers of its items and how
    many there are to be."""
    lanes = {}
    for name in program.names("list item", program.timeline):
        match = re.search(r", lane (.*), (\d+) of (\d+)$", name)
        if match:
            lanes.setdefault((match[1], int(match[3])), []).append(int(match[2]))
    return lanes


def lanes_of(program, title):
    """The lanes in which an event has an item."""
    return {re.search(r", lane (.*), \d+ of \d+$", name)[1]
            for name in program.names("list item", program.timeline) if name.startswith(title)}


@on_timeline
def lanes_are_told(program, _ear):
    """An event says which lane it is in, and is in each of its values'."""
    lanes_by(program, "Actor")
    wait_for("the lane of North Korea", lambda: ("North Korea", 17) in lanes_told(program))
    wait_for("an event of several actors", lambda: len(lanes_of(program, "First summit")) > 1)
    for (lane, n), numbers in lanes_told(program).items():
        assert len(set(numbers)) == len(numbers) and max(numbers) <= n, (lane, n, numbers)
    lanes_by(program, "Place")
    wait_for("the lane of Panmunjom", lambda: any(lane.startswith("Panmunjom") for lane, _ in lanes_told(program)))
    assert not any(lane == "North Korea" and n == 17 for lane, n in lanes_told(program))


@on_timeline
def lanes_by_keys(program, ear):
    """The keyboard closes, opens and moves the lane it is in, and says so."""
    key(program, "Home")
    lane = re.search(", lane (.*), 1 of ", ear.hears(", lane .*, 1 of "))[1]
    key(program, "ctrl+Left")
    ear.is_told(f"^{lane} collapsed$")
    key(program, "ctrl+Right")
    ear.is_told(f"^{lane} expanded$")
    key(program, "alt+Down", "alt+Up")
    ear.is_told(rf"^{lane}, lane \d+ of \d+$")


def heading_of(program, lane):
    """Where the name of a lane stands: at the height of its first row."""
    rows = [program.place_of(item) for item in (program.timeline.get_child_at_index(i)
                                                for i in range(program.timeline.get_child_count()))
            if f", lane {lane}, " in item.get_name()]
    _, y, _, height = min(rows, key=lambda row: row[1])
    return program.place_of(program.timeline)[0] + 70, y + height // 2


@on_timeline
def lanes_by_pointer(program, ear):
    """A lane is dragged by its name to another place, and has a menu there."""
    wait_for("the lanes", lambda: ("Summit", 5) in lanes_told(program))
    program.drag(*heading_of(program, "Statement"), *heading_of(program, "Summit"))
    ear.is_told("^Statement, lane 2 of ")
    wait_for("the lane below", lambda: heading_of(program, "Statement")[1] > heading_of(program, "Summit")[1])
    x, y = heading_of(program, "Summit")
    program.point("mousemove", x, y, "sleep", 0.1, "click", 3)
    walk_menu(program, "Move Down")
    key(program, "Return")
    ear.is_told("^Summit, lane 2 of ")


def crowd():
    """Where there are too many to name each, sums are named; the keyboard enters
    them and lists them."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "crowd.dateline")
        events = [{"id": f"e{i}", "title": {"en": f"Event {i}"}, "kind": "summit",
                   "when": f"2018-{1 + i % 12:02}-{1 + i // 12 % 28:02}"} for i in range(20000)]
        with open(path, "w", encoding="utf-8") as file:
            json.dump({"format": "dateline-dossier", "version": 1, "id": "c", "title": {"en": "Crowd"},
                       "events": events}, file)
        on_timeline(enter_crowd, path, "20000 events")()


def enter_crowd(program, ear):
    """The same, with the dossier open."""
    names = wait_for("sums", lambda: [name for name in program.names("list item", program.timeline)
                                      if re.search(r"^[\d,]+ events, .*, lane Summit$", name)])
    assert len(program.names("list item", program.timeline)) <= 500
    key(program, "Home")
    ear.hears("^Event .*, lane Summit, ")
    key(program, "l")
    wait_for("a list of them", lambda: len([node for node in program.names("list item", program.window)
                                            if node not in names]) > 0)
    key(program, "Escape")
    ear.forget()
    key(program, "Return")
    ear.is_told(r"events?$")


run(items_are_named, keys_move_the_focus, zooms_are_told, a_span_by_keys, several_by_keys, caught_by_pointer,
    menu_by_keys, filter_by_keys, lanes_are_told, lanes_by_keys, lanes_by_pointer, crowd)
