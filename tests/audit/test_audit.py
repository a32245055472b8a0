"""An archive becomes tables; a further audit does what is new or changed, and nothing twice."""

from __future__ import annotations

import json
import os
import signal
import time
from pathlib import Path

import pytest

from .conftest import POISON, RIGHT, WRONG


def test_the_tables_contain_what_check_reports(archive):
    for number in range(20):
        archive.write(f"archive/{number:02}.md", WRONG if number % 5 == 0 else RIGHT)
    assert "20 documents, 20 of them checked now, 0 unchanged; 4 findings, 0 failures" in archive.audit(
        "--checks", "all"
    )
    rows = archive.ask('select path, rule, pattern, line, start, "end", message, fingerprint from findings order by 1')
    status_lines = (json.loads(line) for line in _check(archive).splitlines())
    expected = [
        {
            **{key: line[key] for key in ("path", "rule", "pattern", "message", "fingerprint")},
            **{key: line["places"][0][key] for key in ("line", "start", "end")},
        }
        for line in status_lines
        if line["type"] == "finding"
    ]
    assert rows == [{key: each[key] for key in rows[0]} for each in expected]
    (counted,) = archive.ask("select sum(findings)::int f, sum(passed)::int p, sum(open)::int o from documents")
    (listed,) = archive.ask(
        "select count(*) filter (result = 'fail') f, count(*) filter (result = 'pass') p, "
        "count(*) filter (result = 'open') o from checks"
    )
    assert counted == listed
    assert counted["f"] == 4
    assert counted["p"] >= 16


def _check(archive):
    from checker.cli.main import main

    assert main(["check", "archive", "--no-config", "--no-cache", "--select", "D101", "--format", "jsonl"]) == 1
    return archive._output.readouterr().out


def test_only_what_changed_is_checked_again(archive):
    for number in range(30):
        archive.write(f"archive/{number:02}.md", WRONG if number % 10 == 0 else RIGHT)
    archive.audit("--shard-size", "4")
    assert "30 documents, 0 of them checked now, 30 unchanged; 3 findings" in archive.audit("--shard-size", "4")
    archive.write("archive/00.md", RIGHT)
    archive.write("archive/07.md", WRONG)
    archive.write("archive/07a.md", RIGHT)
    (archive.folder / "archive/20.md").unlink()
    assert "30 documents, 3 of them checked now" in archive.audit("--shard-size", "4")
    assert archive.ask("select path, since from findings order by path") == [
        {"path": "archive/07.md", "since": 3},
        {"path": "archive/10.md", "since": 1},
    ]
    changed = archive.run("audit", "query", "out", "--changed", "--format", "csv")
    assert [line.split(",")[0] for line in changed.splitlines()] == [
        *("path", "archive/07.md", "path", "archive/00.md", "archive/20.md"),
    ]
    archive.audit("--shard-size", "4")
    assert archive.run("audit", "query", "out", "--changed", "--format", "csv").count("archive") == 0


def test_other_settings_are_another_audit(archive):
    archive.write("archive/a.md", WRONG)
    archive.audit()
    assert "1 of them checked now, 0 unchanged; 0 findings" in archive.audit("--ignore", "D101", "--select", "D102")
    assert archive.ask("select path, run from gone") == [{"path": "archive/a.md", "run": 2}]


def test_tables_of_another_archive_are_replaced_only_if_asked(archive):
    archive.write("archive/a.md", WRONG)
    archive.write("other/b.md", RIGHT)
    archive.audit()
    assert "contains an audit of archive" in archive.audit(sources=("other",), status=2)
    archive.audit("--replace", sources=("other",))
    assert archive.ask("select path from documents") == [{"path": "other/b.md"}]
    assert archive.ask("select count(*) n from findings") == [{"n": 0}]


def test_the_tables_are_no_part_of_the_archive(archive):
    archive.write("a.md")
    archive.audit(sources=(".",))
    assert "1 documents, 0 of them checked now" in archive.audit(sources=(".",))


