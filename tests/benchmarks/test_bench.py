"""The benchmark says what it should, whatever the speed; a program that is missing or fails is named, and it
continues."""

import json
import re
import tomllib
from dataclasses import replace
from pathlib import Path

import bench
import network
import peers
import pytest
import speed
import weekday_forms
from whole_runs import Usage

ROOT = Path(__file__).parents[2]
USED = Usage(2.0, 3.0, 50.0, 0, b"", b"")


def test_a_missing_peer_is_reported_in_one_line_with_its_install_command(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(peers.sys, "executable", str(tmp_path / "python"))
    missing = [peer.missing for peer in peers.peers(node=tmp_path)]
    assert missing == [
        "textlint is not installed; to measure it too: npm install --prefix tests/benchmarks",
        "proselint is not installed; to measure it too: pip install '.[bench]'",
        "codespell is not installed; to measure it too: pip install '.[bench]'",
        "typos is not installed; to measure it too: pip install '.[bench]'",
        "markdownlint-cli2 is not installed; to measure it too: npm install --prefix tests/benchmarks",
        "rumdl is not installed; to measure it too: pip install '.[bench]'",
    ]
    monkeypatch.setattr(bench, "rates", lambda *_: "rates")
    monkeypatch.setattr(bench, "recall", lambda: "recall")
    seen = []
    monkeypatch.setattr(bench, "weekdays", lambda _, others: seen.append(others) or "weekdays")
    monkeypatch.setattr(bench, "runs", lambda *given: seen.append(given[-1]) or iter(["runs"]))
    parts = list(bench.parts(tmp_path, 1, peers.peers(node=tmp_path)))
    assert parts[1:-1] == [*missing, "rates", "recall", "weekdays", "runs"]
    assert seen == [[], []]


def test_peers_are_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert all("==" in each for each in project["bench"])
    assert {each.partition("==")[0] for each in project["bench"]} >= {"proselint", "codespell", "typos", "rumdl"}
    package = json.loads((ROOT / "tests" / "benchmarks" / "package.json").read_text("utf-8"))
    assert set(package["dependencies"]) == {
        "markdownlint-cli2",
        "textlint",
        "textlint-rule-date-weekday-mismatch",
    }
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in package["dependencies"].values())


def test_reports_of_peers_are_counted():
    textlint = json.dumps([{"filePath": "/a.md", "messages": [{}, {}]}, {"filePath": "/b.md", "messages": []}])
    assert peers.textlint_findings(textlint.encode()) == {"/a.md": 2, "/b.md": 0}
    assert peers.textlint_findings(b"") == {}
    proselint = {"result": {"file:///a.md": {"diagnostics": [{}]}, "file:///b.md": {"error": {"message": "no UTF-8"}}}}
    assert peers.line_findings(b"./a.md:3: teh ==> the\n./a.md:4: adn ==> and\n") == {"./a.md": 2}
    assert peers.typos_findings(b'{"type":"typo","path":"a.md"}\n{"type":"error","path":"b.md"}\n') == {"a.md": 1}
    assert peers.rumdl_findings(b'[{"file": "a.md"}, {"file": "a.md"}]') == {"a.md": 2}
    assert peers.rumdl_findings(b"") == {}
    assert peers.markdownlint_findings(b"Linting: 1 file(s)\nSummary: 12 error(s)\n") == {"": 12}
    assert peers.proselint_findings(json.dumps(proselint).encode()) == {"file:///a.md": 1, "file:///b.md": None}


def test_whole_runs_are_shown_as_ratios_and_failures_in_their_place():
    slow = replace(USED, seconds=8.0, processor=4.0, peak=25.0)
    failed = replace(USED, status=2, err=b"out of luck\n")
    first = "contralint, cold, one core"
    table = bench.runs_table({first: USED, "slow": slow, "failed": failed}, 100, 1.5, {first: 7, "slow": 0})
    rows = [re.split(r"\s{2,}", line.strip()) for line in table.splitlines()]
    assert rows[2] == ["seconds", "MB/s", "ratio", "CPU s", "ratio", "peak MB", "ratio", "in 1,000"]
    assert rows[3] == [first, "2.00", "0.75", "1.00", "3.00", "1.00", "50", "1.00", "70.0"]
    assert rows[4] == ["slow", "8.00", "0.19", "0.25", "4.00", "0.75", "25", "0.50", "0.0"]
    assert rows[5][0] == "failed"
    assert table.splitlines()[-1].endswith("exit status 2: out of luck")
    assert bench.runs_table({first: failed}, 1, 1.0, {}) == "whole runs: contralint failed, exit status 2: out of luck"


