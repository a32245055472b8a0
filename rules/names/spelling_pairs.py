"""A finding about a name that a text writes in two ways."""

from __future__ import annotations

from checker.analysis import Reading
from checker.finding import Finding, Fix, Location
from checker.message import Message, msg

from .office_holders import SpellingPair


def name_variant_finding(rule: str, reading: Reading, variant: SpellingPair, message: Message) -> Finding:
    """A name that stands in two ways: where they differ, and either as a correction of the other."""
    text = reading.document.source.slice
    here, there = text(variant.differs), text(variant.other_differs)
    return Finding(
        rule=rule,
        span=variant.differs,
        message=message,
        note=msg("{text} here", text=here),
        related=(Location(variant.other_differs, msg("{text} there", text=there)),),
        reasons=(variant.reason,),
        fixes=(
            Fix(variant.differs, there, msg("write {text} here too", text=there)),
            Fix(variant.other_differs, here, msg("write {text} there too", text=here)),
        ),
    )
