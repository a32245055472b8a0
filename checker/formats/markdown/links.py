"""Links of Markdown, with the place of each target, which the parser does not report."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from checker.document.document import Link, LinkKind
from checker.document.text import Span
from checker.formats.document_writer import DocumentWriter
from checker.languages import patterns as re
from checker.records import dataclass, field

_TARGET = re.compile(r"\]\([ \t]{0,20}(?:<(?P<angle>[^<>\r\n]*)>|(?P<target>(?:\{[{%#][^\r\n]*?[}%#]\}|[^\s<>])*))")
_DEFINITION = re.compile(r"^[ >]{0,12}\[(?P<label>[^\]\r\n]{1,200})\]:[ \t]{0,20}<?(?P<target>[^\s<>]+)", re.MULTILINE)
_KINDS = {"Inline": LinkKind.INLINE, "Autolink": LinkKind.AUTOMATIC, "Email": LinkKind.AUTOMATIC}


@dataclass(slots=True)
class _Open:
    kind: LinkKind
    target: str
    label: str
    prose: int


@dataclass
class MarkdownLinks:
    """Records links.

    `inner` is the end of the last event inside the innermost link, where the search for its target starts; with
    `templated`, targets contain template tags and are kept as written."""

    writer: DocumentWriter
    templated: bool = False
    inner: int = 0
    _open: list[_Open] = field(default_factory=list)

    def begin(self, kind: LinkKind | None, detail: Any, start: int) -> None:
        """A link of a kind begins; without a kind, the parser's details decide it."""
        kind = kind or _KINDS.get(detail["link_type"], LinkKind.REFERENCE)
        self._open.append(_Open(kind, detail["dest_url"], detail["id"], self.writer.length))
        self.inner = start + 1

    def end(self, span: Span) -> None:
        """The innermost link, at a place in the source, ends."""
        link = self._open.pop()
        place = self._place(link, span)
        written = self.writer.text[place.start : place.end] if self.templated and place != span else link.target
        prose = Span(link.prose, link.prose if link.kind is LinkKind.IMAGE else max(link.prose, self.writer.length))
        self.writer.links.append(Link(link.kind, span, prose, written, place))
        self.inner = span.end

    def _place(self, link: _Open, span: Span) -> Span:
        """The place of the target; that of the link where the target is not found."""
        if link.label:
            return self._definitions.get(link.label.casefold(), span)
        if link.kind is LinkKind.AUTOMATIC:
            return Span(span.start + 1, max(span.start + 1, span.end - 1))
        if (found := _TARGET.search(self.writer.text, max(span.start, self.inner - 1), span.end)) is None:
            return span
        start, end = found.span(found.lastgroup or 0)
        return Span(start, end - 1 if end == span.end else end)

    @cached_property
    def _definitions(self) -> dict[str, Span]:
        """The places of the targets of reference links, by label."""
        found = _DEFINITION.finditer(self.writer.text)
        return {each["label"].casefold(): Span(*each.span("target")) for each in found}
