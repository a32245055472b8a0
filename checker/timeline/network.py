"""Difference constraints between points of time, and the smallest set of statements that cannot all be true.

A constraint requires ``later - earlier <= days`` and records the statement that made it. The network has no solution
when its constraints close a negative cycle (Dechter, Meiri and Pearl, "Temporal constraint networks", 1991), or when
all days allowed for a recurring date ("14 December" of some year) are excluded."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from checker.records import dataclass, field

#: The point of day 0; absolute dates are distances from it.
ORIGIN = 0
#: The statement of constraints that no text makes (no quotation is newer than its text): always applied, never shown.
AXIOM = -1

Explanation = frozenset[int]


@dataclass(frozen=True, slots=True)
class Constraint:
    """``later - earlier <= days``, from statement number `statement`."""

    earlier: int
    later: int
    days: int
    statement: int


@dataclass(frozen=True, slots=True)
class Recurring:
    """A point limited to certain days, from statement number `statement`. `floor` gives the last allowed day at or
    before a day, `ceiling` the first at or after it."""

    point: int
    floor: Callable[[int], int]
    ceiling: Callable[[int], int]
    statement: int


@dataclass
class Network:
    """Collects constraints over integer points, and finds contradictions among them. Days are whole numbers."""

    constraints: list[Constraint] = field(default_factory=list)
    recurring: list[Recurring] = field(default_factory=list)
    points: int = 1

    def new_point(self) -> int:
        """Adds an unbounded point of time."""
        self.points += 1
        return self.points - 1

    def at_most(self, later: int, earlier: int, days: int, statement: int) -> None:
        """State that `later` is at most `days` after `earlier` (negative: at least that long before it)."""
        self.constraints.append(Constraint(earlier, later, days, statement))

    def not_before(self, point: int, day: int, statement: int) -> None:
        """State that a point is on or after a day."""
        self.at_most(ORIGIN, point, -day, statement)

    def not_after(self, point: int, day: int, statement: int) -> None:
        """State that a point is on or before a day."""
        self.at_most(point, ORIGIN, day, statement)

    def recurring_day(
        self, point: int, floor: Callable[[int], int], ceiling: Callable[[int], int], statement: int
    ) -> None:
        """State that a point falls on one of the days that `floor` and `ceiling` round to."""
        self.recurring.append(Recurring(point, floor, ceiling, statement))

    def contradictions(self, limit: int = 8) -> Iterator[Explanation]:
        """Sets of statements that cannot all be true, none of which contains another; at most `limit`, smallest first
        as far as the search order allows.

        Walks the hitting-set tree (Reiter 1987): to find a further conflict, one statement of each known conflict is
        excluded."""
        everything = frozenset(edge.statement for edge in self.constraints) | {
            item.statement for item in self.recurring
        }
        found: list[Explanation] = []
        agenda: deque[Explanation] = deque([frozenset()])
        seen: set[Explanation] = {frozenset()}
        steps = 0
        while agenda and len(found) < limit and steps < 8 * limit:
            steps += 1
            left_out = agenda.popleft()
            conflict = next((known for known in found if not known & left_out), None)
            if conflict is None:
                if (conflict := self._smallest(everything - left_out)) is None:
                    continue
                found.append(conflict)
                yield conflict
            for statement in sorted(conflict):
                branch = left_out | {statement}
                if branch not in seen:
                    seen.add(branch)
                    agenda.append(branch)

    def _smallest(self, statements: Explanation) -> Explanation | None:
        """A minimal conflict among the statements."""
        if (conflict := self._conflict(statements)) is None:
            return None
        for statement in sorted(conflict, reverse=True):
            if (smaller := self._conflict(conflict - {statement})) is not None:
                conflict = smaller
        return conflict

    def bounds(self, statements: Collection[int], point: int) -> tuple[int | None, int | None]:
        """The first and last day that some statements allow for a point, None where they set no bound.

        The statements must not contradict each other."""
        low, high, _ = _propagate(self.points, *self._stated_by(statements))
        lower, upper = low[point], high[point]
        return (lower.day if lower else None, upper.day if upper else None)

    def is_consistent(self, statements: Collection[int]) -> bool:
        """Whether some statements can all be true together."""
        return self._conflict(statements) is None

    def _conflict(self, statements: Collection[int]) -> Explanation | None:
        edges, recurring = self._stated_by(statements)
        if (conflict := _negative_cycle(self.points, edges)) is None and recurring:
            conflict = _propagate(self.points, edges, recurring)[2]
        return None if conflict is None else conflict - {AXIOM}

    def _stated_by(self, statements: Collection[int]) -> tuple[list[Constraint], list[Recurring]]:
        stated = {*statements, AXIOM}
        return (
            [edge for edge in self.constraints if edge.statement in stated],
            [item for item in self.recurring if item.statement in stated],
        )


def _outgoing(points: int, edges: Iterable[Constraint]) -> list[list[Constraint]]:
    out: list[list[Constraint]] = [[] for _ in range(points)]
    for edge in edges:
        out[edge.earlier].append(edge)
    return out


def _negative_cycle(points: int, edges: Sequence[Constraint]) -> Explanation | None:
    """Queue-based Bellman-Ford from a source that reaches every point at distance 0."""
    out = _outgoing(points, edges)
    distance = [0] * points
    parent: list[Constraint | None] = [None] * points
    hops = [0] * points
    queue = deque(range(points))
    waiting = [True] * points
    while queue:
        point = queue.popleft()
        waiting[point] = False
        for edge in out[point]:
            candidate = distance[point] + edge.days
            if candidate < distance[edge.later]:
                distance[edge.later] = candidate
                parent[edge.later] = edge
                hops[edge.later] = hops[point] + 1
                if hops[edge.later] >= points:
                    return _cycle_through(edge.later, parent, points)
                if not waiting[edge.later]:
                    waiting[edge.later] = True
                    queue.append(edge.later)
    return None


def _cycle_through(point: int, parent: Sequence[Constraint | None], points: int) -> Explanation:
    for _ in range(points):  # step back far enough to be on the cycle
        edge = parent[point]
        assert edge is not None
        point = edge.earlier
    statements, start = set(), point
    while True:
        edge = parent[point]
        assert edge is not None
        statements.add(edge.statement)
        point = edge.earlier
        if point == start:
            return frozenset(statements)


@dataclass(slots=True)
class _Bound:
    """A bound on a point, and the statements that it depends on."""

    day: int
    because: Explanation


#: Each tightening of a recurring date moves it by at least a month; a chain longer than this has no new result.
_MAX_TIGHTENINGS = 10_000


def _propagate(
    points: int, edges: Sequence[Constraint], recurring: Sequence[Recurring]
) -> tuple[list[_Bound | None], list[_Bound | None], Explanation | None]:
    """Bounds of all points on a network without a negative cycle, and the conflict if a point has no allowed day."""
    allowed = {item.point: item for item in recurring}
    forward = _outgoing(points, edges)
    backward: list[list[Constraint]] = [[] for _ in range(points)]
    for edge in edges:
        backward[edge.later].append(edge)
    high: list[_Bound | None] = [None] * points
    low: list[_Bound | None] = [None] * points
    high[ORIGIN] = low[ORIGIN] = _Bound(0, frozenset())
    queue = deque([ORIGIN])
    for _ in range(_MAX_TIGHTENINGS + 8 * len(edges)):
        if not queue:
            break
        point = queue.popleft()
        for bounds, links, sign in ((high, forward, 1), (low, backward, -1)):
            if (bound := bounds[point]) is None:
                continue
            for edge in links[point]:
                target = edge.later if sign > 0 else edge.earlier
                if (tightened := _tighten(bounds[target], bound, edge, allowed.get(target), sign)) is None:
                    continue
                bounds[target] = tightened
                queue.append(target)
                lower, upper = low[target], high[target]
                if lower is not None and upper is not None and lower.day > upper.day:
                    return low, high, lower.because | upper.because
    return low, high, None


def _tighten(
    current: _Bound | None, bound: _Bound, edge: Constraint, allowed: Recurring | None, sign: int
) -> _Bound | None:
    """The bound that an edge carries over, where it is tighter than the current one; `sign` 1 is an upper bound."""
    day = bound.day + sign * edge.days
    because = bound.because | {edge.statement}
    if allowed is not None:
        allowed_day = allowed.floor(day) if sign > 0 else allowed.ceiling(day)
        if allowed_day != day:
            day, because = allowed_day, because | {allowed.statement}
    if current is not None and sign * (current.day - day) <= 0:
        return None
    return _Bound(day, because)
