"""Standard input, output and error: encoding, colour, width and errors."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from checker.cli.errors import CommandError
from checker.message import msg
from checker.system.files import system_reason

_color = "auto"


def use_color(choice: str) -> None:
    """Sets the colour mode: auto, always or never."""
    global _color
    _color = choice


def write(text: str) -> None:
    """Writes text to standard output, in UTF-8 with LF where it is not a terminal, whatever the locale.

    Raises CommandError where standard output is closed or full, and BrokenPipeError where the reader closed the pipe.
    """
    if not text:
        return
    if _closed(sys.stdout):
        raise CommandError(msg("Standard output is closed, so nothing can be printed."))
    with _output():
        _write(text)


def is_output(path: str) -> bool:
    """Whether standard output is redirected to this file."""
    try:
        out = os.fstat(sys.stdout.fileno())
        return stat.S_ISREG(out.st_mode) and os.path.samestat(out, os.stat(path))
    except (OSError, ValueError, AttributeError):
        return False


def _write(text: str) -> None:
    try:
        if not sys.stdout.isatty():
            sys.stdout.flush()
            left = memoryview(encoded(text))
            while left:  # an unbuffered write may write only a part
                left = left[sys.stdout.buffer.write(left) :]
            return
    except AttributeError:  # a replaced stream has no underlying bytes
        pass
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))


def flush() -> None:
    """Flushes standard output; raises as `write` does."""
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
        raise CommandError(msg("Standard input cannot be read: {reason}.", reason=system_reason(error))) from error


@contextmanager
def _output() -> Iterator[None]:
    """Discards unwritten output, which Python would otherwise report at exit."""
    try:
        yield
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise CommandError(msg("Standard output cannot be written: {reason}.", reason=system_reason(error))) from error


def _closed(stream: TextIO | None) -> bool:
    """Whether the stream is missing or closed."""
    return stream is None or stream.closed


def encoded(text: str) -> bytes:
    r"""UTF-8. Undecodable bytes of a file name become ``\udcff``, which is valid in JSON as well."""
    return text.encode("utf-8", "backslashreplace")


def wants_color(stream: TextIO | None) -> bool:
    """Whether to use colour, as `use_color` sets; in auto mode on a terminal, unless NO_COLOR is set, and anywhere if
    FORCE_COLOR is set.
    """
    if _color != "auto":
        return _color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def terminal_width(stream: TextIO | None) -> int | None:
    """The width of the terminal in cells; None where the stream is not a terminal."""
    return shutil.get_terminal_size().columns if is_terminal(stream) else None


def is_terminal(stream: TextIO | None) -> bool:
    """Whether the stream is a terminal."""
    return stream is not None and not stream.closed and stream.isatty()
