"""Text -> its lines, each with its place, and the lines that separate sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import dataclass

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_BLANKS = " \t\u3000"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source; `span` and `text` are without its end."""

    span: Span
    text: str

    @property
    def blank(self) -> bool:
        """Whether the line is blank."""
        return not self.text.strip(_BLANKS)

    @property
    def indent(self) -> int:
        """The indentation in columns; a tab advances to the next multiple of eight."""
        lead = self.text[: self.lead]
        return len(lead.expandtabs(8)) if "\t" in lead else len(lead)

    @property
    def lead(self) -> int:
        """The number of characters before its text."""
        return len(self.text) - len(self.text.lstrip(_BLANKS))

    @property
    def bare(self) -> str:
        """Its text without leading blanks."""
        return self.text[self.lead :]

    @property
    def content(self) -> Span:
        """Its text without leading and trailing blanks."""
        start = self.span.start + self.lead
        return Span(start, max(start, self.span.start + len(self.text.rstrip(_BLANKS))))


def lines_of(text: str, start: int, end: int | None = None) -> Iterator[Line]:
    """The lines from an offset on; text after the last line end is a line if it is not empty."""
    at, limit = start, len(text) if end is None else end
    while at < limit:
        found = _LINE.match(text, at, limit)
        assert found is not None
        bare = found.group().rstrip("\r\n")
        yield Line(Span(at, at + len(bare)), bare)
        at = found.end()


def indent_end(lines: Sequence[Line], at: int, indent: int) -> int:
    """The end index of the lines from an index on that are indented at least so far, without blank lines at the end."""
    end = at
    while end < len(lines) and (lines[end].blank or lines[end].indent >= indent):
        end += 1
    while end > at and lines[end - 1].blank:
        end -= 1
    return end


_SIGNS = "-—–_=*~·─━"
_RULE = re.compile(
    rf"[ \t\u3000]*[{_SIGNS}]{{5,}}[ \t]*(?P<label>[^{_SIGNS}\s][^\r\n]{{0,60}}?)?[ \t]*[{_SIGNS}]*[ \t]*\Z"
)
_PREFILTER = frozenset(_SIGNS + " \t\u3000")


def separator(line: str) -> re.Match[str] | None:
    """The match of a separator line, given without its line end; its group `label` is the label."""
    return _RULE.match(line) if line[:1] in _PREFILTER else None
