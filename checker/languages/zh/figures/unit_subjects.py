"""Chinese words that name a measure, and the dimensions or units that its numbers cannot have."""

from __future__ import annotations

from checker.languages import patterns as re

_LENGTH, _AREA, _VOLUME, _MASS = "length", "area", "volume", "mass"
_COPULA = r"(?:为|是|达到?|约|共|超过?|有|约为|近|合计|总计|突破|仅|只有|已){0,3}\Z"
_SUBJECTS = (
    (re.compile(rf"(?P<subject>(?:占地|建筑|总|种植|森林|流域|水域|绿化|展览|使用|营业|用地)?面积){_COPULA}"), (_LENGTH, _VOLUME, _MASS, "money")),
    (re.compile(rf"(?P<subject>全长|总长|长度|里程|跨度|总里程){_COPULA}"), (_AREA, _VOLUME, _MASS, "money")),
    (re.compile(rf"(?P<subject>容积|库容|蓄水量|体积|容量){_COPULA}"), (_LENGTH, _AREA, "money")),
    (re.compile(rf"(?P<subject>体重|净重|毛重|总重|重量){_COPULA}"), (_LENGTH, _AREA, "money")),
    (re.compile(rf"(?P<subject>海拔|高度|身高|深度|水深){_COPULA}"), (_AREA, _VOLUME, _MASS, "money")),
)  # fmt: skip
#: People are counted in 人, visits in 人次.
_PEOPLE = re.compile(rf"(?P<subject>人数){_COPULA}")
_VISITS = re.compile(rf"(?<!每)(?P<subject>人次){_COPULA}")
_PEOPLE_UNITS = frozenset(("人", "名", "位"))


def subject(folded: str, start: int, end: int, dimension: str, unit: str) -> re.Match[str] | None:
    """The words before a number that name a measure of another dimension, or count otherwise: 人数 in 人次."""
    if dimension == "count":
        if unit == "人次":
            return _PEOPLE.search(folded, start, end)
        return _VISITS.search(folded, start, end) if unit in _PEOPLE_UNITS else None
    for words, dimensions in _SUBJECTS:
        if dimension in dimensions and (found := words.search(folded, start, end)) is not None:
            return found
    return None
