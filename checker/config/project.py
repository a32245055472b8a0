"""The project that a run is about: its root, and the names of configurations."""

from __future__ import annotations

import os
from collections.abc import Callable

from checker.system.files import read_file
from checker.system.owners import may_be_left_by_others

#: The names of configurations, in one folder at most one of which may be a configuration.
NAMES = ("contralint.toml", ".contralint.toml", "pyproject.toml")


def project_root(folder: str) -> str:
    """The root of the project that a folder belongs to, without links.

    It is the nearest folder, from this one upward, that holds ``.git``; where there is none, the nearest that holds a
    configuration; and where there is none, the folder itself. What somebody else left in a folder that everyone may
    write to, such as ``/tmp``, makes it no root.
    """
    folder = os.path.realpath(folder)
    return _nearest(folder, _holds_git) or _nearest(folder, _holds_configuration) or folder


def is_inside(path: str, root: str) -> bool:
    """Whether a path, its links resolved, leads to a folder or into it; `root` has no links. Raises ValueError for
    what no path can be."""
    real = os.path.realpath(path)
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def _nearest(folder: str, holds: Callable[[str], bool]) -> str | None:
    while not holds(folder):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def _holds_git(folder: str) -> bool:
    path = os.path.join(folder, ".git")
    return os.path.lexists(path) and not may_be_left_by_others(path)


def _holds_configuration(folder: str) -> bool:
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.exists(path) and not os.path.isdir(path) and not may_be_left_by_others(path):
            if name != "pyproject.toml" or _is_ours(path):
                return True
    return False


def _is_ours(path: str) -> bool:
    """Whether a ``pyproject.toml`` has a table for this program; one that cannot be read has none."""
    import tomllib

    try:
        data = read_file(path)
        tool = tomllib.loads(data.decode("utf-8-sig")).get("tool") if b"contralint" in data else None
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(tool, dict) and "contralint" in tool
