"""Findings that comments in the document suppress, and the effect of each suppression."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache

from checker.document.text import Span
from checker.finding import Finding
from checker.run.suppression_comments import COMMANDS
from checker.suppression import Suppression, SuppressionComment, SuppressionStatus


def justifications(
    comments: Sequence[SuppressionComment], findings: Sequence[Finding], names: Mapping[str, str]
) -> tuple[str | None, ...]:
    """For each finding the reason of its suppression, None where it is not suppressed.

    A directive applies to a finding of a rule that it names where any of the finding's places is in its range; without
    a reason it has no effect. Of several directives, the one whose range ends last gives the reason. `names` gives the
    id for each id and name of a rule, without case."""
    by_rule: dict[str, list[SuppressionComment]] = {}
    for comment in comments:
        if comment.reason and comment.scope is not None:
            for rule in {names[key] for term, _ in comment.terms if (key := term.casefold()) in names}:
                by_rule.setdefault(rule, []).append(comment)
    reaches = {rule: _Reach(each.covers for each in comments_of_rule) for rule, comments_of_rule in by_rule.items()}

    def reason(finding: Finding) -> str | None:
        if (reach := reaches.get(finding.rule)) is None:
            return None
        found = (reach.over(place.span) for place in finding.locations)
        at = next((index for index in found if index is not None), None)
        return None if at is None else by_rule[finding.rule][at].reason

    return tuple(map(reason, findings))


def suppression_statuses(
    comments: Sequence[SuppressionComment],
    findings: Sequence[Finding],
    names: Mapping[str, str],
    ran: Set[str],
    knows_all_rules: bool = True,
) -> tuple[Suppression, ...]:
    """The effect of a directive on each rule that it names.

    Rules that did not run are omitted, and unknown names too, unless `names` `knows_all_rules`."""
    places: dict[str, list[Span]] = {}
    for finding in findings:
        places.setdefault(finding.rule, []).extend(place.span for place in finding.locations)
    reaches = {rule: _Reach(spans) for rule, spans in places.items()}
    return tuple(
        suppression for comment in comments for suppression in _statuses(comment, reaches, names, ran, knows_all_rules)
    )


def _statuses(
    comment: SuppressionComment,
    reaches: Mapping[str, _Reach],
    names: Mapping[str, str],
    ran: Set[str],
    knows_all_rules: bool,
) -> Iterator[Suppression]:
    if comment.scope is None:
        near = _nearest(comment.word, COMMANDS, 0.7)
        yield Suppression(comment.span, comment.word, SuppressionStatus.UNKNOWN, comment, near)
        return
    if not comment.terms:
        yield Suppression(comment.span, "", SuppressionStatus.UNKNOWN, comment)
    known = tuple(names)
    for term, span in comment.terms:
        if (rule := names.get(term.casefold())) is None and not knows_all_rules:
            continue
        if rule is None:
            yield Suppression(span, term, SuppressionStatus.UNKNOWN, comment, _nearest(term, known, 0.5))
        elif not comment.reason:
            yield Suppression(span, term, SuppressionStatus.UNEXPLAINED, comment)
        elif rule in ran:
            used = rule in reaches and reaches[rule].over(comment.covers) is not None
            yield Suppression(span, term, SuppressionStatus.USED if used else SuppressionStatus.UNUSED, comment)


class _Reach:
    """Spans with a fast search for one that overlaps another span."""

    def __init__(self, spans: Iterable[Span]) -> None:
        order = sorted(enumerate(spans), key=lambda each: (each[1].start, each[0]))
        self._starts = [span.start for _, span in order]
        self._furthest: list[tuple[int, int]] = []  # for the spans up to each: the last end, and the index of its span
        for index, span in order:
            if not self._furthest or span.end > self._furthest[-1][0]:
                self._furthest.append((span.end, index))
            else:
                self._furthest.append(self._furthest[-1])

    def over(self, span: Span) -> int | None:
        """The index of the span that ends last among those that begin before the end of another span, if it overlaps
        that span; None where none does."""
        at = bisect_left(self._starts, span.end) - 1
        if at < 0:
            return None
        end, index = self._furthest[at]
        return index if end > span.start else None


@lru_cache(maxsize=1024)
def _nearest(word: str, known: tuple[str, ...], cutoff: float) -> str | None:
    from difflib import get_close_matches

    close = get_close_matches(word.casefold(), known, n=1, cutoff=cutoff)
    return close[0] if close else None
