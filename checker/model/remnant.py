"""What should not have stayed in a finished text."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class Repetition:
    """A passage that stands twice: `first` and `second` are the two, in the source; `size` is how many letters and
    characters it has, `blocks` how many paragraphs."""

    first: Span
    second: Span
    size: int
    blocks: int


@dataclass(frozen=True, slots=True)
class Leftover:
    """Words that ask the writer for something, or that a program or a template left. `what` says which."""

    span: Span
    what: str


@dataclass(frozen=True, slots=True)
class RespinResidue:
    """A word that a program which rewrites texts put for another; `meant` is what stood there."""

    span: Span
    meant: str
