# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source, Blueprint and test script is named by a meson.build.

A file that no build file names is neither compiled nor tested, and rots.
"""

import re

from common import ROOT, files, relative, report

paths = [p for p in files(["src", "tests"], ".c", ".blp", ".py") if "fuzz-corpus" not in p.parts]
problems = []
for path in paths:
    # The nearest meson.build at or above the file; tests are named without their suffix.
    folder = path.parent
    while not (folder / "meson.build").exists() and folder != ROOT:
        folder = folder.parent
    named = (folder / "meson.build").read_text(encoding="utf-8")
    inner = path.relative_to(folder).as_posix()
    names = re.escape(inner), re.escape(inner.rsplit(".", 1)[0])
    if not re.search("'(%s|%s)'" % names, named):
        problems.append(f"{relative(path)}: {relative(folder / 'meson.build')} does not name it")
report(problems, paths)
