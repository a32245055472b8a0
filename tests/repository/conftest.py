"""A checkout of documents with a history."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from build_servers import CONFLICT, ROOT, command, git


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A folder with a document that contradicts itself, and `contralint` in ``bin``."""
    there = tmp_path / "temp" / "contralint" / "bin"
    program = f"PYTHONPATH={shlex.quote(str(ROOT))} exec {shlex.quote(sys.executable)} -m checker"
    command(there / "contralint", f'{program} "$@"')
    monkeypatch.setenv("PATH", f"{there}:{os.environ['PATH']}")
    monkeypatch.setenv("RUNNER_TEMP", str(tmp_path / "temp"))
    folder = tmp_path / "checkout"
    folder.mkdir()
    (folder / "a b.md").write_text(CONFLICT, "utf-8")
    (folder / "c.md").write_text("Nothing.\n", "utf-8")
    return folder


@pytest.fixture
def branch(checkout):
    """The checkout as a branch: ``docs/new.md`` is what it added to ``origin/main``."""
    (checkout / "docs").mkdir()
    (checkout / "posts").mkdir()
    (checkout / "docs" / "old.md").write_text(CONFLICT, "utf-8")
    (checkout / "posts" / "clean.md").write_text("Nothing.\n", "utf-8")
    git(checkout, "init", "-q", ".")
    git(checkout, "add", ".")
    git(checkout, "commit", "-qm", "one")
    git(checkout, "update-ref", "refs/remotes/origin/main", "HEAD")
    (checkout / "docs" / "new.md").write_text("The road opened on Friday, 15 June 2015.\n", "utf-8")
    git(checkout, "add", ".")
    git(checkout, "commit", "-qm", "two")
    return checkout
