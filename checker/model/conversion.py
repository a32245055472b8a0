"""One amount given twice, in two units or two currencies."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.quantity import Bounds, Quantity


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount and the same amount in another unit beside it. `allowed`, for each way to read the units, are the
    bounds of the second that the first leaves."""

    first: Quantity
    second: Quantity
    allowed: tuple[Bounds, ...]

    @property
    def fits(self) -> bool:
        """Whether the two can be the same amount."""
        return any(bounds.meets(self.second.bounds) for bounds in self.allowed)


@dataclass(frozen=True, slots=True)
class Exchange:
    """An amount of money and the same amount in another currency beside it; `rate` is how much of the second one unit
    of the first is worth."""

    first: Quantity
    second: Quantity
    rate: Bounds


@dataclass(frozen=True, slots=True)
class ExchangeConflict:
    """An exchange whose rate is far from that of the others in the text."""

    exchange: Exchange
    others: tuple[Exchange, ...]
