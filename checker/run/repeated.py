"""Many failures of one pattern on one page -> one finding: they share one cause, in the page or in how it was read."""

from __future__ import annotations

from collections.abc import Sequence

from checker.finding import Location
from checker.message import msg
from checker.records import replace
from checker.result import ReportedFinding

#: Up to so many findings of one pattern are shown one by one.
_MOST = 5


def as_one(found: Sequence[ReportedFinding]) -> tuple[tuple[ReportedFinding, ...], tuple[ReportedFinding, ...]]:
    """The findings of one page to show, and those that another finding includes.

    Where a pattern failed more than five times, its first finding names the places of the others. Findings with fixes
    and suppressed findings are not merged."""
    groups: dict[tuple[str, str], list[ReportedFinding]] = {}
    for each in found:
        if each.justification is None and not each.finding.fixes:
            groups.setdefault((each.finding.rule, each.finding.pattern), []).append(each)
    merged: dict[int, ReportedFinding] = {}
    included: dict[int, ReportedFinding] = {}
    for group in groups.values():
        if len(group) > _MOST:
            first, *others = group
            merged[id(first)] = _with_others(first, others)
            included |= {id(each): each for each in others}
    shown = tuple(merged.get(id(each), each) for each in found if id(each) not in included)
    return shown, tuple(included.values())


def _with_others(first: ReportedFinding, others: Sequence[ReportedFinding]) -> ReportedFinding:
    finding = first.finding
    seen = {location.span for location in finding.locations}
    places = [Location(each.finding.span, each.finding.message) for each in others if each.finding.span not in seen]
    more = msg("{number} more findings of the same kind are on this page, and are shown as places", number=len(others))
    return replace(
        first, finding=replace(finding, related=(*finding.related, *places), reasons=(*finding.reasons, more))
    )
