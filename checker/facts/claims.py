"""Names, dates and figures of a sentence -> its claims about subjects with recorded facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document.document import Document
from checker.document.text import Span
from checker.facts.fact import Fact, FactBook, FactKind, FactMention, Proximity
from checker.facts.slots import SlotItem, SlotString, SlotStringBuilder
from checker.languages import patterns as re
from checker.languages.language import CLAIMS, SLOTS, ClaimKind, ClaimPattern, Claims, Slot
from checker.passages.sentences import Sentence
from checker.quantities.quantity import Quantity
from checker.records import dataclass
from checker.times.time_expression import TimeExpression

_FORMER_LENGTH = 16  # code points
_PARTS = re.compile(rf"[{SLOTS},，.。;；:：()（）“”\"!?！？\n]")
_NEAR, _FAR = (Proximity.SENTENCE, Proximity.PARAGRAPH), (Proximity.PARAGRAPH,)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: its date (None if it gives none), the names and the figure in it, and the candidate facts for its
    event word or figure. `former` is the word that marks an office as ended. `has_agent` is true where the event is
    described as somebody's action. `prose` is the span of the whole claim."""

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
    has_agent: bool = False


def find_claims(
    document: Document,
    book: FactBook,
    mentions: Sequence[FactMention],
    times: Sequence[TimeExpression],
    quantities: Sequence[Quantity],
    sentences: Sequence[Sentence],
) -> tuple[Claim, ...]:
    """The claims of the author's own sentences, in document order."""
    if not mentions:
        return ()
    finder = _Finder(document, book, mentions, times, quantities)
    blocks = {mention.block for mention in mentions}
    return tuple(
        claim
        for sentence in sentences
        if sentence.block in blocks and document.blocks[sentence.block].is_prose
        for claim in finder.claims(sentence)
    )


