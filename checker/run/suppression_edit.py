"""A finding -> the comment that suppresses it, and where to insert it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from checker.document.document import Block, Document
from checker.document.text import Span
from checker.finding import Finding
from checker.formats.open import read_text
from checker.records import dataclass
from checker.run.suppression_comments import find_suppression_comments

_ENDS_COMMENT = re.compile(r"--+>?|\*/")
_REASON = "reason"  # a placeholder for the reason


@dataclass(frozen=True, slots=True)
class Insertion:
    """A text to insert at an offset of the source; `reason` is the range of the reason within `text`."""

    offset: int
    text: str
    reason: Span


@dataclass(frozen=True, slots=True)
class _Comment:
    """The opening and closing of a comment: inside a line, and on a line of its own."""

    before: str
    after: str
    inline: bool
    gap: str = "\n"  # between a comment on its own line and the following text


def suppression_insertion(document: Document, finding: Finding, reason: str = "") -> Insertion | None:
    """The comment that suppresses a finding, as near to it as the format allows; None where the document cannot contain
    one, such as a Word document.

    The comment has no effect until its reason is filled in."""
    if document.source.layout:
        return None
    reason = _ENDS_COMMENT.sub("–", " ".join(reason.split()))
    fallback: Insertion | None = None
    for found in _candidates(document, finding, reason):
        written = found.text if reason else found.text[: found.reason.start] + _REASON + found.text[found.reason.end :]
        text = document.source.text
        changed = read_text(text[: found.offset] + written + text[found.offset :], document.source.path)
        if not _is_suppressed(changed, Span(found.offset, found.offset + len(written)), finding):
            continue
        if changed.prose.text.split() == document.prose.text.split():
            return found
        fallback = fallback or found  # plain text has no comments, so readers see it
    return fallback


def _candidates(document: Document, finding: Finding, reason: str) -> Iterator[Insertion]:
    source = document.source
    comment = _comment(document)
    for place in finding.locations:
        line = source.line_span(source.position(place.span.start).line)
        matter = document.front_matter
        end = line.start + len(source.slice(line).rstrip())
        if matter is not None and matter.span.covers(place.span):
            yield _insertion(end, "  # ", "contralint-ignore", finding.rule, reason, "")
        elif comment.inline:
            yield _insertion(end, f" {comment.before}", "contralint-ignore", finding.rule, reason, comment.after)
    for place in finding.locations:
        if (block := _block_of(document, place.span)) is not None:
            start = source.line_span(source.position(block.span.start).line).start
            text = source.text
            lead = text[start : start + len(text[start:]) - len(text[start:].lstrip(" \t"))]
            before, after = f"{lead}{comment.before}", f"{comment.after}{comment.gap}"
            yield _insertion(start, before, "contralint-ignore", finding.rule, reason, after)
    start = document.front_matter.span.end if document.front_matter is not None else 0
    after = f"{comment.after}{comment.gap}"
    yield _insertion(start, comment.before, "contralint-ignore-file", finding.rule, reason, after)


def _comment(document: Document) -> _Comment:
    suffix = posixpath.splitext(document.source.path)[1].lower()
    if suffix == ".mdx":
        return _Comment("{/* ", " */}", True, "\n\n")
    if document.format in ("markdown", "html"):
        return _Comment("<!-- ", " -->", True)
    if document.format == "rst":
        return _Comment(".. ", "", False, "\n\n")
    if document.format == "asciidoc":
        return _Comment("// ", "", False)
    return _Comment("% " if suffix == ".tex" else "# ", "", False)


def _insertion(offset: int, before: str, word: str, rule: str, reason: str, after: str) -> Insertion:
    head = f"{before}{word} {rule}: "
    return Insertion(offset, head + reason + after, Span(len(head), len(head) + len(reason)))


def _block_of(document: Document, span: Span) -> Block | None:
    return next((block for block in document.blocks if block.span.start <= span.start < block.span.end), None)


def _is_suppressed(changed: Document, inserted: Span, finding: Finding) -> bool:
    """Whether a comment in the inserted text covers a place of the finding."""
    for comment in find_suppression_comments(changed):
        if inserted.covers(comment.span) and comment.reason and comment.terms[0][0] == finding.rule:
            for place in finding.locations:
                shift = len(inserted) if place.span.start >= inserted.start else 0
                if comment.covers.overlaps(Span(place.span.start + shift, place.span.end + shift)):
                    return True
    return False
