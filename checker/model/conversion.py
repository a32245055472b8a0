"""One amount given twice, in two units or two currencies."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.quantity import Bounds, Quantity
from checker.model.saying import say


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


#: Currencies by their codes of ISO 4217, and two that have none.
_CURRENCIES = {
    "USD": say("USD"),
    "EUR": say("EUR"),
    "GBP": say("GBP"),
    "CNY": say("CNY"),
    "JPY": say("JPY"),
    "HKD": say("HKD"),
    "TWD": say("TWD"),
    "KRW": say("KRW"),
    "INR": say("INR"),
    "RUB": say("RUB"),
    "AUD": say("AUD"),
    "NZD": say("NZD"),
    "CAD": say("CAD"),
    "SGD": say("SGD"),
    "CHF": say("CHF"),
    "BRL": say("BRL"),
    "ZAR": say("ZAR"),
    "THB": say("THB"),
    "VND": say("VND"),
    "PHP": say("PHP"),
    "BTC": say("BTC"),
    "ETH": say("ETH"),
}


def currency_name(code: str) -> str:
    """A currency as messages name it; the code itself where it is none of the common ones."""
    return _CURRENCIES.get(code, code)


@dataclass(frozen=True, slots=True)
class ExchangeConflict:
    """An exchange whose rate is far from that of the others in the text."""

    exchange: Exchange
    others: tuple[Exchange, ...]
