# SPDX-License-Identifier: GPL-3.0-or-later
"""What the table and the ledger say to somebody who does not see them, and what
the keyboard alone does there."""

import re

from driver import SAMPLE, Atspi, Ear, GLib, Program, key, name_of, run, text_of, wait_for, walk

WHOLE = "40 events · 20 quotes"
FIRST = "Friendship treaty of the United States and Iran"


class Listener:
    """The program and an ear for what it says."""

    def __init__(self, view, shown):
        self.ear = Ear()
        self.program = Program(SAMPLE)
        self.program.says(WHOLE)
        self.keys(view)
        self.program.says(shown)

    def stop(self):
        """Ends the program."""
        self.ear.stop()
        self.program.stop()

    def keys(self, *names):
        """Presses keys, one after the other."""
        key(self.program, *names)

    def rows(self):
        """The rows as they are read, less that of the headings: each a name and
        what is told after it."""
        return [(node.get_name(), node.get_description()) for node in walk(self.program.window)
                if node.get_role_name() == "table row" and ": " in node.get_description()]

    def first_row(self, name):
        """Waits for a row to stand at the top."""
        return wait_for(f"“{name}” at the top", lambda: next(
            ((named, told) for named, told in self.rows()[:1] if named.startswith(name)), None))

    def focused(self):
        """What has the focus: its role and name."""
        for node in walk(self.program.window):
            try:
                if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                    return node.get_role_name(), name_of(node)
            except GLib.Error:
                continue
        return None, None

    def focused_words(self):
        """What stands in what has the focus."""
        return [text_of(inner) or inner.get_name() for node in walk(self.program.window)
                if node.get_state_set().contains(Atspi.StateType.FOCUSED) for inner in walk(node)]

    def go(self, step, role, name=""):
        """Presses a key until the focus is there."""
        for _ in range(40):
            at_role, at_name = self.focused()
            if at_role == role and (at_name or "").startswith(name):
                return
            self.keys(step)
        raise AssertionError(f"{step} does not lead to {role} “{name}” but to {self.focused()}")


def on(view, shown):
    """A test of a view of the Korea dossier."""
    def decorate(job):
        def test():
            listener = Listener(view, shown)
            try:
                job(listener)
            finally:
                listener.stop()
        test.__name__ = job.__name__
        return test
    return decorate


@on("alt+3", "40 rows")
def rows_are_read(table):
    """Each row says what it is, then its cells with the headings of their columns."""
    _, told = table.first_row(FIRST)
    assert told == "When: 1955, Kind: Treaty, Places: Tehran, Actors: United States, Iran", told


@on("alt+3", "40 rows")
def sorted_by_heading(table):
    """The headings are reached and pressed by key, and say what they do; the rows
    come after them."""
    table.go("Tab", "filler", "Title")
    table.go("Right", "filler", "Kind")
    table.keys("Return")
    table.ear.is_told("Sorted by Kind, ascending")
    _, told = table.first_row("Agreements of the two Koreas")
    assert "Kind: Agreement" in told, told
    heading = table.program.find("filler", "Kind")
    assert heading.get_description() == "Sorted, ascending", heading.get_description()
    table.keys("Return")
    table.ear.is_told("Sorted by Kind, descending")
    wait_for("withdrawals first", lambda: "Kind: Withdrawal" in table.rows()[0][1])
    wait_for("the heading", lambda: heading.get_description() == "Sorted, descending")
    table.keys("Tab")
    table.ear.hears("^United States leaves|^Trump announces")


@on("alt+3", "40 rows")
def sorted_by_menu(table):
    """So does the menu."""
    table.go("Tab", "toggle button", "Table Menu")
    table.keys("Return")
    table.go("Down", "menu item", "Sort By")
    table.keys("Return")
    table.go("Down", "menu item", "Title")
    table.keys("Return")
    table.ear.is_told("Sorted by Title, ascending")
    wait_for("titles in order", lambda: len(table.rows()) > 9 and [name.casefold() for name, _ in table.rows()]
             == sorted(name.casefold() for name, _ in table.rows()))


