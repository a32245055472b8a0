"""The example sentences that teach how relations of numbers are worded: each is read with just its numbers, near misses
are not, and a changed number shows. ``python tests/figures/test_relation_examples.py`` writes what they teach."""

import random
from pathlib import Path

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.lexis.slots import slot_strings
from checker.relations.arithmetic import FORMULAS, Verdict
from checker.relations.examples import ExampleError, parse_line
from checker.relations.patterns import learn
from checker.relations.printed import digits_of, slips
from checker.relations.recognition import find_relations
from checker.rules.figures.relations import taught

EXAMPLES = taught.examples()
TAUGHT = [example for example in EXAMPLES if not example.near_miss]
NEAR_MISSES = [example for example in EXAMPLES if example.near_miss]


def read(text, relation):
    """What the patterns read of one relation in a text."""
    found = find_relations(Reading(read_text(text, "page.md")).get(slot_strings), taught.patterns())
    return [one for one in found if one.formula.name == relation]


def spans(relation):
    """Its numbers by role, as places in the text; those that the engine itself finds in the sentence are left out."""
    slots = relation.formula.roles
    return {(role, operand.span) for role, operands in relation.roles.items() if slots[role] for operand in operands}


def wanted(example):
    return {(role, span) for role, span in example.roles}


@pytest.mark.parametrize("example", TAUGHT, ids=lambda example: example.place)
def test_an_example_is_read_with_its_numbers(example):
    found = read(example.text, example.relation)
    agree = [one for one in found if one.verdict is Verdict.PASS]
    assert any(
        {role for role, _ in spans(one)} == {role for role, _ in example.roles}
        and all(any(role == r and span.overlaps(s) for r, s in spans(one)) for role, span in wanted(example))
        and len(spans(one)) == len(example.roles)
        for one in agree
    )


@pytest.mark.parametrize("example", NEAR_MISSES, ids=lambda example: example.place)
def test_a_near_miss_is_not_read(example):
    places = wanted(example)
    assert not any(
        all(any(role == r and span.overlaps(s) for r, s in spans(one)) for role, span in places)
        for one in read(example.text, example.relation)
    )


@pytest.mark.parametrize("example", [one for one in TAUGHT if one.relation == "share"], ids=lambda one: one.place)
def test_a_share_with_another_first_digit_disagrees(example):
    span = next(span for role, span in example.roles if role == "share")
    broken = (
        example.text[: span.start] + example.text[span.start : span.end].replace("2", "6") + example.text[span.end :]
    )
    assert Verdict.FAIL in [one.verdict for one in read(broken, "share") if one.target.span.overlaps(span)]


def test_what_was_learned_is_current():
    kept = Path(taught.__file__).with_name(taught.TABLE).read_text(encoding="utf-8")
    assert taught.table() == kept, "run: make patterns"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("share Of 200 members 50 voted", "write “relation: sentence"),
        ("portion: Of {whole: 200} members, {part: 50} voted, or {share: 25%}.", "there is no relation portion"),
        ("share: Of {whole: 200} members, {pieces: 50} voted.", "has no role pieces"),
    ],
)
def test_a_line_that_is_no_example_is_refused(line, message):
    with pytest.raises(ExampleError, match=message):
        parse_line(line, "x.examples:3")


def test_an_example_without_a_relational_word_teaches_nothing():
    example = parse_line("product: {count: 20} tickets with {rate: £5} in {total: £100}.", "x.examples:1")
    with pytest.raises(ExampleError, match="no word or sign"):
        learn([example])


def test_the_relation_may_be_omitted_where_the_roles_identify_it():
    assert parse_line("Of {whole: 200} members, {part: 50} voted, or {share: 25%}.", "x").relation == "share"


def test_roles_and_targets_of_formulas_belong_together():
    for formula in FORMULAS.values():
        assert formula.target in formula.roles
        assert set(formula.alike) | formula.lists | formula.results <= set(formula.roles)


def test_slips_change_the_digits_once():
    string = Reading(read_text("Of 1,450 drivers, 928 or 64% agreed.", "page.md")).get(slot_strings)[0]
    operand = next(one for one in string.operands if one is not None)
    made = dict(slips(operand))
    assert digits_of(operand) == "1450"
    assert {"1540", "1350", "1451", "14500"} <= set(made)
    assert "1450" not in made


WORDS = (
    "rose fell from to of 25% 100 80 £5 each day month on average total all men women , . ( ) and than last year 5 days"
    " 0% 第一 增长 100人 80人 至 其中 男 女 日均 5天 共 每月 500元 即 每年 翻番 减半 低于 上年 、 。 合计 全年"
).split()


@pytest.mark.parametrize("seed", range(40))
def test_no_order_of_words_raises_and_spans_slice_to_their_numbers(seed):
    chance = random.Random(seed)
    for blank in (" ", ""):
        text = blank.join(chance.choice(WORDS) for _ in range(30))
        found = find_relations(Reading(read_text(text, "page.md")).get(slot_strings), taught.patterns())
        for relation in found:
            for operand in relation.operands:
                assert (
                    text[operand.span.start : operand.span.end].strip() == operand.text.strip() or not operand.quantity
                )


def test_a_length_of_time_is_no_number_that_a_slip_changes():
    text = "Over 5 weeks they counted 240 birds, an average of 12 a week."
    (found,) = [one for one in read(text, "pace") if one.verdict is Verdict.FAIL]
    assert found.slip is None or found.slip[0].quantity is not None


if __name__ == "__main__":
    Path(taught.__file__).with_name(taught.TABLE).write_text(taught.table(), encoding="utf-8")
