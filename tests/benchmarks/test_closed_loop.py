"""A small run of the closed loop: errors put in on purpose are found, and correct texts yield nothing."""

import importlib.util
import sys
from collections import Counter
from pathlib import Path

import pytest

SPEC = importlib.util.spec_from_file_location("closed_loop", Path(__file__).with_name("closed_loop.py"))
closed_loop = importlib.util.module_from_spec(SPEC)
sys.modules["closed_loop"] = closed_loop
SPEC.loader.exec_module(closed_loop)


#: What is found at least, of one. Where the noun comes before its number on one side only, F308 does not see that it
#: is the same. A table is compared only where a number of three digits has a slip. A sum without a slip that explains
#: it is often of parts that are not all, so F302 is silent.
FLOORS = {"F302 en": 0.75, "F302 zh": 0.75, "F308 zh": 0.8, "F308 en": 0.85}
#: Wordings that no example sentence teaches yet, each with the reason. A test fails where one of them is read, so that
#: the list gets shorter, and where another wording is no longer read.
UNREAD = {
    # two uses alone do not say that the parts are all
    "F302 en missed 'The estate will have {whole} homes, {one} for rent and {two} for sale.'",
    "F302 zh missed '表决时在场{whole3}人，{one}人赞成，{two}人反对，{three}人弃权。'",
    "F302 en missed 'In the accident {whole} people were hurt, {one} of them seriously and {two} slightly.'",
    # 五年增长 has the same shape as the growth of another subject
    "F304 zh missed '藏书量从2015年的{before}万册增长到2020年的{after}万册，五年增长{rate}%。'",
    # "fewer than the"
    "F305 en missed 'Only {low} people came, fewer than the {high} of last year.'",
    # the noun comes before its number on one side only
    "F308 zh missed '# 县里新建{n}套公租房\\n\\n今年县里新建公租房{m}套，全部位于老营房旧址。'",
    # the same shape as a monthly wage and a yearly bonus
    "F311 zh missed '月租{p}元，一年租金{year}元。'",
}
EACH = 2
#: Changed numbers in clean documents that stay open: a difference that 约 explains, and a weak wording without a slip.
OPEN_IN_DOCUMENTS = 2


@pytest.fixture(scope="module")
def misses():
    return Counter()


@pytest.fixture(scope="module")
def scores(misses):
    return closed_loop.written(seed=7, each=EACH, misses=misses)


def test_nine_in_ten_stated_relations_are_found_when_broken(scores, misses):
    unread = Counter(name.partition(" missed ")[0] for name in UNREAD)
    recalls = {rule: score.found / (score.tried - EACH * unread[rule]) for rule, score in scores.items()}
    assert {rule: recall for rule, recall in recalls.items() if recall < FLOORS.get(rule, 0.9)} == {}
    assert {name for name, number in misses.items() if number == EACH} == UNREAD


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
        assert relation.correct != relation.broken


def test_two_runs_draw_the_same():
    once, again = (list(closed_loop.relations.relations(seed=3, each=2)) for _ in range(2))
    assert once == again


def test_relations_in_clean_documents_show_when_changed():
    scores = closed_loop.real(closed_loop.ROOT / "fixtures" / "clean")
    assert sum(score.tried for score in scores.values()) >= 8
    assert {rule: score.false for rule, score in scores.items() if score.false} == {}
    found = sum(score.found for score in scores.values())
    assert found + OPEN_IN_DOCUMENTS >= 0.9 * sum(score.tried for score in scores.values())
