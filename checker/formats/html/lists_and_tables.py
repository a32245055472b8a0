"""Lists and tables of HTML -> the positions of items and cells: numbers, depths, grids."""

from __future__ import annotations

from checker.document.document import CellPlace, ListPlace
from checker.document.text import Span
from checker.formats.html.tokens import Tag, whole_number
from checker.records import dataclass, field

_MAX_SPAN = 200

Attributes = dict[str, tuple[str, Span]]


@dataclass
class Numbers:
    """The numbers of lists and tables so far; formats that embed HTML continue the count."""

    lists: int = 0
    tables: int = 0


@dataclass(slots=True)
class HtmlList:
    """An open list. `next` is the number of the next item, None for bullets."""

    index: int
    depth: int
    next: int | None
    items: int = 0

    @classmethod
    def begin(cls, numbers: Numbers, depth: int, name: str, found: Attributes) -> HtmlList:
        """The list that a start tag with these attributes opens."""
        first = whole_number(found["start"][0]) if "start" in found else 1
        opened = cls(numbers.lists, depth, (1 if first is None else first) if name == "ol" else None)
        numbers.lists += 1
        return opened

    def item(self, tag: Tag, found: Attributes) -> ListPlace:
        """The position of the item that a start tag opens."""
        if self.next is not None and "value" in found:
            value = whole_number(found["value"][0])
            self.next = self.next if value is None else value
        place = ListPlace(
            self.index, self.depth, self.items, "", tag.span, automatic=self.next is not None, number=self.next
        )
        self.items += 1
        if self.next is not None:
            self.next += 1
        return place


@dataclass(slots=True)
class HtmlTable:
    """An open table. Cells that span rows shift those of later rows."""

    index: int
    row: int = -1
    column: int = 0
    head: bool = False
    _taken: dict[int, int] = field(default_factory=dict)  # columns covered by a cell above -> the last covered row

    @classmethod
    def begin(cls, numbers: Numbers) -> HtmlTable:
        """The next table of the document."""
        opened = cls(numbers.tables)
        numbers.tables += 1
        return opened

    def begin_row(self) -> None:
        """Starts the next row."""
        self.row, self.column = self.row + 1, 0

    def cell(self, name: str, found: Attributes) -> CellPlace:
        """The position of the cell that a start tag opens."""
        self.row = max(self.row, 0)
        while self._taken.get(self.column, -1) >= self.row:
            self.column += 1
        across, down = _reach(found, "colspan"), _reach(found, "rowspan")
        for column in range(self.column, self.column + across):
            self._taken[column] = self.row + down - 1
        place = CellPlace(self.index, self.row, self.column, self.head or name == "th", down, across)
        self.column += across
        return place


def _reach(found: Attributes, key: str) -> int:
    value = whole_number(found[key][0]) if key in found else 1
    return min(_MAX_SPAN, max(1, value or 1))
