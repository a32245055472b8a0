"""Sentences -> calculations written out with their result."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.digits import NUMBER, is_identifier, printed_step, value_of
from checker.passages.clause_status import ClauseStatuses, clause_statuses, reaches
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.quantities.quantity import Bounds
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class Equation:
    """A calculation and its stated result, with their places in the source and as rendered. `value` is the computed
    result and `stated` the range of the printed result, both in the unit of the result."""

    calculation: Span
    result: Span
    calculation_text: str
    result_text: str
    value: Bounds
    stated: Bounds

    @property
    def is_correct(self) -> bool:
        """Whether the stated result can be the result of the calculation."""
        return self.value.overlaps(self.stated)


#: The operation of each sign or word: + - * /.
OPERATORS = {
    "+": "+", "-": "-", "−": "-", "–": "-", "×": "*", "✕": "*", "*": "*", "x": "*", "X": "*", "·": "*", "÷": "/", "/": "/",
    "加上": "+", "加": "+", "减去": "-", "减": "-", "乘以": "*", "乘": "*", "除以": "/", "plus": "+", "minus": "-", "times": "*",
    "multiplied by": "*", "divided by": "/", "\\times": "*", "\\div": "/",
}  # fmt: skip
SCALES = {
    "千": 10**3, "万": 10**4, "亿": 10**8, "k": 10**3, "K": 10**3, "M": 10**6, "thousand": 10**3, "million": 10**6, "billion": 10**9,
}  # fmt: skip
_OPERATOR = "|".join(re.escape(sign).replace("\\ ", r"\s") for sign in sorted(OPERATORS, key=len, reverse=True))
_UNIT = r"(?:%|[ ]?(?!x\b|X\b|plus\b|minus\b|times\b|multiplied\b|divided\b|equals\b|is\b|makes\b)[A-Za-z²³°℃]{1,8}\b|[\u4e00-\u9fff]{1,3}?(?=[ ]?(?:[-+−–×✕*xX·÷/=≈)]|加|减|乘|除|等|得|约|\Z))|[ ]?[€£$])"
_NUMBER = rf"[$€£¥]?(?P<digits>{NUMBER})[ ]?(?P<scale>千|万|亿|[kKM](?![A-Za-z])|thousand\b|million\b|billion\b)?(?P<unit>{_UNIT})?"
OPERAND = re.compile(_NUMBER)
OPERATOR = re.compile(rf"\s?(?P<sign>{_OPERATOR})\s?")
_PLAIN = rf"[$€£¥]?{NUMBER}[ ]?(?:千|万|亿|[kKM](?![A-Za-z])|thousand\b|million\b|billion\b)?{_UNIT}?"
#: The calculation up to the equals sign. The search runs only from such a sign.
CALCULATION = re.compile(rf"\(?{_PLAIN}(?:\)?\s?(?:{_OPERATOR})\s?\(?{_PLAIN}){{1,8}}\)?\s?,?\s?\Z")
EQUALS = re.compile(r"(?<![=<>!:+*/≠~-])[=≈](?![=>])|(?<![不约])等于|(?<!不)约等于|equals\b|makes\b")
#: Between two numbers, "is" introduces the result of a calculation in words.
IS = re.compile(r"(?<=\d)\sis(?=\s[$€£¥]?\d)")
EQUAL = ("=", "≈", "等于", "约等于", "equals", "makes")
SIGNS = (*EQUAL, " times ", " plus ", " minus ", " divided by ", " multiplied by ")
RESULT = re.compile(
    rf"\s?(?P<about>约|近|about|roughly|some|approximately|nearly|≈)?\s?[$€£¥]?(?P<digits>{NUMBER})(?:[ ]?(?P<scale>千|万|亿|[kKM](?![A-Za-z])|thousand\b|million\b|billion\b))?(?P<unit>%)?"
)
#: The unit after a result.
COUNTED = re.compile(r"[ ]?(?P<word>[A-Za-z²³°℃%]{1,12}|[\u4e00-\u9fff]{1,4})")
#: Before a calculation and after a result: signs that the expression continues.
NOT_BEFORE = re.compile(
    r"[A-Za-z\d_.)\]%]\Z|[-=+*/×÷·−–<>|\\^]\s?\Z|第\Z|\d[:,]\s?\Z|(?:[加减乘][上去以]?|除以)\s?\Z|\b(?:plus|minus|times|by)\s\Z"
)
NOT_AFTER = re.compile(
    r"\s?(?:[-+−–×✕*·÷/^=≈](?=\s?[\d(A-Za-z])|[.,:]\d|\(?mod|!|x\s?\d)|(?!(?:[kcm]?m|k?g|[KMG]B|m?s|min|h|l)\b)[A-Za-z_]"
)
#: Sentences that calculate in another way, or that quote others.
OTHERWISE = re.compile(
    r"\b(?:mod(?:ulo)?|binary|hex(?:adecimal)?|octal|base|float\w*|overflow\w*|precedence|puzzle|joke|idiom|wrong(?:ly)?|false|clock|gf)\b"
    r"|进制|取模|求余|溢出|浮点|优先级|谜|梗|玩笑|(?<!而)不是|[?？]",
    re.IGNORECASE,
)


_REACH = 90
_NEAR = 30
_IDIOM = 3  # 1+1=3, 2+2=5 are figures of speech
_EASY = 10  # nobody miscalculates smaller numbers: a wrong result is meant (4+1+1=4)
_JOINED = 6  # the length of the words for signs
_YEARS = (1500, 2200)
#: Factors between units: seconds, hours, days, months, bytes, and prefixes such as kilo and mega.
_UNITS = tuple(map(Decimal, (7, 12, 24, 60, 1024, 3600, 86400, 10**3, 10**6, 10**9, 1024**2, 1024**3)))
# A product of whole numbers below this is not rounded without a word that says so.
_ROUND = Decimal(10**4)
_TENTH = Decimal("0.1")


class _Term(NamedTuple):
    """A number of a calculation: its lowest and highest value, and its unit."""

    bounds: Bounds
    value: Decimal
    unit: str
    exact: bool


def equations(reading: Reading) -> tuple[Equation, ...]:
    """Calculations that are written out with their result, in order."""
    return find_equations(reading.document, reading.get(sentences), reading.get(clause_statuses))


def find_equations(document: Document, sentences: Sequence[Sentence], statuses: ClauseStatuses) -> tuple[Equation, ...]:
    """The calculations in the author's own statements, in order; code is skipped."""
    folded = document.prose.folded
    found: list[Equation] = []
    for equals in _signs(folded):
        sentence = sentence_at(sentences, equals.start())
        if sentence is None or not document.blocks[sentence.block].is_prose:
            continue
        if (equation := _equation(document, sentence, equals)) is None:
            continue
        place = Span(*equals.span())
        otherwise = any(
            reaches(folded, sentence.prose, mark, place) for mark in OTHERWISE.finditer(folded, *sentence.prose)
        )
        if not otherwise and statuses.states(place):
            found.append(equation)
    return tuple(found)


