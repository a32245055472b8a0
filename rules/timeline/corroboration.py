"""The contradictions of a timeline -> whether two different kinds of them convict the same page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from checker.analysis import Reading
from checker.document.text import Span
from checker.timeline.statements import Role
from checker.timeline.timeline import timeline
from checker.times.updates import updates

from .after_publication import after_publication
from .before_publication import before_publication
from .relative_days import relative_conflicts

#: What a reading takes a mention to say: that it lies back, that it lies ahead, or that a relative word means it.
_Claim = tuple[str, Span]
_BACK, _AHEAD, _MEANT = "back", "ahead", "meant"
#: The kind of a contradiction, and the claims that it rests on, but for the stamp, which most of them share.
_Ground = tuple[str, frozenset[_Claim]]


def corroborated(reading: Reading) -> bool:
    """Whether two contradictions of different kinds are on the page, of which neither rests on claims of the other
    alone: where those are misread, both are wrong. A year that several contradictions share is such evidence by
    itself."""
    if reading.get(timeline).year_substitutions:
        return True
    by_kind: dict[str, set[frozenset[_Claim]]] = {}
    for kind, claims in _grounds(reading):
        by_kind.setdefault(kind, set()).add(claims)
    return any(
        not one <= other and not other <= one
        for ones, others in combinations(by_kind.values(), 2)
        for one, other in product(ones, others)
    )


def _grounds(reading: Reading) -> Iterator[_Ground]:
    for event in reading.get(after_publication):
        yield "late event", frozenset({(_BACK, event.time.span)})
    for plan in reading.get(before_publication):
        yield "past plan", frozenset({(_AHEAD, plan.time.span)})
    for conflict in reading.get(relative_conflicts):
        yield "relative day", frozenset({(_MEANT, conflict.time.span), (_MEANT, conflict.date.span)})
    for contradiction in reading.get(timeline).contradictions:
        statements = (each for each in contradiction.statements if each.role is not Role.PUBLICATION)
        yield (
            "contradiction",
            frozenset((_AHEAD if each.role is Role.PLANNED else _BACK, each.mention) for each in statements),
        )
    for update in reading.get(updates):
        later = [(_BACK, event.time.span) for event in reading.get(after_publication) if event.update == update]
        if update.date is None and later:
            yield "undated update", frozenset(later)
