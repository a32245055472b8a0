"""The contradictions of a timeline -> whether two different kinds of them convict the same page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from checker.model.text import Span
from checker.model.timeline import Role, Timeline

#: What a reading takes a mention to say: that it lies back, that it lies ahead, or that a relative word means it.
_Claim = tuple[str, Span]
_BACK, _AHEAD, _MEANT = "back", "ahead", "meant"
#: The kind of a contradiction, and the claims that it rests on, but for the stamp, which most of them share.
_Ground = tuple[str, frozenset[_Claim]]


def is_corroborated(timeline: Timeline) -> bool:
    """Whether two contradictions of different kinds are on the page, of which neither rests on claims of the other
    alone: where those are misread, both are wrong. A year that several contradictions share is such evidence by
    itself."""
    if timeline.year_substitutions:
        return True
    by_kind: dict[str, set[frozenset[_Claim]]] = {}
    for kind, claims in _grounds(timeline):
        by_kind.setdefault(kind, set()).add(claims)
    return any(
        not one <= other and not other <= one
        for ones, others in combinations(by_kind.values(), 2)
        for one, other in product(ones, others)
    )


def _grounds(timeline: Timeline) -> Iterator[_Ground]:
    for event in timeline.late_events:
        yield "late event", frozenset({(_BACK, event.time.span)})
    for plan in timeline.past_plans:
        yield "past plan", frozenset({(_AHEAD, plan.time.span)})
    for conflict in timeline.relative_conflicts:
        yield "relative day", frozenset({(_MEANT, conflict.time.span), (_MEANT, conflict.date.span)})
    for contradiction in timeline.contradictions:
        statements = (each for each in contradiction.statements if each.role is not Role.STAMP)
        yield (
            "contradiction",
            frozenset((_AHEAD if each.role is Role.PLANNED else _BACK, each.mention) for each in statements),
        )
    for update in timeline.updates:
        later = [(_BACK, event.time.span) for event in timeline.late_events if event.update == update]
        if update.date is None and later:
            yield "undated update", frozenset(later)