def test_starts_are_shown_as_ratios():
    rows = bench.starts_table({"version": USED, "page": replace(USED, seconds=5.0)}).splitlines()
    assert rows[2].split() == ["version", "2000", "1.00", "3000", "1.00", "50"]
    assert rows[3].split() == ["page", "5000", "2.50", "3000", "1.00", "50"]


def test_documents_are_copied_until_there_are_enough(tmp_path):
    folder = tmp_path / "from"
    for name in ("a.md", "below/b.TXT", "c.py", "node_modules/d.md"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x" * 1000, "utf-8")
    assert bench.gathered(folder, peers.SUFFIXES, tmp_path / "to", least=0.01) == (10, pytest.approx(0.01))
    assert sorted(path.name for path in (tmp_path / "to" / "4").rglob("*.*")) == ["a.md", "b.TXT"]


def test_findings_are_counted_by_rule_in_a_thousand_documents(tmp_path):
    (tmp_path / "from").mkdir()
    (tmp_path / "from" / "a.md").write_text("The bridge opened on Monday, 14 June 2015.\n", "utf-8")
    (tmp_path / "from" / "b.md").write_text("Nothing.\n", "utf-8")
    table = bench.rates(tmp_path / "from", tmp_path / "to").splitlines()
    assert table[0].startswith("findings by rule, default profile: 1 in 2 documents")
    assert table[2:] == [f"  {'D101 weekday-mismatch':32}{1:10}{500.0:20}"]


def test_recall_comes_from_both_generators():
    table = bench.recall(each=1)
    assert {"D101", "F301", "T201"} <= set(re.findall(r"^  ([A-Z]\d{3}) ", table, re.MULTILINE))
    assert re.search(r"of \d+ texts without an error, \d+ had a finding", table)


def test_wrong_weekdays_are_counted_by_form_next_to_a_peer(tmp_path):
    peer = peers.Peer(
        "blind", "looks for a weekday", "/bin/sh", ("-c", "echo '[]'"), (), peers.textlint_findings, "nothing"
    )
    table = bench.weekdays(tmp_path / "cases", [peer], each=1).splitlines()
    assert table[1].split() == ["contralint", "blind"]
    assert len(table) == 2 + len(weekday_forms.FORMS) + 1
    for line in table[2:-1]:
        assert re.search(r"^ +1 of 1 +0 of 1  ", line)
    assert re.fullmatch(r" +0 of 7 +0 of 7  right ones reported", table[-1])


def test_a_failing_peer_is_reported(tmp_path):
    peer = peers.Peer(
        "broken", "looks for a weekday", "/bin/sh", ("-c", "echo woe >&2; exit 3"), (), peers.textlint_findings, ""
    )
    assert bench.weekdays(tmp_path / "cases", [peer], each=1) == "wrong weekdays: broken failed, exit status 3: woe"


@pytest.mark.parametrize("shape", network.SHAPES)
def test_networks_have_the_stated_size_and_kind(shape):
    sound, broken = shape(1, False), shape(1, True)
    assert len(sound.constraints) == network.CONSTRAINTS
    assert sound.points == network.EVENTS + 1
    assert next(sound.contradictions(), None) is None
    assert len(next(broken.contradictions())) > 2


def test_the_network_is_reported_in_one_line():
    expected = r"1,000 events, 4,000 constraints: solved in [\d.]+ ms .*, a contradiction explained in [\d.]+ ms .*"
    assert re.fullmatch(expected, network.report())


def test_the_parts_of_the_program_are_measured_by_its_own_table(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("The bridge opened on 14 June 2015 (Monday).\n", encoding="utf-8")
    seconds = speed.timings(tmp_path)
    parts = {speed.part_of(name) for name in seconds}
    assert {"formats", "times", "passages", "rules.dates", "comparisons of the rules"} <= parts
    assert seconds["all"] >= seconds["D101"]
