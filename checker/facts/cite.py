"""Facts as messages print them."""

from __future__ import annotations

from checker.calendars.show import show_day_number
from checker.facts.fact import Certainty, Fact, FactKind
from checker.message import Said, say, say_name


def show_term(start: str, end: str | None = None) -> Said:
    """A time from one date to another, or that has not ended, as a pack writes its dates."""
    return say("since {start}", start=start) if end is None else say("{first} to {last}", first=start, last=end)


def show_label(label: str, value: str | None = None) -> Said:
    """The label of a fact, and behind that of a figure its value, as a pack writes them."""
    return say_name(label) if value is None else say("{measure}, {value}", measure=say_name(label), value=value)


def state(fact: Fact) -> str:
    """What a fact says, in one line."""
    match fact.kind:
        case FactKind.HOLDER:
            return say("{holder}, {office}: {when}", holder=fact.label, office=fact.of, when=fact.written)
        case FactKind.EDITION:
            if fact.label.isdecimal():
                return say("{series}, edition {number}: {when}", series=fact.of, number=fact.label, when=fact.written)
            return say("{series}, edition {name}: {when}", series=fact.of, name=fact.label, when=fact.written)
        case FactKind.FOUNDED:
            return say("{subject}, founded: {when}", subject=fact.of, when=fact.written)
        case FactKind.HOLIDAY:
            return say("{holiday} {year}: {when}", holiday=fact.of, year=fact.label, when=fact.written)
        case _:
            return say("{subject}, {event}: {when}", subject=fact.of, event=fact.label, when=fact.written)


def cite(fact: Fact) -> tuple[str, str]:
    """What a fact says, and where it comes from: its source, its line in the pack, and its date."""
    source = say(
        "source: {source} ({pack}, line {line}, as of {day})",
        source=fact.source,
        pack=fact.pack,
        line=fact.line,
        day=show_day_number(fact.as_of),
    )
    return _known(fact), source


def _known(fact: Fact) -> str:
    match fact.certainty:
        case Certainty.LIKELY:
            return say("known: {fact} (likely)", fact=state(fact))
        case Certainty.DISPUTED:
            return say("known: {fact} (disputed)", fact=state(fact))
        case _:
            return say("known: {fact}", fact=state(fact))
