"""Paragraphs of all kinds in which every figure is right: no rule of the family reports anything, not even for
review."""

from pathlib import Path

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.run.rule_run import check

PARAGRAPHS = Path(__file__).with_name("right_figures.txt").read_text(encoding="utf-8").split("\n\n")
FAMILY = [rule for name, rule in rules().items() if name[0] == "F" or name in ("S404", "S405")]


@pytest.mark.parametrize("text", PARAGRAPHS, ids=lambda text: text[:20])
def test_nothing_is_reported(text):
    assert [(one.rule, one.message) for one in check(Reading(read_text(text.strip(), "page.md")), FAMILY)] == []


def test_there_are_sixty():
    assert len(PARAGRAPHS) >= 60
