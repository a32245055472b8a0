"""Finds discussion of which dates are valid; dates mentioned there need not exist."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.passages.clause_status import CLAUSES, ClauseStatus, ClauseStatuses, clause_statuses, reaches
from checker.passages.sentences import Sentence, sentence_at, sentences


class ValidityWords(Protocol):
    """Discussion of dates as such: which ones exist, which input a program accepts, which are examples; conditions; and
    the text before and after a date that is the time of an event."""

    VALIDITY: re.Pattern[str]
    EXAMPLE_LEAD: re.Pattern[str]
    EXAMPLE_TAIL: re.Pattern[str]
    CONDITION: re.Pattern[str]
    DATE_LEAD: re.Pattern[str]
    DATE_TAIL: re.Pattern[str]
    NO_SUCH_DAY: re.Pattern[str]


VALIDITY = Topic[ValidityWords]("validity")
_QUESTION = re.compile(r"[?？]\W*\Z")
_CLOSING = 16  # code points
#: The maximum distance in a sentence at which such words apply to a date.
_REACH = 400


class Validity:
    """The passages in which a document discusses, supposes or corrects dates instead of stating them."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], statuses: ClauseStatuses) -> None:
        self._document = document
        self._folded = document.prose.folded
        self._sentences = sentences
        self._statuses = statuses
        self._words = VALIDITY.occurring(self._folded).values()
        self._clauses = CLAUSES.occurring(self._folded).values()

    @cached_property
    def _sections(self) -> frozenset[int]:
        """The sections whose heading announces such discussion."""
        blocks = self._document.blocks
        return frozenset(
            index
            for index, section in enumerate(self._document.sections)
            if section.opener is not None and self._discusses(blocks[section.opener].prose)
        )

    def discusses(self, place: Span) -> bool:
        """Whether a span of prose is corrected, or belongs to a discussion of date validity: in its clause, or under a
        heading that announces one. Front matter never counts, because a key named `format` does not describe the other
        keys."""
        sentence = sentence_at(self._sentences, place.start)
        if sentence is None or self._statuses.of(place) is ClauseStatus.CORRECTED:
            return sentence is not None
        block = self._document.blocks[sentence.block]
        if block.kind is BlockKind.METADATA:
            return False
        return block.section in self._sections or any(
            reaches(self._folded, sentence.prose, found, place)
            for days in self._words
            for found in days.VALIDITY.finditer(self._folded, *sentence.prose)
        )

    def supposes(self, date: Span) -> bool:
        """Whether a sentence only supposes a date or gives it as an example: "what if", "for example", 假如, 例如. A
        plain "if" counts where the date is not the time of an event ("if the date is 31 June", not "if you pay by 31
        June")."""
        if (sentence := sentence_at(self._sentences, date.start)) is None:
            return False
        folded = self._folded
        start, end = max(sentence.prose.start, date.start - _REACH), min(sentence.prose.end, date.end + _REACH)
        asked = _QUESTION.search(folded, max(start, end - _CLOSING), sentence.prose.end) is not None
        if any(words.SUPPOSES.search(folded, start, date.start) for words in self._clauses):
            return True
        for days in self._words:
            if days.EXAMPLE_LEAD.search(folded, start, date.start) or days.EXAMPLE_TAIL.match(folded, date.end, end):
                return True
            adverbial = (
                days.DATE_LEAD.search(folded, start, date.start) is not None
                or days.DATE_TAIL.match(folded, date.end, end) is not None
            )
            for condition in days.CONDITION.finditer(folded, start, end):
                if asked or (not adverbial and condition.start() < date.start < condition.end()):
                    return True
        return False

    def denies_day(self, block: int) -> bool:
        """Whether a paragraph states that some day does not exist: "No such day exists", 这一天并不存在."""
        prose = self._document.blocks[block].prose
        return any(days.NO_SUCH_DAY.search(self._folded, *prose) for days in self._words)

    def _discusses(self, prose: Span) -> bool:
        return any(days.VALIDITY.search(self._folded, *prose) for days in self._words) or any(
            words.CORRECTS.search(self._folded, *prose) for words in self._clauses
        )


def validity(reading: Reading) -> Validity:
    """Returns the passages of a document that discuss which dates are valid."""
    return Validity(reading.document, reading.get(sentences), reading.get(clause_statuses))
