"""Tables of AsciiDoc: cells between ``|``, each with an optional span."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.document import CellPlace
from checker.document.text import Span
from checker.formats.lines import Line
from checker.languages import patterns as re
from checker.records import dataclass

_CELL = re.compile(
    r"(?:(?<=\s)|^)(?:(?P<across>\d{1,3})?(?:\.(?P<down>\d{1,3}))?\+|(?P<times>\d{1,3})\*)?(?:[<^>](?:\.[<^>])?|\.[<^>])?(?P<style>[a-z])?(?P<bar>\|)"
    r"|(?P<inner>(?<!\\)\|)",
    re.MULTILINE,
)
_COLUMNS = re.compile(r"cols\s*=\s*(?:\"(?P<quoted>[^\"]*)\"|(?P<plain>[\w*]+))")
_REPEATED = re.compile(r"\s*(\d{1,2})\*")
_HEADER = re.compile(r"%header|(?:options|opts)\s*=\s*\"?[^\"\]]*header")
_NO_HEADER = re.compile(r"%noheader|noheader")
_MAX_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class AdocCell:
    """The place of a cell in the grid and of its text in the source."""

    place: CellPlace
    text: Span


def adoc_table(source: str, lines: Sequence[Line], attributes: str, index: int) -> tuple[AdocCell, ...]:
    """The cells of the lines between two ``|===``; `attributes` is the text in the brackets above, `index` the number
    of the table in the document."""
    if not lines:
        return ()
    start, end = lines[0].span.start, lines[-1].span.end
    marks = list(_CELL.finditer(source, start, end))
    if not marks:
        return ()
    width = _width(lines, attributes, marks)
    header = _has_header(lines, attributes, marks, width)
    cells: list[AdocCell] = []
    taken: dict[int, int] = {}
    row = column = 0
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        stop = after.start() if after is not None else end
        text = source[mark.end() : stop]
        begin = mark.end() + len(text) - len(text.lstrip())
        place = Span(begin, max(begin, begin + len(text.strip())))
        across = min(width, max(1, int(mark["across"] or 1)))
        down = max(1, int(mark["down"] or 1))
        for _ in range(min(_MAX_COLUMNS, max(1, int(mark["times"] or 1)))):
            while taken.get(column, -1) >= row:
                column += 1
            if column >= width:
                row, column = row + 1, 0
                while taken.get(column, -1) >= row and column < width:
                    column += 1
            names = (header and row == 0) or mark["style"] == "h"
            cells.append(AdocCell(CellPlace(index, row, column, names, down, across), place))
            for reached in range(column, column + across):
                taken[reached] = row + down - 1
            column += across
    return tuple(cells)


def _width(lines: Sequence[Line], attributes: str, marks: Sequence[re.Match[str]]) -> int:
    """The number of columns: as declared, else that of the cells on the first line."""
    if (declared := _COLUMNS.search(attributes)) is not None:
        specs = [spec for spec in re.split(r"[,;]", declared["quoted"] or declared["plain"] or "") if spec.strip()]
        width = sum(int(found.group(1)) if (found := _REPEATED.match(spec)) is not None else 1 for spec in specs)
        if len(specs) == 1 and specs[0].strip().isdecimal():
            width = 1
        if width:
            return min(width, _MAX_COLUMNS)
    first = next(line for line in lines if not line.blank)
    on_first = [mark for mark in marks if mark.start() < first.span.end]
    width = sum(int(mark["across"] or mark["times"] or 1) for mark in on_first)
    return min(max(width, 1), _MAX_COLUMNS)


def _has_header(lines: Sequence[Line], attributes: str, marks: Sequence[re.Match[str]], width: int) -> bool:
    """Whether the first row is a header: as declared, else if a blank line follows the first line."""
    if _HEADER.search(attributes):
        return True
    if _NO_HEADER.search(attributes) or len(lines) < 2 or lines[0].blank or not lines[1].blank:
        return False
    return sum(mark.start() < lines[0].span.end for mark in marks) == width
