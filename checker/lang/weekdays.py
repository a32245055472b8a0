"""Weekday words: what a language hands over so that a weekday can be held against the date beside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class WrittenWeekday:
    """One weekday word, by offsets into the text given. `weekday` is ISO, 1 is Monday.

    The part from `name_start` to `end` says which day it is; `names` are the seven spellings of that part in the same
    style, Monday first, so that another day can be put in its place. `bare` marks a lone （六）, which means a weekday
    only after a date.
    """

    start: int
    end: int
    weekday: int
    name_start: int
    names: tuple[str, ...]
    bare: bool = False


class Weekdays(Protocol):
    """What the program must know of a language's weekdays. Texts are folded."""

    code: str

    def words(self, text: str) -> Iterable[WrittenWeekday]:
        """The weekday words of a text, in order, in time linear in the text."""
