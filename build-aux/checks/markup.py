# SPDX-License-Identifier: GPL-3.0-or-later
"""No text goes raw to what reads Pango markup.

Toasts, banners, status pages and preferences rows read their text as markup
by default: a title such as "Aruba & Curacao" turns blank, and a file could
make links. In C, the text given to these must be translated, a literal, or
named as escaped; in Blueprint, a bound title needs "use-markup: false".
"""

import re

from common import files, relative, report

SETTERS = re.compile(
    r"\b(gtk_label_set_markup|gtk_widget_set_tooltip_markup|adw_toast_new|adw_toast_set_title|"
    r"adw_toast_new_format|adw_banner_new|adw_banner_set_title|adw_status_page_set_description|"
    r"adw_preferences_group_set_description|adw_alert_dialog_set_body_markup) \(([^;]*);")
SAFE = re.compile(r"^[^,]*$|\b(_|C_|ngettext|N_) ?\(|escape|^[^,]*,\s*(NULL|\"[^\"]*\")\s*\)$|^\s*\"")
ALWAYS = re.compile(r"\bAdw\.StatusPage\b[^{]*\{[^{}]*?\bdescription:\s*bind\b")
BLOCK = re.compile(r"\bAdw\.(\w*Row|Banner|Toast)\b[^{]*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}")


def in_c(text):
    for call in SETTERS.finditer(text):
        one_argument = call[1] in ("adw_toast_new", "adw_banner_new")
        arguments = call[2]
        if one_argument and not re.search(r"\b(_|C_|ngettext) ?\(|escape|^\s*\"", arguments):
            yield call.start(), call[1]
        elif not one_argument and not SAFE.search(arguments):
            yield call.start(), call[1]


def in_blueprint(text):
    for match in ALWAYS.finditer(text):
        yield match.start(), "a bound description of Adw.StatusPage"
    for match in BLOCK.finditer(text):
        if re.search(r"\b(title|subtitle):\s*bind\b", match[2]) and \
                not re.search(r"use-markup:\s*false", match[2]):
            yield match.start(), f"a bound title of Adw.{match[1]}"


paths = list(files(["src"], ".c", ".blp"))
problems = []
for path in paths:
    text = path.read_text(encoding="utf-8")
    for offset, what in (in_c if path.suffix == ".c" else in_blueprint)(text):
        line = text.count("\n", 0, offset) + 1
        problems.append(f"{relative(path)}:{line}: {what} reads its text as markup")
report(problems, paths)
