"""Paths on the command line -> documents to read."""

from __future__ import annotations

import os
from argparse import Namespace
from glob import glob

from checker.cli import streams
from checker.cli.errors import CommandError
from checker.config.exclusion import Exclusion
from checker.formats.suffixes import SUFFIXES
from checker.message import msg
from checker.result import Failure
from checker.run.plan import Source
from checker.run.walk import find_documents
from checker.system.files import read_file, reason

_STDIN = "-"
_UNNAMED = "<stdin>"


def sources(options: Namespace, exclusion: Exclusion | None = None) -> tuple[tuple[Source, ...], tuple[Failure, ...]]:
    """The documents that the options name, each once, and the paths that were not found; the report files of this run
    are skipped in folders.

    Reads standard input for ``-``.
    """
    from_list = listed(options)
    wants_stdin = _STDIN in options.paths
    if options.stdin_filename is not None and not wants_stdin:
        raise CommandError(msg("--stdin-filename names standard input: add - to the paths."))
    named = [each for path in options.paths if path != _STDIN for each in expanded(path)] + from_list
    if exclusion is not None and options.force_exclude:
        named = [path for path in named if not exclusion.forced(path, os.path.isdir(path))]
    paths, failures = find_documents(named, SUFFIXES, exclusion)
    reports: frozenset[str] = getattr(options, "written", frozenset())
    found = [
        Source(path)
        for path in paths
        if path in named or not ((reports and os.path.realpath(path) in reports) or streams.is_output(path))
    ]
    if wants_stdin:
        if getattr(options, "stdin", None) is None:
            options.stdin = streams.read()  # once, because `--fix` checks twice
        found.insert(0, Source(options.stdin_filename or _UNNAMED, options.stdin))
    return tuple(found), failures


def listed(options: Namespace) -> list[str]:
    """The paths of `--files-from`; raises CommandError where they cannot be read."""
    file: str | None = getattr(options, "files_from", None)
    if file is None:
        return []
    if file == _STDIN and _STDIN in getattr(options, "paths", ()):
        raise CommandError(msg("Standard input cannot be both a document and a list of paths."))
    try:
        data = streams.read() if file == _STDIN else read_file(file)
    except OSError as error:
        raise CommandError(
            msg("--files-from: '{file}' cannot be read: {problem}", file=file, problem=reason(error))
        ) from error
    separator = b"\0" if b"\0" in data else b"\n"
    return [os.fsdecode(line.rstrip(b"\r")) for line in data.split(separator) if line.strip()]


def expanded(path: str) -> list[str]:
    """The paths that match a pattern, which Windows shells and some programs do not expand; an existing path, or a
    pattern without matches, is returned unchanged.
    """
    if not any(character in path for character in "*?[") or os.path.lexists(path):
        return [path]
    return sorted(glob(path, recursive=True)) or [path]
