"""Sentences with numbers -> slot strings: one character for each number, relational word, sign and other word.

Patterns of numeric relations match slot strings, so that no pattern runs over the text of a document. Asides without a
number, hedges and articles have no character, so patterns need not allow for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.concepts import LEXICONS, STYLE_ONLY, Concept, RelationalLexicon, lexicon_of
from checker.languages.language import Approximation
from checker.lexis.lengths import Length, changed_lengths, length_of
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantity import Bounds, Quantity
from checker.quantities.recognition import quantities
from checker.records import dataclass, replace
from checker.system.watch import watched
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

#: Slots of operands: an amount, a share in percent, points, a factor; and of a time that is not an operand.
AMOUNT, SHARE, POINTS, FACTOR, TIME = "N", "S", "P", "X", "T"
OPERANDS = AMOUNT + SHARE + POINTS + FACTOR
_RISES = Concept.UP.value + Concept.ABOVE.value
WAYS = _RISES + Concept.DOWN.value + Concept.BELOW.value
#: Any other word, and the end of a sentence.
OTHER, STOP = "_", "."
#: A sentence with more numbers is a list of data.
MOST = 40

_FEWEST = 2  # numbers that can be related

_SIGNS = {"、": ",", "—": "-", "–": "-", "+": Concept.AND.value,
          "=": Concept.TIMES.value, "×": Concept.TIMES.value, "÷": Concept.TIMES.value}  # fmt: skip
_SLOTS = {"share": SHARE, "points": POINTS, "ratio": FACTOR, "doubling": FACTOR, "age": OTHER, "temperature": OTHER,
          "frequency": OTHER}  # fmt: skip
_SIGN_KEEPING = (Concept.GAIN, Concept.LOSS, Concept.SELECT, Concept.CLASS, *STYLE_ONLY)
_CONCEPTS = "".join(concept.value for concept in Concept if concept not in _SIGN_KEEPING)
#: A bracket without a number. Brackets, adverbials of time, and signs next to a relational word are ignored.
_BRACKET = re.compile(rf"\([^()\s{OPERANDS}.]{{0,16}}\)")
_ADVERBIAL = re.compile(rf"(?<=[,.;(]){OTHER}{{0,3}}{TIME}+{OTHER}{{0,2}},")
#: "From 62 to 81 percent", "from 3.2 to 3.5 million": the first number has the unit and the scale of the second.
_FROM_TO = re.compile(
    rf"{Concept.FROM.value}{OTHER}{{0,4}}(?P<bare>N){OTHER}{{0,2}}{Concept.TO.value}{OTHER}{{0,2}}(?P<full>[NS])"
)
#: "To $1.5 billion from 1.2 billion".
_TO_FROM = re.compile(rf"{Concept.TO.value}(?P<full>N){Concept.FROM.value}(?P<bare>N)")
#: "36, 38 and 41 kg": the numbers of a list have the unit of the last one.
_LIST = re.compile(rf"(?P<bare>N)(?=(?:,N)*,?{Concept.AND.value}(?P<full>N))")
_PERIODIC = Concept.EACH.value + Concept.MEAN.value
_SIGNS_NEXT_TO_CONCEPT = re.compile(
    rf"[,-]+(?=[{_CONCEPTS}])|(?<=[{_CONCEPTS}])[,:-]+(?=[{_CONCEPTS}{OTHER}{OPERANDS}])"
)


@dataclass(frozen=True, slots=True)
class Operand:
    """A number that a relation may include: its spans, its text, and the values that it can represent.

    `quantity` is None for a word such as "doubled" and 减半, whose factor is `value`, and for a word of change, whose
    `value` is 1 for up, -1 for down and 0 for better or worse."""

    span: Span
    prose: Span
    text: str
    value: Decimal
    bounds: Bounds
    quantity: Quantity | None = None


class Slot(NamedTuple):
    """The item for one character of a slot string: the span of its word, its number, and the unit of time that the
    word names ("a month", 日均)."""

    prose: Span
    operand: Operand | None = None
    period: str = ""


@dataclass(frozen=True, slots=True)
class SlotString:
    """Adjacent sentences of one paragraph as slots, a character of `text` for each, and the lengths of time in them."""

    text: str
    slots: tuple[Slot, ...]
    language: str
    mask: int
    lengths: tuple[Length, ...] = ()

    def operand(self, at: int) -> Operand:
        """The operand at an offset that is known to be one."""
        found = self.slots[at].operand
        assert found is not None
        return found

    @property
    def operands(self) -> tuple[Operand | None, ...]:
        """The number of each character, None for words and signs."""
        return tuple(slot.operand for slot in self.slots)


def mask_of(text: str) -> int:
    """The set of characters of a text, as bits."""
    bits = 0
    for sign in set(text):
        bits |= 1 << (ord(sign) & 127)
    return bits


def slot_strings(reading: Reading) -> tuple[SlotString, ...]:
    """The stretches of a document with two operands and a word or sign that relates them, as slot strings, in order."""
    return find_slot_strings(reading.document, reading.get(quantities), reading.get(sentences), reading.get(times))


def find_slot_strings(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> tuple[SlotString, ...]:
    """Slot strings of the sentences with numbers that are close to another number; lines of data are skipped."""
    return tuple(_strings(document, quantities, sentences, times))


def _strings(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> Iterator[SlotString]:
    builder = _Builder(document, times)
    lengths = list(changed_lengths(document.prose.folded, times))
    if lengths:
        quantities = sorted((*quantities, *lengths), key=lambda quantity: quantity.prose)
    for run in watched(_runs(document, quantities, sentences)):
        yield from builder.build(run)


_Run = list[tuple[Sentence, list[Quantity]]]


def _runs(document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence]) -> Iterator[_Run]:
    """Adjacent sentences of a block, from the first one with a number to the last; none for blocks with one number."""
    starts = [quantity.prose.start for quantity in quantities]
    run: _Run = []
    block = -1
    for sentence in sentences:
        if sentence.block != block:
            yield from _trimmed(run)
            run, block = [], sentence.block
        if not document.blocks[block].is_prose:
            continue
        first = bisect_left(starts, sentence.prose.start)
        last = bisect_left(starts, sentence.prose.end, first)
        run.append((sentence, list(quantities[first:last])))
    yield from _trimmed(run)


def _trimmed(run: _Run) -> Iterator[_Run]:
    """The stretches of a block in which each sentence, with its neighbours, has at least two numbers."""
    counts = [sum(not quantity.ordinal for quantity in inside) for _, inside in run]
    if sum(counts) < _FEWEST:
        return
    kept: _Run = []
    for at, entry in enumerate(run):
        if sum(counts[max(0, at - 1) : at + 2]) >= _FEWEST:
            kept.append(entry)
        elif kept:
            yield kept
            kept = []
    if kept:
        yield kept


class _Builder:
    def __init__(self, document: Document, times: Sequence[TimeExpression]) -> None:
        self._document = document
        self._folded = document.prose.folded
        self._times = times
        self._starts = [time.prose.start for time in times]

    def build(self, run: _Run) -> Iterator[SlotString]:
        """The slot strings of a run, which is split where the language changes and at sentences without claims."""
        text, slots, language = "", list[Slot](), ""
        lengths: list[Length] = []
        for sentence, inside in run:
            own = inside[0].language if inside else language
            claims = len(inside) <= MOST and LEXICONS.of(own) is not None
            if (own != language or not claims) and text:
                yield from _finished(text, slots, language, lengths)
                text, slots, lengths = "", [], []
            language = own
            if not claims:
                continue
            if inside:
                letters, sentence_slots = self._sentence(sentence, inside, lexicon_of(own))
            else:
                letters, sentence_slots = OTHER, [Slot(sentence.prose)]
            lengths += self._lengths(sentence, text.count(STOP), lexicon_of(own))
            text += letters + STOP
            slots += [*sentence_slots, Slot(Span(sentence.prose.end, sentence.prose.end))]
        if text:
            yield from _finished(text, slots, language, lengths)

    def _times_in(self, sentence: Sentence) -> Sequence[TimeExpression]:
        first = bisect_left(self._starts, sentence.prose.start)
        return self._times[first : bisect_left(self._starts, sentence.prose.end, first)]

    def _lengths(self, sentence: Sentence, number: int, lexicon: RelationalLexicon) -> Iterator[Length]:
        for time in self._times_in(sentence):
            if lexicon.each_period.match(self._folded, *time.prose) is None:
                around = max(sentence.prose.start, time.prose.start - _HEDGE), time.prose.end + 2
                exact = lexicon.whole_length.search(self._folded, *around) is not None
                if (length := length_of(time, number, exact)) is not None:
                    yield length
        if (year := lexicon.whole_year.search(self._folded, *sentence.prose)) is not None:
            prose = Span(*year.span())
            yield Length(number, self._document.prose.source_span(prose), prose, year.group(), Decimal(1), "year")

    def _sentence(
        self, sentence: Sentence, inside: Sequence[Quantity], lexicon: RelationalLexicon
    ) -> tuple[str, list[Slot]]:
        letters: list[str] = []
        sentence_slots: list[Slot] = []
        at = sentence.prose.start
        for letter, slot in self._items(sentence, inside, lexicon):
            if slot.prose.start < at:
                continue
            self._words(at, slot.prose.start, lexicon, letters, sentence_slots)
            letters.append(letter)
            sentence_slots.append(slot)
            at = slot.prose.end
        self._words(at, sentence.prose.end, lexicon, letters, sentence_slots)
        return _light(_with_shared_unit("".join(letters), sentence_slots), sentence_slots, lexicon)

    def _items(
        self, sentence: Sentence, inside: Sequence[Quantity], lexicon: RelationalLexicon
    ) -> Iterator[tuple[str, Slot]]:
        """The numbers, times and classes of a sentence, in order."""
        items: list[tuple[str, Slot]] = []
        for quantity in inside:
            if quantity.ordinal or quantity.approximation in (Approximation.RANGE, Approximation.SEVERAL):
                items.append((OTHER, Slot(quantity.prose)))
                continue
            start, end = quantity.prose.start, quantity.prose.end
            if quantity.value == 1 and any(
                lexicon.last_period.match(self._folded, at, end) for at in (start, start - 1)
            ):
                items.append((Concept.EARLIER.value, Slot(quantity.prose)))
                continue
            if _SPACED.match(self._folded, start) or _SPACED_BEFORE.search(self._folded, max(0, start - 2), start):
                items.append((OTHER, Slot(quantity.prose)))  # a part of 18 985
                continue
            slot = _SLOTS.get(quantity.dimension, AMOUNT)
            operand = (
                None
                if slot == OTHER
                else Operand(quantity.span, quantity.prose, quantity.text, quantity.value, quantity.bounds, quantity)
            )
            prose = quantity.prose
            for concept, word in lexicon.comparing:
                found = word.match(self._folded, *prose)
                if found and lexicon.behind_standard.match(self._folded, prose.end):
                    span = Span(*found.span())
                    items.append((concept.value, Slot(span, self._way(concept.value, span, lexicon))))
                    prose = Span(found.end(), prose.end)
                    if operand is not None:  # the word of comparison does not approximate the number
                        exact = Bounds(quantity.value, quantity.value)
                        plain = replace(quantity, approximation=Approximation.EXACT, bounds=exact)
                        operand = replace(operand, bounds=exact, quantity=plain)
                    break
            items.append((slot, Slot(prose, operand)))
        for time in self._times_in(sentence):
            if (each := lexicon.each_period.match(self._folded, *time.prose)) is not None:
                items.append((Concept.EACH.value, Slot(time.prose, None, lexicon.period(each.group()))))
            elif lexicon.last_period.match(self._folded, *time.prose) is not None:
                items.append((Concept.EARLIER.value, Slot(time.prose)))
            else:
                items.append((TIME, Slot(time.prose)))
        for place in lexicon.classes(self._folded, *sentence.prose):
            items.append((Concept.CLASS.value, Slot(Span(*place))))
        items.sort(key=lambda item: (item[1].prose.start, -item[1].prose.end))
        yield from items

    def _words(
        self, start: int, end: int, lexicon: RelationalLexicon, letters: list[str], sentence_slots: list[Slot]
    ) -> None:
        for found in lexicon.pattern.finditer(self._folded, start, end):
            group = found.lastgroup or ""
            if group == "IGNORED":
                continue
            operand, period = None, ""
            if group == "WORD":
                letter = OTHER
            elif group == "SIGN":
                sign = found.group()
                letter = "" if sign == STOP else _SIGNS.get(sign, sign)
                if not letter:
                    continue
            elif group[0] == "F" and group[1:].isdecimal():
                letter, prose = FACTOR, Span(*found.span())
                value = Decimal(lexicon.factor(group))
                text = self._document.prose.text[prose.start : prose.end]
                operand = Operand(
                    self._document.prose.source_span(prose),
                    prose,
                    text,
                    value,
                    _factor_bounds(
                        value,
                        self._folded[max(start, prose.start - _HEDGE) : prose.start],
                        self._folded[prose.end : prose.end + 1],
                    ),
                )
            elif group == Concept.NAMED_RATE.name:
                letter = self._named_rate(found, start, end, lexicon)
            else:
                letter = Concept[group].value
                if letter in _PERIODIC:
                    period = lexicon.period(found.group())
                elif letter in WAYS:
                    operand = self._way(letter, Span(*found.span()), lexicon)
            letters.append(letter)
            sentence_slots.append(Slot(Span(*found.span()), operand, period))

    def _way(self, letter: str, prose: Span, lexicon: RelationalLexicon) -> Operand:
        """A word of change as an operand: 1 for up, -1 for down, 0 for a word that only says better or worse."""
        text = self._document.prose.text[prose.start : prose.end]
        valued = lexicon.valued_way.fullmatch(self._folded, *prose) is not None
        value = Decimal(0 if valued else 1 if letter in _RISES else -1)
        return Operand(self._document.prose.source_span(prose), prose, text, value, Bounds(value, value))

    def _named_rate(self, found: re.Match[str], start: int, end: int, lexicon: RelationalLexicon) -> str:
        """The concept of a rate: a share if its part is mentioned nearby (合格 and 合格率), otherwise another rate."""
        root = found.group()[:-1]
        around = (
            self._folded[max(0, found.start() - _RATED) : found.start()]
            + self._folded[found.end() : found.end() + _RATED]
        )
        signs = root + lexicon.synonyms.get(root, "")
        share = any(sign in around for sign in signs)
        return Concept.NAMED_RATE.value if share else Concept.OTHER_RATE.value


#: Writers use "doubled" for growth between 80% and 125% too, and "halved" (腰斩) for a fall of 38% to 60%.
_MORE = re.compile(r"(?:more\sthan|over|at\sleast)\s\Z|(?:超过|不止|逾)\Z", re.IGNORECASE)
_NEARLY = re.compile(r"(?:nearly|almost|not\squite|close\sto)\s\Z|(?:近|几乎|接近)\Z", re.IGNORECASE)
_RATED = 24  # code points around the name of a rate
_HEDGE, _NEAR = 12, Decimal("0.75")
_LOOSE_LOW, _LOOSE_HIGH, _LOOSE_HALF = Decimal("0.9"), Decimal("1.125"), Decimal("0.8")


def _factor_bounds(value: Decimal, before: str, after: str) -> Bounds:
    """The range of a factor word, given the hedges next to it; a half is approached from above."""
    if _MORE.search(before) or after == "多":
        return Bounds(value, None) if value > 1 else Bounds(None, value)
    if _NEARLY.search(before):
        return Bounds(value * _NEAR, value) if value > 1 else Bounds(value, value / _NEAR)
    if value < 1:
        return Bounds(value * _LOOSE_HALF, value / _LOOSE_HALF)
    return Bounds(value * _LOOSE_LOW, value * _LOOSE_HIGH)


def _with_shared_unit(text: str, sentence_slots: list[Slot]) -> str:
    """The text after a number without unit or scale has received those of the next number, where that is certain."""
    for found in (match for form in (_LIST, _FROM_TO, _TO_FROM) for match in form.finditer(text)):
        at = found.start("bare")
        one, two = sentence_slots[at], sentence_slots[found.start("full")]
        first, second = one.operand and one.operand.quantity, two.operand and two.operand.quantity
        if not one.operand or not first or not second or first.dimension != "number":
            continue
        digits, scaled = _number(first), _number(second)
        if not digits or not scaled or first.approximation is not Approximation.EXACT:
            continue
        own = first.value != digits  # it has a scale of its own
        scale = first.value / digits if own else second.value / scaled
        if scale == 1 and second.dimension not in _SHARED_DIMENSIONS:
            continue
        letter = OTHER
        if second.value and _NEAR_LOW <= digits * scale / second.value <= _NEAR_HIGH:
            half = scale * Decimal(1).scaleb(min(int(digits.as_tuple().exponent), 0)) / 2
            value = digits * scale
            quantity = replace(
                first, value=value, bounds=Bounds(value - half, value + half), dimension=second.dimension,
                base=second.base, factor=second.factor, unit=second.unit, unit_text=second.unit_text,
            )  # fmt: skip
            letter = found["full"]
            operand = replace(one.operand, value=value, bounds=quantity.bounds, quantity=quantity)
            sentence_slots[at] = one._replace(operand=operand)
        elif own or found.re is _LIST:
            continue
        else:
            sentence_slots[at] = one._replace(operand=None)
        text = text[:at] + letter + text[at + 1 :]
    return text


_SPACED, _SPACED_BEFORE = re.compile(r"\d{1,3} \d{3}(?!\d)"), re.compile(r"\d \Z")
_SHARED_DIMENSIONS = frozenset("share length mass area volume data".split())
_NEAR_LOW, _NEAR_HIGH = Decimal("0.1"), Decimal(10)
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _number(quantity: Quantity) -> Decimal | None:
    found = _DIGITS.search(quantity.text)
    return Decimal(found.group().replace(",", "")) if found is not None else None


def _light(text: str, sentence_slots: list[Slot], lexicon: RelationalLexicon) -> tuple[str, list[Slot]]:
    """Replaces light concepts without a following number by other words; removes asides, adverbials of time, and signs
    next to relational words."""
    light = "".join(concept.value for concept in lexicon.light if concept is not Concept.THAN)
    than = Concept.THAN.value if Concept.THAN in lexicon.light else "(?!)"
    near = rf"{OTHER}{TIME}{_PERIODIC}{Concept.EARLIER.value}"
    idle = (
        rf"[{light}](?![{near}]{{0,{lexicon.reach}}}[{AMOUNT}{SHARE}{POINTS}])"
        rf"|{than}(?![{near},{WAYS}]{{0,{lexicon.reach}}}[{AMOUNT}{SHARE}{POINTS}])"
    )
    letters = list(text)
    for found in re.finditer(idle, text):
        letters[found.start()] = OTHER
    text = "".join(letters)
    for pattern in (_BRACKET, _ADVERBIAL, _SIGNS_NEXT_TO_CONCEPT):
        spans = [found.span() for found in pattern.finditer(text)]
        for start, end in reversed(spans):
            text = text[:start] + text[end:]
            del sentence_slots[start:end]
    return text, sentence_slots


def _finished(text: str, slots: list[Slot], language: str, lengths: list[Length]) -> Iterator[SlotString]:
    if sum(letter in OPERANDS for letter in text) < _FEWEST:
        return
    yield SlotString(text, tuple(slots), language, mask_of(text), tuple(lengths))
