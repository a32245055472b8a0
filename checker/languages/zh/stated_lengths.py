"""What joins a range and its length in Chinese. Folded: Simplified characters."""

from __future__ import annotations

from checker.languages import patterns as re

# 3月17日至19日，为期五天; 3月17日至19日在北京举行，为期五天; 3月17日至19日（共五天）; 2010年至2014年的五年间.
_RANGE_THEN_LENGTH = re.compile(
    r"(?:[^\d，,。;；()（）\s]{0,12}[,，])?\s{0,2}[,(:;]?\s{0,2}(?:的|这|整整|在)?\s{0,2}"
    r"(?:(?:为期|为时|历时|历经|用时|持续|长达|前后|一?共计?|总共|共有|合计|总计|连续|时间|工期|会期|展期|任期|租期|假期)[:：]?\s?){0,2}"
)
# With words in between, the length must be marked as one: 放假，共7天.
_LENGTH_WORDS = re.compile(r"(?:期|时|共|计|长达|前后)[:：]?\s?\Z")
# 连续两个月创新低 counts the times of what follows, unless the range is directly before it.
_IN_A_ROW = re.compile("连续|持续")
LENGTH_THEN_RANGE = re.compile(
    r"(?:的[^,，。;；:：、()（）\s]{0,24}?|[\u4e00-\u9fff]{1,6}(?=[(（]))?(?:[(（,，:：]|于|在|自|从|将于|将在|定于|已于)?(?:于|在|自|从)?\s{0,2}"
)
# 7月15日开营，7月28日结营: two days that begin and end one thing.
BEGINS = re.compile(
    r"[^。;；\d,，、]{0,10}?(?:开[营幕放始班馆学展工]|启动|起)[^。;；\d,，、]{0,8}[,，]?\s?[^。;；\d,，、]{0,4}?(?:将?[于在]|[至到])?\s?"
)
BEGINS_BEFORE = re.compile(r"(?!)")
ENDS = re.compile(r"[^。;；\d,，、]{0,6}?(?:结[营束业]|闭[幕馆]|落幕|收官|撤展)")
_PLAIN = re.compile("为期|历时|共|长达|连续|前后|整整|足足")


def names_length(between: str, length: str) -> bool:
    """Whether the text between a range and a length after it connects the two."""
    if _RANGE_THEN_LENGTH.fullmatch(between) is None:
        return False
    words = between.strip(" ,(:;的这在")
    if not words or _IN_A_ROW.fullmatch(words):
        return True
    marked = _PLAIN.match(length) is not None and _IN_A_ROW.match(length) is None
    return marked or _LENGTH_WORDS.search(between) is not None