@on("alt+3", "40 rows")
def another_kind(table):
    """The kind is chosen by key, and the table says what it is of and how much."""
    table.go("Tab", "toggle button", "Events")
    table.keys("Return", "Down", "Return")
    table.program.says("20 rows")
    table.program.find("tree table", "Quotes")
    name, told = table.rows()[0]
    assert "Speaker: " in told and "Said: " in told, (name, told)


@on("alt+3", "40 rows")
def rows_are_copied(table):
    """Selected rows are copied, which is said, and stand in the clipboard."""
    table.go("Tab", "table row", FIRST)
    table.keys("Down", "shift+Down", "ctrl+c")
    table.ear.is_told("2 rows copied")
    table.keys("ctrl+f")
    wait_for("the search", lambda: table.focused() == ("entry", "Search"))
    table.keys("ctrl+v")
    entry = table.program.find("entry", "Search")
    wait_for("what was copied", lambda: re.match("id\twhen\tkind\t.*1961\ttreaty\t", text_of(entry), re.DOTALL))


@on("alt+3", "40 rows")
def opened_by_menu(table):
    """The menu key at a row opens what can be done with it."""
    table.go("Tab", "table row", FIRST)
    table.keys("shift+F10")
    table.go("Down", "menu item", "Open in Inspector")
    table.keys("Return")
    table.program.find("article", FIRST)


@on("alt+3", "40 rows")
def filtered(table):
    """A filter leaves fewer rows, or none, and says so."""
    table.keys("ctrl+f")
    wait_for("the search", lambda: table.focused() == ("entry", "Search"))
    table.program.point("type", "Sohae")
    table.program.says("1 of 40 rows")
    table.first_row("Dismantling at Sohae becomes known")
    table.keys("ctrl+a")
    table.program.point("type", "xyzzy")
    table.program.says("None of these records fits the filters.")
    table.program.press(table.program.find("button", "Clear Filters"))
    table.program.says("40 rows")


def commitments(ledger):
    """What is read of the commitments: what was promised, by whom, its state."""
    return [name for name in ledger.program.names("table row", ledger.program.window) if " · " in name]


@on("alt+2", "13 commitments")
def ledger_follows_the_day(ledger):
    """Each commitment is read with what has become of it on the day looked from."""
    roads = "Connect the roads of North and South. · North Korea, South Korea · "
    wait_for("the roads begun", lambda: roads + "Begun" in commitments(ledger))
    ledger.program.type(ledger.program.find("text", "As of"), "2018-11-01")
    wait_for("the roads agreed", lambda: roads + "Agreed" in commitments(ledger))


@on("alt+2", "13 commitments")
def ledger_is_sorted(ledger):
    """The headings of the ledger are pressed by key too."""
    ledger.go("Tab", "filler", "Commitment")
    ledger.keys("Return")
    heading = ledger.program.find("filler", "Commitment")
    wait_for("the heading", lambda: heading.get_description() == "Sorted, ascending")
    wait_for("words in order", lambda: commitments(ledger) and commitments(ledger) == sorted(commitments(ledger)))
    ledger.keys("Tab")
    ledger.ear.hears("^Blow up the tunnels")


@on("alt+2", "13 commitments")
def ledger_is_filtered(ledger):
    """A state is chosen by key and leaves those in it, which is said."""
    ledger.go("Tab", "toggle button", "All States")
    ledger.keys("Return")
    for _ in range(8):
        if "Kept" in ledger.focused_words():
            break
        ledger.keys("Down")
    ledger.keys("Return")
    kept = wait_for("fewer", lambda: 0 < len(commitments(ledger)) < 13 and commitments(ledger))
    assert all(name.endswith("Kept") for name in kept), kept
    ledger.program.says(f"{len(kept)} commitments")


run(rows_are_read, sorted_by_heading, sorted_by_menu, another_kind, rows_are_copied, opened_by_menu, filtered,
    ledger_follows_the_day, ledger_is_sorted, ledger_is_filtered)
