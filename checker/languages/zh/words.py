"""Chinese words for times, the data of the time grammar. Folded: Simplified characters, ASCII digits."""

from __future__ import annotations

from checker.calendars.timex import Unit, VagueTime
from checker.languages import patterns as re
from checker.languages.word_lists import any_of, as_listed

WEEKDAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7, **{str(n): n for n in range(1, 8)}}

#: Days relative to now.
DAYS = {
    "今天": 0, "今日": 0, "今儿": 0, "今": 0, "昨天": -1, "昨日": -1, "昨": -1, "昨儿": -1,
    "前天": -2, "前日": -2, "大前天": -3, "琴日": -1, "后日": 2, "明天": 1, "明日": 1, "明儿": 1, "明": 1, "后天": 2, "大后天": 3,
    "聽日": 1, "听日": 1, "寻日": -1, "前": -2, "后": 2, "本日": 0, "即日": 0,
}  # fmt: skip
#: Days relative to the day just mentioned.
FOCUS_DAYS = {
    "当天": 0, "当日": 0, "同日": 0, "同一天": 0, "那天": 0, "那一天": 0, "当": 0, "次日": 1, "翌日": 1, "隔天": 1, "隔日": 1,
    "第二天": 1,
}  # fmt: skip
YEARS = {
    "今年": 0, "今岁": 0, "本年": 0, "本年度": 0, "这一年": 0, "这年": 0, "去年": -1, "去岁": -1, "上年": -1, "上一年": -1, "上年度": -1,
    "上一年度": -1, "前年": -2, "大前年": -3, "明年": 1, "来年": 1, "下年": 1, "下一年": 1, "下年度": 1, "下一年度": 1,
    "后年": 2, "大后年": 3,
}  # fmt: skip
FOCUS_YEARS = {"同年": 0, "当年": 0, "该年": 0, "那年": 0, "那一年": 0, "次年": 1, "翌年": 1, "转年": 1, "第二年": 1}

DAY_PARTS = {
    "凌晨": "MO", "清晨": "MO", "早晨": "MO", "早上": "MO", "上午": "MO", "清早": "MO", "一早": "MO", "晨": "MO", "早": "MO",
    "中午": "MI", "正午": "MI", "午间": "MI", "下午": "AF", "午后": "AF", "傍晚": "EV", "晚上": "EV", "晚间": "EV", "夜间": "NI",
    "夜晚": "NI", "夜里": "NI", "深夜": "NI", "半夜": "NI", "午夜": "NI", "当晚": "EV", "晚": "EV", "夜": "NI", "白天": "DT",
}  # fmt: skip

UNITS = {
    "秒": Unit.SECOND, "秒钟": Unit.SECOND, "分": Unit.MINUTE, "分钟": Unit.MINUTE, "刻钟": Unit.MINUTE, "小时": Unit.HOUR,
    "钟头": Unit.HOUR, "天": Unit.DAY, "日": Unit.DAY, "周": Unit.WEEK, "星期": Unit.WEEK, "礼拜": Unit.WEEK, "月": Unit.MONTH,
    "季度": Unit.QUARTER, "季": Unit.QUARTER, "年": Unit.YEAR, "周年": Unit.YEAR, "载": Unit.YEAR, "世纪": Unit.CENTURY,
    "昼夜": Unit.DAY, "工作日": Unit.DAY, "交易日": Unit.DAY, "年代": Unit.DECADE, "周末": Unit.WEEKEND, "旬": Unit.TEN_DAYS, "夜": Unit.DAY, "晚": Unit.DAY,
}  # fmt: skip

