"""Tables that align full-width text."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from checker import terminal
from checker.cli import streams
from checker.visible import one_line


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], room: int | None, color: bool) -> str:
    """Rows under their heads, columns two cells apart. With `room`, the last column is cut to the terminal."""
    shown = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(terminal.width, column)) for column in zip(heads, *shown, strict=True)]
    lines = [terminal.paint(_line(heads, widths, room), "bold", color)]
    lines += [_line(row, widths, room) for row in shown]
    return "\n".join(lines) + "\n"


def terminal_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The same for standard output, in its width and with its colors."""
    return table(heads, rows, streams.terminal_width(sys.stdout), streams.wants_color(sys.stdout))


def _line(cells: Sequence[str], widths: Sequence[int], room: int | None) -> str:
    padded = [terminal.pad(cell, width) for cell, width in zip(cells[:-1], widths, strict=False)]
    before = "  ".join([*padded, ""])
    last = cells[-1]
    if room is not None and terminal.width(before) + terminal.width(last) > room:
        last = terminal.clip(last, max(20, room - terminal.width(before)))
    return (before + last).rstrip()
