"""Facts as messages print them."""

from __future__ import annotations

from checker.calendars.show import show_day_number
from checker.model.fact import Certainty, Fact, FactKind


def state(fact: Fact) -> str:
    """What a fact says, in one line."""
    match fact.kind:
        case FactKind.HOLDER:
            return f"{fact.label}, {fact.of}: {fact.written}"
        case FactKind.EDITION:
            return f"{fact.of}, edition {fact.label}: {fact.written}"
        case FactKind.FOUNDED:
            return f"{fact.of}, founded: {fact.written}"
        case FactKind.HOLIDAY:
            return f"{fact.of} {fact.label}: {fact.written}"
        case _:
            return f"{fact.of}, {fact.label}: {fact.written}"


def cite(fact: Fact) -> tuple[str, str]:
    """What a fact says, and where it comes from: its source, its line in the pack, and its date."""
    sure = "" if fact.certainty is Certainty.CERTAIN else f" ({fact.certainty.value})"
    as_of = show_day_number(fact.as_of)
    return f"known: {state(fact)}{sure}", f"source: {fact.source} ({fact.pack}, line {fact.line}, as of {as_of})"
