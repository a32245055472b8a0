"""Labelled values (a key, a typed value and a place), and the comparison that finds disagreements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Protocol

from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil
from checker.calendars.show import show_day_number
from checker.document.text import Span
from checker.message import Message, msg
from checker.records import dataclass, replace

from .slips import day_slip, is_one_slip


class Source(Enum):
    """The part of a document that contains a value."""

    FRONT_MATTER = "front matter"
    FILE_NAME = "file name"
    ADDRESS = "address"
    TITLE = "title"
    HEADING = "heading"
    LABEL = "label"  # a line that begins with a label: "When: …"
    LEAD = "lead"  # the first lines under the title
    LINK_TEXT = "link text"
    LINK_TARGET = "link target"
    IMAGE = "address of an image"
    TEXT = "text"
    IMAGE_TEXT = "text of an image"

    @property
    def label(self) -> Message:
        """The name of the place in messages."""
        match self:
            case Source.FRONT_MATTER:
                return msg("the front matter")
            case Source.FILE_NAME:
                return msg("the file name")
            case Source.ADDRESS:
                return msg("the address")
            case Source.TITLE:
                return msg("the title")
            case Source.HEADING:
                return msg("the heading")
            case Source.LABEL:
                return msg("the label")
            case Source.LEAD:
                return msg("the first lines")
            case Source.LINK_TEXT:
                return msg("the text of the link")
            case Source.LINK_TARGET:
                return msg("the target of the link")
            case Source.IMAGE:
                return msg("the address of an image")
            case Source.IMAGE_TEXT:
                return msg("the description of an image")
        return msg("the text")


@dataclass(frozen=True, slots=True)
class Key:
    """What a value describes: `attribute` ("published", "deadline", "part", "version") and `subject`, which
    distinguishes several things of one page (empty for the page itself)."""

    attribute: str
    subject: str = ""


class Value(Protocol):
    """A typed value."""

    def agrees(self, other: Value) -> bool:
        """Whether both may state the same thing; values of two types never disagree."""

    def slip(self, other: Value) -> Message | None:
        """How one may have been mistyped for the other, as a sentence; None if no single slip explains it."""

    def show(self) -> str:
        """The value as printed in messages."""


@dataclass(frozen=True, slots=True)
class DayValue:
    """The days `first` to `last`, as day numbers. `movable` means that another time zone may shift it to the day before
    or after; `yearless` that no year is written, so only month and day count."""

    first: int
    last: int
    movable: bool = False
    yearless: bool = False

    def agrees(self, other: Value) -> bool:
        """Whether both share a day."""
        if not isinstance(other, DayValue):
            return True
        tolerance, moved = int(self.movable or other.movable), self._in_year_of(other)
        return moved.first - tolerance <= other.last and other.first - tolerance <= moved.last

    def slip(self, other: Value) -> Message | None:
        """The slip between the first days, if both are single days."""
        if not isinstance(other, DayValue) or self.first != self.last or other.first != other.last:
            return None
        return day_slip(self._in_year_of(other).first, other.first)

    def _in_year_of(self, other: DayValue) -> DayValue:
        """These days in the year of the other value, if one of the two has no year."""
        if not (self.yearless or other.yearless):
            return self
        _, month, day = civil_from_days(self.first)
        year, _, _ = civil_from_days(other.first)
        first = days_from_civil(year, month, day) if is_civil(year, month, day) else self.first
        return replace(self, first=first, last=first + self.last - self.first)

    def show(self) -> str:
        """ISO 8601; only month and day if no year is written."""
        return show_day_number(self.first)[5 if self.yearless else 0 :]


@dataclass(frozen=True, slots=True)
class NumberValue:
    """The number of a part, an edition or a version: runs of digits without leading zeros. A shorter number agrees with
    longer ones that it begins (4.2 with 4.2.1). `joined` means that points and trailing zeros may be lost, as in
    addresses and file names (2901 for 29.0.1)."""

    parts: tuple[str, ...]
    joined: bool = False

    def agrees(self, other: Value) -> bool:
        """Whether one is a prefix of the other."""
        if not isinstance(other, NumberValue):
            return True
        shorter, longer = sorted((self.parts, other.parts), key=len)
        if longer[: len(shorter)] == shorter:
            return True
        if not (self.joined or other.joined):
            return False
        one, together = shorter[0], "".join(longer)
        if len(longer) == 1:  # courses and rooms: 514 and 51400; 23 and 2302 for 23.0.2
            short, long = sorted((one, together), key=len)
            return short.rstrip("0") == long.rstrip("0") or (len(short) > 1 and long.startswith(f"{short}0"))
        return len(shorter) == 1 and (one.startswith(together) or together.lstrip("0").startswith(one))

    def slip(self, other: Value) -> Message | None:
        """One typing slip; versions are compared up to the shorter length."""
        if not isinstance(other, NumberValue):
            return None
        length = min(len(self.parts), len(other.parts))
        one, two = ".".join(self.parts[:length]), ".".join(other.parts[:length])
        return msg("{one} and {other} differ by one slip", one=one, other=two) if is_one_slip(one, two) else None

    def show(self) -> str:
        """The number in its usual form."""
        return ".".join(self.parts)


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """One value with its key and its place. `span` is in the source, None for the file name; `text` is the written
    text, `name` the name in the document (the label or the front-matter key)."""

    key: Key
    value: Value
    source: Source
    text: str
    span: Span | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A value that differs from another one of its key. `agreeing_places` are further places that agree with `kept`,
    `repeated` those that agree with `odd`; `slip` describes how one may have been mistyped for the other."""

    odd: LabelledValue
    kept: LabelledValue
    agreeing_places: tuple[LabelledValue, ...] = ()
    slip: Message | None = None
    repeated: tuple[LabelledValue, ...] = ()

    @property
    def has_third_place(self) -> bool:
        """Whether a third place of another kind votes against the odd one. The first heading repeats the title, and a
        page's address is often derived from its file name, so these do not count as another kind."""
        taken = {self.odd.source, self.kept.source}
        for alike in (frozenset((Source.TITLE, Source.HEADING)), frozenset((Source.FILE_NAME, Source.ADDRESS))):
            if taken & alike:
                taken |= alike
        return any(value.source not in taken for value in self.agreeing_places)