class _Finder:
    def __init__(
        self,
        document: Document,
        book: FactBook,
        mentions: Sequence[FactMention],
        times: Sequence[TimeExpression],
        quantities: Sequence[Quantity],
    ) -> None:
        self._folded = document.prose.folded
        self._slot_strings = SlotStringBuilder(document, book, mentions, times, quantities)
        self._mentions: dict[int, list[FactMention]] = {}  # those of a block, up to the current sentence
        for mention in mentions:
            self._mentions.setdefault(mention.block, []).append(mention)

    def claims(self, sentence: Sentence) -> Iterator[Claim]:
        """The claims of one sentence; each date and each name in an office makes one claim."""
        found_mentions = [
            mention for mention in self._mentions[sentence.block] if mention.prose.start < sentence.prose.end
        ]
        if not found_mentions:
            return
        if (language := CLAIMS.of_text(self._folded, *sentence.prose)) is None:
            return
        slot_string = self._slot_strings.slot_string(sentence, found_mentions, language)
        seen: set[tuple[ClaimKind, Span]] = set()
        for pattern in language.patterns:
            for found in pattern.pattern.finditer(slot_string.text):
                if (claim := self._claim(pattern, found, slot_string, sentence, found_mentions, language)) is None:
                    continue
                anchor = claim.office or claim.time or claim.figure
                key = (claim.kind, anchor.prose if anchor is not None else claim.prose)
                if key not in seen:
                    seen.add(key)
                    yield claim

    # From a match to a claim -------------------------------------------------------------------------------------

    def _claim(
        self,
        pattern: ClaimPattern,
        found: re.Match[str],
        slot_string: SlotString,
        sentence: Sentence,
        found_mentions: Sequence[FactMention],
        language: Claims,
    ) -> Claim | None:
        groups = {
            name: slot_string.items[found.start(name)] for name in found.groupdict() if found[name] and name != "former"
        }
        date, figure, word = groups.get("date"), groups.get("figure"), groups.get("word")
        named = groups.get("thing") or groups.get("edition") or groups.get("person")
        office = groups.get("office")
        former = _former(language, slot_string.text, found.start("office")) if office is not None else ""
        mention = named.mention if named is not None else None
        facts: tuple[Fact, ...] = ()
        if word is not None:
            mention, facts = self._subject_of(word, mention, sentence, found_mentions, pattern.loose)
            if mention is not None and self._is_of_other(language, mention, word):
                facts = tuple(fact for fact in facts if fact.kind is not FactKind.FOUNDED)
            if not facts:
                return None
        if pattern.kind is ClaimKind.WORKING_DAY:
            if (mention := self._holiday_before(found.start(), found_mentions, slot_string)) is None:
                return None
        time = date.time if date is not None else None
        if figure is not None:
            if time is None and named is not None and _counts_from_now(named.time):
                time = named.time
            facts = tuple(fact for fact in figure.facts if self._has_context(fact, sentence))
            if not facts:
                return None
            mention = self._last_of(facts, found_mentions)
        items = [item.prose for item in groups.values()]
        return Claim(
            pattern.kind,
            Span(min(span.start for span in items), max(span.end for span in items)),
            sentence,
            language.code,
            time,
            mention,
            office.mention if office is not None else None,
            figure.figure if figure is not None else None,
            word.prose if word is not None else None,
            facts,
            former,
            word is not None and _has_agent(language, slot_string.text[: found.start("word")]),
        )

    def _holiday_before(
        self, offset: int, found_mentions: Sequence[FactMention], slot_string: SlotString
    ) -> FactMention | None:
        """The last holiday in the paragraph before a day."""
        date = slot_string.items[offset].prose
        for mention in reversed(found_mentions):
            if mention.prose.start < date.start:
                if any(fact.kind is FactKind.HOLIDAY for fact in self._slot_strings.facts_of(mention)):
                    return mention
        return None

    def _subject_of(
        self,
        word: SlotItem,
        mention: FactMention | None,
        sentence: Sentence,
        found_mentions: Sequence[FactMention],
        loose: bool,
    ) -> tuple[FactMention | None, tuple[Fact, ...]]:
        """The subject of an event word, and the candidate events. Without a subject next to the word, it is the last
        subject named before it in the sentence, or in the paragraph where the fact allows that."""
        if not loose and mention is not None:
            facts = self._own(word.facts, mention)
            return mention, tuple(fact for fact in facts if self._has_context(fact, sentence))
        for earlier in reversed(found_mentions):
            if earlier.prose.start >= word.prose.start:
                continue
            scopes = _NEAR if earlier.prose.start >= sentence.prose.start else _FAR
            facts = tuple(
                fact
                for fact in self._own(word.facts, earlier)
                if fact.kind is FactKind.EVENT and fact.scope in scopes and self._has_context(fact, sentence)
            )
            if facts:
                return earlier, facts
        return None, ()

    def _is_of_other(self, language: Claims, mention: FactMention, word: SlotItem) -> bool:
        """Whether an event word after a name is about something else that belongs to it: "the services of X were
        established in 2015"."""
        at = mention.prose.start
        return (
            at < word.prose.start
            and language.belongs_to.search(self._folded, max(0, at - _FORMER_LENGTH), at) is not None
        )

    def _has_context(self, fact: Fact, sentence: Sentence) -> bool:
        if not fact.context:
            return True
        text = self._folded[sentence.prose.start : sentence.prose.end]
        return any(word in text for word in fact.context)

    def _last_of(self, facts: Sequence[Fact], found_mentions: Sequence[FactMention]) -> FactMention | None:
        return next((mention for mention in reversed(found_mentions) if self._own(facts, mention)), None)

    def _own(self, facts: Sequence[Fact], mention: FactMention) -> tuple[Fact, ...]:
        """The given facts that belong to the subject of a mention."""
        own = {id(fact) for fact in self._slot_strings.facts_of(mention)}
        return tuple(fact for fact in facts if id(fact) in own)


def _has_agent(language: Claims, before: str) -> bool:
    """Whether the event word has a person as its agent: 2014年马云提出, "Ma proposed it". `before` is the slot string
    up to that word; the agent is in the same clause, or before a date that precedes the word."""
    *others, last = _PARTS.split(before)
    if before[-len(last) - 1 : len(before) - len(last)] == Slot.DATE.value and others:
        return any(language.no_agent.fullmatch(part) is None for part in (last, others[-1]))
    return language.no_agent.fullmatch(last) is None


def _counts_from_now(time: TimeExpression | None) -> bool:
    """Whether a day was resolved relative to the document creation time, and not to an earlier date of the text."""
    return time is not None and time.anchor is not None and time.anchor.kind != "date"


def _former(language: Claims, slot_string: str, office: int) -> str:
    """The word directly before an office that marks the office as ended."""
    found = language.former.search(slot_string, max(0, office - _FORMER_LENGTH), office)
    return found.group() if found is not None else ""