def _signs(folded: str) -> list[re.Match[str]]:
    """Signs and words of equality, in order. Each is searched for separately, since most texts contain none."""
    found: dict[int, re.Match[str]] = {}
    for sign in SIGNS:
        at = folded.find(sign)
        while at >= 0:
            end = at + len(sign)
            equals = EQUALS.match(folded, at) if sign in EQUAL else IS.search(folded, end, end + _NEAR)
            if equals is not None:
                found[equals.start()] = equals
            at = folded.find(sign, end)
    return [found[start] for start in sorted(found)]


def _equation(document: Document, sentence: Sentence, equals: re.Match[str]) -> Equation | None:
    folded = document.prose.folded
    begin = max(sentence.prose.start, equals.start() - _REACH)
    left = CALCULATION.search(folded[begin : equals.start()])
    right = RESULT.match(folded, equals.end(), sentence.prose.end)
    if left is None or right is None or NOT_AFTER.match(folded, right.end()):
        return None
    start = begin + left.start()
    if NOT_BEFORE.search(folded, max(sentence.prose.start, start - _JOINED), start):
        return None
    text = left.group().rstrip(" ,")
    if text.startswith("(") and text.count("(") > text.count(")"):  # the whole equation is in brackets
        start, text = start + 1, text[1:]
    tokens = _tokens(text)
    result = _term(right)
    if tokens is None or result is None or "，" in document.prose.text[start : start + len(text)]:
        return None
    about = right["about"] is not None or equals.group() in ("≈", "约等于")
    counted = COUNTED.match(folded, right.end("unit") if right["unit"] else right.end())
    value = _worth(tokens, right["unit"] or ("" if counted is None else counted["word"]))
    if value is None:
        return None
    stated = _stated(right, result, tokens, about)
    if any(value.times(1 / unit).overlaps(stated) for unit in _UNITS):
        return None  # 9*7200 = 18 hours, from seconds; 2500 * 4 = 10 GFLOPS, from MHz
    if stated.high == 0:
        return None  # 100-1=0 is a figure of speech: no slip explains a result so low
    # A result calculated strictly from left to right, as a pocket calculator does, counts as correct.
    straight = _Calculator([token for token in tokens if token not in ("(", ")")], flat=True).run()
    if straight is not None and straight.overlaps(stated):
        value = straight
    easy = all(token.exact and token.value < _EASY for token in (*tokens, result) if isinstance(token, _Term))
    if easy and not value.overlaps(stated):
        return None
    printed = _printed(folded, right)
    return Equation(
        calculation=document.prose.source_span(Span(start, start + len(text))),
        result=document.prose.source_span(printed),
        calculation_text=document.prose.text[start : start + len(text)],
        result_text=document.prose.text[printed.start : printed.end],
        value=value,
        stated=stated,
    )


def _printed(folded: str, right: re.Match[str]) -> Span:
    """The place of a printed result with its currency."""
    start = right.start("digits")
    return Span(
        start - 1 if folded[start - 1] in "$€£¥" else start,
        right.end() - len(right.group()) + len(right.group().rstrip()),
    )


_Token = _Term | str


