# SPDX-License-Identifier: GPL-3.0-or-later
"""What the ruler, the legend and the strip below the timeline say to somebody
who does not see them."""

import os
import re

from driver import SAMPLE, Atspi, Program, run, wait_for

EVERY_DATE = os.path.join(os.path.dirname(__file__), "..", "data", "every-date.dateline")


def with_timeline(job, path=SAMPLE):
    """A test with a dossier open and its timeline filled."""
    def test():
        program = Program(path)
        try:
            program.timeline = program.find("list", "Timeline")
            program.find("list item", "", inside=program.timeline)
            job(program)
        finally:
            program.stop()
    test.__name__ = job.__name__
    return test


def items(program):
    """The things of the timeline."""
    children = [program.timeline.get_child_at_index(i) for i in range(program.timeline.get_child_count())]
    return [child for child in children if child is not None]


@with_timeline
def lines_are_named(program):
    """The day from which the dossier looks and today come after the events."""
    names = wait_for("two lines", lambda: [item.get_name() for item in items(program)][-2:])
    assert names[0] == "As of 30 December 2018, line", names
    assert re.fullmatch(r"Today, .+ \d+, line", names[1]), names
    assert items(program)[-1].get_description() == "Out of sight"


def printed_words():
    """An event says its date in the words of its source."""
    with_timeline(has_printed_words, EVERY_DATE)()


def has_printed_words(program):
    """The same, with the dossier open."""
    item = wait_for("a month", lambda: next((i for i in items(program) if i.get_name().startswith("A month, April 2018")), None))
    assert item.get_description() == "“in April 2018”", item.get_description()



@with_timeline
def strip_is_a_slider(program):
    """The strip is a slider; its keys move the time in sight."""
    strip = program.find("slider", "Time in Sight")
    assert strip.get_maximum_value() > strip.get_minimum_value()
    x, y, width, height = program.place_of(strip)
    program.point("mousemove", x + width // 2, y + height // 3, "sleep", 0.1, "click", 1)
    wait_for("the focus on the strip", lambda: strip.get_state_set().contains(Atspi.StateType.FOCUSED))
    program.point("key", "Home")
    wait_for("the beginning", lambda: abs(strip.get_current_value()) < 1)
    program.point("key", "Right")
    wait_for("a later time", lambda: strip.get_current_value() > 1)


@with_timeline
def legend_by_keys(program):
    """The legend is opened, gone through and closed by the keyboard."""
    button = program.find("toggle button", "Legend")
    x, y, width, _ = program.place_of(program.timeline)
    program.point("mousemove", x + width // 2, y + 30, "sleep", 0.1, "click", 1, "sleep", 0.1, "key", "Escape")
    for _ in range(12):
        if button.get_state_set().contains(Atspi.StateType.FOCUSED):
            break
        program.point("key", "Tab", "sleep", 0.1)
    program.point("key", "space")
    program.find("list item", "Commitment: Kept")
    program.find("list item", "Filtered out")
    program.point("key", "Page_Down")
    program.point("key", "Escape")
    wait_for("the legend gone", lambda: not program.look("list item", "Commitment: Kept"))


run(lines_are_named, printed_words, strip_is_a_slider, legend_by_keys)
