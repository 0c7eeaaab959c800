# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in names every file with strings to translate, once, and no other."""

import re

from common import ROOT, files, relative, report

MARKED = re.compile(r"(?<!\w)(?:_|N_|C_|NC_|ngettext|dngettext|dpgettext2?|pgettext) ?\(\s*\"")
DATA = (".desktop.in", ".metainfo.xml.in", "-mime.xml.in")

listed = [line.strip() for line in (ROOT / "po/POTFILES.in").read_text(encoding="utf-8").splitlines()]
listed = [line for line in listed if line and not line.startswith("#")]
wanted = {relative(p) for p in files(["src"], ".c", ".h", ".blp")
          if MARKED.search(p.read_text(encoding="utf-8"))}
wanted |= {relative(p) for p in files(["data"], *DATA)}

problems = [f"po/POTFILES.in lacks {path}" for path in sorted(wanted - set(listed))]
problems += [f"po/POTFILES.in names {path}, which has nothing to translate"
             for path in sorted(set(listed) - wanted)]
problems += [f"po/POTFILES.in names {path} twice" for path in sorted(set(listed))
             if listed.count(path) > 1]
report(problems, wanted)
