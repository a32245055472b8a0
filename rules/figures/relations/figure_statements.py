"""Quantities -> statements: each number with the words of its clause, to recognise the same statement with another
number."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Protocol

from checker.analysis import Reading
from checker.calendars.timex import TimexType, Unit
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.passages.clause_status import ClauseStatus, ClauseStatuses, clause_statuses, reaches
from checker.passages.numbering import NumberedKind, numbered_series
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.quantities.quantity import Quantity
from checker.quantities.recognition import SUMMARY_KEYS, quantities, summary_quantities
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression
from checker.times.updates import Update, updates


class StatementWords(Protocol):
    """The words of clauses with numbers: limits (at most, each year), those of status, how near a limit is to its
    number, words that restrict a noun, or make a number a part of it, the beginnings of
    summaries, the ends of clauses, names with a number, years. Two equivalent clauses share `SHARED` words, and one may
    have `OVER` more."""

    LIMITS: re.Pattern[str]
    OF_STATUS: re.Pattern[str]
    NEAR: tuple[int, int]
    RESTRICTS: re.Pattern[str]
    PART_OF: re.Pattern[str]
    SUMMARY: re.Pattern[str]
    CLAUSE: re.Pattern[str]
    NUMBERED_NAME: re.Pattern[str]
    YEAR: re.Pattern[str]
    SHARED: int

    def words_of(self, text: str) -> frozenset[str]:
        """The content words of a text, without numbers, in a form in which two inflections are equal."""

    def names_in(self, text: str) -> frozenset[str]:
        """Words that may be names."""

    def counted(self, folded: str, unit: str, noun: str, start: int) -> str:
        """What a number that begins at an offset counts, by its unit and its noun; empty if that is unclear."""

    def is_general(self, noun: str) -> bool:
        """Whether pages often count such a noun in more than one way."""


STATEMENTS = Topic[StatementWords]("figures")


def statement_words(quantity: Quantity) -> StatementWords:
    """The words of the language of a number in a statement."""
    words = STATEMENTS.of(quantity.language)
    assert words is not None
    return words


class Prominence(Enum):
    """Where a statement is on the page: in the title or a summary, or in the text."""

    TITLE = "title"
    SUMMARY = "summary"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class FigureStatement:
    """One number in its clause. `noun`: stem of the noun that it counts or measures. `words`: stems of the content words of the clause. `names`: those that may be names. `limits`:
    words that restrict the statement to a part, time or case; `near`: the limits next to the number. `others`: the
    other numbers and times of the clause; `days`: those that are days. `restricted`: only some of the noun are meant. `dated`: a date limits the statement. `scope` separates
    updates from the main text."""

    quantity: Quantity
    prominence: Prominence
    clause: Span
    noun: str
    words: frozenset[str]
    names: frozenset[str]
    limits: frozenset[str]
    near: frozenset[str]
    restricted: bool
    others: frozenset[str]
    days: frozenset[str]
    dated: bool
    scope: int


@dataclass(frozen=True, slots=True)
class SameFigure:
    """Two statements of one figure with incompatible values. `key`: what the two have in common. `swapped`: two adjacent
    digits have changed places."""

    one: FigureStatement
    other: FigureStatement
    key: str
    swapped: bool = False


#: The longest heading, in code points, and how many of them are a series.
_HEADING, _SEVERAL = 60, 3
_NUMBERED = re.compile(r"\d[^。!?;；]*(?<![.。!?;:])\s*")
_TITLE_KEYS = frozenset(("title", "headline", "标题"))
_BULLETS = (BlockKind.TABLE_CELL, BlockKind.CODE, BlockKind.RULE)


def figure_statements(reading: Reading) -> tuple[FigureStatement, ...]:
    """The numeric statements of a document that may give one figure two values, those of the summary first."""
    found = (*reading.get(summary_quantities), *reading.get(quantities))
    if len(found) < 2:
        return ()
    # The number of a heading within its series is no statement.
    numbers = {
        item.span.start
        for series in reading.get(numbered_series)
        for item in series.items
        if item.kind is NumberedKind.HEADING
    } | _of_headings(reading.document)
    return find_figure_statements(
        reading.document,
        [each for each in found if each.span.start not in numbers],
        reading.get(times),
        reading.get(sentences),
        reading.get(clause_statuses),
        reading.get(updates),
    )


def _of_headings(document: Document) -> set[int]:
    """Where the short blocks without a sentence begin, if several begin with a number: they are headings."""
    folded = document.prose.folded
    found = [
        block.prose
        for block in document.blocks
        if 0 < len(block.prose) <= _HEADING and folded[block.prose.start].isdecimal() and block.is_prose
        if _NUMBERED.fullmatch(folded, *block.prose)
    ]
    return {document.prose.source_span(prose).start for prose in found} if len(found) >= _SEVERAL else set()


def find_figure_statements(
    document: Document,
    quantities: Sequence[Quantity],
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    statuses: ClauseStatuses,
    updates: Sequence[Update],
) -> tuple[FigureStatement, ...]:
    """Numeric claims of the author, in order, of the sentences with a number that may be another one of its noun.
    Questions, suppositions, corrections, quotations and tables are skipped: they are not claims of the author."""
    scopes = {block: number for number, update in enumerate(updates, 1) for block in update.blocks}
    starts = [time.prose.start for time in times]
    candidates: list[tuple[Quantity, Sentence, str]] = []
    nouns: defaultdict[str, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        if quantity.ordinal or not _claims(document.blocks[quantity.block]) or STATEMENTS.of(quantity.language) is None:
            continue
        noun = _noun(document, quantity)
        sentence = sentence_at(sentences, quantity.prose.start) if noun else None
        if sentence is not None and not _is_name(document, sentence, quantity) and not _is_year(quantity):
            candidates.append((quantity, sentence, noun))
            nouns[noun].append(quantity)
    differing = {noun for noun, group in nouns.items() if len(group) > 1 and _may_differ(document, group)}
    wanted = {sentence.prose.start for _, sentence, noun in candidates if noun in differing}
    clauses: dict[tuple[Span, int], list[Quantity]] = {}
    for quantity, sentence, noun in candidates:
        if len(nouns[noun]) < 2 or sentence.prose.start not in wanted or len(sentence.prose) > _LONGEST:
            continue
        if statuses.of(quantity.prose) is not ClauseStatus.ASSERTED:
            continue
        place = _clause(document, sentence, quantity), sentence.prose.start
        clauses.setdefault(place, []).append(quantity)
    found: list[FigureStatement] = []
    for (clause, begin), inside in clauses.items():
        if len(inside) > _MAX_NUMBERS:
            continue  # a list of values
        first, last = bisect_left(starts, begin), bisect_left(starts, clause.end)
        found += _statements(document, clause, begin, inside, times[first:last], scopes.get(inside[0].block, 0))
    return tuple(found)


def _may_differ(document: Document, group: Sequence[Quantity]) -> bool:
    """Whether of the numbers of one noun two differ, and one of them is in a title or summary or has the digits of
    another one in another order."""
    written = {f"{quantity.value:f}" for quantity in group}
    if len(written) < 2 and len({quantity.size for quantity in group}) < 2:
        return False
    if len({"".join(sorted(digits)) for digits in written}) < len(written):
        return True
    return any(_prominence(document, document.blocks[quantity.block]) is not Prominence.BODY for quantity in group)


def _claims(block: Block) -> bool:
    """Whether the numbers of a block are claims of the author in running text."""
    if block.quoted or block.boilerplate or block.kind in _BULLETS:
        return False
    return block.kind is not BlockKind.METADATA or bool(SUMMARY_KEYS.intersection(block.key[:1]))


def _prominence(document: Document, block: Block) -> Prominence | None:
    if block.kind is BlockKind.METADATA:
        if not SUMMARY_KEYS.intersection(block.key[:1]):
            return None
        return Prominence.TITLE if block.key[0] in _TITLE_KEYS else Prominence.SUMMARY
    if block.kind is BlockKind.HEADING and block.level == 1:
        return Prominence.TITLE
    return Prominence.SUMMARY if _sums_up(document, block) else Prominence.BODY


def _sums_up(document: Document, block: Block) -> bool:
    """Whether a block is under a heading such as Summary, or begins with such a word."""
    opener = document.sections[block.section].opener
    texts = [document.folded_of(block)[:24]] + ([] if opener is None else [document.folded_of(document.blocks[opener])])
    return any(words.SUMMARY.match(text) for words in STATEMENTS.all().values() for text in texts)


def _is_year(quantity: Quantity) -> bool:
    """Whether a number may be a year before a noun: the 2025 edition."""
    return statement_words(quantity).YEAR.fullmatch(quantity.text.strip()) is not None


def _is_name(document: Document, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a sentence opens with a name that includes its first number."""
    opening = document.prose.folded[sentence.prose.start : quantity.prose.start].lstrip(" *-•#.)")
    return len(opening) < 24 and statement_words(quantity).NUMBERED_NAME.match(opening) is not None


