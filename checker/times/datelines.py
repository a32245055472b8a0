"""Lines that date the page: labels, bylines, news datelines, mastheads and signatures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum

from checker.calendars.timex import Calendar, TimexType, Unit
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import dataclass
from checker.times.time_expression import TimeExpression


class Trust(IntEnum):
    """How reliably a line dates the page, the most reliable first."""

    LABEL = 1  # "Posted on 7 May 2026", 发布日期：2025年11月16日, 2024年3月15日發布
    DATELINE = 2  # "PORT ELLERY, 12 March 2025 —", "By Ann Lee | May 9, 2022", 本报临汐2025年5月12日讯
    ALONE = 3  # a date alone under the title
    SIGNATURE = 4  # a date alone at the end of a notice
    MASTHEAD = 5  # a short line under the title that ends with a date: it may be the day of an event
    UPDATED = 6  # "Last updated: 7 May 2026": the page may be older


@dataclass(frozen=True, slots=True)
class Dateline:
    """A day from a line that dates the page, and the reliability of the line."""

    time: TimeExpression
    trust: Trust


#: Only the first and the last blocks with text, this many of each, can contain a dateline.
_FIRST_BLOCKS, _LAST_BLOCKS = 5, 2
#: A longer line is a sentence; a label may be part of one.
_LINE_LENGTH, _LABELLED_LENGTH = 90, 200  # code points
#: A date with this many other words in its line is part of a sentence.
_MASTHEAD_WORDS = 9
_WEEKDAY_EN = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]?\s)?"
_OPENS = r"(?:\A|[.|·•;*(\[（【—–-]\s*|,\s)"
# Directly before the date: a label of publication that opens its line or a segment of it.
_LABEL = re.compile(
    rf"{_OPENS}(?:[*_]{{0,3}})"
    r"(?:(?:draft|first|originally|article|story|release|post|date|notice|letter|statement|minutes)\s)?"
    r"(?:published|posted|issued|released|dated|written|submitted|approved|adopted|date\sof\s(?:issue|publication|release)"
    r"|(?:publication|release|issue|publish)\sdate|date(?=\s*:)|for\simmediate\srelease)"
    r"(?:\sby\sthe\s(?:\w+\s){0,3}\w+)?"
    rf"(?:\son)?\s*[:：]?[*_]{{0,3}}\s*{_WEEKDAY_EN}\Z",
    re.IGNORECASE,
)
_LABEL_ZH = re.compile(
    r"(?:\A|[\s|·•;。(（\[【])(?:本文|文章|首次)?(?:发[布表文]|刊[发登]|印发|公布|公告|发稿|撰写|成文|出版|投稿)"
    r"(?:日期|时间|于)?[:：]?\s*\Z"
)
_UPDATED = re.compile(
    rf"{_OPENS}[*_]{{0,3}}(?:this\s\w+\s(?:was|has\sbeen)\s)?(?:last\s)?(?:updated|revised|modified)(?:\son)?[*_]{{0,3}}:?[*_]{{0,3}}\s*{_WEEKDAY_EN}\Z"
    r"|(?:\A|[\s|·•;。(（\[【*_])(?:本[文页站]|文章|页面|内容|最[后近新]|上次){0,2}(?:更新|修[订改])(?:日期|时间|于|至)?[*_]{0,3}[:：]?\s*\Z",
    re.IGNORECASE,
)
# Directly after the date, which opens its line or a segment of it.
_BEGINS = re.compile(r"(?:\A|[\s(（\[【|·•*_]|本[\u4e00-\u9fff]{1,4}[于自]?)\Z")
_LABEL_AFTER = re.compile(
    r"\s*(?:\d{1,2}[时点:：]\d{0,2}分?\s*)?(?:发布|发表|刊登|印发|公布|签发|[^。，,;；\n]{0,14}通过)(?=\s*(?:[)）】\]|·,，。;；*_]|\n|\Z))"
)
# A bulletin that announces its next issue has its own date before the announcement.
_NEXT = re.compile(
    r"[^\n]{0,12}?[.;|·(]\s?next\s(?:update|issue|bulletin)|[^\n]{0,12}?下次(?:更新|发布)", re.IGNORECASE
)
# "PORT ELLERY, ", "LONDON (AP) — ", "SAN FRANCISCO, Calif., ": a place in capitals before the date, at the start.
_PLACE = re.compile(
    rf"\A[*_]{{0,3}}(?:[A-Z][A-Z'’.-]+[\s,]+){{1,4}}(?:[A-Z][a-z]+\.?,?\s+){{0,3}}(?:\([A-Z][\w\s/]{{1,24}}\)\s*)?(?:[/–—-]{{0,2}}\s*){_WEEKDAY_EN}\Z"
)
_WIRE = re.compile(
    r"[)*_]{0,3}\s*(?:,\s*\d\d?:\d\d[^—–-]{0,8})?(?:\([^)\n]{2,30}\)|/[^/\n]{3,40}/)?[*_]{0,3}\s*(?:--|[–—-])\s"
)
# "By Ann Lee | ", "By our music correspondent. "
_BYLINE = re.compile(rf"\A[*_]{{0,3}}[Bb][Yy]\s[^|·•\n;:]{{2,60}}?\s*[|·•,.–—-]\s*{_WEEKDAY_EN}\Z")
_ENDS = re.compile(r"[\s*_)）\]】.。]*(?:[|·•,，]|\n|\Z|\d{1,2}:\d\d|at\s\d)")
# 本报临汐2025年5月12日讯, 新华社北京2022年5月9日电, （记者张三2022年5月9日报道）, 【記者林育安報導】2025年10月22日
_AGENCY = re.compile(
    r"\A[\s【(（*_]{0,4}(?:本[报刊网台]|新华社|中新[社网]|人民网|央视网?|[\u4e00-\u9fff]{2,8}(?:社|网|日报|晚报|时报))?"
    r"[^。，,\n]{0,16}(?:[(（]?(?:记者|通讯员)[^。\n]{0,24})?\Z"
)
_WIRE_ZH = re.compile(r"[^。，,\n]{0,4}?(?:专?电|讯)(?=[\s(（】)）:：]|\Z)|(?:综合)?报[道导](?=[\s】)）])")
# 本报讯 before the date; 2024年8月9日，记者 陈立 and 2024年8月9日 作者：陈立, which end the line.
_WIRE_BEFORE = re.compile(
    r"\A[\s【(（*_]{0,4}(?:本[报刊网台]|[\u4e00-\u9fff]{2,8}(?:社|网|日报|晚报|时报))(?:讯|电|报道|记者)[】)）*_]{0,4}\s*\Z"
)
# "Westby, 8 January 2025. The mayor …": a place and a date that are a sentence.
_PLAIN_PLACE = re.compile(rf"\A[*_]{{0,3}}(?:[A-Z][\w'’-]+\s){{0,2}}[A-Z][\w'’-]+,\s{_WEEKDAY_EN}\Z")
_THEN_TEXT = re.compile(r"[*_]{0,3}(?:\.|:|\s[–—-])[*_]{0,3}\s+[“\"]?[A-Z]")
_REPORTER_AFTER = re.compile(
    r"\s?[,，|·]?\s?(?:本报)?(?:记者|通讯员|作者|[文撰]稿?)[:：/\s][^。，,\n]{1,16}[*_]{0,3}\Z"
)
_REPORTER = re.compile(r"\A[\s*_]*[【(（\[](?:本报)?(?:记者|特派员|通讯员)[^】)）\]\n]{0,24}[】)）\]]\s*\Z")
# What may accompany a date that is alone in its line: brackets, the weekday, the number of an issue, a label.
_NEXT_TO_DATE = re.compile(
    r"(?:[\s|/·•,，:：()（）\[\]【】*_—–-]|(?:发布|发表|时间|日期|于|来源|作者|编辑|published|posted|date)(?=[\s:：]|\Z)"
    r"|第[\d一二三四五六七八九十百零]{1,6}[期号]|(?:总第?\d+期)|(?:vol|issue|no)\.?\s?\d+|v\d+(?:\.\d+)*|星期[一二三四五六日天]"
    rf"|{_WEEKDAY_EN}|\d\d?:\d\d(?:\s?[ap]\.?m\.?)?)*",
    re.IGNORECASE,
)
# Words for a life, an event or a period: the date of such a line is not that of the page.
_OTHER_DATE = re.compile(
    r"\b(?:born|died|from|until|till|to|since|between|at|in|opens?|closes?|deadline|due|by\s(?=\d)|before|after|on|will|was|were"
    r"|is|are|held|takes?|took|doors|venue|when|starts?|ends?)\b|[生卒逝]|开幕|闭幕|截止|举[行办]|召开|地点|至|时间|于",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\u4e00-\u9fff]|[^\W\d_]+")
_DATE_LINE_KINDS = (BlockKind.PARAGRAPH,)


def find_dateline(document: Document, times: Sequence[TimeExpression]) -> Dateline | None:
    """The line that dates the page most reliably; the first of several equal ones. Only days with their year count. A
    line with several days is not a dateline."""
    readable = [index for index, block in enumerate(document.blocks) if block.is_prose and len(block.prose)]
    first, last = frozenset(readable[:_FIRST_BLOCKS]), frozenset(readable[-_LAST_BLOCKS:])
    days = [time for time in times if time.block in first | last and _is_full_day(time)]
    if not days:
        return None
    lines = [_line(document, time) for time in days]
    many = Counter(lines)
    found: list[Dateline] = []
    for time, line in zip(days, lines, strict=True):
        trust = _trust(document, time, line, is_first=time.block in first, is_only=many[line] == 1)
        if trust is not None:
            found.append(Dateline(time, trust))
    return min(found, key=lambda each: each.trust, default=None)


def _is_full_day(time: TimeExpression) -> bool:
    meaning = time.meaning
    return (
        time.type in (TimexType.DATE, TimexType.TIME)
        and time.granularity <= Unit.DAY
        and not time.parts
        and time.interval is not None
        and isinstance(meaning, Calendar)
        and meaning.year is not None
        and not meaning.short_year
    )


def _line(document: Document, time: TimeExpression) -> Span:
    """The line of a date within its block, in the prose."""
    folded, block = document.prose.folded, document.blocks[time.block].prose
    start = max(block.start, folded.rfind("\n", block.start, time.prose.start) + 1)
    end = folded.find("\n", time.prose.end, block.end)
    return Span(start, block.end if end < 0 else end)


def _trust(document: Document, time: TimeExpression, line: Span, *, is_first: bool, is_only: bool) -> Trust | None:
    folded, block = document.prose.folded, document.blocks[time.block]
    if block.kind not in _DATE_LINE_KINDS or block.quoted or block.boilerplate:
        return None
    before, behind = folded[line.start : time.prose.start], folded[time.prose.end : line.end]
    if is_first and _UPDATED.search(before):
        return Trust.UPDATED
    if is_first and len(before) <= _LABELLED_LENGTH:
        if (_LABEL.search(before) and _ENDS.match(behind)) or _LABEL_ZH.search(before):
            return Trust.LABEL
        if _BEGINS.search(before) and _LABEL_AFTER.match(behind):
            return Trust.LABEL
        if is_only and _NEXT.match(behind):
            return Trust.LABEL
        if _PLACE.search(before) and _WIRE.match(behind):
            return Trust.DATELINE
        if _BYLINE.search(before) and _ENDS.match(behind):
            return Trust.DATELINE
        if _PLAIN_PLACE.search(before) and _THEN_TEXT.match(behind):
            return Trust.DATELINE
        if _REPORTER.search(before) or (_AGENCY.search(before) and _WIRE_ZH.match(behind)):
            return Trust.DATELINE
        if _WIRE_BEFORE.search(before) or (is_only and not before.strip(" *_(") and _REPORTER_AFTER.match(behind)):
            return Trust.DATELINE
    if not is_only or len(line) > _LINE_LENGTH:
        return None
    if _NEXT_TO_DATE.fullmatch(before) and _NEXT_TO_DATE.fullmatch(behind):
        if is_first:
            return Trust.ALONE
        return None if folded[line.end : block.prose.end].strip() else Trust.SIGNATURE
    return Trust.MASTHEAD if is_first and _is_masthead(before, behind) else None


def _is_masthead(before: str, behind: str) -> bool:
    """Whether a line is a name with a date at its end: "Heelis Orchard · No. 88 · Friday 26 September 2025"."""
    if _NEXT_TO_DATE.fullmatch(behind) is None or not before.strip():
        return False
    words = _WORD.findall(before)
    han = sum("\u4e00" <= word <= "\u9fff" for word in words)
    return len(words) - han <= _MASTHEAD_WORDS and han <= 3 * _MASTHEAD_WORDS and _OTHER_DATE.search(before) is None
