"""Numbers -> those whose unit does not fit the measure named before them."""

from __future__ import annotations

from typing import Protocol

from checker.analysis import Reading
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.quantities.quantity import Quantity
from checker.records import dataclass

from .number_sentences import number_sentences


class UnitWords(Protocol):
    """Words that name a measure."""

    def subject(self, folded: str, start: int, end: int, dimension: str, unit: str) -> re.Match[str] | None:
        """Such words between two offsets, the second of which is that of a number, if the dimension or the unit of the
        number does not fit; they are in the group subject."""


UNIT_SUBJECTS = Topic[UnitWords]("figures")


@dataclass(frozen=True, slots=True)
class UnitSlip:
    """A number, and the words before it that require another unit, with their place in the source."""

    quantity: Quantity
    subject: Span
    subject_text: str


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
            words = UNIT_SUBJECTS.of(quantity.language)
            if words is None:
                continue
            subject = words.subject(folded, start, quantity.prose.start, quantity.dimension, quantity.unit)
            if subject is not None and not GOES_ON.match(folded, quantity.prose.end):
                span = Span(*subject.span("subject"))
                text = document.prose.text[span.start : span.end]
                found.append(UnitSlip(quantity, document.prose.source_span(span), text))
    return tuple(found)
