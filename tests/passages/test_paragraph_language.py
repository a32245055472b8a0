"""The language of a paragraph, with a near miss of each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.passages.paragraph_language import OTHER, paragraph_languages
from checker.quantities.recognition import quantities

GERMAN = "Die Brücke wurde im Frühjahr gebaut und kostete den Kreis am Ende 12 Millionen Kronen, mehr als geplant war."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The bridge was opened in spring, and it cost the county 12 million crowns, far more than was planned.", "en"),
        (GERMAN, OTHER),
        ("Larkfield, Kiel, Lund", "en"),
        ("大桥于春天通车，耗资1200万元。", "zh"),
        ("橋は春に開通し、1200万円かかりました。", OTHER),
        ("大桥的日文名叫「はし」，于春天通车，耗资一千二百万元，比原来的计划多出不少。", "zh"),
        ("條橋喺春天通車，用咗1200萬，多過計劃嘅數。", OTHER),
        ("다리는 봄에 개통되었다.", OTHER),
        ("", "en"),
        (" ".join(["Larkfield"] * 15), "en"),  # names alone: too few words to decide
        (" ".join(["Larkfield"] * 16), OTHER),
        ("日文名叫は，于春天通车啊", "zh"),  # ten Han characters for one kana
        ("日文名叫は，于春天通车", OTHER),
    ],
)
def test_language(text, language):
    reading = Reading(read_text(text or "x", "page.txt"))
    assert reading.get(paragraph_languages).of(0) == language


@pytest.mark.parametrize(("text", "number"), [("耗资1200万元。", 1), ("かかった費用は1200万円です。", 0), (GERMAN, 0)])
def test_numbers_of_other_languages_are_not_read(text, number):
    assert len(Reading(read_text(text, "page.txt")).get(quantities)) == number


@given(st.text(max_size=80))
def test_no_text_raises(text):
    reading = Reading(read_text(text, "page.md"))
    for block in range(len(reading.document.blocks)):
        assert reading.get(paragraph_languages).of(block) in ("en", "zh", OTHER)
