"""Chinese labels and front-matter keys that give the meaning of a date: 活动时间, 截止日期. Folded to Simplified."""

from __future__ import annotations

from checker.languages import patterns as re

LABELS = {
    "deadline": (
        "截止日期", "截止时间", "报名截止", "投稿截止", "申请截止", "报名截止时间", "报名截止日期", "截稿日期",
    ),
    "when": (
        "活动时间", "会议时间", "举办时间", "活动日期", "会议日期", "演出时间", "讲座时间", "比赛时间", "开会时间",
        "举行时间", "直播时间", "展期", "展览时间", "展出时间",
    ),
    "start": ("开始时间", "开幕时间", "开始日期", "开幕日期"),
    "end": ("结束时间", "闭幕时间", "结束日期", "闭幕日期"),
    "published": ("发布日期", "发布时间", "发表日期", "发表时间", "出版日期", "发稿日期", "发文日期", "刊出日期"),
}  # fmt: skip
KEYS = {
    "deadline": ("截止日期", "截止时间"),
    "when": ("活动时间", "会议时间", "活动日期"),
    "start": ("开始时间",),
    "end": ("结束时间",),
}
MASTHEAD = r"第[\d一二三四五六七八九十百]{1,6}[期号]"
OTHERS = re.compile(r"[上下前]一?[次个期届周月]|之前|之后|此前|以来|截至|截止|自从|后天|成立|出生|签署|首次|曾")
#: Labels of the day of the event if they are next to others of an event.
SHARED = ("日期", "时间", "日期时间")
NEXT_TO_DATE = (
    "地点",
    "地址",
    "费用",
    "票价",
    "门票",
    "主讲",
    "主讲人",
    "嘉宾",
    "主持",
    "对象",
    "参加人员",
    "名额",
    "报名方式",
)
_PHRASE = re.compile(r"(?P<phrase>[\u4e00-\u9fff]{4})(?:[为是:]|将?定?[于在]|订于)?[ :|*]*\Z")


def phrase_before(text: str) -> str:
    """The last four characters of a text without the particle before the day; empty for fewer."""
    found = _PHRASE.search(re.sub(r"(?:[为是]|将?定?[于在]|订于)?[ :|*]*\Z", "", text))
    return "" if found is None else found["phrase"]
