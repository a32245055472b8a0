"""Where sentences end."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.formats.open import read_text
from checker.passages.sentences import find_sentences


def texts(text, path="page.md"):
    document = read_text(text, path)
    return [document.prose.folded[each.prose.start : each.prose.end].strip() for each in find_sentences(document)]


SUBTITLES = ["她那年八十一岁", "另一位老人一百零一岁", "陈某一九一三年生在县城", "十一岁进了厂", "一九三二年离开"]
SPOKEN = ["she was eighty then", "the other one is older", "born in the county town", "and later went away", "for good"]


@pytest.mark.parametrize("lines", [SUBTITLES, SPOKEN])
def test_lines_without_punctuation_are_sentences(lines):
    assert texts("\n".join(lines)) == lines


def test_lines_of_prose_are_not():
    wrapped = (
        "The harbour was dredged in the spring of that year because\nthe ferries had begun to touch the ground at\n"
        "low tide, and the council paid\nfor half of the work, which took\nseven weeks in all.\n"
    )
    assert len(texts(wrapped)) == 1
    assert len(texts("\n".join(f"{line}，" for line in SUBTITLES))) == 1
    assert len(texts("\n".join(SUBTITLES[:3]))) == 1  # too few lines to decide


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ab，。.,\n 年1#-", max_size=120))
def test_sentences_are_in_order_and_inside_their_blocks(text):
    document = read_text(text, "page.md")
    found = find_sentences(document)
    assert all(one.prose.end <= other.prose.start for one, other in pairwise(found))
    assert all(document.blocks[each.block].prose.covers(each.prose) for each in found)
