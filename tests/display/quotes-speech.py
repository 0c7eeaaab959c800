# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotations compared, followed to their source, copied and kept in windows of
their own, by somebody who cannot see the screen."""

import json
import os
import tempfile
import time

from driver import SAMPLE, Atspi, Program, name_of, run, subprocess, text_of, wait_for, walk

WORKING_GROUP = "q-palladino-working-group"


def at(record, job, dossier=SAMPLE):
    """A test on the program with a record opened by its address, or with none."""
    def test():
        program = Program(f"{dossier}#{record}" if record else dossier)
        try:
            job(program)
        finally:
            program.stop()
    test.__name__ = job.__name__
    return test


def windows(program):
    """The program's windows."""
    application = program.window.get_parent()
    return [application.get_child_at_index(index) for index in range(application.get_child_count())]


def find_window(program, name, other_than=()):
    """Waits for another window of that name."""
    return wait_for(f"the window “{name}”", lambda: next(
        (window for window in windows(program)
         if window.get_name().startswith(name) and window != program.window and window not in other_than), None))


def key(*names):
    """Presses keys."""
    subprocess.run(["xdotool", "key", *names], check=True)


def focused(program):
    """What has the focus."""
    return next((node for window in windows(program) for node in walk(window)
                 if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def add_speaker(program, window, name):
    """Adds a column by key: the search takes the first who fits."""
    program.press(program.find("toggle button", "Add a Speaker", inside=window))
    wait_for("the search", lambda: (focused(program) or window).get_role_name() in ("text", "entry"))
    subprocess.run(["xdotool", "type", name], check=True)
    wait_for("the one who fits", lambda: [
        node for node in walk(window) if node.get_role_name() == "list item" and node.get_name().startswith(name)]
        and len([node for node in walk(window) if node.get_role_name() == "list item"]) == 1)
    key("Return")
    program.find("button", f"Remove {name}", inside=window)


def cards(window):
    """What the cards of a comparison are called, in the order they are read."""
    board = next(node for node in walk(window) if node.get_role_name() == "list")
    return [node.get_name() for node in walk(board) if node.get_role_name() == "button"]


def columns_are_read_by_date(program):
    """Two speakers compared are read date by date, then column by column."""
    program.press(program.find("button", "Compare With…"))
    window = find_window(program, "Compare")
    assert all(name.startswith("Valentina Matvienko") for name in cards(window)), cards(window)
    add_speaker(program, window, "Vladimir Kolotov")
    names = wait_for("both speakers", lambda: len(cards(window)) == 5 and cards(window))
    assert [name.split(" · ")[0] for name in names] == ["Valentina Matvienko"] * 2 + ["Vladimir Kolotov"] * 3, names
    assert "between July and December 2018: North Korea went no further" in names[0], names[0]
    groups = program.names("grouping", next(node for node in walk(window) if node.get_role_name() == "list"))
    assert groups[0] == "between July and December 2018" and groups[-1] == "about December 2018", groups


def a_card_is_selected_in_the_main_window(program):
    """What is chosen in a comparison is shown in the window it came from."""
    program.press(program.find("button", "Compare With…"))
    window = find_window(program, "Compare")
    program.press(program.find("button", "Valentina Matvienko · between", inside=window))
    program.find("article", "North Korea went no further")


def words_are_told_apart(program):
    """What differs is said to be deleted or inserted, not only coloured."""
    program.press(program.find("button", "Compare With…"))
    window = find_window(program, "Compare")
    marks = [node for node in walk(window) if node.get_name() == "Compare the Words of Two Quotes"]
    for mark in marks[:2]:
        program.press(mark)
    merged = wait_for("the words", lambda: next(
        (node.get_name() for node in walk(window) if "[inserted: " in node.get_name()), None))
    assert "[deleted: " in merged, merged
    program.find("label", "Struck through", inside=window)


def a_chain_is_followed_by_key(program):
    """The arrow keys go along the way of a quotation; Enter opens a station."""
    way = program.find("list", "Way of the words")
    stations = [node for node in walk(way) if node.get_role_name() == "button"]
    assert stations[0].get_name().startswith("Robert Palladino"), stations[0].get_name()
    assert stations[-1].get_name().startswith("The two Koreas at the end of 2018"), stations[-1].get_name()
    for _ in range(60):
        if focused(program) == stations[0]:
            break
        key("Tab")
        time.sleep(0.05)
    wait_for("the first station", lambda: focused(program) == stations[0])
    for station in stations[1:]:
        key("Down")
        wait_for(station.get_name(), lambda node=station: focused(program) == node)
    key("Home")
    wait_for("the first station again", lambda: focused(program) == stations[0])
    key("End", "Return")
    program.find("article", "The two Koreas at the end of 2018")


def ways_to_copy_are_listed(program):
    """Every style, the words and the link are in the menu; what was copied is told."""
    program.press(program.find("toggle button", "Other Ways to Copy"))
    for name in ("Chicago", "APA", "MLA", "BibTeX", "CSL-JSON", "Wikipedia", "Plain Text",
                 "The Words Alone", "A Link to This Record"):
        program.find("menu item", name)
    Atspi.Action.do_action(program.find("menu item", "BibTeX"), 0)
    program.says("Copied as a BibTeX entry")
    # The style chosen is that of the next copy.
    key("ctrl+shift+c")
    wait_for("the toast", lambda: any(
        text_of(node) == "Copied as a BibTeX entry" or name_of(node) == "Copied as a BibTeX entry"
        for node in walk(program.window)))


def windows_follow_until_pinned(program):
    """An inspector in a window of its own follows what is selected; one that is
    pinned stays; all close with the main window."""
    program.press(program.find("button", "Open in a Window"))
    first = find_window(program, "Both countries agreed")
    program.press(program.find("toggle button", "Stay with This Record", inside=first))
    key("ctrl+shift+o")
    second = find_window(program, "Both countries agreed", other_than=[first])
    card = program.find("article", inside=program.window)
    program.press(program.find("button", "Robert Palladino", inside=card))
    wait_for("the one that follows", lambda: second.get_name().startswith("Robert Palladino"))
    assert first.get_name().startswith("Both countries agreed"), first.get_name()
    assert program.look("button", "Show in Source", inside=first)
    # Its own menu copies its own record.
    program.find("toggle button", "Other Ways to Copy", inside=first)


def a_translation_is_beside_its_original():
    """A translation shows its original, and the two are compared as what they are:
    in different languages, word by word makes no sense."""
    dossier = {
        "format": "dateline-dossier", "version": 1, "id": "translations", "title": {"en": "Translations"},
        "actors": [{"id": "a", "type": "person", "names": [{"name": "Anna", "lang": "en", "kind": "main"}]}],
        "sources": [{"id": "s", "type": "article", "headline": "Talks"}],
        "quotes": [
            {"id": "o", "text": "Мы готовы к встрече.", "lang": "ru", "mode": "direct", "speaker": "a",
             "said": "2018-12-01", "source": {"source": "s"}},
            {"id": "t", "text": "We are ready to meet.", "lang": "en", "mode": "direct", "speaker": "a",
             "said": "2018-12-01", "source": {"source": "s"}, "translation_of": "o"},
        ],
    }
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "translations.dateline")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(dossier, file)

        def compare(program):
            program.says("«Мы готовы к встрече.»")
            program.press(program.find("button", "Compare Words"))
            window = find_window(program, "Compare")
            program.find("label", "These are in different languages", inside=window)

        at("t", compare, path)()


def remove_filter(program, name):
    """Ends a filter by the cross on its chip, which names it."""
    program.press(program.find("button", f"Remove Filter: {name}"))
    wait_for("the chip to go", lambda: program.look("button", f"Remove Filter: {name}") is None)


def go_to_last_facet(program):
    """The list of facets is gone through by key, a button a row."""
    first = program.find("toggle button", "Withdrawal")
    for _ in range(60):
        if focused(program) == first:
            break
        key("Tab")
        time.sleep(0.05)
    wait_for("the first of the facets", lambda: focused(program) == first)
    key("Down")
    wait_for("the second", lambda: name_of(focused(program) or first) == "Statement")
    key("End")
    wait_for("the last", lambda: name_of(focused(program) or first) == "Withdrawn")


def quotes_are_asked_for_by_facet(program):
    """How near to the speaker quotations are is a facet; its chip says so and ends it."""
    go_to_last_facet(program)
    facet = program.find("toggle button", "Second-hand")
    assert facet.get_description() == "4 of 4 quotes", facet.get_description()
    program.press(facet)
    program.says("6 of 40 events · 4 of 20 quotes")
    remove_filter(program, "Second-hand")
    program.press(program.find("toggle button", "4: doubtful"))
    program.press(program.find("toggle button", "2: probably true"))
    remove_filter(program, "Credibility 2, 4")
    program.press(program.find("toggle button", "Withdrawn"))
    remove_filter(program, "Withdrawn")
    program.says("40 events · 20 quotes")


def quotes_like_one_are_asked_for(program):
    """The badges of a card ask for quotations like it; so does the menu of a
    station of its way, by key."""
    program.press(program.find("toggle button", "second-hand"))
    button = program.find("toggle button", "Only Quotes Through Kim Eui-kyeom")
    program.press(button)
    wait_for("the button to be down", lambda: button.get_state_set().contains(Atspi.StateType.PRESSED)
             or button.get_state_set().contains(Atspi.StateType.CHECKED))
    remove_filter(program, "Through Kim Eui-kyeom")
    program.press(program.find("toggle button", "Graded C2"))
    program.press(program.find("toggle button", "Only Quotes Graded 2 or Better"))
    remove_filter(program, "Credibility 1–2")
    way = program.find("list", "Way of the words")
    station = next(node for node in walk(way) if node.get_name().startswith("RT · "))
    for _ in range(60):
        if focused(program) == station:
            break
        key("Down" if focused(program) in list(walk(way)) else "Tab")
        time.sleep(0.05)
    wait_for("the station", lambda: focused(program) == station)
    key("shift+F10")
    wait_for("its menu", lambda: name_of(focused(program) or way) == "Only Quotes Through RT")
    key("Return")
    remove_filter(program, "Through RT")


def low_grades_are_told(program):
    """Marked, a quotation of low grade says in the list what its grade means."""
    go_to_last_facet(program)
    program.press(program.find("toggle button", "4: doubtful"))
    program.press(program.find("toggle button", inside=program.find("button", "Group and Sort")))
    Atspi.Action.do_action(program.find("menu item", "Mark Low Grades"), 0)
    wait_for("the word", lambda: [node for node in walk(program.window)
                                  if node.get_name().startswith("Alexander Zhebin") and "doubtful" in node.get_name()])


run(at("valentina-matvienko", columns_are_read_by_date),
    at("valentina-matvienko", a_card_is_selected_in_the_main_window),
    at("valentina-matvienko", words_are_told_apart),
    at(WORKING_GROUP, a_chain_is_followed_by_key),
    at(WORKING_GROUP, ways_to_copy_are_listed),
    at(WORKING_GROUP, windows_follow_until_pinned),
    at(None, quotes_are_asked_for_by_facet),
    at("q-kim-seoul", quotes_like_one_are_asked_for),
    at(None, low_grades_are_told),
    a_translation_is_beside_its_original)
