"""Chinese ranges and lists of numbers that share a prefix or a unit: 5-7月, 2012/13赛季, 八九十年代, 明后天."""

from __future__ import annotations

from checker.calendars.timex import Calendar, Deictic, Range, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.language import WrittenTime
from checker.languages.zh import words
from checker.languages.zh.dates import read_date
from checker.languages.zh.numerals import NUMERAL, integer
from checker.languages.zh.ranges import joined, written_date
from checker.languages.zh.years import part_of
from checker.records import replace

_SHARED = re.compile(
    rf"(?<![\d.:/-])(?P<first>\d{{1,4}}|[{NUMERAL}]{{1,6}})[ ]?(?:[-—–~〜]{{1,2}}|至|到)[ ]?(?P<second>\d{{1,4}}|[{NUMERAL}]{{1,6}})[ ]?"
    r"(?P<unit>年(?![级龄代])度?|月(?!球)份?|日(?!元)|号(?!线|楼)|点钟?|时(?!间))"
)
#: 七八月: two consecutive months without a separator.
_PAIR = re.compile(
    r"(?<![一二三四五六七八九十百千第])(?P<first>[一二三四五六七八九])(?P<second>[二三四五六七八九十])月份?(?![球亮饼底])"
)
_QUARTERS = re.compile(
    r"第?[ ]?(?P<first>[一二三四1-4])(?P<join>[ ]?[、和及至到—–-][ ]?第?|(?=[二三四]))(?P<second>[一二三四1-4])季度(?!报)"
)
_SEASON = re.compile(
    r"(?<![\d.])(?P<first>(?:1[89]|20)\d\d)[ ]?[-/—–~〜][ ]?(?P<second>(?:(?:1[89]|20)\d\d|\d\d))[ ]?(?:赛季|学年|财年|雪季|榨季)"
)
#: Bare years joined by 到 or 至, without a counted noun after them.
_BARE_YEARS = re.compile(
    r"(?<![\d.])(?P<first>(?:1[89]|20)\d\d)[ ]?[到至][ ]?(?P<second>(?:1[89]|20)\d\d)(?=[ ]?(?:[,，。；;、）)]|期间|间|的|\Z|\n))"
)
_DECADES = re.compile(
    rf"""(?:(?P<century>\d\d|[{NUMERAL}]{{1,3}}|(?P<relative>[上本])个?)世纪(?:的)?)?[ ]?
         (?P<first>(?:1[0-9]|20)\d0|[1-9]0|[一二三四五六七八九]十?)[ ]?(?:年代)?[ ]?
         (?:[-—–~〜]{{1,2}}|[至到、和与]|(?=[一二三四五六七八九]十[ ]?年代))[ ]?
         (?P<second>(?:1[0-9]|20)\d0|[1-9]0|[一二三四五六七八九]十)[ ]?年代(?P<part>[初末中前后]期?(?!国))?""",
    re.VERBOSE,
)
#: A number in a list whose unit follows the last number: 5、6月; 2012、2013年.
_LISTED = re.compile(
    rf"(?P<number>\d{{1,4}}|[{NUMERAL}]{{1,4}})(?=(?:[ ]?[、和及与][ ]?(?:\d{{1,4}}|[{NUMERAL}]{{1,4}})){{1,6}}[ ]?"
    r"(?P<unit>年(?![级龄代])|月(?!球)|日(?!元)|号(?![线楼])))"
)
_LIST_START = frozenset("\n 。；;（(.")
_TWO_DAYS = re.compile(r"(?P<first>[昨今明])(?P<second>[今明后])两?(?P<unit>天|日|年|个?月|周)(?![出报])")
#: A relative day with its day of the month between its two characters, as in newspapers: 昨（20）日.
_SPELLED_DAY = re.compile(r"(?P<day>[昨今明])[ ]?[(（][ ]?\d{1,2}[ ]?[)）][ ]?[日天]")
#: A number, and whether a joining sign or a decade follows.
_RUN = re.compile(rf"(?:\d{{1,4}}|[{NUMERAL}]{{1,6}})[ ]?(?:(?P<join>[-—–~〜/至到、和及与])|(?P<decade>年代|世纪))?")
_OFFSETS = {"昨": -1, "今": 0, "明": 1, "后": 2}


def read_range(text: str, start: int) -> WrittenTime | None:
    """A range that does not begin with a complete date: numbers that share a unit, decades, 明后天."""
    sign = text[start]
    if sign in _OFFSETS:
        return _spelled_day(text, start) or _two_days(text, start)
    if sign in "上本":
        return _decades(text, start)
    if sign == "第":
        return _quarters(text, start)
    if (run := _RUN.match(text, start)) is None:
        return None
    if run["join"]:
        return (
            _decades(text, start)
            or _years(text, start)
            or _quarters(text, start)
            or _shared(text, start)
            or _listed(text, start)
        )
    if run["decade"]:
        return _decades(text, start)
    return None if sign.isascii() else _pair(text, start) or _quarters(text, start)


def _spelled_day(text: str, start: int) -> WrittenTime | None:
    """昨（20）日: the day is relative to the time of writing, and the number repeats it."""
    if (found := _SPELLED_DAY.match(text, start)) is None:
        return None
    return WrittenTime(start, found.end(), TimexType.DATE, Deictic(Unit.DAY, _OFFSETS[found["day"]]), Unit.DAY)


