"""``contralint mentions``: the dates and quantities of documents."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from checker.analysis import Reading
from checker.calendars.show import show_instant, show_interval
from checker.calendars.timex import Interval
from checker.cli.errors import localized
from checker.cli.readings import each_reading
from checker.cli.table import terminal_table
from checker.document.places import place_name
from checker.document.text import SourceText, Span
from checker.message import msg
from checker.quantities.quantity import Bounds, Quantity
from checker.run.plan import day_anchor
from checker.services.mentions import mentions
from checker.times.time_expression import Anchor, TimeExpression
from checker.visible import json_text, visible

_HEADS = (
    *(msg("place"), msg("text"), msg("type"), msg("value"), msg("meaning")),
    msg("counted from, or unit"),
)
#: What the table calls the types of TIMEX3, the dimensions of quantities, and the kinds of anchors.
_WORDS = {
    **{"DATE": msg("date"), "TIME": msg("time"), "DURATION": msg("duration"), "SET": msg("repeated time")},
    **{"age": msg("age"), "area": msg("area"), "count": msg("count"), "data": msg("data"), "degrees": msg("degrees")},
    **{"discount": msg("discount"), "doubling": msg("doubling"), "energy": msg("energy"), "mass": msg("mass")},
    **{"frequency": msg("frequency"), "length": msg("length"), "money": msg("money"), "number": msg("number")},
    **{"points": msg("points"), "pounds": msg("pounds"), "power": msg("power"), "ratio": msg("ratio")},
    **{"resolution": msg("resolution"), "share": msg("share"), "speed": msg("speed"), "volume": msg("volume")},
    **{"temperature": msg("temperature"), "context": msg("context"), "date": msg("date"), "dateline": msg("dateline")},
    **{"heading": msg("heading"), "masthead": msg("masthead"), "option": msg("option"), "path": msg("file name")},
    **{"quotation": msg("quotation"), "stamp": msg("date of publication"), "update": msg("update")},
}


def run(options: Namespace) -> int:
    """Prints the mentions of each document; the exit status is 2 where one could not be read, else 0."""
    today = None if options.reference_date is None else day_anchor(options.reference_date)

    def shown(reading: Reading, is_one_of_many: bool) -> str:
        return _lines(reading) if options.format == "jsonl" else _table(reading, is_one_of_many)

    return each_reading(options, shown, today)


# JSON Lines -------------------------------------------------------------------------------------------------------


def _lines(reading: Reading) -> str:
    source = reading.document.source
    objects = (
        {
            "path": source.path,
            **_region(source, mention.span),
            **(_time(source, mention) if isinstance(mention, TimeExpression) else _quantity(mention)),
        }
        for mention in mentions(reading)
    )
    return "".join(json_text(each) + "\n" for each in objects)


def _region(source: SourceText, span: Span) -> dict[str, object]:
    at = source.position(span.start)
    return {
        **{"start": span.start, "end": span.end, "line": at.line, "column": at.column},
        "text": source.slice(span),
    }


def _time(source: SourceText, time: TimeExpression) -> dict[str, object]:
    return {
        "kind": "time",
        "type": time.type.value,
        "value": time.value,
        "alternatives": list(time.alternatives),
        "interval": _interval(time.interval),
        "anchor": _anchor(source, time.anchor),
        "steps": list(time.steps),
        "mod": time.mod.value if time.mod else None,
        "granularity": time.granularity.name.lower(),
        "told": time.event.status.value,
        "quoted": time.event.quoted,
        "reported": time.event.reported,
        "impossible": time.impossible,
        "parts": [
            {**_region(source, part.span), "value": part.value, "interval": _interval(part.interval)}
            for part in time.parts
        ],
        "language": time.language,
    }


def _interval(interval: Interval | None) -> list[str | None] | None:
    if interval is None:
        return None
    return [None if instant is None else show_instant(instant) for instant in (interval.start, interval.end)]


def _anchor(source: SourceText, anchor: Anchor | None) -> dict[str, object] | None:
    if anchor is None:
        return None
    place = _region(source, anchor.span) if anchor.span is not None else {}
    return {"kind": anchor.kind, "interval": _interval(anchor.interval), **place}


def _quantity(quantity: Quantity) -> dict[str, object]:
    return {
        "kind": "quantity",
        "type": quantity.dimension,
        "value": format(quantity.value, "f"),
        **{"alternatives": [], "interval": None, "anchor": None, "steps": []},
        "bounds": _bounds(quantity.bounds),
        "unit": quantity.unit,
        "noun": quantity.noun,
        "approximation": quantity.approximation.value,
        "significant_digits": quantity.significant_digits,
        "ordinal": quantity.ordinal,
        "number": [quantity.number.start, quantity.number.end],
        "language": quantity.language,
    }


def _bounds(bounds: Bounds) -> list[str | None]:
    return [None if bound is None else format(bound, "f") for bound in (bounds.low, bounds.high)]


# A table ----------------------------------------------------------------------------------------------------------


def _table(reading: Reading, titled: bool) -> str:
    source = reading.document.source
    rows = [(*_place(source, mention.span), *_meaning(source, mention)) for mention in mentions(reading)]
    title = f"{visible(source.path)}\n" if titled else ""
    if not rows:
        return f"{title}{localized(msg('no dates and no numbers'))}\n"
    return title + terminal_table([localized(each) for each in _HEADS], rows) + ("\n" if titled else "")


def _place(source: SourceText, span: Span) -> tuple[str, str]:
    if source.layout:
        return localized(place_name(source, span)), source.slice(span)
    at = source.position(span.start)
    return f"{at.line}:{at.column}", source.slice(span)


def _meaning(source: SourceText, mention: TimeExpression | Quantity) -> tuple[str, str, str, str]:
    if isinstance(mention, Quantity):
        unit = " ".join(filter(None, (mention.unit, mention.noun)))
        low, high = ("…" if end is None else end for end in _bounds(mention.bounds))
        bounds = low if low == high else localized(msg("{low} to {high}", low=low, high=high))
        return _named(mention.dimension), format(mention.value, "f"), bounds, unit
    shown = localized(show_interval(mention.interval)) if mention.interval else ""
    return _named(mention.type.value), mention.value, shown, "; ".join(map(localized, _how(source, mention)))


def _named(word: str) -> str:
    return localized(_WORDS.get(word, word))


def _how(source: SourceText, time: TimeExpression) -> Iterator[str]:
    if time.impossible:
        yield time.impossible
    if time.anchor is not None and time.anchor.span is not None:
        anchor, where = _named(time.anchor.kind), place_name(source, time.anchor.span)
        yield msg("{anchor}, {where}", anchor=anchor, where=where)
    elif time.anchor is not None:
        yield _named(time.anchor.kind)
