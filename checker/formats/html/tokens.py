"""HTML -> tags and text, each with its place in code points, and how elements affect the text in them.

A subset of the tokenizer of the HTML standard: comments, raw text, quoted values that contain ``>``. Parsers report
lines (html5lib, lxml) or bytes in another encoding (tree-sitter); here every offset is one of the source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.document.text import Span
from checker.languages import patterns as re

HEADINGS = {f"h{level}": level for level in range(1, 7)}
#: Block elements.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search"
    " section summary table tbody td tfoot th thead title tr ul".split()
)
CODE = frozenset("code kbd samp tt var".split())
STRIKETHROUGH = frozenset("del s strike".split())
#: Start tags that imply end tags: the names that they close, and the elements that limit the search.
CLOSES = {
    **dict.fromkeys(("li",), (("li",), ("ul", "ol", "menu", "dir"))),
    **dict.fromkeys(("dt", "dd"), (("dt", "dd"), ("dl",))),
    **dict.fromkeys(("td", "th"), (("td", "th"), ("tr", "table"))),
    **dict.fromkeys(("tr",), (("tr",), ("table",))),
    **dict.fromkeys(("tbody", "thead", "tfoot"), (("tbody", "thead", "tfoot"), ("table",))),
    **dict.fromkeys(("option",), (("option",), ("select",))),
}
#: Elements without content.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
#: Elements whose text is not prose.
IGNORED = frozenset(
    "script style template svg math iframe object canvas audio video select textarea head noscript rt rp".split()
)
#: A small number set above or below the line, as an exponent is, and its signs there.
SHIFTED_NUMBER = re.compile(r"\s{0,3}([+-]?[0-9]{1,3})\s{0,3}<")
_SHIFTED = {"sup": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻"), "sub": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")}


def shifted(name: str, number: str) -> str:
    """The number as superscript or subscript characters."""
    return number.translate(_SHIFTED[name])


_NAME = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]{0,40})")
# Possessive quantifiers do not backtrack, so that an unclosed tag takes linear time.
_REST = re.compile(r"(?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+>")
_LENIENT = re.compile(r"[^<>]*+>")
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
#: Elements whose content is not markup.
RAW = frozenset("script style textarea title xmp iframe noembed noframes plaintext".split())
#: After so many unclosed tags, quotes in tags are ignored.
_MAX_BROKEN = 20


class Tag(NamedTuple):
    """A start or end tag: its lower-case name, and its place."""

    name: str
    closing: bool
    span: Span


class Text(NamedTuple):
    """A stretch of text between tags, with its entities as written.

    `raw` is the name of the element if its content is not markup."""

    span: Span
    raw: str = ""


def html_tokens(text: str, start: int, end: int) -> Iterator[Tag | Text]:
    """Tags and stretches of text between two offsets, in order; comments and declarations are skipped."""
    at = begun = start
    broken = 0
    while (less := text.find("<", at, end)) >= 0:
        after = text[less + 1 : less + 2]
        if after in ("!", "?"):
            if less > begun:
                yield Text(Span(begun, less))
            at = begun = _comment_end(text, less, end)
            continue
        name = _NAME.match(text, less, end)
        rest = None
        if name is not None:
            rest = _REST.match(text, name.end(), end) if broken < _MAX_BROKEN else None
            if rest is None:
                broken += 1
                rest = _LENIENT.match(text, name.end(), end)
        if name is None or rest is None:
            at = less + 1
            continue
        if less > begun:
            yield Text(Span(begun, less))
        tag = Tag(name.group(1).lower(), after == "/", Span(less, rest.end()))
        yield tag
        at = begun = rest.end()
        if tag.name in RAW and not tag.closing and text[at - 2] != "/":
            at = begun = _raw_end(text, tag.name, at, end)
            if begun > rest.end():
                yield Text(Span(rest.end(), begun), tag.name)
    if end > begun:
        yield Text(Span(begun, end))


def _comment_end(text: str, at: int, end: int) -> int:
    closing = "-->" if text.startswith("<!--", at) else "]]>" if text.startswith("<![CDATA[", at) else ">"
    found = text.find(closing, at + 2, end)
    return end if found < 0 else found + len(closing)


def _raw_end(text: str, name: str, at: int, end: int) -> int:
    found = re.compile_now(rf"</{name}\b", re.IGNORECASE).search(text, at, end)
    return end if found is None else found.start()


def attributes(text: str, tag: Tag) -> dict[str, tuple[str, Span]]:
    """The attributes of a start tag by lower-case name: the value as written, and its place; the first of duplicates
    counts."""
    found: dict[str, tuple[str, Span]] = {}
    start = tag.span.start + 1 + len(tag.name)
    for pair in _ATTRIBUTE.finditer(text, start, tag.span.end - 1):
        group = pair.lastindex or 1
        value = pair.group(group) if group > 1 else ""
        span = Span(pair.start(group), pair.end(group)) if group > 1 else Span(pair.end(), pair.end())
        found.setdefault(pair.group(1).lower(), (value, span))
    return found


_MAX_DIGITS = 6


def whole_number(text: str) -> int | None:
    """A number of one to six ASCII digits; None for anything else, or for one larger than any table or list."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MAX_DIGITS else None
