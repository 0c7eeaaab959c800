# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps a view in the dossier and saves it, by the keyboard and over AT-SPI, as
somebody does who does not see the window."""

import json
import os
import shutil
import tempfile

from driver import SAMPLE, Program, run, wait_for

WHOLE = "40 events · 20 quotes"
SUMMITS = "5 of 40 events"


def with_copy(job):
    """A test with a copy of the sample that it may write."""
    def test():
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "copy.dateline")
            shutil.copyfile(SAMPLE, path)
            job(path)
    test.__name__ = job.__name__
    return test


def opened(path):
    """The program with that dossier, and the keyboard at its window."""
    program = Program(path)
    program.says(WHOLE)
    program.point("mousemove", 700, 60, "sleep", 0.1, "click", 1)
    return program


def bookmark_summits(program, name):
    """Shows the summits alone and keeps that under a name."""
    program.press(program.find("toggle button", "Summit", inside=program.find("list", "Filters")))
    program.says(SUMMITS)
    program.point("key", "ctrl+d")
    entry = program.find("text", "Name")
    program.type(entry, name)
    program.press(program.find("button", "Add"))
    wait_for("the dialog to close", lambda: not program.look("text", "Name"))


def read(path):
    """What the file holds."""
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def closed(program):
    """Waits until the program has ended by itself."""
    wait_for("the program to end", lambda: program.process.poll() is not None)


def open_bookmarks(program):
    """Opens the list of bookmarks."""
    button = program.find("toggle button", "Bookmarks")
    program.click(button)
    return program.find("list", "Bookmarks")


@with_copy
def a_view_comes_back(path):
    """A view that was kept and saved is there when the dossier is opened again."""
    program = opened(path)
    try:
        bookmark_summits(program, "Just the summits")
        program.says("• ")
        program.point("key", "ctrl+s")
        wait_for("the bookmark in the file", lambda: [
            kept["label"] for kept in read(path).get("bookmarks", [])] == [{"en": "Just the summits"}])
        wait_for("the title without its mark", lambda: not program.window.get_name().startswith("•"))
        assert len(read(path)["events"]) == len(read(SAMPLE)["events"])
    finally:
        program.stop()
    program = opened(path)
    try:
        program.find("list item", "Just the summits", inside=open_bookmarks(program))
        program.point("key", "Down", "Return")
        program.says(SUMMITS)
    finally:
        program.stop()


@with_copy
def undo_takes_it_back(path):
    """Undo takes the bookmark away, and there is nothing to save then."""
    program = opened(path)
    try:
        bookmark_summits(program, "Short-lived")
        wait_for("the mark in the title", lambda: program.window.get_name().startswith("•"))
        program.point("key", "ctrl+z")
        wait_for("the title without its mark", lambda: not program.window.get_name().startswith("•"))
        program.point("key", "ctrl+shift+z")
        wait_for("the mark again", lambda: program.window.get_name().startswith("•"))
        program.find("list item", "Short-lived", inside=open_bookmarks(program))
    finally:
        program.stop()


@with_copy
def closing_asks(path):
    """A window with changes asks before it closes, and saves if told to."""
    program = opened(path)
    try:
        bookmark_summits(program, "At the last moment")
        program.point("key", "ctrl+w")
        program.says("Save Changes?")
        program.press(program.find("button", "Cancel"))
        wait_for("the question gone", lambda: not program.look("button", "Discard"))
        assert program.process.poll() is None
        program.point("key", "ctrl+w")
        program.press(program.find("button", "Save"))
        closed(program)
        assert [kept["label"]["en"] for kept in read(path)["bookmarks"]] == ["At the last moment"]
    finally:
        program.stop()


@with_copy
def a_file_changed_elsewhere(path):
    """What another program wrote meanwhile is not written over unasked."""
    program = opened(path)
    try:
        bookmark_summits(program, "Mine")
        with open(path, "a", encoding="utf-8") as file:
            file.write("\n\n")
        program.point("key", "ctrl+s")
        program.says("“copy.dateline” Has Changed on Disk")
        program.press(program.find("button", "Cancel"))
        assert "bookmarks" not in read(path)
        assert program.window.get_name().startswith("•")
        wait_for("the question gone", lambda: not program.look("button", "Replace"))
        program.point("key", "ctrl+s")
        program.press(program.find("button", "Replace"))
        wait_for("the bookmark in the file", lambda: "bookmarks" in read(path))
    finally:
        program.stop()


@with_copy
def where_nothing_can_be_written(path):
    """Without its folder a dossier cannot be saved, and says so; it stays."""
    program = opened(path)
    try:
        bookmark_summits(program, "Mine")
        shutil.rmtree(os.path.dirname(path))
        program.point("key", "ctrl+s")
        program.says("Cannot Save “copy.dateline”")
        program.press(program.find("button", "Cancel"))
        program.says(SUMMITS)
        assert program.window.get_name().startswith("•")
    finally:
        program.stop()
        os.mkdir(os.path.dirname(path))


run(a_view_comes_back, undo_takes_it_back, closing_asks, a_file_changed_elsewhere, where_nothing_can_be_written)
