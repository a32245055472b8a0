from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from checker.cli.main import main
from checker.registry import report, rules
from checker.result import CheckedDocument, Failure, ReportOptions, Result
from checker.rule import Severity

Build = Callable[..., Result]

SCHEMA = Path(__file__).parents[2] / "../shared/schemas/sarif-schema-2.1.0.json"
HARD_LINE = "一行\r\n漢字😀e\u0301 ⟦五隻⟧羊，\r\n⟦~six\r\nsheep⟧"


def run(result: Result, output: ReportOptions | None = None) -> Any:
    return json.loads(report("sarif")(result, output or ReportOptions()))["runs"][0]


def test_regions_count_code_points_and_say_so(build: Build) -> None:
    log = run(build(HARD_LINE))
    assert log["columnKind"] == "unicodeCodePoints"
    assert log["results"][0]["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2,
        "startColumn": 7,
        "endLine": 2,
        "endColumn": 9,
        "charOffset": 10,
        "charLength": 2,
        "snippet": {"text": "五隻"},
    }


def test_related_places_are_linked_from_the_message(build: Build) -> None:
    result = run(build(HARD_LINE, notes=["first", "[second]"]))["results"][0]
    assert "[line 3: \\[second\\]](1)" in result["message"]["text"]
    related = result["relatedLocations"]
    assert [place["id"] for place in related] == [1]
    assert related[0]["physicalLocation"]["region"]["endLine"] == 4


def test_brackets_in_a_message_make_no_link(build: Build) -> None:
    result = run(build("⟦x⟧", message="See [this](1)."))["results"][0]
    assert result["message"]["text"].startswith("See \\[this\\](1).")


def test_a_rule_is_described_and_indexed(build: Build) -> None:
    log = run(build("⟦x⟧"))
    rule = log["tool"]["driver"]["rules"][log["results"][0]["ruleIndex"]]
    assert rule["id"] == log["results"][0]["ruleId"] == "Z901"
    assert rule["name"] == "SheepMismatch"
    assert rule["shortDescription"]["text"] == "Two numbers of sheep in one field."
    assert rule["fullDescription"]["text"].endswith("are counted twice.")
    assert rule["help"]["text"].startswith("Z901 sheep-mismatch")
    assert "helpUri" not in rule  # a rule of somebody else


def test_the_help_of_a_rule_has_headings_and_an_address() -> None:
    log = json.loads(report("sarif")(Result((), (), (rules()["D104"],), "1"), ReportOptions()))
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    markdown = rule["help"]["markdown"]
    assert "\n## Reported\n" in markdown and "\n## Not reported\n" in markdown
    assert "```bad" not in markdown and "```good" not in markdown and "⟦" not in rule["help"]["text"]
    assert rule["helpUri"].endswith("/docs/rules/D104.md")


def test_the_fingerprint_has_our_own_key(build: Build) -> None:
    assert run(build("⟦x⟧"))["results"][0]["partialFingerprints"] == {"contralint/v1": "f" * 32}


