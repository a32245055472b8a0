"""Numbers before what they number -> series that count on: the numbering of lists, sections, steps, figures."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace

from checker.find.numbers_before import find_numbered_items
from checker.lang.numbering import letter
from checker.model.document import Document
from checker.model.listing import NumberedItem, NumberedSeries, NumberSign, Standing
from checker.read.fold import fold

#: A number that does not count on belongs to a series only so near its last item, in blocks; headings count sections.
_NEAR = 40
#: One author writes 1、 and 2. in one list, and 第一， here and 第二、 there.
_ALIKE = {"#、": "#.", "#:": "#.", "# ": "#.", "第#、": "第#,", "第#:": "第#,", "其#、": "其#,", "其#是": "其#,"}
#: Numbers that count across sections and whatever stands between.
_CAPTIONS = frozenset(("figure", "table", "listing", "exhibit"))


@dataclass(slots=True)
class _Series:
    """One that may still go on. `where` is the level of headings and the depth of list items."""

    key: Hashable
    where: tuple[Standing, int]
    scope: int
    items: list[NumberedItem] = field(default_factory=list)

    @property
    def last(self) -> int:
        return self.items[-1].number


def find_numbered_series(document: Document) -> tuple[NumberedSeries, ...]:
    """The series of a document, in the order of their first items; numbers that stand alone make series of one."""
    found: list[_Series] = []
    open_by_key: dict[Hashable, list[_Series]] = {}
    for item in find_numbered_items(document):
        item = _letter(document, item, open_by_key)
        key = _key(document, item)
        where, scope = _where(document, item), _scope(document, item)
        waiting = open_by_key.setdefault(key, [])
        series = _series_of(item, waiting, where, scope)
        if series is None:
            series = _Series(key, where, scope)
            found.append(series)
            # One that stands at the same place has come to its end.
            waiting[:] = [other for other in waiting if other.where != where]
            waiting.append(series)
        elif not series.items[-1].automatic or item.automatic:
            # What was opened inside of it is closed.
            del waiting[waiting.index(series) + 1 :]
        series.scope = scope
        series.items.append(item)
    return tuple(
        NumberedSeries(tuple(series.items), document.blocks[series.items[0].block].section) for series in found
    )


def _series_of(item: NumberedItem, waiting: list[_Series], where: tuple[Standing, int], scope: int) -> _Series | None:
    """The open series that an item goes on with: the one that it follows, else the one beside which it stands."""
    if item.number == 1 and not (waiting and item.label in _CAPTIONS):
        return None
    following = [series for series in waiting if series.last + 1 == item.number]
    for series in reversed(following):
        if series.where == where:
            return series
    if following:
        return following[-1]
    for series in reversed(waiting):
        near = where[0] is Standing.HEADING or item.block - series.items[-1].block <= _NEAR
        if series.where == where and (item.label in _CAPTIONS or (series.scope == scope and near)):
            return series
    return None


def _key(document: Document, item: NumberedItem) -> Hashable:
    """What the items of one series share, whatever they stand before."""
    form = _ALIKE.get(item.form, item.form)
    if item.label:
        form = item.label if item.form[0] != "第" else f"nth {item.label}"
    block = document.blocks[item.block]
    if item.automatic:
        return ("automatic", block.item.list_index if block.item is not None else -1)
    return (form, None if item.label else item.sign, item.path[:-1], block.quoted)


def _letter(document: Document, item: NumberedItem, open_by_key: dict[Hashable, list[_Series]]) -> NumberedItem:
    """The same item, with "i." after "h." read as a letter."""
    if item.sign is not NumberSign.ROMAN or item.label:
        return item
    signs = [sign for sign in fold(document.source.slice(item.span)) if sign.isalpha()]
    if len(signs) != 1:
        return item
    as_letter = replace(item, path=(letter(signs[0]),), sign=NumberSign.LETTER)
    waiting = open_by_key.get(_key(document, as_letter), [])
    return as_letter if any(series.last + 1 == as_letter.number for series in waiting) else item


def _where(document: Document, item: NumberedItem) -> tuple[Standing, int]:
    block = document.blocks[item.block]
    if item.standing is Standing.HEADING:
        return item.standing, block.level
    if item.standing is Standing.LIST_ITEM and block.item is not None:
        return item.standing, block.item.depth
    return Standing.PARAGRAPH, block.item.depth + 1 if block.item is not None else 0


def _scope(document: Document, item: NumberedItem) -> int:
    """The section in which an item counts; a heading counts in the one above its own."""
    section = document.blocks[item.block].section
    if item.standing is Standing.HEADING:
        return document.sections[section].parent or 0
    return section
