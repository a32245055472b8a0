"""F305."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.document.text import Span
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import Quantity
from checker.rule import Pattern, Profile, Rule, Severity

from .relations.change_values import Change
from .relations.numeric_relations import numeric_relations

DIRECTION = CheckKind(
    "direction", msg("direction of a change"), "{number} direction of a change", "{number} directions of changes", False
)


class DirectionMismatch(Rule):
    """The text says that a value rises but the numbers fall, or says "lower than" a number that is lower.

    Either the two values were swapped or one of them has a digit too many. Readers notice, and stop trusting the other
    figures.

    Not reported: values whose rounding leaves the direction open; places in a ranking, where up means a smaller number;
    exchange rates; losses and negative numbers; numbers that may be versions or levels.

    ```bad pattern=one-clause
    Complaints ⟦rose⟧ from ⟦~52⟧ to ⟦~31⟧ over the year.
    ```
    ```bad pattern=one-clause
    报名人数由⟦~1280人⟧⟦增加⟧到⟦~960人⟧。
    ```
    ```bad pattern=one-clause
    失業率⟦~4.1%⟧，⟦低於⟧去年的⟦~3.8%⟧。
    ```
    ```bad pattern=one-clause
    The centre counted ⟦~8,100⟧ visitors, ⟦up⟧ from ⟦~9,400⟧ in the year before.
    ```
    ```bad pattern=several-clauses
    Complaints ⟦rose⟧ over the year, the council says, from ⟦~52⟧ to ⟦~31⟧.
    ```
    ```good
    Complaints fell from 52 to 31 over the year.
    ```
    ```good
    报名人数由960人增加到1280人。
    ```
    ```good
    該校排名從第52位升至第31位，世界排名由300上升到250。
    ```
    ```good
    The club climbed from 12th to 8th, and its ranking rose from 300 to 250.
    ```
    """

    id = "F305"
    name = "direction-mismatch"
    severity = Severity.WARNING
    kind = DIRECTION
    patterns = (
        Pattern("one-clause", msg("both values and the word for the direction in one clause")),
        Pattern("several-clauses", msg("the same, spread over several clauses"), Profile.REVIEW),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The words that say the way of their values pass."""
        for change in reading.get(numeric_relations).changes:
            if change.word is not None and change.goes * change.direction > 0:
                places = operands(reading, before=change.before.span, after=change.after.span, word=change.word)
                yield self.passed(DIRECTION, places, "one-clause" if change.one_clause else "several-clauses")
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each change whose words and values go different ways."""
        for change in reading.get(numeric_relations).changes:
            if change.goes * change.direction < 0 and change.word is not None:
                yield self._finding(change, change.word, change.direction, change.one_clause)
            else:
                against = next((amount for amount in change.by if change.goes * amount.direction < 0), None)
                if against is not None:
                    yield self._finding(change, against.span, against.direction, against.one_clause)

    def _finding(self, change: Change, word: Span, direction: int, one_clause: bool) -> Finding:
        before, after = _without(word, change.before), _without(word, change.after)
        if change.compared:
            message = msg(
                "{after} is less than {before}" if direction > 0 else "{after} is more than {before}",
                after=after,
                before=before,
            )
        else:
            message = msg(
                "from {before} to {after} is down, not up"
                if direction > 0
                else "from {before} to {after} is up, not down",
                before=before,
                after=after,
            )
        first = msg("compared with this" if change.compared else "from here")
        second = msg("this value" if change.compared else "to here")
        places = (Location(change.before.span, first), Location(change.after.span, second))
        falls = change.goes < 0
        return Finding(
            rule=self.id,
            span=word,
            message=message,
            note=msg("says more" if direction > 0 else "says less"),
            related=tuple(sorted(places, key=lambda place: place.span)),
            reasons=(msg("{after} < {before}" if falls else "{after} > {before}", after=after, before=before),),
            pattern="one-clause" if one_clause else "several-clauses",
        )


def _without(word: Span, quantity: Quantity) -> str:
    """An amount as written, less the word that says how it compares."""
    begins = quantity.span.start == word.start
    return (quantity.text[word.end - word.start :] if begins else quantity.text).strip()
