"""The constraint network finds exactly the sets of statements that no assignment of days satisfies."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.timeline.network import AXIOM, ORIGIN, Network

DAYS = range(-4, 5)


def satisfiable(edges, recurring, points):
    for days in product(DAYS, repeat=points - 1):
        at = (0, *days)
        if all(at[later] - at[earlier] <= limit for earlier, later, limit in edges) and all(
            at[point] % step == 0 for point, step in recurring
        ):
            return True
    return False


def network_of(statements, points):
    network = Network(points=points)
    for number, (earlier, later, limit) in enumerate(statements):
        network.at_most(later, earlier, limit, number)
    for point in range(1, points):  # keeps the brute force finite
        network.not_before(point, min(DAYS), AXIOM)
        network.not_after(point, max(DAYS), AXIOM)
    return network


edges = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 2), st.integers(-4, 4)).filter(lambda edge: edge[0] != edge[1]),
    min_size=1,
    max_size=5,
)


@settings(max_examples=150, deadline=None)
@given(edges)
def test_contradictions_are_the_minimal_unsatisfiable_sets(statements):
    unsatisfiable = [
        set(chosen)
        for size in range(len(statements) + 1)
        for chosen in combinations(range(len(statements)), size)
        if not satisfiable([statements[number] for number in chosen], [], 3)
    ]
    minimal = {frozenset(chosen) for chosen in unsatisfiable if not any(other < chosen for other in unsatisfiable)}
    assert set(network_of(statements, 3).contradictions(limit=64)) == minimal


@settings(max_examples=150, deadline=None)
@given(edges, st.integers(2, 3))
def test_a_recurring_day_is_excluded_only_when_no_assignment_is_left(statements, step):
    network = network_of(statements, 3)
    network.recurring_day(1, lambda day: day // step * step, lambda day: -(-day // step) * step, len(statements))
    for conflict in network.contradictions():
        chosen = [statements[number] for number in conflict if number < len(statements)]
        recurring = [(1, step)] if len(statements) in conflict else []
        assert not satisfiable(chosen, recurring, 3)


def test_the_last_allowed_day_before_a_bound_counts():
    network = Network()
    point, now = network.new_point(), network.new_point()
    network.recurring_day(point, lambda day: day // 10 * 10, lambda day: -(-day // 10) * 10, 0)
    network.not_after(point, 19, 1)  # so day 10 at the latest
    network.at_most(now, point, 5, 2)
    network.not_before(now, 16, 3)
    assert list(network.contradictions()) == [frozenset({0, 1, 2, 3})]


def test_bounds_are_those_of_the_statements_named():
    network = Network()
    now = network.new_point()
    network.not_before(now, 3, 0)
    network.not_after(now, 9, 1)
    assert network.bounds({0}, now) == (3, None)
    assert network.bounds({0, 1}, now) == (3, 9)
    assert network.bounds({0, 1}, ORIGIN) == (0, 0)
