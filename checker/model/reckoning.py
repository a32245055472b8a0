"""What the sentences of a document reckon: figures of which some prove the others."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.change import Change, Increase
from checker.model.composition import PartsOfWhole, ShareSet
from checker.model.conversion import Conversion, ExchangeConflict
from checker.model.magnitude import MagnitudeSlip
from checker.model.rate import RateTotal
from checker.model.subject import UnitSlip


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The closed systems of figures that sentences state, each kind in the order of the text."""

    changes: tuple[Change, ...] = ()
    increases: tuple[Increase, ...] = ()
    parts: tuple[PartsOfWhole, ...] = ()
    share_sets: tuple[ShareSet, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    exchange_conflicts: tuple[ExchangeConflict, ...] = ()
    rate_totals: tuple[RateTotal, ...] = ()
    magnitude_slips: tuple[MagnitudeSlip, ...] = ()
    unit_slips: tuple[UnitSlip, ...] = ()
