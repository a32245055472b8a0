"""Days in one phrase and numbers between the same words: what is read, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.values.phrases import days_in_phrases, phrase_conflicts
from checker.values.repeated import repeated_numbers

TABLE = "| Step | Date |\n|---|---|\n| Applications close | 25 March 2026 |\n| Fair opens | 6 June 2026 |\n"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"The call is open. Applications close on 15 March 2026.\n\n{TABLE}", 1),
        (f"The call is open. Applications close on 25 March 2026.\n\n{TABLE}", 0),
        (f"The call is open. Applications open on 15 March 2026.\n\n{TABLE}", 0),
        (f"The call is open. Applications close on 9 May 2026.\n\n{TABLE}", 0),
        ("- Applications close: 15 March 2026\n- Applications close: 25 March 2026\n", 0),
        ("报名从三月开始，报名截止日期为2026年3月15日。\n\n报名截止日期是2026年3月25日，请注意。\n", 1),
    ],
)
def test_days_after_one_phrase(text, number):
    reading = Reading(read_text(text, "a.md"))
    assert len(list(phrase_conflicts(reading.get(days_in_phrases)))) == number


PIECES = st.sampled_from(
    [
        "# ",
        "\n\n",
        "15 March 2026",
        "2026年3月25日",
    ]
)


@given(pieces=st.lists(PIECES, max_size=12))
def test_spans_slice_to_what_is_written(pieces):
    reading = Reading(read_text("".join(pieces), "a.md"))
    for value in reading.get(days_in_phrases):
        assert value.span is not None
        assert reading.document.source.slice(value.span) == value.text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The mill has 1,268 beams in all.\n\nIn short, the mill has 1,628 beams in all.\n", 1),
        ("The mill has 1,268 beams in all.\n\nIn short, the mill has 1,268 beams in all.\n", 0),
        ("The mill has 32 old beams of oak in all.\n\nIn short, the mill has 23 old beams of oak in all.\n", 0),
        ("The mill at the old weir has 1,268 beams of oak.\n\nThe mill at the old weir has 1,269 beams of oak.\n", 0),
        (
            "---\nsummary: The mill at the old weir has 1,268 beams of oak.\n---\n"
            "The mill at the old weir has 1,269 beams of oak.\n",
            1,
        ),
        ("The mill has 1,268 beams in all, and the mill has 1,628 beams in all.\n", 0),
        ("- The mill has 1,268 beams in all.\n- The mill has 1,628 beams in all.\n", 0),
        ("In Ashby a mill has 1,268 beams in all.\n\nIn Corby a mill has 1,628 beams in all.\n", 0),
        ("The mill has 1,268 beams in all.\n\nHe said: “The mill has 1,628 beams in all.”\n", 0),
        ("It follows the rule of weir-1268 in all.\n\nIt follows the rule of weir-1628 in all.\n", 0),
        ("全县自来水普及率达到81.5%，居全市第一。\n\n据统计，全县自来水普及率达到18.5%，比上年高。\n", 1),
    ],
)
def test_numbers_between_the_same_words(text, number):
    assert [each.agrees for each in Reading(read_text(text, "a.md")).get(repeated_numbers)].count(False) == number
