"""The findings of one rule in a text, and all that contradicts the publication date: the text of each place."""

import pytest

from checker.analysis import Reading
from checker.check import ResultKind
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


@pytest.fixture
def contradicting():
    """The operands of the checks of a rule that do not pass, whether or not another reading is possible."""

    def find(rule, text, name="page.md"):
        checks = rules()[rule].checks(Reading(read_document(name, text.encode())))
        return [[each.text for each in check.operands] for check in checks if check.result is not ResultKind.PASS]

    return find
