"""One page in, the places of the findings of one rule out."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.run.rule_run import check


@pytest.fixture
def found():
    def found(rule, text, path="page.md"):
        """The words at every place of every finding, finding by finding."""
        document = read_text(text, path)
        return [
            [document.source.slice(place.span) for place in finding.locations]
            for finding in check(Reading(document), [rules()[rule]])
        ]

    return found
