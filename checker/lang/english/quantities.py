"""English quantities: numbers in digits and words with their scales, approximations, units and nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.lang.english.numerals import NUMBER, ORDINAL, number, ordinal
from checker.lang.written import WrittenQuantity
from checker.model.quantity import Approximation

_HEDGE = (
    r"(?P<nearly>nearly|almost|just\s+under|less\s+than|fewer\s+than|under|close\s+to)|(?P<over>more\s+than|over|just\s+over|upwards\s+of)"
    r"|(?P<about>about|around|roughly|approximately|some|an\s+estimated)|(?P<least>at\s+least|no\s+fewer\s+than)|(?P<most>at\s+most|up\s+to|no\s+more\s+than)"
)
_QUANTITY = re.compile(
    rf"""(?:(?:{_HEDGE})\s+)?(?P<money>US\$|[$€£¥])?\s?
         (?:(?P<nth>{ORDINAL})\b|(?P<third>(?:one|two|three)[-\s](?:thirds?|quarters?|fifths?|half)|half)\b(?=\s+of\b|-)
           |(?P<number>{NUMBER})(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn|(?<=\d)[kKM](?![A-Za-z])|(?<=\d)m(?=\s|$|[.,)])))?)
         (?P<unit>\s?(?:%|per\s?cent(?:age\s+points?)?\b|percentage\s+points?\b|kilometres?\b|kilometers?\b|km\b|miles?\b|metres?\b|meters?\b|tonnes?\b|tons?\b|kg\b|dollars?\b|euros?\b|pounds?\b|times\b))?""",
    re.VERBOSE | re.IGNORECASE,
)
_START = re.compile(
    rf"(?<![\w.,/:#-])(?:\d|[$€£¥]\d|US\$\d)|\b(?:{'|'.join(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety', 'half', 'dozen'])})\b|\ba\s(?=hundred|thousand|dozen)",
    re.IGNORECASE,
)
_LEAD = re.compile(rf"(?:{_HEDGE})\s+\Z", re.IGNORECASE)
_NOUN = re.compile(
    r"[\s-]+(?:(?:of|the|these|those|other|new|more|different|main|major|key|simple|easy|basic|additional|further)\s+){0,3}(?P<noun>[A-Za-z][\w'’-]{0,40}(?:\s+[a-z][\w'’-]{0,40})?)"
)
_NOT_AFTER = re.compile(r"[A-Za-z_]|[.:/-]\d|\.[A-Za-z]")
_SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "million": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
}
_DIMENSIONS = {"%": "share", "percent": "share", "per cent": "share", "km": "length", "times": "ratio", "kg": "mass"}
_HEDGES = {
    "nearly": Approximation.NEARLY,
    "over": Approximation.OVER,
    "about": Approximation.ABOUT,
    "least": Approximation.AT_LEAST,
    "most": Approximation.AT_MOST,
}
_FRACTIONS = {"half": Decimal(2), "third": Decimal(3), "quarter": Decimal(4), "fifth": Decimal(5)}


class EnglishQuantities:
    """Implements `checker.lang.written.QuantityReader`."""

    code = "en"

    def quantities(self, text: str, start: int, end: int) -> Iterator[WrittenQuantity]:
        """The quantities between two offsets, in order, without overlaps."""
        at = start
        for trigger in _START.finditer(text, start, end):
            if trigger.start() < at:
                continue
            begin = trigger.start()
            lead = _LEAD.search(text, max(at, begin - 24), begin)
            found = _QUANTITY.match(text, begin if lead is None else lead.start())
            if found is None or found.end() > end:
                continue
            written = _written(text, found)
            if written is not None:
                yield written
                at = written.end


def _written(text: str, found: re.Match[str]) -> WrittenQuantity | None:
    groups = found.groupdict()
    scale = Decimal(1)
    if groups["nth"]:
        nth = ordinal(groups["nth"])
        value, digits, place = (None if nth is None else Decimal(nth)), groups["nth"], found.span("nth")
    elif groups["third"]:
        words = re.split(r"[-\s]", groups["third"].casefold())
        above = Decimal(1) if len(words) == 1 else number(words[0])
        below = _FRACTIONS.get(words[-1].removesuffix("s"))
        value = None if above is None or below is None else above / below * 100
        digits, place = "", found.span("third")
    else:
        value, digits, place = number(groups["number"]), groups["number"], found.span("number")
        scale = Decimal(_SCALES.get((groups["scale"] or "").casefold(), 1))
        if digits[0].isdigit() and _NOT_AFTER.match(text, found.end()) and not groups["unit"]:
            return None
    if value is None:
        return None
    unit = re.sub(r"\s+", " ", (groups["unit"] or "").strip().casefold())
    if groups["money"]:
        unit = groups["money"]
    if unit.startswith(("per cent", "percent")) and "point" in unit:
        unit, dimension = "percentage points", "points"
    elif groups["third"] or unit in ("%", "percent", "per cent"):
        unit, dimension = "%", "share"
    elif groups["money"] or unit.rstrip("s") in ("dollar", "euro", "pound"):
        dimension = "money"
    else:
        dimension = _DIMENSIONS.get(
            unit,
            "length"
            if unit.rstrip("s") in ("kilometre", "kilometer", "mile", "metre", "meter")
            else "mass"
            if unit.startswith("ton")
            else "",
        )
    noun = _NOUN.match(text, found.end())
    return WrittenQuantity(
        start=found.start(),
        end=found.end(),
        number_start=place[0],
        number_end=place[1],
        digits=digits,
        value=value * scale,
        scale=scale,
        unit=unit,
        dimension=dimension or ("count" if noun else "number"),
        noun="" if noun is None else noun.group("noun"),
        approximation=next((mark for name, mark in _HEDGES.items() if groups[name]), Approximation.EXACT),
        ordinal=groups["nth"] is not None,
    )


QUANTITIES = EnglishQuantities()
