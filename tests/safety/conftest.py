"""The command line in a project with a folder that a pull request added."""

from __future__ import annotations

import io
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from checker.cli.main import main
from checker.config import local_rules

sys.path.append(str(Path(__file__).parent))

from attacked import git, write


@dataclass(frozen=True)
class Ran:
    status: int
    out: str
    err: str


@pytest.fixture
def trace(tmp_path, monkeypatch):
    """The file that code of a pull request would leave."""
    path = tmp_path / "trace"
    monkeypatch.setenv("TRACE", str(path))
    return path


@pytest.fixture
def contralint(capfd, monkeypatch, tmp_path):
    """Runs the command line in this process; nothing is remembered of rules that an earlier run loaded."""
    monkeypatch.setenv("CONTRALINT_CACHE_DIR", str(tmp_path / "cache"))
    for name in ("CONTRALINT_NO_LOCAL_RULES", "GITHUB_STEP_SUMMARY", "SUDO_UID", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments, stdin=""):
        monkeypatch.setattr(local_rules, "_loaded", {})
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode("utf-8", "surrogateescape"))))
        try:
            status = main(arguments)
        except SystemExit as exit_:
            status = int(exit_.code or 0)
        out, err = capfd.readouterr()
        return Ran(status, out, err)

    return run


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A repository with some documents, in which the command runs; ``docs/pr`` is what a pull request added."""
    root = tmp_path / "project"
    for number in range(2):
        write(root / f"docs/{number}.md", "Nothing.\n")
    write(root / "docs/pr/page.md")
    monkeypatch.chdir(root)
    git("init", "-q", ".")
    git("add", "docs/0.md")
    git("commit", "-qm", "one")
    return root
