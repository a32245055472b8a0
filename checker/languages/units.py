"""Units of measure and currencies: signs common to all languages, and the values of all units."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Measure(NamedTuple):
    """The kind of a unit, the base unit of that kind, and the factor to it; temperatures have no factor."""

    dimension: str
    base: str = ""
    factor: Decimal = Decimal(1)


def _all(dimension: str, base: str, **units: str) -> dict[str, Measure]:
    return {name: Measure(dimension, base, Decimal(factor)) for name, factor in units.items()}


SHARE = Measure("share", "%")
POINTS = Measure("points", "points")

#: Signs that follow a number; case-sensitive.
SYMBOLS: dict[str, Measure] = {
    "%": SHARE, "‰": Measure("share", "%", Decimal("0.1")), "pp": POINTS,
    **_all("length", "m", km="1000", m="1", cm="0.01", mm="0.001", nm="1e-9", ft="0.3048", mi="1609.344", yd="0.9144"),
    "μm": Measure("length", "m", Decimal("1e-6")), "µm": Measure("length", "m", Decimal("1e-6")),
    "km²": Measure("area", "m²", Decimal(10**6)), "m²": Measure("area", "m²"), "km2": Measure("area", "m²", Decimal(10**6)),
    "㎡": Measure("area", "m²"), "㎞": Measure("length", "m", Decimal(1000)), "sqm": Measure("area", "m²"),
    **_all("area", "m²", ha="10000"), "m³": Measure("volume", "l", Decimal(1000)), "m3": Measure("volume", "l", Decimal(1000)),
    **_all("volume", "l", ml="0.001", mL="0.001", L="1", hl="100"),
    **_all("mass", "kg", kg="1", g="0.001", mg="1e-6", lb="0.45359237", lbs="0.45359237", oz="0.028349523125"),
    **_all("energy", "Wh", Wh="1", kWh="1000", MWh="1e6", GWh="1e9", TWh="1e12"),
    **_all("power", "W", W="1", kW="1000", MW="1e6", GW="1e9", TW="1e12"),
    **_all("frequency", "Hz", Hz="1", kHz="1000", MHz="1e6", GHz="1e9", fps="1"),
    **_all("data", "B", KB="1e3", kB="1e3", MB="1e6", GB="1e9", TB="1e12", PB="1e15", KiB="1024", MiB="1048576",
           GiB="1073741824", TiB="1099511627776", Mb="125000", Gb="125000000", kb="125"),
    **_all("data rate", "B/s", Kbps="125", Mbps="125000", Gbps="125000000"),
    **_all("speed", "km/h", mph="1.609344"), "km/h": Measure("speed", "km/h"), "m/s": Measure("speed", "km/h", Decimal("3.6")),
    "℃": Measure("temperature", "℃"), "°C": Measure("temperature", "℃"), "℉": Measure("temperature", "℉"),
    "°F": Measure("temperature", "℉"), "°": Measure("angle", "°"),
    **_all("resolution", "px", px="1", dpi="1"),
}  # fmt: skip

#: Currency signs that may precede or follow a number.
CURRENCY_SIGNS = {
    "US$": "USD", "HK$": "HKD", "NT$": "TWD", "A$": "AUD", "C$": "CAD", "S$": "SGD", "NZ$": "NZD", "R$": "BRL", "$": "USD",
    "€": "EUR", "£": "GBP", "¥": "CNY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₿": "BTC", "฿": "THB", "₫": "VND", "₱": "PHP",
}  # fmt: skip
#: Codes of ISO 4217 that may precede or follow a number.
CURRENCY_CODES = {
    name: name for name in "USD EUR GBP CNY JPY HKD TWD KRW INR RUB AUD CAD SGD CHF BRL ZAR BTC ETH".split()
} | {"RMB": "CNY", "NTD": "TWD"}
