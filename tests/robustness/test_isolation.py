"""A failure inside the program loses the analysis or the rule in which it happens, and what needs it, and no more."""

from __future__ import annotations

import ast
import inspect
import json
from pathlib import Path

import pytest

from checker import engine
from checker.cli.main import main
from checker.engine import read
from checker.fact_packs import load_facts
from checker.model.finding import Finding
from checker.model.isolation import Isolated, LostAnalysis
from checker.model.rule import Rule
from checker.model.text import Span
from checker.policy.judge import judge
from checker.policy.select import names_of
from checker.read.document import read_text
from checker.registry import rules

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
WRONG_SHARE = "Of the 200 members, 50 voted, or 30%.\n"


def analyses():
    """The names of the functions that `engine.read` runs in isolation."""
    tree = ast.parse(inspect.getsource(engine.read))
    called = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "run")
    names = {node.args[0].id for node in called}
    return sorted(name for name in names if name.startswith(("find_", "build_", "tell_", "anchor_", "check_", "hold_")))


def failing(name):
    def analysis(*_arguments, **_options):
        raise RuntimeError(f"{name} cannot go on")

    analysis.__name__ = name
    return analysis


def judged(readings):
    known = tuple(rules().values())
    return [judge(reading, known, names_of(known)) for reading in readings]


@pytest.fixture(scope="module")
def documents():
    return [read_text((FIXTURES / name).read_text("utf-8"), name) for name in DOCUMENTS]


@pytest.fixture(scope="module")
def facts():
    return load_facts()[0]


@pytest.fixture(scope="module")
def whole(documents, facts):
    return judged(read(document, facts=facts) for document in documents)


@pytest.mark.parametrize("name", analyses())
def test_each_rule_is_lost_or_finds_what_it_always_finds(documents, facts, whole, monkeypatch, name):
    monkeypatch.setattr(engine, name, failing(name))
    readings = [read(document, facts=facts) for document in documents]
    assert {failed.name for reading in readings for failed in reading.failed} == {name}
    for before, after in zip(whole, judged(readings), strict=True):
        assert after.broken == ()
        assert {failed.name for failed in after.lost} <= {name}
        lost = {rule.id for without in after.lost.values() for rule in without}
        silent = lost | {"P901"}  # which says nothing of suppressions of a rule that is lost
        assert [each for each in after.findings if each.rule != "P901"] == [
            each for each in before.findings if each.rule not in silent
        ]
        assert set(after.findings) <= set(before.findings)


def test_analyses_are_run_in_isolation():
    assert len(analyses()) > 60


@pytest.mark.parametrize(
    "use",
    [bool, len, list, tuple, sorted, hash, lambda lost: lost.span, lambda lost: lost[0], lambda lost: 1 in lost,
     lambda lost: lost == (), lambda lost: isinstance(lost, tuple), lambda lost: (*lost, 1), lambda lost: {lost}],
)  # fmt: skip
def test_whatever_uses_a_lost_result_is_lost_as_well(use):
    run = Isolated()
    lost = run(failing("find_sheep"))
    with pytest.raises(LostAnalysis, match="find_sheep failed: RuntimeError in "):
        use(lost)
    also = run(use, lost)
    with pytest.raises(LostAnalysis):
        bool(also)
    assert [failed.name for failed in run.failed] == ["find_sheep"]


def test_memory_that_is_used_up_is_no_failure_of_one_analysis():
    def analysis():
        raise MemoryError

    with pytest.raises(MemoryError):
        Isolated()(analysis)


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
    monkeypatch.setattr(engine, "find_weekdays", failing("find_weekdays"))
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
        "contralint: a.md: The analysis find_weekdays failed, so D101 and D102 could not check this document: "
    )
    assert "RuntimeError in test_isolation.py, line " in line
    assert "please report it with this line, the version (0.1.0) and the text that causes it." in line
    assert line.endswith(" The same happened in 2 more documents.")


def test_reports_name_the_failure_in_each_document(folder, monkeypatch, capsys):
    Path("b.md").write_text(WRONG_SHARE, "utf-8")
    monkeypatch.setattr(engine, "find_weekdays", failing("find_weekdays"))
    log = json.loads(check(capsys, "a.md", "b.md", "--format", "json")[1])
    assert [(failure["path"], failure["rule"]) for failure in log["failures"]] == [("a.md", None), ("b.md", None)]
    assert log["summary"]["by_rule"] == {"F301": 2}


def test_a_rule_that_is_lost_leaves_suppressions_and_the_baseline_alone(folder, monkeypatch, capsys):
    text = "<!-- contralint-ignore D101: the day is quoted as printed -->\n" + WRONG_DAY
    Path("b.md").write_text(text, "utf-8")
    assert main(["baseline", "."]) == 0
    known = Path("contralint-baseline.json").read_bytes()
    monkeypatch.setattr(engine, "find_weekdays", failing("find_weekdays"))
    status, out, _ = check(capsys, ".")
    assert status == 2
    assert "P901" not in out
    assert Path("contralint-baseline.json").read_bytes() == known


def test_suppressions_that_cannot_be_read_hide_nothing(folder, monkeypatch, capsys):
    Path("a.md").write_text(f"<!-- contralint-ignore D101: why -->\n{WRONG_DAY}", "utf-8")
    monkeypatch.setattr("checker.policy.judge.find_directives", failing("find_directives"))
    status, out, err = check(capsys, "a.md")
    assert status == 2
    assert "D101" in out
    assert "The analysis find_directives failed, so P901, P902 and P903 could not check this document" in err


def test_the_picture_of_the_timeline_is_lost_alone(folder, monkeypatch, capsys):
    monkeypatch.setattr("checker.runner.find_moments", failing("find_moments"))
    status, out, err = check(capsys, "a.md", "--format", "html")
    assert status == 2
    assert "14 June 2015" in out
    assert err.startswith("contralint: a.md: The analysis find_moments failed: RuntimeError in ")


@pytest.mark.parametrize("step", ["checker.runner.fingerprints", "checker.runner.read_document"])
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
    assert err.startswith("contralint: a.md: It could not be checked: RuntimeError in test_isolation.py, line ")
    assert err.count("\n") == 1


def test_mentions_go_on_behind_a_document_that_fails(folder, monkeypatch, capsys):
    Path("b.md").write_text("In 2015 there were 20 people.\n", "utf-8")
    kept = engine.find_sentences

    def fails_for_one(document):
        if document.source.path == "a.md":
            raise RuntimeError("no")
        return kept(document)

    monkeypatch.setattr(engine, "find_sentences", fails_for_one)
    assert main(["mentions", "a.md", "b.md", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["path"] for line in out.splitlines()] == ["b.md", "b.md"]
    assert err.startswith("contralint: a.md: The analysis fails_for_one failed: RuntimeError")


class Unsendable(str):
    """A text that goes to no other process."""

    def __reduce__(self):
        raise TypeError("it stays here")


class Odd(Rule):
    """Says what cannot be sent."""

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
    assert err.startswith("contralint: 05.md: It could not be checked: ")
    assert "it stays here" in err
    assert err.count("\n") == 1
