# SPDX-License-Identifier: GPL-3.0-or-later
"""A room includes only from the floors below it, and links nothing from above.

floors.py NM LIBRARY...: reads every #include under src, then what the static
libraries of the rooms without a window leave undefined.
"""

import re
import subprocess
import sys

from common import ROOT, files, relative, report

# room: the rooms it may include from
ROOMS = {
    "text": set(),
    "model": {"text"},
    "formats": {"text", "model"},
    "session": {"text", "model"},
    "widgets": {"text", "model", "session"},
    "map": {"text", "model", "session", "widgets"},
    "timeline": {"text", "model", "session", "widgets"},
    "quotes": {"text", "model", "session", "widgets"},
    "table": {"text", "model", "session", "widgets"},
    "cli": {"text", "model", "formats"},
    "app": {"text", "model", "formats", "session", "widgets", "map", "timeline", "quotes",
            "table"},
}
VIEWS = {"widgets", "map", "timeline", "quotes", "table", "app"}
# how a system header begins: the rooms that may include it
SYSTEM = {
    "gtk/": VIEWS,
    "gdk/": VIEWS,
    "gsk/": VIEWS,
    "adwaita.h": VIEWS,
    "pango/": VIEWS,
    "shumate/": {"map"},
    "sqlite3.h": {"map"},
    "json-glib/": {"formats", "map"},
    "unicode/": {"text"},
}
# room: how no symbol that it leaves undefined may begin
FOREIGN_SYMBOLS = {
    "text": "gtk|gdk|gsk|adw|pango|shumate|json|sqlite3",
    "model": "gtk|gdk|gsk|adw|pango|shumate|json|sqlite3",
    "session": "gtk|gdk|gsk|adw|pango|shumate|json|sqlite3",
    "formats": "gtk|gdk|gsk|adw|pango|shumate|sqlite3",
}


def bad_include(room, bracket, header, owners):
    """Why room may not include header, or None."""
    if bracket == "<":
        for start, rooms in SYSTEM.items():
            if header.startswith(start) and room not in rooms:
                return f"<{header}> is not for src/{room}"
        return None
    owner = owners.get(header)
    if owner in ROOMS and owner != room and owner not in ROOMS[room]:
        return f"src/{room} may not include from src/{owner}"
    return None


def check_includes(paths):
    owners = {p.name: p.relative_to(ROOT / "src").parts[0] for p in paths if p.suffix == ".h"}
    for path in paths:
        room = path.relative_to(ROOT / "src").parts[0]
        if room not in ROOMS:
            yield f"{relative(path)}: src/{room} is not a room that build-aux/checks/floors.py knows"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            why = include and bad_include(room, include[1], include[2].split("/")[-1]
                                          if include[1] == '"' else include[2], owners)
            if why:
                yield f"{relative(path)}:{number}: {why}"


def check_symbols(nm, libraries):
    for library in libraries:
        room = re.search(r"libdateline-(\w+)\.a$", library)[1]
        listing = subprocess.run([nm, "--undefined-only", library],
                                 capture_output=True, text=True, check=True).stdout
        symbols = set(re.findall(r"\bU (\w+)", listing))
        if not symbols:
            yield f"{library}: no symbols to read"
        for symbol in sorted(symbols):
            if re.match(f"({FOREIGN_SYMBOLS[room]})_", symbol):
                yield f"src/{room} links {symbol}"


if __name__ == "__main__":
    sources = list(files(["src"], ".c", ".h"))
    problems = list(check_includes(sources))
    problems += check_symbols(sys.argv[1], sys.argv[2:])
    report(problems, sources)
