"""Lists installed distributions and their entry points for this program, without importing them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache

_KINDS = (".dist-info", ".egg-info")
_OURS = re.compile(r"^\[contralint\..*?(?=^\[|\Z)", re.MULTILINE | re.DOTALL)
_MODULE = re.compile(r"^[^=\s#;[][^=\n]*=\s*(\w+)", re.MULTILINE)


def installed(folders: Iterable[str]) -> tuple[str, ...]:
    """The name and version of each distribution in some folders, followed by its entry points for this program, if
    any."""
    found: list[str] = []
    for folder in folders:
        try:
            with os.scandir(folder or os.curdir) as entries:
                names = sorted(entry.name for entry in entries if entry.name.endswith(_KINDS))
        except OSError:
            continue
        for name in names:
            found.append(name)
            found += _entry_points(os.path.join(folder, name))
    return tuple(found)


def _entry_points(folder: str) -> list[str]:
    try:
        with open(os.path.join(folder, "entry_points.txt"), encoding="utf-8", errors="replace") as file:
            return _OURS.findall(file.read())
    except OSError:
        return []


@cache
def may_plug_in(group: str, folders: tuple[str, ...]) -> bool:
    """Whether a distribution in some folders may have entry points of a group; always true if one of the paths is an
    archive."""
    return any(part.startswith(f"[{group}]") for part in installed(folders)) or any(map(os.path.isfile, folders))


def plug_in_packages(found: Iterable[str]) -> tuple[str, ...]:
    """The top-level packages outside this program that such entry points name."""
    named = {name for part in found if part.startswith("[") for name in _MODULE.findall(part)}
    return tuple(sorted(named - {"checker"}))
