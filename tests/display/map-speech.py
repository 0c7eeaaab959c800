# SPDX-License-Identifier: GPL-3.0-or-later
"""What the map says to somebody who does not see it."""

import os

from driver import SAMPLE, Atspi, Ear, Program, key, run, wait_for

DATE_LINE = os.path.join(os.path.dirname(__file__), "..", "data", "date-line.dateline")
CANDIDATES = os.path.join(os.path.dirname(__file__), "..", "data", "candidates.dateline")


def places_alone():
    """Of all that the map shows the places of the dossier are heard, and not the
    hundreds of names on the base map."""
    program = Program(SAMPLE)
    try:
        chart = program.find("grouping", "Map")
        places = program.find("list", "Places on the map", inside=chart)
        program.find("list item", "Pyongyang, ", inside=places)
        program.find("list item", "Seoul, 2 events, 1 quote, 37.57° N, 126.98° E", inside=places)
        program.find("list item", "3 events in 2 places, 0 quotes, around Panmunjom", inside=places)
        wait_for("the whole base map", lambda: not chart.get_state_set().contains(Atspi.StateType.BUSY))
        assert program.names("label", chart) == []
        assert chart.get_child_count() == 1, chart.get_child_count()
    finally:
        program.stop()


def on_map(job):
    """A test with the sample open and its places on the map."""
    def test():
        program = Program(SAMPLE)
        ear = Ear()
        try:
            program.chart = program.find("grouping", "Map")
            program.places = program.find("list", "Places on the map", inside=program.chart)
            program.find("list item", "Punggye-ri, ", inside=program.places)
            wait_for("the whole base map", lambda: not program.chart.get_state_set().contains(Atspi.StateType.BUSY))
            job(program, ear)
        finally:
            ear.stop()
            program.stop()
    test.__name__ = job.__name__
    return test


def focus_map(program):
    """Gives the map the focus, as a click beside its places does."""
    x, y, width, _height = program.place_of(program.chart)
    program.point("mousemove", x + width - 20, y + 12, "sleep", 0.2, "click", 1)
    wait_for("the focus on the map", lambda: program.chart.get_state_set().contains(Atspi.StateType.FOCUSED))


def is_selected(program, name):
    """Whether a place on the map is selected."""
    place = program.look("list item", name, inside=program.places)
    return place is not None and place.get_state_set().contains(Atspi.StateType.SELECTED)


@on_map
def places_as_a_list(program, _ear):
    """What is in view is a list too, from which a place is chosen."""
    program.press(program.find("button", "List What Is in View"))
    program.says("14 events in ")
    places = program.find("list", "Places in View")
    names = program.names("list item", places)
    assert len(names) > 5, names
    assert all(" event" in name for name in names), names
    assert any(name.endswith("2 events · 1 quote") for name in names), names
    position = next(i for i, name in enumerate(names) if name.startswith("Punggye-ri, "))
    key(program, *["Down"] * position, "Return")
    wait_for("Punggye-ri selected", lambda: is_selected(program, "Punggye-ri, "))


@on_map
def an_area_by_keys(program, ear):
    """L filters to what is in view and says what is there; Escape takes it back."""
    focus_map(program)
    key(program, "l")
    ear.is_told(r"^\d+ events in \d+ places$")
    program.says("Area on the map")
    key(program, "Escape")
    wait_for("no area", lambda: not program.look("label", "Area on the map"))


@on_map
def an_area_by_pointer(program, ear):
    """A drag with Shift held filters to a rectangle, and leaves the map where it is."""
    place = program.find("list item", "Punggye-ri, ", inside=program.places)
    box = wait_for("its place", lambda: program.place_of(place)[2] and program.place_of(place))
    x, y = box[0] + box[2] // 2, box[1] + box[3] // 2
    program.point("keydown", "shift")
    program.drag(x - 30, y - 30, x + 30, y + 30)
    program.point("keyup", "shift")
    ear.is_told(r"^\d+ events? in 1 place$")
    program.says("Area on the map")
    assert program.place_of(program.find("list item", "Punggye-ri, ", inside=program.places))[:2] == box[:2]


@on_map
def a_menu(program, _ear):
    """The second button shows what can be done with a place."""
    place = program.find("list item", "Punggye-ri, ", inside=program.places)
    box = wait_for("its place", lambda: program.place_of(place)[2] and program.place_of(place))
    program.point("mousemove", box[0] + box[2] // 2, box[1] + box[3] // 2, "sleep", 0.2, "click", 3)
    program.find("menu item", "Copy Coordinates")
    program.press(program.find("menu item", "Filter by This Place"))
    program.says("2 of ")


@on_map
def a_country(program, ear):
    """C filters to the country in the middle of the map and says what is there, and the
    menu of a place to its country; the chip names it."""
    focus_map(program)
    key(program, "c")
    ear.is_told(r"^(North|South) Korea: \d+ events in \d+ places$")
    key(program, "c")
    wait_for("no country", lambda: not any(program.look("button", f"Remove Filter: {name}") for name in ("North Korea", "South Korea")))
    place = program.find("list item", "Punggye-ri, ", inside=program.places)
    box = wait_for("its place", lambda: program.place_of(place)[2] and program.place_of(place))
    program.point("mousemove", box[0] + box[2] // 2, box[1] + box[3] // 2, "sleep", 0.2, "click", 3)
    program.press(program.find("menu item", "Only Places in North Korea"))
    program.says("12 of 40 events")
    program.press(program.find("button", "Remove Filter: North Korea"))
    program.says("40 events")


def one_of_several():
    """A place that is one of several is told as such, once, and its card leads to each."""
    program = Program(CANDIDATES)
    try:
        places = program.find("list", "Places on the map", inside=program.find("grouping", "Map"))
        camp = program.find("list item", "The camp, 2 events, 0 quotes, either Sinuiju, Hyesan or Seoul", inside=places)
        assert len([name for name in program.names("list item", places) if name.startswith("The camp")]) == 1
        box = wait_for("its place", lambda: program.place_of(camp)[2] and program.place_of(camp))
        program.point("mousemove", box[0] + box[2] // 2, box[1] + box[3] // 2, "sleep", 0.2, "click", 3)
        program.press(program.find("menu item", "Open in Inspector"))
        program.says("One of 3 places")
        for name in ("Sinuiju", "Hyesan", "Seoul"):
            program.find("list item", name)
    finally:
        program.stop()


def a_movement():
    """From event to event selected the way is told, where it is asked for."""
    program = Program(DATE_LINE)
    try:
        places = program.find("list", "Places on the map", inside=program.find("grouping", "Map"))
        program.find("list item", "Suva", inside=places)
        program.press(program.find("toggle button", "Map Options"))
        program.press(program.find("menu item", "Show Movements of Selected Events"))
        program.click(program.find("list item", "Still today"))
        program.point("keydown", "ctrl")
        program.click(program.find("list item", "Already tomorrow"))
        program.point("keyup", "ctrl")
        program.find("list item", "From Honolulu to Suva: Already tomorrow", inside=places)
    finally:
        program.stop()


@on_map
def a_search(program, _ear):
    """Enter brings what was found in sight, wherever it is."""
    entry = program.find("entry", "Search")
    assert not program.look("list item", "Tehran", inside=program.places)
    program.type(entry, "Tehran")
    program.says("2 of 40 events")
    program.click(entry)
    key(program, "Return")
    program.find("list item", "Tehran", inside=program.places)


run(places_alone, places_as_a_list, an_area_by_keys, an_area_by_pointer, a_menu, a_country, one_of_several, a_movement, a_search)
