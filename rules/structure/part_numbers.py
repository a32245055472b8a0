"""Titles, file names, headings and sentences -> pages that call themselves two different parts of a series."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages.en import series_parts as english
from checker.languages.zh import series_parts as chinese
from checker.message import msg
from checker.passages.corrections import find_corrections
from checker.passages.sentences import Sentence, sentences

from .identifiers import IdentifierConflict

_WORDS = (english, chinese)
_TITLE_KEYS = ("title", "标题", "headline")
#: Kinds of one meaning, so that a part is held against a part.
_SAME = {
    **dict.fromkeys(("部分", "篇", "post", "article", "installment", "instalment", ""), "part"),
    **{"集": "episode", "章": "chapter", "课": "lesson", "卷": "volume"},
}


class _Part(NamedTuple):
    kind: str
    number: int
    start: int
    end: int


def part_conflicts(reading: Reading) -> tuple[IdentifierConflict, ...]:
    """Places in which a page calls itself two different parts of a series."""
    return find_part_conflicts(reading.document, reading.get(sentences))


def find_part_conflicts(document: Document, sentences: Sequence[Sentence]) -> tuple[IdentifierConflict, ...]:
    """All of them, in the order of the text."""
    found = [*_impossible(document, sentences)]
    title = _title(document)
    if title is not None:
        span, part = title
        found += [*_against_file(document, span, part), *_against_text(document, sentences, span, part)]
    return tuple(sorted(dict.fromkeys(found), key=lambda conflict: conflict.span))


def _impossible(document: Document, sentences: Sequence[Sentence]) -> Iterator[IdentifierConflict]:
    """Part 3 of 2."""
    folded = document.prose.folded
    for words in _WORDS:
        for found in _which_of(folded, words.OF_PREFILTER, words.OF, words.OF_REACH):
            number, whole = words.value(found.group("number")), words.value(found.group("whole"))
            block = document.blocks[document.block_at(found.start())]
            if (
                number is None
                or whole is None
                or number <= whole
                or not (block.is_prose or block.kind is BlockKind.METADATA)
            ):
                continue
            if any(span.start <= found.start() < span.end for span in find_corrections(document, sentences)):
                continue
            span = document.prose.source_span(Span(*found.span()))
            written = document.source.slice(span)
            yield IdentifierConflict(
                span, msg("no such part"), None, "",
                msg("“{written}”: there are only {whole}", written=written, whole=whole),
                msg("{number} is more than {whole}", number=number, whole=whole),
            )  # fmt: skip


def _which_of(folded: str, prefilter: re.Pattern[str], pattern: re.Pattern[str], reach: int) -> Iterator[re.Match[str]]:
    """The matches around what a cheap pattern sees."""
    for seen in prefilter.finditer(folded):
        found = pattern.search(folded, max(0, seen.start() - reach), seen.end() + reach)
        if found is not None and found.end() >= seen.end():
            yield found


def _parts(text: str, pattern_of: str) -> Iterator[_Part]:
    for words in _WORDS:
        for found in getattr(words, pattern_of).finditer(text):
            groups = found.groupdict()
            written = groups.get("number") or groups.get("nth") or groups.get("bare") or ""
            number = words.value(written)
            kind = (groups.get("kind") or groups.get("kind2") or "").casefold()
            if number is not None:
                yield _Part(_SAME.get(kind, kind), number, found.start(), found.end())


def _title(document: Document) -> tuple[Span, _Part] | None:
    """The part that the title names, where it names one."""
    for block in document.blocks:
        is_title = block.kind is BlockKind.METADATA and block.key[:1] and block.key[0].casefold() in _TITLE_KEYS
        if is_title or (block.kind is BlockKind.HEADING and block.level == 1 and block.is_prose):
            parts = list(_parts(document.folded_of(block), "TITLE"))
            if len(parts) == 1:
                at = block.prose.start
                return document.prose.source_span(Span(at + parts[0].start, at + parts[0].end)), parts[0]
            if parts:
                return None
    return None


def _against_file(document: Document, span: Span, part: _Part) -> Iterator[IdentifierConflict]:
    name = posixpath.basename(document.source.path)
    parts = [one for one in _parts(posixpath.splitext(name)[0], "FILE") if one.kind == part.kind]
    if parts and all(one.number != part.number for one in parts):
        yield IdentifierConflict(
            span, msg("in the title"), None, "",
            msg("the title says part {number}, but the file is named {file}", number=part.number, file=name),
            msg("{one} is not {two}", one=part.number, two=parts[0].number),
        )  # fmt: skip


def _against_text(
    document: Document, sentences: Sequence[Sentence], span: Span, part: _Part
) -> Iterator[IdentifierConflict]:
    others = [*_said(document, sentences), *_headed(document), *_titled(document, span, part)]
    for there, other in others:
        if other.kind == part.kind and other.number != part.number:
            written = document.source.slice(there)
            message = msg(
                "the title says {title}, but the text says “{text}”", title=document.source.slice(span), text=written
            )
            reason = msg("{one} is not {two}", one=other.number, two=part.number)
            yield IdentifierConflict(there, msg("in the text"), span, msg("in the title"), message, reason)
            return


def _said(document: Document, sentences: Sequence[Sentence]) -> Iterator[tuple[Span, _Part]]:
    """This is part two of …."""
    folded = document.prose.folded
    for sentence in sentences:
        if document.blocks[sentence.block].is_prose:
            at = sentence.prose.start
            for part in _parts(folded[at : sentence.prose.end], "SELF"):
                yield document.prose.source_span(Span(at + part.start, at + part.end)), part


def _headed(document: Document) -> Iterator[tuple[Span, _Part]]:
    """The one heading that names a part; several, or the first part, divide the page itself."""
    found: list[tuple[Span, _Part]] = []
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and block.level > 1 and block.is_prose:
            for part in _parts(document.folded_of(block), "TITLE"):
                at = block.prose.start
                if part.start == 0 and part.kind == "part":
                    found.append((document.prose.source_span(Span(at, at + part.end)), part))
    if len(found) == 1 and found[0][1].number != 1:
        yield found[0]


def _titled(document: Document, span: Span, part: _Part) -> Iterator[tuple[Span, _Part]]:
    """A heading that says the title again, with another number."""
    title = next(block for block in document.blocks if block.span.start <= span.start < block.span.end)
    folded = document.folded_of(title)
    rest = folded[: part.start] + folded[part.end :]
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and block.level == 1 and block is not title and block.is_prose:
            text = document.folded_of(block)
            for other in _parts(text, "TITLE"):
                if _words(text[: other.start] + text[other.end :]) == _words(rest) != "":
                    at = block.prose.start
                    yield document.prose.source_span(Span(at + other.start, at + other.end)), other


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
