"""The inline markup of reStructuredText -> prose, links and footnotes."""

from __future__ import annotations

from collections.abc import Mapping

from checker.document.document import FootnoteMark, Link, LinkKind
from checker.document.text import Span
from checker.formats.document_writer import DocumentWriter
from checker.formats.html.tokens import shifted
from checker.formats.running_text import RunningText
from checker.languages import patterns as re
from checker.records import dataclass

_MARKUP = re.compile(
    r"(?P<literal>``(?=\S)(?:[^`]|`(?!`)){1,2000}``)"
    r"|:(?P<role>[A-Za-z][\w:.+-]{0,40}):`(?P<content>[^`]{1,2000})`"
    r"|`(?P<phrase>[^`]{1,2000})`(?P<reference>__?(?!\w)|:[A-Za-z][\w:.+-]{0,40}:)?"
    r"|\[(?P<note>\d{1,4}|\#[\w.-]{0,60}|\*|[A-Za-z][\w.-]{0,60})\]_(?!\w)"
    r"|\|(?P<substitution>[^\s|][^|\r\n]{0,60})\|_{0,2}"
    r"|\*\*(?=\S)(?P<strong>[^*]{1,2000})(?<=\S)\*\*|(?<![\w*])\*(?=[^\s*])(?P<emphasis>[^*]{1,2000})(?<=\S)\*(?![\w*])"
    r"|(?<![\w`:])(?P<name>[A-Za-z][\w.+-]{0,60}?)__?(?![\w`_])|\\(?P<escaped>[^\r\n]|\r?\n[ \t]*)"
)
_PREFILTER = re.compile(r"[`*|\\]|_(?!\w)")
_SHIFTED = {"sup": "sup", "superscript": "sup", "sub": "sub", "subscript": "sub"}
_NUMBER = re.compile(r"[+-]?\d{1,3}")
_WITH_TARGET = re.compile(r"(?P<text>[^<]*?)\s*<(?P<target>[^<>]+)>\Z")
#: Roles whose text is visible prose; the text of any other is a name in code.
_SHOWN = frozenset(
    "ref doc term numref any emphasis strong title title-reference t guilabel menuselection abbr dfn sub sup subscript"
    " superscript".split()
)
#: Roles that refer to a document of a series.
_SERIES = {"pep": "PEP ", "rfc": "RFC ", "pep-reference": "PEP ", "rfc-reference": "RFC ", "cve": "CVE-", "issue": "#"}
_CROSS = frozenset("ref doc numref any term".split())


def normal_name(name: str) -> str:
    """A reference name in normalised form: lower case, single blanks."""
    return " ".join(name.split()).casefold()


@dataclass
class RstInline:
    """Writes running text. `targets` are the names that the document defines, with the place of their address."""

    writer: DocumentWriter
    targets: Mapping[str, Span]

    def __post_init__(self) -> None:
        self._text = RunningText(self.writer)

    def write(self, start: int, end: int) -> None:
        """Adds one stretch of source, which may extend over several lines, to the open block."""
        text = self.writer.text
        self._text.begin()
        if _PREFILTER.search(text, start, end) is None:
            self._text.words(start, end)
            return
        self._marked(start, end)

    def line_break(self, at: int) -> None:
        """Ends a line of the block."""
        if not self.writer.is_empty:
            self.writer.put("\n", Span(at, at))

    def _marked(self, start: int, end: int) -> None:
        at = start
        for found in _MARKUP.finditer(self.writer.text, start, end):
            span = Span(*found.span())
            if found["name"] is not None and normal_name(found["name"]) not in self.targets:
                continue
            self._text.words(at, span.start)
            at = span.end
            self._one(found, span)
        self._text.words(at, end)

    def _one(self, found: re.Match[str], span: Span) -> None:
        kind = found.lastgroup if found.lastgroup != "reference" else "phrase"
        match kind:
            case "content":
                self._role(found, span)
            case "phrase":
                self._phrase(found, span)
            case "note":
                label = found["note"]
                self.writer.footnotes.append(FootnoteMark(label, span, defines=False))
                self._text.placeholder(span)
            case "strong" | "emphasis":
                self._text.words(*found.span(kind))
            case "name":
                self._linked(Span(*found.span("name")), span, found["name"])
            case "escaped":
                if not found["escaped"].isspace():
                    self._text.words(*found.span("escaped"))
            case _:
                self._text.placeholder(span)

    def _role(self, found: re.Match[str], span: Span) -> None:
        role = found["role"].rpartition(":")[2].lower()
        content = Span(*found.span("content"))
        if role in _SERIES:
            number = found["content"].partition("#")[0].strip()
            if (inner := _WITH_TARGET.match(number)) is not None and inner["text"]:
                self._text.words(content.start, content.start + inner.end("text"))
            elif number.isdecimal() or role == "cve":
                self._text.put(_SERIES[role] + number, span)
            else:
                self._text.placeholder(span)
            return
        if role in _SHIFTED and _NUMBER.fullmatch(found["content"]):
            self._text.put(shifted(_SHIFTED[role], found["content"]), span)
            return
        if role not in _SHOWN:
            self._text.placeholder(span)
            return
        inner = _WITH_TARGET.match(found["content"])
        start = self._text.flush(span.start)
        if inner is None:
            target = content
            if role == "doc" or (role in _CROSS and role != "term" and "-" in found["content"]):
                self._text.placeholder(span)  # readers see the title of the target
            else:
                self._text.words(*content)
        else:
            target = Span(content.start + inner.start("target"), content.start + inner.end("target"))
            self._text.words(content.start, content.start + inner.end("text"))
        if role in _CROSS:
            self._link(LinkKind.CROSS, span, start, target)

    def _phrase(self, found: re.Match[str], span: Span) -> None:
        phrase = Span(*found.span("phrase"))
        if (found["reference"] or ":").startswith(":"):
            if found["reference"]:
                self._text.placeholder(span)
            else:
                self._text.words(*phrase)
            return
        if (inner := _WITH_TARGET.match(found["phrase"])) is None:
            self._linked(phrase, span, found["phrase"])
            return
        start = self._text.flush(span.start)
        shown = inner if inner["text"].strip() else None
        target = Span(phrase.start + inner.start("target"), phrase.start + inner.end("target"))
        if shown is None:
            self._text.placeholder(span)
        else:
            self._text.words(phrase.start, phrase.start + inner.end("text"))
        self._link(LinkKind.INLINE, span, start, target)

    def _linked(self, words: Span, span: Span, name: str) -> None:
        start = self._text.flush(span.start)
        self._text.words(*words)
        if (address := self.targets.get(normal_name(name))) is not None and len(address):
            self._link(LinkKind.REFERENCE, span, start, address)
        else:
            self._link(LinkKind.CROSS, span, start, words)

    def _link(self, kind: LinkKind, span: Span, start: int, target: Span) -> None:
        # Addresses may be broken over lines; names contain blanks.
        joint = " " if kind is LinkKind.CROSS else ""
        written = joint.join(self.writer.text[target.start : target.end].split())
        prose = Span(min(start, self.writer.length), self.writer.length)
        self.writer.links.append(Link(kind, span, prose, written, target))
