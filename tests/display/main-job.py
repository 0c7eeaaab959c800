# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, done as somebody does who cannot see the screen."""

import os
import struct
import subprocess
import tempfile

from driver import SAMPLE, Atspi, Program, run, text_of, wait_for, walk

WHOLE = "40 events · 20 quotes"


def with_sample(job):
    """A test on the program with the Korea dossier open."""
    def test():
        program = Program(SAMPLE)
        try:
            program.says(WHOLE)
            job(program)
        finally:
            program.stop()
    test.__name__ = job.__name__
    return test


def start_page():
    """The sample is one press away."""
    program = Program()
    try:
        program.press(program.find("button", "Open the sample dossier"))
        program.says(WHOLE)
        wait_for("the title", lambda: program.window.get_name().startswith("The two Koreas"))
    finally:
        program.stop()


@with_sample
def every_view_speaks(program):
    """The map, the timeline, the quotes and the filters are lists of named things."""
    places = program.find("list", "Places on the map")
    program.find("list item", "Punggye-ri, 2 events, ", inside=places)
    program.find("list item", "Seoul, 2 events, ", inside=places)
    program.find("list item", "3 events in 2 places, ", inside=places)
    timeline = program.find("list", "Timeline")
    program.find("list item", "", inside=timeline)
    program.find("table cell", "Valentina Matvienko", inside=program.find("list", "Quotes"))
    program.find("toggle button", "Summit", inside=program.find("list", "Filters"))


@with_sample
def search_by_another_spelling(program):
    """Punheri, as the article prints it, is Punggye-ri."""
    field = program.find("entry", "Search")
    program.type(field, "Punheri")
    program.find("grouping", "“Punheri”")
    wait_for("fewer events", lambda: program.look("status bar") and text_of(
        program.look("status bar")) not in (WHOLE, ""))
    places = program.find("list", "Places on the map")
    wait_for("Punggye-ri alone of the sites", lambda: [
        name for name in program.names("list item", places) if name.startswith("Punggye-ri")])
    wait_for("Singapore gone", lambda: not program.look("list item", "Singapore", inside=places))
    program.type(field, "")
    program.says(WHOLE)


@with_sample
def filter_by_a_facet(program):
    """A facet filters, its chip says so and takes it back."""
    facet = program.find("toggle button", "Summit", inside=program.find("list", "Filters"))
    program.press(facet)
    program.says("5 of 40 events")
    program.find("grouping", "Summit")
    program.press(program.find("button", "Remove Filter: Summit"))
    program.says(WHOLE)


@with_sample
def a_place_by_pointer(program):
    """A click on Punggye-ri lists what happened and what was said there, and fans
    out its events."""
    places = program.find("list", "Places on the map")
    wait_for("the map to come to rest", lambda: program.place_of(
        program.find("list item", "Punggye-ri", inside=places))[2] > 0)
    program.click(program.find("list item", "Punggye-ri", inside=places))
    program.says("What Happened Here")
    program.find("list item", "Punggye-ri test site dismantled, spring 2018", inside=places)
    program.says("What Was Said")


@with_sample
def a_cluster_by_pointer(program):
    """A click on Panmunjom, which the Joint Security Area shares its spot with,
    selects both, and tells of the two summits there."""
    places = program.find("list", "Places on the map")
    spot = "3 events in 2 places, 0 quotes, around Panmunjom"
    wait_for("the map to come to rest", lambda: program.place_of(
        program.find("list item", spot, inside=places))[2] > 0)
    program.click(program.find("list item", spot, inside=places))
    program.says("What Happened Here")
    program.find("list item", "First summit of the year at Panmunjom")
    program.find("list item", "Second summit at Panmunjom")
    wait_for("Panmunjom selected", lambda: next(
        (node for node in walk(places) if "Panmunjom" in (node.get_name() or "")
         and node.get_state_set().contains(Atspi.StateType.SELECTED)), None))


@with_sample
def a_span_by_pointer(program):
    """A drag on the ruler filters by time, and its chip says so."""
    x, y, width, _ = program.place_of(program.find("list", "Timeline"))
    program.drag(x + width * 2 // 3, y + 22, x + width * 7 // 8, y + 22)
    program.find("grouping", "")
    wait_for("fewer events", lambda: " of 40 events" in text_of(program.find("status bar")))
    program.press(program.find("button", "Clear All"))
    program.says(WHOLE)


@with_sample
def nothing_matches(program):
    """A search that finds nothing says so, and how to go on."""
    program.type(program.find("entry", "Search"), "xyzzy")
    program.says("Nothing matches")
    program.press(program.find("button", "Clear Filters"))
    program.says(WHOLE)


def broken_file():
    """A broken file says where it is broken, and what to do."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "broken.dateline")
        with open(path, "w", encoding="utf-8") as file:
            file.write('{"format": "dateline-dossier",\n "version": 1,,\n}\n')
        program = Program(path)
        try:
            program.says("The File Cannot Be Opened")
            program.says("Line 2, column 15")
            program.find("button", "Try Again")
            program.find("button", "Open Another")
        finally:
            program.stop()


def literal_names():
    """Text from a file is never markup."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "markup.dateline")
        with open(path, "w", encoding="utf-8") as file:
            file.write('{"format": "dateline-dossier", "version": 1, "id": "m", "title": {"en": "<b>Bold</b> & co"},'
                       '"events": [{"id": "e", "title": {"en": "E"}, "kind": "summit", "when": "2018"}]}')
        program = Program(path)
        try:
            program.says("<b>Bold</b> & co")
        finally:
            program.stop()


def take_picture(path, *arguments):
    """The status and the message of the program asked for a picture."""
    done = subprocess.run([os.environ["DATELINE_PROGRAM"], f"--screenshot={path}", *arguments],
                          stderr=subprocess.PIPE, text=True, check=False, timeout=120)
    return done.returncode, done.stderr


def picture():
    """A picture has the size asked for; without a dossier to show it fails."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "window.png")
        status, message = take_picture(path, "--width=700", "--height=500", SAMPLE)
        assert status == 0, message
        with open(path, "rb") as file:
            head = file.read(24)
        assert head.startswith(b"\x89PNG")
        assert struct.unpack(">II", head[16:24]) == (700, 500)

        status, message = take_picture(path, os.path.join(folder, "missing.dateline"))
        assert status == 1
        assert "missing.dateline: The file does not exist" in message


run(start_page, every_view_speaks, search_by_another_spelling, filter_by_a_facet, a_place_by_pointer, a_cluster_by_pointer,
    a_span_by_pointer, nothing_matches,
    broken_file, literal_names, picture)
