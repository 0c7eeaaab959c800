# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source, Blueprint and test script is named by a meson.build.

A file that no build file names is neither compiled nor tested, and rots.
"""

import re

from common import ROOT, files, relative, report

SUFFIXES = (".c", ".blp", ".py")


def named_paths():
    """What the build files name, with each suffix it may have left out."""
    for build_file in [*files(["src", "tests"], "meson.build"), ROOT / "meson.build"]:
        text = re.sub(r"#.*", "", build_file.read_text(encoding="utf-8"))
        for name in re.findall(r"'([^'\n]+)'", text):
            path = (build_file.parent / name).resolve()
            yield path
            yield from (path.with_name(path.name + suffix) for suffix in SUFFIXES)


named = set(named_paths())
paths = list(files(["src", "tests"], *SUFFIXES))
report([f"{relative(path)}: no meson.build names it" for path in paths if path not in named], paths)
