"""Sentences with numbers -> the closed systems of figures that they state."""

from __future__ import annotations

from checker.analysis import Reading
from checker.records import dataclass
from checker.times.event_status import times

from .composition import ShareSet
from .number_sentences import claims
from .rate_totals import RateTotal, find_rate_totals
from .share_sets import find_share_sets


@dataclass(frozen=True, slots=True)
class NumericRelations:
    """The closed systems of figures that sentences state, each kind in the order of the text."""

    share_sets: tuple[ShareSet, ...] = ()
    rate_totals: tuple[RateTotal, ...] = ()


def numeric_relations(reading: Reading) -> NumericRelations:
    """The figures of a document that prove each other."""
    document, claimed = reading.document, tuple(claims(reading))
    return NumericRelations(
        share_sets=find_share_sets(document, claimed),
        rate_totals=find_rate_totals(document, claimed, reading.get(times)),
    )
