"""References to sections, figures and tables -> their targets: none, or another one than the sentence says."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.analysis import Reading
from checker.document.document import BlockKind, Document, LinkKind
from checker.document.text import Span
from checker.finding import Location
from checker.languages import patterns as re
from checker.message import Message, msg
from checker.passages.numbering import NumberedItem, NumberedKind, NumberedSeries, numbered_series
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.records import dataclass

from .caption_words import CAPTIONS, CaptionWords, any_language
from .link_targets import AnsweredReference, BrokenReference, find_targets
from .named_headings import named_references


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A place that names another one of the document by its number: `label` is what is named ("section", "chapter",
    "part", "figure", "table"), `path` its number, (3, 2) for 3.2. `span` is into the source, `prose` into the prose."""

    label: str
    path: tuple[int, ...]
    span: Span
    prose: Span
    block: int


_PREFILTER = re.compile(r"[节章条图表§]|部分|\b(?:section|sec\.|chapter|part|fig|table)", re.IGNORECASE)


def find_references(document: Document, sentences: Sequence[Sentence]) -> tuple[CrossReference, ...]:
    """The references in the author's own prose, in order, except those in sentences that refer to another work."""
    folded = document.prose.folded
    if _PREFILTER.search(folded) is None:
        return ()
    found: list[CrossReference] = []
    for language in CAPTIONS.occurring(folded).values():
        for pattern, labels in ((language.SECTION, language.LABELS), (language.CAPTIONED, language.CAPTIONS)):
            last, elsewhere = None, False
            for each in pattern.finditer(folded):
                if (reference := _reference(document, each, labels, language)) is None:
                    continue
                if (sentence := sentence_at(sentences, reference.prose.start)) is not None and sentence is not last:
                    last, elsewhere = sentence, language.ELSEWHERE.search(folded, *sentence.prose) is not None
                if sentence is None or elsewhere:
                    continue
                if language.OF_ANOTHER.match(folded, reference.prose.end) is None:
                    found.append(reference)
    return tuple(sorted(found, key=lambda reference: reference.prose))


def _reference(
    document: Document, found: re.Match[str], labels: Mapping[str, str], language: CaptionWords
) -> CrossReference | None:
    prose = Span(*found.span("whole"))
    index = document.block_at(prose.start)
    block = document.blocks[index]
    if not block.is_prose or block.kind is BlockKind.HEADING:
        return None
    number = found["number"]
    if number[0].isdecimal():
        path = tuple(int(part) for part in number.split("."))
    else:
        if (value := language.reference_number(number)) is None:
            return None
        path = (value,)
    label = labels[found["label"].casefold()]
    return CrossReference(label, path, document.prose.source_span(prose), prose, index)


_MIN_SECTIONS, _MIN_CAPTIONS = 3, 2
#: A number that lies further beyond the last one names something else.
_BEYOND = 3
#: How much of a heading its sentence must name, common words apart, and by how much more than of any other near by.
_NAMED, _AHEAD = 0.4, 2.0
#: A sentence with no more words than this besides its reference refers to what the next one says.
_ALONE = 8
#: A word in more of the sections than this distinguishes none.
_COMMON = 0.4
# Words that only join others part the runs of Han characters.
_RUN = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f和与及的或之在]+|[A-Za-z]+")
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LABELS = {"section": ("", "section"), "chapter": ("chapter",), "part": ("", "part"), "article": ("article",)}


@dataclass(frozen=True)
class _Sections:
    """The numbered headings of a page: of each path the item, and of each path above it the highest number below."""

    items: dict[tuple[int, ...], NumberedItem]
    last: dict[tuple[int, ...], int]
    label: str


def answered_references(reading: Reading) -> tuple[BrokenReference | AnsweredReference, ...]:
    """References by number to places of the document, then links and footnotes, each with what answers to it."""
    document, all_sentences, series = reading.document, reading.get(sentences), reading.get(numbered_series)
    references = find_references(document, all_sentences) if _is_numbered(document, series) else ()
    return (
        *find_answers(document, references, series, all_sentences),
        *named_references(document, all_sentences),
        *find_targets(document),
    )


def _is_numbered(document: Document, series: Sequence[NumberedSeries]) -> bool:
    """Whether anything can answer to a reference by number: captions or numbered headings."""
    return any(item.label in ("figure", "table") for one in series for item in one.items) or (
        _sections(document, series) is not None
    )


def find_answers(
    document: Document,
    references: Sequence[CrossReference],
    series: Sequence[NumberedSeries],
    sentences: Sequence[Sentence],
) -> tuple[BrokenReference | AnsweredReference, ...]:
    """The targets of references by number, in order. Broken references have no target, or another section than
    the one whose title their sentence names; references that the page does not let anybody check are left out."""
    if not references:
        return ()
    found = [*_captioned(document, references, series), *_sectioned(document, references, series, sentences)]
    return tuple(sorted(found, key=lambda reference: reference.span))


