"""Editions of a series: the eleventh conference, the 12th annual fair."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition with its year as one phrase gives them. `series` is what is counted, folded and in lower case;
    `annual` says that there is one a year. `span` covers number and name in the source, `year_span` the date."""

    series: str
    number: int
    year: int
    annual: bool
    span: Span
    year_span: Span


@dataclass(frozen=True, slots=True)
class EditionConflict:
    """Two editions of one series whose numbers and years cannot both be right; `why` is the sentence that proves it."""

    first: Edition
    second: Edition
    why: str
