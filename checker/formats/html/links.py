"""Links, anchor names and notes of HTML."""

from __future__ import annotations

from html import unescape

from checker.document.document import FootnoteMark, Link, LinkKind, LinkTarget
from checker.document.text import Span
from checker.formats.document_writer import DocumentWriter
from checker.formats.html.tokens import Tag
from checker.languages import patterns as re
from checker.records import dataclass, field

_NOTE_NAME = r"(?:fn|footnote|note|cite_note|ftn|endnote)[-_:.]?[\w.-]{0,60}"
_NOTE = re.compile(rf"#(?:user-content-)?(?P<label>{_NOTE_NAME})", re.IGNORECASE)
_NOTE_ID = re.compile(rf"(?:user-content-)?(?P<label>(?=\D{{1,60}}\d){_NOTE_NAME})", re.IGNORECASE)
_NOTE_ELEMENTS = frozenset("li div p dd aside".split())
#: The text of a link to a note is a number or a sign.
_MAX_MARK_LENGTH = 6

Attributes = dict[str, tuple[str, Span]]


@dataclass(slots=True)
class _Open:
    tag: Tag
    target: str
    target_span: Span
    prose: int


@dataclass
class HtmlLinks:
    """Records links. With `templated`, targets contain template tags and are kept as written."""

    writer: DocumentWriter
    templated: bool = False
    _open: list[_Open] = field(default_factory=list)

    def begin(self, tag: Tag, found: Attributes) -> None:
        """A link or an anchor begins here."""
        end = tag.span.end - 1
        value, span = found.get("href", ("", Span(end, end)))
        self._open.append(_Open(tag, self._decoded(value, span), span, self.writer.length))

    def end(self, closing: Span) -> None:
        """The innermost link ends before a tag."""
        if not self._open:
            return
        link = self._open.pop()
        if not link.target:
            return
        if (note := _NOTE.fullmatch(link.target)) is not None and self.writer.length - link.prose <= _MAX_MARK_LENGTH:
            label = note["label"].lower()
            self.writer.footnotes.append(FootnoteMark(label, link.tag.span, defines=False))
            return
        span = Span(link.tag.span.start, max(closing.end, link.tag.span.end))
        prose = Span(min(link.prose, self.writer.length), self.writer.length)
        self.writer.links.append(Link(LinkKind.INLINE, span, prose, link.target, link.target_span))

    def image(self, tag: Tag, found: Attributes) -> None:
        """Records an image."""
        if "src" in found:
            value, span = found["src"]
            at = Span(self.writer.length, self.writer.length)
            self.writer.links.append(Link(LinkKind.IMAGE, tag.span, at, self._decoded(value, span), span))

    def name(self, tag: Tag, found: Attributes) -> None:
        """Records an anchor name, and whether a note begins there."""
        key = "id" if "id" in found else "name" if tag.name == "a" else ""
        value, span = found.get(key, ("", tag.span))
        if not value:
            return
        self.writer.targets.append(LinkTarget(unescape(value), span))
        if (note_id := _NOTE_ID.fullmatch(value)) is not None and tag.name in _NOTE_ELEMENTS:
            self.writer.footnotes.append(FootnoteMark(note_id["label"].lower(), span, defines=True))

    def _decoded(self, value: str, span: Span) -> str:
        return unescape(self.writer.text[span.start : span.end] if self.templated else value)
