from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import terminal


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("漢字", 4),
        ("ｆ１", 4),
        ("ﾊﾝｶｸ", 4),
        ("😀", 2),
        ("e\u0301", 1),
        ("한글", 4),
        ("\u1112\u1161\u11ab", 2),
        ("\x1b[31mred\x1b[0m", 3),
        ("\x1b[31m漢\x1b[0m", 2),
    ],
)
def test_width_counts_cells(text: str, cells: int) -> None:
    assert terminal.width(text) == cells


def test_lines_break_at_blanks_and_between_full_width_characters() -> None:
    assert terminal.wrap("one two three", 8) == ["one two", "three"]
    assert terminal.wrap("漢字漢字漢字", 8) == ["漢字漢字", "漢字"]
    assert terminal.wrap("in 2015年5月", 7) == ["in 2015", "年5月"]


def test_closing_marks_begin_no_line_and_opening_ones_end_none() -> None:
    assert terminal.wrap("漢字，漢字", 4) == ["漢", "字，", "漢字"]
    assert terminal.wrap("漢字《漢》", 6) == ["漢字", "《漢》"]


def test_a_word_that_is_too_long_is_broken() -> None:
    assert terminal.wrap("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"]


TEXT = st.text(st.sampled_from("ab, 。漢《😀\u0301"), max_size=60)


@given(TEXT, st.integers(2, 30))
def test_wrapping_keeps_within_the_width_and_loses_only_blanks(text: str, to: int) -> None:
    lines = terminal.wrap(text, to)
    assert all(terminal.width(line) <= to for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(TEXT, st.integers(1, 30))
def test_clipping_keeps_within_the_width(text: str, to: int) -> None:
    clipped = terminal.clip(text, to)
    assert terminal.width(clipped) <= to
    assert clipped == text or text.startswith(clipped.removesuffix("…"))


@pytest.mark.parametrize(("choice", "painted"), [("always", True), ("never", False), ("auto", False)])
def test_color_is_chosen(contralint, monkeypatch, choice, painted):
    monkeypatch.setenv("NO_COLOR", "1" if choice == "always" else "")
    Path("a.md").write_text("There are five sheep. There are six sheep.\n", "utf-8")
    assert ("\033[" in contralint("check", "a.md", "--color", choice).out) == painted
    assert "\033[" not in contralint("check", "a.md").out
