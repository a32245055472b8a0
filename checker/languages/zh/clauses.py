"""Chinese signs and words that part clauses. Patterns match what stands between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

#: What follows is said of something else.
OPENS_CLAUSE = re.compile(r"[。！？!?;；:：\n—–]|而(?!成|得)|但|却|同时|其中|如果|因为|由于|所以|虽然|尽管")
PAUSE = re.compile(r"[,，、(（]")
#: After a pause: words of change and comparison alone, so that the subject before it goes on.
SAME_SUBJECT = re.compile(
    r"(?:\s|[)）]|同比|环比|累计|比?(?:上年|去年|前一?年|上月|同期)|(?:比|较|与)(?:\d{2,4}年(?:\d{1,2}月)?|第?[一二三四]季度)?|共|净|约|近|逾|仅|只|也|又|再|将|已|达到?|为|是|有|了|至|到|从|由|的"
    r"|增长|增加|增幅|增速|增|涨幅|上涨|上升|攀升|提高|提升|扩大|高于|超过|超|多|高|涨|升"
    r"|减少|减|下降|降低|降幅|下跌|跌幅|下滑|缩减|缩小|回落|低于|不及|少|低|跌|降|翻|相当于|相差|差|变化|变动|幅度?|率|出){0,8}"
)
