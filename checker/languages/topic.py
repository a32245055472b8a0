"""What the languages provide, by topic.

A language is a folder of this package. A topic is an object in a module of it (`TENSE` in `tense.py`), or the module
itself, which may provide several topics (`names.py`). Modules are imported when they are first asked for, those of a
language with a script of its own only for a text in that script. A language without the module, or with none of the
names that the topic demands in it, does not provide the topic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

import checker.languages

_T = TypeVar("_T")
_LATIN = "A-Za-z"


class Profile(NamedTuple):
    """What the package of a language says of it: its code, a pattern for its letters, whether they are of the script
    that nearly every text contains, how many Latin letters one of its characters is worth, and what people call it,
    by BCP 47 tag; empty if nobody can choose it."""

    code: str
    letters: re.Pattern[str]
    latin: bool
    weight: int
    names: Mapping[str, str]


@cache
def profiles() -> tuple[Profile, ...]:
    """The languages, those with a script of their own first; in this order they are asked."""
    found = []
    for module in iter_modules(checker.languages.__path__):
        if module.ispkg:
            package = import_module(f"{checker.languages.__name__}.{module.name}")
            letters = getattr(package, "LETTERS", _LATIN)
            found.append(
                Profile(
                    module.name,
                    re.compile(f"[{letters}]"),
                    letters == _LATIN,
                    getattr(package, "WEIGHT", 1),
                    getattr(package, "NAMES", {}),
                )
            )
    return tuple(sorted(found, key=lambda profile: (profile.latin, profile.code)))


@lru_cache(maxsize=4)
def _missing(text: str) -> frozenset[str]:
    """The languages whose script a text does not contain."""
    return frozenset(each.code for each in profiles() if not each.latin and each.letters.search(text) is None)


class Topic(Generic[_T]):
    """A topic, and its type, which is a protocol that the modules or objects of all languages implement."""

    def __init__(self, module: str, member: str = "") -> None:
        self.module, self.member = module, member
        self._loaded: dict[str, _T | None] = {}
        self._without: dict[frozenset[str], dict[str, _T]] = {}
        TOPICS.append(self)

    @property
    def protocol(self) -> type[_T]:
        """The type that the modules or objects have: the argument with which the topic was declared."""
        kind: type[_T] = self.__orig_class__.__args__[0]  # type: ignore[attr-defined]
        return kind

    @property
    def names(self) -> frozenset[str]:
        """The names that the type and its bases demand."""
        kinds = [kind for kind in self.protocol.__mro__ if getattr(kind, "_is_protocol", False)]
        return frozenset(
            name
            for kind in kinds
            for name in (
                *vars(kind).get("__annotations__", ()),
                *(name for name in vars(kind) if callable(vars(kind)[name])),
            )
            if not name.startswith("_")
        )

    def of(self, code: str) -> _T | None:
        """The vocabulary of a language; None if the language does not provide the topic."""
        if code not in self._loaded:
            self._loaded[code] = None
            name = f"{checker.languages.__name__}.{code}.{self.module}"
            try:
                module: Any = import_module(name) if any(each.code == code for each in profiles()) else None
            except ModuleNotFoundError as error:
                if not f"{name}.".startswith(f"{error.name}."):
                    raise  # the module is there, and something that it needs is missing
                module = None
            if self.member and module is not None:
                self._loaded[code] = getattr(module, self.member)
            elif any(hasattr(module, name) for name in self.names):
                self._loaded[code] = module
        return self._loaded[code]

    def all(self) -> dict[str, _T]:
        """The vocabularies of all languages by code, in the order of the languages."""
        return self._provided(frozenset())

    def occurring(self, text: str) -> dict[str, _T]:
        """The same without the languages whose script a text does not contain."""
        return self._provided(_missing(text))

    def _provided(self, missing: frozenset[str]) -> dict[str, _T]:
        if missing not in self._without:
            found = {each.code: self.of(each.code) for each in profiles() if each.code not in missing}
            self._without[missing] = {code: words for code, words in found.items() if words is not None}
        return self._without[missing]

    def inside(self, text: str, start: int, end: int) -> Iterator[_T]:
        """The vocabularies of the languages whose letters occur between two offsets of a text."""
        for each in profiles():
            if each.letters.search(text, start, end) and (words := self.of(each.code)) is not None:
                yield words

    def of_text(self, text: str, start: int, end: int) -> _T | None:
        """The vocabulary for the part of a text between two offsets: of the first language whose own script occurs in
        it, otherwise of a language in Latin letters. Where several provide the topic, the words decide."""
        latin = []
        for each in profiles():
            if (each.latin or each.letters.search(text, start, end)) and (words := self.of(each.code)) is not None:
                if not each.latin:
                    return words
                latin.append((each.code, words))
        if len(latin) > 1:
            latin.sort(key=lambda found: not _is_written(found[0], text[start:end]))
        return latin[0][1] if latin else None


#: All topics, for the test that compares each protocol with what the languages provide.
TOPICS: list[Topic[Any]] = []


class _Written(Protocol):
    def is_written(self, text: str) -> bool: ...


_WRITTEN = Topic[_Written]("tense", "TENSE")


def _is_written(code: str, text: str) -> bool:
    words = _WRITTEN.of(code)
    return words is not None and words.is_written(text)
