"""Every example in every rule's docstring gives its findings, to the exact span."""

import re

import pytest

from checker.examples import ExampleError, examples_of
from checker.registry import rules
from checker.rule import Rule
from checker.testing import example_failures

RULES = [type(rule) for rule in rules().values()]
#: What can be wrong in Chinese texts alone.
OF_CHINESE_ALONE = {"X502"}
HAN = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_examples_give_their_findings(rule):
    assert "\n".join(example_failures(rule)) == ""


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_has_examples_of_both_kinds(rule):
    examples = examples_of(rule)
    bad = [example for example in examples if example.bad]
    good = [example for example in examples if not example.bad]
    assert len(bad) >= 2
    assert len(good) >= 3


@pytest.mark.complete
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_page_has_bad_examples_in_both_languages(rule):
    languages = {True} if rule.id in OF_CHINESE_ALONE else {True, False}
    assert {bool(HAN.search(example.text)) for example in examples_of(rule) if example.bad} == languages


def rule_with(page):
    return type("Fake", (Rule,), {"__doc__": page, "id": "Z999", "name": "fake", "check": lambda self, reading: ()})


def test_marks_become_spans():
    (example,) = examples_of(rule_with("One.\n\n```bad text path=a/b.txt\n⟦ab⟧c ⟦~d⟧\n⟦e⟧\n```\n"))
    assert (example.text, example.path) == ("abc d\ne\n", "a/b.txt")
    assert [example.text[item.first.start : item.first.end] for item in example.expected] == ["ab", "e"]
    assert [len(item.related) for item in example.expected] == [1, 0]


@pytest.mark.parametrize("body", ["⟦a", "a⟧", "⟦a ⟦b⟧⟧"])
def test_broken_marks_are_refused(body):
    with pytest.raises(ExampleError, match="Z999"):
        examples_of(rule_with(f"One.\n\n```bad\n{body}\n```\n"))


@pytest.mark.parametrize("fence", ["bad", "good html", "good\n⟦a⟧"])
def test_a_fence_says_what_it_means(fence):
    with pytest.raises(ExampleError, match="Z999"):
        examples_of(rule_with(f"One.\n\n```{fence}\nplain\n```\n"))
