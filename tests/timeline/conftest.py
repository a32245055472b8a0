"""What one rule says of a text: the text of each place, finding by finding."""

import pytest

from checker.engine import check, read
from checker.read.document import read_document
from checker.registry import rules


@pytest.fixture
def found():
    def find(rule, text, name="page.md"):
        document = read_document(name, text.encode())
        slice_of = document.source.slice
        return [
            [slice_of(place.span) for place in finding.places] for finding in check(read(document), [rules()[rule]])
        ]

    return find
