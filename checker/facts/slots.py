"""A sentence -> its slot string: the text with one character for each name, date and figure of a possible fact."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from checker.calendars.timex import TimexType
from checker.document.document import Document
from checker.document.text import Span
from checker.facts.fact import Fact, FactBook, FactKind, FactMention
from checker.languages import patterns as re
from checker.languages.language import FOUNDED, PRIVATE_USE, Approximation, Claims, Slot
from checker.languages.word_lists import any_of
from checker.passages.sentences import Sentence
from checker.quantities.quantity import Quantity
from checker.records import dataclass, field
from checker.times.time_expression import TimeExpression

_TIMED = (TimexType.DATE, TimexType.TIME)
#: Figures with fewer digits may be equal by chance.
_MIN_DIGITS = 3
_Placed = TypeVar("_Placed", FactMention, TimeExpression, Quantity)


@dataclass(frozen=True, slots=True)
class SlotItem:
    """The meaning of one character of a slot string. `replaces_text` is false for a name inside a date (2016年双十一):
    its character is added after that of the date."""

    prose: Span
    slot: Slot
    mention: FactMention | None = None
    time: TimeExpression | None = None
    figure: Quantity | None = None
    facts: tuple[Fact, ...] = ()
    replaces_text: bool = True


@dataclass(frozen=True, slots=True)
class SlotString:
    """The text of a slot string, and the item at each offset that is a slot."""

    text: str
    items: dict[int, SlotItem] = field(default_factory=dict)


class SlotStringBuilder:
    """Builds the skeletons of one document, sentence by sentence."""

    def __init__(
        self,
        document: Document,
        book: FactBook,
        mentions: Sequence[FactMention],
        times: Sequence[TimeExpression],
        quantities: Sequence[Quantity],
    ) -> None:
        self._folded = document.prose.folded
        self._book = book
        self._mentions = mentions
        self._starts = [mention.prose.start for mention in mentions]
        self._times = [time for time in times if time.type in _TIMED]
        self._time_starts = [time.prose.start for time in self._times]
        self._quantities = quantities
        self._quantity_starts = [quantity.prose.start for quantity in quantities]

    def slot_string(self, sentence: Sentence, found_mentions: Sequence[FactMention], language: Claims) -> SlotString:
        """The slot string of a sentence; `found_mentions` are the names in its paragraph up to its end."""
        items = sorted(
            self._items(sentence, found_mentions, language), key=lambda item: (item.prose.start, not item.replaces_text)
        )
        pieces: list[str] = []
        placed: dict[int, SlotItem] = {}
        at, length = sentence.prose.start, 0
        for item in items:
            if item.replaces_text and item.prose.start < at:
                continue  # inside an item that is already there
            if item.replaces_text:
                between = PRIVATE_USE.sub(" ", self._folded[at : item.prose.start])
                pieces.append(between)
                length += len(between)
                at = item.prose.end
            placed[length] = item
            pieces.append(item.slot.value)
            length += 1
        pieces.append(PRIVATE_USE.sub(" ", self._folded[at : sentence.prose.end]))
        return SlotString("".join(pieces), placed)

    def _items(self, sentence: Sentence, found_mentions: Sequence[FactMention], language: Claims) -> Iterator[SlotItem]:
        named = _within(self._mentions, self._starts, sentence.prose)
        dates = _within(self._times, self._time_starts, sentence.prose)
        around = {
            mention.prose: time
            for mention in named
            for time in dates
            if time.prose.covers(mention.prose) and time.prose != mention.prose
        }
        bare = {time.prose: time for time in dates}  # a name that is a date of its own: 双十一
        taken = [mention.prose for mention in named if mention.prose not in around]
        for mention in named:
            if (time := around.get(mention.prose)) is None:
                yield SlotItem(mention.prose, self._slot(mention), mention, bare.get(mention.prose))
            else:  # directly after its date
                yield SlotItem(
                    Span(time.prose.start, mention.prose.end), self._slot(mention), mention, replaces_text=False
                )
        for time in dates:
            if not any(name.overlaps(time.prose) for name in taken):
                yield SlotItem(time.prose, Slot.DATE, time=time)
                taken.append(time.prose)
        for quantity in _within(self._quantities, self._quantity_starts, sentence.prose):
            facts = self._figures(quantity, found_mentions)
            if facts and not any(name.overlaps(quantity.prose) for name in taken):
                yield SlotItem(quantity.prose, Slot.FIGURE, figure=quantity, facts=facts)
                taken.append(quantity.prose)
        yield from self._words(sentence, found_mentions, language, taken)

    def _slot(self, mention: FactMention) -> Slot:
        """The slot of a name, from its first candidate meaning."""
        referent = mention.referents[0]
        if (fact := self._book.fact(referent)) is not None:
            return Slot.EDITION if fact.kind is FactKind.EDITION else Slot.PERSON
        facts = self._book.subjects[referent.subject].facts
        return Slot.OFFICE if any(fact.kind is FactKind.HOLDER for fact in facts) else Slot.THING

    def _figures(self, quantity: Quantity, found_mentions: Sequence[FactMention]) -> tuple[Fact, ...]:
        """The known figures that a number can be, among those of the subjects in `found_mentions`."""
        if quantity.significant_digits < _MIN_DIGITS or quantity.approximation is Approximation.RANGE:
            return ()
        return _distinct(
            fact
            for mention in found_mentions
            for fact in self.facts_of(mention)
            if fact.kind is FactKind.FIGURE and _is_value(quantity, fact)
        )

    def _words(
        self, sentence: Sentence, found_mentions: Sequence[FactMention], language: Claims, taken: Sequence[Span]
    ) -> Iterator[SlotItem]:
        """The words that express events of the subjects mentioned."""
        by_word: dict[str, list[Fact]] = {}
        for mention in found_mentions:
            for fact in self.facts_of(mention):
                if fact.kind is FactKind.EVENT or fact.kind is FactKind.FOUNDED:
                    label = FOUNDED if fact.kind is FactKind.FOUNDED else fact.label
                    for word in (*fact.words, *language.events.get(label, ())):
                        by_word.setdefault(word, []).append(fact)
        if not by_word:
            return
        for found in _word_pattern(tuple(sorted(by_word))).finditer(self._folded, *sentence.prose):
            prose = Span(*found.span())
            if not any(name.overlaps(prose) for name in taken):
                yield SlotItem(prose, Slot.WORD, facts=_distinct(by_word[" ".join(found.group().split())]))

    def facts_of(self, mention: FactMention) -> Iterator[Fact]:
        """The facts of the subjects that a name can mean."""
        for referent in mention.referents:
            if referent.fact is None:
                yield from self._book.subjects[referent.subject].facts


def _within(items: Sequence[_Placed], starts: Sequence[int], prose: Span) -> list[_Placed]:
    return list(items[bisect_left(starts, prose.start) : bisect_left(starts, prose.end)])


def _distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple({id(fact): fact for fact in facts}.values())


def _is_value(quantity: Quantity, fact: Fact) -> bool:
    """Whether a number on the page can be a known figure: every printed digit agrees, and so does the unit, if the page
    gives one."""
    if (fact.unit == "%") != (quantity.dimension == "share"):
        return False
    if quantity.dimension == "money" and quantity.base and fact.unit and quantity.base != fact.unit:
        return False
    return any(quantity.size.contains(value) for value in fact.values)


@lru_cache(maxsize=256)
def _word_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    latin = [word for word in words if word.isascii()]
    other = [word for word in words if not word.isascii()]
    branches = [rf"(?<![A-Za-z])(?:{any_of(latin)})(?![A-Za-z])"] if latin else []
    branches += [any_of(other)] if other else []
    return re.compile_now("|".join(branches))