def test_mentions_are_written_on_demand(archive):
    archive.write("archive/a.md", WRONG)
    archive.audit("--mentions")
    assert archive.ask("select kind, value, line from mentions order by start limit 2") == [
        {"kind": "time", "value": "2015-06-14", "line": 1},
        {"kind": "quantity", "value": "3", "line": 1},
    ]


def test_labelled_values_have_a_key_a_type_and_a_place(archive):
    archive.write("archive/2015-06-14-weir.md", "---\ndate: 2015-06-15\n---\n# Weir 2.1\n\nWhen: 14 June 2015\n")
    archive.audit("--mentions")
    asked = "attribute, subject, type, value, first::varchar as first, place, name, line, text"
    rows = archive.ask(f"select {asked} from labelled_values order by attribute, place")
    day = {"subject": None, "type": "day", "value": "2015-06-14", "first": "2015-06-14", "name": None}
    assert {**day, "attribute": "named", "place": "file name", "line": None, "text": "2015-06-14"} in rows
    assert {**day, "attribute": "when", "place": "label", "line": 6, "text": "14 June 2015", "name": "When"} in rows
    (number,) = (row for row in rows if row["type"] == "number")
    assert (number["subject"], number["value"], number["first"], number["place"]) == ("weir", "2.1", None, "heading")
    archive.audit()
    assert archive.ask("select * from labelled_values") == []


def test_a_second_audit_into_the_same_folder_waits_for_nothing_and_writes_nothing(archive, started):
    archive.write("rules/poison.py", POISON)
    archive.write("contralint.toml", 'rules = ["rules"]\nselect = ["Q900"]\n')
    archive.write("archive/a.md", "It sleeps.")
    run = started("audit", "archive", "--out", "out")
    while not (archive.folder / "out/manifest.json").exists():
        assert run.poll() is None, "the run was over too early"
        time.sleep(0.01)
    output = archive.audit(status=2)
    assert f"Another audit (process {run.pid}, " in output
    assert "is writing into 'out': wait for it, or name another folder." in output
    run.kill()
    run.wait()
    assert "1 of them checked now" in archive.audit()


def test_the_remaining_time_counts_containers_by_the_share_that_was_read(archive):
    from checker.audit.shards import Receipt
    from checker.audit.sources import Container, Files
    from checker.cli.audit import _Count

    count = _Count([Files("f", ("a.md", "b.md")), Container("x.zip"), Container("y.zip")], quiet=True)
    count.add(Receipt("f", 2, 2, 0, 0))
    assert count._expected() is None
    count.add(Receipt("1", 30, 30, 0, 0, "x.zip", 0.25))
    assert count._expected() == 2 + 2 * 120
    count.add(Receipt("2", 50, 50, 0, 0, "x.zip", 1.0))
    assert count._expected() == 2 + 2 * 80
    assert _Count([Files("f", ("a.md", "b.md"))], quiet=True)._expected() == 2


def test_poison_becomes_failures_and_the_rest_goes_on(archive):
    archive.write("rules/poison.py", POISON)
    archive.write("contralint.toml", 'rules = ["rules"]\nextend-select = ["Q900"]\n')
    for name in ("sleeps", "grows", "falls", "fails"):
        archive.write(f"archive/{name}.md", f"It {name}. {WRONG}")
    archive.write("archive/right.md", WRONG)
    (archive.folder / "archive/broken.docx").write_bytes(b"PK\x03\x04 and no more")
    from checker.cli.main import main

    assert main(["audit", "archive", "--out", "out", "--time-limit", "3", "--jobs", "1"]) == 0
    archive._output.readouterr()
    found = archive.ask("select path, kind from failures order by path")
    assert [(row["path"].partition("/")[2], row["kind"]) for row in found] == [
        ("broken.docx", "unreadable"),
        ("fails.md", "program"),
        ("falls.md", "crash"),
        ("grows.md", "memory"),
        ("sleeps.md", "time"),
    ]
    assert {row["path"] for row in archive.ask("select path from findings where rule = 'D101'")} == {
        "archive/fails.md",
        "archive/grows.md",
        "archive/right.md",
    }


