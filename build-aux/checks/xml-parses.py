# SPDX-License-Identifier: GPL-3.0-or-later
"""Icons, the MIME type, the schema and the metainfo are well-formed XML."""

import xml.etree.ElementTree as ElementTree

from common import files, relative, report

paths = list(files(["data"], ".svg", ".xml", ".xml.in"))
problems = []
for path in paths:
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        problems.append(f"{relative(path)}: {error}")
        continue
    if path.suffix == ".svg" and not (root.get("viewBox") and root.tag.endswith("}svg")):
        problems.append(f"{relative(path)}: an icon needs <svg> with a viewBox")
report(problems, paths)
