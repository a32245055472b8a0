"""A digest of the program, which changes whenever the code that computes results may have changed.

It does not depend on the time or place of installation, so that build servers can carry the cache from run to run. For
an installed package, the installer's record of file hashes is used, together with file sizes; for a checkout, sizes and
modification times are used, because reading all files would take longer than the cache saves. Plug-ins are identified
by the contents of their files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from importlib.util import find_spec

from checker import __version__
from checker.system.files import other_kind, read_file
from checker.system.installed import installed, plug_in_packages

#: Suffixes of files that are read; other files (pictures, models) are identified by size and modification time.
_READ = (".py", ".yaml", ".yml", ".json", ".toml", ".txt", ".csv", ".cfg", ".po", ".md")
_MAX_FILE_SIZE = 1_000_000  # bytes; larger files are not read


def contents(path: str) -> Iterator[str | bytes]:
    """Names and contents of a file, or of all files in a folder and its subfolders, in a fixed order; for an unreadable
    file, the error.

    Hidden and linked folders are skipped."""
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


_PACKAGES = ("checker", "checker.rules", "checker.reports")


def program_digest() -> bytes:
    """The digest of this version, this Python, the program's files, its installed dependencies, and all plug-ins."""
    found = installed(sys.path)
    plug_ins = (part for package in plug_in_packages(found) for part in _plug_in(package))
    return digest((__version__, sys.version, *_own_files(), *found, *plug_ins))


def digest(parts: Iterable[str | bytes]) -> bytes:
    """A digest of parts; different lists of parts never join to the same bytes."""
    hashed = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hashed.update(b"%d:" % len(data))
        hashed.update(data)
    return hashed.digest()


def _plug_in(package: str) -> Iterator[str | bytes]:
    """The contents of all files of a package, which is not imported."""
    yield package
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        return
    if spec is None:
        return
    folders = spec.submodule_search_locations
    for path in folders if folders is not None else (spec.origin or "",):
        yield from contents(path)


def _own_folders() -> tuple[str, ...]:
    found: list[str] = []
    for name in _PACKAGES:
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:  # the search path of a checkout also contains its root
            found.append(os.path.dirname(spec.origin))
    return tuple(dict.fromkeys(map(os.path.abspath, found)))


def _own_files() -> Iterator[str | bytes]:
    folders = _own_folders()
    record = _record(folders[0]) if folders else None
    if record is not None:
        yield record
    waiting = [(folder, "") for folder in folders if os.path.isdir(folder)]
    while waiting:
        folder, inside = waiting.pop()
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                name = f"{inside}/{entry.name}"
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        waiting.append((entry.path, name))
                else:
                    known = entry.stat()
                    yield f"{name}?{known.st_size}" + ("" if record is not None else f"?{known.st_mtime_ns}")


def _record(package: str) -> bytes | None:
    """The installer's record of the hashes of the package's files, None where it is not installed from a wheel."""
    folder = os.path.dirname(package)
    name = f"contralint-{__version__}.dist-info"
    try:
        with open(os.path.join(folder, name, "RECORD"), "rb") as file:
            lines = file.read().splitlines()
    except OSError:
        return None
    written = sorted(line for line in lines if line.startswith(b"checker/") and b",sha256=" in line)
    return b"\n".join(written) or None
