# SPDX-License-Identifier: GPL-3.0-or-later
"""What the map says to somebody who does not see it."""

from driver import SAMPLE, Atspi, Program, run, wait_for


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


run(places_alone)
