"""Prose -> people named with their office."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.lang.chinese import offices as chinese
from checker.lang.english import offices as english
from checker.model.document import Document
from checker.model.naming import OfficeHolder
from checker.model.text import Span

_DOT = re.compile(f"[{chinese.DOT}]")


def find_office_holders(document: Document) -> tuple[OfficeHolder, ...]:
    """People beside whose names an office stands, in order, in the author's own prose."""
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
