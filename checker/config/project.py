"""The project of a run: its root, and the file names of configurations."""

from __future__ import annotations

import os
from collections.abc import Callable

from checker.system.files import read_file
from checker.system.owners import may_be_left_by_others

#: The file names of configurations; at most one of them applies in a folder.
NAMES = ("contralint.toml", ".contralint.toml", "pyproject.toml")


def project_root(folder: str) -> str:
    """The root of the project that a folder belongs to, with links resolved.

    It is the nearest folder, from this one upward, that contains ``.git``; if there is none, the nearest that contains
    a configuration; otherwise the folder itself. Files in a world-writable folder such as ``/tmp`` do not make it a
    root, because another user may have put them there."""
    folder = os.path.realpath(folder)
    return _nearest(folder, _contains_git) or _nearest(folder, _contains_configuration) or folder


def is_inside(path: str, root: str) -> bool:
    """Whether a path, with links resolved, is a folder or inside it; `root` has no links.

    Raises ValueError for an impossible path."""
    real = os.path.realpath(path)
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def _nearest(folder: str, is_root: Callable[[str], bool]) -> str | None:
    while not is_root(folder):
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above
    return folder


def _contains_git(folder: str) -> bool:
    path = os.path.join(folder, ".git")
    return os.path.lexists(path) and not may_be_left_by_others(path)


def _contains_configuration(folder: str) -> bool:
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.exists(path) and not os.path.isdir(path) and not may_be_left_by_others(path):
            if name != "pyproject.toml" or _has_our_table(path):
                return True
    return False


def _has_our_table(path: str) -> bool:
    """Whether a ``pyproject.toml`` has a contralint table; False if it cannot be read."""
    import tomllib

    try:
        data = read_file(path)
        tool = tomllib.loads(data.decode("utf-8-sig")).get("tool") if b"contralint" in data else None
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(tool, dict) and "contralint" in tool
