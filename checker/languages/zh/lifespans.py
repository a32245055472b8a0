"""Chinese words of birth, death, founding, ages and anniversaries."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re
from checker.languages.language import AgeKind, AgeTime, LifeEvent, WrittenAge
from checker.languages.word_lists import find_around
from checker.languages.zh.numerals import NUMERAL, integer

# Text before the number: an action for the anniversary, or the founding itself. 建国 and similar words are other
# events.
_ANNIVERSARY_VERBS = "(?:迎来|庆祝|举行|举办|纪念|迎接|喜迎|成立|创办|创立|创建|建校|建馆|建院|建厂|创刊|开业|开馆|立校|正值|恰逢|适逢|时值|将满|已满)"
_AGE = re.compile(
    rf"(?:(?P<lived>享年|终年|卒年|享寿)|(?P<then>年仅|年方|时年|当时|那年|当年|这年)|(?P<now>现年))?(?<![\d.第近约超逾满{NUMERAL}])(?P<age>\d{{1,3}}|[{NUMERAL}]{{1,5}})周?岁"
    rf"(?![以左多前余上下至到~—–-]|的?(?:年龄)?(?:以|及|至|到))"
    rf"|(?:{_ANNIVERSARY_VERBS}|(?<=[，,、年日是为其的了]))(?P<nth>\d{{1,3}}|(?<![{NUMERAL}])[{NUMERAL}]{{1,5}})周年(?!多)"
)
_AGE_PREFILTER = re.compile(r"岁|周年")
#: 今年60岁, 如今已年满60岁: an age at the time of writing.
_NOW = re.compile(r"(?:今年|如今|现在|目前|眼下|现已|今)(?:已经?|也|才|刚|将|即将|整整?)*[ ]?\Z")
_MODIFIES = re.compile(r"的(?=[\u4e00-\u9fff])|[ ]?(?:男子|女子|男孩|女孩|老人|老汉|少年|青年|大学生)")
_TIMES = {"lived": AgeTime.DEATH, "then": AgeTime.EVENT, "now": AgeTime.NOW}
_HEDGE = re.compile(r"(?:近|约|超过?|逾|大约|将近|不到|未满|至少|已过)\Z")
_BEFORE = (
    (re.compile(r"(?:生于|出生于|诞生于)[^,，。;；\d]{0,8}\Z"), LifeEvent.BIRTH),
    (re.compile(r"(?:卒于|逝于|死于|病逝于|逝世于|去世于)[^,，。;；\d]{0,8}\Z"), LifeEvent.DEATH),
    (
        re.compile(
            r"(?:成立|创办|创立|创建|始建|兴建|建校|建厂|建馆|建院|建社|创刊|开业|开馆|组建|注册)于?\Z|(?:建于|始于)\Z"
        ),
        LifeEvent.FOUNDING,
    ),
)
_NTH_YEAR = rf"[的]?[{NUMERAL}\d]{{1,5}}周年"
_PLACE = r"[^，。；、,;\d]{0,16}?"
_AFTER = (
    (
        re.compile(rf"{_PLACE}(?:出生|诞生|生于)(?!{_NTH_YEAR})|(?:出?生)(?:的|人)?(?=[,，。;；)）]|\Z)|生于"),
        LifeEvent.BIRTH,
    ),
    (re.compile(rf"[,，]?{_PLACE}(?:去世|逝世|病逝|辞世|离世|过世|病故|牺牲|遇害)"), LifeEvent.DEATH),
    (
        re.compile(
            rf"{_PLACE}(?:成立(?!以来|后|前|了?\d)|创办|创立|创建|始建|创刊|开业|建校|建厂|建馆|建院|建社|开馆|正式组建)(?!{_NTH_YEAR})"
        ),
        LifeEvent.FOUNDING,
    ),
)
_MAX_ANNIVERSARY = 400
_LEAD = 8
_LOOK_AHEAD = 24


class ChineseLifespans:
    """Implements `checker.languages.language.Lifespans` for both scripts."""

    code = "zh"
    counts_birthdays = False

    def ages(self, text: str) -> Iterator[WrittenAge]:
        """Ages (享年七十岁, 现年63岁) and anniversaries (六十周年)."""
        for found in find_around(_AGE, _AGE_PREFILTER, text, before=24, after=12):
            if _HEDGE.search(text, max(0, found.start() - 3), found.start()):
                continue
            if (years := integer(found["nth"] or found["age"])) is None or not 1 <= years <= _MAX_ANNIVERSARY:
                continue
            kind = AgeKind.ANNIVERSARY if found["nth"] else AgeKind.AGE
            slack = 1 if found["lived"] else 0
            start = found.start("nth") if found["nth"] else found.start()
            when = next((when for name, when in _TIMES.items() if found[name]), AgeTime.UNSTATED)
            if when is AgeTime.UNSTATED and _NOW.search(text, max(0, start - _LEAD), start):
                when = AgeTime.NOW
            modifies = _MODIFIES.match(text, found.end()) is not None
            yield WrittenAge(start, found.end(), kind, years, slack, when, modifies)

    def life_event(self, text: str, start: int, end: int, limit: int) -> LifeEvent | None:
        """The role of a date, by the words right before it (生于) or the verb after it (1950年在上海出生)."""
        before = text[max(0, start - _LOOK_AHEAD) : start]
        for pattern, event in _BEFORE:
            if pattern.search(before):
                return event
        stop = min(limit, end + _LOOK_AHEAD)
        return next((event for pattern, event in _AFTER if pattern.match(text, end, stop)), None)


LIFESPANS = ChineseLifespans()
