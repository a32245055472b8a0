"""``check --watch`` checks again when a document changes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli.main import main

RIGHT, WRONG = "The room opens on Tuesday, 5 March 2019.\n", "The room opens on Monday, 5 March 2019.\n"


def test_each_change_is_checked_until_the_user_interrupts(tmp_path):
    pytest.importorskip("watchfiles", reason="needs contralint[watch]")
    (tmp_path / "a.md").write_text(RIGHT, "utf-8")
    command = [
        sys.executable,
        "-m",
        "checker",
        "check",
        ".",
        "--watch",
        "--no-cache",
        "--format",
        "text",
        "--lang",
        "en",
    ]
    command += ["--format", "json:report.json"]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert _until_waiting(process).startswith("no findings")
        (tmp_path / "a.md").write_text(WRONG, "utf-8")
        assert "not a Monday" in _until_waiting(process)
        (tmp_path / "contralint.toml").write_text("ignore = [", "utf-8")
        assert "contralint.toml:1: This is not TOML" in _until_waiting(process)
        (tmp_path / "contralint.toml").write_text('ignore = ["D101"]\n', "utf-8")
        assert "no findings" in _until_waiting(process)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0


def _until_waiting(process):
    """What is printed until the next wait; the watch begins only then, so the next change is seen."""
    lines = []
    for line in process.stdout:
        if "Waiting for changes" in line:
            return "".join(lines)
        lines.append(line)
    raise AssertionError("".join(lines))


@pytest.mark.parametrize("arguments", [["-"], ["--diff", "-"], ["--files-from", "-"]])
def test_standard_input_cannot_be_watched(capfd, arguments):
    pytest.importorskip("watchfiles", reason="needs contralint[watch]")
    assert main(["check", *arguments, "--watch"]) == 2
    assert "--watch needs files" in capfd.readouterr().err
