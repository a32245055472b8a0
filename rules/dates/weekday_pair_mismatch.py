"""D102."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.calendars.weekdays import weekday_name
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.message import join_commas, msg
from checker.rule import Rule, Severity

from .kinds import WEEKDAY
from .weekday_years import WeekdayClash, weekday_sections


class WeekdayPairMismatch(Rule):
    """Two dates with weekdays cannot fall in the same year.

    "Friday, 26 October" and "Wednesday, 21 December" never fall in the same year, so one of the four is wrong even
    though no year is given. Readers who rely on it turn up on the wrong day.

    Not reported: pairs in different sections; pairs where more than one date disagrees with the rest (the dates are
    from several years); a December followed by a January of the next year; dates whose year is written or follows from
    the page, which `weekday-mismatch` checks.

    ```bad
    The course has three evenings: ⟦~Friday, October 26⟧, ⟦~Wednesday, November 21⟧, and ⟦Wednesday, December 20⟧.
    ```
    ```bad
    第一场在⟦~6月12日（周四）⟧，第二场在⟦6月20日（周四）⟧。
    ```
    ```good
    The course has three evenings: Friday, October 26, Wednesday, November 21, and Friday, December 21.
    ```
    ```good
    第一场在12月28日（周四），第二场在1月4日（周四）。
    ```
    ```good
    ## 2018
    Friday, October 26: opening.
    ## 2023
    Wednesday, December 20: closing.
    ```
    """

    id = "D102"
    name = "weekday-pair-mismatch"
    severity = Severity.WARNING

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each pair without a year. Pairs are checked with the other pairs of their section if all or all
        but one agree; the check is open if nothing gives the year."""
        for section in reading.get(weekday_sections):
            if (clash := section.clash) is not None:
                places = [pair.phrase for pair in (clash.pair, *clash.others)]
                yield self.failed(WEEKDAY, operands(reading, pair=places), partial(self._finding, reading, clash))
                continue
            for pair in section.pairs:
                if pair.days:
                    continue  # the page gives its year: D101 checks it
                compared = operands(reading, weekday=pair.word.span, date=pair.date_span)
                if section.agrees:
                    yield self.passed(WEEKDAY, compared)
                else:
                    yield self.open(WEEKDAY, compared, msg("no year is known for this date"))

    def _finding(self, reading: Reading, clash: WeekdayClash) -> Finding:
        own_years, other_years = (join_commas([str(year) for year in years]) for years in (clash.own, clash.years))
        written, is_single = weekday_name(clash.pair.word.weekday), len(clash.others) == 1
        here = msg(
            "this date is a {weekday} in {years}" if own_years else "this date is not a {weekday} in any nearby year",
            weekday=written,
            years=own_years,
        )
        there = msg(
            "the other date fits in {years}" if is_single else "the other dates fit in {years}", years=other_years
        )
        return Finding(
            rule=self.id,
            span=clash.pair.phrase,
            message=msg(
                "No year has both this {weekday} and the weekday of the other date"
                if is_single
                else "No year has both this {weekday} and the weekdays of the other dates",
                weekday=written,
            ),
            note=msg("a {weekday} in {years}" if own_years else "never a {weekday}", weekday=written, years=own_years),
            related=tuple(Location(other.phrase, msg("fits in {years}", years=other_years)) for other in clash.others),
            reasons=(here, there),
        )
