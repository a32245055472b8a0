"""Pages in which every figure is right, and the same with one figure wrong.

A page marks a figure as ``⟦right|wrong|F301⟧``. With all of them right no rule of the family reports anything, not
even for review; with one of them wrong, that rule reports it, and no other one does.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.run.rule_run import check

PAGES = sorted((Path(__file__).parent / "pages").glob("*.md"))
MARK = re.compile(r"⟦([^|⟧]*)\|([^|⟧]*)\|(\w+)⟧")
FAMILY = [rule for name, rule in rules().items() if name[0] == "F" or name in ("S404", "S405")]


class Mark(NamedTuple):
    page: Path
    number: int
    wrong: str
    rule: str


def marks():
    return [
        Mark(page, number, found[2], found[3])
        for page in PAGES
        for number, found in enumerate(MARK.finditer(page.read_text(encoding="utf-8")))
    ]


def text_of(page, wrong=None):
    """The page with the figure of one mark wrong, and the place of the text of that mark."""
    parts, at, place = [], 0, None
    text = page.read_text(encoding="utf-8")
    length = 0
    for number, found in enumerate(MARK.finditer(text)):
        chosen = found[2] if number == wrong else found[1]
        parts += [text[at : found.start()], chosen]
        length += found.start() - at
        if number == wrong:
            place = (length, length + len(chosen))
        length += len(chosen)
        at = found.end()
    return "".join((*parts, text[at:])), place


def findings(text, name):
    return check(Reading(read_text(text, name)), FAMILY)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_right_figures_are_not_reported(page):
    text, _ = text_of(page)
    assert [(one.rule, one.message, text[one.span.start : one.span.end]) for one in findings(text, page.name)] == []


@pytest.mark.parametrize("mark", marks(), ids=lambda mark: f"{mark.page.stem}-{mark.rule}-{mark.wrong[:20]}")
def test_a_wrong_figure_is_shown_by_its_rule(mark):
    text, (start, end) = text_of(mark.page, mark.number)
    found = findings(text, mark.page.name)
    assert {one.rule for one in found} == {mark.rule}
    places = [(place.span.start, place.span.end) for place in found[0].locations]
    # The wrong figure is one of the places; a list that is too long shows what is too much.
    assert any(first < end and start < last for first, last in places) or mark.rule == "S405"


def test_there_are_ten_pages_for_each_rule():
    counted = {rule.id: 0 for rule in FAMILY}
    for mark in marks():
        counted[mark.rule] += 1
    assert {rule: count for rule, count in counted.items() if count < 10} == {}
