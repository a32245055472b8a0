"""What an author does with a clause: each guard has a sentence on each side."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.document.text import Span
from checker.formats.open import read_text
from checker.passages.clause_status import ClauseStatus, clause_statuses
from checker.passages.validity import validity

A, C, S, Q, D, T = (
    ClauseStatus.ASSERTED,
    ClauseStatus.CORRECTED,
    ClauseStatus.SUPPOSED,
    ClauseStatus.ASKED,
    ClauseStatus.DENIED,
    ClauseStatus.QUOTED,
)


def status(marked):
    """The status of the text between ⟦ and ⟧."""
    start, end = marked.index("⟦"), marked.index("⟧") - 1
    document = read_text(marked.replace("⟦", "").replace("⟧", ""), "page.txt")
    offset = document.prose.source_map.prose_offset
    return Reading(document).get(clause_statuses).of(Span(offset(start), offset(end - 1) + 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge opened on ⟦14 June 2015⟧.", A),
        ("The article originally stated ⟦1989⟧.", C),
        ("The gates opened in ⟦1989⟧, as originally announced.", A),
        ("The poster gave the wrong date, ⟦14 June⟧.", C),
        ("We left through the wrong gate on ⟦14 June⟧.", C),  # a word of correction and a day in one phrase
        ("We left through the wrong gate, on ⟦14 June⟧.", A),
        ("Despite a misprint on the posters, all came on ⟦14 June⟧.", A),
        ("The posters were misprinted, and all came on ⟦14 June⟧.", C),
        ("The fair is on ⟦14 June⟧ (corrected).", C),
        ("The fair is on ⟦14 June⟧ (with the corrected programme in hand).", A),
        ("The fair is on ⟦14 June⟧ (this is an error).", C),
        ("The fair is on ⟦14 June⟧ (if it stays dry).", A),
        ("With the wrong number, all came on ⟦14 June⟧.", A),
        ("With the wrong number of 25, all came on ⟦14 June⟧.", C),
        (
            "As the posters were misprinted, all came on ⟦14 June⟧.",
            C,
        ),  # a clause of its own, though it begins with "as"
        ("The wrong date again, all came on ⟦14 June⟧.", C),
        ("If it rains, ⟦25⟧ of them come.", S),
        ("It costs 12 euros instead of ⟦10⟧.", C),
        ("It costs ⟦12⟧ euros, instead of a song.", A),
        ("It was Sunday, not ⟦Monday⟧.", D),
        ("It was not far to ⟦Monday⟧.", A),
        ("Suppose ⟦25⟧ of them vote.", S),
        ("As people like to imagine, ⟦25⟧ of them vote.", A),
        ("If ⟦25⟧ of them vote, it is carried.", S),
        ("⟦25⟧ of them vote, if need be.", A),
        ("Even if it rains, ⟦25⟧ come.", S),
        ("⟦25⟧ come, as if by chance.", A),
        ("Were they ⟦25⟧?", Q),
        ("They were ⟦25⟧ (who knows why).", A),
        ("“We were ⟦25⟧ people, all told,” she wrote.", T),
        ("本文此前误写为⟦1989年⟧。", C),
        ("正门变更正值暑假，⟦1989年⟧开放。", A),
        ("日期有误，应为⟦6月14日⟧。", C),
        ("测得⟦14米⟧，没有误差。", A),
        ("除勘误表外，共印⟦14册⟧。", A),
        ("附有勘误表，共印⟦14册⟧。", C),
        ("海报写成了⟦6月14日⟧。", C),
        ("众人打成一片，共⟦14人⟧。", A),
        ("反应是热烈的，⟦14人⟧到场。", A),
        ("票价⟦14元⟧，而不是现金。", A),
        ("票价12元，而不是⟦14元⟧。", C),
        ("如果来了⟦14人⟧，就开会。", S),
        ("如果园一般，共⟦14人⟧。", A),
        ("要是来⟦14人⟧，就开会。", S),
        ("来宾主要是本地人，共⟦14人⟧。", A),
        ("设有⟦14人⟧，每人一票。", S),
        ("设有库房，共⟦14人⟧。", A),
        ("来的不是⟦14人⟧。", D),
        ("来了⟦14人⟧吗？", Q),
    ],
)
def test_status(text, expected):
    assert status(text) is expected


@pytest.mark.parametrize(
    ("text", "is_discussed"),
    [
        ("The parser rejects 31 June 2015.", True),
        ("On 31 June 2015, in the usual format, the parish met.", False),
        ("程序会拒绝2015年6月31日。", True),
        ("2015年6月31日开会（程序简便）。", False),
    ],
)
def test_talk_about_days(text, is_discussed):
    document = read_text(text, "page.txt")
    at = document.prose.folded.index("31")
    assert Reading(document).get(validity).discusses(Span(at, at + 2)) is is_discussed


WORDS = "if |not |(|)|, |wrong date |instead of |14 June |误写为|如果|，|（|）|应为|1989年|? |. |。|“|”|suppose |\n\n"
PIECES = st.sampled_from(WORDS.split("|"))


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join), st.integers(0, 200), st.integers(0, 20))
def test_no_text_raises(text, start, length):
    document = read_text(text, "page.md")
    end = len(document.prose.folded)
    place = Span(min(start, end), min(start + length, end))
    reading = Reading(document)
    assert isinstance(reading.get(clause_statuses).of(place), ClauseStatus)
    assert reading.get(validity).discusses(place) in (True, False)
    assert reading.get(validity).supposes(place) in (True, False)
