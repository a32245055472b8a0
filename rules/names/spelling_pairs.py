"""A finding about a name that a text spells in two ways."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.document.text import Span
from checker.finding import Finding, Fix, Location
from checker.message import Message, msg
from checker.rule import Rule

from .office_holders import SpellingPair

NAMED_AGAIN = CheckKind(
    "named-again", msg("name given again"), "{number} name given again", "{number} names given again", verifies=False
)


def repeated_name_checks(
    rule: Rule, reading: Reading, named: Iterable[tuple[Hashable, Span]], pattern: str = ""
) -> Iterator[Check]:
    """One passed check for each name, with its place in the source, that is spelled as at its previous place."""
    last: dict[Hashable, Span] = {}
    for name, span in named:
        if name in last:
            yield rule.passed(NAMED_AGAIN, operands(reading, name=span, before=last[name]), pattern)
        last[name] = span


def name_variant_finding(rule: str, reading: Reading, variant: SpellingPair, message: Message) -> Finding:
    """The finding about a name with two spellings: where they differ, and each as a correction of the other."""
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
