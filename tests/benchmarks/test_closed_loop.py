"""A small run of the closed loop: errors put in on purpose are found, and texts in which all holds yield nothing."""

import importlib.util
import sys
from pathlib import Path

import pytest

SPEC = importlib.util.spec_from_file_location("closed_loop", Path(__file__).with_name("closed_loop.py"))
closed_loop = importlib.util.module_from_spec(SPEC)
sys.modules["closed_loop"] = closed_loop
SPEC.loader.exec_module(closed_loop)


#: What is found at least, of one. Where the noun comes before its number on one side only, F308 does not see that it
#: is the same. F305 reads neither lengths of time nor "fewer than the 80 of last year". In F302 and F311 a wording
#: that has another possible meaning is reported only where one slip explains the difference, and here none does.
FLOORS = {"F308 zh": 0.8, "F302 en": 0.8, "F305 en": 0.8, "F311 en": 0.8, "F311 zh": 0.85}
#: Of changed numbers in clean documents; zeros at the end may be rounding, so that a change of a third stays open.
FOUND_IN_DOCUMENTS = 0.88


@pytest.fixture(scope="module")
def scores():
    return closed_loop.written(seed=7, each=2)


def test_nine_in_ten_stated_relations_are_found_when_broken(scores):
    assert {rule: score.recall for rule, score in scores.items() if score.recall < FLOORS.get(rule, 0.9)} == {}


def test_true_relations_are_not_reported(scores):
    assert {rule: score.false for rule, score in scores.items() if score.false} == {}


def test_every_rule_of_the_family_has_eight_frames_in_both_languages():
    names = {
        rule: [frame.language for frame in closed_loop.relations.frames(rule)] for rule in closed_loop.relations.DRAWS
    }
    assert {rule for rule, languages in names.items() if min(languages.count("en"), languages.count("zh")) < 8} == set()
    assert {f"F{number}" for number in range(301, 317)} - {"F306"} <= names.keys()
    assert min(map(len, closed_loop.relations.LAYOUTS.values())) >= 8


def test_a_broken_relation_differs_from_the_true_one():
    for relation in closed_loop.relations.relations(seed=3, each=2):
        assert relation.holds != relation.broken


def test_two_runs_draw_the_same():
    once, again = (list(closed_loop.relations.relations(seed=3, each=2)) for _ in range(2))
    assert once == again


def test_relations_in_clean_documents_show_when_changed():
    scores = closed_loop.real(closed_loop.ROOT / "fixtures" / "clean")
    assert sum(score.tried for score in scores.values()) >= 8
    assert {rule: score.false for rule, score in scores.items() if score.false} == {}
    assert sum(score.found for score in scores.values()) >= FOUND_IN_DOCUMENTS * sum(
        score.tried for score in scores.values()
    )
