"""JSON front matter -> entries: the standard library validates it, a scanner in this module finds the places."""

from __future__ import annotations

import json

from checker.document.document import FrontMatterEntry
from checker.document.text import Span
from checker.languages import patterns as re

_TOKEN = re.compile(r"\"(?P<string>(?:[^\"\\]|\\.)*)\"|(?P<sign>[{}\[\]:,])|(?P<word>[^\s{}\[\]:,\"]+)")
#: Objects nested deeper are not front matter.
_MAX_DEPTH = 20


def json_entries(text: str) -> tuple[tuple[FrontMatterEntry, ...], int] | None:
    """The scalar values of the JSON object at the top of a text, and its end; None where there is none."""
    try:
        value, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    return _scan(text, end), end


def _scan(text: str, end: int) -> tuple[FrontMatterEntry, ...]:
    entries: list[FrontMatterEntry] = []
    path: list[tuple[str, Span] | None] = []  # the key at each depth, None where the key above applies
    key: tuple[str, Span] | None = None
    for token in _TOKEN.finditer(text, 0, end):
        sign = token["sign"]
        if sign in ("{", "["):
            if len(path) > _MAX_DEPTH:
                return tuple(entries)
            path.append(None if key is not None and path and path[-1] == key else key)
            key = None if sign == "{" else key
        elif sign in ("}", "]"):
            path.pop()
            key = None
        elif sign == ",":
            # All values in a list have the key of the list.
            key = key if _in_list(text, token.start(), path, key) else None
        elif sign is None:
            string = token["string"]
            span = Span(*token.span("string" if string is not None else "word"))
            if key is None and string is not None and _is_key(text, token.end()):
                key = string, span
            elif key is not None and len(span):
                parents = tuple(parent[0] for parent in path if parent is not None and parent != key)
                entries.append(FrontMatterEntry((*parents, key[0]), key[1], text[span.start : span.end], span))
    return tuple(entries)


def _is_key(text: str, at: int) -> bool:
    while at < len(text) and text[at].isspace():
        at += 1
    return text.startswith(":", at)


def _in_list(text: str, at: int, path: list[tuple[str, Span] | None], key: tuple[str, Span] | None) -> bool:
    return bool(path) and path[-1] is not None and path[-1] == key
