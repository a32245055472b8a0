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
from checker.message import msg
from checker.visible import visible

_FILE = NAMES[0]
_QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"'})


def run(options: Namespace) -> int:
    """Inspects a folder and writes a starting configuration."""
    folder = options.folder
    if not os.path.isdir(folder):
        raise CommandError(msg("{folder}: There is no such folder.", folder=folder))
    found = survey(folder)
    text = start(found)
    if options.stdout:
        streams.write(text)
        return 0
    for name in NAMES[:2]:
        if os.path.lexists(os.path.join(folder, name)) and not options.force:
            raise CommandError(
                msg("{folder}: The file exists; --force overwrites it.", folder=os.path.join(folder, name))
            )
    path = os.path.normpath(os.path.join(folder, _FILE))
    try:
        with open(path, "wb") as file:
            file.write(streams.encoded(text))
    except OSError as error:
        raise CommandError(
            msg("{path}: It cannot be written: {reason}.", path=path, reason=str(error.strerror))
        ) from error
    lines = [f"{path} is written.", *_survey_lines(found), "", *_next(shlex.quote(folder))]
    streams.write("\n".join(map(visible, lines)) + "\n")
    return 0


def _survey_lines(found: Survey) -> Iterator[str]:
    """The observations and the resulting settings, a line each."""
    site = f", and {found.site} builds a site from them" if found.site else ""
    yield f"  The folder has {_kinds(found)}{site}."
    if found.generated:
        yield f"  Skipped, since they are not documents: {_folders(found.generated)}."
    if found.drafts:
        yield f"  Drafts, where findings are only notes: {_folders(found.drafts)}."
    if found.time_zone:
        yield f"  Time zone, from the settings of the site: {found.time_zone}."
    for key, count in found.dated_keys:
        yield f"  '{key}' is used as the publication date ({_count(count, 'document')}); please check."


def _next(folder: str) -> Iterator[str]:
    commands = {
        f"contralint check {folder}": "shows the findings",
        f"contralint check {folder} --format html:findings.html": "writes them as a page for the browser",
        f"contralint config {folder}": "shows the configuration and where it comes from",
    }
    width = max(map(len, commands))
    for command, shows in commands.items():
        yield f"{command:{width}}  {shows}"


def start(found: Survey) -> str:
    """A configuration with only the settings that the folder needs, and the others as comments; tables come last, since
    all keys after a table header belong to that table.
    """
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
    site = f", and {found.site} builds a site from them" if found.site else ""
    return (
        "# How contralint checks the documents in this folder and below.\n"
        f"# When this was written, there were {_kinds(found)}{site}.\n"
        "#\n"
        "# What follows a # is a note, or a setting that is switched off: take the # away to switch it on.\n"
        "# Unknown words in this file are errors.\n"
    )


def _documents(found: Survey) -> str:
    if not found.generated:
        return '# Files and folders to skip, in gitignore syntax.\n# exclude = ["generated/"]\n'
    written = ", ".join(_quoted(f"{each}/") for each in found.generated)
    return (
        "# Skipped, in gitignore syntax: generated files and templates. Fix errors in them at their source.\n"
        f"exclude = [{written}]\n"
    )


def _time_and_languages(found: Survey) -> str:
    zone = found.time_zone
    line = f"time-zone = {_quoted(zone)}" if zone else '# time-zone = "Asia/Shanghai"'
    return (
        "# The time zone in which you publish: it decides the day of a time near midnight.\n"
        f"{line}\n\n"
        "# The languages to check; by default, all that contralint reads.\n"
        '# languages = ["zh", "en"]\n'
    )


def _keys(found: Survey) -> str:
    if not found.dated_keys:
        return (
            "# Your own front-matter keys for dates, in addition to date, updated and other usual ones.\n"
            '# [front-matter]\n# published = ["first-printed"]\n'
        )
    keys = ", ".join(_quoted(key) for key, _ in found.dated_keys)
    seen = ", ".join(f"{key} in {_count(count, 'document')}" for key, count in found.dated_keys)
    return (
        "# Front-matter keys with dates that contralint does not know\n"
        f"# ({seen}). Move each to the right line; start and end are for events.\n"
        f"[front-matter]\npublished = [{keys}]\n# updated = []\n# start = []\n# end = []\n"
    )


def _drafts(found: Survey) -> str:
    drafts = [f"{each}/" for each in found.drafts] or ["drafts/"]
    mark = "" if found.drafts else "# "
    return (
        "# Settings for some documents; paths in gitignore syntax. In drafts, dates (D), the timeline (T) and\n"
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
# "default": only patterns with enough evidence; "review": all patterns, for readers with time.
profile = "default"

# Rules to add or to ignore, by id, name or the beginning of ids ('contralint rules' lists them).
# extend-select = ["T212"]
# ignore = ["S408"]
"""

_OWN = """\
# Facts to compare texts with: YAML files (docs/facts.md). Your own rules: folders with Python files, only in the
# configuration at the root of a project (docs/security.md).
# facts = ["facts.yaml"]
# rules = ["rules"]

# The file for findings that 'contralint baseline' records, which are not reported again.
# baseline = "contralint-baseline.json"
"""

_SEVERITY = """\
# The severity of rules: error, warning or note.
# [severity]
# T211 = "note"
"""
