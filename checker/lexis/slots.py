"""Sentences with numbers -> slot strings: one character for each number, relational word, sign and other word.

A slot string is what patterns of numeric relations match, so that no pattern runs over the text of a document. Asides
without a number, hedges and articles have no character: a pattern need not provide for them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.concepts import Concept, RelationalLexicon
from checker.languages.en import tense as english_tense
from checker.languages.en.relational import ENGLISH
from checker.languages.language import Approximation
from checker.languages.zh import tense as chinese_tense
from checker.languages.zh.relational import CHINESE
from checker.passages.corrections import find_corrections
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantity import Bounds, Quantity
from checker.quantities.recognition import quantities
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

#: Slots of operands: an amount, a share in percent, points, a factor; and of a time that is no operand.
AMOUNT, SHARE, POINTS, FACTOR, TIME = "N", "S", "P", "X", "T"
OPERANDS = AMOUNT + SHARE + POINTS + FACTOR
#: Any other word, and the end of a sentence.
OTHER, STOP = "_", "."
#: A sentence with more numbers is a list of data.
MOST = 40

_FEWEST = 2  # numbers that can be related

_LEXICONS: dict[str, RelationalLexicon] = {"en": ENGLISH, "zh": CHINESE}
_SUPPOSED = {"en": english_tense.SUPPOSED, "zh": chinese_tense.SUPPOSED}
_SIGNS = {"、": ",", "—": "-", "–": "-", "+": Concept.AND.value,
          "=": Concept.TIMES.value, "×": Concept.TIMES.value, "÷": Concept.TIMES.value}  # fmt: skip
_SLOTS = {"share": SHARE, "points": POINTS, "ratio": FACTOR, "doubling": FACTOR, "age": OTHER, "temperature": OTHER,
          "frequency": OTHER}  # fmt: skip
_CONCEPTS = "".join(concept.value for concept in Concept if concept not in (Concept.GAIN, Concept.LOSS, Concept.SELECT))
#: A bracket that holds no number, an adverbial of time, and signs beside a relational word: none of them matters.
_ASIDE = re.compile(rf"\([^()\s{OPERANDS}.]{{0,16}}\)")
_ADVERBIAL = re.compile(rf"(?<=[,.;(]){OTHER}{{0,3}}{TIME}+{OTHER}{{0,2}},")
_BESIDE = re.compile(rf"[,-]+(?=[{_CONCEPTS}])|(?<=[{_CONCEPTS}])[,:-]+(?=[{_CONCEPTS}{OTHER}{OPERANDS}])")


@dataclass(frozen=True, slots=True)
class Operand:
    """A number that a relation may hold for: its places, what is written, and the values it can stand for.

    `quantity` is None for a word such as "doubled" and 减半, whose factor is `value`.
    """

    span: Span
    prose: Span
    text: str
    value: Decimal
    bounds: Bounds
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class SlotString:
    """Neighbouring sentences of one paragraph as slots: `operands` holds for each character its operand, or None."""

    text: str
    operands: tuple[Operand | None, ...]
    language: str
    mask: int

    def operand(self, at: int) -> Operand:
        """The operand at an offset that is known to be one."""
        found = self.operands[at]
        assert found is not None
        return found


def mask_of(text: str) -> int:
    """The set of characters of a text, as bits."""
    bits = 0
    for sign in set(text):
        bits |= 1 << (ord(sign) & 127)
    return bits


def slot_strings(reading: Reading) -> tuple[SlotString, ...]:
    """The stretches of a document that hold two operands and something that relates them, as slot strings, in order."""
    return find_slot_strings(reading.document, reading.get(quantities), reading.get(sentences), reading.get(times))


def find_slot_strings(
    document: Document,
    quantities: Sequence[Quantity],
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
) -> tuple[SlotString, ...]:
    """Slot strings of the sentences with numbers that stand near another number; no line of data is one."""
    return tuple(_strings(document, quantities, sentences, times))


def _strings(
    document: Document,
    quantities: Sequence[Quantity],
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
) -> Iterator[SlotString]:
    builder = _Builder(document, times)
    for run in _runs(document, quantities, sentences):
        yield from builder.build(run)


_Run = list[tuple[Sentence, list[Quantity]]]


def _runs(document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence]) -> Iterator[_Run]:
    """Neighbouring sentences of a block, from the first one with a number to the last; blocks with one number have
    none."""
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
    """The stretches of a block in which each sentence has two numbers, or one in a sentence beside it."""
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


def states(document: Document, sentence: Sentence, language: str) -> bool:
    """Whether the author states a sentence: it supposes nothing and corrects no mistake."""
    if _SUPPOSED[language].search(document.prose.folded, *sentence.prose):
        return False
    return not find_corrections(document, (sentence,))


class _Builder:
    def __init__(self, document: Document, times: Sequence[TimeExpression]) -> None:
        self._document = document
        self._folded = document.prose.folded
        self._times = times
        self._starts = [time.prose.start for time in times]

    def build(self, run: _Run) -> Iterator[SlotString]:
        """The slot strings of a run: it is cut where the language changes and where a sentence claims nothing."""
        text, operands, language = "", list[Operand | None](), ""
        for sentence, inside in run:
            own = inside[0].language if inside else language
            claims = len(inside) <= MOST and own in _LEXICONS
            if (own != language or not claims) and text:
                yield from _finished(text, operands, language)
                text, operands = "", []
            language = own
            if not claims:
                continue
            if inside:
                letters, held = self._sentence(sentence, inside, _LEXICONS[own])
            else:
                letters, held = OTHER, [None]
            text += letters + STOP
            operands += [*held, None]
        if text:
            yield from _finished(text, operands, language)

    def _sentence(
        self, sentence: Sentence, inside: Sequence[Quantity], lexicon: RelationalLexicon
    ) -> tuple[str, list[Operand | None]]:
        letters: list[str] = []
        held: list[Operand | None] = []
        at = sentence.prose.start
        for prose, letter, operand in self._items(sentence, inside):
            if prose.start < at:
                continue
            self._words(at, prose.start, lexicon, letters, held)
            letters.append(letter)
            held.append(operand)
            at = prose.end
        self._words(at, sentence.prose.end, lexicon, letters, held)
        return _light("".join(letters), held, lexicon)

    def _items(self, sentence: Sentence, inside: Sequence[Quantity]) -> Iterator[tuple[Span, str, Operand | None]]:
        """The numbers and times of a sentence, in order."""
        items: list[tuple[Span, str, Operand | None]] = []
        for quantity in inside:
            if quantity.ordinal or quantity.approximation in (Approximation.RANGE, Approximation.SEVERAL):
                items.append((quantity.prose, OTHER, None))
                continue
            slot = _SLOTS.get(quantity.dimension, AMOUNT)
            operand = (
                None
                if slot == OTHER
                else Operand(quantity.span, quantity.prose, quantity.text, quantity.value, quantity.bounds, quantity)
            )
            items.append((quantity.prose, slot, operand))
        first = bisect_left(self._starts, sentence.prose.start)
        for time in self._times[first : bisect_left(self._starts, sentence.prose.end, first)]:
            earlier = _EARLIER.match(self._folded, *time.prose)
            each = _EACH.match(self._folded, *time.prose)
            if each is not None:
                items.append((time.prose, Concept.EACH.value, None))
            elif earlier is not None:
                items.append((time.prose, Concept.EARLIER.value, None))
            else:
                items.append((time.prose, TIME, None))
        items.sort(key=lambda item: (item[0].start, -item[0].end))
        yield from items

    def _words(
        self, start: int, end: int, lexicon: RelationalLexicon, letters: list[str], held: list[Operand | None]
    ) -> None:
        for found in lexicon.pattern.finditer(self._folded, start, end):
            group = found.lastgroup or ""
            if group == "IGNORED":
                continue
            operand = None
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
            letters.append(letter)
            held.append(operand)

    def _named_rate(self, found: re.Match[str], start: int, end: int, lexicon: RelationalLexicon) -> str:
        """A rate whose name says what its part does (合格 and 合格率) is a share; another one is not."""
        root = found.group()[:-1]
        around = (
            self._folded[max(0, found.start() - _RATED) : found.start()]
            + self._folded[found.end() : found.end() + _RATED]
        )
        signs = root + lexicon.synonyms.get(root, "")
        share = any(sign in around for sign in signs)
        return Concept.NAMED_RATE.value if share else Concept.OTHER_RATE.value


_EARLIER = re.compile(
    r"(?:last|previous|prior|the\s(?:previous|prior|preceding)|a)\s(?:\w+\s)?(?:year|month|quarter|week|season)(?:\s(?:earlier|before|ago))?\Z"
    r"|(?:上|去|前)(?:一)?(?:年|个?月|季度?|周|届|期)|同期",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"(?:an?|each|every|per)\s(?:hour|day|night|week|month|quarter|year|term|season)\Z|每(?:小时|天|日|周|月|季度?|年|晚)|(?:daily|weekly|monthly)\Z",
    re.IGNORECASE,
)
#: "Doubled" is said of what grew by 80% to 125% as well.
_MORE = re.compile(r"(?:more\sthan|over|at\sleast)\s\Z|(?:超过|不止|逾)\Z", re.IGNORECASE)
_NEARLY = re.compile(r"(?:nearly|almost|not\squite|close\sto)\s\Z|(?:近|几乎|接近)\Z", re.IGNORECASE)
_RATED = 24  # code points around the name of a rate
_HEDGE, _NEAR = 12, Decimal("0.75")
_LOOSE_LOW, _LOOSE_HIGH = Decimal("0.9"), Decimal("1.125")


def _factor_bounds(value: Decimal, before: str, after: str) -> Bounds:
    """The factors that a word for one is said of, by the hedges beside it; a half is reached from above."""
    if _MORE.search(before) or after == "多":
        return Bounds(value, None) if value > 1 else Bounds(None, value)
    if _NEARLY.search(before):
        return Bounds(value * _NEAR, value) if value > 1 else Bounds(value, value / _NEAR)
    if value < 1:
        return Bounds(value / _LOOSE_HIGH, value / _LOOSE_LOW)
    return Bounds(value * _LOOSE_LOW, value * _LOOSE_HIGH)


def _light(text: str, held: list[Operand | None], lexicon: RelationalLexicon) -> tuple[str, list[Operand | None]]:
    """Light concepts that have no number behind them become other words; asides, adverbials of time and signs beside
    relational words go."""
    light = "".join(concept.value for concept in lexicon.light)
    letters = list(text)
    for found in re.finditer(rf"[{light}](?!{OTHER}{{0,{lexicon.reach}}}[{AMOUNT}{SHARE}{POINTS}])", text):
        letters[found.start()] = OTHER
    text = "".join(letters)
    for pattern in (_ASIDE, _ADVERBIAL, _BESIDE):
        spans = [found.span() for found in pattern.finditer(text)]
        for start, end in reversed(spans):
            text = text[:start] + text[end:]
            del held[start:end]
    return text, held


def _finished(text: str, operands: list[Operand | None], language: str) -> Iterator[SlotString]:
    if sum(operand is not None for operand in operands) < 2:
        return
    yield SlotString(text, tuple(operands), language, mask_of(text))
