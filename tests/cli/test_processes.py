from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CONFLICT = "There are five sheep. There are six sheep.\n"


def write_many(count: int) -> None:
    for number in range(count):
        text = CONFLICT if number % 3 == 0 else "A wolf.\n" if number == 4 else "Nothing here.\n"
        Path(f"{number:03}.md").write_text(text)


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "sarif"])
def test_several_processes_print_the_same_bytes_as_one(contralint: Callable[..., Any], form: str) -> None:
    write_many(30)
    arguments = ("check", ".", "gone.md", "--format", form)
    assert contralint(*arguments, "--jobs", "3") == contralint(*arguments, "--jobs", "1")


def test_a_document_that_kills_its_process_fails_without_the_others(contralint: Callable[..., Any]) -> None:
    write_many(30)
    Path("007.md").write_text("A werebear.")
    ran = contralint("check", ".", "--jobs", "2", "--format", "json")
    log = json.loads(ran.out)
    assert [failure["path"] for failure in log["failures"]] == ["004.md", "007.md"]
    assert "ended suddenly" in log["failures"][1]["message"]
    assert [document["path"] for document in log["documents"]] == [f"{n:03}.md" for n in range(30) if n != 7]


INTERRUPTED = """\
import os, pathlib, time
from contralint import Finding, Rule, Span
from checker.cli import check, main
class Slow(Rule):
    '''Sleeps over some documents.'''
    id, name = 'Z999', 'slow'
    def check(self, reading):
        if reading.document.source.text == 'slow' and not pathlib.Path('go').exists():
            os.write(1, b'started\\n')
            time.sleep(20)
        yield Finding(self.id, Span(0, 1), 'Seen.')
def rules():
    return {'Z999': Slow()}
rules.__module__ = 'made for a test'
check.rules = rules
raise SystemExit(main.main(['check', '.', *ARGUMENTS]))
"""


def interrupted(folder: Path, *arguments: str, until: str = "started") -> tuple[int, str, str]:
    """Status, output and errors of a run that a terminal interrupts once it has printed a line."""
    running = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED.replace("*ARGUMENTS", repr(arguments)[1:-1])],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "CONTRALINT_CACHE_DIR": str(folder.parent / "cache")},
    )
    assert running.stdout is not None
    out = ""
    while until not in out:
        out += running.stdout.readline()
    time.sleep(0.2)
    os.killpg(running.pid, signal.SIGINT)  # as a terminal sends it: to all processes of the command
    rest, err = running.communicate(timeout=10)
    return running.returncode, out + rest, err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_the_run_with_one_line(tmp_path: Path, jobs: str) -> None:
    for number in range(20):
        (tmp_path / f"{number}.md").write_text("slow")
    status, _, err = interrupted(tmp_path, "--jobs", jobs)
    assert (status, err) == (130, "contralint: Interrupted.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_was_done_before_an_interrupt_is_printed_and_kept(tmp_path: Path, jobs: str) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.md").write_text("slow" if number == 30 else f"quick {number}")
    status, out, err = interrupted(folder, "--jobs", jobs, "--format", "csv", until="29.md")
    rows = [line for line in out.splitlines() if "Z999" in line]
    assert status == 130
    assert len(rows) == 30
    assert "Interrupted after 30 of 40 documents. Their results are in the cache" in err
    (folder / "go").touch()
    again = subprocess.run(
        [sys.executable, "-c", INTERRUPTED.replace("*ARGUMENTS", "'--format', 'csv'")],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "CONTRALINT_CACHE_DIR": str(tmp_path / "cache")},
    )
    assert again.stdout.splitlines()[1 : len(rows) + 1] == rows
    assert len(again.stdout.splitlines()) == 41


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
def test_an_interrupted_report_that_needs_all_documents_is_not_written(tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.md").write_text("slow" if number == 2 else "quick")
    arguments = ("--jobs", "1", "--format", "text", "--format", "json:report.json", "--no-cache")
    status, out, err = interrupted(tmp_path, *arguments)
    assert status == 130
    assert "2 findings in 2 documents" in out
    assert "Nothing was written to report.json" in err
    assert "No results were saved." in err
    assert not (tmp_path / "report.json").exists()
