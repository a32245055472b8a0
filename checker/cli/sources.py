"""Paths on the command line -> documents to be read."""

from __future__ import annotations

import os
from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING

from checker.cli import streams
from checker.cli.errors import CommandError
from checker.config.exclusion import Exclusion
from checker.formats.suffixes import SUFFIXES
from checker.result import Failure
from checker.run.plan import Source
from checker.run.walk import find_documents

if TYPE_CHECKING:
    from checker.times.time_expression import Anchor

_STDIN = "-"
_UNNAMED = "<stdin>"


def sources(options: Namespace, exclusion: Exclusion | None = None) -> tuple[tuple[Source, ...], tuple[Failure, ...]]:
    """The documents that the options name, each once, and what could not be found; the files of the reports that this
    run writes are left out of folders. Reads standard input for ``-``."""
    wants_stdin = _STDIN in options.paths
    if options.stdin_filename is not None and not wants_stdin:
        raise CommandError("--stdin-filename names standard input: add - to the paths.")
    named = [path for path in options.paths if path != _STDIN]
    if exclusion is not None and options.force_exclude:
        named = [path for path in named if not exclusion.forced(path, os.path.isdir(path))]
    paths, failures = find_documents(named, SUFFIXES, exclusion)
    reports: frozenset[str] = getattr(options, "written", frozenset())
    found = [Source(path) for path in paths if not reports or path in named or os.path.realpath(path) not in reports]
    if wants_stdin:
        found.insert(0, Source(options.stdin_filename or _UNNAMED, streams.read()))
    return tuple(found), failures


def day_anchor(day: date | None) -> Anchor | None:
    """A day that was given as an option, as something that relative dates can be counted from."""
    if day is None:
        return None
    from checker.calendars.timex import SECONDS_PER_DAY, Interval
    from checker.times.time_expression import Anchor

    start = (day.toordinal() - 1) * SECONDS_PER_DAY
    return Anchor("option", Interval(start, start + SECONDS_PER_DAY))
