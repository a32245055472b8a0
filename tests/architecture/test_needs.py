"""What an analysis declares that it cannot do without is true: it finds nothing where that is absent."""

from pathlib import Path

import pytest

from checker.analysis import _NEEDS, Reading, Timing, needs
from checker.formats.open import read_document, read_text
from checker.quantities.recognition import percentages
from checker.registry import rules
from checker.rules.figures.relations.shares import implied_wholes
from checker.run.rule_run import run_rules

ROOT = Path(__file__).parents[2]


def test_an_analysis_finds_nothing_where_its_need_is_absent():
    rules()
    assert implied_wholes in _NEEDS
    skipped = set()
    for path in sorted((ROOT / "fixtures").rglob("*.md")):
        reading = Reading(read_document(path.as_posix(), path.read_bytes()))
        for analysis, wanted in _NEEDS.items():
            if analysis.__module__.startswith("checker.") and not reading.get(wanted):
                skipped.add(analysis)
                assert analysis(reading) == (), (analysis, path)
    assert implied_wholes in skipped


@pytest.mark.parametrize(("text", "number"), [("Of 200 people, 50 (25%) came.", 0), ("200 people came.", 1)])
def test_a_skipped_analysis_is_counted_and_not_run(text, number):
    timing = Timing()
    reading = Reading(read_text(text), timing=timing)
    assert reading.get(implied_wholes) == ()
    name = "rules.figures.relations.shares.implied_wholes"
    assert timing.skipped.get(name, 0) == number
    assert timing.calls.get(name, 0) == 1 - number
    assert bool(reading.get(percentages)) is not bool(number)


def test_where_a_need_fails_the_analysis_fails():
    def failing(reading: Reading) -> tuple[int, ...]:
        raise RuntimeError("as asked")

    @needs(failing)
    def dependent(reading: Reading) -> tuple[int, ...]:
        return (1,)

    try:
        reading = Reading(read_text("A."))
        with pytest.raises(Exception, match="failing failed"):
            reading.get(dependent)
    finally:
        del _NEEDS[dependent]


def test_all_needs_are_asked_for_by_a_whole_check():
    timing = Timing()
    run_rules(Reading(read_text("Nothing is here."), timing=timing), tuple(rules().values()), {})
    assert timing.skipped["rules.figures.relations.shares.implied_wholes"] == 1
