"""Paths given by the user -> the documents to check."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Iterable

from checker.message import msg
from checker.result import Failure
from checker.system.files import _is_no_file, other_kind, reason

#: Folders of third-party documents; skipped, like all folders whose names begin with a dot.
SKIPPED_FOLDERS = frozenset({"node_modules"})

IsExcluded = Callable[[str, bool], bool]  # a path, and whether it is a folder

_Identity = tuple[int, int]  # device and inode


def find_documents(
    paths: Iterable[str], suffixes: Collection[str], is_excluded: IsExcluded | None = None
) -> tuple[tuple[str, ...], tuple[Failure, ...]]:
    """The documents among files and folders, and the paths that are none, each once and sorted by path.

    A file that is named is always included. Folders are searched recursively for files with one of the `suffixes`
    (lower case, with their dot), except names that begin with a dot and paths that `is_excluded` rejects. Links are
    followed, each folder once. The returned paths have forward slashes."""
    walk = _Walk(frozenset(suffixes), is_excluded)
    for path in paths:
        walk.take(path)
    failures = (walk.failures[path] for path in sorted(walk.failures, key=path_order))
    return tuple(sorted(walk.documents.values(), key=path_order)), tuple(failures)


def path_order(path: str) -> list[str]:
    """Sorts paths so that the contents of one folder are adjacent."""
    return path.replace(os.sep, "/").split("/")


class _Walk:
    def __init__(self, suffixes: frozenset[str], is_excluded: IsExcluded | None) -> None:
        self.suffixes = suffixes
        self.is_excluded = is_excluded
        self.documents: dict[_Identity, str] = {}
        self.failures: dict[str, Failure] = {}
        self.folders: set[_Identity] = set()

    def take(self, path: str) -> None:
        """Adds one path that the user named."""
        if (state := self._state(path)) is None:
            return
        if stat.S_ISDIR(state.st_mode):
            if not self._take_folder(path):
                suffixes = ", ".join(sorted(self.suffixes))
                self._fail(path, msg("This folder has no documents ({suffixes}).", suffixes=suffixes))
        elif stat.S_ISREG(state.st_mode):
            self._keep(path, state)
        elif stat.S_ISFIFO(state.st_mode):
            self._fail(path, msg("This is a pipe, not a file: write - to read standard input."))
        else:
            self._fail(path, _is_no_file(other_kind(state.st_mode)))

    def _take_folder(self, path: str) -> bool:
        """Whether there was anything to add, to exclude or to report, now or in an earlier walk of the same folder."""
        taken = False
        waiting = [path]
        while waiting:
            folder = waiting.pop()
            if (state := self._state(folder)) is None or _identity(state) in self.folders:
                taken = True
                continue
            self.folders.add(_identity(state))
            try:
                names = sorted(os.listdir(folder))
            except OSError as error:
                self._fail(folder, reason(error))
                taken = True
                continue
            for name in names:
                inner = os.path.join(folder, name)
                if name.startswith(".") or name in SKIPPED_FOLDERS:
                    continue
                is_folder = os.path.isdir(inner)
                if not is_folder and os.path.splitext(name)[1].lower() not in self.suffixes:
                    continue
                if self.is_excluded is not None and self.is_excluded(inner, is_folder):
                    taken = True
                elif is_folder:
                    waiting.append(inner)
                else:
                    taken = self._take_document(inner) or taken
        return taken

    def _take_document(self, path: str) -> bool:
        if (state := self._state(path)) is not None and stat.S_ISREG(state.st_mode):
            self._keep(path, state)
        return state is None or stat.S_ISREG(state.st_mode)

    def _keep(self, path: str, state: os.stat_result) -> None:
        """Of several paths to one document, the first in sort order is shown."""
        shown = _shown(path)
        known = self.documents.get(_identity(state), shown)
        self.documents[_identity(state)] = min(shown, known, key=path_order)

    def _state(self, path: str) -> os.stat_result | None:
        try:
            return os.stat(path)
        except (OSError, ValueError) as error:
            self._fail(path, reason(error))
            return None

    def _fail(self, path: str, message: str) -> None:
        self.failures[path] = Failure(_shown(path), message)


def _identity(state: os.stat_result) -> _Identity:
    return state.st_dev, state.st_ino


def _shown(path: str) -> str:
    shown = path.replace(os.sep, "/")
    return shown.removeprefix("./") if shown not in ("./", ".") else shown
