# SPDX-License-Identifier: GPL-3.0-or-later
"""Blueprints are as 'blueprint-compiler format' writes them: blueprints.py COMPILER"""

import subprocess
import sys

from common import ROOT, files, relative, report

paths = [relative(p) for p in files(["src"], ".blp")]
done = subprocess.run([sys.argv[1], "format", *paths], cwd=ROOT, capture_output=True, text=True)
report([done.stdout + done.stderr] if done.returncode else [], paths)
