"""Each analysis and each rule does work in proportion to the text, for every kind of text.

Work is the number of calls, of Python functions and of those written in C, which is the same on every machine, however
busy that is.
"""

from __future__ import annotations

import sys
from collections import Counter
from contextlib import contextmanager

import pytest

from checker.analysis import Reading, Timing
from checker.facts.library import load_facts
from checker.formats.open import read_text
from checker.registry import rules
from checker.run.rule_run import run_rules
from checker.run.selection import names_of

#: One unit of each shape of text; `{n}` is its number.
SHAPES = {
    "prose": "The mill at the lower weir was built by two brothers, and the town bought it from them.\n\n",
    "Chinese prose": "下游的水车由兄弟二人修建，后来镇里把它买了下来，如今仍在使用。\n\n",
    "dates": "The {w} lock opened on 4 May 20{n:02}, two years later than planned, and closed that July.\n\n",
    "figures": "Of the {n} boats that passed, 12 carried coal and 8 grain, or 40% of the load.\n\n",
    "table rows": "| {n} May | coal | 1,2{n:02} | 12% |\n",
    "list items": "{n}. The gauge house, with {n} keys\n",
    "headings": "## {n}. The year 19{n:02}\n\nThe weir was mended. See section {n}.\n\n",
    "lists under headings": "## The weir in 19{n:02}\n\n- a key\n- a lamp\n- a rope\n\n",
    "links": "The [lock {n}](lock-{n}.html) and [the weir](#weir-{n}) are open.\n\n",
    "footnotes": "The sluice[^{n}] is old.\n\n[^{n}]: Built in 19{n:02}.\n\n",
    "quotations": "“The water is high,” said Ada Lund, the keeper of lock {n}. ‘It falls.’\n\n",
    "small tables": "| Pier | Boats |\n|---|---|\n| Lock {n} up | 1,2{n:02} |\n\nLock {n} up had 1,2{n:02} boats.\n\n",
    "names": "站长李{c}文在会上说，下游的水位已经下降。\n\n",
    "one long line of numbers": "{n} boats, 1{n} barges and 2{n:02} tonnes, ",
    "one long line": "The keeper, aged {n}, wrote on Monday that 12 of {n} gates were shut in 19{n:02}; ",
}
UNITS = 40
#: Four times the text may be so many times the work; 16 would be quadratic.
MOST = 6.5
#: Less work than that is not compared.
LEAST = 4000


class CountedCalls(Timing):
    """Counts calls where a `Timing` measures time."""

    def __init__(self):
        super().__init__()
        self.work = Counter()
        self.running = ["nothing"]

    def run(self, name, work):
        self.running.append(name)
        try:
            return work()
        finally:
            self.running.pop()

    @contextmanager
    def counting(self):
        def seen(frame, event, argument):
            if event in ("call", "c_call"):
                self.work[self.running[-1]] += 1

        before = sys.getprofile()
        sys.setprofile(seen)
        try:
            yield
        finally:
            sys.setprofile(before)


def document(shape, units):
    head = "| day | load | tonnes | share |\n|---|---|---|---|\n" if shape.startswith("| {n}") else ""
    return "# The canal\n\n" + head + "".join(_unit(shape, number) for number in range(units))


def _unit(shape, number):
    """The shape with a number of up to two digits, which comes again, and a letter and a word, which do not."""
    word = "P" + "aeio"[number // 26 % 4] + chr(ord("a") + number % 26) + "eld"[: 2 + number // 104]
    return shape.format(n=number % 90 + 1, c=chr(0x4E10 + number), w=word)


def work(text, facts):
    counted = CountedCalls()
    known = tuple(rules().values())
    reading = Reading(read_text(text, "canal.md"), facts=facts, timing=counted)
    with counted.counting():
        run_rules(reading, known, names_of(known))
    return counted.work


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_four_times_the_text_is_four_times_the_work(shape):
    facts, _ = load_facts()
    work(document(shape, 2), facts)  # what is built on first use is built
    small, large = (work(document(shape, units), facts) for units in (UNITS, 4 * UNITS))
    grown = {name: round(count / (small[name] + 1), 1) for name, count in large.items() if count > LEAST}
    assert {name: factor for name, factor in grown.items() if factor > MOST} == {}
