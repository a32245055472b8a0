"""Finds people whose office is named in a text."""

from __future__ import annotations

from typing import Protocol

from checker.analysis import Reading
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.records import dataclass


class OfficeWords(Protocol):
    """The offices of a language. `HOLDER` has the groups office, also and name, `BEFORE` place, before and former;
    `REACH` is the longest distance of the latter before an office. `PARTS` separates the parts of a name. `NO_NAME`
    are characters with which no name begins, `LOWER` those with which the title of a lower rank does. `OPEN_END` is
    true if no sign ends a name. `EXCLUSIVE` are offices of which one person cannot have two for one country at one
    time."""

    HOLDER: re.Pattern[str]
    BEFORE: re.Pattern[str]
    REACH: int
    PARTS: re.Pattern[str]
    NO_NAME: frozenset[str]
    LOWER: str
    OPEN_END: bool
    EXCLUSIVE: frozenset[str]


OFFICES = Topic[OfficeWords]("names")


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A person named with an office. `office` is one of a closed list, `place` the country or body it belongs to (empty
    if none is named). `former` is true for a former office holder or one of a lower rank ("former", 副).

    `name` is the name as written, in parts (斯蒂芬, 哈珀). The last part of a Chinese name may run on into the
    sentence, so only its beginning counts (`open_end`). `whole` is office and name in the prose, `prose` the name
    alone."""

    office: str
    place: str
    former: bool
    name: tuple[str, ...]
    open_end: bool
    whole: Span
    prose: Span
    language: str


def office_holders(reading: Reading) -> tuple[OfficeHolder, ...]:
    """People with an office next to their name, in order, in the author's own prose."""
    document = reading.document
    found: list[OfficeHolder] = []
    folded = document.prose.folded
    for code, words in OFFICES.occurring(folded).items():
        for each in words.HOLDER.finditer(folded):
            name = each["name"]
            parts = tuple(words.PARTS.split(name))
            block = document.blocks[document.block_at(each.start())]
            before = words.BEFORE.search(folded, max(block.prose.start, each.start() - words.REACH), each.start())
            if before is None or not block.is_prose or parts[0][0] in words.NO_NAME:
                continue
            found.append(
                OfficeHolder(
                    each["office"].casefold(),
                    before["place"] or "",
                    bool(before["before"] or before["former"] or each["also"]) or each["office"][0] in words.LOWER,
                    parts,
                    words.OPEN_END,
                    Span(each.start("office"), each.end("name")),
                    Span(*each.span("name")),
                    code,
                )
            )
    return tuple(sorted(found, key=lambda holder: holder.whole))
