"""How long a constraint network of 1,000 events and 4,000 constraints takes: to find that one has a solution, and that
one does not to explain itself.

Three shapes are tried. In a web, statements join any two events, with some days to spare; in a chain, each event is
described as a number of days after the one before, and some are dated; the chain is described backwards, too. The
slowest counts.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import replace

from checker.timeline.network import Network

EVENTS, CONSTRAINTS = 1_000, 4_000
SOLVED, EXPLAINED = 0.020, 0.200  # seconds, what is asked for


def web(seed: int, contradictory: bool) -> Network:
    """Statements on any two events; a contradictory one has four more in a ring, a day too short."""
    chance = random.Random(seed)
    days = [0, *(chance.randrange(730_000, 740_000) for _ in range(EVENTS))]
    made = Network(points=EVENTS + 1)
    for statement in range(CONSTRAINTS):
        earlier, later = chance.sample(range(EVENTS + 1), 2)
        made.at_most(later, earlier, days[later] - days[earlier] + chance.randrange(400), statement)
    if contradictory:
        ring = chance.sample(range(1, EVENTS + 1), 4)
        for number, (earlier, later) in enumerate(zip(ring, [*ring[1:], ring[0]], strict=True)):
            made.at_most(later, earlier, days[later] - days[earlier] - (number == 3), CONSTRAINTS + number)
    return made


def chain(seed: int, contradictory: bool) -> Network:
    """Each event so many days after the one before, one in ten dated, the rest of the statements on near ones. In a
    contradictory one, a last date is a day too early for a date 30 events before it."""
    chance = random.Random(seed)
    days = [0, 730_000]
    while len(days) <= EVENTS:
        days.append(days[-1] + chance.randrange(1, 30))
    made = Network(points=EVENTS + 1)
    statement = 0
    for event in range(2, EVENTS + 1):
        made.at_most(event, event - 1, days[event] - days[event - 1], statement)
        made.at_most(event - 1, event, days[event - 1] - days[event], statement)
        statement += 1
    for event in range(1, EVENTS - 40, 10):
        made.not_before(event, days[event], statement)
        made.not_after(event, days[event], statement)
        statement += 1
    while len(made.constraints) < CONSTRAINTS:
        event = chance.randrange(1, EVENTS - 8)
        made.at_most(event, event + chance.randrange(1, 8), 0, statement)
        statement += 1
    if contradictory:
        made.not_after(EVENTS, days[EVENTS] - 1, statement)
    return made


def chain_backwards(seed: int, contradictory: bool) -> Network:
    """The chain, with its last event first."""
    made = chain(seed, contradictory)

    def turned(point: int) -> int:
        return point and EVENTS + 1 - point

    made.constraints = [
        replace(each, earlier=turned(each.earlier), later=turned(each.later)) for each in made.constraints
    ]
    return made


SHAPES: tuple[Callable[[int, bool], Network], ...] = (web, chain, chain_backwards)


def measure(rounds: int = 5) -> tuple[float, float]:
    """Seconds to find that a network has a solution, and seconds until the smallest set of a contradictory one is
    known: of the slowest shape, the best of some rounds."""
    solved = explained = 0.0
    for shape in SHAPES:
        sound, broken = shape(1, False), shape(1, True)
        assert next(sound.contradictions(), None) is None
        assert next(broken.contradictions(), None) is not None
        solved = max(solved, min(_seconds(sound) for _ in range(rounds)))
        explained = max(explained, min(_seconds(broken) for _ in range(rounds)))
    return solved, explained


def _seconds(network: Network) -> float:
    start = time.perf_counter()
    next(network.contradictions(), None)
    return time.perf_counter() - start


def report() -> str:
    """One line."""
    solved, explained = measure()
    return (
        f"{EVENTS:,} events, {CONSTRAINTS:,} constraints: solved in {solved * 1000:.1f} ms (asked for: under"
        f" {SOLVED * 1000:.0f}), a contradiction explained in {explained * 1000:.1f} ms (asked for: under"
        f" {EXPLAINED * 1000:.0f})"
    )


if __name__ == "__main__":
    print(report())
