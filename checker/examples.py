"""The marked examples in a rule's docstring: fenced blocks that run as tests and that the rule's page prints.

A fence opens with ```` ```bad ```` or ```` ```good ````, optionally followed by a format (``markdown``, the default, or
``text``), ``path=NAME`` for rules that look at the name of the file, and ``pattern=NAME`` for the pattern of the rule
that recognises what is marked; a rule with several patterns has an example of each. In a bad example ⟦…⟧ marks the
first place of a finding and ⟦~…⟧ a further place of the same one; the next ⟦…⟧ opens the next finding."""

from __future__ import annotations

import re

from checker.document.text import Span
from checker.records import dataclass
from checker.rule import Rule

_FENCE = re.compile(r"^```(?P<kind>bad|good)(?P<words>[^\n]*)\n(?P<body>.*?)^```[ ]*$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"⟦~|⟦|⟧")
_SUFFIX = {"markdown": ".md", "text": ".txt"}


class ExampleError(ValueError):
    """An example that cannot be read; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Expected:
    """The places of one finding, in the source: the first one, and the others in order."""

    first: Span
    related: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """One example with its marks taken out; `bad` ones must yield exactly what is expected, good ones nothing.
    `pattern` is the one that its findings name, None where the example does not say."""

    bad: bool
    text: str
    path: str
    expected: tuple[Expected, ...]
    pattern: str | None = None


def examples_of(rule: type[Rule]) -> tuple[Example, ...]:
    """The examples of a rule, in the order of its page; raises ExampleError on a malformed one."""
    return tuple(_example(rule, found) for found in _FENCE.finditer(rule.page()))


def _example(rule: type[Rule], found: re.Match[str]) -> Example:
    kind, path, pattern = "markdown", None, None
    for word in found.group("words").split():
        if word in _SUFFIX:
            kind = word
        elif word.startswith("path="):
            path = word.removeprefix("path=")
        elif word.startswith("pattern="):
            pattern = word.removeprefix("pattern=")
            if pattern not in {each.name for each in rule.all_patterns()}:
                raise ExampleError(f"{rule.id} has no pattern “{pattern}”")
        else:
            raise ExampleError(f"{rule.id}: “{word}” is not a word for the fence of an example")
    text, places = _unmark(rule, found.group("body"))
    bad = found.group("kind") == "bad"
    if bad != bool(places):
        raise ExampleError(f"{rule.id}: a bad example marks its places, a good one marks none:\n{text}")
    return Example(bad, text, path or f"example{_SUFFIX[kind]}", places, pattern)


def _unmark(rule: type[Rule], body: str) -> tuple[str, tuple[Expected, ...]]:
    pieces: list[str] = []
    found: list[tuple[Span, list[Span]]] = []
    opened: tuple[str, int] | None = None
    before: list[Span] = []  # further places that come before the first place of their finding
    at = length = 0
    for mark in _MARK.finditer(body):
        pieces.append(body[at : mark.start()])
        length += mark.start() - at
        at = mark.end()
        if mark.group() != "⟧":
            if opened is not None:
                raise ExampleError(f"{rule.id}: marks do not nest:\n{body}")
            opened = (mark.group(), length)
            continue
        if opened is None:
            raise ExampleError(f"{rule.id}: a mark is closed that was not opened:\n{body}")
        sign, start = opened
        opened = None
        span = Span(start, length)
        if sign == "⟦":
            found.append((span, before))
            before = []
        elif found:
            found[-1][1].append(span)
        else:
            before.append(span)
    if opened is not None:
        raise ExampleError(f"{rule.id}: a mark is never closed:\n{body}")
    pieces.append(body[at:])
    return "".join(pieces), tuple(Expected(first, tuple(related)) for first, related in found)