def _two_days(text: str, start: int) -> WrittenTime | None:
    """明后天, 今明两年: two consecutive days or years."""
    if (two := _TWO_DAYS.match(text, start)) is None or _OFFSETS[two["second"]] != _OFFSETS[two["first"]] + 1:
        return None
    unit = words.UNITS[two["unit"].removeprefix("个")]
    first, second = (Deictic(unit, _OFFSETS[two[name]]) for name in ("first", "second"))
    return WrittenTime(start, two.end(), TimexType.DATE, Range(first, second), unit)


def _quarters(text: str, start: int) -> WrittenTime | None:
    """Consecutive quarters: 第一、二季度, 二三季度."""
    if (found := _QUARTERS.match(text, start)) is None:
        return None
    first, second = words.WEEKDAYS[found["first"]], words.WEEKDAYS[found["second"]]
    if second <= first or (second != first + 1 and found["join"].strip(" 第") not in ("至", "到", "-", "—", "–")):
        return None
    return WrittenTime(
        start, found.end(), TimexType.DATE, Range(Calendar(quarter=first), Calendar(quarter=second)), Unit.QUARTER
    )


def _pair(text: str, start: int) -> WrittenTime | None:
    if (pair := _PAIR.match(text, start)) is None:
        return None
    first, second = integer(pair["first"]) or 0, integer(pair["second"]) or 0
    if second != first + 1:
        return None
    return WrittenTime(
        start, pair.end(), TimexType.DATE, Range(Calendar(month=first), Calendar(month=second)), Unit.MONTH
    )


def _shared(text: str, start: int) -> WrittenTime | None:
    """Two numbers that share one unit: 2014—2016年, 5-7月, 17至19日."""
    if (found := _SHARED.match(text, start)) is None:
        return None
    first, second = integer(found["first"]), integer(found["second"])
    sign = found["unit"][0]
    if first is None or second is None:
        return None
    if sign == "年":
        if not 1000 <= first <= 2999 or not (1000 <= second <= 2999 or 0 <= second <= 99):
            return None
        second = second if second > 99 else first - first % 100 + second
        name = "year"
    elif sign == "月":
        if not 1 <= first <= 12 or not 1 <= second <= 12:
            return None
        name = "month"
    elif sign in "日号":
        if not 1 <= first <= 31 or not 1 <= second <= 31:
            return None
        name = "day"
    else:
        if first > 24 or second > 24 or first >= second:
            return None
        name = "hour"
    ends = read_date(text, found.start("second"))
    last_end, last_meaning = ends if ends is not None else (found.end(), _field(name, second))
    if name == "year":
        last_end, last_meaning = found.end(), Calendar(year=second)
    one = written_date(start, found.end("first"), _field(name, first))
    return joined(one, written_date(found.start("second"), last_end, last_meaning))


def _years(text: str, start: int) -> WrittenTime | None:
    """Two years without 年: 2012/13赛季, 从2016到2018."""
    if (found := _SEASON.match(text, start) or _BARE_YEARS.match(text, start)) is None:
        return None
    first, second = int(found["first"]), int(found["second"])
    second = second if second > 99 else first - first % 100 + second
    if found.re is _SEASON and second % 100 == 0 and len(found["second"]) == 2:
        second = first + 1  # 1999/00
    if second <= first or (found.re is _SEASON and second != first + 1):
        return None
    ends = (
        written_date(found.start(name), found.end(name), Calendar(year=year))
        for name, year in (("first", first), ("second", second))
    )
    return replace(joined(*ends), end=found.end())


def _decades(text: str, start: int) -> WrittenTime | None:
    """Two decades: 八九十年代, 20世纪30至40年代, 80、90年代."""
    if (found := _DECADES.match(text, start)) is None:
        return None
    first, second = (_decade(found[name]) for name in ("first", "second"))
    if found["century"] and not found["relative"]:
        century = ((integer(found["century"]) or 1) - 1) * 10
        first, second = first % 10 + century, second % 10 + century
    if second < 100 <= first:
        second += first - first % 10
    if second <= first:
        return None
    ends = (Calendar(decade=decade if decade >= 100 else 190 + decade) for decade in (first, second))
    low, high = ends
    meaning = Range(low, replace(high, part=part_of(found["part"])))
    return WrittenTime(start, found.end(), TimexType.DATE, meaning, Unit.DECADE)


def _decade(text: str) -> int:
    value = integer(text) or 0
    return value if not text.isascii() and value < 10 else value // 10


def _listed(text: str, start: int) -> WrittenTime | None:
    """A number that shares the unit of a later one: the first of 5、6月. At the start of a line, 2、 is a list
    number."""
    found = _LISTED.match(text, start)
    before = text[start - 1 : start]
    if found is None or before in _LIST_START or (start == 0 and len(found["number"]) < 3) or before.isdecimal():
        return None
    value, unit = integer(found["number"]), found["unit"]
    if value is None:
        return None
    if unit == "年":
        return written_date(start, found.end(), Calendar(year=value)) if 1000 <= value <= 2999 else None
    if unit == "月":
        return written_date(start, found.end(), Calendar(month=value)) if 1 <= value <= 12 else None
    return written_date(start, found.end(), Calendar(day=value)) if 1 <= value <= 31 else None


def _field(name: str, value: int) -> Calendar:
    return Calendar(**{name: value})  # type: ignore[arg-type]  # the names are those of whole-number fields
