"""Other linters of prose that are measured for comparison, where they are installed.

The versions are pinned: of those from npm in package.json, of those from PyPI in the extra `bench` of pyproject.toml.
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
#: What all of them read.
SUFFIXES = (".md", ".markdown", ".txt")


@dataclass(frozen=True)
class Peer:
    """A linter: its command, how to check paths and to print its version (empty if it has no such option), how its
    report is counted, and what installs it. `about` says what it looks for. `findings` gives the number of findings by
    document; None for one that it could not read. `found` is its exit status where it has findings, `all` what is
    for a folder.
    """

    name: str
    about: str
    command: str | None
    check: tuple[str, ...]
    version: tuple[str, ...]
    findings: Callable[[bytes], dict[str, int | None]]
    install: str
    found: int = 1
    all: str = "."

    @property
    def missing(self) -> str:
        """One line for a peer that is not there; empty for one that is."""
        return "" if self.command else f"{self.name} is not installed; to measure it too: {self.install}"

    def checking(self, path: str = "") -> Sequence[str]:
        """The command that checks a document, or all in the working folder."""
        return [self.command or self.name, *self.check, path or self.all]


def textlint_findings(report: bytes) -> dict[str, int | None]:
    """The number of messages by document in textlint's JSON."""
    return {each["filePath"]: len(each["messages"]) for each in json.loads(report or b"[]")}


def proselint_findings(report: bytes) -> dict[str, int | None]:
    """The number of diagnostics by document in proselint's JSON; a document that is no UTF-8 has an error instead."""
    found = json.loads(report)["result"]
    return {path: len(each["diagnostics"]) if "diagnostics" in each else None for path, each in found.items()}


def line_findings(report: bytes) -> dict[str, int | None]:
    """The number of lines by document in a report with lines such as "./page.md:3: …"."""
    return dict(Counter(line.partition(":")[0] for line in report.decode("utf-8", "replace").splitlines()))


def typos_findings(report: bytes) -> dict[str, int | None]:
    """The number of typos by document in the lines of JSON of typos."""
    found = map(json.loads, report.splitlines())
    return dict(Counter(each["path"] for each in found if each["type"] == "typo"))


def rumdl_findings(report: bytes) -> dict[str, int | None]:
    """The number of warnings by document in the JSON of rumdl."""
    return dict(Counter(each["file"] for each in json.loads(report or b"[]")))


def markdownlint_findings(report: bytes) -> dict[str, int | None]:
    """The number of errors in all documents, from the summary of markdownlint-cli2, as that of one."""
    number = re.search(rb"Summary: (\d+)", report)
    return {"": int(number[1]) if number is not None else 0}


def peers(node: Path = HERE / "node_modules" / ".bin") -> tuple[Peer, ...]:
    """All of them; `node` is where commands from npm are looked for, before the PATH."""
    programs = str(Path(sys.executable).parent)

    def command(name: str) -> str | None:
        return shutil.which(name, path=programs) or shutil.which(name)

    npm, pip, version = "npm install --prefix tests/benchmarks", "pip install '.[bench]'", ("--version",)
    weekday = ("--no-textlintrc", "--rule", "date-weekday-mismatch", "--format", "json")
    markdownlint = shutil.which("markdownlint-cli2", path=str(node))
    pages = "**/*.{md,markdown,txt}"
    return (
        Peer(
            "textlint",
            "a weekday that its date does not have: textlint-rule-date-weekday-mismatch alone",
            shutil.which("textlint", path=str(node)),
            weekday,
            version,
            textlint_findings,
            npm,
        ),
        Peer(
            "proselint",
            "style of English prose, with all its checks",
            command("proselint"),
            ("check", "--output-format", "json"),
            ("version",),
            proselint_findings,
            pip,
        ),
        Peer(
            "codespell", "words from a list of misspellings", command("codespell"), (), version, line_findings, pip, 65
        ),
        Peer(
            "typos",
            "words from a list of misspellings, also inside identifiers",
            command("typos"),
            ("--isolated", "--format", "json"),
            version,
            typos_findings,
            pip,
            2,
        ),
        Peer(
            "markdownlint-cli2",
            "the form of Markdown",
            markdownlint,
            (),
            (),
            markdownlint_findings,
            npm,
            all=pages,
        ),
        Peer(
            "rumdl",
            "the form of Markdown, in files with its suffixes",
            command("rumdl"),
            ("check", "--isolated", "--no-cache", "--output-format", "json"),
            version,
            rumdl_findings,
            pip,
        ),
    )
