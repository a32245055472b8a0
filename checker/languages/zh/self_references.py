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
#: The words before the version that readers get or see after an installation.
SHOWN = re.compile(
    r"(?:显示|应显示|变为|变成|升级(?:到|至)|更新(?:到|至)|升至|下载|安装|出厂固件|当前版本|最新版本|(?<![下上][一个])(?<![旧老前低高])(?<!其他)版本号?)(?:应该?|会|将)?(?:显示)?(?:为|是)?(?:版本号?)?[: ]?"
)
UNIT_AFTER = re.compile(r"\s?(?:[%‰万亿元米级度倍分秒个成吨克斤年月日岁次]|公里|公斤|小时|千|百|平方|至|到|和|-|~)")
PARTICLES = frozenset("了的为是有约共达近")
