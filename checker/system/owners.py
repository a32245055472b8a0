"""Checks whether another user could have written a file."""

from __future__ import annotations

import os
import stat
from typing import NamedTuple

from checker.message import msg
from checker.system.files import system_reason

_MAX_LINKS = 40  # maximum number of links on the way to one file, as in operating systems


class UnsafeOwner(NamedTuple):
    """A file, folder or link that other users can write: the reason and the remedy."""

    path: str
    why: str
    remedy: str


def unsafe_owner(path: str, root: str) -> UnsafeOwner | None:
    """What allows other users to change a file or folder; None if only the running user and root can.

    Checks the path itself and each folder and link on the way to it, starting at `root` if the path is inside it, else
    at the file system's root. Each must belong to the running user or to root (under sudo, to the calling user), and
    must not be writable by everyone. Folders on the way may be writable by everyone if only owners may rename and
    delete, as in ``/tmp``. Windows has no such owners and permissions, so nothing is found there."""
    if not hasattr(os, "geteuid"):
        return None
    path = os.path.abspath(path)
    inside = path == root or path.startswith(root.rstrip(os.sep) + os.sep)
    at = root if inside else os.sep
    left = _parts(path[len(root) :] if inside else path)
    links = 0
    owners = _owners()
    while True:
        try:
            state = os.lstat(at)
        except OSError as error:
            return UnsafeOwner(
                at, msg("cannot be read ({reason})", reason=system_reason(error)), msg("make it readable")
            )
        if state.st_uid not in owners:
            return UnsafeOwner(at, msg("belongs to another user"), msg("become its owner"))
        if stat.S_ISLNK(state.st_mode):
            links += 1
            if links > _MAX_LINKS:
                return UnsafeOwner(at, msg("is a chain of too many links"), msg("name the folder itself"))
            target = os.readlink(at)
            left += _parts(target)
            at = os.sep if target.startswith(os.sep) else os.path.dirname(at)
            continue
        sticky = bool(state.st_mode & stat.S_ISVTX)
        if state.st_mode & stat.S_IWOTH and not (sticky and left):
            return UnsafeOwner(at, msg("is writable by everyone"), f"chmod o-w {at}")
        if not left:
            return None
        part = left.pop()
        at = os.path.dirname(at) if part == os.pardir else os.path.join(at, part)


def may_be_left_by_others(path: str) -> bool:
    """Whether another user created a file or folder in a folder that everyone may write to."""
    if not hasattr(os, "geteuid"):
        return False
    try:
        folder, state = os.stat(os.path.dirname(path)), os.lstat(path)
    except OSError:
        return True
    return bool(folder.st_mode & stat.S_IWOTH) and state.st_uid not in _owners()


def _owners() -> frozenset[int]:
    user = os.geteuid()
    caller = os.environ.get("SUDO_UID", "") if user == 0 else ""
    return frozenset({0, user, *([int(caller)] if caller.isascii() and caller.isdecimal() else [])})


def _parts(path: str) -> list[str]:
    """The parts of a path, last one first."""
    return [part for part in reversed(path.split(os.sep)) if part not in ("", os.curdir)]
