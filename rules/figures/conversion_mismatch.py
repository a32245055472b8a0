"""F310."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import Message, msg
from checker.quantities.quantity import show_bounds
from checker.rule import Rule, Severity

from .relations.conversions import (
    Conversion,
    Exchange,
    ExchangeConflict,
    conversions,
    currency_name,
    exchange_conflicts,
)

CONVERSION = CheckKind("conversion", msg("conversion"), "{number} conversion", "{number} conversions")


class ConversionMismatch(Rule):
    """An amount is given in two units, and the two values differ.

    The converted figure is for readers who do not know the other unit, so they cannot notice the error. contralint
    knows no exchange rates, but all pairs of currencies in one text must have similar rates, and 万 for 亿 is far from
    similar.

    Not reported: differences within the rounding of the printed figures (5 miles is 7 to 9 km); units of two sizes
    (tons, gallons, megabytes) if either fits; differences of temperature; rates that changed over the years; two
    measurements with a slash between them; a total and its value for one part.

    ```bad
    The path is ⟦~5 miles⟧ (⟦3 km⟧) long.
    ```
    ```bad
    The beam carries ⟦~18 nautical miles⟧ (⟦29 km⟧).
    ```
    ```bad
    The tower sways in winds of ⟦~110 km/h⟧, ⟦about 86 miles an hour⟧, or more.
    ```
    ```bad
    烤箱预热到⟦~350 ℉⟧（⟦约200 ℃⟧），馒头蒸5斤（合2.5公斤）。
    ```
    ```bad
    園區佔地⟦~150畝⟧，合⟦100公頃⟧。
    ```
    ```bad
    It paid ⟦~$3.2 million⟧ (⟦~£2.5 million⟧) for the hall and ⟦$800,000⟧ (⟦~£6.2 million⟧) for the yard; the fence came
    to $40,000 (£31,000).
    ```
    ```good
    The path is 5 miles (8 km) long.
    ```
    ```good
    The beam carries 18 nautical miles (33 km) in winds of 110 km/h, about 68 miles an hour, or more.
    ```
    ```good
    烤箱预热到350 ℉（约177 ℃），馒头蒸5斤（合2.5公斤）。
    ```
    ```good
    園區佔地150畝，合10公頃。
    ```
    ```good
    It is 2 °C (3.6 °F) warmer than it was; the file has 65,536 bytes (64 KB).
    ```
    ```good
    The two pumps weigh 850 g / 12 kg; the fleet carries 48 t (1,200 kg/van), or 300 kg per crate.
    ```
    """

    id = "F310"
    name = "conversion-mismatch"
    severity = Severity.WARNING

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each amount given in two units, and one for each exchange rate far from the others in the
        text."""
        for conversion in reading.get(conversions):
            compared = operands(reading, amount=conversion.first.span, converted=conversion.second.span)
            if conversion.fits:
                yield self.passed(CONVERSION, compared)
            else:
                yield self.failed(CONVERSION, compared, partial(self._conversion, conversion))
        for conflict in reading.get(exchange_conflicts):
            exchange = conflict.exchange
            compared = operands(reading, amount=exchange.first.span, converted=exchange.second.span)
            yield self.failed(CONVERSION, compared, partial(self._exchange, conflict))

    def _conversion(self, conversion: Conversion) -> Finding:
        first, second = conversion.first.text.strip(), conversion.second.text.strip()
        allowed = show_bounds(conversion.allowed[0], conversion.second.unit_text, conversion.second.language)
        return Finding(
            rule=self.id,
            span=conversion.second.span,
            message=msg("{first} is {allowed}, not {second}", first=first, allowed=allowed, second=second),
            note=msg("said to be the same"),
            related=(Location(conversion.first.span, msg("the amount")),),
            reasons=(msg("{calculation} = {value}, stated {stated}", calculation=first, value=allowed, stated=second),),
        )

    def _exchange(self, conflict: ExchangeConflict) -> Finding:
        exchange = conflict.exchange
        one, two = sorted((exchange.first, exchange.second), key=lambda amount: amount.span)
        places = [Location(two.span, msg("said to be the same"))]
        for other in conflict.others:
            places += [Location(amount.span, msg("another pair")) for amount in (other.first, other.second)]
        return Finding(
            rule=self.id,
            span=one.span,
            message=msg(
                "{one} and {other} imply a different exchange rate than the other pairs",
                one=one.text.strip(),
                other=two.text.strip(),
            ),
            note=msg("an amount"),
            related=tuple(sorted(places, key=lambda place: place.span)),
            reasons=tuple(_rate(other) for other in (exchange, *conflict.others)),
        )


def _rate(exchange: Exchange) -> Message:
    return msg(
        "{second} ÷ {first} = {rate} {currency} for one {other_currency}",
        first=exchange.first.text.strip(),
        second=exchange.second.text.strip(),
        rate=show_bounds(exchange.rate),
        currency=currency_name(exchange.second.base),
        other_currency=currency_name(exchange.first.base),
    )
