"""A failure inside the program loses the analysis or the rule in which it happens, and what needs it, and no more."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.analysis import LostAnalysis, Reading, Timing, name_of
from checker.cli.main import main
from checker.document.text import Span
from checker.facts.library import load_facts
from checker.finding import Finding
from checker.formats.open import read_text
from checker.registry import rules
from checker.rule import Rule
from checker.run.rule_run import run_rules
from checker.run.selection import names_of

FIXTURES = Path(__file__).parents[2] / "fixtures" / "findings"
DOCUMENTS = (
    *(
        "en-archive-letters.md",
        "en-late-events.md",
        "en-library-figures.md",
        "en-reservoir-blog.md",
        "en-world-facts.md",
    ),
    *("en-scraped.txt", "zh-hans-archive-letters.txt", "zh-hans-dates.md", "zh-hans-figures.md", "en-moved-years.md"),
)
WRONG_DAY = "The old bridge opened on Monday, 14 June 2015.\n"
WEEKDAYS = "rules.dates.weekday_pairs.weekday_pairs"
WRONG_SHARE = "Of the 200 members, 50 voted, or 30%.\n"


def analyses():
    """The names of the analyses that the rules need for some documents."""
    timing = Timing()
    known, facts = tuple(rules().values()), load_facts()[0]
    for name in DOCUMENTS:
        document = read_text((FIXTURES / name).read_text("utf-8"), name)
        run_rules(Reading(document, facts=facts, timing=timing), known, names_of(known))
    return sorted(set(timing.calls) - set(rules()))


def fails(monkeypatch, name, path=None):
    """Makes the analysis of that name raise an exception, in all documents or in that of a path."""
    run = Reading._run

    def run_or_fail(self, analysis):
        def broken(reading):
            raise RuntimeError(f"{name} cannot go on")

        if name_of(analysis) != name or path not in (None, self.document.source.path):
            return run(self, analysis)
        broken.__module__, broken.__qualname__ = analysis.__module__, analysis.__qualname__
        return run(self, broken)

    monkeypatch.setattr(Reading, "_run", run_or_fail)


def failing(name):
    def function(*_arguments, **_options):
        raise RuntimeError(f"{name} cannot go on")

    function.__name__ = name
    return function


def judged(readings):
    known = tuple(rules().values())
    return [run_rules(reading, known, names_of(known)) for reading in readings]


@pytest.fixture(scope="module")
def documents():
    return [read_text((FIXTURES / name).read_text("utf-8"), name) for name in DOCUMENTS]


@pytest.fixture(scope="module")
def facts():
    return load_facts()[0]


@pytest.fixture(scope="module")
def whole(documents, facts):
    return judged(Reading(document, facts=facts) for document in documents)


@pytest.mark.parametrize("name", analyses())
def test_each_rule_is_lost_or_finds_what_it_always_finds(documents, facts, whole, monkeypatch, name):
    fails(monkeypatch, name)
    readings = [Reading(document, facts=facts) for document in documents]
    lost_somewhere = False
    for before, after in zip(whole, judged(readings), strict=True):
        assert after.broken == ()
        assert {failed.name for failed in after.lost} <= {name}
        lost = {rule.id for without in after.lost.values() for rule in without}
        lost_somewhere = lost_somewhere or bool(lost)
        not_reported = lost | {"P901"}  # which does not report suppressions of a failed rule
        assert [each for each in after.findings if each.rule != "P901"] == [
            each for each in before.findings if each.rule not in not_reported
        ]
        assert set(after.findings) <= set(before.findings)
    assert lost_somewhere


def test_many_analyses_are_run():
    assert len(analyses()) > 60


def sheep(reading):
    raise RuntimeError("there are none")


def wool(reading):
    return len(reading.get(sheep))


def test_what_needs_a_lost_analysis_is_lost_as_well_and_runs_once():
    reading = Reading(read_text("A text.", "a.md"))
    for wanted in (sheep, wool, wool):
        with pytest.raises(LostAnalysis, match=r"sheep failed: RuntimeError in .*: there are none"):
            reading.get(wanted)


def test_an_analysis_runs_once():
    calls = []

    def counted(reading):
        calls.append(reading)
        return len(calls)

    reading = Reading(read_text("A text.", "a.md"))
    assert [reading.get(counted), reading.get(counted)] == [1, 1]


def test_memory_that_is_used_up_is_no_failure_of_one_analysis():
    def analysis(reading):
        raise MemoryError

    with pytest.raises(MemoryError):
        Reading(read_text("A text.", "a.md")).get(analysis)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text(WRONG_DAY + "\n" + WRONG_SHARE, "utf-8")
    return tmp_path


def check(capsys, *arguments):
    status = main(["check", *arguments, "--no-cache", "--jobs", "1"])
    return status, *capsys.readouterr()


def test_a_failed_analysis_is_one_line_that_says_how_to_report_it(folder, monkeypatch, capsys):
    Path("b.md").write_text(WRONG_SHARE, "utf-8")
    Path("c.md").write_text(WRONG_SHARE, "utf-8")
    fails(monkeypatch, WEEKDAYS)
    status, out, err = check(capsys, "a.md", "b.md", "c.md")
    assert status == 2
    assert [line.split(":")[0] for line in out.splitlines() if "F301" in line and ".md" in line] == [
        "a.md",
        "b.md",
        "c.md",
    ]
    assert "D101" not in out
    (line,) = err.splitlines()
    assert line.startswith(
        f"contralint: a.md: The analysis {WEEKDAYS} failed, so D101 and D102 could not check this document: "
    )
    assert "RuntimeError in test_isolation.py, line " in line
    assert "/issues with this line, the version (0.1.0) and the text that causes it." in line
    assert line.endswith(" The same happened in 2 more documents.")


def test_reports_name_the_failure_in_each_document(folder, monkeypatch, capsys):
    Path("b.md").write_text(WRONG_SHARE, "utf-8")
    fails(monkeypatch, WEEKDAYS)
    log = json.loads(check(capsys, "a.md", "b.md", "--format", "json")[1])
    assert [(failure["path"], failure["rule"]) for failure in log["failures"]] == [("a.md", None), ("b.md", None)]
    assert log["summary"]["by_rule"] == {"F301": 2}


def test_a_rule_that_is_lost_leaves_suppressions_and_the_baseline_alone(folder, monkeypatch, capsys):
    text = "<!-- contralint-ignore D101: the day is quoted as printed -->\n" + WRONG_DAY
    Path("b.md").write_text(text, "utf-8")
    assert main(["baseline", "."]) == 0
    known = Path("contralint-baseline.json").read_bytes()
    fails(monkeypatch, WEEKDAYS)
    status, out, _ = check(capsys, ".")
    assert status == 2
    assert "P901" not in out
    assert Path("contralint-baseline.json").read_bytes() == known


def test_suppressions_that_cannot_be_read_hide_nothing(folder, monkeypatch, capsys):
    Path("a.md").write_text(f"<!-- contralint-ignore D101: why -->\n{WRONG_DAY}", "utf-8")
    monkeypatch.setattr("checker.run.rule_run.find_suppression_comments", failing("find_suppression_comments"))
    status, out, err = check(capsys, "a.md")
    assert status == 2
    assert "D101" in out
    assert "The analysis find_suppression_comments failed, so P901, P902 and P903 could not check this document" in err


def test_the_picture_of_the_timeline_is_lost_alone(folder, monkeypatch, capsys):
    monkeypatch.setattr("checker.run.one_document.find_moments", failing("find_moments"))
    status, out, err = check(capsys, "a.md", "--format", "html")
    assert status == 2
    assert "14 June 2015" in out
    assert err.startswith("contralint: a.md: The analysis find_moments failed: RuntimeError in ")


@pytest.mark.parametrize("step", ["checker.run.one_document.fingerprints", "checker.run.one_document.read_document"])
def test_any_other_failure_loses_its_document_alone(folder, monkeypatch, capsys, step):
    Path("b.md").write_text(WRONG_SHARE, "utf-8")
    module, _, name = step.rpartition(".")
    kept = getattr(__import__(module, fromlist=[name]), name)

    def fails_for_one(document, *rest):
        if (document if isinstance(document, str) else document.source.path) == "a.md":
            raise RuntimeError("no")
        return kept(document, *rest)

    monkeypatch.setattr(step, fails_for_one)
    status, out, err = check(capsys, "a.md", "b.md")
    assert status == 2
    assert out.startswith("b.md:1:")
    assert err.startswith(
        "contralint: a.md: The document could not be checked: RuntimeError in test_isolation.py, line "
    )
    assert err.count("\n") == 1


def test_mentions_go_on_behind_a_document_that_fails(folder, monkeypatch, capsys):
    Path("b.md").write_text("In 2015 there were 20 people.\n", "utf-8")
    fails(monkeypatch, "passages.sentences.sentences", "a.md")
    assert main(["mentions", "a.md", "b.md", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["path"] for line in out.splitlines()] == ["b.md", "b.md"]
    assert err.startswith("contralint: a.md: The analysis passages.sentences.sentences failed: RuntimeError")


class Unsendable(str):
    """A text that goes to no other process."""

    def __reduce__(self):
        raise TypeError("it stays here")


class Odd(Rule):
    """Reports what cannot be sent."""

    id, name = "Z999", "odd"

    def check(self, reading):
        odd = "odd" in reading.document.source.text
        return [Finding(self.id, Span(0, 3), Unsendable("An odd one.") if odd else "A plain one.")]


def test_an_outcome_that_cannot_be_sent_loses_its_document_alone(folder, monkeypatch, capsys):
    for number in range(12):
        Path(f"{number:02}.md").write_text("An odd text.\n" if number == 5 else "A text.\n", "utf-8")
    monkeypatch.setattr("checker.cli.check.rules", lambda: {"Z999": Odd()})
    Path("a.md").unlink()
    assert main(["check", ".", "--no-cache", "--jobs", "2"]) == 2
    out, err = capsys.readouterr()
    assert [line[:2] for line in out.splitlines() if ".md:1:1 " in line] == [f"{n:02}" for n in range(12) if n != 5]
    assert err.startswith("contralint: 05.md: The document could not be checked: ")
    assert "it stays here" in err
    assert err.count("\n") == 1
