"""Chinese words for a composition given as a ratio of shares: 三次产业结构6.8:42.7:50.5."""

from __future__ import annotations

from checker.languages import patterns as re

_RATIO = r"\d{1,2}(?:\.\d{1,2})?(?::\d{1,2}(?:\.\d{1,2})?){1,5}(?![\d:]|\.\d)"
#: The ratio, and the earlier ratio.
STRUCTURE = re.compile(
    rf"(?:结构|构成)(?:比例?|比重)?(?:关系)?(?:由|从)?(?:[^,。;:\n]{{0,14}}的)?(?:为|是|达到?|调整为|优化为|变为)?[ ]?(?P<ratio>{_RATIO})"
    rf"(?:(?:调整|优化|转变|演变|变化|变)?(?:为|成|到|至)(?:[^,。;:\n]{{0,12}}的)?[ ]?(?P<then>{_RATIO}))?"
)
