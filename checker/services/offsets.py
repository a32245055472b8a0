"""Code points -> the units in which editors and browsers count, and back."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from checker.document.text import SourceText


class LinePosition(NamedTuple):
    """A position in the Language Server Protocol: line and character from 0, the latter in units of an encoding."""

    line: int
    character: int


def length_in(text: str, encoding: str) -> int:
    """The number of code units of a text in utf-8, utf-16 or utf-32."""
    if encoding == "utf-32":
        return len(text)
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(character > "\uffff" for character in text)


class LinePositions:
    """Positions in one text by line and character; LF, CRLF and CR each end a line."""

    def __init__(self, source: SourceText, encoding: str = "utf-16") -> None:
        self._source = source
        self._encoding = encoding

    def of(self, offset: int) -> LinePosition:
        """The position of a code-point offset."""
        line = self._source.position(offset).line
        start = self._source.line_starts[line - 1]
        return LinePosition(line - 1, length_in(self._source.text[start:offset], self._encoding))

    def offset(self, line: int, character: int) -> int:
        """The code-point offset of a position.

        As in the protocol, a position after the end of a line or of the text means that end; one inside a code point
        means its start.
        """
        if line < 0:
            return 0
        if line >= len(self._source.line_starts):
            return len(self._source.text)
        span = self._source.line_span(line + 1)
        at = span.start
        while at < span.end:
            character -= length_in(self._source.text[at], self._encoding)
            if character < 0:
                break
            at += 1
        return at


class Utf16Offsets:
    """UTF-16 offsets into one text, as JavaScript and Java count."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, character in enumerate(text) if character > "\uffff"]

    def of(self, offset: int) -> int:
        """The UTF-16 offset of a code-point offset."""
        return offset + bisect_left(self._wide, offset)