def agreements(values: Iterable[LabelledValue]) -> Iterator[tuple[LabelledValue, LabelledValue]]:
    """Each value that agrees with the first one of its key, paired with that one, if they are in different places."""
    first: dict[Key, LabelledValue] = {}
    for value in values:
        one = first.setdefault(value.key, value)
        if one.source is not value.source and one.value.agrees(value.value):
            yield one, value


def disagreements(values: Iterable[LabelledValue], supporting: Iterable[LabelledValue] = ()) -> Iterator[Disagreement]:
    """For each key, the values that differ from the majority of places, in the order of the values. On a tie, the group
    that comes first is kept. A place with several values for one key counts only with those that another place has too.
    Values that are only `supporting` vote for a group if they agree with no other group, and are never reported."""
    voters = list(supporting)
    by_key: dict[Key, list[LabelledValue]] = {}
    for value in values:
        by_key.setdefault(value.key, []).append(value)
    for key, group in by_key.items():
        camps = _camps(_unambiguous(group))
        votes = [value for value in voters if value.key == key]
        for camp in camps:
            others = [other[0].value for other in camps if other is not camp]
            camp += [
                value
                for value in votes
                if value.value.agrees(camp[0].value) and not any(map(value.value.agrees, others))
            ]
        if len(camps) < 2:
            continue
        most = max(camps, key=lambda camp: len({value.source for value in camp}))
        for camp in camps:
            # A value that agrees with any member of the group is imprecise, not wrong. A place with values of both
            # groups names two things: Blk 40 and Blk 50.
            if camp is most or any(camp[0].value.agrees(other.value) for other in most):
                continue
            if {value.source for value in camp}.isdisjoint(value.source for value in most):
                slip = camp[0].value.slip(most[0].value)
                yield Disagreement(camp[0], most[0], tuple(most[1:]), slip, tuple(camp[1:]))


def _unambiguous(group: list[LabelledValue]) -> Iterator[LabelledValue]:
    """The values of one key without those of a place that gives several, unless another place agrees."""
    for value in group:
        same = [other for other in group if other.source is value.source]
        others = [other for other in group if other.source is not value.source]
        if all(value.value.agrees(other.value) for other in same) or any(
            value.value.agrees(other.value) for other in others
        ):
            yield value


def _camps(group: Iterable[LabelledValue]) -> list[list[LabelledValue]]:
    camps: list[list[LabelledValue]] = []
    for value in group:
        camp = next((camp for camp in camps if all(value.value.agrees(other.value) for other in camp)), None)
        if camp is None:
            camps.append([value])
        else:
            camp.append(value)
    return camps
