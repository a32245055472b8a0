"""Chinese editions of a series: 第十一届港口论坛, 第3次部长级会议. Folded to Simplified."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.zh.numerals import NUMERAL, integer

EDITION = re.compile(
    rf"第(?P<number>\d{{1,3}}|[{NUMERAL}]{{1,4}})[届次](?P<annual>)(?P<name>[\u4e00-\u9fffA-Za-z]{{3,16}}?)"
    r"(?=[将已也又又曾]?(?:于|在|定于|是|的|由|上|期间|举[行办]|召开|开幕|闭幕|落幕|[,，。、;；:：()（）!！《》“”\s\d]|\Z))"
)
PREFILTER = re.compile("第")
AFTER_YEAR = re.compile(r"(?:(?:举办|举行|召开)?的)?")
BEFORE_DATE = re.compile(r"(?:[将已也又曾]?(?:定?于|在)|[(（])")
#: Words in a name that make a series yearly.
ANNUAL = re.compile(r"年会|年度|年展")


def value(number: str) -> int | None:
    """The number of an edition."""
    return integer(number)
