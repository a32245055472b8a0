"""French dates in a text: a day, a range of days, or a month with its year."""

from __future__ import annotations

from collections.abc import Iterator

from checker.calendars.fields import granularity, why_impossible
from checker.calendars.timex import Calendar, Range, TimexType
from checker.languages import patterns as re
from checker.languages.fr.weekdays import FULL_NAMES
from checker.languages.language import WrittenTime
from checker.languages.word_lists import any_word

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier",
            "février fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août aout",
            "septembre",
            "octobre",
            "novembre",
            "décembre decembre",
        ),
        1,
    )
    for name in names.split()
}
_NAME = any_word(_MONTHS)
_YEAR = r"\s+(?P<year>[12]\d{3})(?!\d)"
# Patterns begin with a digit, to which a search skips fastest. The text before a match is checked afterwards.
_DAY = re.compile(rf"(?P<day>\d{{1,2}})(?:er)?\s+(?P<month>{_NAME})\b(?:{_YEAR})?", re.IGNORECASE)
_FIRST_DAY = re.compile(r"(?P<first>\d{1,2})(?:er)?(?:\s?[-–—]\s?|\s+(?:au|et)\s+)\Z")
_LONE_YEAR = re.compile(r"[12]\d{3}(?!\d|[.,:/-]\d)")
_MONTH_BEFORE = re.compile(rf"\b(?P<month>{_NAME})\s+\Z", re.IGNORECASE)
#: A day without a year is a date only after one of these words: "4 mars" may be bars of chocolate.
_LEAD = re.compile(
    rf"\b(?:le|du|au|dès\sle|dès|depuis\sle|jusqu['’]au|avant\sle|{'|'.join(FULL_NAMES)})\s+\Z", re.IGNORECASE
)
#: Words before a month name shared with other languages that show it is not French.
_OTHER_LANGUAGE = re.compile(
    r"\b(?:am|vom|zum|bis|den|der|im|ab|seit|il|dal|al|op|van|tot|em)\s+(?:\d{1,2}\.?\s+)?\Z", re.IGNORECASE
)
_INSIDE = re.compile(r"[\w.,:/-]\Z")
_BEFORE = 24  # code points, longer than any word that is looked for before a date


class FrenchTimes:
    """Implements `checker.languages.language.Language`."""

    code = "fr"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The dates of a text, in order, without overlaps, in time linear in the text."""
        found = [*_days(text), *_months(text)]
        found.sort(key=lambda written: (written.start, -written.end))
        at = 0
        for written in found:
            if written.start >= at:
                yield written
                at = written.end


def _days(text: str) -> Iterator[WrittenTime]:
    """Single days, and ranges and pairs of days in one month: "le 5 mars 2015", "du 5 au 9 mars"."""
    for cut in _DAY.finditer(text):
        first = _FIRST_DAY.search(text, max(0, cut.start() - _BEFORE), cut.start())
        start = cut.start() if first is None else first.start()
        if _INSIDE.search(text, max(0, start - 1), start):
            first, start = None, cut.start()
            if _INSIDE.search(text, max(0, start - 1), start):
                continue
        before = max(0, start - _BEFORE)
        if _OTHER_LANGUAGE.search(text, before, start):
            continue
        if cut["year"] is None and not _LEAD.search(text, before, start):
            continue
        last = _date(cut.start(), cut.end(), cut["day"], cut["month"], cut["year"])
        if first is None:
            yield last
            continue
        begin = _date(first.start("first"), first.end("first"), first["first"], cut["month"], cut["year"])
        meaning = Range(begin.meaning, last.meaning)
        yield WrittenTime(start, cut.end(), last.type, meaning, last.granularity, parts=(begin, last))


def _months(text: str) -> Iterator[WrittenTime]:
    """Months with a year: "mars 2015"."""
    for year in _LONE_YEAR.finditer(text):
        if not text[year.start() - 1 : year.start()].isspace():
            continue
        name = _MONTH_BEFORE.search(text, max(0, year.start() - _BEFORE), year.start())
        if name is None or _OTHER_LANGUAGE.search(text, max(0, name.start() - _BEFORE), name.start()):
            continue
        yield _date(name.start(), year.end(), None, name["month"], year.group())


def _date(start: int, end: int, day: str | None, month: str, year: str | None) -> WrittenTime:
    calendar = Calendar(
        year=None if year is None else int(year), month=_MONTHS[month.lower()], day=None if day is None else int(day)
    )
    kind, finest = TimexType.DATE, granularity(calendar)
    return WrittenTime(start, end, kind, calendar, finest, impossible=why_impossible(calendar))


TIMES = FrenchTimes()
