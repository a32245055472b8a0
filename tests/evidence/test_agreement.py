"""How checks are counted, and what placebos show."""

import json

import agreement
import pytest
from agreement import Count, collect, count, placebo, table, try_placebos

from checker.registry import rules

WEEKDAY = [rules()["D101"]]
RIGHT = "The mill reopens on Wednesday, 14 June 2023.\n"
WRONG = "The lock opens on Monday, 17 May 2022.\n"


@pytest.fixture
def corpus(tmp_path):
    """Two sites, one of which has a page twice."""
    for name, text in (
        ("a/one", RIGHT),
        ("a/copy", RIGHT),
        ("b/two", WRONG),
        ("b/three", "Open on Friday, 7 May 2021.\n"),
    ):
        path = tmp_path / "corpus" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "corpus"


def test_a_text_that_is_there_twice_counts_once(corpus):
    counts = count(collect(corpus, WEEKDAY))
    own = counts["D101", "beside"]
    assert (own.results, len(own.documents), own.sites) == ({"pass": 2, "fail": 1, "open": 0}, 3, {"a", "b"})


@pytest.mark.parametrize(
    ("passed", "failed", "sites", "is_suspect"),
    [(95, 5, 5, False), (94, 6, 5, True), (94, 6, 4, False), (18, 1, 9, False), (18, 2, 5, True)],
)
def test_a_pattern_is_suspect_where_many_of_its_checks_fail(passed, failed, sites, is_suspect):
    counted = Count(sites=set(map(str, range(sites))), results={"pass": passed, "fail": failed, "open": 9})
    assert counted.is_suspect is is_suspect


def test_a_placebo_exchanges_an_operand_with_another_document(corpus):
    one, three = (each for each in collect(corpus, WEEKDAY) if each.check.result == "pass")
    assert placebo(one, three, WEEKDAY[0]) in ("fail", "fix")
    assert placebo(one, one, WEEKDAY[0]) is None


def test_placebos_are_counted_and_change_no_result(corpus):
    sites = list(collect(corpus, WEEKDAY))
    counts = count(sites)
    try_placebos(sites, counts, 2)
    own = counts["D101", "beside"]
    assert sum(own.placebos.values()) == 2
    assert own.results == {"pass": 2, "fail": 1, "open": 0}
    assert "D101  beside" in list(table(counts))[1]


def test_the_command_writes_each_failure(corpus, tmp_path, monkeypatch):
    monkeypatch.setattr(agreement, "AGREEMENT", tmp_path / "agreement.json")
    assert agreement.main([str(corpus), "--placebos", "1", "--record"]) == 0
    lines = (tmp_path / "corpus-failures.jsonl").read_text(encoding="utf-8").splitlines()
    failed = [json.loads(line) for line in lines]
    assert [(each["path"], each["line"]) for each in failed if each["rule"] == "D101"] == [("b/two.md", 1)]
    recorded = json.loads((tmp_path / "agreement.json").read_text(encoding="utf-8"))
    assert recorded["documents"] == 4
    assert "Monday" not in json.dumps(recorded)


def test_a_folder_that_is_not_there_is_named(tmp_path, capsys):
    assert agreement.main([str(tmp_path / "none")]) == 2
    assert "none is no folder" in capsys.readouterr().err
