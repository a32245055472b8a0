"""What a copier took along."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class ScrapedTail:
    """A run of blocks that are not the text: `opening` is the first of them, `whole` all of them."""

    opening: Span
    whole: Span
    titles: int
