"""The inline markup of AsciiDoc -> prose, links and footnotes."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape

from checker.document.document import FootnoteMark, Link, LinkKind, LinkTarget
from checker.document.text import Span
from checker.formats.document_writer import DocumentWriter
from checker.formats.html.tokens import shifted
from checker.formats.running_text import RunningText
from checker.languages import patterns as re
from checker.records import dataclass, field

_MARKUP = re.compile(
    r"\\(?P<escaped>[*_`#^~+{<\[]|https?:)"
    r"|(?P<passed>\+\+\+(?:[^+]|\+(?!\+\+)){1,4000}\+\+\+|(?<![\w+])\+(?=\S)[^+\r\n]{1,500}(?<=\S)\+(?![\w+])|pass:[a-z,]{0,20}\[[^\]]{0,500}\])"
    r"|(?P<quoted>[\"']`)|(?P<unquoted>`[\"'])"
    r"|(?P<code>``[^`\r\n]{1,500}``|`(?=\S)[^`]{1,500}`)"
    r"|<<(?P<cross>[^<>\r\n,]{1,200})(?:,(?P<cross_text>[^<>]{0,500}))?>>"
    r"|\[\[(?P<anchor>[\w:.-]{1,100})(?:,[^\]\r\n]{0,200})?\]\]|\[#(?P<anchor_id>[\w:.-]{1,100})\](?=[#*_`])"
    r"|footnote(?:ref)?:(?P<note_id>[\w-]{0,60})\[(?P<note>[^\]]{0,2000})\]"
    r"|(?:(?P<address>(?:https?|ftp|irc)://[^\s\[\]<>\"]{1,2000})|link:(?P<path>[^\s\[\]]{1,2000})|mailto:(?P<mail>[^\s\[\]]{1,200})|xref:(?P<xref>[^\s\[\]]{1,300}))"
    r"\[(?P<text>(?:[^\]\\]|\\.){0,1000})\]"
    r"|(?P<shown>kbd|btn|menu):(?P<menu>[^\s\[\]]{0,60})\[(?P<keys>[^\]]{0,200})\]"
    r"|(?P<macro>\b[a-z][a-z0-9_-]{1,20}):[^\s\[\]:]{0,500}\[[^\]]{0,500}\]"
    r"|\(\(\((?P<hidden>[^()]{1,200})\)\)\)|\(\((?P<indexed>[^()]{1,200})\)\)"
    r"|\{(?P<attribute>[A-Za-z0-9_][\w-]{0,60})\}(?:\[(?P<named>[^\]\r\n]{0,300})\])?|\{(?:set|counter2?):[^{}\r\n]{0,100}\}"
    r"|(?:\[[^\]\r\n]{1,60}\])?(?P<mark>\*\*|__|##|(?<![\w*])\*(?=[^\s*])|(?<![\w_])_(?=[^\s_])|(?<![\w#&])#(?=[^\s#]))"
    r"|(?<=[^\s*])(?P<end>\*(?![\w*])|_(?![\w_])|#(?![\w#]))"
    r"|\^(?P<raised>[^\s^]{1,20})\^|~(?P<lowered>[^\s~]{1,20})~"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<break>[ ]\+(?=[ \t]*(?:\r|\n|\Z)))"
)
_PREFILTER = re.compile(r"[`*_#+<\[\]{^~&]|\(\(|\\")
#: Built-in attributes of AsciiDoc.
_BUILT_IN = {
    **{"nbsp": "\xa0", "empty": "", "blank": "", "sp": " ", "zwsp": "", "wj": "", "amp": "&", "lt": "<", "gt": ">"},
    **{"plus": "+", "asterisk": "*", "vbar": "|", "apos": "'", "quot": '"', "deg": "°", "startsb": "[", "endsb": "]"},
    **{"ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "cpp": "C++", "pp": "++", "two-colons": "::"},
    **{"tilde": "~", "caret": "^", "backslash": "\\", "backtick": "`"},
}
_QUOTES = {'"`': "“", '`"': "”", "'`": "‘", "`'": "’"}
_LINK_TEXT_END = re.compile(r",\s*[\w-]+=|\^\Z|,\s*window")


@dataclass
class AdocInline:
    """Writes running text. `attributes` are those that the document has defined so far."""

    writer: DocumentWriter
    attributes: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._text = RunningText(self.writer)

    def write(self, start: int, end: int) -> None:
        """Adds one stretch of source, which may extend over several lines, to the open block."""
        self._text.begin()
        if _PREFILTER.search(self.writer.text, start, end) is None:
            self._text.words(start, end)
        else:
            self._marked(start, end)

    def line_break(self, at: int) -> None:
        """Ends a line of the block."""
        if not self.writer.is_empty:
            self.writer.put("\n", Span(at, at))

    def _marked(self, start: int, end: int) -> None:
        at = start
        for found in _MARKUP.finditer(self.writer.text, start, end):
            span = Span(*found.span())
            if span.start < at:
                continue
            self._text.words(at, span.start)
            at = span.end
            self._one(found, span)
        self._text.words(at, end)

    def _one(self, found: re.Match[str], span: Span) -> None:
        kind = next(name for name in _ORDER if found.group(name) is not None) if found.lastgroup else ""
        match kind:
            case "escaped":
                self._text.words(*found.span("escaped"))
            case "quoted" | "unquoted":
                self._text.put(_QUOTES[found.group()], span)
            case "cross":
                self._cross(found, span)
            case "anchor" | "anchor_id":
                self.writer.targets.append(LinkTarget(found.group(kind), Span(*found.span(kind))))
            case "note":
                self._note(found, span)
            case "address" | "path" | "mail" | "xref":
                self._link(found, span, kind)
            case "attribute":
                self._attribute(found, span)
            case "indexed":
                self._text.words(*found.span("indexed"))
            case "raised" | "lowered":
                self._shifted(found, kind, span)
            case "entity":
                self._text.put(unescape(found.group()), span)
            case "break":
                self._text.blank("\n", span)
            case "" | "mark" | "end" | "hidden":
                pass
            case _:
                self._text.placeholder(span)

    def _cross(self, found: re.Match[str], span: Span) -> None:
        start = self._text.flush(span.start)
        if found["cross_text"]:
            self._text.words(*found.span("cross_text"))
        else:
            self._text.placeholder(span)
        self._linked(LinkKind.CROSS, span, start, Span(*found.span("cross")))

    def _note(self, found: re.Match[str], span: Span) -> None:
        """Writes a footnote, whose text is inside its mark; a named one may be referenced again without text."""
        label, defines = found["note_id"], bool(found["note"])
        self._text.placeholder(span)
        self.writer.footnotes.append(FootnoteMark(label, span, defines=False))
        if defines and label:
            self.writer.footnotes.append(FootnoteMark(label, span, defines=True))

    def _link(self, found: re.Match[str], span: Span, kind: str) -> None:
        start = self._text.flush(span.start)
        text = found["text"]
        tail = _LINK_TEXT_END.search(text)
        shown = text if tail is None else text[: tail.start()]
        if shown.strip():
            begin = found.start("text")
            if _PREFILTER.search(shown):
                self._marked(begin, begin + len(shown))
            else:
                self._text.words(begin, begin + len(shown))
        else:
            self._text.placeholder(span)
        link = LinkKind.CROSS if kind == "xref" else LinkKind.INLINE
        self._linked(link, span, start, Span(*found.span(kind)))

    def _linked(self, kind: LinkKind, span: Span, start: int, target: Span) -> None:
        prose = Span(min(start, self.writer.length), self.writer.length)
        written = self.writer.text[target.start : target.end]
        self.writer.links.append(Link(kind, span, prose, written, target))

    def _attribute(self, found: re.Match[str], span: Span) -> None:
        name = found["attribute"].lower()
        value = self.attributes.get(name, _BUILT_IN.get(name))
        if found["named"] is not None and (value is None or "://" in value):
            start = self._text.flush(span.start)
            self._text.words(found.start("named"), found.start("named") + len(found["named"].rstrip("^")))
            target = Span(*found.span("attribute"))
            prose = Span(min(start, self.writer.length), self.writer.length)
            self.writer.links.append(Link(LinkKind.INLINE, span, prose, value or found["attribute"], target))
        elif value is None or "{" in value or "[" in value or "://" in value:
            self._text.placeholder(span)
        else:
            end = span.end if found["named"] is None else found.start("named") - 1
            self._text.put(value, Span(span.start, end))
            self._text.words(end, span.end)

    def _shifted(self, found: re.Match[str], kind: str, span: Span) -> None:
        number = found.group(kind)
        if number.isalpha():
            self._text.words(*found.span(kind))
        elif number.isascii() and number.isdecimal():
            self._text.put(shifted("sup" if kind == "raised" else "sub", number), span)
        else:
            self._text.placeholder(span)


#: The groups that identify a match; an outer group precedes the groups inside it.
_ORDER = (
    *("escaped", "passed", "quoted", "unquoted", "code", "cross", "anchor", "anchor_id", "note", "address", "path"),
    *("mail", "xref", "shown", "macro", "hidden", "indexed", "attribute", "mark", "end", "raised", "lowered"),
    *("entity", "break"),
)
