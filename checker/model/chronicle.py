"""Dated entries in a row: lists, columns, headings and lines that go through time in one direction."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.time import Interval, TimeExpression


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: the date it opens with, and the days that the date stands for."""

    time: TimeExpression
    interval: Interval


@dataclass(frozen=True, slots=True)
class Chronicle:
    """Entries of one row, in the order of the text: at least two."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Straggler:
    """The one entry that stands outside of the order of all the others. `before` and `after` are its neighbours;
    `fitting` is its date with the one field changed that would put it between them, as messages print it."""

    entry: Entry
    before: Entry
    after: Entry
    count: int
    rising: bool
    fitting: str


@dataclass(frozen=True, slots=True)
class StrayYear:
    """A full date whose year lies far from every other year of the page, one slip of a digit from one of them.
    `witnesses` are dates that show where the page lives, `meant` is the year near them."""

    time: TimeExpression
    year: int
    meant: int
    witnesses: tuple[TimeExpression, ...]
    first: int
    last: int
