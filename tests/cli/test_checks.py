"""``contralint checks``, and what the summary of ``contralint check`` reports about checks that passed."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.main import main

TEXT = (
    "# Fair\n\nThe fair opens on Friday, 16 June 2023 and ends on 18 June 2023. On Monday, 12 June 2023, it rests.\n"
    "The bridge opened on Monday, 14 June 2015. President Anna Miller spoke. See [top](#fair).\n\n- 300 people came.\n"
)


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONTRALINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setenv("LANG", "C")
    Path("a.md").write_text(TEXT, "utf-8")

    def run(*arguments):
        status = main(arguments)
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


def test_a_table_of_checks(run):
    status, out, err = run("checks", "a.md")
    assert (status, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].split() == ["place", "kind", "result", "pattern", "compared", "why", "open"]
    assert "3:19   weekday               pass    D101 beside          Friday · 16 June 2023" in lines
    assert any("fail    D101 beside" in line and "Monday · 14 June 2015" in line for line in lines)


def test_results_are_chosen(run):
    _, out, _ = run("checks", "a.md", "--result", "fail", "--format", "jsonl")
    (line,) = map(json.loads, out.splitlines())
    assert (line["path"], line["line"], line["kind"], line["result"]) == ("a.md", 4, "weekday", "fail")
    assert [(each["role"], each["text"]) for each in line["operands"]] == [
        ("weekday", "Monday"),
        ("date", "14 June 2015"),
    ]
    for each in line["operands"]:
        assert TEXT[each["start"] : each["end"]] == each["text"]
    _, both, _ = run("checks", "a.md", "--result", "fail", "--result", "pass", "--format", "jsonl")
    _, every, _ = run("checks", "a.md", "--format", "jsonl")
    assert both == every


def test_why_a_check_is_open(run):
    Path("a.md").write_text("The evening is Friday, October 26.\n", "utf-8")
    _, out, _ = run("checks", "a.md", "--result", "open", "--format", "jsonl")
    (line,) = map(json.loads, out.splitlines())
    assert line["reason"] == "no year is known for this date"
    assert "no year is known for this date" in run("checks", "a.md")[1]
    assert "这个日期的年份不明" in run("checks", "a.md", "--lang", "zh")[1]


def test_what_nothing_verifies_in_the_order_of_the_text(run):
    _, out, _ = run("checks", "--unchecked", "a.md", "--format", "jsonl")
    lines = [json.loads(line) for line in out.splitlines()]
    assert [(each["what"], each["text"]) for each in lines] == [
        ("date", "18 June 2023"),
        ("office-holder", "President Anna Miller"),
        ("figure", "300"),
    ]
    assert [each["start"] for each in lines] == sorted(each["start"] for each in lines)
    assert all(each["text"] in each["context"] for each in lines)


def test_a_worksheet_in_markdown_and_csv(run):
    _, out, _ = run("checks", "--unchecked", "a.md", "--format", "markdown")
    lines = out.splitlines()
    assert lines[:4] == ["## `a.md`", "", "| place | what | text | line | source |", "| --- | --- | --- | --- | --- |"]
    assert "| 3:52 | date | 18 June 2023 |" in out
    _, out, _ = run("checks", "--unchecked", "a.md", "--format", "csv")
    rows = list(csv.reader(io.StringIO(out)))
    assert rows[0] == ["path", "line", "column", "what", "text", "context", "source"]
    assert rows[1][:5] == ["a.md", "3", "52", "date", "18 June 2023"]
    assert rows[3][5] == "'- 300 people came."  # no formula for a spreadsheet


def test_checks_in_markdown_and_csv(run):
    _, out, _ = run("checks", "a.md", "--format", "markdown")
    assert "| 3:19 | weekday | pass | D101 beside | Friday · 16 June 2023 |  |" in out.splitlines()
    _, out, _ = run("checks", "a.md", "--format", "csv")
    rows = list(csv.reader(io.StringIO(out)))
    assert [*rows[1][:4], rows[1][6]] == ["a.md", "3", "19", "D101", "pass"]
    assert rows[1][7] == "weekday: Friday; date: 16 June 2023"


@pytest.mark.parametrize("form", ["table", "jsonl", "markdown", "csv"])
@pytest.mark.parametrize("unchecked", [(), ("--unchecked",)])
def test_a_second_run_prints_the_same(run, form, unchecked):
    first = run("checks", "a.md", "--format", form, *unchecked)
    assert run("checks", "a.md", "--format", form, *unchecked) == first
    assert run("checks", "a.md", "--format", form, *unchecked, "--no-cache") == first


def test_a_document_without_checks_lists_nothing(run):
    Path("a.md").write_text("Nothing.\n", "utf-8")
    for options in ((), ("--unchecked",)):
        assert run("checks", "a.md", *options) == (0, "", "")


def test_what_cannot_be_read_is_named(run):
    status, out, err = run("checks", "a.md", "gone.md")
    assert status == 2
    assert "weekday" in out
    assert "gone.md" in err


def test_several_documents_have_a_table_each(run):
    Path("b.md").write_text(TEXT, "utf-8")
    out = run("checks", ".")[1]
    assert [line for line in out.splitlines() if line.endswith(".md")] == ["a.md", "b.md"]


def test_hostile_text_cannot_control_the_output(run):
    Path("a.md").write_text("The fair opens on Friday\x1b[31m, 16 June 2023. | 5 km\u202e |\n", "utf-8")
    for form in ("table", "markdown", "csv", "jsonl"):
        for options in ((), ("--unchecked",)):
            assert not {"\x1b", "\u202e"} & set(run("checks", "a.md", "--format", form, *options)[1])


def test_the_summary_says_what_was_verified(run):
    _, out, _ = run("check", "a.md")
    assert out.splitlines()[-1] == "Verified: 2 weekdays, 4 dates that exist, 1 range, 1 reference."
    Path("a.md").write_text("The evening is Friday, October 26.\n", "utf-8")
    status, out, _ = run("check", "a.md")
    assert (status, out) == (0, "no findings in 1 document\nVerified: 1 date that exists. Open: 1.\n")
    assert "Verified" not in run("check", "a.md", "-q")[1]
    assert run("check", "a.md", "--lang", "zh")[1].splitlines()[-1] == "已核对：1 个存在的日期。未定：1。"


def test_the_summary_is_the_same_with_and_without_a_cache_and_for_any_number_of_processes(run):
    for number in range(12):
        Path(f"{number}.md").write_text(TEXT, "utf-8")
    for form in ("text", "markdown", "json", "html"):
        first = run("check", ".", "--format", form)
        assert run("check", ".", "--format", form) == first
        command = [sys.executable, "-m", "checker", "check", ".", "--format", form, "--no-cache", "--jobs"]
        for jobs in "12":
            ran = subprocess.run([*command, jobs], capture_output=True, check=False)
            assert ran.stdout.decode() == first[1]


def test_programs_see_checks_on_request(run):
    plain = json.loads(run("check", "a.md", "--format", "json")[1])
    assert "checks" not in plain
    assert plain["summary"]["verified"] == {"calendar-date": 4, "range": 1, "reference": 1, "weekday": 2}
    assert plain["summary"]["open"] == 0
    listed = json.loads(run("check", "a.md", "--format", "json", "--show-checks")[1])["checks"]
    assert {each["result"] for each in listed} == {"pass"}
    lines = [json.loads(line) for line in run("check", "a.md", "--format", "jsonl", "--show-checks")[1].splitlines()]
    assert [each for each in lines if each["type"] == "check"] == [{"type": "check", **each} for each in listed]


def test_only_changed_lines(run):
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "a.md"], ["commit", "-q", "-m", "one"]):
        subprocess.run([*git, *command], check=True)
    Path("a.md").write_text(TEXT + "\nIt closes on Sunday, 18 June 2023.\n", "utf-8")
    _, out, _ = run("checks", "--diff", "HEAD", "--format", "jsonl")
    assert {json.loads(line)["line"] for line in out.splitlines()} == {8}
    assert run("check", "--diff", "HEAD")[1].splitlines()[-1] == "Verified: 1 weekday, 1 date that exists."
