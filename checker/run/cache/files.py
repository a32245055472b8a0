"""The contents of all files in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator

from checker.system.files import other_kind, read_file

#: Suffixes of files that are read; other files (pictures, models) are identified by size and modification time.
_READ = (".py", ".yaml", ".yml", ".json", ".toml", ".txt", ".csv", ".cfg", ".po", ".md")
_MAX_FILE_SIZE = 1_000_000  # bytes; larger files are not read


def contents(path: str) -> Iterator[str | bytes]:
    """Names and contents of a file, or of all files in a folder and its subfolders, in a fixed order; for an unreadable
    file, the error.

    Hidden and linked folders are skipped.
    """
    try:
        if not os.path.isdir(path):
            yield _content(path, os.stat(path))
            return
        with os.scandir(path) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        yield str(error.strerror)
        return
    for entry in found:
        if not entry.is_dir() or _is_read(entry):
            yield entry.name
            yield from contents(entry.path)


def _is_read(folder: os.DirEntry[str]) -> bool:
    return not (folder.name == "__pycache__" or folder.name.startswith(".") or folder.is_symlink())


def _content(path: str, known: os.stat_result) -> str | bytes:
    if (kind := other_kind(known.st_mode)) is not None:
        return kind
    if path.endswith(_READ) and known.st_size <= _MAX_FILE_SIZE:
        return read_file(path)
    return f"{known.st_size}?{known.st_mtime_ns}"
