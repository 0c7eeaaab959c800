# SPDX-License-Identifier: GPL-3.0-or-later
"""The map goes on without end at the date line, by pointer and by keys."""

import math
import os

from driver import Atspi, Ear, Program, key, run, wait_for

DOSSIER = os.path.join(os.path.dirname(__file__), "..", "data", "date-line.dateline")
NAMES = ("Suva", "Honolulu")
# Degrees of longitude from Suva east to Honolulu, across the date line.
APART = 23.7001
STEP = 400
# How far from an edge of the map a place has to be to be pointed at, in pixels.
MARGIN = 40


class World(Program):
    """The program with the whole world on its map."""

    def __init__(self):
        super().__init__(DOSSIER)
        self.map = self.find("grouping", "Map")
        self.places = self.find("list", "Places on the map", inside=self.map)
        wait_for("the whole base map", lambda: not self.map.get_state_set().contains(Atspi.StateType.BUSY))

    def focus(self):
        """Gives the map the focus."""
        x, y, width, _height = self.place_of(self.map)
        self.point("mousemove", x + width // 2, y + 12, "sleep", 0.2, "click", 1)
        wait_for("the focus on the map", lambda: self.map.get_state_set().contains(Atspi.StateType.FOCUSED))

    def spot(self, name):
        """The middle of a place on the display, None where it cannot be pointed at."""
        place = self.look("list item", name, inside=self.places)
        if place is None:
            return None
        x, y, width, height = self.place_of(place)
        left, top, map_width, map_height = self.place_of(self.map)
        x, y = x + width // 2, y + height // 2
        if width and left + MARGIN < x < left + map_width - MARGIN and top < y < top + map_height:
            return x, y
        return None

    def rested(self):
        """Where the places are once the map has stopped, and has said so."""
        spots = None
        for _ in range(100):
            before, spots = spots, tuple(self.spot(name) for name in NAMES)
            if spots == before and self.calm:
                return spots
            self.calm = spots == before
            self.point("sleep", 0.2)
        raise AssertionError("the map does not come to rest")

    calm = False

    def turn(self):
        """How many pixels it is around the world, as far as two places tell."""
        west, east = self.rested()
        return 512 * 2 ** round(math.log2((east[0] - west[0]) / APART * 360 / 512))

    def is_selected(self, name):
        """Whether a place on the map is selected."""
        place = self.look("list item", name, inside=self.places)
        return place is not None and place.get_state_set().contains(Atspi.StateType.SELECTED)

    def check_click(self, name):
        """A place is where it says it is. To read about one may take room off the map."""
        spot = self.rested()[NAMES.index(name)]
        if spot is None:
            return
        self.point("mousemove", *spot, "sleep", 0.2, "click", 1)
        wait_for(f"{name} selected", lambda: self.is_selected(name))
        key(self, "Escape")
        wait_for(f"{name} not selected", lambda: not self.is_selected(name))


def off_by(moved, turn):
    """How far a number is from a whole number of turns."""
    return abs((moved + turn / 2) % turn - turn / 2)


def in_world(job):
    """A test with the map zoomed out."""
    def test():
        world = World()
        ear = Ear()
        try:
            world.focus()
            key(world, "0")
            for name in NAMES:
                world.find("list item", name, inside=world.places)
            west, east = world.rested()
            assert west[0] < east[0], "they are shown across the date line"
            key(world, *["minus"] * 6)
            world.width = world.turn()
            assert world.width <= 2048, world.width
            job(world, ear)
        finally:
            ear.stop()
            world.stop()
    test.__name__ = job.__name__
    return test


def go_around(world, step):
    """Drags the map on and on, and looks each time at what is there."""
    x, y, width, _height = world.place_of(world.map)
    start = x + width // 2 - step // 2
    last, seen, moved = world.rested(), 0, 0
    for _ in range(6):
        world.drag(start, y + 20, start + step, y + 20)
        spots = world.rested()
        moved += step
        for name, spot, before in zip(NAMES, spots, last):
            if spot is None:
                continue
            seen += 1
            if before is not None:
                assert off_by(spot[0] - before[0] - step, world.width) <= 8, (name, spot, before)
        world.check_click(NAMES[seen % 2])
        last = world.rested()
    assert abs(moved) > world.width
    assert seen >= 4, seen


@in_world
def by_pointer(world, _ear):
    """Whichever way and however often the map is dragged around, the places come by
    where they belong, and are there to be clicked."""
    go_around(world, -STEP)
    go_around(world, STEP)


@in_world
def by_keys(world, ear):
    """So it is with the arrow keys; Tab goes to what is in view."""
    for arrow in ("Right", "Left"):
        seen = []
        for _ in range(8):
            key(world, *[arrow] * 6)
            seen.append(any(world.rested()))
        assert seen.count(True) >= 3, seen
        while not any(world.rested()):
            key(world, *[arrow] * 3)
        ear.forget()
        key(world, "Tab")
        ear.hears(r"^(Suva|Honolulu), 1 event")


@in_world
def an_area(world, ear):
    """An area drawn after a turn around the world holds what it seems to."""
    x, y, width, _height = world.place_of(world.map)
    spots = world.rested()
    for _ in range(12):
        world.drag(x + width // 2 - STEP // 2, y + 20, x + width // 2 + STEP // 2, y + 20)
        spots = world.rested()
        if all(spots) and spots[0][0] < spots[1][0]:
            break
    west, east = spots
    world.point("keydown", "shift")
    world.drag(west[0] - 30, east[1] - 30, east[0] + 30, west[1] + 30)
    world.point("keyup", "shift")
    ear.is_told(r"^2 events in 2 places$")
    world.says("Area on the map")


@in_world
def by_wheel(world, _ear):
    """What the pointer is at stays there while the wheel brings it closer, level by level."""
    while not all(world.rested()):
        world.drag(world.place_of(world.map)[0] + 400, 120, world.place_of(world.map)[0] + 300, 120)
    x, y = world.rested()[1]
    for _ in range(2):
        world.point("mousemove", x, y, "sleep", 0.1, "click", 4)
        spot = world.rested()[1]
    # Four times what the pointer is beside it: the frame is not known exactly.
    assert spot is not None and math.hypot(spot[0] - x, spot[1] - y) <= 30, (spot, (x, y))


run(by_pointer, by_keys, an_area, by_wheel)
