"""Numbers -> those whose unit does not fit the measure named before them."""

from __future__ import annotations

from checker.analysis import Reading
from checker.document.text import Span
from checker.languages import patterns as re
from checker.quantities.quantity import Quantity
from checker.records import dataclass

from .number_sentences import number_sentences


@dataclass(frozen=True, slots=True)
class UnitSlip:
    """A number, and the words before it that require another unit, with their place in the source."""

    quantity: Quantity
    subject: Span
    subject_text: str


_LENGTH, _AREA, _VOLUME, _MASS = "length", "area", "volume", "mass"
_COPULA = r"(?:为|是|达到?|约|共|超过?|有|约为|近|合计|总计|突破|仅|只有|已){0,3}\Z"
_OF = r"\s(?:of|is|was|are|were)\s(?:about\s|some\s|nearly\s|over\s|almost\s)?[$€£¥]?\Z"
#: Words that name a measure, and the dimensions that its numbers cannot have.
CHINESE = (
    (re.compile(rf"(?P<subject>(?:占地|建筑|总|种植|森林|流域|水域|绿化|展览|使用|营业|用地)?面积){_COPULA}"), (_LENGTH, _VOLUME, _MASS, "money")),
    (re.compile(rf"(?P<subject>全长|总长|长度|里程|跨度|总里程){_COPULA}"), (_AREA, _VOLUME, _MASS, "money")),
    (re.compile(rf"(?P<subject>容积|库容|蓄水量|体积|容量){_COPULA}"), (_LENGTH, _AREA, "money")),
    (re.compile(rf"(?P<subject>体重|净重|毛重|总重|重量){_COPULA}"), (_LENGTH, _AREA, "money")),
    (re.compile(rf"(?P<subject>海拔|高度|身高|深度|水深){_COPULA}"), (_AREA, _VOLUME, _MASS, "money")),
)  # fmt: skip
ENGLISH = (
    (
        re.compile(
            rf"\b(?P<subject>area|floor\sspace|acreage)(?:\sof\s(?:the|its|their|all)(?:\s[a-z]{{1,12}}){{1,3}})?{_OF}"
        ),
        (_LENGTH, _VOLUME, _MASS),
    ),
    (re.compile(rf"\b(?P<subject>length|height|depth|width|altitude|distance){_OF}"), (_AREA, _VOLUME, _MASS)),
    (re.compile(rf"\b(?P<subject>volume){_OF}"), (_LENGTH, _AREA)),
    (re.compile(rf"\b(?P<subject>weight){_OF}"), (_LENGTH, _AREA)),
)
#: People are counted in 人, visits in 人次.
PEOPLE = re.compile(rf"(?P<subject>人数){_COPULA}")
VISITS = re.compile(rf"(?<!每)(?P<subject>人次){_COPULA}")
PEOPLE_UNITS = frozenset(("人", "名", "位"))
#: The number continues: 面积3米×4米.
GOES_ON = re.compile(
    r"[ ]?(?:[×x*/^²³]|见方|宽|乘)|\s(?:by|x|square|cubic|long|wide|across|around|radius|from|off|away)\b"
)


_NEAR = 48


def unit_slips(reading: Reading) -> tuple[UnitSlip, ...]:
    """An area in metres, a length in hectares, 人数 in 人次 and 人次 in 人."""
    document, folded = reading.document, reading.document.prose.folded
    found: list[UnitSlip] = []
    for sentence in reading.get(number_sentences):
        for quantity in sentence.quantities:
            start = max(sentence.prose.start, quantity.prose.start - _NEAR)
            subject = _subject(folded, start, quantity)
            if subject is not None and not GOES_ON.match(folded, quantity.prose.end):
                span = Span(*subject.span("subject"))
                text = document.prose.text[span.start : span.end]
                found.append(UnitSlip(quantity, document.prose.source_span(span), text))
    return tuple(found)


def _subject(folded: str, start: int, quantity: Quantity) -> re.Match[str] | None:
    """The words before a number that name a measure incompatible with its unit."""
    end = quantity.prose.start
    if quantity.language == "zh" and quantity.dimension == "count":
        if quantity.unit == "人次":
            return PEOPLE.search(folded, start, end)
        return VISITS.search(folded, start, end) if quantity.unit in PEOPLE_UNITS else None
    for subject, dimensions in CHINESE if quantity.language == "zh" else ENGLISH:
        if quantity.dimension in dimensions and (found := subject.search(folded, start, end)) is not None:
            return found
    return None
