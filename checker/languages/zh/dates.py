"""Chinese calendar dates, from a century down to a clock time, absolute or relative."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.fields import is_placed
from checker.calendars.gregorian import is_civil
from checker.calendars.timex import Amount, Calendar, Choice, Deictic, Meaning, Mod, Reference, TimeOffset, Unit
from checker.languages import patterns as re
from checker.languages.word_lists import any_of
from checker.languages.zh import words
from checker.languages.zh.clock import read_clock
from checker.languages.zh.date_fields import Fields, focus_or_now, is_of_an_event
from checker.languages.zh.days import (
    read_adjacent_weekday,
    read_day,
    read_lone_day,
    read_nth_week,
    read_week,
    read_weekday,
    skip,
)
from checker.languages.zh.numerals import integer
from checker.languages.zh.words import read_festival, read_term
from checker.languages.zh.years import full_year, part_of, read_year

_HAN = re.compile(r"[\u4e00-\u9fff]")
_BLANKS = re.compile(
    r"(?<![\d.,-])(?P<year>(?:19|20)\d\d) (?P<month>0[1-9]|1[0-2]) (?P<day>0[1-9]|[12]\d|3[01])(?![ ]?[\d.,%])"
)
_SHORT = re.compile(r"(?<![\d.,:/-])(?P<first>\d{1,2})-(?P<second>\d{1,2})-(?P<third>\d{1,2})(?![\d.,:/%-])")


def read_short_date(text: str, start: int) -> tuple[int, Meaning] | None:
    """The date that begins at an offset, with its end. Three short numbers are a date only next to Chinese
    characters."""
    if (blanks := _BLANKS.match(text, start)) is not None:
        year, month, day = (int(blanks[name]) for name in ("year", "month", "day"))
        return (blanks.end(), Calendar(year=year, month=month, day=day)) if is_civil(year, month, day) else None
    short = _SHORT.match(text, start)
    if short is None or not (_HAN.match(text, start - 1) if start else _HAN.match(text, short.end())):
        return None
    readings = [
        Calendar(year=full_year(year), month=int(month), day=int(day), short_year=True)
        for year, month, day in (
            (short["first"], short["second"], short["third"]),
            (short["third"], short["second"], short["first"]),
            (short["third"], short["first"], short["second"]),
        )
        if len(year) == 2 and is_civil(full_year(year) or 0, int(month), int(day))
    ]
    readings = list(dict.fromkeys(readings))
    if not readings:
        return None
    return short.end(), readings[0] if len(readings) == 1 else Choice(tuple(readings))


_WITHIN = re.compile(
    r"""(?P<leap>闰)?(?<![\d.个])(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九]|[正腊]|冬(?=月)|元(?=月))[ ]{0,2}月
            (?![亮饼球光薪租经供销产均度票嫂子入活]|革命|天(?![气空])|流火)(?:份(?!额))?
      |第(?P<nthmonth>\d{1,2}|[一二三四五六七八九十]{1,2})个月
      |(?P<quarter>(?<![A-Za-z\d])Q[1-4](?![\dA-Za-z])|首季度?|第[ ]?[一二三四1-4][ ]?(?:财季|个季度|季(?:度|(?=[末初]|财报|营收|业绩|[净获]利|GDP|同比|环比)|(?<=年第[一二三四1-4]季)|(?<=年[ 的]第[一二三四1-4]季)))|[一二三四1-4][ ]?季[度报](?!节))
      |(?P<half>[上下前后]半年|(?<![A-Za-z\d])H[12](?![A-Za-z\d]))
      |(?P<seasonpart>[初早仲盛深隆严寒暮晚])(?P<deepseason>[春夏秋冬])(?![节游运令训])[季天日]?
      |(?<![一两三四五六七八九十几数]个)(?P<season>[春夏秋冬])(?:(?:季|天|日)(?P<spart>[初末])?|(?P<spart2>[初末]))
    """,
    re.VERBOSE,
)
#: A month whose unit follows the last number of a range or list: 今年1—4月.
_SHARING_MONTH = re.compile(
    r"(?<![\d.])(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
    r"(?=[ ]?[-—–~〜至到、和][ ]?(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])[ ]?月(?![球亮饼]))"
)
_INSIDE_QUARTER = re.compile(
    r"(?P<part>[初末底中](?!国|心))|(?:的)?(?:第(?P<nth>[一二三1-3])个?|(?P<first>首)个?|(?P<last>末|最后一个))月"
)
_BARE_SEASON = re.compile(r"(?P<season>[春夏秋冬])(?![节游运])")
_YEAR_PART = re.compile(
    r"(?P<part>年?[初底末](?![中班代等始次步恋级心回春夏秋冬])|年?中(?:期|旬)?(?=[，,。的、；;]|\s*\Z|达|推|举|开|发)|年终|年尾|岁末|早些时候|晚些时候)"
)
_BARE_YEAR_PART = re.compile(
    r"(?<![\d每今去明前后几两多少近同一二三四五六七八九十百千半数])年(?:(?P<part>[初底末](?![中班代等始次步恋级])|中(?=[，,。的、]))"
    r"|(?P<within>内)(?![存地外部容涵在科]))"
)
_STAGE = re.compile(r"的?(?:稍[早晚]些?|[早晚]些)(?:的?时候|时)")
_THE_DAY_ITSELF = re.compile("当[天日](?!气|然)")
_WHOLE_YEAR = re.compile("全年(?!龄)")
_LUNAR = re.compile(r"(?:农历|阴历|旧历|夏历)(?:的)?[ ]?")
_MONTH = re.compile(
    r"(?P<which>上上个?|上一?个?|本|这一?个?|下下个?|下一?个?|当|次|同|该|翌)月(?![亮饼球光薪租经供销产均度台头])"
)
_MONTHS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
_FOCUS_MONTHS = {"当": 0, "同": 0, "该": 0, "次": 1, "翌": 1}
_QUARTER = re.compile(r"(?P<which>上上|上|本|这|下下|下|该|同)(?:一?个|一)?季度(?P<part>[初末底中](?!国|心))?")
#: 前一天 is the day before the one mentioned before, or before today.
_NEIGHBOUR = re.compile(r"(?P<which>前|后)一(?P<unit>[天日年]|个月|个季度)(?![天般])")
_HALF = re.compile(r"(?P<which>上|下|这|本)(?:一个|个|一)半年")
_FISCAL = re.compile(r"(?P<which>上|本|下)(?:一?个|一)?财[年政]年?度?(?<=[年度])")
_RELATIVE_DAY = re.compile(
    rf"(?P<focus>{any_of(name for name in words.FOCUS_DAYS if len(name) > 1)}|当(?=[晚夜](?!班|场|宵)))"
    r"|(?P<now>大前天|大后天|今天|今日(?!头条)|今儿|昨天|昨日|昨儿|明天|明日(?!黄花|之星)|明儿|前天|前日|后天|(?<![一几这那两三每某])本日(?![记历报志语本])|即日(?=起)"
    r"|[昨今明](?=[晨早晚夜])|(?<![以之年月日天周个])[前后](?=晚(?!期))|听日|寻日|琴日|后日(?!谈))"
)
_SEASON_OF_YEAR = re.compile(r"(?P<year>[去今明昨])(?P<season>[春夏秋冬])(?!节|奥|训)")
_RELATIVE_LEADS = frozenset("上本这下当次同该翌前后去今明昨")
_SAME_DAY = re.compile(r"(?:的)?[ ]?(?:今天|今日(?!头条)|此时此?日?|(?=[本这]个?月))")
_OF_THIS_MONTH = re.compile(r"[本这]个?月[ ]?(?=\d|[一二三十廿])")


def read_date(text: str, start: int) -> tuple[int, Meaning] | None:
    """The date that begins at an offset, with its end; None if there is none."""
    if start >= len(text):
        return None
    fields = Fields()
    if (end := read_year(text, start, fields)) is not None:
        if (same := _read_same_day(text, end, fields)) is not None:
            return same
        end = _read_within_year(text, end, fields)
    else:
        end = _read_without_year(text, start, fields)
    if end is None:
        end = read_clock(text, start, fields)
        return None if end is None else (end, fields.meaning())
    end = _read_stage(text, end, fields)
    end = read_adjacent_weekday(text, end, fields)
    if (
        fields.calendar.day is not None
        or fields.calendar.weekday is not None
        or fields.calendar.festival
        or (fields.unit is Unit.DAY)
    ):
        itself = _THE_DAY_ITSELF.match(text, end) if fields.unit is None else None
        end = read_clock(text, end, fields) or (end if itself is None else itself.end())
    return end, fields.meaning()


def _read_stage(text: str, end: int, fields: Fields) -> int:
    """Early or late in a unit relative to now: 本月早些时候, 当天晚些时候."""
    placed = fields.unit is not None or fields.calendar.weekday is not None
    stage = _STAGE.match(text, end) if placed else None
    if stage is None:
        return end
    if fields.calendar == Calendar() and fields.unit is not Unit.DAY:
        fields.set(part=Mod.START if "早" in stage.group() else Mod.END)
    return stage.end()


def _read_same_day(text: str, end: int, fields: Fields) -> tuple[int, Meaning] | None:
    """The same day of another year: 去年今日, 前年的今天, 去年本月十日."""
    if fields.unit is not Unit.YEAR or fields.reference is not Reference.NOW or not fields.offset:
        return None
    if (found := _SAME_DAY.match(text, end)) is None:
        return None
    origin = Deictic(Unit.DAY, 0)
    month = _OF_THIS_MONTH.match(text, found.end())
    end = found.end()
    if month is not None:
        inside = Fields()
        if (day := read_day(text, month.end(), inside)) is None or inside.calendar.day is None:
            return None
        origin, end = Deictic(Unit.MONTH, 0, inside=inside.calendar), day
    elif not found.group():
        return None
    years = Amount(((Decimal(abs(fields.offset)), Unit.YEAR),))
    return end, TimeOffset(years, 1 if fields.offset > 0 else -1, origin, exact=True)


def _read_within_year(text: str, end: int, fields: Fields) -> int:
    """The part of a year that follows the year."""
    at = skip(text, end)
    if _WHOLE_YEAR.match(text, at):
        return at + 2
    if fields.calendar.decade is not None or fields.calendar.century is not None:
        return end
    if (festival := read_term(text, at)) is not None:
        fields.set(festival=festival[1])
        if fields.lunar_year and festival[1] == "spring-festival-eve" and fields.calendar.year is not None:
            fields.set(year=fields.calendar.year + 1)  # the last day of that lunar year
        return festival[0]
    if (lunar := _LUNAR.match(text, at)) is not None:
        fields.set(lunar=True)
        at = lunar.end()
    if (within := _read_month(text, at, fields)) is not None:
        return within
    if (sharing := _SHARING_MONTH.match(text, at)) is not None:
        fields.set(month=integer(sharing["month"]))
        return sharing.end()
    if lunar is not None:
        fields.set(lunar=False)
    part = _YEAR_PART.match(text, end if text[end - 1 : end] == "年" and text[end : end + 1] in "初底末中" else at)
    if part is not None:
        fields.set(part=part_of(part["part"]))
        return part.end()
    if (season := _BARE_SEASON.match(text, at)) is not None and text[end - 1 : end] == "年":
        fields.set(season=words.SEASONS[season["season"]])
        return season.end()
    week = read_nth_week(text, at, fields)
    return end if week is None else week


def _read_month(text: str, at: int, fields: Fields) -> int | None:
    if (found := _WITHIN.match(text, at)) is None:
        return None
    group = found.group
    if group("month"):
        named = words.LUNAR_MONTHS.get(group("month"))
        if (named is not None and group("month") in "正腊冬") or group("leap") or fields.lunar_year:
            fields.set(lunar=True)
        fields.set(month=named or integer(group("month")), leap_month=group("leap") is not None)
        return read_day(text, found.end(), fields) or found.end()
    if group("nthmonth"):
        if not is_placed(fields.calendar) and fields.unit is not Unit.YEAR:
            return None
        fields.set(month=integer(group("nthmonth")))
    elif group("quarter"):
        return _read_within_quarter(text, found, fields)
    elif group("seasonpart"):
        part = {"初": Mod.START, "早": Mod.START, "暮": Mod.END, "晚": Mod.END}.get(group("seasonpart"), Mod.MID)
        fields.set(season=words.SEASONS[group("deepseason")], part=part)
    elif group("half"):
        fields.set(half=1 if group("half")[0] in "上前" or group("half").endswith("1") else 2)
    else:
        fields.set(season=words.SEASONS[group("season")], part=part_of(group("spart") or group("spart2")))
    return found.end()


def _read_within_quarter(text: str, found: re.Match[str], fields: Fields) -> int:
    """A quarter, its start or end, or one of its months: 第三季度第二个月."""
    quarter = next(words.WEEKDAYS[sign] for sign in found["quarter"].replace("首", "一") if sign in words.WEEKDAYS)
    if (inside := _INSIDE_QUARTER.match(text, found.end())) is None:
        fields.set(quarter=quarter)
        return found.end()
    if inside["part"]:
        fields.set(quarter=quarter, part=part_of(inside["part"]))
    else:
        nth = 1 if inside["first"] else 3 if inside["last"] else words.WEEKDAYS[inside["nth"]]
        fields.set(month=3 * (quarter - 1) + nth)
    return inside.end()


def _read_without_year(text: str, start: int, fields: Fields) -> int | None:
    if (festival := read_festival(text, start)) is not None:
        fields.set(festival=festival[1])
        return festival[0]
    day = None if text[start].isdecimal() else _RELATIVE_DAY.match(text, start)
    if day is not None:
        if day["focus"]:
            fields.relative(Unit.DAY, words.FOCUS_DAYS[day["focus"]], Reference.FOCUS)
        else:
            fields.relative(Unit.DAY, words.DAYS[day["now"]])
        return day.end()
    lunar = _LUNAR.match(text, start)
    at = lunar.end() if lunar else start
    if lunar is not None:
        year = read_year(text, at, fields)
        fields.set(lunar=True)
        if year is not None:
            return _read_within_year(text, year, fields)
    end = None
    if text[start] in _RELATIVE_LEADS:
        end = _read_relative(text, start, fields) or read_week(text, start, fields)
    if (end := end or _read_month(text, at, fields)) is not None:
        return end
    if (end := read_lone_day(text, at, fields)) is not None:
        return end
    if (part := _BARE_YEAR_PART.match(text, start)) is not None:
        fields.relative(Unit.YEAR, 0, focus_or_now(text, start))
        fields.set(part=part_of(part["part"]))
        return part.end()
    return read_weekday(text, start, fields)


def _read_relative(text: str, start: int, fields: Fields) -> int | None:
    """A month, quarter, half or season relative to now."""
    if (month := _MONTH.match(text, start)) is not None:
        which = month["which"].rstrip("个一")
        if which in _FOCUS_MONTHS:
            fields.relative(Unit.MONTH, _FOCUS_MONTHS[which], Reference.FOCUS)
        else:
            fields.relative(Unit.MONTH, _MONTHS[which])
        return read_day(text, month.end(), fields) or month.end()
    if (quarter := _QUARTER.match(text, start)) is not None:
        focus = quarter["which"] in "该同"
        fields.relative(
            Unit.QUARTER, 0 if focus else _MONTHS[quarter["which"]], Reference.FOCUS if focus else Reference.NOW
        )
        fields.set(part=part_of(quarter["part"]))
        return quarter.end()
    if (neighbour := _NEIGHBOUR.match(text, start)) is not None and not is_of_an_event(text, start):
        unit = words.UNITS[neighbour["unit"].removeprefix("个")]
        fields.relative(unit, -1 if neighbour["which"] == "前" else 1, Reference.EITHER)
        return neighbour.end()
    if (half := _HALF.match(text, start)) is not None:
        fields.relative(Unit.HALF, _MONTHS[half["which"]])
        return half.end()
    if (season := _SEASON_OF_YEAR.match(text, start)) is not None:
        fields.relative(Unit.YEAR, {"去": -1, "今": 0, "明": 1, "昨": -1}[season["year"]])
        fields.set(season=words.SEASONS[season["season"]])
        return season.end()
    if (fiscal := _FISCAL.match(text, start)) is not None:
        fields.relative(Unit.YEAR, _MONTHS[fiscal["which"]])
        fields.set(fiscal=True)
        return fiscal.end()
    return None
