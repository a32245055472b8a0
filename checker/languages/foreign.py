"""Reads dates in languages without a folder of their own: German, Spanish, Russian and others. Dates are found by month
names and parsed with the library dateparser, which is imported only if such a name is next to digits.

The language is passed to the library, never guessed by it, and the current date is never used: a date without a year
remains without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache

from checker.calendars.fields import granularity, why_impossible
from checker.calendars.timex import Calendar, Range, TimexType
from checker.languages import patterns as re
from checker.languages.language import WrittenTime
from checker.languages.word_lists import any_word

#: Full month names in the forms used next to a day or a year. Names shared with English are read by its grammar.
_MONTHS = {
    "de": "januar jänner februar märz mai juni juli oktober dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart mei juni juli augustus oktober",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    " январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
    " январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
}
#: Words before a date that identify the language of a shared name, and that make a Latin name without a year a month.
_LEADS = {
    "de": "am|vom|zum|bis|dem|den|der|im|ab|seit",
    "es": "el|del|al|en|desde|hasta|día",
    "it": "il|dal|al|del|nel|dell'|l'|l’",
    "pt": "em|no|dia|do|até|desde",
    "nl": "op|van|tot|sinds|vanaf|in",
    "pl": "dnia|od|do|w",
}
_NAMES = any_word({name for names in _MONTHS.values() for name in names.split()})
_OF = r"(?:de\s+|del\s+|do\s+|d['’])?"
_YEAR = rf"(?:\s+{_OF}(?P<year>[12]\d{{3}})(?!\d)(?:\s?(?:г\.|года\b|году\b|год\b|р\.|року\b|r\.))?)"
# Patterns begin with a digit, to which a search skips fastest. The text before a match is checked afterwards.
_DAY = re.compile(rf"(?P<day>\d{{1,2}})(?:er\b|\.|º|°)?\s+{_OF}(?P<month>{_NAMES})\b{_YEAR}?", re.IGNORECASE)
_FIRST_DAY = re.compile(r"(?<![\w.,:/-])(?P<first>\d{1,2})\.?\s?[-–—]\s?\Z")
_INSIDE = re.compile(r"[\w.,:/-]\Z")
_LONE_YEAR = re.compile(r"[12]\d{3}(?<=\s\d{4})(?!\d|[.,:/-]\d)")
_MONTH = re.compile(rf"\b(?P<month>{_NAMES}){_YEAR}", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b(?:{_NAMES})\s+{_OF}\Z", re.IGNORECASE)
_KOREAN = re.compile(r"(?<!\d)(?P<year>[12]\d{3})년\s?(?P<month>\d{1,2})월(?:\s?(?P<day>\d{1,2})일)?")
_BEFORE = 16  # code points, longer than any month name with its preposition
_LEAP_YEAR = 2000  # placeholder for a missing year; a leap year, so that 29 February is valid


class ForeignTimes:
    """Implements `checker.languages.language.Language` for dates of further languages; each result names its
    language."""

    code = "und"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The dates with a month name, in order, without overlaps, in time linear in the text."""
        found = [*self._days(text), *self._months(text), *self._korean(text)]
        found.sort(key=lambda written: (written.start, -written.end))
        at = 0
        for written in found:
            if written.start >= at:
                yield written
                at = written.end

    def _days(self, text: str) -> Iterator[WrittenTime]:
        for cut in _DAY.finditer(text):
            first = _FIRST_DAY.search(text, max(0, cut.start() - _BEFORE), cut.start())
            begin = cut.start() if first is None else first.start()
            if first is None and _INSIDE.search(text, max(0, begin - 1), begin):
                continue
            month, year = cut["month"].lower(), cut["year"]
            language = _language(month, text[max(0, begin - _BEFORE) : begin], year is not None)
            last = None if language is None else _written(cut.start(), cut.end(), language, cut["day"], month, year)
            if language is None or last is None:
                continue
            start = (
                None if first is None else _written(begin, first.end("first"), language, first["first"], month, year)
            )
            if start is None:
                yield last
                continue
            meaning = Range(start.meaning, last.meaning)
            yield WrittenTime(
                begin, cut.end(), last.type, meaning, last.granularity, parts=(start, last), language=language
            )

    def _months(self, text: str) -> Iterator[WrittenTime]:
        for year in _LONE_YEAR.finditer(text):
            name = _MONTH_BEFORE.search(text, max(0, year.start() - _BEFORE), year.start())
            cut = None if name is None else _MONTH.match(text, name.start())
            if cut is None:
                continue
            month = cut["month"].lower()
            if (language := _language(month, text[max(0, cut.start() - _BEFORE) : cut.start()], True)) is not None:
                written = _written(cut.start(), cut.end(), language, None, month, cut["year"])
                if written is not None:
                    yield written

    def _korean(self, text: str) -> Iterator[WrittenTime]:
        if "년" not in text:
            return
        for cut in _KOREAN.finditer(text):
            day = f" {cut.group('day')}일" if cut["day"] else " 1일"
            if (read := _read(f"{cut.group('year')}년 {cut.group('month')}월{day}", "ko")) is not None:
                fields = Calendar(year=read[0], month=read[1], day=read[2] if cut["day"] else None)
                yield WrittenTime(cut.start(), cut.end(), TimexType.DATE, fields, granularity(fields), language="ko")


def _language(month: str, before: str, has_year: bool) -> str | None:
    """The language of a month name; None if only the name suggests that it is a month."""
    languages = [language for language, names in _SETS.items() if month in names]
    led = [language for language in languages if language in _LED and _LED[language].search(before)]
    if led:
        return led[0]
    sure = has_year or month[0] > "\u0400"
    return languages[0] if sure and languages else None


#: The library knows the inflected names used after a day.
_STANDARD = {name: _MONTHS["ru"].split()[at % 12] for at, name in enumerate(_MONTHS["ru"].split())}
_SETS = {language: frozenset(names.split()) for language, names in _MONTHS.items()}
_LED = {language: re.compile(rf"\b(?:{leads})\s*\Z", re.IGNORECASE) for language, leads in _LEADS.items()}


def _written(start: int, end: int, language: str, day: str | None, month: str, year: str | None) -> WrittenTime | None:
    name = _STANDARD.get(month, month)
    # The day is read here, so 31 février is a date, but one that does not exist.
    if (read := _read(f"1 {name} {year or _LEAP_YEAR}", language)) is None or not 1 <= int(day or 1) <= 99:
        return None
    calendar = Calendar(year=None if year is None else read[0], month=read[1], day=None if day is None else int(day))
    return WrittenTime(
        start,
        end,
        TimexType.DATE,
        calendar,
        granularity(calendar),
        impossible=why_impossible(calendar),
        language=language,
    )


@lru_cache(maxsize=4096)
def _read(cut: str, language: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date string in a language; None if the library cannot read it or the day does not
    exist."""
    import dateparser  # slow to import, and few documents need it

    read = dateparser.parse(
        cut,
        languages=[language],
        settings={
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
            "RELATIVE_BASE": datetime(_LEAP_YEAR, 1, 1),
        },
    )
    return None if read is None else (read.year, read.month, read.day)


FOREIGN = ForeignTimes()
