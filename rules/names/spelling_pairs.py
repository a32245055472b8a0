"""A finding about a name that a text writes in two ways."""

from __future__ import annotations

from checker.analysis import Reading
from checker.finding import Finding, Place, Suggestion
from checker.message import Said, say

from .names import NameVariant


def two_ways(rule: str, reading: Reading, variant: NameVariant, message: Said) -> Finding:
    """A name that stands in two ways: where they differ, and either as a correction of the other."""
    text = reading.document.source.slice
    here, there = text(variant.differs), text(variant.other_differs)
    return Finding(
        rule=rule,
        span=variant.differs,
        message=message,
        note=say("{text} here", text=here),
        related=(Place(variant.other_differs, say("{text} there", text=there)),),
        reasons=(variant.reason,),
        suggestions=(
            Suggestion(variant.differs, there, say("write {text} here as there", text=there)),
            Suggestion(variant.other_differs, here, say("write {text} there as here", text=here)),
        ),
    )