def _tokens(text: str) -> list[_Token] | None:
    """Numbers, signs and brackets; None if they do not form a reliable calculation."""
    found: list[_Token] = []
    at = 0
    while at < len(text):
        if text[at] in "()":
            found.append(text[at])
            at += 1
        elif text[at] == " ":
            at += 1
        elif (operand := OPERAND.match(text, at)) is not None and (
            not found or (isinstance(found[-1], str) and found[-1] != ")")
        ):
            if (term := _term(operand)) is None:
                return None
            found.append(term)
            at = operand.end()
        elif (sign := OPERATOR.match(text, at)) is not None:
            found.append(OPERATORS[re.sub(r"\s", " ", sign["sign"])])
            at = sign.end()
        else:
            return None
    terms = [token for token in found if isinstance(token, _Term)]
    signs = [token for token in found if isinstance(token, str) and token not in "()"]
    if len(terms) == 2 and all(term.exact and term.value <= _IDIOM for term in terms):
        return None
    if "-" in signs and all(_YEARS[0] <= term.value <= _YEARS[1] and term.exact for term in terms):
        return None  # 2010–2012 = 3 years
    percents = {term.unit == "%" for term in terms}
    if len(percents) > 1 and ("+" in signs or "-" in signs):
        return None  # 100 + 10% = 110 takes 10% of 100
    return found


def _term(found: re.Match[str]) -> _Term | None:
    digits, unit = found["digits"], (found["unit"] or "").strip()
    if is_identifier(digits):
        return None
    scale = Decimal(SCALES[found["scale"]] if found["scale"] else 1)
    value = value_of(digits) * scale
    exact = "." not in digits and scale == 1
    half = Decimal(0) if exact else printed_step(digits, scale, "share") / 2
    if unit == "%":
        value, half = value / 100, half / 100
    return _Term(Bounds(value - half, value + half), value, unit, exact)


def _worth(tokens: Sequence[_Token], counted: str) -> Bounds | None:
    """The result of a calculation in the unit of the stated result; None if the units cannot be resolved."""
    if (value := _Calculator(tokens).run()) is None or value.low is None or value.high is None:
        return None
    terms = [token for token in tokens if isinstance(token, _Term)]
    units = {term.unit for term in terms if term.unit}
    signs = {token for token in tokens if isinstance(token, str)}
    if signs & {"+", "-"} and len(units) > 1:
        return None
    if units and counted and not any(counted.startswith(unit) for unit in units):
        return None  # 5 days × 24 = 120 hours
    return value


def _stated(right: re.Match[str], result: _Term, tokens: Sequence[_Token], about: bool) -> Bounds:
    """The range of a printed result: rounded or cut off, unless the calculation has only whole numbers."""
    digits = right["digits"]
    scale = Decimal(SCALES[right["scale"]] if right["scale"] else 1)
    dimension = "share" if "." in digits or result.unit == "%" else "count"
    step = printed_step(digits, scale, dimension)
    whole = "/" not in tokens and all(token.exact for token in tokens if isinstance(token, _Term))
    if not whole:
        step = step or scale
    elif result.value < _ROUND and not about:
        step = Decimal(0)
    if result.unit == "%":
        step = step / 100
    reach = max(step, abs(result.value) * _TENTH / 2) if about else step
    return Bounds(result.value - reach / (1 if about else 2), result.value + reach)


class _Calculator:
    """Evaluates a calculation over intervals: products before sums or, if `flat`, from left to right."""

    def __init__(self, tokens: Sequence[_Token], flat: bool = False) -> None:
        self.tokens = list(tokens)
        self.at = 0
        self.flat = flat

    def run(self) -> Bounds | None:
        """The result, or None if the tokens are not a valid expression."""
        try:
            value = self._sum()
        except (InvalidOperation, DivisionByZero, ZeroDivisionError):
            return None
        return value if self.at == len(self.tokens) else None

    def _peek(self) -> _Token | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def _sum(self) -> Bounds | None:
        value = self._product()
        while value is not None and (sign := self._peek()) in (("+", "-", "*", "/") if self.flat else ("+", "-")):
            self.at += 1
            other = self._product()
            value = None if other is None else _apply(str(sign), value, other)
        return value

    def _product(self) -> Bounds | None:
        value = self._atom()
        while value is not None and not self.flat and (sign := self._peek()) in ("*", "/"):
            self.at += 1
            other = self._atom()
            value = None if other is None else _apply(str(sign), value, other)
        return value

    def _atom(self) -> Bounds | None:
        token = self._peek()
        self.at += 1
        if isinstance(token, _Term):
            return token.bounds
        if token != "(":
            return None
        value = self._sum()
        closing = self._peek()
        self.at += 1
        return value if closing == ")" else None


def _apply(sign: str, one: Bounds, two: Bounds) -> Bounds | None:
    if one.low is None or one.high is None or two.low is None or two.high is None:
        return None
    if sign == "+":
        return one.plus(two)
    if sign == "-":
        return one.minus(two)
    if sign == "/" and two.low <= 0 <= two.high:
        return None
    ends = [(a * b if sign == "*" else a / b) for a in (one.low, one.high) for b in (two.low, two.high)]
    return Bounds(min(ends), max(ends))
