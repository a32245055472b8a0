"""The findings of one rule in a text: the text of each place, finding by finding."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_document
from checker.registry import rules
from checker.run.rule_run import check


@pytest.fixture
def found():
    def find(rule, text, name="page.md"):
        document = read_document(name, text.encode())
        slice_of = document.source.slice
        return [
            [slice_of(place.span) for place in finding.locations]
            for finding in check(Reading(document), [rules()[rule]])
        ]

    return find
