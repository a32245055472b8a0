"""Chinese weekday words: 星期一, 周一, 礼拜一, and the bare （一） that follows a date."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re
from checker.languages.language import WrittenWeekday

_NAMES = {"日": ("一", "二", "三", "四", "五", "六", "日"), "天": ("一", "二", "三", "四", "五", "六", "天")}
# 周 after a number or "every" counts weeks: every second Monday, a week and a half. In 周五刊, 周日均 and 周一围 the
# last character belongs to another word; 周六日 names two days.
_WORD = re.compile(
    r"[周星礼(〔\[](?:(?<=周)(?<![每双单隔两整半一二三四五六七八九十几数]周)(?P<week>[一二三四五六日])"
    r"(?![均刊报版围边圈福岁样成遭身一二三四五六日年期])"
    r"|(?:(?<=星)期|(?<=礼)拜)(?<![每隔双单]..)(?P<day>[一二三四五六日天])(?![一二三四五六日])"
    r"|(?<=[(〔\[])(?P<bare>[一二三四五六日])[)〕\]])"
)
# The last day of a range with one prefix: 周一至五, 星期三到六.
_LAST_OF_RANGE = re.compile(
    r"[ ]?[至到~–—-][ ]?(?P<last>[一二三四五六日天])(?=[^\u4e00-\u9fff]|\Z|[上下]午|晚上|开放|举行|闭馆|休息|均|每)"
)

# 2020年4月15日（第十周周三）: other words before the weekday at the end of a bracket; 原定周三 is another day.
_IN_BRACKETS = re.compile(r"\s{0,2}[(（](?![^()（）]*[原改逢每除前后起至到休截补调换])[^()（）\d,，。;；\n]{1,12}")
# 4月6日，周一闭馆: the weekday begins a phrase about opening hours.
_OTHER_PHRASE = re.compile(r"[闭休停关不例固除放照都起]|开放|开馆|营业")


class ChineseWeekdays:
    """Implements `checker.languages.language.Weekdays`."""

    code = "zh"
    date_follows = False
    before_date = "即"
    after_date = "(?:正|刚好|恰好|恰)?(?:是|为|逢)|,?(?:也就是|即)"
    in_brackets = _IN_BRACKETS

    def words(self, text: str) -> Iterator[WrittenWeekday]:
        """The weekday words of a text, in order; a bare one without its brackets."""
        for found in _WORD.finditer(text):
            group = found.lastgroup or ""
            start, end = found.span(group)
            names = _NAMES.get(found[group], _NAMES["日"])
            bare = group == "bare"
            yield WrittenWeekday(
                start if bare else found.start(), end, names.index(found[group]) + 1, start, names, bare
            )
            last = None if bare else _LAST_OF_RANGE.match(text, end)
            if last is not None:
                names = _NAMES.get(last["last"], _NAMES["日"])
                start, end = last.span("last")
                yield WrittenWeekday(start, end, names.index(last["last"]) + 1, start, names)

    def ends_phrase(self, text: str, end: int) -> bool:
        """Whether the phrase of a weekday that ends at an offset ends there too."""
        return _OTHER_PHRASE.match(text, end) is None


WEEKDAYS = ChineseWeekdays()
