"""The mentions at a place: dates and numbers, and how each was resolved."""

from __future__ import annotations

from checker.analysis import Reading
from checker.calendars.show import show_interval
from checker.document.text import SourceText, Span
from checker.message import msg
from checker.quantities.quantity import Quantity, show_bounds
from checker.quantities.recognition import quantities
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

Mention = TimeExpression | Quantity


def mentions(reading: Reading) -> list[Mention]:
    """All dates and quantities, in the order of the text. Raises LostAnalysis."""
    return sorted((*reading.get(times), *reading.get(quantities)), key=lambda mention: mention.span)


def mentions_at(found: list[Mention], span: Span) -> list[Mention]:
    """The mentions that touch a span, the shortest first."""
    return sorted(
        (each for each in found if each.span.start <= span.start and span.end <= each.span.end),
        key=lambda mention: len(mention.span),
    )


def explanation(source: SourceText, mention: Mention) -> list[str]:
    """The value of a mention, and how it was resolved, a sentence each."""
    if isinstance(mention, Quantity):
        return _quantity(mention)
    text = source.slice(mention.span)
    if mention.impossible:
        return [msg("“{text}”: {why}", text=text, why=mention.impossible)]
    if mention.interval is None:
        lines = [msg("“{text}” is {value}; nothing on the page says which day that is", text=text, value=mention.value)]
    else:
        lines = [msg("“{text}” is {interval}", text=text, interval=show_interval(mention.interval))]
    anchor = mention.anchor
    if anchor is not None and anchor.span is not None:
        line = source.position(anchor.span.start).line
        lines.append(msg("counted from line {line}, “{text}”", line=line, text=_short(source.slice(anchor.span))))
    return [*lines, *mention.steps]


def _quantity(quantity: Quantity) -> list[str]:
    unit = quantity.unit if not quantity.noun else f"{quantity.unit} {quantity.noun}".strip()
    number = format(quantity.value, "f")
    lines: list[str] = [msg("“{text}” is {value}", text=quantity.text, value=f"{number} {unit}".strip())]
    bounds = show_bounds(quantity.bounds, quantity.unit, quantity.language)
    if quantity.bounds.low != quantity.bounds.high:
        lines.append(msg("the printed digits allow {bounds}", bounds=bounds))
    return lines


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
