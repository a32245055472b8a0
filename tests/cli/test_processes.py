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


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
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


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_the_run_with_one_line(tmp_path: Path, jobs: str) -> None:
    rule = (
        "import os, time\n"
        "from contralint import Rule\n"
        "from checker.cli import check, main\n"
        "class Slow(Rule):\n"
        "    '''Sleeps.'''\n"
        "    id, name = 'Z999', 'slow'\n"
        "    def check(self, reading):\n"
        "        os.write(1, b'started\\n')\n"
        "        time.sleep(20)\n"
        "        return ()\n"
        "check.rules = lambda: {'Z999': Slow()}\n"
        f"raise SystemExit(main.main(['check', '.', '--jobs', {jobs!r}]))\n"
    )
    for number in range(20):
        (tmp_path / f"{number}.md").write_text("x")
    running = subprocess.Popen(
        [sys.executable, "-c", rule],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert running.stdout is not None
    assert running.stdout.readline() == "started\n"
    time.sleep(0.2)
    os.killpg(running.pid, signal.SIGINT)  # as a terminal sends it: to all processes of the command
    _, err = running.communicate(timeout=10)
    assert (running.returncode, err) == (130, "contralint: Interrupted.\n")