FESTIVALS = {
    "元旦": "new-year", "新年": "new-year", "元旦节": "new-year", "春节": "spring-festival", "大年初一": "spring-festival",
    "除夕": "spring-festival-eve", "除夕夜": "spring-festival-eve", "大年三十": "spring-festival-eve", "年三十": "spring-festival-eve",
    "大年夜": "spring-festival-eve", "元宵": "lantern-festival", "元宵节": "lantern-festival", "上元节": "lantern-festival",
    "龙抬头": "dragon-head", "二月二": "dragon-head", "三月三": "double-third", "九月九": "double-ninth", "上巳节": "double-third", "寒食节": "cold-food", "情人节": "valentine", "女生节": "girls-day",
    "妇女节": "women-day", "三八妇女节": "women-day", "三八节": "women-day", "国际妇女节": "women-day", "国际劳动妇女节": "women-day",
    "植树节": "arbor-day", "消费者权益日": "consumer-day", "国际消费者权益日": "consumer-day", "愚人节": "april-fools",
    "地球日": "earth-day", "世界地球日": "earth-day", "世界读书日": "book-day", "中国航天日": "space-day-cn", "清明节": "qingming",
    "劳动节": "labour-day", "国际劳动节": "labour-day", "五一劳动节": "labour-day", "五一国际劳动节": "labour-day", "五一": "labour-day",
    "五一节": "labour-day", "青年节": "youth-day", "五四青年节": "youth-day", "护士节": "nurses-day", "母亲节": "mother-day",
    "世界无烟日": "no-tobacco-day", "儿童节": "children-day", "六一儿童节": "children-day", "六一国际儿童节": "children-day",
    "国际儿童节": "children-day", "六一节": "children-day", "世界环境日": "environment-day", "父亲节": "father-day",
    "端午": "dragon-boat", "端午节": "dragon-boat", "建党节": "party-day", "七一建党节": "party-day", "建军节": "army-day",
    "八一建军节": "army-day", "七夕": "qixi", "七夕节": "qixi", "乞巧节": "qixi", "中元节": "ghost-festival", "教师节": "teacher-day",
    "中秋": "mid-autumn", "中秋节": "mid-autumn", "国庆": "national-day-cn", "国庆节": "national-day-cn", "十一国庆": "national-day-cn",
    "十一国庆节": "national-day-cn", "烈士纪念日": "martyrs-day-cn", "双十节": "double-ten", "重阳": "double-ninth",
    "重阳节": "double-ninth", "寒衣节": "winter-clothes", "下元节": "lower-yuan", "万圣节": "halloween", "万圣夜": "halloween",
    "万圣节前夜": "halloween", "记者节": "journalists-day-cn", "光棍节": "singles-day", "双十一": "singles-day", "双11": "singles-day", "双 11": "singles-day",
    "双十二": "double-twelve", "双12": "double-twelve", "双 12": "double-twelve", "感恩节": "thanksgiving", "世界艾滋病日": "aids-day", "国家宪法日": "constitution-day-cn",
    "国家公祭日": "memorial-day-nanjing", "平安夜": "christmas-eve", "圣诞夜": "christmas-eve", "圣诞前夜": "christmas-eve",
    "圣诞": "christmas", "圣诞节": "christmas", "跨年夜": "new-year-eve", "新年前夜": "new-year-eve", "腊八": "laba", "腊八节": "laba",
    "复活节": "easter", "黑色星期五": "black-friday", "黑五": "black-friday", "网络星期一": "cyber-monday",
    "立春": "lichun", "惊蛰": "jingzhe", "春分": "chunfen", "清明": "qingming", "谷雨": "guyu", "立夏": "lixia", "芒种": "mangzhong",
    "夏至": "xiazhi", "立秋": "liqiu", "处暑": "chushu", "秋分": "qiufen", "霜降": "shuangjiang", "立冬": "lidong",
    "冬至": "winter-solstice", "冬至节": "winter-solstice",
}  # fmt: skip
#: Solar terms that are also weather or names, and holidays that are numbers: days only before words that make them so.
TERMS = {
    "雨水": "yushui", "小满": "xiaoman", "小暑": "xiaoshu", "大暑": "dashu", "白露": "bailu", "寒露": "hanlu",
    "小雪": "xiaoxue", "大雪": "daxue", "小寒": "xiaohan", "大寒": "dahan",
}  # fmt: skip
HOLIDAYS = {"十一": "national-day-cn", "六一": "children-day", "三八": "women-day"}

SEASONS = {"春": "SP", "夏": "SU", "秋": "FA", "冬": "WI"}
LUNAR_MONTHS = {"正": 1, "元": 1, "冬": 11, "腊": 12}


_VALUES = {
    **dict.fromkeys(
        ("现在", "目前", "当前", "如今", "眼下", "现今", "当下", "此刻", "至今", "迄今", "迄今为止", "时至今日", "时下", "当今", "现阶段", "现如今"), "PRESENT_REF"
    ),
    **dict.fromkeys(
        ("最近", "近日", "近期", "日前", "近来", "不久前", "前不久", "此前", "过去", "刚才", "近年", "近年来", "近些年",
         "近些年来", "前些年", "从前", "以往", "往年", "往日", "早年", "前段时间", "前一段时间", "前一阵", "前阵子", "近段时间", "近一段时间", "最近一段时间", "连日来", "连月来", "前些天", "前些日子", "早些年"), "PAST_REF"
    ),
    **dict.fromkeys(("周末", "双休日"), "XXXX-WXX-WE"),
    **dict.fromkeys(("未来", "今后", "接下来", "日后", "将来", "往后", "不久后", "不久"), "FUTURE_REF"),
}  # fmt: skip
_WORD = re.compile(
    rf"(?:{any_of(_VALUES)})(?<!过去(?=[了吧呢啊]))(?<!周末(?=[版刊画]))(?<!至今(?=[日年天晚夜晨早春夏秋冬]))"
)


def read_vague_time(text: str, at: int) -> tuple[int, VagueTime] | None:
    """The word at an offset, with its end."""
    found = _WORD.match(text, at)
    return None if found is None else (found.end(), VagueTime(_VALUES[found.group()]))


def present(text: str, at: int) -> int | None:
    """The end of a word for now at an offset."""
    found = read_vague_time(text, at)
    return found[0] if found is not None and found[1].value == "PRESENT_REF" else None


_FESTIVAL = re.compile(
    rf"""(?P<name>{any_of(FESTIVALS)})
           (?!晚会|联欢|广场|大促|快乐|讲话|路|村|工程|运动会|[一二三四五六七八九十]|中学|大学|大会战|大街|[日号]|\d|档期?|剧|[ ]?NBA)
      |(?P<term>{any_of(TERMS)})(?=节气|时节|当[天日]|这[一]?[天日]|那[一]?[天日]|前后|过后)
      |(?P<holiday>{any_of(HOLIDAYS)})(?=假期|长假|黄金周|小长假|放假|期间|当天|前夕|节前|国庆|儿童节|妇女节)
    """,
    re.VERBOSE,
)
_KEYS = {**FESTIVALS, **TERMS, **HOLIDAYS}


def read_festival(text: str, at: int) -> tuple[int, str] | None:
    """The end and the key of the festival named at an offset; None if there is none, or if its name has another use."""
    if (found := _FESTIVAL.match(text, at)) is None:
        return None
    return found.end(), _KEYS[as_listed(found.group(found.lastgroup or "name"))]


def read_term(text: str, at: int) -> tuple[int, str] | None:
    """The same after a year, where a solar term needs no further evidence (2015年小雪)."""
    found = _TERM.match(text, at)
    return read_festival(text, at) if found is None else (found.end(), TERMS[as_listed(found.group())])


_TERM = re.compile(rf"(?:{any_of(TERMS)})")
