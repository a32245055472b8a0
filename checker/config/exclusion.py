"""Which files in folders are skipped: those excluded by the configuration, the command line or git."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache

from checker.config.find import Configurations
from checker.config.ignore_patterns import PatternError, Patterns
from checker.config.keys import ConfigError
from checker.message import msg
from checker.system.files import read_file


class Exclusion:
    """Decides which paths are skipped during a walk; parent folders must have been checked first.

    `patterns` are relative to the working folder. With `by_git` None, the configuration decides whether .gitignore
    counts."""

    def __init__(self, configured: Configurations, patterns: Sequence[str] = (), by_git: bool | None = None) -> None:
        self._configured = configured
        self._here = os.getcwd()
        self._by_git = by_git
        try:
            self._patterns = Patterns(patterns)
        except PatternError as error:
            raise ConfigError(msg("{where}: {problem}", where="--exclude", problem=error.args[0])) from error

    def __call__(self, path: str, folder: bool) -> bool:
        """Whether a path is excluded, regardless of its parent folders; raises ConfigError."""
        path = os.path.abspath(path)
        return any(patterns.verdict(_from(base, path), folder) for base, patterns in self._all(path)) or (
            self._asks_git(path) and _ignored(path, folder)
        )

    def forced(self, path: str, folder: bool) -> bool:
        """Whether a path or one of its parent folders is excluded; raises ConfigError."""
        path = os.path.abspath(path)
        above = os.path.dirname(path)
        return self(path, folder) or (above != path and self.forced(above, True))

    def _all(self, path: str) -> Iterator[tuple[str, Patterns]]:
        yield self._here, self._patterns
        for layer in self._configured.of_folder(os.path.dirname(path)).layers:
            if "exclude" in layer.values:
                yield layer.folder, _compiled(layer.values["exclude"].value)

    def _asks_git(self, path: str) -> bool:
        if self._by_git is not None:
            return self._by_git
        return self._configured.of_folder(os.path.dirname(path)).flag("respect-gitignore")


@cache
def _compiled(lines: tuple[str, ...]) -> Patterns:
    return Patterns(lines)


def _from(base: str, path: str) -> str:
    return os.path.relpath(path, base).replace(os.sep, "/")


def _ignored(path: str, folder: bool) -> bool:
    """Whether git ignores a path; the nearest .gitignore with a matching pattern decides."""
    for base, patterns in _git_patterns(os.path.dirname(path)):
        if (verdict := patterns.verdict(_from(base, path), folder)) is not None:
            return verdict
    return False


@cache
def _git_patterns(folder: str) -> tuple[tuple[str, Patterns], ...]:
    """The patterns that apply in a folder, those of the nearest file first; empty outside of a repository."""
    if (root := _repository(folder)) is None:
        return ()
    found = []
    at = folder
    while True:
        found.append((at, _read(os.path.join(at, ".gitignore"))))
        if at == root:
            break
        at = os.path.dirname(at)
    found.append((root, _read(os.path.join(root, ".git", "info", "exclude"))))
    return tuple((base, patterns) for base, patterns in found if patterns)


@cache
def _repository(folder: str) -> str | None:
    if os.path.exists(os.path.join(folder, ".git")):
        return folder
    above = os.path.dirname(folder)
    return None if above == folder else _repository(above)


@cache
def _read(path: str) -> Patterns:
    try:
        return Patterns(_usable(read_file(path).decode("utf-8", "surrogateescape").split("\n")))
    except OSError:
        return Patterns(())


def _usable(lines: Sequence[str]) -> Iterator[str]:
    """The valid patterns: git skips invalid ones, and so does contralint."""
    for line in lines:
        try:
            Patterns([line])
        except PatternError:
            continue
        yield line
