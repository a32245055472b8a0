"""A replacement for the standard `re` that compiles patterns on first use.

One page needs a fifth of all patterns, and compiling all of them takes longer than everything else before the first
finding. Modules import this as ``re``; a test compiles every pattern."""

from __future__ import annotations

import re
from re import (
    ASCII,
    DOTALL,
    IGNORECASE,
    MULTILINE,
    VERBOSE,
    I,
    Match,
    Pattern,
    RegexFlag,
    escape,
    findall,
    finditer,
    fullmatch,
    match,
    search,
    split,
    sub,
)
from typing import Any, AnyStr, cast

from checker.system.compiled_patterns import compiled
from checker.system.needed_text import finders

__all__ = [
    "ASCII", "DOTALL", "IGNORECASE", "MULTILINE", "VERBOSE", "I", "Match", "Pattern", "RegexFlag", "compile", "compile_now",
    "escape", "findall", "finditer", "fullmatch", "match", "search", "split", "sub",
]  # fmt: skip

_USED = ("match", "fullmatch", "search", "finditer", "findall", "split", "sub", "subn", "flags", "groups", "groupindex")


class Deferred:
    """A pattern that is not compiled yet. The first call of a method replaces the methods by those of the compiled
    pattern, so later calls have no overhead."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self.given = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _USED:
            raise AttributeError(name)
        made, needed = compiled(self.pattern, self.given)
        for each in _USED:
            self.__dict__[each] = getattr(made, each)
        if needed.texts:
            self.__dict__["finditer"], self.__dict__["search"] = finders(made, needed)
        return self.__dict__[name]

    def __reduce__(self) -> tuple[type[Deferred], tuple[str | bytes, int]]:
        return Deferred, (self.pattern, self.given)


compile_now = re.compile
"""For what a document says: no other document needs the pattern, and no file shall keep it."""


_made: dict[tuple[str | bytes, int], Deferred] = {}


def compile(pattern: AnyStr, flags: int = 0) -> Pattern[AnyStr]:
    """The part of the result of `re.compile` that the program uses; raises `re.error` on first use."""
    if (made := _made.get((pattern, flags))) is None:
        made = _made[pattern, flags] = Deferred(pattern, flags)
    return cast("Pattern[AnyStr]", made)
