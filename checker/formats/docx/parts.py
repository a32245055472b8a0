"""The parts of a Word package: heading styles, list numbering, link targets."""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from checker.formats.decode import Unreadable
from checker.formats.html.tokens import whole_number
from checker.languages import patterns as re
from checker.message import msg
from checker.records import dataclass, field

DOCUMENT = "word/document.xml"
#: Maximum uncompressed size of a part; no text by people is longer.
_MAX_PART_SIZE = 80_000_000
_HEADING = re.compile(r"heading ([1-9])")
BROKEN = msg("This Word document is damaged: open it in Word and save it again.")

#: Errors raised for archives that are damaged, or compressed in a way that Python does not support.
READ_ERRORS = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, ElementTree.ParseError),
    *(RuntimeError, OSError, EOFError, ValueError, OverflowError),
)

Element = ElementTree.Element


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def value(element: Element | None, name: str = "val") -> str:
    """An attribute of an element without its namespace; empty where there is none."""
    if element is None:
        return ""
    return next((text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), "")


def child(element: Element | None, *names: str) -> Element | None:
    """The first element at a path of names below another."""
    for name in names:
        element = next((one for one in element if local(one) == name), None) if element is not None else None
    return element


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: the level of a heading (0 for none), its list, and its kind by name."""

    name: str
    level: int = 0
    number: str = ""
    depth: int = 0


@dataclass
class Package:
    """The parts of a Word document that are needed for its text."""

    body: Element
    notes: Element | None = None
    styles: dict[str, Style] = field(default_factory=dict)
    bullets: dict[tuple[str, int], bool] = field(default_factory=dict)  # (list, depth) -> whether it has no numbers
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)
    edges: list[Element] = field(default_factory=list)  # headers and footers


def is_docx(data: bytes) -> bool:
    """Whether some bytes are a Word document."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return DOCUMENT in archive.namelist()
    except READ_ERRORS:
        return False


def open_package(data: bytes, parse: Callable[[bytes], Element] = ElementTree.fromstring) -> Package:
    """The parts of a Word document, each parsed with `parse`; raises Unreadable on a damaged one."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = part(archive, DOCUMENT, parse)
            if (body := child(document, "body")) is None:
                raise Unreadable(BROKEN)
            package = Package(body, part(archive, "word/footnotes.xml"))
            _read_styles(package, part(archive, "word/styles.xml"))
            _read_numbering(package, part(archive, "word/numbering.xml"))
            for relation in part(archive, "word/_rels/document.xml.rels") or ():
                target = value(relation, "Target")
                package.targets[value(relation, "Id")] = target
                if value(relation, "Type").rpartition("/")[2] in ("header", "footer"):
                    edge = part(archive, posixpath.join("word", target))
                    package.edges += [edge] if edge is not None else []
            return package
    except READ_ERRORS as error:
        raise Unreadable(BROKEN) from error


def part(
    archive: zipfile.ZipFile, name: str, parse: Callable[[bytes], Element] = ElementTree.fromstring
) -> Element | None:
    """One part of an archive; None where it does not exist.

    Raises one of READ_ERRORS, and Unreadable where it is too long."""
    try:
        info = archive.getinfo(posixpath.normpath(name))
    except KeyError:
        return None
    if info.file_size > _MAX_PART_SIZE:
        raise Unreadable(msg("This document is too long to read."))
    data = archive.read(info)
    if b"<!DOCTYPE" in data[:2048] or b"<!ENTITY" in data:
        raise ElementTree.ParseError  # nobody writes entities, and a few lines of them can expand to billions
    return parse(data)


def _read_styles(package: Package, styles: Element | None) -> None:
    found = {value(style, "styleId"): style for style in styles or () if local(style) == "style"}
    for key in found:
        package.styles[key] = _style(found, key)


def _style(styles: dict[str, Element], key: str) -> Style:
    """A style, with inherited values for those that it does not set."""
    name, level, number, depth = "", 0, "", 0
    seen: set[str] = set()
    while key in styles and key not in seen:
        seen.add(key)
        style = styles[key]
        own = value(child(style, "name")).lower()
        name = name or own
        heading = _HEADING.match(own)
        outline = whole_number(value(child(style, "pPr", "outlineLvl")))
        if not level and outline is not None:
            level = outline + 1
        if heading is not None or own == "title":
            level = level or (int(heading.group(1)) if heading is not None else 1)
        if not number:
            number = value(child(style, "pPr", "numPr", "numId"))
            depth = whole_number(value(child(style, "pPr", "numPr", "ilvl"))) or 0
        key = value(child(style, "basedOn"))
    return Style(name, min(level, 6) if level <= 9 else 0, number, depth)


def _read_numbering(package: Package, numbering: Element | None) -> None:
    abstract: dict[str, dict[int, tuple[bool, int]]] = {}
    for one in _named(numbering, "abstractNum"):
        levels: dict[int, tuple[bool, int]] = {}
        for level in _named(one, "lvl"):
            first = whole_number(value(child(level, "start")))
            shown = value(child(level, "numFmt"))
            depth = whole_number(value(level, "ilvl")) or 0
            levels[depth] = (shown in ("bullet", "none"), 1 if first is None else first)
        abstract[value(one, "abstractNumId")] = levels
    for one in _named(numbering, "num"):
        key = value(one, "numId")
        for depth, (bullet, start) in abstract.get(value(child(one, "abstractNumId")), {}).items():
            package.bullets[key, depth] = bullet
            package.starts[key, depth] = start


def _named(element: Element | None, name: str) -> Iterator[Element]:
    return (one for one in element or () if local(one) == name)
