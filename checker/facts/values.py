"""Figures as editors write them in a pack: 1682.69亿元, 68.2%, 25.3 billion dollars."""

from __future__ import annotations

from decimal import Decimal

from checker.languages import patterns as re

_SCALES = {
    "万亿": Decimal(10**12), "亿": Decimal(10**8), "万": Decimal(10**4), "trillion": Decimal(10**12),
    "billion": Decimal(10**9), "million": Decimal(10**6), "thousand": Decimal(10**3), "": Decimal(1),
}  # fmt: skip
_VALUE = re.compile(
    r"(?P<sign>[$€£¥]?)\s*(?P<number>-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*"
    r"(?P<scale>万亿|亿|万|trillion|billion|million|thousand|)\s*(?P<unit>[^\d\s][^\d]*)?"
)
_UNITS = {
    "CNY": ("元", "人民币", "元人民币", "人民币元", "yuan", "rmb", "cny", "¥", "renminbi"),
    "USD": ("美元", "$", "usd", "us$", "dollars", "dollar", "us dollars"),
    "EUR": ("欧元", "€", "eur", "euros", "euro"),
    "GBP": ("英镑", "£", "gbp", "pounds"),
    "%": ("%", "per cent", "percent"),
}
_BASES = {written: base for base, several in _UNITS.items() for written in several}


class NoValue(ValueError):
    """The text is not a figure; the message is one sentence that gives the reason."""


def read_value(written: str) -> tuple[Decimal, str]:
    """The number and its unit: an ISO 4217 code for money, % for shares, otherwise the word. Raises NoValue. The text
    must be folded."""
    if (found := _VALUE.fullmatch(written.strip())) is None:
        raise NoValue(
            f"'{written}' is not a figure: write a number and its unit, as in 1682.69亿元 or 25.3 billion dollars."
        )
    unit = (found["unit"] or found["sign"]).strip()
    number = Decimal(found["number"].replace(",", "")) * _SCALES[found["scale"]]
    return number, _BASES.get(unit.casefold(), unit)
