"""What is known of the streams that the command writes to."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from checker.cli.errors import CommandError
from checker.message import msg

_color = "auto"


def use_color(choice: str) -> None:
    """Sets whether to paint from now on: auto, always or never."""
    global _color
    _color = choice


def write(text: str) -> None:
    """Text on standard output: UTF-8 with LF where it is no terminal, whatever the locale. Raises CommandError where
    that is closed or full, and BrokenPipeError where nobody reads it any longer."""
    if not text:
        return
    if _closed(sys.stdout):
        raise CommandError(msg("Standard output is closed, so nothing can be printed."))
    with _output():
        _write(text)


def _write(text: str) -> None:
    try:
        if not sys.stdout.isatty():
            sys.stdout.flush()
            left = memoryview(encoded(text))
            while left:  # where output is unbuffered, a write may take a part only
                left = left[sys.stdout.buffer.write(left) :]
            return
    except AttributeError:  # a replaced stream has no bytes below
        pass
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def flush() -> None:
    """Sends on what was written to standard output; raises as `write` does."""
    if not _closed(sys.stdout):
        with _output():
            sys.stdout.flush()


def read() -> bytes:
    """All of standard input; raises CommandError where it is closed or cannot be read."""
    if _closed(sys.stdin):
        raise CommandError(msg("Standard input is closed, so nothing can be read from it."))
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise CommandError(msg("Standard input cannot be read: {reason}.", reason=str(error.strerror))) from error


@contextmanager
def _output() -> Iterator[None]:
    """Whatever could not be written is dropped, or Python would complain of it when it ends."""
    try:
        yield
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise CommandError(msg("Standard output cannot be written: {reason}.", reason=str(error.strerror))) from error


def _closed(stream: TextIO | None) -> bool:
    """Whether there is no such stream, or none any longer."""
    return stream is None or stream.closed


def encoded(text: str) -> bytes:
    r"""UTF-8. Bytes of a file name that were none come out as ``\udcff``, which JSON understands as well."""
    return text.encode("utf-8", "backslashreplace")


def wants_color(stream: TextIO | None) -> bool:
    """Whether to paint, as `use_color` says; with auto on a terminal, unless NO_COLOR says no, and anywhere where
    FORCE_COLOR says so."""
    if _color != "auto":
        return _color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def terminal_width(stream: TextIO | None) -> int | None:
    """Cells in a line of the terminal; None where the stream is none."""
    return shutil.get_terminal_size().columns if is_terminal(stream) else None


def is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody may be looking at a stream."""
    return stream is not None and not stream.closed and stream.isatty()
