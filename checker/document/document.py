"""The document model: blocks, sections, lists, tables and front matter, each with its span."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from enum import Enum

from checker.document.text import LayoutBlock, Prose, SourceText, Span
from checker.message import Message, msg
from checker.records import dataclass, field
from checker.system.watch import poll


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """`aliases` maps further front-matter keys, without case, to known ones.

    `languages` are the languages that are checked (zh, en), None for all. `time_zone` is the zone of timestamps that
    state none, as ``+08:00`` or an IANA name; `zones` maps abbreviations in the text to minutes east of Greenwich."""

    aliases: Mapping[str, str] = field(default_factory=dict)
    languages: tuple[str, ...] | None = None
    time_zone: str | None = None
    zones: Mapping[str, int] = field(default_factory=dict)


DEFAULT_SETTINGS = DocumentSettings()


class BlockKind(Enum):
    """The kind of a block."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    CODE = "code"
    METADATA = "metadata"  # the value of one front-matter entry
    RULE = "rule"  # a separator line; its prose is its label, if any


@dataclass(frozen=True, slots=True)
class ListPlace:
    """The position of a list item: the index of its list in the document, its depth (from 0), and its number or bullet.

    `literal` is the marker as typed, `marker` its span in the source. `automatic` is true where the format numbers the
    items itself, so that the typed number has no effect (Markdown's ``1.``); `number` is then the number that readers
    see. It is None for bullets and for markers that readers see as typed."""

    list_index: int
    depth: int
    item: int
    literal: str
    marker: Span
    automatic: bool
    number: int | None = None


@dataclass(frozen=True, slots=True)
class CellPlace:
    """The position of a table cell: the index of its table in the document, its row (0 is the header, if any) and
    column.

    Rows and columns count in the grid that readers see: a cell that spans `row_span` rows and `column_span` columns
    shifts the cells after it. `header` marks the cells that label others."""

    table_index: int
    row: int
    column: int
    header: bool
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """One block. `span` is its source, `prose` its range in the document's prose (empty for code).

    `section` indexes `Document.sections`. `quoted` marks block quotes and forwarded posts, `boilerplate` marks
    parts around the text (copied link lists, mastheads, footers): neither contains claims of the author."""

    kind: BlockKind
    span: Span
    prose: Span
    section: int = 0
    level: int = 0  # headings: 1 to 6
    quoted: bool = False
    boilerplate: bool = False
    key: tuple[str, ...] = ()  # metadata: the path of the key
    item: ListPlace | None = None
    cell: CellPlace | None = None

    @property
    def is_prose(self) -> bool:
        """Whether the block is the author's own text: not code, metadata, a quotation or boilerplate."""
        if self.quoted or self.boilerplate:
            return False
        return self.kind is not BlockKind.CODE and self.kind is not BlockKind.METADATA


@dataclass(frozen=True, slots=True)
class Section:
    """A heading or separator and the blocks below it.

    `blocks` is a half-open range of block indexes that starts with the opening block; `parent` indexes
    `Document.sections`, and is None for the section of the whole page."""

    opener: int | None
    level: int
    parent: int | None
    blocks: range


@dataclass(frozen=True, slots=True)
class FrontMatterEntry:
    """One key and scalar value of front matter, as written. Nested keys are a path; items of a list share one."""

    key: tuple[str, ...]
    key_span: Span
    value: str
    value_span: Span


@dataclass(frozen=True, slots=True)
class FrontMatterProblem:
    """A problem in the source that prevented reading it fully: its span, and one sentence that says what to do."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The front matter of a document: `dialect` is yaml, toml, json or bare (``Key: value`` lines)."""

    dialect: str
    span: Span
    entries: tuple[FrontMatterEntry, ...]
    problems: tuple[FrontMatterProblem, ...] = ()

    def find(self, *names: str) -> FrontMatterEntry | None:
        """The first top-level entry with one of these names; earlier names take precedence, and case is ignored."""
        by_name = {entry.key[0].casefold(): entry for entry in reversed(self.entries) if len(entry.key) == 1}
        return next((by_name[name] for name in names if name in by_name), None)


class LinkKind(Enum):
    """How a link is written, which decides what its target is."""

    INLINE = "inline"  # text and address next to each other
    REFERENCE = "reference"  # the text refers to a definition elsewhere; `target` is the address in that definition
    AUTOMATIC = "automatic"  # the address is the text
    IMAGE = "image"
    CROSS = "cross-reference"  # to an anchor in this document or its book, by name


