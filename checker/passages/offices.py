"""Finds people whose office is named in a text."""

from __future__ import annotations

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en import offices as english
from checker.languages.zh import offices as chinese
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class OfficeHolder:
    """A person named with an office. `office` is one of a closed list, `place` the country or body it belongs to (empty
    if none is named). `former` is true for a former office holder or one of a lower rank ("former", 副).

    `name` is the name as written, in parts (斯蒂芬, 哈珀). The last part of a Chinese name may run on into the
    sentence, so only its beginning counts (`open_end`). `whole` is office and name in the prose, `prose` the name
    alone.
    """

    office: str
    place: str
    former: bool
    name: tuple[str, ...]
    open_end: bool
    whole: Span
    prose: Span
    language: str


_DOT = re.compile(f"[{chinese.DOT}]")


def office_holders(reading: Reading) -> tuple[OfficeHolder, ...]:
    """The people that a document names with their office, in order."""
    return find_office_holders(reading.document)


def find_office_holders(document: Document) -> tuple[OfficeHolder, ...]:
    """People with an office next to their name, in order, in the author's own prose."""
    found: list[OfficeHolder] = []
    folded = document.prose.folded
    for words in (chinese, english):
        for each in words.HOLDER.finditer(folded):
            name = each.group("name")
            parts = tuple(_DOT.split(name)) if words is chinese else tuple(name.split())
            block = document.blocks[document.block_at(each.start())]
            before = words.BEFORE.search(folded, max(block.prose.start, each.start() - words.REACH), each.start())
            if before is None or not block.is_prose or (words is chinese and parts[0][0] in chinese.NO_NAME):
                continue
            found.append(
                OfficeHolder(
                    each.group("office").casefold(),
                    before.group("place") or "",
                    bool(before.group("before") or before.group("former") or each.group("also"))
                    or each.group("office")[0] == "副",
                    parts,
                    words is chinese,
                    Span(each.start("office"), each.end("name")),
                    Span(*each.span("name")),
                    words.LANGUAGE,
                )
            )
    return tuple(sorted(found, key=lambda holder: holder.whole))
