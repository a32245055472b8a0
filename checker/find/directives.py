"""Document -> the directives in its comments: ``<!-- contralint-ignore D101: the diary is quoted as printed -->``."""

from __future__ import annotations

import posixpath
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from checker.lang import patterns as re
from checker.model.document import Block, BlockKind, Document
from checker.model.suppression import Directive, Scope
from checker.model.text import Span

_SIGHT = "contralint-"
_BODY = r"(?P<word>contralint-[a-z][a-z-]*)(?P<rules>[^:：\n]{0,400}?)(?:[:：](?P<reason>.{0,2000}?))?"
_LINE_BODY = _BODY.replace(".{0,2000}?", r"[^\n]{0,2000}?")
_ENDS = r"[ \t]*\r?$"
_IN_TAGS = rf"<!--\s{{0,20}}{_BODY}\s{{0,20}}-->"
_IN_BRACES = rf"\{{/\*\s{{0,20}}{_BODY}\s{{0,20}}\*/\}}"


def _lines(opening: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*{opening}[ \t]*{_LINE_BODY}{_ENDS}", re.MULTILINE)


_TAGS = re.compile(_IN_TAGS, re.DOTALL)
#: Comments by the suffix of the file, as its readers know them.
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
    "contralint-ignore": Scope.PARAGRAPH,  # or a line, where it stands on one with text
    "contralint-ignore-line": Scope.LINE,
    "contralint-ignore-start": Scope.BLOCK,
    "contralint-ignore-end": Scope.BLOCK,
    "contralint-ignore-file": Scope.FILE,
}
#: The commands that there are.
COMMANDS = tuple(_SCOPES)


def find_directives(document: Document) -> tuple[Directive, ...]:
    """The directives of a document, in order; what stands in code is an example and none."""
    text = document.source.text
    if _SIGHT not in text:
        return ()
    found = [
        _directive(document, comment) for comment in _comments(document) if not _in_code(document, comment.start())
    ]
    return tuple(directive for directive in _paired(found, len(text)) if not directive.word.endswith("-end"))


def _comments(document: Document) -> Iterator[re.Match[str]]:
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


def _directive(document: Document, comment: re.Match[str]) -> Directive:
    span = Span(*comment.span())
    word = comment["word"]
    rules = comment.start("rules")
    terms = tuple(
        (rule.group(), Span(rules + rule.start(), rules + rule.end())) for rule in _RULE.finditer(comment["rules"])
    )
    scope = _SCOPES.get(word)
    if scope is Scope.PARAGRAPH and _shares_its_line(document, span):
        scope = Scope.LINE
    reason = " ".join((comment["reason"] or "").split())
    return Directive(span, word, scope, _covered(document, span, scope), terms, reason)


def _shares_its_line(document: Document, span: Span) -> bool:
    line = _line_of(document, span)
    text = document.source.text
    beside = text[line.start : span.start] + text[span.end : line.end]
    return bool(re.search(r"\w", beside))


def _line_of(document: Document, span: Span) -> Span:
    """The lines on which a span stands, without the last line end."""
    source = document.source
    first, last = source.position(span.start).line, source.position(max(span.start, span.end - 1)).line
    return Span(source.line_span(first).start, max(span.end, source.line_span(last).end))


def _covered(document: Document, span: Span, scope: Scope | None) -> Span:
    match scope:
        case Scope.FILE:
            return Span(0, len(document.source.text))
        case Scope.LINE:
            return _line_of(document, span)
        case Scope.PARAGRAPH:
            return _paragraph_after(document, span)
        case _:
            return span


def _paragraph_after(document: Document, span: Span) -> Span:
    front_matter = document.front_matter
    if front_matter is not None and span.start < front_matter.span.end:
        following = [entry for entry in front_matter.entries if entry.key_span.start >= span.end]
        return Span(span.end, following[0].value_span.end) if following else span
    after = [block for block in document.blocks if block.span.end > span.end and block.kind is not BlockKind.METADATA]
    if not after:
        return span
    first = after[0]
    together = [block for block in after if _belongs(block, first)]
    return Span(max(span.end, first.span.start), max(block.span.end for block in together))


def _belongs(block: Block, first: Block) -> bool:
    """Whether a block is part of the same list or table, or the same block."""
    if block.item is not None and first.item is not None:
        return block.item.list_index == first.item.list_index
    if block.cell is not None and first.cell is not None:
        return block.cell.table_index == first.cell.table_index
    return block is first


def _paired(directives: list[Directive], length: int) -> Iterator[Directive]:
    """Each start covers the text up to the next end that names the same rules, or none; without one, all that
    follows."""
    for index, directive in enumerate(directives):
        if directive.word == "contralint-ignore-start":
            named = {term.casefold() for term, _ in directive.terms}
            ends = (
                other.span.end
                for other in directives[index + 1 :]
                if other.word == "contralint-ignore-end"
                and (not other.terms or named <= {term.casefold() for term, _ in other.terms})
            )
            yield replace(directive, covers=Span(directive.span.start, next(ends, length)))
        else:
            yield directive
