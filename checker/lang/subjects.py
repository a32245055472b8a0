"""What the words before a number say that it measures, and the dimensions that go with them."""

from __future__ import annotations

from checker.lang import patterns as re

_LENGTH, _AREA, _VOLUME, _MASS = "length", "area", "volume", "mass"
_COPULA = r"(?:为|是|达到?|约|共|超过?|有|约为|近|合计|总计|突破|仅|只有|已){0,3}\Z"
_OF = r"\s(?:of|is|was|are|were)\s(?:about\s|some\s|nearly\s|over\s|almost\s)?[$€£¥]?\Z"
#: Words that name a measure, and the dimensions of numbers that cannot be of it.
CHINESE = (
    (re.compile(rf"(?P<subject>(?:占地|建筑|总|种植|森林|流域|水域|绿化|展览|使用|营业|用地)?面积){_COPULA}"), (_LENGTH, _VOLUME, _MASS, "money")),
    (re.compile(rf"(?P<subject>全长|总长|长度|里程|跨度|总里程){_COPULA}"), (_AREA, _VOLUME, _MASS, "money")),
    (re.compile(rf"(?P<subject>容积|库容|蓄水量|体积|容量){_COPULA}"), (_LENGTH, _AREA, "money")),
    (re.compile(rf"(?P<subject>体重|净重|毛重|总重|重量){_COPULA}"), (_LENGTH, _AREA, "money")),
    (re.compile(rf"(?P<subject>海拔|高度|身高|深度|水深){_COPULA}"), (_AREA, _VOLUME, _MASS, "money")),
)  # fmt: skip
ENGLISH = (
    (
        re.compile(
            rf"\b(?P<subject>area|floor\sspace|acreage)(?:\sof\s(?:the|its|their|all)(?:\s[a-z]{{1,12}}){{1,3}})?{_OF}"
        ),
        (_LENGTH, _VOLUME, _MASS),
    ),
    (re.compile(rf"\b(?P<subject>length|height|depth|width|altitude|distance){_OF}"), (_AREA, _VOLUME, _MASS)),
    (re.compile(rf"\b(?P<subject>volume){_OF}"), (_LENGTH, _AREA)),
    (re.compile(rf"\b(?P<subject>weight){_OF}"), (_LENGTH, _AREA)),
)
#: People are counted in 人, visits in 人次.
PEOPLE = re.compile(rf"(?P<subject>人数){_COPULA}")
VISITS = re.compile(rf"(?<!每)(?P<subject>人次){_COPULA}")
PEOPLE_UNITS = frozenset(("人", "名", "位"))
#: The number goes on: 面积3米×4米.
GOES_ON = re.compile(
    r"[ ]?(?:[×x*/^²³]|见方|宽|乘)|\s(?:by|x|square|cubic|long|wide|across|around|radius|from|off|away)\b"
)
