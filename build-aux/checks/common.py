# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks share: the files they look at, and how they report."""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def files(folders, *suffixes):
    """The files below folders of the project that end in one of suffixes."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.name.endswith(suffixes):
                yield path


def relative(path):
    return path.relative_to(ROOT).as_posix()


def report(problems, looked_at):
    """Ends the check: it passes with no problems, if it looked at anything."""
    for problem in problems:
        print(problem)
    if not looked_at:
        print("nothing to look at: the check has lost its files")
    sys.exit(1 if problems or not looked_at else 0)
