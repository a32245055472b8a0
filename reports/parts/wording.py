"""A finding in words, for readers that show one place and one text."""

from __future__ import annotations

from checker.document.text import SourceText
from checker.finding import Suggestion
from checker.message import say, say_number
from checker.result import Output, Reported
from checker.translations import translated

_LONGEST_QUOTE = 60  # code points


def headline(source: SourceText, reported: Reported, output: Output) -> str:
    """The message and all the other places, on one line."""
    finding = reported.finding
    places: list[str] = []
    for place in finding.related:
        line, text = source.position(place.span.start).line, quoted(source.slice(place.span))
        if place.note:
            places.append(say("line {line}, “{text}”: {note}", line=line, text=text, note=place.note))
        else:
            places.append(say("line {line}, “{text}”", line=line, text=text))
    if not places:
        return finding.message
    told = places[0]
    for each in places[1:]:
        told = say("{these}; {this}", these=told, this=each)
    return translated(say("{message} (see {places})", message=finding.message, places=told), output.language)


def details(source: SourceText, reported: Reported, output: Output) -> list[str]:
    """What proves it and what may mend it, a line each."""
    return [*reported.finding.reasons, *(offer(source, each, output) for each in reported.finding.suggestions)]


def offer(source: SourceText, suggestion: Suggestion, output: Output) -> str:
    """What may mend it."""
    said = say(
        "perhaps “{new}” for “{old}”: {description}",
        new=suggestion.replacement,
        old=quoted(source.slice(suggestion.span)),
        description=suggestion.description,
    )
    return translated(said, output.language)


def findings_counted(number: int) -> str:
    """How many findings."""
    return say_number(number, "{number} finding", "{number} findings")


def documents_counted(number: int) -> str:
    """How many documents."""
    return say_number(number, "{number} document", "{number} documents")


def quoted(text: str) -> str:
    """A passage on one line, its middle left out where it is long."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST_QUOTE:
        return text
    half = _LONGEST_QUOTE // 2
    return f"{text[: half - 1]}…{text[-half:]}"
