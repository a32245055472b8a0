"""``contralint init``."""

from __future__ import annotations

import os
import shlex
from argparse import Namespace
from collections.abc import Iterator

from checker.cli import streams
from checker.cli.errors import CommandError
from checker.cli.survey import Survey, survey
from checker.config.project import NAMES
from checker.visible import visible

_FILE = NAMES[0]
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"'})


def run(options: Namespace) -> int:
    """Looks at a folder and writes a configuration to begin with."""
    folder = options.folder
    if not os.path.isdir(folder):
        raise CommandError(f"{folder}: There is no such folder.")
    found = survey(folder)
    text = start(found)
    if options.stdout:
        streams.write(text)
        return 0
    for name in NAMES[:2]:
        if os.path.lexists(os.path.join(folder, name)) and not options.force:
            raise CommandError(f"{os.path.join(folder, name)}: It is there already; --force writes it anew.")
    path = os.path.normpath(os.path.join(folder, _FILE))
    try:
        with open(path, "wb") as file:
            file.write(streams.encoded(text))
    except OSError as error:
        raise CommandError(f"{path}: It cannot be written: {error.strerror}.") from error
    told = [f"{path} is written.", *_seen(found), "", *_next(shlex.quote(folder))]
    streams.write("\n".join(map(visible, told)) + "\n")
    return 0


def _seen(found: Survey) -> Iterator[str]:
    """What was seen, and what the configuration makes of it, a line each."""
    site = f", which {found.site} makes a site of" if found.site else ""
    yield f"  The folder holds {_kinds(found)}{site}."
    if found.generated:
        yield f"  Left out, as no documents: {_folders(found.generated)}."
    if found.drafts:
        yield f"  Drafts, in which findings are only notes: {_folders(found.drafts)}."
    if found.time_zone:
        yield f"  Dates are those of {found.time_zone}, as the settings of the site say."
    for key, count in found.dated_keys:
        yield f"  '{key}' is taken for the day of publication ({_count(count, 'document')}); look whether that is so."


def _next(folder: str) -> Iterator[str]:
    commands = {
        f"contralint check {folder}": "what there is to find",
        f"contralint check {folder} --format html:findings.html": "the same as a page for the browser",
        f"contralint config {folder}": "what holds, and where it was decided",
    }
    width = max(map(len, commands))
    for command, shows in commands.items():
        yield f"{command:{width}}  {shows}"


def start(found: Survey) -> str:
    """A configuration that changes nothing but what the folder asks for, and shows the rest as comments; tables come
    last, since what follows one belongs to it."""
    parts = [
        _opening(found),
        _documents(found),
        _RULES,
        _time_and_languages(found),
        _OWN,
        _keys(found),
        _SEVERITY,
        _drafts(found),
    ]
    return "\n".join(parts)


def _opening(found: Survey) -> str:
    site = f", which {found.site} makes a site of" if found.site else ""
    return (
        "# How contralint checks the documents in this folder and below.\n"
        f"# When this was written, there were {_kinds(found)}{site}.\n"
        "#\n"
        "# What follows a # is a note, or a setting that is switched off: take the # away to switch it on.\n"
        "# A word that contralint does not know is an error with its line, so that nothing goes wrong in silence.\n"
    )


def _documents(found: Survey) -> str:
    if not found.generated:
        return '# Files and folders to leave out, as in .gitignore.\n# exclude = ["generated/"]\n'
    written = ", ".join(_quoted(f"{each}/") for each in found.generated)
    return (
        "# Left out, as in .gitignore: what programs write, or make pages from. A mistake in it is mended where it\n"
        f"# comes from.\nexclude = [{written}]\n"
    )


def _time_and_languages(found: Survey) -> str:
    zone = found.time_zone
    line = f"time-zone = {_quoted(zone)}" if zone else '# time-zone = "Asia/Shanghai"'
    return (
        "# Where the clocks stand by which you publish: it decides which day a time near midnight belongs to.\n"
        f"{line}\n\n"
        "# If only some languages are to be checked; otherwise all that contralint reads are.\n"
        '# languages = ["zh", "en"]\n'
    )


def _keys(found: Survey) -> str:
    if not found.dated_keys:
        return (
            "# Names of your own for dates at the head of a document; date, updated and the like are known.\n"
            '# [front-matter]\n# published = ["first-printed"]\n'
        )
    keys = ", ".join(_quoted(key) for key, _ in found.dated_keys)
    seen = ", ".join(f"{key} in {_count(count, 'document')}" for key, count in found.dated_keys)
    return (
        "# Names at the head of documents that hold dates and that contralint does not know by itself\n"
        f"# ({seen}). Move each to the line that says what it is; start and end are for events.\n"
        f"[front-matter]\npublished = [{keys}]\n# updated = []\n# start = []\n# end = []\n"
    )


def _drafts(found: Survey) -> str:
    drafts = [f"{each}/" for each in found.drafts] or ["drafts/"]
    mark = "" if found.drafts else "# "
    return (
        "# What differs for some documents; paths as in .gitignore. In drafts, dates (D), the timeline (T) and\n"
        "# figures (F) may still be wrong.\n"
        f"{mark}[[overrides]]\n{mark}paths = [{', '.join(map(_quoted, drafts))}]\n"
        f'{mark}severity = {{ D = "note", T = "note", F = "note" }}\n'
    )


def _kinds(found: Survey) -> str:
    return " and ".join(_count(count, f"{suffix} file") for suffix, count in found.suffixes) or "no documents yet"


def _folders(names: tuple[str, ...]) -> str:
    return ", ".join(f"{name}/" for name in names)


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _quoted(text: str) -> str:
    return f'"{text.translate(_QUOTED)}"'


_RULES = """\
# "default": the patterns of rules that evidence supports; "review": also those that little evidence supports, for a
# reader with time.
profile = "default"

# Single rules by id, name or the beginning of ids ('contralint rules' lists them): these as well, or not these.
# extend-select = ["T212"]
# ignore = ["S408"]
"""

_OWN = """\
# What you know and texts should agree with: YAML files that need no programming (docs/facts.md). Rules of your own:
# folders with Python files, which only the configuration at the root of a project may name (docs/security.md).
# facts = ["facts.yaml"]
# rules = ["rules"]

# Where 'contralint baseline' writes down findings that are there already and are not reported again.
# baseline = "contralint-baseline.json"
"""

_SEVERITY = """\
# How loudly a rule speaks: error, warning or note.
# [severity]
# T211 = "note"
"""
