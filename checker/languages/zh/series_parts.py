"""Chinese words with which a page gives its part of a series. Folded text."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.zh.numerals import integer

NUMBER = r"\s?(?P<number>\d{1,4}|[一二三四五六七八九十百]{1,5})\s?"
#: In a title or a heading.
TITLE = re.compile(
    rf"第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课|期|卷|届)(?![者之])|[(]{NUMBER.replace('number', 'bare')}[)]\s*\Z"
)
#: In a file name.
FILE = re.compile(
    rf"第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课|期|卷)|(?<!of)(?<!共)[-_ (]{NUMBER.replace('number', 'bare')}[)]?\Z"
)
#: In the text of a link or before it, and in its target address.
LINKED = TARGET = re.compile(rf"第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课|期|卷)")
#: What the page states about itself.
SELF = re.compile(
    rf"(?:本文|本篇|这)(?:是|为)[^,。;:!?第]{{0,24}}第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课|期|卷)"
    rf"|(?:本届|今年|今次|本次)[^,。;:!?第]{{0,12}}(?:是|为|系|迎来|进入|即)(?:了|的)?[^,。;:!?第]{{0,6}}"
    rf"第{NUMBER.replace('number', 'nth')}(?P<kind2>届)"
)
#: An edition in a title, and the beginning of the name of the work, which identifies it.
NAMED_EDITION = re.compile(rf"第{NUMBER}届(?P<name>[\u4e00-\u9fff]{{3}})")
#: A sentence that refers back or ahead names other editions on purpose.
OTHER_EDITIONS = re.compile(r"[上下前]一?届|去年|明年|往届|历届|曾|此前|从第|自第|至第|到第")


def named_editions(name: str) -> re.Pattern[str]:
    """The editions of a named work."""
    return re.compile(rf"第{NUMBER}届{re.escape(name)}")


#: A quick test for 第三部分，共两部分, and the maximum distance before it at which a full match may begin.
OF_PREFILTER = re.compile(r"[全共][\d一二三四五六七八九十]")
OF_REACH = 12
#: The part and the total.
OF = re.compile(
    rf"第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课)[ ,]?[(]?(?:(?:(?:全|本|整个)系列|全书|系列|全)共?|共)有?(?P<whole>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:个)?(?P=kind)"
)


def value(text: str) -> int | None:
    """The value of a number in digits or characters."""
    return int(text) if text.isdecimal() else integer(text)
