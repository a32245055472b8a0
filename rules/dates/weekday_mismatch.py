"""D101."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days, weekday
from checker.calendars.show import show_day_number
from checker.calendars.timex import Deictic, TimeOffset, Unit
from checker.calendars.weekdays import days_with_weekday, weekday_name, years_with_weekday
from checker.check import Check, operands
from checker.finding import Confidence, Finding, Fix, Location
from checker.message import Message, join_commas, join_words, msg
from checker.passages.sentences import same_sentence, sentences
from checker.rule import Pattern, Profile, Rule, Severity
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

from .kinds import WEEKDAY
from .weekday_pairs import WeekdayPair, weekday_pairs

#: So many other weekdays that fit confirm a year that only the path gives.
_CONFIRMED = 2


class WeekdayMismatch(Rule):
    """A weekday does not match the date next to it.

    One of the two is wrong, and readers who rely on it turn up on the wrong day. The finding names the weekday of the
    date, the nearest dates that fall on the weekday, and a correction for each side.

    If the year is not written, it is taken from the same line, the heading, the date of the page or its path. Such
    a date is reported only if it is wrong in every possible year: the years around the time of writing and, unless
    the rest of the page leaves no doubt, every year that the page mentions. A date within two months of the time of
    writing belongs to that year. If a range of weekdays or a list of weekdays comes with a range of dates, the
    first weekday is compared with the first date and the last weekday with the last date. A year that only the name
    of the file gives is reported in the review profile, unless two other weekdays of the page fit it.

    Not reported: Black Friday and other days with a name; 周五刊 and 周日均; repetitions (每周四, "every Monday"); a
    weekday that fits one of several dates next to it ("5/7 & 5/14 (Tue)"); opening days within a longer range of dates
    ("Tue–Fri, 10–15 April 2018"); a date that fits when day and month are swapped; lunar dates; dates before 1753;
    dates of the Julian calendar; code; quoted posts that give no year. Three or more dates without a year that are all
    wrong by the same number of days belong to another year, as in a quoted diary or programme.

    ```bad pattern=beside
    The bridge opened on ⟦Monday⟧, ⟦~14 June 2015⟧.
    ```
    ```bad pattern=beside
    发布会定于⟦~2019年6月25日⟧（⟦星期一⟧）在上海举行。
    ```
    ```bad pattern=beside
    說明會訂於⟦~2024年5月14日⟧（⟦四⟧）晚上七點舉行。
    ```
    ```bad pattern=beside
    The camp runs ⟦Wednesday⟧–⟦~Friday⟧, ⟦~April 10⟧–⟦~12, 2018⟧.
    ```
    ```bad pattern=beside
    ---
    date: ⟦~2018-10-19⟧
    ---
    On ⟦Tuesday⟧, ⟦~Oct 15⟧, the registry was down for two hours.
    ```
    ```bad pattern=relative-year
    ---
    date: ⟦~2018-10-19⟧
    ---
    一年前的今天（⟦~10月19日⟧，⟦星期四⟧），登记处迁入新楼。
    ```
    ```bad pattern=relative-year
    ---
    date: ⟦~2018-10-19⟧
    ---
    The registry moved last year, on ⟦Monday⟧, ⟦~15 June⟧, and again in March.
    ```
    ```bad pattern=path-year path=notes/2018-10-19-registry.md
    On ⟦Tuesday⟧, ⟦~Oct 15⟧, the registry was down for two hours.
    ```
    ```good
    The market is open on Friday, Saturday and Sunday, June 8–10, 2018, and on Saturday and Sunday, 5–13 May 2018.
    ```
    ```good
    The bridge opened on Sunday, 14 June 2015. The shops open on Black Friday (26 November 2015).
    ```
    ```good
    ---
    date: 2018-11-20
    ---
    The camp opens on Thursday, January 31st.
    ```
    ```good
    那是1995年春天，她刚满二十岁。3月1日（周三），她住进了医院。周五刊（2015年6月3日）有详细报道。
    ```
    """

    id = "D101"
    name = "weekday-mismatch"
    severity = Severity.ERROR
    patterns = (
        Pattern("beside", msg("a weekday next to a date")),
        Pattern(
            "relative-year",
            msg("a date without a year, in one sentence with 去年, 明年, “last year”, “a year ago” and the like"),
            Profile.REVIEW,
        ),
        Pattern(
            "path-year", msg("a date whose year only the name of the file or of its folders gives"), Profile.REVIEW
        ),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each pair with a known year. If both ends of one range are wrong, they are one check."""
        dated = [pair for pair in reading.get(weekday_pairs) if pair.days]
        wrong = [pair for pair in dated if pair.conflicts]
        years = [time for time in reading.get(times) if _is_other_year(time)] if dated else []
        unsure = sum(pair.by_path and not pair.conflicts for pair in dated) < _CONFIRMED
        for pair in dated:
            if not pair.conflicts:
                compared = operands(reading, weekday=pair.word.span, date=pair.date_span)
                yield self.passed(WEEKDAY, compared, self._pattern(reading, years, pair, unsure))
        for _, group in groupby(wrong, key=lambda pair: pair.whole):
            pairs = tuple(group)
            compared = operands(
                reading, weekday=[each.word.span for each in pairs], date=[each.date_span for each in pairs]
            )
            pattern = self._pattern(reading, years, pairs[0], unsure)
            yield self.failed(WEEKDAY, compared, partial(self._finding, reading, *pairs), pattern)

    def _finding(self, reading: Reading, pair: WeekdayPair, *others: WeekdayPair) -> Finding:
        """One finding; both ends of a range share it, since one slip explains both."""
        written, is_a = weekday_name(pair.word.weekday), _is_a(pair)
        related = [Location(pair.date_span, is_a)]
        for other in others:
            related.append(Location(other.word.span, msg("not a {weekday}", weekday=weekday_name(other.word.weekday))))
            related.append(Location(other.date_span, _is_a(other)))
        if pair.source is not None:
            related.append(Location(pair.source, msg("the year is taken from here")))
        return Finding(
            rule=self.id,
            span=pair.word.span,
            message=msg("{day} is a {right}, not a {weekday}", day=_day(pair), right=_weekday(pair), weekday=written),
            note=msg("not a {weekday}", weekday=written),
            related=tuple(related),
            reasons=tuple(self._reasons(reading, pair)),
            fixes=() if pair.shared or others else tuple(self._fixes(pair)),
            confidence=Confidence.HIGH if pair.year is not None else Confidence.MEDIUM,
        )

    def _pattern(self, reading: Reading, years: Sequence[TimeExpression], pair: WeekdayPair, unsure: bool) -> str:
        """The pattern "path-year" if only the path gives the year and this is `unsure`, since too few other weekdays
        fit it; "relative-year" if the year is not written, and it comes from a relative word ("that year") or its
        sentence names another year with one, such as "last year" or "a year ago"."""
        if pair.year is not None:
            return "beside"
        if unsure and pair.by_path:
            return "path-year"  # a file may have the name of another year
        if pair.source is not None and any(
            time.span.overlaps(pair.source) and isinstance(time.meaning, (Deictic, TimeOffset))
            for time in reading.get(times)
        ):
            return "relative-year"
        if not years:
            return "beside"
        found = reading.get(sentences)
        relative = any(same_sentence(found, year.prose.start, pair.date.prose.start) for year in years)
        return "relative-year" if relative else "beside"

    def _reasons(self, reading: Reading, pair: WeekdayPair) -> Iterator[str]:
        day, written = pair.days[0], weekday_name(pair.word.weekday)
        if pair.year is None:
            tried = sorted({civil_from_days(other)[0] for other in pair.days})
            years = join_commas([str(year) for year in tried])
            date = reading.document.source.slice(pair.date_span)
            if pair.source is None:
                yield msg("“{date}” has no year; the page allows {years}", date=date, years=years)
            else:
                line = reading.line(pair.source.start)
                yield msg("“{date}” has no year; line {line} allows {years}", date=date, line=line, years=years)
        earlier, later = days_with_weekday(day, pair.word.weekday)
        days = {"earlier": show_day_number(earlier), "later": show_day_number(later)}
        yield msg("the nearest {weekday}s are {earlier} and {later}", weekday=written, **days)
        years = join_words([str(year) for year in years_with_weekday(day, pair.word.weekday)])
        yield msg("the same day of the month is a {weekday} in {years}", weekday=written, years=years)

    def _fixes(self, pair: WeekdayPair) -> Iterator[Fix]:
        day = pair.days[0]
        right = weekday(day)
        yield Fix(pair.word.name, pair.word.names[right - 1], msg("make it a {weekday}", weekday=weekday_name(right)))
        if pair.day_span is None:
            return
        for other in days_with_weekday(day, pair.word.weekday):
            year, month, number = civil_from_days(other)
            if (year, month) == civil_from_days(day)[:2]:
                digits = f"{number:0{pair.day_width}d}"
                yield Fix(pair.day_span, digits, msg("make it {day}", day=show_day_number(other)))


def _is_other_year(time: TimeExpression) -> bool:
    meaning = time.meaning
    if isinstance(meaning, TimeOffset):
        return any(unit is Unit.YEAR for _, unit in meaning.amount.parts)
    return isinstance(meaning, Deictic) and meaning.unit is Unit.YEAR and meaning.offset != 0


def _is_a(pair: WeekdayPair) -> Message:
    return msg("{day} is a {weekday}", day=_day(pair), weekday=_weekday(pair))


def _day(pair: WeekdayPair) -> str:
    return show_day_number(pair.days[0])


def _weekday(pair: WeekdayPair) -> Message:
    return weekday_name(weekday(pair.days[0]))
