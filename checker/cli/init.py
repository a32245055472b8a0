"""``contralint init``."""

from __future__ import annotations

import os
import shlex
import textwrap
from argparse import Namespace
from collections.abc import Iterator

from checker.cli import streams
from checker.cli.errors import CommandError, localized
from checker.cli.survey import Survey, survey
from checker.config.project import NAMES
from checker.message import join_commas, join_words, msg, msg_count
from checker.system.files import system_reason
from checker.visible import visible

_FILE = NAMES[0]
_WIDTH = 118  # characters of a comment
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
            msg("{path}: It cannot be written: {reason}.", path=path, reason=system_reason(error))
        ) from error
    lines = [
        localized(msg("Wrote {path}.", path=path)),
        *(f"  {localized(each)}" for each in _survey_lines(found)),
        "",
        *_next(shlex.quote(folder)),
    ]
    streams.write("\n".join(map(visible, lines)) + "\n")
    return 0


def _survey_lines(found: Survey) -> Iterator[str]:
    """The observations and the resulting settings, a sentence each."""
    yield msg("The folder has {kinds}.", kinds=_kinds(found))
    if found.generated:
        yield msg("Skipped, since they are not documents: {folders}.", folders=_folders(found.generated))
    if found.drafts:
        yield msg("Drafts, where findings are only notes: {folders}.", folders=_folders(found.drafts))
    if found.time_zone:
        yield msg("Time zone, from the settings of the site: {zone}.", zone=found.time_zone)
    for key, count in found.dated_keys:
        counted = msg_count(count, "{number} document", "{number} documents")
        yield msg("'{key}' is used as the publication date ({counted}); please check.", key=key, counted=counted)


def _next(folder: str) -> Iterator[str]:
    commands = {
        f"contralint check {folder}": msg("shows the findings"),
        f"contralint check {folder} --format html:findings.html": msg("writes them as a page for the browser"),
        f"contralint config {folder}": msg("shows the configuration and where it comes from"),
    }
    width = max(map(len, commands))
    for command, shows in commands.items():
        yield f"{command:{width}}  {localized(shows)}"


def start(found: Survey) -> str:
    """A configuration with only the settings that the folder needs, and the others as comments; tables come last, since
    all keys after a table header belong to that table.
    """
    parts = [
        _opening(found),
        _documents(found),
        _rules(),
        _time_and_languages(found),
        _own(),
        _keys(found),
        _severity(),
        _drafts(found),
    ]
    return "\n".join(parts)


def _notes(*sentences: str) -> str:
    """Comments in the language of the user."""
    lines = [line for each in sentences for line in textwrap.wrap(localized(each), _WIDTH) or [""]]
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


def _opening(found: Survey) -> str:
    return _notes(
        msg("How contralint checks the documents in this folder and below."),
        msg("When this was written, there were {kinds}.", kinds=_kinds(found)),
        "",
        msg("Lines with # are notes, or settings that are off: remove the # to turn a setting on."),
        msg("Unknown words in this file are errors."),
    )


def _documents(found: Survey) -> str:
    if not found.generated:
        return _notes(msg("Files and folders to skip, in gitignore syntax.")) + '# exclude = ["generated/"]\n'
    written = ", ".join(_quoted(f"{each}/") for each in found.generated)
    skipped = msg("Skipped, in gitignore syntax: generated files and templates. Fix errors in them at their source.")
    return _notes(skipped) + f"exclude = [{written}]\n"


def _rules() -> str:
    return (
        _notes(msg('"default": only patterns with enough evidence; "review": all patterns, for readers with time.'))
        + 'profile = "default"\n\n'
        + _notes(msg("Rules to add or to ignore, by id, name or the beginning of ids ('contralint rules' lists them)."))
        + '# extend-select = ["T212"]\n# ignore = ["S408"]\n'
    )


def _time_and_languages(found: Survey) -> str:
    zone = found.time_zone
    line = f"time-zone = {_quoted(zone)}" if zone else '# time-zone = "Asia/Shanghai"'
    return (
        _notes(msg("The time zone in which you publish: it decides the day of a time near midnight."))
        + f"{line}\n\n"
        + _notes(msg("The languages to check; by default, all that contralint reads."))
        + '# languages = ["zh", "en"]\n'
    )


def _own() -> str:
    return (
        _notes(
            msg("Facts to compare texts with: YAML files (docs/facts.md)."),
            msg(
                "Your own rules: folders with Python files, only in the configuration at the root of a project "
                "(docs/security.md)."
            ),
        )
        + '# facts = ["facts.yaml"]\n# rules = ["rules"]\n\n'
        + _notes(msg("The file for findings that 'contralint baseline' records, which are not reported again."))
        + '# baseline = "contralint-baseline.json"\n'
    )


def _keys(found: Survey) -> str:
    if not found.dated_keys:
        usual = msg("Your own front-matter keys for dates, in addition to date, updated and other usual ones.")
        return _notes(usual) + '# [front-matter]\n# published = ["first-printed"]\n'
    seen = [
        msg("{key} in {counted}", key=key, counted=msg_count(count, "{number} document", "{number} documents"))
        for key, count in found.dated_keys
    ]
    keys = ", ".join(_quoted(key) for key, _ in found.dated_keys)
    return (
        _notes(
            msg("Front-matter keys with dates that contralint does not know: {seen}.", seen=join_commas(seen)),
            msg("Move each to the right line; start and end are for events."),
        )
        + f"[front-matter]\npublished = [{keys}]\n# updated = []\n# start = []\n# end = []\n"
    )


def _severity() -> str:
    return _notes(msg("The severity of rules: error, warning or note.")) + '# [severity]\n# T211 = "note"\n'


def _drafts(found: Survey) -> str:
    drafts = [f"{each}/" for each in found.drafts] or ["drafts/"]
    mark = "" if found.drafts else "# "
    return (
        _notes(
            msg("Settings for some documents; paths in gitignore syntax."),
            msg("In drafts, dates (D), the timeline (T) and figures (F) may still be wrong."),
        )
        + f"{mark}[[overrides]]\n{mark}paths = [{', '.join(map(_quoted, drafts))}]\n"
        + f'{mark}severity = {{ D = "note", T = "note", F = "note" }}\n'
    )


def _kinds(found: Survey) -> str:
    counted = [
        msg_count(count, "{number} {suffix} file", "{number} {suffix} files", suffix=suffix)
        for suffix, count in found.suffixes
    ]
    kinds = join_words(counted) if counted else msg("no documents yet")
    return msg("{kinds}, and {site} builds a site from them", kinds=kinds, site=found.site) if found.site else kinds


def _folders(names: tuple[str, ...]) -> str:
    return ", ".join(f"{name}/" for name in names)


def _quoted(text: str) -> str:
    return f'"{text.translate(_QUOTED)}"'
