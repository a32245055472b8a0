"""Other linters of prose that are measured for comparison, where they are installed.

The versions are pinned: of those from npm in package.json, of those from PyPI in the extra `bench` of pyproject.toml.
"""

from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
#: What all of them read.
SUFFIXES = (".md", ".markdown", ".txt")


@dataclass(frozen=True)
class Peer:
    """A linter: its command, how to check paths and to print its version, how its report is counted, and what installs
    it. `findings` gives the number of findings by document, of those that it could read; None for one that it could
    not."""

    name: str
    about: str
    command: str | None
    check: tuple[str, ...]
    version: tuple[str, ...]
    findings: Callable[[bytes], dict[str, int | None]]
    install: str

    @property
    def missing(self) -> str:
        """One line for a peer that is not there; empty for one that is."""
        return "" if self.command else f"{self.name} is not installed; to measure it too: {self.install}"

    def checking(self, *paths: str) -> Sequence[str]:
        """The command that checks some paths."""
        return [self.command or self.name, *self.check, *paths]


def textlint_findings(report: bytes) -> dict[str, int | None]:
    """The number of messages by document in textlint's JSON."""
    return {each["filePath"]: len(each["messages"]) for each in json.loads(report or b"[]")}


def proselint_findings(report: bytes) -> dict[str, int | None]:
    """The number of diagnostics by document in proselint's JSON; a document that is no UTF-8 has an error instead."""
    found = json.loads(report)["result"]
    return {path: len(each["diagnostics"]) if "diagnostics" in each else None for path, each in found.items()}


def peers(node: Path = HERE / "node_modules" / ".bin") -> tuple[Peer, ...]:
    """All of them; `node` is where commands from npm are looked for, before the PATH."""
    textlint = shutil.which("textlint", path=str(node))
    programs = str(Path(sys.executable).parent)
    return (
        Peer(
            "textlint",
            "with textlint-rule-date-weekday-mismatch alone",
            textlint,
            ("--no-textlintrc", "--rule", "date-weekday-mismatch", "--format", "json"),
            ("--version",),
            textlint_findings,
            "npm install --prefix tests/benchmarks",
        ),
        Peer(
            "proselint",
            "with all its checks",
            shutil.which("proselint", path=programs) or shutil.which("proselint"),
            ("check", "--output-format", "json"),
            ("version",),
            proselint_findings,
            "pip install '.[bench]'",
        ),
    )
