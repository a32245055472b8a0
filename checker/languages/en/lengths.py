"""English lengths of time: "three days", "nearly two years", "an hour and a half"."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.timex import Amount, Mod, Unit
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.numerals import NUMBER, number
from checker.languages.word_lists import any_word, as_listed

_FLAGS = re.VERBOSE | re.IGNORECASE
#: Any unit, singular or plural.
UNITS = rf"(?:{any_word(words.UNITS)})s?"
_COUNT = rf"(?:(?P<few>several|some|a\s+few|few|many|a\s+number\s+of|numerous|couple(?:\s+of)?|multiple|dozens\s+of|hundreds\s+of|thousands\s+of)|(?P<couple>a\s+couple(?:\s+of)?)|(?P<halfa>half(?:\s+(?:an?|the))?|an?\s+half)|(?P<all>all|the\s+whole|the\s+entire)|(?P<number>{NUMBER})(?P<upto>\s?[-–—]\s?\d+|\s+(?:to|or)\s+{NUMBER}(?=[\s-]))?|(?P<article>an?(?:\s+(?:full|whole|entire))?|another|one|full|whole))"
_PART = re.compile(
    rf"""{_COUNT}(?:[\s-]+and[\s-]+(?:a[\s-]+)?(?P<half>half|(?<=a\s)quarter))?(?:[\s-]+(?:(?:calendar|full|whole|more|other|additional|further|straight|consecutive|long)\s+)?)(?P<unit>{UNITS})\b(?!\s?-(?!long)|['’]s\s+(?-i:[A-Z]))
         (?:\s+and\s+(?:a\s+)?(?P<half2>half\b(?!\s+of)|(?<=a\s)quarter\b(?!\s+of)))?""",
    _FLAGS,
)
_TIGHT = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)\s?(?P<unit>hrs?|h|mins?|m(?=\d)|secs?|days?|weeks?|months?|years?|yrs?)\b",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    rf"(?P<number>{NUMBER})(?P<andhalf>-and-a-half)?[-\s](?P<unit>{any_word(words.UNITS)})(?=-(?:long|old\b(?!er))?|\b)",
    _FLAGS,
)
_HEDGE = re.compile(
    r"(?P<less>less\s+than|fewer\s+than|not\s+quite|under|nearly|almost|close\s+to|just\s+under|not\s+yet)"
    r"|(?P<more>more\s+than|over|upwards?\s+of|just\s+over|in\s+excess\s+of|longer\s+than)"
    r"|(?P<about>about|around|approximately|roughly|some|circa|an\s+estimated)"
    r"|(?P<least>at\s+least|no\s+less\s+than|no\s+fewer\s+than|a\s+minimum\s+of)|(?P<most>at\s+most|up\s+to|no\s+more\s+than|as\s+long\s+as|within|a\s+maximum\s+of)",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:,?\s+and\s+|,\s+|\s+)", re.IGNORECASE)


def unit_of(word: str) -> Unit:
    """The unit of a word, singular or plural."""
    word = as_listed(word)
    if (known := words.UNITS.get(word)) is None:
        known = words.UNITS.get(word.removesuffix("s"), {"h": Unit.HOUR, "m": Unit.MINUTE}.get(word, Unit.DAY))
    return known


def read_length(text: str, start: int) -> tuple[int, Amount, Mod | None] | None:
    """A length of time with its hedge, and its end."""
    at, mod = start, None
    if (hedge := _HEDGE.match(text, at)) is not None:
        at = hedge.end()
        while text[at : at + 1] == " ":
            at += 1
        mod = {
            "less": Mod.LESS_THAN,
            "more": Mod.MORE_THAN,
            "about": Mod.APPROX,
            "least": Mod.EQUAL_OR_MORE,
            "most": Mod.EQUAL_OR_LESS,
        }[hedge.lastgroup or "about"]
    parts: list[tuple[Decimal | None, Unit]] = []
    end, working = None, False
    while True:
        if (found := _PART.match(text, at) or _TIGHT.match(text, at)) is None:
            break
        value, unit = _value(found), unit_of(found["unit"])
        if parts and unit >= parts[-1][1]:
            break
        if found["unit"].casefold() == "second" and not _is_length(text, found):
            break
        if (
            unit is Unit.DAY
            and found.group().casefold().startswith("one")
            and _ONE_DAY_EARLIER.match(text, found.end())
        ):
            return None  # "one day last week"
        if found.groupdict().get("upto") and re.match(r"\d{4}", found["number"]):
            break  # "the 1917-18 season"
        if found.groupdict().get("all") and (parts or unit not in _WHOLE or found["unit"].endswith("s")):
            break
        if "fortnight" in found["unit"].casefold() and value is not None:
            value *= 2
        working = working or found["unit"].casefold().startswith(("business", "working"))
        parts.append((value, unit))
        end = at = found.end()
        if (joint := _AND.match(text, at)) is None:
            break
        at = joint.end()
    if end is None:
        if (compound := _COMPOUND.match(text, at)) is None:
            return None
        value = number(compound["number"])
        if (value is not None and value >= 1000) or compound["unit"].casefold() == "second":
            return None
        if value is not None and compound["andhalf"]:
            value += Decimal("0.5")
        return compound.end(), Amount(((value, unit_of(compound["unit"])),)), mod
    return end, Amount(tuple(parts), working), mod


# Words that may follow "a second" as a length of time; before anything else it is an ordinal.
_AFTER_SECOND = re.compile(
    r"\s*(?:[.,;:!?)–—-]|\Z|\n)|\s+(?:or|and|ago|later|before|after|earlier|from|to|per|at|in|of|for|each|every|long|with|while)\b",
    re.IGNORECASE,
)
_ONE_DAY_EARLIER = re.compile(r"\s+(?:last|next|this|in\s+(?-i:[A-Z]))", re.IGNORECASE)
_WHOLE = (Unit.DAY, Unit.WEEK, Unit.WEEKEND, Unit.MONTH, Unit.YEAR)


def _is_length(text: str, found: re.Match[str]) -> bool:
    """Whether a singular "second" is a length: "a second later", not "a second round", "the twenty second"."""
    groups = found.groupdict()
    if groups.get("number"):
        return "-" in found.group() and text[found.end() : found.end() + 3] != " of"
    return _AFTER_SECOND.match(text, found.end()) is not None


def _value(found: re.Match[str]) -> Decimal | None:
    groups = found.groupdict()
    if groups.get("few"):
        return Decimal(2) if groups["few"].casefold().startswith("couple") else None
    value = Decimal(2) if groups.get("couple") else Decimal("0.5") if groups.get("halfa") else Decimal(1)
    if groups.get("number"):
        if (read := number(groups["number"])) is None or groups.get("upto"):
            return None
        value = read
    extra = groups.get("half") or groups.get("half2")
    if extra:
        value += Decimal("0.5") if extra.casefold() == "half" else Decimal("0.25")
    return value
