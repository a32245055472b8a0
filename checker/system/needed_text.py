"""Derives from a parsed pattern the literals that a text must contain for the pattern to match.

Searching for a literal takes a fiftieth of the time that a pattern takes to fail at every position. Each match is near
one of the literals, so the pattern only needs to run there."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

_MOST_TEXTS = 48
_MOST_IN_CLASS = 6
_LONGEST = 24  # maximum length of a literal in code points
_WIDEST = 1000  # maximum length of a match in code points; for longer ones no position is near enough
#: Approximate frequency of a character, and the maximum frequency of the literals.
_LETTER, _DIGIT, _SPACE, _SIGN, _WIDE = 0.05, 0.02, 0.16, 0.006, 0.004
_RARE = 0.004
#: Nanoseconds per character: to search for one literal, at a possible start of a match, to skip it, to try a match.
_FINDING, _SLOWEST, _SKIPPING, _TRYING = 0.9, 30, 3, 50

_SHORT = 256  # code points; for shorter texts the pattern itself is fast enough
_PART = 64  # for a smaller part of a text, it is not put into lower case
_KEPT = 2  # lower cases in memory, and one of a large text
_LARGE = 1 << 20  # code points
_NONE: Iterator[Any] = iter(())


class Needed(NamedTuple):
    """Each match contains one of `texts`, in lower case. `width` is the length of the longest match and `ahead` how far
    the pattern looks past the end of a match, in code points. `width` is 0 if there is no limit, or if the pattern
    depends on the end of the text."""

    texts: tuple[str, ...]
    width: int
    ahead: int


NOTHING = Needed((), 0, 0)


def needed(parsed: Any, first: float | None = None) -> Needed:
    """The literals that a parsed pattern requires; no texts if none is rare enough, or if the pattern is about as fast.
    `first` is the share of a text that may begin a match, None if unknown."""
    shortest, longest = parsed.getwidth()
    if not shortest or not isinstance(parsed.state.str, str):
        return NOTHING
    candidate = _Walk().best(parsed)
    slow = _SLOWEST if first is None else _SKIPPING + _TRYING * first
    if candidate is None or _rate(candidate) > _RARE or _FINDING * len(candidate) > slow:
        return NOTHING
    ahead = _ahead(parsed)
    bounded = longest <= _WIDEST and ahead is not None and ahead <= _WIDEST
    return Needed(tuple(sorted(candidate)), longest if bounded else 0, ahead or 0 if bounded else 0)


_Texts = frozenset[str]
_EMPTY: _Texts = frozenset(("",))


class _Walk:
    """`exact` lists all texts that a part matches, None if there are too many; `best` is the rarest set of literals
    among the parts that every match includes."""

    def best(self, items: Iterable[Any]) -> _Texts | None:
        """The rarest set of texts of which each match of a sequence contains at least one."""
        found: list[_Texts] = []
        run = _EMPTY

        def end_run() -> None:
            nonlocal run
            if "" not in run:
                found.append(run)
            run = _EMPTY

        for operation, argument in items:
            name = str(operation)
            if name in ("AT", "ASSERT", "ASSERT_NOT"):
                continue
            exact = self.exact(operation, argument)
            joined = None if exact is None else _joined(run, exact)
            if joined is not None:
                run = joined
                continue
            end_run()
            if exact is not None:
                run = exact
                continue
            if (inner := self._inner(name, argument)) is not None:
                found.append(inner)
        end_run()
        found = [each for each in found if len(each) <= _MOST_TEXTS and all(map(_is_plain, each))]
        return min(found, key=_rate, default=None)

    def _inner(self, name: str, argument: Any) -> _Texts | None:
        """The literals that a part without exact texts requires."""
        if name == "SUBPATTERN":
            return self.best(argument[3])
        if name == "ATOMIC_GROUP":
            return self.best(argument)
        if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and argument[0] > 0:
            return self.best(argument[2])
        if name == "BRANCH":
            each = [self.best(branch) for branch in argument[1]]
            whole = [texts for texts in each if texts is not None]
            if len(whole) == len(each):
                return frozenset().union(*whole)
        return None

    def exact(self, operation: Any, argument: Any) -> _Texts | None:
        """All texts that a part matches, in lower case."""
        name = str(operation)
        if name == "LITERAL":
            return frozenset((chr(argument).lower(),))
        if name == "IN":
            return self._class(argument)
        if name == "SUBPATTERN":
            return self._sequence(argument[3])
        if name == "BRANCH":
            each = [self._sequence(branch) for branch in argument[1]]
            whole = [texts for texts in each if texts is not None]
            if len(whole) < len(each):
                return None
            union: _Texts = frozenset().union(*whole)
            return union if len(union) <= _MOST_TEXTS else None
        if name in ("MAX_REPEAT", "MIN_REPEAT") and argument[1] == 1:
            inner = self._sequence(argument[2])
            return inner if inner is None or argument[0] else inner | _EMPTY
        return None

    def _class(self, members: Sequence[Any]) -> _Texts | None:
        found = set()
        for operation, argument in members:
            if str(operation) != "LITERAL":
                return None
            found.add(chr(argument).lower())
        return frozenset(found) if len(found) <= _MOST_IN_CLASS else None

    def _sequence(self, items: Iterable[Any]) -> _Texts | None:
        whole: _Texts | None = _EMPTY
        for operation, argument in items:
            if str(operation) in ("AT", "ASSERT", "ASSERT_NOT"):
                continue
            exact = self.exact(operation, argument)
            whole = None if exact is None or whole is None else _joined(whole, exact)
            if whole is None:
                return None
        return whole


def _joined(one: _Texts, other: _Texts) -> _Texts | None:
    if len(one) * len(other) > _MOST_TEXTS:
        return None
    made = frozenset(first + second for first in one for second in other)
    return made if all(len(text) <= _LONGEST for text in made) else None


def _is_plain(text: str) -> bool:
    """Whether `lower_case` handles the upper and lower case of a text correctly."""
    return all(sign.isascii() or sign.lower() == sign.upper() for sign in text)


def _rate(texts: _Texts) -> float:
    return sum(_rate_of(text) for text in texts)


def _rate_of(text: str) -> float:
    rate = 1.0
    for sign in text:
        if sign.isalpha():
            rate *= _LETTER if sign.isascii() else _WIDE
        else:
            rate *= _DIGIT if sign.isdecimal() else _SPACE if sign.isspace() else _SIGN
    return rate


def _ahead(items: Iterable[Any]) -> int | None:
    """How far a sequence can look past its end; None if it depends on the end of the text."""
    total = 0
    for operation, argument in items:
        name = str(operation)
        inner: list[Any] = []
        if name == "AT":
            if str(argument) in ("AT_END", "AT_END_STRING", "AT_END_LINE"):
                return None
            total += 1
        elif name in ("ASSERT", "ASSERT_NOT"):
            direction, looked = argument
            if direction > 0:
                total += looked.getwidth()[1]
            inner = [looked]
        elif name == "SUBPATTERN":
            inner = [argument[3]]
        elif name == "ATOMIC_GROUP":
            inner = [argument]
        elif name == "BRANCH":
            inner = argument[1]
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            inner = [argument[2]]
        elif name == "GROUPREF_EXISTS":
            inner = [part for part in argument[1:] if part is not None]
        for part in inner:
            if (more := _ahead(part)) is None:
                return None
            total += more
    return total


def finders(pattern: re.Pattern[str], needed: Needed) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """`finditer` and `search` of a pattern. On a long text they search for the required literals first."""
    texts, width, ahead = needed
    all_of, first_of = pattern.finditer, pattern.search

    def finditer(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        length = min(end, len(text)) - start
        if length < _SHORT or (length * _PART < len(text) and all(known is not text for known, _ in _recent)):
            return all_of(text, start, end)
        low = _lower_case(text)
        if not width:
            return all_of(text, start, end) if any(low.find(each, start, end) >= 0 for each in texts) else _NONE
        places = _places(low, texts, start, end)
        if not places:
            return _NONE
        if len(places) * (2 * width + ahead) > length:
            return all_of(text, start, end)
        places.sort()
        return _around(first_of, text, places, start, end, width, ahead)

    def search(text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        if min(end, len(text)) - start < _SHORT:
            return first_of(text, start, end)
        return next(finditer(text, start, end), None)

    return finditer, search


def _places(low: str, texts: Sequence[str], start: int, end: int) -> list[int]:
    places = []
    for each in texts:
        at = low.find(each, start, end)
        while at >= 0:
            places.append(at)
            at = low.find(each, at + 1, end)
    return places


def _around(
    search: Callable[..., re.Match[str] | None],
    text: str,
    places: Sequence[int],
    start: int,
    end: int,
    width: int,
    ahead: int,
) -> Iterator[re.Match[str]]:
    """Yields the matches around some positions, in order. A match begins at or before a position, at most its own
    length away. A match that begins after the position may be cut off; it is found from a later position."""
    at = start
    for place in places:
        while at <= place:
            found = search(text, max(at, place - width), min(end, place + width + ahead + 1))
            if found is None or found.start() > place:
                break
            yield found
            at = found.end()


#: The latest texts with their lower case, since many patterns read one document in turn.
_recent: list[tuple[str, str]] = []


def _lower_case(text: str) -> str:
    for known, low in _recent:
        if known is text:
            return low
    if len(text) >= _LARGE:
        _recent.clear()  # before there is another one
    low = lower_case(text)
    _recent.insert(0, (text, low))
    del _recent[_KEPT if len(text) < _LARGE else 1 :]
    return low


def lower_case(text: str) -> str:
    """The text in which literals are searched; characters whose lower case has another length are unchanged."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(sign if len(low) != 1 else low for sign in text for low in (sign.lower(),))
    return low if text.isascii() else low.replace("\u0131", "i").replace("\u0130", "i").replace("\u017f", "s")
