"""A bare string as a document of one paragraph, for callers that have no file."""

from __future__ import annotations

from checker.model.document import Block, BlockKind, Document, Section
from checker.model.text import Prose, SourceMap, SourceText, Span, Stretch
from checker.read.fold import fold


def plain_document(text: str) -> Document:
    """One paragraph that is the whole text, nothing cleaned away."""
    whole = Span(0, len(text))
    prose = Prose(text, fold(text), SourceMap((Stretch(whole, whole),)))
    block = Block(BlockKind.PARAGRAPH, whole, whole)
    return Document(SourceText("-", text), "plain", prose, (block,), (Section(None, 0, None, range(1)),))
