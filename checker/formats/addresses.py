"""Web and mail addresses, which are not prose, although they may contain dates."""

from __future__ import annotations

from checker.document.text import PLACEHOLDER, Span
from checker.formats.document_writer import DocumentWriter
from checker.languages import patterns as re

_OPAQUE = re.compile(
    r"https?://[^\s<>\"'“”‘’）)】」』》，。；、]+|\bwww\.[^\s<>\"'“”‘’）)】》，。；、]+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+"
)
_PREFILTER = re.compile(r"://|www\.|@")


def add_text(writer: DocumentWriter, start: int, end: int) -> None:
    """Adds a stretch of source to the open block, with a placeholder for each address in it."""
    if writer.is_plain(start, end):
        writer.copy(start, end)
        return
    if _PREFILTER.search(writer.text, start, end) is None:
        writer.add(start, end)
        return
    at = start
    for opaque in _OPAQUE.finditer(writer.text, start, end):
        writer.add(at, opaque.start())
        writer.put(PLACEHOLDER, Span(opaque.start(), opaque.end()))
        at = opaque.end()
    writer.add(at, end)
