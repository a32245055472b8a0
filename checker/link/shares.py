"""Quantities -> parts, wholes and shares that one sentence says belong together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.model.document import Document
from checker.model.figures import ImpliedWhole, ShareOfWhole
from checker.model.passage import Sentence, sentence_at
from checker.model.quantity import Bounds, Quantity

_COUNTABLE = ("count", "number", "money", "length", "area", "mass", "volume")
# What stands between the three, for each order in which they are written. Matched on folded text.
_NEAR = r"[^。！？!?;；\n]"
_WHOLE_TO_PART = re.compile(
    rf"{_NEAR}{{0,16}}?(?:中|里|之中|当中)(?:[,，]|的|有|共|只|仅|约|{_NEAR}){{0,10}}|{_NEAR}{{0,12}}?[,，](?:其中|有){_NEAR}{{0,6}}"
)
_PART_TO_SHARE = re.compile(
    rf"{_NEAR}{{0,14}}?(?:[,，(（]\s?)?(?:占比|占|比例|比重|即|也就是|相当于|达到?|为)(?:总数|全部|全体|其中|其|总人数|总量|了|的|约|比例|比重|为|是|达|到|近){{0,4}}"
)
_PART_TO_WHOLE_ZH = re.compile(
    rf"{_NEAR}{{0,8}}?[,，]?(?:约|大约)?占(?:了)?(?:全部|全体|总共|总计|全市|全国|全校|全公司|所有|这|该|其){{0,2}}{_NEAR}{{0,8}}?"
)
_WHOLE_TO_SHARE_ZH = re.compile(rf"{_NEAR}{{0,8}}?的(?:约|近|大约)?")
_SHARE_TO_PART_ZH = re.compile(
    rf"{_NEAR}{{0,6}}?(?:[,，]|[(（])\s?(?:即|也就是|约合|共|合计|约){_NEAR}{{0,4}}?|[(（]\s?"
)
_OF = r"\s(?:of|out\sof|among)\s(?:the\s|its\s|their\s|our\s|all\s|those\s|these\s|some\s|a\stotal\sof\s){0,2}"
_PART_OF_WHOLE_EN = re.compile(rf"(?:\s[\w'’-]+){{0,3}}?{_OF}(?:[A-Z][\w'’]+\s|[a-z]+['’]s?\s){{0,2}}", re.IGNORECASE)
_WHOLE_TO_SHARE_EN = re.compile(
    r"(?:\s[\w'’-]+){0,4}?\s?(?:\(|,\sor\s|\sor\s|,\s(?:which\sis|that\sis|i\.e\.,?)\s|\s?[—–-]\s?|,\s)(?:about\s|some\s|nearly\s|roughly\s)?",
    re.IGNORECASE,
)
_SHARE_OF_WHOLE_EN = re.compile(rf"{_OF}(?:[A-Z][\w'’]+\s|[a-z]+['’]s?\s){{0,2}}", re.IGNORECASE)
_WHOLE_TO_PART_EN = re.compile(
    r"(?:\s[\w'’-]+){0,4}?(?:,\sor\s|\s\(|,\s(?:which\sis|that\sis|i\.e\.,?)\s|\s?[—–]\s?)(?:about\s|some\s|nearly\s|roughly\s)?",
    re.IGNORECASE,
)
_SHARE_OF_NAMED = re.compile(
    r"(?:[^。！？!?;；\n,，]{0,10}?)[,，]?\s?(?:约|大约)?占(?:了|到)?(?P<whole>(?:全球|世界|全国|全省|全市|中国|美国)[^。！？!?;；\n,，\d]{1,14}?)的(?:约|近|大约)?"
)
_NAMED_EN = re.compile(
    r"(?:\s[\w'’-]+){0,4}?,?\s(?:is|are|was|were|or|which\sis|makes\sup|accounts?\sfor|accounted\sfor)\s(?:about\s|some\s|nearly\s|roughly\s)?",
    re.IGNORECASE,
)
_OF_NAMED_EN = re.compile(
    r"\s?of\s(?P<whole>(?:the\s)?(?:world|country|nation|state|city|region)['’]?s?(?:\s(?:total\s)?[\w-]+){1,3})",
    re.IGNORECASE,
)


def find_shares(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence]
) -> tuple[ShareOfWhole, ...]:
    """Parts, wholes and shares that a sentence ties together in one of the orders that languages use."""
    folded = document.prose.folded
    found = []
    for one, two, three in _neighbours(quantities, sentences, 3):
        linked = _linked(folded, one, two, three)
        if linked is not None:
            part, whole, share = linked
            if _comparable(part, whole):
                found.append(ShareOfWhole(part, whole, share, _quotient(part.bounds, whole.bounds)))
    return tuple(found)


def find_implied_wholes(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence]
) -> tuple[ImpliedWhole, ...]:
    """Parts that are said to be a share of something that is named but not counted."""
    folded = document.prose.folded
    found = []
    for part, share in _neighbours(quantities, sentences, 2):
        if share.dimension != "share" or part.dimension not in _COUNTABLE:
            continue
        between = folded[part.prose.end : share.prose.start]
        named = _SHARE_OF_NAMED.fullmatch(between)
        if named is None and _NAMED_EN.fullmatch(between):
            named = _OF_NAMED_EN.match(folded, share.prose.end)
        if named is not None:
            whole = named.group("whole").casefold().strip()
            found.append(ImpliedWhole(part, share, whole, _whole_of(part.bounds, share.bounds)))
    return tuple(found)


def _neighbours(
    quantities: Sequence[Quantity], sentences: Sequence[Sentence], count: int
) -> Iterator[tuple[Quantity, ...]]:
    """Runs of quantities that follow each other in one sentence; ordinals are passed over."""
    counted = [quantity for quantity in quantities if not quantity.ordinal]
    for at in range(len(counted) - count + 1):
        run = tuple(counted[at : at + count])
        first = sentence_at(sentences, run[0].prose.start)
        if first is not None and first.prose.end >= run[-1].prose.end:
            yield run


def _linked(folded: str, one: Quantity, two: Quantity, three: Quantity) -> tuple[Quantity, Quantity, Quantity] | None:
    """Part, whole and share, as the words between the three tell them apart."""
    first, second = folded[one.prose.end : two.prose.start], folded[two.prose.end : three.prose.start]
    chinese = one.language == "zh"
    if three.dimension == "share":
        if chinese and _WHOLE_TO_PART.fullmatch(first) and _PART_TO_SHARE.fullmatch(second):
            return two, one, three
        if chinese and _PART_TO_WHOLE_ZH.fullmatch(first) and _WHOLE_TO_SHARE_ZH.fullmatch(second):
            return one, two, three
        if not chinese and _PART_OF_WHOLE_EN.fullmatch(first) and _WHOLE_TO_SHARE_EN.fullmatch(second):
            return one, two, three
    elif two.dimension == "share" and chinese:
        if re.fullmatch(rf"{_NEAR}{{0,8}}?(?:中)?的?(?:约|近)?", first) and _SHARE_TO_PART_ZH.fullmatch(second):
            return three, one, two
    elif one.dimension == "share" and not chinese:
        if _SHARE_OF_WHOLE_EN.fullmatch(first) and _WHOLE_TO_PART_EN.fullmatch(second):
            return three, two, one
    return None


def _comparable(part: Quantity, whole: Quantity) -> bool:
    """Whether the two count the same kind of thing, the part no more of it than the whole."""
    if part.dimension not in _COUNTABLE or whole.dimension not in _COUNTABLE:
        return False
    units = {part.unit, whole.unit} - {""}
    if part.dimension == whole.dimension and len(units) > 1 and part.dimension != "count":
        return False
    if {part.dimension, whole.dimension} - {"count", "number"} and part.dimension != whole.dimension:
        return False
    return part.value <= whole.value and whole.value > 0


def _quotient(part: Bounds, whole: Bounds) -> Bounds:
    """The shares in percent that a part of a whole allows."""
    low = None if part.low is None or whole.high is None else max(part.low, Decimal(0)) / whole.high * 100
    high = None if part.high is None or not whole.low or whole.low <= 0 else part.high / whole.low * 100
    return Bounds(low, high)


def _whole_of(part: Bounds, share: Bounds) -> Bounds:
    low = None if part.low is None or not share.high else part.low / share.high * 100
    high = None if part.high is None or not share.low or share.low <= 0 else part.high / share.low * 100
    return Bounds(low, high)
