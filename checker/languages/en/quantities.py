"""English quantities: numbers in digits and words with their scales, approximations, units and nouns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from checker.languages import digits
from checker.languages import patterns as re
from checker.languages.en.measures import LETTERS, MONEY_LETTERS, PARTS, SCALES, STOPS, UNITS, is_plural
from checker.languages.en.numerals import ORDINAL, WORDS, ordinal, worded
from checker.languages.en.words import ORDINALS
from checker.languages.language import Approximation, WrittenQuantity
from checker.languages.units import CURRENCY_CODES, CURRENCY_SIGNS, POINTS, SHARE, SYMBOLS, Measure
from checker.languages.word_lists import any_of, as_listed
from checker.message import Message, msg
from checker.records import replace

_CARDINAL = any_of(WORDS)
_SCALE_WORDS = any_of(SCALES)
_PART_WORDS = any_of(PARTS)
# "two hundred and five", "twenty-five thousand": the maximum number of words in a numeral.
_WORDED = rf"(?:(?:{_CARDINAL}|hundred|dozen)(?:(?:[- ]|\sand\s)(?:{_CARDINAL}|hundred|thousand|million|billion)(?![A-Za-z])){{0,8}}|an?\s(?:hundred|thousand|million|billion|trillion|dozen))(?:\sand\sa\shalf)?"
_CURRENCY = any_of(CURRENCY_SIGNS)
_CODE = any_of(CURRENCY_CODES)
_SYMBOL = any_of(SYMBOLS)
_UNIT_WORD = any_of(UNITS, r"[\s-]")
_QUANTITY = re.compile(
    rf"""(?:(?P<upper>(?i:one|two|three|four|five|six|seven|eight|nine|\d{{1,3}}))[- ](?P<part>(?i:{_PART_WORDS}))\b(?![- ](?:time|year|party|day|month|hour|class|person|floor|place|baked|way))
       |(?P<one>(?i:half|an?\s(?:third|quarter|fifth|tenth)))(?=\s(?:of|the|a|an|its|their|all|our|as|to)\b|\sa\s)(?:(?=\san?\s)\san?\s(?P<half_scale>(?i:hundred|thousand|million|billion|dozen))\b)?
       |(?P<every>(?i:one|two|three|four|five|six|seven|eight|nine|\d{{1,2}}))\s(?i:in|out\sof)\s(?i:every\s)?(?P<among>(?i:two|three|four|five|six|seven|eight|nine|ten|twenty))\b
       |(?P<spread>(?i:dozens|hundreds|thousands|millions|billions))(?:\sof\s(?P<spread_of>(?i:thousands|millions|billions)))?
       |(?P<digits>{digits.NUMBER})(?:[ ]?(?P<letter>[kKMBmbT])(?![A-Za-z\d%])|[\s-]?(?P<scale>(?i:{_SCALE_WORDS}))\b)?
       |(?P<words>(?i:{_WORDED}))\b(?:\s(?P<word_scale>(?i:{_SCALE_WORDS}))\b)?
     )""",
    re.VERBOSE,
)
_UNIT = re.compile(
    rf"[ ]?(?P<symbol>{_SYMBOL})(?![A-Za-z\d])|[ ]?(?P<code>{_CODE})\b|[ -]?(?P<word>(?i:{_UNIT_WORD}))\b"
)
_AFTER = re.compile(r"(?P<plus>\+|\s?plus\b)|(?P<odd>-odd\b)|(?P<about>\sor\sso\b)|(?P<least>\s(?:or\smore|and\s(?:above|over|up)|or\sabove)\b)|(?P<most>\s(?:or\sless|or\sfewer|and\sunder)\b)")  # fmt: skip
_ORDINAL_AT = re.compile(rf"(?i:{ORDINAL})\b")
_NTH = re.compile(r"[0-9]{1,12}[a-zA-Z]")
# The start of a number: a run of digits, or a number word after a non-letter. The pattern begins with one set of
# characters, to which `re` skips ten times faster than it tries words.
_OPENINGS = ("half", "hundred", "dozen", "thousands", "millions", "billions", *WORDS, *ORDINALS)
_BY_LETTER = "|".join(
    f"[{letter.upper()}{letter}](?:{any_of({name[1:] for name in _OPENINGS if name[0] == letter})})"
    for letter in sorted({name[0] for name in _OPENINGS})
)
_AFTER_SIGN = (
    rf"(?:{_BY_LETTER}|[Aa]n?\s(?:hundred|thousand|million|billion|trillion|dozen|third|quarter|fifth|tenth)\b)"
)
_START = re.compile(rf"[0-9 \n(\"“‘'\[—–/*-](?:(?<=[0-9])[0-9]{{0,40}}|(?<![0-9]){_AFTER_SIGN})")
_START_OF_TEXT = re.compile(_AFTER_SIGN)
_LEAD = re.compile(
    r"""(?<![A-Za-z])(?:(?P<most>up\sto|at\smost|no\smore\sthan|not\smore\sthan|a\smaximum\sof|as\smany\sas|as\smuch\sas)
        |(?P<least>at\sleast|no\sfewer\sthan|no\sless\sthan|not\sless\sthan|a\sminimum\sof|upwards\sof)
        |(?P<less>less\sthan|fewer\sthan|under|below|just\sunder)|(?P<over>more\sthan|over|above|just\sover|exceeding|well\sover|in\sexcess\sof)
        |(?P<nearly>nearly|almost|close\sto|approaching|not\squite)
        |(?P<about>about|around|roughly|approximately|approx\.?|some|an\sestimated|circa|~|≈))\s?(?:an?\s)?\Z""",
    re.VERBOSE | re.IGNORECASE,
)  # fmt: skip
_MONEY_LEAD = re.compile(rf"(?P<money>{_CURRENCY}|(?<![A-Za-z])(?:{_CODE})(?=\s))\s?\Z")
# Digits after a name are part of it: Chapter 3, Python 3, PEP 484, Route 66, step 2.
_LABEL_LEAD = re.compile(
    r"(?<![A-Za-z'’])(?:(?P<name>[A-Z][A-Za-z]{0,20}[.+#]{0,2}|[A-Z][A-Z0-9.+-]{0,12})"
    r"|(?i:no|nos|pp?|vol|ch|sec|fig|eq|step|level|phase|stage|tier|grade|type|class|option|case|line|page|rule|item|part"
    r"|chapter|section|figure|table|version|release|port|room|bug|issue|question|round|week|day|year|unit|model|note|appendix|number|id)\.?)\s?\Z"
)
_HALF_OF_SOMETHING = re.compile(
    r"\b(?:first|second|latter|other|better|top|bottom|front|back|upper|lower|last)\s\Z", re.IGNORECASE
)
_NOUN = re.compile(
    r"(?:[\s-]+|[ ]?[(\"“‘])(?:of\s(?:the|these|those|its|our|their)\s)?(?P<run>[A-Za-z\ufffc][\w'’\ufffc/-]{0,30}(?:\s[A-Za-z\ufffc][\w'’\ufffc/-]{0,30}){0,4})"
)
_RANGE = re.compile(
    rf"(?P<low>{digits.NUMBER}|(?i:{_CARDINAL}))(?:%|\s(?i:percent|per\scent))?(?:(?<=[\d%])\s?[-–—~]\s?|\s(?:to|or)\s)(?=[\d$€£¥a-zA-Z])(?=\d|[$€£¥]\d|(?i:{_CARDINAL}))[$€£¥]?"
)
_PHONE = re.compile(r"\d{3}-\d{4}(?!\d)")
_IN_PERCENT = re.compile(r"%|per\s?cent", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s[$€£¥]?\Z", re.IGNORECASE)
_LEADS = ("most", "least", "less", "over", "nearly", "about")
_HEDGES = {
    "most": Approximation.AT_MOST, "least": Approximation.AT_LEAST, "less": Approximation.LESS_THAN,
    "over": Approximation.OVER, "nearly": Approximation.NEARLY, "about": Approximation.ABOUT,
    "plus": Approximation.AT_LEAST, "odd": Approximation.OVER,
}  # fmt: skip
_TENTH = Decimal(20)  # a half is 45% to 55%, a third 30% to 37%: a tenth of the value on either side
_SPREADS = {"dozens": 12, "hundreds": 100, "thousands": 1000, "millions": 10**6, "billions": 10**9}


class EnglishQuantities:
    """Implements `checker.languages.language.QuantityReader`."""

    code = "en"
    has_classifiers = False

    def scaled(self, value: Decimal, rounded: Callable[[Decimal], str]) -> Message | None:
        """A large number for messages, with a word for its scale; None for a small one."""
        if abs(value) >= 10**9:
            return msg("{amount} billion", amount=rounded(value / 10**9))
        return msg("{amount} million", amount=rounded(value / 10**6)) if abs(value) >= 10**6 else None

    def starts(self, text: str, start: int, end: int) -> list[int]:
        """The offsets between two offsets at which a number may begin, in order."""
        opening = [0] if start == 0 and _START_OF_TEXT.match(text) else []
        for trigger in _START.finditer(text, max(start - 1, 0), end):
            at = trigger.start()
            if not text[at].isdecimal():
                opening.append(at + 1)
            elif at >= start and not digits.is_glued(text, at):
                opening.append(at)
        return opening

    def quantities(self, text: str, starts: Sequence[int], start: int, end: int) -> Iterator[WrittenQuantity]:
        """The quantities between two offsets that begin at one of `starts`, in order, without overlaps."""
        at = start
        for begin in starts:
            if begin < at:
                continue
            found = _ordinal(text, begin) or _range(text, begin, at, start) or _quantity(text, begin, at, start)
            if found is None:
                run = _RUN.match(text, begin)
                at = run.end() if run is not None else begin + 1
            elif found.end <= end:
                yield found
                at = found.end


#: Digits that are not a number are skipped with everything attached to them (a version, an address).
_RUN = re.compile(r"\d{1,40}(?:[.,:/-]\d{1,40}){0,8}")


def _ordinal(text: str, begin: int) -> WrittenQuantity | None:
    if text[begin].isdecimal() and _NTH.match(text, begin) is None:
        return None
    if (found := _ORDINAL_AT.match(text, begin)) is None or digits.NOT_BEFORE.search(text, max(0, begin - 3), begin):
        return None
    if (nth := ordinal(found.group())) is None:
        return None
    noun = _noun(text, found.end())
    return WrittenQuantity(begin, found.end(), begin, found.end(), found.group(), Decimal(nth), Decimal(0), "",
                           "count" if noun else "number", noun, Approximation.EXACT, ordinal=True)  # fmt: skip


def _quantity(text: str, begin: int, floor: int, line: int, joined: bool = False) -> WrittenQuantity | None:
    if (found := _QUANTITY.match(text, begin)) is None:
        return None
    groups = found.groupdict()
    money = _MONEY_LEAD.search(text, max(floor, begin - 5), begin)
    first = begin if money is None else money.start()
    if (read := _read(text, begin, groups, money is not None)) is None:
        return None
    value, step, spread, kind = read
    end = found.end() if not groups["letter"] or _letter(groups["letter"], money is not None) else found.end("digits")
    unit, measure, end = _unit(text, end, money, kind)
    if groups["digits"] and not _is_free_standing(
        text, begin, end, first, line, measure, joined, scaled=bool(groups["scale"])
    ):
        return None
    noun = _noun(text, end)
    if measure.dimension == "number" and noun:
        measure = Measure("count")
    if groups["digits"]:
        scale = _scale_of(groups, money is not None)
        step = digits.printed_step(groups["digits"], scale, measure.dimension)
    elif kind is None and groups["words"] and value < 2:
        return None  # "one" is hardly ever a number
    after = _AFTER.match(text, end)
    lead = _LEAD.search(text, max(floor, first - 16), first)
    mark = (
        next(mark for name, mark in _HEDGES.items() if name in _LEADS and lead.group(name))
        if lead is not None
        else None
    )
    if lead is not None:
        first = lead.start()
    if after is not None:
        end = after.end()
        mark = mark or next(mark for name, mark in _HEDGES.items() if name in after.re.groupindex and after.group(name))
        if after["odd"]:
            spread = (value, value + max(step * 2, Decimal(1)))
    if mark is None and spread is not None:
        mark = Approximation.RANGE
    return WrittenQuantity(
        start=first,
        end=end,
        number_start=begin,
        number_end=found.end("digits") if groups["digits"] and not groups["scale"] else found.end(),
        digits=groups["digits"] or "",
        value=value,
        step=step,
        unit=unit,
        dimension=measure.dimension,
        noun=noun,
        approximation=mark or Approximation.EXACT,
        spread=spread,
        base=measure.base,
        factor=measure.factor,
    )


def _range(text: str, begin: int, floor: int, line: int) -> WrittenQuantity | None:
    """3–5 million, 10% to 20%, two or three: two numbers with one unit, joined, the lower first."""
    if (join := _RANGE.match(text, begin)) is None or _FROM.search(text, max(floor, begin - 8), begin):
        return None
    money = _MONEY_LEAD.search(text, max(floor, begin - 5), begin)
    first = begin if money is None else money.start()
    if text[begin].isdecimal() and money is None and digits.NOT_BEFORE.search(text, max(0, begin - 3), begin):
        return None
    high = _quantity(text, join.end(), join.end(), line, joined=True)
    low = worded(join["low"]) if not join["low"][0].isdecimal() else digits.value_of(join["low"])
    if high is None or low is None or high.spread is not None:
        return None
    if _IN_PERCENT.search(join.group()) and high.dimension not in ("share", "points"):
        return None  # rose 12% to $3.4 billion
    if money is not None and high.dimension != "money":
        unit, measure, _ = _unit(text, high.end, money, None)
        high = replace(high, unit=unit, dimension=measure.dimension, base=measure.base, factor=measure.factor)
    if high.dimension == "number" and (high.value < 1000 or _PHONE.match(text, begin)):
        return None
    if high.step >= 1 and high.value >= 1000 and low < 1000:  # the scale at the end applies to both
        scale = Decimal(10) ** (len(str(int(high.value))) - len(str(int(high.value)).rstrip("0")))
        low = low * scale if low * scale < high.value else low
    if not low < high.value:
        return None
    lead = _LEAD.search(text, max(floor, first - 16), first)
    half = high.step / 2
    mark = (
        Approximation.RANGE
        if lead is None
        else next(mark for name, mark in _HEDGES.items() if name in _LEADS and lead.group(name))
    )
    return replace(
        high, start=first if lead is None else lead.start(), number_start=begin, value=low,
        spread=(low - half, high.value + half), digits=join["low"], approximation=mark,
    )  # fmt: skip


_Read = tuple[Decimal, Decimal, tuple[Decimal, Decimal] | None, Measure | None]


def _read(text: str, begin: int, groups: dict[str, str | None], money: bool) -> _Read | None:
    """Value, step, spread and, if the words give it, the kind of a number."""
    if groups["one"] and _HALF_OF_SOMETHING.search(text, max(0, begin - 8), begin):
        return None
    if groups["part"]:
        below = PARTS[groups["part"].casefold()]
        if (above := worded(groups["upper"] or "")) is None or above >= below:
            return None
        return above * 100 / below, _TENTH / below, None, SHARE
    if groups["one"]:
        below = PARTS[groups["one"].casefold().split()[-1]]
        if groups["half_scale"]:
            scale = Decimal(SCALES[groups["half_scale"].casefold()])
            return scale / 2, scale / 10, None, None
        return Decimal(100) / below, _TENTH / below, None, SHARE
    if groups["every"]:
        above, among = worded(groups["every"]), worded(groups["among"] or "")
        if above is None or among is None or above >= among:
            return None
        return above * 100 / among, _TENTH / among, None, SHARE
    if groups["spread"]:
        unit = Decimal(_SPREADS[groups["spread"].casefold()])
        if groups["spread_of"]:
            unit *= _SPREADS[groups["spread_of"].casefold()]
        return unit, Decimal(0), (unit * 2, unit * 999), None
    if groups["digits"]:
        if digits.is_identifier(groups["digits"]):
            return None
        return digits.value_of(groups["digits"]) * _scale_of(groups, money), Decimal(0), None, None
    if (value := worded(groups["words"] or "")) is None:
        return None
    scale = Decimal(SCALES[groups["word_scale"].casefold()]) if groups["word_scale"] else Decimal(1)
    value *= scale
    place = digits.last_place(value)
    return value, (place if value >= 1000 else min(place, value / 10)) if place > 1 else Decimal(0), None, None


def _scale_of(groups: dict[str, str | None], money: bool) -> Decimal:
    if groups["scale"]:
        return Decimal(SCALES[groups["scale"].casefold()])
    return Decimal(_letter(groups["letter"], money) or 1)


def _letter(letter: str | None, money: bool) -> int | None:
    return (MONEY_LETTERS if money else LETTERS).get(letter or "")


def _unit(text: str, at: int, money: re.Match[str] | None, kind: Measure | None) -> tuple[str, Measure, int]:
    """The unit at an offset as written, its kind, and its end."""
    if kind is not None:
        return "%", kind, at
    found = _UNIT.match(text, at)
    if money is not None:
        sign = money["money"]
        currency = Measure("money", CURRENCY_SIGNS.get(sign) or CURRENCY_CODES[sign])
        return (
            sign,
            currency,
            found.end() if found is not None and (found["word"] or found["code"]) and _is_money(found) else at,
        )
    if found is None:
        return "", Measure("number"), at
    if found["symbol"]:
        if found["symbol"] == "%" and (points := _POINTS.match(text, found.end())):
            return "percentage points", POINTS, points.end()
        return found["symbol"], SYMBOLS[found["symbol"]], found.end()
    if found["code"]:
        return found["code"], Measure("money", CURRENCY_CODES[found["code"]]), found.end()
    word = as_listed(found["word"].replace("-", " "))
    return word, UNITS[word], found.end()


_POINTS = re.compile(r"\s?[- ]points?\b")


def _is_money(found: re.Match[str]) -> bool:
    word = found["word"]
    return word is None or UNITS[as_listed(word.replace("-", " "))].dimension == "money"


def _is_free_standing(
    text: str, begin: int, end: int, first: int, line: int, measure: Measure, joined: bool, scaled: bool
) -> bool:
    """Whether digits are a separate number: not part of a name, a version, an index or a list number."""
    if begin == first and not joined and digits.NOT_BEFORE.search(text, max(0, begin - 3), begin):
        return False
    if digits.NOT_AFTER.match(text, end):
        return False
    if measure.dimension != "number" or begin != first:
        return True
    if begin - line <= 1 and _LIST_MARK.match(text, end):
        return False
    label = _LABEL_LEAD.search(text, max(line, begin - 24), begin)
    if label is None or (label["name"] or "").casefold() in STOPS or scaled:
        return True
    # A word at the start of a sentence is capitalised for another reason ("Download 3 files"); "last year 7 people" is
    # a count.
    opens = label.start() == line or text[label.start() - 2 : label.start()] in (". ", ": ", "! ", "? ")
    return (opens or label["name"] is None) and is_plural(_noun(text, end))


_LIST_MARK = re.compile(r"[.):](?:\s|\Z)|\)")


def _noun(text: str, at: int) -> str:
    """The head noun after a number: the first plural of its phrase, else its first word."""
    if (found := _NOUN.match(text, at)) is None:
        return ""
    words = []
    for word in found["run"].split():
        if word.casefold() in STOPS or len(word) == 1 or word.endswith(("'s", "’s")):
            break
        words.append(word)
    for word in words:
        if is_plural(word):
            return word
    return words[0] if words and text[at : at + 1] != "-" else ""


QUANTITIES = EnglishQuantities()
