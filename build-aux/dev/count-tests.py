# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what 'meson test' ran: count-tests.py STATUS BUILD-FOLDER...

A test that speaks TAP counts as the cases it reports, any other as one. A
program that fails without a failed case of its own (it crashed, ran out of
time or reported fewer cases than it planned) counts as one failed more. The
last line is 'N passed, N failed'; the exit status is 1 when anything failed,
nothing ran, or STATUS, meson's own, is not 0.
"""

import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

PASSED = {"OK", "EXPECTEDFAIL"}
SKIPPED = {"SKIP", "IGNORED"}


def count_cases(junit):
    """Passed, failed and skipped cases of each TAP test by its name."""
    cases = {}
    if not junit.exists():
        return cases
    for suite in ElementTree.parse(junit).getroot().iter("testsuite"):
        for case in suite.iter("testcase"):
            kind = "passed"
            if case.find("failure") is not None or case.find("error") is not None:
                kind = "failed"
            elif case.find("skipped") is not None:
                kind = "skipped"
            # "dateline.dateline:display / test-map": the first is the project again.
            program = suite.get("name", "").partition(".")[2]
            cases.setdefault(program, {"passed": 0, "failed": 0, "skipped": 0})[kind] += 1
    return cases


def count_folder(folder):
    """Passed, failed and skipped of one build folder's last run."""
    totals = {"passed": 0, "failed": 0, "skipped": 0}
    log = folder / "meson-logs" / "testlog.json"
    if not log.exists():
        return totals
    cases = count_cases(folder / "meson-logs" / "testlog.junit.xml")
    for line in log.read_text(encoding="utf-8").splitlines():
        test = json.loads(line)
        own = cases.get(test["name"])
        if own:
            for kind in totals:
                totals[kind] += own[kind]
        if test["result"] in PASSED | SKIPPED:
            if not own:
                totals["passed" if test["result"] in PASSED else "skipped"] += 1
        elif not own or not own["failed"]:
            totals["failed"] += 1
            print(f"{folder.name}: {test['name']}: {test['result']}")
    return totals


def main():
    status = int(sys.argv[1])
    totals = {"passed": 0, "failed": 0, "skipped": 0}
    for folder in map(pathlib.Path, sys.argv[2:]):
        counted = count_folder(folder)
        print(f"{folder.name}: {counted['passed']} passed, {counted['failed']} failed, "
              f"{counted['skipped']} skipped")
        for kind in totals:
            totals[kind] += counted[kind]
    print(f"{totals['passed']} passed, {totals['failed']} failed")
    return 1 if status or totals["failed"] or not totals["passed"] else 0


if __name__ == "__main__":
    sys.exit(main())
