"""Chinese statements of rank: 重庆是中国第四大城市, 这座桥是全国首座公铁两用桥. Folded text."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.zh.figures.statements import words_of
from checker.languages.zh.numerals import integer

_UNIT = r"[个座家条届位名例艘部支所间款项种]"
_RANK = rf"(?:第(?P<nth>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:(?P<order>[大高长深远老快富强重])|{_UNIT})|最(?P<most>[大高长深远老快富])的?|(?P<first>首){_UNIT}|(?P<only>唯一)(?:一?{_UNIT})?的?)"
#: Subject, scope, rank and class.
RANKED = (
    re.compile(
        rf"(?P<subject>[^,。;:!?、\s是为\d]{{1,16}})(?:是|为|成为|系)(?P<scope>[^,。;:!?、\s是第首唯最]{{2,12}}?){_RANK}(?P<group>[^,。;:!?、\s()]{{1,20}})(?=[,。;!?\n(]|\Z)"
    ),
)
UNSURE = re.compile(r"不|没|未|可能|或许|据说|号称|被誉为|将")
#: A rank within a smaller class, at another time, or shared.
QUALIFIED = re.compile(r"曾|原|之一|并列|前身|一度|此前|当时|按(?!计划|期|时)|人均")
_PREFILTER = re.compile(
    r"第[\d一二三四五六七八九十]{1,3}[大高长深远老快富强重个座家条届位名例艘部支所间款项种]|最[大高长深远老快富]|首[个座家条届位名例艘部支所间款项种]|唯一"
)


def hits(folded: str) -> list[int]:
    """The offsets at which words of a rank are, in order."""
    return [hit.start() for hit in _PREFILTER.finditer(folded)]


def value(number: str) -> int | None:
    """The value of an ordinal that is not in digits."""
    return integer(number)


def order_of(groups: Mapping[str, str | None]) -> str | None:
    """By what things are ranked."""
    return groups["order"] or groups["most"] or ""


def class_of(groups: Mapping[str, str | None]) -> frozenset[str]:
    """The words that name the class of what is ranked."""
    scope, group = groups["scope"] or "", groups["group"] or ""
    return words_of(f"{scope} {group}") | {scope, group}


def subject_of(groups: Mapping[str, str | None]) -> frozenset[str]:
    """The words that name what is ranked."""
    return frozenset({groups["subject"] or ""})
