"""A pattern around what it cannot do without finds what it finds everywhere."""

import re

from hypothesis import given
from hypothesis import strategies as st

from checker.languages.word_lists import find_around

PATTERN = re.compile(r"\d{1,3}-year-old(?!s)")
PREFILTER = re.compile("old")
PIECES = st.sampled_from(["63-year-old", "7-year-olds", "old", " and ", "x" * 30, "1", "\n"])


@given(st.lists(PIECES, max_size=30).map("".join))
def test_nothing_is_lost_and_nothing_is_added(text):
    near = [found.span() for found in find_around(PATTERN, PREFILTER, text, before=12, after=4)]
    assert near == [found.span() for found in PATTERN.finditer(text)]
