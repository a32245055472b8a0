"""F308."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity
from checker.values.labelled import Disagreement
from checker.values.repeated import repeated_numbers
from checker.values.show_disagreement import STATED_TWICE, disagreement_check, places_of

from .relations.code_values import CodeValue, code_values
from .relations.figure_statements import SameFigure
from .relations.same_figures import same_figures
from .relations.table_values import TableValue, table_values


class SameFigureTwoValues(Rule):
    """The page gives one figure twice, with values that cannot both be true.

    This is one of the most common real errors: a number is corrected in one place and not in another, in the
    summary but not in the text. Two numbers that merely differ are not reported. Both statements must say the same
    about the same thing: same noun, unit and limits, same names, dates and other numbers. A title, description or
    summary is compared with the text as a whole: it says five of something, and the text has six wherever it counts
    them.

    A sentence with all labels of one row of a table is compared with the row: two of its digits, or two parts of a
    version or a time, are swapped, or one digit differs in the column that the sentence names. A sentence that sets
    a named value is compared with the code after it.

    Not reported: two sentences of the text, unless two digits are swapped; statements that differ in an important
    word, in time or in part ("in the north", "at least", 其中, 预计); series, lists and repeated records; approximate
    numbers that can be the same; questions, assumptions, quotations and corrections; an update and the text that it
    updates.

    ```bad pattern=title-and-text
    ---
    description: ⟦Five⟧ organisations share what they have learned.
    ---
    We spoke with ⟦~6⟧ organisations about their first year. Each of them had begun alone.
    ```
    ```bad pattern=swapped-digits
    The tower was built in two years. A stair of ⟦157⟧ steps leads up to the gallery.

    The wind is strong up there. Visitors climb ⟦~175⟧ steps, and there is no lift.
    ```
    ```bad pattern=same-words
    The kitchen served ⟦1,360⟧ meals in its first month.

    ![The counter of the kitchen, which served ⟦~1,630⟧ meals in its first month](counter.jpg)
    ```
    ```bad pattern=same-words
    青石巷全长⟦640⟧米，沿线有商铺数十家。

    改造分三段进行。青石巷全长⟦~460⟧米，是老城最长的巷子。
    ```
    ```good
    In Ashby a kitchen served 1,360 meals in its first month.

    In Corby a kitchen served 1,630 meals in its first month. The one in Ashby served 1,360 meals in its first month.
    ```
    ```bad pattern=text-and-table
    | Town | Houses | Shops |
    |---|---|---|
    | Ashby | ⟦~1,204⟧ | 4 |
    | Corby | 907 | 3 |

    In Ashby the survey found ⟦1,240⟧ houses.
    ```
    ```bad pattern=text-and-code
    In the file below, `retries` is set to ⟦5⟧:

    ~~~yaml
    server:
      retries: ⟦~3⟧
      timeout: 30
    ~~~
    ```
    ```good
    | Town | Houses | Shops |
    |---|---|---|
    | Ashby | 120 | 4 |
    | Corby | 90 | 3 |

    In Ashby the survey found 120 houses, 30 more than in Corby.
    ```
    ```good
    ---
    description: Five organisations share what they have learned.
    ---
    We spoke with two of the five organisations about their first year. Six people came.
    ```
    ```good
    In Ghent, 22 houses have to be painted again. In Bruges, 23 houses have to be painted again.
    ```
    ```good
    去年，全县已有37个行政村接通了自来水管网。今年，全县已有39个行政村接通了自来水管网。
    ```
    """

    id = "F308"
    name = "same-figure-two-values"
    severity = Severity.WARNING
    patterns = (
        Pattern("title-and-text", msg("a title or summary, and the text with the same full subject"), Profile.REVIEW),
        Pattern("swapped-digits", msg("two counts of one thing, with two neighbouring digits swapped"), Profile.REVIEW),
        Pattern(
            "same-words", msg("two numbers between the same words, one of them a slip of the other"), Profile.REVIEW
        ),
        Pattern("text-and-table", msg("a sentence about a row of a table that has a number of the row mistyped")),
        Pattern("text-and-code", msg("a sentence that sets a value, and the code after it")),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each figure with two values, and for each sentence about a table cell or a setting."""
        for pair in reading.get(same_figures):
            pattern = "swapped-digits" if pair.swapped else "title-and-text"
            places = operands(reading, place=sorted((pair.one.quantity.span, pair.other.quantity.span)))
            yield self.failed(STATED_TWICE, places, partial(self._finding, pair, pattern), pattern)
        compared = {place.quantity.span for pair in reading.get(same_figures) for place in (pair.one, pair.other)}
        for each in reading.get(repeated_numbers):
            places = places_of(reading, each.one, each.other)
            if each.agrees:
                yield self.passed(STATED_TWICE, places, "same-words")
            elif not any(span.overlaps(place.span) for span in compared for place in places):
                conflict = Disagreement(each.other, each.one, slip=each.other.value.slip(each.one.value))
                yield disagreement_check(self, reading, conflict, "same-words")
        for figure in reading.get(table_values):
            places = operands(reading, place=[figure.stated, figure.cell])
            if figure.agrees:
                yield self.passed(STATED_TWICE, places, "text-and-table")
            else:
                yield self.failed(STATED_TWICE, places, partial(self._tabled, figure), "text-and-table")
        for setting in reading.get(code_values):
            places = operands(reading, place=[setting.stated, setting.in_code])
            if setting.agrees:
                yield self.passed(STATED_TWICE, places, "text-and-code")
            else:
                yield self.failed(STATED_TWICE, places, partial(self._code_finding, setting), "text-and-code")

    def _finding(self, pair: SameFigure, pattern: str) -> Finding:
        one, other = sorted((pair.one.quantity, pair.other.quantity), key=lambda quantity: quantity.span)
        first, second = one.text.strip(), other.text.strip()
        return Finding(
            rule=self.id,
            span=one.span,
            message=msg(
                "one figure has two values: {one} and {other} ({where})", one=first, other=second, where=pair.key
            ),
            note=msg("one value"),
            related=(Location(other.span, msg("the other value")),),
            reasons=(msg("{one} and {other} cannot be the same number", one=first, other=second),),
            pattern=pattern,
        )

    def _tabled(self, figure: TableValue) -> Finding:
        return Finding(
            rule=self.id,
            span=figure.stated,
            message=msg(
                "the table gives {value} for {row}, but the sentence gives {stated}",
                value=figure.text,
                row=figure.row,
                stated=figure.stated_text,
            ),
            note=msg("in the sentence"),
            related=(Location(figure.cell, msg("in the table")),),
            reasons=(msg("{stated} is not in the table", stated=figure.stated_text),),
            pattern="text-and-table",
        )

    def _code_finding(self, figure: CodeValue) -> Finding:
        return Finding(
            rule=self.id,
            span=figure.stated,
            message=msg(
                "the text sets {name} to {written}, but the code sets it to {coded}",
                name=figure.name,
                written=figure.stated_text,
                coded=figure.code_text,
            ),
            note=msg("in the text"),
            related=(Location(figure.in_code, msg("in the code")),),
            reasons=(msg("{written} is not {coded}", written=figure.stated_text, coded=figure.code_text),),
            pattern="text-and-code",
        )
