"""Many documents: in their order, and few of them in memory."""

import pytest

from checker.document.text import SourceText
from checker.result import CheckedDocument
from checker.run.plan import Outcome, Plan, Source
from checker.run.processes import check_in_processes
from checker.run.runner import check_all

PLAN = Plan(())


def named(outcomes):
    return [outcome.checked.source.path for outcome in outcomes if outcome.checked is not None]


def known(path):
    return Outcome(CheckedDocument(SourceText(path, "")))


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_known_already_keeps_its_place(jobs):
    batches = [
        [known("a"), (Source("b", b"x"), PLAN), known("c")],
        [known("d")],
        *([(Source(f"e{number:02}", b"x"), PLAN), known(f"f{number:02}")] for number in range(20)),
    ]
    outcomes = check_all(iter(batches), lambda: [PLAN], jobs=jobs, total=44)
    expected = [each for number in range(20) for each in (f"e{number:02}", f"f{number:02}")]
    assert named(outcomes) == ["a", "b", "c", "d", *expected]


@pytest.mark.parametrize("is_known", [True, False])
def test_documents_are_taken_as_they_are_needed(is_known):
    taken = []

    def items():
        for number in range(100_000):
            taken.append(number)
            yield known(str(number)) if is_known else (Source(str(number), b"x"), PLAN)

    outcomes = check_in_processes(items(), [PLAN], 2, 100_000)
    assert next(outcomes).checked.source.path == "0"
    assert len(taken) < 1_000
    outcomes.close()
