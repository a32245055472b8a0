"""Compares the text of links with their targets: named numbers, parts, years."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple
from urllib.parse import unquote

from checker.analysis import Reading
from checker.document.document import Block, Document, LinkKind
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.page_words import REFERENCES

from .identifiers import identifiers_in, identifiers_of_address, without_dates
from .labelled import Key, LabelledValue, NumberValue, Source
from .parts import parts_in

#: #123, and the addresses of issues and pull requests.
_ISSUE = re.compile(
    r"\s?(?:(?:issue|pr|pull request|bug|pull|merge request|mr)\s)?[#!](?P<number>\d{1,7})\s?", re.IGNORECASE
)
_ISSUE_ADDRESS = re.compile(
    r"/(?:issues?|pull|pulls|merge_requests|bugs?|show_bug\.cgi\?id=)/?(?P<number>\d{1,7})(?:[/#?]|\Z)"
)
#: The tag or branch in a file address of a code host.
_REVISION = re.compile(r"(?<=/)(?:blob|tree|raw)/[^/]+")
_DIGIT = re.compile(r"\d")
_NUMBERS = re.compile(r"\d+(?:\.\d+)*")
#: A name and its year: Report 2019, report-2019.
_NAMED_YEAR = re.compile(r"(?<![A-Za-z])(?P<word>[A-Za-z]{3,20})[ _-](?P<year>(?:19|20)\d\d)(?![\w,–]|[/.-]\d)")
#: A year that is a separate word of a name, weir-report-2019.pdf: neither an identifier nor part of a date.
_YEAR_IN_NAME = re.compile(
    r"(?<=[A-Za-z]{2}[-_])(?:19|20)\d\d(?=[-_]?[A-Za-z]*(?:[./?#]|\Z)|[-_][A-Za-z])|(?<=[A-Za-z]/)(?:19|20)\d\d(?=/[^/\d])"
)
_ADDRESS = re.compile(r"https?://\S+")
#: The maximum distance before a link at which its number may begin.
_BEFORE = 24


class _Mention(NamedTuple):
    subject: str
    value: NumberValue
    start: int
    end: int


class _Row(NamedTuple):
    """What is compared, with the patterns for the text of a link, the text before it, and its target."""

    attribute: str
    of_text: Callable[[str], Iterator[_Mention]]
    of_target: Callable[[str], Iterator[_Mention]]
    before: bool = False  # may precede the link, if the text of the link has no number


class _Place(NamedTuple):
    """A link: its text or the text before it, as a range of the prose, and its target."""

    prose: Span
    target: str
    target_span: Span
    before: bool


def link_numbers(reading: Reading) -> tuple[LabelledValue, ...]:
    """For each link, the numbers of its text and of its target that belong to one name, in link order. If there are
    several numbers, a pair that agrees is preferred."""
    document = reading.document
    found: list[LabelledValue] = []
    for index, place in enumerate(_places(document)):
        text = document.prose.folded[slice(*place.prose)]
        if _DIGIT.search(text) is None or _DIGIT.search(place.target) is None:
            continue
        if text.strip().casefold() in place.target.casefold():
            continue
        for row in _ROWS:
            if place.before and not row.before:
                continue
            pairs = [
                (one, other)
                for one in row.of_text(text)
                for other in row.of_target(place.target)
                if one.subject == other.subject and _are_alike(one.value, other.value)
            ]
            for subject in dict.fromkeys(one.subject for one, _ in pairs):
                own = [pair for pair in pairs if pair[0].subject == subject]
                one, other = next((pair for pair in own if pair[0].value.agrees(pair[1].value)), own[0])
                if not one.value.agrees(other.value) and (
                    _is_among(other.value.show(), _NUMBERS.findall(text)) or _is_series(one.value, other.value)
                ):
                    continue
                key = Key(row.attribute, f"{index} {subject}")
                at = place.prose.start
                here = document.prose.source_span(Span(at + one.start, at + one.end))
                written = place.target[other.start : other.end]
                there = within(document, place.target_span, written)
                found.append(LabelledValue(key, one.value, Source.LINK_TEXT, document.source.slice(here), here))
                found.append(LabelledValue(key, other.value, Source.LINK_TARGET, written, there))
            if pairs:
                break  # skip numbers already compared as issue numbers
    return tuple(found)


def within(document: Document, span: Span, text: str) -> Span:
    """The source range of part of a text; the whole range if escapes hide the part."""
    at = document.source.slice(span).find(text)
    return span if at < 0 else Span(span.start + at, span.start + at + len(text))


def _is_among(number: str, written: Iterable[str]) -> bool:
    """Whether an address contains one of the numbers of a text. Addresses lose points and leading zeros."""
    return any(number in (other, other.replace(".", "").lstrip("0")) for other in written)


def _is_series(one: NumberValue, other: NumberValue) -> bool:
    """Whether a text names a series of releases by its first number, and the address one release: 6 and 6.3, or 63."""
    return len(one.parts) == 1 and (len(other.parts) > 1 or len(other.parts[0]) > len(one.parts[0]) == 1)


def _are_alike(one: NumberValue, other: NumberValue) -> bool:
    """Whether two numbers may be of one kind: a version and the key of a report differ by more than one digit in
    length."""
    short, long = sorted(len(value.parts[0]) for value in (one, other))
    return long <= short + 1


def _places(document: Document) -> Iterator[_Place]:
    """The links of the author's own text that may have a number in their text, and bare addresses, with the words
    before them."""
    folded = document.prose.folded
    for link in document.links:
        if link.kind in (LinkKind.IMAGE, LinkKind.CROSS) or not document.blocks:
            continue
        block = document.blocks[document.block_at(link.prose.start)]
        if not block.is_prose or link.prose.start == link.prose.end:
            continue
        before = _DIGIT.search(folded, *link.prose) is None
        prose = _words_before(block, folded, link.prose.start) if before else link.prose
        yield _Place(prose, unquote(link.target), link.target_span, before)
    linked = {link.span.start for link in document.links}
    at = folded.find("\ufffc")
    while at >= 0:
        span = document.prose.source_span(Span(at, at + 1))
        block = document.blocks[document.block_at(at)]
        if span.start not in linked and block.is_prose:
            if (address := _ADDRESS.match(document.source.text, *span)) is not None:
                yield _Place(_words_before(block, folded, at), unquote(address.group()), span, before=True)
        at = folded.find("\ufffc", at + 1)


def _words_before(block: Block, folded: str, at: int) -> Span:
    start = max(block.prose.start, at - _BEFORE)
    start = max(start, folded.rfind("\n", start, at) + 1)
    return Span(start, max(start, at))


def _issue(text: str) -> Iterator[_Mention]:
    if (found := _ISSUE.fullmatch(text)) is not None:
        yield _Mention("", NumberValue((found["number"].lstrip("0"),)), *found.span("number"))


def _issue_of(address: str) -> Iterator[_Mention]:
    if (found := _ISSUE_ADDRESS.search(address)) is not None:
        yield _Mention("", NumberValue((found["number"].lstrip("0"),)), *found.span("number"))


def _parts(text: str) -> Iterator[_Mention]:
    for part in parts_in(text, "LINKED"):
        yield _Mention(part.kind, NumberValue((str(part.number),)), part.start, part.end)


def _parts_of(address: str) -> Iterator[_Mention]:
    for part in parts_in(without_dates(address), "TARGET"):
        yield _Mention(part.kind, NumberValue((str(part.number),)), part.start, part.end)


def _identifiers(text: str) -> Iterator[_Mention]:
    for each in identifiers_in(text):
        yield _Mention(each.word, each.value, each.start, each.end)


def _identifiers_of(address: str) -> Iterator[_Mention]:
    shown = _REVISION.sub(lambda found: " " * len(found.group()), address)
    found = list(identifiers_of_address(shown))
    for each in found:
        if sum(other.word == each.word for other in found) == 1:
            yield _Mention(each.word, each.value, each.start, each.end)


def _year(text: str) -> Iterator[_Mention]:
    """The year of an edition, and a year after a word; a month is no name, and with several years none is."""
    for words in REFERENCES.all().values():
        for year in words.EDITION_YEAR.finditer(text):
            yield _Mention("", NumberValue((year["year"],)), *year.span("year"))
    named = list(_NAMED_YEAR.finditer(text))
    for year in named if len(named) == 1 else ():
        yield _Mention(year["word"].casefold(), NumberValue((year["year"],)), *year.span("year"))


def _year_of(address: str) -> Iterator[_Mention]:
    hidden = without_dates(address)
    for year in _YEAR_IN_NAME.finditer(hidden):
        yield _Mention("", NumberValue((year.group(),)), *year.span())
    for year in _NAMED_YEAR.finditer(hidden):
        yield _Mention(year["word"].casefold(), NumberValue((year["year"],)), *year.span("year"))


_ROWS = (
    _Row("issue", _issue, _issue_of),
    _Row("part", _parts, _parts_of, before=True),
    _Row("identifier", _identifiers, _identifiers_of),
    _Row("year", _year, _year_of),
)
