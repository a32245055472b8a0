"""Recall of the date rules on shifted dates, and silence on what was not touched."""

import importlib.util
import sys
from pathlib import Path

_SPEC = importlib.util.spec_from_file_location("shifted_dates", Path(__file__).with_name("shifted_dates.py"))
assert _SPEC is not None and _SPEC.loader is not None
shifted_dates = importlib.util.module_from_spec(_SPEC)
sys.modules["shifted_dates"] = shifted_dates
_SPEC.loader.exec_module(shifted_dates)


def test_shifted_dates_are_found_and_others_are_not_reported():
    scores, whole, noisy = shifted_dates.measure(seed=7, each=4)
    assert noisy == 0
    assert whole > 100
    assert {key: found / tried for key, (tried, found) in scores.items() if found < 0.9 * tried} == {}
