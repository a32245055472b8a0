"""What a run found, and what writes it down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from checker.model.document import Document
from checker.model.finding import Finding
from checker.model.rule import Rule, Severity


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding as it is shown: with the severity that policy gave it and a fingerprint that edits above it keep."""

    finding: Finding
    severity: Severity
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A path that could not be checked, and one sentence that says why and what to do."""

    path: str
    message: str


@dataclass(frozen=True)
class Checked:
    """One document, its findings in the order of its text, and remarks on how it was read."""

    document: Document
    findings: tuple[Reported, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Result:
    """One run, documents in the order of their paths."""

    documents: tuple[Checked, ...]
    failures: tuple[Failure, ...]
    rules: tuple[Rule, ...]  # those that ran
    version: str


@dataclass(frozen=True, slots=True)
class Output:
    """How a report may look. `width` is in terminal cells; None where the output is no terminal."""

    color: bool = False
    width: int | None = None
    base: str = ""  # folder that reported paths are relative to


class Report(Protocol):
    """A format: a pure function of the result."""

    def __call__(self, result: Result, output: Output) -> str: ...
