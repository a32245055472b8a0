"""Messages in English that can be translated: a template and the values of its placeholders.

A rule writes ``msg("{day} is a {name}", day=…, name=…)`` instead of an f-string. The result is an ordinary `str` in
English that keeps its template and values, so that a report can translate it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

Part = str | int
#: The languages of messages, by BCP 47. Chinese is written once; its Traditional form is converted.
ENGLISH, SIMPLIFIED, TRADITIONAL = LANGUAGES = ("en", "zh-Hans", "zh-Hant")
_TRADITIONAL_MARKS = {"hant", "tw", "hk", "mo"}


def message_language(tag: str) -> str | None:
    """The language of messages for a tag such as zh, zh-TW or zh_CN.UTF-8; None if there is none."""
    first, *others = tag.partition(".")[0].replace("_", "-").casefold().split("-")
    if first == SIMPLIFIED.partition("-")[0]:
        return TRADITIONAL if _TRADITIONAL_MARKS & set(others) else SIMPLIFIED
    return ENGLISH if first == ENGLISH else None


class Message(str):
    """A text with its template and the values of the placeholders."""

    template: str
    parts: Mapping[str, Part]

    def __new__(cls, text: str, template: str = "", parts: Mapping[str, Part] | None = None) -> Message:
        """A text, in whatever language; the template is always the English one."""
        made = super().__new__(cls, text)
        made.template = template
        made.parts = parts or {}
        return made

    def __getnewargs__(self) -> tuple[str, str, dict[str, Part]]:  # type: ignore[override]  # str has fewer
        """For pickling between processes."""
        return str(self), self.template, dict(self.parts)


def msg(template: str, /, **parts: Part) -> Message:
    """A text in English. The template is that of `str.format`, with names only; a value may be a message itself."""
    return Message(template.format_map(parts), template, parts)


_LINE = re.compile(r"\bline \{line\}|第 ?\{line\} ?行")


def without_line(template: str) -> str:
    """A template, or its translation, in which the part ``line`` is the name of a place instead of a number."""
    return _LINE.sub("{line}", template)


def msg_name(name: str) -> Message:
    """A name from data, unchanged; a catalogue may have a translation of it."""
    return Message(name, name.replace("{", "{{").replace("}", "}}"))


def msg_count(number: int, one: str, many: str, /, **parts: Part) -> Message:
    """A text about so many of something: both templates have ``{number}``, and may have further parts."""
    return msg(one if number == 1 else many, number=number, **parts)


def join_commas(items: Sequence[str]) -> str:
    """Several texts in one: ``a, b, c``, without an "and" or "or"."""
    joined = items[0] if items else ""
    for item in items[1:]:
        joined = msg("{these}, {this}", these=joined, this=item)
    return joined


def join_words(items: Sequence[str], *, either: bool = False) -> str:
    """Some things one after the other: ``a, b and c``, or with `either` ``a, b or c``."""
    if len(items) < 2:
        return items[0] if items else ""
    return msg("{these} or {this}" if either else "{these} and {this}", these=join_commas(items[:-1]), this=items[-1])