def _clause(document: Document, sentence: Sentence, quantity: Quantity) -> Span:
    """The part of a sentence that contains a number, up to the signs and words that separate clauses."""
    folded = document.prose.folded
    start, end = sentence.prose
    for sign in statement_words(quantity).CLAUSE.finditer(folded, *sentence.prose):
        if sign.end() <= quantity.prose.start:
            start = sign.end()
        elif sign.start() >= quantity.prose.end:
            end = sign.start()
            break
    return Span(start, end)


def _statements(
    document: Document,
    clause: Span,
    begin: int,
    inside: Sequence[Quantity],
    times: Sequence[TimeExpression],
    scope: int,
) -> Iterator[FigureStatement]:
    """The numbers of one clause. The words before it in its sentence (“In 2018,”) limit it as well."""
    words = statement_words(inside[0])
    bare = _without(document.prose.folded, clause, [one.prose for one in inside] + [time.prose for time in times])
    lead = document.prose.folded[begin : clause.start]
    stems, names = words.words_of(bare), words.names_in(lead + bare)
    limits = [
        (limit.start() + begin, limit.group().casefold())
        for limit in words.LIMITS.finditer(lead + bare)
        if limit.start() >= len(lead)
        or words.OF_STATUS.fullmatch(limit.group()) is None
        or reaches(lead + bare, Span(0, len(lead + bare)), limit, Span(len(lead), len(lead + bare)))
    ]
    for quantity in inside:
        others = {time.value for time in times} | set(_CODES.findall(lead + bare))
        others.update(f"{one.size.low} {one.size.high} {one.base}" for one in inside if one is not quantity)
        prominence = _prominence(document, document.blocks[quantity.block])
        assert prominence is not None
        first = quantity.prose.start - words.NEAR[0]
        last = quantity.prose.end + len(quantity.noun) + words.NEAR[1]
        yield FigureStatement(
            quantity,
            prominence,
            clause,
            noun=_noun(document, quantity),
            words=stems,
            names=names,
            limits=frozenset(limit for _, limit in limits),
            near=frozenset(limit for at, limit in limits if first <= at < last or at < clause.start),
            restricted=_restricted(document, quantity),
            others=frozenset(others),
            days=frozenset(time.value for time in times if time.granularity <= Unit.DAY),
            dated=any(time.type in (TimexType.DATE, TimexType.TIME) for time in times),
            scope=scope,
        )


