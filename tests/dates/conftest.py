"""One text in, the findings of one rule out."""

import pytest

from checker.engine import check, read
from checker.read.plain_text import plain_document
from checker.registry import rules


@pytest.fixture
def found():
    def found(rule, text):
        """The words at every place of every finding, finding by finding."""
        document = plain_document(text)
        return [
            [document.source.slice(place.span) for place in finding.places]
            for finding in check(read(document), [rules()[rule]])
        ]

    return found
