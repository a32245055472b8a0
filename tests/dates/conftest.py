"""One text in, the findings of one rule out."""

import importlib

import pytest

from checker.engine import check, read
from checker.read.plain_text import plain_document

RULES = {
    "D101": ("weekday_mismatch", "WeekdayMismatch"),
    "D102": ("weekday_pair_mismatch", "WeekdayPairMismatch"),
    "D103": ("impossible_date", "ImpossibleDate"),
    "D104": ("reversed_range", "ReversedRange"),
    "D105": ("duration_mismatch", "DurationMismatch"),
    "D106": ("age_mismatch", "AgeMismatch"),
    "D107": ("anniversary_mismatch", "AnniversaryMismatch"),
}


@pytest.fixture
def found():
    def found(rule, text):
        """The words at every place of every finding, finding by finding."""
        module, name = RULES[rule]
        instance = getattr(importlib.import_module(f"checker.rules.dates.{module}"), name)()
        document = plain_document(text)
        return [
            [document.source.slice(place.span) for place in finding.places]
            for finding in check(read(document), [instance])
        ]

    return found
