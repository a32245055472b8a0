"""One page in, the places of the findings of one rule out."""

import pytest

from checker.engine import check, read
from checker.read.document import read_text
from checker.registry import rules


@pytest.fixture
def found():
    def found(rule, text, path="page.md"):
        """The words at every place of every finding, finding by finding."""
        document = read_text(text, path)
        return [
            [document.source.slice(place.span) for place in finding.places]
            for finding in check(read(document), [rules()[rule]])
        ]

    return found
