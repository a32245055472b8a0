"""Chinese sentences in which a page describes its subject, or announces a thing with its number. Folded text."""

from __future__ import annotations

from checker.languages import patterns as re

SELF = re.compile(
    r"本(?:文档?|页|篇|版本?|公告|报告|指南|规范|期|次发布)|(?:正式|现已|今日|今天)发布|发布了|现已(?:推出|上线|可用)|很高兴(?:地)?宣布|正式推出"
)
OTHERS = re.compile(
    r"上[一个]|之前|以前|此前|旧版|相比|较|从|自|升级|下一|未来|将|后续|不同于|类似|替代|取代|兼容|支持|需要|基于|依赖|见|参考"
)
#: A year that is the beginning or the end of a period.
BOUND_OF_TIME = re.compile(r"(?:19|20)\d\d\s?年?(?:以来|起|至今|以前|以后|之前|之后)")
