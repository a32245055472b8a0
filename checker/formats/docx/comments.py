"""Comments in a Word document, at places of its text; every other part is unchanged, byte by byte."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any

from checker.document.text import Span
from checker.formats.decode import Unreadable
from checker.formats.docx.docx import DocxBlock, docx_blocks, text_of
from checker.formats.docx.parts import BROKEN, DOCUMENT, READ_ERRORS, local, open_package, value
from checker.languages import patterns as re
from checker.message import msg
from checker.records import dataclass

_COMMENTS = "word/comments.xml"
_RELATIONS = "word/_rels/document.xml.rels"
_TYPES = "[Content_Types].xml"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_RELATION_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PACKAGE_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_MAX_SIZE = 400_000_000  # bytes of all parts, uncompressed
#: The last paragraph of each comment by contralint, by which a later run recognises it.
_SIGNATURE = re.compile(r"contralint \S+")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment on a span of the text of a document; `rule` is in its signature. `elsewhere` is its first paragraph
    where the format allows no comment at the span, so that it is at another place."""

    span: Span
    paragraphs: tuple[str, ...]
    rule: str
    elsewhere: str = ""

    def signed(self, blocks: Sequence[DocxBlock], *, in_notes: bool) -> tuple[str, ...]:
        """Its paragraphs, of which the last is the signature; `in_notes` says whether notes can have comments."""
        inside = (
            block
            for start, block in starts(blocks)
            if start < self.span.end and self.span.start < start + len(block.text)
        )
        is_elsewhere = any(block.anchor is not None or (block.note and not in_notes) for block in inside)
        first = (self.elsewhere,) if self.elsewhere and is_elsewhere else ()
        return (*map(_xml_text, (*first, *self.paragraphs)), f"contralint {self.rule}")


def starts(blocks: Sequence[DocxBlock]) -> Iterator[tuple[int, DocxBlock]]:
    """The blocks, each with the offset of its text in the text of the document."""
    at = 0
    for block in blocks:
        yield at, block
        at += len(block.text) + 1


def is_signed(paragraphs: Sequence[str]) -> bool:
    """Whether the paragraphs of a comment end in the signature of contralint."""
    return bool(paragraphs) and _SIGNATURE.fullmatch(paragraphs[-1]) is not None


class TextDiffers(Exception):
    """The text of the document differs from the one to be commented."""


def with_comments(data: bytes, text: str, comments: Sequence[Comment], author: str, initials: str) -> bytes:
    """A Word document with comments by an author.

    Earlier comments by contralint under that name are removed; all others are kept. Raises Unreadable on a damaged
    document, and TextDiffers where its text is not `text`."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)

    def parse(part: bytes) -> Any:
        return etree.fromstring(part, parser)

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _MAX_SIZE:
                raise Unreadable(msg("This document is too long to read."))
            entries = [(info, archive.read(info)) for info in archive.infolist()]
        package = open_package(data, parse)
        parts = {info.filename: content for info, content in entries}
        relations = parse(parts[_RELATIONS]) if _RELATIONS in parts else None
        name = _comments_part(relations)
        written = parse(parts[name]) if name in parts else etree.Element(_w("comments"), nsmap={"w": _WORD})
        types = parse(parts[_TYPES])
    except (*READ_ERRORS, KeyError, etree.XMLSyntaxError) as error:
        raise Unreadable(BROKEN) from error
    root: Any = package.body
    root = root.getroottree().getroot()
    _remove_own(root, written, author)
    blocks = docx_blocks(package)
    if text_of(blocks) != text:
        raise TextDiffers
    number = 1 + max((int(each) for each in _ids(root, written)), default=-1)
    for comment in comments:
        runs = _runs(comment.span, blocks, root)
        if runs:
            _mark(runs, str(number))
            written.append(_comment(comment.signed(blocks, in_notes=False), str(number), author, initials))
            number += 1
    changed = {DOCUMENT: _bytes(root)}
    if len(written) or name in parts:
        changed[name] = _bytes(written)
        if name not in parts:
            changed[_RELATIONS] = _bytes(_with_relation(relations))
            changed[_TYPES] = _bytes(_with_type(types))
    return packed(entries, changed)


def _comments_part(relations: Any) -> str:
    """The name of the part with the comments, from the document's relationships."""
    for relation in relations if relations is not None else ():
        if value(relation, "Type") == _RELATION_TYPE:
            return posixpath.normpath(posixpath.join("/word", value(relation, "Target"))).lstrip("/")
    return _COMMENTS


def _w(name: str) -> str:
    return f"{{{_WORD}}}{name}"


# Earlier comments -------------------------------------------------------------------------------------------------


def _remove_own(root: Any, comments: Any, author: str) -> None:
    own = {value(each, "id") for each in comments if value(each, "author") == author and is_signed(_paragraphs(each))}
    for each in [each for each in comments if value(each, "id") in own]:
        comments.remove(each)
    for each in list(root.iter(*map(_w, ("commentRangeStart", "commentRangeEnd", "commentReference")))):
        if value(each, "id") not in own:
            continue
        parent = each.getparent()
        if local(each) == "commentReference" and all(local(one) in ("rPr", "commentReference") for one in parent):
            each, parent = parent, parent.getparent()
        parent.remove(each)


def _paragraphs(comment: Any) -> list[str]:
    return ["".join(each.text or "" for each in one.iter(_w("t"))) for one in comment.iter(_w("p"))]


