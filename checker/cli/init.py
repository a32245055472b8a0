"""``contralint init``."""

from __future__ import annotations

import os
from argparse import Namespace

from checker.cli import streams
from checker.cli.errors import CommandError
from checker.cli.survey import Survey, survey
from checker.config.find import NAMES

_FILE = NAMES[0]
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"'})


def run(options: Namespace) -> int:
    """Looks at a folder and writes a configuration to begin with."""
    folder = options.folder
    if not os.path.isdir(folder):
        raise CommandError(f"{folder}: There is no such folder.")
    text = start(survey(folder))
    if options.stdout:
        streams.write(text)
        return 0
    for name in NAMES[:2]:
        if os.path.exists(os.path.join(folder, name)) and not options.force:
            raise CommandError(f"{os.path.join(folder, name)}: It is there already; --force writes it anew.")
    path = os.path.join(folder, _FILE)
    try:
        with open(path, "wb") as file:
            file.write(streams.encoded(text))
    except OSError as error:
        raise CommandError(f"{path}: It cannot be written: {error.strerror}.") from error
    streams.write(
        f"{path} is written. 'contralint config {folder}' shows what holds, 'contralint check {folder}' runs.\n"
    )
    return 0


def start(found: Survey) -> str:
    """A configuration that changes nothing but what the folder asks for, and shows the rest as comments."""
    parts = [_opening(found), _RULES]
    if found.dated_keys:
        keys = ", ".join(_quoted(key) for key, _ in found.dated_keys)
        seen = ", ".join(f"{key} in {count}" for key, count in found.dated_keys)
        parts.append(
            "# Front-matter keys here that hold dates and that contralint does not know by itself\n"
            f"# ({seen}). Move each to the line that says what it is; the other kinds are start and end.\n"
            f"[front-matter]\npublished = [{keys}]\n# updated = []\n"
        )
    else:
        parts.append('# Further names of front-matter keys.\n# [front-matter]\n# published = ["first-printed"]\n')
    parts.append(_SEVERITY)
    drafts = [f"{each}/" for each in found.drafts] or ["drafts/"]
    mark = "" if found.drafts else "# "
    parts.append(
        "# What differs for some documents. Paths count from here, as in .gitignore.\n"
        f"{mark}[[overrides]]\n{mark}paths = [{', '.join(map(_quoted, drafts))}]\n"
        f'{mark}severity = {{ D = "note", T = "note", F = "note" }} # drafts may still be wrong\n'
    )
    return "\n".join(parts)


def _opening(found: Survey) -> str:
    kinds = ", ".join(f"{count} {suffix}" for suffix, count in found.suffixes) or "no documents yet"
    lines = ["# Configuration of contralint. Each value here is the default unless it says otherwise."]
    lines.append(f"# This folder held {kinds} when it was written.")
    if found.generated:
        lines.append("\n# What was generated is mended where it comes from.")
        lines.append(f"exclude = [{', '.join(_quoted(each + '/') for each in found.generated)}]")
    else:
        lines.append('\n# exclude = ["generated/"] # what is left out of folders, as in .gitignore')
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return f'"{text.translate(_QUOTED)}"'


_RULES = """\
# "default": rules that are right nine times in ten; "review": also those that are right two times in three.
profile = "default"

# Rules by id, name or the beginning of ids. select begins anew, extend-select adds, ignore takes away.
# select = ["D", "T203"]
# extend-select = ["T212"]
# ignore = ["S408"]

# Only text in these languages is checked; stamps are read on the clocks of this place.
# languages = ["zh", "en"]
# time-zone = "Asia/Shanghai"

# Findings that 'contralint baseline' wrote down are known, and not reported.
# baseline = "contralint-baseline.json"

# Rules of your own: folders with Python files. Facts of your own: YAML files.
# rules = ["rules"]
# facts = ["facts.yaml"]
"""

_SEVERITY = """\
# How loudly a rule speaks: error, warning or note.
# [severity]
# T211 = "note"
"""
