"""Sentences with numbers -> the closed systems of figures that they state."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis import Reading
from checker.document.document import Document
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantity import Quantity
from checker.quantities.recognition import quantities
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

from .change_values import Change
from .changes import find_changes
from .composition import PartsOfWhole, ShareSet
from .conversions import (
    Conversion,
    ExchangeConflict,
    find_conversions,
    find_exchange_conflicts,
)
from .magnitudes import MagnitudeSlip, find_magnitude_slips
from .number_sentences import find_number_sentences
from .parts import find_parts
from .rate_totals import RateTotal, find_rate_totals
from .share_sets import find_share_sets
from .unit_subjects import UnitSlip, find_unit_slips


@dataclass(frozen=True, slots=True)
class NumericRelations:
    """The closed systems of figures that sentences state, each kind in the order of the text."""

    changes: tuple[Change, ...] = ()
    parts: tuple[PartsOfWhole, ...] = ()
    share_sets: tuple[ShareSet, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    exchange_conflicts: tuple[ExchangeConflict, ...] = ()
    rate_totals: tuple[RateTotal, ...] = ()
    magnitude_slips: tuple[MagnitudeSlip, ...] = ()
    unit_slips: tuple[UnitSlip, ...] = ()


def numeric_relations(reading: Reading) -> NumericRelations:
    """The figures of a document that prove each other."""
    return find_numeric_relations(reading.document, reading.get(quantities), reading.get(sentences), reading.get(times))


def find_numeric_relations(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence], times: Sequence[TimeExpression]
) -> NumericRelations:
    """Changes, sums and shares that the author of a document claims."""
    numbered = find_number_sentences(document, quantities, sentences)
    claims = [sentence for sentence in numbered if len(sentence.quantities) > 1 and not sentence.supposed]
    changes = find_changes(document, claims)
    slips = find_magnitude_slips(document, claims, changes)
    wrong = {slip.quantity.span for slip in slips}
    return NumericRelations(
        # What a wrong scale word explains is said once.
        changes=tuple(change for change in changes if not wrong & {change.before.span, change.after.span}),
        parts=find_parts(document, numbered),
        share_sets=find_share_sets(document, claims),
        conversions=find_conversions(document, claims),
        exchange_conflicts=find_exchange_conflicts(document, claims),
        magnitude_slips=slips,
        unit_slips=find_unit_slips(document, numbered),
        rate_totals=find_rate_totals(document, claims, times),
    )
