"""A finding in words, for readers that show one place and one text."""

from __future__ import annotations

from checker.api import Reported, SourceText

_LONGEST_QUOTE = 60  # code points


def headline(source: SourceText, reported: Reported) -> str:
    """The message and all the other places, on one line."""
    finding = reported.finding
    places = []
    for place in finding.related:
        said = f": {place.note}" if place.note else ""
        places.append(f"line {source.position(place.span.start).line}, “{quoted(source.slice(place.span))}”{said}")
    return finding.message + (f" (see {'; '.join(places)})" if places else "")


def details(source: SourceText, reported: Reported) -> list[str]:
    """What proves it and what may mend it, a line each."""
    finding = reported.finding
    offers = [
        f"perhaps “{each.replacement}” for “{quoted(source.slice(each.span))}”: {each.description}"
        for each in finding.suggestions
    ]
    return [*finding.reasons, *offers]


def quoted(text: str) -> str:
    """A passage on one line, its middle left out where it is long."""
    text = " ".join(text.split())
    if len(text) <= _LONGEST_QUOTE:
        return text
    half = _LONGEST_QUOTE // 2
    return f"{text[: half - 1]}…{text[-half:]}"
