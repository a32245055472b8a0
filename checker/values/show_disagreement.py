"""A disagreement of two places -> the finding that shows both."""

from __future__ import annotations

from checker.finding import Finding, Location
from checker.message import msg

from .labelled import Disagreement


def disagreement_finding(rule: str, each: Disagreement, pattern: str = "") -> Finding:
    """The finding: its place is that of the first of the two values in the text, or of the one that is in the text; all
    places that agree with one of them are related."""
    one, other = each.kept, each.odd
    if one.span is None or (other.span is not None and other.span < one.span):
        one, other = other, one
    assert one.span is not None
    seen = {one.span, other.span, None}
    related = [] if other.span is None else [Location(other.span, other.source.label)]
    for witness in each.witnesses:
        if witness.span is not None and witness.span not in seen:
            seen.add(witness.span)
            related.append(Location(witness.span, witness.source.label))
    reason = each.slip or msg("{one} is not {two}", one=one.value.show(), two=other.value.show())
    return Finding(
        rule=rule,
        span=one.span,
        message=msg(
            "{place} says “{text}”, {other_place} “{other}”",
            place=one.source.label,
            text=one.text,
            other_place=other.source.label,
            other=other.text,
        ),
        note=one.source.label,
        related=tuple(related),
        reasons=(reason,),
        pattern=pattern,
    )
