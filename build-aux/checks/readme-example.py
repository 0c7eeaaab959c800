# SPDX-License-Identifier: GPL-3.0-or-later
"""The example dossier in README.md follows the JSON Schema."""

import json
import re

import jsonschema

from common import ROOT, report

schema = json.loads((ROOT / "data/schema/dossier-1.schema.json").read_text(encoding="utf-8"))
examples = re.findall(r"^```json\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
problems = [f"README.md: {error.json_path}: {error.message}"
            for example in examples
            for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads(example))]
report(problems, examples)
