"""Finds the numbers that a page gives to itself and its subject, in its title, slug, file name, keys and first
sentences."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.page_words import REFERENCES
from checker.passages.sentences import Sentence, sentences
from checker.records import replace

from .identifiers import Identifier, identifiers_in, identifiers_of_address, identifiers_of_file
from .labelled import Disagreement, Key, LabelledValue, NumberValue, Source
from .links import within

#: The number of blocks from the top in which a page describes its subject.
_LEADING_BLOCKS = 8
_TITLE_KEYS = ("title", "标题")
_ADDRESS_KEYS = ("slug", "permalink", "url")
_VERSION_KEYS = ("version", "release")
_DIGITS = re.compile(r"\d+")
_CHAPTER = re.compile(r"(?<![\d.])\d+(?:\.\d+)*")


class PageNumbers(NamedTuple):
    """The numbers that a page gives to itself, and supporting ones from other sentences and keys."""

    values: tuple[LabelledValue, ...]
    supporting: tuple[LabelledValue, ...]


def page_numbers(reading: Reading) -> PageNumbers:
    """The numbers with a name (PEP 484, Weir 3.1) in a page's title, heading, slug, file name, keys, and in the
    sentences that describe its subject. A sentence counts only for the words of the title, and not if other first
    sentences have the number of the title."""
    document = reading.document
    own = [*_of_front_matter(document), *_of_heading(document)]
    file = list(_of_file(document))
    titled = [value for value in own if value.source in (Source.TITLE, Source.HEADING)]
    stated, mentioned = _in_text(document, reading.get(sentences), {value.key for value in titled})
    named = {value.key for value in file}
    # A page identified by its file name may begin with sentences about other pages, so they do not count.
    stated = [value for value in stated if value.key not in named]
    agreeing = {
        value.key for value in mentioned if any(value.key == t.key and value.value.agrees(t.value) for t in titled)
    }
    values = [*own, *file, *(value for value in stated if value.key not in agreeing)]
    return PageNumbers(tuple(values), tuple(_of_versions(document, titled)))


def _value(one: Identifier, source: Source, text: str, span: Span | None, name: str = "") -> LabelledValue:
    return LabelledValue(Key("named", one.word), one.value, source, text, span, name)


def _of_front_matter(document: Document) -> Iterator[LabelledValue]:
    """Title and slug, and a number under a key named after its series (PEP: 404)."""
    matter = document.front_matter
    for entry in () if matter is None else matter.entries:
        if len(entry.key) != 1:
            continue
        key, text = entry.key[0].casefold(), entry.value.strip()
        # A whole address is that of a page on another site, which this one was taken from.
        if key in _TITLE_KEYS or (key in _ADDRESS_KEYS and "://" not in text):
            is_title = key in _TITLE_KEYS
            for one in identifiers_in(text) if is_title else identifiers_of_address(text):
                written = text[one.start : one.end]
                place = within(document, entry.value_span, written)
                yield _value(one, Source.TITLE if is_title else Source.ADDRESS, written, place, entry.key[0])
        elif text.isdecimal() and text.isascii() and len(text) < 7 and text.lstrip("0"):
            number = Identifier(key, NumberValue((text.lstrip("0"),)), 0, 0)
            yield _value(number, Source.FRONT_MATTER, text, entry.value_span, entry.key[0])


def _of_heading(document: Document) -> Iterator[LabelledValue]:
    heading = _first_heading(document)
    if heading is not None:
        for one in identifiers_in(document.folded_of(heading)):
            at = heading.prose.start
            span = document.prose.source_span(Span(at + one.start, at + one.end))
            yield _value(one, Source.HEADING, document.source.slice(span), span)


def _first_heading(document: Document) -> Block | None:
    """The heading of the page; one after its first paragraph is that of a section."""
    prose = (block for block in document.blocks if block.is_prose and block.kind is not BlockKind.METADATA)
    first = next(prose, None)
    return first if first is not None and first.kind is BlockKind.HEADING and first.level == 1 else None


def _of_file(document: Document) -> Iterator[LabelledValue]:
    path = document.source.path
    name = posixpath.basename(path)
    if posixpath.splitext(name)[0].casefold() in ("index", "readme"):
        name = posixpath.basename(posixpath.dirname(path)) + "/" + name
    titles = _titles(document)
    for one in identifiers_of_file(path):
        is_named = any(one.value.agrees(own.value) for title in titles for own in identifiers_in(title))
        if is_named or all(one.number not in _CHAPTER.findall(title) for title in titles):  # else a further number
            yield _value(_without_chapter(one, titles), Source.FILE_NAME, name, None)


def _titles(document: Document) -> list[str]:
    matter = document.front_matter
    entries = () if matter is None else matter.entries
    found = [entry.value for entry in entries if len(entry.key) == 1 and entry.key[0].casefold() in _TITLE_KEYS]
    heading = _first_heading(document)
    return found if heading is None else [*found, document.folded_of(heading)]


def _without_chapter(one: Identifier, titles: list[str]) -> Identifier:
    """The number of a file without the chapter after it, where a title has both: weir3-4-2 for Weir 3.0 (4.2)."""
    parts = one.value.parts
    for title in titles:
        for own in identifiers_in(title):
            if own.word != one.word:
                continue
            pairs = zip(own.value.parts, parts, strict=False)
            same = next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(own.value.parts), len(parts)))
            others = [tuple(_DIGITS.findall(number)) for number in _CHAPTER.findall(title, own.end)]
            if same and parts[same:] in others:
                return replace(one, value=replace(one.value, parts=parts[:same]))
    return one


def may_differ(each: Disagreement) -> bool:
    """Whether a file name may have another number than the page: files are numbered in their own order, and only a
    version is repeated as it is. It may lose its points, but not its zeros (404 for 4.04)."""
    if Source.FILE_NAME not in (each.odd.source, each.kept.source):
        return False
    one, other = each.odd.value, each.kept.value
    if not isinstance(one, NumberValue) or not isinstance(other, NumberValue):
        return False
    digits = {len("".join(value.parts).lstrip("0")) for value in (one, other)}
    parts = {len(value.parts) for value in (one, other)}
    return parts == {1} or (len(parts) > 1 and (len(digits) > 1 or digits == {1}))


def _in_text(
    document: Document, sentence_list: tuple[Sentence, ...], keys: set[Key]
) -> tuple[list[LabelledValue], list[LabelledValue]]:
    """The subject of the page according to its first paragraphs, and all numbers of the same words in them."""
    prose = [
        index for index, block in enumerate(document.blocks) if block.kind is BlockKind.PARAGRAPH and block.is_prose
    ]
    lead = set(prose[:_LEADING_BLOCKS])
    stated: defaultdict[Key, list[LabelledValue]] = defaultdict(list)
    mentioned: list[LabelledValue] = []
    for sentence in sentence_list if keys else ():
        if sentence.block not in lead:
            continue
        text = document.prose.folded[slice(*sentence.prose)]
        own = next(filter(None, (words.SELF.search(text) for words in REFERENCES.all().values())), None)
        about_others = any(words.OTHERS.search(text) for words in REFERENCES.all().values())
        for one in identifiers_in(text):
            at = sentence.prose.start
            span = document.prose.source_span(Span(at + one.start, at + one.end))
            value = _value(one, Source.TEXT, document.source.slice(span), span)
            if value.key in keys:
                mentioned.append(value)
                if own is not None and one.start >= own.start() and not about_others:
                    stated[value.key].append(value)
    return [values[0] for values in stated.values()], mentioned


def _of_versions(document: Document, titled: list[LabelledValue]) -> Iterator[LabelledValue]:
    """The version of the title's subject that the front matter gives (python-version: 3.1)."""
    matter = document.front_matter
    for entry in () if matter is None else matter.entries:
        name = document.canonical_key(entry.key) or ""
        parts = entry.value.strip().split(".")
        if not all(part.isdecimal() for part in parts):
            continue
        for value in titled:
            word = value.key.subject
            if name in (*_VERSION_KEYS, f"{word}-version", f"{word}_version"):
                number = NumberValue(tuple(part.lstrip("0") or "0" for part in parts))
                yield LabelledValue(
                    value.key, number, Source.FRONT_MATTER, entry.value.strip(), entry.value_span, entry.key[0]
                )
