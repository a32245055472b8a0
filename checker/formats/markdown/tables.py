"""Tables that the Markdown parser rejects because the line under the header has too few or too many cells."""

from __future__ import annotations

from collections.abc import Iterator

from checker.document.text import Span
from checker.formats.lines import lines_of
from checker.formats.plain.tables import table_at
from checker.languages import patterns as re

_BORDER = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*\Z")


def drawn_cells(text: str, start: int, end: int) -> tuple[tuple[int, int, Span], ...]:
    """The cells of a paragraph that is such a table: row, column and place of each; empty where it is not one."""
    if not text.startswith("|", start):
        return ()
    lines = list(lines_of(text, start, end))
    if len(lines) < 3 or _BORDER.match(lines[1].text) is None:
        return ()
    if (table := table_at([line.text for line in lines], 0)) is None or table.end < len(lines):
        return ()

    def cells() -> Iterator[tuple[int, int, Span]]:
        for number, row in enumerate(table.rows):
            base = lines[row.line].span.start
            for column, cell in enumerate(row.cells):
                yield number, column, Span(base + cell.start, base + cell.end)

    return tuple(cells())