def _captioned(
    document: Document, references: Sequence[CrossReference], series: Sequence[NumberedSeries]
) -> Iterator[BrokenReference | AnsweredReference]:
    for label in ("figure", "table"):
        items = [item for one in series for item in one.items if item.label == label and len(item.path) == 1]
        numbers = sorted({item.number for item in items})
        heads = {item.prose.start for item in items}
        own = [each for each in references if each.label == label and each.prose.start not in heads]
        # Only where every figure up to the last one has its number is a further one missing.
        if len(numbers) < _MIN_CAPTIONS or numbers != list(range(1, numbers[-1] + 1)):
            continue
        if label == "figure" and _is_uncaptioned(document, max(item.block for item in items)):
            continue
        by_number = {item.number: item for item in items}
        named = Counter(each.path[0] for each in references if each.label == label)
        opening = {each.path[0] for each in own if each.prose.start == document.blocks[each.block].prose.start}
        written: dict[int, int] = {}
        for each in own:
            number = each.path[0]
            if number in by_number:
                yield AnsweredReference(each.span, by_number[number].span)
                continue
            if not 0 < number <= numbers[-1] + _BEYOND:
                continue
            if number in opening:
                continue  # a caption, whatever its form: 表4计划主持人
            if number not in written:
                words = rf"(?:{any_language('WORDS')})[^\d\n]{{0,4}}{number}(?!\d)"
                written[number] = len(re.findall(words, document.source.text, re.IGNORECASE))
            if written[number] > named[number]:
                continue  # it is in an image's text or in the page's code
            last = max(items, key=lambda item: item.number)
            is_figure = label == "figure"
            yield BrokenReference(
                each.span,
                msg(
                    "there is no figure {number}: the last one is number {last}"
                    if is_figure
                    else "there is no table {number}: the last one is number {last}",
                    number=number,
                    last=last.number,
                ),
                (Location(last.span, msg("the last figure" if is_figure else "the last table")),),
                msg(
                    "the captions number figures from 1 to {last}"
                    if is_figure
                    else "the captions number tables from 1 to {last}",
                    last=last.number,
                ),
                is_beyond=True,
            )


def _is_uncaptioned(document: Document, last: int) -> bool:
    """Whether a picture follows the block of the last caption and what is next to it, so that one has no caption."""
    images = (document.block_at(link.prose.start) for link in document.links if link.kind is LinkKind.IMAGE)
    return any(block > last + 1 for block in images)


def _sectioned(
    document: Document,
    references: Sequence[CrossReference],
    series: Sequence[NumberedSeries],
    sentences: Sequence[Sentence],
) -> Iterator[BrokenReference | AnsweredReference]:
    own = [each for each in references if each.label in _LABELS]
    sections = _sections(document, series) if own else None
    if sections is None:
        return
    titles = _Titles(document, sections)
    for each in own:
        if sections.label not in _LABELS[each.label]:
            continue
        if each.path in sections.items:
            misaimed = tuple(titles.misaimed(each, sentences))
            yield from misaimed or (AnsweredReference(each.span, sections.items[each.path].span),)
            continue
        known, last = each.path, sections.last.get(each.path[:-1])
        if last is None or not last < known[-1] <= last + _BEYOND:
            continue
        shown, end = _show(known), _show((*known[:-1], last))
        yield BrokenReference(
            each.span,
            msg("there is no section {number}: the last one is {last}", number=shown, last=end),
            (Location(sections.items[(*known[:-1], last)].span, msg("section {number}, the last one", number=end)),),
            msg("the headings are numbered up to {last}", last=end),
            is_beyond=True,
        )


def _show(path: tuple[int, ...]) -> str:
    return ".".join(map(str, path))


def _sections(document: Document, series: Sequence[NumberedSeries]) -> _Sections | None:
    """The numbered headings, where one series numbers the page from one (or nought) on without a gap."""
    headings = [one for one in series if one.items[0].kind is NumberedKind.HEADING and not one.automatic]
    main = [one for one in headings if len(one.items[0].path) == 1 and len(one.items) >= _MIN_SECTIONS]
    if not main:
        return None
    level = min(document.blocks[one.items[0].block].level for one in main)
    top = [one for one in headings if len(one.items[0].path) == 1 and _level(document, one) <= level]
    if len(top) != 1 or any(True for _ in top[0].breaks()) or top[0].items[0].number > 1:
        return None
    items = {item.path: item for item in top[0].items}
    last: dict[tuple[int, ...], int] = {(): top[0].items[-1].number}
    for one in headings:
        parent = one.items[0].path[:-1]
        if parent and parent[:1] in items:
            items |= {item.path: item for item in one.items}
            last[parent] = max(item.number for item in one.items)
    return _Sections(items, last, top[0].items[0].label)