def _ids(root: Any, comments: Any) -> list[str]:
    """The ids of all comments, also of those that only one of the two parts has."""
    marks = root.iter(*map(_w, ("commentRangeStart", "commentRangeEnd", "commentReference")))
    found = [value(each, "id") for each in (*comments, *marks)]
    return [each for each in found if each.isascii() and each.isdecimal() and len(each) < 10]


# Places -----------------------------------------------------------------------------------------------------------


def _runs(span: Span, blocks: Sequence[DocxBlock], root: Any) -> list[Any]:
    """The runs that a span covers, split at its ends if they are inside a run."""
    found: list[Any] = []
    for start, block in starts(blocks):
        place = Span(start, start + len(block.text))
        if place.end <= span.start or place.start >= max(span.end, span.start + 1):
            continue
        if block.anchor is not None:
            found.append(block.anchor)  # Word does not allow comments in text boxes and headers
            continue
        if block.note:
            found += _references(root, block.note)  # Word does not allow comments in footnotes
            continue
        inside = Span(max(0, span.start - place.start), span.end - place.start)
        origins = [each for each in block.run.origins if each[0] < inside.end and each[1] > inside.start]
        found += [
            _part_of(run, inside.start - start, inside.end - start, end - start, block) for start, end, run in origins
        ]
    return found


def _references(root: Any, label: str) -> list[Any]:
    """The run with the mark of a footnote."""
    for each in root.iter(_w("footnoteReference")):
        if value(each, "id") == label:
            return [each.getparent()]
    return []


def _part_of(run: Any, start: int, end: int, length: int, block: DocxBlock) -> Any:
    """The part of a run between two characters, as a separate run.

    A run with more than one text element is not split."""
    texts = [one for one in run if local(one) == "t"]
    plain = len(texts) == 1 and all(local(one) in ("rPr", "t") for one in run) and len(texts[0].text or "") == length
    if not plain:
        return run
    written = texts[0].text
    if end < length:
        _after(run, written[end:], block, end)
        _set(texts[0], written[:end])
    if start > 0:
        middle = _after(run, written[max(0, start) : min(end, length)], block, start)
        _set(texts[0], written[:start])
        return middle
    return run


def _after(run: Any, text: str, block: DocxBlock, offset: int) -> Any:
    """A copy of a run with the end of its text, inserted after it; the block's origins are updated."""
    copy = deepcopy(run)
    copy.tail = None
    for one in copy:
        if local(one) == "t":
            _set(one, text)
    run.addnext(copy)
    for index, (start, _, element) in enumerate(block.run.origins):
        if element is run:
            block.run.origins[index : index + 1] = [
                (start, start + offset, run),
                (start + offset, start + offset + len(text), copy),
            ]
            break
    return copy


def _set(text: Any, content: str) -> None:
    text.text = content
    text.set(_XML_SPACE, "preserve")


def _mark(runs: Sequence[Any], number: str) -> None:
    from lxml import etree

    first, last = runs[0], runs[-1]
    start = etree.Element(_w("commentRangeStart"), {_w("id"): number})
    end = etree.Element(_w("commentRangeEnd"), {_w("id"): number})
    reference = etree.Element(_w("r"))
    etree.SubElement(reference, _w("commentReference"), {_w("id"): number})
    first.addprevious(start)
    last.addnext(end)
    end.addnext(reference)


# Parts ------------------------------------------------------------------------------------------------------------


def _comment(paragraphs: Sequence[str], number: str, author: str, initials: str) -> Any:
    from lxml import etree

    element = etree.Element(
        _w("comment"), {_w("id"): number, _w("author"): author, _w("initials"): initials}, nsmap={"w": _WORD}
    )
    for index, text in enumerate(paragraphs):
        paragraph = etree.SubElement(element, _w("p"))
        if not index:
            etree.SubElement(etree.SubElement(paragraph, _w("r")), _w("annotationRef"))
        _set(etree.SubElement(etree.SubElement(paragraph, _w("r")), _w("t")), text)
    return element


def _xml_text(text: str) -> str:
    """The text without characters that XML forbids."""
    return re.sub("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", text)


def _with_relation(relations: Any) -> Any:
    from lxml import etree

    name = f"{{{_PACKAGE_RELATIONS}}}"
    if relations is None:
        relations = etree.Element(f"{name}Relationships", nsmap={None: _PACKAGE_RELATIONS})
    taken = {each.get("Id") for each in relations}
    free = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    etree.SubElement(relations, f"{name}Relationship", {"Id": free, "Type": _RELATION_TYPE, "Target": "comments.xml"})
    return relations


def _with_type(types: Any) -> Any:
    from lxml import etree

    etree.SubElement(
        types, f"{{{_PACKAGE_TYPES}}}Override", {"PartName": f"/{_COMMENTS}", "ContentType": _COMMENTS_TYPE}
    )
    return types


def _bytes(root: Any) -> bytes:
    from lxml import etree

    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def packed(entries: Sequence[tuple[zipfile.ZipInfo, bytes]], changed: dict[str, bytes]) -> bytes:
    """A zip archive with the same entries, some of them with other content."""
    target = io.BytesIO()
    left = dict(changed)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, content in entries:
            archive.writestr(info, left.pop(info.filename, content), info.compress_type)
        for name, content in left.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)  # dated 1980: no clock is read
    return target.getvalue()
