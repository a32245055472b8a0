"""One text in, the findings of one rule out."""

import pytest

from checker.analysis import Reading
from checker.formats.plain.plain import plain_document
from checker.registry import rules
from checker.run.rule_run import check


@pytest.fixture
def found():
    def found(rule, text):
        """The words at every place of every finding, finding by finding."""
        document = plain_document(text)
        return [
            [document.source.slice(place.span) for place in finding.locations]
            for finding in check(Reading(document), [rules()[rule]])
        ]

    return found
