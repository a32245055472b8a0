"""Four digits that look like a year and count something, as the English words around them show."""

from __future__ import annotations

from checker.lang import patterns as re

#: 1660 of the 3993 pupils, 1660 out of 3993, 1660 of them: a part of something counted.
_PART_OF = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|our|all|a\s+total\s+of|about|roughly|nearly|over)\s+){0,2}[\d,]{2,}"
    r"(?![\d.,]*\s?(?:%|percent\b|per\s))",
    re.IGNORECASE,
)
_PART_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|which|whom)\b", re.IGNORECASE)
#: 154 of the 1063 voters: the whole of a part that is counted.
_WHOLE_OF = re.compile(r"\d{2,}\s+(?:of\s+(?:the|its|their|our|all)|out\s+of(?:\s+the)?)\s+\Z", re.IGNORECASE)
_EVENT = re.compile(r"\s+(?:[A-Z]|season|elections?|games|editions?|models?|budget|candidates|winners)")
#: A value with its time behind it: from 1660 a year earlier, compared with 1660 in the previous year.
_THEN_BEHIND = re.compile(
    r"\s+(?:(?:a|one)\s+(?:year|month|week|decade)\s+(?:earlier|ago|before)"
    r"|(?:in\s+)?the\s+(?:(?:year|month|week|season|decade)\s+(?:before|earlier)|(?:previous|preceding|prior|same)\s+(?:year|month|week|season|decade|period|quarter))"
    r"|(?:of\s+)?last\s+(?:year|month|week|season)|in\s+[12]\d{3})\b",
    re.IGNORECASE,
)
#: Years do not fall: from 1900 to 1600.
_FALLEN = re.compile(
    r"\b(?:fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|shrank|shrunk|shrinks?|dwindled|plunged|slumped|down|reduced|cut)\s+(?:[a-z]+\s+){0,3}from\s+(?:(?P<one>[12]\d{3})\s+to\s+)?\Z",
    re.IGNORECASE,
)
_TO_YEAR = re.compile(r"\s+to\s+(?P<two>[12]\d{3})(?!\d|[.,]\d)")
#: "Of 2757 samples, 1181 were positive": several did it, and no year does.
_PLURAL_VERB = re.compile(r"\s+(?:were|are|have|do)\b")
#: What is counted stands behind it: from 2010 tonnes; not so "in 2010 members voted".
_THINGS = re.compile(
    r"\s+(?:tonn?es?|tons|met(?:re|er)s|kilomet(?:re|er)s|kilograms|kilos|units|people|members|visitors|students|pupils|inhabitants|residents|passengers|tourists"
    r"|euros|pounds|dollars|copies|acres|hectares|houses|homes|flats|families|households|workers|employees|voters|seats|jobs|cars|vehicles|tickets|books"
    r"|animals|trees|children|women|men|minutes|hours|patients|cases|deaths|votes|points|pages|words|schools|shops|litres|gallons|barrels)\b"
)
_IN_A_YEAR = re.compile(r"\b(?:in|since|until|till|of|by|during|before|after|year|for|the|and)\s\Z", re.IGNORECASE)
#: Grew by 20% to 2010: an amount of change leads to a value.
_CHANGED_TO = re.compile(r"\d\s?(?:%|percent|per\s+cent)\s+to\s+\Z", re.IGNORECASE)
_OF_THE = re.compile(r"\bof\s+the\s+\Z", re.IGNORECASE)
_YEARLY = re.compile(r"\s+(?:season|elections?|games|editions?|models?|budget|candidates|winners)\b")
_FALL = 60  # code points that a verb of falling may stand before the second number
_IN = re.compile(r"\b(?:in|by)\s\Z", re.IGNORECASE)
_PREPOSED = re.compile(r"\b(?:in|since|from|by|until|till|of|during|before|after|year)\s\Z", re.IGNORECASE)


def counts(text: str, start: int, end: int) -> bool:
    """Whether the digits at a place count something: a part of a whole, a value with its time behind it, one end of a
    fall."""
    if _PART_OF.match(text, end):
        return True
    if not _PREPOSED.search(text, max(0, start - 10), start) and _PART_OF_THEM.match(text, end):
        return True
    if _WHOLE_OF.search(text, max(0, start - 24), start) and not _EVENT.match(text, end):
        return True
    if _PLURAL_VERB.match(text, end) and text[start - 2 : start] == ", ":
        return True
    if _THEN_BEHIND.match(text, end) and not _IN.search(text, max(0, start - 4), start):
        return True
    if _THINGS.match(text, end) and not _IN_A_YEAR.search(text, max(0, start - 8), start):
        return True
    if _CHANGED_TO.search(text, max(0, start - 16), start):
        return True
    fallen = _FALLEN.search(text, max(0, start - _FALL), start)
    if fallen is None:
        return False
    if fallen.group("one"):
        return fallen.group("one") > text[start:end]
    to = _TO_YEAR.match(text, end)
    return to is not None and text[start:end] > to.group("two")


#: "A 2005 study", "his 1991 book": a thing with its year. A unit behind the number, or several things, are counted.
_ITS = re.compile(r"(?:\A|[^\w$€£#/-])(?:an?|his|her|its|their|our|my|whose)\s\Z", re.IGNORECASE)
_OF_AGE = re.compile(
    r"\s(?!(?:met(?:re|er)|mile|kilomet(?:re|er)|word|page|foot|feet|inch|watt|seat|ton|tonne|dollar|euro|pound|volt|calorie|person|man|square|acre"
    r"|member|strong|hectare|litre|liter|gallon|degree|horsepower|room|bed|bit|byte|node|line|point|plus|percent|per|times?|fold|day|week|year|hour|minute|second"
    r"|month|decade|million|billion|thousand|hundred|odd|and|or|to|by|in|of|on|at|as|is|was|for|from|with|that|which|x)\b)[a-z]{3,}(?<!s)(?<!ren)(?<!ple)\b"
)
#: "The 1997 elections": what happens or is made in a year, in the plural too.
_THE = re.compile(r"(?:\A|[^\w-])(?:the|in|at|for|during|since|after|before)\s\Z", re.IGNORECASE)
_EVENTS = re.compile(
    r"\s(?:[a-z]+\s)?(?:elections|earnings|olympics|games|championships|revolutions|riots|protests|wars|floods|wildfires|attacks|bombings|reforms"
    r"|primaries|polls|finals|playoffs|negotiations|talks|accords|hearings|strikes|uprisings|massacres|awards|celebrations)\b",
    re.IGNORECASE,
)
_FIRST, _LAST = 1700, 2030


def is_of_its_year(text: str, start: int, end: int) -> bool:
    """Whether four digits before a noun are the year of what it names: "a 2005 study", "the 1997 elections"."""
    if not _FIRST <= int(text[start:end]) <= _LAST or text[start:end].endswith("00"):
        return False
    before = text[max(0, start - 8) : start]
    if _OF_AGE.match(text, end) and _ITS.search(before):
        return True
    return _EVENTS.match(text, end) is not None and _THE.search(before) is not None


def names_event(text: str, start: int, end: int) -> bool:
    """Whether a year says which of yearly events is meant: of the 2018 candidates."""
    return _OF_THE.search(text, max(0, start - 8), start) is not None and _YEARLY.match(text, end) is not None
