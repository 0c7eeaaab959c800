# SPDX-License-Identifier: GPL-3.0-or-later
"""Each language of po/LINGUAS translates every string that the sources have.

The strings are taken from the sources anew, so a string that changed after
the last translation is found, and msgfmt checks formats and headers.
"""

import subprocess
import tempfile

from common import ROOT, report

KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3"]


def failure(command):
    """What a command complains of, or None."""
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stderr.strip() or f"{command[0]} failed" if done.returncode else None


problems = []
languages = [line for line in (ROOT / "po/LINGUAS").read_text(encoding="utf-8").split("\n")
             if line and not line.startswith("#")]
with tempfile.TemporaryDirectory() as scratch:
    template = scratch + "/dateline.pot"
    problems += filter(None, [failure(
        ["xgettext", f"--files-from={ROOT}/po/POTFILES.in", f"--directory={ROOT}", "--from-code=UTF-8",
         f"--output={template}", *(f"--keyword={k}" for k in KEYWORDS)])])
    for language in languages if not problems else []:
        catalogue = str(ROOT / "po" / f"{language}.po")
        problems += filter(None, [failure(["msgfmt", "--check", "--output-file=/dev/null", catalogue]),
                                  failure(["msgcmp", catalogue, template])])
report(problems, languages)
