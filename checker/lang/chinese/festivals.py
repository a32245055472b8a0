"""Chinese names of festivals and solar terms."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.lang.alternation import any_of, as_listed
from checker.lang.chinese import words

_FESTIVAL = re.compile(
    rf"""(?P<name>{any_of(words.FESTIVALS)})
           (?!晚会|联欢|广场|大促|快乐|讲话|路|村|工程|运动会|[一二三四五六七八九十]|中学|大学|大会战|大街|[日号]|\d|档期?|剧|[ ]?NBA)
      |(?P<term>{any_of(words.TERMS)})(?=节气|时节|当[天日]|这[一]?[天日]|那[一]?[天日]|前后|过后)
      |(?P<holiday>{any_of(words.HOLIDAYS)})(?=假期|长假|黄金周|小长假|放假|期间|当天|前夕|节前|国庆|儿童节|妇女节)
    """,
    re.VERBOSE,
)
_KEYS = {**words.FESTIVALS, **words.TERMS, **words.HOLIDAYS}


def read_festival(text: str, at: int) -> tuple[int, str] | None:
    """The end and the key of the festival that is named at an offset; None where none is, or only its name is used."""
    found = _FESTIVAL.match(text, at)
    if found is None:
        return None
    return found.end(), _KEYS[as_listed(found.group(found.lastgroup or "name"))]


def read_term(text: str, at: int) -> tuple[int, str] | None:
    """The same behind a year, where a solar term needs nothing else (2015年小雪)."""
    found = _TERM.match(text, at)
    return read_festival(text, at) if found is None else (found.end(), words.TERMS[as_listed(found.group())])


_TERM = re.compile(rf"(?:{any_of(words.TERMS)})")
