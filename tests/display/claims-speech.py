# SPDX-License-Identifier: GPL-3.0-or-later
"""Claims, what they meet with, the three times of a quotation and two speakers
compared, by somebody who cannot see the screen and presses what is read."""

from driver import SAMPLE, Atspi, Program, run, subprocess, wait_for, walk

CLAIM = "The United States slows the settlement"
QUOTE = "Robert Palladino"


def with_program(record=None):
    """A test on the program, with a record opened by its address."""
    def decorate(job):
        def test():
            program = Program(f"{SAMPLE}#{record}" if record else SAMPLE)
            try:
                job(program)
            finally:
                program.stop()
        test.__name__ = job.__name__
        return test
    return decorate


def actions_of(node):
    """What can be done with something."""
    if node.get_action_iface() is None:
        return []
    return [Atspi.Action.get_action_name(node, index) for index in range(Atspi.Action.get_n_actions(node))]


def press_row(program, role, name, inside=None):
    """Presses an item of a list by what stands in it."""
    item = program.find(role, name, inside)
    row = wait_for(f"what to press in “{name}”", lambda: next(
        (node for node in walk(item) if "row.activate" in actions_of(node)), None))
    Atspi.Action.do_action(row, actions_of(row).index("row.activate"))


@with_program()
def a_claim_leads_to_its_evidence_and_back(program):
    """From the list to a claim, to what contradicts it, and back."""
    program.press(program.find("radio button", "Claims"))
    press_row(program, "table cell", CLAIM)
    card = program.find("article", CLAIM)
    assert program.look("label", "2 contradict it", inside=card)
    against = program.find("list", "2 contradict it", inside=card)
    press_row(program, "list item", "Kim and Trump meet in Singapore", inside=against)
    program.find("article", "Kim and Trump meet in Singapore")
    program.press(program.find("button", "Back"))
    program.find("article", CLAIM)


@with_program()
def badges_are_told(program):
    """What claims warn of ends the names of places and events, and of those alone."""
    program.find("list item", "Kim and Trump meet in Singapore")
    names = wait_for("the badge", lambda: [
        name for name in program.names("list item", program.window) if name.endswith(", claim contradicted")])
    assert any("around Panmunjom" in name for name in names), names
    assert any(name.startswith("Kim and Trump meet in Singapore, 12 June 2018") for name in names), names
    assert not any(name.startswith("First summit of the year") for name in names), names


@with_program("q-palladino-working-group")
def quotes_are_placed_by_another_time(program):
    """A time of a quotation that is pressed is what the timeline goes by, which is
    said aloud."""
    heard = []
    listener = Atspi.EventListener.new(lambda event: heard.append(str(event.any_data)))
    listener.register("object:announcement")
    said = program.find("button", "said: between October and December 2018")
    published = program.find("button", "published: possibly 30 December 2018")
    assert said.get_state_set().contains(Atspi.StateType.PRESSED)
    assert said.get_description() == "Quotes are placed by this time", said.get_description()
    program.press(published)
    wait_for("the time chosen", lambda: published.get_state_set().contains(Atspi.StateType.PRESSED)
             and not said.get_state_set().contains(Atspi.StateType.PRESSED))
    wait_for("what is said", lambda: "Quotations stand at when they were published" in heard)
    listener.deregister("object:announcement")


@with_program("q-kim-concessions")
def a_copied_link_opens_its_record(program):
    """Given to the program that runs, as a desktop does, a link leads to its record."""
    program.find("article")
    subprocess.run([program.process.args[0], f"dateline://{SAMPLE}#q-zhebin-chance"], check=True, timeout=30)
    program.find("article", "“Attempts to normalize")


@with_program("valentina-matvienko")
def two_speakers_are_compared_by_pressing(program):
    """A second speaker is added without the keyboard or the pointer."""
    application = program.window.get_parent()
    program.press(program.find("button", "Compare With…"))
    window = wait_for("the comparison", lambda: next(
        (child for child in (application.get_child_at_index(index) for index in range(application.get_child_count()))
         if child.get_name().startswith("Compare")), None))
    program.press(program.find("toggle button", "Add a Speaker", inside=window))
    press_row(program, "list item", "Vladimir Kolotov", inside=program.find("list", "Speakers", inside=window))
    program.find("button", "Remove Vladimir Kolotov", inside=window)
    wait_for("the quotations of both", lambda: len([
        name for name in program.names("button", window)
        if name.startswith(("Valentina Matvienko · ", "Vladimir Kolotov · "))]) == 5)


run(a_claim_leads_to_its_evidence_and_back,
    badges_are_told,
    quotes_are_placed_by_another_time,
    a_copied_link_opens_its_record,
    two_speakers_are_compared_by_pressing)
