"""Prose -> people named with their office."""

from __future__ import annotations

import re

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
            block = document.blocks[document.block_at(each.start())]
            if not block.is_prose:
                continue
            groups = each.groupdict()
            name = groups["name"]
            parts = tuple(_DOT.split(name)) if words is chinese else tuple(name.split())
            if words is chinese and parts[0][0] in chinese.NO_NAME:
                continue
            found.append(
                OfficeHolder(
                    groups["office"].casefold(),
                    groups["place"] or "",
                    bool(groups.get("before") or groups["former"] or groups["also"]) or groups["office"][0] == "副",
                    parts,
                    words is chinese,
                    Span(each.start("office"), each.end("name")),
                    Span(*each.span("name")),
                    words.LANGUAGE,
                )
            )
    return tuple(sorted(found, key=lambda holder: holder.whole))
