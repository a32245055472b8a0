"""Which program this is: a digest that changes whenever the code that makes results may have changed.

Files are known by size and time of change, not by content: to read them all would take longer than what is saved.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from importlib.util import find_spec

from checker import __version__

_PACKAGES = ("checker", "checker.rules", "checker.reports")


def program() -> bytes:
    """The digest of this version, this Python, our own files and what is installed beside them."""
    return digest((__version__, sys.version, *_own_files(), *_installed()))


def digest(parts: Iterable[str | bytes]) -> bytes:
    """A digest of parts, of which no two lists run together alike."""
    hashed = blake2b(digest_size=20)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hashed.update(b"%d:" % len(data))
        hashed.update(data)
    return hashed.digest()


def state(path: str) -> str:
    """A file as it is now, without its content; of one that is not there, nothing."""
    try:
        known = os.stat(path)
    except OSError:
        return f"{path}?"
    return f"{path}?{known.st_size}?{known.st_mtime_ns}"


def own_folders() -> tuple[str, ...]:
    """The folders of our own packages."""
    found: list[str] = []
    for name in _PACKAGES:
        spec = find_spec(name)
        found += spec.submodule_search_locations or () if spec is not None else ()
    return tuple(dict.fromkeys(os.path.abspath(folder) for folder in found))


def _own_files() -> Iterator[str]:
    waiting = [folder for folder in own_folders() if os.path.isdir(folder)]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir():
                    if entry.name != "__pycache__":
                        waiting.append(entry.path)
                else:
                    known = entry.stat()
                    yield f"{entry.path}?{known.st_size}?{known.st_mtime_ns}"


def _installed() -> Iterator[str]:
    """The folders that packages are installed in change when one comes or goes."""
    here = os.getcwd()
    for folder in sys.path:
        if folder and os.path.abspath(folder) != here and os.path.isdir(folder):
            yield state(folder)
