"""Profiles choose patterns: what reports, what a baseline keeps, what a comment suppresses, what a cache recalls."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from checker.analysis import Reading
from checker.document.text import Span
from checker.finding import Finding
from checker.rule import Pattern, Profile, Rule


class WoolMismatch(Rule):
    """Wool that is no sheep's.

    ```bad pattern=grey
    ⟦grey⟧ wool
    ```
    ```bad pattern=white
    ⟦white⟧ wool
    ```
    """

    id = "Y200"
    name = "wool-mismatch"
    patterns = (Pattern("white", "wool that is white"), Pattern("grey", "wool that is grey", Profile.REVIEW))

    def check(self, reading: Reading) -> Iterable[Finding]:
        for found in re.finditer("white|grey", reading.document.source.text):
            yield Finding("Y200", Span(*found.span()), f"{found.group()} wool", pattern=found.group())


@pytest.fixture(autouse=True)
def _wool(contralint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"Y200": WoolMismatch()}
    for module in ("check", "settings", "config", "baseline"):
        monkeypatch.setattr(f"checker.cli.{module}.rules", lambda: known)
    Path("a.md").write_text("grey wool, white wool, grey wool\n")


def found(contralint: Callable[..., Any], *arguments: str) -> list[str]:
    log = json.loads(contralint("check", "a.md", "--format", "json", *arguments).out)
    return [finding["pattern"] for finding in log["findings"]]


@pytest.mark.parametrize("again", [False, True])
def test_a_profile_reports_its_patterns_and_the_cache_keeps_them_apart(
    contralint: Callable[..., Any], again: bool
) -> None:
    for _ in range(1 + again):
        assert found(contralint) == ["white"]
        assert found(contralint, "--profile", "review") == ["grey", "white", "grey"]


def test_selecting_a_rule_runs_its_patterns_of_the_profile(contralint: Callable[..., Any]) -> None:
    assert found(contralint, "--select", "Y200") == ["white"]
    assert found(contralint, "--select", "wool-mismatch", "--profile", "review") == ["grey", "white", "grey"]


def test_fingerprints_are_the_same_in_every_profile(contralint: Callable[..., Any]) -> None:
    Path("a.md").write_text("white wool, white wool\n")

    def prints(*arguments: str) -> list[str]:
        log = json.loads(contralint("check", "a.md", "--format", "json", *arguments).out)
        return [finding["fingerprint"] for finding in log["findings"]]

    assert prints() == prints("--profile", "review")


def test_a_baseline_of_the_review_profile_keeps_what_the_default_profile_does_not_report(
    contralint: Callable[..., Any],
) -> None:
    contralint("baseline", "a.md", "--profile", "review")
    written = Path("contralint-baseline.json").read_text()
    assert written.count('"fingerprint"') == 3
    assert contralint("check", "a.md").status == 0
    assert Path("contralint-baseline.json").read_text() == written
    assert contralint("check", "a.md", "--profile", "review").status == 0
    Path("a.md").write_text("white wool\n")
    contralint("check", "a.md")
    assert Path("contralint-baseline.json").read_text() == written
    contralint("baseline", "a.md", "--prune")
    assert Path("contralint-baseline.json").read_text().count('"fingerprint"') == 1


def test_a_baseline_knows_a_moved_document_in_every_profile(contralint: Callable[..., Any]) -> None:
    contralint("baseline", "a.md", "--profile", "review")
    Path("a.md").rename("b.md")
    assert contralint("check", "b.md").status == 0
    assert contralint("check", "b.md", "--profile", "review").status == 0


def test_a_comment_that_suppresses_a_pattern_for_review_is_not_unused(
    contralint: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from checker.registry import rules

    known = {"P901": rules()["P901"], "Y200": WoolMismatch()}
    monkeypatch.setattr("checker.cli.check.rules", lambda: known)
    Path("a.md").write_text("The wool is grey. <!-- contralint-ignore Y200: so it was printed -->\n")
    assert found(contralint) == found(contralint, "--profile", "review") == []


def test_the_patterns_are_listed(contralint: Callable[..., Any]) -> None:
    table = contralint("rules").out
    assert table.splitlines()[1].split()[:4] == ["Y200", "wool-mismatch", "warning", "partly"]
    assert "partly: some patterns" in table
    (listed,) = json.loads(contralint("rules", "--format", "json").out)
    assert listed["profile"] == "default"
    assert listed["patterns"] == [
        {"name": "white", "profile": "default", "describes": "wool that is white"},
        {"name": "grey", "profile": "review", "describes": "wool that is grey"},
    ]
    page = contralint("rule", "Y200", "--lang", "en").out
    assert page.startswith("Y200 wool-mismatch  (warning)\n")
    assert "Reported with --profile review:\n    grey wool\n    ^^^^" in page
    assert page.endswith(
        "Patterns\n- white (by default): wool that is white\n- grey (only with --profile review): wool that is grey\n"
    )


def test_reports_for_programs_name_the_pattern(contralint: Callable[..., Any]) -> None:
    log = json.loads(contralint("check", "a.md", "--format", "sarif").out)
    (run,) = log["runs"]
    assert [result["properties"]["pattern"] for result in run["results"]] == ["white"]
    assert run["tool"]["driver"]["rules"][0]["properties"]["patterns"][1] == {
        "name": "grey",
        "profile": "review",
        "describes": "wool that is grey",
    }
    lines = contralint("check", "a.md", "--format", "jsonl").out.splitlines()
    assert json.loads(lines[0])["pattern"] == "white"