def _level(document: Document, series: NumberedSeries) -> int:
    return document.blocks[series.items[0].block].level


def _words_of(text: str) -> Iterator[str]:
    """What a folded text is compared by: its pairs of Han characters, and its Latin words, CamelCase ones in parts."""
    for run in _RUN.findall(text):
        if run.isascii():
            yield from (part.casefold() for part in _PART.findall(run) if len(part) > 2)
        else:
            yield from (run[at : at + 2] for at in range(len(run) - 1))


class _Titles:
    """The words of the numbered headings; those that occur all over the page distinguish nothing."""

    def __init__(self, document: Document, sections: _Sections) -> None:
        self._document = document
        self._sections = sections
        self._words: dict[tuple[int, ...], frozenset[str]] = {}
        self._weight: dict[str, float] = {}

    def misaimed(self, reference: CrossReference, sentences: Sequence[Sentence]) -> Iterator[BrokenReference]:
        """A reference whose sentence names the title of the section next to the one it points at, and nothing of that
        one's: a section was put in or taken out, and the reference was not moved."""
        if (sentence := sentence_at(sentences, reference.prose.start)) is None:
            return
        self._read()
        near = [sentence]
        if len(sentence.prose) - len(reference.prose) < _ALONE:
            following = sentence_at(sentences, sentence.prose.end)
            near += [following] if following is not None and following.block == sentence.block else []
        sentence_words = {
            word for other in near for word in _words_of(self._document.prose.folded[slice(*other.prose)])
        }
        if self._words[reference.path] & sentence_words:
            return
        here = self._around(reference)
        scores = {
            path: self._score(path, sentence_words)
            for path in self._sections.items
            if path != reference.path
            and self._sections.items[path].block not in here
            and _is_next(path, reference.path)
        }
        score = max(scores.values(), default=0.0)
        best = [path for path, other in scores.items() if other * _AHEAD > score]
        # Two titles that are named in full are shown both; two that are half named prove nothing.
        if score < _NAMED or (len(best) > 1 and (len(best) > 2 or min(scores[path] for path in best) < 1)):
            return
        aimed = self._sections.items[reference.path]
        yield BrokenReference(
            reference.span,
            _misaimed(_show(reference.path), *map(_show, best)),
            (
                Location(self._heading(aimed), _section(reference.path)),
                *(Location(self._heading(self._sections.items[path]), _section(path)) for path in best),
            ),
            msg("perhaps a section was added or removed before it, and the reference was not updated"),
        )

    def _read(self) -> None:
        if self._weight:
            return
        blocks = self._document.blocks
        seen: defaultdict[str, set[int]] = defaultdict(set)
        for block in blocks:
            for word in _words_of(self._document.folded_of(block)):
                seen[word].add(block.section)
        for path, item in self._sections.items.items():
            block = blocks[item.block]
            title = self._document.prose.folded[item.prose.end : block.prose.end]
            self._words[path] = frozenset(_words_of(title))
        limit = _COMMON * len(self._document.sections)
        self._weight = {
            word: 1.0 if len(seen[word]) <= limit else 0.0 for words in self._words.values() for word in words
        }
        self._weight.setdefault("", 0.0)

    def _score(self, path: tuple[int, ...], sentence_words: set[str]) -> float:
        total = sum(self._weight[word] for word in self._words[path])
        return sum(self._weight[word] for word in self._words[path] & sentence_words) / total if total else 0.0

    def _around(self, reference: CrossReference) -> frozenset[int]:
        """The headings above the reference: it does not send its readers to where they are."""
        openers: set[int] = set()
        index: int | None = self._document.blocks[reference.block].section
        while index is not None:
            section = self._document.sections[index]
            openers.add(-1 if section.opener is None else section.opener)
            index = section.parent
        return frozenset(openers)

    def _heading(self, item: NumberedItem) -> Span:
        return self._document.blocks[item.block].span


def _section(path: tuple[int, ...]) -> Message:
    return msg("section {number}", number=_show(path))


def _misaimed(number: str, elsewhere: str, other: str = "") -> Message:
    if other:
        return msg(
            "section {number} is about something else: see {elsewhere} or {other}",
            number=number,
            elsewhere=elsewhere,
            other=other,
        )
    return msg("section {number} is about something else: see {elsewhere}", number=number, elsewhere=elsewhere)


def _is_next(path: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two paths differ by one in one number."""
    return len(path) == len(other) and sum(abs(one - two) for one, two in zip(path, other, strict=True)) == 1
