"""What is known of the streams that the command writes to."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO


def write(text: str) -> None:
    """Text on standard output: UTF-8 with LF where it is no terminal, whatever the locale."""
    if not text:
        return
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


def encoded(text: str) -> bytes:
    r"""UTF-8. Bytes of a file name that were none come out as ``\udcff``, which JSON understands as well."""
    return text.encode("utf-8", "backslashreplace")


def wants_color(stream: TextIO) -> bool:
    """Whether to paint: on a terminal, unless NO_COLOR says no; anywhere, where FORCE_COLOR says so."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def terminal_width(stream: TextIO) -> int | None:
    """Cells in a line of the terminal; None where the stream is none."""
    return shutil.get_terminal_size().columns if stream.isatty() else None
