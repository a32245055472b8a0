"""Document -> the directives in its comments: ``<!-- contralint-ignore D101: the diary is quoted as printed -->``."""

from __future__ import annotations

import posixpath
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import replace
from checker.suppression import SuppressionComment, SuppressionScope

_PREFILTER = "contralint-"
# The pattern ends only where no more letters follow: matching a shorter word would make the engine retry the rules at
# each length.
_BODY = r"(?P<word>contralint-[a-z][a-z-]*(?![a-z-]))(?P<rules>[^:：\n]{0,400}?)(?:[:：](?P<reason>.{0,2000}?))?"
_LINE_BODY = _BODY.replace(".{0,2000}?", r"[^\n]{0,2000}?")
_ENDS = r"[ \t]*\r?$"
_IN_TAGS = rf"<!--\s{{0,20}}{_BODY}\s{{0,20}}-->"
_IN_BRACES = rf"\{{/\*\s{{0,20}}{_BODY}\s{{0,20}}\*/\}}"


def _lines(opening: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*{opening}[ \t]*{_LINE_BODY}{_ENDS}", re.MULTILINE)


_TAGS = re.compile(_IN_TAGS, re.DOTALL)
#: Comment syntax by file suffix, as readers know it.
_COMMENTS = {
    **dict.fromkeys((".md", ".markdown", ".html", ".htm", ".xhtml"), _TAGS),
    ".mdx": re.compile(_IN_BRACES, re.DOTALL),
    ".rst": _lines(r"\.\."),
    **dict.fromkeys((".adoc", ".asciidoc", ".asc"), _lines("//")),
    ".tex": _lines("%"),
}
_PLAIN = _lines(r"(?:#|//|%|;|\.\.)?")
_IN_FRONT_MATTER = re.compile(rf"(?:^|(?<=[ \t]))#[ \t]*{_LINE_BODY}{_ENDS}", re.MULTILINE)
_RULE = re.compile(r"[^\s,，、;；]+")
_SCOPES = {
    "contralint-ignore": SuppressionScope.PARAGRAPH,  # or a line number, where the comment is on a line with text
    "contralint-ignore-line": SuppressionScope.LINE,
    "contralint-ignore-next-line": SuppressionScope.NEXT_LINE,
    "contralint-ignore-start": SuppressionScope.BLOCK,
    "contralint-ignore-end": SuppressionScope.BLOCK,
    "contralint-ignore-file": SuppressionScope.FILE,
}
#: The commands.
COMMANDS = tuple(_SCOPES)


def find_suppression_comments(document: Document) -> tuple[SuppressionComment, ...]:
    """The directives of a document, in order; comments in code are examples and are ignored."""
    text = document.source.text
    if _PREFILTER not in text:
        return ()
    places = _Places(document)
    found = [
        _read_comment(document, places, match) for match in _matches(document) if not _in_code(document, match.start())
    ]
    return tuple(comment for comment in _paired(found, len(text)) if not comment.word.endswith("-end"))


def _matches(document: Document) -> Iterator[re.Match[str]]:
    text = document.source.text
    start = 0
    if document.front_matter is not None:
        start = document.front_matter.span.end
        yield from _IN_FRONT_MATTER.finditer(text, document.front_matter.span.start, start)
    suffix = posixpath.splitext(document.source.path)[1].lower()
    pattern = _TAGS if document.format == "markdown" and suffix != ".mdx" else _COMMENTS.get(suffix, _PLAIN)
    yield from pattern.finditer(text, start)


def _in_code(document: Document, offset: int) -> bool:
    if document.source.text[max(0, offset - 1) : offset] == "`":
        return True
    block = _block_at(document, offset)
    return block is not None and block.kind is BlockKind.CODE and offset < block.span.end


def _block_at(document: Document, offset: int) -> Block | None:
    """The last block that begins at or before an offset."""
    index = bisect_right(document.blocks, offset, key=lambda block: block.span.start) - 1
    return document.blocks[index] if index >= 0 else None


def _read_comment(document: Document, places: _Places, match: re.Match[str]) -> SuppressionComment:
    span = Span(*match.span())
    word = match["word"]
    rules = match.start("rules")
    terms = tuple(
        (rule.group(), Span(rules + rule.start(), rules + rule.end())) for rule in _RULE.finditer(match["rules"])
    )
    scope = _SCOPES.get(word)
    if scope is SuppressionScope.PARAGRAPH and _has_text_on_line(document, span):
        scope = SuppressionScope.LINE
    reason = " ".join((match["reason"] or "").split())
    return SuppressionComment(span, word, scope, _covered(document, places, span, scope), terms, reason)


def _has_text_on_line(document: Document, span: Span) -> bool:
    line = _line_of(document, span)
    text = document.source.text
    rest = text[line.start : span.start] + text[span.end : line.end]
    return bool(re.search(r"\w", rest))


def _line_of(document: Document, span: Span) -> Span:
    """The lines that contain a span, without the last line end."""
    source = document.source
    first, last = source.position(span.start).line, source.position(max(span.start, span.end - 1)).line
    return Span(source.line_span(first).start, max(span.end, source.line_span(last).end))


def _covered(document: Document, places: _Places, span: Span, scope: SuppressionScope | None) -> Span:
    match scope:
        case SuppressionScope.FILE:
            return Span(0, len(document.source.text))
        case SuppressionScope.LINE:
            return _line_of(document, span)
        case SuppressionScope.NEXT_LINE:
            return _line_after(document, span)
        case SuppressionScope.PARAGRAPH:
            return places.paragraph_after(span)
        case _:
            return span


def _line_after(document: Document, span: Span) -> Span:
    """The first line with text after a span; the span itself where nothing follows."""
    source = document.source
    for line in range(source.position(max(span.start, span.end - 1)).line + 1, len(source.line_starts) + 1):
        found = source.line_span(line)
        if source.slice(found).strip():
            return found
    return span


class _Places:
    """The paragraphs of a document, searchable by what precedes them."""

    def __init__(self, document: Document) -> None:
        matter = document.front_matter
        self._matter_end = matter.span.end if matter is not None else 0
        self._entries = matter.entries if matter is not None else ()
        self._key_starts = [entry.key_span.start for entry in self._entries]
        self._blocks = [block for block in document.blocks if block.kind is not BlockKind.METADATA]
        self._furthest_ends = list(accumulate((block.span.end for block in self._blocks), max))
        self._ends: dict[tuple[str, int], int] = {}  # for each list and table
        for block in self._blocks:
            if (whole := _whole(block)) is not None:
                self._ends[whole] = max(self._ends.get(whole, 0), block.span.end)

    def paragraph_after(self, span: Span) -> Span:
        """The next block, with all of its list or table, or in front matter the next entry; the span itself where
        nothing follows."""
        if span.start < self._matter_end:
            entry = bisect_left(self._key_starts, span.end)
            return Span(span.end, self._entries[entry].value_span.end) if entry < len(self._entries) else span
        at = bisect_right(self._furthest_ends, span.end)
        if at == len(self._blocks):
            return span
        block = self._blocks[at]
        whole = _whole(block)
        end = block.span.end if whole is None else self._ends[whole]
        return Span(max(span.end, block.span.start), end)


def _whole(block: Block) -> tuple[str, int] | None:
    """The list or table that contains a block."""
    if block.item is not None:
        return "list", block.item.list_index
    return ("table", block.cell.table_index) if block.cell is not None else None


def _paired(comments: list[SuppressionComment], length: int) -> Iterator[SuppressionComment]:
    """Each start comment covers the text up to the next end comment with the same rules or without rules; without one,
    to the end of the document."""
    ends = _Ends(comments)
    for index, comment in enumerate(comments):
        if comment.word == "contralint-ignore-start":
            end = ends.after(index, _named(comment))
            yield replace(comment, covers=Span(comment.span.start, length if end is None else end))
        else:
            yield comment


def _named(comment: SuppressionComment) -> frozenset[str]:
    return frozenset(term.casefold() for term, _ in comment.terms)


class _Ends:
    """The end comments: those that name no rule, and those that name rules, by each name."""

    def __init__(self, comments: Sequence[SuppressionComment]) -> None:
        self._ends = {
            index: comment.span.end for index, comment in enumerate(comments) if comment.word == "contralint-ignore-end"
        }
        self._names = {index: _named(comments[index]) for index in self._ends}
        self._by_name: dict[str, list[int]] = {}
        for index, names in self._names.items():
            for name in names or ("",):
                self._by_name.setdefault(name, []).append(index)
        self._known: dict[frozenset[str], list[int]] = {}

    def after(self, index: int, names: frozenset[str]) -> int | None:
        """The start of the first end comment after a comment that ends the given names; None where none does."""
        if names not in self._known:
            rarest = min((self._by_name.get(name, []) for name in names), key=len, default=list(self._ends))
            closing = {each for each in rarest if names <= self._names[each]} | set(self._by_name.get("", ()))
            self._known[names] = sorted(closing)
        found = self._known[names]
        at = bisect_right(found, index)
        return self._ends[found[at]] if at < len(found) else None