def regions(value: Any) -> Iterator[dict[str, Any]]:
    """All regions of a log, however deep."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in ("region", "deletedRegion"):
                yield inner
            yield from regions(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from regions(inner)


def test_code_hosts_find_all_that_they_ask_for(build: Build) -> None:
    log = run(build(HARD_LINE, fix="six", failures=(Failure("a b.md", "It is gone."),)))
    found = list(regions(log))
    assert len(found) == 3
    for region in found:
        assert {"startLine", "startColumn", "endLine", "endColumn"} <= set(region)
        assert min(region["startLine"], region["startColumn"], region["endLine"], region["endColumn"]) >= 1
    (rule,) = log["tool"]["driver"]["rules"]
    assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
    (result,) = log["results"]
    assert result["level"] in ("error", "warning", "note")
    assert f"]({result['relatedLocations'][0]['id']})" in result["message"]["text"]
    for place in (*result["locations"], *result["relatedLocations"]):
        assert not place["physicalLocation"]["artifactLocation"]["uri"].startswith("/")


def test_a_suggestion_is_a_fix(build: Build) -> None:
    fix = run(build("⟦five⟧ sheep", fix="six"))["results"][0]["fixes"][0]
    change = fix["artifactChanges"][0]["replacements"][0]
    assert change["insertedContent"]["text"] == "six"
    assert change["deletedRegion"]["charLength"] == 4


@pytest.mark.parametrize(
    ("path", "base", "location"),
    [
        ("docs/a b#c.md", "", {"uri": "docs/a%20b%23c.md", "uriBaseId": "ROOT"}),
        ("./docs/../a.md", "", {"uri": "a.md", "uriBaseId": "ROOT"}),
        ("文件.md", "/home/me", {"uri": "%E6%96%87%E4%BB%B6.md", "uriBaseId": "ROOT"}),
        ("/home/me/docs/a.md", "/home/me", {"uri": "docs/a.md", "uriBaseId": "ROOT"}),
        ("/home/you/a.md", "/home/me", {"uri": "file:///home/you/a.md"}),
        ("../you/a.md", "/home/me", {"uri": "file:///home/you/a.md"}),
        ("C:/docs/a.md", "C:/docs", {"uri": "a.md", "uriBaseId": "ROOT"}),
        ("D:/a.md", "C:/docs", {"uri": "file:///D%3A/a.md"}),
        ("http:x.md", "/home/me", {"uri": "http%3Ax.md", "uriBaseId": "ROOT"}),
        ("caf\udce9.md", "", {"uri": "caf%E9.md", "uriBaseId": "ROOT"}),
    ],
)
def test_paths_are_percent_encoded_and_relative_where_they_can_be(
    build: Build, path: str, base: str, location: dict[str, str]
) -> None:
    log = run(build("⟦x⟧", path=path), ReportOptions(base=base))
    place = log["results"][0]["locations"][0]["physicalLocation"]
    assert {key: place["artifactLocation"].get(key) for key in location} == location
    assert log["artifacts"][place["artifactLocation"]["index"]]["location"] == location


def test_failures_are_notifications(build: Build) -> None:
    failures = (Failure("a.md", "It is gone."), Failure("b.md", "It broke.", "Z901"))
    invocation = run(build("", failures=failures))["invocations"][0]
    assert invocation["executionSuccessful"] is False
    gone, broke = invocation["toolExecutionNotifications"]
    assert gone["level"] == "error"
    assert gone["message"]["text"] == "It is gone."
    assert gone["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a.md"
    assert broke["associatedRule"] == {"id": "Z901", "index": 0}


def test_too_many_results_keep_the_most_severe_and_say_so(build: Build) -> None:
    quiet = build("⟦x⟧", severity=Severity.NOTE).documents[0]
    loud = build("⟦x⟧", severity=Severity.ERROR).documents[0]
    many = CheckedDocument(quiet.source, quiet.findings * 25_000)
    log = run(replace(build(""), documents=(many, loud)))
    assert len(log["results"]) == 25_000
    assert log["results"][0]["level"] == "error"
    assert "1 findings are left out" in log["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema of SARIF 2.1.0 is not part of the project")
@pytest.mark.parametrize("marked", [HARD_LINE, "", "nothing marked", "⟦⟧empty span", "⟦~related⟧ ⟦first⟧ 😀⟦~again⟧"])
@pytest.mark.parametrize("base", ["", "/home/me"])
def test_the_log_is_valid(build: Build, marked: str, base: str) -> None:
    from jsonschema import Draft4Validator

    failures = (Failure("../a.md", "It is gone."), Failure("b.md", "It broke.", "Z901"))
    result = build(marked, fix="six", failures=failures, remarks=("Read as GB18030.",))
    log = json.loads(report("sarif")(result, ReportOptions(base=base)))
    Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)


def test_an_empty_run_has_no_results() -> None:
    log = run(Result((), (), (), "1.2.3"))
    assert log["results"] == []
    assert log["invocations"][0]["executionSuccessful"] is True


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema of SARIF 2.1.0 is not part of the project")
def test_a_log_with_suppressed_findings_is_valid(build: Build) -> None:
    from jsonschema import Draft4Validator

    result = build(HARD_LINE)
    checked = result.documents[0]
    suppressed = tuple(replace(each, justification="漢字😀e\u0301") for each in checked.findings)
    result = replace(result, documents=(replace(checked, suppressed=suppressed),))
    log = json.loads(report("sarif")(result, ReportOptions()))
    Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)
    kinds = [result["suppressions"] for result in log["runs"][0]["results"]]
    assert [len(each) for each in kinds] == [0, 1]
    assert kinds[1][0]["justification"] == "漢字😀e\u0301"


def test_checks_are_results_on_request(with_checks: Build) -> None:
    made = with_checks(HARD_LINE)
    assert [result.get("kind") for result in run(made)["results"]] == [None]
    results = run(made, ReportOptions(shows_checks=True))["results"]
    assert [result.get("kind") for result in results] == [None, "pass", "open"]
    passed, opened = results[1:]
    assert passed["level"] == opened["level"] == "none"
    assert passed["message"]["text"] == "number of sheep: 一行 · 漢字😀e\u0301"
    assert opened["message"]["text"].endswith(" (nobody counted)")
    assert passed["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "一行"
    assert passed["relatedLocations"][0]["message"]["text"] == "word"


@pytest.mark.skipif(not SCHEMA.exists(), reason="the schema of SARIF 2.1.0 is not part of the project")
@pytest.mark.parametrize("suppressing", [False, True])
def test_a_log_with_checks_is_valid(with_checks: Build, suppressing: bool) -> None:
    from jsonschema import Draft4Validator

    result = with_checks(HARD_LINE)
    if suppressing:
        checked = result.documents[0]
        suppressed = tuple(replace(each, justification="why") for each in checked.findings)
        result = replace(result, documents=(replace(checked, suppressed=suppressed),))
    log = json.loads(report("sarif")(result, ReportOptions(shows_checks=True)))
    Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)
    assert all("suppressions" in each for each in log["runs"][0]["results"]) is suppressing


def test_findings_go_before_checks_where_there_are_too_many(with_checks: Build) -> None:
    made = with_checks("⟦five⟧ sheep")
    (checked,) = made.documents
    many = replace(made, documents=(replace(checked, checks=checked.checks * 13_000),))
    log = run(many, ReportOptions(shows_checks=True))
    assert len(log["results"]) == 25_000
    assert "kind" not in log["results"][0]
    assert "1001 checks are left out" in log["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_rules_of_the_cache_are_described_as_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONTRALINT_CACHE_DIR", str(tmp_path / "cache"))
    Path("a.md").write_text("Open on Monday, 5 March 2019.\n", "utf-8")
    for name in ("first", "second"):
        assert main(["check", "a.md", "--format", f"sarif:{name}.sarif"]) == 1
    first, second = (Path(f"{name}.sarif").read_text("utf-8") for name in ("first", "second"))
    assert first == second and "helpUri" in first
