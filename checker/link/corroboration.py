"""The contradictions of a timeline -> whether two different kinds of them convict the same page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checker.model.text import Span
from checker.model.timeline import Role, Timeline

#: The kind of a contradiction and the mentions that it rests on, but for the stamp, which most of them share.
_Ground = tuple[str, frozenset[Span]]


def is_corroborated(timeline: Timeline) -> bool:
    """Whether two contradictions of different kinds are on the page. Two that rest on the very same mentions are one:
    where these are misread, both are wrong."""
    grounds = tuple(dict.fromkeys(_grounds(timeline)))
    return any(one[0] != other[0] and one[1] != other[1] for one, other in combinations(grounds, 2))


def _grounds(timeline: Timeline) -> Iterator[_Ground]:
    for event in timeline.late_events:
        yield "late event", frozenset({event.time.span})
    for plan in timeline.past_plans:
        yield "past plan", frozenset({plan.time.span})
    for conflict in timeline.relative_conflicts:
        yield "relative day", frozenset({conflict.time.span, conflict.date.span})
    for contradiction in timeline.contradictions:
        statements = (each for each in contradiction.statements if each.role is not Role.STAMP)
        yield "contradiction", frozenset(each.mention for each in statements)
    for substitution in timeline.year_substitutions:
        yield "year substitution", frozenset(each.mention for each in substitution.statements)
    for update in timeline.updates:
        later = [event.time.span for event in timeline.late_events if event.update == update]
        if update.date is None and later:
            yield "undated update", frozenset(later)
