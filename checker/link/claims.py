"""Names, dates and figures of a sentence -> what it claims of subjects that facts are known of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar

from checker.lang.alternation import any_of
from checker.lang.chinese.claims import CLAIMS as CHINESE
from checker.lang.claims import FOUNDED, PRIVATE_USE, ClaimPattern, Claims, Slot
from checker.lang.english.claims import CLAIMS as ENGLISH
from checker.model.document import Document
from checker.model.fact import ClaimKind, Fact, FactBook, FactKind, FactMention, Scope
from checker.model.passage import Sentence
from checker.model.quantity import Approximation, Quantity
from checker.model.text import Span
from checker.model.time import TimeExpression, TimexType

_HAN = re.compile(r"[\u4e00-\u9fff]")
_TIMED = (TimexType.DATE, TimexType.TIME)
#: Fewer digits are shared by chance.
_FEWEST_DIGITS = 3
_FORMER_LENGTH = 16  # code points
_NEAR, _FAR = (Scope.SENTENCE, Scope.PARAGRAPH), (Scope.PARAGRAPH,)
_Placed = TypeVar("_Placed", FactMention, TimeExpression, Quantity)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: the date that it gives (None where it gives none), the names and the figure that it is about, and the
    facts that its event word or figure may be about. `former` is the word that says an office is not held now. `prose`
    is its whole stretch."""

    kind: ClaimKind
    prose: Span
    sentence: Sentence
    language: str
    time: TimeExpression | None = None
    mention: FactMention | None = None  # the thing, edition or person
    office: FactMention | None = None
    figure: Quantity | None = None
    word: Span | None = None
    facts: tuple[Fact, ...] = ()
    former: str = ""


def find_claims(
    document: Document,
    book: FactBook,
    mentions: Sequence[FactMention],
    times: Sequence[TimeExpression],
    quantities: Sequence[Quantity],
    sentences: Sequence[Sentence],
) -> tuple[Claim, ...]:
    """The claims of the author's own sentences, in the order of the text."""
    if not mentions:
        return ()
    finder = _Finder(document, book, mentions, times, quantities, sentences)
    blocks = {mention.block for mention in mentions}
    return tuple(
        claim
        for sentence in sentences
        if sentence.block in blocks and document.blocks[sentence.block].is_prose
        for claim in finder.claims(sentence)
    )


@dataclass(frozen=True, slots=True)
class _Item:
    """What one character of a skeleton stands for. `fills` says that it replaces its text: a name inside a date
    (2016年双十一) is one more character behind it."""

    prose: Span
    slot: Slot
    mention: FactMention | None = None
    time: TimeExpression | None = None
    figure: Quantity | None = None
    facts: tuple[Fact, ...] = ()
    fills: bool = True


@dataclass(frozen=True, slots=True)
class _Skeleton:
    text: str
    items: dict[int, _Item] = field(default_factory=dict)


