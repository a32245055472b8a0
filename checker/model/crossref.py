"""References from one place of a document to another, and those that lead nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.finding import Place
from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class CrossReference:
    """A place that names another one of the document by its number: `label` is what is named ("section", "chapter",
    "part", "figure", "table"), `path` its number, (3, 2) for 3.2. `span` is into the source, `prose` into the prose."""

    label: str
    path: tuple[int, ...]
    span: Span
    prose: Span
    block: int


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """A reference that nothing answers to, or that something else answers to than its sentence says. `problem` is one
    sentence, `places` the targets that there are, `reason` what proves it. `in_contents` says that it is one of several
    dead entries of one table of contents: that was made for another state of the page, or by another program."""

    span: Span
    problem: str
    places: tuple[Place, ...]
    reason: str
    in_contents: bool = False
