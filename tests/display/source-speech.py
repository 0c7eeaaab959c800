# SPDX-License-Identifier: GPL-3.0-or-later
"""The text of a source, read by somebody who cannot see the screen."""

from driver import FRAME, SAMPLE, Atspi, Program, run, subprocess, text_of, wait_for

QUOTED = "Both countries agreed"
NEXT = "Next Quote in This Text"


def with_reader(job):
    """A test on the program with the source of a quotation open."""
    def test():
        program = Program(SAMPLE)
        try:
            program.click(program.find("table cell", "Robert Palladino"))
            program.press(program.find("button", "Show in Source"))
            job(program, wait_for("the text", lambda: find_text(program)))
        finally:
            program.stop()
    test.__name__ = job.__name__
    return test


def find_text(program):
    node = program.look("text", "Text of “")
    return node if node and QUOTED in text_of(node) else None


def place_label(program):
    """Which of the marks is the current one."""
    return next((name for name in program.names("label", program.window) if " of 20: " in name), None)


def press_character(program, text, at):
    """Presses the pointer on a character of the text."""
    box = Atspi.Text.get_character_extents(text, at, Atspi.CoordType.WINDOW)
    program.point("mousemove", box.x + FRAME + 2, box.y + FRAME + box.height // 2, "sleep", 0.2, "click", 1, "sleep", 0.5)


@with_reader
def text_and_marks_are_told(program, text):
    """The whole text is there, and a quotation is told from what is around it."""
    words = text_of(text)
    assert words.startswith("A digest"), words[:40]
    at = words.index(QUOTED)
    inside = Atspi.Text.get_attribute_run(text, at, True)[0]
    outside = Atspi.Text.get_attribute_run(text, words.index("A digest"), True)[0]
    assert inside.get("underline") not in (None, "none"), inside
    assert outside.get("underline") in (None, "none"), outside
    wait_for("the mark's number", lambda: (place_label(program) or "").startswith("14 of 20: Robert"))


@with_reader
def marks_are_gone_through(program, text):
    """The next quotation is one press away, and the cursor goes there."""
    before = Atspi.Text.get_caret_offset(text)
    program.press(program.find("button", NEXT))
    wait_for("the next mark", lambda: (place_label(program) or "").startswith("15 of 20"))
    wait_for("the cursor", lambda: Atspi.Text.get_caret_offset(text) > before)


@with_reader
def a_mark_is_chosen_by_key(program, text):
    """Enter chooses the quotation that the cursor is in."""
    program.press(program.find("button", NEXT))
    wait_for("the next mark", lambda: (place_label(program) or "").startswith("15 of 20"))
    press_character(program, text, text_of(text).index("On 16 December") + 4)
    wait_for("the mark under the pointer", lambda: (place_label(program) or "").startswith("15 of 20"))
    # Over the empty line into the words before.
    subprocess.run(["xdotool", "key", "Up", "Up", "Return"], check=True)
    wait_for("the mark at the cursor", lambda: (place_label(program) or "").startswith("14 of 20: Robert"))


@with_reader
def a_mark_is_chosen_by_pointer(program, text):
    """Pressing the words of a quotation chooses it."""
    program.press(program.find("button", NEXT))
    wait_for("the next mark", lambda: (place_label(program) or "").startswith("15 of 20"))
    program.press(program.find("button", "Previous Quote in This Text"))
    wait_for("the mark before", lambda: (place_label(program) or "").startswith("14 of 20"))
    at = text_of(text).index("On 16 December") + 4

    def press():
        press_character(program, text, at)
        return (place_label(program) or "").startswith("15 of 20")

    wait_for("the mark under the pointer", press)


@with_reader
def words_are_found_in_the_text(program, text):
    """Ctrl+F, with the reader before one, looks in its text and not in the dossier."""
    program.click(text)
    subprocess.run(["xdotool", "key", "ctrl+f"], check=True)
    entry = program.find("entry", "Find in this text")
    program.type(entry, "summits")
    wait_for("the count", lambda: any(name.endswith(" of 2") for name in program.names("label", program.window)))


run(text_and_marks_are_told, marks_are_gone_through, a_mark_is_chosen_by_key, a_mark_is_chosen_by_pointer,
    words_are_found_in_the_text)
