"""Names and titles as a text gives them, and those that it gives in two ways."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class NameVariant:
    """One name written in two ways, in source spans, the earlier first: `span` and `other` are the two, `differs` and
    `other_differs` what is different in each. `reason` says what shows that they are one."""

    span: Span
    other: Span
    differs: Span
    other_differs: Span
    reason: str
