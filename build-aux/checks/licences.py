# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file that can carry a comment says its licence in its first lines."""

from common import ROOT, files, relative, report

SUFFIXES = (".c", ".h", ".blp", ".py", ".sh", ".mjs", ".R", ".css", ".svg", ".xml", ".xml.in",
            ".desktop.in", "meson.build", "meson_options.txt")
SCRIPTS = [ROOT / "dev", ROOT / "build-aux/in-display", ROOT / ".ci/run"]

paths = [*files(["src", "tests", "data", "build-aux", "flatpak"], *SUFFIXES), *SCRIPTS,
         ROOT / "meson.build", ROOT / "meson_options.txt", ROOT / "po/meson.build"]
# What tests throw at the program is data, and some of it is broken on purpose.
paths = [p for p in paths if "tests/data" not in relative(p) and "node_modules" not in p.parts]
problems = [f"{relative(p)}: no SPDX-License-Identifier in its first four lines" for p in paths
            if not any("SPDX-License-Identifier: " in line
                       for line in p.read_text(encoding="utf-8").splitlines()[:4])]
report(problems, paths)
