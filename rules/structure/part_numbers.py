"""Titles, file names, headings and sentences -> pages that call themselves two different parts of a series."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.page_words import PARTS, PartWords
from checker.message import msg
from checker.passages.clause_status import ClauseStatuses, clause_statuses
from checker.passages.sentences import Sentence, sentences
from checker.values.identifiers import without_dates
from checker.values.labelled import Disagreement, Key, LabelledValue, NumberValue, Source
from checker.values.parts import Part, parts_in

from .number_conflicts import IdentifierConflict

_TITLE_KEYS = ("title", "标题", "headline")
_ISSUE_KEYS = ("issue", "issue_number", "期数", "期号")


def labelled_parts(reading: Reading) -> tuple[LabelledValue, ...]:
    """What a page says of its own number in a series: part, chapter, issue, edition. The kinds that the title does not
    name are left out: other places divide the page itself, or name other pages."""
    document = reading.document
    if (title := _title(document)) is None:
        return ()
    span, part = title
    found = [_labelled(part, Source.TITLE, document.source.slice(span), span)]
    found += _in_file(document)
    found += _in_front_matter(document)
    for source, others in (
        (Source.TEXT, _in_text(document, reading.get(sentences))),
        (Source.HEADING, _headed(document)),
        (Source.HEADING, _titled(document, span, part)),
    ):
        found += [_labelled(other, source, document.source.slice(there), there) for there, other in others]
    own = [value for value in found if value.key == found[0].key]
    names = [value for value in own if value.source is Source.FILE_NAME]
    if any(name.value.agrees(found[0].value) for name in names):
        own = [value for value in own if value not in names or value.value.agrees(found[0].value)]
    return tuple(own)


def editions_in_text(reading: Reading) -> tuple[LabelledValue, ...]:
    """The edition in the title, and those that the text names with the name of the title, but for sentences that look
    back or ahead. Empty if the title names none or several."""
    document = reading.document
    for block in _title_blocks(document):
        heading = document.folded_of(block)
        for words in PARTS.all().values():
            names = list(words.NAMED_EDITION.finditer(heading))
            number = words.part_number(names[0]["number"]) if len(names) == 1 else None
            if number is None:
                continue
            (name,) = names
            start = block.prose.start + name.start()
            end = start + len(heading[name.start() : name.start("name")].rstrip())
            found = [(document.prose.source_span(Span(start, end)), number, Source.TITLE)]
            found += [(*each, Source.TEXT) for each in _editions_named(reading, words, name["name"], block)]
            return tuple(
                _labelled(Part("edition", nth, 0, 0), source, document.source.slice(span), span)
                for span, nth, source in found
            )
    return ()


def other_editions(reading: Reading) -> tuple[Disagreement, ...]:
    """The editions in the text that are one before or after that of the title: the first place of each."""
    values = reading.get(editions_in_text)
    odd: dict[str, list[LabelledValue]] = {}
    for value in values[1:]:
        if abs(int(value.value.show()) - int(values[0].value.show())) == 1:
            odd.setdefault(value.value.show(), []).append(value)
    return tuple(
        Disagreement(each[0], values[0], slip=each[0].value.slip(values[0].value), repeated=tuple(each[1:]))
        for each in odd.values()
    )


def _editions_named(reading: Reading, words: PartWords, name: str, title: Block) -> Iterator[tuple[Span, int]]:
    """The editions of a named work in the text, with their places; not in sentences that look back or ahead."""
    document, named = reading.document, words.named_editions(name)
    for sentence in reading.get(sentences):
        block = document.blocks[sentence.block]
        text = document.prose.folded[slice(*sentence.prose)]
        if not block.is_prose or block is title or words.OTHER_EDITIONS.search(text) is not None:
            continue
        for each in named.finditer(text):
            if (number := words.part_number(each["number"])) is not None:
                at = sentence.prose.start
                yield document.prose.source_span(Span(at + each.start(), at + each.end())), number


def impossible_parts(reading: Reading) -> tuple[IdentifierConflict, ...]:
    """Parts that the series does not have: part 3 of 2."""
    return tuple(dict.fromkeys(_impossible(reading.document, reading.get(clause_statuses))))


def _labelled(part: Part, source: Source, text: str, span: Span | None) -> LabelledValue:
    return LabelledValue(Key("part", part.kind), NumberValue((str(part.number),)), source, text, span)


def _impossible(document: Document, statuses: ClauseStatuses) -> Iterator[IdentifierConflict]:
    """Part 3 of 2."""
    folded = document.prose.folded
    for words in PARTS.all().values():
        for found in _which_of(folded, words.OF_PREFILTER, words.OF, words.OF_REACH):
            number, whole = words.part_number(found["number"]), words.part_number(found["whole"])
            block = document.blocks[document.block_at(found.start())]
            if (
                number is None
                or whole is None
                or number <= whole
                or not (block.is_prose or block.kind is BlockKind.METADATA)
            ):
                continue
            if statuses.corrects(Span(*found.span())):
                continue
            span = document.prose.source_span(Span(*found.span()))
            written = document.source.slice(span)
            yield IdentifierConflict(
                span, msg("no such part"), None, "",
                msg("“{written}”: there are only {whole}", written=written, whole=whole),
                msg("{number} is more than {whole}", number=number, whole=whole),
                "no-such-part",
            )  # fmt: skip


def _which_of(folded: str, prefilter: re.Pattern[str], pattern: re.Pattern[str], reach: int) -> Iterator[re.Match[str]]:
    """The matches around what a cheap pattern sees."""
    for seen in prefilter.finditer(folded):
        found = pattern.search(folded, max(0, seen.start() - reach), seen.end() + reach)
        if found is not None and found.end() >= seen.end():
            yield found


def _title(document: Document) -> tuple[Span, Part] | None:
    """The part that the title names, where it names one."""
    for block in _title_blocks(document):
        parts = list(parts_in(document.folded_of(block), "TITLE"))
        if len(parts) == 1:
            at = block.prose.start
            return document.prose.source_span(Span(at + parts[0].start, at + parts[0].end)), parts[0]
        if parts:
            return None
    return None


def _title_blocks(document: Document) -> Iterator[Block]:
    """The title in the front matter and the headings of the first level."""
    for block in document.blocks:
        is_title = block.kind is BlockKind.METADATA and block.key[:1] and block.key[0].casefold() in _TITLE_KEYS
        if is_title or (block.kind is BlockKind.HEADING and block.level == 1 and block.is_prose):
            yield block


def _in_file(document: Document) -> Iterator[LabelledValue]:
    name = posixpath.basename(document.source.path)
    for part in parts_in(without_dates(posixpath.splitext(name)[0]), "FILE"):
        yield _labelled(part, Source.FILE_NAME, name, None)


def _in_front_matter(document: Document) -> Iterator[LabelledValue]:
    for entry in () if document.front_matter is None else document.front_matter.entries:
        key = document.canonical_key(entry.key)
        if key in _ISSUE_KEYS and entry.value.isdecimal() and entry.value.isascii():
            part = Part("issue", int(entry.value), 0, 0)
            yield _labelled(part, Source.FRONT_MATTER, entry.value, entry.value_span)


def _in_text(document: Document, sentences: Sequence[Sentence]) -> Iterator[tuple[Span, Part]]:
    """This is part two of …."""
    folded = document.prose.folded
    for sentence in sentences:
        if document.blocks[sentence.block].is_prose:
            at = sentence.prose.start
            for part in parts_in(folded[at : sentence.prose.end], "SELF"):
                yield document.prose.source_span(Span(at + part.start, at + part.end)), part


def _headed(document: Document) -> Iterator[tuple[Span, Part]]:
    """The one heading that names a part; several, or the first part, divide the page itself."""
    found: list[tuple[Span, Part]] = []
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and block.level > 1 and block.is_prose:
            for part in parts_in(document.folded_of(block), "TITLE"):
                at = block.prose.start
                if part.start == 0 and part.kind == "part":
                    found.append((document.prose.source_span(Span(at, at + part.end)), part))
    if len(found) == 1 and found[0][1].number != 1:
        yield found[0]


def _titled(document: Document, span: Span, part: Part) -> Iterator[tuple[Span, Part]]:
    """A heading that says the title again, with another number."""
    title = next(block for block in document.blocks if block.span.start <= span.start < block.span.end)
    folded = document.folded_of(title)
    rest = folded[: part.start] + folded[part.end :]
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and block.level == 1 and block is not title and block.is_prose:
            text = document.folded_of(block)
            for other in parts_in(text, "TITLE"):
                if _words(text[: other.start] + text[other.end :]) == _words(rest) != "":
                    at = block.prose.start
                    yield document.prose.source_span(Span(at + other.start, at + other.end)), other


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))
