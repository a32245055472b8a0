"""Texts that once made an analysis fail, each with what is now read of it."""

from __future__ import annotations

import re
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from checker.analysis import Reading
from checker.document.text import Span
from checker.facts.compare import fact_comparison
from checker.facts.library import load_facts
from checker.formats.fold import fold
from checker.formats.front_matter import toml_entries
from checker.formats.open import read_text
from checker.languages.word_lists import as_listed
from checker.quantities.recognition import quantities
from checker.registry import rules
from checker.run.rule_run import run_rules
from checker.run.selection import names_of
from checker.times.event_status import times

ROOT = Path(__file__).parents[2]


def reading(text, path="a.txt", facts=None):
    found = Reading(read_text(text, path), facts=facts)
    known = tuple(rules().values())
    outcome = run_rules(found, known, names_of(known))
    assert not outcome.lost
    assert not outcome.broken
    return found


def values(text):
    return [time.value for time in reading(f"2015-05-19\n\n{text}").get(times)][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last week, Ted went home.", ["2015-W20"]),
        ("They meet next week, Don said.", ["2015-W22"]),
        ("next week, Sunil said", ["2015-W22"]),
        ("Next week, Monday is free.", ["2015-05-25"]),
        ("next week, FRI and next week Tues", ["2015-05-29", "2015-05-26"]),
    ],
)
def test_a_capital_makes_no_weekday_of_the_rest_of_a_word(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize("blank", [" ", "\t", "  ", "\u2003", "\xa0 ", "\u3000"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("双 11开始", ["2015-11-11"]),
        ("on New Year's Eve they met", ["2014-12-31"]),
        ("last New Year's Eve", ["2014-12-31"]),
        ("in two business days", ["2015-05-21"]),
        ("as of now it is open", ["PRESENT_REF"]),
        ("three times a week", ["P1W"]),
    ],
)
def test_any_blank_parts_the_words_of_a_name(text, expected, blank):
    assert values(text.replace(" ", blank)) == values(text) == expected


def test_any_blank_separates_the_words_for_an_event():
    facts = load_facts()[0]
    texts = ("Facebook went public in May 2013.", "Facebook went\t public in May 2013.")
    checks = [reading(text, facts=facts).get(fact_comparison).checks for text in texts]
    assert [len(each) for each in checks] == [1, 1]


def test_what_a_pattern_of_names_matched_is_the_name():
    assert as_listed("New\t YEAR’s\u2003Eve") == "new year’s eve"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("in aprıl 2014", "in april 2014"),
        ("Frıday, 3 May 2013", "Friday, 3 May 2013"),
        ("Augu\u017ft 2014", "August 2014"),
        ("two wee\u212as ago", "two weeks ago"),
        ("last Wednesday nıght", "last Wednesday night"),
        ("the nıneteen eıghtıes", "the nineteen eighties"),
        ("every sprıng", "every spring"),
        ("reıwa 3", "reiwa 3"),
        ("\u0130n January 2014", "In January 2014"),
    ],
)
def test_letters_that_only_a_pattern_takes_for_others_are_read_as_those(text, plain):
    assert values(text) == values(plain) != []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("There were 5 mıllıon people.", 5_000_000),
        ("There were fıve people.", 5),
        ("It is 25 perçent, or hal\u017f of 200 people.", 200),
        ("It weighs 12 \u212am and 3 kılograms.", 3),
    ],
)
def test_such_letters_in_quantities(text, value):
    assert Decimal(value) in [quantity.value for quantity in reading(text).get(quantities)]


def test_no_letter_is_one_for_patterns_and_another_for_lookups():
    letters = re.compile("[a-z]", re.IGNORECASE)
    signs = map(chr, range(sys.maxunicode + 1))
    assert [sign for sign in signs if letters.match(sign) and not fold(sign).isascii()] == []


def test_folding_keeps_the_length():
    for text in ("İıſK", "plain", "全角１２ 貿易", "e\u0301"):
        assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    "text", "一亿亿亿亿 一亿亿亿亿人 九兆兆兆兆兆兆兆 一百万亿亿亿元 三点五亿亿 9999999999999万亿".split()
)
def test_numbers_beyond_counting_are_read_or_left(text):
    assert all(quantity.value < 10**30 for quantity in reading(f"共有{text}。").get(quantities))


@pytest.mark.parametrize(
    ("text", "value", "width"),
    [
        ("两千三百万人", 23_000_000, 10**6),
        ("两百五十人", 250, 10),
        ("十人", 10, 1),
        ("三万亿元", 3 * 10**12, 6 * 10**11),
    ],
)
def test_numbers_in_characters_keep_their_worth(text, value, width):
    (quantity,) = reading(f"共有{text}。").get(quantities)
    assert quantity.value == value
    assert quantity.bounds.high - quantity.bounds.low == width


def test_no_code_takes_for_digits_what_int_refuses():
    used = [
        path.relative_to(ROOT)
        for folder in ("checker", "rules", "reports")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"\.(?:isdigit|isnumeric)\(", path.read_text("utf-8"))
    ]
    assert used == [], "'²'.isdigit() holds, and int('²') raises: use isdecimal"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("[" * 1000, "nested too deeply"),
        ("[" * 1000 + "]" * 1000, "nested too deeply"),
        ("{a=" * 1000, "nested too deeply"),
        ("9" * 5000, "not valid TOML"),
    ],
)
def test_toml_front_matter_that_python_cannot_read(value, said):
    text = f"+++\ntitle = 'a'\nx = {value}\n+++\nThe text.\n"
    document = read_text(text, "a.md")
    assert document.front_matter is not None
    assert said in document.front_matter.problems[0].message
    assert [entry.value for entry in document.front_matter.entries][:1] == ["a"]
    assert toml_entries(text, Span(4, 16))[1] == ()
