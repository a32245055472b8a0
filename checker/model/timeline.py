"""The timeline of a document: its narrative nows, its events, and statements that cannot all be true."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.time import Anchor


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of telling of a run of blocks (a half-open range of block indexes)."""

    blocks: range
    anchor: Anchor
