"""Blocks of a format -> the document's prose, cleaned as it is written, with the map to its source."""

from __future__ import annotations

from array import array

from checker.document.document import (
    Block,
    BlockKind,
    CellPlace,
    FootnoteMark,
    Link,
    LinkTarget,
    ListPlace,
    Residue,
    ResidueKind,
)
from checker.document.text import Prose, SourceMap, Span, offsets
from checker.formats.fold import fold
from checker.languages import patterns as re
from checker.records import dataclass, field
from checker.system.watch import poll

# A pinyin syllable in brackets after a Han character: the remains of a reading aid after 进 was written over it.
_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:[iuü]?[aāáǎàeēéěèoōóǒòêiīíǐìuūúǔùüǖǘǚǜ]{1,3}(?:ng|n|r)?|ng?)"
)
_TRACE = re.compile(
    rf"(?P<pinyin>(?<=[\u3400-\u9fff])[(（]{_SYLLABLE}[)）])"
    r"|(?P<invisible>[\u200b\u200c\u200d\u2060\ufeff\u00ad]+)"
    r"|(?P<control>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+)|(?P<private>[\ue000-\uf8ff]+)"
    r"|(?P<replacement>\ufffd+)|(?P<stray>(?<=[。！])\?(?=\s|\Z))"
)
#: A fast test for anything that `_TRACE` may match.
_PREFILTER = re.compile(
    "[(（][a-zāáǎàēéěèōóǒòêīíǐìūúǔùüǖǘǚǜ]{1,6}[)）]|[\u200b-\u200d\u2060\ufeff\xad\ue000-\uf8ff\ufffd\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|[。！]\\?"
)
#: A fast test for anything that is not copied: artefacts, addresses, marks of footnotes.
_NOT_PLAIN = re.compile(rf"{_PREFILTER.pattern}|://|www\.|@|\[\^")
_AHEAD = 4096  # code points that one search for it covers
_KINDS = {
    "pinyin": ResidueKind.PINYIN, "invisible": ResidueKind.INVISIBLE, "control": ResidueKind.CONTROL,
    "private": ResidueKind.PRIVATE_USE, "replacement": ResidueKind.REPLACEMENT, "stray": ResidueKind.STRAY_MARK,
}  # fmt: skip
# U+200D joins emoji, and U+200C occurs inside Indic and Persian words: there they are not artefacts.
_JOINER_AFTER = re.compile("[\u0600-\u0dff\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]\\Z")


@dataclass
class DocumentWriter:
    """Collects blocks in the order of the source. Open a block, add its text, close it; blocks do not nest."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    residues: list[Residue] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    footnotes: list[FootnoteMark] = field(default_factory=list)
    targets: list[LinkTarget] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _ends: array[int] = field(default_factory=lambda: offsets((0,)))  # of stretches, in prose, after a 0
    _source_begins: array[int] = field(default_factory=offsets)
    _source_ends: array[int] = field(default_factory=offsets)
    _length: int = 0
    _start: int = 0
    _plain_from: int = 0
    _plain_to: int = 0

    def open(self) -> None:
        """Opens a block."""
        self._start = self._length

    @property
    def length(self) -> int:
        """The length of the prose written so far."""
        return self._length

    @property
    def last(self) -> str:
        """The last character of the open block; empty if it has no text yet."""
        return self._pieces[-1][-1] if self._length > self._start else ""

    @property
    def is_empty(self) -> bool:
        """Whether the open block has no text yet."""
        return self._length == self._start

    def add(self, start: int, end: int) -> None:
        """Adds a stretch of source unchanged, except for conversion artefacts."""
        if _PREFILTER.search(self.text, start, end) is None:
            self.copy(start, end)
            return
        at = start
        # The look-behind of an artefact may match before the start of the stretch, which is intended.
        for trace in _TRACE.finditer(self.text, start, end):
            if trace.lastgroup == "invisible" and _JOINER_AFTER.search(
                self.text, max(0, trace.start() - 1), trace.start()
            ):
                continue
            self.copy(at, trace.start())
            self.residues.append(Residue(_KINDS[trace.lastgroup or ""], Span(trace.start(), trace.end())))
            at = trace.end()
        self.copy(at, end)

    def is_plain(self, start: int, end: int) -> bool:
        """Whether a stretch of source certainly has no conversion artefact, address or mark of a footnote. One search
        serves many stretches: the source is plain from `_plain_from` to `_plain_to`."""
        if start < self._plain_from or end > self._plain_to:
            limit = max(end, start + _AHEAD)
            found = _NOT_PLAIN.search(self.text, start, limit)
            self._plain_from, self._plain_to = start, limit if found is None else found.start()
        return end <= self._plain_to

    def copy(self, start: int, end: int) -> None:
        """Adds a stretch of source unchanged."""
        if end > start:
            self._write(self.text[start:end], start, end)

    def put(self, text: str, source: Span) -> None:
        """Adds text that replaces a stretch of source: a decoded entity, a placeholder."""
        if text:
            self._write(text, *source)

    def _write(self, text: str, start: int, end: int) -> None:
        self._length += len(text)
        self._pieces.append(text)
        self._ends.append(self._length)
        self._source_begins.append(start)
        self._source_ends.append(end)

    def close(
        self,
        kind: BlockKind,
        span: Span,
        *,
        level: int = 0,
        quoted: bool = False,
        boilerplate: bool = False,
        key: tuple[str, ...] = (),
        item: ListPlace | None = None,
        cell: CellPlace | None = None,
    ) -> None:
        """Closes the open block; an empty one is dropped, unless it is a separator or a cell."""
        poll()
        is_empty = self._length == self._start
        if is_empty and kind not in (BlockKind.RULE, BlockKind.TABLE_CELL, BlockKind.CODE):
            return
        prose = Span(self._start, self._length)
        self.blocks.append(
            Block(kind, span, prose, level=level, quoted=quoted, boilerplate=boilerplate, key=key, item=item, cell=cell)
        )
        if not is_empty:
            self._write("\n\n", span.end, span.end)

    def prose(self) -> Prose:
        """The prose of all blocks written."""
        text = "".join(self._pieces)
        return Prose(text, fold(text), SourceMap(self._ends, self._source_begins, self._source_ends))
