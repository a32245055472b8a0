"""Reads regular files, and refuses devices, pipes and sockets; locks files; the folder for cached data."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import suppress
from typing import IO

from checker.message import msg

_FAR = 1 << 30


def reason(error: OSError | ValueError) -> str:
    """Why a path cannot be read, as one sentence."""
    match error:
        case NotAFile():
            return _is_no_file(error.kind)
        case FileNotFoundError():
            return msg("There is no such file or folder.")
        case PermissionError():
            return msg("You do not have permission to read it.")
        case OSError(strerror=str()):
            return msg("It cannot be read: {problem}.", problem=system_reason(error))
        case _:
            return msg("No file can have this path.")


def replace_file(path: str, data: bytes, mode: int | None = None) -> None:
    """Writes a file atomically, so that nobody reads an incomplete one; raises OSError.

    Neither overwrites another file nor writes through a link.
    """
    temporary = f"{path}.{os.getpid()}.new"
    try:
        with open(temporary, "xb") as file:
            file.write(data)
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def system_reason(error: OSError) -> str:
    """What the system says of a failure, as a part of a sentence."""
    match error.errno:
        case errno.ENOENT:
            return msg("there is no such file or folder")
        case errno.EEXIST:
            return msg("it exists already")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return msg("permission denied")
        case errno.EISDIR:
            return msg("it is a folder")
        case errno.ENOTDIR:
            return msg("a part of the path is not a folder")
        case errno.ENOSPC:
            return msg("the disk is full")
        case errno.EADDRINUSE:
            return msg("another program uses it")
        case errno.EADDRNOTAVAIL:
            return msg("this machine does not have this address")
    return error.strerror or str(error)


def _is_no_file(kind: str | None) -> str:
    match kind:
        case "pipe":
            return msg("This is a pipe, not a file.")
        case "socket":
            return msg("This is a socket, not a file.")
    return msg("This is a device, not a file.")


class NotAFile(OSError):
    """A path to a device, a pipe or a socket. Opening one may block forever or have side effects. `kind` names it."""

    def __init__(self, kind: str, path: str) -> None:
        super().__init__(errno.EINVAL, f"it is a {kind}, not a file", path)
        self.kind = kind


def read_file(path: str, most: int = -1) -> bytes:
    """Returns the bytes of a file, or the first `most` of them. Raises OSError, and ValueError for an invalid path."""
    with open(path, "rb", opener=_opened) as file:
        return file.read(most)


def lock(file: IO[str]) -> None:
    """Locks an open file until it is closed or its process ends, where the file system can. Raises BlockingIOError
    where it is locked already."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_FAR)  # a locked byte cannot be read, and the text should be
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in (errno.EAGAIN, errno.EACCES):
            raise BlockingIOError(*error.args) from error


def other_kind(mode: int) -> str | None:
    """The kind of special file that a mode describes; None for a regular file or a folder."""
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    if stat.S_ISFIFO(mode):
        return "pipe"
    return "socket" if stat.S_ISSOCK(mode) else "device"


def _opened(path: str, flags: int) -> int:
    _refuse(os.stat(path), path)
    # The path may have been replaced since it was checked; opening a pipe would wait for a writer.
    descriptor = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    try:
        _refuse(os.fstat(descriptor), path)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def _refuse(state: os.stat_result, path: str) -> None:
    if (kind := other_kind(state.st_mode)) is not None:
        raise NotAFile(kind, path)


def cache_folder() -> str:
    """The cache folder that is used unless an option overrides it."""
    named = os.environ.get("CONTRALINT_CACHE_DIR")
    if named:
        return named
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return os.path.join(base, "contralint")
