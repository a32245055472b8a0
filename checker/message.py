"""Texts that are written in English and can be said in another language: a template, and what stands in its places.

A rule writes ``say("{day} is a {name}", day=…, name=…)`` where it would write an f-string. What comes of it is an
ordinary `str`, in English; it remembers what it was made of, so that a report for people can say it in theirs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Part = str | int


class Message(str):
    """A text with the template and the parts that it was made of."""

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
    """A text in English. The template is that of `str.format`, with names only; a part may be one that was said."""
    return Message(template.format_map(parts), template, parts)


def msg_name(name: str) -> Message:
    """A name that data bring along, as it is; a catalogue may know it in other languages."""
    return Message(name, name.replace("{", "{{").replace("}", "}}"))


def msg_count(number: int, one: str, many: str, /, **parts: Part) -> Message:
    """A text about so many of something: both templates have ``{number}``, and may have further parts."""
    return msg(one if number == 1 else many, number=number, **parts)


def join_commas(items: Sequence[str]) -> str:
    """Some things one after the other, with nothing said of their number or choice: ``a, b, c``."""
    joined = items[0] if items else ""
    for item in items[1:]:
        joined = msg("{these}, {this}", these=joined, this=item)
    return joined


def join_words(items: Sequence[str], *, either: bool = False) -> str:
    """Some things one after the other: ``a, b and c``, or with `either` ``a, b or c``."""
    if len(items) < 2:
        return items[0] if items else ""
    return msg("{these} or {this}" if either else "{these} and {this}", these=join_commas(items[:-1]), this=items[-1])