class _Finder:
    def __init__(
        self,
        document: Document,
        book: FactBook,
        mentions: Sequence[FactMention],
        times: Sequence[TimeExpression],
        quantities: Sequence[Quantity],
        sentences: Sequence[Sentence],
    ) -> None:
        self._folded = document.prose.folded
        self._book = book
        self._mentions = mentions
        self._starts = [mention.prose.start for mention in mentions]
        self._times = [time for time in times if time.type in _TIMED]
        self._time_starts = [time.prose.start for time in self._times]
        self._quantities = quantities
        self._quantity_starts = [quantity.prose.start for quantity in quantities]
        self._things: dict[int, list[FactMention]] = {}  # those of a block, up to the sentence being read
        for mention in mentions:
            self._things.setdefault(mention.block, []).append(mention)

    def claims(self, sentence: Sentence) -> Iterator[Claim]:
        """The claims of one sentence, each date and each name in an office once."""
        things = [mention for mention in self._things[sentence.block] if mention.prose.start < sentence.prose.end]
        if not things:
            return
        language: Claims = CHINESE if _HAN.search(self._folded, *sentence.prose) else ENGLISH
        skeleton = self._skeleton(sentence, things, language)
        seen: set[tuple[ClaimKind, Span]] = set()
        for pattern in language.patterns:
            for found in pattern.pattern.finditer(skeleton.text):
                claim = self._claim(pattern, found, skeleton, sentence, things, language)
                if claim is None:
                    continue
                anchor = claim.office or claim.time or claim.figure
                key = (claim.kind, anchor.prose if anchor is not None else claim.prose)
                if key not in seen:
                    seen.add(key)
                    yield claim

    # The skeleton --------------------------------------------------------------------------------------------------

    def _skeleton(self, sentence: Sentence, things: Sequence[FactMention], language: Claims) -> _Skeleton:
        items = sorted(self._items(sentence, things, language), key=lambda item: (item.prose.start, not item.fills))
        pieces: list[str] = []
        placed: dict[int, _Item] = {}
        at, length = sentence.prose.start, 0
        for item in items:
            if item.fills and item.prose.start < at:
                continue  # inside of what already stands there
            if item.fills:
                between = PRIVATE_USE.sub(" ", self._folded[at : item.prose.start])
                pieces.append(between)
                length += len(between)
                at = item.prose.end
            placed[length] = item
            pieces.append(item.slot.value)
            length += 1
        pieces.append(PRIVATE_USE.sub(" ", self._folded[at : sentence.prose.end]))
        return _Skeleton("".join(pieces), placed)

    def _items(self, sentence: Sentence, things: Sequence[FactMention], language: Claims) -> Iterator[_Item]:
        named = _within(self._mentions, self._starts, sentence.prose)
        dates = _within(self._times, self._time_starts, sentence.prose)
        around = {
            mention.prose: time
            for mention in named
            for time in dates
            if time.prose.covers(mention.prose) and time.prose != mention.prose
        }
        taken = [mention.prose for mention in named if mention.prose not in around]
        for mention in named:
            time = around.get(mention.prose)
            if time is None:
                yield _Item(mention.prose, self._slot(mention), mention)
            else:  # right behind its date
                yield _Item(Span(time.prose.start, mention.prose.end), self._slot(mention), mention, fills=False)
        for time in dates:
            if not any(name.overlaps(time.prose) for name in taken):
                yield _Item(time.prose, Slot.DATE, time=time)
                taken.append(time.prose)
        for quantity in _within(self._quantities, self._quantity_starts, sentence.prose):
            facts = self._figures(quantity, things)
            if facts and not any(name.overlaps(quantity.prose) for name in taken):
                yield _Item(quantity.prose, Slot.FIGURE, figure=quantity, facts=facts)
                taken.append(quantity.prose)
        yield from self._words(sentence, things, language, taken)

    def _slot(self, mention: FactMention) -> Slot:
        """What a name is, by the first thing that it can mean."""
        referent = mention.referents[0]
        fact = self._book.fact(referent)
        if fact is not None:
            return Slot.EDITION if fact.kind is FactKind.EDITION else Slot.PERSON
        facts = self._book.subjects[referent.subject].facts
        return Slot.OFFICE if any(fact.kind is FactKind.HOLDER for fact in facts) else Slot.THING

    def _figures(self, quantity: Quantity, things: Sequence[FactMention]) -> tuple[Fact, ...]:
        """The known figures that a number can be, among those of the subjects spoken of."""
        if quantity.significant_digits < _FEWEST_DIGITS or quantity.approximation is Approximation.RANGE:
            return ()
        return _distinct(
            fact
            for mention in things
            for fact in self._facts_of(mention)
            if fact.kind is FactKind.FIGURE and _is_value(quantity, fact)
        )

    def _words(
        self, sentence: Sentence, things: Sequence[FactMention], language: Claims, taken: Sequence[Span]
    ) -> Iterator[_Item]:
        """The words that tell of events of the subjects spoken of."""
        by_word: dict[str, list[Fact]] = {}
        for mention in things:
            for fact in self._facts_of(mention):
                if fact.kind is FactKind.EVENT or fact.kind is FactKind.FOUNDED:
                    label = FOUNDED if fact.kind is FactKind.FOUNDED else fact.label
                    for word in (*fact.words, *language.events.get(label, ())):
                        by_word.setdefault(word, []).append(fact)
        if not by_word:
            return
        for found in _word_pattern(tuple(sorted(by_word))).finditer(self._folded, *sentence.prose):
            prose = Span(*found.span())
            if not any(name.overlaps(prose) for name in taken):
                yield _Item(prose, Slot.WORD, facts=_distinct(by_word[found.group()]))

    def _facts_of(self, mention: FactMention) -> Iterator[Fact]:
        for referent in mention.referents:
            if referent.fact is None:
                yield from self._book.subjects[referent.subject].facts

    # From a match to a claim -------------------------------------------------------------------------------------

    def _claim(
        self,
        pattern: ClaimPattern,
        found: re.Match[str],
        skeleton: _Skeleton,
        sentence: Sentence,
        things: Sequence[FactMention],
        language: Claims,
    ) -> Claim | None:
        groups = {
            name: skeleton.items[found.start(name)] for name in found.groupdict() if found[name] and name != "former"
        }
        date, figure, word = groups.get("date"), groups.get("figure"), groups.get("word")
        named = groups.get("thing") or groups.get("edition") or groups.get("person")
        office = groups.get("office")
        former = _former(language, skeleton.text, found.start("office")) if office is not None else ""
        mention = named.mention if named is not None else None
        facts: tuple[Fact, ...] = ()
        if word is not None:
            mention, facts = self._told_of(word, mention, sentence, things, pattern.loose)
            if not facts:
                return None
        if figure is not None:
            facts = tuple(fact for fact in figure.facts if self._has_company(fact, sentence))
            if not facts:
                return None
            mention = self._last_of(facts, things)
        items = [item.prose for item in groups.values()]
        return Claim(
            pattern.kind,
            Span(min(span.start for span in items), max(span.end for span in items)),
            sentence,
            language.code,
            date.time if date is not None else None,
            mention,
            office.mention if office is not None else None,
            figure.figure if figure is not None else None,
            word.prose if word is not None else None,
            facts,
            former,
        )

    def _told_of(
        self, word: _Item, mention: FactMention | None, sentence: Sentence, things: Sequence[FactMention], loose: bool
    ) -> tuple[FactMention | None, tuple[Fact, ...]]:
        """Whom an event word is told of, and the events that it can be. Where no subject stands beside it, it is the
        last one named before, in the sentence, or in the paragraph where the fact allows that."""
        if not loose and mention is not None:
            facts = self._own(word.facts, mention)
            return mention, tuple(fact for fact in facts if self._has_company(fact, sentence))
        for earlier in reversed(things):
            if earlier.prose.start >= word.prose.start:
                continue
            scopes = _NEAR if earlier.prose.start >= sentence.prose.start else _FAR
            facts = tuple(
                fact
                for fact in self._own(word.facts, earlier)
                if fact.kind is FactKind.EVENT and fact.scope in scopes and self._has_company(fact, sentence)
            )
            if facts:
                return earlier, facts
        return None, ()

    def _has_company(self, fact: Fact, sentence: Sentence) -> bool:
        if not fact.beside:
            return True
        text = self._folded[sentence.prose.start : sentence.prose.end]
        return any(word in text for word in fact.beside)

    def _last_of(self, facts: Sequence[Fact], things: Sequence[FactMention]) -> FactMention | None:
        return next((mention for mention in reversed(things) if self._own(facts, mention)), None)

    def _own(self, facts: Sequence[Fact], mention: FactMention) -> tuple[Fact, ...]:
        """Those of some facts that are of the subject that a name means."""
        own = {id(fact) for fact in self._facts_of(mention)}
        return tuple(fact for fact in facts if id(fact) in own)


