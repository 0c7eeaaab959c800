# SPDX-License-Identifier: GPL-3.0-or-later
"""No function over 80 lines but class_init, no .c over 800, no .blp over 300."""

import re

from common import files, relative, report

FUNCTION_LINES = 80
FILE_LINES = {".c": 800, ".blp": 300}


def long_functions(lines):
    """Name, line and length of each function that is too long."""
    start = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            # GNU style: the name begins the nearest line above that is not an argument's.
            head = next((h for h in reversed(lines[:start - 1]) if re.match(r"\w+ \(", h)), "?")
            name = head.split(" ")[0]
            if number - start + 1 > FUNCTION_LINES and not name.endswith("_class_init"):
                yield name, start, number - start + 1
            start = None
        elif line.startswith("}"):
            start = None


paths = list(files(["src", "tests"], ".c", ".blp"))
problems = []
for path in paths:
    lines = path.read_text(encoding="utf-8").splitlines()
    limit = FILE_LINES[path.suffix]
    if len(lines) > limit:
        problems.append(f"{relative(path)}: {len(lines)} lines, over {limit}: split it")
    if path.suffix == ".c":
        for name, start, length in long_functions(lines):
            problems.append(f"{relative(path)}:{start}: {name} has {length} lines, over {FUNCTION_LINES}")
report(problems, paths)
