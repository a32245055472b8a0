"""Suppressions from the command line: what they hide, what stays in the reports, how they are listed."""

import json
from pathlib import Path

import pytest

CONFLICT = "There are five sheep. There are six sheep."


def written(contralint, text, *options):
    Path("a.md").write_text(text, "utf-8")
    ran = contralint("check", "a.md", "--format", "json", *options)
    return ran.status, json.loads(ran.out)


@pytest.mark.parametrize("term", ["Z901", "z901", "sheep-mismatch"])
def test_a_suppressed_finding_stays_in_json_and_does_not_count(contralint, term):
    status, log = written(contralint, f"{CONFLICT} <!-- contralint-ignore {term}: they sleep -->\n")
    assert (status, log["findings"]) == (0, [])
    (suppressed,) = log["suppressed"]
    assert (suppressed["rule"], suppressed["justification"]) == ("Z901", "they sleep")
    assert log["summary"]["suppressed"] == 1


def test_a_suppressed_finding_stays_in_sarif(contralint):
    Path("a.md").write_text(f"{CONFLICT} <!-- contralint-ignore Z901: they sleep -->\n\n{CONFLICT}\n", "utf-8")
    Path("b.md").write_text(CONFLICT, "utf-8")
    results = json.loads(contralint("check", ".", "--format", "sarif").out)["runs"][0]["results"]
    assert [result["suppressions"] for result in results] == [
        [{"kind": "inSource", "status": "accepted", "justification": "they sleep"}],
        [],
    ]


def test_without_suppressions_sarif_says_nothing_of_them(contralint):
    Path("a.md").write_text(CONFLICT, "utf-8")
    results = json.loads(contralint("check", ".", "--format", "sarif").out)["runs"][0]["results"]
    assert "suppressions" not in results[0]


def test_any_place_of_a_finding_may_carry_the_comment(contralint):
    text = "There are five sheep.\n\nThere are six sheep. <!-- contralint-ignore Z901: counted twice -->\n"
    assert written(contralint, text)[0] == 0


def test_a_suppression_without_a_reason_has_no_effect(contralint):
    status, log = written(contralint, f"{CONFLICT} <!-- contralint-ignore Z901 -->\n")
    assert (status, len(log["findings"])) == (1, 1)


def test_another_rule_is_not_hidden(contralint):
    assert written(contralint, f"{CONFLICT} <!-- contralint-ignore Z950: why -->\n")[0] == 1


def test_fingerprints_do_not_change_when_something_is_suppressed(contralint):
    _, before = written(contralint, f"{CONFLICT}\n\n{CONFLICT}")
    _, after = written(contralint, f"<!-- contralint-ignore Z901: why -->\n{CONFLICT}\n\n{CONFLICT}")
    prints = {each["fingerprint"] for each in before["findings"]}
    assert {each["fingerprint"] for each in (*after["findings"], *after["suppressed"])} == prints


def test_the_summary_counts_suppressed_findings(contralint):
    Path("a.md").write_text(f"{CONFLICT} <!-- contralint-ignore Z901: why -->", "utf-8")
    assert contralint("check", "a.md").out == "no findings in 1 document, 1 suppressed\n"
