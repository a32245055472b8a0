"""Chinese words for now, the past and the future without bounds, and for a weekend that nothing places."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.lang.alternation import any_of
from checker.model.time import Vague

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


def read_vague(text: str, at: int) -> tuple[int, Vague] | None:
    """The word at an offset, with its end."""
    found = _WORD.match(text, at)
    return None if found is None else (found.end(), Vague(_VALUES[found.group()]))


def present(text: str, at: int) -> int | None:
    """The end of a word for now at an offset."""
    found = read_vague(text, at)
    return found[0] if found is not None and found[1].value == "PRESENT_REF" else None