def _restricted(document: Document, quantity: Quantity) -> bool:
    """Whether the words after the noun select only some of the things that it names."""
    words = statement_words(quantity)
    if words.PART_OF.match(document.prose.folded, quantity.prose.end):
        return True
    noun = document.prose.folded.find(quantity.noun, quantity.prose.end, quantity.prose.end + 80)
    return noun >= 0 and words.RESTRICTS.match(document.prose.folded, noun + len(quantity.noun)) is not None


def _without(folded: str, clause: Span, taken: Sequence[Span]) -> str:
    """The text of a clause with its numbers and times blanked out; measure words and nouns remain."""
    signs = list(folded[clause.start : clause.end])
    for span in taken:
        for at in range(max(span.start, clause.start), min(span.end, clause.end)):
            signs[at - clause.start] = " "
    return "".join(signs)


#: A clause that is longer than this, in code points, or has more numbers is a listing and not a claim.
_LONGEST, _MAX_NUMBERS = 2_000, 16
#: Digits that are no quantity are part of a name: the 18.x line, C4.
_CODES = re.compile(r"[\w.-]*\d[\w.-]*", re.ASCII)


def _noun(document: Document, quantity: Quantity) -> str:
    """The noun that is counted, or the kind of unit: units of one kind are equal, whatever their size."""
    if quantity.dimension not in ("count", "number"):
        return quantity.base or quantity.unit
    return statement_words(quantity).counted(document.prose.folded, quantity.unit, quantity.noun, quantity.prose.start)
