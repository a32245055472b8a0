"""How often the year chosen for a date without one fits the weekday next to it: ``make years CORPUS=folder``.

A measure without labels: the weekday is withheld as evidence, and nearly all weekdays in the wild are right. Pages that
say when they were written are counted apart from pages that do not. With ``--misses`` each miss is printed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil, weekday
from checker.calendars.timex import SECONDS_PER_DAY
from checker.formats.open import read_document
from checker.formats.suffixes import SUFFIXES
from checker.rules.dates.weekday_pairs import weekday_pairs
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date


class Choice(NamedTuple):
    """A date without a year that has its weekday: the year that the program chose, None where it chose none."""

    path: str
    line: int
    text: str
    year: int | None
    fits: bool
    stamped: bool


def choices(path: Path) -> Iterator[Choice]:
    """The dates of one document that name a weekday and no year."""
    document = read_document(str(path), path.read_bytes())
    reading = Reading(document)
    chosen = {}
    for time in reading.get(times):
        for part in (time, *time.parts):
            if part.interval is not None and part.interval.start is not None:
                chosen[part.span] = civil_from_days(part.interval.start // SECONDS_PER_DAY)[0]
    stamped = reading.get(publication_date) is not None
    for pair in reading.get(weekday_pairs):
        if pair.year is None and not pair.shared:
            year = chosen.get(pair.date.span)
            fits = (
                year is not None
                and is_civil(year, pair.month, pair.day)
                and weekday(days_from_civil(year, pair.month, pair.day)) == pair.word.weekday
            )
            line = reading.line(pair.word.span.start)
            yield Choice(str(path), line, document.source.slice(pair.phrase), year, fits, stamped)


def main(arguments: list[str]) -> None:
    """Prints, for the documents of some folders, how many of the chosen years fit."""
    shows = "--misses" in arguments
    counts: Counter[tuple[bool, bool]] = Counter()
    for folder in (argument for argument in arguments if not argument.startswith("--")):
        for path in sorted(each for each in Path(folder).rglob("*") if each.suffix in SUFFIXES and each.is_file()):
            for choice in choices(path):
                counts[choice.stamped, choice.fits] += 1
                if shows and not choice.fits:
                    print(f"{choice.path}:{choice.line}: {choice.text!r} {choice.year} stamped={choice.stamped}")
    for stamped, name in ((True, "with a date of their own"), (False, "without one")):
        fits, all_ = counts[stamped, True], counts[stamped, True] + counts[stamped, False]
        print(f"pages {name}: the chosen year fits the weekday of {fits} in {all_} dates")


if __name__ == "__main__":
    main(sys.argv[1:])