@dataclass(frozen=True, slots=True)
class Link:
    """A link: `span` is the whole link in the source, `prose` its visible text (empty for images and for bare
    addresses). `target` is the decoded address or name, `target_span` its place in the source."""

    kind: LinkKind
    span: Span
    prose: Span
    target: str
    target_span: Span


@dataclass(frozen=True, slots=True)
class FootnoteMark:
    """One end of a footnote: the reference in the text, or, where `defines` is true, the mark before the note itself.

    `label` is compared as written; an empty label means automatic numbering. `span` is the mark in the source."""

    label: str
    span: Span
    defines: bool


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """A name that cross-references of this document can target, and where it is defined."""

    name: str
    span: Span


class ResidueKind(Enum):
    """The kind of a conversion artefact."""

    PINYIN = "pinyin reading in brackets"
    INVISIBLE = "invisible character"
    DIVIDING = "invisible character inside a word"
    CONTROL = "control character"
    PRIVATE_USE = "private-use character"
    REPLACEMENT = "replacement character"
    MOJIBAKE = "text decoded with the wrong encoding"
    STRAY_MARK = "stray question mark after a full stop"

    @property
    def label(self) -> Message:
        """The kind as messages name it."""
        match self:
            case ResidueKind.PINYIN:
                return msg("pinyin reading in brackets")
            case ResidueKind.INVISIBLE:
                return msg("invisible character")
            case ResidueKind.DIVIDING:
                return msg("invisible character inside a word")
            case ResidueKind.CONTROL:
                return msg("control character")
            case ResidueKind.PRIVATE_USE:
                return msg("private-use character")
            case ResidueKind.REPLACEMENT:
                return msg("replacement character")
            case ResidueKind.MOJIBAKE:
                return msg("text decoded with the wrong encoding")
        return msg("stray question mark after a full stop")


@dataclass(frozen=True, slots=True)
class Residue:
    """A conversion artefact in the source; the prose omits artefacts that readers do not read (a reading aid, an
    invisible mark)."""

    kind: ResidueKind
    span: Span


@dataclass(frozen=True)
class Document:
    """A parsed document. `prose` joins the text of all blocks except code, in order."""

    source: SourceText
    format: str  # markdown, html, rst, asciidoc, docx, plain
    prose: Prose
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    front_matter: FrontMatter | None = None
    residues: tuple[Residue, ...] = ()
    links: tuple[Link, ...] = ()
    footnotes: tuple[FootnoteMark, ...] = ()
    targets: tuple[LinkTarget, ...] = ()
    settings: DocumentSettings = DEFAULT_SETTINGS  # from the configuration
    remarks: tuple[str, ...] = ()  # remarks for users on how the document was read, one sentence each
    _prose_starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _readable: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        readable = tuple(index for index, block in enumerate(self.blocks) if block.kind is not BlockKind.CODE)
        object.__setattr__(self, "_readable", readable)
        object.__setattr__(self, "_prose_starts", tuple(self.blocks[index].prose.start for index in readable))

    def block_at(self, prose_offset: int) -> int:
        """The index of the block that contains a prose offset; raises IndexError when the document has no prose."""
        poll()
        return self._readable[max(0, bisect_right(self._prose_starts, prose_offset) - 1)]

    def layout(self) -> tuple[LayoutBlock, ...]:
        """The blocks in the order in which a page shows them."""
        return tuple(
            LayoutBlock(
                block.span,
                block.level if block.kind is BlockKind.HEADING else 0,
                (block.cell.table_index + 1, block.cell.row + 1, block.cell.column + 1) if block.cell else None,
            )
            for block in self.blocks
        )

    def canonical_key(self, key: tuple[str, ...]) -> str | None:
        """The lower-case name of a top-level front-matter key; None for a nested key."""
        if len(key) != 1:
            return None
        name = key[0].casefold()
        return self.settings.aliases.get(name, name)

    def text_of(self, block: Block) -> str:
        """The visible text of a block."""
        return self.prose.text[block.prose.start : block.prose.end]

    def folded_of(self, block: Block) -> str:
        """The visible text of a block, folded for patterns."""
        return self.prose.folded[block.prose.start : block.prose.end]

    def heading_path(self, block: Block) -> tuple[str, ...]:
        """The headings above a block, outermost first."""
        path: list[str] = []
        index: int | None = block.section
        while index is not None:
            section = self.sections[index]
            if section.opener is not None and self.blocks[section.opener] is not block:
                path.append(self.text_of(self.blocks[section.opener]))
            index = section.parent
        return tuple(reversed(path))
