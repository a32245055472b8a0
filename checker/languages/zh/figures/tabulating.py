"""Chinese words of tables: labels of rows and columns of sums, and values that cannot be added up. Text is folded."""

from __future__ import annotations

from checker.languages import patterns as re

_UNIT = r"(?:[(][^()]{0,12}[)]|[:/][^\s:/]{1,8})?"
#: The whole label of a row or column that adds up the ones before it; a unit may follow.
TOTAL = re.compile(rf"(?:全[国省市县区校部]|本[年月周季])?(?:[合总共] ?计|总和|总分|总数|总共){_UNIT}")
SUBTOTAL = re.compile(rf"(?:[\u4e00-\u9fff]{{0,6}})?小 ?计{_UNIT}")
#: Rows that are part of the row above them, rows that are subtracted, rows that are no addend.
INSIDE = re.compile(r"其中|#|含|包括|[-－—–·•]")
LESS = re.compile(r"(?:减|扣除|扣减)[:]?")
ASIDE = re.compile(r"均|中位|最[高低大小多少]|目标|预算|上年|去年|同期|同比|环比|占比|比例|比重|排名|备注|说明|^注")
#: Columns whose figures cannot be added.
NOT_ADDED = re.compile(
    r"率|均|单价|价格|同比|环比|增[长速幅减]|涨|跌|变化|变动|排名|名次|序号|编号|年份|年龄|每|指数|(?<!占)比(?!例|重|赛)|评分|倍|累计|余额|密度|温|日期|时间"
)
SHARE = re.compile(r"占比|比例|比重|份额|百分比|构成")
#: Notes that parts and totals need not agree, or that rows are left out.
ROUNDED = re.compile(
    r"四舍五入|进位|尾数|舍入|(?:合计|总计|分项|各项).{0,12}(?:不等|不一致|不符|误差|差异)|未列[出示]|仅列|前[\d一二三四五六七八九十]{1,4}[名位家大强]"
)
#: Words after a number that multiply it.
SCALES = {"百": 100, "千": 1000, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12}
PREFIXES = re.compile("|".join(sorted(SCALES, key=len, reverse=True)))
#: In a caption: the figures of the table are scaled, and therefore rounded.
SCALED = re.compile(r"单位:?[^,。\s]{0,6}[百千万亿吨米里]")
#: In a heading: figures are measured, or scaled, and therefore rounded.
MEASURED = re.compile(
    r"[百千万亿]{1,2}(?:元|人|吨|户|件|辆|台|平方|美元|股|公|斤|亩|$)|公里|千米|米|吨|公斤|克|亩|公顷|升|瓦|度"
)
