"""Finds the version of the page's subject where readers get or see it: "the box now shows Weir 3.1", commands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.page_words import REFERENCES
from checker.passages.sentences import sentences
from checker.records import replace

from .labelled import Key, LabelledValue, NumberValue, Source

_NUMBER = r"[vV]?(?P<number>\d{1,4}(?:\.\d{1,4}){0,3})(?![\dA-Za-z%‰]|\.\d)"
#: A name and its version: Weir 3.1, 记账本 3.1.
_NAMED = re.compile(rf"(?P<word>[A-Za-z]{{3,20}}|[\u4e00-\u9fff]{{2}})[ \u00a0]?{_NUMBER}")
_BARE = re.compile(_NUMBER)
#: weir==3.1, weir@3.1, weir-3.1.tar.gz, weir:3.1.
_IN_CODE = re.compile(
    r"(?<![\w/.-])(?P<word>[A-Za-z]{3,20})(?:==|@|[-_:/ ])v?(?P<number>\d{1,4}(?:\.\d{1,4}){1,3})(?![\d])"
)
_IN_PATH = re.compile(r"(?<=/)(?P<word>[A-Za-z]{3,20})[-_]v?(?P<number>\d{1,4}(?:\.\d{1,4}){1,3})(?!\d)")
_TITLE_KEYS = ("title", "标题")
#: How near before such words others may be that name another version, in code points.
_NEAR = 3


class _Version(NamedTuple):
    word: str
    value: NumberValue
    prose: Span


def shown_versions(reading: Reading) -> tuple[LabelledValue, ...]:
    """For each version in a sentence that says what readers get or see after an installation, or in code: itself, and
    the one that title and first heading give to the same name."""
    document = reading.document
    titled = [
        LabelledValue(_key(version), version.value, source, *_written(document, version))
        for block, source in _heads(document)
        for version in _versions(document, block.prose)
    ]
    if len({(value.key, value.value) for value in titled}) != 1 or len(titled[0].value.show()) < 2:
        return ()
    key, own = titled[0].key, _value(titled[0].value.show())
    found: list[LabelledValue] = []
    for sentence in reading.get(sentences):
        if not document.blocks[sentence.block].is_prose:
            continue
        for version in _shown(document, sentence.prose):
            # A number without a name must be as precise as the one of the title.
            is_bare = not version.word and 1 < len(own.parts) <= len(version.value.parts)
            if version.word == key.subject or is_bare:
                found.append(LabelledValue(key, version.value, Source.TEXT, *_written(document, version)))
    found += [value for value in _in_code(document, document.blocks, key.subject) if value.key == key]
    # Each place is compared with the title for itself: an earlier one that is right does not make it ambiguous.
    return tuple(
        replace(value, key=Key("shown", f"{key.subject} {index}"))
        for index, place in enumerate(found)
        for value in (*titled, place)
    )


def commanded_versions(reading: Reading) -> tuple[LabelledValue, ...]:
    """For each block of code, the version that the paragraph before it gives to one name, and that in the code."""
    document = reading.document
    found: list[LabelledValue] = []
    for index, (before, code) in enumerate(zip(document.blocks, document.blocks[1:], strict=False)):
        if code.kind is not BlockKind.CODE or before.kind is not BlockKind.PARAGRAPH or not before.is_prose:
            continue
        versions = list(_versions(document, before.prose))
        for version in versions:
            if sum(other.word == version.word for other in versions) > 1:
                continue
            for value in _in_code(document, [code], version.word):
                key = Key("command", f"{index} {version.word}")
                found.append(LabelledValue(key, version.value, Source.TEXT, *_written(document, version)))
                found.append(LabelledValue(key, value.value, Source.CODE, value.text, value.span))
    return tuple(found)


def _key(version: _Version) -> Key:
    return Key("shown", version.word)


def _written(document: Document, version: _Version) -> tuple[str, Span]:
    span = document.prose.source_span(version.prose)
    return document.source.slice(span), span


def _heads(document: Document) -> Iterator[tuple[Block, Source]]:
    for block in document.blocks:
        if block.kind is BlockKind.METADATA and block.key[:1] and block.key[0].casefold() in _TITLE_KEYS:
            yield block, Source.TITLE
        elif block.kind is BlockKind.HEADING and block.is_prose:
            if block.level == 1:
                yield block, Source.HEADING
            return


def _versions(document: Document, prose: Span) -> Iterator[_Version]:
    for found in _NAMED.finditer(document.prose.folded, *prose):
        if any(words.UNIT_AFTER.match(document.prose.folded, found.end()) for words in REFERENCES.all().values()):
            continue
        yield _Version(found["word"].casefold(), _value(found["number"]), Span(*found.span()))


def _value(number: str) -> NumberValue:
    return NumberValue(tuple(part.lstrip("0") or "0" for part in number.split(".")))


def _shown(document: Document, sentence: Span) -> Iterator[_Version]:
    """The versions of a sentence that follow words such as "shows" or "install"; without a name only if the number has
    points."""
    folded = document.prose.folded
    for words in REFERENCES.all().values():
        for cue in words.SHOWN.finditer(folded, *sentence):
            at = cue.end()
            found = _NAMED.match(folded, at, sentence.end) or _BARE.match(folded, at, sentence.end)
            if words.OTHERS.search(folded, max(sentence.start, cue.start() - _NEAR), cue.start()):
                continue  # the next version
            if found is None or words.UNIT_AFTER.match(folded, found.end()):
                continue
            word = (found.groupdict().get("word") or "").casefold()
            if word or "." in found["number"]:
                yield _Version(word, _value(found["number"]), Span(*found.span()))


def _in_code(document: Document, blocks: tuple[Block, ...] | list[Block], word: str) -> Iterator[LabelledValue]:
    for block in blocks:
        if block.kind is not BlockKind.CODE:
            continue
        for pattern in (_IN_CODE, _IN_PATH):
            for found in pattern.finditer(document.source.text, *block.span):
                if found["word"].casefold() == word:
                    span = Span(*found.span())
                    yield LabelledValue(
                        Key("shown", word), _value(found["number"]), Source.CODE, document.source.slice(span), span
                    )
