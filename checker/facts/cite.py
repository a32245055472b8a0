"""Facts in the form for messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.calendars.show import show_day_number
from checker.facts.fact import Certainty, Fact, FactBook, FactKind, Subject
from checker.formats.fold import fold
from checker.message import Message, msg, msg_name


def show_term(start: str, end: str | None = None) -> Message:
    """A term from one date to another, or one that has not ended, with dates as written in a pack."""
    return msg("since {start}", start=start) if end is None else msg("{first} to {last}", first=start, last=end)


def show_label(label: str, value: str | None = None) -> Message:
    """The label of a fact, followed by the value of a figure, as written in a pack."""
    return msg_name(label) if value is None else msg("{measure}, {value}", measure=msg_name(label), value=value)


def describe(fact: Fact) -> str:
    """Describe a fact in one line."""
    match fact.kind:
        case FactKind.HOLDER:
            return msg("{holder}, {office}: {when}", holder=fact.label, office=fact.of, when=fact.written)
        case FactKind.EDITION:
            if fact.label.isdecimal():
                return msg("{series}, edition {number}: {when}", series=fact.of, number=fact.label, when=fact.written)
            return msg("{series}, edition {name}: {when}", series=fact.of, name=fact.label, when=fact.written)
        case FactKind.FOUNDED:
            return msg("{subject}, founded: {when}", subject=fact.of, when=fact.written)
        case FactKind.HOLIDAY:
            return msg("{holiday} {year}: {when}", holiday=fact.of, year=fact.label, when=fact.written)
        case _:
            return msg("{subject}, {event}: {when}", subject=fact.of, event=fact.label, when=fact.written)


def facts_about(book: FactBook, name: str) -> Iterator[tuple[Subject, Sequence[Fact]]]:
    """The subjects with a name: all facts where it is the subject's own, else those of the holders with that name."""
    wanted = plain_name(name)
    for subject in book.subjects:
        facts: Sequence[Fact] = subject.facts
        if wanted not in map(plain_name, (subject.id, subject.name, *subject.names, *subject.short_names)):
            facts = [fact for fact in facts if wanted in map(plain_name, (*fact.names, *fact.short_names))]
        if facts:
            yield subject, facts


def plain_name(name: str) -> str:
    """A name as names are compared: without case, and in Simplified characters."""
    return fold(name.strip()).casefold()


def cite(fact: Fact) -> tuple[str, str]:
    """The description of a fact, and its origin: source, line in the pack and date."""
    source = msg(
        "source: {source} ({pack}, line {line}, as of {day})",
        source=fact.source,
        pack=fact.pack,
        line=fact.line,
        day=show_day_number(fact.as_of),
    )
    return _with_certainty(fact), source


def _with_certainty(fact: Fact) -> str:
    match fact.certainty:
        case Certainty.LIKELY:
            return msg("recorded: {fact} (likely)", fact=describe(fact))
        case Certainty.DISPUTED:
            return msg("recorded: {fact} (disputed)", fact=describe(fact))
        case _:
            return msg("recorded: {fact}", fact=describe(fact))
