"""The contradictions of a timeline -> whether two independent kinds of them show that the page is wrong."""

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
from .page_trust import page_trust
from .relative_days import relative_conflicts

#: How a reading describes a mention: as past, as still ahead, or as the meaning of a relative word.
_Claim = tuple[str, Span]
#: The one makes the publication date too early and the other too late, so that a misreading is likelier.
_OPPOSITE = frozenset(("late event", "past plan"))
_BACK, _AHEAD, _MEANT = "back", "ahead", "meant"
#: The kind of a contradiction and the claims that it depends on, without the publication date, which most share.
_Ground = tuple[str, frozenset[_Claim]]


def corroborated(reading: Reading) -> bool:
    """Whether the page has two contradictions of different kinds, each with a claim that the other does not depend on;
    otherwise one misreading could explain both. A year that several contradictions share is sufficient evidence. A
    publication date that cannot be trusted corroborates nothing."""
    if reading.get(timeline).year_substitutions:
        return True
    if reading.get(page_trust).against:
        return False
    by_kind: dict[str, set[frozenset[_Claim]]] = {}
    for kind, claims in _grounds(reading):
        by_kind.setdefault(kind, set()).add(claims)
    return any(
        not one <= other and not other <= one
        for kinds in combinations(by_kind, 2)
        if not _OPPOSITE.issuperset(kinds)
        for one, other in product(*(by_kind[kind] for kind in kinds))
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
