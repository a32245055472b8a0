"""Archives written for these tests, and the command line run on them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker.cli.main import main
from checker.services.extras import EXTRAS

WRONG = "The bridge opened on Monday, 14 June 2015. 3 men and 4 women came, 7 people in all.\n"
RIGHT = "The bridge opened on Sunday, 14 June 2015.\n"
#: A rule that does what the text of a document asks for.
POISON = """\
import os, time
from contralint import Rule


class Poison(Rule):
    '''Takes too much.'''

    id, name = "Q900", "poison"

    def check(self, reading):
        text = reading.document.source.text
        if "sleeps" in text:
            time.sleep(60)
        if "grows" in text:
            bytearray(8 << 30)
        if "falls" in text:
            os._exit(9)
        if "fails" in text:
            raise RuntimeError("as asked")
        return ()
"""

needs_audit = [
    pytest.mark.skipif(
        not all(__import__("importlib.util").util.find_spec(name) for name in EXTRAS["audit"]),
        reason="needs pip install 'contralint[audit]'",
    )
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in Path(item.fspath).parents:
            for mark in needs_audit:
                item.add_marker(mark)


class Archive:
    """A folder, and audits of it."""

    def __init__(self, folder: Path, output: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._output = output

    def write(self, name: str, text: str = RIGHT) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def audit(self, *arguments: str, sources: tuple[str, ...] = ("archive",), status: int = 0) -> str:
        """What an audit into the folder `out` prints; with one rule, which starts sooner than all."""
        usual = ["--out", "out", "--no-config", "--jobs", "1", "--select", "D101"]
        assert main(["audit", *sources, *usual, *arguments]) == status
        captured = self._output.readouterr()
        return captured.out + captured.err

    def ask(self, sql: str) -> list[dict[str, Any]]:
        assert main(["audit", "query", "out", sql, "--format", "jsonl"]) == 0
        return [json.loads(line) for line in self._output.readouterr().out.splitlines()]

    def run(self, *arguments: str) -> str:
        status = main(arguments)
        captured = self._output.readouterr()
        assert status == 0, captured.err
        return captured.out


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Archive:
    monkeypatch.chdir(tmp_path)
    return Archive(tmp_path, capsys)


@pytest.fixture
def started(tmp_path: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Starts the command line in a process of its own."""

    def start(*arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "checker", *arguments]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        return subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL)

    return start
