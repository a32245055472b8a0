"""``--diff REV`` and ``--diff -``: the changed lines of documents."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from contextlib import suppress

from checker.cli import streams
from checker.cli.errors import CommandError, sentence
from checker.config.project import is_inside, project_root
from checker.message import msg
from checker.records import dataclass
from checker.run.changed_lines import ALL_LINES, ChangedLines, PatchError, parse_patch
from checker.system.files import system_reason

_GIT_DIFF = (
    *("-c", "core.quotePath=true", "diff", "--no-color", "--no-ext-diff", "--no-textconv"),
    *("--unified=0", "--find-renames", "--src-prefix=a/", "--dst-prefix=b/", "--no-relative"),
)


@dataclass(frozen=True, slots=True)
class Changes:
    """Changed lines by the real path of their document."""

    lines: Mapping[str, ChangedLines]

    def of(self, path: str) -> ChangedLines | None:
        """The changed lines of a document, None where it is unchanged."""
        return self.lines.get(os.path.realpath(path))

    def paths(self) -> list[str]:
        """The changed documents that exist, as paths from the working folder.

        A patch may name any path; only those in the project are returned.
        """
        root = project_root(os.getcwd())
        found = [os.path.relpath(path) for path in self.lines if os.path.isfile(path) and is_inside(path, root)]
        return sorted(found)


def changes(written: str) -> Changes:
    """The changed lines of a patch on standard input (``-``), or since a git revision, including untracked files;
    raises CommandError.
    """
    try:
        return _changes(written)
    except PatchError as error:
        raise CommandError(msg("{where}: {problem}", where="--diff", problem=error.args[0])) from error


def _changes(written: str) -> Changes:
    if written == "-":
        return Changes(_located(parse_patch(streams.read().decode("utf-8", "surrogateescape"))))
    if written.startswith("-"):
        raise CommandError(
            msg("--diff: '{written}' is not a revision; - reads a diff from standard input.", written=written)
        )
    root = _git("rev-parse", "--show-toplevel").rstrip("\n")
    patch = _git("-C", root, *_GIT_DIFF, written, "--")
    lines = {os.path.realpath(os.path.join(root, path[2:])): each for path, each in parse_patch(patch).items()}
    for path in _git("-C", root, "ls-files", "--others", "--exclude-standard", "-z").split("\0"):
        if path:
            lines[os.path.realpath(os.path.join(root, path))] = ALL_LINES
    return Changes(lines)


def _git(*arguments: str) -> str:
    program = shutil.which("git")
    if program is None or not os.path.isabs(program):  # some systems search the working folder first
        raise CommandError(msg("--diff: git is not installed; - reads a diff from standard input."))
    try:
        ran = subprocess.run([program, *arguments], capture_output=True, check=False)
    except OSError as error:
        raise CommandError(msg("--diff: git cannot be run: {reason}.", reason=system_reason(error))) from error
    if ran.returncode:
        message = ran.stderr.decode("utf-8", "replace").strip().split("\n")[0].removeprefix("fatal: ")
        raise CommandError(msg("{where}: {problem}", where="--diff", problem=sentence(message.rstrip("."))))
    return ran.stdout.decode("utf-8", "surrogateescape")


def _located(patch: Mapping[str, ChangedLines]) -> dict[str, ChangedLines]:
    """Where the paths of a patch may be: below the working folder or the root of its repository, with or without the
    first component, which is ``a`` or ``b`` in most patches.
    """
    bases = [os.getcwd()]
    with suppress(CommandError):
        bases.append(_git("rev-parse", "--show-toplevel").rstrip("\n"))
    found = {}
    for path, lines in patch.items():
        stripped = path[2:] if path[:2] in ("a/", "b/", "w/", "i/", "c/", "o/") else path
        named = [os.path.join(base, each) for each in (stripped, path) for base in bases]
        found[os.path.realpath(next((each for each in named if os.path.isfile(each)), named[0]))] = lines
    return found