def _former(language: Claims, skeleton: str, office: int) -> str:
    """What says, right before an office, that it is not held at the time told."""
    found = language.former.search(skeleton, max(0, office - _FORMER_LENGTH), office)
    return found.group() if found is not None else ""


def _within(items: Sequence[_Placed], starts: Sequence[int], prose: Span) -> list[_Placed]:
    return list(items[bisect_left(starts, prose.start) : bisect_left(starts, prose.end)])


def _distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple({id(fact): fact for fact in facts}.values())


def _is_value(quantity: Quantity, fact: Fact) -> bool:
    """Whether a number on the page can be a known figure: every printed digit is the same, and so is the unit, as far
    as the page names one."""
    if (fact.unit == "%") != (quantity.dimension == "share"):
        return False
    if quantity.dimension == "money" and quantity.base and fact.unit and quantity.base != fact.unit:
        return False
    return any(quantity.size.holds(value) for value in fact.values)


@lru_cache(maxsize=256)
def _word_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    latin = [re.escape(word).replace(r"\ ", r"\s+") for word in words if word.isascii()]
    other = [re.escape(word) for word in words if not word.isascii()]
    branches = [rf"(?<![A-Za-z])(?:{any_of(latin)})(?![A-Za-z])"] if latin else []
    branches += [any_of(other)] if other else []
    return re.compile("|".join(branches))
