from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from checker.finding import Confidence
from checker.registry import report
from checker.result import Failure, ReportOptions, Result
from checker.rule import Severity

Build = Callable[..., Result]


def written(result: Result) -> Any:
    return json.loads(report("json")(result, ReportOptions()))


def test_offsets_lines_and_columns_count_code_points(build: Build) -> None:
    result = build("一行\r\n漢字😀e\u0301 ⟦五隻⟧羊，\r\n⟦~six\r\nsheep⟧")
    first, second = written(result)["findings"][0]["places"]
    assert first == {
        "start": 10,
        "end": 12,
        "line": 2,
        "column": 7,
        "end_line": 2,
        "end_column": 9,
        "text": "五隻",
        "note": "here 0",
    }
    assert (second["line"], second["column"], second["end_line"], second["end_column"]) == (3, 1, 4, 6)
    assert second["text"] == "six\r\nsheep"


def test_everything_of_a_finding_is_there(build: Build) -> None:
    result = build("⟦five⟧ sheep", fix="six", severity=Severity.NOTE, confidence=Confidence.LOW, remarks=("Read.",))
    log = written(result)
    finding = log["findings"][0]
    assert {key: finding[key] for key in finding if key not in ("places", "suggestions")} == {
        "path": "docs/page.md",
        "rule": "Z901",
        "name": "sheep-mismatch",
        "pattern": "counted-twice",
        "severity": "note",
        "confidence": "low",
        "message": "Five sheep are not six.",
        "reasons": ["5 < 6"],
        "fingerprint": "f" * 32,
    }
    fix = finding["suggestions"][0]
    assert (fix["start"], fix["end"], fix["replacement"]) == (0, 4, "six")
    assert log["tool"] == {"name": "contralint", "version": "1.2.3"}
    assert log["rules"][0]["summary"] == "Two numbers of sheep in one field."
    assert log["documents"] == [{"path": "docs/page.md", "encoding": "utf-8", "remarks": ["Read."]}]
    assert log["summary"] == {
        "documents": 1,
        "findings": 1,
        "known": 0,
        "suppressed": 0,
        "failures": 0,
        "by_rule": {"Z901": 1},
        "by_severity": {"error": 0, "warning": 0, "note": 1},
        "verified": {},
        "open": 0,
    }


def test_failures_name_path_and_rule(build: Build) -> None:
    failures = (Failure("a.md", "It is gone."), Failure("b.md", "It broke.", "Z901"))
    assert written(build("", failures=failures))["failures"] == [
        {"path": "a.md", "rule": None, "message": "It is gone."},
        {"path": "b.md", "rule": "Z901", "message": "It broke."},
    ]


def test_an_empty_run_is_a_whole_object() -> None:
    log = written(Result((), (), (), "1.2.3"))
    assert log["findings"] == log["documents"] == log["failures"] == []
    assert log["summary"]["findings"] == 0


def test_a_file_name_that_is_no_utf_8_stays_json(build: Build) -> None:
    text = report("json")(build("⟦x⟧", path="\udcff.md"), ReportOptions())
    assert json.loads(text.encode("utf-8", "backslashreplace"))["findings"][0]["path"] == "\udcff.md"


def test_checks_on_request(with_checks: Build) -> None:
    assert "checks" not in written(with_checks("five sheep"))
    log = json.loads(report("json")(with_checks("five sheep"), ReportOptions(shows_checks=True)))
    assert log["summary"]["verified"] == {"sheep": 1}
    assert log["summary"]["open"] == 1
    passed, opened = log["checks"]
    assert (passed["result"], passed["reason"], opened["result"], opened["reason"]) == (
        "pass",
        None,
        "open",
        "nobody counted",
    )
    assert [each["text"] for each in passed["operands"]] == ["five", "sheep"]
