"""Text over several lines -> prose: a line end becomes a blank, except between Han characters."""

from __future__ import annotations

from checker.document.text import PLACEHOLDER, Span
from checker.formats.addresses import add_text
from checker.formats.document_writer import DocumentWriter
from checker.languages import patterns as re
from checker.records import dataclass

_BREAK = re.compile(r"[ \t\u3000]*(?:\r\n|\n|\r)\s*")
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


@dataclass
class RunningText:
    """Writes stretches of one block's text in order; blanks are written only before further text."""

    writer: DocumentWriter
    _pending: tuple[str, Span] | None = None

    def words(self, start: int, end: int) -> None:
        """Adds a stretch of source in which line ends are blanks."""
        text = self.writer.text
        if self.writer.is_empty and self._pending is None:
            while start < end and text[start].isspace():
                start += 1
        at = start
        for gap in _BREAK.finditer(text, start, end):
            self._add(at, gap.start())
            self.blank(" ", Span(*gap.span()))
            at = gap.end()
        self._add(at, end)

    def _add(self, start: int, end: int) -> None:
        if end > start:
            self.flush(start)
            add_text(self.writer, start, end)

    def placeholder(self, span: Span) -> None:
        """Adds a placeholder for something that is not prose."""
        self.put(PLACEHOLDER, span)

    def put(self, text: str, span: Span) -> None:
        """Adds text that replaces a stretch of source."""
        self.flush(span.start)
        self.writer.put(text, span)

    def blank(self, text: str, span: Span) -> None:
        """Records a pending blank or line end."""
        if self._pending is None or text == "\n":
            self._pending = text, span

    def flush(self, at: int) -> int:
        """Writes the pending blank before the text at a source offset; returns the length of the prose then."""
        if self._pending is not None:
            (blank, span), self._pending = self._pending, None
            last = self.writer.last
            joined = blank == " " and _HAN.match(last) and _HAN.match(self.writer.text, at)
            if last not in ("", " ", "\n") and not joined:
                self.writer.put(blank, span)
        return self.writer.length

    def begin(self) -> None:
        """Discards the pending blank at the start of a new block."""
        self._pending = None
