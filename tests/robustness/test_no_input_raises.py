"""No text, however odd, makes a reader, an analysis or a rule fail. `CONTRALINT_EXAMPLES=100000` tries more of them."""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.document.text import Span
from checker.examples import examples_of
from checker.facts.library import load_facts
from checker.formats.open import read_text
from checker.registry import rules
from checker.run.one_document import check_one
from checker.run.plan import Plan, Source
from checker.run.rule_run import run_rules
from checker.run.selection import names_of
from contralint import find_times

sys.path.append(str(Path(__file__).parent))

from compose import edited, known, piece

from checker.quantities.recognition import quantities
from checker.times.event_status import times

EXAMPLES = settings(
    max_examples=int(os.environ.get("CONTRALINT_EXAMPLES", "250")),
    suppress_health_check=[HealthCheck.too_slow],
    deadline=None,
)
JOINTS = st.sampled_from(["", " ", "\n", "\n\n", ", ", "，", "。"])
PIECES = st.tuples(st.integers(0, 9), st.integers(0, 2**40), JOINTS).map(lambda drawn: piece(*drawn[:2]) + drawn[2])
TEXTS = st.lists(PIECES, min_size=1, max_size=14).map("".join)
HEADS = st.sampled_from(["", "", "", "2015-05-19\n\n", "---\ndate: 2015-05-19\n---\n", "+++\ndate = 2015-05-19\n+++\n"])
PATHS = st.sampled_from(["a.md", "a.txt", "a.html", "a.rst", "a.adoc", "a.mdx", "posts/2015-05-19-a.md"])


@cache
def plan():
    found = tuple(rules().values())
    return Plan(found, names_of(found), {}, facts=load_facts()[0], draws_timeline=True)


@cache
def examples():
    """The paths and texts of all examples of the rules' pages."""
    return [(each.path, each.text) for rule in plan().rules for each in examples_of(type(rule))]


def failures(text, path):
    """What failed in a text, as its bytes where they can be bytes, else as it is."""
    try:
        outcome = check_one(Source(path, text.encode()), plan())
        return [failure for failure in outcome.failures if failure.cause]
    except UnicodeEncodeError:  # half a pair of UTF-16, which no document contains, but a text from a program may
        reading = Reading(read_text(text, path), facts=plan().facts)
        judged = run_rules(reading, plan().rules, plan().names)
        return [*judged.broken, *judged.lost]


@EXAMPLES
@given(HEADS, TEXTS, PATHS)
def test_what_the_program_knows_in_any_order(head, text, path):
    assert failures(head + text, path) == []


@EXAMPLES
@given(st.lists(st.tuples(st.sampled_from(["date", "title", "x y", "标题"]), TEXTS), max_size=4), st.booleans(), PATHS)
def test_front_matter_of_it(entries, toml, path):
    fence, sign = ("+++", " = ") if toml else ("---", ": ")
    lines = "".join(f"{key}{sign}{value}\n" for key, value in entries)
    assert failures(f"{fence}\n{lines}{fence}\nThe text.\n", path) == []


@EXAMPLES
@given(st.integers(0, 2**20), st.lists(st.integers(0, 2**40), min_size=1, max_size=8), st.none() | PATHS)
def test_what_rules_report_with_small_errors(number, errors, path):
    written = examples()
    name, text = written[number % len(written)]
    for seed in errors:
        text = edited(text, seed)
    assert failures(text, path or name) == []


@EXAMPLES
@given(TEXTS)
def test_times_in_a_text_that_a_program_hands_over(text):
    for found in find_times(text):
        assert found.text == text[found.span.start : found.span.end]


@EXAMPLES
@given(TEXTS, PATHS)
def test_readings_slice_to_what_was_written(text, path):
    reading = Reading(read_text(text, path))
    source = reading.document.source
    for mention in (*reading.get(times), *reading.get(quantities)):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert reading.document.prose.source_span(mention.prose) == mention.span
        assert isinstance(source.slice(Span(*mention.span)), str)


def test_the_lists_and_patterns_are_known():
    words, patterns = known()
    assert {"january", "星期", "percent", "went public"} & set(words) >= {"january", "percent"}
    assert len(words) > 4000
    assert len(patterns) > 1000


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("\ud800", "a.md"),
        ("{%\ud800%}", "a.md"),
        ("应\udcff", "a.html"),
        ("St二 Patrick's Day", "a.txt"),
        ("80111万亿余十亿万", "a.html"),
        ("9/2=0", "a.md"),
        ("İ、", "a.txt"),
        ("0月8“會於2022年第一季度舉行”從222年到現在", "a.txt"),
        ("  \x1c*\ntitle:  691 ", "a.rst"),
        ("\u2028 \x0c-\n\n同光 ====\n ", "a.rst"),
        ("---\ntitle: 级\n---\n\x85- \xa0around  \n,\r\n-- -的", "a.rst"),
    ],
)
def test_texts_that_once_failed_or_never_ended(text, path):
    assert failures(text, path) == []