@pytest.mark.parametrize("killed", ["driver", "worker"])
def test_a_kill_loses_at_most_the_shard_in_work_and_doubles_nothing(archive, started, killed):
    for number in range(300):
        archive.write(f"archive/{number:03}.md", WRONG if number % 10 == 0 else RIGHT)
    command = (
        "audit",
        "archive",
        "--out",
        "out",
        "--no-config",
        "--select",
        "D101",
        "--shard-size",
        "8",
        "--jobs",
        "2",
    )
    run = started(*command)
    shards = archive.folder / "out" / "documents"
    while not shards.exists() or len(list(shards.glob("*.parquet"))) < 5:
        assert run.poll() is None, "the run was over too early"
        time.sleep(0.01)
    if killed == "driver":
        run.kill()
        run.wait()
        done = archive.ask("select count(*) n, count(distinct path) paths from documents")[0]
        assert 0 < done["n"] == done["paths"] < 300
        again = archive.audit("--shard-size", "8")
        assert f"{done['n']} unchanged" in again
    else:
        os.kill(_children(run.pid)[0], signal.SIGKILL)
        assert run.wait(60) == 0
    assert archive.ask("select count(*) n, count(distinct path) p from documents") == [{"n": 300, "p": 300}]
    assert archive.ask("select count(*) n, count(distinct path) p from findings") == [{"n": 30, "p": 30}]
    assert archive.ask("select * from failures") == []
    assert not list((archive.folder / "out").rglob("*.new"))


def _children(pid):
    return list(map(int, Path(f"/proc/{pid}/task/{pid}/children").read_text().split())) or [
        int(child) for task in Path(f"/proc/{pid}/task").iterdir() for child in (task / "children").read_text().split()
    ]


def test_an_interrupt_ends_at_once_also_in_the_middle_of_a_shard(archive, started):
    archive.write("rules/poison.py", POISON)
    archive.write("contralint.toml", 'rules = ["rules"]\nselect = ["Q900"]\n')
    for number in range(50):
        archive.write(f"archive/{number:02}.md", "It sleeps.")
    run = started("audit", "archive", "--out", "out", "--jobs", "2")
    while not _children(run.pid):
        time.sleep(0.05)
    time.sleep(2)
    run.send_signal(signal.SIGINT)
    assert run.wait(20) == 130


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(15)])
def test_an_interrupt_says_how_to_continue(archive, monkeypatch, error):
    from checker.cli import audit

    archive.write("archive/a.md", WRONG)

    def interrupted(*_):
        raise error
        yield

    with monkeypatch.context() as patched:
        patched.setattr(audit, "_receipts", interrupted)
        assert "Interrupted after 0 documents. Run the same command again" in archive.audit(status=130)
    archive.audit()
    assert json.loads((archive.folder / "out/manifest.json").read_text())["run"] == 1


def test_an_estimate_writes_nothing(archive):
    for number in range(5):
        archive.write(f"archive/{number}.md", WRONG)
    output = archive.run("audit", "archive", "--estimate", "--no-config")
    assert "A sample of 5 documents" in output
    assert "The archive has 5 documents" in output
    assert not (archive.folder / "out").exists()


def test_questions_that_make_no_sense_end_with_2(archive, capsys):
    from checker.cli.main import main

    archive.write("archive/a.md")
    archive.audit()
    assert main(["audit", "query", "out", "select nothing from nowhere"]) == 2
    assert main(["audit", "query", "archive", "--summary"]) == 2
    assert "contains no audit" in capsys.readouterr().err


def test_the_summary_and_the_pages(archive):
    archive.write("archive/2019-03-05-a.md", WRONG + "<script>alert(1)</script> opened on Monday, 5 March 2019.\n")
    archive.write("archive/b.md", RIGHT)
    archive.audit()
    summary = archive.run("audit", "query", "out", "--summary")
    assert "By rule and pattern" in summary
    assert "2019" in summary
    assert "3 pages" in archive.run("audit", "query", "out", "--html", "pages")
    page = next((archive.folder / "pages/documents").rglob("*.html")).read_text()
    assert "<mark>Monday</mark>" in page
    assert "<script" not in page
