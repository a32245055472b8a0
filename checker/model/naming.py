"""Names and titles as a text gives them, and those that it gives in two ways."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class NameVariant:
    """One name written in two ways, in source spans, the earlier first: `span` and `other` are the two, `differs` and
    `other_differs` what is different in each. `reason` says what shows that they are one."""

    span: Span
    other: Span
    differs: Span
    other_differs: Span
    reason: str


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A person named with an office. `office` is one of a closed list, `place` the country or body it belongs to
    (empty where none is named), `former` says that it is not held, or is one of its lower ranks ("former", 副).

    `name` is as written, in parts (斯蒂芬, 哈珀); the last part of a Chinese name may run on into the sentence, so that
    only its beginning counts (`open_end`). `whole` is office and name in the prose, `prose` the name alone.
    """

    office: str
    place: str
    former: bool
    name: tuple[str, ...]
    open_end: bool
    whole: Span
    prose: Span
    language: str


@dataclass(frozen=True, slots=True)
class OfficeConflict:
    """One person with two offices that nobody holds at one time, in source spans."""

    name: str
    span: Span
    other: Span
    office: str
    other_office: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form where the text explains it: `short` stands for `full`; `span` is both in the source."""

    short: str
    full: str
    span: Span
    short_span: Span
