"""How bounds are printed in messages, in English and in Chinese."""

from decimal import Decimal

import pytest

from checker.quantities.quantity import Bounds, show_bounds
from checker.rules.figures.relations.taught_findings import POINTS
from checker.translations import translated

SHOWN = [
    ("59.06", "68.21", "%", "", "59.1%–68.2%", "59.1% 至 68.2%"),
    ("0.0123", "0.0123", "", "", "0.012", "0.012"),
    ("5.2", "5.4", POINTS, "", "5.2 points–5.4 points", "5.2个百分点至5.4个百分点"),
    (None, "3", "人", "zh", "at most 3人", "至多3人"),
    ("12", None, "km", "en", "at least 12 km", "至少 12 km"),
    ("1159000", "1196000", "公里", "zh", "115.9万公里–119.6万公里", "115.9万公里至119.6万公里"),
    ("250000000", "250000000", "元", "zh", "2.5亿元", "2.5亿元"),
    ("1200000", "1200000", "km", "en", "1.2 million km", "1.2百万 km"),
    ("3278", "3938", "£", "en", "£3,278–£3,938", "£3,278 至 £3,938"),
    ("1500000000", "1500000000", "US$", "en", "US$1.5 billion", "US$1.5十亿"),
]


@pytest.mark.parametrize(("low", "high", "unit", "language", "english", "chinese"), SHOWN)
def test_bounds_are_shown(low, high, unit, language, english, chinese):
    bounds = Bounds(None if low is None else Decimal(low), None if high is None else Decimal(high))
    shown = show_bounds(bounds, unit, language)
    assert shown == english
    assert translated(shown, "zh-Hans") == chinese


def test_scale_words_are_converted_to_traditional():
    shown = show_bounds(Bounds(Decimal(33000), Decimal(250000000)), "元", "zh")
    assert translated(shown, "zh-Hant") == "3.3萬元至2.5億元"
